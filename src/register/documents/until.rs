//! `berlaku_sampai`: until when immediate information applies.

use std::fmt;

use crate::diagnostics::Located;
use crate::register::Date;
use crate::register::codes::values;
use crate::register::dates::date;
use crate::register::fields::reader::FieldReader;
use crate::source::Node;

/// Until when immediate information applies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Until {
    /// Its last day.
    Day(Date),
    /// Until it is withdrawn.
    Revoked,
}

impl Until {
    /// What officers write where no day is known.
    pub const REVOKED: &str = "sampai dicabut";

    fn of(text: &str) -> Option<Until> {
        if text == Until::REVOKED { Some(Until::Revoked) } else { date::day(text).map(Until::Day) }
    }

    /// The last day, where one is named.
    pub fn day(self) -> Option<Date> {
        match self {
            Until::Day(day) => Some(day),
            Until::Revoked => None,
        }
    }
}

impl fmt::Display for Until {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Until::Day(day) => write!(f, "{day}"),
            Until::Revoked => f.write_str(Until::REVOKED),
        }
    }
}

pub(crate) fn until(node: &Node, fields: &mut FieldReader<'_>) -> Option<Located<Until>> {
    let (id, en) = (
        "hari terakhirnya, seperti 2026-01-31, atau: sampai dicabut",
        "its last day, like 2026-01-31, or: sampai dicabut (until withdrawn)",
    );
    fields.parsed(node, Until::of, &values::DATE_UNREADABLE, id, en)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_whole_day_or_the_two_words_are_understood() {
        for text in ["2026-01-31", "sampai dicabut"] {
            assert_eq!(Until::of(text).map(|it| it.to_string()).as_deref(), Some(text));
        }
        for text in ["2026-01", "2026-02-30", "31-01-2026", "dicabut", "Sampai dicabut", "selama berlaku", ""] {
            assert_eq!(Until::of(text), None, "{text}");
        }
    }
}
