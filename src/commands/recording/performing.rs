//! Carries out what was judged, with the person at the terminal: says what it is about, asks, writes, and sees to git.

use clap::Args;

use crate::commands::Outcome;
use crate::commands::opening::open_documents;
use crate::commands::reading::Reading;
use crate::commands::recording::git_words::Keeping;
use crate::commands::recording::ready::{Judgement, Ready, Refused};
use crate::commands::terminal::{Terminal, tell};
use crate::diagnostics::{Text, say};

/// What every recording command can do besides.
#[derive(Debug, Clone, Copy, Default, Args)]
pub(crate) struct Handling {
    /// Tampilkan dahulu halaman dan lampirannya di peramban
    #[arg(long_help = "First show the page with its attachments in the browser")]
    #[arg(long, visible_alias = "buka")]
    pub(crate) open: bool,
    /// Simpan dokumen ini ke git sesudah dicatat, tanpa berkas lain
    #[arg(long_help = "Keep this document in git once the record is written, without other files")]
    #[arg(long, visible_alias = "komit")]
    pub(crate) commit: bool,
}

/// Says, asks, writes.
///
/// # Errors
/// When a file changed meanwhile or cannot be written, when git does not take it, or when nobody can be asked.
pub(crate) fn perform(
    judged: Judgement,
    handling: Handling,
    reading: &Reading,
    terminal: &mut Terminal,
) -> anyhow::Result<Outcome> {
    let ready = match judged {
        Judgement::Refused(refused) => return Ok(refuse(&refused, terminal)),
        Judgement::Nothing { passed_over, why } => {
            pass_over(&passed_over, terminal);
            terminal.say(&why);
            return Ok(Outcome::Done);
        }
        Judgement::Ready(ready) => ready,
    };
    let keeping = Keeping::of(&ready, handling.commit, reading)?;
    for subject in &ready.subjects {
        tell(&format!("{}\n", subject.description(terminal.language).trim_end()));
    }
    pass_over(&ready.passed_over, terminal);
    if handling.open {
        open_documents(&ready.subjects, reading, terminal)?;
    }
    if !reading.asks_nothing && !terminal.confirm(&question(&ready))? {
        terminal.say(&say!(id = "Tidak ada yang ditulis.", en = "Nothing was written."));
        return Ok(Outcome::Refused);
    }
    ready.write(&reading.content, |write| terminal.say(&write.told()))?;
    keeping.keep(&ready, reading, terminal)?;
    terminal.say_next(&ready.next);
    Ok(Outcome::Done)
}

fn pass_over(reasons: &[Text], terminal: &mut Terminal) {
    for why in reasons {
        terminal.say(&say!(id = "Dilewati: {why}", en = "Passed over: {why}", why = why.each()));
    }
}

fn refuse(refused: &Refused, terminal: &mut Terminal) -> Outcome {
    terminal.findings(&refused.findings, &refused.content);
    for why in &refused.reasons {
        terminal.refuse(why);
    }
    let stands_alone = refused.reasons.is_empty() && refused.findings.is_empty();
    if stands_alone {
        terminal.refuse(&refused.advice);
    } else {
        terminal.say(&refused.advice);
    }
    Outcome::Refused
}

/// The question, with how many documents it is about.
fn question(ready: &Ready) -> Text {
    let count = ready.subjects.len();
    if count < 2 {
        return ready.question.clone();
    }
    say!(
        id = "{count} dokumen. {question}",
        en = "{count} documents. {question}",
        count,
        question = ready.question.each(),
    )
}
