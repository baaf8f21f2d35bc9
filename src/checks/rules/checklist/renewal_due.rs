//! Periodic information is soon due for renewal.

use crate::checks::due::{freshest, named, renew};
use crate::checks::{Check, Context, Findings, Rule};
use crate::diagnostics::{Code, Example, phrase, say};
use crate::register::{Frequency, Register, is_near};

pub(crate) static RULES: &[Rule] = &[Rule {
    code: Code {
        name: "renewal-due",
        demands: phrase!(
            id = "Informasi berkala ditinjau sebelum enam bulan lewat.",
            en = "Periodic information is looked at before six months are over.",
        ),
        because: phrase!(
            id = "Peringatan datang lebih awal agar petugas sempat meninjau isinya.",
            en = "The warning comes early so that officers have time to look at the content.",
        ),
        source: Some("UU 14/2008 Pasal 9"),
        bad: Example::APPROVED.front(
            "klasifikasi: berkala\nbutir: [B01]\npemutakhiran: [{ oleh: petugas-pro, tanggal: 2026-06-01, hasil: tetap, sidik: RENEWAL }]",
        ),
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
        if !is_near(context.today, last, policy.renewal) {
            continue;
        }
        let items = named(&answering.items);
        let fresh = answering.fresh;
        findings.at(
            answering.revision,
            answering.spot,
            say!(
                id = "perlu dimutakhirkan paling lambat {last} (terakhir {fresh}): butir {items}",
                en = "due for renewal by {last} (last on {fresh}): item {items}",
                last,
                fresh,
                items = items.each(),
            ),
            renew(),
        );
    }
}
