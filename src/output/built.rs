//! Reads a site that was built, file by file: nothing outside its folder, and nothing that a link leads to.

use std::fs::File;
use std::io::{self, ErrorKind, Read as _};
use std::path::{Path, PathBuf};

use anyhow::Context as _;

use crate::diagnostics::say;
use crate::output::disk::{self, Identity};
use crate::output::earlier;
use crate::output::trouble::unreadable;
use crate::site::OutputPath;
use crate::source::options_without_links;

/// A site as it stands; the next build puts another one in its place.
#[derive(Debug)]
pub(crate) struct Built {
    /// Its real path.
    folder: PathBuf,
    identity: Identity,
}

/// What lies at a path.
#[derive(Debug)]
pub(crate) enum Found {
    Nothing,
    Folder,
    File(File),
}

impl Built {
    /// The site in a folder.
    ///
    /// # Errors
    /// When nothing is there, or something else than a site that this program made.
    pub(crate) fn at(folder: &Path) -> anyhow::Result<Built> {
        let there = folder.canonicalize().and_then(|real| Ok((real.metadata()?, real)));
        let (there, folder) = match there {
            Ok(there) => there,
            Err(cause) if cause.kind() == ErrorKind::NotFound => return Err(missing(folder)),
            Err(cause) => return Err(cause).with_context(|| unreadable(folder)),
        };
        if !earlier::is_site(&folder)? {
            return Err(foreign(&folder));
        }
        Ok(Built { identity: disk::identity(&there), folder })
    }

    /// Whether this very folder still lies there.
    pub(crate) fn is_still_at(&self, folder: &Path) -> bool {
        folder.metadata().is_ok_and(|it| disk::identity(&it) == self.identity)
    }

    /// What lies at a path. Names count letter by letter, as on a web server, also where this computer's do not.
    pub(crate) fn find(&self, path: &OutputPath) -> anyhow::Result<Found> {
        let path = Path::new(path.as_str());
        let whole = self.folder.join(path);
        match self.look(&whole, path) {
            Err(cause) if is_nowhere(&cause) => Ok(Found::Nothing),
            found => found.with_context(|| unreadable(&whole)),
        }
    }

    fn look(&self, whole: &Path, path: &Path) -> io::Result<Found> {
        // A link on the way would make it another path.
        let real = whole.canonicalize()?;
        if real.strip_prefix(&self.folder) != Ok(path) {
            return Ok(Found::Nothing);
        }
        if real.is_dir() {
            return Ok(Found::Folder);
        }
        let file = options_without_links().read(true).open(&real)?;
        Ok(if file.metadata()?.is_file() { Found::File(file) } else { Found::Nothing })
    }

    /// The text of a file that every site has.
    pub(crate) fn text(&self, name: &str) -> anyhow::Result<String> {
        let path = OutputPath::new(name).context("no path")?;
        let mut text = String::new();
        match self.find(&path)? {
            Found::File(mut file) => file.read_to_string(&mut text).map(|_| text),
            Found::Nothing | Found::Folder => Err(ErrorKind::NotFound.into()),
        }
        .with_context(|| unreadable(&self.folder.join(name)))
    }
}

/// Whether nothing can lie at a path: a step of it is not there, is a file, or is longer than any name.
fn is_nowhere(cause: &io::Error) -> bool {
    matches!(cause.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory | ErrorKind::InvalidFilename)
}

fn missing(folder: &Path) -> anyhow::Error {
    let folder = folder.display();
    anyhow::Error::msg(say!(
        id = "belum ada situs di {folder}; buat dahulu dengan `maklumat bangun`",
        en = "there is no site at {folder} yet; make it first with `maklumat build`",
        folder,
    ))
}

fn foreign(folder: &Path) -> anyhow::Error {
    let folder = folder.display();
    anyhow::Error::msg(say!(
        id = "{folder} bukan situs buatan maklumat; situs dibuat dengan `maklumat bangun`",
        en = "{folder} is no site made by maklumat; `maklumat build` makes one",
        folder,
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn site() -> (tempfile::TempDir, Built) {
        let folder = tempfile::tempdir().unwrap();
        let public = folder.path().join("public");
        for (file, text) in
            [("manifest-sha256.txt", "0  a\n0  bukti/manifest.json\n"), ("info/a b.csv", "x"), ("index.html", "y")]
        {
            std::fs::create_dir_all(public.join(file).parent().unwrap()).unwrap();
            std::fs::write(public.join(file), text).unwrap();
        }
        std::fs::write(folder.path().join("secret"), "z").unwrap();
        let built = Built::at(&public).unwrap();
        (folder, built)
    }

    fn find(built: &Built, path: &str) -> &'static str {
        match built.find(&OutputPath::new(path).unwrap()).unwrap() {
            Found::Nothing => "nothing",
            Found::Folder => "folder",
            Found::File(_) => "file",
        }
    }

    #[test]
    fn only_what_lies_in_the_site_is_found() {
        let (_folder, built) = site();
        assert_eq!(find(&built, "index.html"), "file");
        assert_eq!(find(&built, "info/a b.csv"), "file");
        assert_eq!(find(&built, "info"), "folder");
        let long = "x".repeat(5000);
        for path in ["secret", "INDEX.HTML", "index.html/x", "info/none", long.as_str()] {
            assert_eq!(find(&built, path), "nothing", "{path}");
        }
        assert_eq!(built.text("index.html").unwrap(), "y");
        let why = built.text("_headers").unwrap_err();
        assert!(why.to_string().contains("_headers"), "{why}");
    }

    #[cfg(unix)]
    #[test]
    fn no_link_is_followed() {
        use std::os::unix::fs::symlink;
        let (folder, built) = site();
        let public = folder.path().join("public");
        symlink(folder.path().join("secret"), public.join("out")).unwrap();
        symlink("index.html", public.join("in")).unwrap();
        symlink(folder.path(), public.join("up")).unwrap();
        symlink("info", public.join("same")).unwrap();
        for path in ["out", "in", "up", "up/secret", "same/a b.csv", "up/public/index.html"] {
            assert_eq!(find(&built, path), "nothing", "{path}");
        }
        let made = std::process::Command::new("mkfifo").arg(public.join("pipe")).status().unwrap();
        assert!(made.success());
        assert_eq!(find(&built, "pipe"), "nothing");
    }

    #[test]
    fn what_is_no_site_is_refused_and_another_one_is_noticed() {
        let (folder, built) = site();
        let public = folder.path().join("public");
        assert!(built.is_still_at(&public));
        std::fs::rename(&public, folder.path().join("old")).unwrap();
        let why = Built::at(&public).unwrap_err().to_string();
        assert!(why.contains("no site at") && why.contains("maklumat build"), "{why}");
        assert!(!built.is_still_at(&public));
        std::fs::create_dir(&public).unwrap();
        let why = Built::at(&public).unwrap_err().to_string();
        assert!(why.contains("is no site made by") && why.contains("maklumat build"), "{why}");
        #[cfg(unix)]
        assert!(!built.is_still_at(&public));
    }
}
