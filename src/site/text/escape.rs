//! Text as it stands in HTML, in feeds, and in a spreadsheet.

/// Text for HTML and XML, in an element and between quotes.
pub fn html(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len() + text.len() / 8);
    escaped.extend(html_pieces(text));
    escaped
}

/// The same, in pieces: what stands as it is, and what stands for a mark.
pub(crate) fn html_pieces(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        if let Some(mark) = entity(*rest.as_bytes().first()?) {
            rest = rest.get(1..).unwrap_or_default();
            return Some(mark);
        }
        let end = rest.bytes().position(|it| entity(it).is_some()).unwrap_or(rest.len());
        let (plain, behind) = rest.split_at(end);
        rest = behind;
        Some(plain)
    })
}

fn entity(byte: u8) -> Option<&'static str> {
    match byte {
        b'&' => Some("&amp;"),
        b'<' => Some("&lt;"),
        b'>' => Some("&gt;"),
        b'"' => Some("&quot;"),
        b'\'' => Some("&#39;"),
        _ => None,
    }
}

/// A cell that no spreadsheet takes for a formula: one that begins like a formula gets an apostrophe before it.
pub(crate) fn cell(text: &str) -> String {
    let formula = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];
    if text.trim_start_matches(' ').starts_with(formula) { format!("'{text}") } else { text.to_owned() }
}

/// At most so many characters, cut between words.
pub(crate) fn shorten(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_owned();
    }
    let cut: String = text.chars().take(most.saturating_sub(1)).collect();
    let ends_there = text.chars().nth(most.saturating_sub(1)) == Some(' ');
    let whole = cut.rsplit_once(' ').filter(|_| !ends_there).map_or(cut.as_str(), |(it, _)| it);
    format!("{}…", whole.trim_end_matches([',', ';', ':', '.', ' ', '–', '-']))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_runs_in_a_page_or_a_spreadsheet() {
        assert_eq!(html("<a href='x'>\"&"), "&lt;a href=&#39;x&#39;&gt;&quot;&amp;");
        assert_eq!(html("é&é — <<ya>>"), "é&amp;é — &lt;&lt;ya&gt;&gt;");
        assert_eq!(html(""), "");
        for text in ["=1+1", "+62", "-1", "@a", "\t=1", "  =1", "＝1"] {
            assert!(cell(text).starts_with('\''), "{text}");
        }
        assert_eq!(cell("Laporan = baik"), "Laporan = baik");
    }

    #[test]
    fn a_long_title_is_cut_between_words() {
        assert_eq!(shorten("pendek", 70), "pendek");
        let cut = shorten("Laporan Kinerja Biro Administrasi Pimpinan, Tahun 2025", 44);
        assert_eq!(cut, "Laporan Kinerja Biro Administrasi Pimpinan…");
        assert!(cut.chars().count() <= 44);
    }
}
