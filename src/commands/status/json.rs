//! What `status --format json` gives.

use serde::Serialize;

use crate::commands::status::overview::Overview;
use crate::diagnostics::{Diagnostic, Language};
use crate::register::{Next, Pace, PublicAct, Recorded, Settings, Spent, Stretch, moment};
use crate::workflow::proposal::Proposal;
use crate::workflow::state::{Announced, DocumentState};

/// Everything that `--format json` gives. Times are minutes of office time.
#[derive(Debug, Serialize)]
struct Report {
    date: String,
    procedure: Option<String>,
    minutes_of_a_day: u32,
    units: Vec<UnitReport>,
    due: Vec<DueReport>,
}

/// One unit with its documents.
#[derive(Debug, Serialize)]
struct UnitReport {
    unit: String,
    name: String,
    late: usize,
    documents: Vec<DocumentReport>,
}

/// One document: the revision that is being worked on.
#[derive(Debug, Serialize)]
struct DocumentReport {
    file: String,
    path: String,
    id: Option<String>,
    revision: Option<u32>,
    title: Option<String>,
    status: &'static str,
    /// 1 to 8; none where the records do not tell.
    step: Option<u8>,
    /// What is next: submit, correct, review, approve, publish; none when withdrawn.
    next: Option<&'static str>,
    /// The roles that may act next.
    roles: Vec<&'static str>,
    /// The officers in office who can.
    officers: Vec<String>,
    rounds: usize,
    late: bool,
    steps: Vec<StretchReport>,
    /// From the review to the approval, which is no step of the procedure.
    approval: Option<SpentReport>,
    /// What of it is public although nobody approved it yet.
    announcement: Option<AnnouncementReport>,
    /// The proposal to withdraw what is public, while it waits for a second officer.
    withdrawal: Option<ProposalReport>,
    /// What the history of publications holds of it; absent where it holds nothing.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    recorded: Vec<RecordedReport>,
}

/// An urgent announcement that waits for its approval.
#[derive(Debug, Serialize)]
struct AnnouncementReport {
    revision: Option<u32>,
    at: String,
    officer: String,
    authority: String,
    /// The last working day on which its approval is in time; none where the calendar has no working days.
    due: Option<String>,
    overdue: bool,
}

/// An act of officers that the history of publications holds.
#[derive(Debug, Serialize)]
struct RecordedReport {
    /// The first word of its line.
    act: &'static str,
    /// The moment at which it was recorded, UTC.
    at: String,
    /// Whether the first run recorded it: it may have happened long before.
    by_first_run: bool,
}

/// Something that falls due, as `check` finds it.
#[derive(Debug, Serialize)]
struct DueReport {
    code: &'static str,
    file: String,
    line: u32,
    message: String,
    help: String,
}

/// A proposal to withdraw that waits.
#[derive(Debug, Serialize)]
struct ProposalReport {
    /// The id of who proposed it.
    officer: String,
    /// That officer's position.
    position: String,
    day: String,
    reason: String,
    successor: Option<String>,
    /// The officers in office who may agree to it or refuse it.
    officers: Vec<String>,
}

/// How long a step took, or the steps 1 to 5 together.
#[derive(Debug, Serialize)]
struct StretchReport {
    first: u8,
    last: u8,
    from: Option<String>,
    to: Option<String>,
    spent: Option<SpentReport>,
    standard: u32,
    /// Working days, where the standard is in days: these decide, and not the minutes.
    days: Option<DaysReport>,
    /// `within`, `late` or `unknown`.
    pace: &'static str,
}

/// Between the least and the most that records without a time of day can mean.
#[derive(Debug, Clone, Copy, Serialize)]
struct SpentReport {
    least: u32,
    most: u32,
}

/// Working days after the one on which a step began.
#[derive(Debug, Clone, Copy, Serialize)]
struct DaysReport {
    spent: Option<u32>,
    standard: u32,
}

impl SpentReport {
    fn of(spent: Spent) -> SpentReport {
        SpentReport { least: spent.least, most: spent.most }
    }
}

impl StretchReport {
    fn of(it: &Stretch) -> StretchReport {
        StretchReport {
            first: it.first,
            last: it.last,
            from: it.from.map(|it| it.to_string()),
            to: it.to.map(|it| it.to_string()),
            spent: it.spent.map(SpentReport::of),
            standard: it.standard,
            days: it.days.map(|it| DaysReport { spent: it.spent, standard: it.standard }),
            pace: match it.pace {
                Pace::Within => "within",
                Pace::Late => "late",
                Pace::Unknown => "unknown",
            },
        }
    }
}

/// The report on one line.
///
/// # Errors
/// Never; JSON could only fail on a type that this is not.
pub(crate) fn json(overview: &Overview<'_>, settings: &Settings, language: Language) -> anyhow::Result<String> {
    let units = overview.units.iter().map(|it| UnitReport {
        unit: it.id.to_owned(),
        name: it.name.to_owned(),
        late: it.late(),
        documents: it.documents.iter().map(DocumentReport::of).collect(),
    });
    let report = Report {
        date: overview.date.to_string(),
        procedure: settings.procedure.number.clone(),
        minutes_of_a_day: settings.calendar.minutes_of_a_day(),
        units: units.collect(),
        due: overview.due.iter().map(|it| DueReport::of(it, language)).collect(),
    };
    Ok(serde_json::to_string(&report)? + "\n")
}

impl DocumentReport {
    fn of(it: &DocumentState<'_>) -> DocumentReport {
        DocumentReport {
            file: it.revision.file.to_string(),
            path: it.document.path.to_string(),
            id: it.id().map(str::to_owned),
            revision: it.number(),
            title: it.title().map(str::to_owned),
            status: it.status.key(),
            step: it.progress.step,
            next: word(it.progress.next),
            roles: it.progress.next.roles(it.revision.is_excluded()).iter().map(|it| it.key()).collect(),
            officers: it.officers.clone(),
            rounds: it.revision.rounds,
            late: it.is_late,
            steps: it.progress.stretches.iter().map(StretchReport::of).collect(),
            approval: it.approval.map(SpentReport::of),
            announcement: it.announcement.as_ref().map(AnnouncementReport::of),
            withdrawal: it.proposal.as_ref().map(ProposalReport::of),
            recorded: it.recorded.iter().flatten().map(RecordedReport::of).collect(),
        }
    }
}

/// The word of what is next.
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

impl AnnouncementReport {
    fn of(it: &Announced<'_>) -> AnnouncementReport {
        AnnouncementReport {
            revision: it.number,
            at: moment(&it.announcement.signed).to_string(),
            officer: it.announcement.signed.by.value.clone(),
            authority: it.announcement.authority.value.clone(),
            due: it.due.map(|it| it.to_string()),
            overdue: it.is_overdue,
        }
    }
}

impl RecordedReport {
    fn of((act, it): &(PublicAct, Recorded)) -> RecordedReport {
        RecordedReport { act: act.key(), at: it.at.to_string(), by_first_run: it.by_first_run }
    }
}

impl ProposalReport {
    fn of(it: &Proposal) -> ProposalReport {
        ProposalReport {
            officer: it.officer.clone(),
            position: it.position.clone(),
            day: it.day.to_string(),
            reason: it.short_reason(),
            successor: it.successor.clone(),
            officers: it.officers.clone(),
        }
    }
}

impl DueReport {
    fn of(it: &Diagnostic, language: Language) -> DueReport {
        DueReport {
            code: it.code.name,
            file: it.place.file.to_string(),
            line: it.place.spot.line,
            message: it.message.get(language).to_owned(),
            help: it.help.get(language).to_owned(),
        }
    }
}
