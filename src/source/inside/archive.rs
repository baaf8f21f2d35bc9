//! Unpacks the parts of an office file, and stops long before a bomb fills the memory.

use std::io::Read as _;

use zip::ZipArchive;

use crate::source::Trouble;
use crate::source::inside::Source;
use crate::source::inside::encoding::text_of;

/// An office file of a thousand pages with pictures has some hundred parts.
const MOST_PARTS: usize = 10_000;
/// One part, unpacked.
const MOST_OF_A_PART: u64 = 64 << 20;
/// All parts together, unpacked.
const MOST_IN_ALL: u64 = 256 << 20;
/// So many bytes from one byte, once there are enough of them to matter.
const STEEPEST: u64 = 200;
const STEEP_FROM: u64 = 16 << 20;

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
