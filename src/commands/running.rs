//! Runs the command that the command line names, and turns its outcome into the exit code.

use std::ffi::OsString;
use std::path::Path;

use clap::{CommandFactory as _, Parser as _};

use crate::commands::command_line::{self, CommandLine, LanguageName, Name};
use crate::commands::{
    Outcome, announce, approve, archive, build, check, explain, export, import, init, memo, new, record, renew, review,
    revise, schema, serve, statement, status, submit, theme, verify, withdraw,
};
use crate::diagnostics::say;
use crate::reading::attachment_cache::AttachmentCache;
use crate::reading::inside_child::InsideChild;
use crate::reading::{Given, Reading, SETTINGS};
use crate::seal::{ARCHIVE_HISTORY, MANIFEST, is_archive};
use crate::source::git_unresponsive;
use crate::terminal::Terminal;
use crate::terminal::environment::Environment;

/// Runs the program and tells its exit code: 0 done, 1 findings, 2 usage or machine.
pub fn run(arguments: impl Iterator<Item = OsString>, environment: &Environment) -> u8 {
    let mut arguments: Vec<OsString> = arguments.collect();
    if let [program] = arguments.as_slice()
        && let Some(meant) = command_line::no_arguments::meant(program, environment)
    {
        arguments = meant;
    }
    let line = match CommandLine::try_parse_from(&arguments) {
        Ok(line) => line,
        Err(error) => return command_line::usage::report(&error, &arguments),
    };
    if matches!(line.name, Name::Inside) {
        return crate::reading::inside_child::run().map_or(2, |it| u8::from(!it));
    }
    if matches!(line.name, Name::ReadTable) {
        return import::table_child::run().map_or(2, |it| u8::from(it == Outcome::Refused));
    }
    let given = Given {
        language: line.lang.map(LanguageName::language),
        day: line.date,
        now: environment.now,
        clock: environment.clock,
    };
    let root = line.register.as_deref().unwrap_or(Path::new("."));
    let builds = matches!(line.name, Name::Build(_));
    let reading = Reading::of(root, given, builds, inside(&line, root, environment));
    let mut terminal = Terminal::new(reading.language(), line.yes, environment);
    terminal.register.clone_from(&line.register);
    if environment.has_odd_epoch {
        terminal.trouble(&anyhow::Error::msg(say!(
            id = "SOURCE_DATE_EPOCH harus jumlah detik sejak 1 Januari 1970, misalnya 1769997600; perbaiki atau \
                  hapus variabel itu",
            en = "SOURCE_DATE_EPOCH must be the number of seconds since 1 January 1970, for instance 1769997600; \
                  correct or unset it",
        )));
        return 2;
    }
    // Its folder may be gone while a terminal still stands in it.
    if Path::new(".").canonicalize().is_err_and(|it| it.kind() == std::io::ErrorKind::NotFound) {
        terminal.trouble(&anyhow::Error::msg(say!(
            id = "folder tempat perintah ini dijalankan sudah tidak ada; pindah dahulu ke folder lain dengan `cd`",
            en = "the folder in which this command runs is gone; go to another one with `cd` first",
        )));
        return 2;
    }
    let ended = execute(&line, &reading, environment, &mut terminal);
    if let Some(why) = git_unresponsive() {
        terminal.say(&why);
    }
    match ended {
        Ok(Outcome::Done) => 0,
        Ok(Outcome::Refused) => 1,
        Ok(Outcome::Interrupted) => 130,
        Err(error) => {
            terminal.trouble(&error);
            2
        }
    }
}

/// What reads attachments, with what earlier runs read if that may be used. It lies in no register, site or archive,
/// also not in one that this command is about to make.
fn inside(line: &CommandLine, root: &Path, environment: &Environment) -> InsideChild {
    let made = match &line.name {
        Name::Build(it) => it.output.as_deref(),
        Name::Archive(it) => Some(it.folder.as_path()),
        _ => None,
    };
    let apart: Vec<&Path> = [root].into_iter().chain(made).collect();
    let is_closed = |it: &Path| {
        let has = |file| it.join(file).is_file();
        // What marks an archive, a file for its readers, lies in folders of other programs too.
        has(SETTINGS) || has(MANIFEST) || is_archive(it) && has(ARCHIVE_HISTORY)
    };
    let folder = environment.cache.as_deref().filter(|_| !line.no_cache);
    let cache = folder.and_then(|it| AttachmentCache::below(it, &apart, is_closed));
    InsideChild { program: environment.program.clone(), cache }
}

fn execute(
    line: &CommandLine,
    reading: &Reading,
    environment: &Environment,
    terminal: &mut Terminal,
) -> anyhow::Result<Outcome> {
    match &line.name {
        Name::Init(it) => init::run(it, reading, environment, terminal),
        Name::New(it) => new::run(it, reading, terminal),
        Name::Check(it) => check::run(it, reading, environment, terminal),
        Name::Build(it) => build::run(it, reading, terminal),
        Name::Record(it) => record::run(it, reading, terminal),
        Name::Archive(it) => archive::run(it, reading, terminal),
        Name::Submit(it) => submit::run(it, reading, terminal),
        Name::Review(it) => review::run(it, reading, terminal),
        Name::Announce(it) => announce::run(it, reading, terminal),
        Name::Approve(it) => approve::run(it, reading, terminal),
        Name::Revise(it) => revise::run(it, reading, terminal),
        Name::Withdraw(it) => withdraw::run(it, reading, terminal),
        Name::Renew(it) => renew::run(it, reading, terminal),
        Name::Status(it) => status::run(it, reading, terminal),
        Name::Memo(it) => memo::run(it, reading, terminal),
        Name::Statement(it) => statement::run(it, reading, terminal),
        Name::Verify(it) => verify::run(it, reading, terminal),
        Name::Export(it) => export::run(it, reading, terminal),
        Name::Import(it) => import::run(it, reading, environment.program.as_deref(), terminal),
        Name::Explain(it) => explain::run(it, terminal),
        Name::Theme(it) => theme::run(it, reading, terminal),
        Name::Serve(it) => serve::run(it, reading, terminal),
        Name::Schema(it) => schema::run(it, terminal),
        Name::Completions(it) => command_line::completions::run(it, CommandLine::command(), terminal),
        Name::Manual(_) => command_line::manual::run(CommandLine::command(), terminal),
        Name::Inside => crate::reading::inside_child::run().map(|it| if it { Outcome::Done } else { Outcome::Refused }),
        Name::ReadTable => import::table_child::run(),
    }
}
