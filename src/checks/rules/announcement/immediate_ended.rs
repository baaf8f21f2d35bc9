//! Immediate information that ended within the last week is named, in case it goes on.

use jiff::ToSpan as _;

use crate::checks::{Check, Findings, Rule, Subject};
use crate::diagnostics::{Code, Example, Start, phrase, say};
use crate::register::{Date, Document};

pub(crate) static RULES: &[Rule] = &[Rule {
    code: Code {
        name: "immediate-ended",
        demands: phrase!(
            id = "Informasi serta-merta yang hari terakhirnya baru lewat memang sudah selesai.",
            en = "Immediate information whose last day has passed within a week is indeed over.",
        ),
        because: phrase!(
            id = "Sesudah hari itu ia tidak lagi tampil di puncak halaman dan di beranda; halamannya sendiri tetap \
                  ada.",
            en = "After that day it no longer heads the pages, nor stands on the home page; its own page stays.",
        ),
        bad: Example::of(Start::Announced).front("berlaku_sampai: 2026-11-20"),
        good: Example::of(Start::Announced).front("berlaku_sampai: 2026-12-31"),
        ..Code::ADVICE
    },
    check: Check::Document(check),
}];

/// So many days somebody may still notice that it went on for longer; then it is history.
const RECENT: i64 = 7;

fn check(document: &Document, subject: &Subject<'_>, findings: &mut Findings<'_>) {
    let Some(revision) = document.in_force().filter(|it| it.is_immediate()) else { return };
    let today = subject.context.today;
    let is_recent = |last: Date| today <= last.saturating_add(RECENT.days());
    // One before its publication is an error of its own.
    let is_over = |last: Date| last < today && is_recent(last) && document.first_released_on() <= Some(last);
    let Some(last) = revision.last_day().filter(|it| is_over(it.value)) else { return };
    let day = last.value;
    findings.at(
        revision,
        last.spot,
        say!(
            id = "pengumuman ini berlaku sampai {day}; kini tidak lagi tampil di puncak halaman dan di beranda",
            en = "this announcement applied until {day}; it no longer heads the pages, nor stands on the home page",
            day,
        ),
        say!(
            id = "bila memang sudah selesai, tidak ada yang perlu dilakukan; bila masih berlaku, buka revisi baru \
                  dengan `maklumat revisi` dan tulis hari yang baru",
            en = "if it is over, there is nothing to do; if it still applies, open a new revision with `maklumat \
                  revise` and write another day",
        ),
    );
}
