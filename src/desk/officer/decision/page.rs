//! The page as it will stand after the act, kept for the frame in which the officer reads it before deciding.

use anyhow::Context as _;

use crate::checks::Preview;
use crate::desk::insert::put;
use crate::diagnostics::{Text, say};
use crate::reading::Reading;
use crate::site::{OutputPath, Theme, encode, plan};
use crate::source::Content;
use crate::workflow::preview_page::{bytes_of, folder_of};
use crate::workflow::subject::Subject;

/// A page of the site, with its path there.
#[derive(Debug, Clone)]
pub(crate) struct Page {
    pub(crate) path: String,
    pub(crate) bytes: Vec<u8>,
}

impl Page {
    /// Of this document, in the register as it will be.
    ///
    /// # Errors
    /// When the theme cannot be used or the page cannot be made.
    pub(crate) fn of(subject: &Subject, shown: &Preview, content: &Content, reading: &Reading) -> anyhow::Result<Page> {
        let settings = &reading.settings.value;
        let theme = Theme::new(reading.theme_files()?, &settings.language)?;
        let plan = plan(shown, &theme, &settings.address)?;
        let path = OutputPath::new(&format!("{}index.html", folder_of(subject)));
        let path = path.with_context(no_page)?;
        let bytes = bytes_of(&path, &plan, content)?.with_context(no_page)?;
        // What is behind a link opens beside the decision and not in its frame.
        let text = put(&String::from_utf8_lossy(&bytes), "</head>", "<base target=\"_blank\">");
        Ok(Page { path: folder_of(subject), bytes: text.into_bytes() })
    }

    /// Where the frame finds it.
    pub(crate) fn address(&self, seen: &str) -> String {
        format!("/_petugas/akan/{seen}/{}", encode(&self.path))
    }
}

fn no_page() -> Text {
    say!(id = "halaman ini tidak ada di situs", en = "the site has no such page")
}
