//! Every revision that a decree lists is in the register.

use crate::checks::decreed::by_number;
use crate::checks::{Check, Findings, Rule, Subject};
use crate::diagnostics::{Code, Example, Start, phrase, say};
use crate::register::Decree;

pub(crate) static RULES: &[Rule] = &[Rule {
    code: Code {
        name: "decree-entry-unknown",
        demands: phrase!(
            id = "Setiap revisi yang tercantum dalam keputusan ada di register sebagai informasi publik.",
            en = "Every revision that a decree lists is in the register as public information.",
        ),
        because: phrase!(
            id = "Daftar yang ditetapkan tetap dapat dibaca; yang pernah ditetapkan tidak hilang dari register.",
            en = "A decreed list can still be read; what was decreed does not vanish from the register.",
        ),
        source: Some("PERKI 1/2021 Pasal 1 angka 20"),
        bad: Example::of(Start::Decreed).listed(
            "dip-2026-0001 1 LISTED\ndip-2026-0404 1 \
             sha256:0000000000000000000000000000000000000000000000000000000000000000\n",
        ),
        good: Example::of(Start::Decreed),
        ..Code::ERROR
    },
    check: Check::Decree(check),
}];

fn check(decree: &Decree, subject: &Subject<'_>, findings: &mut Findings<'_>) {
    let Some(file) = decree.revision() else { return };
    // What cannot be read may be the one that is listed.
    if subject.register.documents().any(|it| !it.readable) {
        return;
    }
    let all = by_number(subject.register);
    for entry in &decree.entries {
        let what = match all.get(&(entry.id.as_str(), entry.number)) {
            None => phrase!(id = "tidak ada di register", en = "is not in the register"),
            Some((_, revision)) if revision.is_excluded() => phrase!(
                id = "adalah informasi yang dikecualikan, yang tidak termasuk Daftar Informasi Publik",
                en = "is excluded information, which is no part of the register of public information",
            ),
            Some(_) => continue,
        };
        findings.at(
            file,
            entry.spot,
            say!(
                id = "`{entry}` revisi {number} {what}",
                en = "`{entry}` revision {number} {what}",
                entry = entry.id,
                number = entry.number,
                what = what.each(),
            ),
            say!(
                id = "perbaiki barisnya bila salah tulis; bila dokumennya terhapus, kembalikan dari riwayat git",
                en = "correct the line if it is mistyped; if the document was deleted, restore it from git's history",
            ),
        );
    }
}
