//! A proposal to withdraw a document that waits for a second officer.

use crate::checks::may_agree_to_withdraw;
use crate::register::{Date, Document, Revision, Settings};

/// A proposal that nobody agreed to yet; it changes nothing by itself.
#[derive(Debug, Clone)]
pub(crate) struct Proposal {
    /// The id of who proposed it.
    pub(crate) officer: String,
    /// That officer's position; the id where the settings do not know it.
    pub(crate) position: String,
    /// The person: who agrees is another one.
    pub(crate) person: String,
    pub(crate) day: Date,
    /// For citizens, as it was written.
    pub(crate) reason: String,
    pub(crate) successor: Option<String>,
    /// The number of the official report.
    pub(crate) report: Option<String>,
    /// The officers in office who may agree to it or refuse it.
    pub(crate) officers: Vec<String>,
}

impl Proposal {
    /// The proposal to withdraw this revision, if one waits.
    pub(crate) fn of(document: &Document, revision: &Revision, settings: &Settings, today: Date) -> Option<Proposal> {
        let withdrawal = revision.proposed_withdrawal()?;
        let proposed = withdrawal.proposed.as_ref()?;
        let id = &proposed.by.value;
        let known = settings.officer(id);
        Some(Proposal {
            officer: id.clone(),
            position: known.map_or(id, |it| &it.position).clone(),
            person: known.map_or(id.as_str(), |it| it.person()).to_owned(),
            day: proposed.on.value,
            reason: withdrawal.reason.clone(),
            successor: withdrawal.successor.as_ref().map(|it| it.value.clone()),
            report: withdrawal.official_report.clone(),
            officers: deciding(document, revision, id, settings, today),
        })
    }

    /// Its reason on one line.
    pub(crate) fn short_reason(&self) -> String {
        self.reason.split_whitespace().collect::<Vec<_>>().join(" ")
    }
}

/// The officers in office who may agree to what this one proposes, or refuse it.
pub(crate) fn deciding(
    document: &Document,
    revision: &Revision,
    first: &str,
    settings: &Settings,
    today: Date,
) -> Vec<String> {
    let known = settings.officer(first);
    let person = known.map_or(first, |it| it.person());
    let able = settings.officers.iter().filter(|it| may_agree_to_withdraw(it, document, revision));
    let able = able.filter(|it| it.in_office(today) && it.person() != person);
    able.map(|it| it.id.value.clone()).collect()
}
