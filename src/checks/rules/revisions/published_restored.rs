//! A withdrawal that was published, by manifest or history, is still recorded.

use crate::checks::published_before::published_before;
use crate::checks::published_now::published_now;
use crate::checks::{Check, Context, Findings, Rule};
use crate::diagnostics::{Code, Example, Spot, Start, phrase, say};
use crate::register::Register;

pub(crate) static RULES: &[Rule] = &[Rule {
    code: Code {
        name: "published-restored",
        demands: phrase!(
            id = "Revisi yang ditarik tetap ditarik; dokumennya kembali hanya sebagai revisi baru.",
            en = "A withdrawn revision stays withdrawn; its document returns only as a new revision.",
        ),
        because: phrase!(
            id = "Penarikan disetujui dua pejabat dan diumumkan; membatalkannya juga harus terlihat.",
            en = "Two officers withdrew it and said so in public; undoing it must be seen as well.",
        ),
        bad: Example::APPROVED.published("dip-2026-0001 1 ditarik"),
        good: Example::of(Start::Withdrawn).published("dip-2026-0001 1 ditarik"),
        ..Code::ERROR
    },
    check: Check::Register(check),
}];

fn check(register: &Register, context: &Context<'_>, findings: &mut Findings<'_>) {
    let now = published_now(register);
    for ((id, number), before) in published_before(register, context) {
        let Some(revision) = now.get(&(id, number)).filter(|_| before.is_withdrawn()) else { continue };
        // A withdrawal reaches every revision up to it.
        let later = now.range((id, number)..=(id, u32::MAX)).any(|(_, it)| it.is_withdrawn());
        if later {
            continue;
        }
        findings.at(
            revision,
            Spot::START,
            say!(
                id = "revisi {number} sudah ditarik, tetapi penarikannya hilang",
                en = "revision {number} was withdrawn, but its withdrawal is gone",
                number,
            ),
            say!(
                id = "kembalikan `penarikan` dari riwayat git; untuk menerbitkannya lagi jalankan `maklumat revisi`",
                en = "restore `penarikan` from git's history; to publish it again run `maklumat revise`",
            ),
        );
    }
}
