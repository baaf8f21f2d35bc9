//! The name of a site in its address, and what is wrong with one that is none.

use crate::diagnostics::{Text, say};

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

/// Why a number will not do.
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
