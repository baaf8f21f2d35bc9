//! What a revision says as a site shows it: without gaps where the gate demands a text, and without places in files.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::diagnostics::Located;
use crate::register::fields::{Field, document};
use crate::register::{
    Attachment, Class, Date, Exclusion, Exemption, Form, Link, Listed, Made, Parts, RecordText, Records, Retention,
    Revision, StandingSignature, State, Statement, Step, Until,
};
use crate::source::Digest;

/// What a revision says. In a preview a draft may leave out what the gate demands: a text is then filled with words,
/// and a fact is none.
#[derive(Debug)]
pub struct RevisionFacts {
    /// The Markdown file, from the register's folder.
    pub file: Arc<str>,
    /// Of the whole file as it lies; a second reading must find the same.
    pub source: Digest,
    /// Whether it is the one that officers work on, and none kept in `rN/`.
    pub is_present: bool,
    /// Its number, also where a draft does not say it yet.
    pub number: u32,
    /// How it stands. A withdrawal reaches every revision up to the withdrawn one.
    pub state: State,
    /// The title.
    pub title: String,
    /// The summary.
    pub summary: String,
    /// The other fields that are texts, by their keys; [`RevisionFacts::said`] finds one.
    texts: Vec<(&'static str, String)>,
    /// The language of title, summary and text; none: that of the site.
    pub language: Option<String>,
    /// The class; none only in a preview.
    pub class: Option<Class>,
    /// Who holds it; empty: the unit.
    pub holders: Vec<String>,
    /// When and where it was made; of public information only.
    pub made: Option<Made>,
    /// In which forms it is kept; of public information only.
    pub forms: Vec<Form>,
    /// How long it is kept; of public information only.
    pub retention: Option<Retention>,
    /// Until when immediate information applies.
    pub until: Option<Until>,
    /// The items of the checklist that it answers.
    pub items: Vec<String>,
    /// Words by which it is found.
    pub keywords: Vec<String>,
    /// The names of the attachments that it lists; in a preview one may not be there.
    pub listed: Vec<String>,
    /// The attachments that are there, in the order listed.
    pub attachments: Vec<Download>,
    /// The entries of the list of excluded information whose parts were left out.
    pub excluded_parts: Vec<String>,
    /// Addresses on other sites.
    pub links: Vec<Link>,
    /// Where it once was on this site.
    pub old_addresses: Vec<String>,
    /// Personal data that is published on purpose.
    pub exemptions: Vec<Exemption>,
    /// What only an entry of the list of excluded information has.
    pub exclusion: Option<Box<Exclusion>>,
    /// What officers did about it.
    pub records: Records,
    /// Whether its text holds nothing but blanks.
    pub is_blank: bool,
    /// The anchors of the headings in its text.
    pub anchors: Vec<String>,
    /// The hashes that its statements are made of.
    pub parts: Parts,
    /// The digest of the statement of its approval, until then of its announcement; none without either.
    /// [`crate::checks::ShownRevision::statement`] gives the text.
    pub statement_digest: Option<Digest>,
    /// That statement where it cannot be made again from what is shown: in a preview, such as of a draft without a
    /// number.
    kept_statement: Option<Box<Statement>>,
    /// The signatures of its records that stand.
    pub signatures: Vec<StandingSignature>,
}

/// An attachment that citizens can download.
#[derive(Debug)]
pub struct Download {
    /// The file.
    pub file: Attachment,
    /// What the public reads for it: its title, or its name.
    pub title: String,
    /// Whether it is a picture that the text shows.
    pub in_text: bool,
}

impl RevisionFacts {
    /// Of a revision of this unit in this register, the `at`-th that is shown.
    pub(crate) fn of(it: Revision, register: &str, unit: &str, at: usize, state: State) -> RevisionFacts {
        let (statement, id) = (it.statement(register, unit, it.published_step()), it.id.clone());
        let signatures = it.standing_signatures(register, unit);
        let said = |field: &Field| it.said(field).map(|it| it.value.clone());
        let said_number = it.folder.or(it.number.as_ref().map(|it| it.value));
        let mut facts = RevisionFacts {
            number: said_number.unwrap_or_else(|| u32::try_from(at).unwrap_or(u32::MAX).saturating_add(1)),
            title: said(&document::TITLE).unwrap_or_else(|| "…".to_owned()),
            summary: said(&document::SUMMARY).unwrap_or_default(),
            attachments: downloads(&it),
            listed: it.listed.into_iter().map(|it| it.name.value).collect(),
            texts: it.texts.into_iter().filter(is_further).map(|(key, text)| (key, text.value)).collect(),
            file: it.file,
            source: it.source,
            is_present: it.folder.is_none(),
            state,
            language: it.language.map(value),
            class: it.class.map(value),
            holders: values(it.holders),
            made: it.made,
            forms: values(it.forms),
            retention: it.retention.map(value),
            until: it.until.map(value),
            items: values(it.items),
            keywords: values(it.keywords),
            excluded_parts: values(it.excluded_parts),
            links: it.links,
            old_addresses: values(it.old_addresses),
            exemptions: it.exemptions,
            exclusion: it.exclusion,
            records: it.records,
            is_blank: it.body.is_blank,
            anchors: it.body.anchors,
            parts: it.parts,
            statement_digest: statement.as_ref().map(Statement::digest),
            kept_statement: None,
            signatures,
        };
        let id = id.as_ref().map_or("", |it| it.value.as_str());
        facts.kept_statement =
            statement.filter(|it| facts.statement([register, unit, id]).as_ref() != Some(it)).map(Box::new);
        facts
    }

