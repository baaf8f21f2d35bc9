//! Which kind of office file a ZIP is: its own list of types decides, not the names of its parts.

use crate::inspect::inside::Source;
use crate::inspect::inside::archive::Archive;
use crate::inspect::inside::encoding::text_of;
use crate::inspect::inside::xml::attributes;
use crate::inspect::{OpenDocument, Signature};

/// The list of what each part of an OOXML file is (ISO/IEC 29500-2).
const TYPES: &str = "[Content_Types].xml";
/// What each main part of such a file is called in it, and what the file is then.
const MAIN: [(&str, Signature); 3] = [
    ("wordprocessingml.", Signature::Word),
    ("spreadsheetml.", Signature::Excel),
    ("presentationml.", Signature::PowerPoint),
];
/// Words in the types of parts and relationships that run something.
const RUNS: [&str; 4] = ["vbaproject", "macroenabled", "macrosheet", "vbadata"];

/// The kind of office file, or that it is an archive of anything else.
pub(crate) fn kind(source: &mut dyn Source) -> Signature {
    let Ok(mut archive) = Archive::open(source) else { return Signature::Zip };
    let names = archive.names();
    let text = |archive: &mut Archive<'_>, name: &str| archive.part(name).map(|it| text_of(&it)).ok();
    let open_document = text(&mut archive, "mimetype").and_then(|it| match it.trim() {
        "application/vnd.oasis.opendocument.text" => Some(OpenDocument::Text),
        "application/vnd.oasis.opendocument.spreadsheet" => Some(OpenDocument::Spreadsheet),
        "application/vnd.oasis.opendocument.presentation" => Some(OpenDocument::Presentation),
        _ => None,
    });
    if let Some(it) = open_document {
        let has_macros = names.iter().any(|it| is_basic(it));
        return if has_macros { Signature::Macros } else { Signature::OpenDocument(it) };
    }
    let Some(types) = text(&mut archive, TYPES) else { return Signature::Zip };
    let relations = names.iter().filter(|it| it.ends_with(".rels"));
    let relations: Vec<String> = relations.filter_map(|it| text(&mut archive, it)).collect();
    let runs = |it: &str| {
        let lower = it.to_ascii_lowercase();
        RUNS.iter().any(|it| lower.contains(it))
    };
    let parts = attributes(&types, "Override", ["PartName", "ContentType"]);
    let endings = attributes(&types, "Default", ["Extension", "ContentType"]);
    let targets = relations.iter().flat_map(|it| attributes(it, "Relationship", ["Target", "Type"]));
    let told = parts.iter().chain(&endings).map(|[_, it]| it.clone()).chain(targets.map(|[_, it]| it));
    if told.into_iter().any(|it| runs(&it)) || names.iter().any(|it| runs(it)) {
        return Signature::Macros;
    }
    let root = text(&mut archive, "_rels/.rels").unwrap_or_default();
    let mut root = attributes(&root, "Relationship", ["Target", "Type"]).into_iter();
    let main = root.find(|[_, it]| it.ends_with("/officeDocument")).map(|[target, _]| target);
    let main = main.as_deref().map(|it| it.trim_start_matches('/'));
    let is_there = |name: &str| names.iter().any(|it| it == name);
    let kind_of = |[name, kind]: &[String; 2]| {
        let name = name.trim_start_matches('/');
        let is_main = kind.contains(".main+xml") && is_there(name) && main.is_none_or(|it| it == name);
        is_main.then(|| MAIN.iter().find(|(it, _)| kind.contains(it)).map(|(_, kind)| *kind)).flatten()
    };
    parts.iter().find_map(kind_of).unwrap_or(Signature::Zip)
}

/// A module of macros in an `OpenDocument`; its empty libraries are in many files.
fn is_basic(name: &str) -> bool {
    let is_index = ["script-lb.xml", "script-lc.xml", "dialog-lb.xml", "dialog-lc.xml"];
    let is_module = name.starts_with("Basic/") && !name.ends_with('/');
    is_module && !is_index.iter().any(|it| name.ends_with(it)) || name.starts_with("Scripts/") && !name.ends_with('/')
}
