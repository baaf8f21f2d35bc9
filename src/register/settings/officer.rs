//! The officers of the procedure: by position and term, never by name.

use crate::diagnostics::{Located, Phrase, Text, phrase};
use crate::register::{Date, Letter};
use crate::source::SshPublicKey;

/// What an officer does in the procedure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Role {
    /// Petugas Pelayanan Informasi: prepares.
    Staff,
    /// PPID: reviews.
    Ppid,
    /// Atasan PPID: approves.
    Superior,
    /// The head of the public body: approves what is excluded.
    Head,
    /// PPID Utama, over the PPID of each unit.
    PrincipalPpid,
}

impl Role {
    /// All words, for messages.
    pub const KEYS: [&'static str; 5] = ["petugas", "ppid", "atasan-ppid", "pimpinan", "ppid-utama"];

    /// From the word officers write.
    pub fn of(text: &str) -> Option<Role> {
        match text {
            "petugas" => Some(Role::Staff),
            "ppid" => Some(Role::Ppid),
            "atasan-ppid" => Some(Role::Superior),
            "pimpinan" => Some(Role::Head),
            "ppid-utama" => Some(Role::PrincipalPpid),
            _ => None,
        }
    }

    /// The word officers write.
    pub const fn key(self) -> &'static str {
        match self {
            Role::Staff => "petugas",
            Role::Ppid => "ppid",
            Role::Superior => "atasan-ppid",
            Role::Head => "pimpinan",
            Role::PrincipalPpid => "ppid-utama",
        }
    }

    /// Several of them, as a choice in a sentence.
    pub(crate) fn any_of(roles: &[Role]) -> Text {
        let labels: Vec<Phrase> = roles.iter().map(|it| it.label()).collect();
        let either = |words: fn(&Phrase) -> &'static str| labels.iter().map(words).collect::<Vec<_>>();
        Text::new(either(|it| it.id).join(" atau "), either(|it| it.en).join(" or "))
    }

    /// As it is said in a sentence.
    pub const fn label(self) -> Phrase {
        match self {
            Role::Staff => phrase!(id = "Petugas Pelayanan Informasi", en = "information service officer"),
            Role::Ppid => phrase!(id = "PPID", en = "PPID"),
            Role::Superior => phrase!(id = "Atasan PPID", en = "superior of the PPID"),
            Role::Head => phrase!(id = "pimpinan badan publik", en = "head of the public body"),
            Role::PrincipalPpid => phrase!(id = "PPID Utama", en = "principal PPID"),
        }
    }
}

/// How an officer holds the position.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Capacity {
    /// By appointment.
    #[default]
    Appointed,
    /// Pelaksana harian: for days on which the holder is away.
    ActingDaily,
    /// Pelaksana tugas: until somebody is appointed.
    ActingInterim,
}

impl Capacity {
    /// All words, for messages.
    pub const KEYS: [&'static str; 3] = ["definitif", "plh", "plt"];

    /// From the word officers write.
    pub fn of(text: &str) -> Option<Capacity> {
        match text {
            "definitif" => Some(Capacity::Appointed),
            "plh" => Some(Capacity::ActingDaily),
            "plt" => Some(Capacity::ActingInterim),
            _ => None,
        }
    }

    /// The word officers write.
    pub const fn key(self) -> &'static str {
        match self {
            Capacity::Appointed => "definitif",
            Capacity::ActingDaily => "plh",
            Capacity::ActingInterim => "plt",
        }
    }
}

/// One holder of a position, for one term.
#[derive(Debug, Clone)]
pub struct Officer {
    /// Never used again for anybody else.
    pub id: Located<String>,
    /// The position, as the public reads it.
    pub position: String,
    /// What the officer does in the procedure.
    pub role: Role,
    /// The first day in office.
    pub from: Date,
    /// The last day in office.
    pub until: Option<Date>,
    /// The unit whose documents the officer prepares; any, if none is named.
    pub unit: Option<Located<String>>,
    /// An opaque code that two ids share when they are one person.
    pub person: Option<String>,
    /// Whether the officer holds the position or acts in it.
    pub capacity: Capacity,
    /// The letter that ordered an officer to act.
    pub order: Option<Letter>,
    /// Whether such a letter is written there, understood or not.
    pub has_order: bool,
    /// `kunci`: with which the officer signs, the ended ones too.
    pub keys: Vec<OfficerKey>,
}

/// A key of an officer.
#[derive(Debug, Clone)]
pub struct OfficerKey {
    /// The public half.
    pub key: Located<SshPublicKey>,
    /// The first day on which it is used.
    pub from: Date,
    /// The last one.
    pub until: Option<Date>,
}

impl OfficerKey {
    /// Whether the officer signs with it on that day.
    pub fn holds(&self, day: Date) -> bool {
        self.from <= day && self.until.is_none_or(|last| day <= last)
    }
}

impl Officer {
    /// Whether the officer was in office on that day.
    pub fn in_office(&self, day: Date) -> bool {
        self.from <= day && self.until.is_none_or(|last| day <= last)
    }

    /// Whether the officer acts in the position by a written order.
    pub fn acts_by_order(&self) -> bool {
        self.capacity != Capacity::Appointed && self.order.is_some()
    }

    /// Whether the officer works for this unit: one who is bound to none works for all.
    pub fn covers(&self, unit: &str) -> bool {
        self.unit.as_ref().is_none_or(|it| it.value == unit)
    }

    /// Whether the officer prepares the documents of this unit.
    pub fn prepares(&self, unit: &str) -> bool {
        self.role == Role::Staff && self.covers(unit)
    }

    /// What tells two officers to be one person.
    pub fn person(&self) -> &str {
        self.person.as_deref().unwrap_or(&self.id.value)
    }
}
