//! Understands what was gathered: each field as far as the list says it, and what is missing or cannot be read.

use std::collections::BTreeMap;

use crate::import::columns::column::Column;
use crate::import::entry::{Entry, Written};
use crate::import::gather::{Gathered, Told};
use crate::import::links::links;
use crate::import::sections::class_of;
use crate::import::task::{Task, Why};
use crate::register::fields::document;
use crate::register::{Class, Ground, is_id, says_nothing};

/// How values were read that do not stand in the list as they will in the drafts: field and value, then how it was
/// read, and how often.
pub type Readings = BTreeMap<(&'static str, String, String), usize>;

/// A title has at most so many characters.
const LONGEST_TITLE: usize = 200;
/// A single text longer than this is a summary and no title.
const LONGEST_NAME: usize = 160;

/// Reads one entry; how values were read is noted in `readings`.
pub(crate) fn entry(gathered: &Gathered, readings: &mut Readings) -> Entry {
    let mut fields = Reader { gathered, tasks: Vec::new(), readings };
    let class = fields.class();
    let mut written = Written { class, ..Written::default() };
    fields.name(&mut written);
    fields.holders(&mut written);
    if class == Some(Class::Excluded) {
        fields.excluded(&mut written);
    } else {
        fields.public(&mut written);
    }
    let number = gathered.number.trim();
    Entry {
        sheet: gathered.sheet.clone(),
        rows: gathered.rows_named(),
        first_row: gathered.rows.first().copied().unwrap_or(0),
        row_count: gathered.rows.len(),
        section: gathered.section.clone(),
        number: said(&gathered.number),
        name: said(&gathered.name),
        id: is_own_id(number).then(|| number.to_owned()),
        unit: None,
        tasks: fields.tasks,
        fields: written,
    }
}

/// A text; nothing if it is a mark that stands for nothing.
fn said(text: &str) -> String {
    if says_nothing(text) { String::new() } else { text.to_owned() }
}

/// `dip-2026-0007`: a number that only this program gives.
pub(crate) fn is_own_id(text: &str) -> bool {
    let mut parts = text.rsplitn(3, '-');
    let is_number = |it: Option<&str>, least: usize| {
        it.is_some_and(|it| it.len() >= least && it.bytes().all(|it| it.is_ascii_digit()))
    };
    is_id(text) && is_number(parts.next(), 2) && is_number(parts.next(), 4) && parts.next().is_some()
}

/// Reads the fields of one entry.
pub(crate) struct Reader<'a> {
    pub(crate) gathered: &'a Gathered,
    pub(crate) tasks: Vec<Task>,
    readings: &'a mut Readings,
}

