//! `check`: runs every rule and reports all findings at once.

pub(crate) mod arguments;
pub(crate) mod reporting;
pub(crate) mod staged;

use std::mem::ManuallyDrop;

use crate::checks::examine;
use crate::commands::Outcome;
use crate::commands::check::arguments::Check;
use crate::commands::check::reporting::Reporting;
use crate::commands::status::text::next as next_step;
use crate::commands::tally::{documents, rules};
use crate::diagnostics::{Diagnostic, Language, Report, Summary, Text, phrase, say};
use crate::reading::by_path::find;
use crate::reading::{Reading, absolute};
use crate::register::{Counts, Register, Status, When};
use crate::terminal::Terminal;
use crate::terminal::environment::Environment;
use crate::workflow::state::DocumentState;

/// # Errors
/// When content cannot be read.
pub(crate) fn run(
    options: &Check,
    reading: &Reading,
    environment: &Environment,
    terminal: &mut Terminal,
) -> anyhow::Result<Outcome> {
    if options.staged {
        return staged::run(reading, environment.index.as_ref(), terminal);
    }
    // With the end of the program its memory is free at once; to free a large register piece by piece takes a while.
    let examined = ManuallyDrop::new(examine(reading.register(&reading.content)?, &reading.context(None)));
    let shown = chosen(options, reading, &examined.diagnostics)?;
    let counts = examined.value.counts();
    let summary = Summary {
        documents: counts.documents(),
        published: counts.published(),
        left_out: counts.unapproved,
        ..Summary::of(&shown)
    };
    let reporting = Reporting { format: options.format, server: environment.server.as_ref() };
    let report = Report {
        findings: &shown,
        summary,
        language: terminal.language,
        folder: &reading.folder(),
        strict: options.strict,
    };
    reporting.write(&report, &examined.value, &reading.content, terminal)?;
    if reporting.is_human() {
        let of_one = next_of_one(options, reading, &examined.value).filter(|_| summary.errors == 0);
        let next = of_one.unwrap_or_else(|| next(summary, counts));
        terminal.say(&ending(&shown, counts, terminal.language));
        terminal.say_next(&next);
    }
    Ok(outcome(summary, options.strict))
}

/// Refused when there is an error, or under `--strict` a warning.
pub(crate) fn outcome(summary: Summary, strict: bool) -> Outcome {
    let refused = summary.errors > 0 || strict && summary.warnings > 0;
    if refused { Outcome::Refused } else { Outcome::Done }
}

/// The findings about the paths that were asked for; all if none was.
fn chosen(options: &Check, reading: &Reading, all: &[Diagnostic]) -> anyhow::Result<Vec<Diagnostic>> {
    if options.paths.is_empty() {
        return Ok(all.to_vec());
    }
    let root = absolute(reading.content.root())?;
    let mut wanted = Vec::new();
    for path in &options.paths {
        let path = reading.named(path)?;
        if !path.exists() {
            return Err(anyhow::Error::msg(say!(
                id = "{path} tidak ada",
                en = "{path} is not there",
                path = path.display()
            )));
        }
        wanted.push(path);
    }
    let is_wanted = |it: &&Diagnostic| {
        let file = root.join(&*it.place.file);
        wanted.iter().any(|it| file.starts_with(it))
    };
    Ok(all.iter().filter(is_wanted).cloned().collect())
}

/// What is next for the only document that was asked for, if it waits for somebody.
fn next_of_one(options: &Check, reading: &Reading, register: &Register) -> Option<Text> {
    let [path] = options.paths.as_slice() else { return None };
    let (document, revision) = find(register, &reading.own_path(path).ok()??)?;
    let is_settled = matches!(revision.status(), Status::Approved | Status::Withdrawn);
    let now = When { day: reading.moment.day, time: reading.moment.time };
    let state = || DocumentState::of_revision(document, revision, &reading.settings.value, now);
    (!is_settled).then(|| next_step(&state()))
}

/// The findings by rule, and how many of each kind they and the documents are.
fn ending(shown: &[Diagnostic], counts: Counts, language: Language) -> Text {
    let documents = documents(counts, phrase!(id = "terbit atau siap terbit", en = "published or ready"));
    let found = Summary::of(shown).sentence();
    let table = if shown.is_empty() { String::new() } else { rules(shown, language) + "\n" };
    say!(
        id = "{table}{documents} {found}",
        en = "{table}{documents} {found}",
        table,
        documents = documents.each(),
        found = found.each(),
    )
}

/// What is really next: to mend, to write, to go on with what waits for somebody, or to build.
fn next(summary: Summary, counts: Counts) -> Text {
    if summary.errors > 0 {
        return say!(
            id = "Perbaiki kesalahan itu, lalu jalankan `maklumat cek` lagi. Penjelasan sebuah kode: `maklumat \
                  jelaskan KODE`.",
            en = "Mend the errors, then run `maklumat check` again. To understand a code: `maklumat explain CODE`.",
        );
    }
    if counts.documents() == 0 {
        return say!(
            id = "Berikutnya: `maklumat baru` menulis konsep yang pertama.",
            en = "Next: `maklumat new` writes the first draft.",
        );
    }
    if counts.unapproved + counts.revised > 0 {
        return say!(
            id = "Berikutnya: `maklumat status` menyebut siapa mengerjakan apa; `maklumat bangun` membangun situs \
                  dari yang sudah disetujui.",
            en = "Next: `maklumat status` says who is to do what; `maklumat build` makes the site of what is \
                  approved.",
        );
    }
    say!(id = "Berikutnya: `maklumat bangun`.", en = "Next: `maklumat build`.")
}
