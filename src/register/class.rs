//! The classes of the law, the duties they put on a body, and the forms in which information is available.

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

/// What there is to say about a class, each thing once.
struct Words {
    key: &'static str,
    /// What it is, as an officer chooses one.
    choice: Phrase,
    /// What the law's checklist calls the information.
    information: Phrase,
    /// How lists of other programs name it, in small letters without hyphens.
    in_lists: &'static [&'static str],
}

impl Class {
    /// The public classes, in the order of the law.
    pub const PUBLIC: [Class; 3] = [Class::Periodic, Class::Immediate, Class::Always];
    /// All of them, in the order of the law.
    pub const ALL: [Class; 4] = {
        let [periodic, immediate, always] = Class::PUBLIC;
        [periodic, immediate, always, Class::Excluded]
    };
    /// All words that officers write, for messages.
    pub const KEYS: [&'static str; 4] = {
        let [periodic, immediate, always, excluded] = Class::ALL;
        [periodic.key(), immediate.key(), always.key(), excluded.key()]
    };
    /// The words as a choice, for messages. A new class is written here, in `PUBLIC_CHOICE` and `SAMPLE` by hand.
    pub(crate) const CHOICE: Phrase = phrase!(
        id = "berkala, serta-merta, setiap-saat, atau dikecualikan",
        en = "berkala, serta-merta, setiap-saat or dikecualikan",
    );
    /// The words of the public classes as a choice, for drafts.
    pub(crate) const PUBLIC_CHOICE: &str = "berkala, serta-merta, atau setiap-saat";
    /// How a class is written in a document.
    pub(crate) const SAMPLE: Phrase = phrase!(
        id = "`klasifikasi: berkala` (atau `serta-merta`, `setiap-saat`, `dikecualikan`)",
        en = "`klasifikasi: berkala` (or `serta-merta`, `setiap-saat`, `dikecualikan`)",
    );

    const fn words(self) -> Words {
        match self {
            Class::Periodic => Words {
                key: "berkala",
                choice: phrase!(
                    id = "diumumkan rutin, paling lama setiap 6 bulan: laporan, anggaran, profil",
                    en = "announced regularly, at least every 6 months: reports, budgets, profiles",
                ),
                information: phrase!(id = "Informasi berkala", en = "Periodic information"),
                in_lists: &["berkala"],
            },
            Class::Immediate => Words {
                key: "serta-merta",
                choice: phrase!(
                    id = "diumumkan tanpa menunggu: yang mengancam hidup orang banyak atau ketertiban umum",
                    en = "announced without delay: what endangers people's lives or public order",
                ),
                information: phrase!(id = "Informasi serta-merta", en = "Information announced at once"),
                in_lists: &["serta merta", "sertamerta"],
            },
            Class::Always => Words {
                key: "setiap-saat",
                choice: phrase!(
                    id = "tersedia kapan saja diminta: daftar, keputusan, perjanjian, prosedur",
                    en = "available whenever asked for: lists, decisions, agreements, procedures",
                ),
                information: phrase!(id = "Informasi setiap saat", en = "Information available at all times"),
                in_lists: &["setiap saat", "setiapsaat"],
            },
            Class::Excluded => Words {
                key: "dikecualikan",
                choice: phrase!(
                    id = "tidak dibuka, setelah uji konsekuensi; di sini hanya keterangannya",
                    en = "not disclosed, after a consequence test; only its description is kept here",
                ),
                information: phrase!(id = "Informasi yang dikecualikan", en = "Excluded information"),
                in_lists: &["dikecualikan"],
            },
        }
    }

    /// The word officers write, which is also the word in addresses.
    pub const fn key(self) -> &'static str {
        self.words().key
    }

    /// From the word officers write.
    pub fn of(text: &str) -> Option<Class> {
        Class::ALL.into_iter().find(|it| it.key() == text)
    }

    /// What it is, as an officer chooses one.
    pub(crate) const fn choice(self) -> Phrase {
        self.words().choice
    }

    /// Whether a text of a list, in small letters without hyphens, has a word for it.
    pub(crate) fn is_named_in(self, text: &str) -> bool {
        self.words().in_lists.iter().any(|it| text.contains(it))
    }

    /// Whether this is one of the words by which lists name it.
    pub(crate) fn has_word_in_lists(self, word: &str) -> bool {
        self.words().in_lists.iter().any(|it| it.split(' ').any(|it| it == word))
    }
}

/// Under which duty of the law an item of the checklist stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Duty {
    /// To announce or keep information of a class; of excluded information its grounds.
    Information(Class),
    /// How the body serves the public.
    Service,
}

impl Duty {
    /// All, in the order of the law.
    pub const ALL: [Duty; 5] = {
        let [periodic, immediate, always] = Class::PUBLIC;
        [
            Duty::Information(periodic),
            Duty::Information(immediate),
            Duty::Information(always),
            Duty::Service,
            Duty::Information(Class::Excluded),
        ]
    };
    /// All words, for messages.
    pub const KEYS: [&'static str; 5] = {
        let [periodic, immediate, always, service, excluded] = Duty::ALL;
        [periodic.key(), immediate.key(), always.key(), service.key(), excluded.key()]
    };

    /// The word of the checklist.
    pub const fn key(self) -> &'static str {
        match self {
            Duty::Information(class) => class.key(),
            Duty::Service => "layanan",
        }
    }

    /// From the word of the checklist.
    pub fn of(text: &str) -> Option<Duty> {
        Duty::ALL.into_iter().find(|it| it.key() == text)
    }

    /// As it is said in a heading.
    pub const fn label(self) -> Phrase {
        match self {
            Duty::Information(class) => class.words().information,
            Duty::Service => phrase!(id = "Layanan informasi", en = "Information service"),
        }
    }
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