impl Reader<'_> {
    /// Notes what is to be done.
    pub(crate) fn note(&mut self, field: &'static str, why: Why, said: impl Into<String>) {
        self.tasks.push(Task::new(field, why, said));
    }

    /// Notes how a value was read, where that is not plain to see.
    pub(crate) fn read(&mut self, field: &'static str, said: &str, as_what: &str) {
        if !said.trim().eq_ignore_ascii_case(as_what) {
            *self.readings.entry((field, said.to_owned(), as_what.to_owned())).or_default() += 1;
        }
    }

    /// A text, or why there is none.
    pub(crate) fn text(&mut self, field: &'static str, columns: &[Column]) -> Option<String> {
        match self.gathered.first_told(columns) {
            Told::Text(text) => return Some(text),
            Told::NoColumn => self.note(field, Why::NoColumn, ""),
            Told::Nothing => self.note(field, Why::Empty, ""),
            Told::Placeholder(said) => self.note(field, Why::Placeholder, said),
            Told::Formula(said) => self.note(field, Why::Formula, said),
        }
        None
    }

    /// The texts that have a column of their own; nothing is to be done about one that need not be there.
    pub(crate) fn texts(&mut self, written: &mut Written, is_excluded: bool) {
        for (field, _) in document::in_lists(is_excluded) {
            // The law stands among those who hold it in some lists.
            if written.texts.contains_key(field.key) {
                continue;
            }
            let column = Column::Text(field.key);
            let said = match self.gathered.told(column) {
                Told::Text(said) => Some(said),
                _ if field.is_required(is_excluded) => self.text(field.key, &[column]),
                _ => None,
            };
            written.texts.extend(said.map(|it| (field.key, it)));
        }
    }

    fn class(&mut self) -> Option<Class> {
        let section = self.gathered.class;
        match self.gathered.told(Column::Class) {
            Told::Text(said) => {
                let class = class_of(&said);
                if let Some(class) = class {
                    self.read(document::CLASS.key, &said, class.key());
                }
                match (class, section) {
                    (None, None) => self.note(document::CLASS.key, Why::Unreadable, said),
                    (None, Some(other)) => self.read(document::CLASS.key, &said, other.key()),
                    (Some(own), Some(other)) if own != other => {
                        self.note(document::CLASS.key, Why::Contradiction, other.key());
                    }
                    _ => {}
                }
                class.or(section)
            }
            _ if section.is_some() => section,
            _ => {
                self.text(document::CLASS.key, &[Column::Class]);
                None
            }
        }
    }

    /// Title and summary; where a list has one column for both, it is the title unless it is too long for one.
    fn name(&mut self, written: &mut Written) {
        let title = self.gathered.told(Column::Title);
        let summaries = self.gathered.all(Column::Summary);
        let has_title_column = title != Told::NoColumn;
        if has_title_column {
            written.title = self.text(document::TITLE.key, &[Column::Title]);
            if summaries.is_empty() {
                self.text(document::SUMMARY.key, &[Column::Summary]);
            }
            written.summary = self.joined(&summaries);
        } else {
            match summaries.first() {
                // Tables of this program hold both, with a colon between them.
                Some(one) if is_own_id(self.gathered.number.trim()) && one.contains(": ") => {
                    let (title, summary) = one.split_once(": ").unwrap_or((one, ""));
                    (written.title, written.summary) = (Some(title.to_owned()), Some(summary.to_owned()));
                }
                Some(one) if summaries.len() == 1 && one.chars().count() <= LONGEST_NAME => {
                    written.title = Some(one.clone());
                    self.note(document::SUMMARY.key, Why::UsedAsTitle, "");
                }
                Some(_) => {
                    written.summary = self.joined(&summaries);
                    self.note(document::TITLE.key, Why::UsedAsSummary, "");
                }
                None => {
                    self.text(document::TITLE.key, &[Column::Summary]);
                    self.note(document::SUMMARY.key, Why::NoColumn, "");
                }
            }
        }
        if let Some(title) = &written.title {
            let length = title.chars().count();
            if length > LONGEST_TITLE {
                self.note(document::TITLE.key, Why::Long, length.to_string());
            }
        }
        if written.title.is_none() && written.summary.is_none() {
            self.tasks.retain(|it| ![document::TITLE.key, document::SUMMARY.key].contains(&it.field));
            self.note(document::TITLE.key, Why::Nameless, "");
        }
    }

    fn joined(&mut self, texts: &[String]) -> Option<String> {
        if texts.len() > 1 {
            self.note(document::SUMMARY.key, Why::Joined, texts.len().to_string());
        }
        (!texts.is_empty()).then(|| texts.join(" "))
    }

    fn holders(&mut self, written: &mut Written) {
        let has = |it: &Column| self.gathered.columns.contains_key(it);
        let columns: &[Column] = if [Column::Holder, Column::HolderAndResponsible].iter().any(has) {
            &[Column::Holder, Column::HolderAndResponsible]
        } else {
            &[Column::Unit]
        };
        let said = columns.iter().map(|it| self.gathered.all(*it)).find(|it| !it.is_empty()).unwrap_or_default();
        if written.class == Some(Class::Excluded) && said.first().is_some_and(|it| is_law(it)) {
            written.texts.insert(document::BASIS.key, said.join("; "));
            self.note(document::HOLDERS.key, Why::BasisInHolder, "");
            return;
        }
        let one_each = said.iter().flat_map(|it| it.split(';')).map(|it| it.trim().to_owned());
        written.holders = one_each.filter(|it| !it.is_empty()).collect();
        if written.holders.is_empty() && written.class == Some(Class::Excluded) {
            self.text(document::HOLDERS.key, columns);
        }
    }

    /// An entry of the list of excluded information; a list rarely says all that one needs.
    fn excluded(&mut self, written: &mut Written) {
        if let Some(said) = self.text(document::GROUND.key, &[Column::Ground]) {
            written.ground = ground(&said);
            if written.ground.is_none() {
                self.note(document::GROUND.key, Why::Unreadable, said);
            }
        }
        self.texts(written, true);
        self.note(document::CONSEQUENCE_TEST.key, Why::NoColumn, "");
        match self.gathered.first_told(&[Column::Exclusion, Column::Retention]) {
            Told::Text(said) => self.note(document::EXCLUSION_PERIOD.key, Why::Unreadable, said),
            _ => {
                self.text(document::EXCLUSION_PERIOD.key, &[Column::Exclusion, Column::Retention]);
            }
        }
        let (found, _) = links(self.gathered, None);
        if !found.is_empty() {
            self.note(document::LINKS.key, Why::NotHere, "");
        }
    }
}

/// The letter of article 17 that a cell names.
pub(crate) fn ground(said: &str) -> Option<String> {
    let letter = said.to_lowercase().replace("huruf", "").trim().trim_end_matches('.').to_owned();
    Ground::of(&letter).map(|_| letter)
}

/// Whether a text names an Act or an article, and nobody who could hold information.
fn is_law(text: &str) -> bool {
    let lower = text.to_lowercase();
    let words: Vec<&str> = lower.split(|it: char| !it.is_alphanumeric()).filter(|it| !it.is_empty()).collect();
    words.contains(&"undang") || words.contains(&"pasal") || words.iter().take(2).any(|it| *it == "uu")
}
