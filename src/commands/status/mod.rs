//! `status`: where each document is in the procedure, who is on it, what is late, what comes next, what falls due.

pub(crate) mod coverage;
pub(crate) mod proposal;
mod stretch;
pub(crate) mod text;

use std::collections::BTreeMap;

use clap::{Args, ValueEnum};
use serde::Serialize;

use crate::checks::examine;
use crate::commands::Outcome;
use crate::commands::reading::Reading;
use crate::commands::status::proposal::ProposalReport;
use crate::commands::status::stretch::{SpentReport, StretchReport};
use crate::commands::terminal::Terminal;
use crate::diagnostics::{Diagnostic, Language, Text};
use crate::register::{
    self, Date, Document, Next, Officer, Pace, Register, Revision, Role, Settings, Waiting, When, moment, progress,
    until_approval,
};

/// The rules whose findings are about a day that comes or has passed.
const DUE: [&str; 10] = [
    "annual-missing",
    "calendar-year-missing",
    "exclusion-ended",
    "exclusion-ending",
    "periodic-overdue",
    "ratification-overdue",
    "renewal-due",
    "retention-ended",
    "retention-ending",
    "term-ending",
];

#[derive(Debug, Args)]
#[command(next_help_heading = "Pilihan")]
pub(crate) struct Status {
    /// Bentuk laporan
    #[arg(long_help = "The form of the report")]
    #[arg(
        long,
        visible_alias = "bentuk",
        value_name = "human|json",
        hide_possible_values = true,
        default_value = "human",
        hide_default_value = true
    )]
    pub(crate) format: StatusFormat,
    /// Tampilkan daftar periksa: butir yang terjawab menurut kelas, dan yang belum
    #[arg(long_help = "Show the checklist: the items that are answered, by class, and those that are not")]
    #[arg(long, visible_alias = "cakupan")]
    pub(crate) coverage: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum StatusFormat {
    Human,
    Json,
}

/// Everything that `--format json` gives. Times are minutes of office time.
#[derive(Debug, Serialize)]
pub(crate) struct Report {
    pub(crate) date: String,
    pub(crate) procedure: Option<String>,
    pub(crate) minutes_of_a_day: u32,
    pub(crate) units: Vec<UnitReport>,
    pub(crate) due: Vec<DueReport>,
}

/// One unit with its documents.
#[derive(Debug, Serialize)]
pub(crate) struct UnitReport {
    pub(crate) unit: String,
    pub(crate) name: String,
    pub(crate) late: usize,
    pub(crate) documents: Vec<DocumentReport>,
}

/// One document: the revision that is being worked on.
#[derive(Debug, Serialize)]
pub(crate) struct DocumentReport {
    pub(crate) file: String,
    pub(crate) path: String,
    pub(crate) id: Option<String>,
    pub(crate) revision: Option<u32>,
    pub(crate) title: Option<String>,
    pub(crate) status: &'static str,
    /// 1 to 8; none where the records do not tell.
    pub(crate) step: Option<u8>,
    /// What is next: submit, correct, review, approve, publish; none when withdrawn.
    pub(crate) next: Option<&'static str>,
    /// The roles that may act next.
    pub(crate) roles: Vec<&'static str>,
    /// The officers in office who can.
    pub(crate) officers: Vec<String>,
    pub(crate) rounds: usize,
    pub(crate) late: bool,
    pub(crate) steps: Vec<StretchReport>,
    /// From the review to the approval, which is no step of the procedure.
    pub(crate) approval: Option<SpentReport>,
    /// What of it is public although nobody approved it yet.
    pub(crate) announcement: Option<AnnouncementReport>,
    /// The proposal to withdraw what is public, while it waits for a second officer.
    pub(crate) withdrawal: Option<ProposalReport>,
}

/// An urgent announcement that waits for its approval.
#[derive(Debug, Serialize)]
pub(crate) struct AnnouncementReport {
    pub(crate) revision: Option<u32>,
    pub(crate) at: String,
    pub(crate) officer: String,
    pub(crate) authority: String,
    /// The last working day on which its approval is in time; none where the calendar has no working days.
    pub(crate) due: Option<String>,
    pub(crate) overdue: bool,
}

/// Something that falls due, as `check` finds it.
#[derive(Debug, Serialize)]
pub(crate) struct DueReport {
    pub(crate) code: &'static str,
    pub(crate) file: String,
    pub(crate) line: u32,
    pub(crate) message: String,
    pub(crate) help: String,
}

/// # Errors
/// When content cannot be read.
pub(crate) fn run(options: &Status, reading: &Reading, terminal: &mut Terminal) -> anyhow::Result<Outcome> {
    let examined = examine(reading.register(&reading.content)?, &reading.context(None));
    if options.coverage {
        let text = coverage::text(&examined.value, options.format, terminal.language)?;
        terminal.print(&text)?;
        return Ok(Outcome::Done);
    }
    let now = When { day: reading.moment.day, time: reading.moment.time };
    let report = report(&examined.value, &examined.diagnostics, now, terminal.language);
    match options.format {
        StatusFormat::Json => terminal.print_exactly(&(serde_json::to_string(&report)? + "\n"))?,
        StatusFormat::Human => terminal.print(&text::text(&report, reading, terminal.language))?,
    }
    Ok(Outcome::Done)
}

