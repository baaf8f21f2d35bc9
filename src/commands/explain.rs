//! `explain`: what a rule demands and why, with an example that breaks it and one that keeps it.

use clap::Args;

use crate::checks::codes;
use crate::commands::Outcome;
use crate::commands::command_line::nearest::{near_words, nearest};
use crate::diagnostics::{Code, Language, Phrase, say};
use crate::terminal::Terminal;

#[derive(Debug, Args)]
#[command(next_help_heading = "Pilihan")]
pub(crate) struct Explain {
    /// Kode aturan, misalnya field-missing
    #[arg(long_help = "The code of a rule, for instance field-missing")]
    #[arg(help_heading = "Kode", value_name = "KODE")]
    pub(crate) code: String,
}

/// # Errors
/// When there is no such code; one that is near is named.
pub(crate) fn run(options: &Explain, terminal: &mut Terminal) -> anyhow::Result<Outcome> {
    let codes = codes();
    if let Some(code) = codes.iter().find(|it| it.name == options.code) {
        let text = explanation(code, terminal.language);
        terminal.print(&text)?;
        return Ok(Outcome::Done);
    }
    let near = match nearest(&options.code, codes.iter().map(|it| it.name)) {
        Some(near) => near_words(Some(near)),
        None => say!(
            id = "; kode sebuah temuan tertulis di awal temuan itu: `maklumat cek`",
            en = "; the code of a finding stands at its beginning: `maklumat check`",
        ),
    };
    Err(anyhow::Error::msg(say!(
        id = "tidak ada aturan `{code}`{near}",
        en = "there is no rule `{code}`{near}",
        code = options.code,
        near = near.each(),
    )))
}

fn explanation(code: &Code, language: Language) -> String {
    let word = |id, en| Phrase::new(id, en).get(language);
    let severity = code.severity.word().get(language);
    let drafts = if code.even_in_drafts { word(", juga dalam konsep", ", in drafts too") } else { "" };
    let mut text = format!(
        "{} ({severity}{drafts})\n\n{}\n{}: {}\n",
        code.name,
        code.demands.get(language),
        word("Sebab", "Because"),
        code.because.get(language),
    );
    if let Some(source) = code.source {
        text.push_str(&format!("{}: {source}\n", word("Sumber", "Source")));
    }
    for (title, example) in [(word("Salah", "Wrong"), &code.bad), (word("Benar", "Right"), &code.good)] {
        text.push_str(&format!("\n{title}:\n"));
        for line in example.shown(language).lines() {
            text.push_str(&format!("    {line}\n"));
        }
    }
    text
}
