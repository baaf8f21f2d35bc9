//! What the rules demand: a list of all, and a page of each with its reason and its examples.

use anyhow::Context as _;
use serde::Serialize;
use unicode_normalization::UnicodeNormalization as _;

use crate::checks::codes;
use crate::diagnostics::{Code, Example, Language};
use crate::site::frame::{Frame, Head, Model};

#[derive(Serialize)]
struct RuleLine {
    name: &'static str,
    severity: &'static str,
    demands: &'static str,
}

#[derive(Serialize)]
struct RulesView {
    rules: Vec<RuleLine>,
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

/// Where the page of a rule lies; `at` is its place among all codes.
pub(crate) fn page(at: usize) -> anyhow::Result<String> {
    Ok(format!("aturan-pemeriksaan/{}/index.html", code(at)?.name))
}

/// All rules, each with what it demands.
pub(crate) fn index(frame: &Frame<'_>, path: &str) -> anyhow::Result<Model> {
    let language = frame.language();
    let line = |it: &'static Code| RuleLine {
        name: it.name,
        severity: it.severity.name(),
        demands: it.demands.get(language),
    };
    let words = frame.theme.words();
    let head = Head {
        title: words.plain("rules-title")?,
        description: words.plain("rules-lead")?,
        section: "rules",
        ..Head::default()
    };
    let rules = codes().into_iter().map(line).collect();
    frame.model("rules.html", path, head, &RulesView { rules })
}

/// One rule: what it demands, why, and an example of each kind.
pub(crate) fn one(frame: &Frame<'_>, at: usize, path: &str) -> anyhow::Result<Model> {
    let (code, language) = (code(at)?, frame.language());
    let view = RuleView {
        name: code.name,
        severity: code.severity.name(),
        drafts: code.even_in_drafts,
        demands: code.demands.get(language),
        because: code.because.get(language),
        source: code.source,
        bad: example(&code.bad, language),
        good: example(&code.good, language),
    };
    let head = Head {
        title: code.name.to_owned(),
        description: view.demands.to_owned(),
        section: "rules",
        ..Head::default()
    };
    frame.model("rule.html", path, head, &view)
}

fn code(at: usize) -> anyhow::Result<&'static Code> {
    codes().get(at).copied().with_context(|| format!("the plan names a rule that is not there: {at}"))
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
