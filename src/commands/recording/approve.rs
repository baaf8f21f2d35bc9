//! `approve`: the superior agrees that a document is published as it stands, or that a decree is; documents that a
//! decree lists are approved by it.

use std::path::PathBuf;

use clap::Args;

use crate::commands::Outcome;
use crate::commands::reading::Reading;
use crate::commands::reading::moment::day;
use crate::commands::recording::approve_by_decree::judge_by_decree;
use crate::commands::recording::awaiting_approval::{approved_already, next, waiting};
use crate::commands::recording::judging::judge as judge_record;
use crate::commands::recording::judging::{Change, Decision, Objection, Record, Scope, judge_within};
use crate::commands::recording::performing::{Handling, perform};
use crate::commands::recording::ready::{Judgement, Note, Refused};
use crate::commands::recording::signing::Signatory;
use crate::commands::recording::signing::{digest, signed};
use crate::commands::terminal::Terminal;
use crate::diagnostics::say;
use crate::register::{Date, Document, Register, Revision, Status, Step};
use crate::source::DECREES;

#[derive(Debug, Args)]
#[command(next_help_heading = "Pilihan")]
pub(crate) struct Approve {
    /// Dokumen, atau keputusan di content/penetapan/; dengan --penetapan boleh kosong
    #[arg(long_help = "A document, or a decree in content/penetapan/; with --decree it may be left out")]
    #[arg(help_heading = "Lokasi", value_name = "LOKASI", required_unless_present = "decree")]
    pub(crate) paths: Vec<PathBuf>,
    /// Id pejabat dari maklumat.yml
    #[arg(long_help = "The id of an officer, from maklumat.yml")]
    #[arg(
        long,
        visible_alias = "oleh",
        value_name = "ID",
        required_unless_present = "decree",
        conflicts_with = "decree"
    )]
    pub(crate) by: Option<String>,
    /// Id pejabat yang mengetik catatan ini atas perintah tertulis
    #[arg(long_help = "The id of the officer who types this record in, on a written order")]
    #[arg(long, visible_alias = "dicatat-oleh", value_name = "ID", requires_all = ["letter", "by"])]
    pub(crate) typed_by: Option<String>,
    /// Nomor surat perintah itu
    #[arg(long_help = "The number of that order")]
    #[arg(long, visible_alias = "surat", value_name = "NOMOR", requires = "typed_by")]
    pub(crate) letter: Option<String>,
    /// Tanggal surat itu [bila tidak disebut: hari ini]
    #[arg(long_help = "The day of that order [if not named: today]")]
    #[arg(long, visible_alias = "tanggal-surat", value_name = "HARI", value_parser = day, requires = "letter")]
    pub(crate) letter_date: Option<Date>,
    /// Keputusan yang mencantumkan dokumen itu, misalnya 2026; tanpa LOKASI: semua yang tercantum dan menunggu
    #[arg(
        long_help = "The decree that lists the document, for instance 2026; without a PATH: all that are listed and wait"
    )]
    #[arg(long, visible_alias = "penetapan", value_name = "ID")]
    pub(crate) decree: Option<String>,
    #[command(flatten)]
    pub(crate) handling: Handling,
}

/// # Errors
/// When a file cannot be read or written.
pub(crate) fn run(options: &Approve, reading: &Reading, terminal: &mut Terminal) -> anyhow::Result<Outcome> {
    perform(judge(options, reading)?, options.handling, reading, terminal)
}

/// What would be written, or why not; writes nothing.
///
/// # Errors
/// When a file cannot be read.
pub(crate) fn judge(options: &Approve, reading: &Reading) -> anyhow::Result<Judgement> {
    let Some(by) = &options.by else {
        return judge_by_decree(options.decree.as_deref().unwrap_or_default(), &options.paths, reading);
    };
    let signatory = Signatory {
        by: by.clone(),
        typed_by: options.typed_by.clone(),
        letter: options.letter.clone(),
        letter_date: options.letter_date,
    };
    let (mut decrees, mut documents) = (Vec::new(), Vec::new());
    for path in &options.paths {
        let is_decree = reading.revision_path(path)?.starts_with(&format!("content/{DECREES}/"));
        if is_decree { decrees.push(path.clone()) } else { documents.push(path.clone()) }
    }
    if !decrees.is_empty() && !documents.is_empty() {
        return Ok(Judgement::Refused(Refused::because(
            say!(
                id = "Tidak ada yang ditulis: setujui keputusan dan dokumen dengan perintah sendiri-sendiri.",
                en = "Nothing was written: approve decrees and documents with a command each.",
            ),
            &reading.content,
        )));
    }
    if decrees.is_empty() {
        judge_documents(&documents, &signatory, reading)
    } else {
        judge_decrees(&decrees, &signatory, reading)
    }
}

/// The superior approves documents one by one.
fn judge_documents(paths: &[PathBuf], signatory: &Signatory, reading: &Reading) -> anyhow::Result<Judgement> {
    let act = Record {
        decide: &|register, document, revision| Ok(approve(signatory, reading, register, document, revision)),
        settled_later: &[],
        reaches_earlier: false,
        question: say!(
            id = "Setujui untuk diterbitkan persis seperti ini?",
            en = "Approve this for publication exactly as it is?",
        ),
        next: &|_| next(),
        note: Note::of("Setujui", signatory),
    };
    judge_record(paths, &act, reading)
}

fn approve(
    signatory: &Signatory,
    reading: &Reading,
    register: &Register,
    document: &Document,
    revision: &Revision,
) -> Decision {
    let is_recorded = revision.decree.is_none()
        && revision.approval.as_ref().is_some_and(|it| it.signed.by.value == signatory.by)
        && revision.stands(&register.settings.register_name, &document.unit, Step::Approval);
    if is_recorded && revision.status() == Status::Approved {
        return Err(Objection::Already(approved_already()));
    }
    waiting(revision)?;
    Ok(approval(signatory, reading))
}

/// The record of an approval, or of the agreement to a decree.
fn approval(signatory: &Signatory, reading: &Reading) -> Change {
    Change::Set("persetujuan", format!(" {{ {}, {} }}", signed(signatory, reading), digest()))
}

/// The superior agrees to decrees.
fn judge_decrees(paths: &[PathBuf], signatory: &Signatory, reading: &Reading) -> anyhow::Result<Judgement> {
    let scope = Scope { decrees: true, ..Scope::default() };
    let act = Record {
        decide: &|_, _, revision| Ok(agree(signatory, reading, revision)),
        settled_later: &[],
        reaches_earlier: false,
        question: say!(
            id = "Setujui keputusan ini beserta seluruh daftarnya, persis seperti ini?",
            en = "Agree to this decree with all that it lists, exactly as it is?",
        ),
        next: &|_| {
            say!(
                id = "Berikutnya: `maklumat setujui --penetapan ID`, supaya dokumen yang tercantum disetujui dengan \
                      keputusan itu.",
                en = "Next: `maklumat approve --decree ID`, so that the documents it lists are approved by it.",
            )
        },
        note: Note::of("Setujui keputusan penetapan", signatory),
    };
    judge_within(&scope, paths, &act, reading)
}

fn agree(signatory: &Signatory, reading: &Reading, revision: &Revision) -> Decision {
    if revision.has_approval {
        return Err(say!(id = "keputusan ini sudah disetujui", en = "this decree is agreed to already").into());
    }
    Ok(approval(signatory, reading))
}
