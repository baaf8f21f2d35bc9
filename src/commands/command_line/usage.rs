//! Says what is wrong with a command line to somebody who has never seen one.

use std::collections::BTreeMap;
use std::error::Error as _;
use std::ffi::OsString;
use std::io::Write as _;
use std::path::Path;

use clap::CommandFactory as _;
use clap::error::{ContextKind, ContextValue, ErrorKind};

use crate::checks::roles;
use crate::commands::command_line::{CommandLine, languages};
use crate::commands::reading::SETTINGS;
use crate::commands::terminal::tell;
use crate::diagnostics::{Language, Text};
use crate::register::{self, Settings};
use crate::source::Content;

/// Prints help or what is wrong, and tells the exit code.
pub(crate) fn report(error: &clap::Error, arguments: &[OsString]) -> u8 {
    let help = || match language(arguments) {
        // The library has these words in English only.
        Language::Indonesian => {
            error.to_string().replace("[OPTIONS]", "[PILIHAN]").replace("[alias", "[juga")
        }
        Language::English => {
            let again = languages::command(Language::English).try_get_matches_from(arguments);
            again.map_or_else(|it| it.to_string(), |_| error.to_string())
        }
    };
    match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            // Whoever reads may stop reading.
            let written = std::io::stdout().write_all(help().as_bytes());
            u8::from(written.is_err_and(|it| it.kind() != std::io::ErrorKind::BrokenPipe)) * 2
        }
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand | ErrorKind::MissingSubcommand => {
            tell(&help());
            2
        }
        kind => {
            let settings = settings(arguments);
            let (language, text) = (language_of(arguments, &settings), sentence(kind, error));
            let (id, en) = command_typed(arguments).unwrap_or_default();
            let more =
                Text::new(format!("Bantuan: maklumat{id} --bantuan"), format!("Help: maklumat{en} --help"));
            let officers = officers(kind, error, &en, &settings).unwrap_or_default();
            tell(&format!("{}\n{}{}\n", text.get(language), officers.get(language), more.get(language)));
            2
        }
    }
}

/// The command that was typed, by its Indonesian and its English name, each after a space; none if there is none.
fn command_typed(arguments: &[OsString]) -> Option<(String, String)> {
    let command = CommandLine::command();
    let words = arguments.iter().skip(1).filter_map(|it| it.to_str());
    let typed = words.filter_map(|it| command.find_subcommand(it)).find(|it| !it.is_hide_set())?;
    let english = typed.get_name();
    let indonesian = typed.get_visible_aliases().next().unwrap_or(english);
    Some((format!(" {indonesian}"), format!(" {english}")))
}

/// Where the officer is missing: the ids of those who may do this act, on a line of their own.
fn officers(kind: ErrorKind, error: &clap::Error, command: &str, settings: &Settings) -> Option<Text> {
    let missing = matches!(kind, ErrorKind::MissingRequiredArgument | ErrorKind::InvalidValue);
    let named = error.get(ContextKind::InvalidArg).filter(|_| missing)?.to_string();
    let roles = roles(command.trim_start()).filter(|_| named.contains("--by"))?;
    let may = settings.officers.iter().filter(|it| roles.contains(&it.role));
    let ids: Vec<&str> = may.map(|it| it.id.value.as_str()).collect();
    if ids.is_empty() {
        return None;
    }
    let list = ids.join(", ");
    Some(Text::new(
        format!("Yang boleh, menurut maklumat.yml: {list}\n"),
        format!("Those who may, by maklumat.yml: {list}\n"),
    ))
}

/// What the register says of itself, where the command line leads.
fn settings(arguments: &[OsString]) -> Settings {
    let content = Content::at(Path::new(value(arguments, ["--register", "--daftar"]).unwrap_or(".")));
    register::settings(SETTINGS, content.read(SETTINGS).ok().as_deref()).value
}

/// What follows an option that is written one of these ways.
fn value<'a>(arguments: &'a [OsString], names: [&str; 2]) -> Option<&'a str> {
    let arguments: Vec<&str> = arguments.iter().filter_map(|it| it.to_str()).collect();
    arguments.iter().enumerate().find_map(|(at, it)| match it.split_once('=') {
        Some((name, value)) if names.contains(&name) => Some(value),
        None if names.contains(it) => arguments.get(at + 1).copied(),
        _ => None,
    })
}

/// The language of somebody whose command line was not understood: as named there, else that of the register.
fn language_of(arguments: &[OsString], settings: &Settings) -> Language {
    Language::of(value(arguments, ["--lang", "--bahasa"]).unwrap_or(&settings.language))
}

fn language(arguments: &[OsString]) -> Language {
    language_of(arguments, &settings(arguments))
}

