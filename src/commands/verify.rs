//! `verify`: every difference between a site or a file and a manifest.

use std::path::PathBuf;

use clap::Args;

use crate::commands::Outcome;
use crate::commands::reading::Reading;
use crate::commands::terminal::Terminal;
use crate::diagnostics::{Phrase, Text};
use crate::register::State;
use crate::seal::{CHECKSUMS, Difference, Fault, MANIFEST, Match, Origin, Verification, identify, verify};

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
            return Err(anyhow::Error::msg(Text::new(
                format!(
                    "{shown} bukan situs: di dalamnya tidak ada {CHECKSUMS} maupun {MANIFEST}; sebutkan folder situs"
                ),
                format!(
                    "{shown} is no site: neither {CHECKSUMS} nor {MANIFEST} is in it; name the folder of a site"
                ),
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
            terminal.say(&Text::new(
                format!("Sidik berkas: sha256:{sha256}"),
                format!("Digest of the file: sha256:{sha256}"),
            ));
            for one in matches {
                terminal.say(&known(one));
            }
            if matches.is_empty() {
                terminal.say(&Text::new(
                    "Berkas ini tidak dikenal: tidak ada yang terbit dengan isi yang persis sama.",
                    "This file is not known: nothing was published with exactly these bytes.",
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
            Phrase::new("hilang: tercatat, tetapi berkasnya tidak ada", "missing: it is named, but not there")
        }
        Fault::Changed => {
            Phrase::new("berubah: isinya bukan yang tercatat", "changed: its bytes are not those named")
        }
        Fault::Unlisted => {
            Phrase::new("asing: ada, tetapi tidak tercatat", "unlisted: it is there, but not named")
        }
        Fault::Link => Phrase::new("tautan berkas, bukan berkas", "a symbolic link, not a file"),
        Fault::Special => Phrase::new("bukan berkas biasa", "not an ordinary file"),
        Fault::Unreadable => Phrase::new("tidak dapat dibaca", "cannot be read"),
        Fault::Damaged => Phrase::new(
            "rusak: tidak dapat dipahami atau bertentangan dengan dirinya",
            "damaged: cannot be understood, or contradicts itself",
        ),
        Fault::NotAsApproved => Phrase::new(
            "bukan yang disetujui: berbeda dari naskah persetujuannya",
            "not as approved: it differs from the approved statement",
        ),
        Fault::Unapproved => Phrase::new("tidak dicakup persetujuan mana pun", "covered by no approval"),
        Fault::BadLine(line) => {
            return Text::new(
                format!(
                    "{}: baris {line} salah bentuk, menunjuk ke luar folder, atau ganda",
                    difference.path
                ),
                format!(
                    "{}: line {line} is malformed, leads outside the folder, or stands twice",
                    difference.path
                ),
            );
        }
    };
    Text::new(format!("{}: {}", difference.path, words.id), format!("{}: {}", difference.path, words.en))
}

fn site(files: usize, revisions: usize, differences: usize) -> Text {
    let read = Text::new(
        format!("{files} berkas dibaca, {revisions} revisi tercatat"),
        format!("{files} files read, {revisions} revisions named"),
    );
    if differences == 0 {
        Text::new(format!("{}: semuanya cocok.", read.id), format!("{}: everything agrees.", read.en))
    } else {
        Text::new(
            format!("{}: {differences} perbedaan.", read.id),
            format!("{}: {differences} differences.", read.en),
        )
    }
}

fn origin_of(origin: Origin) -> Phrase {
    match origin {
        Origin::Unproven => Phrase::new(
            "Cocok dengan dirinya sendiri, asal-usul belum terbukti: bandingkan dengan daftar sidik yang Anda peroleh dari tempat lain (--manifes).",
            "Agrees with itself, origin unproven: compare it with a manifest that you got from elsewhere (--manifest).",
        ),
        Origin::Elsewhere => Phrase::new(
            "Setiap berkas sama dengan yang tercatat di daftar sidik dari tempat lain itu.",
            "Every file is the one named by the manifest from elsewhere.",
        ),
    }
}

fn known(one: &Match) -> Text {
    let state = one.state.map_or(Phrase::new("terbit", "published"), |it| match it {
        State::InForce => Phrase::new("terbit dan berlaku", "published and in force"),
        State::Superseded => Phrase::new(
            "pernah terbit, sudah digantikan revisi yang lebih baru",
            "published, replaced by a later revision",
        ),
        State::Withdrawn => Phrase::new("pernah terbit, sudah ditarik", "published, withdrawn since"),
    });
    match &one.revision {
        Some((id, revision)) => Text::new(
            format!("{}: {id} revisi {revision}, {}", one.path, state.id),
            format!("{}: {id} revision {revision}, {}", one.path, state.en),
        ),
        None => Text::new(format!("{}: {}", one.path, state.id), format!("{}: {}", one.path, state.en)),
    }
}
