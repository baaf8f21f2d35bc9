//! Several groups of digits that are one number.

use std::ops::Range;

use crate::inspect::personal::groups::{Group, Joint};

/// Several groups that are one number.
pub(crate) struct Run<'a> {
    pub(crate) groups: &'a [Group<'a>],
    /// What joins it to the groups before and after it.
    pub(crate) around: [Option<(&'a Group<'a>, Joint)>; 2],
    pub(crate) at: Range<usize>,
    pub(crate) digits: String,
}

impl Run<'_> {
    pub(crate) fn joints(&self) -> impl Iterator<Item = Joint> {
        self.groups.iter().skip(1).map(|it| it.before)
    }

    pub(crate) fn sizes(&self) -> Vec<usize> {
        self.groups.iter().map(|it| it.digits.len()).collect()
    }

    /// Whether it goes on before or after in the same way, so that it is a piece of something longer.
    pub(crate) fn goes_on(&self) -> bool {
        let sizes = self.sizes();
        let joint = self.joints().next();
        let edges = [sizes.first().copied(), sizes.last().copied()];
        self.around.iter().flatten().zip(edges).any(|((other, how), size)| match how {
            Joint::Dot => true,
            Joint::Dash => !matches!(other.digits.len(), 1..=3 | 16) || joint == Some(Joint::Dash),
            Joint::Space | Joint::Line | Joint::Cell => joint == Some(*how) && size == Some(other.digits.len()),
            Joint::Mark => joint == Some(Joint::Mark),
            Joint::Comma | Joint::List | Joint::Slash | Joint::Other => false,
        })
    }

    pub(crate) fn is_one_digit_over_and_over(&self) -> bool {
        let mut digits = self.digits.bytes();
        let first = digits.next();
        digits.all(|it| Some(it) == first)
    }

    pub(crate) fn part(&self, from: usize, to: usize) -> Option<u32> {
        self.digits.get(from..to)?.parse().ok()
    }
}
