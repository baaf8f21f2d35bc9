//! One file that `init` writes.

/// One file of a new register.
#[derive(Debug)]
pub(crate) struct NewFile {
    /// From the register's folder.
    pub(crate) path: String,
    pub(crate) text: String,
    /// Whether git runs it.
    pub(crate) is_run: bool,
}
