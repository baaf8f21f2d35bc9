//! An exclusion lasts no longer than the law allows for its ground.

use crate::checks::{Check, Findings, Rule, Subject};
use crate::diagnostics::{Code, Example, Phrase, Severity, Start, Text};
use crate::register::{End, Revision};

pub(crate) static RULE: Rule = Rule {
    code: Code {
        name: "exclusion-period-too-long",
        severity: Severity::Error,
        even_in_drafts: false,
        demands: Phrase::new(
            "Pengecualian karena penegakan hukum (huruf a) berlaku paling lama 30 tahun.",
            "An exclusion for law enforcement (ground a) lasts thirty years at most.",
        ),
        because: Phrase::new(
            "Sesudah jangka waktu itu informasinya harus dibuka.",
            "After that time the information must be opened.",
        ),
        source: Some("PP 61/2010"),
        bad: Example::of(Start::Excluded)
            .front("huruf: a\njangka_waktu: { mulai: 2026-01-20, selesai: 2056-01-21 }"),
        good: Example::of(Start::Excluded)
            .front("huruf: a\njangka_waktu: { mulai: 2026-01-20, selesai: 2056-01-20 }"),
    },
    check: Check::Revision(check),
};

fn check(revision: &Revision, _: &Subject<'_>, findings: &mut Findings<'_>) {
    let Some(exclusion) = &revision.exclusion else { return };
    let (End::Day(day), Some(years)) = (&exclusion.until.value, exclusion.ground.value.most_years()) else {
        return;
    };
    let Ok(last) = exclusion.from.checked_add(jiff::Span::new().years(years)) else { return };
    if *day > last {
        findings.at(
            revision,
            exclusion.until.spot,
            Text::new(
                format!(
                    "jangka waktu ini lebih dari {years} tahun; untuk huruf {} paling lama sampai {last}",
                    exclusion.ground.value.0
                ),
                format!(
                    "this period is longer than {years} years; for ground {} it ends on {last} at the latest",
                    exclusion.ground.value.0
                ),
            ),
            Text::new(
                format!("tulis selesai: {last} atau lebih awal"),
                format!("write selesai: {last} or earlier"),
            ),
        );
    }
}
