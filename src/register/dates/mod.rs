//! Days, and office time between two moments.

pub(crate) mod date;
pub(crate) mod working_time;