pub(crate) fn report(register: &Register, found: &[Diagnostic], now: When, language: Language) -> Report {
    let settings = &register.settings;
    // The units in the order of the settings, then those the settings do not name.
    let mut order: Vec<&str> = settings.units.iter().map(|it| it.id.value.as_str()).collect();
    let mut by_unit: BTreeMap<&str, Vec<DocumentReport>> = BTreeMap::new();
    for document in &register.documents {
        let revision = document.present().or(document.revisions.last());
        if let Some(revision) = revision {
            let one = of_document(document, revision, settings, now);
            by_unit.entry(&document.unit).or_default().push(one);
        }
        if !order.contains(&document.unit.as_str()) {
            order.push(&document.unit);
        }
    }
    let units = order.into_iter().map(|unit| {
        let mut documents = by_unit.remove(unit).unwrap_or_default();
        documents.sort_by(|a, b| (a.id.is_none(), &a.id, &a.path).cmp(&(b.id.is_none(), &b.id, &b.path)));
        let late = documents.iter().filter(|it| it.late).count();
        UnitReport { unit: unit.to_owned(), name: settings.unit_name(unit).to_owned(), late, documents }
    });
    let due = found.iter().filter(|it| DUE.contains(&it.code.name)).map(|it| DueReport {
        code: it.code.name,
        file: it.place.file.to_string(),
        line: it.place.spot.line,
        message: it.message.get(language).to_owned(),
        help: it.help.get(language).to_owned(),
    });
    Report {
        date: now.day.to_string(),
        procedure: settings.procedure.number.clone(),
        minutes_of_a_day: settings.calendar.minutes_of_a_day(),
        units: units.collect(),
        due: due.collect(),
    }
}

fn of_document(document: &Document, revision: &Revision, settings: &Settings, now: When) -> DocumentReport {
    let status = revision.status();
    let progress = progress(revision, settings, Some(now));
    let steps: Vec<_> = progress.stretches.iter().map(StretchReport::of).collect();
    // What is approved is not waiting any more; how long it took is in its steps.
    let is_open = !matches!(status, register::Status::Approved | register::Status::Withdrawn);
    DocumentReport {
        file: revision.file.to_string(),
        path: document.path.to_string(),
        id: revision.id.as_ref().map(|it| it.value.clone()),
        revision: revision.number.as_ref().map(|it| it.value),
        title: revision.title().map(|it| it.value.clone()),
        status: status.key(),
        step: progress.step,
        next: word(progress.next),
        roles: progress.next.roles(revision.is_excluded()).iter().map(|it| it.key()).collect(),
        officers: acting(document, revision, progress.next, settings, now.day),
        rounds: revision.rounds,
        late: is_open && progress.stretches.iter().any(|it| it.pace == Pace::Late),
        steps,
        approval: until_approval(revision, settings, Some(now)).map(SpentReport::of),
        announcement: document.waiting().and_then(|it| AnnouncementReport::of(it, settings, now.day)),
        withdrawal: document.revisions.iter().rev().find_map(|it| ProposalReport::of(document, it, settings, now.day)),
    }
}

/// The word of the JSON.
const fn word(next: Next) -> Option<&'static str> {
    match next {
        Next::Submit => Some("submit"),
        Next::Correct => Some("correct"),
        Next::Review => Some("review"),
        Next::Approve => Some("approve"),
        Next::Publish => Some("publish"),
        Next::Nothing => None,
    }
}

/// Who can act next: the officer who handed it in, for corrections; otherwise all in office with that role.
pub(crate) fn acting(
    document: &Document,
    revision: &Revision,
    next: Next,
    settings: &Settings,
    today: Date,
) -> Vec<String> {
    let able = able(next.roles(revision.is_excluded()), &document.unit, settings, today);
    let author = revision.preparation.as_ref().map(|it| it.signed.by.value.clone());
    match author.filter(|it| next == Next::Correct && able.contains(it)) {
        Some(author) => vec![author],
        None => able,
    }
}

/// The officers in office with one of these roles who work for this unit.
pub(crate) fn able(roles: &[Role], unit: &str, settings: &Settings, today: Date) -> Vec<String> {
    let fits = |it: &&Officer| roles.contains(&it.role) && it.in_office(today) && it.covers(unit);
    settings.officers.iter().filter(fits).map(|it| it.id.value.clone()).collect()
}

/// The ids to choose from, to be said after a command that cannot name one of several.
pub(crate) fn choice(officers: &[String]) -> String {
    if officers.len() > 1 { format!(" (ID: {})", officers.join(", ")) } else { String::new() }
}

/// The one officer among these whom a command can name; a stand-in where there are several, or none.
pub(crate) fn only(officers: &[String]) -> &str {
    match officers {
        [one] => one,
        _ => "ID",
    }
}

/// What is next for this document.
pub(crate) fn next_of(document: &Document, revision: &Revision, reading: &Reading) -> Text {
    let now = When { day: reading.moment.day, time: reading.moment.time };
    text::next(&of_document(document, revision, &reading.settings.value, now))
}

impl AnnouncementReport {
    fn of(waiting: Waiting<'_>, settings: &Settings, today: Date) -> Option<AnnouncementReport> {
        let announcement = waiting.last.announcement.as_ref()?;
        let due = waiting.due(settings);
        Some(AnnouncementReport {
            revision: waiting.last.number.as_ref().map(|it| it.value),
            at: moment(&announcement.signed).to_string(),
            officer: announcement.signed.by.value.clone(),
            authority: announcement.authority.value.clone(),
            due: due.map(|it| it.to_string()),
            overdue: due.is_some_and(|it| it < today),
        })
    }
}
