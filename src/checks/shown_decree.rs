//! A decree as a site shows it, without places in files.

use std::sync::Arc;

use crate::checks::Download;
use crate::checks::facts::downloads;
use crate::register::{Approval, Date, Decree, Entry, Exemption, Signed, StandingSignature, Statement};
use crate::source::Digest;

/// A decree as it is shown. In a preview one that is being prepared may leave out what the gate demands.
#[derive(Debug)]
pub struct ShownDecree {
    /// Its name: the year, or `2026-2` for a supplementary decree of that year.
    pub id: String,
    /// Where it lies: `content/penetapan/<id>`.
    pub path: Arc<str>,
    /// The Markdown file, from the register's folder.
    pub file: Arc<str>,
    /// Of the whole file as it lies; a second reading must find the same.
    pub source: Digest,
    /// Its number.
    pub number: String,
    /// The day it bears; none only in a preview.
    pub date: Option<Date>,
    /// Who signed it, and when; none only in a preview.
    pub signed: Option<Signed>,
    /// The superior's agreement; none only in a preview.
    pub agreement: Option<Approval>,
    /// Whether an agreement is written there, understood or not.
    pub is_agreed: bool,
    /// What it lists, in the order written.
    pub entries: Vec<Entry>,
    /// The statement whose digest the agreement names; none until there is one.
    pub statement: Option<Statement>,
    /// The signature of the agreement, if it stands.
    pub signature: Option<StandingSignature>,
    /// The attachments in the order listed.
    pub attachments: Vec<Download>,
    /// Personal data that is published on purpose.
    pub exemptions: Vec<Exemption>,
}

impl ShownDecree {
    /// Of a decree; none of one whose file could not be read.
    pub(crate) fn of(decree: Decree) -> Option<ShownDecree> {
        let is_agreed = decree.claims_agreement();
        let signature =
            decree.sealed().zip(decree.statement().cloned()).and_then(|(it, text)| it.standing_signature(text));
        let file = decree.document.revisions.into_iter().next()?;
        Some(ShownDecree {
            id: decree.id,
            path: decree.document.path,
            source: file.source,
            number: decree.number.map_or_else(|| "…".to_owned(), |it| it.value),
            date: decree.date.map(|it| it.value),
            signed: decree.signed,
            is_agreed,
            entries: decree.entries,
            statement: decree.statement,
            signature,
            attachments: downloads(&file),
            file: file.file,
            agreement: file.records.approval,
            exemptions: file.exemptions,
        })
    }
}
