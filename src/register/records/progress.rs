//! Where a document is among the eight steps, and how long each took: only what its records say.

use crate::register::{Date, Procedure, Records, Role, Settings, Signed, Spent, Status, When};

/// Whether a step kept to its standard.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pace {
    /// Within the standard.
    Within,
    /// Beyond it.
    Late,
    /// The records do not tell.
    Unknown,
}

/// One stretch of the procedure: a step, or the steps 1 to 5 together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stretch {
    /// The first step.
    pub first: u8,
    /// The last one.
    pub last: u8,
    /// When it began.
    pub from: Option<When>,
    /// When it ended; none while it runs or where it is not recorded.
    pub to: Option<When>,
    /// Office time so far.
    pub spent: Option<Spent>,
    /// What it may take, in minutes.
    pub standard: u32,
    /// How it is judged where its standard is in working days.
    pub days: Option<Days>,
    /// How the two compare.
    pub pace: Pace,
}

/// Working days, which are counted by day and not by minute: the day on which a step began does not count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Days {
    /// How many came after the first day, so far.
    pub spent: Option<u32>,
    /// How many may come.
    pub standard: u32,
}

/// Who acts next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Next {
    /// The officer finishes and submits.
    Submit,
    /// The officer corrects and submits again.
    Correct,
    /// The PPID reviews.
    Review,
    /// The superior approves.
    Approve,
    /// The site is built, and what it publishes is recorded; filing never is.
    Publish,
    /// Nothing that is recorded: withdrawn, or published.
    Nothing,
}

/// A document's place in the procedure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Progress {
    /// The step it is at; none where the records do not tell which of the first five.
    pub step: Option<u8>,
    /// What comes next.
    pub next: Next,
    /// What took how long, in the order of the steps; only what has a beginning or an end on record.
    pub stretches: Vec<Stretch>,
}

impl Progress {
    /// The same of what the history recorded as published at this moment: step 7 is over, from the record by which an
    /// officer let it out. Step 8 has no record.
    #[must_use]
    pub fn published(mut self, records: &Records, settings: &Settings, at: When) -> Progress {
        let released = records.announcement.as_ref().map(|it| &it.signed);
        let released = released.or(records.approval.as_ref().map(|it| &it.signed)).map(moment);
        let step = (Procedure::PUBLICATION, Procedure::PUBLICATION);
        self.stretches.push(stretch(settings, step, released, Some(at)));
        if self.next == Next::Publish {
            self.step = Some(Procedure::PUBLICATION + 1);
            self.next = Next::Nothing;
        }
        self
    }
}

impl Next {
    /// The roles that act, on a document or on an entry of the list of excluded information.
    pub const fn roles(self, is_excluded: bool) -> &'static [Role] {
        match self {
            Next::Submit | Next::Correct | Next::Publish => &[Role::Staff],
            Next::Review => &[Role::Ppid],
            Next::Approve if is_excluded => &[Role::Head],
            Next::Approve => &[Role::Superior],
            Next::Nothing => &[],
        }
    }
}

/// When a record was made.
pub fn moment(signed: &Signed) -> When {
    When { day: signed.on.value, time: signed.at }
}

/// Where a revision is. Steps that still run are counted until `now`; without it they are left uncounted, as in
/// everything that is published.
pub fn progress(records: &Records, settings: &Settings, now: Option<When>) -> Progress {
    let status = records.status();
    let submitted = records.preparation.as_ref().map(|it| moment(&it.signed));
    let mut stretches = Vec::new();
    for step in 1..=Procedure::PREPARED {
        let Some((from, until)) = recorded(records, step) else { continue };
        let to = until.or(now.filter(|_| status == Status::Draft));
        let mut one = stretch(settings, (step, step), Some(from), to);
        one.to = until;
        stretches.push(one);
    }
    let first = recorded(records, 1).map(|(from, _)| from);
    let began = records.preparation.as_ref().and_then(|it| it.began).or(first.filter(|_| submitted.is_some()));
    // Where only some of the steps are on record, nothing is known of all of them together.
    if began.is_some() || submitted.is_some() && stretches.is_empty() {
        stretches.push(stretch(settings, (1, Procedure::PREPARED), began, submitted));
    }
    if let Some(submitted) = submitted {
        let reviewed = records.reviews.last().map(|it| moment(&it.signed));
        // A review of an earlier text came before the last submission: this one still waits.
        let reviewed = reviewed.filter(|_| status != Status::Submitted);
        let running = now.filter(|_| status == Status::Submitted);
        let step = (Procedure::REVIEW, Procedure::REVIEW);
        let mut one = stretch(settings, step, Some(submitted), reviewed.or(running));
        one.to = reviewed;
        stretches.push(one);
    }
    Progress { step: step(records, status), next: next(status), stretches }
}

