//! The authority by which an officer may announce immediate information before it is approved.

use crate::diagnostics::Located;
use crate::register::Date;

/// An entry of `wewenang_segera`: the decree by which the superior lets officers announce at once.
#[derive(Debug, Clone)]
pub struct Authority {
    /// Never used again for another decree.
    pub id: Located<String>,
    /// The decree's number.
    pub number: String,
    /// The decree's day, and the first on which it holds.
    pub date: Date,
    /// The superior who decreed it.
    pub by: Located<String>,
    /// The officers it names.
    pub officers: Vec<Located<String>>,
    /// The last day on which it holds.
    pub until: Option<Date>,
}

impl Authority {
    /// Whether it holds on that day.
    pub fn holds_on(&self, day: Date) -> bool {
        self.date <= day && self.until.is_none_or(|last| day <= last)
    }
}
