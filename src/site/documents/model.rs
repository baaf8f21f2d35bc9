//! Records of the procedure and other parts that several pages show.

use serde::Serialize;

use crate::checks::{ShownDecree, ShownRevision};
use crate::diagnostics::Located;
use crate::register::fields::document::CHANGE_NOTE;
use crate::register::{
    Announcement, Approval, Authority, Capacity, Letter, Outcome, Preparation, Review, Signed, StandingSignature,
    State, Withdrawal,
};
use crate::site::address::{address_of, encode};
use crate::site::documents::publication::RecordedView;
use crate::site::documents::record;
use crate::site::frame::Frame;
use crate::site::lists::listing;

/// Who did something, by position, and when.
#[derive(Debug, Serialize)]
pub(crate) struct SignedView {
    by: String,
    on: String,
    at: Option<String>,
    typed_by: Option<String>,
    letter: Option<LetterView>,
    acting: Option<&'static str>,
    order: Option<LetterView>,
    /// Whether the officer's own signature stands.
    is_signed: bool,
    /// In a register whose officers have keys: that this record only bears the officer's name.
    in_name: bool,
}

/// A letter or memo.
#[derive(Debug, Serialize)]
pub(crate) struct LetterView {
    number: String,
    date: String,
}

/// One round of review.
#[derive(Debug, Serialize)]
pub(crate) struct ReviewView {
    signed: SignedView,
    fit: bool,
    note: Option<String>,
    memo: Option<LetterView>,
}

/// An urgent announcement, with the decree by which the officer may make it.
#[derive(Debug, Serialize)]
pub(crate) struct AnnouncementView {
    signed: SignedView,
    granted_by: Option<String>,
    decree: Option<LetterView>,
}

/// The three records of the procedure, and when the history recorded what citizens see of them.
#[derive(Debug, Serialize)]
pub(crate) struct RecordsView {
    preparation: Option<SignedView>,
    reviews: Vec<ReviewView>,
    announcement: Option<AnnouncementView>,
    approval: Option<SignedView>,
    recorded: Vec<RecordedView>,
    one_person: bool,
}

/// One line of a document's history.
#[derive(Debug, Serialize)]
pub(crate) struct HistoryView {
    revision: u32,
    state: &'static str,
    status: &'static str,
    address: Option<String>,
    approved: Option<String>,
    announced: Option<String>,
    note: Option<String>,
    digest: Option<String>,
    shown: bool,
}

/// What two officers decided about taking something back.
#[derive(Debug, Serialize)]
pub(crate) struct WithdrawalView {
    proposed: Option<SignedView>,
    agreed: Option<SignedView>,
    reason: String,
    report: Option<String>,
    successor: Option<SuccessorView>,
}

/// What the public is told of a withdrawal that only one officer proposed: the office and the day.
#[derive(Debug, Serialize)]
pub(crate) struct ProposalView {
    by: String,
    on: String,
    /// For the second officer, in a preview: what would be agreed to.
    whole: Option<WithdrawalView>,
}

/// The document that replaces one that was withdrawn.
#[derive(Debug, Serialize)]
pub(crate) struct SuccessorView {
    id: String,
    title: Option<String>,
    address: String,
}

impl SignedView {
    /// Of a record that names a digest; these are the signatures that stand.
    pub(crate) fn sealed(frame: &Frame<'_>, it: &Signed, signatures: &[StandingSignature]) -> SignedView {
        let settings = &frame.contents.settings;
        let key = it.signature.as_ref().map(|it| &it.value.public_key);
        let is_own =
            settings.officer(&it.by.value).is_some_and(|it| it.keys.iter().any(|it| Some(&it.key.value) == key));
        let is_signed = is_own && signatures.iter().any(|standing| standing.record == it.text);
        SignedView { is_signed, in_name: !is_signed && settings.has_keys(), ..SignedView::of(frame, it) }
    }

    /// Of the agreement to a decree.
    pub(crate) fn agreement(frame: &Frame<'_>, decree: &ShownDecree) -> Option<SignedView> {
        let signatures = decree.signature.as_slice();
        decree.agreement.as_ref().map(|it| SignedView::sealed(frame, &it.signed, signatures))
    }

    /// Of what a record says.
    pub(crate) fn of(frame: &Frame<'_>, it: &Signed) -> SignedView {
        let officer = frame.contents.settings.officer(&it.by.value);
        let acting = officer.filter(|it| it.capacity != Capacity::Appointed);
        SignedView {
            acting: acting.map(|it| it.capacity.key()),
            order: acting.and_then(|it| it.order.as_ref()).map(LetterView::of),
            by: position(frame, &it.by),
            on: it.on.value.to_string(),
            at: it.at.map(|at| at.strftime("%H:%M").to_string()),
            typed_by: it.typed_by.as_ref().map(|it| position(frame, it)),
            letter: it.letter.as_ref().map(LetterView::of),
            is_signed: false,
            in_name: false,
        }
    }
}

