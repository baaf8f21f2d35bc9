//! The types of attachments that may be published, by the ending of the file name.

use crate::diagnostics::{Phrase, phrase};
use crate::inspect::{OpenDocument, Signature};

/// A type of attachment.
#[derive(Debug)]
pub(crate) struct Kind {
    /// How the names of such files end, in lower case.
    endings: &'static [&'static str],
    /// What the bytes of such a file are.
    pub(crate) signature: Signature,
    /// What a web server should say that it is.
    pub(crate) media_type: &'static str,
    /// How people take it in.
    pub(crate) taken_in: TakenIn,
}

/// How people take in what a file holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum TakenIn {
    /// They open it in a program.
    Opened,
    /// They look at it in a page.
    Picture,
    /// They listen to it or watch it.
    Recording,
}

use TakenIn::{Opened, Picture, Recording};

const WORD: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const EXCEL: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const POWER_POINT: &str = "application/vnd.openxmlformats-officedocument.presentationml.presentation";
const WRITER: &str = "application/vnd.oasis.opendocument.text";
const CALC: &str = "application/vnd.oasis.opendocument.spreadsheet";
const IMPRESS: &str = "application/vnd.oasis.opendocument.presentation";

/// All of them.
static KINDS: [Kind; 17] = [
    of(&["pdf"], Signature::Pdf, "application/pdf", Opened),
    of(&["docx"], Signature::Word, WORD, Opened),
    of(&["xlsx"], Signature::Excel, EXCEL, Opened),
    of(&["pptx"], Signature::PowerPoint, POWER_POINT, Opened),
    of(&["odt"], Signature::OpenDocument(OpenDocument::Text), WRITER, Opened),
    of(&["ods"], Signature::OpenDocument(OpenDocument::Spreadsheet), CALC, Opened),
    of(&["odp"], Signature::OpenDocument(OpenDocument::Presentation), IMPRESS, Opened),
    of(&["csv"], Signature::Text, "text/csv; charset=utf-8", Opened),
    of(&["txt"], Signature::Text, "text/plain; charset=utf-8", Opened),
    of(&["json"], Signature::Text, "application/json", Opened),
    of(&["geojson"], Signature::Text, "application/geo+json", Opened),
    of(&["png"], Signature::Png, "image/png", Picture),
    of(&["jpg", "jpeg"], Signature::Jpeg, "image/jpeg", Picture),
    of(&["webp"], Signature::Webp, "image/webp", Picture),
    of(&["mp3"], Signature::Mp3, "audio/mpeg", Recording),
    of(&["m4a"], Signature::Mpeg4, "audio/mp4", Recording),
    of(&["mp4"], Signature::Mpeg4, "video/mp4", Recording),
];

/// The endings as the rule names them.
pub(crate) const DEMAND: Phrase = phrase!(
    id = "Jenis lampiran: pdf, docx, xlsx, pptx, odt, ods, odp, csv, txt, json, geojson, png, jpg, jpeg, webp, \
          mp3, m4a, mp4.",
    en = "Attachments are pdf, docx, xlsx, pptx, odt, ods, odp, csv, txt, json, geojson, png, jpg, jpeg, webp, \
          mp3, m4a or mp4.",
);

const fn of(
    endings: &'static [&'static str],
    signature: Signature,
    media_type: &'static str,
    taken_in: TakenIn,
) -> Kind {
    Kind { endings, signature, media_type, taken_in }
}

/// The type of a file of that name; none if its ending is not on the list.
pub(crate) fn kind(name: &str) -> Option<&'static Kind> {
    let (_, ending) = name.rsplit_once('.')?;
    let ending = ending.to_ascii_lowercase();
    KINDS.iter().find(|it| it.endings.contains(&ending.as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_rule_names_every_ending() {
        for text in [DEMAND.id, DEMAND.en] {
            let named: Vec<&str> = text.split([' ', ',', '.']).collect();
            assert!(KINDS.iter().flat_map(|it| it.endings).all(|it| named.contains(it)), "{text}");
        }
    }
}
