//! Recognises the sample documents of `init` by the comment that it writes into each of them.

use crate::diagnostics::Spot;
use crate::source::SourceText;

/// How that comment begins. Comments are no part of any digest: whoever makes a sample a document of their own deletes
/// the line.
const SAMPLE_COMMENT: &str = "# CONTOH dari `maklumat mulai`";

/// Where a text says that it is such a sample.
pub(crate) fn sample(text: &SourceText) -> Option<Spot> {
    text.comments.iter().find(|it| it.value.starts_with(SAMPLE_COMMENT)).map(|it| it.spot)
}
