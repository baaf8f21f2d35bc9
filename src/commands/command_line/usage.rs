//! Says what is wrong with a command line to somebody who has never seen one.

use std::collections::BTreeMap;
use std::error::Error as _;
use std::ffi::OsString;
use std::io::Write as _;
use std::path::Path;

use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Command, CommandFactory as _, Parser as _};

use crate::checks::roles;
use crate::commands::command_line::invalid_value::InvalidValue;
use crate::commands::command_line::nearest::{near_words, nearest};
use crate::commands::command_line::{CommandLine, languages};
use crate::diagnostics::{Each, Language, Text, say};
use crate::reading::SETTINGS;
use crate::register::{self, Settings};
use crate::source::Content;
use crate::terminal::tell;

/// What people write in the place of a command to be helped.
const HELP: [&str; 2] = ["bantuan", "help"];

/// Prints help or what is wrong, and tells the exit code.
pub(crate) fn report(error: &clap::Error, arguments: &[OsString]) -> u8 {
    let help = || {
        let language = language(arguments);
        let again = languages::command(CommandLine::command(), language).try_get_matches_from(arguments);
        let help = again.map_or_else(|it| it.to_string(), |_| error.to_string());
        match language {
            // The library has these words in English only.
            Language::Indonesian => help.replace("[OPTIONS]", "[PILIHAN]").replace("[alias", "[juga"),
            Language::English => help,
        }
    };
    match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            // Whoever reads may stop reading.
            let written = std::io::stdout().write_all(help().as_bytes());
            u8::from(written.is_err_and(|it| it.kind() != std::io::ErrorKind::BrokenPipe)) * 2
        }
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            tell(&help());
            2
        }
        ErrorKind::InvalidSubcommand if asks_for_help(error) => report_help(error, arguments),
        kind => {
            let settings = settings(arguments);
            let (language, text) = (language_of(arguments, &settings), sentence(kind, error, arguments));
            let (id, en) = command_typed(arguments).unwrap_or_default();
            let more = say!(
                id = "Bantuan: maklumat{what} --bantuan",
                en = "Help: maklumat{what} --help",
                what = Each(&id, &en),
            );
            let officers = officers(kind, error, &en, &settings).unwrap_or_default();
            tell(&format!("{}\n{}{}\n", text.get(language), officers.get(language), more.get(language)));
            2
        }
    }
}

/// Whether `help` stands where a command is expected.
fn asks_for_help(error: &clap::Error) -> bool {
    let name = error.get(ContextKind::InvalidSubcommand).map(ToString::to_string);
    name.is_some_and(|it| HELP.contains(&it.as_str()))
}

/// `help NAME` as `NAME --help`.
fn report_help(error: &clap::Error, arguments: &[OsString]) -> u8 {
    let word = error.get(ContextKind::InvalidSubcommand).map(ToString::to_string).unwrap_or_default();
    let mut meant = arguments.to_vec();
    if let Some(at) = meant.iter().position(|it| *it == *word) {
        meant.remove(at);
    }
    meant.push("--help".into());
    CommandLine::try_parse_from(&meant).map_or_else(|it| report(&it, &meant), |_| 2)
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
    Some(
        say!(id = "Yang boleh, menurut maklumat.yml: {list}\n", en = "Those who may, by maklumat.yml: {list}\n", list,),
    )
}

/// What the register says of itself, where the command line leads.
fn settings(arguments: &[OsString]) -> Settings {
    settings_at(Path::new(value(arguments, ["--register", "--daftar"]).unwrap_or(".")))
}

