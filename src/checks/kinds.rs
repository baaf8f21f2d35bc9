//! The types of attachments that may be published, by the ending of the file name.

use crate::source::{OpenDocument, Signature};

/// Whether a file of that name may have such bytes; none if its ending is not on the list.
pub(crate) fn kind(name: &str) -> Option<fn(Signature) -> bool> {
    let (_, ending) = name.rsplit_once('.')?;
    let accepts: fn(Signature) -> bool = match ending.to_ascii_lowercase().as_str() {
        "pdf" => |it| it == Signature::Pdf,
        "docx" => |it| it == Signature::Word,
        "xlsx" => |it| it == Signature::Excel,
        "pptx" => |it| it == Signature::PowerPoint,
        "odt" => |it| it == Signature::OpenDocument(OpenDocument::Text),
        "ods" => |it| it == Signature::OpenDocument(OpenDocument::Spreadsheet),
        "odp" => |it| it == Signature::OpenDocument(OpenDocument::Presentation),
        "csv" | "txt" | "json" | "geojson" => |it| it == Signature::Text,
        "png" => |it| it == Signature::Png,
        "jpg" | "jpeg" => |it| it == Signature::Jpeg,
        "webp" => |it| it == Signature::Webp,
        "mp3" => |it| it == Signature::Mp3,
        "m4a" | "mp4" => |it| it == Signature::Mpeg4,
        _ => return None,
    };
    Some(accepts)
}
