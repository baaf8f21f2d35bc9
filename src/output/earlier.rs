//! Checks that the folder to be replaced is a site made by this program, by its own manifest.

use std::collections::BTreeSet;
use std::ffi::OsStr;
use std::fs::File;
use std::io::{BufRead as _, BufReader, ErrorKind, Read as _};
use std::path::Path;

use anyhow::Context as _;
use walkdir::WalkDir;

use crate::output::disk::{self, Identity};
use crate::output::trouble::{refusal, unreadable};
use crate::source::options_without_links;

/// The manifest that names every file of a site but itself.
const MANIFEST: &str = "manifest-sha256.txt";

/// A file of every site that this program made, and of no other folder that happens to have a manifest.
const MARK: &str = "bukti/manifest.json";

/// Looks at what lies at the output. None: nothing.
///
/// An error when it is not a folder, or a folder with a file that no build put there; nothing is changed then.
pub(crate) fn replaceable(output: &Path) -> anyhow::Result<Option<Identity>> {
    let there = match std::fs::symlink_metadata(output) {
        Ok(there) => there,
        Err(cause) if cause.kind() == ErrorKind::NotFound => return Ok(None),
        Err(cause) => return Err(cause).with_context(|| unreadable(output)),
    };
    let shown = output.display();
    if there.is_symlink() {
        return Err(refusal(
            &format!("{shown} adalah tautan ke tempat lain; sebutkan foldernya sendiri"),
            &format!("{shown} is a symbolic link; name the folder itself"),
        ));
    }
    if !there.is_dir() {
        return Err(refusal(&format!("{shown} bukan folder"), &format!("{shown} is not a folder")));
    }
    let mut text = Vec::new();
    if let Some(mut manifest) = manifest(output)? {
        manifest.read_to_end(&mut text).with_context(|| unreadable(&output.join(MANIFEST)))?;
    }
    let text = String::from_utf8_lossy(&text);
    let named: BTreeSet<&str> = text.lines().filter_map(|it| Some(it.split_once("  ")?.1)).collect();
    for entry in WalkDir::new(output).min_depth(1).sort_by_file_name() {
        let entry = entry.map_err(std::io::Error::from).with_context(|| unreadable(output))?;
        if entry.file_type().is_dir() {
            continue;
        }
        let path = entry.path().strip_prefix(output).unwrap_or(entry.path());
        let ours = entry.file_type().is_file()
            && named.contains(MARK)
            && (path == Path::new(MANIFEST) || slashed(path).is_some_and(|it| named.contains(it.as_str())));
        if !ours {
            let path = path.display();
            return Err(refusal(
                &format!("{shown} memuat {path}, yang bukan bagian dari situs buatan maklumat; pilih folder lain"),
                &format!("{shown} holds {path}, which is not of a site made by maklumat; choose another folder"),
            ));
        }
    }
    Ok(Some(disk::identity(&there)))
}

/// Whether a folder holds a site that this program made, whatever else may lie in it.
pub(crate) fn is_site(folder: &Path) -> anyhow::Result<bool> {
    let Some(manifest) = manifest(folder)? else { return Ok(false) };
    let mark = format!("  {MARK}");
    for line in BufReader::new(manifest).split(b'\n') {
        if line.with_context(|| unreadable(&folder.join(MANIFEST)))?.ends_with(mark.as_bytes()) {
            return Ok(true);
        }
    }
    Ok(false)
}

/// The manifest in a folder; none where there is no such file. A link or a pipe is none either.
fn manifest(folder: &Path) -> anyhow::Result<Option<File>> {
    let path = folder.join(MANIFEST);
    if !std::fs::symlink_metadata(&path).is_ok_and(|it| it.is_file()) {
        return Ok(None);
    }
    let opened = options_without_links().read(true).open(&path);
    Ok(Some(opened.with_context(|| unreadable(&path))?))
}

/// A relative path as the manifest writes it.
fn slashed(path: &Path) -> Option<String> {
    let parts: Option<Vec<&str>> = path.iter().map(OsStr::to_str).collect();
    Some(parts?.join("/"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn site(files: &[&str], named: &[&str]) -> tempfile::TempDir {
        let folder = tempfile::tempdir().unwrap();
        for file in files {
            let path = folder.path().join(file);
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(path, "").unwrap();
        }
        if !named.is_empty() {
            let lines: Vec<String> = named.iter().map(|it| format!("{}  {it}\n", "0".repeat(64))).collect();
            std::fs::write(folder.path().join(MANIFEST), lines.concat()).unwrap();
        }
        folder
    }

    fn refusal(folder: &tempfile::TempDir) -> String {
        let refused = replaceable(folder.path()).unwrap_err().to_string();
        assert!(refused.ends_with("Nothing was changed"), "{refused}");
        refused
    }

    #[test]
    fn a_site_and_an_empty_folder_are_replaced() {
        let site = site(&["index.html", MARK, "info/a b/x.pdf"], &["index.html", MARK, "info/a b/x.pdf", "gone"]);
        assert!(replaceable(site.path()).unwrap().is_some() && is_site(site.path()).unwrap());
        let empty = tempfile::tempdir().unwrap();
        assert!(replaceable(empty.path()).unwrap().is_some() && !is_site(empty.path()).unwrap());
        assert!(replaceable(&empty.path().join("missing")).unwrap().is_none());
    }

    #[test]
    fn the_first_foreign_file_is_named() {
        assert!(refusal(&site(&["index.html", MARK, "notes.txt"], &["index.html", MARK])).contains("holds notes.txt,"));
        assert!(refusal(&site(&["a/b", "c"], &[])).contains("holds a/b,"));
        assert!(refusal(&site(&["thesis.doc"], &["thesis.doc"])).contains(MANIFEST), "the manifest of another program");
    }

    #[cfg(unix)]
    #[test]
    fn links_pipes_and_odd_names_are_foreign() {
        use std::os::unix::ffi::OsStrExt as _;
        let site = || site(&[MARK], &[MARK, "x"]);
        let linked = site();
        std::os::unix::fs::symlink("/etc/hostname", linked.path().join("x")).unwrap();
        assert!(refusal(&linked).contains("holds x,"));

        let link = linked.path().with_extension("link");
        std::os::unix::fs::symlink(linked.path(), &link).unwrap();
        assert!(replaceable(&link).unwrap_err().to_string().contains("is a symbolic link"));
        std::fs::remove_file(link).unwrap();

        let odd = site();
        std::fs::write(odd.path().join(OsStr::from_bytes(b"\xff")), "").unwrap();
        refusal(&odd);

        let pipe = tempfile::tempdir().unwrap();
        let made = std::process::Command::new("mkfifo").arg(pipe.path().join(MANIFEST)).status().unwrap();
        assert!(made.success());
        assert!(refusal(&pipe).contains(MANIFEST));
    }
}
