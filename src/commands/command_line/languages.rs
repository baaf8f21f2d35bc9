//! Help of the command line in Indonesian or English; both texts are written beside each argument and command.
//!
//! The Indonesian one is the doc comment. The English one is what clap calls the long help, which is never shown as
//! such. Each name comes first in the reader's language, and in the other one after it.

use clap::builder::{Resettable, Str};
use clap::{Arg, Command};

use crate::diagnostics::Language;

/// How help is laid out in Indonesian.
pub(crate) const SHAPE: &str = "{about}\n\nPemakaian: {usage}\n\n{all-args}";

/// How help is laid out in English.
const ENGLISH_SHAPE: &str = "{about}\n\nUsage: {usage}\n\n{all-args}";

/// Headings, and what stands for a value: Indonesian, English.
const WORDS: [(&str, &str); 36] = [
    ("ALASAN", "REASON"),
    ("APA", "WHAT"),
    ("BENTUK", "FORMAT"),
    ("BERKAS", "FILE"),
    ("CANGKANG", "SHELL"),
    ("CATATAN", "NOTE"),
    ("FOLDER|BERKAS", "FOLDER|FILE"),
    ("HARI", "DAY"),
    ("JABATAN", "POSITION"),
    ("JAM", "TIME"),
    ("JUDUL", "TITLE"),
    ("KELAS", "CLASS"),
    ("KODE", "CODE"),
    ("KOMIT", "COMMIT"),
    ("LAMA", "PERIOD"),
    ("LOKASI", "PATH"),
    ("NAMA", "NAME"),
    ("NASIB", "FATE"),
    ("NOMOR", "NUMBER"),
    ("PERINTAH", "COMMAND"),
    ("SIDIK", "DIGEST"),
    ("TEKS", "TEXT"),
    ("TEMPAT", "PLACE"),
    ("WAKTU", "TIME"),
    ("ZONA", "ZONE"),
    ("Berkas", "File"),
    ("Cangkang", "Shell"),
    ("Isian", "Fields"),
    ("Judul", "Title"),
    ("Kode", "Code"),
    ("Lokasi", "Path"),
    ("Perintah", "Commands"),
    ("Pilihan umum", "Options of every command"),
    ("Pilihan", "Options"),
    ("Skema", "Schema"),
    (
        "persetujuan|pemeriksaan|pengumuman|pemutakhiran|usul-penarikan|penarikan|isi",
        "approval|review|announcement|renewal|withdrawal-proposal|withdrawal|content",
    ),
];

/// A command and all below it, with the names and texts of one language.
pub(crate) fn command(mut command: Command, language: Language) -> Command {
    if language == Language::English {
        if let Some(about) = command.get_long_about().cloned() {
            command = command.about(about).help_template(ENGLISH_SHAPE);
        }
        if let Some(heading) = command.get_subcommand_help_heading().and_then(word) {
            command = command.subcommand_help_heading(heading).subcommand_value_name("COMMAND");
        }
    }
    let own = command.get_visible_aliases().next().map(str::to_owned);
    if let Some(own) = own.filter(|_| language == Language::Indonesian) {
        let english = command.get_name().to_owned();
        command = command.name(own).visible_alias(Resettable::Reset).visible_alias(english);
    }
    command
        .long_about(Resettable::Reset)
        .mut_args(|it| argument(it, language))
        .mut_subcommands(|it| self::command(it, language))
}

fn argument(mut argument: Arg, language: Language) -> Arg {
    let english = argument.get_long_help().cloned().filter(|_| language == Language::English);
    argument = argument.long_help(Resettable::Reset);
    let own = argument.get_visible_aliases().and_then(|it| it.first().map(ToString::to_string));
    let long = argument.get_long().map(str::to_owned);
    if let Some((own, long)) = own.zip(long).filter(|_| language == Language::Indonesian) {
        argument = argument.long(own).visible_alias(Resettable::Reset).visible_alias(long);
    }
    let Some(english) = english else { return argument };
    argument = argument.help(english);
    if let Some(heading) = argument.get_help_heading().and_then(word) {
        argument = argument.help_heading(heading);
    }
    let names = argument.get_value_names().map(|all| {
        let english = |it: &Str| word(it).map_or_else(|| it.clone(), Str::from);
        all.iter().map(english).collect::<Vec<Str>>()
    });
    names.map_or_else(|| argument.clone(), |it| argument.clone().value_names(it))
}

/// The English word; none if it is the same in both languages.
pub(crate) fn word(indonesian: &str) -> Option<&'static str> {
    WORDS.iter().find(|(it, _)| *it == indonesian).map(|(_, english)| *english)
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory as _;

    use super::*;
    use crate::commands::command_line::CommandLine;

    /// Every visible command with the names above it.
    fn all(command: &Command, above: &str) -> Vec<(String, Command)> {
        let name = format!("{above} {}", command.get_name());
        let below = command.get_subcommands().filter(|it| !it.is_hide_set()).flat_map(|it| all(it, &name));
        std::iter::once((name.clone(), command.clone())).chain(below).collect()
    }

    #[test]
    fn every_text_is_there_in_both_languages() {
        for (name, command) in all(&CommandLine::command(), "") {
            assert!(command.get_about().is_some() && command.get_long_about().is_some(), "{name}");
            for argument in command.get_arguments().filter(|it| !it.is_hide_set()) {
                let both = argument.get_help().is_some() && argument.get_long_help().is_some();
                assert!(both, "{name} {}", argument.get_id());
            }
        }
    }

    /// Only what has one name in both languages has no other.
    #[test]
    fn names_come_first_in_the_reader_s_language() {
        let help = |language, path: &str| {
            let it =
                all(&command(CommandLine::command(), language), "").into_iter().find(|(name, _)| name == path).unwrap();
            it.1.clone().render_help().to_string()
        };
        let indonesian = help(Language::Indonesian, " maklumat cek");
        assert!(indonesian.contains("Pemakaian: cek ") && indonesian.contains("--bentuk <"), "{indonesian}");
        assert!(indonesian.contains("[alias: --format]") && !indonesian.contains("--format <"), "{indonesian}");
        let english = help(Language::English, " maklumat check");
        assert!(english.contains("--format <") && english.contains("[alias: --bentuk]"), "{english}");
        for (name, it) in all(&command(CommandLine::command(), Language::Indonesian), "") {
            let english = ["status", "memo", "manual", "maklumat"];
            assert_eq!(it.get_visible_aliases().count(), usize::from(!english.contains(&it.get_name())), "{name}");
        }
    }

    #[test]
    fn no_word_of_the_other_language_is_left() {
        let indonesian = ["Pemakaian", "Pilihan", "bila tidak", "LOKASI", "BERKAS", "PERINTAH", "yang "];
        for (name, mut command) in all(&command(CommandLine::command(), Language::English), "") {
            let help = command.render_help().to_string();
            for it in indonesian {
                assert!(!help.contains(it), "{name}: {it}\n{help}");
            }
        }
        for (name, mut command) in all(&command(CommandLine::command(), Language::Indonesian), "") {
            let help = command.render_help().to_string();
            for it in ["Usage", "if not named", "PATH", " the "] {
                assert!(!help.contains(it), "{name}: {it}\n{help}");
            }
        }
    }
}
