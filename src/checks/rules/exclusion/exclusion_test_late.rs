//! The consequence test comes before the approval of an exclusion.

use crate::checks::{Check, Findings, Rule, Subject};
use crate::diagnostics::{Code, Example, Start, phrase, say};
use crate::register::Revision;

pub(crate) static RULES: &[Rule] = &[Rule {
    code: Code {
        name: "exclusion-test-late",
        demands: phrase!(
            id = "Uji konsekuensi tidak dilakukan sesudah persetujuan.",
            en = "The consequence test is not later than the approval.",
        ),
        because: phrase!(
            id = "Pengecualian disetujui berdasarkan hasil uji; yang belum diuji belum dapat dikecualikan.",
            en = "An exclusion is approved on the ground of the test; what was not tested cannot be excluded.",
        ),
        source: Some("PERKI 1/2021 Pasal 49"),
        bad: Example::of(Start::Excluded)
            .front("uji_konsekuensi: { nomor: 01/UJI/2026, tanggal: 2026-01-24, penanda_tangan: PPID Pembantu }"),
        good: Example::of(Start::Excluded),
        ..Code::ERROR
    },
    check: Check::Revision(check),
}];

fn check(revision: &Revision, subject: &Subject<'_>, findings: &mut Findings<'_>) {
    let Some(exclusion) = &revision.exclusion else { return };
    let test = &exclusion.test.date;
    // Before the approval is recorded no test can have been made tomorrow either.
    let by = revision.approved_on().unwrap_or(subject.context.today);
    if test.value > by {
        findings.at(
            revision,
            test.spot,
            say!(
                id = "uji konsekuensi bertanggal {test}, sesudah {by}",
                en = "the consequence test is dated {test}, after {by}",
                by,
                test = test.value,
            ),
            say!(
                id = "perbaiki tanggal uji bila salah tulis; bila tidak, persetujuan harus dicatat ulang sesudah uji",
                en = "correct the day of the test if it is mistyped; if not, the approval must be recorded again \
                      after the test",
            ),
        );
    }
}
