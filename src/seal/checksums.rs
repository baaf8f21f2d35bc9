//! Lines as `sha256sum` writes and checks them.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::io::Write;

use sha2::{Digest as _, Sha256};

use crate::output::Written;
use crate::seal::MANIFEST;
use crate::source::Digest;

/// Writes a line for every file, in the order given.
pub(crate) fn write(written: &[Written], out: &mut dyn Write) -> anyhow::Result<()> {
    for file in written {
        writeln!(out, "{}  {}", file.sha256, file.path)?;
    }
    Ok(())
}

/// The SHA-256 of the lines of these files, in the order given.
pub(crate) fn digest(written: &[Written]) -> Digest {
    let mut hash = Sha256::new();
    for file in written {
        hash.update(format!("{}  {}\n", file.sha256, file.path));
    }
    Digest(hash.finalize().into())
}

/// The same of a list as it was written, which names the manifest too: of the lines without that one.
pub(crate) fn digest_of_list(list: &[u8]) -> Digest {
    let manifest = format!("  {MANIFEST}\n");
    let mut hash = Sha256::new();
    list.split_inclusive(|it| *it == b'\n')
        .filter(|it| !it.ends_with(manifest.as_bytes()))
        .for_each(|it| hash.update(it));
    Digest(hash.finalize().into())
}

/// The files that a list of lines names.
#[derive(Debug, Default)]
pub(crate) struct Checksums {
    /// What each must be, by path.
    pub(crate) files: BTreeMap<String, Digest>,
    /// The numbers of the lines that are not as they must be: something else than 64 lower-case digits, two spaces
    /// and a path within the folder, or a path that an earlier line named.
    pub(crate) bad: Vec<usize>,
}

/// Reads lines strictly: what another program might read differently is bad.
pub(crate) fn read(bytes: &[u8]) -> Checksums {
    let mut checksums = Checksums::default();
    let ended = bytes.strip_suffix(b"\n");
    let lines = ended.unwrap_or(bytes).split(|it| *it == b'\n').enumerate();
    let mut last = 0;
    for (at, line) in lines {
        last = at + 1;
        let sound = std::str::from_utf8(line).ok().and_then(|it| {
            let (hex, path) = it.split_once("  ").or_else(|| it.split_once(" *"))?;
            Some((path, Digest::from_hex(hex)?)).filter(|_| is_within(path))
        });
        match sound.map(|(path, digest)| (checksums.files.entry(path.to_owned()), digest)) {
            Some((Entry::Vacant(free), digest)) => {
                free.insert(digest);
            }
            _ => checksums.bad.push(last),
        }
    }
    // A list that was cut off in the middle of a line may have lost more than that.
    if ended.is_none() && checksums.bad.last() != Some(&last) {
        checksums.bad.push(last);
    }
    checksums
}

/// Whether a path stays in the folder it is relative to, on every system.
fn is_within(path: &str) -> bool {
    let sound = |it: &str| !matches!(it, "" | "." | "..") && !it.contains(|it: char| it == '\\' || it.is_control());
    path.split('/').all(sound)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::site::OutputPath;

    #[test]
    fn what_is_written_is_read_back() {
        let file = |path: &str| Written {
            path: OutputPath::new(path).unwrap(),
            size: 1,
            sha256: Digest::of(path.as_bytes()),
            sha512: None,
        };
        let mut text = Vec::new();
        write(&[file("a b"), file("info/x-1/r1/Lap  oran.pdf")], &mut text).unwrap();
        let read = read(&text);
        assert!(read.bad.is_empty());
        assert_eq!(read.files.keys().collect::<Vec<_>>(), ["a b", "info/x-1/r1/Lap  oran.pdf"]);
        assert_eq!(read.files["a b"], Digest::of(b"a b"));
    }

    #[test]
    fn every_other_line_is_bad() {
        let hex = "0a".repeat(32);
        let upper = hex.to_uppercase();
        let lines = [
            format!("{hex}  a"),
            format!("{hex} *b"),
            format!("{upper}  c"),
            format!("{hex}  ../d"),
            format!("{hex}  /etc/passwd"),
            format!("{hex}  a/../../e"),
            format!("{hex}  f\\g"),
            format!("{hex}  h\r"),
            format!("{hex}  a"),
            format!("{hex} i"),
            format!("{hex}  "),
            format!("\\{hex}  j"),
            format!("{hex}  ./k"),
            String::new(),
            "# a comment".to_owned(),
        ];
        let read = read((lines.join("\n") + "\n").as_bytes());
        assert_eq!(read.files.into_keys().collect::<Vec<_>>(), ["a", "b"]);
        assert_eq!(read.bad, (3..=15).collect::<Vec<_>>());
    }

    #[test]
    fn a_list_that_was_cut_off_is_bad() {
        let line = format!("{}  a", "0".repeat(64));
        assert_eq!(read(line.as_bytes()).bad, [1]);
        assert_eq!(read(b"").bad, [1]);
        assert_eq!(read(b"\xff\n").bad, [1]);
    }
}
