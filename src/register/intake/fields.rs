//! Understands what was gathered: each field as far as the list says it, and what is missing or cannot be read.

use std::collections::BTreeMap;

use crate::register::intake::column::Column;
use crate::register::intake::entry::{Entry, Written};
use crate::register::intake::forms::{forms, mark};
use crate::register::intake::gather::{Gathered, Told};
use crate::register::intake::links::links;
use crate::register::intake::moment::{Moment, moment};
use crate::register::intake::periods::{Kept, fate, kept, period};
use crate::register::intake::sections::class_of;
use crate::register::intake::work::{Why, Work};
use crate::register::{Class, Form, PartialDate, is_id};

/// How values were read that do not stand in the list as they will in the drafts: field and value, then how it was
/// read, and how often.
pub type Readings = BTreeMap<(&'static str, String, String), usize>;

/// A title has at most so many characters.
const LONGEST_TITLE: usize = 200;
/// A single text longer than this is a summary and no title.
const LONGEST_NAME: usize = 160;

/// Reads one entry; how values were read is noted in `readings`.
pub(crate) fn entry(gathered: &Gathered, readings: &mut Readings) -> Entry {
    let mut fields = Reader { gathered, work: Vec::new(), readings };
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
        number: gathered.number.clone(),
        name: gathered.name.clone(),
        id: is_own_id(number).then(|| number.to_owned()),
        unit: None,
        work: fields.work,
        fields: written,
    }
}

/// `dip-2026-0007`: a number that only this program gives.
pub(crate) fn is_own_id(text: &str) -> bool {
    let mut parts = text.rsplitn(3, '-');
    let is_number = |it: Option<&str>, least: usize| {
        it.is_some_and(|it| it.len() >= least && it.bytes().all(|it| it.is_ascii_digit()))
    };
    is_id(text) && is_number(parts.next(), 2) && is_number(parts.next(), 4) && parts.next().is_some()
}

struct Reader<'a> {
    gathered: &'a Gathered,
    work: Vec<Work>,
    readings: &'a mut Readings,
}

