//! Where the items of the law's checklist lie, each on a page of its class.

use serde::Serialize;

use crate::register::{Checklist, Duty, Item};
use crate::site::address::address_of;
use crate::site::frame::Frame;

/// So many items are on one page of a class; with their documents they are within the budget of a page.
pub(crate) const ITEMS: usize = 100;

/// A link to an item.
#[derive(Serialize)]
pub(crate) struct LinkView {
    id: String,
    text: String,
    address: String,
}

/// The address of an item, from the top of the site: its section on the page of its class.
pub(crate) fn address(list: &Checklist, item: &Item) -> String {
    let of_class = list.items().iter().filter(|it| it.duty == item.duty);
    let before = of_class.take_while(|it| it.id != item.id).count();
    format!("{}#{}", address_of(&page(item.duty, before / ITEMS + 1)), item.key())
}

impl LinkView {
    pub(crate) fn of(frame: &Frame<'_>, item: &Item) -> LinkView {
        let text = item.words(frame.language()).to_owned();
        LinkView { id: item.id.clone(), text, address: address(&frame.contents.settings.checklist, item) }
    }
}

/// Where a page of a class lies, the first being number 1.
pub(crate) fn page(duty: Duty, number: usize) -> String {
    match number {
        1 => format!("kepatuhan/{}/index.html", duty.key()),
        number => format!("kepatuhan/{}-{number}/index.html", duty.key()),
    }
}
