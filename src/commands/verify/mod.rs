//! `verify`: every difference between a site, an archive or a file and what was published, and what that proves.

mod proof;

use std::path::{Path, PathBuf};

use clap::Args;

use crate::commands::verify::proof::Brought;
use crate::commands::{Outcome, record};
use crate::diagnostics::{Phrase, Text, phrase, say};
use crate::reading::Reading;
use crate::register::{Head, State};
use crate::seal::{CHECKSUMS, Difference, Fault, MANIFEST, Match, Origin, Verification, identify, is_archive, verify};
use crate::source::read_named;
use crate::terminal::Terminal;

#[derive(Debug, Args)]
#[command(next_help_heading = "Pilihan")]
pub(crate) struct Verify {
    /// Folder situs atau arsip, atau satu berkas [bila tidak disebut: public/ di folder register]
    #[arg(long_help = "The folder of a site or archive, or one file [if not named: public/ in the register's folder]")]
    #[arg(help_heading = "Lokasi", value_name = "FOLDER|BERKAS")]
    pub(crate) what: Option<PathBuf>,
    /// Daftar sidik dari tempat lain: manifest-sha256.txt atau bukti/manifest.json; untuk satu berkas juga folder situs
    /// atau arsip
    #[arg(
        long_help = "A list of digests from elsewhere: manifest-sha256.txt or bukti/manifest.json; for one file also the folder of a site or archive"
    )]
    #[arg(long, visible_alias = "manifes", value_name = "BERKAS")]
    pub(crate) manifest: Option<PathBuf>,
    /// kepala.txt yang dahulu Anda simpan: tidak ada yang tercatat sampai saat itu boleh berubah atau hilang
    #[arg(long_help = "A kepala.txt that you kept: nothing recorded by then may be changed or removed")]
    #[arg(long, visible_alias = "sejak", value_name = "KEPALA")]
    pub(crate) since: Option<PathBuf>,
    /// Kunci publik (.pub) penerbit atau pejabat, yang Anda peroleh dari tempat lain; boleh lebih dari satu
    #[arg(long_help = "A public key (.pub) of the publisher or an officer, got another way; there may be several")]
    #[arg(long, visible_alias = "kunci", value_name = "BERKAS")]
    pub(crate) key: Vec<PathBuf>,
}

/// # Errors
/// When something cannot be read, or there is nothing to compare with.
pub(crate) fn run(options: &Verify, reading: &Reading, terminal: &mut Terminal) -> anyhow::Result<Outcome> {
    let brought = Brought::read(options.since.as_deref(), &options.key)?;
    let what = options.what.clone().unwrap_or_else(|| reading.content.path("public"));
    if let Some(since) = brought.since.as_ref().filter(|_| what.is_file()) {
        let head = read_named(&what, record::LARGEST_HEAD).ok().and_then(|it| Head::read(&it));
        if let Some(head) = head {
            return Ok(outcome(proof::heads(&what, &head, since, terminal)?));
        }
    }
    let is_sound = if what.is_file() {
        file(&what, options.manifest.as_deref(), &brought, reading, terminal)?
    } else {
        folder(&what, options.manifest.as_deref(), &brought, terminal)?
    };
    Ok(outcome(is_sound))
}

const fn outcome(is_sound: bool) -> Outcome {
    if is_sound { Outcome::Done } else { Outcome::Refused }
}

/// Says what a file is, and whether it is known.
fn file(
    what: &Path,
    manifest: Option<&Path>,
    brought: &Brought,
    reading: &Reading,
    terminal: &mut Terminal,
) -> anyhow::Result<bool> {
    // A file alone is looked up in the register's own site when no manifest is named.
    let own = reading.content.path("public");
    let fallback = (!what.starts_with(&own) && own.is_dir()).then_some(own);
    let manifest = manifest.or(fallback.as_deref());
    let Verification::File { sha256, matches, origin } = identify(what, manifest)? else { return Ok(false) };
    terminal.say(&say!(id = "Sidik berkas: sha256:{sha256}", en = "Digest of the file: sha256:{sha256}", sha256));
    for one in &matches {
        terminal.say(&known(one));
    }
    if matches.is_empty() {
        terminal.say(&say!(
            id = "Berkas ini tidak dikenal: tidak ada yang terbit dengan isi yang persis sama.",
            en = "This file is not known: nothing was published with exactly these bytes.",
        ));
        return Ok(false);
    }
    if brought.is_empty() {
        terminal.say(&origin_of(origin).into());
        return Ok(true);
    }
    // What a head or a key proves, it proves of the folder in which the file is known.
    match manifest.filter(|it| it.is_dir()) {
        Some(site) => folder(site, None, brought, terminal),
        None => Err(anyhow::Error::msg(say!(
            id =
                "kepala lama dan kunci memerlukan riwayat; sebutkan folder situs atau arsip yang memuatnya (--manifes)",
            en = "an earlier head and keys need a history; name the folder of a site or an archive that has it (--manifest)",
        ))),
    }
}

