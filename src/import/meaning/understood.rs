//! What officers mean by their own words, as files have it: "15 Maret 2025" is `2025-03-15`, "2 thn" is `2 tahun`.

use crate::import::{class_of, fate, forms, ground, only_date, period, until};
use crate::register::fields::Kind;
use crate::register::{Form, PartialDate};

/// A value of this kind in the form of the files; none where nobody can tell what is meant, or any text will do.
pub(crate) fn understood(kind: Kind, said: &str) -> Option<String> {
    match kind {
        Kind::Day => only_date(said).filter(|it| matches!(it, PartialDate::Day(_))).map(|it| it.to_string()),
        Kind::PartialDay => only_date(said).map(|it| it.to_string()),
        Kind::Until => until(said).map(|it| it.to_string()),
        Kind::Period => period(said),
        Kind::Class => class_of(said).map(|it| it.key().to_owned()),
        Kind::Form => form(said).map(|it| it.key().to_owned()),
        Kind::Fate => fate(said),
        Kind::Ground => ground(said),
        _ => None,
    }
}

fn form(said: &str) -> Option<Form> {
    match forms(said) {
        (found, true) => <[Form; 1]>::try_from(found).ok().map(|[it]| it),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_of_officers_become_those_of_the_files() {
        for (kind, said, meant) in [
            (Kind::Day, "15 Maret 2025", "2025-03-15"),
            (Kind::PartialDay, "Maret 2025", "2025-03"),
            (Kind::Until, "31/12/2026", "2026-12-31"),
            (Kind::Until, "Sampai dicabut", "sampai dicabut"),
            (Kind::Period, "2 thn", "2 tahun"),
            (Kind::Period, "Permanen", "permanen"),
            (Kind::Class, "Setiap Saat", "setiap-saat"),
            (Kind::Form, "Hardcopy", "cetak"),
            (Kind::Fate, "Dimusnahkan", "musnah"),
            (Kind::Ground, "Huruf H.", "h"),
        ] {
            assert_eq!(understood(kind, said).as_deref(), Some(meant), "{said}");
            assert_eq!(understood(kind, meant).as_deref(), Some(meant));
        }
        for (kind, said) in [
            (Kind::Day, "Maret 2025"),
            (Kind::Until, "2026"),
            (Kind::Period, "entah"),
            (Kind::Form, "cetak dan daring"),
            (Kind::Ground, "k"),
            (Kind::Text, "2 thn"),
        ] {
            assert_eq!(understood(kind, said), None, "{said}");
        }
    }
}
