//! Retention names the active period, the inactive period and the final fate.

use crate::checks::{Check, Findings, Rule, Subject};
use crate::diagnostics::{Code, Each, Example, phrase, say};
use crate::register::{Period, Revision};

pub(crate) static RULES: &[Rule] = &[Rule {
    code: Code {
        name: "retention-incomplete",
        demands: phrase!(
            id = "Retensi memuat masa aktif, masa inaktif, dan nasib akhir.",
            en = "Retention gives the active period, the inactive period and the final fate.",
        ),
        because: phrase!(
            id = "Jadwal retensi arsip menetapkan ketiganya.",
            en = "The retention schedule sets all three.",
        ),
        source: Some("PP 28/2012"),
        bad: Example::APPROVED.front("retensi: 2 tahun"),
        ..Code::WARNING
    },
    check: Check::Revision(check),
}];

fn check(revision: &Revision, _: &Subject<'_>, findings: &mut Findings<'_>) {
    let Some(retention) = &revision.retention else { return };
    let parts = &retention.value;
    // What is kept for good from the start has no inactive period and no other fate.
    if parts.active == Period::Permanent {
        return;
    }
    let missing: Vec<&str> = [("inaktif", parts.inactive.is_none()), ("nasib_akhir", parts.fate.is_none())]
        .into_iter()
        .filter_map(|(name, is_missing)| is_missing.then_some(name))
        .collect();
    if missing.is_empty() {
        return;
    }
    findings.at(
        revision,
        retention.spot,
        say!(
            id = "retensi belum menyebut {missing}",
            en = "retention does not say {missing}",
            missing = Each(missing.join(" dan "), missing.join(" and ")),
        ),
        say!(
            id = "lengkapi menurut jadwal retensi arsip, misalnya {{ aktif: 2 tahun, inaktif: 3 tahun, nasib_akhir: \
                  permanen }}",
            en = "complete it from the retention schedule, for instance {{ aktif: 2 tahun, inaktif: 3 tahun, \
                  nasib_akhir: permanen }}",
        ),
    );
}
