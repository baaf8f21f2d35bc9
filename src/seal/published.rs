//! What `bukti/manifest.json` says, as it is read.

use serde::Deserialize;
use serde::de::IgnoredAny;

use crate::register::{Date, PublicAct, RecordDigests, ShownAuthority, ShownItem, ShownOfficer, State, Step};
use crate::source::Digest;

/// What is needed of a manifest; the rest is only looked at for its keys.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Manifest {
    pub(crate) register: String,
    pub(crate) documents: Vec<Document>,
    /// Absent where there are none.
    #[serde(default)]
    pub(crate) decrees: Vec<Decree>,
    #[serde(deserialize_with = "prefixed")]
    pub(crate) site: Digest,
    #[serde(rename = "format")]
    _format: String,
    #[serde(rename = "built_in")]
    _built_in: IgnoredAny,
    #[serde(default, deserialize_with = "perhaps_day")]
    pub(crate) created: Option<Date>,
    #[serde(deserialize_with = "day")]
    pub(crate) day: Date,
    pub(crate) items: Vec<ShownItem>,
    pub(crate) officers: Vec<ShownOfficer>,
    pub(crate) public_body: Body,
    pub(crate) time_zone: String,
    pub(crate) units: Vec<Unit>,
    #[serde(rename = "program")]
    _program: IgnoredAny,
    #[serde(rename = "settings")]
    _settings: String,
    #[serde(rename = "theme")]
    _theme: IgnoredAny,
    /// Looked at before anything else is read.
    #[serde(rename = "whole")]
    _whole: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Body {
    pub(crate) name: String,
    pub(crate) parent: Option<String>,
    #[serde(rename = "address")]
    _address: Option<String>,
    #[serde(rename = "email")]
    _email: Option<String>,
}

/// A unit, by the name that the pages show.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Unit {
    pub(crate) id: String,
    pub(crate) name: String,
}

/// One revision.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Document {
    pub(crate) id: String,
    pub(crate) revision: u32,
    pub(crate) unit: String,
    #[serde(rename = "class")]
    _class: String,
    #[serde(deserialize_with = "state")]
    pub(crate) state: State,
    #[serde(deserialize_with = "prefixed")]
    pub(crate) digest: Digest,
    pub(crate) files: Vec<File>,
    pub(crate) records: Records,
}

/// The records by their digests, which cover everything that an officer wrote; and what the settings add to it.
#[derive(Debug, Deserialize)]
pub(crate) struct Records {
    pub(crate) announcement: Option<Record>,
    pub(crate) approval: Option<Record>,
    #[serde(default)]
    pub(crate) one_person: bool,
    preparation: Act,
    #[serde(default)]
    renewals: Vec<Record>,
    pub(crate) reviews: Vec<Record>,
    pub(crate) withdrawal: Option<Withdrawal>,
}

/// An act without a digest of its own.
#[derive(Debug, Deserialize)]
pub(crate) struct Act {
    officer: String,
    typed_by: Option<String>,
}

/// An act with one.
#[derive(Debug, Deserialize)]
pub(crate) struct Record {
    pub(crate) authority: Option<ShownAuthority>,
    #[serde(deserialize_with = "day")]
    pub(crate) date: Date,
    decree: Option<String>,
    #[serde(deserialize_with = "prefixed")]
    digest: Digest,
    #[serde(flatten)]
    act: Act,
}

#[derive(Debug, Deserialize)]
pub(crate) struct Withdrawal {
    pub(crate) agreed: Record,
    proposed: Record,
}

impl Act {
    fn officers(&self) -> impl Iterator<Item = &str> {
        [&self.officer].into_iter().chain(&self.typed_by).map(String::as_str)
    }
}

impl Records {
    /// Everybody whom they name.
    pub(crate) fn officers(&self) -> impl Iterator<Item = &str> {
        let authority = self.announcement.iter().filter_map(|it| it.authority.as_ref());
        let withdrawal = self.withdrawal.iter().flat_map(|it| [&it.proposed, &it.agreed]);
        let sealed = self.announcement.iter().chain(&self.approval).chain(&self.reviews).chain(&self.renewals);
        let acts = sealed.chain(withdrawal).map(|it| &it.act).chain([&self.preparation]);
        acts.flat_map(Act::officers).chain(authority.map(|it| it.officer.as_str()))
    }

