//! The immediate information that every page shows at its top as long as it applies.

use serde::Serialize;

use crate::checks::ShownRevision;
use crate::register::{Class, Date};
use crate::site::lists::layout::List;
use crate::site::lists::listing::{Listing, address};
use crate::site::text::text_language::foreign;
use crate::site::theme::words::Words;

/// How many announcements head every page.
const MOST: usize = 3;

/// One announcement.
#[derive(Debug, Serialize)]
pub(crate) struct Urgent<'a> {
    title: &'a str,
    lang: Option<&'a str>,
    address: String,
}

/// The newest announcements that apply, and whether there are more.
pub(crate) fn urgent<'a>(day: Date, listing: &Listing<'a>, words: &Words) -> (Vec<Urgent<'a>>, bool) {
    let mut now = listing.newest(day, &List::Class(Class::Immediate));
    let urgent = now.by_ref().take(MOST).map(|it| Urgent::of(it, words)).collect();
    (urgent, now.next().is_some())
}

impl<'a> Urgent<'a> {
    fn of(latest: ShownRevision<'a>, words: &Words) -> Urgent<'a> {
        let revision = latest.facts();
        Urgent { title: &revision.title, lang: foreign(words, revision), address: address(latest.document) }
    }
}
