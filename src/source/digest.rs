//! SHA-256 and SHA-512 of what is read and written.

use std::fmt;
use std::str::FromStr;

use data_encoding::HEXLOWER;
use sha2::{Digest as _, Sha256};

/// A SHA-256. It binds: whoever has the digest notices every change. It does not say who made it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Digest(pub [u8; 32]);

impl Digest {
    /// Of some bytes.
    pub fn of(bytes: &[u8]) -> Digest {
        Digest(Sha256::digest(bytes).into())
    }

    /// Of the first bytes up to each of these ends, which ascend; all is read once, however many ends there are.
    pub(crate) fn of_beginnings(bytes: &[u8], ends: impl Iterator<Item = usize>) -> Vec<Digest> {
        let (mut read, mut hash) = (0, Sha256::new());
        let of_beginning = |end| {
            hash.update(bytes.get(read..end).unwrap_or_default());
            read = end;
            Digest(hash.clone().finalize().into())
        };
        ends.map(of_beginning).collect()
    }

    /// As it is written in a record: `sha256:` and 64 digits.
    pub fn prefixed(&self) -> String {
        format!("sha256:{self}")
    }
}

impl fmt::Display for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&hex(&self.0))
    }
}

/// Reads `sha256:` and 64 lower-case hexadecimal digits; nothing else.
impl FromStr for Digest {
    type Err = ();

    fn from_str(text: &str) -> Result<Digest, ()> {
        Digest::from_hex(text.strip_prefix("sha256:").ok_or(())?).ok_or(())
    }
}

impl Digest {
    /// Reads 64 lower-case hexadecimal digits.
    pub fn from_hex(text: &str) -> Option<Digest> {
        HEXLOWER.decode(text.as_bytes()).ok()?.try_into().ok().map(Digest)
    }
}

/// Lower-case hexadecimal digits.
pub fn hex(bytes: &[u8]) -> String {
    HEXLOWER.encode(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn beginnings_are_hashed_as_if_each_were_read_by_itself() {
        let ends = [0, 0, 2, 63, 64, 65, 200];
        let bytes: Vec<u8> = (0..=200).collect();
        assert_eq!(Digest::of_beginnings(&bytes, ends.into_iter()), ends.map(|it| Digest::of(&bytes[..it])));
    }

    #[test]
    fn reads_only_what_it_writes() {
        let digest = Digest::of(b"abc");
        assert_eq!(digest.prefixed().parse(), Ok(digest));
        for wrong in [&digest.to_string(), "sha256:", "sha256:ABC", "sha512:00", &digest.prefixed().to_uppercase()] {
            assert_eq!(wrong.parse::<Digest>(), Err(()), "{wrong}");
        }
    }
}
