//! Compares the digest in a record with the content, and names the part that changed.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use crate::checks::{Context, Subject};
use crate::diagnostics::{Located, Phrase, Text, say};
use crate::register::{Decree, Parts, RecordText, Register, Revision, Statement, Step, stated};
use crate::source::{Digest, PastText, SourceText, split};

/// Whether a part that every digest covers is missing or unreadable: the register's name, the id, the revision, or
/// files beside the text that are not the listed ones. Then no digest can stand, and the cause is said elsewhere.
pub(crate) fn is_unsettled(revision: &Revision, subject: &Subject<'_>) -> bool {
    revision.id.is_none() || revision.number.is_none() || is_incomplete(revision, subject)
}

/// The same of a decree, which has neither id nor revision in its text.
pub(crate) fn is_incomplete(revision: &Revision, subject: &Subject<'_>) -> bool {
    let mut listed: Vec<&str> = revision.listed.iter().map(|it| it.name.value.as_str()).collect();
    listed.sort_unstable();
    let present = revision.attachments.iter().map(|it| it.name.as_str());
    subject.register.settings.register_name.is_empty() || !present.eq(listed)
}

/// Whether the content was disposed of by an official report: only its digest stays.
pub(crate) fn is_disposed(revision: &Revision) -> bool {
    revision.withdrawn().is_some_and(|it| it.official_report.is_some())
}

/// A record that names another statement than it must.
pub(crate) struct Fallen<'a> {
    /// What it names, and where.
    pub(crate) named: &'a Located<Digest>,
    due: Statement,
    parts: Option<&'a Parts>,
}

/// The record of this step, if it names another statement than it must; of several the last one.
pub(crate) fn fallen<'a>(revision: &'a Revision, subject: &Subject<'_>, step: Step) -> Option<Fallen<'a>> {
    let register = &subject.register.settings.register_name;
    let due = revision.statement(register, &subject.document.unit, step)?;
    Fallen::of(revision.named(step)?, due, Some(&revision.parts))
}

/// The same of one of several records.
pub(crate) fn fallen_of<'a>(
    revision: &'a Revision,
    subject: &Subject<'_>,
    step: Step,
    (record, named): (&RecordText, &'a Located<Digest>),
) -> Option<Fallen<'a>> {
    let register = &subject.register.settings.register_name;
    let due = revision.statement_of(register, &subject.document.unit, step, record);
    Fallen::of(named, due, Some(&revision.parts))
}

/// The same of the agreement to a decree.
pub(crate) fn fallen_agreement(decree: &Decree) -> Option<Fallen<'_>> {
    Fallen::of(decree.agreement()?.digest.as_ref()?, decree.statement()?.clone(), None)
}

impl<'a> Fallen<'a> {
    fn of(named: &'a Located<Digest>, due: Statement, parts: Option<&'a Parts>) -> Option<Fallen<'a>> {
        (named.value != due.digest()).then_some(Fallen { named, due, parts })
    }

    /// Which part changed: told from the text that git still has of the digest, else as far as `otherwise` knows.
    pub(crate) fn changes(&self, subject: &Subject<'_>, otherwise: Text) -> Text {
        let parts = self.changed_parts(subject).unwrap_or_default();
        if parts.is_empty() {
            return otherwise;
        }
        let all: Vec<Text> = parts.iter().map(Part::said).collect();
        let join = |of: fn(&Text) -> &str| all.iter().map(of).collect::<Vec<_>>().join(", ");
        Text::new(join(|text| &text.id), join(|text| &text.en))
    }

    /// What to do where a document is no longer what a record of it names: `key` is the record, `done` what was done by
    /// it, and `again` how it is done anew.
    pub(crate) fn way_out(
        &self,
        revision: &Revision,
        subject: &Subject<'_>,
        key: &str,
        done: Phrase,
        again: Phrase,
    ) -> Text {
        let checkout = git_checkout(self.named.value, revision, subject.register, subject.context);
        let path = &subject.document.path;
        say!(
            id = "bila belum pernah terbit: hapus baris-baris `{key}`, lalu {again}; bila sudah terbit: salin \
                  perubahan Anda ke tempat lain, kembalikan dokumen ini seperti yang {done}{checkout}, lalu buka \
                  revisi baru dengan `maklumat revisi {path}`",
            en = "if it was never published: delete the lines of `{key}`, then {again}; if it was: copy your changes \
                  elsewhere, put the document back as it was {done}{checkout}, then open a new revision with \
                  `maklumat revise {path}`",
            key,
            checkout,
            path,
            again = again.each(),
            done = done.each(),
        )
    }

    fn changed_parts(&self, subject: &Subject<'_>) -> Option<BTreeSet<Part>> {
        let (_, text, named) = past(self.named.value, subject.register, subject.context)?;
        let mut parts = differences(&named, &self.due);
        // Where the rest of the fields is as it was, the review records are what changed.
        let rest = Parts::of(&text.fields, &text.body).ok()?.reviewed_meta;
        if self.parts.is_some_and(|it| it.reviewed_meta == rest) && parts.remove(&Part::Fields) {
            parts.insert(Part::Reviews);
        }
        Some(parts)
    }
}

