//! What a rule is, and how it says what it found.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::diagnostics::{Code, Diagnostic, Phrase, Place, Spot, Text};
use crate::register::{Attachment, BodyFacts, Date, Decree, Document, Published, Register, Revision};
use crate::source::{Past, PastText, PastVersion};

/// A rule: everything there is to say about it, and the check.
#[derive(Debug)]
pub struct Rule {
    /// Its name, its texts, its examples.
    pub code: Code,
    /// How it is checked.
    pub check: Check,
}

/// Rules about one thing, shown together; each family is a folder of `checks/rules/`.
#[derive(Debug)]
pub struct Family {
    /// The word in its address.
    pub key: &'static str,
    /// What it is called.
    pub name: Phrase,
    /// Its rules by the files they are in: one each, or a table of those that differ only in their words.
    pub rules: &'static [&'static [Rule]],
    /// What is found while reading, before any rule is asked.
    pub reading: &'static [&'static Code],
}

impl Family {
    /// All its rules, whatever file they are in.
    pub fn rules(&self) -> impl Iterator<Item = &'static Rule> {
        self.rules.iter().copied().flatten()
    }

    /// Everything that it can find, sorted by name.
    pub fn codes(&self) -> Vec<&'static Code> {
        let mut codes: Vec<_> = self.rules().map(|rule| &rule.code).chain(self.reading.iter().copied()).collect();
        codes.sort_by_key(|it| it.name);
        codes
    }
}

/// What a check looks at.
#[derive(Debug, Clone, Copy)]
pub enum Check {
    /// Each file beside a revision or a decree, where nothing more can be said than that it has this fault.
    Attachment {
        /// Whether it has it.
        has_fault: fn(&Attachment) -> bool,
        /// What is wrong.
        message: Phrase,
        /// What to do.
        help: Phrase,
    },
    /// The places in the text of each revision that were noted for this when it was read.
    Noted {
        /// Where they are.
        spots: fn(&BodyFacts) -> &[Spot],
        /// What is wrong there.
        message: Phrase,
        /// What to do.
        help: Phrase,
    },
    /// The files beside each revision, and beside each decree.
    Files(fn(&Revision, &Subject<'_>, &mut Findings<'_>)),
    /// The records of each revision, and of each decree.
    Records(fn(&Revision, &Subject<'_>, &mut Findings<'_>)),
    /// Each revision by itself.
    Revision(fn(&Revision, &Subject<'_>, &mut Findings<'_>)),
    /// Each document with all its revisions.
    Document(fn(&Document, &Subject<'_>, &mut Findings<'_>)),
    /// Each decree.
    Decree(fn(&Decree, &Subject<'_>, &mut Findings<'_>)),
    /// The register as a whole.
    Register(fn(&Register, &Context<'_>, &mut Findings<'_>)),
}

impl Check {
    /// Looks at a document and all its revisions.
    pub(crate) fn document(self, subject: &Subject<'_>, findings: &mut Findings<'_>) {
        match self {
            Check::Document(check) => check(subject.document, subject, findings),
            _ => self.revisions(subject, findings),
        }
    }

    /// Looks at a decree, with its records and the files beside it.
    pub(crate) fn decree(self, decree: &Decree, subject: &Subject<'_>, findings: &mut Findings<'_>) {
        match self {
            Check::Decree(check) => check(decree, subject, findings),
            Check::Attachment { .. } | Check::Files(_) | Check::Records(_) => self.revisions(subject, findings),
            _ => {}
        }
    }

    /// Looks at each revision by itself, or at the one text of a decree.
    fn revisions(self, subject: &Subject<'_>, findings: &mut Findings<'_>) {
        for revision in &subject.document.revisions {
            match self {
                Check::Revision(check) | Check::Files(check) | Check::Records(check) => {
                    check(revision, subject, findings);
                }
                Check::Noted { spots, message, help } => {
                    for spot in spots(&revision.body) {
                        findings.at(revision, *spot, message.into(), help.into());
                    }
                }
                Check::Attachment { has_fault, message, help } => {
                    for file in revision.attachments.iter().filter(|file| has_fault(file)) {
                        findings.place(Place::file(file.file.clone()), message.into(), help.into());
                    }
                }
                Check::Document(_) | Check::Decree(_) | Check::Register(_) => {}
            }
        }
    }
}

/// What a check of one document may know besides it.
#[derive(Debug)]
pub struct Subject<'a> {
    /// The document it is about; of a decree its text, read as one.
    pub document: &'a Document,
    /// The decree, where it is about one.
    pub decree: Option<&'a Decree>,
    /// The whole register.
    pub register: &'a Register,
    /// The day and the past.
    pub context: &'a Context<'a>,
    /// The ids of all documents that have a published revision.
    pub published_ids: &'a BTreeSet<&'a str>,
}

/// What the rules may know besides the register.
#[derive(Debug)]
pub struct Context<'a> {
    /// The day, in the register's time zone.
    pub today: Date,
    /// What was published before, if the caller has a manifest.
    pub published: Option<&'a Published>,
    /// The past of `content/` by git; not the history of publications, which is part of the register.
    pub history: Option<&'a dyn History>,
    /// Where the site has pages of its own.
    pub site: SiteAddresses,
}

/// Where every site has pages of its own, whatever is in the register.
#[derive(Debug, Clone)]
pub struct SiteAddresses {
    /// The folders at the top of it.
    pub folders: BTreeSet<String>,
    /// The addresses of its pages from the top, `/layanan/`.
    pub pages: BTreeSet<String>,
}

/// The past of `content/`, as far as git tells.
pub trait History: std::fmt::Debug + Sync {
    /// The document as it was in the commit that brought this digest into a record.
    fn approved_text(&self, digest: &str) -> Option<PastText>;
    /// Whether there is a repository of which git tells nothing.
    fn is_unread(&self) -> bool;
    /// Who changed which file; none without git.
    fn past(&self) -> Option<&Past>;
    /// The bytes that git keeps under these names.
    fn blobs(&self, names: &BTreeSet<&str>) -> BTreeMap<String, Vec<u8>>;
    /// Everything that a file ever was, on whatever branch and in whatever folder the register lay; none where git
    /// tells nothing, or keeps only a part of it.
    fn versions(&self, file: &str) -> Option<Arc<Vec<PastVersion>>>;
}

/// Collects what one rule finds.
#[derive(Debug)]
pub struct Findings<'a> {
    code: &'static Code,
    all: &'a mut Vec<Diagnostic>,
}

impl<'a> Findings<'a> {
    /// For one rule.
    pub fn of(code: &'static Code, all: &'a mut Vec<Diagnostic>) -> Findings<'a> {
        Findings { code, all }
    }

    /// The name of the rule.
    pub fn rule(&self) -> &'static str {
        self.code.name
    }

    /// Something is wrong at a spot of a revision's file.
    pub fn at(&mut self, revision: &Revision, spot: Spot, message: Text, help: Text) {
        self.place(Place::new(revision.file.clone(), spot), message, help);
    }

    /// Something is wrong somewhere else.
    pub fn place(&mut self, place: Place, message: Text, help: Text) {
        self.all.push(Diagnostic::new(self.code, place, message, help));
    }
}
