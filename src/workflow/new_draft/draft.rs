//! The text of a draft: what is known in its place, the rest left for the officer, each with a word on what to write.

use crate::import::understood;
use crate::register::Class;
use crate::register::fields::{Field, Kind, document};
use crate::source::{quoted, scalar, tidy};
use crate::workflow::new_draft::fill::{Marks, fill};

const PUBLIC: &str = include_str!("files/konsep.md");
const EXCLUDED: &str = include_str!("files/konsep-dik.md");

/// What is known of a document when it is begun, in the words of whoever begins it.
#[derive(Debug, Default)]
pub(crate) struct DraftFields {
    pub(crate) summary: Option<String>,
    /// The last day on which an announcement holds.
    pub(crate) until: Option<String>,
    /// The position that is responsible.
    pub(crate) responsible: Option<String>,
    /// When it was made.
    pub(crate) made: Option<String>,
    /// Where it was made.
    pub(crate) place: Option<String>,
    pub(crate) forms: Vec<String>,
    /// Active retention.
    pub(crate) active: Option<String>,
    /// Inactive retention.
    pub(crate) inactive: Option<String>,
    pub(crate) fate: Option<String>,
}

/// A draft with this id, title and unit.
pub(crate) fn text(given: &DraftFields, [id, title, unit]: [&str; 3], class: Class) -> String {
    let one = |value: &Option<String>| value.as_deref().map(written).unwrap_or_default();
    let forms: Vec<String> = given.forms.iter().map(|it| plain(&meant(it, Kind::Form))).collect();
    let forms = if forms.is_empty() { String::new() } else { format!(" [{}]", forms.join(", ")) };
    let mut marks = Marks::from([
        ("ID", id.to_owned()),
        ("JUDUL", quoted(title)),
        ("KELAS", class.key().to_owned()),
        ("NAMA_UNIT", unit.to_owned()),
        ("UNIT_TERTULIS", quoted(unit)),
        ("RINGKASAN", one(&given.summary)),
        ("BERLAKU_SAMPAI", until(given, class)),
        ("PENANGGUNG_JAWAB", one(&given.responsible)),
        ("TANGGAL", known(given.made.as_ref(), Kind::PartialDay)),
        ("TEMPAT", one(&given.place)),
        ("BENTUK", forms),
        ("AKTIF", known(given.active.as_ref(), Kind::Period)),
        ("INAKTIF", known(given.inactive.as_ref(), Kind::Period)),
        ("NASIB", known(given.fate.as_ref(), Kind::Fate)),
    ]);
    marks.insert("PILIHAN_KELAS", Class::PUBLIC_CHOICE.to_owned());
    marks.insert("TEKS_LAIN", offers(class == Class::Excluded));
    // What to write in a field is marked by its key.
    marks.extend(document::all().map(|it| (it.key, it.hint.to_owned())));
    for empty in ["HURUF", "DASAR", "KONSEKUENSI", "NOMOR_UJI", "TANGGAL_UJI", "PENANDA_TANGAN", "MULAI", "SELESAI"] {
        marks.insert(empty, String::new());
    }
    fill(if class == Class::Excluded { EXCLUDED } else { PUBLIC }, &marks)
}

/// The texts that may be added, each in a comment.
fn offers(is_excluded: bool) -> String {
    let line = |field: &Field| {
        let (value, what) = field.offer?;
        let offered = format!("# {}: {value}", field.key);
        Some(format!("{offered:<35}# {what}\n"))
    };
    document::of_class(is_excluded).filter_map(line).collect()
}

/// The line that only immediate information has; also elsewhere, where it was named: `check` says what to do.
fn until(given: &DraftFields, class: Class) -> String {
    if class != Class::Immediate && given.until.is_none() {
        return String::new();
    }
    let value = known(given.until.as_ref(), Kind::Until);
    format!(
        "\n# Hari terakhir pengumuman ini berlaku (2026-01-31), atau: sampai dicabut. Sesudah hari itu ia tidak lagi tampil\n\
         # di puncak setiap halaman dan di beranda; halamannya sendiri tetap ada.\nberlaku_sampai:{value}\n"
    )
}

