//! The fields that officers write. Each is declared once: what reads, describes, asks for or shows a field takes it from
//! these tables.

mod checklist;
mod decree;
pub(crate) mod document;
mod kind;
pub(crate) mod records;
pub(crate) mod settings;

use crate::diagnostics::{Phrase, phrase};

pub(crate) use crate::register::fields::checklist::{CHECKLIST, ITEM};
pub(crate) use crate::register::fields::decree::{AGREEMENT, DECREE};
pub(crate) use crate::register::fields::kind::Kind;
pub(crate) use crate::register::fields::settings::SETTINGS;

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

#[cfg(test)]
mod tests {
    use super::*;

    /// Below each field too.
    fn walk(fields: &'static [Field], seen: &mut dyn FnMut(&'static [Field])) {
        seen(fields);
        for field in fields {
            walk(field.kind.fields(), seen);
        }
    }

    #[test]
    fn each_table_has_a_key_once_and_a_sample_of_what_must_be_there() {
        let documents: [Vec<Field>; 2] = [false, true].map(|it| document::of_class(it).copied().collect());
        let documents = documents.map(|it| &*it.leak());
        for table in [documents[0], documents[1], DECREE, SETTINGS, CHECKLIST] {
            walk(table, &mut |fields| {
                let mut keys = keys(fields);
                keys.sort_unstable();
                assert!(keys.windows(2).all(|it| it[0] != it[1]), "{keys:?}");
                for field in fields.iter().filter(|it| it.is_required(true)) {
                    assert!(field.sample.id.starts_with(&format!("`{}", field.key)), "{}", field.sample.id);
                }
            });
        }
    }

    /// Whether a digest stays what it is hangs on these.
    #[test]
    fn what_no_digest_binds_is_a_record() {
        let of = |bound| keys(document::all().filter(move |it| it.bound == bound && it.writer != Writer::Officer));
        assert_eq!(of(Bound::Always), [document::PREPARATION.key]);
        assert_eq!(of(Bound::ByApproval), [document::REVIEWS.key]);
        let never =
            ["pengumuman_segera", "persetujuan", "proses", "sumber_impor", "penarikan", "pemutakhiran", "penarikan"];
        assert_eq!(of(Bound::Never), never);
        assert!(document::all().all(|it| it.bound == Bound::Always || it.writer != Writer::Officer));
    }
}
