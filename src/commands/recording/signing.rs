//! The fields that every record begins with, as they are written in a flow map, and the place of its digest.

use crate::commands::command_line::Signatory;
use crate::commands::reading::Reading;
use crate::register::UNSEALED;
use crate::source::quoted;

/// Who signs and when, and who typed it in.
pub(crate) fn signed(signatory: &Signatory, reading: &Reading) -> String {
    let moment = reading.moment;
    let mut text = format!("oleh: {}, tanggal: {}", scalar(&signatory.by), moment.day);
    if let Some(time) = moment.time {
        text.push_str(&format!(", pukul: \"{}\"", time.strftime("%H:%M")));
    }
    text + &typed(signatory, reading)
}

/// Who typed the record in for the signatory, and the letter that ordered it; nothing if the signatory did.
pub(crate) fn typed(signatory: &Signatory, reading: &Reading) -> String {
    let (Some(typed_by), Some(number)) = (&signatory.typed_by, &signatory.letter) else {
        return String::new();
    };
    let date = signatory.letter_date.unwrap_or(reading.moment.day);
    format!(", dicatat_oleh: {}, surat: {{ nomor: {}, tanggal: {date} }}", scalar(typed_by), quoted(number))
}

/// The digest that a record names, which is known once the record stands in its document.
pub(crate) fn digest() -> String {
    format!("sidik: {UNSEALED}")
}

/// An id as it is; anything else in quotes, so that it stays one value.
pub(crate) fn scalar(text: &str) -> String {
    let plain = !text.is_empty()
        && text.bytes().all(|it| it.is_ascii_lowercase() || it.is_ascii_digit() || it == b'-');
    if plain && !text.starts_with('-') { text.to_owned() } else { quoted(text) }
}
