//! How long the procedure took for what is published: from the records and the history of publications alone, never
//! from the day of the build.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::Context as _;
use serde::Serialize;

use crate::checks::ShownRevision;
use crate::register::{
    Calendar, Pace, Procedure, Records, Spent, Stretch, progress, spell_days, spell_minutes, unknown_years,
    until_approval,
};
use crate::site::documents::publication::publication;
use crate::site::frame::{Frame, Model};
use crate::site::item::{File, SharedItem};

/// What is measured: each step of preparation that officers recorded, all of them together, the review, the approval,
/// which is no step of the procedure, and the publication that the history recorded.
const KINDS: [Measure; 9] = [
    ("step", Some((1, 1))),
    ("step", Some((2, 2))),
    ("step", Some((3, 3))),
    ("step", Some((4, 4))),
    ("step", Some((5, 5))),
    ("prepared", Some((1, Procedure::PREPARED))),
    ("reviewed", Some((Procedure::REVIEW, Procedure::REVIEW))),
    ("approved", None),
    ("step", Some((Procedure::PUBLICATION, Procedure::PUBLICATION))),
];

/// Where the table lies.
const TABLE: &str = "data/waktu-proses.csv";

/// What it is called, and from which step to which one.
type Measure = (&'static str, Option<(u8, u8)>);

#[derive(Serialize)]
struct TimingView {
    procedure: Option<String>,
    documents: usize,
    steps: Vec<StepView>,
    all: Vec<FigureView>,
    units: Vec<UnitView>,
    decrees: Vec<&'static str>,
    unknown_years: Vec<String>,
    table: &'static str,
}

#[derive(Serialize)]
struct StepView {
    number: u8,
    name: &'static str,
    standard: String,
    /// How its time is known: `process`, `records`, `history` or `never`.
    known: &'static str,
}

#[derive(Serialize)]
struct UnitView {
    name: String,
    figures: Vec<FigureView>,
}

#[derive(Serialize)]
struct FigureView {
    kind: &'static str,
    /// Where it is one step of preparation.
    number: u8,
    name: &'static str,
    recorded: usize,
    missing: usize,
    within: usize,
    late: usize,
    unknown: usize,
    median: Option<MedianView>,
}

#[derive(Serialize)]
struct MedianView {
    least: String,
    most: String,
    exact: bool,
}

/// What one document took.
struct Measured {
    spent: Vec<Option<Time>>,
}

/// How long something took: in minutes, and in working days where its standard is in days.
#[derive(Clone, Copy)]
struct Time {
    spent: Spent,
    days: Option<u32>,
    pace: Pace,
}

/// The page.
pub(crate) fn item<'a>() -> SharedItem<'a> {
    File::page("waktu-proses/index.html", model)
}

/// Every document as a row of its own for every step that is on record.
pub(crate) fn table_item<'a>() -> SharedItem<'a> {
    File::of(TABLE, |frame, _| table(frame))
}

fn model(frame: &Frame<'_>, path: &str) -> anyhow::Result<Model> {
    let settings = &frame.contents.settings;
    let language = frame.language();
    let of_a_day = settings.calendar.minutes_of_a_day();
    let mut all = Vec::new();
    let mut by_unit: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    let mut years = BTreeSet::new();
    for revision in published(frame) {
        let records = &revision.facts().records;
        by_unit.entry(&revision.document.unit).or_default().push(all.len());
        let stretches = stretches(frame, revision);
        // Nothing that still runs is counted here, so that no day but those on record matters.
        let last = records.approved_on().unwrap_or_default();
        years.extend(unknown_years(records, settings, last));
        let published = stretches.iter().filter(|it| it.first == Procedure::PUBLICATION && it.spent.is_some());
        let spans = published.filter_map(|it| it.from.zip(it.to));
        years.extend(spans.flat_map(|(from, to)| settings.calendar.unknown_years(from, to).collect::<Vec<_>>()));
        all.push(measured(frame, records, &stretches));
    }
    let of_unit = |name: &str, places: &[usize]| UnitView {
        name: settings.unit_name(name).to_owned(),
        figures: figures(frame, &places.iter().filter_map(|it| all.get(*it)).collect::<Vec<_>>()),
    };
    let step = |number: u8| StepView {
        number,
        name: Procedure::name(number).get(language),
        standard: spell_minutes(settings.procedure.minutes(number, of_a_day), of_a_day).get(language).to_owned(),
        known: match number {
            1..=Procedure::PREPARED => "process",
            Procedure::REVIEW => "records",
            Procedure::PUBLICATION if frame.contents.history.is_some() => "history",
            _ => "never",
        },
    };
    let view = TimingView {
        procedure: settings.procedure.number.clone(),
        documents: all.len(),
        steps: (1..=8).map(step).collect(),
        all: figures(frame, &all.iter().collect::<Vec<_>>()),
        units: by_unit.iter().map(|(name, places)| of_unit(name, places)).collect(),
        decrees: Calendar::decrees(),
        unknown_years: years.iter().map(ToString::to_string).collect(),
        table: TABLE,
    };
    frame.named("timing", path, &view)
}

fn table(frame: &Frame<'_>) -> anyhow::Result<Vec<u8>> {
    let mut rows = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(Vec::new());
    rows.write_record([
        "id",
        "unit",
        "revisi",
        "langkah_pertama",
        "langkah_terakhir",
        "mulai",
        "selesai",
        "menit_paling_sedikit",
        "menit_paling_banyak",
        "standar_menit",
        "hari_kerja",
        "standar_hari_kerja",
        "hasil",
    ])?;
    for revision in published(frame) {
        for it in stretches(frame, revision) {
            let moment = |it: Option<crate::register::When>| it.map_or_else(String::new, |it| it.to_string());
            let number = |it: Option<u32>| it.map_or_else(String::new, |it| it.to_string());
            rows.write_record([
                revision.document.id(),
                &revision.document.unit,
                &revision.number.to_string(),
                &it.first.to_string(),
                &it.last.to_string(),
                &moment(it.from),
                &moment(it.to),
                &number(it.spent.map(|it| it.least)),
                &number(it.spent.map(|it| it.most)),
                &it.standard.to_string(),
                &number(it.days.and_then(|it| it.spent)),
                &number(it.days.map(|it| it.standard)),
                match it.pace {
                    Pace::Within => "tepat waktu",
                    Pace::Late => "terlambat",
                    Pace::Unknown => "tidak dapat dipastikan",
                },
            ])?;
        }
    }
    rows.into_inner().ok().context("the table of times cannot be written")
}

/// The documents in force, without entries of the list of excluded information.
fn published<'f>(frame: &'f Frame<'_>) -> impl Iterator<Item = ShownRevision<'f>> {
    frame.contents.documents.iter().filter_map(|it| it.in_force()).filter(|it| !it.is_excluded())
}

/// What took how long; publication only where the history knows its moment.
fn stretches(frame: &Frame<'_>, revision: ShownRevision<'_>) -> Vec<Stretch> {
    let (settings, records) = (&frame.contents.settings, &revision.facts().records);
    let progress = progress(records, settings, None);
    match publication(frame, revision) {
        Some(at) => progress.published(records, settings, settings.when(at)).stretches,
        None => progress.stretches,
    }
}

fn measured(frame: &Frame<'_>, records: &Records, stretches: &[Stretch]) -> Measured {
    let settings = &frame.contents.settings;
    let time = |it: &Stretch| Some(Time { spent: it.spent?, days: it.days.and_then(|it| it.spent), pace: it.pace });
    let of = |steps: (u8, u8)| stretches.iter().find(|it| (it.first, it.last) == steps).and_then(time);
    let approved = until_approval(records, settings, None);
    let approved = approved.map(|spent| Time { spent, days: None, pace: Pace::Unknown });
    Measured { spent: KINDS.iter().map(|(_, steps)| steps.map_or(approved, of)).collect() }
}

fn figures(frame: &Frame<'_>, all: &[&Measured]) -> Vec<FigureView> {
    let figure = |(at, (kind, steps)): (usize, Measure)| {
        let recorded: Vec<Time> = all.iter().filter_map(|it| it.spent.get(at).copied().flatten()).collect();
        let count = |pace| recorded.iter().filter(|it| it.pace == pace).count();
        let (number, _) = steps.unwrap_or_default();
        FigureView {
            kind,
            number,
            name: Procedure::name(number).get(frame.language()),
            recorded: recorded.len(),
            missing: all.len() - recorded.len(),
            within: count(Pace::Within),
            late: count(Pace::Late),
            unknown: count(Pace::Unknown),
            median: median(frame, &recorded),
        }
    };
    // Few officers record each step; where none did, its row would only say so.
    let is_told = |it: &FigureView| it.kind != "step" || it.recorded > 0;
    KINDS.into_iter().enumerate().map(figure).filter(is_told).collect()
}

/// The middle of all, of the least and of the most by themselves; of an even number the lower one.
fn median(frame: &Frame<'_>, recorded: &[Time]) -> Option<MedianView> {
    let middle = |mut all: Vec<u32>| {
        all.sort_unstable();
        all.get(all.len().checked_sub(1)? / 2).copied()
    };
    let days: Option<Vec<u32>> = recorded.iter().map(|it| it.days).collect();
    if let Some(days) = days {
        let said = spell_days(middle(days)?).get(frame.language()).to_owned();
        return Some(MedianView { least: said.clone(), most: said, exact: true });
    }
    let least = middle(recorded.iter().map(|it| it.spent.least).collect())?;
    let most = middle(recorded.iter().map(|it| it.spent.most).collect())?;
    let of_a_day = frame.contents.settings.calendar.minutes_of_a_day();
    let say = |minutes| spell_minutes(minutes, of_a_day).get(frame.language()).to_owned();
    Some(MedianView { least: say(least), most: say(most), exact: least == most })
}
