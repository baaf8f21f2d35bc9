//! The error for a value on the command line that cannot be used.

use crate::diagnostics::Text;

/// Why a value on the command line cannot be used.
#[derive(Debug)]
pub(crate) struct InvalidValue(pub(crate) Text);

impl std::fmt::Display for InvalidValue {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0.en)
    }
}

impl std::error::Error for InvalidValue {}
