//! No document falls back to a lower revision.

use crate::checks::published_before::published_before;
use crate::checks::published_now::{highest, published_now};
use crate::checks::{Check, Context, Findings, Rule};
use crate::diagnostics::{Code, Example, Spot, phrase, say};
use crate::register::Register;

pub(crate) static RULES: &[Rule] = &[Rule {
    code: Code {
        name: "published-lowered",
        demands: phrase!(
            id = "Revisi yang pernah terbit tidak turun ke revisi yang lebih lama.",
            en = "A document does not fall back to a lower revision than was published.",
        ),
        because: phrase!(
            id = "Warga yang pernah membaca revisi baru harus tetap menemukannya.",
            en = "Who read the newer revision must still find it.",
        ),
        bad: Example::APPROVED.published("dip-2026-0001 1 digantikan\ndip-2026-0001 2 berlaku"),
        good: Example::APPROVED.published("dip-2026-0001 1 berlaku"),
        ..Code::ERROR
    },
    check: Check::Register(check),
}];

fn check(register: &Register, context: &Context<'_>, findings: &mut Findings<'_>) {
    let now = published_now(register);
    for (id, revision) in published_before(register, context).into_keys() {
        let there = now.contains_key(&(id, revision));
        if let Some((highest, present)) = highest(&now, id).filter(|_| !there) {
            findings.at(
                present,
                present.number.as_ref().map_or(Spot::START, |it| it.spot),
                say!(
                    id = "`{id}` revisi {revision} pernah terbit, tetapi yang ada sekarang revisi {highest}",
                    en = "`{id}` revision {revision} was published, but now there is revision {highest}",
                    id,
                    revision,
                    highest,
                ),
                say!(
                    id = "kembalikan revisi {revision} dari riwayat git; bila keliru, tarik atau buat revisi \
                          {next}",
                    en = "restore revision {revision} from git's history; if it was wrong, withdraw it or make \
                          revision {next}",
                    revision,
                    next = revision + 1,
                ),
            );
        }
    }
}
