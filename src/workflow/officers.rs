//! Which officers may take a step.

use crate::register::{Date, Document, Next, Officer, Revision, Role, Settings};

/// Who can act next: the officer who handed it in, for corrections; otherwise all in office with that role.
pub(crate) fn acting(
    document: &Document,
    revision: &Revision,
    next: Next,
    settings: &Settings,
    today: Date,
) -> Vec<String> {
    let able = able(next.roles(revision.is_excluded()), &document.unit, settings, today);
    let author = revision.preparation.as_ref().map(|it| it.signed.by.value.clone());
    match author.filter(|it| next == Next::Correct && able.contains(it)) {
        Some(author) => vec![author],
        None => able,
    }
}

/// The officers in office with one of these roles who work for this unit.
pub(crate) fn able(roles: &[Role], unit: &str, settings: &Settings, today: Date) -> Vec<String> {
    let fits = |it: &&Officer| roles.contains(&it.role) && it.in_office(today) && it.covers(unit);
    settings.officers.iter().filter(fits).map(|it| it.id.value.clone()).collect()
}

/// The ids to choose from, to be said after a command that cannot name one of several.
pub(crate) fn choice(officers: &[String]) -> String {
    if officers.len() > 1 { format!(" (ID: {})", officers.join(", ")) } else { String::new() }
}

/// The one officer among these whom a command can name; a stand-in where there are several, or none.
pub(crate) fn only(officers: &[String]) -> &str {
    match officers {
        [one] => one,
        _ => "ID",
    }
}
