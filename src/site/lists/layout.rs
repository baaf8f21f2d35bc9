//! The lists of a site: the columns, where each list lies, and how it is cut into pages.

use crate::register::{Class, Form};

/// The seven columns of the register under their names in the law, which no language and no theme changes.
pub const COLUMNS: [&str; 7] = [
    "Nomor",
    "Ringkasan Isi Informasi",
    "Pejabat atau Unit/Satuan Kerja yang Menguasai Informasi",
    "Penanggung Jawab Pembuatan atau Penerbitan Informasi",
    "Waktu dan Tempat Pembuatan Informasi",
    "Bentuk Informasi yang Tersedia",
    "Jangka Waktu Penyimpanan atau Retensi Arsip",
];

/// How many rows a numbered page of a list holds. Fixed: another number would move rows to other addresses.
pub(crate) const ROWS: usize = 50;

/// A list of the register, with a page, a feed and a table of its own.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum List {
    /// The whole register.
    All,
    /// One class.
    Class(Class),
    /// One unit.
    Unit(String),
    /// One year of making.
    Year(i16),
    /// One unit in one year.
    UnitYear(String, i16),
    /// One form in which information is available.
    Form(Form),
}

impl List {
    /// The folder it lies in, with a slash at the end.
    pub(crate) fn folder(&self) -> String {
        match self {
            List::All => "dip/".to_owned(),
            List::Class(class) => format!("dip/{}/", class.key()),
            List::Unit(unit) => format!("unit/{unit}/"),
            List::Year(year) => format!("tahun/{year:04}/"),
            List::UnitYear(unit, year) => format!("unit/{unit}/{year:04}/"),
            List::Form(form) => format!("dip/{}/", form.key()),
        }
    }

    /// Where its page lies: the newest rows, or the N-th page.
    pub(crate) fn page(&self, number: Option<usize>) -> String {
        match number {
            None => format!("{}index.html", self.folder()),
            Some(number) => format!("{}halaman/{number}/index.html", self.folder()),
        }
    }

    /// Where its feed lies.
    pub(crate) fn feed(&self) -> String {
        if *self == List::All { "atom.xml".to_owned() } else { format!("{}atom.xml", self.folder()) }
    }

    /// Where its table lies.
    pub(crate) fn table(&self) -> String {
        if *self == List::All { "data/dip.csv".to_owned() } else { format!("{}dip.csv", self.folder()) }
    }
}

/// The rows of a list's own page and of its numbered pages, as ranges over the rows from the oldest.
///
/// The own page shows the newest 50 to 99. When there are more, all rows also stand on numbered pages of 50, whose
/// last one is still filling: so a new row changes what is newest and nothing else.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Paging(pub(crate) usize);

impl Paging {
    /// How many numbered pages there are.
    pub(crate) fn pages(self) -> usize {
        if self.0 < 2 * ROWS { 0 } else { self.0.div_ceil(ROWS) }
    }

    /// The rows of the list's own page, or of a numbered one.
    pub(crate) fn rows(self, number: Option<usize>) -> std::ops::Range<usize> {
        match number {
            None if self.0 < 2 * ROWS => 0..self.0,
            None => (self.0 / ROWS - 1) * ROWS..self.0,
            Some(number) => {
                let end = number.saturating_mul(ROWS).min(self.0);
                number.saturating_sub(1).saturating_mul(ROWS).min(end)..end
            }
        }
    }

    /// The numbered page with older rows.
    pub(crate) fn older(self, number: Option<usize>) -> Option<usize> {
        match number {
            None => (self.pages() > 0).then(|| self.0 / ROWS - 1),
            Some(number) => number.checked_sub(1).filter(|it| *it > 0),
        }
    }

    /// The numbered page with newer rows.
    pub(crate) fn newer(self, number: Option<usize>) -> Option<usize> {
        number.map(|it| it + 1).filter(|it| *it <= self.pages())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_is_on_the_own_page_or_reachable_from_it() {
        for total in 0..400 {
            let paging = Paging(total);
            let own = paging.rows(None);
            assert_eq!(own.end, total);
            assert!(total < 50 || (50..100).contains(&own.len()), "{total}: {own:?}");
            let mut at = paging.older(None);
            let mut reached = own.start;
            while let Some(page) = at {
                let rows = paging.rows(Some(page));
                assert_eq!((rows.len(), rows.end), (ROWS, reached), "{total}, page {page}");
                reached = rows.start;
                at = paging.older(at);
            }
            assert_eq!(reached, 0, "{total}");
        }
    }

    #[test]
    fn a_new_row_changes_only_the_newest_page() {
        for total in 1..400 {
            let (before, after) = (Paging(total), Paging(total + 1));
            for page in 1..before.pages() {
                let shown = |it: Paging| (it.rows(Some(page)), it.older(Some(page)), it.newer(Some(page)));
                assert_eq!(shown(before), shown(after), "{total}, page {page}");
            }
        }
    }
}
