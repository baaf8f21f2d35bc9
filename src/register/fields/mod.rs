//! The fields that officers write. Each is declared once: what reads, describes, asks for or shows a field takes it
//! from these tables.

mod checklist;
mod decree;
pub(crate) mod document;
mod field;
pub(crate) mod reader;
pub(crate) mod records;
pub(crate) mod settings;

pub(crate) use crate::register::fields::checklist::{CHECKLIST, ITEM};
pub(crate) use crate::register::fields::decree::{AGREEMENT, DECREE};
pub(crate) use crate::register::fields::field::{Bound, Field, Kind, ListColumn, Need, Writer, keys};
pub(crate) use crate::register::fields::settings::SETTINGS;

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
