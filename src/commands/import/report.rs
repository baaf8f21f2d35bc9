//! What an import says: the columns, what every row is, how values were read, and what is still to be done.

use std::collections::BTreeMap;

use crate::commands::import::plan::Plan;
use crate::diagnostics::{Each, Language, Text, say};
use crate::import::table::{Delimited, Table, TableFormat};
use crate::import::{Column, Entry, Heading, Intake, ReadSheet, RowKind, shown};

/// So many ways of reading values are shown of each field.
const MOST_READINGS: usize = 12;

/// The whole report.
pub(crate) fn report(
    table: &Table,
    found: &Intake,
    plan: &Plan,
    name: &str,
    dry_run: bool,
    language: Language,
) -> String {
    let mut lines = Lines { text: String::new(), language };
    let format = format(table);
    lines.say(0, &say!(id = "{name}: {format}", en = "{name}: {format}", name, format = format.each()));
    for sheet in &found.sheets {
        lines.sheet(sheet);
    }
    if !found.entries.is_empty() {
        lines.put_together(found);
        lines.readings(found);
        lines.work(found);
        lines.counts(found, plan, dry_run);
    }
    lines.text
}

/// A report that is being written.
pub(crate) struct Lines {
    text: String,
    language: Language,
}

impl Lines {
    /// One line, set in as deep.
    pub(crate) fn say(&mut self, depth: usize, text: &Text) {
        self.text.push_str(&format!("{}{}\n", "  ".repeat(depth), text.get(self.language)));
    }

    fn sheet(&mut self, sheet: &ReadSheet) {
        let named = if sheet.name.is_empty() {
            say!(id = "Tabel", en = "Table")
        } else {
            say!(id = "Lembar \"{name}\"", en = "Sheet \"{name}\"", name = sheet.name)
        };
        if sheet.hidden || sheet.headings.is_empty() {
            let count = sheet.passed_over;
            let why = if count == 0 {
                say!(id = "kosong", en = "empty")
            } else if sheet.hidden {
                say!(id = "tersembunyi, {count} baris dilewati", en = "hidden, {count} rows passed over", count,)
            } else {
                say!(
                    id = "tidak ada baris judul kolom, {count} baris dilewati",
                    en = "no row of headings, {count} rows passed over",
                    count,
                )
            };
            self.say(0, &say!(id = "{named}: {why}", en = "{named}: {why}", named = named.each(), why = why.each()));
            return;
        }
        self.say(
            0,
            &say!(
                id = "{named}, kolom menurut judulnya kecuali disebut lain",
                en = "{named}, columns by their headings unless it says otherwise",
                named = named.each(),
            ),
        );
        let nameless = say!(id = "(tanpa judul kolom)", en = "(no heading)");
        let titled = |it: &Heading| -> String {
            let text = if it.text.is_empty() { nameless.get(self.language) } else { &it.text };
            text.chars().take(60).collect()
        };
        let headings: Vec<(&Heading, String)> = sheet.headings.iter().map(|it| (it, titled(it))).collect();
        let widest = headings.iter().map(|(_, it)| it.chars().count()).max().unwrap_or(0);
        for (heading, text) in headings {
            let letter = letter(heading.at);
            let pad = " ".repeat(widest.saturating_sub(text.chars().count()));
            let is_only = !sheet.headings.iter().any(|it| it.column == Some(Column::Title));
            let means = heading.column.map_or_else(
                || say!(id = "TIDAK DIKENAL, tidak dipakai", en = "NOT KNOWN, not used"),
                |it| match it {
                    Column::Summary if is_only => {
                        say!(id = "judul; ringkasan bila panjang", en = "judul; ringkasan if it is long")
                    }
                    it => it.label(),
                },
            );
            let why = heading
                .why
                .map_or_else(Text::default, |it| say!(id = " ({why})", en = " ({why})", why = it.text().each()));
            self.say(
                1,
                &say!(
                    id = "{letter:>2}  {text}{pad}  -> {means}{why}",
                    en = "{letter:>2}  {text}{pad}  -> {means}{why}",
                    letter,
                    text,
                    pad,
                    means = means.each(),
                    why = why.each(),
                ),
            );
        }
        self.rows(sheet);
    }

