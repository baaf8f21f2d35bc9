//! An exclusion lasts no longer than the law allows for its ground.

use crate::checks::{Check, Findings, Rule, Subject};
use crate::diagnostics::{Code, Example, Start, phrase, say};
use crate::register::{End, Revision};

pub(crate) static RULES: &[Rule] = &[Rule {
    code: Code {
        name: "exclusion-period-too-long",
        demands: phrase!(
            id = "Pengecualian karena penegakan hukum (huruf a) berlaku paling lama 30 tahun.",
            en = "An exclusion for law enforcement (ground a) lasts thirty years at most.",
        ),
        because: phrase!(
            id = "Sesudah jangka waktu itu informasinya harus dibuka.",
            en = "After that time the information must be opened.",
        ),
        source: Some("PP 61/2010"),
        bad: Example::of(Start::Excluded).front("huruf: a\njangka_waktu: { mulai: 2026-01-20, selesai: 2056-01-21 }"),
        good: Example::of(Start::Excluded).front("huruf: a\njangka_waktu: { mulai: 2026-01-20, selesai: 2056-01-20 }"),
        ..Code::ERROR
    },
    check: Check::Revision(check),
}];

fn check(revision: &Revision, _: &Subject<'_>, findings: &mut Findings<'_>) {
    let Some(exclusion) = &revision.exclusion else { return };
    let (End::Day(day), Some(years)) = (&exclusion.until.value, exclusion.ground.most_years()) else {
        return;
    };
    let Ok(last) = exclusion.from.checked_add(jiff::Span::new().years(years)) else { return };
    if *day > last {
        findings.at(
            revision,
            exclusion.until.spot,
            say!(
                id = "jangka waktu ini lebih dari {years} tahun; untuk huruf {exclusion} paling lama sampai {last}",
                en = "this period is longer than {years} years; for ground {exclusion} it ends on {last} at the \
                      latest",
                years,
                last,
                exclusion = exclusion.ground.0,
            ),
            say!(id = "tulis selesai: {last} atau lebih awal", en = "write selesai: {last} or earlier", last,),
        );
    }
}