    /// The statement of its approval, until then of its announcement; `names` are the register, the unit and the id.
    /// It is made again each time: a text for each of very many revisions is much to keep.
    pub(crate) fn statement(&self, names: [&str; 3]) -> Option<Statement> {
        if let Some(it) = &self.kept_statement {
            return Some((**it).clone());
        }
        let step = self.records.published_step();
        let record = match step {
            Step::Announcement => &self.records.announcement.as_ref()?.signed.text,
            _ => &self.records.approval.as_ref()?.signed.text,
        };
        Some(self.statement_of(names, step, record))
    }

    /// The statement of this record as the revision is shown.
    pub(crate) fn statement_of(&self, names: [&str; 3], step: Step, record: &RecordText) -> Statement {
        let [register, unit, id] = names;
        let files = self.attachments.iter().map(|it| (it.file.name.clone(), it.file.size, it.file.digest));
        let names = [register, unit, id, &self.number.to_string()];
        Statement::of_document(names, step, record, &self.parts, &files.collect::<Vec<_>>())
    }

    /// The signature of its statement.
    pub fn signature(&self) -> Option<&StandingSignature> {
        self.signatures.iter().find(|it| Some(it.statement.digest()) == self.statement_digest)
    }

    /// What a field says that is a text and may be left out.
    pub(crate) fn said(&self, field: &Field) -> Option<&str> {
        self.texts.iter().find(|(key, _)| *key == field.key).map(|(_, text)| text.as_str())
    }

    /// Whether it is an entry of the list of excluded information.
    pub fn is_excluded(&self) -> bool {
        self.class == Some(Class::Excluded)
    }

    /// Whether it applies on that day: up to and including its last one.
    pub fn applies_on(&self, day: Date) -> bool {
        self.until.and_then(Until::day).is_none_or(|last| day <= last)
    }

    /// The digest of its statement. Of what was withdrawn nothing may be left but the digest that is on record.
    pub fn digest(&self) -> Option<Digest> {
        let recorded = self.records.released_digest().filter(|_| self.state == State::Withdrawn);
        recorded.or(self.statement_digest)
    }
}

/// The listed attachments that are there.
pub(crate) fn downloads(revision: &Revision) -> Vec<Download> {
    let there: BTreeMap<&str, &Attachment> = revision.attachments.iter().map(|it| (it.name.as_str(), it)).collect();
    let download = |listed: &Listed| {
        let file = (*there.get(listed.name.value.as_str())?).clone();
        let title = listed.title.as_ref().unwrap_or(&file.name).clone();
        Some(Download { title, in_text: revision.body.tells_of(&file.name), file })
    };
    revision.listed.iter().filter_map(download).collect()
}

/// Whether it is neither title nor summary, which every revision has.
fn is_further((key, _): &(&'static str, Located<String>)) -> bool {
    ![document::TITLE.key, document::SUMMARY.key].contains(key)
}

fn value<T>(it: Located<T>) -> T {
    it.value
}

fn values<T>(all: Vec<Located<T>>) -> Vec<T> {
    all.into_iter().map(value).collect()
}
