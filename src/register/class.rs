//! The classes of the law and the forms in which information is available.

use crate::diagnostics::{Phrase, phrase};

/// How information must be made available (UU 14/2008, articles 9 to 11 and 17).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Class {
    /// Provided and announced periodically, article 9.
    Periodic,
    /// Announced at once, article 10.
    Immediate,
    /// Available at all times, article 11.
    Always,
    /// Excluded, article 17: an entry of the DIK, never of the DIP.
    Excluded,
}

impl Class {
    /// The public classes, in the order of the law.
    pub const PUBLIC: [Class; 3] = [Class::Periodic, Class::Immediate, Class::Always];

    /// The word officers write, which is also the word in addresses.
    pub const fn key(self) -> &'static str {
        match self {
            Class::Periodic => "berkala",
            Class::Immediate => "serta-merta",
            Class::Always => "setiap-saat",
            Class::Excluded => "dikecualikan",
        }
    }

    /// From the word officers write.
    pub fn of(text: &str) -> Option<Class> {
        Class::KEYS.iter().zip(Class::ALL).find(|(key, _)| **key == text).map(|(_, it)| it)
    }

    const ALL: [Class; 4] = [Class::Periodic, Class::Immediate, Class::Always, Class::Excluded];
    /// All words, for messages.
    pub const KEYS: [&'static str; 4] = ["berkala", "serta-merta", "setiap-saat", "dikecualikan"];
}

/// In what form information is available (the sixth column of the register).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Form {
    /// On paper.
    Printed,
    /// As a file or recording.
    Recorded,
    /// On the web.
    Online,
}

impl Form {
    /// All words, for messages.
    pub const KEYS: [&'static str; 3] = ["cetak", "rekam", "daring"];

    /// From the word officers write.
    pub fn of(text: &str) -> Option<Form> {
        match text {
            "cetak" => Some(Form::Printed),
            "rekam" => Some(Form::Recorded),
            "daring" => Some(Form::Online),
            _ => None,
        }
    }

    /// The word officers write.
    pub const fn key(self) -> &'static str {
        match self {
            Form::Printed => "cetak",
            Form::Recorded => "rekam",
            Form::Online => "daring",
        }
    }

    /// As the public reads it.
    pub const fn label(self) -> Phrase {
        match self {
            Form::Printed => phrase!(id = "Cetak", en = "Printed"),
            Form::Recorded => phrase!(id = "Rekam", en = "Recorded"),
            Form::Online => phrase!(id = "Daring", en = "Online"),
        }
    }
}
