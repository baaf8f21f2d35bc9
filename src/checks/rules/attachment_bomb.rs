//! No attachment unpacks to far more than it is.

use crate::checks::{Check, Findings, Rule, Subject};
use crate::diagnostics::{Code, Example, Phrase, Place, Severity, Text};
use crate::register::Revision;
use crate::source::Trouble;

pub(crate) static RULE: Rule = Rule {
    code: Code {
        name: "attachment-bomb",
        severity: Severity::Warning,
        even_in_drafts: false,
        demands: Phrase::new(
            "Lampiran tidak mengembang jauh melebihi ukurannya.",
            "Attachments do not unpack to far more than they are.",
        ),
        because: Phrase::new(
            "Berkas seperti itu memenuhi memori komputer warga yang membukanya, dan isinya tidak dapat diperiksa.",
            "Such a file fills the memory of whoever opens it, and what it holds cannot be checked.",
        ),
        source: None,
        bad: Example::APPROVED
            .files(&[("data.xlsx", b"@xlsx-bomb")])
            .front("lampiran:\n  - { berkas: data.xlsx }\n  - { berkas: jadwal.csv }"),
        good: Example::APPROVED
            .files(&[("data.xlsx", b"@xlsx Nama")])
            .front("lampiran:\n  - { berkas: data.xlsx }\n  - { berkas: jadwal.csv }"),
    },
    check: Check::Files(check),
};

fn check(revision: &Revision, _: &Subject<'_>, findings: &mut Findings<'_>) {
    for file in &revision.attachments {
        if file.facts.trouble == Some(Trouble::Bomb) {
            findings.place(
                Place::file(file.file.clone()),
                Text::new("isi berkas ini mengembang jauh melebihi ukurannya, sehingga tidak diperiksa sampai selesai", "this unpacks to far more than it is, and so was not checked to its end"),
                Text::new("buka di program asalnya, hapus baris dan lembar yang kosong, lalu simpan ulang", "open it in the program it came from, remove empty rows and sheets, and save it again"),
            );
        }
    }
}
