//! `--open`: writes a document's page and files into a private folder and shows it in the browser.

use std::ffi::{OsStr, OsString};
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::mpsc;
use std::time::Duration;

use anyhow::Context as _;

use crate::checks::{Edition as _, Preview, preview};
use crate::commands::reading::Reading;
use crate::commands::recording::subject::Subject;
use crate::commands::terminal::Terminal;
use crate::diagnostics::{Text, say};
use crate::site::{OutputPath, Plan, Rendered, SourceRef, Theme, escape_html, plan};
use crate::source::{Content, DECREES, Digest, find_program, search_path};

/// What opens a page and fails, fails within this time.
const SOON: Duration = Duration::from_millis(250);

/// What shows a page to the person.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Browser {
    /// What this computer opens pages with.
    #[default]
    Usual,
    /// The program that `MAKLUMAT_PERAMBAN` names.
    Named(OsString),
    /// Nobody sees a screen here.
    None,
}

impl Browser {
    /// Shows a page or a file; where nobody can see it, says where it is.
    ///
    /// # Errors
    /// When the program cannot be started.
    pub(crate) fn show(&self, what: &str, terminal: &mut Terminal) -> anyhow::Result<()> {
        let unopened = || say!(id = "{what} tidak dapat dibuka", en = "{what} cannot be opened", what);
        match self {
            Browser::Usual => show_with(open::commands(what)).with_context(unopened)?,
            Browser::Named(program) => {
                let program = find_program(program).with_context(|| unfound(program))?;
                let mut command = Command::new(program);
                command.arg(what);
                show_with(vec![command]).with_context(unopened)?;
            }
            Browser::None => {
                terminal.say(&say!(id = "Buka di peramban: {what}", en = "Open in a browser: {what}", what));
                return Ok(());
            }
        }
        terminal.say(&say!(id = "Dibuka di peramban: {what}", en = "Opened in the browser: {what}", what));
        Ok(())
    }
}

fn unfound(program: &OsStr) -> Text {
    let shown = program.display();
    say!(
        id = "program peramban {shown} tidak ditemukan; MAKLUMAT_PERAMBAN harus nama program yang terpasang atau \
              letaknya yang lengkap",
        en = "there is no browser {shown}; MAKLUMAT_PERAMBAN must be the name of an installed program or its whole \
              path",
        shown,
    )
}

/// Starts the first of these that this computer has and that does not fail at once.
fn show_with(commands: Vec<Command>) -> std::io::Result<()> {
    let mut refused = std::io::Error::from(ErrorKind::NotFound);
    for mut command in commands.into_iter().filter(|it| find_program(it.get_program()).is_some()) {
        match start(&mut command) {
            Ok(()) => return Ok(()),
            Err(error) => refused = error,
        }
    }
    Err(refused)
}

/// A browser keeps the person's own environment, which tells it the screen and the language, but looks for programs
/// only where they are installed.
fn start(command: &mut Command) -> std::io::Result<()> {
    command.env("PATH", search_path()).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    // Whoever stops this program goes on reading the page.
    #[cfg(unix)]
    std::os::unix::process::CommandExt::process_group(command, 0);
    #[cfg(windows)]
    std::os::windows::process::CommandExt::creation_flags(command, 0x0800_0200);
    let mut child = command.spawn()?;
    let (sender, receiver) = mpsc::channel();
    std::thread::spawn(move || drop(sender.send(child.wait())));
    match receiver.recv_timeout(SOON) {
        // On Windows what opens a page says nothing by its exit code.
        Ok(Ok(status)) if cfg!(unix) && !status.success() => Err(std::io::Error::other(status.to_string())),
        Ok(Err(error)) => Err(error),
        _ => Ok(()),
    }
}

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
    reading.browser.show(&first.display().to_string(), terminal)
}

/// Drafts are for the eyes of who may read the register.
pub(crate) fn private_folder() -> std::io::Result<tempfile::TempDir> {
    let mut builder = tempfile::Builder::new();
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o700));
    builder.prefix("maklumat-pratinjau-").tempdir()
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

/// Where the pages of a document lie in the site.
pub(crate) fn folder_of(subject: &Subject) -> String {
    let is_decree = subject.file.starts_with(&format!("content/{DECREES}/"));
    if is_decree { format!("dip/{}/", subject.id) } else { format!("info/{}/", subject.id) }
}

/// The bytes of a page or file; none where a preview has none.
///
/// # Errors
/// When its source cannot be read, or the page cannot be made.
pub(crate) fn bytes_of(
    path: &OutputPath,
    plan: &Plan<'_, Preview>,
    content: &Content,
) -> anyhow::Result<Option<Vec<u8>>> {
    let read = |it: &SourceRef| content.read(&it.file);
    Ok(match plan.file(path.as_str(), read)? {
        Some(Rendered::Bytes(bytes)) => Some(bytes),
        // What is looked at must be what the rules saw.
        Some(Rendered::Copy(it)) => Some(read(&it)?).filter(|bytes| Digest::of(bytes) == it.digest),
        None => None,
    })
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
