//! The theme: templates, words and styles, the default one shadowed file by file.

use std::collections::BTreeMap;
use std::sync::Arc;

use anyhow::Context as _;
use include_dir::{Dir, include_dir};
use tera::Tera;

use crate::diagnostics::Text;
use crate::site::digester::Digester;
use crate::site::media::ending;
use crate::site::theme_filters::filters;
use crate::site::words::Words;
use crate::site::{escape, lint};
use crate::source::Digest;

static DEFAULT: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/themes/default");

/// How a site looks and what it says. It can change every word and every line of HTML, but adds no pages,
/// no scripts, and nothing that runs.
#[derive(Debug)]
pub struct Theme {
    tera: Tera,
    words: Arc<Words>,
    files: BTreeMap<String, Digest>,
    assets: BTreeMap<String, Vec<u8>>,
    digest: Digest,
}

impl Theme {
    /// The default theme with these files of `themes/<name>/` over it. `language` is that of the site.
    pub fn new(files: Vec<(String, Vec<u8>)>, language: &str) -> anyhow::Result<Theme> {
        let below = default_files(&DEFAULT);
        let above: BTreeMap<String, Vec<u8>> = files.into_iter().collect();
        let mut digester = Digester::new("theme").text(language);
        for (layer, files) in [("default", &below), ("theme", &above)] {
            for (name, bytes) in files {
                check_name(name)?;
                digester = digester.text(layer).text(name).bytes(bytes);
            }
        }
        let words = Arc::new(words(&below, &above, language)?);
        let tera = templates(&below, &above, &words)?;
        let mut effective = below;
        effective.extend(above);
        let digests = effective.iter().map(|(name, bytes)| (name.clone(), Digest::of(bytes))).collect();
        let assets = effective.into_iter().filter(|(name, _)| name.starts_with("aset/")).collect();
        Ok(Theme { tera, words, files: digests, assets, digest: digester.finish() })
    }

    /// The files of the default theme, by name.
    pub fn built_in() -> BTreeMap<String, Vec<u8>> {
        default_files(&DEFAULT)
    }

    /// Every file in effect, of the default theme or shadowing it, sorted, with its digest.
    pub fn files(&self) -> impl Iterator<Item = (&str, Digest)> {
        self.files.iter().map(|(name, digest)| (name.as_str(), *digest))
    }

    /// Of all files and of the language.
    pub fn digest(&self) -> Digest {
        self.digest
    }

    /// The messages.
    pub(crate) fn words(&self) -> &Words {
        &self.words
    }

    /// The files that are published as they are, under `aset/`.
    pub(crate) fn assets(&self) -> &BTreeMap<String, Vec<u8>> {
        &self.assets
    }

    /// Renders a template.
    pub(crate) fn render(&self, template: &str, context: &tera::Context) -> anyhow::Result<String> {
        self.tera.render(template, context).map_err(|it| {
            fault(
                format!("cetakan {template} milik tema tidak dapat dipakai: {it}"),
                format!("the theme's template {template} cannot be rendered: {it}"),
            )
        })
    }
}

/// What is wrong with a theme.
fn fault(id: String, en: String) -> anyhow::Error {
    anyhow::Error::new(Text::new(id, en))
}

/// The files of the theme in the binary.
fn default_files(folder: &Dir<'_>) -> BTreeMap<String, Vec<u8>> {
    let mut files: BTreeMap<String, Vec<u8>> = folder
        .files()
        .filter_map(|it| Some((it.path().to_str()?.replace('\\', "/"), it.contents().to_vec())))
        .collect();
    files.extend(folder.dirs().flat_map(default_files));
    files
}

/// A theme has templates, words, styles, fonts and pictures, each in its folder; nothing else.
fn check_name(name: &str) -> anyhow::Result<()> {
    let folder = match ending(name).as_str() {
        "html" => "templates/",
        "ftl" => "i18n/",
        "css" | "woff2" | "png" => "aset/",
        _ => {
            return Err(fault(
                format!(
                    "tema memuat berkas yang jenisnya tidak diizinkan: {name} (yang boleh: .html, .ftl, .css, .woff2, .png)"
                ),
                format!(
                    "the theme has a file of a kind that is not allowed: {name} (allowed: .html, .ftl, .css, .woff2, .png)"
                ),
            ));
        }
    };
    if name.strip_prefix(folder).is_none_or(|it| it.contains('/')) {
        return Err(fault(
            format!("berkas tema {name} harus langsung di {folder}"),
            format!("the theme's file {name} belongs directly into {folder}"),
        ));
    }
    Ok(())
}

