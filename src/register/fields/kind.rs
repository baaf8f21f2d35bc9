//! What the value of a field can be.

use crate::register::fields::Field;

/// What a value can be. Its shape as JSON Schema is in `register/schema/shapes.rs`.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Kind {
    /// Any text.
    Text,
    /// A text in a shape of its own, as a regular expression for all of it.
    Shaped(&'static str),
    /// The same, where YAML takes some values for a number: the types it can take them for, the expression, and
    /// further members of the schema.
    Scalar { types: [&'static str; 2], pattern: &'static str, limits: &'static [(&'static str, u32)] },
    /// `[a-z0-9]+(-[a-z0-9]+)*`, at most 64 bytes.
    Id,
    /// A language, in the shape of BCP 47.
    Language,
    /// A whole address on the web.
    Address,
    /// A day.
    Day,
    /// A day, month or year.
    PartialDay,
    /// A day, or the words for "until withdrawn".
    Until,
    /// A day with the time of day, where it is known.
    When,
    /// A day with the time of day.
    Moment,
    /// A time of day.
    Time,
    /// Opening hours.
    Hours,
    /// How long a record is kept.
    Period,
    /// A digest as records name it.
    Digest,
    /// One of some words.
    Word(&'static [&'static str]),
    /// A list.
    List(&'static Field),
    /// A list that holds something.
    Filled(&'static Field),
    /// Keys and values.
    Record(&'static [Field]),
    /// Keys and values, of which at least one of these two must be there.
    RecordWithOneOf(&'static [Field], [&'static str; 2]),
    /// Some of these keys, all with the same kind of value.
    Keyed(&'static [&'static [&'static str]], &'static Field),
    /// A record for each folder of a unit, by the folder's name.
    Units(&'static [Field]),
    /// A value in one of several shapes.
    Either(&'static [Field]),
}

impl Kind {
    /// The fields that a record of this kind has; of a list those of each entry, of several
    /// shapes those of the first.
    pub(crate) const fn fields(self) -> &'static [Field] {
        match self {
            Kind::Record(fields) | Kind::RecordWithOneOf(fields, _) | Kind::Units(fields) => fields,
            Kind::List(each) | Kind::Filled(each) | Kind::Either([each, ..]) => each.kind.fields(),
            _ => &[],
        }
    }
}
