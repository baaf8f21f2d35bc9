//! One thing in which files differ from what was published.

/// One thing that differs.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Difference {
    /// The file, relative to the folder, with `/`.
    pub path: String,
    /// What is wrong with it.
    pub fault: Fault,
}

/// What can be wrong with a file of a site.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fault {
    /// A manifest names it, but it is not there.
    Missing,
    /// Its bytes are not those that a manifest names.
    Changed,
    /// It is there, but no manifest names it.
    Unlisted,
    /// It is a symbolic link; a site has none.
    Link,
    /// It is a pipe, a socket or a device.
    Special,
    /// It is there but cannot be read.
    Unreadable,
    /// This line of the manifest is not as it must be, names a path outside, or one that another line names.
    BadLine(usize),
    /// The manifest of documents cannot be understood, or contradicts itself.
    Damaged,
    /// Its bytes are not those that the approved statement names, or the statement is not the one that was approved.
    NotAsApproved,
    /// It lies among the files of a revision, but no approval covers it.
    Unapproved,
    /// The history records it, but it is not there, or is another one.
    NotAsRecorded,
    /// It bears no signature, though the history held a key of the officer when it was recorded.
    Unsigned,
    /// The signature is not by a key that the officer had by then, or not over this statement.
    SignatureUnsound,
}

impl Fault {
    /// The word of the machine formats.
    pub const fn key(self) -> &'static str {
        match self {
            Fault::Missing => "missing",
            Fault::Changed => "changed",
            Fault::Unlisted => "unlisted",
            Fault::Link => "link",
            Fault::Special => "special",
            Fault::Unreadable => "unreadable",
            Fault::BadLine(_) => "bad-line",
            Fault::Damaged => "damaged",
            Fault::NotAsApproved => "not-as-approved",
            Fault::Unapproved => "unapproved",
            Fault::NotAsRecorded => "not-as-recorded",
            Fault::Unsigned => "unsigned",
            Fault::SignatureUnsound => "signature-unsound",
        }
    }
}
