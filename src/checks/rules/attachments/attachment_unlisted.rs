//! Every file in the folder is listed.

use crate::checks::{Check, Findings, Rule, Subject};
use crate::diagnostics::{Code, Example, Phrase, Place, Severity, Text};
use crate::register::Revision;

pub(crate) static RULE: Rule = Rule {
    code: Code {
        name: "attachment-unlisted",
        severity: Severity::Error,
        even_in_drafts: false,
        demands: Phrase::new(
            "Setiap berkas di folder dokumen tercantum pada lampiran.",
            "Every file in a document's folder is listed as an attachment.",
        ),
        because: Phrase::new(
            "Berkas yang tidak tercantum tidak diperiksa siapa pun.",
            "A file that is not listed was reviewed by nobody.",
        ),
        source: None,
        bad: Example::APPROVED.files(&[("denah.csv", b"a,b\n")]),
        good: Example::APPROVED
            .files(&[("denah.csv", b"a,b\n")])
            .front("lampiran:\n  - { berkas: denah.csv }\n  - { berkas: jadwal.csv }"),
    },
    check: Check::Files(check),
};

fn check(revision: &Revision, _: &Subject<'_>, findings: &mut Findings<'_>) {
    if revision.is_excluded() {
        return;
    }
    for file in &revision.attachments {
        if revision.listed.iter().any(|it| it.name.value == file.name) {
            continue;
        }
        findings.place(
            Place::file(file.file.clone()),
            Text::new(
                "berkas ini ada di folder dokumen, tetapi tidak tercantum pada `lampiran`",
                "this lies in the document's folder but is not listed in `lampiran`",
            ),
            Text::new(
                format!(
                    "tambahkan - {{ berkas: {} }} pada lampiran, atau keluarkan berkas ini dari folder",
                    file.name
                ),
                format!("add - {{ berkas: {} }} to lampiran, or take the file out of the folder", file.name),
            ),
        );
    }
}
