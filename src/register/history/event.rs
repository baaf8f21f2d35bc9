//! One line of the history: an event of publication, with the moment at which it was recorded.
//!
//! ```text
//! buka 2026-12-01T01:00:00Z biro.contoh.go.id
//! kunci 2026-12-01T01:00:00Z penerbit ssh-ed25519 AAAA…
//! kunci 2026-12-01T01:00:00Z atasan-ppid ssh-ed25519 AAAA…
//! cabut 2027-03-01T01:00:00Z atasan-ppid ssh-ed25519 AAAA…
//! terbit 2026-12-03T02:11:09Z dip-2026-0001 1 sha256:…
//! tetapkan 2026-12-03T02:11:09Z 2026 sha256:…
//! ```
//!
//! A digest is the one that the record of the act names, so that it fixes the record and everything the record is
//! about.

use std::fmt;

use jiff::Timestamp;

use crate::register::addresses::slug::is_id;
use crate::source::{Digest, SshPublicKey};

/// The holder of the key that signs the head.
pub(crate) const PUBLISHER: &str = "penerbit";
/// The only kind of key.
const KEY_TYPE: &str = "ssh-ed25519";

/// What an officer did that citizens can see.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum PublicAct {
    /// `umumkan`: made public at once, before its approval.
    Announced,
    /// `terbit`: approved and published.
    Published,
    /// `sahkan`: approved after it was announced.
    Ratified,
    /// `tarik`: withdrawn; a tombstone stays.
    Withdrawn,
    /// `musnah`: withdrawn, and its files destroyed by an official report.
    Destroyed,
}

impl PublicAct {
    const ALL: [PublicAct; 5] =
        [PublicAct::Announced, PublicAct::Published, PublicAct::Ratified, PublicAct::Withdrawn, PublicAct::Destroyed];

    /// The first word of its line.
    pub const fn key(self) -> &'static str {
        match self {
            PublicAct::Announced => "umumkan",
            PublicAct::Published => "terbit",
            PublicAct::Ratified => "sahkan",
            PublicAct::Withdrawn => "tarik",
            PublicAct::Destroyed => "musnah",
        }
    }
}

/// What a line says.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Event {
    /// `buka`: the history of the register of this name begins.
    Opened(String),
    /// `kunci`: from here on the head is signed with this key, as OpenSSH writes it in Base64.
    PublisherKey(String),
    /// `kunci`: from here on this officer signs with this key.
    OfficerKey {
        /// The id of the officer.
        officer: String,
        /// The public half.
        key: SshPublicKey,
    },
    /// `cabut`: from here on no longer.
    OfficerKeyEnded {
        /// The id of the officer.
        officer: String,
        /// The public half.
        key: SshPublicKey,
    },
    /// An act about a revision.
    Revision {
        /// What was done.
        act: PublicAct,
        /// The id of the document.
        id: String,
        /// The number of the revision.
        number: u32,
        /// What the record of the act names.
        digest: Digest,
    },
    /// `tetapkan`: a decree was agreed to.
    Decreed {
        /// The id of the decree.
        id: String,
        /// What the agreement names.
        digest: Digest,
    },
}

/// A line of the history.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// When it was recorded, in whole seconds; it is the time of publication.
    pub recorded: Timestamp,
    /// What it says.
    pub event: Event,
}

impl Line {
    /// Reads a line, without its line feed; none if it is not written exactly as this program writes it.
    pub(crate) fn read(text: &str) -> Option<Line> {
        let mut words = text.split(' ');
        let (key, recorded) = (words.next()?, words.next()?.parse().ok()?);
        let rest: Vec<&str> = words.collect();
        let event = match (key, rest.as_slice()) {
            ("buka", [register]) => Event::Opened((*register).to_owned()),
            ("kunci", [PUBLISHER, KEY_TYPE, key]) => Event::PublisherKey(SshPublicKey::from_base64(key)?.base64()),
            (word @ ("kunci" | "cabut"), [officer, KEY_TYPE, key]) => {
                let officer = Some((*officer).to_owned()).filter(|it| is_id(it) && it != PUBLISHER)?;
                let key = SshPublicKey::from_base64(key)?;
                if word == "kunci" {
                    Event::OfficerKey { officer, key }
                } else {
                    Event::OfficerKeyEnded { officer, key }
                }
            }
            ("tetapkan", [id, digest]) => Event::Decreed { id: (*id).to_owned(), digest: digest.parse().ok()? },
            (key, [id, number, digest]) => Event::Revision {
                act: PublicAct::ALL.into_iter().find(|it| it.key() == key)?,
                id: (*id).to_owned(),
                number: number.parse().ok()?,
                digest: digest.parse().ok()?,
            },
            _ => return None,
        };
        // One event has one line: another way to write a number or a moment would be another line.
        let line = Line { recorded, event };
        (line.recorded.subsec_nanosecond() == 0 && line.to_string() == text).then_some(line)
    }
}

