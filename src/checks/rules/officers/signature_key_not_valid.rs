//! A record is signed with a key that the officer had on that day, and by the history.

use crate::checks::samples::{officers, with_key};
use crate::checks::signing::{is_to_be_recorded, key, recorded, sealed};
use crate::checks::{Check, Findings, Rule, Subject};
use crate::diagnostics::{Code, Example, Text, phrase, say};
use crate::register::{KeyTime, Officer, OfficerKey, Revision, Sealed};

pub(crate) static RULES: &[Rule] = &[Rule {
    code: Code {
        name: "signature-key-not-valid",
        demands: phrase!(
            id = "Kunci yang dipakai menandatangani berlaku pada hari catatan itu, dan menurut baris riwayat.",
            en = "The key that signed holds on the day of the record, and by the lines of the history.",
        ),
        because: phrase!(
            id = "Kunci yang sudah berakhir mungkin dipegang orang lain, yang dapat menulis hari yang lalu.",
            en = "A key that has ended may be in other hands, which can write a day that is past.",
        ),
        bad: Example::APPROVED
            .settings(officers!("", with_key!("mulai: 2026-01-01, selesai: 2026-01-22")))
            .front(
            "persetujuan: { oleh: atasan-ppid, tanggal: 2026-01-23, sidik: APPROVAL, tanda: \"U1NIU0lHAAAAAQAAADMAAAALc3NoLWVkMjU1MTkAAAAgo5Ko9kYTnVRGhmhk\
             xpZamMjaKRsHubL9t9aZbde45owAAAARbWFrbHVtYXQtc2lkaWsvdjIAAAAAAAAABnNoYTUxMgAAAFMAAAALc3NoLW\
             VkMjU1MTkAAABARs84P5vyqLgItWSCbzmArWq/40oM4lXQfvVKDpK4DjHexzwW/5wsuEutjqUXipxJuTnsnJLWWVm4\
             OXQftQrfAw==\" }",
        ),
        good: Example::APPROVED,
        ..Code::ERROR
    },
    check: Check::Records(check),
}];

fn check(revision: &Revision, subject: &Subject<'_>, findings: &mut Findings<'_>) {
    for (record, officer) in sealed(revision, subject) {
        let Some(signature) = &record.signed.signature else { continue };
        let Some(why) = key(&record, officer).and_then(|it| fault(revision, subject, &record, (officer, it))) else {
            continue;
        };
        findings.at(
            revision,
            signature.spot,
            why,
            say!(
                id = "hapus catatan ini, lalu jalankan lagi perintahnya dengan kunci `{officer}` yang berlaku",
                en = "delete this record, then run the command again with a key of `{officer}` that holds",
                officer = officer.id.value,
            ),
        );
    }
}

fn fault(
    revision: &Revision,
    subject: &Subject<'_>,
    record: &Sealed<'_>,
    (officer, key): (&Officer, &OfficerKey),
) -> Option<Text> {
    let (day, id) = (record.signed.on.value, &officer.id.value);
    if !key.holds(day) {
        return Some(say!(
            id = "kunci `{id}` ini tidak berlaku pada {day}",
            en = "this key of `{id}` does not hold on {day}",
            id,
            day,
        ));
    }
    let history = subject.register.history.as_ref()?;
    let place = match recorded(revision, subject, history, record) {
        None if !is_to_be_recorded(record) => return None,
        // Its line is the next one.
        place => place.unwrap_or(history.lines.len()),
    };
    match history.key_time(id, &key.key.value, place) {
        KeyTime::Late => Some(say!(
            id = "menurut riwayat kunci `{id}` ini sudah berakhir sebelum tindakan ini dicatat",
            en = "by the history this key of `{id}` had ended before this act was recorded",
            id,
        )),
        // The next run brings a key that no line has yet.
        KeyTime::Unknown if place == history.lines.len() => None,
        KeyTime::Unknown | KeyTime::Early => Some(say!(
            id = "menurut riwayat tindakan ini dicatat sebelum kunci `{id}` ini",
            en = "by the history this act was recorded before this key of `{id}`",
            id,
        )),
        KeyTime::Holds => None,
    }
}
