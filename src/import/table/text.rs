//! The text of a cell: no invisible characters, no spaces that only looked right in a spreadsheet.

use unicode_normalization::UnicodeNormalization as _;

use crate::diagnostics::is_invisible;

/// A cell's text as people read it; line ends within it stay.
pub(crate) fn tidy(text: &str) -> String {
    let is_plain = |it: u8| matches!(it, b' '..=b'~');
    if text.bytes().all(is_plain) && !text.contains("  ") && !text.contains("_x000D_") {
        return text.trim().to_owned();
    }
    let text = text.replace("_x000D_", "").replace("\r\n", "\n").replace('\r', "\n");
    let mut lines: Vec<String> = Vec::new();
    for line in text.split('\n') {
        let seen = line.chars().filter_map(|it| match it {
            '\t' | '\u{b}' | '\u{c}' => Some(' '),
            it if is_invisible(it) => None,
            it if it.is_whitespace() => Some(' '),
            it => Some(it),
        });
        let seen: String = seen.nfc().collect();
        let line = seen.split(' ').filter(|it| !it.is_empty()).collect::<Vec<_>>().join(" ");
        if !line.is_empty() {
            lines.push(line);
        }
    }
    lines.join("\n")
}

/// The address in a formula that makes a link, and what is shown for it.
pub(crate) fn hyperlink(formula: &str) -> Option<(String, Option<String>)> {
    let rest = formula.trim().trim_start_matches('=').trim_start();
    let (name, rest) = rest.split_once('(')?;
    if !name.trim().eq_ignore_ascii_case("hyperlink") {
        return None;
    }
    let mut quoted = rest.trim_start().strip_prefix('"')?.splitn(2, '"');
    let address = quoted.next()?.trim().to_owned();
    let rest = quoted.next()?.trim_start().trim_start_matches([',', ';']).trim_start();
    let shown = rest.strip_prefix('"').and_then(|it| it.split_once('"')).map(|(it, _)| tidy(it));
    Some((address, shown))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn invisible_characters_do_not_survive() {
        assert_eq!(tidy(" Profil\u{a0} Badan\u{200b}  Publik_x000D_\r\n\r\n a \t b "), "Profil Badan Publik\na b");
        assert_eq!(tidy("e\u{301}"), "é");
    }

    #[test]
    fn a_formula_may_make_a_link() {
        let link = hyperlink("=HYPERLINK(\"https://example.go.id/a\", \"Unduh\")").unwrap();
        assert_eq!(link, ("https://example.go.id/a".to_owned(), Some("Unduh".to_owned())));
        assert_eq!(hyperlink("HYPERLINK(\"x\")").unwrap(), ("x".to_owned(), None));
        assert_eq!(hyperlink("=SUM(A1:A2)"), None);
    }
}
