//! What the CI files of a new register say: where a job gets the program, and where it puts the site.

use std::fs;

use anyhow::Context as _;

use crate::commands::Environment;
use crate::commands::init::answers::Answers;
use crate::commands::init::arguments::Init;
use crate::diagnostics::{Text, say};
use crate::source::Digest;

/// The release that is known to this program, as the release wrote it.
const RELEASE: &str = include_str!("files/release.txt");

/// The repository and the commit that this program was made from; empty: not known.
const MADE_FROM: (&str, &str) = (env!("MAKLUMAT_SOURCE"), env!("MAKLUMAT_COMMIT"));

/// What the CI files say beside the answers.
#[derive(Debug)]
pub(crate) struct Jobs {
    pub(crate) program: Program,
    /// The folder that the web server shows, where jobs write to one.
    pub(crate) site_folder: String,
}

/// Where a job gets the program from.
#[derive(Debug, PartialEq)]
pub(crate) enum Program {
    /// A file, and its SHA-256.
    Release { address: String, digest: String },
    /// A commit of a repository. What is empty is not known; the job says how to fill it in.
    Source { address: String, commit: String },
}

impl Jobs {
    /// Judges what the command line says of them, before anything is asked: that of `http://` may still depend on an
    /// answer.
    ///
    /// # Errors
    /// When an option will not do.
    pub(crate) fn judge(options: &Init) -> anyhow::Result<()> {
        let site = options.address.as_deref().unwrap_or("http://");
        let site = if site.to_lowercase().starts_with("http://") { "http://" } else { "https://" };
        let judged = [
            options.program.as_deref().map(|it| file(it, site)),
            options.source.as_deref().map(|it| repository(it, site)),
            options.site_folder.as_deref().map(site_folder),
        ];
        judged.into_iter().flatten().try_for_each(|it| it.map(drop)).map_err(anyhow::Error::msg)
    }

    /// From the command line, and what this program knows of itself.
    ///
    /// # Errors
    /// When an option will not do, or the digest of the program cannot be known.
    pub(crate) fn of(options: &Init, answers: &Answers, environment: &Environment) -> anyhow::Result<Jobs> {
        let usual = || Ok(format!("/srv/{}/public", answers.register));
        let site_folder = options.site_folder.as_deref().map_or_else(usual, site_folder);
        Ok(Jobs {
            program: program(options, &answers.address, environment)?,
            site_folder: site_folder.map_err(anyhow::Error::msg)?,
        })
    }
}

/// As named on the command line, else the release of just this program, else its source.
fn program(options: &Init, site: &str, environment: &Environment) -> anyhow::Result<Program> {
    let own = || own_digest(environment);
    if let Some(program) = &options.program {
        let address = file(program, site).map_err(anyhow::Error::msg)?;
        let digest = match options.program_digest {
            Some(digest) => Some(digest.to_string()),
            None => own()?,
        };
        let Some(digest) = digest else {
            return Err(anyhow::Error::msg(say!(
                id = "sebutkan juga sidik program untuk Linux x86_64 di alamat itu: --sidik-program SIDIK",
                en = "name the digest of the program for Linux x86_64 at that address too: --program-digest DIGEST",
            )));
        };
        return Ok(Program::Release { address, digest });
    }
    let names_source = options.source.is_some() || options.source_commit.is_some();
    if let Some(release) = release(RELEASE).filter(|_| !names_source) {
        let digest = if release.sha256.is_empty() { own()? } else { Some(release.sha256.to_owned()) };
        if let Some(digest) = digest {
            return Ok(Program::Release { address: release.address.to_owned(), digest });
        }
    }
    let address = match &options.source {
        Some(given) => repository(given, site).map_err(anyhow::Error::msg)?,
        // One that a job may not use is as good as none.
        None => repository(MADE_FROM.0, site).unwrap_or_default(),
    };
    let commit = options.source_commit.as_deref().unwrap_or(MADE_FROM.1).to_owned();
    Ok(Program::Source { address, commit })
}

/// The SHA-256 of this program, where it is the one that a forge runs.
fn own_digest(environment: &Environment) -> anyhow::Result<Option<String>> {
    let runs_there = cfg!(all(target_os = "linux", target_arch = "x86_64"));
    let Some(program) = environment.program.as_ref().filter(|_| runs_there) else { return Ok(None) };
    let unread = || say!(id = "program ini sendiri tidak dapat dibaca", en = "this program cannot be read");
    Ok(Some(Digest::of(&fs::read(program).with_context(unread)?).to_string()))
}

/// A release of this program.
#[derive(Debug, PartialEq)]
struct Release<'a> {
    address: &'a str,
    /// Empty in the program that is that release for Linux: its own digest cannot be in it.
    sha256: &'a str,
}

