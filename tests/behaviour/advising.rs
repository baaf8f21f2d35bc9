//! What the program advises fits what the person wrote and where they are: it can be followed as it stands.

use crate::good::{DOC, DRAFT, Good};
use crate::starting::maklumat;

/// A list written as one text is shown as the list; a link to a file that the document has not says where it belongs.
#[test]
fn what_was_written_stands_in_the_help() {
    let good = Good::new();
    let help = |file: &str, from: &str, to: &str| {
        good.swap(file, from, to);
        let said = String::from_utf8(maklumat(good.root(), &["check"]).stderr).unwrap();
        good.swap(file, to, from);
        said
    };
    let said = help(DRAFT, "bentuk: [cetak]", "bentuk: daring, cetak");
    assert!(said.contains("tulis [daring, cetak]") && !said.contains("satu, dua"), "{said}");
    let said = help(DOC, "(jadwal.csv)", "(tarif.pdf)");
    assert!(said.contains("tidak ada berkas `tarif.pdf` pada dokumen ini"), "{said}");
    assert!(
        said.contains("di content/protokol/contoh/ dan cantumkan pada `lampiran`: - { berkas: tarif.pdf }"),
        "{said}"
    );
}
