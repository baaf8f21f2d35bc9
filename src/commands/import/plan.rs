//! What an import does with each entry: a new draft, one brought up to date, or nothing because people worked on it.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::Context as _;

use crate::diagnostics::Language;
use crate::import::{Entry, Intake, Source, draft};
use crate::reading::Reading;
use crate::register::fields::document;
use crate::register::{Document, FreeIds, Origin, Register, Revision};
use crate::source::{Writing, split};

/// What becomes of an entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Done {
    /// A new draft.
    Created,
    /// Its draft is brought up to date.
    Updated,
    /// Its draft says all this already.
    Same,
    /// Its draft was changed by hand, and stays as it is.
    Edited,
    /// It was handed in, reviewed or approved, and stays as it is.
    Settled,
    /// The register has it, and not from a list.
    Own,
    /// Its draft lies in another unit.
    Elsewhere,
    /// It cannot become a draft.
    Refused,
}

/// What an import is about to do.
#[derive(Debug, Default)]
pub(crate) struct Plan {
    /// What becomes of each entry, and where its document lies.
    pub(crate) entries: Vec<(Done, String)>,
    /// Drafts made from this list earlier that it no longer has.
    pub(crate) gone: Vec<String>,
    pub(crate) writings: Vec<Writing>,
}

/// Where drafts from lists lie, by what they are known by.
struct Known<'a> {
    /// By unit and key; in the order of the register.
    exact: BTreeMap<(&'a str, [String; 3]), Vec<usize>>,
    /// The same without the number, which moves when a row is added.
    near: BTreeMap<(&'a str, [String; 2]), Vec<usize>>,
    anywhere: BTreeMap<[String; 3], Vec<usize>>,
    ids: BTreeMap<&'a str, usize>,
    taken: BTreeSet<usize>,
}

/// Compares a list with the register. `lists` are the names of its file, today's first: what another list brought is
/// another information, even if it is called the same.
///
/// # Errors
/// When a draft cannot be read again.
pub(crate) fn plan(found: &Intake, lists: &[&str], register: &Register, reading: &Reading) -> anyhow::Result<Plan> {
    let file = lists.first().copied().unwrap_or_default();
    let mut known = Known::of(register, lists);
    let year = reading.moment.day.year();
    // Notes in drafts are for the register's officers, whoever runs this.
    let language = Language::of(&reading.settings.value.language);
    let mut public = FreeIds::of(register, false, year);
    let mut excluded = FreeIds::of(register, true, year);
    let mut used: BTreeSet<String> = known.ids.keys().map(|it| (*it).to_owned()).collect();
    used.extend(register.documents().filter_map(|it| it.path.rsplit('/').next()).map(str::to_owned));
    let places = known.match_all(&found.entries);
    let mut plan = Plan::default();
    for (entry, place) in found.entries.iter().zip(places) {
        let Some(unit) = entry.unit.as_deref().filter(|_| entry.can_be_draft()) else {
            plan.entries.push((Done::Refused, String::new()));
            continue;
        };
        if let Some(document) = place.and_then(|it| register.documents.get(it)) {
            let (done, writing) = compare(entry, unit, document, file, reading)?;
            plan.entries.push((done, document.path.to_string()));
            plan.writings.extend(writing);
            continue;
        }
        let free = if entry.is_excluded() { &mut excluded } else { &mut public };
        let own = entry.id.clone().filter(|it| !used.contains(it));
        let id = own.or_else(|| free.find(|it| !used.contains(it))).context("no id is free")?;
        used.insert(id.clone());
        let path = format!("content/{unit}/{id}");
        plan.writings.push(Writing {
            path: reading.content.place(&format!("{path}.md"))?,
            old: None,
            new: draft(entry, &id, Source::List(file), language).into_bytes(),
        });
        plan.entries.push((Done::Created, path));
    }
    let gone = register
        .documents()
        .enumerate()
        .filter(|(at, it)| !known.taken.contains(at) && origin(it).is_some_and(|it| lists.contains(&it.file.as_str())));
    plan.gone = gone.map(|(_, it)| it.path.to_string()).collect();
    Ok(plan)
}

/// What becomes of an entry whose document is there.
fn compare(
    entry: &Entry,
    unit: &str,
    document: &Document,
    file: &str,
    reading: &Reading,
) -> anyhow::Result<(Done, Option<Writing>)> {
    let Some(revision) = document.present() else { return Ok((Done::Settled, None)) };
    let Some(origin) = &revision.origin else { return Ok((Done::Own, None)) };
    if document.unit != unit {
        return Ok((Done::Elsewhere, None));
    }
    if is_settled(document, revision) {
        return Ok((Done::Settled, None));
    }
    let id = revision.id.as_ref().map_or("", |it| &it.value);
    let by_table = entry.id.as_deref() == Some(id);
    let old = reading.content.read(&revision.file)?;
    let source = if by_table { Source::Table(origin) } else { Source::List(file) };
    let language = Language::of(&reading.settings.value.language);
    let new = draft(entry, id, source, language).into_bytes();
    if by_table && is_alike(&revision.file, &old, &new)
        || String::from_utf8_lossy(&old).replace("\r\n", "\n").as_bytes() == new
    {
        return Ok((Done::Same, None));
    }
    if !origin.is_untouched(&revision.file, &old, by_table) || !revision.attachments.is_empty() {
        return Ok((Done::Edited, None));
    }
    let path = reading.content.path(&revision.file);
    Ok((Done::Updated, Some(Writing { path, old: Some(old), new })))
}

/// Whether two drafts say the same, whatever notes stand in them.
fn is_alike(file: &str, one: &[u8], other: &[u8]) -> bool {
    let said =
        |bytes| split(file, bytes).value.and_then(|it| it.fields.canonical_without(&[document::ORIGIN.key]).ok());
    said(one).is_some() && said(one) == said(other)
}

/// Whether anybody acted on it.
fn is_settled(document: &Document, revision: &Revision) -> bool {
    document.revisions.len() > 1 || document::records().iter().any(|it| revision.has(it))
}

fn origin(document: &Document) -> Option<&Origin> {
    document.present()?.origin.as_deref()
}

impl<'a> Known<'a> {
    fn of(register: &'a Register, lists: &[&str]) -> Known<'a> {
        let mut known = Known {
            exact: BTreeMap::new(),
            near: BTreeMap::new(),
            anywhere: BTreeMap::new(),
            ids: BTreeMap::new(),
            taken: BTreeSet::new(),
        };
        for (at, document) in register.documents().enumerate() {
            for id in document.revisions.iter().filter_map(|it| it.id.as_ref()) {
                known.ids.insert(&id.value, at);
            }
            if let Some(origin) = origin(document).filter(|it| lists.contains(&it.file.as_str())) {
                let key = origin.key();
                let [section, _, name] = key.clone();
                known.near.entry((&document.unit, [section, name])).or_default().push(at);
                known.exact.entry((&document.unit, key.clone())).or_default().push(at);
                known.anywhere.entry(key).or_default().push(at);
            }
        }
        known
    }

    /// The document of each entry: first those that are surely the same, then those that only moved.
    fn match_all(&mut self, entries: &[Entry]) -> Vec<Option<usize>> {
        let mut found: Vec<Option<usize>> = vec![None; entries.len()];
        for step in 0..4 {
            for (entry, place) in entries.iter().zip(&mut found).filter(|(_, it)| it.is_none()) {
                let Some(unit) = entry.unit.as_deref() else { continue };
                let key = entry.key();
                let [section, _, name] = key.clone();
                let candidates = match step {
                    0 => entry.id.as_deref().and_then(|it| self.ids.get(it)).map(std::slice::from_ref),
                    1 => self.exact.get(&(unit, key)).map(Vec::as_slice),
                    2 => self.near.get(&(unit, [section, name])).map(Vec::as_slice),
                    _ => self.anywhere.get(&key).map(Vec::as_slice),
                };
                *place = candidates.into_iter().flatten().find(|it| !self.taken.contains(it)).copied();
                self.taken.extend(*place);
            }
        }
        found
    }
}
