//! `Document`, one item of public information, and its revisions with all their fields.

use std::ops::Deref;
use std::sync::Arc;

use crate::diagnostics::{Located, Phrase, Spot};
use crate::register::fields::{Field, document};
use crate::register::{
    BodyFacts, Class, Date, Exclusion, Exemption, Form, Origin, Outcome, PartialDate, Parts, Records, Retention, Until,
    Values, Withdrawal,
};
use crate::source::{AttachmentSource as Attachment, Digest};

/// All revisions of one item of information, the earliest first; the last is the one being worked on.
#[derive(Debug, Clone)]
pub struct Document {
    /// The unit in whose folder it lies.
    pub unit: String,
    /// Where it lies: `content/<unit>/<name>`, without `.md`.
    pub path: Arc<str>,
    /// `rN/` in the order of N, then the present one. Those that could not be read are missing.
    pub revisions: Vec<Revision>,
    /// Whether every file of it could be read.
    pub readable: bool,
}

/// One revision: a file, as far as it could be understood, without its text.
#[derive(Debug, Clone)]
pub struct Revision {
    /// The Markdown file, from the register's folder.
    pub file: Arc<str>,
    /// The N of the folder `rN/`; none for the present one.
    pub folder: Option<u32>,
    /// Of the whole file as it lies; a second reading must find the same.
    pub source: Digest,
    /// Where each top-level field stands, in the order written; then those that are mistyped and would publish it.
    pub present: Vec<Located<String>>,
    /// `id`.
    pub id: Option<Located<String>>,
    /// `revisi`.
    pub number: Option<Located<u32>>,
    /// The fields that are texts, by their keys; [`Revision::said`] finds one.
    pub(crate) texts: Vec<(&'static str, Located<String>)>,
    /// `bahasa`: the language of title, summary and text; none: that of the site.
    pub language: Option<Located<String>>,
    /// `klasifikasi`.
    pub class: Option<Located<Class>>,
    /// `yang_menguasai`; empty: the unit.
    pub holders: Vec<Located<String>>,
    /// `dibuat`.
    pub made: Option<Made>,
    /// `bentuk`.
    pub forms: Vec<Located<Form>>,
    /// `retensi`.
    pub retention: Option<Located<Retention>>,
    /// `berlaku_sampai`: until when immediate information applies.
    pub until: Option<Located<Until>>,
    /// `butir`.
    pub items: Vec<Located<String>>,
    /// `kata_kunci`.
    pub keywords: Vec<Located<String>>,
    /// `lampiran`.
    pub listed: Vec<Listed>,
    /// Files that lie beside the text, sorted by name.
    pub attachments: Vec<Attachment>,
    /// `bagian_dikecualikan`: the entries of the list of excluded information whose parts were left out here.
    pub excluded_parts: Vec<Located<String>>,
    /// `tautan`.
    pub links: Vec<Link>,
    /// `alamat_lama`.
    pub old_addresses: Vec<Located<String>>,
    /// `pengecualian`: personal data that is published on purpose.
    pub exemptions: Vec<Exemption>,
    /// What the rules need to know of all values.
    pub values: Values,
    /// Items of the checklist that an announcement of danger leaves unanswered.
    pub unanswered: Vec<&'static str>,
    /// What only an entry of the DIK has.
    pub exclusion: Option<Box<Exclusion>>,
    /// Where it says that it is a sample of `init`.
    pub sample: Option<Spot>,
    /// What officers did about it.
    pub records: Records,
    /// `sumber_impor`: the list it was made from; beside every digest.
    pub origin: Option<Box<Origin>>,
    /// What the rules need to know of the text.
    pub body: BodyFacts,
    /// The hashes that its statements are made of.
    pub parts: Parts,
}

/// `dibuat`.
#[derive(Debug, Clone)]
pub struct Made {
    /// The day, month or year.
    pub date: Located<PartialDate>,
    /// Where.
    pub place: Option<String>,
}

/// One entry of `lampiran`.
#[derive(Debug, Clone)]
pub struct Listed {
    /// The file's name.
    pub name: Located<String>,
    /// What the public reads instead of the name.
    pub title: Option<String>,
}

/// One entry of `tautan`: on another site, not verified by us.
#[derive(Debug, Clone)]
pub struct Link {
    /// What the public reads.
    pub title: String,
    /// Where it leads.
    pub address: Located<String>,
}

/// Where a revision stands in the procedure; follows from its records.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Status {
    /// Nobody handed it in.
    Draft,
    /// Handed in, not yet reviewed.
    Submitted,
    /// Sent back.
    NeedsCorrection,
    /// Found fit, not yet approved.
    Reviewed,
    /// Approved.
    Approved,
    /// Withdrawn by two officers.
    Withdrawn,
}

impl Status {
    /// The word officers read.
    pub const fn key(self) -> &'static str {
        match self {
            Status::Draft => "konsep",
            Status::Submitted => "diajukan",
            Status::NeedsCorrection => "perlu-perbaikan",
            Status::Reviewed => "diperiksa",
            Status::Approved => "disetujui",
            Status::Withdrawn => "ditarik",
        }
    }

    /// The same for a message.
    pub const fn words(self) -> Phrase {
        let english = match self {
            Status::Draft => "draft",
            Status::Submitted => "submitted",
            Status::NeedsCorrection => "to be corrected",
            Status::Reviewed => "reviewed",
            Status::Approved => "approved",
            Status::Withdrawn => "withdrawn",
        };
        Phrase::new(self.key(), english)
    }
}

