//! The pages about the register as a whole, each with what it shows, and the list of all pages with one fixed address.

pub(crate) mod about;
pub(crate) mod accessibility;
pub(crate) mod answers;
pub(crate) mod checklist;
pub(crate) mod findings;
pub(crate) mod history;
pub(crate) mod home;
pub(crate) mod immediate;
pub(crate) mod item_address;
pub(crate) mod rule_address;
pub(crate) mod rules;
pub(crate) mod service;
pub(crate) mod timing;

use crate::site::documents::exclusion;
use crate::site::item::{File, SharedItem};
use crate::site::lists::{letters, list};
use crate::site::opendata;
use crate::site::search::search_page;

/// The pages with one fixed address, in the order in which the sitemap names them. One that shows only what every page
/// is given is a line `File::plain` here.
pub(crate) fn items<'a>() -> Vec<SharedItem<'a>> {
    vec![
        home::item(),
        service::item(),
        accessibility::item(),
        search_page::item(),
        letters::item(),
        opendata::item(),
        checklist::item(),
        timing::item(),
        exclusion::item(),
        list::units_item(),
        list::years_item(),
        about::item(),
        about::proof_item(),
        rules::item(),
    ]
}

/// What stands at every address where nothing is.
pub(crate) fn not_found<'a>() -> SharedItem<'a> {
    File::plain("404.html", "missing")
}
