//! Records from the browser: prepared and shown first, written only when the same is confirmed.

use std::ffi::OsString;

use clap::Parser as _;

use crate::commands::command_line::{CommandLine, Name};
use crate::commands::reading::Reading;
use crate::commands::recording::git_words::Keeping;
use crate::commands::recording::ready::{Judgement, Ready};
use crate::commands::recording::{announce, approve, renew, review, revise, submit, withdraw};
use crate::commands::terminal::Terminal;
use crate::diagnostics::say;

/// What a form asks for.
#[derive(Debug, Default)]
pub(crate) struct ActRequest {
    /// The word of the button.
    pub(crate) act: String,
    /// `content/<unit>/<name>`, perhaps with `/rN`.
    pub(crate) path: String,
    /// The other fields.
    pub(crate) fields: Vec<(String, String)>,
}

impl ActRequest {
    /// A field that was filled in.
    pub(crate) fn field(&self, name: &str) -> Option<&str> {
        let value = self.fields.iter().find(|(it, _)| it == name).map(|(_, it)| it.trim());
        value.filter(|it| !it.is_empty())
    }

    /// The form that the button is in.
    pub(crate) fn form(&self) -> &'static str {
        match self.act.as_str() {
            "ajukan" => "ajukan",
            "sesuai" | "perbaikan" => "periksa",
            "setujui" => "setujui",
            "terapkan" => "terapkan",
            "tarik" => "tarik",
            "setujui-penarikan" | "tolak-penarikan" => "usul",
            "mutakhirkan" => "mutakhirkan",
            "umumkan" => "umumkan",
            "revisi" => "revisi",
            _ => "",
        }
    }

    /// The command that does it, as it would be typed.
    fn arguments(&self, officer: &str, reading: &Reading) -> Option<Vec<OsString>> {
        let mut line: Vec<OsString> = vec!["maklumat".into(), "--yes".into()];
        // A value never becomes a flag: it stands behind `=`.
        let given = |flag: &str, field: &str| self.field(field).map(|it| OsString::from(format!("--{flag}={it}")));
        let by = || OsString::from(format!("--by={officer}"));
        match self.act.as_str() {
            "ajukan" => line.extend(["submit".into(), by()]),
            "sesuai" | "perbaikan" => {
                line.extend(["review".into(), by()]);
                line.extend(given("memo", "memo").into_iter().chain(given("memo-date", "tanggal_memo")));
                if self.act == "perbaikan" {
                    line.push(format!("--corrections={}", self.field("catatan").unwrap_or_default()).into());
                }
            }
            "setujui" => line.extend(["approve".into(), by()]),
            "terapkan" => {
                let decree = self.path.rsplit('/').next().unwrap_or_default();
                return Some(vec!["maklumat".into(), "approve".into(), format!("--decree={decree}").into()]);
            }
            "tarik" => {
                line.extend(["withdraw".into(), by()]);
                line.extend(given("reason", "alasan").into_iter().chain(given("successor", "pengganti")));
                line.extend(given("official-report", "berita_acara"));
            }
            "setujui-penarikan" => line.extend(["withdraw".into(), by()]),
            "tolak-penarikan" => {
                line.extend(["withdraw".into(), by()]);
                line.push(format!("--refuse={}", self.field("alasan").unwrap_or_default()).into());
            }
            "mutakhirkan" => line.extend(["renew".into(), by()]),
            "umumkan" => {
                line.extend(["announce".into(), by()]);
                line.extend(given("authority", "wewenang").into_iter().chain(given("time", "pukul")));
            }
            "revisi" => {
                line.push("revise".into());
                line.extend(given("note", "catatan"));
            }
            _ => return None,
        }
        line.extend(["--".into(), reading.content.path(&self.path).into_os_string()]);
        Some(line)
    }

    /// What would be written, or why not; by the command itself.
    ///
    /// # Errors
    /// When a file cannot be read, or the form asks for something that no command does.
    pub(crate) fn judge(&self, officer: &str, reading: &Reading) -> anyhow::Result<Judgement> {
        if self.act == "perbaikan" && self.field("catatan").is_none() {
            return Err(anyhow::Error::msg(say!(
                id = "tuliskan dahulu apa yang perlu diperbaiki",
                en = "write first what is to be corrected",
            )));
        }
        let line = self.arguments(officer, reading).ok_or_else(unknown)?;
        let line = CommandLine::try_parse_from(line).map_err(|error| incomplete(&error))?;
        match &line.name {
            Name::Submit(it) => submit::judge(it, reading),
            Name::Review(it) => review::judge(it, reading),
            Name::Approve(it) => approve::judge(it, reading),
            Name::Withdraw(it) => withdraw::judge(it, reading),
            Name::Revise(it) => revise::judge(it, reading),
            Name::Renew(it) => renew::judge(it, reading),
            Name::Announce(it) => announce::judge(it, reading),
            _ => Err(unknown()),
        }
    }
}

/// Writes what was judged, and keeps it in git if that is wanted.
///
/// # Errors
/// When a file changed meanwhile or cannot be written, or when git does not take it.
pub(crate) fn write(ready: &Ready, commits: bool, reading: &Reading, terminal: &mut Terminal) -> anyhow::Result<()> {
    let keeping = Keeping::of(ready, commits, reading)?;
    ready.write(&reading.content, |write| terminal.say(&write.told()))?;
    keeping.keep(ready, reading, terminal)
}

fn unknown() -> anyhow::Error {
    anyhow::Error::msg(say!(id = "tombol ini tidak dikenal", en = "this button is not known"))
}

/// A form that lacks what the command needs.
fn incomplete(error: &clap::Error) -> anyhow::Error {
    anyhow::Error::msg(crate::commands::command_line::usage::sentence(error.kind(), error, &[]))
}
