//! Adds to an archive the bags that it does not have yet. Each is written in a folder of its own, made sure of, and put
//! in its place by one renaming.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::Context as _;
use rayon::prelude::*;

use crate::checks::{Cleared, Edition as _};
use crate::diagnostics::{Text, say};
use crate::output::{Lock, Staging, Sum, sync_everything, sync_names, unmakable, unreadable, unwritable};
use crate::register::{Head, HistoryLine, PublicationHistory};
use crate::seal::archive::parts::{Parts, Sources};
use crate::seal::archive::{self, Destroyed, HEAD, HISTORY, README, SIGNATURE, SIGNERS, bag};
use crate::seal::fingerprint::{self, Fingerprint};
use crate::site::Rendered;
use crate::source::{Content, Digest, hex, open_named};

/// Where bags are written first; the name of what a run that was killed leaves.
pub(crate) const STAGING: &str = ".maklumat-arsip";
/// Held by whoever writes.
pub(crate) const LOCK: &str = ".maklumat-kunci";
/// So many bags are written before the disk is waited for, once for all of them.
const TOGETHER: usize = 256;

/// What came of it.
#[derive(Debug)]
pub enum Archiving {
    /// The folder cannot take this history; nothing was written.
    Refused(Text),
    /// What was added, and what is not as it should be.
    Done(Archived),
}

/// What was added, and what is not as it should be.
#[derive(Debug, Default)]
pub struct Archived {
    /// How many bags were added.
    pub added: usize,
    /// How many bags the archive has now.
    pub bags: usize,
    /// Bags that are there and are not what they were; they are left as they are.
    pub damaged: Vec<String>,
    /// Bags that cannot be made: the register does not hold any more what they would hold.
    pub lost: Vec<String>,
    /// Bags that an official report of destruction names.
    pub destroyable: Vec<String>,
}

/// Adds to the archive in this folder what the history of a cleared register records, and the history itself, whose
/// head must be that of all its lines.
///
/// # Errors
/// When something cannot be read or written, or another command writes there; what was added stays.
pub fn archive(cleared: &Cleared, content: &Content, root: &Path) -> anyhow::Result<Archiving> {
    let contents = cleared.contents();
    let Some(history) = &contents.history else { return Ok(Archiving::Done(Archived::default())) };
    fs::create_dir_all(root).with_context(|| unmakable(root))?;
    let lock = Lock::take(root.join(LOCK))?;
    if let Some(why) = refusal(root, history)? {
        return Ok(Archiving::Refused(why));
    }
    let staging = Staging::create(&root.join(STAGING))?;
    let writer = Writer { root, staging, history, sources: Sources::of(cleared, content) };
    if !root.join(README).exists() {
        writer.put(&[(README, archive::readme().into_bytes())])?;
    }
    let archived = writer.bags()?;
    writer.history()?;
    drop(lock);
    Ok(Archiving::Done(archived))
}

/// Why the folder cannot take this history; none if it is empty, or an archive whose history this one goes on from.
fn refusal(root: &Path, history: &PublicationHistory) -> anyhow::Result<Option<Text>> {
    let shown = root.display();
    let Some(words) = own(root, README)? else {
        let mut entries = fs::read_dir(root).with_context(|| unreadable(root))?;
        let is_foreign = |it: fs::DirEntry| ![STAGING, LOCK].iter().any(|own| it.file_name() == *own);
        let is_empty = !entries.any(|it| it.is_ok_and(is_foreign));
        return Ok((!is_empty).then(|| {
            say!(
                id = "{shown} tidak kosong dan bukan arsip; sebutkan folder baru, misalnya {shown}/arsip",
                en = "{shown} is not empty and no archive; name a new folder, for instance {shown}/arsip",
                shown,
            )
        }));
    };
    if !archive::is_readme(&words) {
        return Ok(Some(say!(
            id = "{shown}/{README} bukan milik arsip maklumat, atau rusak; kembalikan dari salinan lain",
            en = "{shown}/{README} is not that of an archive of maklumat, or is damaged; restore it from another copy",
            shown,
        )));
    }
    let old = own(root, HISTORY)?.unwrap_or_default();
    if !history.text.starts_with(&old) {
        let is_behind = old.starts_with(&history.text);
        return Ok(Some(if is_behind { behind(root) } else { forked(root) }));
    }
    let Some(head) = own(root, HEAD)? else { return Ok(None) };
    let holds = Head::read(&head).is_some_and(|it| it.holds_for(&history.text));
    Ok((!holds).then(|| forked(root)))
}

