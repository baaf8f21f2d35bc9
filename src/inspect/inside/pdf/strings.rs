//! The text strings of a PDF (ISO 32000-2, 7.9.2.2) in Unicode.

/// What differs from Latin-1 in `PDFDocEncoding`.
const SPECIAL: [(u8, &str); 3] = [
    (0x18, "\u{2d8}\u{2c7}\u{2c6}\u{2d9}\u{2dd}\u{2db}\u{2da}\u{2dc}"),
    (
        0x80,
        "\u{2022}\u{2020}\u{2021}\u{2026}\u{2014}\u{2013}\u{192}\u{2044}\u{2039}\u{203a}\u{2212}\u{2030}\u{201e}\u{201c}\u{201d}\u{2018}\u{2019}\u{201a}\u{2122}\u{fb01}\u{fb02}\u{141}\u{152}\u{160}\u{178}\u{17d}\u{131}\u{142}\u{153}\u{161}\u{17e}",
    ),
    (0xa0, "\u{20ac}"),
];

/// A text string as text.
pub(crate) fn decoded(bytes: &[u8]) -> String {
    let wide = |bytes: &[u8], number: fn([u8; 2]) -> u16| {
        let units: Vec<u16> = bytes.chunks_exact(2).filter_map(|it| Some(number(it.try_into().ok()?))).collect();
        String::from_utf16_lossy(&units)
    };
    match bytes {
        [0xfe, 0xff, rest @ ..] => wide(rest, u16::from_be_bytes),
        [0xff, 0xfe, rest @ ..] => wide(rest, u16::from_le_bytes),
        [0xef, 0xbb, 0xbf, rest @ ..] => String::from_utf8_lossy(rest).into_owned(),
        _ => bytes.iter().map(|it| letter(*it)).collect(),
    }
}

fn letter(byte: u8) -> char {
    let special = |(first, letters): &(u8, &str)| letters.chars().nth(byte.checked_sub(*first)?.into());
    SPECIAL.iter().find_map(special).unwrap_or(char::from(byte))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_way_of_writing_is_read() {
        assert_eq!(decoded(b"\xfe\xff\0a\x20\xac"), "a\u{20ac}");
        assert_eq!(decoded(b"\xff\xfea\0\xac\x20"), "a\u{20ac}");
        assert_eq!(decoded(b"\xef\xbb\xbf\xc3\xa9"), "\u{e9}");
        assert_eq!(decoded(b"a\x92\xe9\xa0"), "a\u{2122}\u{e9}\u{20ac}");
    }
}
