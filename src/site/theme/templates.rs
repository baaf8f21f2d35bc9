//! The theme: templates, words and styles; a register's own file takes the place of the default one.

use std::collections::BTreeMap;
use std::sync::Arc;

use include_dir::{Dir, include_dir};
use tera::Tera;

use crate::register::Picture;
use crate::site::own_theme::Classes;
use crate::site::theme::bounds::{bounded, unusable};
use crate::site::theme::layers::{check_name, check_wording, classes, default_files, templates, words};
use crate::site::theme::words::Words;
use crate::source::Digest;

static DEFAULT: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/themes/default");

/// How a site looks and what it says. It adds no pages and nothing that runs; what was approved it shows as it is.
#[derive(Debug)]
pub struct Theme {
    tera: Arc<Tera>,
    /// The shipped templates alone, where the register has templates of its own over them.
    shipped: Option<Tera>,
    classes: Classes,
    pictures: BTreeMap<String, (u32, u32)>,
    words: Arc<Words>,
    files: BTreeMap<String, Digest>,
    assets: BTreeMap<String, Vec<u8>>,
}

impl Theme {
    /// The default theme with these files of `themes/<name>/` over it. `language` is that of the site.
    pub fn new(files: Vec<(String, Vec<u8>)>, language: &str) -> anyhow::Result<Theme> {
        Theme::over(default_files(&DEFAULT), files, language)
    }

    /// These files over others, which are trusted.
    pub(crate) fn over(
        below: BTreeMap<String, Vec<u8>>,
        files: Vec<(String, Vec<u8>)>,
        language: &str,
    ) -> anyhow::Result<Theme> {
        let above: BTreeMap<String, Vec<u8>> = files.into_iter().collect();
        below.keys().chain(above.keys()).try_for_each(|it| check_name(it))?;
        let words = Arc::new(words(&below, &above, language)?);
        check_wording(&below, &above, language)?;
        let classes = classes(&below, &above)?;
        let tera = templates(&below, &above, &words)?;
        let has_templates = above.keys().any(|it| it.starts_with("templates/"));
        let shipped = has_templates.then(|| templates(&below, &BTreeMap::new(), &words)).transpose()?;
        let mut effective = below;
        effective.extend(above);
        let digests = effective.iter().map(|(name, bytes)| (name.clone(), Digest::of(bytes))).collect();
        let assets: BTreeMap<_, _> = effective.into_iter().filter(|(name, _)| name.starts_with("aset/")).collect();
        let pictures = assets.iter().filter_map(|(name, bytes)| match Picture::of(bytes) {
            Picture::Png(width, height) => Some((name.clone(), (width, height))),
            _ => None,
        });
        let pictures = pictures.collect();
        Ok(Theme { tera: Arc::new(tera), shipped, classes, pictures, words, files: digests, assets })
    }

    /// The files of the default theme, by name.
    pub fn built_in() -> BTreeMap<String, Vec<u8>> {
        default_files(&DEFAULT)
    }

    /// What the program itself says in a language: the default theme's words, in Indonesian where the language has
    /// none, and these over them.
    pub(crate) fn shipped_words(language: &str, more: &str) -> anyhow::Result<Words> {
        let more = BTreeMap::from([(format!("i18n/{language}.ftl"), more.as_bytes().to_vec())]);
        words(&Theme::built_in(), &more, language)
    }

    /// Every file in effect, of the default theme or shadowing it, sorted, with its digest.
    pub fn files(&self) -> impl Iterator<Item = (&str, Digest)> {
        self.files.iter().map(|(name, digest)| (name.as_str(), *digest))
    }

    /// Of all files and of the language.
    pub fn digest(&self) -> Digest {
        let mut all = format!("{}\n", self.words.language());
        all.extend(self.files.iter().map(|(name, digest)| format!("{name} {digest}\n")));
        Digest::of(all.as_bytes())
    }

    /// The messages.
    pub(crate) fn words(&self) -> &Words {
        &self.words
    }

    /// The files that are published as they are, under `aset/`.
    pub(crate) fn assets(&self) -> &BTreeMap<String, Vec<u8>> {
        &self.assets
    }

    /// Whether the register has templates of its own, whose pages are compared with the shipped ones.
    pub(crate) fn has_templates(&self) -> bool {
        self.shipped.is_some()
    }

    /// Whether pages look as the shipped theme lays them out, but for words and colours.
    pub(crate) fn is_shipped(&self) -> bool {
        !self.has_templates() && self.classes.lengths.is_empty()
    }

    /// What its classes are for.
    pub(crate) fn classes(&self) -> &Classes {
        &self.classes
    }

