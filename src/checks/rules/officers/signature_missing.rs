//! From the line of the history that brings an officer's key on, the officer's acts are signed.

use crate::checks::signing::{is_to_be_recorded, recorded, sealed};
use crate::checks::{Check, Findings, Rule, Subject};
use crate::diagnostics::{Code, Example, phrase, say};
use crate::register::Revision;

pub(crate) static RULES: &[Rule] = &[Rule {
    code: Code {
        name: "signature-missing",
        demands: phrase!(
            id = "Sejak kunci seorang pejabat tercatat di riwayat, setiap tindakannya yang belum tercatat ditandatangani \
                  dengan kunci itu, hari apa pun yang disebutnya, juga bila diketik atas surat.",
            en = "Once the history holds a key of an officer, each of their acts that is not recorded yet is signed with \
                  it, whatever day it claims, also when it was typed in for a letter.",
        ),
        because: phrase!(
            id = "Tanpa itu catatan bertanggal lama, atau yang diketik orang lain, melewati tanda tangan.",
            en = "Else a record with an old day, or one that somebody else typed, evades the signature.",
        ),
        bad: Example::APPROVED
            .settings(crate::checks::samples::officers!(
                "",
                ", kunci: [{ kunci: ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIKOSqPZGE51URoZoZMaWWpjI2ikbB7my/bfWmW3XuOaM, mulai: 2026-01-01 }]"
            ))
            .files(&[(
                "/riwayat/riwayat.txt",
                b"buka 2026-02-01T01:00:00Z biro.contoh.go.id\nkunci 2026-02-01T01:00:00Z atasan-ppid ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIKOSqPZGE51URoZoZMaWWpjI2ikbB7my/bfWmW3XuOaM\n",
            )]),
        good: Example::APPROVED,
        ..Code::ERROR
    },
    check: Check::Records(check),
}];

fn check(revision: &Revision, subject: &Subject<'_>, findings: &mut Findings<'_>) {
    let Some(history) = &subject.register.history else { return };
    for (record, officer) in sealed(revision, subject) {
        let Some(from) = history.signs_from(&officer.id.value) else { continue };
        let Some(since) = history.moment_at(from) else { continue };
        let is_signed = record.signed.signature.is_some();
        let was_before = || recorded(revision, subject, history, &record).is_some_and(|it| it < from);
        if is_signed || !is_to_be_recorded(&record) || was_before() {
            continue;
        }
        findings.at(
            revision,
            record.digest.map_or(record.signed.spot, |it| it.spot),
            say!(
                id =
                    "tindakan `{officer}` ini tidak ditandatangani, padahal kuncinya tercatat di riwayat sejak {since}",
                en = "this act of `{officer}` is not signed, though the history holds their key since {since}",
                officer = officer.id.value,
                since,
            ),
            say!(
                id = "hapus catatan ini; `{officer}` menjalankan sendiri perintahnya dengan kuncinya (--kunci BERKAS)",
                en = "delete this record; `{officer}` runs the command in person with the key (--key FILE)",
                officer = officer.id.value,
            ),
        );
    }
}
