//! `completions`: what a shell offers while a command is typed, made from the command line itself.

use clap::{Args, Command, ValueEnum};
use clap_complete::Shell;

use crate::commands::Outcome;
use crate::commands::command_line::manual::shown;
use crate::diagnostics::say;
use crate::terminal::Terminal;

#[derive(Debug, Args)]
#[command(next_help_heading = "Pilihan")]
pub(crate) struct Completions {
    /// bash, zsh, fish, powershell, atau elvish
    #[arg(long_help = "bash, zsh, fish, powershell or elvish")]
    #[arg(help_heading = "Cangkang", value_name = "CANGKANG", hide_possible_values = true)]
    shell: ShellName,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum ShellName {
    Bash,
    Zsh,
    Fish,
    Powershell,
    Elvish,
}

/// # Errors
/// When nobody reads what is printed.
pub(crate) fn run(options: &Completions, command: Command, terminal: &mut Terminal) -> anyhow::Result<Outcome> {
    let (shell, place) = match options.shell {
        ShellName::Bash => (Shell::Bash, "~/.local/share/bash-completion/completions/maklumat"),
        ShellName::Zsh => (Shell::Zsh, "~/.zfunc/_maklumat"),
        ShellName::Fish => (Shell::Fish, "~/.config/fish/completions/maklumat.fish"),
        ShellName::Powershell => (Shell::PowerShell, "$PROFILE"),
        ShellName::Elvish => (Shell::Elvish, "~/.config/elvish/rc.elv"),
    };
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut shown(command, terminal.language), "maklumat", &mut script);
    terminal.print_exactly(&String::from_utf8_lossy(&script))?;
    terminal.say(&say!(
        id = "Simpan keluaran ini di {place}, lalu buka terminal baru.",
        en = "Save this output in {place}, then open a new terminal.",
        place,
    ));
    Ok(Outcome::Done)
}
