//! Keeps what a child process read in attachments for the next run, in a folder of this person alone.
//!
//! An entry is found by the SHA-256 of the file it is about, and holds its texts and facts; personal data is sought in
//! them anew each time. It is believed if it is whole, about that file, and of this very inspector; its name and its
//! time say nothing. A digest tells damage, and not who wrote: whoever can write here can have the program believe
//! anything about a file, so what publishes does without (`--no-cache`).
//!
//! It is asked for what only a child process reads; of texts, sounds and most pictures no entry is made, as reading it
//! would cost as much as reading them (`source/documents/inspector.rs`).
#![expect(clippy::disallowed_methods, reason = "reads and writes the person's own folder")]

use std::fs;
use std::io::{ErrorKind, Read as _, Write as _};
use std::path::{Component, Path, PathBuf};
use std::sync::{Mutex, OnceLock, PoisonError};

use flate2::Compression;
use flate2::read::DeflateDecoder;
use flate2::write::DeflateEncoder;

use crate::inspect::Report;
use crate::source::{Digest, STAGED, open_named, read_at_most};

/// Where entries lie in the folder for what programs can make again.
const PLACE: &str = "maklumat/lampiran";
/// Changes with the code that reads attachments and with this file; see `build.rs`.
const INSPECTOR: &str = env!("MAKLUMAT_INSPECTOR");
/// A larger entry is not kept; it is the text of some thousand pages.
const LARGEST: usize = 4 << 20;
/// What an entry unpacks to at most.
const MOST_UNPACKED: u64 = 64 << 20;
/// All entries together; the oldest go first.
const MOST_IN_ALL: u64 = 512 << 20;
/// How long the digest before an entry is.
const DIGEST: usize = 32;

/// What was read in attachments before. Where it cannot be used, they are read again and nobody need know.
#[derive(Debug)]
pub(crate) struct AttachmentCache {
    folder: PathBuf,
    inspector: &'static str,
    most: u64,
    is_private: OnceLock<bool>,
    /// How many bytes lie there; none: not yet counted.
    total: Mutex<Option<u64>>,
}

impl AttachmentCache {
    /// The one below this folder, unless that is within one of those it must be apart from, or within any to which
    /// nothing may be added.
    pub(crate) fn below(folder: &Path, apart: &[&Path], is_closed: impl Fn(&Path) -> bool) -> Option<AttachmentCache> {
        let folder = real(&folder.join(PLACE))?;
        let is_apart = apart.iter().all(|it| real(it).is_some_and(|it| !folder.starts_with(it)));
        let is_apart = is_apart && !folder.ancestors().any(is_closed);
        let is_private = OnceLock::new();
        is_apart.then_some(AttachmentCache {
            folder,
            inspector: INSPECTOR,
            most: MOST_IN_ALL,
            is_private,
            total: Mutex::default(),
        })
    }

    /// What was read in the file of this digest. An entry that cannot be believed is thrown away.
    pub(crate) fn get(&self, digest: Digest) -> Option<Report> {
        let path = self.place(digest)?;
        let entry = match open_named(&path).and_then(|it| read_at_most(it, LARGEST as u64)) {
            Err(error) if error.kind() == ErrorKind::NotFound => return None,
            read => read.ok().and_then(|it| self.opened(digest, &it)),
        };
        if entry.is_none() {
            // If it stays, it is not believed the next time either.
            let is_folder = fs::symlink_metadata(&path).is_ok_and(|it| it.is_dir());
            drop(if is_folder { fs::remove_dir_all(&path) } else { fs::remove_file(&path) });
        }
        entry
    }

    /// Keeps what was read in the file of this digest, unless texts of it are missing. A full disk costs time the
    /// next time, and no more.
    pub(crate) fn put(&self, digest: Digest, read: &Report) {
        if read.lacks_texts {
            return;
        }
        let Some(path) = self.place(digest) else { return };
        let entry = self.packed(digest, read).filter(|it| it.len() <= LARGEST);
        let Some(entry) = entry else { return };
        // The name appears with the whole entry behind it. After a power cut it may not be whole: its digest tells.
        let written = tempfile::Builder::new().prefix(STAGED).tempfile_in(&self.folder);
        let written = written.and_then(|mut it| it.write_all(&entry).map(|()| it));
        if written.is_ok_and(|it| it.persist(path).is_ok()) {
            self.count(entry.len() as u64);
        }
    }