impl Reader<'_> {
    fn note(&mut self, field: &'static str, why: Why, said: impl Into<String>) {
        self.work.push(Work::new(field, why, said));
    }

    /// Notes how a value was read, where that is not plain to see.
    fn read(&mut self, field: &'static str, said: &str, as_what: &str) {
        if !said.trim().eq_ignore_ascii_case(as_what) {
            *self.readings.entry((field, said.to_owned(), as_what.to_owned())).or_default() += 1;
        }
    }

    /// A text, or why there is none.
    fn text(&mut self, field: &'static str, columns: &[Column]) -> Option<String> {
        match self.gathered.first_told(columns) {
            Told::Text(text) => return Some(text),
            Told::NoColumn => self.note(field, Why::NoColumn, ""),
            Told::Nothing => self.note(field, Why::Empty, ""),
            Told::Placeholder(said) => self.note(field, Why::Placeholder, said),
            Told::Formula(said) => self.note(field, Why::Formula, said),
        }
        None
    }

    fn class(&mut self) -> Option<Class> {
        let section = self.gathered.class;
        match self.gathered.told(Column::Class) {
            Told::Text(said) => {
                let class = class_of(&said);
                if let Some(class) = class {
                    self.read("klasifikasi", &said, class.key());
                }
                match (class, section) {
                    (None, None) => self.note("klasifikasi", Why::Unreadable, said),
                    (Some(own), Some(other)) if own != other => {
                        self.note("klasifikasi", Why::Contradiction, other.key());
                    }
                    _ => {}
                }
                class.or(section)
            }
            _ if section.is_some() => section,
            _ => {
                self.text("klasifikasi", &[Column::Class]);
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
            written.title = self.text("judul", &[Column::Title]);
            if summaries.is_empty() {
                self.text("ringkasan", &[Column::Summary]);
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
                    self.note("ringkasan", Why::UsedAsTitle, "");
                }
                Some(_) => {
                    written.summary = self.joined(&summaries);
                    self.note("judul", Why::UsedAsSummary, "");
                }
                None => {
                    self.text("judul", &[Column::Summary]);
                    self.note("ringkasan", Why::NoColumn, "");
                }
            }
        }
        if let Some(title) = &written.title {
            let length = title.chars().count();
            if length > LONGEST_TITLE {
                self.note("judul", Why::Long, length.to_string());
            }
        }
        if written.title.is_none() && written.summary.is_none() {
            self.work.retain(|it| !matches!(it.field, "judul" | "ringkasan"));
            self.note("judul", Why::Nameless, "");
        }
    }

    fn joined(&mut self, texts: &[String]) -> Option<String> {
        if texts.len() > 1 {
            self.note("ringkasan", Why::Joined, texts.len().to_string());
        }
        (!texts.is_empty()).then(|| texts.join(" "))
    }

    fn holders(&mut self, written: &mut Written) {
        let has = |it: &Column| self.gathered.columns.contains_key(it);
        let columns: &[Column] = match [Column::Holder, Column::HolderAndResponsible].iter().any(has) {
            true => &[Column::Holder, Column::HolderAndResponsible],
            false => &[Column::Unit],
        };
        let said =
            columns.iter().map(|it| self.gathered.all(*it)).find(|it| !it.is_empty()).unwrap_or_default();
        if written.class == Some(Class::Excluded) && said.first().is_some_and(|it| is_law(it)) {
            written.basis = Some(said.join("; "));
            self.note("yang_menguasai", Why::BasisInHolder, "");
            return;
        }
        let one_each = said.iter().flat_map(|it| it.split(';')).map(|it| it.trim().to_owned());
        written.holders = one_each.filter(|it| !it.is_empty()).collect();
        if written.holders.is_empty() && written.class == Some(Class::Excluded) {
            self.text("yang_menguasai", columns);
        }
    }

    fn public(&mut self, written: &mut Written) {
        let columns = [Column::Responsible, Column::HolderAndResponsible];
        written.responsible = self.text("penanggung_jawab", &columns);
        self.made(written);
        written.forms = self.forms();
        self.kept(written);
        if let Told::Text(code) = self.gathered.told(Column::ArchiveCode) {
            written.archive_code = Some(code);
        }
        let words = self.gathered.all(Column::Keywords);
        let words = words.iter().flat_map(|it| it.split([',', ';'])).map(|it| it.trim().to_owned());
        written.keywords = words.filter(|it| !it.is_empty()).collect();
        let (found, work) = links(self.gathered, written.title.as_deref());
        written.links = found;
        self.work.extend(work);
    }

    fn made(&mut self, written: &mut Written) {
        let found = match self.gathered.first_told(&[Column::WhenWhere, Column::When, Column::Year]) {
            Told::Text(said) => match moment(&said) {
                Some(found) => {
                    self.note_moment(&said, &found);
                    if found.date.is_none() {
                        self.note("dibuat", Why::Unreadable, said);
                    }
                    found
                }
                None => {
                    self.note("dibuat", Why::Unreadable, said);
                    Moment::default()
                }
            },
            _ => {
                self.text("dibuat", &[Column::WhenWhere, Column::When, Column::Year]);
                Moment::default()
            }
        };
        written.date = found.date;
        written.place = match self.gathered.told(Column::Where) {
            Told::Text(place) => Some(place),
            _ => found.place,
        };
        if written.date.is_some() && written.place.is_none() {
            let columns = [Column::Where, Column::WhenWhere];
            self.text("dibuat.tempat", &columns);
            // The cell that holds the day is there; it names no place.
            if let Some(last) = self.work.last_mut().filter(|it| it.field == "dibuat.tempat") {
                last.why = if last.why == Why::NoColumn { Why::NoColumn } else { Why::Empty };
            } else {
                self.note("dibuat.tempat", Why::Empty, "");
            }
        }
    }

    fn note_moment(&mut self, said: &str, found: &Moment) {
        let date = found.date.map(|it: PartialDate| it.to_string());
        let parts: Vec<String> = date.into_iter().chain(found.place.clone()).collect();
        let turned: Vec<String> = parts.iter().rev().cloned().collect();
        if said != turned.join(", ") {
            self.read("dibuat", said, &parts.join(", "));
        }
    }

    fn forms(&mut self) -> Vec<Form> {
        let marks = [
            (Column::Printed, Form::Printed),
            (Column::Recorded, Form::Recorded),
            (Column::Online, Form::Online),
        ];
        let mut found = Vec::new();
        let mut has_marks = false;
        let before = self.work.len();
        for (column, form) in marks {
            match self.gathered.told(column) {
                Told::NoColumn => {}
                Told::Text(said) | Told::Placeholder(said) => {
                    has_marks = true;
                    match mark(&said) {
                        Some(true) => found.push(form),
                        Some(false) => {}
                        None if !forms(&said).0.is_empty() => found.extend(forms(&said).0),
                        None => self.note("bentuk", Why::Ambiguous, said),
                    }
                }
                Told::Nothing | Told::Formula(_) => has_marks = true,
            }
        }
        for said in self.gathered.all(Column::Forms) {
            let (named, is_clear) = forms(&said);
            if !named.is_empty() {
                let keys: Vec<&str> = named.iter().map(|it| it.key()).collect();
                self.read("bentuk", &said, &keys.join(", "));
            }
            if !is_clear || named.is_empty() {
                self.note("bentuk", Why::Unreadable, said);
            }
            found.extend(named);
        }
        found.sort_unstable();
        found.dedup();
        if found.is_empty() && self.work.len() == before {
            if has_marks {
                self.note("bentuk", Why::Empty, "");
            } else {
                self.text("bentuk", &[Column::Forms]);
            }
        }
        found
    }

    fn kept(&mut self, written: &mut Written) {
        let mut whole = Kept::default();
        let columns = [Column::Retention, Column::Active];
        if let Some(said) = self.text("retensi", &columns) {
            match kept(&said) {
                Some(found) => {
                    self.read("retensi", &said, &spelled(&found));
                    whole = found;
                }
                None => self.note("retensi", Why::Unreadable, said),
            }
        }
        if let Told::Text(said) = self.gathered.told(Column::Inactive) {
            whole.inactive = period(&said);
            if whole.inactive.is_none() {
                self.note("retensi.inaktif", Why::Unreadable, said);
            }
        }
        if let Told::Text(said) = self.gathered.told(Column::Fate) {
            whole.fate = fate(&said);
            if whole.fate.is_none() {
                self.note("retensi.nasib_akhir", Why::Unreadable, said);
            }
        }
        if whole.active.is_some() {
            for (field, is_there) in
                [("retensi.inaktif", whole.inactive.is_some()), ("retensi.nasib_akhir", whole.fate.is_some())]
            {
                if !is_there && !self.work.iter().any(|it| it.field == field) {
                    self.note(field, Why::Empty, "");
                }
            }
        }
        written.kept = whole;
    }

    /// An entry of the list of excluded information; a list rarely says all that one needs.
    fn excluded(&mut self, written: &mut Written) {
        if let Some(said) = self.text("huruf", &[Column::Ground]) {
            let letter = said.to_lowercase().replace("huruf", "").trim().trim_end_matches('.').to_owned();
            let is_letter = letter.len() == 1 && letter.bytes().all(|it| (b'a'..=b'j').contains(&it));
            match is_letter {
                true => written.ground = Some(letter),
                false => self.note("huruf", Why::Unreadable, said),
            }
        }
        if written.basis.is_none() {
            written.basis = self.text("dasar_hukum", &[Column::Basis]);
        }
        written.consequence = self.text("konsekuensi", &[Column::Consequence]);
        self.note("uji_konsekuensi", Why::NoColumn, "");
        match self.gathered.first_told(&[Column::Exclusion, Column::Retention]) {
            Told::Text(said) => self.note("jangka_waktu", Why::Unreadable, said),
            _ => {
                self.text("jangka_waktu", &[Column::Exclusion, Column::Retention]);
            }
        }
        let (found, _) = links(self.gathered, None);
        if !found.is_empty() {
            self.note("tautan", Why::NotHere, "");
        }
    }
}

/// `retensi` as it is written, on one line.
fn spelled(it: &Kept) -> String {
    match (&it.active, &it.inactive, &it.fate) {
        (Some(active), None, None) => active.clone(),
        _ => {
            let parts = [("aktif", &it.active), ("inaktif", &it.inactive), ("nasib akhir", &it.fate)];
            let parts = parts.iter().filter_map(|(word, it)| it.as_ref().map(|it| format!("{word} {it}")));
            parts.collect::<Vec<_>>().join("; ")
        }
    }
}

/// Whether a text names an Act or an article, and nobody who could hold information.
fn is_law(text: &str) -> bool {
    let lower = text.to_lowercase();
    let words: Vec<&str> =
        lower.split(|it: char| !it.is_alphanumeric()).filter(|it| !it.is_empty()).collect();
    words.contains(&"undang") || words.contains(&"pasal") || words.iter().take(2).any(|it| *it == "uu")
}