impl Revision {
    /// What a field says that is a text.
    pub(crate) fn said(&self, field: &Field) -> Option<&Located<String>> {
        self.texts.iter().find(|(key, _)| *key == field.key).map(|(_, text)| text)
    }

    /// `judul`.
    pub fn title(&self) -> Option<&Located<String>> {
        self.said(&document::TITLE)
    }

    /// Whether a top-level field is there, understood or not.
    pub fn has(&self, key: &str) -> bool {
        self.spot(key).is_some()
    }

    /// Where a top-level field stands.
    pub fn spot(&self, key: &str) -> Option<Spot> {
        self.present.iter().find(|it| it.value == key).map(|it| it.spot)
    }

    /// Whether it claims to be approved, whatever else is missing: it has `persetujuan`, or it is kept in `rN/`
    /// as something that was, unless it was announced.
    pub fn claims_approval(&self) -> bool {
        self.has_approval || self.folder.is_some() && !self.has_announcement
    }

    /// Whether it is an entry of the list of excluded information.
    pub fn is_excluded(&self) -> bool {
        self.class.as_ref().is_some_and(|it| it.value == Class::Excluded)
    }

    /// Whether it is information that must be announced at once.
    pub fn is_immediate(&self) -> bool {
        self.class.as_ref().is_some_and(|it| it.value == Class::Immediate)
    }

    /// The last day on which it applies, where one is named.
    pub fn last_day(&self) -> Option<Located<Date>> {
        let until = self.until.as_ref()?;
        until.value.day().map(|it| Located::new(it, until.spot))
    }

    /// Whether it applies on that day: up to and including its last one.
    pub fn applies_on(&self, day: Date) -> bool {
        self.last_day().is_none_or(|last| day <= last.value)
    }
}

impl Deref for Revision {
    type Target = Records;

    fn deref(&self) -> &Records {
        &self.records
    }
}

impl Records {
    /// Whether two officers agreed to withdraw it.
    pub fn is_withdrawn(&self) -> bool {
        self.withdrawn().is_some()
    }

    /// The withdrawal that two officers agreed to.
    pub fn withdrawn(&self) -> Option<&Withdrawal> {
        self.withdrawal.as_deref().filter(|it| it.agreed.is_some())
    }

    /// The withdrawal that one officer proposed and nobody agreed to yet.
    pub fn proposed_withdrawal(&self) -> Option<&Withdrawal> {
        self.withdrawal.as_deref().filter(|it| it.agreed.is_none())
    }

    /// The day on which the second officer agreed to withdraw it.
    pub fn withdrawn_on(&self) -> Option<Date> {
        Some(self.withdrawal.as_ref()?.agreed.as_ref()?.on.value)
    }

    /// The last day on which an officer looked again and found nothing to change.
    pub fn renewed_on(&self) -> Option<Date> {
        self.renewals.iter().map(|it| it.signed.on.value).max()
    }

    /// Where it stands in the procedure.
    pub fn status(&self) -> Status {
        if self.is_withdrawn() {
            return Status::Withdrawn;
        }
        if self.has_approval {
            return Status::Approved;
        }
        let Some(preparation) = &self.preparation else { return Status::Draft };
        let Some(last) = self.reviews.last() else { return Status::Submitted };
        let handed_in = (preparation.signed.on.value, preparation.signed.at);
        let reviewed = (last.signed.on.value, last.signed.at);
        // Handed in again after the last round. Where the two cannot be told apart by day and time, another text
        // than the one that was reviewed tells.
        let is_later = match (handed_in.1, reviewed.1) {
            (Some(_), Some(_)) => handed_in > reviewed,
            _ => handed_in.0 > reviewed.0,
        };
        let is_close =
            handed_in.0 == reviewed.0 && (handed_in.1 == reviewed.1 || handed_in.1.is_none() || reviewed.1.is_none());
        if is_later || is_close && !self.review_stands {
            Status::Submitted
        } else if last.outcome == Outcome::Fit {
            Status::Reviewed
        } else {
            Status::NeedsCorrection
        }
    }

    /// The day of its approval.
    pub fn approved_on(&self) -> Option<Date> {
        self.approval.as_ref().map(|it| it.signed.on.value)
    }
}

impl Document {
    /// The day on which an officer first let one of its revisions out.
    pub fn first_released_on(&self) -> Option<Date> {
        self.revisions.iter().filter_map(|it| it.first_released_on()).min()
    }

    /// Whether a path below the document's folder lies in one of its `rN/`.
    pub fn earlier_folder(&self, below: &str) -> bool {
        let folder = below.split('/').next().unwrap_or_default();
        self.revisions.iter().any(|it| it.folder.is_some_and(|n| folder == format!("r{n}")))
    }

    /// The revision in force: the last one approved or announced, unless it is withdrawn.
    pub fn in_force(&self) -> Option<&Revision> {
        self.revisions.iter().rfind(|it| it.is_released()).filter(|it| !it.is_withdrawn())
    }

    /// The present revision: the one officers work on.
    pub fn present(&self) -> Option<&Revision> {
        self.revisions.iter().find(|it| it.folder.is_none())
    }
}
