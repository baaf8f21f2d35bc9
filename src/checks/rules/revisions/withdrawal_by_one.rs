//! A withdrawal is proposed and agreed to by two different persons.

use crate::checks::{Check, Findings, Rule, Subject};
use crate::diagnostics::{Code, Example, Start, phrase, say};
use crate::register::Revision;

pub(crate) static RULES: &[Rule] = &[Rule {
    code: Code {
        name: "withdrawal-by-one",
        demands: phrase!(
            id = "Penarikan diusulkan dan disetujui oleh dua orang yang berbeda, usul lebih dahulu, sesudah dokumen \
                  disetujui atau diumumkan.",
            en = "A withdrawal is proposed and agreed by two different persons, in this order, after the approval or \
                  the announcement.",
        ),
        because: phrase!(
            id = "Tidak seorang pun boleh menyembunyikan informasi sendirian.",
            en = "Nobody may hide information alone.",
        ),
        bad: Example::of(Start::Withdrawn).front(
            "penarikan:\n  diusulkan: { oleh: ppid, tanggal: 2026-03-01, sidik: WITHDRAWAL }\n  disetujui: { oleh: \
             ppid, tanggal: 2026-03-02, sidik: WITHDRAWAL }\n  alasan: Digantikan dokumen lain.",
        ),
        good: Example::of(Start::Withdrawn),
        ..Code::ERROR
    },
    check: Check::Revision(check),
}];

fn check(revision: &Revision, subject: &Subject<'_>, findings: &mut Findings<'_>) {
    let Some(withdrawal) = &revision.withdrawal else { return };
    let released = revision.first_released_on();
    let (Some(proposed), agreed) = (&withdrawal.proposed, &withdrawal.agreed) else { return };
    if released.is_some_and(|day| proposed.on.value < day) {
        findings.at(
            revision,
            proposed.on.spot,
            say!(
                id = "penarikan diusulkan sebelum dokumen disetujui atau diumumkan",
                en = "the withdrawal was proposed before the approval or the announcement",
            ),
            say!(id = "perbaiki tanggal usulnya", en = "correct the day of the proposal"),
        );
    }
    let Some(agreed) = agreed else { return };
    let register = subject.register;
    if register.person(&proposed.by.value) == register.person(&agreed.by.value) {
        findings.at(
            revision,
            agreed.by.spot,
            say!(
                id = "penarikan diusulkan dan disetujui oleh orang yang sama",
                en = "the same person proposed the withdrawal and agreed to it",
            ),
            say!(id = "minta pejabat lain menyetujui penarikan ini", en = "let another officer agree to it"),
        );
    }
    if agreed.on.value < proposed.on.value {
        findings.at(
            revision,
            agreed.on.spot,
            say!(
                id = "penarikan disetujui sebelum diusulkan",
                en = "the withdrawal was agreed before it was proposed",
            ),
            say!(id = "perbaiki tanggal yang salah tulis", en = "correct the mistyped day"),
        );
    }
}
