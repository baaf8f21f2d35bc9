//! `memo`: the letter of step 6 of the procedure, ready to print and sign.

pub(crate) mod page;

use std::path::{Path, PathBuf};

use anyhow::Context as _;
use clap::Args;

use crate::commands::Outcome;
use crate::commands::export::place::resolved;
use crate::commands::memo::page::{File, Item, Page, Verdict, page, short};
use crate::diagnostics::{Text, say};
use crate::reading::by_path::{find, unreadable};
use crate::reading::{Reading, absolute};
use crate::register::{self, Date, Document, Next, Officer, Register, Revision, Role, Status};
use crate::source::{create, open_named, read_at_most};
use crate::terminal::Terminal;
use crate::workflow::follow_up::FollowUp;
use crate::workflow::judging::wanted;
use crate::workflow::officers::{choice, only};

#[derive(Debug, Args)]
#[command(next_help_heading = "Pilihan")]
pub(crate) struct Memo {
    /// Dokumen yang sudah diajukan
    #[arg(long_help = "A document that was submitted")]
    #[arg(help_heading = "Lokasi", value_name = "LOKASI", required = true)]
    pub(crate) paths: Vec<PathBuf>,
    /// Berkas yang ditulis [bila tidak disebut: memo-TANGGAL.html di folder ini]
    #[arg(long_help = "The file to write [if not named: memo-DATE.html in this folder]")]
    #[arg(long, visible_alias = "hasil", value_name = "BERKAS")]
    pub(crate) output: Option<PathBuf>,
    /// Nomor memo [bila tidak disebut: yang tercatat, atau garis untuk diisi]
    #[arg(long_help = "The number of the memo [if not named: the one on record, or a line to fill in]")]
    #[arg(long, visible_alias = "nomor", value_name = "NOMOR")]
    pub(crate) number: Option<String>,
    /// Id PPID yang menandatangani [bila tidak disebut: yang tercatat, atau yang menjabat]
    #[arg(long_help = "The id of the PPID who signs [if not named: the one on record, or the one in office]")]
    #[arg(long = "by", visible_alias = "oleh", value_name = "ID")]
    pub(crate) by: Option<String>,
    /// Yang perlu diperbaiki, bila belum tercatat
    #[arg(long_help = "What is to be corrected, if it is not on record yet")]
    #[arg(long, visible_alias = "catatan", value_name = "CATATAN")]
    pub(crate) corrections: Option<String>,
    /// Tampilkan di peramban, untuk dicetak dari sana
    #[arg(long_help = "Show it in the browser, to be printed from there")]
    #[arg(long, visible_alias = "buka")]
    pub(crate) open: bool,
}

/// No memo is larger.
const LARGEST_MEMO: u64 = 4 << 20;

/// # Errors
/// When content cannot be read or the file cannot be written.
pub(crate) fn run(options: &Memo, reading: &Reading, terminal: &mut Terminal) -> anyhow::Result<Outcome> {
    let day = reading.moment.day;
    let read = reading.register(&reading.content)?.value;
    let (mut found, mut reasons) = (Vec::new(), Vec::new());
    let paths = wanted(&options.paths, reading)?;
    for path in &paths {
        match find(&read, path) {
            None => reasons.push(unreadable(&read, path)),
            Some((_, revision)) if revision.preparation.is_none() => reasons.push(say!(
                id = "{path}: belum diajukan; petugas menjalankan `maklumat ajukan` lebih dahulu",
                en = "{path}: not handed in yet; the officer runs `maklumat submit` first",
                path,
            )),
            Some(both) => found.push(both),
        }
    }
    let signatory = signatory(options, &found, &read, day);
    reasons.extend(signatory.as_ref().err().cloned());
    let letters = letters(options, &found, day);
    reasons.extend(letters.as_ref().err().cloned());
    let (Ok(signatory), Ok(letter), true) = (signatory, letters, reasons.is_empty()) else {
        for why in &reasons {
            terminal.refuse(why);
        }
        terminal.say(&say!(id = "Memo tidak ditulis.", en = "No memo was written."));
        return Ok(Outcome::Refused);
    };
    let settings = &read.settings;
    let mut prepared_by: Vec<&str> = found.iter().filter_map(|(_, it)| preparer(&read, it)).collect();
    prepared_by.sort_unstable();
    prepared_by.dedup();
    let (number, date) = letter.map_or((None, day), |(number, date)| (Some(number), date));
    let items: Vec<Item<'_>> = found.iter().map(|(it, revision)| item(options, &read, it, revision)).collect();
    let text = page(&Page {
        parent: settings.body.parent.as_deref(),
        body: &settings.body.name,
        address: settings.body.address.as_deref(),
        email: settings.body.email.as_deref(),
        procedure: settings.procedure.number.as_deref(),
        number,
        date: date.to_string(),
        from: signatory.map_or(Role::Ppid.label().id, |it| it.position.as_str()),
        to: prepared_by,
        all_fit: items.iter().all(|it| it.verdict == Verdict::Fit),
        items,
    })?;
    let name = options.output.clone().unwrap_or_else(|| PathBuf::from(format!("memo-{day}.html")));
    let file = write(&name, text.as_bytes(), reading)?;
    terminal.say(&say!(id = "Memo ditulis di {name}.", en = "The memo was written to {name}.", name = name.display()));
    if options.open {
        terminal.show(&file.display().to_string())?;
    }
    terminal.say(&next(&paths, signatory, &read, reading));
    Ok(Outcome::Done)
}

