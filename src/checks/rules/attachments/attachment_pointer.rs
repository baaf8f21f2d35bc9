//! An attachment is the file itself.

use crate::checks::{Check, Findings, Rule, Subject};
use crate::diagnostics::{Code, Example, Place, phrase, say};
use crate::register::Revision;
use crate::source::Signature;

pub(crate) static RULE: Rule = Rule {
    code: Code {
        name: "attachment-pointer",
        even_in_drafts: true,
        demands: phrase!(
            id = "Lampiran adalah berkasnya sendiri, bukan penunjuk Git LFS.",
            en = "An attachment is the file itself, not a Git LFS pointer.",
        ),
        because: phrase!(
            id = "Penunjuk hanya beberapa baris teks; warga akan mengunduh itu, bukan dokumennya.",
            en = "A pointer is a few lines of text; the public would download that and not the document.",
        ),
        bad: Example::APPROVED
            .files(&[("denah.pdf", b"version https://git-lfs.github.com/spec/v1\noid sha256:00\n")])
            .front("lampiran:\n  - { berkas: denah.pdf }\n  - { berkas: jadwal.csv }"),
        ..Code::ERROR
    },
    check: Check::Files(check),
};

fn check(revision: &Revision, _: &Subject<'_>, findings: &mut Findings<'_>) {
    for file in revision.attachments.iter().filter(|it| it.signature == Signature::LfsPointer) {
        findings.place(
            Place::file(file.file.clone()),
            say!(id = "ini penunjuk Git LFS, bukan berkasnya", en = "this is a Git LFS pointer, not the file",),
            say!(
                id = "jalankan `git lfs pull`, lalu simpan berkas aslinya di sini tanpa LFS",
                en = "run `git lfs pull`, then keep the real file here without LFS",
            ),
        );
    }
}
