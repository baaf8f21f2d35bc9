//! The address of a site, as the settings, `init` and `build --base-url` read it.

use std::fmt;

use crate::diagnostics::{Text, say};
use crate::register::addresses::host::{computer_number, host_name, host_of};

/// What a whole address looks like, for the schema; the reader knows more.
pub(crate) const PATTERN: &str = "https?://(localhost|127\\.0\\.0\\.1|([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?)(:[1-9][0-9]{0,4})?/([A-Za-z0-9._~-]{1,255}/)*";

/// The names by which a computer knows itself.
const LOCAL: [&str; 2] = ["localhost", "127.0.0.1"];

/// Where a site stands: `https://host/` or `https://host/path/`, the host in lower case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SiteAddress(String);

impl SiteAddress {
    /// Reads a whole address, with its scheme and its last slash.
    ///
    /// # Errors
    /// What is wrong with it, and what belongs there.
    pub fn read(text: &str) -> Result<SiteAddress, Text> {
        strange_characters(text)?;
        let (scheme, rest) =
            text.split_once("://").filter(|(scheme, _)| ["https", "http"].contains(scheme)).ok_or_else(|| {
                say!(id = "alamat situs diawali https://", en = "the address of a site begins with https://",)
            })?;
        let (place, path) = rest.split_once('/').ok_or_else(|| {
            say!(id = "alamat situs diakhiri garis miring", en = "the address of a site ends with a slash")
        })?;
        if place.starts_with('[') {
            return Err(computer_number(place));
        }
        let (host, port) = place.split_once(':').map_or((place, None), |(host, port)| (host, Some(port)));
        let host = host.to_ascii_lowercase();
        if !LOCAL.contains(&host.as_str()) {
            host_name(&host)?;
        }
        port.map_or(Ok(()), port_number)?;
        folders(path)?;
        // The one that everybody asks anyway is no part of an address: browsers leave it out.
        let usual = if scheme == "https" { "443" } else { "80" };
        let port = port.filter(|it| *it != usual).map_or_else(String::new, |it| format!(":{it}"));
        Ok(SiteAddress(format!("{scheme}://{host}{port}/{path}")))
    }

    /// Reads an address as people type it: https and the last slash are added where they are missing.
    ///
    /// # Errors
    /// What is wrong with it, and what belongs there.
    pub fn typed(text: &str) -> Result<SiteAddress, Text> {
        let (scheme, rest) = text.split_at(text.find(':').unwrap_or(0));
        let scheme = scheme.to_ascii_lowercase();
        let has_scheme = rest.starts_with("://") || ["https", "http"].contains(&scheme.as_str());
        let mut whole = match text {
            "" => String::new(),
            _ if has_scheme => scheme + rest,
            _ => format!("https://{text}"),
        };
        if whole.ends_with("://") || !whole.is_empty() && !whole.ends_with('/') {
            whole.push('/');
        }
        SiteAddress::read(&whole)
    }

    /// Why an address cannot be used, with one that can.
    pub fn example(why: &Text) -> Text {
        say!(
            id = "{why}; misalnya https://dip.example.go.id/",
            en = "{why}; write one like https://dip.example.go.id/",
            why = why.each(),
        )
    }

    /// Whether only the computer itself finds it there.
    pub fn is_local(&self) -> bool {
        host_of(&self.0).is_some_and(|host| LOCAL.contains(&host.as_str()))
    }
}

impl fmt::Display for SiteAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// What is typed in place of an address, or more than the address. What may be a password is not repeated.
fn strange_characters(text: &str) -> Result<(), Text> {
    if text.is_empty() {
        return Err(say!(id = "alamat situs belum ditulis", en = "the address of the site is missing"));
    }
    if text.contains('@') {
        return Err(say!(
            id = "yang memuat tanda @ adalah alamat surel atau kata sandi, bukan alamat situs",
            en = "what holds an @ is an e-mail address or a password, not the address of a site",
        ));
    }
    if text.contains(char::is_whitespace) {
        return Err(say!(id = "alamat situs tidak memuat spasi", en = "the address of a site has no spaces"));
    }
    if text.contains(['?', '#']) {
        return Err(say!(
            id = "alamat situs berhenti sebelum tanda ? atau #",
            en = "the address of a site ends before any ? or #",
        ));
    }
    Ok(())
}

