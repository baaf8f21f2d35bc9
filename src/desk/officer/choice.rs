//! What an officer can choose from in a form.

use serde::Serialize;

use crate::desk::officer::context::OfficerContext;
use crate::desk::officer::rows::Row;
use crate::register::Authority;

/// Something that can be chosen.
#[derive(Debug, Serialize)]
pub(crate) struct Choice {
    pub(crate) key: String,
    pub(crate) label: String,
    pub(crate) chosen: bool,
}

/// The authorities that this officer holds today, for what may be announced before its approval.
pub(crate) fn authorities(context: &OfficerContext<'_>, row: &Row) -> Vec<Choice> {
    let settings = &context.reading.settings.value;
    let (today, id) = (context.reading.moment.day, &context.officer.id.value);
    let named = |it: &Authority| it.officers.is_empty() || it.officers.iter().any(|it| it.value == *id);
    let held = settings.authorities.iter().filter(|it| row.work.is_urgent && it.holds_on(today) && named(it));
    let choice = |it: &Authority| Choice { key: it.id.value.clone(), label: it.number.clone(), chosen: false };
    let mut all: Vec<Choice> = held.map(choice).collect();
    if let [only] = all.as_mut_slice() {
        only.chosen = true;
    }
    all
}
