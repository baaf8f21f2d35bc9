//! An exclusion rests on an Act.

use crate::checks::{Check, Findings, Rule, Subject};
use crate::diagnostics::{Code, Example, Phrase, Severity, Start, Text};
use crate::register::Revision;

pub(crate) static RULE: Rule = Rule {
    code: Code {
        name: "exclusion-basis-not-act",
        severity: Severity::Error,
        even_in_drafts: false,
        demands: Phrase::new(
            "Dasar hukum pengecualian adalah undang-undang.",
            "An exclusion rests on an Act of parliament.",
        ),
        because: Phrase::new(
            "Peraturan gubernur, surat edaran, atau SOP saja tidak cukup untuk menutup informasi.",
            "A governor's regulation, circular or SOP alone cannot close information.",
        ),
        source: Some("PERKI 1/2021 Pasal 49"),
        bad: Example::of(Start::Excluded).front("dasar_hukum: Peraturan Gubernur Nomor 1 Tahun 2020"),
        good: Example::of(Start::Excluded),
    },
    check: Check::Revision(check),
};

fn check(revision: &Revision, _: &Subject<'_>, findings: &mut Findings<'_>) {
    let Some(exclusion) = &revision.exclusion else { return };
    let basis = exclusion.basis.value.to_lowercase();
    let names_act =
        basis.contains("undang-undang") || basis.split(|it: char| !it.is_alphanumeric()).any(|it| it == "uu");
    if !names_act {
        findings.at(
            revision,
            exclusion.basis.spot,
            Text::new("dasar hukum ini bukan undang-undang", "this basis is no Act"),
            Text::new(
                "sebut undang-undangnya, misalnya Undang-Undang Nomor 14 Tahun 2008 Pasal 17",
                "name the Act, for instance Undang-Undang Nomor 14 Tahun 2008 Pasal 17",
            ),
        );
    }
}
