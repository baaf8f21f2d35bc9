//! What the rules demand: a list of all, and a page of each family with the reasons and the examples.

use serde::Serialize;
use unicode_normalization::UnicodeNormalization as _;

use crate::checks::{FAMILIES, Family, codes};
use crate::diagnostics::{Code, Example, Language};
use crate::site::address::address_of;
use crate::site::frame::{Frame, Head, Model};
use crate::site::item::{File, SharedItem};
use crate::site::pages::rule_address::{INDEX, address, family_page};

#[derive(Serialize)]
struct RulesView {
    total: usize,
    families: Vec<FamilyLine>,
}

/// A family in the list of all rules.
#[derive(Serialize)]
struct FamilyLine {
    key: &'static str,
    name: &'static str,
    address: String,
    rules: Vec<RuleLine>,
}

#[derive(Serialize)]
struct RuleLine {
    name: &'static str,
    address: String,
    severity: &'static str,
    demands: &'static str,
}

/// A family with all there is to say about its rules.
#[derive(Serialize)]
struct FamilyView {
    rules: Vec<RuleView>,
}

#[derive(Serialize)]
struct RuleView {
    name: &'static str,
    severity: &'static str,
    drafts: bool,
    demands: &'static str,
    because: &'static str,
    source: Option<&'static str>,
    bad: String,
    good: String,
}

/// The list of all rules.
pub(crate) fn item<'a>() -> SharedItem<'a> {
    File::page(INDEX, index)
}

/// A page of each family.
pub(crate) fn families<'a>() -> impl Iterator<Item = SharedItem<'a>> {
    FAMILIES.iter().map(|family| File::page(family_page(family), move |frame, path| one(frame, family, path)))
}

/// All rules by family, each with what it demands.
fn index(frame: &Frame<'_>, path: &str) -> anyhow::Result<Model> {
    let language = frame.language();
    let line = |it: &'static Code| RuleLine {
        name: it.name,
        address: address(it),
        severity: it.severity.name(),
        demands: it.demands.get(language),
    };
    let family = |it: &&'static Family| FamilyLine {
        key: it.key,
        name: it.name.get(language),
        address: address_of(&family_page(it)),
        rules: it.codes().into_iter().map(line).collect(),
    };
    let view = RulesView { total: codes().len(), families: FAMILIES.iter().map(family).collect() };
    frame.named("rules", path, &view)
}

/// One family: what each of its rules demands, why, and an example of each kind.
fn one(frame: &Frame<'_>, family: &Family, path: &str) -> anyhow::Result<Model> {
    let language = frame.language();
    let rule = |code: &'static Code| RuleView {
        name: code.name,
        severity: code.severity.name(),
        drafts: code.even_in_drafts,
        demands: code.demands.get(language),
        because: code.because.get(language),
        source: code.source,
        bad: example(&code.bad, language),
        good: example(&code.good, language),
    };
    let head = Head { title: family.name.get(language).to_owned(), ..frame.head("rules")? };
    let view = FamilyView { rules: family.codes().into_iter().map(rule).collect() };
    frame.model("family.html", path, head, &view)
}

/// An example for the public: at most a screen of text, control characters made visible.
fn example(it: &Example, language: Language) -> String {
    const MOST: usize = 700;
    let visible = |it: char| match it {
        '\n' => '\n',
        it if it.is_control() => '\u{fffd}',
        it => it,
    };
    let text = it.shown(language);
    let mut shown: String = text.trim_end().chars().take(MOST).map(visible).nfc().collect();
    if text.trim_end().chars().count() > MOST {
        shown.push_str(" […]");
    }
    shown
}
