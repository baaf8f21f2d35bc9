//! The language of a text where it differs from that of the site, for its `lang` attribute.

use crate::checks::RevisionFacts;
use crate::diagnostics::Language;
use crate::site::COLUMNS;
use crate::site::theme::words::Words;

/// The language of a document's own texts, where it is not that of the site.
pub(crate) fn foreign<'a>(words: &Words, revision: &'a RevisionFacts) -> Option<&'a str> {
    revision.language.as_deref().filter(|it| *it != words.language())
}

/// The language of a document's own texts.
pub(crate) fn language<'a>(words: &'a Words, revision: &'a RevisionFacts) -> &'a str {
    revision.language.as_deref().unwrap_or_else(|| words.language())
}

/// The language of what the program says itself, where it does not know that of the site: it knows two.
pub(crate) fn borrowed(words: &Words) -> Option<String> {
    let site = words.language();
    let said = Language::of(site).to_string();
    (site.split('-').next() != Some(said.as_str())).then_some(said)
}

/// The names that the law gives the seven columns, where the site's own words for them are others.
pub(crate) fn legal_columns(words: &Words) -> Vec<&'static str> {
    let is_indonesian = words.language().split('-').next() == Some("id");
    if is_indonesian { Vec::new() } else { COLUMNS.to_vec() }
}
