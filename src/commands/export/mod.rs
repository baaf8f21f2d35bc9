//! `export`: the register as the law's table, or what waits for its approval as the list of a decree.

pub(crate) mod drafts;
pub(crate) mod place;
pub(crate) mod text;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use anyhow::Context as _;
use clap::Args;

use crate::checks::{Cleared, Edition as _, Preview, ShownDecree, preview};
use crate::commands::Outcome;
use crate::commands::build::obstacles;
use crate::commands::export::drafts::{rows, table};
use crate::commands::export::place::{Form, place};
use crate::commands::export::text::{Exported, decree_text, left_out, next, table_written};
use crate::diagnostics::{Severity, phrase, say};
use crate::reading::Reading;
use crate::reading::by_path::is_about;
use crate::register::{Date, Register, Status, decree_order};
use crate::site::{Rendered, Theme, plan, table_for_decree};
use crate::source::{Digest, create};
use crate::terminal::Terminal;

/// What the other documents of the same list settle, once all are approved.
const SETTLED_TOGETHER: [&str; 2] = ["link-broken", "excluded-part-unknown"];

#[derive(Debug, Args)]
#[command(next_help_heading = "Pilihan")]
pub(crate) struct Export {
    /// Berkas yang ditulis, belum ada: .csv atau .xlsx; untuk penetapan .csv atau .md
    #[arg(long_help = "The file to write, which is not there yet: .csv or .xlsx; for a decree .csv or .md")]
    #[arg(help_heading = "Lokasi", value_name = "BERKAS")]
    file: PathBuf,
    /// Yang sudah diperiksa dan menunggu persetujuan, bernomor, untuk ditetapkan dengan keputusan
    #[arg(long_help = "What was reviewed and waits for approval, numbered, to be set by a decree")]
    #[arg(long, visible_alias = "untuk-penetapan")]
    for_decree: bool,
    /// Sertakan juga semua yang sedang berlaku, untuk keputusan yang menetapkan seluruh daftar
    #[arg(long_help = "Everything in force too, for a decree that sets the whole list")]
    #[arg(long, visible_alias = "semua", requires = "for_decree")]
    all: bool,
    /// Yang belum disetujui, sebagai tabel kerja yang dapat dibaca kembali dengan `maklumat impor`
    #[arg(long_help = "What is not approved yet, as a working table that `maklumat import` takes back")]
    #[arg(long, visible_alias = "konsep", conflicts_with = "for_decree")]
    drafts: bool,
}

/// # Errors
/// When the file cannot be written, or may not lie there; when content or theme cannot be read.
pub(crate) fn run(options: &Export, reading: &Reading, terminal: &mut Terminal) -> anyhow::Result<Outcome> {
    let (file, form) = place(&options.file, options.for_decree, &reading.content)?;
    if options.drafts {
        return drafts(&file, form, &reading.register(&reading.content)?.value, reading, terminal);
    }
    if options.for_decree {
        let shown = preview(reading.register(&reading.content)?, &reading.context(None));
        return for_decree(options, &file, form, &shown, reading, terminal);
    }
    let nothing = phrase!(id = "Tidak ada yang ditulis", en = "Nothing was written");
    let Some(cleared) = obstacles::cleared(reading, nothing, terminal)? else { return Ok(Outcome::Refused) };
    let path = if form == Form::Workbook { "data/dip.xlsx" } else { "data/dip.csv" };
    create(&file, &statutory(&cleared, path, reading)?)?;
    terminal.say(&say!(
        id = "Daftar yang terbit ditulis di {file}, sama dengan {path} di situs.",
        en = "The published register was written to {file}, the same as {path} of the site.",
        path,
        file = file.display(),
    ));
    Ok(Outcome::Done)
}

fn theme(reading: &Reading, language: &str) -> anyhow::Result<Theme> {
    Theme::new(reading.theme_files()?, language)
        .with_context(|| say!(id = "tema situs tidak dapat dipakai", en = "the theme cannot be used"))
}

/// What has not been approved yet, for the officer's own work.
fn drafts(
    file: &Path,
    form: Form,
    register: &Register,
    reading: &Reading,
    terminal: &mut Terminal,
) -> anyhow::Result<Outcome> {
    let rows = rows(register, &reading.content)?;
    if rows.is_empty() {
        terminal.say(&say!(
            id = "Tidak ada yang ditulis: semuanya sudah disetujui.",
            en = "Nothing was written: everything is approved.",
        ));
        return Ok(Outcome::Refused);
    }
    create(file, &table(&rows, form)?)?;
    terminal.say(&table_written(rows.len(), file));
    Ok(Outcome::Done)
}

/// The bytes of this table of the site that would be built now.
fn statutory(cleared: &Cleared, path: &str, reading: &Reading) -> anyhow::Result<Vec<u8>> {
    let settings = &cleared.contents().settings;
    let theme = theme(reading, &settings.language)?;
    let plan = plan(cleared, &theme, &settings.address)?;
    match plan.file(path, |it| reading.content.read(&it.file))? {
        Some(Rendered::Bytes(bytes)) => Ok(bytes),
        _ => anyhow::bail!("{path} is a file of every site"),
    }
}

