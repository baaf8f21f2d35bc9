//! Decodes bytes of unknown encoding into text, and finds runs of letters in bytes that are not text.

/// Shorter runs are chance.
const SHORTEST_RUN: usize = 8;

/// Bytes as text: UTF-8, UTF-16 with or without its mark, or else each byte a letter.
pub(crate) fn text_of(bytes: &[u8]) -> String {
    let wide = |bytes: &[u8], number: fn([u8; 2]) -> u16| {
        let units = bytes.chunks_exact(2).filter_map(|it| Some(number(it.try_into().ok()?)));
        String::from_utf16_lossy(&units.collect::<Vec<u16>>())
    };
    match bytes {
        [0xef, 0xbb, 0xbf, rest @ ..] => text_of(rest),
        [0xff, 0xfe, rest @ ..] => wide(rest, u16::from_le_bytes),
        [0xfe, 0xff, rest @ ..] => wide(rest, u16::from_be_bytes),
        [b'<', 0, ..] => wide(bytes, u16::from_le_bytes),
        [0, b'<', ..] => wide(bytes, u16::from_be_bytes),
        _ => match std::str::from_utf8(bytes) {
            Ok(text) => text.to_owned(),
            Err(_) => bytes.iter().map(|it| char::from(*it)).collect(),
        },
    }
}

/// Runs of letters and digits, one a line, written with one byte each or with two.
pub(crate) fn runs(bytes: &[u8]) -> String {
    let mut text = String::new();
    let is_letter = |it: &u8| it.is_ascii_graphic() || *it == b' ';
    for run in bytes.split(|it| !is_letter(it)).filter(|it| it.len() >= SHORTEST_RUN) {
        text.push_str(&String::from_utf8_lossy(run));
        text.push('\n');
    }
    let mut run = String::new();
    let mut at = 0;
    while let Some(pair) = bytes.get(at..at + 2) {
        match pair {
            [it, 0] | [0, it] if is_letter(it) => {
                run.push(char::from(*it));
                at += 2;
                continue;
            }
            _ => at += usize::from(run.is_empty()),
        }
        if run.len() >= SHORTEST_RUN {
            text.push_str(&run);
            text.push('\n');
        }
        run.clear();
    }
    if run.len() >= SHORTEST_RUN {
        text.push_str(&run);
        text.push('\n');
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_encoding_is_read() {
        for bytes in
            [&b"<a\xc3\xa9"[..], b"\xef\xbb\xbf<a\xc3\xa9", b"<\0a\0\xe9\0", b"\xfe\xff\0<\0a\0\xe9", b"<a\xe9"]
        {
            assert_eq!(text_of(bytes), "<a\u{e9}", "{bytes:?}");
        }
    }

    #[test]
    fn runs_of_letters_are_found_in_any_bytes() {
        let wide: Vec<u8> = "nomor 123456".encode_utf16().flat_map(u16::to_le_bytes).collect();
        let bytes = [&b"\x01\x02ab\xffpanjang sekali\x01\x02"[..], &wide, b"\xff"].concat();
        assert_eq!(runs(&bytes), "panjang sekali\nnomor 123456\n");
    }
}
