//! The fields that every record begins with: who makes it and when, and who typed it in.

use crate::reading::Reading;
use crate::register::{Date, UNSEALED};
use crate::source::quoted;

/// Who makes a record.
#[derive(Debug, Clone)]
pub(crate) struct Signatory {
    /// The id of the officer.
    pub(crate) by: String,
    /// The order on which another officer types the record in; none where the signatory does.
    pub(crate) order: Option<WrittenOrder>,
}

/// A written order to type a record in.
#[derive(Debug, Clone)]
pub(crate) struct WrittenOrder {
    /// The id of the officer who types.
    pub(crate) typed_by: String,
    /// The number of the letter.
    pub(crate) letter: String,
    /// Its day; none if it is of today.
    pub(crate) date: Option<Date>,
}

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
    let Some(WrittenOrder { typed_by, letter, date }) = &signatory.order else { return String::new() };
    let date = date.unwrap_or(reading.moment.day);
    format!(", dicatat_oleh: {}, surat: {{ nomor: {}, tanggal: {date} }}", scalar(typed_by), quoted(letter))
}

/// The digest that a record names, which is known once the record stands in its document.
pub(crate) fn digest() -> String {
    format!("sidik: {UNSEALED}")
}

/// An id as it is; anything else in quotes, so that it stays one value.
pub(crate) fn scalar(text: &str) -> String {
    let begins = |it: char| it.is_ascii_lowercase() || it.is_ascii_digit();
    crate::source::scalar(text, begins, |it| begins(it) || it == '-')
}
