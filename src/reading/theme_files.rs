//! Reads the files of the register's own theme.

use std::path::Path;

use anyhow::Context as _;

use crate::diagnostics::say;
use crate::register::Settings;
use crate::source::Content;

/// The largest file of a theme; a font with every letter of the world has 15 MB.
const LARGEST: u64 = 32 << 20;

/// The files of the register's own theme, if its settings name one; only ordinary files.
///
/// # Errors
/// When there is no such folder, or something in it is no ordinary file.
pub(crate) fn theme_files(content: &Content, settings: &Settings) -> anyhow::Result<Vec<(String, Vec<u8>)>> {
    let Some(theme) = &settings.theme else { return Ok(Vec::new()) };
    let root = content.path("themes").join(&theme.value);
    let unreadable = || {
        let shown = root.display();
        say!(id = "tema {shown} tidak dapat dibaca", en = "the theme {shown} cannot be read", shown)
    };
    let mut files = Vec::new();
    for entry in walkdir::WalkDir::new(&root).follow_links(false).sort_by_file_name() {
        let entry = entry.with_context(unreadable)?;
        if entry.file_type().is_dir() {
            continue;
        }
        let name = entry.path().strip_prefix(&root).ok().and_then(Path::to_str).map(|it| it.replace('\\', "/"));
        match name {
            Some(name) if entry.file_type().is_file() => {
                let file = format!("themes/{}/{name}", theme.value);
                files.push((name, content.read_at_most(&file, LARGEST)?));
            }
            _ => {
                let shown = entry.path().display();
                return Err(anyhow::Error::msg(say!(
                    id = "tema hanya boleh memuat berkas biasa; {shown} bukan",
                    en = "a theme holds only ordinary files; {shown} is none",
                    shown,
                )));
            }
        }
    }
    Ok(files)
}
