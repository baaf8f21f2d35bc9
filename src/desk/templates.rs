//! The templates and texts of the preview itself, apart from the site's theme.

use std::sync::Arc;

use anyhow::anyhow;
use serde::Serialize;
use tera::{Context, Kwargs, State, Tera};

use crate::site::{Theme, encode, filters};

/// The style of what the preview adds.
pub(crate) const STYLE: &str = include_str!("templates/gaya.css");

/// The words, by language.
const WORDS: [(&str, &str); 2] = [("id", include_str!("templates/id.ftl")), ("en", include_str!("templates/en.ftl"))];

/// The templates, by name.
const TEMPLATES: [(&str, &str); 15] = [
    ("tindakan.html", include_str!("templates/tindakan.html")),
    ("isian.html", include_str!("templates/isian.html")),
    ("terketik.html", include_str!("templates/terketik.html")),
    ("masuk.html", include_str!("templates/masuk.html")),
    ("dasar.html", include_str!("templates/dasar.html")),
    ("kepala.html", include_str!("templates/kepala.html")),
    ("panel.html", include_str!("templates/panel.html")),
    ("pengganti.html", include_str!("templates/pengganti.html")),
    ("temuan.html", include_str!("templates/temuan.html")),
    ("meja.html", include_str!("templates/meja.html")),
    ("dokumen.html", include_str!("templates/dokumen.html")),
    ("pastikan.html", include_str!("templates/pastikan.html")),
    ("selesai.html", include_str!("templates/selesai.html")),
    ("baru.html", include_str!("templates/baru.html")),
    ("sunting.html", include_str!("templates/sunting.html")),
];

/// Templates that speak one language.
#[derive(Debug)]
pub(crate) struct Templates {
    tera: Tera,
    language: &'static str,
}

impl Templates {
    /// In Indonesian (`id`) or English (`en`).
    pub(crate) fn new(language: &'static str) -> anyhow::Result<Templates> {
        let own = WORDS.iter().find(|(it, _)| *it == language).map_or("", |(_, it)| it);
        let words = Arc::new(Theme::shipped_words(language, own)?);
        let mut tera = Tera::default();
        filters(&mut tera, &words);
        tera.register_filter("url", |text: &str, _: Kwargs, _: &State<'_>| encode(text));
        tera.add_raw_templates(TEMPLATES).map_err(|it| anyhow!("{it}"))?;
        Ok(Templates { tera, language })
    }

    /// A template with its model, which it sees as `it`.
    pub(crate) fn render(&self, template: &str, model: &impl Serialize) -> anyhow::Result<String> {
        let mut context = Context::new();
        context.insert("it", model);
        context.insert("language", self.language);
        self.tera.render(template, &context).map_err(|it| anyhow!("{template}: {it}"))
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn both_languages_say_the_same_messages() {
        let keys = |text: &str| -> BTreeSet<String> {
            let messages = text.lines().filter(|it| !it.starts_with(['#', ' ']));
            messages.filter_map(|it| it.split_once(" = ")).map(|(it, _)| it.to_owned()).collect()
        };
        let [(_, indonesian), (_, english)] = WORDS;
        assert_eq!(keys(indonesian), keys(english));
        assert!(Templates::new("id").is_ok() && Templates::new("en").is_ok());
    }

    #[test]
    fn every_message_that_a_template_says_is_there() {
        let (shared, [(_, own), _]) = (Theme::built_in().remove("i18n/id.ftl").unwrap(), WORDS);
        let all = String::from_utf8(shared).unwrap() + own;
        for (name, template) in TEMPLATES {
            for key in template.split("\" | t").filter_map(|it| it.rsplit_once("{{ \"").map(|(_, key)| key)) {
                assert!(all.contains(&format!("\n{key} = ")), "{name} says {key}");
            }
        }
    }
}
