//! `content/maklumat.yml`: what the register is called, whose it is, and who its officers are.

use jiff::Timestamp;
use jiff::tz::TimeZone;

use crate::diagnostics::Located;
use crate::inspect::AttachmentFacts;
use crate::register::{
    ApprovalProof, Authority, Calendar, Checklist, Date, Look, NotHeld, Officer, PersonalField, Policy, Procedure,
    Records, Service, Signed, When,
};
use crate::source::Digest;

/// The public body that keeps the register.
#[derive(Debug, Clone, Default)]
pub struct PublicBody {
    /// Its name.
    pub name: String,
    /// The body it belongs to.
    pub parent: Option<String>,
    /// Its address.
    pub address: Option<String>,
    /// Its e-mail address for the public.
    pub email: Option<String>,
}

/// A unit of the body; documents lie in a folder of its id.
#[derive(Debug, Clone)]
pub struct Unit {
    /// The folder's name, also the word in addresses.
    pub id: Located<String>,
    /// As the public reads it.
    pub name: String,
}

/// The settings, as far as they could be understood.
#[derive(Debug, Clone)]
pub struct Settings {
    /// The path of the file, for findings.
    pub file: std::sync::Arc<str>,
    /// Part of every digest; never changes.
    pub register_name: String,
    /// `https://host/path/`, with the last slash.
    pub address: String,
    /// The site's one language, a BCP 47 code.
    pub language: String,
    /// The IANA name of the zone that says what day it is.
    pub time_zone: String,
    /// Whose register it is.
    pub body: PublicBody,
    /// The units, in the order written.
    pub units: Vec<Unit>,
    /// The officers, in the order written.
    pub officers: Vec<Officer>,
    /// The ids of officers whose entry could not be understood.
    pub unread_officers: Vec<String>,
    /// `wewenang_segera`: who may announce at once.
    pub authorities: Vec<Authority>,
    /// The ids of authorities whose entry could not be understood.
    pub unread_authorities: Vec<String>,
    /// The folder under `themes/` that shadows the default theme.
    pub theme: Option<Located<String>>,
    /// `tampilan`.
    pub look: Look,
    /// `prosedur`.
    pub procedure: Procedure,
    /// `jam_kerja` and `kalender`.
    pub calendar: Calendar,
    /// `kebijakan`.
    pub policy: Policy,
    /// `bukti_persetujuan`.
    pub approval_proof: ApprovalProof,
    /// `tidak_dikuasai`.
    pub not_held: Vec<NotHeld>,
    /// `layanan`.
    pub service: Service,
    /// The law's checklist, with what `content/daftar-periksa.yml` changes.
    pub checklist: Checklist,
    /// Personal data in them.
    pub personal: Vec<PersonalField>,
    /// The files of the theme, with what was found in each.
    pub theme_files: Vec<(String, AttachmentFacts)>,
    /// Of the file as it lies.
    pub digest: Digest,
    /// Whether the file could be read; without it no rule can be run.
    pub readable: bool,
}

impl Settings {
    /// The officer of an id.
    pub fn officer(&self, id: &str) -> Option<&Officer> {
        self.officers.iter().find(|it| it.id.value == id)
    }

    /// The day of a moment, in the register's time zone.
    pub fn day_of(&self, moment: Timestamp) -> Date {
        moment.to_zoned(self.zone()).date()
    }

    /// The day and the minute of a moment, in the register's time zone.
    pub fn when(&self, moment: Timestamp) -> When {
        let local = moment.to_zoned(self.zone());
        When { day: local.date(), time: Some(local.time()) }
    }

    /// The moment at which a day begins, in the register's time zone.
    pub fn start_of(&self, day: Date) -> Timestamp {
        day.to_zoned(self.zone()).map_or(Timestamp::MIN, |it| it.timestamp())
    }

    /// A zone that does not exist is a finding where it is written.
    pub fn zone(&self) -> TimeZone {
        TimeZone::get(&self.time_zone).unwrap_or(TimeZone::UTC)
    }

    /// Whether any officer has a key.
    pub fn has_keys(&self) -> bool {
        self.officers.iter().any(|it| !it.keys.is_empty())
    }

    /// Whether the last review and the approval are by one person, who holds one of the offices by order.
    pub fn one_person_signed(&self, records: &Records) -> bool {
        let person = |signed: &Signed| self.officer(&signed.by.value).map(Officer::person);
        let reviewer = records.reviews.last().and_then(|it| person(&it.signed));
        reviewer.is_some() && reviewer == records.approval.as_ref().and_then(|it| person(&it.signed))
    }

    /// The name of a unit as the public reads it; its id where the settings do not name it.
    pub fn unit_name<'a>(&'a self, id: &'a str) -> &'a str {
        self.units.iter().find(|it| it.id.value == id).map_or(id, |it| &it.name)
    }

    /// The path part of the site's address, with slashes at both ends.
    pub fn base_path(&self) -> &str {
        let after_scheme = self.address.split_once("://").map_or("", |(_, it)| it);
        after_scheme.find('/').and_then(|at| after_scheme.get(at..)).unwrap_or("/")
    }
}
