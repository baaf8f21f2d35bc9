//! What was signed in a PDF is still what was signed.

use crate::checks::{Check, Findings, Rule, Subject};
use crate::diagnostics::{Code, Example, Place, phrase, say};
use crate::register::Revision;
use crate::source::SignedState;

pub(crate) static RULE: Rule = Rule {
    code: Code {
        name: "signature-broken",
        demands: phrase!(
            id = "Isi PDF yang sudah ditandatangani secara elektronik tidak diubah.",
            en = "What was signed electronically in a PDF is not changed.",
        ),
        because: phrase!(
            id = "Pemeriksa mana pun akan menyatakan berkas itu berubah sesudah ditandatangani.",
            en = "Any validator will say that the file was changed after it was signed.",
        ),
        source: Some("ISO 32000-1 12.8; ETSI EN 319 142"),
        bad: Example::APPROVED
            .files(&[("surat.pdf", b"@pdf title language text signed changed")])
            .front("lampiran:\n  - { berkas: surat.pdf }\n  - { berkas: jadwal.csv }"),
        good: Example::APPROVED
            .files(&[("surat.pdf", b"@pdf title language text signed")])
            .front("lampiran:\n  - { berkas: surat.pdf }\n  - { berkas: jadwal.csv }"),
        ..Code::ERROR
    },
    check: Check::Files(check),
};

fn check(revision: &Revision, _: &Subject<'_>, findings: &mut Findings<'_>) {
    for file in &revision.attachments {
        if file.facts.signatures.iter().any(|it| it.state == SignedState::Changed) {
            findings.place(
                Place::file(file.file.clone()),
                say!(
                    id = "isi berkas ini tidak lagi sama dengan yang ditandatangani secara elektronik",
                    en = "this is no longer what was signed electronically",
                ),
                say!(
                    id = "ganti dengan berkas asli dari penanda tangan, tanpa disimpan ulang, dimampatkan, atau \
                          dicap",
                    en = "replace it with the original from the signatory, not saved again, compressed or stamped",
                ),
            );
        }
    }
}
