//! What the columns of a list can hold.

use crate::diagnostics::{Phrase, phrase};

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Column {
    /// The number, which often restarts with every section.
    Number,
    /// The class.
    Class,
    /// The group within the class.
    Group,
    /// The title.
    Title,
    /// The summary; where there is no title, what the information is.
    Summary,
    /// Who holds it.
    Holder,
    /// The unit, beside the officer who holds it.
    Unit,
    /// Who is responsible.
    Responsible,
    /// Who holds it and is responsible, in one.
    HolderAndResponsible,
    /// When it was made.
    When,
    /// Where it was made.
    Where,
    /// When and where.
    WhenWhere,
    /// The year.
    Year,
    /// In what forms.
    Forms,
    /// A mark: on paper.
    Printed,
    /// A mark: as a file.
    Recorded,
    /// A mark: on the web.
    Online,
    /// How long it is kept.
    Retention,
    /// How long at the unit.
    Active,
    /// How long at the records unit.
    Inactive,
    /// What happens in the end.
    Fate,
    /// An address, or the name of a file.
    Link,
    /// Words that lead to an address: "Lihat".
    Media,
    /// Words to search by.
    Keywords,
    /// The last day on which immediate information applies.
    Until,
    /// The archive classification.
    ArchiveCode,
    /// The letter of article 17.
    Ground,
    /// The Act an exclusion rests on.
    Basis,
    /// What would follow if it were opened.
    Consequence,
    /// How long it stays excluded.
    Exclusion,
    /// Remarks, some of which say what happens in the end.
    Remarks,
    /// Known, and of no use here.
    Extra,
}

impl Column {
    /// What becomes of it, for the report.
    pub fn label(self) -> Phrase {
        match self {
            Column::Number => phrase!(id = "nomor di daftar", en = "number in the list"),
            Column::Class => phrase!(id = "klasifikasi", en = "klasifikasi"),
            Column::Group => phrase!(id = "bagian daftar", en = "part of the list"),
            Column::Title => phrase!(id = "judul", en = "judul"),
            Column::Summary => phrase!(id = "ringkasan", en = "ringkasan"),
            Column::Holder => phrase!(id = "yang_menguasai", en = "yang_menguasai"),
            Column::Unit => phrase!(id = "unit", en = "unit"),
            Column::Responsible => phrase!(id = "penanggung_jawab", en = "penanggung_jawab"),
            Column::HolderAndResponsible => {
                phrase!(id = "yang_menguasai dan penanggung_jawab", en = "yang_menguasai and penanggung_jawab",)
            }
            Column::When | Column::Year => phrase!(id = "dibuat (tanggal)", en = "dibuat (day)"),
            Column::Where => phrase!(id = "dibuat (tempat)", en = "dibuat (place)"),
            Column::WhenWhere => phrase!(id = "dibuat (tanggal dan tempat)", en = "dibuat (day and place)"),
            Column::Forms => phrase!(id = "bentuk", en = "bentuk"),
            Column::Printed => phrase!(id = "bentuk: cetak", en = "bentuk: cetak"),
            Column::Recorded => phrase!(id = "bentuk: rekam", en = "bentuk: rekam"),
            Column::Online => phrase!(id = "bentuk: daring", en = "bentuk: daring"),
            Column::Retention => phrase!(id = "retensi", en = "retensi"),
            Column::Active => phrase!(id = "retensi: aktif", en = "retensi: aktif"),
            Column::Inactive => phrase!(id = "retensi: inaktif", en = "retensi: inaktif"),
            Column::Fate => phrase!(id = "retensi: nasib_akhir", en = "retensi: nasib_akhir"),
            Column::Link => phrase!(id = "tautan", en = "tautan"),
            Column::Media => phrase!(id = "judul tautan", en = "title of a link"),
            Column::Keywords => phrase!(id = "kata_kunci", en = "kata_kunci"),
            Column::Until => phrase!(id = "berlaku_sampai", en = "berlaku_sampai"),
            Column::ArchiveCode => phrase!(id = "kode_klasifikasi", en = "kode_klasifikasi"),
            Column::Ground => phrase!(id = "huruf", en = "huruf"),
            Column::Basis => phrase!(id = "dasar_hukum", en = "dasar_hukum"),
            Column::Consequence => phrase!(id = "konsekuensi", en = "konsekuensi"),
            Column::Exclusion => phrase!(id = "jangka_waktu", en = "jangka_waktu"),
            Column::Remarks => phrase!(
                id = "retensi: nasib_akhir, dari sel yang menyebutnya",
                en = "retensi: nasib_akhir, from cells that name it"
            ),
            Column::Extra => phrase!(id = "dikenal, tidak dipakai", en = "known, not used"),
        }
    }

    /// Whether it says what the information is.
    pub(crate) fn names_it(self) -> bool {
        matches!(self, Column::Title | Column::Summary)
    }
}
