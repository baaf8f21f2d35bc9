//! Whole folders: copied, read and compared, byte for byte.

use flate2::read::GzDecoder;
use std::collections::BTreeMap;
use std::fs;
use std::io::Read as _;
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};

/// The files and folders below a folder by path: permissions and bytes.
pub(crate) type Snapshot = BTreeMap<String, (u32, Vec<u8>)>;

/// Everything below a folder as it is now; nothing where there is no folder.
pub(crate) fn snapshot(folder: &Path) -> Snapshot {
    let entries = walkdir::WalkDir::new(folder).min_depth(1).into_iter().filter_map(Result::ok);
    entries
        .map(|it| {
            let path = it.path().strip_prefix(folder).unwrap().to_str().unwrap().to_owned();
            let bytes = if it.file_type().is_file() { fs::read(it.path()).unwrap() } else { Vec::new() };
            (path, (it.metadata().unwrap().permissions().mode(), bytes))
        })
        .collect()
}

/// The paths that are not the same in both.
pub(crate) fn differences(one: &Snapshot, other: &Snapshot) -> Vec<String> {
    let paths = one.keys().chain(other.keys()).filter(|it| one.get(*it) != other.get(*it));
    let mut paths: Vec<String> = paths.cloned().collect();
    paths.sort();
    paths.dedup();
    paths
}

/// Copies a folder, its files in the order of their names or the other way round.
pub(crate) fn copy(from: &Path, to: &Path, backwards: bool) {
    let entries = walkdir::WalkDir::new(from).sort_by_file_name().into_iter().map(Result::unwrap);
    let mut files: Vec<PathBuf> =
        entries.filter(|it| it.file_type().is_file()).map(walkdir::DirEntry::into_path).collect();
    if backwards {
        files.reverse();
    }
    for file in files {
        let target = to.join(file.strip_prefix(from).unwrap());
        fs::create_dir_all(target.parent().unwrap()).unwrap();
        fs::write(&target, fs::read(&file).unwrap()).unwrap();
    }
}

/// The bytes of a file of a site, unpacked where they are packed: words hide in the search index.
pub(crate) fn unpacked(bytes: &[u8]) -> Vec<u8> {
    let mut whole = Vec::new();
    match GzDecoder::new(bytes).read_to_end(&mut whole) {
        Ok(_) => whole,
        Err(_) => bytes.to_vec(),
    }
}
