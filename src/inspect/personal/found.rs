//! One piece of personal data, where it was found.

use std::ops::Range;

use crate::inspect::TraceKind;

/// Something personal in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Personal {
    /// What it is.
    pub kind: TraceKind,
    /// Where it stands, in bytes.
    pub at: Range<usize>,
    /// Its digits, or the address, without what stands between them.
    pub value: String,
}
