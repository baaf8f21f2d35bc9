//! The legal basis of an exclusion is an Act.

use crate::checks::{Check, Findings, Rule, Subject};
use crate::diagnostics::{Code, Example, Start, phrase, say};
use crate::register::Revision;

pub(crate) static RULES: &[Rule] = &[Rule {
    code: Code {
        name: "exclusion-basis-not-act",
        demands: phrase!(
            id = "Dasar hukum pengecualian adalah undang-undang.",
            en = "An exclusion rests on an Act of parliament.",
        ),
        because: phrase!(
            id = "Peraturan gubernur, surat edaran, atau SOP saja tidak cukup untuk menutup informasi.",
            en = "A governor's regulation, circular or SOP alone cannot close information.",
        ),
        source: Some("PERKI 1/2021 Pasal 49"),
        bad: Example::of(Start::Excluded).front("dasar_hukum: Peraturan Gubernur Nomor 1 Tahun 2020"),
        good: Example::of(Start::Excluded),
        ..Code::ERROR
    },
    check: Check::Revision(check),
}];

fn check(revision: &Revision, _: &Subject<'_>, findings: &mut Findings<'_>) {
    let Some(exclusion) = &revision.exclusion else { return };
    if !names_act(&exclusion.basis.value.to_lowercase()) {
        findings.at(
            revision,
            exclusion.basis.spot,
            say!(id = "dasar hukum ini bukan undang-undang", en = "this basis is no Act"),
            say!(
                id = "sebut undang-undangnya, misalnya Undang-Undang Nomor 14 Tahun 2008 Pasal 17",
                en = "name the Act, for instance Undang-Undang Nomor 14 Tahun 2008 Pasal 17",
            ),
        );
    }
}

/// Whether one of the rules that a basis names is an Act. What follows "tentang" is a title: a regulation on how to
/// carry out an Act is none.
fn names_act(basis: &str) -> bool {
    let rules =
        basis.split([';', ',', '\n']).flat_map(|part| part.split(" juncto ")).flat_map(|part| part.split(" jo"));
    let mut names = rules.filter_map(|rule| rule.split("tentang").next());
    names.any(|name| {
        let mut words = name.split(|letter: char| !letter.is_alphanumeric());
        name.contains("undang-undang") || words.any(|word| word == "uu")
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_act_is_told_from_a_rule_about_one() {
        for basis in [
            "undang-undang nomor 14 tahun 2008 tentang keterbukaan informasi publik",
            "uu 14/2008 pasal 17 huruf h",
            "pasal 17 huruf a uu no. 14 tahun 2008",
            "peraturan gubernur nomor 1 tahun 2020 jo. uu 14/2008",
            "peraturan gubernur nomor 1 tahun 2020; undang-undang nomor 43 tahun 2009",
        ] {
            assert!(names_act(basis), "{basis}");
        }
        for basis in [
            "peraturan pemerintah nomor 61 tahun 2010 tentang pelaksanaan undang-undang nomor 14 tahun 2008",
            "peraturan gubernur nomor 1 tahun 2020",
            "surat edaran tentang uu kip",
            "sop pengelolaan arsip",
            "guru",
        ] {
            assert!(!names_act(basis), "{basis}");
        }
    }
}
