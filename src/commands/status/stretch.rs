//! How long a step took, as `status` gives it.

use serde::Serialize;

use crate::register::{Pace, Spent, Stretch};

/// How long a step took, or the steps 1 to 5 together.
#[derive(Debug, Serialize)]
pub(crate) struct StretchReport {
    pub(crate) first: u8,
    pub(crate) last: u8,
    pub(crate) from: Option<String>,
    pub(crate) to: Option<String>,
    pub(crate) spent: Option<SpentReport>,
    pub(crate) standard: u32,
    /// Working days, where the standard is in days: these decide, and not the minutes.
    pub(crate) days: Option<DaysReport>,
    /// `within`, `late` or `unknown`.
    pub(crate) pace: &'static str,
}

/// Between the least and the most that records without a time of day can mean.
#[derive(Debug, Clone, Copy, Serialize)]
pub(crate) struct SpentReport {
    pub(crate) least: u32,
    pub(crate) most: u32,
}

/// Working days after the one on which a step began.
#[derive(Debug, Clone, Copy, Serialize)]
pub(crate) struct DaysReport {
    pub(crate) spent: Option<u32>,
    pub(crate) standard: u32,
}

impl SpentReport {
    pub(crate) fn of(spent: Spent) -> SpentReport {
        SpentReport { least: spent.least, most: spent.most }
    }
}

impl StretchReport {
    pub(crate) fn of(it: &Stretch) -> StretchReport {
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
