//! How long the procedure took for what is published: from the records alone, never from the day of the build.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::Context as _;
use serde::Serialize;

use crate::checks::Shown;
use crate::register::{
    Calendar, Pace, Procedure, Revision, Spent, progress, spell_minutes, unknown_years, until_approval,
};
use crate::site::frame::{Frame, Head, Model};
use crate::site::shelf;

/// What is measured: preparation, review, and the approval, which is no step of the procedure.
const KINDS: [&str; 3] = ["prepared", "reviewed", "approved"];

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
    /// How its time is known: `process`, `records` or `never`.
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
    spent: [Option<(Spent, Pace)>; 3],
}

/// The page.
pub(crate) fn model(frame: &Frame<'_>, path: &str) -> anyhow::Result<Model> {
    let settings = &frame.contents.settings;
    let language = frame.language();
    let of_a_day = settings.calendar.minutes_of_a_day();
    let mut all = Vec::new();
    let mut by_unit: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    let mut years = BTreeSet::new();
    for (document, revision) in published(frame) {
        by_unit.entry(&document.unit).or_default().push(all.len());
        all.push(measured(frame, revision));
        // Nothing that still runs is counted here, so that no day but those on record matters.
        let last = revision.approved_on().unwrap_or_default();
        years.extend(unknown_years(revision, settings, last));
    }
    let of_unit = |name: &str, places: &[usize]| UnitView {
        name: settings.unit_name(name).to_owned(),
        figures: figures(frame, &places.iter().filter_map(|it| all.get(*it)).collect::<Vec<_>>()),
    };
    let step = |number: u8| StepView {
        number,
        name: Procedure::name(number).get(language),
        standard: spell_minutes(settings.procedure.minutes(number, of_a_day), of_a_day)
            .get(language)
            .to_owned(),
        known: match number {
            1..=Procedure::PREPARED => "process",
            Procedure::REVIEW => "records",
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
        table: "data/waktu-proses.csv",
    };
    let words = frame.theme.words();
    let head = Head {
        title: words.plain("timing-title")?,
        description: words.plain("timing-lead")?,
        section: "timing",
        ..Head::default()
    };
    frame.model("timing.html", path, head, &view)
}

/// Every document as a row of its own for every step that is on record.
pub(crate) fn table(frame: &Frame<'_>) -> anyhow::Result<Vec<u8>> {
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
        "hasil",
    ])?;
    for (document, revision) in published(frame) {
        let id = document.id();
        let number = revision.number.as_ref().map_or_else(String::new, |it| it.value.to_string());
        for it in progress(revision, &frame.contents.settings, None).stretches {
            let moment = |it: Option<crate::register::When>| it.map_or_else(String::new, |it| it.to_string());
            let minutes = |it: Option<u32>| it.map_or_else(String::new, |it| it.to_string());
            rows.write_record([
                id,
                &document.unit,
                &number,
                &it.first.to_string(),
                &it.last.to_string(),
                &moment(it.from),
                &moment(it.to),
                &minutes(it.spent.map(|it| it.least)),
                &minutes(it.spent.map(|it| it.most)),
                &it.standard.to_string(),
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
fn published<'f>(frame: &'f Frame<'_>) -> impl Iterator<Item = (&'f Shown, &'f Revision)> {
    let documents = frame.contents.documents.iter();
    documents.filter_map(|it| Some((it, shelf::in_force(it).filter(|it| !it.is_excluded())?)))
}

fn measured(frame: &Frame<'_>, revision: &Revision) -> Measured {
    let settings = &frame.contents.settings;
    let stretches = progress(revision, settings, None).stretches;
    let of = |first: u8, last: u8| {
        let found = stretches.iter().find(|it| (it.first, it.last) == (first, last));
        found.and_then(|it| Some((it.spent?, it.pace)))
    };
    let approved = until_approval(revision, settings, None).map(|it| (it, Pace::Unknown));
    Measured { spent: [of(1, Procedure::PREPARED), of(Procedure::REVIEW, Procedure::REVIEW), approved] }
}

fn figures(frame: &Frame<'_>, all: &[&Measured]) -> Vec<FigureView> {
    let figure = |(at, kind): (usize, &'static str)| {
        let recorded: Vec<(Spent, Pace)> =
            all.iter().filter_map(|it| it.spent.get(at).copied().flatten()).collect();
        let count = |pace| recorded.iter().filter(|(_, it)| *it == pace).count();
        FigureView {
            kind,
            recorded: recorded.len(),
            missing: all.len() - recorded.len(),
            within: count(Pace::Within),
            late: count(Pace::Late),
            unknown: count(Pace::Unknown),
            median: median(frame, &recorded),
        }
    };
    KINDS.into_iter().enumerate().map(figure).collect()
}

/// The middle of all, of the least and of the most by themselves; of an even number the lower one.
fn median(frame: &Frame<'_>, recorded: &[(Spent, Pace)]) -> Option<MedianView> {
    let middle = |of: fn(&Spent) -> u32| {
        let mut all: Vec<u32> = recorded.iter().map(|(it, _)| of(it)).collect();
        all.sort_unstable();
        all.get(all.len().checked_sub(1)? / 2).copied()
    };
    let (least, most) = (middle(|it| it.least)?, middle(|it| it.most)?);
    let of_a_day = frame.contents.settings.calendar.minutes_of_a_day();
    let say = |minutes| spell_minutes(minutes, of_a_day).get(frame.language()).to_owned();
    Some(MedianView { least: say(least), most: say(most), exact: least == most })
}