impl Event {
    /// The first word of its line.
    const fn key(&self) -> &'static str {
        match self {
            Event::Opened(_) => "buka",
            Event::PublisherKey(_) | Event::OfficerKey { .. } => "kunci",
            Event::OfficerKeyEnded { .. } => "cabut",
            Event::Revision { act, .. } => act.key(),
            Event::Decreed { .. } => "tetapkan",
        }
    }
}

/// What stands behind the moment.
impl fmt::Display for Event {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Event::Opened(register) => f.write_str(register),
            Event::PublisherKey(key) => write!(f, "{PUBLISHER} {KEY_TYPE} {key}"),
            Event::OfficerKey { officer, key } | Event::OfficerKeyEnded { officer, key } => {
                write!(f, "{officer} {}", key.line())
            }
            Event::Revision { id, number, digest, .. } => write!(f, "{id} {number} {}", digest.prefixed()),
            Event::Decreed { id, digest } => write!(f, "{id} {}", digest.prefixed()),
        }
    }
}

impl fmt::Display for Line {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {} {}", self.event.key(), self.recorded, self.event)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const KEY: &str = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIKOSqPZGE51URoZoZMaWWpjI2ikbB7my/bfWmW3XuOaM";

    #[test]
    fn a_line_is_written_in_one_way_only() {
        let digest = Digest::of(b"x").prefixed();
        let good = [
            "buka 2026-12-01T01:00:00Z biro.contoh.go.id".to_owned(),
            format!("kunci 2026-12-01T01:00:00Z penerbit {KEY}"),
            format!("kunci 2026-12-01T01:00:00Z atasan-ppid {KEY}"),
            format!("cabut 2027-03-01T01:00:00Z atasan-ppid {KEY}"),
            format!("terbit 2026-12-03T02:11:09Z dip-2026-0001 1 {digest}"),
            format!("umumkan 2026-12-03T02:11:09Z dip-2026-0001 12 {digest}"),
            format!("tetapkan 2026-12-03T02:11:09Z 2026-2 {digest}"),
        ];
        for text in &good {
            assert_eq!(Line::read(text).unwrap().to_string(), *text);
            for other in [format!("{text} "), format!(" {text}"), text.replace(' ', "  "), text.replace('Z', "+00:00")]
            {
                assert_eq!(Line::read(&other), None, "{other}");
            }
        }
        for text in [
            String::new(),
            "buka".to_owned(),
            format!("terbit 2026-12-03T02:11:09.5Z dip-2026-0001 1 {digest}"),
            format!("terbit 2026-12-03T02:11:09Z dip-2026-0001 01 {digest}"),
            format!("terbit 2026-12-03T02:11:09Z dip-2026-0001 1 {}", digest.to_uppercase()),
            format!("hapus 2026-12-03T02:11:09Z dip-2026-0001 1 {digest}"),
            "kunci 2026-12-01T01:00:00Z penerbit ssh-rsa AAAA".to_owned(),
            "kunci 2026-12-01T01:00:00Z atasan-ppid ssh-ed25519 AAAA".to_owned(),
            format!("cabut 2026-12-01T01:00:00Z penerbit {KEY}"),
            format!("cabut 2026-12-01T01:00:00Z Atasan {KEY}"),
        ] {
            assert_eq!(Line::read(&text), None, "{text}");
        }
    }
}
