//! `layanan`: where the public asks for information, objects, and what it may expect.

use std::collections::BTreeMap;

use crate::diagnostics::{Located, Spot};
use crate::register::OfficeHours;

/// The seven service standards of PERKI 1/2021 article 23 (2), as items of the checklist.
pub const STANDARDS: [&str; 7] = ["V23a", "V23b", "V23c", "V23d", "V23e", "V23f", "V23g"];
/// Where the service pledge itself stands: the document that announces it, else that of its standard.
pub const PLEDGE: [&str; 2] = ["V11", "V23f"];
/// The yearly report on the service, as a whole or in parts.
pub const REPORT: [&str; 3] = ["B05", "UT8", "UL1"];
/// How to ask, to object and to settle a dispute.
pub const PROCEDURE: [&str; 1] = ["B07"];

/// How the body serves those who ask, as far as the settings say it.
#[derive(Debug, Clone, Default)]
pub struct Service {
    /// Where the key stands, if it is there.
    pub spot: Option<Spot>,
    /// Where to come in person.
    pub desk: Option<String>,
    /// The telephone for the public.
    pub phone: Option<String>,
    /// What it costs.
    pub cost: Option<String>,
    /// The form for a request.
    pub request_form: Option<Located<Target>>,
    /// The form for an objection.
    pub objection_form: Option<Located<Target>>,
    /// What there is for persons with disabilities.
    pub disability: Option<String>,
    /// The commission that settles disputes.
    pub commission: Option<Commission>,
    /// Where something lies that no document of this register answers, by item of the checklist.
    pub elsewhere: BTreeMap<String, Located<String>>,
    /// When the office is open, if the settings say so.
    pub hours: Option<OfficeHours>,
}

/// What a form is: a document of this register, or something on another site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    /// The id of a document.
    Document(String),
    /// An address on another site.
    Address(String),
}

/// The commission that settles disputes about information.
#[derive(Debug, Clone, Default)]
pub struct Commission {
    /// Its name.
    pub name: String,
    /// Its address.
    pub address: Option<String>,
    /// Its telephone.
    pub phone: Option<String>,
    /// Its e-mail address.
    pub email: Option<String>,
    /// Its site.
    pub site: Option<String>,
}
