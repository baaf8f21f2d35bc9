//! What an officer can do with a document or a decree, and whether it waits for that officer.

use serde::Serialize;

use crate::register::{Class, Date, Decree, Document, Next, Officer, Register, Revision, Role, Status};
use crate::workflow::in_force::in_force;
use crate::workflow::proposal::Proposal;
use crate::workflow::state::DocumentState;

/// The record that is due next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Due {
    Submit,
    /// The officer corrects it and submits it again.
    Correct,
    Review,
    Approve,
    /// What a decree lists is approved by it.
    ApplyDecree,
}

impl Due {
    fn of(next: Next) -> Option<Due> {
        match next {
            Next::Submit => Some(Due::Submit),
            Next::Correct => Some(Due::Correct),
            Next::Review => Some(Due::Review),
            Next::Approve => Some(Due::Approve),
            Next::Publish | Next::Nothing => None,
        }
    }
}

/// A document or a decree, as far as work on it goes.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Work {
    /// `content/<unit>/<name>`.
    pub(crate) path: String,
    pub(crate) unit: String,
    #[serde(skip)]
    pub(crate) due: Option<Due>,
    /// Who can do what is due.
    pub(crate) officers: Vec<String>,
    /// Whether it may still be changed: nobody approved or announced it.
    #[serde(skip)]
    pub(crate) is_open: bool,
    /// Whether what is in force is looked at again every so often.
    #[serde(skip)]
    pub(crate) is_periodic: bool,
    /// Whether it is handed in and may be announced before its approval, by who has the authority.
    #[serde(skip)]
    pub(crate) is_urgent: bool,
    /// The revision that is published now, as a path: `content/<unit>/<name>` or with `/rN`.
    pub(crate) published: Option<String>,
    /// What one officer proposed, to withdraw that, and nobody agreed to yet.
    #[serde(skip)]
    pub(crate) proposal: Option<Proposal>,
}

/// What an officer can do with a document; the gate decides whether it is done.
#[derive(Debug, Default, Serialize)]
#[expect(clippy::struct_excessive_bools, reason = "a button each")]
pub(crate) struct Acts {
    pub(crate) edit: bool,
    pub(crate) submit: bool,
    pub(crate) review: bool,
    pub(crate) approve: bool,
    pub(crate) withdraw: bool,
    pub(crate) agree: bool,
    pub(crate) revise: bool,
    pub(crate) renew: bool,
    /// Approves what a decree lists.
    pub(crate) apply: bool,
}

impl Work {
    /// On a document.
    pub(crate) fn on_document(register: &Register, state: &DocumentState<'_>, today: Date) -> Work {
        let document = state.document;
        let (present, published) = (document.present(), published(document));
        let class = |it: &Revision| it.class.as_ref().map(|it| it.value);
        Work {
            path: document.path.to_string(),
            unit: document.unit.clone(),
            due: Due::of(state.progress.next),
            officers: state.officers.clone(),
            is_open: present.is_some_and(|it| !it.claims_publication()),
            is_periodic: published.is_some_and(|it| class(it) == Some(Class::Periodic)),
            is_urgent: present.is_some_and(|revision| {
                let waits = matches!(revision.status(), Status::Submitted | Status::Reviewed);
                class(revision) == Some(Class::Immediate) && waits && revision.announcement.is_none()
            }),
            published: published.map(|revision| match revision.folder {
                Some(folder) => format!("{}/r{folder}", document.path),
                None => document.path.to_string(),
            }),
            proposal: published.and_then(|it| Proposal::of(document, it, &register.settings, today)),
        }
    }

    /// On a decree: the superior agrees to it, and then what it lists is approved by it.
    pub(crate) fn on_decree(register: &Register, decree: &Decree, today: Date) -> Work {
        let waits = |document: &Document| {
            let present = document.present().filter(|it| it.status() == Status::Reviewed);
            let named = present.and_then(|it| Some((it.id.as_ref()?, it.number.as_ref()?)));
            named.is_some_and(|(id, number)| decree.entry(&id.value, number.value).is_some())
        };
        let (due, role) = if decree.claims_agreement() {
            (register.documents().any(waits).then_some(Due::ApplyDecree), Role::Ppid)
        } else {
            (Some(Due::Approve), Role::Superior)
        };
        let officers = register.settings.officers.iter();
        let officers = officers.filter(|it| it.role == role && it.in_office(today)).map(|it| it.id.value.clone());
        Work {
            path: decree.document.path.to_string(),
            unit: decree.document.unit.clone(),
            due,
            officers: officers.collect(),
            is_open: false,
            is_periodic: false,
            is_urgent: false,
            published: None,
            proposal: None,
        }
    }

    /// Whether this officer is the next.
    pub(crate) fn waits_for(&self, officer: &Officer) -> bool {
        let agrees = self.is_for_second(officer) && officer.role != Role::Staff;
        let acts = self.due.is_some() && self.officers.contains(&officer.id.value);
        acts || agrees
    }

    /// Whether another person proposed to withdraw it.
    fn is_for_second(&self, officer: &Officer) -> bool {
        self.proposal.as_ref().is_some_and(|it| it.person != officer.person())
    }

    /// What this officer can do.
    pub(crate) fn acts(&self, officer: &Officer) -> Acts {
        let (covers, prepares) = (officer.covers(&self.unit), officer.prepares(&self.unit));
        let is_due = |due| self.officers.contains(&officer.id.value) && self.due == Some(due);
        Acts {
            edit: prepares && self.is_open,
            submit: prepares && self.is_open && self.due != Some(Due::Approve),
            review: is_due(Due::Review),
            approve: is_due(Due::Approve),
            withdraw: covers && self.published.is_some() && self.proposal.is_none(),
            agree: covers && self.is_for_second(officer) && officer.role != Role::Staff,
            revise: prepares && !self.is_open && self.published.is_some(),
            renew: prepares && self.is_periodic,
            apply: is_due(Due::ApplyDecree),
        }
    }
}

/// The revision that is published now, and not withdrawn.
pub(crate) fn published(document: &Document) -> Option<&Revision> {
    in_force(document).filter(|it| !it.is_withdrawn())
}