/// How the outcome is recorded, by who signs where that is settled.
fn next(paths: &[String], signatory: Option<&Officer>, register: &Register, reading: &Reading) -> Text {
    let follow_up = FollowUp::of(register, paths, reading);
    let officers = match signatory {
        Some(officer) => vec![officer.id.value.clone()],
        None => follow_up.able(Next::Review),
    };
    say!(
        id = "Berikutnya: cetak, tanda tangani, lalu catat hasilnya: `maklumat periksa {path} --oleh {who} --memo \
              NOMOR`{choice}.",
        en = "Next: print it, sign it, then record the outcome: `maklumat review {path} --by {who} --memo \
              NUMBER`{choice}.",
        path = follow_up.paths(),
        who = only(&officers),
        choice = choice(&officers),
    )
}

/// The position of the officer who handed it in.
fn preparer<'a>(register: &'a Register, revision: &Revision) -> Option<&'a str> {
    let id = &revision.preparation.as_ref()?.signed.by.value;
    register.officer(id).map(|it| it.position.as_str())
}

/// The last round, if it is about the text as it stands.
fn last_round(revision: &Revision) -> Option<&register::Review> {
    let is_open = revision.status() == Status::Submitted;
    revision.reviews.last().filter(|_| revision.review_stands && !is_open)
}

/// Who signs: the one named, the one on record, or the only one who can.
fn signatory<'a>(
    options: &Memo,
    found: &[(&Document, &Revision)],
    register: &'a Register,
    day: Date,
) -> Result<Option<&'a Officer>, Text> {
    if let Some(id) = &options.by {
        let officer = register.officer(id).filter(|it| it.role == Role::Ppid);
        return officer.map(Some).ok_or_else(|| {
            say!(
                id = "`{id}` bukan PPID dalam pengaturan register ini",
                en = "`{id}` is no PPID in this register's settings",
                id,
            )
        });
    }
    let recorded = found.iter().find_map(|(_, it)| last_round(it)).map(|it| it.signed.by.value.as_str());
    if let Some(officer) = recorded.and_then(|it| register.officer(it)) {
        return Ok(Some(officer));
    }
    let mut able = register.settings.officers.iter().filter(|it| it.role == Role::Ppid && it.in_office(day));
    let first = able.next();
    Ok(if able.next().is_some() { None } else { first })
}

/// The number and the day of the memo: as named, or as recorded; none where neither is there.
fn letters(options: &Memo, found: &[(&Document, &Revision)], day: Date) -> Result<Option<(String, Date)>, Text> {
    let mut recorded: Vec<(String, Date)> = Vec::new();
    for (_, revision) in found {
        let memo = last_round(revision).and_then(|it| it.memo.as_ref());
        recorded.extend(memo.map(|it| (it.number.clone(), it.date.value)));
    }
    recorded.sort();
    recorded.dedup();
    match (&options.number, recorded.as_slice()) {
        (None, []) => Ok(None),
        (None, [one]) => Ok(Some(one.clone())),
        (Some(number), []) => Ok(Some((number.clone(), day))),
        (Some(number), [one]) if *number == one.0 => Ok(Some(one.clone())),
        (_, many) => {
            let numbers: Vec<&str> = many.iter().map(|(number, _)| number.as_str()).collect();
            let numbers = numbers.join(", ");
            Err(say!(
                id = "yang tercatat adalah memo {numbers}; buat satu memo untuk setiap nomor",
                en = "what is recorded is memo {numbers}; make one memo for each number",
                numbers,
            ))
        }
    }
}

fn item<'a>(options: &Memo, register: &'a Register, document: &'a Document, revision: &'a Revision) -> Item<'a> {
    let (verdict, note) = match last_round(revision) {
        Some(it) if it.outcome == register::Outcome::Fit => (Verdict::Fit, None),
        Some(it) => (Verdict::Correct, it.note.as_deref()),
        None => {
            (options.corrections.as_ref().map_or(Verdict::Open, |_| Verdict::Correct), options.corrections.as_deref())
        }
    };
    let lines = note.unwrap_or_default().lines().map(str::trim).filter(|it| !it.is_empty());
    let id = revision.id.as_ref().map_or("", |it| &it.value);
    let number = revision.number.as_ref();
    let digest = revision.content_statement(&register.settings.register_name, &document.unit).digest();
    Item {
        title: revision.title().map_or("", |it| &it.value),
        name: number.map_or_else(|| id.to_owned(), |it| format!("{id} revisi {}", it.value)),
        unit: register.settings.unit_name(&document.unit),
        file: &revision.file,
        attachments: revision.attachments.iter().map(|it| File::new(&it.name, it.size)).collect(),
        digest: digest.prefixed(),
        short: short(&digest),
        verdict,
        corrections: lines.map(str::to_owned).collect(),
    }
}

/// Writes the memo; one that is there already must be the same, and nothing is written into the register's content.
fn write(name: &Path, bytes: &[u8], reading: &Reading) -> anyhow::Result<PathBuf> {
    let shown = name.display();
    let refusal = |id: String, en: String| anyhow::Error::msg(Text::new(id, en));
    let path = resolved(&absolute(name)?)?;
    if path.starts_with(resolved(&absolute(&reading.content.path("content"))?)?) {
        return Err(refusal(
            format!("{shown} ada di content/, tempat dokumen; sebutkan folder lain"),
            format!("{shown} lies in content/, where documents are; name another folder"),
        ));
    }
    if !path.exists() {
        create(&path, bytes)?;
        return Ok(path);
    }
    let there = open_named(&path)
        .and_then(|it| read_at_most(it, LARGEST_MEMO))
        .with_context(|| say!(id = "{shown} tidak dapat dibaca", en = "{shown} cannot be read", shown))?;
    if there == bytes {
        return Ok(path);
    }
    Err(refusal(
        format!("{shown} sudah ada dengan isi lain; sebutkan nama lain dengan --hasil"),
        format!("{shown} is there already with other content; name another file with --output"),
    ))
}