    /// The path of an entry; none if the folder is not this person's alone.
    fn place(&self, digest: Digest) -> Option<PathBuf> {
        let is_private = self.is_private.get_or_init(|| make_private(&self.folder));
        is_private.then(|| self.folder.join(digest.to_string()))
    }

    /// What an entry about this file begins with, behind its own digest.
    fn head(&self, digest: Digest) -> String {
        format!("maklumat {} {digest}\n", self.inspector)
    }

    fn packed(&self, digest: Digest, read: &Report) -> Option<Vec<u8>> {
        let json = serde_json::to_vec(&read.clone().without_search()).ok()?;
        let mut encoder = DeflateEncoder::new(self.head(digest).into_bytes(), Compression::fast());
        encoder.write_all(&json).ok()?;
        let content = encoder.finish().ok()?;
        Some([&Digest::of(&content).0, content.as_slice()].concat())
    }

    fn opened(&self, digest: Digest, entry: &[u8]) -> Option<Report> {
        let (own, content) = entry.split_at_checked(DIGEST)?;
        let packed = content.strip_prefix(self.head(digest).as_bytes())?;
        if own != Digest::of(content).0 {
            return None;
        }
        let mut json = Vec::new();
        DeflateDecoder::new(packed).take(MOST_UNPACKED).read_to_end(&mut json).ok()?;
        serde_json::from_slice(&json).ok().filter(|it: &Report| it.is_complete && !it.lacks_texts)
    }

    /// Takes note of what was added; the oldest entries go when there is too much.
    fn count(&self, added: u64) {
        let mut total = self.total.lock().unwrap_or_else(PoisonError::into_inner);
        let known = total.map_or_else(|| self.files().iter().map(|it| it.1).sum(), |it| it.saturating_add(added));
        *total = Some(if known > self.most { self.shrink() } else { known });
    }

    /// Takes away the oldest until there is room for some time; how much is left.
    fn shrink(&self) -> u64 {
        let mut files = self.files();
        files.sort();
        let mut total: u64 = files.iter().map(|it| it.1).sum();
        for (_, size, path) in files {
            if total <= self.most / 4 * 3 {
                break;
            }
            if fs::remove_file(path).is_ok() {
                total = total.saturating_sub(size);
            }
        }
        total
    }

    /// The entries, and what a run that was killed left of one; with their times and sizes.
    fn files(&self) -> Vec<(std::time::SystemTime, u64, PathBuf)> {
        let inner = fs::read_dir(&self.folder).into_iter().flatten().flatten();
        let is_ours = |name: &str| name.starts_with(STAGED) || Digest::from_hex(name).is_some();
        let inner = inner.filter(|it| it.file_name().to_str().is_some_and(is_ours));
        let file = |it: fs::DirEntry| {
            let about = it.metadata().ok().filter(fs::Metadata::is_file)?;
            Some((about.modified().ok()?, about.len(), it.path()))
        };
        inner.filter_map(file).collect()
    }
}

/// Where a path really leads, also if its end is not there yet. None with `..` in that end: where it leads is not known
/// before what stands before it is made.
fn real(path: &Path) -> Option<PathBuf> {
    let path = std::path::absolute(path).ok()?;
    let found = path.ancestors().find_map(|it| Some((it.canonicalize().ok()?, path.strip_prefix(it).ok()?)));
    let (there, end) = found?;
    end.components().all(|it| matches!(it, Component::Normal(_))).then(|| there.join(end))
}

/// Makes the folder if it is not there. Whether it is no link, and nobody else can read or write there.
fn make_private(folder: &Path) -> bool {
    let mut builder = fs::DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.recursive(true).create(folder).is_ok() && fs::symlink_metadata(folder).is_ok_and(|it| is_private(&it))
}

#[cfg(unix)]
fn is_private(folder: &fs::Metadata) -> bool {
    use std::os::unix::fs::MetadataExt as _;
    folder.is_dir() && folder.uid() == rustix::process::geteuid().as_raw() && folder.mode() & 0o777 == 0o700
}