/// What the register in this folder says of itself.
pub(crate) fn settings_at(folder: &Path) -> Settings {
    let content = Content::at(folder);
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

/// A value that one of our own readers refuses: they answer with an example, or say why.
fn invalid_value(error: &clap::Error, value: &str, what: Each<&str, &str>) -> Text {
    let example = error.source().map(ToString::to_string).unwrap_or_default();
    if let Some(InvalidValue(why)) = error.source().and_then(|it| it.downcast_ref()) {
        return say!(
            id = "`{value}` tidak dapat dipakai untuk {what}: {why}",
            en = "`{value}` cannot be used for {what}: {why}",
            value,
            what,
            why = why.each(),
        );
    }
    say!(
        id = "`{value}` tidak dapat dipakai untuk {what}; misalnya: {example}",
        en = "`{value}` cannot be used for {what}; for instance: {example}",
        value,
        example,
        what,
    )
}

pub(crate) fn sentence(kind: ErrorKind, error: &clap::Error, arguments: &[OsString]) -> Text {
    let context = |wanted| {
        let value = error.get(wanted).map(|it| match it {
            ContextValue::Strings(many) => many.join(", "),
            other => other.to_string(),
        });
        value.unwrap_or_default()
    };
    let named = Named(context(ContextKind::InvalidArg));
    let (id, en) = (named.indonesian(), named.english());
    let what = Each(id.as_str(), en.as_str());
    let value = context(ContextKind::InvalidValue);
    match kind {
        ErrorKind::UnknownArgument if !named.0.starts_with('-') => {
            say!(id = "`{what}` tidak diperlukan di sini", en = "`{what}` is not expected here", what,)
        }
        ErrorKind::UnknownArgument => {
            let near = near(&named.0, &options(&command_of(arguments)));
            say!(
                id = "pilihan `{what}` tidak dikenal{near}",
                en = "the option `{what}` is not known{near}",
                what,
                near = near.each(),
            )
        }
        ErrorKind::InvalidSubcommand => {
            let name = context(ContextKind::InvalidSubcommand);
            let near = near(&name, &subcommands(&command_of(arguments)));
            say!(
                id = "tidak ada perintah `{name}`{near}",
                en = "there is no command `{name}`{near}",
                name,
                near = near.each(),
            )
        }
        ErrorKind::MissingSubcommand => say!(id = "perintahnya belum disebut", en = "no command is named"),
        ErrorKind::MissingRequiredArgument => {
            say!(id = "masih diperlukan: {what}", en = "still needed: {what}", what)
        }
        ErrorKind::InvalidValue if value.is_empty() => {
            say!(id = "{what} memerlukan isi sesudahnya", en = "{what} needs a value after it", what,)
        }
        ErrorKind::InvalidValue => {
            let choices = context(ContextKind::ValidValue);
            let near = near_words(nearest(&value, choices.split(", ")));
            say!(
                id = "`{value}` tidak dapat dipakai untuk {what}; pilihannya: {choices}{near}",
                en = "`{value}` cannot be used for {what}; it can be: {choices}{near}",
                value,
                choices,
                what,
                near = near.each(),
            )
        }
        ErrorKind::ValueValidation => invalid_value(error, &value, what),
        ErrorKind::ArgumentConflict => {
            let other = Named(context(ContextKind::PriorArg));
            if other.0.is_empty() || other.0 == named.0 {
                return say!(id = "{what} hanya dapat ditulis sekali", en = "{what} can be written only once", what,);
            }
            say!(
                id = "{what} tidak dapat dipakai bersama {other}",
                en = "{what} cannot be used together with {other}",
                what,
                other = Each(other.indonesian(), other.english()),
            )
        }
        ErrorKind::NoEquals => say!(
            id = "{what} harus disambung dengan tanda sama dengan (=)",
            en = "{what} must be joined by an equals sign (=)",
            what,
        ),
        ErrorKind::TooManyValues => {
            say!(id = "`{value}` terlalu banyak untuk {what}", en = "`{value}` is too many for {what}", value, what,)
        }
        ErrorKind::TooFewValues | ErrorKind::WrongNumberOfValues => {
            say!(id = "jumlah isi {what} tidak sesuai", en = "the number of values of {what} is wrong", what,)
        }
        ErrorKind::InvalidUtf8 => say!(
            id = "ada tulisan yang tidak terbaca (bukan UTF-8) dalam perintah ini",
            en = "something in this command cannot be read (not UTF-8)",
        ),
        _ => {
            say!(id = "perintah ini tidak lengkap atau salah tulis", en = "this command is incomplete or mistyped",)
        }
    }
}

/// Names in both languages: Indonesian, English.
type Names = [Vec<String>; 2];

/// The nearest name for each language: of two that are equally near the one of the reader's. The library's own
/// proposal is nearer by its letters, whatever their order: `mulai` for `bulid`.
fn near(typed: &str, [indonesian, english]: &Names) -> Text {
    let of = |one: &[String], other: &[String]| near_words(nearest(typed, one.iter().chain(other).map(String::as_str)));
    Text { id: of(indonesian, english).id, en: of(english, indonesian).en }
}

/// The command that the arguments name, as far as they do.
fn command_of(arguments: &[OsString]) -> Command {
    let mut command = CommandLine::command();
    for argument in arguments.iter().skip(1) {
        if let Some(it) = command.find_subcommand(argument).filter(|it| !it.is_hide_set()) {
            command = it.clone();
        }
    }
    command
}

fn subcommands(command: &Command) -> Names {
    let visible = || command.get_subcommands().filter(|it| !it.is_hide_set());
    let [id, en] = HELP;
    let indonesian = visible().flat_map(Command::get_visible_aliases).chain([id]);
    let english = visible().map(Command::get_name).chain([en]);
    [indonesian.map(str::to_owned).collect(), english.map(str::to_owned).collect()]
}

/// The options of a command, and those of every command.
fn options(command: &Command) -> Names {
    let all = CommandLine::command();
    let arguments: Vec<_> = command.get_arguments().chain(all.get_arguments()).collect();
    let dashed = |it: &str| format!("--{it}");
    let aliases = arguments.iter().filter_map(|it| it.get_visible_aliases()).flatten();
    [aliases.map(dashed).collect(), arguments.iter().filter_map(|it| it.get_long()).map(dashed).collect()]
}

/// What the library calls an option, such as `--by <ID>, <LOKASI>...`.
struct Named(String);

impl Named {
    /// With the Indonesian names of options.
    fn indonesian(&self) -> String {
        let names = indonesian_names();
        let word = |it: &str| {
            names
                .get(it.trim_end_matches(','))
                .map_or_else(|| it.to_owned(), |name| format!("{name}{}", if it.ends_with(',') { "," } else { "" }))
        };
        self.0.split(' ').map(word).collect::<Vec<_>>().join(" ")
    }

    /// Options without what follows them; a place without a name by what belongs there.
    fn english(&self) -> String {
        let one = |it: &str| {
            let first = it.split(' ').next().unwrap_or_default();
            let place = first.trim_end_matches("...").trim_start_matches(['<', '[']).trim_end_matches(['>', ']']);
            languages::word(place).unwrap_or(place).to_owned()
        };
        self.0.split(", ").map(one).collect::<Vec<_>>().join(", ")
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
