//! The decree that a document names is in the register.

use crate::checks::{Check, Findings, Rule, Subject};
use crate::diagnostics::{Code, Example, Start, phrase, say};
use crate::register::Revision;

pub(crate) static RULES: &[Rule] = &[Rule {
    code: Code {
        name: "decree-unknown",
        demands: phrase!(
            id = "Keputusan penetapan yang disebut dokumen ada di content/penetapan/.",
            en = "The decree that a document names is in content/penetapan/.",
        ),
        because: phrase!(
            id = "Dokumen itu disetujui karena tercantum dalam keputusan; tanpa keputusannya tidak ada yang \
                  menyetujui.",
            en = "The document is approved because a decree lists it; without the decree nobody approved it.",
        ),
        bad: Example::of(Start::Decreed).front("persetujuan: { penetapan: 2025 }"),
        good: Example::of(Start::Decreed),
        ..Code::ERROR
    },
    check: Check::Revision(check),
}];

fn check(revision: &Revision, subject: &Subject<'_>, findings: &mut Findings<'_>) {
    let Some(named) = revision.decree.as_ref().filter(|_| !revision.is_excluded()) else { return };
    if subject.register.decree(&named.value).is_some() {
        return;
    }
    let ids: Vec<&str> = subject.register.decrees.iter().map(|it| it.id.as_str()).collect();
    let help = if ids.is_empty() {
        say!(
            id = "simpan keputusannya sebagai content/penetapan/{named}.md, atau hapus persetujuan ini",
            en = "put the decree at content/penetapan/{named}.md, or delete this approval",
            named = named.value,
        )
    } else {
        say!(id = "keputusan yang ada: {ids}", en = "the decrees that are there: {ids}", ids = ids.join(", "),)
    };
    findings.at(
        revision,
        named.spot,
        say!(id = "keputusan penetapan `{named}` tidak ada", en = "there is no decree `{named}`", named = named.value,),
        help,
    );
}