/// Below a person's own folder it is private by itself.
#[cfg(not(unix))]
fn is_private(folder: &fs::Metadata) -> bool {
    folder.is_dir()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::inspect::Part;

    const NIK: &str = "6279993102990001";

    fn cache(place: &Path) -> AttachmentCache {
        AttachmentCache::below(place, &[], |_| false).unwrap()
    }

    fn report(text: &str) -> Report {
        let texts = vec![(Part::Text, text.to_owned())];
        Report { is_complete: true, shown: text.to_owned(), texts, ..Report::default() }
    }

    fn key() -> Digest {
        Digest::of(b"berkas")
    }

    fn shown(it: Option<Report>) -> Option<String> {
        it.map(|it| it.shown)
    }

    #[test]
    fn what_is_kept_has_its_texts_and_no_finding() {
        let place = tempfile::tempdir().unwrap();
        let cache = cache(place.path());
        let found = report(NIK).searched_again();
        assert_eq!(found.facts.traces.len(), 1);
        cache.put(key(), &found);
        let kept = cache.get(key()).unwrap();
        assert!(kept.facts.traces.is_empty());
        assert_eq!(kept.searched_again().facts, found.facts);
        assert_eq!(shown(cache.get(Digest::of(b"lain"))), None);
    }

    #[test]
    fn an_entry_with_any_bit_changed_or_bytes_missing_or_more_is_thrown_away() {
        let place = tempfile::tempdir().unwrap();
        let cache = cache(place.path());
        cache.put(key(), &report("isi"));
        let path = cache.place(key()).unwrap();
        let whole = fs::read(&path).unwrap();
        let flipped = (0..whole.len()).flat_map(|at| [1, 0x80, 0xff].map(|by| (at, by)));
        let flipped = flipped.map(|(at, by)| {
            let mut bytes = whole.clone();
            bytes[at] ^= by;
            bytes
        });
        let cut = (0..whole.len()).map(|it| whole[..it].to_vec());
        for bytes in flipped.chain(cut).chain([[&whole[..], b"x"].concat(), vec![0; LARGEST + 1]]) {
            fs::write(&path, &bytes).unwrap();
            assert_eq!(shown(cache.get(key())), None, "{bytes:?}");
            assert!(!path.exists());
        }
        fs::write(&path, &whole).unwrap();
        assert_eq!(shown(cache.get(key())).as_deref(), Some("isi"));
    }

    #[test]
    fn an_entry_of_another_inspector_or_about_another_file_is_thrown_away() {
        let place = tempfile::tempdir().unwrap();
        let (cache, other) = (cache(place.path()), cache(place.path()));
        let other = AttachmentCache { inspector: "0", ..other };
        other.put(key(), &report("isi"));
        assert!(other.get(key()).is_some());
        assert_eq!(shown(cache.get(key())), None);
        assert!(!cache.place(key()).unwrap().exists());
        cache.put(key(), &report("isi"));
        let moved = cache.place(Digest::of(b"lain")).unwrap();
        fs::rename(cache.place(key()).unwrap(), &moved).unwrap();
        assert_eq!(shown(cache.get(Digest::of(b"lain"))), None);
        assert!(!moved.exists());
    }

    #[test]
    fn what_is_unfinished_or_too_long_is_not_kept() {
        let place = tempfile::tempdir().unwrap();
        let cache = cache(place.path());
        cache.put(key(), &Report { lacks_texts: true, ..report("isi") });
        assert!(!cache.place(key()).unwrap().exists());
        // Nobody keeps it so; if it were there, it would not be believed.
        cache.put(key(), &Report { is_complete: false, ..report("isi") });
        assert_eq!(shown(cache.get(key())), None);
        let noise = (0..2_100_000_u32).filter_map(|it| char::from_u32(it.wrapping_mul(2_654_435_761) >> 12));
        cache.put(key(), &report(&noise.collect::<String>()));
        assert!(!cache.place(key()).unwrap().exists());
    }

    #[test]
    fn the_oldest_go_when_there_is_too_much_and_nothing_else_does() {
        let place = tempfile::tempdir().unwrap();
        let mut cache = cache(place.path());
        cache.put(Digest::of(b"0"), &report("isi"));
        let size = fs::metadata(cache.place(Digest::of(b"0")).unwrap()).unwrap().len();
        cache.most = size * 8;
        let foreign = cache.folder.join("catatan.txt");
        fs::write(&foreign, vec![0; 10_000]).unwrap();
        fs::write(cache.folder.join(format!("{STAGED}sisa")), vec![0; 10]).unwrap();
        let day = |it: u64| std::time::SystemTime::UNIX_EPOCH + std::time::Duration::from_secs(it * 86_400);
        for at in 0..30_u64 {
            let digest = Digest::of(at.to_string().as_bytes());
            cache.put(digest, &report("isi"));
            let file = fs::File::options().write(true).open(cache.place(digest).unwrap()).unwrap();
            file.set_modified(day(at + 1)).unwrap();
            let total: u64 = cache.files().iter().map(|it| it.1).sum();
            assert!(total <= cache.most, "{total}");
        }
        assert!(cache.get(Digest::of(b"29")).is_some() && cache.get(Digest::of(b"1")).is_none());
        assert!(foreign.exists());
    }

    #[test]
    fn it_lies_in_no_folder_to_which_nothing_may_be_added() {
        let place = tempfile::tempdir().unwrap();
        let at = place.path();
        let below =
            |folder: &Path, apart: &[&Path]| AttachmentCache::below(folder, apart, |it| it.join("closed").exists());
        assert!(below(at, &[at]).is_none());
        assert!(below(&at.join("a/b"), &[&at.join("c"), &at.join("a")]).is_none());
        assert!(below(&at.join("ab"), &[&at.join("a")]).is_some());
        assert!(below(&at.join("nothing/../c"), &[&at.join("c")]).is_none());
        assert!(below(&at.join("ab"), &[&at.join("nothing/../ab")]).is_none());
        assert_eq!(fs::read_dir(at).unwrap().count(), 0, "nothing is made before it is needed");
        fs::create_dir_all(at.join("a/closed")).unwrap();
        assert!(below(&at.join("b"), &[]).is_some() && below(&at.join("a/b/c"), &[]).is_none());
    }

    #[cfg(unix)]
    mod on_unix {
        use std::os::unix::fs::{PermissionsExt as _, symlink};

        use super::*;

        #[test]
        fn a_folder_or_a_link_in_the_place_of_an_entry_is_thrown_away() {
            let place = tempfile::tempdir().unwrap();
            let cache = cache(place.path());
            cache.put(key(), &report("isi"));
            let path = cache.place(key()).unwrap();
            let outside = place.path().join("luar");
            fs::rename(&path, &outside).unwrap();
            let tricks: [&dyn Fn(); 5] = [
                &|| symlink(&outside, &path).unwrap(),
                &|| symlink(place.path(), &path).unwrap(),
                &|| symlink("/dev/zero", &path).unwrap(),
                &|| fs::create_dir_all(path.join("dalam")).unwrap(),
                &|| assert!(std::process::Command::new("mkfifo").arg(&path).status().unwrap().success()),
            ];
            for put in tricks {
                put();
                assert_eq!(shown(cache.get(key())), None);
                assert!(fs::symlink_metadata(&path).is_err() && outside.exists());
                symlink(&outside, &path).unwrap();
                cache.put(key(), &report("baru"));
                assert_eq!(shown(cache.get(key())).as_deref(), Some("baru"));
                assert_eq!(shown(cache.opened(key(), &fs::read(&outside).unwrap())).as_deref(), Some("isi"));
                fs::remove_file(&path).unwrap();
            }
        }

        #[test]
        fn it_is_readable_by_this_person_alone_or_not_used() {
            let place = tempfile::tempdir().unwrap();
            let private = cache(place.path());
            private.put(key(), &report("isi"));
            let mode = |it: &Path| fs::metadata(it).unwrap().permissions().mode() & 0o777;
            assert_eq!(mode(&private.folder), 0o700);
            assert_eq!(mode(&private.place(key()).unwrap()), 0o600);
            fs::set_permissions(&private.folder, fs::Permissions::from_mode(0o770)).unwrap();
            assert_eq!(shown(cache(place.path()).get(key())), None);
            fs::remove_dir_all(&private.folder).unwrap();
            let elsewhere = tempfile::tempdir().unwrap();
            fs::set_permissions(elsewhere.path(), fs::Permissions::from_mode(0o700)).unwrap();
            symlink(elsewhere.path(), &private.folder).unwrap();
            // What was asked for by a link is the folder behind it; a link that comes later is none.
            assert!(!make_private(&private.folder));
        }
    }
}
