//! A document names a decree that is there.

use crate::checks::{Check, Findings, Rule, Subject};
use crate::diagnostics::{Code, Example, Phrase, Severity, Start, Text};
use crate::register::Revision;

pub(crate) static RULE: Rule = Rule {
    code: Code {
        name: "decree-unknown",
        severity: Severity::Error,
        even_in_drafts: false,
        demands: Phrase::new(
            "Keputusan penetapan yang disebut dokumen ada di content/penetapan/.",
            "The decree that a document names is in content/penetapan/.",
        ),
        because: Phrase::new(
            "Dokumen itu disetujui karena tercantum dalam keputusan; tanpa keputusannya tidak ada yang menyetujui.",
            "The document is approved because a decree lists it; without the decree nobody approved it.",
        ),
        source: None,
        bad: Example::of(Start::Decreed).front("persetujuan: { penetapan: 2025 }"),
        good: Example::of(Start::Decreed),
    },
    check: Check::Revision(check),
};

fn check(revision: &Revision, subject: &Subject<'_>, findings: &mut Findings<'_>) {
    let Some(named) = revision.decree.as_ref().filter(|_| !revision.is_excluded()) else { return };
    if subject.register.decree(&named.value).is_some() {
        return;
    }
    let ids: Vec<&str> = subject.register.decrees.iter().map(|it| it.id.as_str()).collect();
    let help = if ids.is_empty() {
        Text::new(
            format!(
                "simpan keputusannya sebagai content/penetapan/{}.md, atau hapus persetujuan ini",
                named.value
            ),
            format!("put the decree at content/penetapan/{}.md, or delete this approval", named.value),
        )
    } else {
        Text::new(
            format!("keputusan yang ada: {}", ids.join(", ")),
            format!("the decrees that are there: {}", ids.join(", ")),
        )
    };
    findings.at(
        revision,
        named.spot,
        Text::new(
            format!("keputusan penetapan `{}` tidak ada", named.value),
            format!("there is no decree `{}`", named.value),
        ),
        help,
    );
}
