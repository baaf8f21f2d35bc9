//! `manual`: the manual page of the program with all its commands, made from the command line itself.

use clap::{Args, Command};
use clap_mangen::Man;

use crate::commands::Outcome;
use crate::commands::command_line::languages;
use crate::diagnostics::{Language, say};
use crate::terminal::Terminal;

#[derive(Debug, Args)]
pub(crate) struct Manual {}

/// The headings that the library writes, and what they are called here.
const HEADINGS: [(&str, &str); 4] = [
    (".SH NAME", ".SH NAMA"),
    (".SH SYNOPSIS", ".SH PEMAKAIAN"),
    (".SH DESCRIPTION", ".SH URAIAN"),
    (".SH OPTIONS", ".SH PILIHAN"),
];

/// # Errors
/// When nobody reads what is printed.
pub(crate) fn run(command: Command, terminal: &mut Terminal) -> anyhow::Result<Outcome> {
    terminal.print_exactly(&page(command, terminal.language)?)?;
    terminal.say(&say!(
        id = "Simpan keluaran ini sebagai maklumat.1, misalnya: maklumat manual > ~/.local/share/man/man1/maklumat.1",
        en = "Save this output as maklumat.1, for instance: maklumat manual > ~/.local/share/man/man1/maklumat.1",
    ));
    Ok(Outcome::Done)
}

/// The command line as people see it, without what the program starts for itself.
pub(crate) fn shown(command: Command, language: Language) -> Command {
    let whole = languages::command(command, language);
    let (names, hidden): (Vec<Command>, Vec<Command>) =
        whole.get_subcommands().cloned().partition(|it| !it.is_hide_set());
    if hidden.is_empty() {
        return whole;
    }
    // A command cannot be taken out again, so it is put together without it.
    let mut shown = Command::new("maklumat")
        .version(env!("CARGO_PKG_VERSION"))
        .disable_help_subcommand(true)
        .disable_help_flag(true)
        .disable_version_flag(true)
        .subcommand_value_name(if language == Language::English { "COMMAND" } else { "PERINTAH" })
        .subcommand_required(true);
    if let Some(about) = whole.get_about() {
        shown = shown.about(about.clone());
    }
    shown.args(whole.get_arguments().cloned()).subcommands(names)
}

fn page(command: Command, language: Language) -> anyhow::Result<String> {
    let whole = shown(command, language);
    let man = Man::new(whole.clone()).title("MAKLUMAT").section("1").manual("maklumat");
    let mut page = Vec::new();
    man.render_title(&mut page)?;
    man.render_name_section(&mut page)?;
    man.render_synopsis_section(&mut page)?;
    man.render_description_section(&mut page)?;
    man.render_options_section(&mut page)?;
    let mut text = String::from_utf8(page)?;
    let (commands, codes) = match language {
        Language::Indonesian => {
            ("PERINTAH", "\"KODE KELUAR\"\n0 selesai, 1 ada temuan, 2 perintah keliru atau gangguan komputer.")
        }
        Language::English => {
            ("COMMANDS", "\"EXIT CODES\"\n0 done, 1 findings, 2 a wrong command or trouble with the computer.")
        }
    };
    text.push_str(&format!(".SH {commands}\n"));
    for command in whole.get_subcommands() {
        text.push_str(&section(command, "")?);
    }
    text.push_str(&format!(".SH {codes}\n"));
    if language == Language::English {
        return Ok(text);
    }
    for (english, here) in HEADINGS {
        text = text.replace(english, here);
    }
    Ok(text.replace("[OPTIONS]", "[PILIHAN]").replace("[\\fIOPTIONS\\fR]", "[\\fIPILIHAN\\fR]"))
}

/// One command, with the commands below it.
fn section(command: &Command, before: &str) -> anyhow::Result<String> {
    let name = format!("{before}{}", command.get_name());
    let aliases: Vec<&str> = command.get_visible_aliases().collect();
    let aliases = if aliases.is_empty() { String::new() } else { format!(" ({})", aliases.join(", ")) };
    let about = command.get_about().map(ToString::to_string).unwrap_or_default();
    let mut text = format!(".SS \"{name}{aliases}\"\n{}\n", about.replace('\\', "\\\\"));
    let mut options = Vec::new();
    // Options of every command are told once, above.
    let own = command.clone().mut_args(|it| if it.is_global_set() { it.hide(true) } else { it });
    let own = own.disable_help_flag(true).disable_version_flag(true);
    Man::new(own).render_options_section(&mut options)?;
    // The headings of the library stand above those of the commands; what an option is, is seen without them.
    for line in String::from_utf8(options)?.lines().filter(|it| !it.starts_with(".SH")) {
        text.push_str(&format!("{line}\n"));
    }
    for below in command.get_subcommands() {
        text.push_str(&section(below, &format!("{name} "))?);
    }
    Ok(text)
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory as _;

    use super::*;
    use crate::commands::command_line::CommandLine;

    #[test]
    fn every_command_is_in_the_manual_and_nothing_hidden() {
        let whole = CommandLine::command();
        let page = page(whole.clone(), Language::Indonesian).unwrap();
        for command in languages::command(whole, Language::Indonesian).get_subcommands() {
            let there = page.contains(&format!(".SS \"{}", command.get_name()));
            assert_eq!(there, !command.is_hide_set(), "{}", command.get_name());
        }
        for english in ["SYNOPSIS", "DESCRIPTION", "OPTIONS", "possible values", "default:", "Print help"] {
            assert!(!page.contains(english), "{english}");
        }
    }
}