fn for_decree(
    options: &Export,
    file: &Path,
    form: Form,
    shown: &Preview,
    reading: &Reading,
    terminal: &mut Terminal,
) -> anyhow::Result<Outcome> {
    let id = decree_id(file, &shown.contents().decrees, reading.moment.day);
    let (ready, unfit) = chosen(shown, options.all, &id);
    for path in &unfit {
        terminal.say(&left_out(path));
    }
    let (set, mut ready): (Vec<Exported<'_>>, Vec<Exported<'_>>) =
        ready.into_iter().partition(|it| !options.all && it.is_set);
    for it in &set {
        terminal.say(&say!(
            id = "{path}: sudah tercantum dalam keputusan; jalankan `maklumat setujui --penetapan ID`",
            en = "{path}: a decree lists it already; run `maklumat approve --decree ID`",
            path = it.path,
        ));
    }
    if ready.is_empty() {
        terminal.say(&say!(
            id = "Tidak ada yang ditulis: tidak ada dokumen yang sudah diperiksa dan menunggu persetujuan.",
            en = "Nothing was written: no document is reviewed and waits for approval.",
        ));
        return Ok(Outcome::Refused);
    }
    // As such lists are read: class after class, then by number.
    ready.sort_by(|a, b| (a.class, &a.id).cmp(&(b.class, &b.id)));
    let bytes = match form {
        Form::Decree => decree_text(&id, &ready, shown.contents(), reading.moment.day, terminal.language).into_bytes(),
        Form::Table | Form::Workbook => {
            let theme = theme(reading, &shown.contents().settings.language)?;
            let lines: Vec<_> = ready.iter().map(|it| (it.shown, it.digest)).collect();
            table_for_decree(shown, &theme, &lines)?
        }
    };
    create(file, &bytes)?;
    terminal.say(&next(ready.len(), file, form, &id));
    Ok(Outcome::Done)
}

/// What the decree of this id is to list, and the documents that wait but cannot be approved as they are.
fn chosen<'a>(shown: &'a Preview, all: bool, id: &str) -> (Vec<Exported<'a>>, Vec<String>) {
    let contents = shown.contents();
    let name = &contents.settings.register_name;
    let (mut ready, mut unfit) = (Vec::new(), Vec::new());
    let agreed = contents.decrees.iter().filter(|it| it.is_agreed);
    let lines = |decree: &'a ShownDecree| decree.entries.iter().map(|it| (&*decree.id, &*it.id, it.number, it.digest));
    let set: BTreeSet<(&str, &str, u32, Digest)> = agreed.flat_map(lines).collect();
    for it in &contents.documents {
        for revision in it.revisions() {
            let waits = revision.is_present && revision.records.status() == Status::Reviewed;
            let approved = it.revisions().rfind(|it| it.records.status() == Status::Approved);
            let in_force = approved.is_some_and(|it| it.file == revision.file) && !it.is_withdrawn();
            if revision.is_excluded() || !(waits || all && in_force) {
                continue;
            }
            let objected = |found: &&crate::diagnostics::Diagnostic| {
                found.code.severity == Severity::Error
                    && is_about(found, &it.path)
                    && !SETTLED_TOGETHER.contains(&found.code.name)
            };
            if shown.diagnostics().iter().any(|found| objected(&found)) {
                unfit.push(it.path.to_string());
                continue;
            }
            let by_decree = |id: &str| revision.digest_by_decree(name, id);
            // What is in force is listed by the approval it has.
            let own = revision.digest().filter(|_| !waits);
            let number = revision.number;
            let is_set = |decree: &str| set.contains(&(decree, it.id(), number, by_decree(decree)));
            ready.push(Exported {
                shown: revision,
                path: it.path.to_string(),
                class: revision.class,
                id: it.id().to_owned(),
                number,
                digest: own.unwrap_or_else(|| by_decree(id)),
                is_set: waits && contents.decrees.iter().any(|it| is_set(&it.id)),
            });
        }
    }
    (ready, unfit)
}

/// The decree that the list is for, which the digests name: the one that the file is called after, else the one that
/// is being prepared, else the next one of this year.
fn decree_id(file: &Path, decrees: &[ShownDecree], today: Date) -> String {
    let name = |path: &Path| Some(path.file_stem()?.to_str()?.to_owned());
    let called = name(file).filter(|it| it != "index").or_else(|| name(file.parent()?));
    if let Some(id) = called.filter(|it| decree_order(it).is_some()) {
        return id;
    }
    if let Some(prepared) = decrees.iter().rfind(|it| !it.is_agreed) {
        return prepared.id.clone();
    }
    let of_year = |it: &ShownDecree| decree_order(&it.id).filter(|(year, _)| i16::try_from(*year) == Ok(today.year()));
    match decrees.iter().filter_map(of_year).map(|(_, number)| number).max() {
        Some(last) => format!("{}-{}", today.year(), last + 1),
        None => today.year().to_string(),
    }
}
