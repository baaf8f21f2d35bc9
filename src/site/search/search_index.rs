//! Makes the files of one part of the search index.

use std::path::Path;

use anyhow::Context as _;
use pagefind::api::PagefindIndex;
use pagefind::options::PagefindServiceConfig;

use crate::site::frame::Frame;

/// One document as the index reads it.
#[derive(Debug)]
pub(crate) struct IndexPage {
    /// Of its page, from the top of the site.
    pub(crate) address: String,
    /// Its words.
    pub(crate) html: String,
}

/// The language whose words are taken for forms of one word: English on an English site, else Indonesian, which is
/// what documents are written in where the site speaks a language of the region.
pub(crate) fn language(frame: &Frame<'_>) -> &'static str {
    match frame.theme.words().language() {
        "en" => "en",
        _ => "id",
    }
}

/// The files of a part of the index, by their paths in its folder, sorted. The same pages in the same order give the
/// same bytes.
pub(crate) fn files(language: &str, pages: Vec<IndexPage>) -> anyhow::Result<Vec<(String, Vec<u8>)>> {
    let waiting = tokio::runtime::Builder::new_current_thread().build()?;
    let files = waiting.block_on(async {
        let settings =
            PagefindServiceConfig::builder().force_language(language.to_owned()).keep_index_url(true).build();
        let mut index = PagefindIndex::new(Some(settings))?;
        for page in pages {
            let IndexPage { address, html } = page;
            index.add_html_file(None, Some(address), html).await?;
        }
        index.get_files().await
    });
    let mut files: Vec<(String, Vec<u8>)> = files
        .context("the search index cannot be made")?
        .into_iter()
        .filter_map(|it| Some((name(&it.filename)?, it.contents)))
        .collect();
    let own = format!("wasm.{language}.pagefind");
    files.retain(|(name, _)| is_needed(name, &own));
    files.sort();
    Ok(files)
}

fn name(path: &Path) -> Option<String> {
    path.to_str().map(|it| it.replace('\\', "/"))
}

/// Its script, the module of the language and the index; its own screens are not used here.
fn is_needed(name: &str, own_module: &str) -> bool {
    let is_index = [".pf_meta", ".pf_index", ".pf_filter", ".pf_fragment"].iter().any(|it| name.ends_with(it));
    is_index || name == own_module || name == "pagefind.js" || name == "pagefind-entry.json"
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pages() -> Vec<IndexPage> {
        let page = |number: usize| IndexPage {
            address: format!("info/a-{number}/"),
            html: format!(
                "<html lang=\"id\"><body><h1>Pengumuman {number}</h1><p data-pagefind-filter=\"s:kelas:berkala\">kata{number} é</p></body></html>"
            ),
        };
        (0..40).map(page).collect()
    }

    #[test]
    fn the_same_pages_give_the_same_bytes() {
        let first = files("id", pages()).unwrap();
        for _ in 0..3 {
            assert!(files("id", pages()).unwrap() == first);
        }
        let names: Vec<&str> = first.iter().map(|(it, _)| it.as_str()).collect();
        for due in ["pagefind.js", "pagefind-entry.json", "wasm.id.pagefind"] {
            assert!(names.contains(&due), "{names:?}");
        }
        assert_eq!(names.iter().filter(|it| it.starts_with("fragment/")).count(), 40);
        let entry = first.iter().find(|(it, _)| it == "pagefind-entry.json").unwrap();
        assert!(String::from_utf8_lossy(&entry.1).contains("\"version\":\"1.6.0\""));
    }
}
