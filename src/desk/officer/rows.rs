//! The documents and decrees, as the officers' pages list them.

use serde::Serialize;

use crate::desk::officer::decision::recorded::office;
use crate::diagnostics::Language;
use crate::register::{Decree, Outcome, Register, Revision, Settings, Status, When};
use crate::workflow::proposal::Proposal;
use crate::workflow::state::DocumentState;
use crate::workflow::subject::title_of;
use crate::workflow::work::{Work, published};

/// A document or a decree, with the work that can be done on it.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Row {
    #[serde(flatten)]
    pub(crate) work: Work,
    pub(crate) id: String,
    pub(crate) title: String,
    /// Its word, which names a message too.
    pub(crate) status: &'static str,
    pub(crate) late: bool,
    pub(crate) is_excluded: bool,
    /// Whether it is a decree, and no document.
    pub(crate) is_decree: bool,
    /// When what is in force was last found unchanged.
    pub(crate) renewed: Option<String>,
    /// What one officer proposed, to withdraw it, and nobody agreed to yet.
    proposal: Option<ProposalView>,
    /// What the last round of review asked for.
    pub(crate) asked: Option<String>,
    pub(crate) files: Vec<(String, u64)>,
}

/// A proposal to withdraw.
#[derive(Debug, Clone, Serialize)]
struct ProposalView {
    office: String,
    on: String,
    reason: String,
    successor: Option<String>,
    report: Option<String>,
}

/// Every decree and every document with what is next.
pub(crate) fn rows(register: &Register, now: When, language: Language) -> Vec<Row> {
    let decrees = register.decrees.iter().filter_map(|it| of_decree(register, it, now, language));
    let states = register.documents().filter_map(|it| DocumentState::of(it, &register.settings, now));
    decrees.chain(states.map(|it| of_document(register, &it, now))).collect()
}

fn of_decree(register: &Register, decree: &Decree, now: When, language: Language) -> Option<Row> {
    let revision = decree.revision()?;
    Some(Row {
        work: Work::on_decree(register, decree, now.day),
        id: decree.id.clone(),
        title: title_of(decree).get(language).to_owned(),
        status: if decree.claims_agreement() { Status::Approved.key() } else { Status::Submitted.key() },
        late: false,
        is_excluded: false,
        is_decree: true,
        renewed: None,
        proposal: None,
        asked: None,
        files: files(revision),
    })
}

fn of_document(register: &Register, state: &DocumentState<'_>, now: When) -> Row {
    let present = state.document.present();
    let work = Work::on_document(register, state, now.day);
    let last = present.and_then(|it| it.reviews.last()).filter(|it| it.outcome == Outcome::NeedsCorrection);
    let renewed = published(state.document).and_then(|it| it.renewed_on());
    Row {
        id: state.id().unwrap_or_default().to_owned(),
        title: state.title().unwrap_or_default().to_owned(),
        status: state.status.key(),
        late: state.is_late,
        is_excluded: present.is_some_and(Revision::is_excluded),
        is_decree: false,
        renewed: renewed.map(|it| it.to_string()),
        proposal: work.proposal.as_ref().map(|it| ProposalView::of(it, &register.settings)),
        asked: last.and_then(|it| it.note.clone()),
        files: present.map(files).unwrap_or_default(),
        work,
    }
}

fn files(revision: &Revision) -> Vec<(String, u64)> {
    revision.attachments.iter().map(|it| (it.name.clone(), it.size)).collect()
}

impl ProposalView {
    fn of(it: &Proposal, settings: &Settings) -> ProposalView {
        ProposalView {
            office: office(settings, &it.officer),
            on: it.day.to_string(),
            reason: it.reason.clone(),
            successor: it.successor.clone(),
            report: it.report.clone(),
        }
    }
}