    fn rows(&mut self, sheet: &ReadSheet) {
        let count = |is: fn(&RowKind) -> bool| sheet.rows.iter().filter(|(_, it)| is(it)).count();
        let entries = count(|it| matches!(it, RowKind::Entry(_)));
        let more = count(|it| matches!(it, RowKind::More(_)));
        let headings = count(|it| *it == RowKind::Heading);
        let sections = count(|it| *it == RowKind::Section);
        let merged = count(|it| *it == RowKind::Merged);
        let notes = count(|it| matches!(it, RowKind::Note(_)));
        let all = sheet.rows.len();
        self.say(
            1,
            &say!(
                id = "{all} baris terisi: {entries} informasi, {more} digabung dengan informasi itu, {headings} judul, \
                  {sections} bagian, {notes} catatan, {merged} hanya sel gabungan",
                en = "{all} rows in use: {entries} of entries, {more} put together with them, {headings} of headings, \
                  {sections} of sections, {notes} of notes, {merged} of merged cells only",
                all,
                entries,
                more,
                headings,
                sections,
                notes,
                merged,
            ),
        );
        for (row, kind) in &sheet.rows {
            if let RowKind::Note(text) = kind {
                let text: String = text.chars().take(70).collect();
                self.say(
                    2,
                    &say!(
                        id = "baris {row} bukan informasi: {text}",
                        en = "row {row} is no information: {text}",
                        row,
                        text,
                    ),
                );
            }
        }
    }

    /// Every entry of more than one row, with its rows.
    fn put_together(&mut self, found: &Intake) {
        let mut entries = found.entries.iter().filter(|it| it.row_count > 1).peekable();
        if entries.peek().is_some() {
            self.say(
                0,
                &say!(
                    id = "Baris yang digabung, karena hanya tautan, berkas, atau lanjutan ringkasannya yang berbeda",
                    en = "Rows put together, as only their links, files or more of the summary differ",
                ),
            );
        }
        for entry in entries {
            let (place, name) = (place(entry), called(entry));
            self.say(1, &say!(id = "{place} {name}", en = "{place} {name}", name, place = place.each()));
        }
    }

    fn readings(&mut self, found: &Intake) {
        if found.readings.is_empty() {
            return;
        }
        self.say(0, &say!(id = "Cara membaca", en = "How values were read"));
        let mut by_field: BTreeMap<&str, Vec<_>> = BTreeMap::new();
        for ((field, said, read), count) in &found.readings {
            by_field.entry(field).or_default().push((said, read, *count));
        }
        for (field, mut all) in by_field {
            let field = shown(field);
            all.sort_by_key(|it| std::cmp::Reverse(it.2));
            let rest = all.len().saturating_sub(MOST_READINGS);
            for (said, read, count) in all.into_iter().take(MOST_READINGS) {
                let nameless = say!(id = "(tidak disebut)", en = "(not said)");
                let said = if said.is_empty() { nameless.get(self.language) } else { said };
                let said: String = said.chars().take(60).collect();
                let line = format!("{field}: \"{said}\" -> {read} ({count}×)");
                self.say(1, &Text::new(line.clone(), line));
            }
            if rest > 0 {
                self.say(
                    1,
                    &say!(id = "{field}: {rest} nilai lain", en = "{field}: {rest} other values", field, rest,),
                );
            }
        }
    }

