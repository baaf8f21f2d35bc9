//! What the value of a field can be.

use crate::register::fields::Field;
use crate::register::{Class, Fate, Form, Ground};

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
    /// A class of the law.
    Class,
    /// A form in which information is available.
    Form,
    /// What becomes of a record in the end.
    Fate,
    /// A letter of article 17.
    Ground,
    /// One of some other words.
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
    /// The words of which a value is one; none where it can be another text.
    pub(crate) const fn words(self) -> Option<&'static [&'static str]> {
        match self {
            Kind::Class => Some(&Class::KEYS),
            Kind::Form => Some(&Form::KEYS),
            Kind::Fate => Some(&Fate::KEYS),
            Kind::Ground => Some(&Ground::KEYS),
            Kind::Word(words) => Some(words),
            _ => None,
        }
    }

    /// The fields that a record of this kind has; of a list those of each entry, of several
    /// shapes those of the first.
    pub(crate) const fn fields(self) -> &'static [Field] {
        match self {
            Kind::Record(fields) | Kind::RecordWithOneOf(fields, _) | Kind::Units(fields) => fields,
            Kind::List(each) | Kind::Filled(each) | Kind::Either([each, ..]) => each.kind.fields(),
            _ => &[],
        }
    }

    /// The field with this key in a record of this kind, or in one of a list, in whichever of several shapes.
    pub(crate) fn part(self, key: &str) -> Option<&'static Field> {
        match self {
            Kind::List(each) | Kind::Filled(each) => each.kind.part(key),
            Kind::Either(shapes) => shapes.iter().find_map(|it| it.kind.part(key)),
            other => other.fields().iter().find(|it| it.key == key),
        }
    }
}
