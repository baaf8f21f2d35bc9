//! The archive: a folder that only grows, with the history and one sealed bag (BagIt, RFC 8493) for each of its lines
//! that publishes, withdraws or decrees something.

pub(crate) mod bag;
pub(crate) mod parts;
pub(crate) mod verifying;
pub(crate) mod writing;

use std::collections::BTreeMap;

use crate::register::{HistoryEvent, HistoryLine, PublicAct};
use crate::source::Digest;

/// What is in it, in words; the first file to be written, so that it marks an archive.
pub(crate) const README: &str = "BACA-SAYA.txt";
pub(crate) const HISTORY: &str = "riwayat.txt";
pub(crate) const HEAD: &str = "kepala.txt";
pub(crate) const SIGNATURE: &str = "kepala.txt.sig";
pub(crate) const SIGNERS: &str = "penanda";

/// The words, whose first line says of which form the archive is.
const WORDS: &str = include_str!("BACA-SAYA.txt");
const FORMAT: &str = "maklumat-arsip/v1\n";

/// The bytes of [`README`]. The last line is the digest of all above it, so that other words of a later program can be
/// verified too.
pub(crate) fn readme() -> String {
    format!("{WORDS}sha256 {}\n", Digest::of(WORDS.as_bytes()))
}

/// Whether these are the bytes of [`README`] of some archive of this form.
pub(crate) fn is_readme(bytes: &[u8]) -> bool {
    let parts = std::str::from_utf8(bytes).ok().and_then(|it| {
        let (words, last) = it.strip_suffix('\n')?.rsplit_once('\n')?;
        Some((format!("{words}\n"), Digest::from_hex(last.strip_prefix("sha256 ")?)?))
    });
    parts.is_some_and(|(words, digest)| words.starts_with(FORMAT) && Digest::of(words.as_bytes()) == digest)
}

/// The folder of the bag of the line in this place; none of a line that publishes nothing. A thousand in one folder:
/// FAT takes no more than some 8,000 long names.
pub(crate) fn folder(place: usize, event: &HistoryEvent) -> Option<String> {
    let line = place + 1;
    let what = match event {
        HistoryEvent::Revision { act, id, number, .. } => format!("{}-{id}-r{number}", act.key()),
        HistoryEvent::Decreed { id, .. } => format!("tetapkan-{id}"),
        _ => return None,
    };
    Some(format!("{:03}/{line:06}-{what}", line / 1000))
}

/// The last revision of each document that an official report of destruction names; what was published of it up to that
/// one needs no bag.
pub(crate) struct Destroyed<'h>(BTreeMap<&'h str, u32>);

impl<'h> Destroyed<'h> {
    pub(crate) fn by(lines: &'h [HistoryLine]) -> Destroyed<'h> {
        let destroyed = lines.iter().filter_map(|it| match &it.event {
            HistoryEvent::Revision { act: PublicAct::Destroyed, id, number, .. } => Some((id.as_str(), *number)),
            _ => None,
        });
        Destroyed(destroyed.collect())
    }

    /// Whether what a line published is to be destroyed; the line itself and the record of a withdrawal are not.
    pub(crate) fn has(&self, event: &HistoryEvent) -> bool {
        match event {
            HistoryEvent::Revision { act, id, number, .. } => {
                !act.withdraws() && self.0.get(id.as_str()).is_some_and(|last| number <= last)
            }
            _ => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_end_in_their_digest_and_are_of_short_lines() {
        let whole = readme();
        assert!(is_readme(whole.as_bytes()));
        assert!(WORDS.lines().all(|it| it.chars().count() <= 120));
        for at in 0..whole.len() {
            let mut other = whole.clone().into_bytes();
            other[at] ^= 1;
            assert!(!is_readme(&other), "{at}");
        }
    }

    /// FAT, and Windows: no difference between capitals, no `:?*"<>|\`, no name of a device, no end in a dot or blank.
    #[test]
    fn bags_have_names_that_every_disk_takes() {
        let digest = Digest::of(b"x");
        let id = "a".repeat(64);
        let revision = |act, id: &str| HistoryEvent::Revision { act, id: id.to_owned(), number: u32::MAX, digest };
        let decree = HistoryEvent::Decreed { id: "2026-2".to_owned(), digest };
        assert_eq!(folder(411, &decree).unwrap(), "000/000412-tetapkan-2026-2");
        assert_eq!(folder(1_234_566, &decree).unwrap(), "1234/1234567-tetapkan-2026-2");
        assert_eq!(folder(0, &HistoryEvent::Opened("a.go.id".to_owned())), None);
        for id in [id.as_str(), "con", "nul", "com1"] {
            let path = folder(999_999, &revision(PublicAct::Announced, id)).unwrap();
            let sound = |it: &str| crate::source::is_portable(it) && it == it.to_lowercase() && it.len() <= 100;
            assert!(path.split('/').all(sound), "{path}");
        }
    }
}
