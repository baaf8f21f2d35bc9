//! Free ids for new documents: `dip-2026-0007`, numbered on from those the register has, in the way it writes them.

use std::collections::{BTreeMap, BTreeSet};

use crate::register::Register;

/// Ids that nobody has used, one after the other. A number once given is not filled in again: it may have been
/// published and withdrawn.
#[derive(Debug)]
pub struct FreeIds {
    prefix: String,
    year: i16,
    width: usize,
    last: u64,
    taken: BTreeSet<String>,
}

impl FreeIds {
    /// For public documents, or for entries of the list of excluded information, of this year.
    pub fn of(register: &Register, excluded: bool, year: i16) -> FreeIds {
        let revisions = || register.documents().flat_map(|it| &it.revisions);
        let ids = revisions().filter_map(|it| Some((it.id.as_ref()?.value.clone(), it.is_excluded())));
        let decreed = register.decrees.iter().flat_map(|it| &it.entries).map(|it| (it.id.clone(), false));
        FreeIds::among(ids.chain(decreed), excluded, year)
    }

    /// Among ids, each with whether it is that of an excluded entry.
    pub fn among(ids: impl Iterator<Item = (String, bool)>, excluded: bool, year: i16) -> FreeIds {
        let ids: BTreeMap<String, bool> = ids.collect();
        let mut used: BTreeMap<&str, usize> = BTreeMap::new();
        for (prefix, ..) in ids.iter().filter(|(_, it)| **it == excluded).filter_map(|(id, _)| parts(id)) {
            *used.entry(prefix).or_default() += 1;
        }
        let usual = if excluded { "dik" } else { "dip" };
        // The one most often used; of two alike the first of the alphabet, so that two officers get the same.
        let prefix = used.iter().rev().max_by_key(|(_, count)| **count).map_or(usual, |(it, _)| it);
        let numbered: Vec<_> = ids.keys().filter_map(|id| parts(id)).filter(|(it, ..)| *it == prefix).collect();
        let last = numbered.iter().filter(|(_, of, _)| of.parse() == Ok(year));
        let last = last.filter_map(|(.., it)| it.parse().ok()).max().unwrap_or(0);
        let width = numbered.iter().map(|(.., it)| it.len()).max().unwrap_or(4).min(9);
        FreeIds { prefix: prefix.to_owned(), year, width, last, taken: ids.keys().cloned().collect() }
    }
}

impl Iterator for FreeIds {
    type Item = String;

    fn next(&mut self) -> Option<String> {
        loop {
            self.last = self.last.checked_add(1)?;
            let (width, last) = (self.width, self.last);
            let id = format!("{}-{}-{last:0width$}", self.prefix, self.year);
            if self.taken.insert(id.clone()) {
                return Some(id);
            }
        }
    }
}

/// `prefix-year-number`; none of an id in another shape.
fn parts(id: &str) -> Option<(&str, &str, &str)> {
    let (rest, number) = id.rsplit_once('-')?;
    let (prefix, year) = rest.rsplit_once('-')?;
    let is_number = |it: &str| !it.is_empty() && it.bytes().all(|it| it.is_ascii_digit());
    (year.len() == 4 && is_number(year) && is_number(number)).then_some((prefix, year, number))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn first(ids: &[(&str, bool)], excluded: bool) -> Vec<String> {
        let ids = ids.iter().map(|(id, excluded)| ((*id).to_owned(), *excluded));
        FreeIds::among(ids, excluded, 2026).take(2).collect()
    }

    #[test]
    fn numbers_go_on_in_the_way_of_the_register() {
        assert_eq!(first(&[], false), ["dip-2026-0001", "dip-2026-0002"]);
        assert_eq!(first(&[], true), ["dik-2026-0001", "dik-2026-0002"]);
        let used = [("dip-2026-0007", false), ("dip-2025-0100", false), ("dik-2026-0003", true)];
        assert_eq!(first(&used, false), ["dip-2026-0008", "dip-2026-0009"]);
        assert_eq!(first(&used, true), ["dik-2026-0004", "dik-2026-0005"]);
        let own = [("biro-adpim-2026-07", false), ("biro-adpim-2025-99", false), ("dip-2026-0001", false)];
        assert_eq!(first(&own, false), ["biro-adpim-2026-08", "biro-adpim-2026-09"]);
    }

    #[test]
    fn an_id_is_never_given_twice() {
        let odd = [("dip-2026-0002", true), ("pedoman", false), ("dip-2026-0001", false), ("x-1-2", false)];
        assert_eq!(first(&odd, false), ["dip-2026-0003", "dip-2026-0004"]);
        let long = [("dip-2026-9999", false)];
        assert_eq!(first(&long, false), ["dip-2026-10000", "dip-2026-10001"]);
    }
}
