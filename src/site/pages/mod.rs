//! The pages about the register as a whole, each with what it shows; the list of all pages with one fixed address, the
//! menus that lead to them, and the folders in which they lie.

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
pub(crate) mod verification;

use std::collections::BTreeSet;

use crate::checks::SiteAddresses;
use crate::site::address::address_of;
use crate::site::documents::exclusion;
use crate::site::frame::{Link, Menus};
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
        verification::item(),
        rules::item(),
    ]
}

/// What every page leads to.
pub(crate) const MENUS: Menus = Menus {
    top: &[
        Link { words: "nav-dip", address: "dip/" },
        Link { words: "nav-cari", address: "cari/" },
        Link { words: "nav-service", address: "layanan/" },
        Link { words: "nav-dik", address: "dik/" },
        Link { words: "nav-proof", address: "bukti/" },
    ],
    foot: &[
        Link { words: "about-title", address: "tentang/" },
        Link { words: "nav-unit", address: "unit/" },
        Link { words: "nav-tahun", address: "tahun/" },
        Link { words: "letters-title", address: "a-z/" },
        Link { words: "checklist-title", address: "kepatuhan/" },
        Link { words: "timing-title", address: "waktu-proses/" },
        Link { words: "proof-title", address: "bukti/" },
        Link { words: "verification-title", address: "verifikasi/" },
        Link { words: "accessibility-title", address: "aksesibilitas/" },
        Link { words: "rules-title", address: "aturan-pemeriksaan/" },
        Link { words: "open-title", address: "data/" },
        Link { words: "data-feed", address: "atom.xml" },
    ],
};

/// Folders at the top of the site in which no page of the list lies.
const OTHER_FOLDERS: [&str; 5] = ["aset", "dip", "info", "server", "skema"];

/// Where every site has pages of its own: those of the list, and what the menus lead to.
pub fn own_addresses() -> SiteAddresses {
    let of_pages = items().into_iter().flat_map(|it| it.paths()).map(|it| address_of(&it));
    let of_menus = MENUS.top.iter().chain(MENUS.foot).map(|it| it.address.to_owned());
    let pages = of_pages.chain(of_menus).filter(|it| it.is_empty() || it.ends_with('/')).map(|it| format!("/{it}"));
    SiteAddresses { folders: folders(), pages: pages.collect() }
}

/// The folders at the top of the site: no old address may begin with one.
pub(crate) fn folders() -> BTreeSet<String> {
    let of_page = |path: String| Some(path.split_once('/')?.0.to_owned());
    let of_pages = items().into_iter().flat_map(|it| it.paths()).filter_map(of_page);
    of_pages.chain(OTHER_FOLDERS.map(str::to_owned)).collect()
}

/// What stands at every address where nothing is.
pub(crate) fn not_found<'a>() -> SharedItem<'a> {
    File::plain("404.html", "missing")
}
