//! Every document with its state, unit by unit, and what falls due.

use std::collections::BTreeMap;

use crate::diagnostics::Diagnostic;
use crate::register::{Date, Register, When};
use crate::workflow::state::DocumentState;

/// The rules whose findings are about a day that comes or has passed.
const DUE: [&str; 10] = [
    "annual-missing",
    "calendar-year-missing",
    "exclusion-ended",
    "exclusion-ending",
    "periodic-overdue",
    "ratification-overdue",
    "renewal-due",
    "retention-ended",
    "retention-ending",
    "term-ending",
];

/// What `status` reports.
#[derive(Debug)]
pub(crate) struct Overview<'a> {
    pub(crate) date: Date,
    pub(crate) units: Vec<UnitOverview<'a>>,
    /// What falls due, as `check` finds it.
    pub(crate) due: Vec<&'a Diagnostic>,
}

/// One unit with its documents.
#[derive(Debug)]
pub(crate) struct UnitOverview<'a> {
    pub(crate) id: &'a str,
    pub(crate) name: &'a str,
    pub(crate) documents: Vec<DocumentState<'a>>,
}

impl<'a> Overview<'a> {
    pub(crate) fn of(register: &'a Register, found: &'a [Diagnostic], now: When) -> Overview<'a> {
        let (settings, history) = (&register.settings, register.history.as_ref());
        // The units in the order of the settings, then those the settings do not name.
        let mut order: Vec<&str> = settings.units.iter().map(|it| it.id.value.as_str()).collect();
        let mut by_unit: BTreeMap<&str, Vec<DocumentState<'a>>> = BTreeMap::new();
        for document in register.documents() {
            let unit: &str = &document.unit;
            by_unit
                .entry(unit)
                .or_default()
                .extend(DocumentState::of(document, settings, now).map(|it| it.recorded(history, settings)));
            if !order.contains(&unit) {
                order.push(unit);
            }
        }
        let units = order.into_iter().map(|id| {
            let mut documents = by_unit.remove(id).unwrap_or_default();
            documents.sort_by_key(|it| (it.id().is_none(), it.id(), &*it.document.path));
            UnitOverview { id, name: settings.unit_name(id), documents }
        });
        let due = found.iter().filter(|it| DUE.contains(&it.code.name)).collect();
        Overview { date: now.day, units: units.collect(), due }
    }
}

impl UnitOverview<'_> {
    /// How many of its documents are late.
    pub(crate) fn late(&self) -> usize {
        self.documents.iter().filter(|it| it.is_late).count()
    }
}