    /// Every entry that cannot be approved as it is, with all that is to be done.
    fn work(&mut self, found: &Intake) {
        let mut open = found.entries.iter().filter(|it| !it.is_ready()).peekable();
        if open.peek().is_some() {
            self.say(0, &say!(id = "Yang perlu dilengkapi", en = "What needs work"));
        }
        for entry in open {
            let place = place(entry);
            self.say(
                1,
                &say!(id = "{place} {called}", en = "{place} {called}", place = place.each(), called = called(entry),),
            );
            for task in entry.tasks.iter().filter(|it| !it.is_advice()) {
                self.say(3, &task.text());
            }
        }
        let mut reasons: BTreeMap<String, (bool, usize, Text)> = BTreeMap::new();
        for task in found.entries.iter().flat_map(|it| &it.tasks) {
            let text = task.text();
            let reason = reasons.entry(text.en.clone()).or_insert((task.is_advice(), 0, text));
            reason.1 += 1;
        }
        if !reasons.is_empty() {
            self.say(0, &say!(id = "Sebab, dan pada berapa informasi", en = "Reasons, and of how many entries"));
        }
        let mut reasons: Vec<_> = reasons.into_values().collect();
        reasons.sort_by_key(|it| (it.0, std::cmp::Reverse(it.1)));
        for (is_advice, count, text) in reasons.into_iter().take(40) {
            let (id, en) = if is_advice { (" (saran)", " (advice)") } else { ("", "") };
            self.say(
                1,
                &say!(
                    id = "{count:>5}  {text}{what}",
                    en = "{count:>5}  {text}{what}",
                    count,
                    text = text.each(),
                    what = Each(&id, &en),
                ),
            );
        }
    }
}

/// Where an entry stands in the list.
fn place(entry: &Entry) -> Text {
    let (sheet, rows) = (&entry.sheet, &entry.rows);
    if sheet.is_empty() {
        say!(id = "baris {rows}", en = "row {rows}", rows)
    } else {
        say!(id = "lembar {sheet} baris {rows}", en = "sheet {sheet} row {rows}", sheet, rows)
    }
}

/// What it is called there, on one line; an excluded entry too, for the officer has the list.
fn called(entry: &Entry) -> String {
    let name: String = entry.name.chars().take(70).collect();
    let number = entry.number.trim();
    format!("({})", format!("{number} {name}").trim())
}

/// A, B, … Z, AA.
fn letter(at: usize) -> String {
    let one = |it: usize| u8::try_from(it).map_or('?', |it| char::from(b'A' + it));
    if at < 26 { one(at).to_string() } else { format!("{}{}", one(at / 26 - 1), one(at % 26)) }
}

fn format(table: &Table) -> Text {
    let mut text = match table.format {
        TableFormat::Xlsx => say!(id = "lembar kerja XLSX", en = "XLSX workbook"),
        TableFormat::Xls => say!(id = "lembar kerja XLS", en = "XLS workbook"),
        TableFormat::Ods => say!(id = "lembar kerja ODS", en = "ODS workbook"),
        TableFormat::Delimited(it) => delimited(it),
    };
    if table.old_letters {
        text.id.push_str(", huruf Windows lama");
        text.en.push_str(", old Windows letters");
    }
    text
}

/// Which sign stands between the cells of a text file, and why it was taken for that.
fn delimited(found: Delimited) -> Text {
    let Delimited { sign, columns, alike, rows, .. } = found;
    let (id, en) = match sign {
        ';' => ("titik koma", "semicolons"),
        '\t' => ("tab", "tabs"),
        ',' => ("koma", "commas"),
        _ => ("garis tegak", "upright strokes"),
    };
    let why = if found.is_told {
        say!(id = "menurut baris pertamanya, sep={sign}", en = "as its first line says, sep={sign}", sign)
    } else {
        say!(
            id = "{alike} dari {rows} baris terbagi atas {columns} kolom",
            en = "{alike} of {rows} rows are cut into {columns} columns",
            alike,
            rows,
            columns,
        )
    };
    let (quoted, quoted_en) = if found.is_single_quoted { (", isi sel diapit '", ", cells in '") } else { ("", "") };
    say!(
        id = "tabel teks, kolom dipisah {what}{quoted} ({why})",
        en = "text table, columns set apart by {what}{quoted} ({why})",
        what = Each(&id, &en),
        quoted = Each(&quoted, &quoted_en),
        why = why.each(),
    )
}
