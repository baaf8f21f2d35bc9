//! An exclusion ends on a day, or with an event where the law allows it.

use crate::checks::{Check, Findings, Rule, Subject};
use crate::diagnostics::{Code, Example, Start, phrase, say};
use crate::register::{End, Revision};

pub(crate) static RULES: &[Rule] = &[Rule {
    code: Code {
        name: "exclusion-period-open",
        demands: phrase!(
            id = "Jangka waktu berakhir pada tanggal; hanya huruf g sampai j yang boleh berakhir dengan peristiwa.",
            en = "A period ends on a day; only grounds g to j may end with an event.",
        ),
        because: phrase!(
            id = "Pengecualian menurut huruf a sampai f tidak bersifat permanen.",
            en = "An exclusion on grounds a to f is not permanent.",
        ),
        source: Some("UU 14/2008 Pasal 20 ayat (1)"),
        bad: Example::of(Start::Excluded)
            .front("huruf: c\njangka_waktu: { mulai: 2026-01-20, peristiwa: Perkara selesai }"),
        good: Example::of(Start::Excluded),
        ..Code::ERROR
    },
    check: Check::Revision(check),
}];

fn check(revision: &Revision, _: &Subject<'_>, findings: &mut Findings<'_>) {
    let Some(exclusion) = &revision.exclusion else { return };
    let spot = exclusion.until.spot;
    match &exclusion.until.value {
        End::Event(_) if !exclusion.ground.may_end_with_event() => findings.at(
            revision,
            spot,
            say!(
                id = "pengecualian huruf {exclusion} harus berakhir pada tanggal, bukan peristiwa",
                en = "an exclusion on ground {exclusion} must end on a day, not with an event",
                exclusion = exclusion.ground.0,
            ),
            say!(id = "tulis selesai: 2031-01-19", en = "write selesai: 2031-01-19"),
        ),
        End::Day(day) if *day < exclusion.from => findings.at(
            revision,
            spot,
            say!(id = "jangka waktu berakhir sebelum dimulai", en = "the period ends before it begins"),
            say!(id = "perbaiki `mulai` atau `selesai`", en = "correct `mulai` or `selesai`"),
        ),
        End::Event(_) | End::Day(_) => {}
    }
}
