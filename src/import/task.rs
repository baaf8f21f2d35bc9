//! What an officer still has to do about an imported entry, and why.

use crate::diagnostics::Text;
use crate::register::Class;
use crate::register::fields::{Kind, Need, document};

/// One thing to be done.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Task {
    /// The field of the document.
    pub field: &'static str,
    /// What is wrong.
    pub why: Why,
    /// What the list says instead.
    pub said: String,
}

/// Why something is to be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Why {
    /// The list has no such column.
    NoColumn,
    /// The only text the list has was taken as the title.
    UsedAsTitle,
    /// The only text the list has is too long for a title, and was taken as the summary.
    UsedAsSummary,
    /// The column is empty here.
    Empty,
    /// The column holds a mark that stands for nothing.
    Placeholder,
    /// The column holds a formula without a result.
    Formula,
    /// The column holds something else.
    Unreadable,
    /// The mark can mean yes or no.
    Ambiguous,
    /// A file is named, and it lies somewhere else.
    File,
    /// An address that nobody can follow.
    Broken,
    /// Words that lead nowhere, in a column of links.
    LinkLost,
    /// The text was put together from several rows.
    Joined,
    /// Longer than a title can be.
    Long,
    /// An excluded entry bears no such thing.
    NotHere,
    /// The column of the holder names an Act.
    BasisInHolder,
    /// Two places name two classes.
    Contradiction,
    /// The remarks name another final fate than its own column.
    RemarkDiffers,
    /// The list names who holds it, and no unit is known by that name.
    UnitUnknown,
    /// No unit is named, and none was given for such entries.
    UnitMissing,
    /// Nothing says what the information is.
    Nameless,
    /// More rows than one document can have.
    TooMany,
    /// More text than the fields of one document can hold.
    TooLong,
}

impl Task {
    pub(crate) fn new(field: &'static str, why: Why, said: impl Into<String>) -> Task {
        Task { field, why, said: said.into() }
    }

    /// Whether the entry cannot become a draft before it is done.
    pub fn is_fatal(&self) -> bool {
        matches!(self.why, Why::UnitUnknown | Why::UnitMissing | Why::Nameless | Why::TooMany | Why::TooLong)
    }

    /// Whether the document could be approved without it.
    pub fn is_advice(&self) -> bool {
        let is_optional = document::at(self.field).is_some_and(|it| it.need == Need::Optional);
        self.why == Why::NotHere || is_optional && !matches!(self.why, Why::File | Why::Broken | Why::Unreadable)
    }

    /// Whether the draft says what the list said, as a note where the field is to be filled.
    pub(crate) fn is_noted(&self) -> bool {
        matches!(
            self.why,
            Why::Formula
                | Why::Unreadable
                | Why::Ambiguous
                | Why::File
                | Why::Broken
                | Why::BasisInHolder
                | Why::Contradiction
                | Why::RemarkDiffers
        )
    }

