//! `verify`: every difference between a site or a file and a manifest.

use std::path::PathBuf;

use clap::Args;

use crate::commands::Outcome;
use crate::diagnostics::{Phrase, Text, phrase, say};
use crate::reading::Reading;
use crate::register::State;
use crate::seal::{CHECKSUMS, Difference, Fault, MANIFEST, Match, Origin, Verification, identify, verify};
use crate::terminal::Terminal;

#[derive(Debug, Args)]
#[command(next_help_heading = "Pilihan")]
pub(crate) struct Verify {
    /// Folder situs atau satu berkas [bila tidak disebut: public/ di folder register]
    #[arg(long_help = "The folder of a site, or one file [if not named: public/ in the register's folder]")]
    #[arg(help_heading = "Lokasi", value_name = "FOLDER|BERKAS")]
    pub(crate) what: Option<PathBuf>,
    /// Daftar sidik dari tempat lain: manifest-sha256.txt atau bukti/manifest.json
    #[arg(long_help = "A list of digests from elsewhere: manifest-sha256.txt or bukti/manifest.json")]
    #[arg(long, visible_alias = "manifes", value_name = "BERKAS")]
    pub(crate) manifest: Option<PathBuf>,
}

/// # Errors
/// When something cannot be read, or there is nothing to compare with.
pub(crate) fn run(options: &Verify, reading: &Reading, terminal: &mut Terminal) -> anyhow::Result<Outcome> {
    let what = options.what.clone().unwrap_or_else(|| reading.content.path("public"));
    let verification = if what.is_file() {
        // A file alone is looked up in the register's own site when no manifest is named.
        let own = reading.content.path("public");
        let fallback = (!what.starts_with(&own) && own.is_dir()).then_some(own);
        identify(&what, options.manifest.as_deref().or(fallback.as_deref()))?
    } else {
        let has_list = [CHECKSUMS, MANIFEST].iter().any(|it| what.join(it).symlink_metadata().is_ok());
        if what.is_dir() && options.manifest.is_none() && !has_list {
            let shown = what.display();
            return Err(anyhow::Error::msg(say!(
                id = "{shown} bukan situs: di dalamnya tidak ada {checksums} maupun {manifest}; sebutkan folder \
                      situs",
                en = "{shown} is no site: neither {checksums} nor {manifest} is in it; name the folder of a site",
                shown,
                checksums = CHECKSUMS,
                manifest = MANIFEST,
            )));
        }
        verify(&what, options.manifest.as_deref())?
    };
    match &verification {
        Verification::Site { files, revisions, differences, origin } => {
            for difference in differences {
                terminal.say(&describe(difference));
            }
            terminal.say(&site(*files, *revisions, differences.len()));
            if differences.is_empty() {
                terminal.say(&origin_of(*origin).into());
            }
        }
        Verification::File { sha256, matches, origin } => {
            terminal.say(&say!(
                id = "Sidik berkas: sha256:{sha256}",
                en = "Digest of the file: sha256:{sha256}",
                sha256
            ));
            for one in matches {
                terminal.say(&known(one));
            }
            if matches.is_empty() {
                terminal.say(&say!(
                    id = "Berkas ini tidak dikenal: tidak ada yang terbit dengan isi yang persis sama.",
                    en = "This file is not known: nothing was published with exactly these bytes.",
                ));
            } else {
                terminal.say(&origin_of(*origin).into());
            }
        }
    }
    Ok(if verification.is_sound() { Outcome::Done } else { Outcome::Refused })
}

fn describe(difference: &Difference) -> Text {
    let words = match difference.fault {
        Fault::Missing => {
            phrase!(id = "hilang: tercatat, tetapi berkasnya tidak ada", en = "missing: it is named, but not there",)
        }
        Fault::Changed => {
            phrase!(id = "berubah: isinya bukan yang tercatat", en = "changed: its bytes are not those named",)
        }
        Fault::Unlisted => {
            phrase!(id = "asing: ada, tetapi tidak tercatat", en = "unlisted: it is there, but not named")
        }
        Fault::Link => phrase!(id = "tautan berkas, bukan berkas", en = "a symbolic link, not a file"),
        Fault::Special => phrase!(id = "bukan berkas biasa", en = "not an ordinary file"),
        Fault::Unreadable => phrase!(id = "tidak dapat dibaca", en = "cannot be read"),
        Fault::Damaged => phrase!(
            id = "rusak: tidak dapat dipahami atau bertentangan dengan dirinya",
            en = "damaged: cannot be understood, or contradicts itself",
        ),
        Fault::NotAsApproved => phrase!(
            id = "bukan yang disetujui: berbeda dari naskah persetujuannya",
            en = "not as approved: it differs from the approved statement",
        ),
        Fault::Unapproved => phrase!(id = "tidak dicakup persetujuan mana pun", en = "covered by no approval"),
        Fault::BadLine(line) => {
            return say!(
                id = "{path}: baris {line} salah bentuk, menunjuk ke luar folder, atau ganda",
                en = "{path}: line {line} is malformed, leads outside the folder, or stands twice",
                line,
                path = difference.path,
            );
        }
    };
    say!(id = "{path}: {words}", en = "{path}: {words}", path = difference.path, words = words.each())
}

fn site(files: usize, revisions: usize, differences: usize) -> Text {
    let read = say!(
        id = "{files} berkas dibaca, {revisions} revisi tercatat",
        en = "{files} files read, {revisions} revisions named",
        files,
        revisions,
    );
    if differences == 0 {
        say!(id = "{read}: semuanya cocok.", en = "{read}: everything agrees.", read = read.each())
    } else {
        say!(
            id = "{read}: {differences} perbedaan.",
            en = "{read}: {differences} differences.",
            differences,
            read = read.each(),
        )
    }
}

fn origin_of(origin: Origin) -> Phrase {
    match origin {
        Origin::Unproven => phrase!(
            id = "Cocok dengan dirinya sendiri, asal-usul belum terbukti: bandingkan dengan daftar sidik yang Anda \
                  peroleh dari tempat lain (--manifes).",
            en = "Agrees with itself, origin unproven: compare it with a manifest that you got from elsewhere \
                  (--manifest).",
        ),
        Origin::Elsewhere => phrase!(
            id = "Setiap berkas sama dengan yang tercatat di daftar sidik dari tempat lain itu.",
            en = "Every file is the one named by the manifest from elsewhere.",
        ),
    }
}

fn known(one: &Match) -> Text {
    let state = one.state.map_or(phrase!(id = "terbit", en = "published"), |it| match it {
        State::InForce => phrase!(id = "terbit dan berlaku", en = "published and in force"),
        State::Superseded => phrase!(
            id = "pernah terbit, sudah digantikan revisi yang lebih baru",
            en = "published, replaced by a later revision",
        ),
        State::Withdrawn => phrase!(id = "pernah terbit, sudah ditarik", en = "published, withdrawn since"),
    });
    match &one.revision {
        Some((id, revision)) => say!(
            id = "{path}: {id} revisi {revision}, {state}",
            en = "{path}: {id} revision {revision}, {state}",
            id,
            revision,
            path = one.path,
            state = state.each(),
        ),
        None => say!(id = "{path}: {state}", en = "{path}: {state}", path = one.path, state = state.each()),
    }
}
