//! Immediate information does not end before it is published.

use crate::checks::{Check, Findings, Rule, Subject};
use crate::diagnostics::{Code, Example, Start, phrase, say};
use crate::register::Document;

pub(crate) static RULES: &[Rule] = &[Rule {
    code: Code {
        name: "immediate-end-too-early",
        demands: phrase!(
            id = "Hari terakhir berlakunya informasi serta-merta tidak mendahului hari terbitnya.",
            en = "The last day on which immediate information applies is not before the day of its publication.",
        ),
        because: phrase!(
            id = "Pengumuman yang berakhir sebelum terbit tidak pernah tampil kepada siapa pun; biasanya tahun atau \
                  bulannya salah tulis.",
            en = "An announcement that ends before it is published is never shown to anybody; mostly the year or the \
                  month is mistyped.",
        ),
        bad: Example::of(Start::Announced).front("berlaku_sampai: 2026-11-19"),
        good: Example::of(Start::Announced).front("berlaku_sampai: 2026-12-31"),
        ..Code::ERROR
    },
    check: Check::Document(check),
}];

fn check(document: &Document, subject: &Subject<'_>, findings: &mut Findings<'_>) {
    // A correction of what is over is no new announcement: the first publication counts for all its revisions.
    let published = document.first_released_on();
    let first = published.unwrap_or(subject.context.today);
    for revision in document.revisions.iter().filter(|it| it.is_immediate()) {
        let Some(last) = revision.last_day().filter(|it| it.value < first) else { continue };
        let day = last.value;
        let message = if published.is_some() {
            say!(
                id = "pengumuman ini berlaku sampai {day}, padahal baru terbit {first}",
                en = "this announcement applies until {day}, but was published on {first} only",
                day,
                first,
            )
        } else {
            say!(
                id = "pengumuman ini berlaku sampai {day}, dan sampai hari ini belum terbit",
                en = "this announcement applies until {day}, and is not published to this day",
                day,
            )
        };
        findings.at(
            revision,
            last.spot,
            message,
            say!(
                id = "perbaiki harinya di `berlaku_sampai`; bila belum diketahui, tulis: sampai dicabut",
                en = "correct the day in `berlaku_sampai`; where it is not known, write: sampai dicabut (until \
                      withdrawn)",
            ),
        );
    }
}