/// Says everything that is wrong with a site or an archive, or what it proves.
fn folder(what: &Path, manifest: Option<&Path>, brought: &Brought, terminal: &mut Terminal) -> anyhow::Result<bool> {
    let is_archive = is_archive(what);
    let has_list = is_archive || [CHECKSUMS, MANIFEST].iter().any(|it| what.join(it).symlink_metadata().is_ok());
    if what.is_dir() && manifest.is_none() && !has_list {
        let shown = what.display();
        return Err(anyhow::Error::msg(say!(
            id = "{shown} bukan situs: di dalamnya tidak ada {checksums} maupun {manifest}; sebutkan folder \
                  situs atau arsip",
            en =
                "{shown} is no site: neither {checksums} nor {manifest} is in it; name the folder of a site or archive",
            shown,
            checksums = CHECKSUMS,
            manifest = MANIFEST,
        )));
    }
    brought.refuse_own(what)?;
    if is_archive && manifest.is_some() {
        return Err(anyhow::Error::msg(say!(
            id = "arsip tidak dibandingkan dengan daftar sidik; pakai --kunci dan --sejak",
            en = "an archive is not compared with a list of digests; use --key and --since",
        )));
    }
    let verification = verify(what, manifest)?;
    let (differences, read, chain, origin) = match &verification {
        Verification::Site { files, revisions, differences, origin, chain } => {
            (differences, site(*files, *revisions), chain, *origin)
        }
        Verification::Archive { files, bags, differences, chain } => {
            (differences, archive(*files, *bags), chain, Origin::Unproven)
        }
        Verification::File { .. } => return Ok(false),
    };
    for difference in differences {
        terminal.say(&describe(difference));
    }
    terminal.say(&result(&read, differences.len()));
    if !differences.is_empty() {
        return Ok(false);
    }
    if brought.is_empty() {
        terminal.say(&if is_archive { alone() } else { origin_of(origin) }.into());
    }
    Ok(brought.tell(chain.as_ref(), terminal))
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
        Fault::NotAsRecorded => phrase!(
            id = "bukan yang tercatat: riwayat mencatatnya, tetapi di sini tidak ada atau lain",
            en = "not as recorded: the history records it, but it is not here, or is another one",
        ),
        Fault::Unsigned => phrase!(
            id = "tidak ditandatangani, padahal kunci pejabatnya sudah tercatat di riwayat",
            en = "not signed, though the history held a key of its officer by then",
        ),
        Fault::SignatureUnsound => phrase!(
            id = "tanda tangan ini bukan dari kunci pejabat itu pada waktu dicatat, atau bukan atas naskah ini",
            en = "this signature is not by a key of its officer when it was recorded, or not over this statement",
        ),
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

fn site(files: usize, revisions: usize) -> Text {
    say!(
        id = "{files} berkas dibaca, {revisions} revisi tercatat",
        en = "{files} files read, {revisions} revisions named",
        files,
        revisions,
    )
}

fn archive(files: usize, bags: usize) -> Text {
    say!(
        id = "{files} berkas dibaca, {bags} kemasan menurut riwayat",
        en = "{files} files read, {bags} bags by the history",
        files,
        bags,
    )
}

fn result(read: &Text, differences: usize) -> Text {
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

/// Of an archive with which the reader brings nothing.
fn alone() -> Phrase {
    phrase!(
        id = "Cocok dengan dirinya sendiri, asal-usul belum terbukti: sebutkan kunci penerbit yang Anda peroleh dari tempat \
              lain (--kunci) dan kepala yang Anda simpan (--sejak).",
        en = "Agrees with itself, origin unproven: name the publisher's key that you got another way (--key) and a head \
              that you kept (--since).",
    )
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
