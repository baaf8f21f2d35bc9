//! The fields that every record begins with, and the options that name who makes it.

use crate::commands::reading::Reading;
use crate::commands::reading::moment::day;
use crate::register::Date;
use crate::register::UNSEALED;
use crate::source::quoted;
use clap::Args;

/// Who makes a record, and who types it in.
#[derive(Debug, Args)]
pub(crate) struct Signatory {
    /// Id pejabat dari maklumat.yml
    #[arg(long_help = "The id of an officer, from maklumat.yml")]
    #[arg(long = "by", visible_alias = "oleh", value_name = "ID")]
    pub(crate) by: String,
    /// Id pejabat yang mengetik catatan ini atas perintah tertulis
    #[arg(long_help = "The id of the officer who types this record in, on a written order")]
    #[arg(long, visible_alias = "dicatat-oleh", value_name = "ID", requires = "letter")]
    pub(crate) typed_by: Option<String>,
    /// Nomor surat perintah itu
    #[arg(long_help = "The number of that order")]
    #[arg(long, visible_alias = "surat", value_name = "NOMOR", requires = "typed_by")]
    pub(crate) letter: Option<String>,
    /// Tanggal surat itu [bila tidak disebut: hari ini]
    #[arg(long_help = "The day of that order [if not named: today]")]
    #[arg(long, visible_alias = "tanggal-surat", value_name = "HARI", value_parser = day, requires = "letter")]
    pub(crate) letter_date: Option<Date>,
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
    let plain = !text.is_empty() && text.bytes().all(|it| it.is_ascii_lowercase() || it.is_ascii_digit() || it == b'-');
    if plain && !text.starts_with('-') { text.to_owned() } else { quoted(text) }
}
