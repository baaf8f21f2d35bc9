//! Periodic information is at most six months old.

use crate::checks::due::{freshest, named, renew};
use crate::checks::{Check, Context, Findings, Rule};
use crate::diagnostics::{Code, Example, phrase, say};
use crate::register::{Frequency, Register};

pub(crate) static RULES: &[Rule] = &[Rule {
    code: Code {
        name: "periodic-overdue",
        demands: phrase!(
            id = "Informasi berkala dimutakhirkan paling lambat setiap enam bulan.",
            en = "Periodic information is renewed at least every six months.",
        ),
        because: phrase!(
            id = "Undang-undang mewajibkan pengumuman berkala paling singkat setiap enam bulan.",
            en = "The Act asks for periodic announcement at least every six months.",
        ),
        source: Some("UU 14/2008 Pasal 9"),
        bad: Example::APPROVED.front("klasifikasi: berkala\nbutir: [B01]"),
        good: Example::APPROVED.front(
            "klasifikasi: berkala\nbutir: [B01]\npemutakhiran: [{ oleh: petugas-pro, tanggal: 2026-10-01, hasil: tetap, sidik: RENEWAL }]",
        ),
        ..Code::WARNING
    },
    check: Check::Register(check),
}];

fn check(register: &Register, context: &Context<'_>, findings: &mut Findings<'_>) {
    let policy = &register.settings.policy;
    for answering in freshest(register, Frequency::HalfYear) {
        let last = policy.periodic_until(answering.fresh);
        if context.today <= last {
            continue;
        }
        let items = named(&answering.items);
        let fresh = answering.fresh;
        findings.at(
            answering.revision,
            answering.spot,
            say!(
                id = "terakhir dimutakhirkan {fresh}, seharusnya paling lambat {last}: butir {items}",
                en = "last renewed on {fresh}, due by {last}: item {items}",
                fresh,
                last,
                items = items.each(),
            ),
            renew(),
        );
    }
}