/// A value in the form of the files; as it was typed where nobody can tell what is meant.
fn meant(value: &str, kind: Kind) -> String {
    understood(kind, value).unwrap_or_else(|| tidy(value))
}

/// The same as it follows its key; nothing for none.
fn known(value: Option<&String>, kind: Kind) -> String {
    value.map(|it| written(&meant(it, kind))).unwrap_or_default()
}

/// A value as it follows its key; nothing for none.
fn written(value: &str) -> String {
    let value = tidy(value);
    if value.is_empty() { value } else { format!(" {}", plain(&value)) }
}

/// Words, dates and periods as people write them; anything else in quotes.
fn plain(value: &str) -> String {
    scalar(value, |it| it.is_ascii_alphanumeric(), |it| it.is_ascii_alphanumeric() || matches!(it, '-' | ' '))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::{Value, split};

    fn given() -> DraftFields {
        DraftFields {
            summary: Some("Isi: \"a\" # b\n- c".to_owned()),
            until: None,
            responsible: Some("Null".to_owned()),
            made: Some("2026-01".to_owned()),
            place: Some("Palangka Raya".to_owned()),
            forms: vec!["cetak".to_owned(), " daring".to_owned()],
            active: Some("2 tahun".to_owned()),
            inactive: None,
            fate: Some("musnah".to_owned()),
        }
    }

    #[test]
    fn what_is_meant_is_written_as_the_register_writes_it() {
        let some = |it: &str| Some(it.to_owned());
        let given = DraftFields {
            made: some("20 Januari 2026"),
            forms: vec!["Cetak".to_owned(), "online".to_owned(), "lisan".to_owned()],
            active: some("2 Tahun"),
            inactive: some("entah"),
            fate: some("Permanen"),
            ..DraftFields::default()
        };
        let text = text(&given, ["dip-2026-0001", "Judul", "Unit"], Class::Periodic);
        for line in [
            "tanggal: 2026-01-20",
            "bentuk: [cetak, daring, lisan]",
            "aktif: 2 tahun",
            "inaktif: entah",
            "nasib_akhir: permanen",
        ] {
            assert!(text.contains(line), "{line}: {text}");
        }
    }

    #[test]
    fn every_mark_is_filled_and_offers_come_from_the_table() {
        for class in Class::ALL {
            let text = text(&given(), ["dip-2026-0001", "Judul", "Unit"], class);
            assert!(!text.contains('@'), "{text}");
            assert!(text.contains(&format!("# {}", document::HOLDERS.hint)), "{text}");
            let offered = document::of_class(class == Class::Excluded).filter(|it| it.offer.is_some());
            offered.for_each(|it| assert!(text.contains(&format!("\n# {}: ", it.key)), "{text}"));
        }
    }

    #[test]
    fn whatever_is_typed_stays_one_value() {
        for title in ["Laporan: @ID@ #1", "- x", "'\"\\", "{ a: b }", "null", "@JUDUL@"] {
            let text = text(&given(), ["dip-2026-0001", title, "Bagian @ID@"], Class::Periodic);
            let read = split("content/u/n/index.md", text.as_bytes()).value.unwrap();
            let scalar = |key| read.fields.get(key).and_then(|it| it.scalar()).unwrap();
            assert_eq!((scalar("judul"), scalar("id")), (title, "dip-2026-0001"));
            assert_eq!(scalar(document::RESPONSIBLE.key), "Null");
            assert_eq!(scalar("ringkasan"), "Isi: \"a\" # b - c");
            let Value::List(forms) = &read.fields.get("bentuk").unwrap().value else { panic!("{text}") };
            assert_eq!(forms.iter().filter_map(|it| it.scalar()).collect::<Vec<_>>(), ["cetak", "daring"]);
        }
    }
}
