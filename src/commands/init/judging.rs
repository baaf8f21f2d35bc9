//! Reads each answer to `init`, or says why it cannot be used.

use crate::commands::command_line::nearest::{near_words, nearest};
use crate::diagnostics::{Each, Text, is_invisible, say};
use crate::register::{ApprovalProof, REGISTER_NAME_FORM, SiteAddress, is_register_name, slug};
use crate::source::is_read_otherwise;

/// The longest folder name of a unit: with `petugas-` before it, it is still an id.
const UNIT_BYTES: usize = 40;

/// The zones of Indonesia.
const INDONESIAN: [&str; 4] = ["Asia/Jakarta", "Asia/Pontianak", "Asia/Makassar", "Asia/Jayapura"];

/// The endings of names of sites by which one is told from an abbreviation with dots.
const ENDINGS: [&str; 7] = ["id", "com", "net", "org", "gov", "edu", "info"];

/// The name of the public body.
///
/// # Errors
/// When it is none, or the answer to another question.
pub(crate) fn body(answer: &str) -> Result<String, Text> {
    text(answer, &say!(id = "nama badan publik, misalnya Dinas Contoh", en = "the name of the public body"))
}

/// The units, each with its folder; between two of them stands a comma or a semicolon.
///
/// # Errors
/// When one is none, is the answer to another question, or would share the folder of another.
pub(crate) fn units(answer: &str) -> Result<Vec<(String, String)>, Text> {
    let belongs = say!(id = "nama unit, misalnya Bagian Umum", en = "the name of a unit, like `Bagian Umum`");
    let mut units: Vec<(String, String)> = Vec::new();
    for name in answer.split([',', ';']).map(str::trim).filter(|it| !it.is_empty()) {
        let name = text(name, &belongs)?;
        let Some(folder) = slug(&name, UNIT_BYTES).filter(|it| !is_no_word(it)) else {
            return Err(say!(
                id = "dari `{name}` tidak dapat dibuat nama folder; pakai nama lain dengan huruf Latin, misalnya \
                      Bagian Umum",
                en = "no folder can be named after `{name}`; use another name in Latin letters, like `Bagian Umum`",
                name,
            ));
        };
        if units.iter().any(|(it, _)| *it == folder) {
            return Err(say!(
                id = "dua unit akan memakai folder yang sama: {folder}",
                en = "two units would have the same folder: {folder}",
                folder,
            ));
        }
        units.push((folder, name));
    }
    if units.is_empty() {
        return Err(say!(id = "tulis sedikitnya satu unit", en = "write at least one unit"));
    }
    Ok(units)
}

/// Whether some reader of YAML takes a folder's name, without quotes, for something else than a word: it is a key in
/// the settings, which other programs read too.
fn is_no_word(folder: &str) -> bool {
    let is_number = folder.parse::<f64>().is_ok() || folder.starts_with("0x") || folder.starts_with("0o");
    let is_date = folder.bytes().all(|it| it.is_ascii_digit() || it == b'-');
    is_read_otherwise(folder) || is_number || is_date
}

/// Where the site will stand, with the last slash.
///
/// # Errors
/// When it is no address that others can open; `takes_local` takes the one of this computer too.
pub(crate) fn address(answer: &str, takes_local: bool) -> Result<String, Text> {
    if zone(answer).is_ok() {
        return Err(SiteAddress::example(&say!(
            id = "`{answer}` adalah zona waktu, bukan alamat situs",
            en = "`{answer}` is a time zone, not the address of a site",
            answer,
        )));
    }
    let address = SiteAddress::typed(answer).map_err(|why| SiteAddress::example(&why))?;
    if address.is_local() && !takes_local {
        return Err(SiteAddress::example(&say!(
            id = "`{answer}` bukan alamat situs: hanya dapat dibuka di komputer ini",
            en = "`{answer}` is no address of a site: it can be opened on this computer only",
            answer,
        )));
    }
    Ok(address.to_string())
}

