//! An attachment is the file itself, and no Git LFS pointer.

use crate::checks::{Check, Rule};
use crate::diagnostics::{Code, phrase, with_file};
use crate::inspect::Signature;

pub(crate) static RULES: &[Rule] = &[Rule {
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
        bad: with_file!("denah.pdf", b"version https://git-lfs.github.com/spec/v1\noid sha256:00\n"),
        ..Code::ERROR
    },
    check: Check::Attachment {
        has_fault: |file| file.signature == Signature::LfsPointer,
        message: phrase!(id = "ini penunjuk Git LFS, bukan berkasnya", en = "this is a Git LFS pointer, not the file",),
        help: phrase!(
            id = "jalankan `git lfs pull`, lalu simpan berkas aslinya di sini tanpa LFS",
            en = "run `git lfs pull`, then keep the real file here without LFS",
        ),
    },
}];
