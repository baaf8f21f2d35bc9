//! The law's checklist: what must be announced or kept available, item by item, with the class and how often.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::diagnostics::{Language, Phrase, Text, phrase};
use crate::register::{Duty, PersonalField};

/// How often an item needs a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Frequency {
    /// At least every six months.
    HalfYear,
    /// Every year.
    Year,
    /// At once.
    Immediate,
    /// At all times.
    Always,
    /// When it changes.
    OnChange,
    /// When there is one.
    OnEvent,
    /// In every entry of the register.
    PerEntry,
}

/// What an item asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A document; coverage is counted over these.
    Content,
    /// A column of a list.
    Column,
    /// A way of working.
    Process,
    /// A ground for excluding.
    Ground,
}

/// Whether an item is asked of a body like this one; our judgment, which an officer confirms.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Applies {
    /// Always.
    Yes,
    /// Where the body holds such information.
    IfHeld,
    /// Where it has data or gives licences of that kind.
    IfOther,
    /// Not of this kind of body.
    No,
}

/// One item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// As documents name it.
    pub id: String,
    /// The rule it stands in.
    pub law: String,
    /// The article, where its text was read.
    pub article: Option<String>,
    /// Under which duty.
    pub duty: Duty,
    /// In the words of the source.
    pub text: String,
    /// In English.
    pub text_en: String,
    /// How often.
    pub frequency: Frequency,
    /// What it asks for.
    pub kind: Kind,
    /// Whether it is asked of this body.
    pub applies: Applies,
    /// The item it is a part of.
    pub parent: Option<String>,
    /// Whether its wording was compared with a text of the law.
    pub is_compared: bool,
}

/// All items, in the order of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checklist {
    items: Arc<Vec<Item>>,
    places: Arc<BTreeMap<String, usize>>,
    /// Personal data in the body's own list.
    pub personal: Vec<PersonalField>,
}

impl Frequency {
    const ALL: [Frequency; 7] = [
        Frequency::HalfYear,
        Frequency::Year,
        Frequency::Immediate,
        Frequency::Always,
        Frequency::OnChange,
        Frequency::OnEvent,
        Frequency::PerEntry,
    ];
    /// All words, for messages.
    pub const KEYS: [&'static str; 7] =
        ["6 bulan", "1 tahun", "segera", "setiap saat", "saat berubah", "saat ada", "setiap entri"];

    /// The word of the list, which the public reads too.
    pub const fn label(self) -> Phrase {
        match self {
            Frequency::HalfYear => phrase!(id = "6 bulan", en = "every six months"),
            Frequency::Year => phrase!(id = "1 tahun", en = "every year"),
            Frequency::Immediate => phrase!(id = "segera", en = "at once"),
            Frequency::Always => phrase!(id = "setiap saat", en = "at all times"),
            Frequency::OnChange => phrase!(id = "saat berubah", en = "when it changes"),
            Frequency::OnEvent => phrase!(id = "saat ada", en = "when there is one"),
            Frequency::PerEntry => phrase!(id = "setiap entri", en = "in every entry"),
        }
    }

    /// From the word of the list.
    pub fn of(text: &str) -> Option<Frequency> {
        Frequency::ALL.into_iter().find(|it| it.label().id == text)
    }
}

impl Kind {
    /// All words, for messages.
    pub const KEYS: [&'static str; 4] = ["isi", "kolom", "proses", "alasan"];

    /// The word of the list.
    pub const fn key(self) -> &'static str {
        match self {
            Kind::Content => "isi",
            Kind::Column => "kolom",
            Kind::Process => "proses",
            Kind::Ground => "alasan",
        }
    }

    /// From the word of the list.
    pub fn of(text: &str) -> Option<Kind> {
        [Kind::Content, Kind::Column, Kind::Process, Kind::Ground].into_iter().find(|it| it.key() == text)
    }
}

impl Applies {
    /// All words, for messages.
    pub const KEYS: [&'static str; 5] = ["ya", "bila dikuasai", "bila ada data", "bila memberi izin", "tidak"];

    /// From the word of the list.
    pub fn of(text: &str) -> Option<Applies> {
        match text {
            "ya" => Some(Applies::Yes),
            "bila dikuasai" => Some(Applies::IfHeld),
            "bila ada data" | "bila memberi izin" => Some(Applies::IfOther),
            "tidak" => Some(Applies::No),
            _ => None,
        }
    }
}

impl Item {
    /// Its text in both languages.
    pub(crate) fn text(&self) -> Text {
        Text::new(self.text.as_str(), self.text_en.as_str())
    }

    /// Its text in one language.
    pub fn words(&self, language: Language) -> &str {
        match language {
            Language::Indonesian => &self.text,
            Language::English => &self.text_en,
        }
    }

    /// The word in its address.
    pub fn key(&self) -> String {
        self.id.to_ascii_lowercase()
    }
}

impl Checklist {
    /// Of these items; of two whose ids differ in case only, the later one takes the place of the earlier.
    pub fn of(all: Vec<Item>) -> Checklist {
        let mut items: Vec<Item> = Vec::new();
        let mut places: BTreeMap<String, usize> = BTreeMap::new();
        for item in all {
            if let Some(earlier) = places.get(&item.key()).and_then(|it| items.get_mut(*it)) {
                *earlier = item;
            } else {
                places.insert(item.key(), items.len());
                items.push(item);
            }
        }
        Checklist { items: Arc::new(items), places: Arc::new(places), personal: Vec::new() }
    }

    /// All items, in the order of the list.
    pub fn items(&self) -> &[Item] {
        &self.items
    }

    /// The item with this id, written exactly so.
    pub fn item(&self, id: &str) -> Option<&Item> {
        let item = self.items.get(*self.places.get(&id.to_ascii_lowercase())?)?;
        (item.id == id).then_some(item)
    }

    /// The parts of an item.
    pub fn parts<'a>(&'a self, id: &'a str) -> impl Iterator<Item = &'a Item> {
        self.items.iter().filter(move |it| it.parent.as_deref() == Some(id))
    }
}
