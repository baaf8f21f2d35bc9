//! What the site says in its language: Fluent messages, dates, sizes and counts.

use std::fmt;

use anyhow::bail;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use crate::diagnostics::say;
use crate::register::PartialDate;

/// The messages of one language; what it lacks is said in Indonesian.
pub(crate) struct Words {
    bundle: FluentBundle<FluentResource>,
    language: String,
}

impl Words {
    /// From files of messages, each overriding those before it.
    pub(crate) fn new(language: &str, files: &[(String, String)]) -> anyhow::Result<Words> {
        let locale: LanguageIdentifier = language.parse().map_err(|_| {
            anyhow::Error::new(say!(
                id = "`{language}` bukan kode bahasa",
                en = "`{language}` is not a language code",
                language,
            ))
        })?;
        let mut bundle = FluentBundle::new_concurrent(vec![locale]);
        // Otherwise invisible direction marks surround every value, also in attributes.
        bundle.set_use_isolating(false);
        for (name, text) in files {
            match FluentResource::try_new(text.clone()) {
                Ok(resource) => bundle.add_resource_overriding(resource),
                Err((_, errors)) => {
                    let first = errors.first();
                    let line = first.and_then(|it| text.get(..it.pos.start)).map_or(1, |it| it.lines().count());
                    let cause = first.map(ToString::to_string).unwrap_or_default();
                    bail!("{name}:{line}: {cause}");
                }
            }
        }
        Ok(Words { bundle, language: language.to_owned() })
    }

    /// The code of the language.
    pub(crate) fn language(&self) -> &str {
        &self.language
    }

    /// A message with its arguments; a message that is not there, or lacks an argument, is an error.
    pub(crate) fn say(&self, key: &str, arguments: &FluentArgs<'_>) -> anyhow::Result<String> {
        let message = self.bundle.get_message(key).and_then(|it| it.value());
        let pattern = message.ok_or_else(|| {
            anyhow::Error::new(say!(
                id = "tema tidak memuat pesan `{key}`",
                en = "the theme has no message `{key}`",
                key
            ))
        })?;
        let mut errors = Vec::new();
        let text = self.bundle.format_pattern(pattern, Some(arguments), &mut errors).into_owned();
        match errors.first() {
            None => Ok(text),
            Some(error) => Err(anyhow::Error::new(say!(
                id = "pesan `{key}`: {error}",
                en = "message `{key}`: {error}",
                key,
                error
            ))),
        }
    }

    /// A message without arguments.
    pub(crate) fn plain(&self, key: &str) -> anyhow::Result<String> {
        self.say(key, &FluentArgs::new())
    }

    /// A message with texts put in.
    pub(crate) fn with(&self, key: &str, texts: &[(&str, &str)]) -> anyhow::Result<String> {
        let mut arguments = FluentArgs::new();
        for (name, text) in texts {
            arguments.set(*name, FluentValue::from(*text));
        }
        self.say(key, &arguments)
    }

    /// `2026-01-20`, `2026-01` or `2026` as people write it.
    pub(crate) fn date(&self, text: &str) -> anyhow::Result<String> {
        let month = |month: i8| self.plain(&format!("month-{month}"));
        match PartialDate::of(text) {
            None => bail!("`{text}` is not a date"),
            Some(PartialDate::Year(year)) => Ok(format!("{year:04}")),
            Some(PartialDate::Month(year, it)) => {
                self.with("date-month", &[("month", &month(it)?), ("year", &format!("{year:04}"))])
            }
            Some(PartialDate::Day(day)) => {
                let (number, year) = (day.day().to_string(), format!("{:04}", day.year()));
                self.with("date-day", &[("day", &number), ("month", &month(day.month())?), ("year", &year)])
            }
        }
    }

    /// A size in bytes, rounded as people read it.
    pub(crate) fn size(&self, bytes: u64) -> anyhow::Result<String> {
        let (unit, tenths) = match bytes {
            0..1_000 => return self.with("size-bytes", &[("n", &bytes.to_string())]),
            1_000..999_500 => return self.with("size-kilo", &[("n", &((bytes + 500) / 1_000).to_string())]),
            999_500..999_950_000 => ("size-mega", (bytes + 50_000) / 100_000),
            _ => ("size-giga", (bytes + 50_000_000) / 100_000_000),
        };
        let point = self.plain("decimal-mark")?;
        self.with(unit, &[("n", &format!("{}{point}{}", tenths / 10, tenths % 10))])
    }

    /// A number with its thousands apart.
    pub(crate) fn count(&self, number: u64) -> anyhow::Result<String> {
        let digits = number.to_string();
        let mark = self.plain("thousands-mark")?;
        let mut text = String::new();
        for (at, digit) in digits.chars().enumerate() {
            if at > 0 && (digits.len() - at).is_multiple_of(3) {
                text.push_str(&mark);
            }
            text.push(digit);
        }
        Ok(text)
    }
}

impl fmt::Debug for Words {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Words").field("language", &self.language).finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use crate::site::Theme;

    #[test]
    fn dates_sizes_and_counts_read_as_people_write_them() {
        let theme = Theme::new(Vec::new(), "id").unwrap();
        let words = theme.words();
        assert_eq!(words.date("2026-01-20").unwrap(), "20 Januari 2026");
        assert_eq!(words.date("2026-08").unwrap(), "Agustus 2026");
        assert_eq!(words.date("2026").unwrap(), "2026");
        let sizes = [(7, "7 byte"), (812_345, "812 KB"), (999_600, "1,0 MB"), (12_340_000, "12,3 MB")];
        for (bytes, text) in sizes {
            assert_eq!(words.size(bytes).unwrap(), text);
        }
        assert_eq!(words.count(1_234_567).unwrap(), "1.234.567");
        assert_eq!(words.count(12).unwrap(), "12");
        assert!(words.plain("nothing-like-this").is_err());
    }
}
