//! What `init` must know: four answers, and what follows from them.

use crate::commands::asking::{ask, tidy};
use crate::commands::init::Init;
use crate::commands::terminal::Terminal;
use crate::diagnostics::{Text, is_invisible};
use crate::register::{Date, slug};

/// The longest folder name of a unit: with `petugas-` before it, it is still an id.
const UNIT_BYTES: usize = 40;

/// Everything the files are made from.
#[derive(Debug)]
pub(crate) struct Answers {
    /// The public body.
    pub(crate) name: String,
    /// Its units: folder and name, the first one bears the samples.
    pub(crate) units: Vec<(String, String)>,
    /// Where the site will stand, with the last slash.
    pub(crate) address: String,
    /// The IANA name of the zone.
    pub(crate) zone: String,
    /// The register's name, part of every digest.
    pub(crate) register: String,
    /// The day on which the samples are made and signed.
    pub(crate) day: Date,
}

impl Answers {
    /// From the command line, and for what it leaves open from the person, if one can be asked.
    ///
    /// # Errors
    /// When something on the command line will not do, or the answers end.
    pub(crate) fn gather(
        options: &Init,
        day: Date,
        asks: bool,
        terminal: &Terminal,
    ) -> anyhow::Result<Answers> {
        let name = one(
            options.name.as_deref(),
            (asks, terminal),
            &Text::new("1. Nama badan publik", "1. Name of the public body"),
            "Badan Publik Contoh",
            text,
        )?;
        let given = (!options.units.is_empty()).then(|| options.units.join(","));
        let units = one(
            given.as_deref(),
            (asks, terminal),
            &Text::new(
                "2. Unit yang menguasai informasi, dipisah koma",
                "2. Units that hold information, separated by commas",
            ),
            "Bagian Umum",
            units,
        )?;
        let address = one(
            options.address.as_deref(),
            (asks, terminal),
            &Text::new("3. Alamat situs", "3. Address of the site"),
            "https://dip.example.go.id/",
            address,
        )?;
        let zone = one(
            options.zone.as_deref(),
            (asks, terminal),
            &Text::new("4. Zona waktu: WIB, WITA, atau WIT", "4. Time zone: WIB, WITA or WIT"),
            "WIB",
            zone,
        )?;
        let of_address = register_name(&address);
        let register = options.register_name.as_deref().unwrap_or(&of_address);
        Ok(Answers {
            name,
            units,
            zone,
            register: named(register).map_err(anyhow::Error::msg)?,
            address,
            day,
        })
    }

    /// The folder of the first unit.
    pub(crate) fn first_unit(&self) -> &str {
        self.units.first().map_or("umum", |(it, _)| it)
    }
}

fn one<T>(
    given: Option<&str>,
    (asks, terminal): (bool, &Terminal),
    question: &Text,
    proposed: &str,
    fit: impl Fn(&str) -> Result<T, Text>,
) -> anyhow::Result<T> {
    match given {
        Some(given) => fit(&tidy(given)).map_err(anyhow::Error::msg),
        None if asks => ask(terminal, question, proposed, fit),
        None => fit(proposed).map_err(anyhow::Error::msg),
    }
}

fn text(answer: &str) -> Result<String, Text> {
    if answer.is_empty() {
        return Err(Text::new("namanya belum ditulis", "the name is missing"));
    }
    if answer.chars().any(is_invisible) {
        return Err(Text::new(
            "nama ini memuat tanda yang tidak tampak; ketik ulang namanya",
            "the name holds characters that nobody sees; type it again",
        ));
    }
    Ok(answer.to_owned())
}

fn units(answer: &str) -> Result<Vec<(String, String)>, Text> {
    let mut units: Vec<(String, String)> = Vec::new();
    for name in answer.split(',').map(str::trim).filter(|it| !it.is_empty()) {
        let name = text(name)?;
        let Some(folder) = slug(&name, UNIT_BYTES) else {
            return Err(Text::new(
                format!(
                    "dari `{name}` tidak dapat dibuat nama folder; pakai nama dengan huruf Latin, misalnya Bagian Umum"
                ),
                format!(
                    "no folder can be named after `{name}`; use a name in Latin letters, like `Bagian Umum`"
                ),
            ));
        };
        if units.iter().any(|(it, _)| *it == folder) {
            return Err(Text::new(
                format!("dua unit akan memakai folder yang sama: {folder}"),
                format!("two units would have the same folder: {folder}"),
            ));
        }
        units.push((folder, name));
    }
    if units.is_empty() {
        return Err(Text::new("tulis sedikitnya satu unit", "write at least one unit"));
    }
    Ok(units)
}

