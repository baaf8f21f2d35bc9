//! A published decree stays as it was published.

use crate::checks::published_before::decreed_before;
use crate::checks::{Check, Context, Findings, Rule};
use crate::diagnostics::{Code, Example, Start, phrase, say};
use crate::register::Register;

pub(crate) static RULES: &[Rule] = &[Rule {
    code: Code {
        name: "published-decree-changed",
        demands: phrase!(
            id = "Keputusan penetapan yang sudah terbit tetap ada dan tidak berubah.",
            en = "A decree that was published is still there, and unchanged.",
        ),
        because: phrase!(
            id = "Daftar setiap tahun tetap dapat dibaca sebagaimana ditetapkan; perubahan membutuhkan keputusan \
                  tambahan.",
            en = "Each year's list can still be read as it was decreed; a change needs a supplementary decree.",
        ),
        bad: Example::of(Start::Decreed).published("penetapan 2025"),
        good: Example::of(Start::Decreed).published("penetapan 2026"),
        ..Code::ERROR
    },
    check: Check::Register(check),
}];

fn check(register: &Register, context: &Context<'_>, findings: &mut Findings<'_>) {
    // That the manifest is another register's is said by `published-gone`.
    for (id, before) in decreed_before(register, context) {
        let decree = register.decree(id).filter(|it| it.claims_agreement());
        let Some((decree, file)) = decree.and_then(|it| Some((it, it.revision()?))) else {
            findings.place(
                before.place,
                say!(
                    id = "keputusan penetapan `{id}` pernah terbit, tetapi sekarang tidak ada atau belum disetujui",
                    en = "the decree `{id}` was published, but is now gone or not agreed to",
                    id,
                ),
                say!(id = "kembalikan berkasnya dari riwayat git", en = "restore its files from git's history",),
            );
            continue;
        };
        let Some(now) = decree.agreement().and_then(|it| it.digest.as_ref()) else { continue };
        if now.value != before.digest {
            findings.at(
                file,
                now.spot,
                say!(
                    id = "keputusan penetapan `{id}` sudah terbit dengan sidik lain",
                    en = "the decree `{id}` was published with another digest",
                    id,
                ),
                say!(
                    id = "kembalikan dari riwayat git, dan tetapkan perubahannya dengan keputusan tambahan",
                    en = "restore it from git's history, and set the change by a supplementary decree",
                ),
            );
        }
    }
}