fn behind(root: &Path) -> Text {
    let shown = root.display();
    say!(
        id = "riwayat register ini lebih pendek daripada riwayat di {shown}: register ini salinan lama, atau barisnya \
              dibuang; ambil dahulu yang terbaru (`git pull`)",
        en = "the history of this register is shorter than the one in {shown}: this register is an old copy, or lines \
              were taken away; get the newest one first (`git pull`)",
        shown,
    )
}

fn forked(root: &Path) -> Text {
    let shown = root.display();
    say!(
        id = "riwayat register ini tidak berawal dengan riwayat di {shown}: arsip itu milik register lain, salah satu \
              riwayat diubah, atau berkasnya rusak; periksa dengan `maklumat verifikasi {shown}`",
        en = "the history of this register does not begin with the one in {shown}: that archive is of another register, \
              one of them was changed, or a file is damaged; look with `maklumat verify {shown}`",
        shown,
    )
}

/// The bytes of a file of the archive; none where there is none.
fn own(root: &Path, name: &str) -> anyhow::Result<Option<Vec<u8>>> {
    let path = root.join(name);
    match open_named(&path).and_then(fingerprint::read) {
        Ok(bytes) => Ok(Some(bytes)),
        Err(cause) if cause.kind() == std::io::ErrorKind::NotFound => Ok(None),
        Err(cause) => Err(cause).with_context(|| unreadable(&path)),
    }
}

/// A bag that is due.
struct Due<'h> {
    folder: String,
    line: &'h HistoryLine,
}

/// An archive that is being added to.
struct Writer<'w> {
    root: &'w Path,
    staging: Staging,
    history: &'w PublicationHistory,
    sources: Sources<'w>,
}

