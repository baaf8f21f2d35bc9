//! What a field is: its key, what its value can be, who writes it, and which digests bind it.

use crate::diagnostics::{Phrase, phrase};
use crate::register::{Class, Fate, Form, Ground};

/// One key that officers write, and everything there is to say about it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Field {
    /// As it is written.
    pub(crate) key: &'static str,
    /// What its value can be.
    pub(crate) kind: Kind,
    /// Whether it must be there.
    pub(crate) need: Need,
    /// Which digests bind it.
    pub(crate) bound: Bound,
    /// Who writes it.
    pub(crate) writer: Writer,
    /// What it is called in a list; none: its key, with blanks.
    pub(crate) label: Option<Phrase>,
    /// What to write, for schemas and the forms that are made from them.
    pub(crate) hint: &'static str,
    /// What the form of a draft asks; none where it does not ask.
    pub(crate) question: Option<Phrase>,
    /// How it is written, for the finding that it is missing.
    pub(crate) sample: Phrase,
    /// Where lists, pages and `dip.json` give it as a text: the name that templates have for it.
    pub(crate) published: Option<&'static str>,
    /// Of a text: the column that lists have for it, and the table of drafts.
    pub(crate) column: Option<ListColumn>,
    /// Of a text that a draft may have: a value as `new` offers it, and what it is.
    pub(crate) offer: Option<(&'static str, &'static str)>,
}

/// The column of a text in lists that are imported, and in the table of drafts that `export` writes.
#[derive(Debug, Clone, Copy)]
pub(crate) struct ListColumn {
    /// Its heading in the table of drafts.
    pub(crate) heading: &'static str,
    /// Its width there, in characters.
    pub(crate) width: u16,
    /// By what its heading is known in other lists: a word of each of these groups, in lower case.
    pub(crate) words: &'static [&'static [&'static str]],
}

/// Whether a field must be there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Need {
    /// It may be left out.
    Optional,
    /// It must be there.
    Required,
    /// It must be there in an entry of the list of excluded information, and may be left out in a public document.
    RequiredIfExcluded,
}

/// Which digests bind a field of a document. A key that is in no table is bound by all.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Bound {
    /// Those of reviews and approvals.
    Always,
    /// Only those of approvals and renewals: it comes after the review.
    ByApproval,
    /// None: it comes after the approval, or beside it.
    Never,
}

/// Who writes a field of a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Writer {
    /// An officer.
    Officer,
    /// A command that records what an officer did.
    Command,
    /// `import`.
    Import,
}

impl Field {
    /// A field that may be left out.
    pub(crate) const fn optional(key: &'static str, kind: Kind) -> Field {
        Field {
            key,
            kind,
            need: Need::Optional,
            bound: Bound::Always,
            writer: Writer::Officer,
            label: None,
            hint: "",
            question: None,
            sample: phrase!(id = "kolom itu", en = "that field"),
            published: None,
            column: None,
            offer: None,
        }
    }

    /// A field that must be there.
    pub(crate) const fn required(key: &'static str, kind: Kind) -> Field {
        Field { need: Need::Required, ..Field::optional(key, kind) }
    }

    /// What each entry of a list is, or one of the shapes that a value can have.
    pub(crate) const fn each(kind: Kind, hint: &'static str) -> Field {
        Field::optional("", kind).hint(hint)
    }

    /// A field that must be there in an entry of the list of excluded information.
    pub(crate) const fn required_if_excluded(mut self) -> Field {
        self.need = Need::RequiredIfExcluded;
        self
    }

    /// A field that a command writes, and which digests bind it.
    pub(crate) const fn written_by(mut self, writer: Writer, bound: Bound) -> Field {
        self.writer = writer;
        self.bound = bound;
        self
    }

    pub(crate) const fn label(mut self, label: Phrase) -> Field {
        self.label = Some(label);
        self
    }

    pub(crate) const fn hint(mut self, hint: &'static str) -> Field {
        self.hint = hint;
        self
    }

    pub(crate) const fn question(mut self, question: Phrase) -> Field {
        self.question = Some(question);
        self
    }

    /// A sample that reads the same in both languages.
    pub(crate) const fn sample(mut self, sample: &'static str) -> Field {
        self.sample = Phrase::new(sample, sample);
        self
    }

    /// A sample with a word of explanation.
    pub(crate) const fn explained_sample(mut self, sample: Phrase) -> Field {
        self.sample = sample;
        self
    }

    /// Gives the text in `dip.json` by its key, and to the templates of lists and documents by this name.
    pub(crate) const fn published(mut self, name: &'static str) -> Field {
        self.published = Some(name);
        self
    }

    /// The column that imported and exported lists have for the text.
    pub(crate) const fn column(
        mut self,
        heading: &'static str,
        width: u16,
        words: &'static [&'static [&'static str]],
    ) -> Field {
        self.column = Some(ListColumn { heading, width, words });
        self
    }

    /// A value as `new` offers it in a comment, and what it is.
    pub(crate) const fn offer(mut self, value: &'static str, what: &'static str) -> Field {
        self.offer = Some((value, what));
        self
    }

    /// Whether it must be there in entries of this class.
    pub(crate) fn is_required(&self, is_excluded: bool) -> bool {
        match self.need {
            Need::Optional => false,
            Need::Required => true,
            Need::RequiredIfExcluded => is_excluded,
        }
    }
}

/// The keys of some fields, in their order.
pub(crate) fn keys<'f>(fields: impl IntoIterator<Item = &'f Field>) -> Vec<&'static str> {
    fields.into_iter().map(|it| it.key).collect()
}

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
