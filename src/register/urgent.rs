//! The urgent announcement, and the authority by which an officer may make it.

use crate::diagnostics::Located;
use crate::register::{Date, Signed};
use crate::source::Digest;

/// `pengumuman_segera`: an officer publishes at once what is approved later.
#[derive(Debug, Clone)]
pub struct Announcement {
    /// Who and when; always with the time of day.
    pub signed: Signed,
    /// The id of the authority by which the officer may.
    pub authority: Located<String>,
    /// The statement that was announced: without the reviews, so that it stands after review and approval too.
    pub digest: Option<Located<Digest>>,
}

/// An entry of `wewenang_segera`: the decree by which the superior lets officers announce at once.
#[derive(Debug, Clone)]
pub struct Authority {
    /// Never used again for another decree.
    pub id: Located<String>,
    /// The decree's number.
    pub number: String,
    /// The decree's day, and the first on which it holds.
    pub date: Date,
    /// The superior who decreed it.
    pub by: Located<String>,
    /// The officers it names.
    pub officers: Vec<Located<String>>,
    /// The last day on which it holds.
    pub until: Option<Date>,
}

impl Authority {
    /// Whether it holds on that day.
    pub fn holds_on(&self, day: Date) -> bool {
        self.date <= day && self.until.is_none_or(|last| day <= last)
    }
}
