//! Pages about the register itself: what it is, and how to verify it.

use serde::Serialize;

use crate::site::frame::{Frame, Model};
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
    /// The word of how an approval is proved.
    approval_proof: &'static str,
    classes: Vec<Sibling>,
}

#[derive(Serialize)]
struct ProofView {
    /// How many folders the site's address has, which a copy of it should not have.
    depth: usize,
    /// The history of publications, once there is one.
    history: Option<HistoryView>,
    /// Whether officers have keys.
    has_keys: bool,
}

/// The body, its officers, the procedure.
pub(crate) fn item<'a>() -> SharedItem<'a> {
    File::page("tentang/index.html", about)
}

/// How anyone verifies what is published, without this program.
pub(crate) fn proof_item<'a>() -> SharedItem<'a> {
    File::page("bukti/index.html", proof)
}

fn about(frame: &Frame<'_>, path: &str) -> anyhow::Result<Model> {
    let settings = &frame.contents.settings;
    let officers = settings.officers.iter().map(|it| OfficerView {
        position: &it.position,
        role: it.role.label().get(frame.language()),
        from: it.from.to_string(),
        until: it.until.map(|it| it.to_string()),
    });
    let view = AboutView {
        officers: officers.collect(),
        zone: &settings.time_zone,
        approval_proof: settings.approval_proof.key(),
        classes: list_links::classes(frame)?,
    };
    frame.named("about", path, &view)
}

fn proof(frame: &Frame<'_>, path: &str) -> anyhow::Result<Model> {
    let depth = frame.base_path().split('/').filter(|it| !it.is_empty()).count();
    let has_keys = frame.contents.settings.has_keys();
    frame.named("proof", path, &ProofView { depth, history: history::view(frame), has_keys })
}
