//! The head of the history: how many lines it has, and the SHA-256 of those lines.
//!
//! ```text
//! maklumat-kepala/v1
//! register biro.contoh.go.id
//! baris 12
//! sha256 …
//! ```
//!
//! Whoever keeps a head can check with `head -n 12 riwayat.txt | sha256sum` that a later history begins with the same
//! lines: that nothing recorded by then was changed or removed.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use crate::source::Digest;

const FORMAT: &str = "maklumat-kepala/v1";

/// A head.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Head {
    /// The name of the register.
    pub register: String,
    /// How many lines it is about.
    pub lines: usize,
    /// Of those lines with their line feeds.
    pub digest: Digest,
}

impl Head {
    /// Of a whole history, which ends with a line feed.
    pub(crate) fn of(register: &str, history: &[u8]) -> Head {
        Head { register: register.to_owned(), lines: ends(history).count(), digest: Digest::of(history) }
    }

    /// Reads a head; none if it is not written exactly as this program writes it.
    pub fn read(bytes: &[u8]) -> Option<Head> {
        let text = std::str::from_utf8(bytes).ok()?;
        let [format, register, lines, digest] = text.lines().collect::<Vec<_>>().try_into().ok()?;
        let head = Head {
            register: register.strip_prefix("register ")?.to_owned(),
            lines: lines.strip_prefix("baris ")?.parse().ok()?,
            digest: Digest::from_hex(digest.strip_prefix("sha256 ")?)?,
        };
        Some(head).filter(|it| format == FORMAT && it.to_string() == text)
    }

    /// Whether a history begins with the lines that this head is about.
    pub fn holds_for(&self, history: &[u8]) -> bool {
        first_lines(history, &BTreeSet::from([self.lines])).get(&self.lines) == Some(&self.digest)
    }
}

/// The digest of so many first lines of a history, for each of these numbers of lines that it has. Each line is read
/// once: in git there is a head for every time that something was published.
pub(crate) fn first_lines(history: &[u8], numbers: &BTreeSet<usize>) -> BTreeMap<usize, Digest> {
    let all = std::iter::once(0).chain(ends(history)).enumerate();
    let (numbers, ends): (Vec<_>, Vec<_>) = all.filter(|(number, _)| numbers.contains(number)).unzip();
    numbers.into_iter().zip(Digest::of_beginnings(history, ends.into_iter())).collect()
}

/// Where each line ends, with its line feed.
fn ends(history: &[u8]) -> impl Iterator<Item = usize> {
    history.iter().enumerate().filter(|(_, it)| **it == b'\n').map(|(at, _)| at + 1)
}

impl fmt::Display for Head {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Head { register, lines, digest } = self;
        write!(f, "{FORMAT}\nregister {register}\nbaris {lines}\nsha256 {digest}\n")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_head_holds_for_every_history_that_begins_with_its_lines() {
        let head = Head::of("a.go.id", b"satu\ndua\n");
        assert_eq!(Head::read(head.to_string().as_bytes()), Some(head.clone()));
        for history in ["satu\ndua\n", "satu\ndua\ntiga\n"] {
            assert!(head.holds_for(history.as_bytes()), "{history}");
        }
        for history in ["", "satu\n", "satu\ndua", "dua\nsatu\n", "satu\nDua\n", "satu\r\ndua\n", "nol\nsatu\ndua\n"] {
            assert!(!head.holds_for(history.as_bytes()), "{history}");
        }
        let nothing = Head::of("a.go.id", b"");
        assert!(nothing.holds_for(b"") && nothing.holds_for(b"satu\n"));
        let found = first_lines(b"satu\ndua\ntiga", &BTreeSet::from([0, 2, 3, 7]));
        assert_eq!(found, BTreeMap::from([(0, nothing.digest), (2, head.digest)]));
        let text = head.to_string();
        for other in [
            text.replace("baris 2", "baris 02"),
            text.replace('\n', "\r\n"),
            format!("{text}x"),
            text.replacen('m', "", 1),
        ] {
            assert_eq!(Head::read(other.as_bytes()), None, "{other}");
        }
    }
}