/// The IANA name of a time zone.
///
/// # Errors
/// When nobody knows it.
pub(crate) fn zone(answer: &str) -> Result<String, Text> {
    let name = match answer.to_lowercase().as_str() {
        "wib" => "Asia/Jakarta",
        "wita" => "Asia/Makassar",
        "wit" => "Asia/Jayapura",
        _ => answer,
    };
    let known = jiff::tz::TimeZone::get(name).ok().filter(|it| !it.is_unknown());
    known.and_then(|it| it.iana_name().map(str::to_owned)).ok_or_else(|| {
        say!(
            id = "zona waktu `{answer}` tidak dikenal; tulis WIB, WITA, WIT, atau seperti Asia/Pontianak",
            en = "the time zone `{answer}` is not known; write WIB, WITA, WIT or one like Asia/Pontianak",
            answer,
        )
    })
}

/// What proves an approval.
///
/// # Errors
/// When it is none of the four words.
pub(crate) fn approval_proof(answer: &str) -> Result<ApprovalProof, Text> {
    ApprovalProof::of(&answer.to_lowercase()).ok_or_else(|| {
        let near = near_words(nearest(answer, ApprovalProof::KEYS));
        let choices = ApprovalProof::KEYS.join(", ");
        say!(
            id = "`{answer}` bukan salah satu pilihan: {choices}{near}",
            en = "`{answer}` is none of the choices: {choices}{near}",
            answer,
            choices,
            near = near.each(),
        )
    })
}

/// Whether a zone is one of Indonesia's.
pub(crate) fn is_indonesian(zone: &str) -> bool {
    INDONESIAN.contains(&zone)
}

/// The name that follows from an address, host and folders: nobody else has them.
fn name_from(address: &str) -> String {
    let rest = address.split_once("://").map_or(address, |(_, it)| it).to_lowercase();
    let plain = |it: char| if it.is_ascii_alphanumeric() || it == '.' { it } else { '-' };
    rest.trim_matches('/').chars().map(plain).collect()
}

/// The name of a register that is given none of its own.
///
/// # Errors
/// When the address is too long for one.
pub(crate) fn named_after(address: &str) -> Result<String, Text> {
    register_name(&name_from(address)).map_err(|_| {
        say!(
            id = "alamat ini terlalu panjang untuk menjadi nama register; pilih nama yang pendek dengan \
                  --nama-register",
            en = "this address is too long to be the register's name; choose a short one with --register-name",
        )
    })
}

/// A name of a register.
///
/// # Errors
/// When it cannot be one.
pub(crate) fn register_name(answer: &str) -> Result<String, Text> {
    if is_register_name(answer) {
        return Ok(answer.to_owned());
    }
    let (id, en) = REGISTER_NAME_FORM;
    Err(say!(
        id = "`{answer}` tidak dapat menjadi nama register; tulis {what}",
        en = "`{answer}` cannot be the register's name; write {what}",
        answer,
        what = Each(&id, &en),
    ))
}

/// A name of people's own; `belongs` is what belongs there.
fn text(answer: &str, belongs: &Text) -> Result<String, Text> {
    if answer.is_empty() {
        return Err(say!(
            id = "belum diisi; tulis {belongs}",
            en = "nothing is written; write {belongs}",
            belongs = belongs.each(),
        ));
    }
    if answer.chars().any(is_invisible) {
        return Err(say!(
            id = "nama ini memuat tanda yang tidak tampak; ketik ulang namanya",
            en = "the name holds characters that nobody sees; type it again",
        ));
    }
    if let Some(other) = other(answer) {
        return Err(say!(
            id = "`{answer}` adalah {other}; tulis {belongs}",
            en = "`{answer}` is {other}; write {belongs}",
            answer,
            other = other.each(),
            belongs = belongs.each(),
        ));
    }
    Ok(answer.to_owned())
}

