//! Unpacks the parts of an office file within limits of size, against ZIP bombs.

use std::io::{Read as _, SeekFrom};

use zip::ZipArchive;

use crate::inspect::Trouble;
use crate::inspect::inside::Source;
use crate::inspect::inside::encoding::{runs, text_of};

/// An office file of a thousand pages with pictures has some hundred parts.
const MOST_PARTS: usize = 10_000;
/// One part, unpacked.
const MOST_OF_A_PART: u64 = 64 << 20;
/// All parts together, unpacked.
const MOST_IN_ALL: u64 = 256 << 20;
/// So many bytes from one byte, once there are enough of them to matter.
const STEEPEST: u64 = 200;
const STEEP_FROM: u64 = 16 << 20;

/// What a writer that cannot go back writes behind a part: its checksum and sizes.
const LONGEST_CHECKSUM: u64 = 24;
/// How the end of the list of parts begins, and how long it is without its comment.
const END: &[u8] = b"PK\x05\x06";
const LENGTH_OF_END: usize = 22;

/// A packed file, and how much of it was unpacked.
pub(crate) struct Archive<'a> {
    zip: ZipArchive<&'a mut dyn Source>,
    packed: u64,
    unpacked: u64,
}

impl<'a> Archive<'a> {
    /// Opens it. A ZIP of an unlikely number of parts is a bomb too.
    pub(crate) fn open(source: &'a mut dyn Source) -> Result<Archive<'a>, Trouble> {
        let zip = ZipArchive::new(source).map_err(|_| Trouble::Damaged)?;
        if zip.len() > MOST_PARTS {
            return Err(Trouble::Bomb);
        }
        Ok(Archive { zip, packed: 0, unpacked: 0 })
    }

    /// The names of its parts, as they stand in it.
    pub(crate) fn names(&self) -> Vec<String> {
        self.zip.file_names().flatten().map(std::borrow::Cow::into_owned).collect()
    }

    /// What lies in the file besides its parts: before, between and behind them, and its list of them.
    pub(crate) fn outside(self) -> Result<Vec<Vec<u8>>, Trouble> {
        let mut zip = self.zip;
        let mut taken = Vec::new();
        for at in 0..zip.len() {
            let part = zip.by_index_raw(at).map_err(|_| Trouble::Damaged)?;
            let data = part.data_start().ok_or(Trouble::Damaged)?;
            taken.push((part.header_start(), data.saturating_add(part.compressed_size())));
        }
        let list = zip.central_directory_start();
        let source = zip.into_inner();
        taken.sort_unstable();
        taken.push((list, list));
        let mut found = Vec::new();
        let mut at = 0;
        for (from, to) in taken {
            if from.saturating_sub(at) > LONGEST_CHECKSUM {
                found.push(read(source, at, from - at)?);
            }
            at = at.max(to);
        }
        let end = read(source, list, u64::MAX)?;
        // How long its comment is the list tells itself, and may tell wrongly.
        found.push(runs(&end).into_bytes());
        found.extend(end.get(length_of_list(&end)..).map(<[u8]>::to_vec));
        found.retain(|it| it.iter().any(|it| *it != 0));
        Ok(found)
    }

    /// One part as text.
    pub(crate) fn text(&mut self, name: &str) -> Result<String, Trouble> {
        Ok(text_of(&self.part(name)?))
    }

    /// One part, unpacked; what its header says of its size is not believed.
    pub(crate) fn part(&mut self, name: &str) -> Result<Vec<u8>, Trouble> {
        let mut part = self.zip.by_name(name).map_err(|_| Trouble::Damaged)?;
        if part.encrypted() {
            return Err(Trouble::Locked);
        }
        // Many small bombs are one too.
        self.packed += part.compressed_size();
        let packed = self.packed.max(1);
        let mut bytes = Vec::new();
        loop {
            let read = part.by_ref().take(1 << 20).read_to_end(&mut bytes).map_err(|_| Trouble::Damaged)?;
            self.unpacked += read as u64;
            let size = bytes.len() as u64;
            let is_steep = self.unpacked > STEEP_FROM && self.unpacked / packed > STEEPEST;
            if size > MOST_OF_A_PART || self.unpacked > MOST_IN_ALL || is_steep {
                return Err(Trouble::Bomb);
            }
            if read == 0 {
                return Ok(bytes);
            }
        }
    }
}

fn read(source: &mut dyn Source, from: u64, length: u64) -> Result<Vec<u8>, Trouble> {
    let mut bytes = Vec::new();
    source.seek(SeekFrom::Start(from)).map_err(|_| Trouble::Damaged)?;
    source.take(length.min(MOST_OF_A_PART)).read_to_end(&mut bytes).map_err(|_| Trouble::Damaged)?;
    if bytes.len() as u64 == MOST_OF_A_PART { Err(Trouble::TooHeavy) } else { Ok(bytes) }
}

/// How far the list of parts reaches, with the comment at its end.
fn length_of_list(bytes: &[u8]) -> usize {
    let Some(end) = bytes.windows(END.len()).position(|it| it == END) else { return bytes.len() };
    let comment =
        bytes.get(end + 20..end + LENGTH_OF_END).and_then(|it| it.try_into().ok()).map_or(0, u16::from_le_bytes);
    (end + LENGTH_OF_END + usize::from(comment)).min(bytes.len())
}
