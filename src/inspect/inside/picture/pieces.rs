//! What a picture holds besides its pixels (chunks, segments), and where it ends: PNG (ISO/IEC 15948), JPEG (ISO/IEC
//! 10918-1), WebP.

use std::io::{BufRead as _, BufReader, Read as _, Seek as _, SeekFrom};

use crate::inspect::inside::Source;

/// All pieces together; a photograph's have some hundred kilobytes.
const MOST: u64 = 32 << 20;
/// A limit on the number of pieces, far above that of any real picture.
const MOST_PIECES: usize = 100_000;
/// The data of pictures in WebP.
const DATA: [&[u8; 4]; 4] = [b"VP8 ", b"VP8L", b"ALPH", b"ANMF"];

/// A piece with its name: of a JPEG, `COM ` for a comment and `APP ` for what programs write.
#[derive(Debug)]
pub(crate) struct Piece {
    pub(crate) name: [u8; 4],
    pub(crate) bytes: Vec<u8>,
}

/// What a picture holds besides its data.
#[derive(Debug, Default)]
pub(crate) struct Pieces {
    pub(crate) all: Vec<Piece>,
    /// Where the bytes behind its end begin, if there are any but zeros.
    pub(crate) behind: Option<u64>,
    /// Whether it goes on behind the last byte of the file.
    pub(crate) is_cut: bool,
    /// How many bytes the pieces have.
    kept: u64,
}

type Input<'a> = BufReader<&'a mut dyn Source>;

impl Pieces {
    /// None if it cannot be read, or has more of them than any picture has.
    pub(crate) fn of(source: &mut dyn Source) -> Option<Pieces> {
        source.seek(SeekFrom::Start(0)).ok()?;
        let mut input = BufReader::new(source);
        let mut head = Vec::new();
        input.by_ref().take(12).read_to_end(&mut head).ok()?;
        let mut pieces = Pieces::default();
        match head.as_slice() {
            [0x89, b'P', b'N', b'G', ..] => pieces.png(&mut input),
            [b'R', b'I', b'F', b'F', a, b, c, d, ..] => {
                let end = 8 + u64::from(u32::from_le_bytes([*a, *b, *c, *d]));
                pieces.behind = Some(end + end % 2);
                pieces.is_cut = input.seek(SeekFrom::End(0)).ok()? < end;
                input.seek(SeekFrom::Start(12)).ok()?;
                pieces.webp(&mut input, end)
            }
            _ => pieces.jpeg(&mut input),
        }?;
        if let Some(end) = pieces.behind {
            input.seek(SeekFrom::Start(end)).ok()?;
            let has_more = input.bytes().map_while(Result::ok).any(|it| it != 0);
            pieces.behind = has_more.then_some(end);
        }
        Some(pieces)
    }

    /// Keeps so many bytes; those that are there.
    fn keep(&mut self, input: &mut Input<'_>, name: [u8; 4], length: u64) -> Option<()> {
        let room = MOST.checked_sub(self.kept)?;
        let mut bytes = Vec::new();
        input.take(length.min(room)).read_to_end(&mut bytes).ok()?;
        self.kept += bytes.len() as u64;
        if !bytes.is_empty() {
            self.all.push(Piece { name, bytes });
        }
        (length <= room).then_some(())
    }

    /// Each chunk with its length before its name and a checksum behind its data.
    fn png(&mut self, input: &mut Input<'_>) -> Option<()> {
        input.seek(SeekFrom::Start(8)).ok()?;
        for _ in 0..MOST_PIECES {
            let Some((length, name)) = pair(input) else {
                self.is_cut = true;
                return Some(());
            };
            let length = u32::from_be_bytes(length);
            match &name {
                b"IDAT" | b"fdAT" => input.seek_relative(i64::from(length)).ok()?,
                _ => self.keep(input, name, length.into())?,
            }
            input.seek_relative(4).ok()?;
            if &name == b"IEND" {
                self.behind = input.stream_position().ok();
                return Some(());
            }
        }
        None
    }

    /// Each chunk with its name before its length, and its data padded to an even length.
    fn webp(&mut self, input: &mut Input<'_>, end: u64) -> Option<()> {
        for _ in 0..MOST_PIECES {
            let at = input.stream_position().ok()?;
            let Some((name, length)) = pair(input).filter(|_| at < end) else { return Some(()) };
            let length = u32::from_le_bytes(length);
            if DATA.contains(&&name) {
                input.seek_relative(i64::from(length)).ok()?;
            } else {
                self.keep(input, name, length.into())?;
            }
            input.seek_relative(i64::from(length % 2)).ok()?;
        }
        None
    }

    /// Each segment with a marker before its length; behind the mark of a scan come data until the next marker.
    fn jpeg(&mut self, input: &mut Input<'_>) -> Option<()> {
        input.seek(SeekFrom::Start(0)).ok()?;
        // Until the end of the first picture was met.
        self.is_cut = true;
        for _ in 0..MOST_PIECES {
            match marker(input) {
                None => return Some(()),
                Some(0xd8 | 0x01 | 0xd0..=0xd7) => {}
                Some(0xd9) => {
                    self.is_cut = false;
                    let end = input.stream_position().ok()?;
                    // Cameras put further pictures behind the first one.
                    if !input.fill_buf().ok()?.starts_with(b"\xff\xd8") {
                        self.behind = Some(end);
                        return Some(());
                    }
                }
                Some(kind) => {
                    let mut length = [0; 2];
                    if input.read_exact(&mut length).is_err() {
                        return Some(());
                    }
                    let length = u64::from(u16::from_be_bytes(length).saturating_sub(2));
                    match kind {
                        0xfe => self.keep(input, *b"COM ", length)?,
                        0xe0..=0xef => self.keep(input, *b"APP ", length)?,
                        _ => input.seek_relative(i64::try_from(length).ok()?).ok()?,
                    }
                }
            }
        }
        None
    }
}

fn pair(input: &mut Input<'_>) -> Option<([u8; 4], [u8; 4])> {
    let (mut first, mut second) = ([0; 4], [0; 4]);
    input.read_exact(&mut first).ok()?;
    input.read_exact(&mut second).ok()?;
    Some((first, second))
}

/// The next marker, behind whatever data stand before it; none at the end of the file.
fn marker(input: &mut Input<'_>) -> Option<u8> {
    let mut is_marked = false;
    loop {
        let buffer = input.fill_buf().ok().filter(|it| !it.is_empty())?;
        let mut used = 0;
        let mut found = None;
        for it in buffer {
            used += 1;
            match (is_marked, *it) {
                (_, 0xff) => is_marked = true,
                (true, 0) => is_marked = false,
                (true, it) => {
                    found = Some(it);
                    break;
                }
                (false, _) => {}
            }
        }
        input.consume(used);
        if found.is_some() {
            return found;
        }
    }
}