/// The text that a digest names, and its statement, where git still has them. What git has is only an answer if it is
/// what the digest names.
fn past(digest: Digest, register: &Register, context: &Context<'_>) -> Option<(PastText, SourceText, Statement)> {
    let past = context.history?.approved_text(&digest.prefixed())?;
    let text = split(&past.file, &past.bytes).value?;
    let records = stated(&register.settings.register_name, &text, &past.files).ok()?;
    let named = records.into_iter().find(|it| it.statement.digest() == digest)?;
    Some((past, text, named.statement))
}

/// In brackets the command by which git puts back what a digest names, typed in the register's folder; empty where git
/// does not know it, or knows it in another place. Attachments come back with their folder.
pub(crate) fn git_checkout(digest: Digest, revision: &Revision, register: &Register, context: &Context<'_>) -> String {
    let past = past(digest, register, context).map(|(past, ..)| past);
    let Some(past) = past.filter(|it| *it.file == *revision.file) else { return String::new() };
    let what = past.file.strip_suffix("/index.md").unwrap_or(&past.file);
    format!(" (`git checkout {} -- {what}`)", past.commit)
}

/// What nobody can tell more of.
pub(crate) fn something() -> Text {
    say!(id = "isinya tidak lagi cocok dengan sidiknya", en = "its content no longer has that digest")
}

/// A part in which two statements differ.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Part {
    File(String),
    Body,
    List,
    Fields,
    /// Another line, by its first word.
    Other(String),
    Reason,
    /// A key of a record.
    Record(String, String),
    Reviews,
    Unit,
}

impl Part {
    fn said(&self) -> Text {
        match self {
            Part::Body => say!(id = "isi dokumen berubah", en = "the text changed"),
            Part::Fields => say!(id = "keterangan di kepala dokumen berubah", en = "the front matter changed"),
            Part::File(name) => {
                say!(id = "lampiran {name} berubah", en = "the attachment {name} changed", name)
            }
            Part::List => say!(id = "daftar yang ditetapkan berubah", en = "the list that was decreed changed"),
            Part::Other(word) => say!(id = "{word} berubah", en = "{word} changed", word),
            Part::Reason => say!(
                id = "alasan, pengganti, atau berita acaranya berubah",
                en = "its reason, successor or report changed",
            ),
            Part::Record(record, key) => {
                say!(id = "`{key}` pada `{record}` berubah", en = "`{key}` in `{record}` changed", key, record)
            }
            Part::Reviews => say!(id = "catatan pemeriksaan berubah", en = "the review records changed"),
            Part::Unit => say!(id = "dokumen pindah unit", en = "it moved to another unit"),
        }
    }
}

/// In what two statements differ.
fn differences(one: &Statement, other: &Statement) -> BTreeSet<Part> {
    let lines = |it: &Statement| -> BTreeSet<String> { it.text().lines().map(str::to_owned).collect() };
    let is_about = |what| one.text().starts_with(what);
    let mut parts = BTreeSet::new();
    let mut records: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for line in lines(one).symmetric_difference(&lines(other)) {
        let (word, rest) = line.split_once(' ').unwrap_or((line, ""));
        if rest.starts_with('{') {
            records.entry(word.to_owned()).or_default().push(rest.to_owned());
            continue;
        }
        parts.insert(match word {
            "file" => Part::File(rest.splitn(3, ' ').nth(2).unwrap_or_default().to_owned()),
            "unit" => Part::Unit,
            "isi" if is_about("maklumat-penetapan") => Part::List,
            "isi" => Part::Body,
            "meta" if is_about("maklumat-penarikan") => Part::Reason,
            "meta" => Part::Fields,
            _ => Part::Other(word.to_owned()),
        });
    }
    for (record, texts) in records {
        let keys = changed_keys(&texts).into_iter();
        parts.extend(keys.map(|key| Part::Record(record.clone(), key)));
    }
    parts
}

/// The keys that do not have the same value in all of these records.
fn changed_keys(records: &[String]) -> BTreeSet<String> {
    let maps: Vec<BTreeMap<String, Value>> =
        records.iter().map(|it| serde_json::from_str(it).unwrap_or_default()).collect();
    let keys = maps.iter().flat_map(BTreeMap::keys);
    let first = |key: &str| maps.first().and_then(|it| it.get(key));
    keys.filter(|key| maps.len() < 2 || maps.iter().any(|it| it.get(*key) != first(key))).cloned().collect()
}
