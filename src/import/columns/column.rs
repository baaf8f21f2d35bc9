//! What the columns of a list can hold.

use crate::diagnostics::{Text, say};
use crate::register::fields::{Field, document};

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
    /// The text of a field, by its key.
    Text(&'static str),
    /// The letter of article 17.
    Ground,
    /// How long it stays excluded.
    Exclusion,
    /// Remarks, some of which say what happens in the end.
    Remarks,
    /// Known, and of no use here.
    Extra,
}

impl Column {
    /// The field that it fills; none where it fills none, or several.
    pub(crate) fn field(self) -> Option<Field> {
        let field = match self {
            Column::Class => document::CLASS,
            Column::Title => document::TITLE,
            Column::Summary => document::SUMMARY,
            Column::Holder => document::HOLDERS,
            Column::Responsible => document::RESPONSIBLE,
            Column::When | Column::Year | Column::Where | Column::WhenWhere => document::MADE,
            Column::Forms | Column::Printed | Column::Recorded | Column::Online => document::FORMS,
            Column::Retention | Column::Active | Column::Inactive | Column::Fate | Column::Remarks => {
                document::RETENTION
            }
            Column::Link => document::LINKS,
            Column::Keywords => document::KEYWORDS,
            Column::Until => document::UNTIL,
            Column::Text(key) => return document::named(key).copied(),
            Column::Ground => document::GROUND,
            Column::Exclusion => document::EXCLUSION_PERIOD,
            Column::Number
            | Column::Group
            | Column::Unit
            | Column::HolderAndResponsible
            | Column::Media
            | Column::Extra => return None,
        };
        Some(field)
    }

    /// What becomes of it, for the report.
    pub fn label(self) -> Text {
        let key = self.field().map_or("", |it| it.key);
        match self {
            Column::Number => say!(id = "nomor di daftar", en = "number in the list"),
            Column::Group => say!(id = "bagian daftar", en = "part of the list"),
            Column::Unit => Text::new("unit", "unit"),
            Column::HolderAndResponsible => {
                let (holder, responsible) = (document::HOLDERS.key, document::RESPONSIBLE.key);
                say!(id = "{holder} dan {responsible}", en = "{holder} and {responsible}", holder, responsible)
            }
            Column::When | Column::Year => say!(id = "{key} (tanggal)", en = "{key} (day)", key),
            Column::Where => say!(id = "{key} (tempat)", en = "{key} (place)", key),
            Column::WhenWhere => say!(id = "{key} (tanggal dan tempat)", en = "{key} (day and place)", key),
            Column::Printed => say!(id = "{key}: cetak", en = "{key}: cetak", key),
            Column::Recorded => say!(id = "{key}: rekam", en = "{key}: rekam", key),
            Column::Online => say!(id = "{key}: daring", en = "{key}: daring", key),
            Column::Active => say!(id = "{key}: aktif", en = "{key}: aktif", key),
            Column::Inactive => say!(id = "{key}: inaktif", en = "{key}: inaktif", key),
            Column::Fate => say!(id = "{key}: nasib_akhir", en = "{key}: nasib_akhir", key),
            Column::Remarks => say!(
                id = "{key}: nasib_akhir, dari sel yang menyebutnya",
                en = "{key}: nasib_akhir, from cells that name it",
                key,
            ),
            Column::Media => say!(id = "judul tautan", en = "title of a link"),
            Column::Extra => say!(id = "dikenal, tidak dipakai", en = "known, not used"),
            _ => Text::new(key, key),
        }
    }

    /// Whether it says what the information is.
    pub(crate) fn names_it(self) -> bool {
        matches!(self, Column::Title | Column::Summary)
    }
}
