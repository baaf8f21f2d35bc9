//! A record is signed with a key that the officer had until it was recorded.

use crate::checks::samples::{officers, with_key};
use crate::checks::signing::{is_to_be_recorded, key, recorded, sealed};
use crate::checks::{Check, Findings, Rule, Subject};
use crate::diagnostics::{Code, Example, Text, phrase, say};
use crate::register::{Date, KeyTime, Officer, OfficerKey, Revision, Sealed};

pub(crate) static RULES: &[Rule] = &[Rule {
    code: Code {
        name: "signature-key-not-valid",
        demands: phrase!(
            id = "Kunci yang dipakai menandatangani berlaku pada hari catatan itu dan sampai tindakan itu tercatat; \
                  sesudah tercatat, urutan baris riwayat yang menentukan.",
            en = "The key that signed holds on the day of the record and until the act is recorded; once it is, the \
                  order of the lines of the history decides.",
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
    let history = subject.register.history.as_ref();
    let place = history.and_then(|it| recorded(revision, subject, it, record));
    // Of what is recorded, the lines tell whether the key had ended: a stolen one gets an end before the day of the
    // theft, and acts that the history holds by then stay.
    if !key.holds(day) && (place.is_none() || day < key.from) {
        return Some(does_not_hold(id, day));
    }
    let history = history?;
    let place = match place {
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
        KeyTime::Unknown | KeyTime::Early if place < history.lines.len() => Some(say!(
            id = "menurut riwayat tindakan ini dicatat sebelum kunci `{id}` ini",
            en = "by the history this act was recorded before this key of `{id}`",
            id,
        )),
        KeyTime::Holds if place < history.lines.len() => None,
        // The next run brings a key that no line has yet, and the end of one whose last day is over.
        _ => Some(subject.context.today).filter(|it| !key.holds(*it)).map(|it| does_not_hold(id, it)),
    }
}

fn does_not_hold(id: &str, day: Date) -> Text {
    say!(id = "kunci `{id}` ini tidak berlaku pada {day}", en = "this key of `{id}` does not hold on {day}", id, day,)
}