impl LetterView {
    fn of(it: &Letter) -> LetterView {
        LetterView { number: it.number.clone(), date: it.date.value.to_string() }
    }
}

impl AnnouncementView {
    fn of(frame: &Frame<'_>, it: &Announcement, signatures: &[StandingSignature]) -> AnnouncementView {
        let authority = frame.contents.settings.authority(&it.authority.value);
        let decree = |it: &Authority| LetterView { number: it.number.clone(), date: it.date.to_string() };
        AnnouncementView {
            signed: SignedView::sealed(frame, &it.signed, signatures),
            granted_by: authority.map(|it| position(frame, &it.by)),
            decree: authority.map(decree),
        }
    }
}

impl RecordsView {
    /// Of one revision.
    pub(crate) fn of(frame: &Frame<'_>, shown: ShownRevision<'_>) -> RecordsView {
        let revision = shown.facts();
        let (records, signatures) = (&revision.records, revision.signatures.as_slice());
        let preparation = |it: &Preparation| SignedView::of(frame, &it.signed);
        // Of what a decree approved, the decree is signed.
        let by_decree = |id: &str| frame.contents.decrees.iter().find(|it| it.id == id);
        let approval = |it: &Approval| match records.decree.as_ref().and_then(|it| by_decree(&it.value)) {
            Some(decree) => SignedView::agreement(frame, decree).unwrap_or_else(|| SignedView::of(frame, &it.signed)),
            None => SignedView::sealed(frame, &it.signed, signatures),
        };
        let review = |it: &Review| ReviewView {
            signed: SignedView::sealed(frame, &it.signed, signatures),
            fit: it.outcome == Outcome::Fit,
            note: it.note.clone(),
            memo: it.memo.as_ref().map(LetterView::of),
        };
        RecordsView {
            preparation: records.preparation.as_ref().map(preparation),
            reviews: records.reviews.iter().map(review).collect(),
            announcement: records.announcement.as_ref().map(|it| AnnouncementView::of(frame, it, signatures)),
            approval: records.approval.as_ref().map(approval),
            one_person: frame.contents.settings.one_person_signed(records),
            recorded: Vec::new(),
        }
    }

    /// The same with this.
    #[must_use]
    pub(crate) fn recorded(self, recorded: Vec<RecordedView>) -> RecordsView {
        RecordsView { recorded, ..self }
    }
}

impl ProposalView {
    /// Of a withdrawal that a second officer has not agreed to.
    pub(crate) fn of(frame: &Frame<'_>, it: &Withdrawal, signatures: &[StandingSignature]) -> Option<ProposalView> {
        let proposed = it.proposed.as_ref()?;
        Some(ProposalView {
            by: position(frame, &proposed.by),
            on: proposed.on.value.to_string(),
            whole: frame.preview.then(|| WithdrawalView::of(frame, it, signatures)),
        })
    }
}

impl WithdrawalView {
    /// Of what a record says.
    pub(crate) fn of(frame: &Frame<'_>, it: &Withdrawal, signatures: &[StandingSignature]) -> WithdrawalView {
        let successor = |id: &Located<String>| SuccessorView {
            id: id.value.clone(),
            title: frame.listing.title(&id.value),
            address: format!("info/{}/", encode(&id.value)),
        };
        WithdrawalView {
            proposed: it.proposed.as_ref().map(|it| SignedView::sealed(frame, it, signatures)),
            agreed: it.agreed.as_ref().map(|it| SignedView::sealed(frame, it, signatures)),
            reason: it.reason.clone(),
            report: it.official_report.clone(),
            successor: it.successor.as_ref().map(successor),
        }
    }
}

/// All revisions, the latest first; `shown` is the one whose page it is.
pub(crate) fn history(shown: ShownRevision<'_>) -> Vec<HistoryView> {
    let view = |it: ShownRevision<'_>| {
        let state = it.state;
        let page = !it.document.is_withdrawn() || it.is_latest();
        HistoryView {
            revision: it.number,
            state: state.key(),
            status: record::status(&it.records),
            address: page.then(|| address_of(&listing::page(it))),
            approved: it.records.approved_on().map(|it| it.to_string()),
            announced: it.records.announced_on().map(|it| it.to_string()),
            note: it.facts().said(&CHANGE_NOTE).filter(|_| state != State::Withdrawn).map(str::to_owned),
            digest: it.digest().map(|it| it.prefixed()),
            shown: it.file == shown.file,
        }
    };
    shown.document.revisions().map(view).rev().collect()
}

/// An officer by position; by id where the settings do not know it.
fn position(frame: &Frame<'_>, id: &Located<String>) -> String {
    frame.contents.settings.officer(&id.value).map_or_else(|| id.value.clone(), |it| it.position.clone())
}
