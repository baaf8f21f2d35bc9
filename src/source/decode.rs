//! From bytes to text: UTF-8, line ends, and characters that would make two texts look like one.

use std::sync::Arc;

use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

use crate::diagnostics::{Diagnosed, Diagnostic, Place, Spot, is_invisible, is_typed, say};
use crate::source::codes::text;

/// The largest text file that is read, in bytes.
pub(crate) const LARGEST_TEXT: usize = 4 << 20;
/// The most findings about characters of one file.
const MOST_CHARACTERS: usize = 100;

/// The text with LF line ends and without a byte order mark; none if it cannot be read at all.
pub fn decode(file: &Arc<str>, bytes: &[u8]) -> Diagnosed<Option<String>> {
    let mut found = Vec::new();
    let at = |spot| Place::new(file.clone(), spot);
    if bytes.len() > LARGEST_TEXT {
        found.push(Diagnostic::new(
            &text::FILE_TOO_LARGE,
            at(Spot::START),
            say!(
                id = "berkas teks ini lebih dari {largest_text} MB, terlalu besar",
                en = "this text file has more than {largest_text} MB, which is too large",
                largest_text = LARGEST_TEXT >> 20,
            ),
            say!(
                id = "pindahkan isi yang panjang ke lampiran (misalnya PDF atau CSV) dan tulis ringkasannya saja di \
                      sini",
                en = "move long content into an attachment (a PDF or CSV, say) and keep only a summary here",
            ),
        ));
        return Diagnosed { value: None, diagnostics: found };
    }
    let decoded = match std::str::from_utf8(bytes) {
        Ok(decoded) => decoded,
        Err(error) => {
            let (sound, _) = bytes.split_at(error.valid_up_to());
            let sound = String::from_utf8_lossy(sound);
            found.push(Diagnostic::new(
                &text::ENCODING_NOT_UTF8,
                at(end_of(&sound)),
                say!(
                    id = "berkas ini tidak tersimpan sebagai UTF-8; huruf di tempat ini tidak terbaca",
                    en = "this file is not saved as UTF-8; the character here cannot be read",
                ),
                say!(
                    id = "buka berkas ini di penyunting teks, lalu simpan ulang dengan pengodean UTF-8",
                    en = "open the file in a text editor and save it again with the encoding UTF-8",
                ),
            ));
            return Diagnosed { value: None, diagnostics: found };
        }
    };
    let unmarked = decoded.strip_prefix('\u{feff}');
    if unmarked.is_some() {
        found.push(Diagnostic::new(
            &text::BYTE_ORDER_MARK,
            at(Spot::START),
            say!(
                id = "ada tanda tak terlihat (BOM) di awal berkas; tanda itu dilewati",
                en = "an invisible mark (BOM) stands at the start of the file; it is skipped",
            ),
            say!(id = "simpan ulang sebagai UTF-8 tanpa BOM", en = "save the file again as UTF-8 without BOM",),
        ));
    }
    let text = unmarked.unwrap_or(decoded);
    let has_returns = memchr::memchr(b'\r', text.as_bytes()).is_some();
    let unix = if has_returns { text.replace("\r\n", "\n") } else { text.to_owned() };
    if let Some((before, _)) = has_returns.then(|| unix.split_once('\r')).flatten() {
        found.push(carriage_return(at(end_of(before))));
        return Diagnosed { value: None, diagnostics: found };
    }
    found.extend(characters(file, &unix));
    Diagnosed { value: Some(unix), diagnostics: found }
}

/// What programs write in place of a character that they could not read.
const LOST: char = '\u{fffd}';

fn lost(place: Place) -> Diagnostic {
    Diagnostic::new(
        &text::CHARACTER_LOST,
        place,
        say!(id = "di sini ada huruf yang hilang (\u{fffd})", en = "a character got lost here (\u{fffd})"),
        say!(
            id = "ketik ulang kata ini menurut naskah aslinya",
            en = "type the word again as it stands in the original",
        ),
    )
}

/// The place behind a text.
fn end_of(text: &str) -> Spot {
    let line = text.matches('\n').count() + 1;
    let column = text.rsplit('\n').next().map_or(0, |it| it.chars().count()) + 1;
    Spot::new(line, column, 1)
}

/// Whether nothing is wrong with the characters of a text.
pub(crate) fn is_clean(text: &str) -> bool {
    is_typed(text) || !text.chars().any(is_invisible) && text.split('\n').all(is_composed)
}

/// What is wrong with the characters of a value that was written with escapes.
pub(crate) fn hidden(file: &Arc<str>, value: &str, spot: Spot) -> Option<Diagnostic> {
    if is_typed(value) {
        return None;
    }
    let place = Place::new(file.clone(), spot);
    match value.chars().find(|it| is_invisible(*it)) {
        Some(character) => Some(forbidden(place, character)),
        None => (!is_composed(value)).then(|| decomposed(place)),
    }
}

/// Characters that no text of the register may hold, each with its place, and lines that are not in NFC. A file full
/// of them is another kind of file: the first hundred tell enough.
fn characters(file: &Arc<str>, decoded: &str) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    // Nearly every text.
    if is_typed(decoded) {
        return found;
    }
    for (at, line) in decoded.split('\n').enumerate() {
        for (column, character) in line.chars().enumerate() {
            let place = || Place::new(file.clone(), Spot::new(at + 1, column + 1, 1));
            if is_invisible(character) || character == LOST {
                found.push(if character == LOST { lost(place()) } else { forbidden(place(), character) });
                if found.len() == MOST_CHARACTERS {
                    return found;
                }
            }
        }
        if !is_composed(line) {
            let column = line.chars().zip(line.nfc()).take_while(|(a, b)| a == b).count() + 1;
            found.push(decomposed(Place::new(file.clone(), Spot::new(at + 1, column, 1))));
        }
    }
    found
}

fn is_composed(text: &str) -> bool {
    is_nfc_quick(text.chars()) == IsNormalized::Yes || text.nfc().eq(text.chars())
}

fn carriage_return(place: Place) -> Diagnostic {
    Diagnostic::new(
        &text::CARRIAGE_RETURN_ALONE,
        place,
        say!(
            id = "baris ini dipisah dengan cara yang tidak dikenal (tanda CR saja)",
            en = "this line ends in a way that is not understood (a CR alone)",
        ),
        say!(
            id = "simpan ulang berkas ini dengan pemisah baris Windows (CRLF) atau Linux (LF)",
            en = "save the file again with Windows (CRLF) or Linux (LF) line ends",
        ),
    )
}

fn decomposed(place: Place) -> Diagnostic {
    Diagnostic::new(
        &text::TEXT_NOT_NFC,
        place,
        say!(
            id = "huruf beraksen di sini tersusun dari dua tanda, padahal ada satu huruf untuknya",
            en = "the accented letter here is put together from two characters although there is one for it",
        ),
        say!(
            id = "hapus huruf itu lalu ketik ulang; jangan menempelnya dari PDF",
            en = "delete the letter and type it again; do not paste it from a PDF",
        ),
    )
}

/// The finding about a character that [`is_invisible`].
pub fn forbidden(place: Place, character: char) -> Diagnostic {
    let name = format!("U+{:04X}", u32::from(character));
    Diagnostic::new(
        &text::CHARACTER_FORBIDDEN,
        place,
        say!(
            id = "ada tanda tak terlihat ({name}) di tempat ini",
            en = "an invisible character ({name}) stands here",
            name,
        ),
        say!(
            id = "hapus tanda itu, misalnya dengan mengetik ulang kata di sekitarnya",
            en = "delete it, for instance by typing the words around it again",
        ),
    )
}