/// Kind to what people type: the scheme and the last slash are added.
fn address(answer: &str) -> Result<String, Text> {
    let whole = if answer.contains("://") { answer.to_owned() } else { format!("https://{answer}") };
    let whole = if whole.ends_with('/') { whole } else { whole + "/" };
    let rest = whole.strip_prefix("https://").or_else(|| whole.strip_prefix("http://"));
    let plain = |it: char| it.is_ascii_alphanumeric() || "-._~/:".contains(it);
    let is_sound = rest.is_some_and(|it| {
        let host = it.split('/').next().unwrap_or_default();
        host.contains(|it: char| it.is_ascii_alphanumeric()) && it.chars().all(plain)
    });
    if is_sound {
        return Ok(whole);
    }
    Err(Text::new(
        format!("`{answer}` bukan alamat situs; tulis seperti https://dip.example.go.id/"),
        format!("`{answer}` is no address of a site; write it like https://dip.example.go.id/"),
    ))
}

fn zone(answer: &str) -> Result<String, Text> {
    let name = match answer.to_lowercase().as_str() {
        "wib" => "Asia/Jakarta",
        "wita" => "Asia/Makassar",
        "wit" => "Asia/Jayapura",
        _ => answer,
    };
    let known = jiff::tz::TimeZone::get(name).ok().and_then(|it| it.iana_name().map(str::to_owned));
    known.ok_or_else(|| {
        Text::new(
            format!("zona waktu `{answer}` tidak dikenal; tulis WIB, WITA, WIT, atau seperti Asia/Pontianak"),
            format!("the time zone `{answer}` is not known; write WIB, WITA, WIT or one like Asia/Pontianak"),
        )
    })
}

/// The host and the folders of the address: nobody else has them.
fn register_name(address: &str) -> String {
    let rest = address.split_once("://").map_or(address, |(_, it)| it).to_lowercase();
    let plain = |it: char| if it.is_ascii_alphanumeric() || it == '.' { it } else { '-' };
    rest.trim_matches('/').chars().map(plain).collect()
}

fn named(answer: &str) -> Result<String, Text> {
    let plain = |it: u8| it.is_ascii_lowercase() || it.is_ascii_digit() || matches!(it, b'.' | b'-');
    if !answer.is_empty() && answer.bytes().all(plain) {
        return Ok(answer.to_owned());
    }
    Err(Text::new(
        format!(
            "`{answer}` tidak dapat menjadi nama register; pakai huruf kecil, angka, titik, dan tanda hubung"
        ),
        format!("`{answer}` cannot be the register's name; use lower-case letters, digits, dots and hyphens"),
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_are_taken_as_people_type_them() {
        assert_eq!(address("dip.kota.go.id").unwrap(), "https://dip.kota.go.id/");
        assert_eq!(address("http://kota.go.id/dip").unwrap(), "http://kota.go.id/dip/");
        assert_eq!(zone("wita").unwrap(), "Asia/Makassar");
        assert_eq!(register_name("https://Kota.go.id:8443/dip/"), "kota.go.id-8443-dip");
        let both = units("Bagian Umum, Bagian Humas & Protokol,").unwrap();
        assert_eq!(both[1], ("bagian-humas-protokol".to_owned(), "Bagian Humas & Protokol".to_owned()));
    }

    #[test]
    fn what_will_not_do_is_said() {
        for wrong in ["", "https:///", "javascript:alert(1)", "https://a b/", "ftp://a/", "https://a/\"x"] {
            assert!(address(wrong).is_err(), "{wrong}");
        }
        assert!(zone("Mars/Utara").is_err() && zone("").is_err());
        assert!(units("A, a").is_err() && units(",").is_err() && units("情報").is_err());
        assert!(text("a\u{202e}b").is_err() && named("Biro A").is_err());
    }
}
