//! The host in an address: which one it is, whether the public can reach it, and what is wrong with one that is none.

use std::net::{Ipv4Addr, Ipv6Addr};

use crate::diagnostics::{Text, say};

/// The host of a whole address as browsers read it: in lower case, without a name before it, its port, and a dot at its
/// end; a number of IPv6 in its brackets. None where the address does not begin with a scheme.
pub(crate) fn host_of(address: &str) -> Option<String> {
    let (_, rest) = address.split_once("://")?;
    let place = rest.split(['/', '?', '#', '\\']).next()?;
    let host = place.rsplit('@').next()?.to_ascii_lowercase();
    if host.starts_with('[') {
        return host.split_inclusive(']').next().map(str::to_owned);
    }
    Some(host.split(':').next()?.trim_end_matches('.').to_owned())
}

/// Whether a host is one computer or in a private network: by its name, or by its number (RFC 1918, 3927, 4193, 6598,
/// 6761, 6762).
pub(crate) fn is_private(host: &str) -> bool {
    if let Some(inside) = host.strip_prefix('[') {
        let number = inside.trim_end_matches(']').parse::<Ipv6Addr>();
        return number.map_or(true, |it| {
            let mapped = it.to_ipv4_mapped().is_some_and(is_private_number);
            it.is_loopback() || it.is_unspecified() || it.is_unique_local() || it.is_unicast_link_local() || mapped
        });
    }
    if let Ok(number) = host.parse::<Ipv4Addr>() {
        return is_private_number(number);
    }
    let Some((_, last)) = host.rsplit_once('.') else { return true };
    // Browsers read `127.1` as a number too.
    let is_number = last.bytes().all(|it| it.is_ascii_digit()) || last.starts_with("0x");
    is_number || ["localhost", "local", "internal", "lan", "home", "intranet", "corp"].contains(&last)
}

fn is_private_number(it: Ipv4Addr) -> bool {
    let [first, second, ..] = it.octets();
    let is_shared = first == 100 && (64..128).contains(&second);
    it.is_private() || it.is_loopback() || it.is_link_local() || it.is_unspecified() || is_shared
}

/// By RFC 1123: words of letters, digits and hyphens between dots; the last one begins with a letter, so that it is
/// no number of a computer.
pub(crate) fn host_name(host: &str) -> Result<(), Text> {
    if host.is_empty() {
        return Err(say!(
            id = "nama situs sesudah https:// belum ditulis",
            en = "the name of the site after https:// is missing",
        ));
    }
    if let Some(why) = odd_dots(host) {
        return Err(why);
    }
    let is_number = |it: &str| it.bytes().all(|it| it.is_ascii_digit());
    if host.contains('.') && host.split('.').all(is_number) {
        return Err(computer_number(host));
    }
    if !host.is_ascii() {
        return Err(say!(
            id = "`{host}` memuat huruf di luar a sampai z; tulis bentuknya yang memuat `xn--`, yang diberikan oleh \
                  pengelola domain",
            en = "`{host}` holds letters other than a to z; write its form with `xn--`, which the registrar of the \
                  domain tells",
            host,
        ));
    }
    if let Some(word) = host.split('.').find(|it| !is_word(it)) {
        return Err(say!(
            id = "`{word}` tidak dapat menjadi bagian nama situs: di antara titik ada 1 sampai 63 huruf a sampai z, \
                  angka, atau tanda hubung, dan tanda hubung hanya di tengah",
            en = "`{word}` cannot be a part of the name of a site: between dots stand 1 to 63 letters a to z, digits \
                  or hyphens, and hyphens only inside",
            word,
        ));
    }
    if !host.contains('.') {
        return Err(say!(
            id = "`{host}` bukan nama situs yang lengkap: di dalamnya tidak ada titik",
            en = "`{host}` is no whole name of a site: there is no dot in it",
            host,
        ));
    }
    let ends_in_letters = host.rsplit('.').next().is_some_and(|it| it.starts_with(|it: char| it.is_ascii_alphabetic()));
    if !ends_in_letters || host.len() > 253 {
        return Err(say!(
            id = "`{host}` bukan nama situs: bagian terakhirnya diawali huruf, dan panjangnya paling banyak 253",
            en = "`{host}` is no name of a site: its last part begins with a letter, and it has at most 253 \
                  characters",
            host,
        ));
    }
    Ok(())
}

/// A dot that stands next to no part of a name.
fn odd_dots(host: &str) -> Option<Text> {
    if host.ends_with('.') && host.len() > 1 {
        return Some(say!(
            id = "`{host}`: nama situs ditulis tanpa titik di akhir",
            en = "`{host}`: the name of a site is written without a dot at its end",
            host,
        ));
    }
    if host.starts_with('.') {
        return Some(say!(
            id = "`{host}`: nama situs tidak diawali titik",
            en = "`{host}`: the name of a site does not begin with a dot",
            host,
        ));
    }
    host.contains("..").then(|| {
        say!(
            id = "`{host}`: dalam nama situs tidak ada dua titik berurutan",
            en = "`{host}`: there are no two dots in a row in the name of a site",
            host,
        )
    })
}

/// Why a number cannot be used.
pub(crate) fn computer_number(place: &str) -> Text {
    say!(
        id = "`{place}` adalah nomor komputer, bukan nama situs",
        en = "`{place}` is the number of a computer, not the name of a site",
        place,
    )
}

fn is_word(word: &str) -> bool {
    let plain = |it: u8| it.is_ascii_alphanumeric() || it == b'-';
    (1..=63).contains(&word.len()) && word.bytes().all(plain) && !word.starts_with('-') && !word.ends_with('-')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_host_is_read_as_browsers_read_it() {
        for (address, host) in [
            ("https://Drive.Google.com/file/d/1", "drive.google.com"),
            ("http://nama:sandi@a.go.id:8080?x=1", "a.go.id"),
            ("https://a.go.id.#bawah", "a.go.id"),
            ("http://[::1]:80/", "[::1]"),
            ("https://a.go.id\\@b.go.id/", "a.go.id"),
            ("https://a.go.id/http://localhost/", "a.go.id"),
        ] {
            assert_eq!(host_of(address).as_deref(), Some(host));
        }
        assert_eq!(host_of("/info/dip-1/"), None);
    }

    #[test]
    fn what_nobody_outside_can_open() {
        for address in [
            "http://localhost:8080/a",
            "https://LOCALHOST/",
            "http://127.0.0.1/",
            "http://127.1/",
            "http://10.1.2.3/",
            "http://172.16.0.1/",
            "http://192.168.0.9/x",
            "http://169.254.1.1/",
            "http://100.64.0.1/",
            "http://[::1]/",
            "http://[fe80::1]/",
            "http://[fd00::1]:80/",
            "http://[::ffff:10.0.0.1]/",
            "http://intranet/",
            "http://server-biro/berkas",
            "http://arsip.local/",
            "http://a@10.0.0.1/",
            "http://2130706433/",
            "http://data.lan./",
            "http://0x7f.0x1/",
        ] {
            assert!(is_private(&host_of(address).unwrap()), "{address}");
        }
        for address in [
            "https://example.go.id/",
            "http://8.8.8.8/",
            "https://172.32.0.1/",
            "https://localhost.example.id/",
            "https://example.go.id/http://localhost/",
            "https://[2001:db8::1]/",
            "https://100.128.0.1/",
        ] {
            assert!(!is_private(&host_of(address).unwrap()), "{address}");
        }
    }
}
