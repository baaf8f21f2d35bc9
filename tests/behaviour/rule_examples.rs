//! Every rule's examples: the bad one gives exactly its code, the good one nothing. So the published explanation of
//! a rule cannot drift from what it checks.

use maklumat::checks::codes;
use maklumat::diagnostics::{Language, Start};

use crate::mutations::keep;
use crate::sample_register::SampleRegister;

#[test]
fn every_example_shows_its_rule_and_no_other() {
    let mut wrong = Vec::new();
    for code in codes() {
        let bad = SampleRegister::of(&code.bad);
        keep(bad.root(), code.name);
        let found: Vec<_> = bad.findings().into_iter().map(|it| it.code.name).collect();
        if found.is_empty() || found.iter().any(|it| *it != code.name) {
            wrong.push(format!("{}: bad gives {found:?}", code.name));
        }
        let found: Vec<_> = SampleRegister::of(&code.good)
            .findings()
            .iter()
            .map(|it| format!("{} {}", it.code.name, it.message))
            .collect();
        if !found.is_empty() {
            wrong.push(format!("{}: good gives {found:?}", code.name));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn every_start_is_sound() {
    for start in [
        Start::Draft,
        Start::Submitted,
        Start::Reviewed,
        Start::Announced,
        Start::Approved,
        Start::Revised,
        Start::Withdrawn,
        Start::Excluded,
        Start::Decreed,
        Start::Listed,
    ] {
        let found: Vec<_> =
            SampleRegister::at(start).findings().iter().map(|it| format!("{:?} {}", it.place, it.message)).collect();
        assert!(found.is_empty(), "{start:?}: {found:#?}");
    }
}

#[test]
fn codes_are_named_once_and_said_in_two_languages() {
    let codes = codes();
    for pair in codes.windows(2) {
        assert!(pair[0].name < pair[1].name, "{} stands twice", pair[1].name);
    }
    for code in codes {
        assert!(
            code.name.bytes().all(|it| it.is_ascii_lowercase() || it.is_ascii_digit() || it == b'-'),
            "{}",
            code.name
        );
        for phrase in [code.demands, code.because] {
            for text in [phrase.id, phrase.en] {
                assert!(text.ends_with('.') && text.len() > 15, "{}: {text}", code.name);
            }
            assert_ne!(phrase.id, phrase.en);
        }
        assert!(!code.bad.shown(Language::Indonesian).is_empty());
    }
}

#[test]
fn explain_prints_a_rule_and_suggests_the_nearest() {
    let place = SampleRegister::at(Start::Draft);
    let told = place.run(&["explain", "raw-html"]);
    assert!(told.status.success());
    let told = String::from_utf8(told.stdout).unwrap();
    assert!(told.contains("Sebab: ") && told.contains("<b>dibuka</b>"), "{told}");
    let unknown = place.run(&["explain", "raw-htm"]);
    assert_eq!(unknown.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&unknown.stderr).contains("mungkin maksud Anda `raw-html`"));
}

/// What was published is told in words: whoever reads it knows no manifest.
#[test]
fn an_example_tells_of_an_earlier_publication_in_words() {
    let codes = codes();
    let code = codes.iter().find(|it| it.name == "published-changed").unwrap();
    let (bad, good) = (code.bad.shown(Language::English), code.good.shown(Language::English));
    let was = "# was published: dip-2026-0001 revision 1, in force";
    assert!(
        bad.starts_with("revisi: 1\n") && bad.contains(&format!("{was}, with another digest at that time: sha256:"))
    );
    assert!(good.starts_with("revisi: 2\n") && good.ends_with(was), "{good}");
}

/// What is near is proposed, and nothing that is far away.
#[test]
fn only_a_code_that_is_near_is_proposed() {
    let place = SampleRegister::at(Start::Draft);
    for (code, due) in [("id-takn", "`id-taken`"), ("xyzzy", "tertulis di awal temuan")] {
        let output = place.run(&["explain", code]);
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(output.status.code() == Some(2) && said.contains(due), "{said}");
        assert_eq!(said.contains("mungkin maksud"), code == "id-takn", "{said}");
    }
}