    /// What the record of an act names.
    pub(crate) fn named(&self, act: PublicAct) -> Option<Digest> {
        match act {
            PublicAct::Announced => self.announcement.as_ref(),
            PublicAct::Published | PublicAct::Ratified => self.approval.as_ref(),
            PublicAct::Withdrawn | PublicAct::Destroyed => self.withdrawal.as_ref().map(|it| &it.agreed),
        }
        .map(|it| it.digest)
    }

    pub(crate) fn digests(&self) -> RecordDigests {
        let all = |records: &[Record]| records.iter().map(|it| it.digest).collect();
        let withdrawal = self.withdrawal.iter().flat_map(|it| [it.proposed.digest, it.agreed.digest]);
        RecordDigests {
            announcement: self.announcement.iter().map(|it| it.digest).collect(),
            approval: self.approval.iter().map(|it| it.digest).collect(),
            reviews: all(&self.reviews),
            renewals: all(&self.renewals),
            withdrawal: withdrawal.collect(),
        }
    }
}

/// One decree.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Decree {
    pub(crate) id: String,
    #[serde(deserialize_with = "prefixed")]
    pub(crate) digest: Digest,
    pub(crate) files: Vec<File>,
    pub(crate) agreement: Record,
    #[serde(rename = "date")]
    _date: String,
    #[serde(rename = "number")]
    _number: String,
    signed: Act,
}

/// A file of a revision or of a decree.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct File {
    pub(crate) path: String,
    pub(crate) size: u64,
    #[serde(deserialize_with = "plain")]
    pub(crate) sha256: Digest,
    /// 128 lower-case digits.
    pub(crate) sha512: String,
    #[serde(rename = "media_type")]
    _media_type: String,
}

impl Document {
    /// The decree by which it was approved.
    pub(crate) fn decree(&self) -> Option<&str> {
        self.records.approval.as_ref()?.decree.as_deref()
    }

    /// The step by whose record it is published.
    pub(crate) fn step(&self) -> Step {
        if self.records.approval.is_some() { Step::Approval } else { Step::Announcement }
    }

    /// The line of a decree that lists it.
    pub(crate) fn line(&self) -> String {
        format!("{} {} {}", self.id, self.revision, self.digest.prefixed())
    }

    /// The folder of its files in the site, with a slash at the end.
    pub(crate) fn folder(&self) -> String {
        format!("info/{}/r{}/", self.id, self.revision)
    }
}

impl Decree {
    /// Everybody whom its records name.
    pub(crate) fn officers(&self) -> impl Iterator<Item = &str> {
        [&self.signed, &self.agreement.act].into_iter().flat_map(Act::officers)
    }

    /// The folder of its files in the site, with a slash at the end.
    pub(crate) fn folder(&self) -> String {
        format!("dip/{}/", self.id)
    }
}

fn day<'de, D: serde::Deserializer<'de>>(from: D) -> Result<Date, D::Error> {
    let text = String::deserialize(from)?;
    text.parse().map_err(|_| serde::de::Error::custom(format!("`{text}` is not a day")))
}

fn perhaps_day<'de, D: serde::Deserializer<'de>>(from: D) -> Result<Option<Date>, D::Error> {
    day(from).map(Some)
}

fn state<'de, D: serde::Deserializer<'de>>(from: D) -> Result<State, D::Error> {
    let text = String::deserialize(from)?;
    State::of(&text).ok_or_else(|| serde::de::Error::custom(format!("`{text}` is not a state")))
}

fn prefixed<'de, D: serde::Deserializer<'de>>(from: D) -> Result<Digest, D::Error> {
    let text = String::deserialize(from)?;
    text.parse().map_err(|()| serde::de::Error::custom(format!("`{text}` is not a digest")))
}

fn plain<'de, D: serde::Deserializer<'de>>(from: D) -> Result<Digest, D::Error> {
    let text = String::deserialize(from)?;
    Digest::from_hex(&text).ok_or_else(|| serde::de::Error::custom(format!("`{text}` is not a SHA-256")))
}
