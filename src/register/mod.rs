//! What the files mean: the register, its documents, who answers for them. No disk, no HTML, no clock.
//!
//! The words are those of the law and of the procedure: a *document* is one item of public information
//! with all its *revisions*; *preparation*, *review* and *approval* are the records of the three officers;
//! the *statement* is the text whose SHA-256 a record names.

mod announcement;
mod checklist;
mod class;
pub mod codes;
mod counts;
mod coverage;
mod date;
mod decree;
mod document;
mod examination;
mod exclusion;
mod exemption;
mod field_reader;
pub(crate) mod fields;
pub mod intake;
mod inspector;
mod host;
mod language;
mod look;
mod markdown;
mod named;
mod next_id;
mod officer;
mod origin;
pub mod personal;
mod policy;
mod present;
mod procedure;
mod progress;
mod published;
mod read_checklist;
mod read_decree;
mod read_document;
mod read_exclusion;
mod read_look;
mod read_procedure;
mod read_records;
mod read_service;
mod rendered;
mod read_settings;
mod read_urgent;
mod records;
mod retention;
mod sample;
pub mod schema;
mod service;
mod settings;
mod shown_settings;
mod shown_text;
mod site_address;
mod slug;
mod stated;
mod statement;
mod text;
mod understood;
mod unread;
mod until;
mod urgent;
mod values;
mod waiting;
mod working_time;

pub use crate::register::checklist::{Applies, Checklist, Frequency, Item, Kind};
pub use crate::register::class::{Class, Duty, Form};
pub use crate::register::counts::Counts;
pub use crate::register::coverage::{Answered, Coverage, Covered, Score, fresh, is_of_year, is_service_answered};
pub use crate::register::date::{Date, PartialDate, Time, When};
pub use crate::register::decree::{Decree, Entry, decree_order};
pub use crate::register::document::{Document, Link, Listed, Made, Revision, Status};
pub use crate::register::examination::{Report, read_inside};
pub use crate::register::exclusion::{ConsequenceTest, End, Exclusion, Ground};
pub use crate::register::exemption::Exemption;
pub(crate) use crate::register::host::{host_of, is_private};
pub use crate::register::inspector::{InsideReader, Inspector, TextKeeper};
pub use crate::register::look::{Colour, Look, Picture};
pub use crate::register::markdown::{Anchors, Placed, file_name, markdown, percent_decode, plain_text, written_number};
pub use crate::register::next_id::FreeIds;
pub use crate::register::officer::{Capacity, Officer, Role};
pub use crate::register::origin::Origin;
pub use crate::register::policy::{NotHeld, Policy, is_near};
pub use crate::register::procedure::{Procedure, Standard, spell_days, spell_minutes};
pub use crate::register::progress::{
    Days, Next, Pace, Progress, Stretch, moment, progress, unknown_years, until_approval,
};
pub use crate::register::published::{Published, PublishedRevision, RecordDigests, State};
pub use crate::register::read_checklist::{CHECKLIST_FILE, checklist};
pub use crate::register::read_decree::decree;
pub use crate::register::read_document::document;
pub use crate::register::read_settings::settings;
pub(crate) use crate::register::read_settings::{REGISTER_NAME_FORM, is_register_name};
pub use crate::register::records::{
    Announcement, Approval, Letter, Outcome, Preparation, ProcessStep, Records, Renewal, Review, Signed, Withdrawal,
};
pub use crate::register::retention::{Event, Fate, Length, Period, Retention};
pub use crate::register::service::{Commission, PLEDGE, PROCEDURE, REPORT, STANDARDS, Service, Target};
pub use crate::register::settings::{PublicBody, Settings, Unit};
pub use crate::register::shown_settings::{ShownAuthority, ShownItem, ShownLetter, ShownOfficer, ShownSettings};
pub use crate::register::site_address::SiteAddress;
pub use crate::register::slug::slug;
pub(crate) use crate::register::slug::{comparable, is_id};
pub use crate::register::stated::{Stated, UNSEALED, seal, stated};
pub use crate::register::statement::{Parts, RecordText, Statement, Step};
pub use crate::register::text::{BodyFacts, NOT_WRITTEN, Reference, body_facts, leads_elsewhere};
pub(crate) use crate::register::understood::understood;
pub use crate::register::until::Until;
pub use crate::register::urgent::Authority;
pub(crate) use crate::register::values::says_nothing;
pub use crate::register::values::{BODY, PersonalField, Values};
pub use crate::register::waiting::{Waiting, due};
pub use crate::register::working_time::{Calendar, DayOff, OfficeHours, Spent};

pub use crate::source::AttachmentSource as Attachment;

/// Everything in `content/`, understood.
#[derive(Debug)]
pub struct Register {
    /// `content/maklumat.yml`.
    pub settings: Settings,
    /// All documents and all entries of the list of excluded information, sorted by path.
    pub documents: Vec<Document>,
    /// All decrees, in their order.
    pub decrees: Vec<Decree>,
}

impl Register {
    /// Of what was read: documents that name a decree get their approval from it.
    pub fn of(settings: Settings, mut documents: Vec<Document>, mut decrees: Vec<Decree>) -> Register {
        decrees.sort_by_key(|it| decree_order(&it.id));
        for document in &mut documents {
            decree::resolve(document, &decrees);
        }
        Register { settings, documents, decrees }
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
        self.documents.iter().flat_map(|document| &document.revisions)
    }

    /// What tells that two ids are one person's: the id itself where the settings do not know it.
    pub(crate) fn person<'a>(&'a self, id: &'a str) -> &'a str {
        self.officer(id).map_or(id, Officer::person)
    }
}
