//! Which unit an entry belongs to: by the name of who holds it, by a table, or by what the officer said.

use std::collections::BTreeMap;

use crate::diagnostics::{Text, say};
use crate::import::entry::Entry;
use crate::import::fields::Readings;
use crate::import::table::Table;
use crate::import::task::{Task, Why};
use crate::register::{Settings, comparable};

/// What leads from a name in a list to a unit.
#[derive(Debug, Clone, Default)]
pub struct Units {
    by_name: BTreeMap<String, String>,
    fallback: Option<String>,
    /// Whether there is no other unit anyway.
    is_only: bool,
}

impl Units {
    /// Of the settings; a register with one unit has no other to choose.
    pub fn of(settings: &Settings) -> Units {
        let mut by_name = BTreeMap::new();
        for unit in &settings.units {
            by_name.insert(comparable(&unit.name), unit.id.value.clone());
            by_name.insert(comparable(&unit.id.value), unit.id.value.clone());
        }
        let fallback = match settings.units.as_slice() {
            [only] => Some(only.id.value.clone()),
            _ => None,
        };
        Units { by_name, is_only: fallback.is_some(), fallback }
    }

    /// Takes entries that name no unit to this one.
    ///
    /// # Errors
    /// When there is no such unit.
    pub fn with_fallback(mut self, unit: &str) -> Result<Units, Text> {
        if !self.by_name.values().any(|it| it == unit) {
            let known: Vec<&str> = self.known();
            return Err(say!(
                id = "tidak ada unit `{unit}` di maklumat.yml; yang ada: {known}",
                en = "there is no unit `{unit}` in maklumat.yml; there are: {known}",
                unit,
                known = known.join(", "),
            ));
        }
        self.fallback = Some(unit.to_owned());
        Ok(self)
    }

    /// Takes in a table of two columns: a name in the list, and the id or the name of a unit.
    ///
    /// # Errors
    /// When a row names a unit that there is not; the first row may hold headings.
    pub fn with_table(mut self, table: &Table) -> Result<Units, Text> {
        let rows = table.sheets.iter().flat_map(|it| &it.rows);
        for (at, row) in rows.enumerate() {
            let mut cells = row.cells.iter().filter(|it| !it.text.is_empty());
            let (Some(name), Some(unit)) = (cells.next(), cells.next()) else { continue };
            match self.by_name.get(&comparable(&unit.text)).cloned() {
                Some(unit) => {
                    self.by_name.insert(comparable(&name.text), unit);
                }
                None if at == 0 => {}
                None => {
                    let known = self.known().join(", ");
                    return Err(say!(
                        id = "tabel unit baris {number}: tidak ada unit `{text}`; yang ada: {known}",
                        en = "units table row {number}: there is no unit `{text}`; there are: {known}",
                        known,
                        number = row.number,
                        text = unit.text,
                    ));
                }
            }
        }
        Ok(self)
    }

    fn known(&self) -> Vec<&str> {
        let mut known: Vec<&str> = self.by_name.values().map(String::as_str).collect();
        known.sort_unstable();
        known.dedup();
        known
    }

    /// Finds the unit of an entry; `named` is whom the list names, the nearest to a unit first.
    pub(crate) fn settle(&self, entry: &mut Entry, named: &[String], readings: &mut Readings) {
        let parts = || named.iter().flat_map(|it| std::iter::once(it.as_str()).chain(it.split(';')));
        let found = parts().find_map(|it| self.by_name.get(&comparable(it)));
        entry.unit = found.or(self.fallback.as_ref()).cloned();
        if let (None, Some(unit)) = (found, &self.fallback)
            && !self.is_only
        {
            let said = named.first().cloned().unwrap_or_default();
            *readings.entry(("unit", said, unit.clone())).or_default() += 1;
        }
        if entry.unit.is_none() {
            entry.tasks.push(match named.first() {
                Some(said) => Task::new("unit", Why::UnitUnknown, said.clone()),
                None => Task::new("unit", Why::UnitMissing, ""),
            });
        }
    }
}