    /// Its pictures, with their width and height.
    pub(crate) fn pictures(&self) -> &BTreeMap<String, (u32, u32)> {
        &self.pictures
    }

    /// Renders a template of the register's own, within bounds of time and length.
    pub(crate) fn render(&self, template: &str, context: &tera::Context) -> anyhow::Result<String> {
        bounded(&self.tera, template, context)
    }

    /// Renders a template as it is shipped, with the theme's words.
    pub(crate) fn render_shipped(&self, template: &str, context: &tera::Context) -> anyhow::Result<String> {
        let tera = self.shipped.as_ref().unwrap_or(&self.tera);
        tera.render(template, context).map_err(|it| unusable(template, &it))
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::site::COLUMNS;
    use crate::site::tests::register::Files;

    fn with(name: &str, text: &str) -> anyhow::Result<Theme> {
        Theme::new(vec![(name.to_owned(), text.as_bytes().to_vec())], "id")
    }

    /// The names of messages with those of their arguments.
    fn messages(language: &str) -> BTreeMap<String, BTreeSet<String>> {
        let file = DEFAULT.get_file(format!("i18n/{language}.ftl")).unwrap();
        let mut found: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        let mut last = String::new();
        for line in file.contents_utf8().unwrap().lines().filter(|it| !it.starts_with('#')) {
            if let Some((name, _)) = line.split_once(" = ").filter(|_| !line.starts_with(' ')) {
                assert!(!found.contains_key(name), "{language}: {name} twice");
                last = name.to_owned();
            }
            let arguments = line.split('$').skip(1).filter_map(|it| it.split([' ', '}']).next());
            found.entry(last.clone()).or_default().extend(arguments.map(str::to_owned));
        }
        found
    }

    #[test]
    fn both_languages_say_the_same_messages_with_the_same_arguments() {
        assert_eq!(messages("id"), messages("en"));
        let theme = Theme::new(Vec::new(), "id").unwrap();
        for (at, column) in COLUMNS.iter().enumerate() {
            assert_eq!(theme.words().plain(&format!("column-{}", at + 1)).unwrap(), *column);
        }
    }

    #[test]
    fn every_page_can_be_rendered_in_every_language() {
        let own = vec![("i18n/nij.ftl".to_owned(), b"dip-title = Daftar Informasi Ngaju\n".to_vec())];
        for (files, language) in [(Vec::new(), "en"), (own, "nij")] {
            let theme = Theme::new(files, language).unwrap();
            let site = Files::new().sample::<false>().site(&theme);
            assert!(site["index.html"].contains(&format!("<html lang=\"{language}\">")));
            Files::new().sample::<true>().site(&theme);
        }
        assert!(Theme::new(Vec::new(), "nij").is_err());
    }

    #[test]
    fn a_theme_shadows_file_by_file() {
        let missing = "{% extends \"bawaan/missing.html\" %}{% block main %}<div class=\"kami\">{{ super() }}</div>{% endblock main %}";
        let theme = with("templates/missing.html", missing).unwrap();
        let site = Files::new().sample::<false>().site(&theme);
        assert!(
            site["404.html"].contains("<div class=\"kami\">") && site["404.html"].contains("Halaman tidak ditemukan")
        );
        let theme = with("i18n/id.ftl", "nav-proof = Periksa\n").unwrap();
        let site = Files::new().sample::<false>().site(&theme);
        assert!(site["index.html"].contains(">Periksa</a>") && site["index.html"].contains(">Layanan</a>"));
        let theme = with("aset/gaya.css", "a{}").unwrap();
        assert_eq!(Files::new().sample::<false>().site(&theme)["aset/gaya.css"], "a{}");
        let digests: BTreeMap<&str, Digest> = theme.files().collect();
        assert_eq!(digests["aset/gaya.css"], Digest::of(b"a{}"));
        assert!(digests.contains_key("templates/document.html") && digests.contains_key("i18n/en.ftl"));
    }

    #[test]
    fn a_theme_adds_nothing_that_runs() {
        let refused = [
            ("aset/a.js", "x"),
            ("templates/a.svg", "x"),
            ("gaya.css", "x"),
            ("templates/sub/a.html", "x"),
            ("aset/a.woff2", "x"),
            ("aset/a.css", "@import 'x';"),
            ("templates/home.html", "{% if %}"),
            ("templates/home.html", "{{ page.title | nothing }}"),
            ("i18n/id.ftl", "nav-proof = { $n\n"),
        ];
        for (name, text) in refused {
            let message = format!("{:#}", with(name, text).unwrap_err());
            assert!(message.contains(name.rsplit('/').next().unwrap()), "{message}");
        }
    }
}
