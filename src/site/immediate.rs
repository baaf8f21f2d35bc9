//! The immediate information that heads every page as long as it applies.

use serde::Serialize;

use crate::checks::{Contents, Shown};
use crate::register::Class;
use crate::site::address::address_of;
use crate::site::layout::List;
use crate::site::listing::{Listing, last, page};
use crate::site::text_language::foreign;
use crate::site::words::Words;

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
pub(crate) fn urgent<'a>(contents: &'a Contents, listing: &Listing<'_>, words: &Words) -> (Vec<Urgent<'a>>, bool) {
    let mut now = listing.newest(contents, &List::Class(Class::Immediate));
    let urgent = now.by_ref().take(MOST).map(|it| Urgent::of(it, words)).collect();
    (urgent, now.next().is_some())
}

impl<'a> Urgent<'a> {
    fn of(document: &'a Shown, words: &Words) -> Urgent<'a> {
        let latest = document.latest();
        let title = latest.and_then(|it| it.title.as_ref()).map_or("…", |it| &it.value);
        let lang = latest.and_then(|it| foreign(words, it));
        Urgent { title, lang, address: address_of(&page(document, last(document))) }
    }
}
