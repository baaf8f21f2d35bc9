//! `--open`: writes a document's page and files into a private folder and shows it in the browser.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::Context as _;

use crate::checks::{Edition as _, Preview, preview};
use crate::diagnostics::{Text, say};
use crate::reading::Reading;
use crate::site::{OutputPath, Theme, escape_html, plan};
use crate::terminal::Terminal;
use crate::terminal::browser::private_folder;
use crate::workflow::preview_page::{bytes_of, folder_of};
use crate::workflow::subject::Subject;

/// Shows the documents as they would be published, and their files.
///
/// # Errors
/// When something cannot be read, rendered, written or opened.
pub(crate) fn open_documents(subjects: &[Subject], reading: &Reading, terminal: &mut Terminal) -> anyhow::Result<()> {
    let shown = preview(reading.register(&reading.content)?, &reading.context(None));
    let folder = private_folder().with_context(unwritable)?;
    let first = write_pages(subjects, &shown, reading, folder.path())?;
    // The browser reads it after this program has ended; the folder is private, and the computer clears it away.
    let first = folder.keep().join(first);
    terminal.show(&first.display().to_string())
}

fn unwritable() -> Text {
    say!(id = "folder sementara tidak dapat ditulis", en = "the temporary folder cannot be written")
}

/// Writes the pages and files of these documents and what they look like; the path of the one to show first.
fn write_pages(subjects: &[Subject], shown: &Preview, reading: &Reading, folder: &Path) -> anyhow::Result<PathBuf> {
    let settings = &shown.contents().settings;
    let theme = Theme::new(reading.theme_files()?, &settings.language)
        .with_context(|| say!(id = "tema situs tidak dapat dipakai", en = "the theme cannot be used"))?;
    let plan = plan(shown, &theme, &settings.address)?;
    let folders: Vec<String> = subjects.iter().map(folder_of).collect();
    let wanted = |path: &str| path.starts_with("aset/") || folders.iter().any(|it| path.starts_with(it));
    let paths: Vec<&OutputPath> = plan.paths().filter(|it| wanted(it.as_str())).collect();
    for path in &paths {
        let Some(mut bytes) = bytes_of(path, &plan, &reading.content)? else { continue };
        if path.as_str().ends_with(".html") {
            let has = |it: &str| paths.iter().any(|path| path.as_str() == it);
            bytes = led_on(&String::from_utf8_lossy(&bytes), path.as_str(), has, &settings.address).into_bytes();
        }
        let file = folder.join(path.as_str());
        fs::create_dir_all(file.parent().unwrap_or(folder)).with_context(unwritable)?;
        fs::write(&file, bytes).with_context(unwritable)?;
    }
    let pages: Vec<(String, &Subject)> = folders.iter().map(|it| format!("{it}index.html")).zip(subjects).collect();
    if let [(page, _)] = pages.as_slice() {
        return Ok(PathBuf::from(page));
    }
    fs::write(folder.join("index.html"), index(&pages, &settings.language)).with_context(unwritable)?;
    Ok(PathBuf::from("index.html"))
}

/// A page whose links work from a folder: to the file where the folder has it, else to the published site.
fn led_on(html: &str, page: &str, has: impl Fn(&str) -> bool, address: &str) -> String {
    const LINK: &str = " href=\"";
    let up = "../".repeat(page.matches('/').count());
    let mut pieces = html.split(LINK);
    let mut whole = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        whole.push_str(LINK);
        let (target, rest) = piece.split_once('"').unwrap_or((piece, ""));
        match target.strip_prefix(&up).filter(|_| !up.is_empty()) {
            None => whole.push_str(target),
            Some(below) if has(below) => whole.push_str(target),
            Some(below) if has(&format!("{below}index.html")) => {
                whole.push_str(&format!("{target}index.html"));
            }
            Some(below) => whole.push_str(&format!("{}{below}", escape_html(address))),
        }
        whole.push('"');
        whole.push_str(rest);
    }
    whole
}

/// A list of the documents, where there are several.
fn index(pages: &[(String, &Subject)], language: &str) -> String {
    let word = if language.starts_with("en") { "documents" } else { "dokumen" };
    let title = format!("{} {word}", pages.len());
    let mut html = format!(
        "<!doctype html>\n<html lang=\"{language}\">\n<meta charset=\"utf-8\">\n<title>{title}</title>\n<link rel=\"stylesheet\" href=\"aset/gaya.css\">\n<main>\n<h1>{title}</h1>\n<ol>\n"
    );
    for (page, subject) in pages {
        let (page, title) = (escape_html(page), escape_html(&subject.title.id));
        html.push_str(&format!("<li><a href=\"{page}\">{title}</a> ({})</li>\n", escape_html(&subject.id)));
    }
    html + "</ol>\n</main>\n</html>\n"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_lead_to_the_folder_or_to_the_site() {
        let has = |it: &str| ["info/a/r1/index.html", "info/a/r1/b.csv"].contains(&it);
        let page = |link: &str| format!("<p><a class=\"x\" href=\"{link}\">x</a> href</p>");
        let due = [
            ("../../info/a/r1/", "../../info/a/r1/index.html"),
            ("../../info/a/r1/b.csv", "../../info/a/r1/b.csv"),
            ("../../dip/#x", "https://x.example/dip/#x"),
            ("#isi", "#isi"),
            ("mailto:a@example.org", "mailto:a@example.org"),
        ];
        for (link, to) in due {
            assert_eq!(led_on(&page(link), "info/a/index.html", has, "https://x.example/"), page(to));
        }
    }
}
