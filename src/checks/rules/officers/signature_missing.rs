//! From the line of the history that brings an officer's key on, acts of that person are signed, and of that role.

use jiff::Timestamp;

use crate::checks::samples::{history_with_key, officers, with_key};
use crate::checks::signing::{recorded, sealed};
use crate::checks::{Check, Findings, Rule, Subject};
use crate::diagnostics::{Code, Example, phrase, say};
use crate::register::{HistoryEvent, HistoryLine, Revision, Step};

pub(crate) static RULES: &[Rule] = &[Rule {
    code: Code {
        name: "signature-missing",
        demands: phrase!(
            id = "Sejak kunci seorang pejabat tercatat di riwayat, setiap tindakannya yang belum tercatat ditandatangani \
                  dengan kuncinya, hari apa pun yang disebutnya, juga dengan id lain atau bila diketik atas surat. \
                  Dengan `bukti_persetujuan: kunci`, sejak ada kunci PPID atau Atasan PPID di riwayat, setiap \
                  pemeriksaan atau persetujuan ditandatangani, siapa pun namanya.",
            en = "Once the history holds a key of an officer, each of their acts that is not recorded yet is signed with \
                  their key, whatever day it claims, also under another id or when it was typed in for a letter. With \
                  `bukti_persetujuan: kunci`, once the history holds a key of a PPID or superior, each review or \
                  approval is signed, whoever is named.",
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
    let settings = &subject.register.settings;
    for (record, officer) in sealed(revision, subject) {
        let Some(from) = history.signature_due_from(settings, officer, record.step) else { continue };
        let Some((signer, since)) = history.lines.get(from).and_then(brings_key) else { continue };
        let is_due = || match (record.step, recorded(revision, subject, history, &record)) {
            // A renewal is in no line of the history. One that claims an earlier day than the key is worth no more
            // than that day.
            (Step::Renewal, _) => record.signed.on.value > settings.day_of(since),
            (_, None) => true,
            // What another officer's key demands, is not asked of what is published for good.
            (_, Some(place)) => history.signs_from(&officer.id.value).is_some_and(|own| place >= own),
        };
        if record.signed.signature.is_some() || !record.is_last || !is_due() {
            continue;
        }
        findings.at(
            revision,
            record.digest.map_or(record.signed.spot, |it| it.spot),
            say!(
                id = "tindakan `{officer}` ini tidak ditandatangani, padahal kunci `{signer}` tercatat di riwayat sejak \
                      {since}",
                en = "this act of `{officer}` is not signed, though the history holds the key of `{signer}` since \
                      {since}",
                officer = officer.id.value,
                signer,
                since,
            ),
            say!(
                id = "hapus catatan ini; `{officer}`, atau pejabat yang kini menjabat, menjalankan sendiri perintahnya \
                      dengan kuncinya (--kunci BERKAS)",
                en = "delete this record; `{officer}`, or the officer now in office, runs the command in person with \
                      the key (--key FILE)",
                officer = officer.id.value,
            ),
        );
    }
}

/// Whose key a line brings, and when.
fn brings_key(line: &HistoryLine) -> Option<(&str, Timestamp)> {
    match &line.event {
        HistoryEvent::OfficerKey { officer, .. } => Some((officer, line.recorded)),
        _ => None,
    }
}
