//! The memo as one page of HTML for A4 paper: nothing else is needed to print it. Always Indonesian: it is a letter of
//! the office.

use std::sync::Arc;

use anyhow::anyhow;
use serde::Serialize;
use tera::{Context, Tera};

use crate::diagnostics::Language;
use crate::diagnostics::excerpt::size;
use crate::site::{Theme, filters};
use crate::source::Digest;

/// What a memo says.
#[derive(Debug, Serialize)]
pub(crate) struct Page<'a> {
    pub(crate) parent: Option<&'a str>,
    pub(crate) body: &'a str,
    pub(crate) address: Option<&'a str>,
    pub(crate) email: Option<&'a str>,
    /// The number of the standard operating procedure.
    pub(crate) procedure: Option<&'a str>,
    /// None: a line to fill in.
    pub(crate) number: Option<String>,
    pub(crate) date: String,
    /// The position of who signs.
    pub(crate) from: &'a str,
    /// The positions of who handed the documents in.
    pub(crate) to: Vec<&'a str>,
    /// Whether nothing is to be corrected.
    pub(crate) all_fit: bool,
    pub(crate) items: Vec<Item<'a>>,
}

/// One document.
#[derive(Debug, Serialize)]
pub(crate) struct Item<'a> {
    pub(crate) title: &'a str,
    /// The id, with the number of the revision.
    pub(crate) name: String,
    pub(crate) unit: &'a str,
    pub(crate) file: &'a str,
    pub(crate) attachments: Vec<File<'a>>,
    /// Of the statement of the review without the line of its record, which may not be there yet.
    pub(crate) digest: String,
    /// Its first digits in groups, as people compare them.
    pub(crate) short: String,
    pub(crate) verdict: Verdict,
    /// What must be corrected, one item each.
    pub(crate) corrections: Vec<String>,
}

/// An attachment.
#[derive(Debug, Serialize)]
pub(crate) struct File<'a> {
    name: &'a str,
    size: String,
}

/// What the review came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Verdict {
    /// Not yet known: to be marked by hand.
    Open,
    Fit,
    Correct,
}

impl<'a> File<'a> {
    /// An attachment of so many bytes.
    pub(crate) fn new(name: &'a str, bytes: u64) -> File<'a> {
        File { name, size: size(bytes, Language::Indonesian) }
    }
}

/// The whole page.
///
/// # Errors
/// Never, unless the template is wrong.
pub(crate) fn page(page: &Page<'_>) -> anyhow::Result<String> {
    let mut tera = Tera::default();
    filters(&mut tera, &Arc::new(Theme::shipped_words("id", "")?));
    let mut context = Context::new();
    context.insert("it", page);
    let html = tera.add_raw_template("memo.html", include_str!("memo.html"));
    html.and_then(|()| tera.render("memo.html", &context)).map_err(|it| anyhow!("memo.html: {it}"))
}

/// The first sixteen digits in groups, as people compare them.
pub(crate) fn short(digest: &Digest) -> String {
    let digits: Vec<char> = digest.to_string().chars().take(16).collect();
    digits.chunks(4).map(|it| it.iter().collect::<String>()).collect::<Vec<_>>().join(" ")
}
