//! The document that replaces a withdrawn one is published.

use crate::checks::{Check, Findings, Rule, Subject};
use crate::diagnostics::{Code, Example, Start, phrase, say};
use crate::register::Revision;

pub(crate) static RULES: &[Rule] = &[Rule {
    code: Code {
        name: "withdrawal-successor-unknown",
        demands: phrase!(
            id = "Pengganti dokumen yang ditarik adalah id dokumen yang terbit.",
            en = "The successor of a withdrawn document is the id of a published one.",
        ),
        because: phrase!(
            id = "Warga yang datang ke alamat lama harus sampai ke dokumen yang berlaku.",
            en = "Who comes to the old address must reach the document in force.",
        ),
        bad: Example::of(Start::Withdrawn).front(
            "penarikan:\n  diusulkan: { oleh: ppid, tanggal: 2026-03-01, sidik: WITHDRAWAL }\n  disetujui: { oleh: \
             atasan-ppid, tanggal: 2026-03-02, sidik: WITHDRAWAL }\n  alasan: Digantikan dokumen lain.\n  pengganti: \
             dip-2020-0404",
        ),
        good: Example::of(Start::Withdrawn),
        ..Code::ERROR
    },
    check: Check::Revision(check),
}];

fn check(revision: &Revision, subject: &Subject<'_>, findings: &mut Findings<'_>) {
    let Some(successor) = revision.withdrawal.as_ref().and_then(|it| it.successor.as_ref()) else { return };
    let own = revision.id.as_ref().is_some_and(|it| it.value == successor.value);
    if own || !subject.published_ids.contains(successor.value.as_str()) {
        findings.at(
            revision,
            successor.spot,
            say!(
                id = "pengganti `{successor}` tidak terbit",
                en = "the successor `{successor}` is not published",
                successor = successor.value,
            ),
            say!(
                id = "tulis id dokumen yang sudah terbit, atau hapus `pengganti`",
                en = "write the id of a published document, or delete `pengganti`",
            ),
        );
    }
}
