//! What the commands that write a record share: who signs, and how an act that was judged is shown, asked about,
//! written and kept in git.

use std::path::{Path, PathBuf};

use clap::Args;

use crate::commands::Outcome;
use crate::commands::open_documents::open_documents;
use crate::diagnostics::{Text, say};
use crate::reading::Reading;
use crate::reading::moment::day;
use crate::register::Date;
use crate::source::Asks;
use crate::terminal::{Terminal, tell};
use crate::workflow::committing::WhoCommits;
use crate::workflow::ready::{Judgement, Ready, Refused};
use crate::workflow::signatures::Signing;
use crate::workflow::signing::{Signatory, WrittenOrder};

/// Who makes a record, and who types it in.
#[derive(Debug, Args)]
pub(crate) struct SignatoryArguments {
    /// Id pejabat dari maklumat.yml
    #[arg(long_help = "The id of an officer, from maklumat.yml")]
    #[arg(long = "by", visible_alias = "oleh", value_name = "ID")]
    by: String,
    /// Id pejabat yang mengetik catatan ini atas perintah tertulis
    #[arg(long_help = "The id of the officer who types this record in, on a written order")]
    #[arg(long, visible_alias = "dicatat-oleh", value_name = "ID", requires = "letter")]
    typed_by: Option<String>,
    /// Nomor surat perintah itu
    #[arg(long_help = "The number of that order")]
    #[arg(long, visible_alias = "surat", value_name = "NOMOR", requires = "typed_by")]
    letter: Option<String>,
    /// Tanggal surat itu [bila tidak disebut: hari ini]
    #[arg(long_help = "The day of that order [if not named: today]")]
    #[arg(long, visible_alias = "tanggal-surat", value_name = "HARI", value_parser = day, requires = "letter")]
    letter_date: Option<Date>,
}

impl SignatoryArguments {
    /// Who makes the record.
    pub(crate) fn signatory(&self) -> Signatory {
        let order = order(self.typed_by.as_ref(), self.letter.as_ref(), self.letter_date);
        Signatory { by: self.by.clone(), order }
    }
}

/// The order on which a record is typed in; on the command line the officer and the letter need each other.
pub(crate) fn order(typed_by: Option<&String>, letter: Option<&String>, date: Option<Date>) -> Option<WrittenOrder> {
    Some(WrittenOrder { typed_by: typed_by?.clone(), letter: letter?.clone(), date })
}

/// The key with which an officer signs.
#[derive(Debug, Args)]
pub(crate) struct KeyArgument {
    /// Berkas kunci privat pejabat (ed25519) [bila tidak disebut: `user.signingkey` git milik Anda, atau ssh-agent]
    #[arg(
        long_help = "The officer's private key (ed25519) [if not named: `user.signingkey` of your own git settings, or ssh-agent]"
    )]
    #[arg(long, visible_alias = "kunci", value_name = "BERKAS")]
    pub(crate) key: Option<PathBuf>,
}

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

/// Says, asks, signs, writes; `key` is the file of the officer's key, if one was named.
///
/// # Errors
/// When an officer must sign and cannot, when a file changed meanwhile or cannot be written, when git does not take it,
/// or when nobody can be asked.
pub(crate) fn perform(
    judged: Judgement,
    handling: Handling,
    key: Option<&Path>,
    reading: &Reading,
    terminal: &mut Terminal,
) -> anyhow::Result<Outcome> {
    let mut ready = match judged {
        Judgement::Refused(refused) => return Ok(refuse(&refused, terminal)),
        Judgement::Nothing { passed_over, why } => {
            pass_over(&passed_over, terminal);
            terminal.say(&why);
            return Ok(Outcome::Done);
        }
        Judgement::Ready(ready) => ready,
    };
    let signing = Signing::of(&ready, key, Asks::Terminal, reading)?;
    let who_commits = WhoCommits::of(&ready, handling.commit, reading)?;
    for subject in &ready.subjects {
        tell(&format!("{}\n", subject.description(terminal.language).trim_end()));
    }
    pass_over(&ready.passed_over, terminal);
    if let Some(after) = ready.after.as_ref().filter(|it| !it.brought.is_empty()) {
        terminal.say(&say!(
            id = "Bila dicatat begini, pemeriksaan menemukan:",
            en = "Recorded like this, the check finds:",
        ));
        terminal.findings(&after.brought, &after.content);
    }
    if handling.open {
        open_documents(&ready.subjects, reading, terminal)?;
    }
    if !terminal.confirm(&question(&ready))? {
        terminal.say(&say!(id = "Tidak ada yang ditulis.", en = "Nothing was written."));
        return Ok(Outcome::Refused);
    }
    signing.sign(&mut ready)?;
    ready.write(&reading.content, |write| terminal.say(&write.told()))?;
    who_commits.commit(&ready, reading, &mut |it| terminal.say(it))?;
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
