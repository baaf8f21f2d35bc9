//! Where a document is in the procedure: what is next, whose it is, how long it took, and what of it waits besides.

use crate::register::{
    Announcement, Date, Document, Pace, Progress, PublicAct, PublicationHistory, Recorded, Revision, Settings, Spent,
    Status, Waiting, When, progress, until_approval,
};
use crate::workflow::officers::acting;
use crate::workflow::proposal::Proposal;

/// One document, by the revision that is being worked on.
#[derive(Debug)]
pub(crate) struct DocumentState<'a> {
    pub(crate) document: &'a Document,
    pub(crate) revision: &'a Revision,
    pub(crate) status: Status,
    /// The step, what is next, and what took how long.
    pub(crate) progress: Progress,
    /// The officers in office who can do what is next.
    pub(crate) officers: Vec<String>,
    /// Whether a step that still runs is beyond its standard.
    pub(crate) is_late: bool,
    /// From the review to the approval, which is no step of the procedure.
    pub(crate) approval: Option<Spent>,
    /// What of it is public although nobody approved it yet.
    pub(crate) announcement: Option<Announced<'a>>,
    /// The proposal to withdraw what is public, while it waits for a second officer.
    pub(crate) proposal: Option<Proposal>,
    /// What the history holds of the revision, in the order of the procedure; none where there is no history.
    pub(crate) recorded: Option<Vec<(PublicAct, Recorded)>>,
}

/// An urgent announcement that waits for its approval.
#[derive(Debug)]
pub(crate) struct Announced<'a> {
    /// The number of the revision.
    pub(crate) number: Option<u32>,
    pub(crate) announcement: &'a Announcement,
    /// The last working day on which its approval is in time; none where the calendar has no working days.
    pub(crate) due: Option<Date>,
    pub(crate) is_overdue: bool,
}

impl<'a> DocumentState<'a> {
    /// Of the document as it is worked on; none if it has no revision that could be read.
    pub(crate) fn of(document: &'a Document, settings: &Settings, now: When) -> Option<DocumentState<'a>> {
        let revision = document.present().or(document.revisions.last())?;
        Some(DocumentState::of_revision(document, revision, settings, now))
    }

    /// Of this revision of it.
    pub(crate) fn of_revision(
        document: &'a Document,
        revision: &'a Revision,
        settings: &Settings,
        now: When,
    ) -> DocumentState<'a> {
        let (status, progress) = (revision.status(), progress(revision, settings, Some(now)));
        // What is approved is not waiting any more; how long it took is in its steps.
        let is_open = !matches!(status, Status::Approved | Status::Withdrawn);
        let mut proposals = document.revisions.iter().rev();
        DocumentState {
            document,
            revision,
            status,
            officers: acting(document, revision, progress.next, settings, now.day),
            is_late: is_open && progress.stretches.iter().any(|it| it.pace == Pace::Late),
            progress,
            approval: until_approval(revision, settings, Some(now)),
            announcement: document.waiting().and_then(|it| Announced::of(it, settings, now.day)),
            proposal: proposals.find_map(|it| Proposal::of(document, it, settings, now.day)),
            recorded: None,
        }
    }

    /// The same with what the history holds: publication is a step of which it knows the end.
    #[must_use]
    pub(crate) fn recorded(mut self, history: Option<&PublicationHistory>, settings: &Settings) -> DocumentState<'a> {
        let named = self.id().zip(self.number());
        self.recorded =
            history.map(|it| named.map(|(id, number)| it.acts(id, number, self.revision)).unwrap_or_default());
        if let Some(at) = self.publication().and_then(Recorded::published) {
            self.progress = self.progress.published(self.revision, settings, settings.when(at));
        }
        self
    }

    /// When the history recorded that it came out.
    pub(crate) fn publication(&self) -> Option<Recorded> {
        self.recorded.iter().flatten().find(|(act, _)| act.publishes()).map(|(_, it)| *it)
    }

    /// The document's id, if it has one.
    pub(crate) fn id(&self) -> Option<&'a str> {
        self.revision.id.as_ref().map(|it| it.value.as_str())
    }

    /// The number of the revision.
    pub(crate) fn number(&self) -> Option<u32> {
        self.revision.number.as_ref().map(|it| it.value)
    }

    /// The title, if it has one.
    pub(crate) fn title(&self) -> Option<&'a str> {
        self.revision.title().map(|it| it.value.as_str())
    }

    /// Whether it is this revision that was announced.
    pub(crate) fn is_announced(&self) -> bool {
        self.announcement.as_ref().is_some_and(|it| it.number == self.number())
    }
}

impl<'a> Announced<'a> {
    fn of(waiting: Waiting<'a>, settings: &Settings, today: Date) -> Option<Announced<'a>> {
        let due = waiting.due(settings);
        Some(Announced {
            number: waiting.last.number.as_ref().map(|it| it.value),
            announcement: waiting.last.announcement.as_ref()?,
            due,
            is_overdue: due.is_some_and(|it| it < today),
        })
    }
}