/// When a step began and when it ended, in as many pieces as it was recorded; no end while one of them runs.
fn recorded(records: &Records, step: u8) -> Option<(When, Option<When>)> {
    let pieces = || records.process.iter().filter(|it| it.step == step);
    let from = pieces().map(|it| it.from).min()?;
    let ends: Option<Vec<When>> = pieces().map(|it| it.until).collect();
    Some((from, ends.and_then(|it| it.into_iter().max())))
}

fn next(status: Status) -> Next {
    match status {
        Status::Draft => Next::Submit,
        Status::NeedsCorrection => Next::Correct,
        Status::Submitted => Next::Review,
        Status::Reviewed => Next::Approve,
        Status::Approved => Next::Publish,
        Status::Withdrawn => Next::Nothing,
    }
}

fn step(records: &Records, status: Status) -> Option<u8> {
    match status {
        Status::Draft => {
            let last = records.process.iter().max_by_key(|it| (it.step, it.from))?;
            Some(if last.until.is_some() { (last.step + 1).min(Procedure::PREPARED) } else { last.step })
        }
        Status::Submitted | Status::NeedsCorrection | Status::Reviewed => Some(Procedure::REVIEW),
        Status::Approved => Some(Procedure::PUBLICATION),
        Status::Withdrawn => None,
    }
}

fn stretch(settings: &Settings, (first, last): (u8, u8), from: Option<When>, to: Option<When>) -> Stretch {
    let calendar = &settings.calendar;
    let of_a_day = calendar.minutes_of_a_day();
    let standard = (first..=last).map(|it| settings.procedure.minutes(it, of_a_day)).sum();
    let spent = from.zip(to).and_then(|(from, to)| calendar.between(from, to));
    let days = settings.procedure.days(first, last).map(|standard| Days {
        spent: from.zip(to).filter(|_| spent.is_some()).and_then(|(from, to)| calendar.days_after(from.day, to.day)),
        standard,
    });
    let pace = match (days, spent) {
        (Some(Days { spent: Some(spent), standard }), _) => {
            if spent > standard {
                Pace::Late
            } else {
                Pace::Within
            }
        }
        (None, Some(spent)) if spent.least > standard => Pace::Late,
        (None, Some(spent)) if spent.most <= standard => Pace::Within,
        _ => Pace::Unknown,
    };
    Stretch { first, last, from, to, spent, standard, days, pace }
}

/// Office time from the review that found a document fit to its approval, which is no step of the procedure.
pub fn until_approval(records: &Records, settings: &Settings, now: Option<When>) -> Option<Spent> {
    let reviewed = moment(&records.reviews.last()?.signed);
    let to = match (&records.approval, records.status()) {
        (Some(approval), _) => moment(&approval.signed),
        (None, Status::Reviewed) => now?,
        (None, _) => return None,
    };
    settings.calendar.between(reviewed, to)
}

/// The years in which working time is counted for a revision although their days off are not known.
pub fn unknown_years(records: &Records, settings: &Settings, today: Date) -> Vec<i16> {
    let now = When { day: today, time: None };
    let stretches = progress(records, settings, Some(now)).stretches;
    let spans = stretches.iter().filter_map(|it| Some((it.from?, it.to.unwrap_or(now))));
    let decided = records.reviews.last().map(|it| moment(&it.signed)).zip(records.approval.as_ref());
    let decided = decided.map(|(from, approval)| (from, moment(&approval.signed)));
    // What is too far apart to be meant is not counted either.
    let counted = |(from, to): &(When, When)| settings.calendar.between(*from, *to).is_some();
    let spans = spans.chain(decided).filter(counted);
    spans.flat_map(|(from, to)| settings.calendar.unknown_years(from, to)).collect()
}