fn port_number(port: &str) -> Result<(), Text> {
    let is_plain = port.bytes().all(|it| it.is_ascii_digit()) && !port.starts_with('0');
    if is_plain && port.parse::<u16>().is_ok() {
        return Ok(());
    }
    Err(say!(
        id = "`{port}` bukan nomor porta; sesudah titik dua ada angka 1 sampai 65535",
        en = "`{port}` is no number of a port; after the colon stands a number from 1 to 65535",
        port,
    ))
}

/// The folders after the host, each with its slash.
fn folders(path: &str) -> Result<(), Text> {
    let plain = |it: u8| it.is_ascii_alphanumeric() || b"-._~".contains(&it);
    // No file system has a folder with a longer name.
    let is_plain = |it: &&str| (1..=255).contains(&it.len()) && ![".", ".."].contains(it) && it.bytes().all(plain);
    let Some(whole) = path.strip_suffix('/') else {
        return if path.is_empty() {
            Ok(())
        } else {
            Err(say!(id = "alamat situs diakhiri garis miring", en = "the address of a site ends with a slash"))
        };
    };
    match whole.split('/').find(|it| !is_plain(it)) {
        None => Ok(()),
        Some("") => Err(say!(
            id = "dalam alamat situs tidak ada dua garis miring berurutan sesudah namanya",
            en = "there are no two slashes in a row after the name in the address of a site",
        )),
        Some(wrong) => Err(say!(
            id = "`{wrong}` tidak dapat menjadi folder dalam alamat situs: hanya huruf, angka, dan tanda - . _ ~, \
                  paling banyak 255",
            en = "`{wrong}` cannot be a folder in the address of a site: only letters, digits and - . _ ~, at most \
                  255",
            wrong,
        )),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::register::schema::Schema;
    use crate::register::settings;

    const SOUND: [&str; 10] = [
        "https://dip.example.go.id/",
        "http://dip.example.go.id/",
        "https://dip.example.go.id:8443/",
        "https://dip.example.go.id/dinas/ppid_1/a.b-c~d/",
        "https://a.id/",
        "https://1.2.3.4.id/",
        "https://x--y.xn--p1ai/",
        "https://dip.example.go.id:65535/",
        "http://localhost:8000/",
        "http://127.0.0.1/uji/",
    ];
    /// What is typed in place of an address, and a word of what is said about it.
    const UNSOUND: [(&str, &str); 32] = [
        ("", "belum ditulis"),
        ("Asia/Jakarta", "`asia` bukan nama situs yang lengkap"),
        ("humas", "`humas` bukan nama situs yang lengkap"),
        ("ppid@example.go.id", "surel"),
        ("https://ppid:rahasia@example.go.id/", "kata sandi"),
        ("Bagian Umum", "spasi"),
        ("https://dip.example.go.id/?q=1", "sebelum tanda ?"),
        ("https://dip.example.go.id/#atas", "sebelum tanda ?"),
        ("10.0.0.1", "nomor komputer"),
        ("https://192.168.1.10:8080/", "nomor komputer"),
        ("http://[::1]/", "`[::1]` adalah nomor komputer"),
        ("dip.example.1", "diawali huruf"),
        ("dip.example.0x1", "diawali huruf"),
        ("-dip.example.go.id", "`-dip`"),
        ("dip_1.example.go.id", "`dip_1`"),
        ("dip..go.id", "dua titik berurutan"),
        (".go.id", "tidak diawali titik"),
        ("dip.example.go.id.", "tanpa titik di akhir"),
        ("dip.exämple.go.id", "`xn--`"),
        ("dip.example.go.id:", "porta"),
        ("dip.example.go.id:0", "porta"),
        ("dip.example.go.id:65536", "porta"),
        ("dip.example.go.id:http", "porta"),
        ("https://dip.example.go.id:80:80/", "porta"),
        ("http:", "diawali https://"),
        ("https://", "belum ditulis"),
        ("///", "belum ditulis"),
        ("ftp://dip.example.go.id/", "diawali https://"),
        ("javascript:alert(1)", "`javascript` bukan nama situs"),
        ("dip.example.go.id//a", "dua garis miring"),
        ("dip.example.go.id/a/../b", "`..`"),
        ("dip.example.go.id/a%20b", "`a%20b`"),
    ];

    #[test]
    fn what_is_an_address_is_read_and_the_rest_is_named() {
        for sound in SOUND {
            assert_eq!(SiteAddress::read(sound).unwrap().to_string(), sound);
        }
        for (unsound, said) in UNSOUND {
            let why = SiteAddress::typed(unsound).expect_err(unsound);
            assert!(why.id.contains(said), "{unsound}: {}", why.id);
            assert!(!why.id.contains("rahasia"), "{}", why.id);
        }
        let long = format!("https://{}.id/", "a".repeat(64));
        assert!(SiteAddress::read(&long).is_err() && SiteAddress::read(&long.replacen('a', "", 1)).is_ok());
        assert!(SiteAddress::read(&format!("https://{}id/", "abc.".repeat(63))).is_err());
        for in_part in ["dip.example.go.id/", "https://dip.example.go.id", "https://dip.example.go.id/a"] {
            assert!(SiteAddress::read(in_part).is_err(), "{in_part}");
        }
    }

    #[test]
    fn what_people_leave_out_is_added() {
        for (typed, whole) in [
            ("dip.example.go.id", "https://dip.example.go.id/"),
            ("DIP.Example.go.id:8443/Uji", "https://dip.example.go.id:8443/Uji/"),
            ("HTTP://dip.example.go.id", "http://dip.example.go.id/"),
            ("localhost:8000", "https://localhost:8000/"),
            ("dip.example.go.id:443", "https://dip.example.go.id/"),
            ("http://dip.example.go.id:80/a", "http://dip.example.go.id/a/"),
            ("http://dip.example.go.id:443", "http://dip.example.go.id:443/"),
        ] {
            assert_eq!(SiteAddress::typed(typed).unwrap().to_string(), whole);
        }
        let local = |it: &str| SiteAddress::typed(it).unwrap().is_local();
        assert!(local("127.0.0.1:80") && local("localhost/uji") && !local("localhost.example.go.id"));
    }

    /// The settings and the schema that editors use say the same.
    #[test]
    fn settings_and_schema_take_the_same_addresses() {
        let schema = Schema::Settings.value();
        let schema = jsonschema::draft202012::new(&schema["properties"]["alamat_situs"]).unwrap();
        let read = |address: &str| {
            let text = format!(
                "nama_register: a\nalamat_situs: {}\nbadan_publik: {{ nama: A }}\nunit: {{ u: {{ nama: U }} }}\npejabat: []\n",
                crate::source::quoted(address)
            );
            let read = settings("content/maklumat.yml", Some(text.as_bytes()));
            (read.value.address, read.diagnostics.into_iter().map(|it| it.code.name).collect::<Vec<_>>())
        };
        for sound in SOUND {
            assert_eq!(read(sound), (sound.to_owned(), vec![]));
            assert!(schema.is_valid(&sound.into()), "{sound}");
        }
        for (unsound, _) in UNSOUND.iter().skip(1) {
            assert_eq!(read(unsound).1, ["address-unreadable"], "{unsound}");
            let is_of_shape = schema.is_valid(&(*unsound).into());
            assert!(!is_of_shape, "{unsound}");
        }
    }
}
