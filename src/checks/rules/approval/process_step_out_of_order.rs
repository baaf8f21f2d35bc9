//! The times of the steps of the procedure are in their order.

use crate::checks::{Check, Findings, Rule, Subject};
use crate::diagnostics::{Code, Example, Start, phrase, say};
use crate::register::{Revision, When, moment};

pub(crate) static RULES: &[Rule] = &[Rule {
    code: Code {
        name: "process-step-out-of-order",
        demands: phrase!(
            id = "Setiap langkah selesai sesudah dimulai, dimulai sesudah langkah sebelumnya, dan selesai sebelum \
                  dokumen diajukan.",
            en = "Every step ends after it began, begins after the step before it, and ends before the document is \
                  handed in.",
        ),
        because: phrase!(
            id = "Dari waktu itu dihitung berapa lama prosedur berlangsung.",
            en = "From these times follows how long the procedure took.",
        ),
        source: Some("SOP 270/ADPIM.II/III/2024"),
        bad: Example::of(Start::Submitted).front("proses: [{ langkah: 4, mulai: 2026-01-19, selesai: 2026-01-12 }]"),
        good: Example::of(Start::Submitted).front("proses: [{ langkah: 4, mulai: 2026-01-12, selesai: 2026-01-19 }]"),
        ..Code::WARNING
    },
    check: Check::Revision(check),
}];

fn check(revision: &Revision, _: &Subject<'_>, findings: &mut Findings<'_>) {
    let submitted = revision.preparation.as_ref();
    let mut report = |spot, before: When, after: When| {
        findings.at(
            revision,
            spot,
            say!(
                id = "{before} seharusnya tidak sesudah {after}",
                en = "{before} should not be after {after}",
                before,
                after,
            ),
            say!(id = "tulis waktu yang sebenarnya", en = "write the real times"),
        );
    };
    let mut steps: Vec<_> = revision.process.iter().collect();
    steps.sort_by_key(|it| it.step);
    for pair in steps.windows(2) {
        if let [earlier, later] = pair
            && earlier.step < later.step
            && is_after(earlier.from, later.from)
        {
            report(later.spot, earlier.from, later.from);
        }
    }
    for step in steps {
        if let Some(until) = step.until.filter(|it| is_after(step.from, *it)) {
            report(step.spot, step.from, until);
        } else if let Some(submitted) = submitted.map(|it| moment(&it.signed)) {
            let last = step.until.unwrap_or(step.from);
            if is_after(last, submitted) {
                report(step.spot, last, submitted);
            }
        }
    }
    if let Some((began, preparation)) = submitted.and_then(|it| Some((it.began?, it)))
        && is_after(began, moment(&preparation.signed))
    {
        report(preparation.signed.spot, began, moment(&preparation.signed));
    }
}

/// Whether one moment is surely after another; times count only where both are known.
fn is_after(one: When, other: When) -> bool {
    let times = one.time.zip(other.time);
    one.day > other.day || one.day == other.day && times.is_some_and(|(one, other)| one > other)
}
