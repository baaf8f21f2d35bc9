//! The two layers of a theme: its own files over the shipped ones, each of a kind that is allowed.

use std::collections::BTreeMap;
use std::sync::Arc;

use anyhow::Context as _;
use include_dir::Dir;
use tera::Tera;

use crate::diagnostics::{Text, say};
use crate::site::hosting::media::ending;
use crate::site::own_theme::{Classes, check_styles, check_words};
use crate::site::text::escape;
use crate::site::theme::filters::filters;
use crate::site::theme::words::Words;

/// What is wrong with a theme.
pub(crate) fn fault(id: String, en: String) -> anyhow::Error {
    anyhow::Error::new(Text::new(id, en))
}

/// The files of the theme in the binary.
pub(crate) fn default_files(folder: &Dir<'_>) -> BTreeMap<String, Vec<u8>> {
    let mut files: BTreeMap<String, Vec<u8>> = folder
        .files()
        .filter_map(|it| Some((it.path().to_str()?.replace('\\', "/"), it.contents().to_vec())))
        .collect();
    files.extend(folder.dirs().flat_map(default_files));
    files
}

/// A theme has templates, words, styles and pictures, each in its folder; nothing else.
pub(crate) fn check_name(name: &str) -> anyhow::Result<()> {
    let folder = match ending(name).as_str() {
        "html" => "templates/",
        "ftl" => "i18n/",
        "css" | "png" => "aset/",
        _ => {
            return Err(fault(
                format!(
                    "tema memuat berkas yang jenisnya tidak diizinkan: {name} (yang boleh: .html, .ftl, .css, .png; hurufnya selalu huruf bawaan)"
                ),
                format!(
                    "the theme has a file of a kind that is not allowed: {name} (allowed: .html, .ftl, .css, .png; letters are always the shipped ones)"
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
pub(crate) fn words(
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

/// Refuses words of the theme that would state something else than the program states.
pub(crate) fn check_wording(
    below: &BTreeMap<String, Vec<u8>>,
    above: &BTreeMap<String, Vec<u8>>,
    language: &str,
) -> anyhow::Result<()> {
    let own = format!("i18n/{language}.ftl");
    let Some(bytes) = above.get(&own) else { return Ok(()) };
    let shipped = if below.contains_key(&own) { &own } else { "i18n/id.ftl" };
    let shipped_bytes = below.get(shipped).map(Vec::as_slice).unwrap_or_default();
    let is_translation = shipped != own;
    check_words(&own, &text(&own, bytes)?, &text(shipped, shipped_bytes)?, is_translation)?;
    Ok(())
}

/// Refuses styles of the theme that would hide or alter something; what its classes are for.
pub(crate) fn classes(below: &BTreeMap<String, Vec<u8>>, above: &BTreeMap<String, Vec<u8>>) -> anyhow::Result<Classes> {
    if above.is_empty() {
        return Ok(Classes::default());
    }
    let shipped = below.get("aset/gaya.css").map(Vec::as_slice).unwrap_or_default();
    let sheets = above.iter().filter(|(name, _)| ending(name) == "css");
    let sheets = sheets.map(|(name, bytes)| Ok((name.as_str(), text(name, bytes)?)));
    let sheets = sheets.collect::<anyhow::Result<Vec<_>>>()?;
    let sheets: Vec<(&str, &str)> = sheets.iter().map(|(name, css)| (*name, css.as_str())).collect();
    Ok(check_styles(&text("aset/gaya.css", shipped)?, &sheets)?)
}

/// The templates of both layers: a theme's own first, `bawaan/NAME` always the default one.
pub(crate) fn templates(
    below: &BTreeMap<String, Vec<u8>>,
    above: &BTreeMap<String, Vec<u8>>,
    words: &Arc<Words>,
) -> anyhow::Result<Tera> {
    let mut tera = Tera::default();
    tera.set_fallback_prefixes(["tema/", "bawaan/"])?;
    tera.set_escape_fn(|text, out| escape::html_pieces(text).try_for_each(|it| out.write_all(it.as_bytes())));
    filters(&mut tera, words);
    let mut sources = Vec::new();
    for (prefix, files) in [("tema/", above), ("bawaan/", below)] {
        for (name, bytes) in files {
            if let Some(short) = name.strip_prefix("templates/") {
                sources.push((format!("{prefix}{short}"), text(name, bytes)?));
            }
        }
    }
    tera.add_raw_templates(sources)
        .with_context(|| say!(id = "tema tidak dapat dibaca", en = "the theme cannot be read"))?;
    Ok(tera)
}

fn text(name: &str, bytes: &[u8]) -> anyhow::Result<String> {
    String::from_utf8(bytes.to_vec())
        .map_err(|_| fault(format!("{name} milik tema bukan UTF-8"), format!("the theme's {name} is not UTF-8")))
}
