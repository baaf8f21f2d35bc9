//! Pages about the register itself: what it is, how to verify it, and the page for an address that does not exist.

use serde::Serialize;

use crate::site::frame::{Frame, Head, Model};
use crate::site::item::{File, SharedItem};
use crate::site::lists::list_links::{self, Sibling};
use crate::site::pages::history::{self, HistoryView};

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
    classes: Vec<Sibling>,
}

#[derive(Serialize)]
struct ProofView {
    /// How many folders the site's address has, which a copy of it should not have.
    depth: usize,
    /// The history of publications, once there is one.
    history: Option<HistoryView>,
}

#[derive(Serialize)]
struct Nothing {}

/// The body, its officers, the procedure.
pub(crate) fn item<'a>() -> SharedItem<'a> {
    File::page("tentang/index.html", about)
}

/// How anyone verifies what is published, without this program.
pub(crate) fn proof_item<'a>() -> SharedItem<'a> {
    File::page("bukti/index.html", proof)
}

/// What stands where nothing is.
pub(crate) fn not_found_item<'a>() -> SharedItem<'a> {
    File::page("404.html", not_found)
}

fn about(frame: &Frame<'_>, path: &str) -> anyhow::Result<Model> {
    let settings = &frame.contents.settings;
    let officers = settings.officers.iter().map(|it| OfficerView {
        position: &it.position,
        role: it.role.label().get(frame.language()),
        from: it.from.to_string(),
        until: it.until.map(|it| it.to_string()),
    });
    let view =
        AboutView { officers: officers.collect(), zone: &settings.time_zone, classes: list_links::classes(frame)? };
    page(frame, "about", path, &view)
}

fn proof(frame: &Frame<'_>, path: &str) -> anyhow::Result<Model> {
    let depth = frame.base_path().split('/').filter(|it| !it.is_empty()).count();
    page(frame, "proof", path, &ProofView { depth, history: history::view(frame) })
}

fn not_found(frame: &Frame<'_>, path: &str) -> anyhow::Result<Model> {
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
    let template = if name == "about" { "about.html" } else { "proof.html" };
    frame.model(template, path, head, it)
}
