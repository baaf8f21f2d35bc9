//! Who signed which record, with which key, and when the history recorded it.

use crate::checks::Subject;
use crate::register::{
    HistoryEvent, Officer, OfficerKey, PublicAct, PublicationHistory, Revision, Sealed, Statement, Step,
};

/// The records of a revision or of a decree that officers can sign, with the officers; those of officers whom nobody
/// knows are found elsewhere.
pub(crate) fn sealed<'a>(revision: &'a Revision, subject: &Subject<'a>) -> Vec<(Sealed<'a>, &'a Officer)> {
    let all = match subject.decree {
        Some(decree) => decree.sealed().into_iter().collect(),
        None => revision.sealed(),
    };
    all.into_iter().filter_map(|it| Some((it, subject.register.officer(&it.signed.by.value)?))).collect()
}

/// What a record is about, as everything stands; none of an earlier round of review.
pub(crate) fn statement(revision: &Revision, subject: &Subject<'_>, it: &Sealed<'_>) -> Option<Statement> {
    match subject.decree {
        Some(decree) => decree.statement().cloned(),
        None => revision.statement_of_sealed(&subject.register.settings.register_name, &subject.document.unit, it),
    }
}

/// The key of the officer with which a record was signed.
pub(crate) fn key<'a>(it: &Sealed<'_>, officer: &'a Officer) -> Option<&'a OfficerKey> {
    let signature = it.signed.signature.as_ref()?;
    officer.keys.iter().find(|key| key.key.value == signature.value.public_key)
}

/// In which place the history recorded an act: a review with the approval that it led to, a proposal with the agreement
/// to it. None where it did not yet.
pub(crate) fn recorded(
    revision: &Revision,
    subject: &Subject<'_>,
    history: &PublicationHistory,
    it: &Sealed<'_>,
) -> Option<usize> {
    if let Some(decree) = subject.decree {
        let digest = it.digest?.value;
        return history.place_of(&HistoryEvent::Decreed { id: decree.id.clone(), digest });
    }
    let wanted: &[PublicAct] = match it.step {
        Step::Announcement => &[PublicAct::Announced],
        Step::Review | Step::Approval => &[PublicAct::Published, PublicAct::Ratified],
        Step::Proposal | Step::Agreement => &[PublicAct::Withdrawn, PublicAct::Destroyed],
        Step::Renewal => &[],
    };
    let (id, number) = (&revision.id.as_ref()?.value, revision.number.as_ref()?.value);
    let event = |(act, digest)| HistoryEvent::Revision { act, id: id.clone(), number, digest };
    let own = PublicAct::of(&revision.records).filter(|(act, _)| wanted.contains(act)).map(event);
    own.filter_map(|it| history.place_of(&it)).min()
}

/// Whether the history is to hold an act one day. Of earlier rounds of review and of renewals it has no line.
pub(crate) fn is_to_be_recorded(it: &Sealed<'_>) -> bool {
    it.is_last && it.step != Step::Renewal
}
