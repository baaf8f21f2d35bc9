//! The site as a plan: items that are rendered together, each with its paths. No disk, no clock.
//!
//! A new page is its template and a line in the list of `pages`; with a view of its own also a file there.
//!
//! Every page is made in two steps. A *model* is put together from the register: all that a template may see,
//! and nothing else. A template turns the model into HTML.

mod address;
mod documents;
mod frame;
mod hosting;
mod item;
mod lists;
mod opendata;
mod own_theme;
mod pages;
mod plan;
mod search;
#[cfg(test)]
mod tests;
mod text;
mod theme;

use crate::site::address::address_of;
use crate::site::documents::{decree, moved, revision};
use crate::site::frame::Frame;
use crate::site::hosting::hosts;
use crate::site::lists::{feed, letters, list, sitemap, table};
use crate::site::opendata::{data, schemas};
use crate::site::pages::{accessibility, checklist, history, rules, timing, verification};
use crate::site::search::search_page;
use crate::site::theme::assets;

pub use crate::site::address::OutputPath;
pub(crate) use crate::site::address::encode;
pub(crate) use crate::site::hosting::host_rules::HostRules;
pub use crate::site::hosting::media::media_type;
pub(crate) use crate::site::item::{Out, SharedItem, WriteLong};
pub use crate::site::item::{Rendered, Seal, SourceRef};
pub use crate::site::lists::layout::COLUMNS;
pub use crate::site::lists::table::table_for_decree;
pub(crate) use crate::site::opendata::saved_workbook;
pub use crate::site::opendata::schemas::manifest as manifest_schema;
pub(crate) use crate::site::pages::findings::Finding;
#[cfg(test)]
pub(crate) use crate::site::pages::folders;
pub use crate::site::pages::own_addresses;
pub(crate) use crate::site::plan::Index;
pub use crate::site::plan::{Plan, plan};
pub(crate) use crate::site::search::search_index::files as search_index;
pub use crate::site::search::searchable::KeptText;
pub(crate) use crate::site::search::searchable::{IndexPage, Searchable};
pub(crate) use crate::site::search::vocabulary::Vocabulary;
pub(crate) use crate::site::text::escape::cell as spreadsheet_cell;
pub use crate::site::text::escape::html as escape_html;
pub(crate) use crate::site::theme::filters::filters;
pub use crate::site::theme::templates::Theme;

/// Everything that a site is made of. A new kind of page, table or format is a file and a line here.
fn items<'a>(frame: &Frame<'a>) -> Vec<SharedItem<'a>> {
    let pages = pages::items();
    let addresses = pages.iter().flat_map(|it| it.paths()).map(|it| address_of(&it)).collect();
    let mut items = sitemap::items(frame, addresses);
    items.extend(pages);
    items.extend([pages::not_found(), accessibility::table_item(), timing::table_item(), data::item()]);
    items.extend(search_page::files());
    items.extend(hosts::items());
    items.extend(schemas::items());
    items.extend(assets::items(frame));
    items.extend(moved::items(frame));
    items.extend(rules::families());
    items.extend(history::items(frame));
    items.extend(verification::files(frame));
    items.extend(letters::items(frame));
    items.extend(checklist::items(frame));
    items.extend(opendata::items(frame));
    items.extend(list::items(frame));
    items.extend(feed::items(frame));
    items.extend(table::items(frame));
    items.extend(revision::items(frame));
    items.extend(decree::items(frame));
    items
}
