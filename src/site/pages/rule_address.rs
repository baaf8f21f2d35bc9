//! Where the site says what a rule demands.

use crate::checks::{Family, family_of};
use crate::diagnostics::Code;
use crate::site::address::address_of;

/// Where the list of all rules lies.
pub(crate) const INDEX: &str = "aturan-pemeriksaan/index.html";

/// The address of a rule, from the top of the site: its section on the page of its family.
pub(crate) fn address(code: &Code) -> String {
    let page = family_of(code.name).map_or_else(|| INDEX.to_owned(), family_page);
    format!("{}#{}", address_of(&page), code.name)
}

/// Where the page of a family lies.
pub(crate) fn family_page(family: &Family) -> String {
    format!("aturan-pemeriksaan/{}/index.html", family.key)
}