impl Writer<'_> {
    /// Adds the bags that are not there.
    fn bags(&self) -> anyhow::Result<Archived> {
        let lines = &self.history.lines;
        let destroyed = Destroyed::by(lines);
        let due = lines
            .iter()
            .enumerate()
            .filter_map(|(at, line)| Some(Due { folder: archive::folder(at, &line.event)?, line }));
        let (there, missing): (Vec<_>, Vec<_>) = due.partition(|it| self.root.join(&it.folder).exists());
        let is_damaged = |it: &&Due<'_>| !self.looks_whole(it).unwrap_or(false);
        let names = |all: Vec<&Due<'_>>| all.into_iter().map(|it| it.folder.clone()).collect::<Vec<_>>();
        let mut archived = Archived {
            bags: there.len(),
            damaged: names(there.par_iter().filter(is_damaged).collect()),
            destroyable: names(there.iter().filter(|it| destroyed.has(&it.line.event)).collect()),
            ..Archived::default()
        };
        let missing: Vec<_> = missing.into_iter().filter(|it| !destroyed.has(&it.line.event)).collect();
        for some in missing.chunks(TOGETHER) {
            let packed = some.par_iter().map(|it| self.pack(it)).collect::<anyhow::Result<Vec<bool>>>()?;
            self.sync()?;
            let mut folders = BTreeSet::new();
            for (it, is_packed) in some.iter().zip(packed) {
                if !is_packed {
                    archived.lost.push(it.folder.clone());
                    continue;
                }
                folders.insert(self.place(it)?);
                archived.added += 1;
            }
            folders.iter().try_for_each(|it| sync_names(it).with_context(|| unwritable(it)))?;
        }
        archived.bags += archived.added;
        Ok(archived)
    }

    /// Whether a bag that is there is of its line and has the files that it says, as far as can be told without reading
    /// the attachments.
    fn looks_whole(&self, due: &Due<'_>) -> anyhow::Result<bool> {
        let folder = self.root.join(&due.folder);
        let mut sizes = (0, 0);
        for entry in walkdir::WalkDir::new(folder.join("data")).min_depth(1) {
            let entry = entry?;
            if !entry.file_type().is_dir() {
                sizes = (sizes.0 + entry.metadata()?.len(), sizes.1 + 1);
            }
        }
        let info = bag::info(self.register(), due.line, sizes);
        let statement = own(&folder.join("data"), crate::seal::agreement::STATEMENT)?.unwrap_or_default();
        Ok(own(&folder, bag::INFO)?.is_some_and(|it| it == info.as_bytes())
            && bag::statement_digest(&due.line.event) == Some(Digest::of(&statement)))
    }

    /// Writes a bag where bags are written first; `false`: the register does not hold it any more.
    fn pack(&self, due: &Due<'_>) -> anyhow::Result<bool> {
        let Some(parts) = self.sources.parts(&due.line.event)? else { return Ok(false) };
        let name = own_name(&due.folder);
        let path = |part: &str| format!("{name}/data/{part}");
        self.staging.folders(parts.keys().map(|it| path(it)).collect::<Vec<_>>().iter().map(String::as_str))?;
        let data = self.write_data(&parts, &path)?;
        for (tag, bytes) in bag::tags(self.register(), due.line, &data) {
            self.write(&format!("{name}/{tag}"), &bytes)?;
        }
        Ok(true)
    }

    fn write_data(
        &self,
        parts: &Parts,
        path: &dyn Fn(&str) -> String,
    ) -> anyhow::Result<BTreeMap<String, Fingerprint>> {
        let mut data = BTreeMap::new();
        for (part, what) in parts {
            let sum = match what {
                Rendered::Bytes(bytes) => self.write(&path(part), bytes)?,
                Rendered::Copy(from) => {
                    let mut to = self.staging.file(&path(part), true)?;
                    to.copy(&mut self.sources.open(&from.file)?, &from.file)?;
                    let sum = to.finish()?;
                    from.unchanged(sum.sha256)?;
                    sum
                }
            };
            let Sum { size, sha256, sha512 } = sum;
            let sha512 = sha512.map(|it| hex(&*it));
            data.insert(format!("data/{part}"), Fingerprint { size, sha256, sha512 });
        }
        Ok(data)
    }

    fn write(&self, path: &str, bytes: &[u8]) -> anyhow::Result<Sum> {
        let mut to = self.staging.file(path, true)?;
        to.put(bytes)?;
        to.finish()
    }

    /// Puts a bag that was made sure of in its place; the folder that it is in now.
    fn place(&self, due: &Due<'_>) -> anyhow::Result<PathBuf> {
        let path = self.root.join(&due.folder);
        let above = path.parent().unwrap_or(self.root).to_owned();
        fs::create_dir_all(&above).with_context(|| unmakable(&above))?;
        fs::rename(self.staging.root().join(own_name(&due.folder)), &path).with_context(|| unwritable(&path))?;
        Ok(above)
    }

    /// Replaces the history, its head and what goes with them. A signature never lies beside a head that it is not of.
    fn history(&self) -> anyhow::Result<()> {
        let history = self.history;
        let signers = history.allowed_signers().map(String::into_bytes);
        let head = history.head.as_ref().map(|it| it.to_string().into_bytes());
        let due = [
            (HISTORY, Some(history.text.clone())),
            (HEAD, head),
            (SIGNERS, signers),
            (SIGNATURE, history.signature.clone()),
        ];
        let mut changed = Vec::new();
        for (name, bytes) in due {
            let now = own(self.root, name)?;
            if name == SIGNATURE && now.is_some() && now != bytes {
                let path = self.root.join(name);
                fs::remove_file(&path).with_context(|| unwritable(&path))?;
            }
            changed.extend(bytes.filter(|it| Some(it) != now.as_ref()).map(|it| (name, it)));
        }
        self.put(&changed)
    }

    /// Puts files into the archive in this order, each whole.
    fn put(&self, files: &[(&str, Vec<u8>)]) -> anyhow::Result<()> {
        for (name, bytes) in files {
            self.write(name, bytes)?;
        }
        self.sync()?;
        for (name, _) in files {
            let path = self.root.join(name);
            fs::rename(self.staging.root().join(name), &path).with_context(|| unwritable(&path))?;
        }
        sync_names(self.root).with_context(|| unwritable(self.root))
    }

    fn sync(&self) -> anyhow::Result<()> {
        sync_everything(self.staging.root()).with_context(|| unwritable(self.staging.root()))
    }

    fn register(&self) -> &str {
        self.sources.register()
    }
}

/// The name of the folder of a bag, without the folder above it.
fn own_name(folder: &str) -> &str {
    folder.rsplit('/').next().unwrap_or(folder)
}
