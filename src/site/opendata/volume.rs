//! Divides growing files into parts that no longer change once they are full.

use std::ops::Range;

use crate::checks::Shown;
use crate::site::frame::Frame;
use crate::site::lists::layout::List;

/// How many rows a volume holds. Fixed: another number would move rows to other files. Some six hundred printed
/// pages, and fourteen megabytes of a catalogue of which portals take fifty.
/// In the tests of `site` few, so that every site they make has volumes.
const ROWS: usize = if cfg!(test) { 2 } else { 5_000 };

/// A stretch of the register in the order of first publication.
#[derive(Debug)]
pub(crate) struct Volume {
    /// From 1.
    pub(crate) number: usize,
    /// Whether it is the one that is still filling, which has the name without a number.
    pub(crate) is_newest: bool,
    /// Its rows, withdrawn ones too: so a withdrawal moves nothing from one volume to another.
    pub(crate) range: Range<usize>,
}

impl Volume {
    /// How many there are; an empty register has one.
    pub(crate) fn count(frame: &Frame<'_>) -> usize {
        count(frame.listing.list(&List::All).len())
    }

    /// The N-th.
    pub(crate) fn of(frame: &Frame<'_>, number: usize) -> Volume {
        cut(frame.listing.list(&List::All).len(), number)
    }

    /// Its documents.
    pub(crate) fn documents<'a, 'f>(&self, frame: &'f Frame<'a>) -> &'f [&'a Shown] {
        frame.listing.list(&List::All).get(self.range.clone()).unwrap_or(&[])
    }

    /// How many rows of a range are in force, and so have a number.
    pub(crate) fn in_force(frame: &Frame<'_>, range: Range<usize>) -> usize {
        let documents = frame.listing.list(&List::All).get(range).unwrap_or(&[]);
        documents.iter().filter(|it| !it.is_withdrawn()).count()
    }

    /// Where it lies: `data/dip.pdf`, and `data/dip-jilid-1.pdf` when it is full.
    pub(crate) fn path(&self, stem: &str, ending: &str) -> String {
        if self.is_newest {
            format!("data/{stem}.{ending}")
        } else {
            format!("data/{stem}-jilid-{}.{ending}", self.number)
        }
    }
}

fn count(rows: usize) -> usize {
    rows.div_ceil(ROWS).max(1)
}

fn cut(rows: usize, number: usize) -> Volume {
    let start = number.saturating_sub(1).saturating_mul(ROWS).min(rows);
    let end = number.saturating_mul(ROWS).min(rows);
    Volume { number, is_newest: number == count(rows), range: start..end }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_full_volume_never_changes() {
        assert_eq!((count(0), count(ROWS), count(ROWS + 1)), (1, 1, 2));
        assert_eq!(cut(0, 1).range, 0..0);
        assert_eq!(cut(ROWS, 1).path("dip", "pdf"), "data/dip.pdf");
        for more in 1..3 {
            let full = cut(ROWS + more, 1);
            assert_eq!((full.range.clone(), full.path("dip", "pdf").as_str()), (0..ROWS, "data/dip-jilid-1.pdf"));
            let newest = cut(ROWS + more, 2);
            assert_eq!((newest.range.clone(), newest.is_newest), (ROWS..ROWS + more, true));
        }
    }
}
