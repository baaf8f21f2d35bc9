//! Pages about the register itself: what it is, what its rules demand, how to verify it, and what is not there.

use serde::Serialize;
use unicode_normalization::UnicodeNormalization as _;

use crate::checks;
use crate::diagnostics::{Code, Example, Language};
use crate::site::frame::{Frame, Head, Model};

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

#[derive(Serialize)]
struct RulesView {
    rules: Vec<RuleView>,
}

#[derive(Serialize)]
struct OfficerView<'a> {
    position: &'a str,
    role: &'static str,
    from: String,
    until: Option<String>,
}

#[derive(Serialize)]
struct AboutView<'a> {
    officers: Vec<OfficerView<'a>>,
    zone: &'a str,
}

#[derive(Serialize)]
struct ProofView {
    /// How many folders the site's address has, which a copy of it should not have.
    depth: usize,
}

#[derive(Serialize)]
struct Nothing {}

/// All rules: what each demands, why, and an example.
pub(crate) fn rules(frame: &Frame<'_>, path: &str) -> anyhow::Result<Model> {
    let language = frame.language();
    let rules = checks::codes().into_iter().map(|it| rule(it, language)).collect();
    page(frame, "rules", path, &RulesView { rules })
}

/// The body, its officers, the procedure.
pub(crate) fn about(frame: &Frame<'_>, path: &str) -> anyhow::Result<Model> {
    let settings = &frame.contents.settings;
    let officers = settings.officers.iter().map(|it| OfficerView {
        position: &it.position,
        role: it.role.label().get(frame.language()),
        from: it.from.to_string(),
        until: it.until.map(|it| it.to_string()),
    });
    page(frame, "about", path, &AboutView { officers: officers.collect(), zone: &settings.time_zone })
}

/// How anyone verifies what is published, without this program.
pub(crate) fn proof(frame: &Frame<'_>, path: &str) -> anyhow::Result<Model> {
    let depth = frame.base_path().split('/').filter(|it| !it.is_empty()).count();
    page(frame, "proof", path, &ProofView { depth })
}

/// What stands where nothing is.
pub(crate) fn not_found(frame: &Frame<'_>, path: &str) -> anyhow::Result<Model> {
    let title = frame.theme.words().plain("missing-title")?;
    let head = Head { title, section: "missing", unlisted: true, ..Head::default() };
    frame.model("missing.html", path, head, &Nothing {})
}

fn page(frame: &Frame<'_>, name: &'static str, path: &str, it: &impl Serialize) -> anyhow::Result<Model> {
    let words = frame.theme.words();
    let head = Head {
        title: words.plain(&format!("{name}-title"))?,
        description: words.plain(&format!("{name}-lead"))?,
        section: name,
        ..Head::default()
    };
    let template = match name {
        "rules" => "rules.html",
        "about" => "about.html",
        _ => "proof.html",
    };
    frame.model(template, path, head, it)
}

fn rule(code: &'static Code, language: Language) -> RuleView {
    RuleView {
        name: code.name,
        severity: code.severity.name(),
        drafts: code.even_in_drafts,
        demands: code.demands.get(language),
        because: code.because.get(language),
        source: code.source,
        bad: example(&code.bad, language),
        good: example(&code.good, language),
    }
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
