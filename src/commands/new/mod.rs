//! `new`: a draft with the next free id, in a folder named after its title.

pub(crate) mod arguments;

use std::path::Path;

use crate::commands::Outcome;
use crate::commands::new::arguments::New;
use crate::diagnostics::shell::typed_path;
use crate::diagnostics::{Each, Text, say};
use crate::reading::{Reading, SETTINGS};
use crate::register::Class;
use crate::source::tidy;
use crate::terminal::Terminal;
use crate::terminal::asking::ask;
use crate::workflow::new_draft::title;
use crate::workflow::new_draft::writing::{Draft, Wanted, write};

/// # Errors
/// When something is not said and nobody can be asked, or the disk does not take the file.
pub(crate) fn run(options: &New, reading: &Reading, terminal: &mut Terminal) -> anyhow::Result<Outcome> {
    if !reading.settings.value.readable {
        return Err(anyhow::Error::msg(say!(
            id = "{settings} tidak ada atau belum dapat dibaca; jalankan perintah ini di folder register, atau buat \
                  register dengan `maklumat mulai`",
            en = "{settings} is not there or cannot be read yet; run this in the register's folder, or make a \
                  register with `maklumat init`",
            settings = SETTINGS,
        )));
    }
    if !terminal.can_ask() {
        complete(options, reading)?;
    }
    let unit = unit(options, reading, terminal)?;
    let class = class(options, terminal)?;
    let title = match &options.title {
        Some(given) => title(&tidy(given)).map_err(anyhow::Error::msg)?,
        None => ask(terminal, &say!(id = "Judul dokumen", en = "Title of the document"), "", title)?,
    };
    let name = options.name.as_deref();
    let Draft { id, file, .. } =
        write(&Wanted { title: &title, unit: &unit, class, name, fields: &options.given.fields() }, reading)?;
    // As the other commands take it from here.
    let shown = reading.shown(&file);
    terminal.say(&say!(id = "Konsep {id} ditulis: {shown}", en = "Draft {id} written: {shown}", id, shown));
    terminal.say(&ending(&typed_path(Path::new(&shown)), class));
    Ok(Outcome::Done)
}

fn ending(file: &str, class: Class) -> Text {
    let files = if class == Class::Excluded {
        say!(
            id = "Tulis keterangannya saja: dokumen yang dikecualikan tidak pernah disimpan di sini.",
            en = "Write its description only: the excluded document is never kept here.",
        )
    } else {
        say!(
            id = "Lampiran ditaruh di folder yang sama dan disebut di bawah `lampiran`.",
            en = "Attachments go into the same folder and are named below `lampiran`.",
        )
    };
    let mut told = say!(
        id = "Berikutnya: buka berkas itu dan isi yang kosong. {files} Lalu `maklumat cek {file}`.",
        en = "Next: open the file and fill in what is empty. {files} Then `maklumat check {file}`.",
        file,
        files = files.each(),
    );
    if class == Class::Immediate {
        told.id.push_str(&format!(
            " Sesudah diajukan dapat terbit segera: `maklumat umumkan {file} --oleh ID --wewenang ID --pukul JAM`."
        ));
        told.en.push_str(&format!(
            " Once submitted it can be published at once: `maklumat announce {file} --by ID --authority ID --time TIME`."
        ));
    }
    told
}

/// Says everything that is missing at once.
fn complete(options: &New, reading: &Reading) -> anyhow::Result<()> {
    let units: Vec<&str> = reading.settings.value.units.iter().map(|it| it.id.value.as_str()).collect();
    let mut missing = Vec::new();
    if options.title.is_none() {
        missing.push(say!(id = "\"JUDUL\"", en = "\"TITLE\""));
    }
    if options.unit.is_none() && units.len() != 1 {
        let words = format!("--unit ({})", units.join(", "));
        missing.push(Text::new(words.clone(), words));
    }
    if options.class.is_none() {
        let classes = Class::KEYS.join(", ");
        missing.push(say!(id = "--klasifikasi ({classes})", en = "--class ({classes})", classes));
    }
    if missing.is_empty() {
        return Ok(());
    }
    let list = |of: fn(&Text) -> &str| missing.iter().map(of).collect::<Vec<_>>().join(", ");
    let (id, en) = (list(|it| &it.id), list(|it| &it.en));
    Err(anyhow::Error::msg(say!(id = "sebutkan juga: {what}", en = "name these too: {what}", what = Each(&id, &en))))
}

fn unit(options: &New, reading: &Reading, terminal: &mut Terminal) -> anyhow::Result<String> {
    let units = &reading.settings.value.units;
    let known: Vec<&str> = units.iter().map(|it| it.id.value.as_str()).collect();
    let fit = |answer: &str| chosen(answer, &known);
    match (&options.unit, known.as_slice()) {
        (Some(given), _) => fit(given).map_err(anyhow::Error::msg),
        (None, [only]) => Ok((*only).to_owned()),
        (None, _) => {
            terminal.say(&say!(id = "Unit yang menguasai informasinya:", en = "The unit that holds the information:"));
            for (at, one) in units.iter().enumerate() {
                let line = format!("  {}. {} ({})", at + 1, one.name, one.id.value);
                terminal.say(&Text::new(line.clone(), line));
            }
            ask(terminal, &say!(id = "Nomor atau nama folder", en = "Number or folder"), "", fit)
        }
    }
}

fn class(options: &New, terminal: &mut Terminal) -> anyhow::Result<Class> {
    let fit = |answer: &str| {
        let word = chosen(&answer.to_lowercase().replace(' ', "-"), &Class::KEYS)?;
        Class::of(&word).ok_or_else(Text::default)
    };
    if let Some(given) = &options.class {
        return fit(given).map_err(anyhow::Error::msg);
    }
    terminal.say(&say!(id = "Klasifikasinya:", en = "Its class:"));
    for (at, class) in Class::ALL.into_iter().enumerate() {
        let line = |words| format!("  {}. {}: {words}", at + 1, class.key());
        terminal.say(&Text::new(line(class.choice().id), line(class.choice().en)));
    }
    ask(terminal, &say!(id = "Nomor atau kata", en = "Number or word"), "", fit)
}

/// One of some words, or its number in the list.
fn chosen(answer: &str, words: &[&str]) -> Result<String, Text> {
    let by_number = answer.parse::<usize>().ok().and_then(|it| words.get(it.checked_sub(1)?));
    let found = words.iter().find(|it| **it == answer).or(by_number);
    let list = words.join(", ");
    if answer.is_empty() {
        return Err(say!(id = "pilih salah satu: {list}", en = "choose one of: {list}", list));
    }
    found.map(|it| (*it).to_owned()).ok_or_else(|| {
        say!(
            id = "`{answer}` tidak dikenal; pilih salah satu: {list}",
            en = "`{answer}` is not known; choose one of: {list}",
            answer,
            list,
        )
    })
}
