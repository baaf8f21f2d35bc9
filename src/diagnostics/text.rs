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

    /// As a part of another text, each language in its own.
    pub(crate) const fn each(self) -> Each<&'static str, &'static str> {
        Each(self.id, self.en)
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

    /// As a part of another text, each language in its own.
    pub(crate) fn each(&self) -> Each<&str, &str> {
        Each(&self.id, &self.en)
    }

    /// The text in one language.
    pub fn get(&self, language: Language) -> &str {
        match language {
            Language::Indonesian => &self.id,
            Language::English => &self.en,
        }
    }
}

/// A part of a text that reads differently in each language: Indonesian, then English.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Each<Id, En>(pub(crate) Id, pub(crate) En);

/// What [`say!`] can put into a text.
pub(crate) trait Part {
    /// As it reads in one language.
    fn part(&self, language: Language) -> impl fmt::Display;
}

/// Names, numbers and days read the same.
impl<T: fmt::Display + ?Sized> Part for T {
    fn part(&self, _: Language) -> impl fmt::Display {
        self
    }
}

impl<Id: fmt::Display, En: fmt::Display> Part for Each<Id, En> {
    fn part(&self, language: Language) -> impl fmt::Display {
        let Each(id, en) = self;
        let part: &dyn fmt::Display = match language {
            Language::Indonesian => id,
            Language::English => en,
        };
        part
    }
}

/// A [`Text`] with named parts: ``say!(id = "`{officer}` tidak ada", en = "there is no `{officer}`", officer)``.
///
/// A part is a variable of that name, or `name = value`; [`Each`] and [`Text::each`] are for one that is itself in two
/// languages. A literal of one language need not use every part.
macro_rules! say {
    (id = $id:literal, en = $en:literal $(,)?) => {
        $crate::diagnostics::Text { id: ::std::format!($id), en: ::std::format!($en) }
    };
    (id = $id:literal, en = $en:literal $(, $name:ident $(= $value:expr)?)+ $(,)?) => {
        match ($(&$crate::diagnostics::say!(@ $name $(= $value)?),)+) {
            #[allow(unused_variables, reason = "one language may leave a part out")]
            ($($name,)+) => $crate::diagnostics::Text {
                id: {
                    $(let $name = $crate::diagnostics::Part::part($name, $crate::diagnostics::Language::Indonesian);)+
                    ::std::format!($id)
                },
                en: {
                    $(let $name = $crate::diagnostics::Part::part($name, $crate::diagnostics::Language::English);)+
                    ::std::format!($en)
                },
            },
        }
    };
    (@ $name:ident) => { $name };
    (@ $name:ident = $value:expr) => { $value };
}
pub(crate) use say;

/// A [`Phrase`]: a text without parts, which can be a constant.
macro_rules! phrase {
    (id = $id:literal, en = $en:literal $(,)?) => {
        $crate::diagnostics::Phrase { id: $id, en: $en }
    };
}
pub(crate) use phrase;

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
