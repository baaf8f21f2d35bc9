//! From the line of the history that brings an officer's key on, the officer's acts are signed.

use crate::checks::samples::{history_with_key, officers, with_key};
use crate::checks::signing::{recorded, sealed};
use crate::checks::{Check, Findings, Rule, Subject};
use crate::diagnostics::{Code, Example, phrase, say};
use crate::register::{Revision, Step};

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
        bad: Example::APPROVED.settings(officers!("", with_key!("mulai: 2026-01-01"))).files(history_with_key!(
            "atasan-ppid",
            "6ae27b14189821d34d49d40a4ae7fea4f7e02756c9b4f7e07fea71e9b2999386"
        )),
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
        // A renewal is in no line of the history. One that claims an earlier day than the key is worth no more than
        // that day.
        let was_before = || match record.step {
            Step::Renewal => record.signed.on.value <= subject.register.settings.day_of(since),
            _ => recorded(revision, subject, history, &record).is_some_and(|it| it < from),
        };
        if record.signed.signature.is_some() || !record.is_last || was_before() {
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