    /// Said to the officer.
    pub fn text(&self) -> Text {
        let field = shown(self.field);
        let said = shortened(&self.said);
        let kind = document::at(self.field).map_or(Kind::Text, |it| it.kind);
        let (id, en) = match self.why {
            Why::NoColumn => {
                (format!("{field}: tidak ada kolomnya di daftar"), format!("{field}: the list has no such column"))
            }
            Why::UsedAsTitle => (
                "ringkasan: satu-satunya uraian di daftar dipakai sebagai judul; tulis satu atau dua kalimat untuk warga".to_owned(),
                "ringkasan: the only text in the list was taken as the title; write a sentence or two for the public".to_owned(),
            ),
            Why::UsedAsSummary => (
                "judul: uraian di daftar terlalu panjang untuk sebuah judul dan dipakai sebagai ringkasan; tulis judul yang pendek".to_owned(),
                "judul: the text in the list is too long for a title and was taken as the summary; write a short title".to_owned(),
            ),
            Why::Empty if field.contains('(') => {
                (format!("{field}: tidak disebut di daftar"), format!("{field}: not said in the list"))
            }
            Why::Empty => (format!("{field}: kosong di daftar"), format!("{field}: empty in the list")),
            Why::Placeholder => (
                format!("{field}: di daftar hanya ada tanda \"{said}\""),
                format!("{field}: the list only has the mark \"{said}\""),
            ),
            Why::Formula => (
                format!("{field}: di daftar ada rumus tanpa hasil, \"{said}\""),
                format!("{field}: the list has a formula without a result, \"{said}\""),
            ),
            Why::Unreadable => (
                format!("{field}: \"{said}\" di daftar tidak terbaca sebagai {}", shape(kind).0),
                format!("{field}: \"{said}\" in the list cannot be read as {}", shape(kind).1),
            ),
            Why::Ambiguous => (
                format!("{field}: tanda \"{said}\" dapat berarti ya atau tidak"),
                format!("{field}: the mark \"{said}\" can mean yes or no"),
            ),
            Why::File => (
                format!("tautan: daftar menyebut berkas \"{said}\"; letakkan berkas itu di folder dokumen dan cantumkan pada lampiran"),
                format!("tautan: the list names the file \"{said}\"; put it into the document's folder and list it under lampiran"),
            ),
            Why::LinkLost => (
                format!("tautan: di daftar hanya ada kata \"{said}\", alamatnya tidak ada"),
                format!("tautan: the list only has the words \"{said}\", without an address"),
            ),
            Why::Broken => (
                format!("tautan: alamat \"{said}\" tidak lengkap; tulis lengkap dengan https://"),
                format!("tautan: the address \"{said}\" is not whole; write all of it with https://"),
            ),
            Why::Joined => (
                format!("{field}: disusun dari {said} baris; baca ulang dan rapikan"),
                format!("{field}: put together from {said} rows; read it again and tidy it"),
            ),
            Why::Long => (
                format!("{field}: {said} huruf, terlalu panjang untuk sebuah judul; pindahkan rinciannya ke ringkasan"),
                format!("{field}: {said} characters, too long for a title; move the details into ringkasan"),
            ),
            Why::NotHere => (
                format!("{field}: tidak dipakai, karena informasi yang dikecualikan tidak memuatnya"),
                format!("{field}: not used, as an excluded entry bears none"),
            ),
            Why::BasisInHolder => (
                "yang_menguasai: kolomnya berisi dasar hukum, yang dipakai sebagai dasar_hukum".to_owned(),
                "yang_menguasai: the column holds an Act, which was taken as dasar_hukum".to_owned(),
            ),
            Why::Contradiction => (
                format!("klasifikasi: kolomnya berbeda dengan bagian daftarnya (\"{said}\"); yang dipakai kolomnya"),
                format!("klasifikasi: the column differs from the section (\"{said}\"); the column was taken"),
            ),
            Why::RemarkDiffers => (
                format!("{field}: kolom keterangan menyebut \"{said}\"; yang dipakai kolomnya sendiri"),
                format!("{field}: the remarks say \"{said}\"; its own column was taken"),
            ),
            Why::UnitUnknown => (
                format!("unit: \"{said}\" bukan nama unit di maklumat.yml; sebutkan unitnya dengan --tabel-unit atau --unit"),
                format!("unit: \"{said}\" is no name of a unit in maklumat.yml; name its unit with --units-table or --unit"),
            ),
            Why::UnitMissing => (
                "unit: daftar tidak menyebut siapa yang menguasai; sebutkan unitnya dengan --unit".to_owned(),
                "unit: the list does not say who holds it; name the unit with --unit".to_owned(),
            ),
            Why::Nameless => (
                "baris ini tidak menyebut informasi apa pun: judul dan ringkasan kosong".to_owned(),
                "the row names no information: title and summary are empty".to_owned(),
            ),
            Why::TooLong => (
                format!("{said} huruf; terlalu panjang untuk keterangan satu dokumen, pindahkan isinya ke sebuah berkas"),
                format!("{said} characters; too long for the fields of one document, move it into a file"),
            ),
            Why::TooMany => (
                format!("{said} baris berbagi bagian, nomor, dan judul; terlalu banyak untuk satu dokumen"),
                format!("{said} rows share section, number and title; too many for one document"),
            ),
        };
        Text::new(id, en)
    }
}

/// A field as it is named to an officer: `retensi (inaktif)`.
pub fn shown(field: &str) -> String {
    match field.split_once('.') {
        Some((whole, part)) => format!("{whole} ({part})"),
        None => field.to_owned(),
    }
}

/// What a value should look like.
fn shape(kind: Kind) -> (&'static str, &'static str) {
    match kind {
        Kind::Until => ("hari terakhir, atau: sampai dicabut", "a last day, or: sampai dicabut"),
        Kind::PartialDay => ("tanggal, bulan, atau tahun", "a day, month or year"),
        Kind::Period => ("jangka waktu, misalnya 2 tahun", "a period, like 2 tahun"),
        Kind::Fate => ("musnah, dinilai kembali, atau permanen", "musnah, dinilai kembali or permanen"),
        Kind::Form => ("cetak, rekam, atau daring", "cetak, rekam or daring"),
        Kind::Class => (Class::CHOICE.id, Class::CHOICE.en),
        Kind::Ground => ("huruf a sampai j", "a letter from a to j"),
        Kind::RecordWithOneOf(..) => ("tanggal mulai dan selesai", "a first and a last day"),
        // In a cell its first part stands for the whole.
        Kind::Filled(first) | Kind::Record([first, ..]) | Kind::Either([first, ..]) => shape(first.kind),
        _ => ("isi kolom itu", "what belongs there"),
    }
}

/// Short enough for one line.
fn shortened(text: &str) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if text.chars().count() <= 60 { text } else { text.chars().take(59).chain(['…']).collect() }
}
