//! Words in both languages: what officers read, and what a developer abroad reads.

use std::fmt;

/// The language of messages; `bahasa` of the settings, or `--lang`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Language {
    /// Indonesian.
    #[default]
    Indonesian,
    /// English.
    English,
}

impl Language {
    /// From a BCP 47 code; any language but English, of whatever country, reads Indonesian messages.
    pub fn of(code: &str) -> Language {
        if code.split('-').next() == Some("en") { Language::English } else { Language::Indonesian }
    }
}

/// A fixed text in both languages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Phrase {
    /// Indonesian.
    pub id: &'static str,
    /// English.
    pub en: &'static str,
}

impl Phrase {
    /// A fixed text, Indonesian first.
    pub const fn new(id: &'static str, en: &'static str) -> Phrase {
        Phrase { id, en }
    }

    /// The text in one language.
    pub const fn get(self, language: Language) -> &'static str {
        match language {
            Language::Indonesian => self.id,
            Language::English => self.en,
        }
    }
}

/// A text that was put together, in both languages.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Text {
    /// Indonesian.
    pub id: String,
    /// English.
    pub en: String,
}

impl Text {
    /// A text, Indonesian first.
    pub fn new(id: impl Into<String>, en: impl Into<String>) -> Text {
        Text { id: id.into(), en: en.into() }
    }

    /// The text in one language.
    pub fn get(&self, language: Language) -> &str {
        match language {
            Language::Indonesian => &self.id,
            Language::English => &self.en,
        }
    }
}

/// A number with its English noun: `1 error`, `2 errors`.
pub fn counted(count: usize, one: &str, many: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { many })
}

/// English, for a log; a person is shown the text in their language.
impl fmt::Display for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.en)
    }
}

impl std::error::Error for Text {}

impl From<Phrase> for Text {
    fn from(phrase: Phrase) -> Text {
        Text::new(phrase.id, phrase.en)
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Language::Indonesian => "id",
            Language::English => "en",
        })
    }
}
