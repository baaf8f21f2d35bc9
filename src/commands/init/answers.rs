//! The answers to `init`, from which the files of a new register are made.

use crate::register::{ApprovalProof, Date};

/// Everything the files are made from.
#[derive(Debug)]
pub(crate) struct Answers {
    /// The public body.
    pub(crate) name: String,
    /// Its units: folder and name, the first one bears the samples.
    pub(crate) units: Vec<(String, String)>,
    /// Where the site will stand, with the last slash.
    pub(crate) address: String,
    /// The IANA name of the zone.
    pub(crate) zone: String,
    /// What proves an approval.
    pub(crate) proof: ApprovalProof,
    /// The register's name, part of every digest.
    pub(crate) register: String,
    /// The day on which the samples are made and signed.
    pub(crate) day: Date,
}

impl Answers {
    /// The folder of the first unit.
    pub(crate) fn first_unit(&self) -> &str {
        self.units.first().map_or("umum", |(it, _)| it)
    }
}
