//! No field holds only a placeholder, such as `-` or `#REF!`.

use crate::checks::{Check, Findings, Rule, Subject};
use crate::diagnostics::{Code, Example, phrase, say};
use crate::register::Revision;

pub(crate) static RULES: &[Rule] = &[Rule {
    code: Code {
        name: "placeholder-value",
        demands: phrase!(
            id = "Kolom tidak diisi dengan tanda pengganti seperti -, NULL, atau #REF!.",
            en = "Fields do not hold placeholders like -, NULL or #REF!.",
        ),
        because: phrase!(
            id = "Tanda seperti itu berasal dari lembar kerja dan tidak memberi tahu warga apa-apa.",
            en = "Such marks come from spreadsheets and tell the public nothing.",
        ),
        bad: Example::APPROVED.front("penanggung_jawab: \"#REF!\""),
        ..Code::WARNING
    },
    check: Check::Revision(check),
}];

fn check(revision: &Revision, _: &Subject<'_>, findings: &mut Findings<'_>) {
    for field in &revision.values.empty {
        findings.at(
            revision,
            field.spot,
            say!(
                id = "`{what}` tidak berisi apa-apa selain tanda pengganti",
                en = "`{what}` holds only a placeholder",
                what = field.value,
            ),
            say!(
                id = "isi dengan keterangan yang sebenarnya; bila tidak ada, hapus kolom yang tidak wajib",
                en = "write what is true; if there is nothing, leave an optional field out",
            ),
        );
    }
}
