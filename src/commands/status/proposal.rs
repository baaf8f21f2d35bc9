//! A proposal to withdraw a document that waits for a second officer.

use serde::Serialize;

use crate::checks::may_agree_to_withdraw;
use crate::register::{Date, Document, Revision, Settings, Signed, Withdrawal};

/// The proposal, as `status` reports it and as who decides on it is shown it.
#[derive(Debug, Serialize)]
pub(crate) struct ProposalReport {
    /// The id of who proposed it.
    pub(crate) officer: String,
    /// That officer's position.
    pub(crate) position: String,
    pub(crate) day: String,
    pub(crate) reason: String,
    pub(crate) successor: Option<String>,
    /// The officers in office who may agree to it or refuse it.
    pub(crate) officers: Vec<String>,
}

impl ProposalReport {
    /// The proposal to withdraw this revision, if one waits.
    pub(crate) fn of(
        document: &Document,
        revision: &Revision,
        settings: &Settings,
        today: Date,
    ) -> Option<ProposalReport> {
        let (withdrawal, proposed) = waiting(revision)?;
        let officer = &proposed.by.value;
        let known = settings.officer(officer);
        Some(ProposalReport {
            officer: officer.clone(),
            position: known.map_or(officer, |it| &it.position).clone(),
            day: proposed.on.value.to_string(),
            reason: withdrawal.reason.split_whitespace().collect::<Vec<_>>().join(" "),
            successor: withdrawal.successor.as_ref().map(|it| it.value.clone()),
            officers: deciding(document, revision, officer, settings, today),
        })
    }
}

fn waiting(revision: &Revision) -> Option<(&Withdrawal, &Signed)> {
    let withdrawal = revision.proposed_withdrawal()?;
    Some((withdrawal, withdrawal.proposed.as_ref()?))
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
