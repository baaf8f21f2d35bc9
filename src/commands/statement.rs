//! `statement`: the text whose SHA-256 a record names.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use crate::commands::Outcome;
use crate::diagnostics::say;
use crate::reading::Reading;
use crate::reading::by_path::{find, unreadable};
use crate::register::{self, Decree, Document, RecordText, Register, Revision, Step};
use crate::terminal::Terminal;

#[derive(Debug, Args)]
#[command(next_help_heading = "Pilihan")]
pub(crate) struct Statement {
    /// Dokumen, atau keputusan di content/penetapan/
    #[arg(long_help = "A document, or a decree in content/penetapan/")]
    #[arg(help_heading = "Lokasi", value_name = "LOKASI")]
    pub(crate) path: PathBuf,
    /// Untuk catatan yang mana [bila tidak disebut: yang menerbitkannya]
    #[arg(long_help = "For which record [if not named: the one that publishes it]")]
    #[arg(
        long,
        visible_alias = "langkah",
        value_name = "persetujuan|pemeriksaan|pengumuman|pemutakhiran|usul-penarikan|penarikan|isi",
        hide_possible_values = true
    )]
    pub(crate) step: Option<StepName>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum StepName {
    #[value(alias = "persetujuan")]
    Approval,
    #[value(alias = "pemeriksaan")]
    Review,
    #[value(alias = "pengumuman")]
    Announcement,
    #[value(alias = "pemutakhiran")]
    Renewal,
    #[value(alias = "usul-penarikan")]
    Proposal,
    #[value(alias = "penarikan")]
    Withdrawal,
    /// What a review is about, without its record: what a memo names before there is one.
    #[value(alias = "isi")]
    Content,
}

impl StepName {
    /// The record; none of what has none.
    const fn step(self) -> Option<Step> {
        match self {
            StepName::Approval => Some(Step::Approval),
            StepName::Review => Some(Step::Review),
            StepName::Announcement => Some(Step::Announcement),
            StepName::Renewal => Some(Step::Renewal),
            StepName::Proposal => Some(Step::Proposal),
            StepName::Withdrawal => Some(Step::Agreement),
            StepName::Content => None,
        }
    }
}

/// # Errors
/// When the document is not there or cannot be read.
pub(crate) fn run(options: &Statement, reading: &Reading, terminal: &mut Terminal) -> anyhow::Result<Outcome> {
    let read = reading.register(&reading.content)?;
    let path = reading.revision_path(&options.path)?;
    let statement = if let Some((document, revision)) = find(&read.value, &path) {
        of_document(options.step, &read.value, document, revision)
    } else if let Some(decree) = read.value.decrees.iter().find(|it| *it.document.path == *path) {
        decree.statement().cloned()
    } else {
        terminal.findings(&about(&read.diagnostics, &path), &reading.content);
        terminal.refuse(&unreadable(&read.value, &path));
        return Ok(Outcome::Refused);
    };
    let Some(statement) = statement else {
        terminal.refuse(&say!(
            id = "{path}: catatan itu belum ada, jadi belum ada naskah yang disebut sidiknya.",
            en = "{path}: there is no such record yet, so there is no statement for a digest to name.",
            path,
        ));
        return Ok(Outcome::Refused);
    };
    terminal.print_exactly(statement.text())?;
    Ok(Outcome::Done)
}

fn of_document(
    step: Option<StepName>,
    register: &Register,
    document: &Document,
    revision: &Revision,
) -> Option<register::Statement> {
    let (name, unit) = (&register.settings.register_name, &document.unit);
    let step = match step.map(StepName::step) {
        Some(None) => return Some(revision.content_statement(name, unit)),
        Some(Some(step)) => step,
        None => revision.published_step(),
    };
    revision.statement(name, unit, step).or_else(|| {
        // What waits to be approved by a decree is listed there already.
        let (id, number) = revision.id.as_ref().zip(revision.number.as_ref())?;
        let listing = |it: &&Decree| it.entry(&id.value, number.value).is_some();
        let decree = register.decrees.iter().rfind(listing).filter(|_| step == Step::Approval)?;
        Some(revision.statement_of(name, unit, step, &RecordText::by_decree(&decree.id)))
    })
}

fn about(all: &[crate::diagnostics::Diagnostic], path: &str) -> Vec<crate::diagnostics::Diagnostic> {
    all.iter().filter(|it| it.place.file.starts_with(path)).cloned().collect()
}
