//! What the files mean: the register, its documents, who answers for them. No disk, no HTML, no clock.
//!
//! The words are those of the law and of the procedure: a *document* is one item of public information
//! with all its *revisions*; *preparation*, *review* and *approval* are the records of the three officers;
//! the *statement* is the text whose SHA-256 a record names.

mod addresses;
mod checklist;
mod class;
pub mod codes;
mod counts;
mod dates;
mod decrees;
mod documents;
pub(crate) mod fields;
mod history;
mod published;
mod records;
pub mod schema;
mod settings;
mod text;

use std::sync::Arc;

use crate::register::decrees::decree;

pub(crate) use crate::register::addresses::host::{host_of, is_private};
pub use crate::register::addresses::next_id::FreeIds;
pub use crate::register::addresses::site_address::SiteAddress;
pub use crate::register::addresses::slug::slug;
pub(crate) use crate::register::addresses::slug::{comparable, is_id};
pub use crate::register::checklist::coverage::{
    Answered, Coverage, Covered, Score, fresh, is_of_year, is_service_answered,
};
pub use crate::register::checklist::item::{Applies, Checklist, Frequency, Item, Kind};
pub use crate::register::checklist::reader::{CHECKLIST_FILE, checklist};
pub use crate::register::class::{Class, Duty, Form};
pub use crate::register::counts::Counts;
pub use crate::register::dates::date::{Date, PartialDate, Time, When};
pub use crate::register::dates::working_time::{Calendar, DayOff, OfficeHours, Spent};
pub use crate::register::decrees::decree::{Decree, Entry, decree_order};
pub use crate::register::decrees::reader::decree;
pub use crate::register::documents::document::{Document, Link, Listed, Made, Revision, Status};
pub use crate::register::documents::exclusion::{ConsequenceTest, End, Exclusion, Ground};
pub use crate::register::documents::exemption::Exemption;
pub use crate::register::documents::origin::Origin;
pub use crate::register::documents::reader::document;
pub use crate::register::documents::retention::{Event, Fate, Length, Period, Retention};
pub use crate::register::documents::until::Until;
pub(crate) use crate::register::history::event::PUBLISHER;
pub use crate::register::history::event::{Event as HistoryEvent, Line as HistoryLine, PublicAct};
pub use crate::register::history::head::Head;
pub(crate) use crate::register::history::head::first_lines;
pub use crate::register::history::keys::KeyTime;
pub(crate) use crate::register::history::keys::allowed_signer;
pub use crate::register::history::publication_history::{
    HEAD_FILE, HEAD_NAMESPACE, HISTORY_FILE, HistoryFiles, PublicationHistory, SIGNATURE_FILE,
};
pub use crate::register::history::recorded::Recorded;
pub use crate::register::published::{Published, PublishedRevision, RecordDigests, State};
pub use crate::register::records::progress::{
    Days, Next, Pace, Progress, Stretch, moment, progress, unknown_years, until_approval,
};
pub use crate::register::records::record::{
    Announcement, Approval, Letter, Outcome, Preparation, ProcessStep, Records, Renewal, Review, Signed, Withdrawal,
};
pub use crate::register::records::signatures::{Sealed, StandingSignature};
pub use crate::register::records::stated::{Stated, UNSEALED, seal, stated};
pub use crate::register::records::statement::{Parts, RecordText, STATEMENT_NAMESPACE, Statement, Step};
pub use crate::register::records::urgent::Authority;
pub use crate::register::records::waiting::{Waiting, due};
pub use crate::register::settings::approval_proof::ApprovalProof;
pub use crate::register::settings::look::{Colour, Look, Picture};
pub use crate::register::settings::officer::{Capacity, Officer, OfficerKey, Role};
pub use crate::register::settings::policy::{NotHeld, Policy, is_near};
pub use crate::register::settings::procedure::{Procedure, Standard, spell_days, spell_minutes};
pub use crate::register::settings::public_body::{PublicBody, Settings, Unit};
pub use crate::register::settings::reader::settings;
pub(crate) use crate::register::settings::reader::{REGISTER_NAME_FORM, is_register_name};
pub use crate::register::settings::service::{Commission, PLEDGE, PROCEDURE, REPORT, STANDARDS, Service, Target};
pub use crate::register::settings::shown_settings::{
    ShownAuthority, ShownItem, ShownLetter, ShownOfficer, ShownSettings,
};
pub use crate::register::text::body::{BodyFacts, NOT_WRITTEN, Reference, body_facts, leads_elsewhere};
pub use crate::register::text::markdown::{
    Anchors, Placed, file_name, markdown, percent_decode, plain_text, written_number,
};
pub(crate) use crate::register::text::values::says_nothing;
pub use crate::register::text::values::{BODY, PersonalField, Values};

pub use crate::source::AttachmentSource as Attachment;

/// Everything in `content/`, understood.
#[derive(Debug)]
pub struct Register {
    /// `content/maklumat.yml`.
    pub settings: Settings,
    /// All documents and all entries of the list of excluded information, sorted by path; shared with a preview, which
    /// reads again only those that are saved.
    pub documents: Vec<Arc<Document>>,
    /// All decrees, in their order.
    pub decrees: Vec<Decree>,
    /// What was recorded as published; none where nothing was yet.
    pub history: Option<PublicationHistory>,
}

impl Register {
    /// Of what was read: documents that name a decree get their approval from it.
    pub fn of(settings: Settings, mut documents: Vec<Arc<Document>>, mut decrees: Vec<Decree>) -> Register {
        decrees.sort_by_key(|it| decree_order(&it.id));
        for document in &mut documents {
            decree::resolve(document, &decrees);
        }
        Register { settings, documents, decrees, history: None }
    }

    /// The same, of which this was recorded as published.
    #[must_use]
    pub fn recorded(mut self, history: Option<PublicationHistory>) -> Register {
        self.history = history;
        self
    }

    /// All documents and all entries of the list of excluded information, sorted by path.
    pub fn documents(&self) -> impl ExactSizeIterator<Item = &Document> {
        self.documents.iter().map(Arc::as_ref)
    }

    /// The decree with this id.
    pub fn decree(&self, id: &str) -> Option<&Decree> {
        self.decrees.iter().find(|it| it.id == id)
    }

    /// The officer with this id.
    pub fn officer(&self, id: &str) -> Option<&Officer> {
        self.settings.officer(id)
    }

    /// All revisions of all documents, earlier ones too.
    pub(crate) fn revisions(&self) -> impl Iterator<Item = &Revision> {
        self.documents().flat_map(|document| &document.revisions)
    }

    /// What tells that two ids are one person's: the id itself where the settings do not know it.
    pub(crate) fn person<'a>(&'a self, id: &'a str) -> &'a str {
        self.officer(id).map_or(id, Officer::person)
    }
}