pub(crate) fn sentence(kind: ErrorKind, error: &clap::Error) -> Text {
    let context = |wanted| {
        let value = error.get(wanted).map(|it| match it {
            ContextValue::Strings(many) => many.join(", "),
            other => other.to_string(),
        });
        value.unwrap_or_default()
    };
    let named = Named(context(ContextKind::InvalidArg));
    let (id, en) = (named.indonesian(), named.english());
    let value = context(ContextKind::InvalidValue);
    match kind {
        ErrorKind::UnknownArgument => {
            let near = Named(context(ContextKind::SuggestedArg));
            let (near_id, near_en) = (near_words(&near.indonesian()).0, near_words(&near.english()).1);
            Text::new(
                format!("pilihan `{id}` tidak dikenal{near_id}"),
                format!("the option `{en}` is not known{near_en}"),
            )
        }
        ErrorKind::InvalidSubcommand => {
            let name = context(ContextKind::InvalidSubcommand);
            let near_id = near_words(&nearest_command(&name, false)).0;
            let near_en = near_words(&nearest_command(&name, true)).1;
            Text::new(
                format!("tidak ada perintah `{name}`{near_id}"),
                format!("there is no command `{name}`{near_en}"),
            )
        }
        ErrorKind::MissingRequiredArgument => {
            Text::new(format!("masih diperlukan: {id}"), format!("still needed: {en}"))
        }
        ErrorKind::InvalidValue if value.is_empty() => {
            Text::new(format!("{id} memerlukan isi sesudahnya"), format!("{en} needs a value after it"))
        }
        ErrorKind::InvalidValue => {
            let choices = context(ContextKind::ValidValue);
            Text::new(
                format!("`{value}` tidak dapat dipakai untuk {id}; pilihannya: {choices}"),
                format!("`{value}` cannot be used for {en}; it can be: {choices}"),
            )
        }
        ErrorKind::ValueValidation => {
            // Our own readers of values answer with an example.
            let example = error.source().map(ToString::to_string).unwrap_or_default();
            Text::new(
                format!("`{value}` tidak dapat dipakai untuk {id}; misalnya: {example}"),
                format!("`{value}` cannot be used for {en}; for instance: {example}"),
            )
        }
        ErrorKind::ArgumentConflict => {
            let other = Named(context(ContextKind::PriorArg));
            if other.0.is_empty() || other.0 == named.0 {
                return Text::new(
                    format!("{id} hanya dapat ditulis sekali"),
                    format!("{en} can be written only once"),
                );
            }
            Text::new(
                format!("{id} tidak dapat dipakai bersama {}", other.indonesian()),
                format!("{en} cannot be used together with {}", other.english()),
            )
        }
        ErrorKind::NoEquals => Text::new(
            format!("{id} harus disambung dengan tanda sama dengan (=)"),
            format!("{en} must be joined by an equals sign (=)"),
        ),
        ErrorKind::TooManyValues => Text::new(
            format!("`{value}` terlalu banyak untuk {id}"),
            format!("`{value}` is too many for {en}"),
        ),
        ErrorKind::TooFewValues | ErrorKind::WrongNumberOfValues => Text::new(
            format!("jumlah isi {id} tidak sesuai"),
            format!("the number of values of {en} is wrong"),
        ),
        ErrorKind::InvalidUtf8 => Text::new(
            "ada tulisan yang tidak terbaca (bukan UTF-8) dalam perintah ini",
            "something in this command cannot be read (not UTF-8)",
        ),
        _ => {
            Text::new("perintah ini tidak lengkap atau salah tulis", "this command is incomplete or mistyped")
        }
    }
}

fn near_words(near: &str) -> (String, String) {
    if near.is_empty() {
        return (String::new(), String::new());
    }
    (format!("; mungkin maksud Anda `{near}`"), format!("; perhaps you mean `{near}`"))
}

/// The name of a command, in whichever language, that is the fewest keystrokes from what was typed; empty if none is
/// near; of two that are equally near the one of the reader's language. The library's own proposal is nearer by its letters, whatever their order: `mulai` for `bulid`.
fn nearest_command(typed: &str, in_english: bool) -> String {
    let command = CommandLine::command();
    let visible = || command.get_subcommands().filter(|it| !it.is_hide_set());
    let english = visible().map(clap::Command::get_name);
    let indonesian = visible().flat_map(clap::Command::get_visible_aliases);
    let names: Vec<&str> =
        if in_english { english.chain(indonesian).collect() } else { indonesian.chain(english).collect() };
    let steps = |it: &&str| strsim::damerau_levenshtein(typed, it);
    let nearest = names.into_iter().min_by_key(steps);
    nearest.filter(|it| steps(it) <= 1 + it.chars().count() / 3).unwrap_or_default().to_owned()
}

/// What the library calls an option, such as `--by <ID>, <LOKASI>...`.
struct Named(String);

impl Named {
    /// With the Indonesian names of options.
    fn indonesian(&self) -> String {
        let names = indonesian_names();
        let word = |it: &str| {
            names.get(it.trim_end_matches(',')).map_or_else(
                || it.to_owned(),
                |name| format!("{name}{}", if it.ends_with(',') { "," } else { "" }),
            )
        };
        self.0.split(' ').map(word).collect::<Vec<_>>().join(" ")
    }

    /// Without the Indonesian words for what follows an option; a place without a name is a path.
    fn english(&self) -> String {
        let word = |it: &&str| !it.starts_with('<') || *it == "<LOKASI>..." || *it == "<LOKASI>...,";
        let words: Vec<&str> = self.0.split(' ').filter(word).collect();
        words.join(" ").replace("<LOKASI>...", "PATH")
    }
}

/// The first Indonesian name of every option, by its English one; both with their dashes.
fn indonesian_names() -> BTreeMap<String, String> {
    let mut names = BTreeMap::new();
    let command = CommandLine::command();
    let commands = command.get_subcommands().flat_map(|it| it.get_subcommands().chain([it]));
    for it in commands.chain([&command]) {
        for argument in it.get_arguments() {
            let alias = argument.get_visible_aliases().and_then(|it| it.first().copied());
            if let Some((long, alias)) = argument.get_long().zip(alias) {
                names.insert(format!("--{long}"), format!("--{alias}"));
            }
        }
    }
    names
}