/// What the text says, if there is a release of this very version: another one may not know what `init` writes.
fn release(text: &str) -> Option<Release<'_>> {
    let value = |key: &str| {
        let lines = text.lines().filter_map(|it| it.split_once('='));
        lines.filter(|(it, _)| it.trim() == key).map(|(_, it)| it.trim()).next()
    };
    let is_this = value("version")? == env!("CARGO_PKG_VERSION");
    let address = value("address").filter(|it| !it.is_empty() && is_this)?;
    Some(Release { address, sha256: value("sha256")? })
}

/// An address of a file that a shell and a forge read as nothing else.
fn file(answer: &str, site: &str) -> Result<String, Text> {
    if is_plain(answer) && (answer.starts_with("file:///") || is_web(answer, site)) {
        return Ok(answer.to_owned());
    }
    Err(say!(
        id = "`{answer}` bukan alamat berkas program; tulis alamat lengkap yang diawali https://",
        en = "`{answer}` is no address of a program; write a whole one that begins with https://",
        answer,
    ))
}

/// An address of a repository, or a folder that holds one.
fn repository(answer: &str, site: &str) -> Result<String, Text> {
    let is_folder = answer.starts_with('/') || answer.starts_with("file:///");
    if is_plain(answer) && (is_folder || is_web(answer, site)) {
        return Ok(answer.to_owned());
    }
    Err(say!(
        id = "`{answer}` bukan alamat sumber program; tulis alamat repositori git yang diawali https://, tanpa nama \
              dan kata sandi",
        en = "`{answer}` is no address of a source; write that of a git repository, which begins with https://, \
              without name and password",
        answer,
    ))
}

/// Unencrypted only where the site itself is.
fn is_web(address: &str, site: &str) -> bool {
    address.starts_with("https://") || address.starts_with("http://") && site.starts_with("http://")
}

fn is_plain(text: &str) -> bool {
    text.chars().all(|it| it.is_ascii_alphanumeric() || "-._~/:%+=?&".contains(it))
}

/// A folder of its own, from the top of the disk.
fn site_folder(answer: &str) -> Result<String, Text> {
    let folder = answer.trim_end_matches('/');
    let steps: Vec<&str> = folder.split('/').skip(1).collect();
    let is_step = |it: &str| !matches!(it, "" | "." | "..") && is_plain(it);
    if answer.starts_with('/') && steps.len() > 1 && steps.into_iter().all(is_step) {
        return Ok(folder.to_owned());
    }
    Err(say!(
        id = "`{answer}` bukan folder situs; tulis lengkap, seperti /srv/dip/public",
        en = "`{answer}` is no folder of a site; write all of it, like /srv/dip/public",
        answer,
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_read_as_nothing_else() {
        let (site, plain) = ("https://dip.example.go.id/", "http://dip.example.go.id/");
        assert!(file("https://a.id/x", site).is_ok() && file("file:///srv/x", site).is_ok());
        assert!(file("http://a.id/x", plain).is_ok() && repository("http://a.id/x", plain).is_ok());
        assert!(repository("/srv/git/maklumat", site).is_ok());
        for wrong in ["https://a.id/x y", "https://a.id/$(x)", "http://a.id/x", "ftp://a.id/x", "a.id/x", ""] {
            assert!(file(wrong, site).is_err() && repository(wrong, site).is_err(), "{wrong}");
        }
        assert!(repository("https://nama:sandi@a.id/x", site).is_err() && file("/srv/x", site).is_err());
    }

    #[test]
    fn a_site_has_a_folder_of_its_own() {
        assert_eq!(site_folder("/srv/dip/public/").unwrap(), "/srv/dip/public");
        for wrong in ["", "/", "/srv", "srv/dip", "/srv/../etc", "/srv//dip", "/srv/a b", "/srv/$HOME"] {
            assert!(site_folder(wrong).is_err(), "{wrong}");
        }
    }

    /// What a release says of itself is what `init` knows, but for another version.
    #[test]
    fn a_release_is_known_by_what_it_wrote() {
        assert!(release(RELEASE).is_none_or(|it| it.address.starts_with("https://")), "{RELEASE}");
        let version = env!("CARGO_PKG_VERSION");
        let write = |version: &str, digest: &str| {
            let script = concat!(env!("CARGO_MANIFEST_DIR"), "/.ci/known-release");
            let mut script = std::process::Command::new(script);
            let output = script.args([version, "https://git.example.go.id/m", digest]).output().unwrap();
            String::from_utf8(output.stdout).unwrap()
        };
        let sha256 = "ab".repeat(32);
        let expected = Release { address: "https://git.example.go.id/m", sha256: &sha256 };
        assert_eq!(release(&write(version, &sha256)), Some(expected));
        assert_eq!(release(&write(version, "")).map(|it| it.sha256.to_owned()), Some(String::new()));
        assert_eq!(release(&write("9.9.9", &sha256)), None);
        assert_eq!(write(version, "../x"), "", "what is no digest is not written");
    }
}