/// What a name is that is the answer to another question.
fn other(name: &str) -> Option<Text> {
    if name.contains(char::is_whitespace) {
        return None;
    }
    let lower = name.to_lowercase();
    if lower.contains('@') && lower.contains('.') {
        return Some(say!(id = "alamat surel", en = "an e-mail address"));
    }
    let is_zone = ["wib", "wita", "wit"].contains(&lower.as_str()) || name.contains('/') && zone(name).is_ok();
    if is_zone {
        return Some(say!(id = "zona waktu", en = "a time zone"));
    }
    let host = lower.split(['/', ':']).next().unwrap_or_default();
    let is_host = host.rsplit_once('.').is_some_and(|(_, it)| ENDINGS.contains(&it));
    let is_address = lower.contains("://") || lower.starts_with("www.") || is_host;
    is_address.then(|| say!(id = "alamat situs", en = "the address of a site"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_are_taken_as_people_type_them() {
        let remote = |it| address(it, false).unwrap();
        assert_eq!(remote("dip.kota.go.id"), "https://dip.kota.go.id/");
        assert_eq!(remote("http://Kota.go.id/dip"), "http://kota.go.id/dip/");
        assert_eq!(address("http://127.0.0.1:8000/", true).unwrap(), "http://127.0.0.1:8000/");
        assert_eq!(zone("wita").unwrap(), "Asia/Makassar");
        assert_eq!(zone("asia/pontianak").unwrap(), "Asia/Pontianak");
        assert_eq!(name_from("https://Kota.go.id:8443/dip/"), "kota.go.id-8443-dip");
        for typed in ["Bagian Umum, Bagian Humas & Protokol,", "Bagian Umum; Bagian Humas & Protokol;"] {
            let both = units(typed).unwrap();
            assert_eq!(both.len(), 2, "{typed}");
            assert_eq!(both[1], ("bagian-humas-protokol".to_owned(), "Bagian Humas & Protokol".to_owned()));
        }
        for name in ["Dinas PU/PR", "Ka.Biro", "Setda", "PT.A", "Dinas A @ B", "UPT.Kesehatan"] {
            assert_eq!(body(name).unwrap(), name);
        }
    }

    #[test]
    fn what_will_not_do_is_said() {
        for wrong in ["", "tanda tangan", "1", "surat, kunci"] {
            assert!(approval_proof(wrong).unwrap_err().id.contains("catatan, surat, server, kunci"), "{wrong}");
        }
        assert!(approval_proof("srat").unwrap_err().id.ends_with("mungkin maksud Anda `surat`"));
        assert_eq!(approval_proof("Kunci"), Ok(ApprovalProof::Key));
        for wrong in ["", "情報", "A, a", "A; a", ",", ";", "Penetapan", "a\u{202e}b"] {
            assert!(units(wrong).is_err(), "{wrong}");
        }
        for no_word in ["null", "true", "No", "123", "1e3", "0x1F", "2026-01-20"] {
            assert!(units(no_word).unwrap_err().id.contains("nama folder"), "{no_word}");
        }
        assert!(units("Unit 3, Null Kecil").is_ok());
        for wrong in ["", "Mars/Utara", "Etc/Unknown", "UTC+7", "dip.example.go.id"] {
            assert!(zone(wrong).is_err(), "{wrong}");
        }
        assert!(body("a\u{202e}b").is_err());
        for wrong in ["Biro A", "", "..", ".", ".dip", "-dip", "a/b", &"a".repeat(101)] {
            assert!(register_name(wrong).is_err(), "{wrong}");
        }
        assert!(register_name(&"a".repeat(100)).is_ok());
        // Without a name of its own the register is named after its address.
        let long = format!("dip.example.go.id/{}/", "a".repeat(90));
        assert!(named_after(&long).is_err() && named_after("dip.example.go.id/dip/").is_ok());
    }

    #[test]
    fn the_answer_to_another_question_is_told_from_a_wrong_one() {
        for (answer, what) in [
            ("dip.example.go.id", "alamat situs"),
            ("https://intranet/", "alamat situs"),
            ("www.kota", "alamat situs"),
            ("kota.go.id:8443/dip", "alamat situs"),
            ("ppid@example.go.id", "alamat surel"),
            ("Asia/Jakarta", "zona waktu"),
            ("wib", "zona waktu"),
        ] {
            let said = format!("`{answer}` adalah {what}; tulis nama ");
            for why in [body(answer).unwrap_err(), units(&format!("Bagian Umum, {answer}")).unwrap_err()] {
                assert!(why.id.starts_with(&said), "{}", why.id);
            }
        }
        for zone in ["Asia/Jakarta", "WIB", "Europe/Paris"] {
            assert!(address(zone, false).unwrap_err().id.contains("adalah zona waktu"));
        }
        for local in ["localhost", "localhost:8000", "http://127.0.0.1/"] {
            assert!(address(local, false).unwrap_err().id.contains("hanya dapat dibuka di komputer ini"));
        }
    }
}
