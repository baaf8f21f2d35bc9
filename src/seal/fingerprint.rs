//! The size and the digests of a file, without holding it in memory.

use std::fs::File;
use std::io::{self, ErrorKind, Read};

use sha2::{Digest as _, Sha256, Sha512};

use crate::source::{Digest, hex, read_at_most};

/// How much of a file is in memory at a time.
const PIECE: usize = 128 * 1024;

/// No manifest is larger; a million documents make less than 2 GiB.
pub const LARGEST_MANIFEST: u64 = 4 * 1024 * 1024 * 1024;

/// What a file holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Fingerprint {
    pub(crate) size: u64,
    pub(crate) sha256: Digest,
    /// As 128 lower-case digits, where it was asked for.
    pub(crate) sha512: Option<String>,
}

/// Of a file that is read to its end; `twice`: with SHA-512 too.
pub(crate) fn of(mut file: File, twice: bool) -> io::Result<Fingerprint> {
    let mut piece = vec![0; PIECE];
    let (mut size, mut sha256, mut sha512) = (0, Sha256::new(), twice.then(Sha512::new));
    loop {
        let length = match file.read(&mut piece) {
            Ok(0) => break,
            Ok(length) => length,
            Err(cause) if cause.kind() == ErrorKind::Interrupted => continue,
            Err(cause) => return Err(cause),
        };
        let taken = piece.get(..length).unwrap_or_default();
        size += taken.len() as u64;
        sha256.update(taken);
        if let Some(sha512) = &mut sha512 {
            sha512.update(taken);
        }
    }
    let sha512 = sha512.map(|it| hex(&it.finalize()));
    Ok(Fingerprint { size, sha256: Digest(sha256.finalize().into()), sha512 })
}

/// Of bytes, with both digests.
pub(crate) fn of_bytes(bytes: &[u8]) -> Fingerprint {
    let sha512 = Some(hex(&Sha512::digest(bytes)));
    Fingerprint { size: bytes.len() as u64, sha256: Digest::of(bytes), sha512 }
}

/// All of a small file, or of a manifest.
pub(crate) fn read(file: File) -> io::Result<Vec<u8>> {
    read_at_most(file, LARGEST_MANIFEST)
}
