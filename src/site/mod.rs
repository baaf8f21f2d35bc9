//! The site as a plan: items that are rendered together, each with its paths. No disk, no clock.
//!
//! A new page is a file that has a function `item`, and a line in the list at the end of this one.
//!
//! Every page is made in two steps. A *model* is put together from the register: all that a template may see,
//! and nothing else. A template turns the model into HTML.

mod about;
mod accessibility;
mod address;
mod answers;
mod assets;
mod checklist;
mod data;
mod decree;
mod document;
mod document_parts;
mod escape;
mod exclusion;
mod facets;
mod feed;
mod findings;
mod frame;
mod home;
mod host_rules;
mod hosts;
mod item;
mod item_address;
mod layout;
mod letters;
mod links;
mod list;
mod list_links;
mod look;
mod markdown;
mod media;
mod model;
mod opendata;
mod own_theme;
mod moved;
mod plan;
mod policy;
mod qr;
mod record;
mod revision;
mod rule_address;
mod rules;
mod schemas;
mod search;
mod search_index;
mod searchable;
mod shard;
mod service;
mod listing;
mod sitemap;
mod immediate;
mod table;
#[cfg(test)]
mod tests;
mod theme;
mod theme_bounds;
mod titles;
mod theme_filters;
mod theme_layers;
mod timing;
mod text_language;
mod words;

use crate::site::address::address_of;
use crate::site::frame::Frame;

pub use crate::site::address::OutputPath;
pub(crate) use crate::site::address::encode;
pub(crate) use crate::site::escape::cell as spreadsheet_cell;
pub use crate::site::escape::html as escape_html;
pub(crate) use crate::site::findings::Finding;
pub(crate) use crate::site::host_rules::HostRules;
pub(crate) use crate::site::item::{Out, SharedItem};
pub use crate::site::item::{Rendered, Seal, SourceRef};
pub use crate::site::layout::COLUMNS;
pub use crate::site::media::media_type;
pub(crate) use crate::site::opendata::saved_workbook;
pub(crate) use crate::site::plan::Index;
pub use crate::site::plan::{Plan, plan};
pub use crate::site::schemas::manifest as manifest_schema;
pub(crate) use crate::site::search_index::IndexPage;
pub use crate::site::searchable::KeptText;
pub(crate) use crate::site::searchable::Searchable;
pub use crate::site::table::table_for_decree;
pub use crate::site::theme::Theme;
pub(crate) use crate::site::theme_filters::filters;

/// Everything that a site is made of. A new kind of page, table or format is a file and a line here.
fn items<'a>(frame: &Frame<'a>) -> Vec<SharedItem<'a>> {
    // In the order in which the sitemap names them.
    let pages = [
        home::item(),
        service::item(),
        accessibility::item(),
        search::item(),
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
    ];
    let addresses = pages.iter().flat_map(|it| it.paths()).map(|it| address_of(&it)).collect();
    let mut items = sitemap::items(frame, addresses);
    items.extend(pages);
    items.extend([about::not_found_item(), accessibility::table_item(), timing::table_item(), data::item()]);
    items.extend(search::files());
    items.extend(hosts::items());
    items.extend(schemas::items());
    items.extend(assets::items(frame));
    items.extend(moved::items(frame));
    items.extend(rules::families());
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
