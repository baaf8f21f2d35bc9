//! No document falls back to a lower revision.

use crate::checks::standing_now::{highest, standing};
use crate::checks::{Check, Context, Findings, Rule};
use crate::diagnostics::{Code, Example, Phrase, Severity, Spot, Text};
use crate::register::Register;

pub(crate) static RULE: Rule = Rule {
    code: Code {
        name: "published-lowered",
        severity: Severity::Error,
        even_in_drafts: false,
        demands: Phrase::new(
            "Revisi yang pernah terbit tidak turun ke revisi yang lebih lama.",
            "A document does not fall back to a lower revision than was published.",
        ),
        because: Phrase::new(
            "Warga yang pernah membaca revisi baru harus tetap menemukannya.",
            "Who read the newer revision must still find it.",
        ),
        source: None,
        bad: Example::APPROVED.published("dip-2026-0001 1 digantikan\ndip-2026-0001 2 berlaku"),
        good: Example::APPROVED.published("dip-2026-0001 1 berlaku"),
    },
    check: Check::Register(check),
};

fn check(register: &Register, context: &Context<'_>, findings: &mut Findings<'_>) {
    let Some(published) = context.published else { return };
    let now = standing(register);
    for (id, revision) in published.revisions.keys() {
        let there = now.contains_key(&(id.as_str(), *revision));
        if let Some((highest, present)) = highest(&now, id).filter(|_| !there) {
            findings.at(
                present,
                present.number.as_ref().map_or(Spot::START, |it| it.spot),
                Text::new(
                    format!("`{id}` revisi {revision} pernah terbit, tetapi yang ada sekarang revisi {highest}"),
                    format!("`{id}` revision {revision} was published, but now there is revision {highest}"),
                ),
                Text::new(
                    format!("kembalikan revisi {revision} dari riwayat git; bila keliru, tarik atau buat revisi {}", revision + 1),
                    format!("restore revision {revision} from git's history; if it was wrong, withdraw it or make revision {}", revision + 1),
                ),
            );
        }
    }
}
