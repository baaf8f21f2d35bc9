//! What the columns of a list can hold.

use crate::diagnostics::Phrase;

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
    /// Known, and of no use here.
    Extra,
}

impl Column {
    /// What becomes of it, for the report.
    pub fn label(self) -> Phrase {
        match self {
            Column::Number => Phrase::new("nomor di daftar", "number in the list"),
            Column::Class => Phrase::new("klasifikasi", "klasifikasi"),
            Column::Group => Phrase::new("bagian daftar", "part of the list"),
            Column::Title => Phrase::new("judul", "judul"),
            Column::Summary => Phrase::new("ringkasan", "ringkasan"),
            Column::Holder => Phrase::new("yang_menguasai", "yang_menguasai"),
            Column::Unit => Phrase::new("unit", "unit"),
            Column::Responsible => Phrase::new("penanggung_jawab", "penanggung_jawab"),
            Column::HolderAndResponsible => {
                Phrase::new("yang_menguasai dan penanggung_jawab", "yang_menguasai and penanggung_jawab")
            }
            Column::When | Column::Year => Phrase::new("dibuat (tanggal)", "dibuat (day)"),
            Column::Where => Phrase::new("dibuat (tempat)", "dibuat (place)"),
            Column::WhenWhere => Phrase::new("dibuat (tanggal dan tempat)", "dibuat (day and place)"),
            Column::Forms => Phrase::new("bentuk", "bentuk"),
            Column::Printed => Phrase::new("bentuk: cetak", "bentuk: cetak"),
            Column::Recorded => Phrase::new("bentuk: rekam", "bentuk: rekam"),
            Column::Online => Phrase::new("bentuk: daring", "bentuk: daring"),
            Column::Retention => Phrase::new("retensi", "retensi"),
            Column::Active => Phrase::new("retensi: aktif", "retensi: aktif"),
            Column::Inactive => Phrase::new("retensi: inaktif", "retensi: inaktif"),
            Column::Fate => Phrase::new("retensi: nasib_akhir", "retensi: nasib_akhir"),
            Column::Link => Phrase::new("tautan", "tautan"),
            Column::Media => Phrase::new("judul tautan", "title of a link"),
            Column::Keywords => Phrase::new("kata_kunci", "kata_kunci"),
            Column::Until => Phrase::new("berlaku_sampai", "berlaku_sampai"),
            Column::ArchiveCode => Phrase::new("kode_klasifikasi", "kode_klasifikasi"),
            Column::Ground => Phrase::new("huruf", "huruf"),
            Column::Basis => Phrase::new("dasar_hukum", "dasar_hukum"),
            Column::Consequence => Phrase::new("konsekuensi", "konsekuensi"),
            Column::Exclusion => Phrase::new("jangka_waktu", "jangka_waktu"),
            Column::Extra => Phrase::new("dikenal, tidak dipakai", "known, not used"),
        }
    }

    /// Whether it says what the information is.
    pub(crate) fn names_it(self) -> bool {
        matches!(self, Column::Title | Column::Summary)
    }
}
