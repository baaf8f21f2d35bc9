//! Links, pictures and footnote references that Markdown does not recognise, so that the page shows them as raw text.

use std::ops::Range;
use std::sync::LazyLock;

use memchr::memchr2;
use regex::Regex;

/// What Markdown does not take for a link: `](Bagan Alur.png)`, `](bagan.png` to the end of the line, `] (bagan.png)`,
/// `![Bagan]`.
static UNREAD_LINK: LazyLock<Option<Regex>> = LazyLock::new(|| {
    let forms = [
        r"\]\(([^()\n]*)(?:\)|$)",
        r"\] \((https?://[^()\s]+|[^()\s]+\.[A-Za-z][A-Za-z0-9]{2,4})\)",
        r"\B(!\[[^\]\n]*\](?:\[[^\]\n]*\])?)(?:[^(\s]|\s[^(\s]|\s?$)",
    ];
    Regex::new(&format!("(?m:{})", forms.join("|"))).ok()
});
/// What Markdown does not take for the reference to a footnote: `[^9]`.
static UNREAD_NOTE: LazyLock<Option<Regex>> = LazyLock::new(|| Regex::new(r"\[\^[^\]\s]+\]").ok());

/// Each of them in words between which Markdown read no mark: its bytes in the text, what it names, whether it is a
/// link or picture.
pub(crate) fn unread_marks<'t>(text: &'t str, plain: &Range<usize>) -> Vec<(Range<usize>, &'t str, bool)> {
    let words = text.get(plain.clone()).unwrap_or_default();
    let mut marks = Vec::new();
    if memchr2(b'[', b']', words.as_bytes()).is_none() {
        return marks;
    }
    for (pattern, is_link) in [(&UNREAD_LINK, true), (&UNREAD_NOTE, false)] {
        for found in pattern.iter().flat_map(|it| it.captures_iter(words)) {
            let Some(whole) = found.get(0) else { continue };
            let at = plain.start + whole.start()..plain.start + whole.end();
            // A backslash says that a mark is meant as it stands.
            if !text.get(..at.start).is_some_and(|it| it.ends_with('\\')) {
                let written = (1..=3).find_map(|it| found.get(it)).unwrap_or(whole);
                marks.push((at, written.as_str(), is_link));
            }
        }
    }
    marks
}

#[cfg(test)]
mod tests {
    use crate::register::{body_facts, markdown};

    #[test]
    fn links_and_pictures_that_are_none_are_found() {
        let unread = |text| {
            let links = body_facts(text, markdown(text), 1).unread_links;
            links.into_iter().map(|it| it.value).collect::<Vec<_>>()
        };
        for (text, value) in [
            ("![Foto](foto.png\n\nLalu.\n", "foto.png"),
            ("Lihat ![Foto] ini.\n", "![Foto]"),
            ("![Foto kantor][f]\n", "![Foto kantor][f]"),
            ("[Unduh] (laporan.pdf)\n", "laporan.pdf"),
            ("[Laman] (https://contoh.go.id/a)\n", "https://contoh.go.id/a"),
        ] {
            assert_eq!(unread(text), [value], "{text}");
        }
        for text in [
            "[sic] (hal. 12)\n",
            "Awas![1]\n",
            "\\![Foto]\n",
            "`![Foto]`\n",
            "![a][f]\n\n[f]: a.png\n",
            "[1] (lihat bab 2)\n",
        ] {
            assert_eq!(unread(text), [""; 0], "{text}");
        }
    }
}