/// Indonesian first, then the site's language, then the theme's own words over both.
fn words(
    below: &BTreeMap<String, Vec<u8>>,
    above: &BTreeMap<String, Vec<u8>>,
    language: &str,
) -> anyhow::Result<Words> {
    let own = format!("i18n/{language}.ftl");
    if !below.contains_key(&own) && !above.contains_key(&own) {
        return Err(fault(
            format!("tema tidak memuat {own}: bahasa situs `{language}`, tetapi kata-katanya tidak ada"),
            format!("no theme file {own}: the site's language is `{language}`, but nothing says its words"),
        ));
    }
    let mut layers = Vec::new();
    for (name, files) in [("i18n/id.ftl", below), (&own, below), (&own, above)] {
        if let Some(bytes) = files.get(name) {
            layers.push((name.to_owned(), text(name, bytes)?));
        }
    }
    Words::new(language, &layers)
}

/// The templates of both layers: a theme's own first, `bawaan/NAME` always the default one.
fn templates(
    below: &BTreeMap<String, Vec<u8>>,
    above: &BTreeMap<String, Vec<u8>>,
    words: &Arc<Words>,
) -> anyhow::Result<Tera> {
    let mut tera = Tera::default();
    tera.set_fallback_prefixes(["tema/", "bawaan/"])?;
    tera.set_escape_fn(|text, out| out.write_all(escape::html(text).as_bytes()));
    filters(&mut tera, words);
    let mut sources = Vec::new();
    for (prefix, files) in [("tema/", above), ("bawaan/", below)] {
        for (name, bytes) in files {
            if let Some(short) = name.strip_prefix("templates/") {
                let source = text(name, bytes)?;
                lint::template(&source).with_context(|| {
                    Text::new(format!("{name} milik tema ditolak"), format!("the theme's {name} is refused"))
                })?;
                sources.push((format!("{prefix}{short}"), source));
            }
        }
    }
    tera.add_raw_templates(sources)
        .with_context(|| Text::new("tema tidak dapat dibaca", "the theme cannot be read"))?;
    Ok(tera)
}

fn text(name: &str, bytes: &[u8]) -> anyhow::Result<String> {
    String::from_utf8(bytes.to_vec()).map_err(|_| {
        fault(format!("{name} milik tema bukan UTF-8"), format!("the theme's {name} is not UTF-8"))
    })
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::site::sample::{Files, Sample};
    use crate::site::{COLUMNS, OutputPath, plan};

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
        let missing = "{% extends \"bawaan/missing.html\" %}{% block main %}{{ super() }}<p>Kami</p>{% endblock main %}";
        let theme = with("templates/missing.html", missing).unwrap();
        let site = Files::new().sample::<false>().site(&theme);
        assert!(
            site["404.html"].contains("<p>Kami</p>") && site["404.html"].contains("Halaman tidak ditemukan")
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
            ("templates/home.html", "<script>x</script>"),
            ("templates/home.html", "{% if %}"),
            ("templates/home.html", "{{ page.title | nothing }}"),
            ("i18n/id.ftl", "nav-proof = { $n\n"),
        ];
        for (name, text) in refused {
            let message = format!("{:#}", with(name, text).unwrap_err());
            assert!(message.contains(name.rsplit('/').next().unwrap()), "{message}");
        }
    }

    #[test]
    fn a_theme_cannot_leave_out_what_a_document_is_for() {
        let parts = [
            ("the title", "{{ it.id }}{{ it.digest }}"),
            ("the id", "{{ page.heading }}{{ it.digest }}"),
            ("the digest", "{{ page.heading }} a-1"),
            ("the link to an attachment", "{{ page.heading }} a-1 {{ it.digest }}"),
            ("safe", "{{ page.heading | safe }}"),
        ];
        for (what, template) in parts {
            let theme = with("templates/document.html", template).unwrap();
            let sample: Sample<false> =
                Files::new().with("protokol/a-1/index.md", "Judul <b>a-1</b>", "Judul").sample();
            let plan = plan(&sample, &theme, "https://dip.go.id/").unwrap();
            let path = OutputPath::new("info/a-1/index.html").unwrap();
            let item = &plan.items()[&path];
            let source = sample.read(&item.source().unwrap().file);
            let message = format!("{:#}", plan.render(&path, item, Some(&source)).unwrap_err());
            assert!(message.contains(what), "{what}: {message}");
        }
    }
}
