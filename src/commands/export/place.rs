//! Where an export may be written: never into a site, and into `content/` only as a decree.

use std::path::{Path, PathBuf};

use anyhow::Context as _;

use crate::diagnostics::Text;
use crate::reading::absolute;
use crate::register::decree_order;
use crate::seal::{CHECKSUMS, MANIFEST};
use crate::source::{Content, DECREES};

/// What is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Form {
    /// A table for spreadsheets.
    Table,
    /// A workbook.
    Workbook,
    /// A decree that is ready to be completed.
    Decree,
}

/// The file as it will be written, without links above it, and what it is to be by its ending.
///
/// # Errors
/// When it is there already, has another ending, or lies where it may not.
pub(crate) fn place(file: &Path, for_decree: bool, content: &Content) -> anyhow::Result<(PathBuf, Form)> {
    let form = form(file, for_decree)?;
    let path = resolved(&absolute(file)?)?;
    let shown = file.display();
    if std::fs::symlink_metadata(&path).is_ok() {
        return Err(refusal(
            format!("{shown} sudah ada; sebutkan nama lain"),
            format!("{shown} is there already; name another file"),
        ));
    }
    let root = resolved(&absolute(content.root())?)?;
    let site = resolved(&root.join("public"))?;
    let in_site = |it: &Path| it.join(CHECKSUMS).is_file() || it.join(MANIFEST).is_file();
    if path.starts_with(&site) || path.ancestors().skip(1).any(in_site) {
        return Err(refusal(
            format!(
                "{shown} ada di dalam situs, yang dibaca semua orang; daftar ini belum terbit, sebutkan folder lain"
            ),
            format!("{shown} lies in a site, which everybody reads; this list is not published, name another folder"),
        ));
    }
    let sources = resolved(&root.join("content"))?;
    if let Ok(below) = path.strip_prefix(&sources)
        && !(form == Form::Decree && is_of_decree(below))
    {
        return Err(refusal(
            format!("di content/ hanya keputusan yang ditulis, misalnya content/{DECREES}/2026.md"),
            format!("in content/ only a decree is written, like content/{DECREES}/2026.md"),
        ));
    }
    Ok((path, form))
}

fn form(file: &Path, for_decree: bool) -> anyhow::Result<Form> {
    let ending = file.extension().and_then(|it| it.to_str()).unwrap_or_default().to_ascii_lowercase();
    match ending.as_str() {
        "csv" => Ok(Form::Table),
        "xlsx" if !for_decree => Ok(Form::Workbook),
        "md" if for_decree => Ok(Form::Decree),
        _ if for_decree => Err(refusal(
            "nama berkas harus diakhiri .csv (tabel) atau .md (keputusan yang tinggal dilengkapi)".to_owned(),
            "the file's name must end in .csv (a table) or .md (a decree to be completed)".to_owned(),
        )),
        _ => Err(refusal(
            "nama berkas harus diakhiri .csv atau .xlsx; untuk keputusan penetapan tambahkan --untuk-penetapan"
                .to_owned(),
            "the file's name must end in .csv or .xlsx; for a decree add --for-decree".to_owned(),
        )),
    }
}

/// `penetapan/<id>.md` or `penetapan/<id>/index.md`.
fn is_of_decree(below: &Path) -> bool {
    let steps: Vec<&str> = below.iter().filter_map(|it| it.to_str()).collect();
    match steps.as_slice() {
        [DECREES, name] => name.strip_suffix(".md").is_some_and(|it| decree_order(it).is_some()),
        [DECREES, id, "index.md"] => decree_order(id).is_some(),
        _ => false,
    }
}

/// The path with the links followed in what exists of its folders.
pub(crate) fn resolved(path: &Path) -> anyhow::Result<PathBuf> {
    let (Some(mut there), Some(name)) = (path.parent(), path.file_name()) else { return Ok(path.to_owned()) };
    let mut missing = vec![name];
    loop {
        match (there.canonicalize(), there.parent(), there.file_name()) {
            (Ok(real), _, _) => {
                let whole = missing.iter().rev().fold(real, |path, name| path.join(name));
                // The last step may be a link to a folder; to a file it is left for `symlink_metadata` to see.
                return Ok(if whole.is_dir() { whole.canonicalize()? } else { whole });
            }
            (Err(_), Some(above), Some(name)) => {
                missing.push(name);
                there = above;
            }
            (Err(cause), _, _) => return Err(cause).with_context(|| path.display().to_string()),
        }
    }
}

fn refusal(id: String, en: String) -> anyhow::Error {
    anyhow::Error::msg(Text::new(id, en))
}
