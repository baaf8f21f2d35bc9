//! Names of files and folders: those that can stand in an address and on every computer, those that look the same, and
//! the name that was meant by another one.

use unicode_normalization::{UnicodeNormalization as _, is_nfc};

use crate::diagnostics::is_invisible;

/// Endings of texts, and what editors hang on them without showing it.
const TEXT_ENDINGS: [&str; 6] = [".md", ".markdown", ".mdown", ".mkd", ".txt", ".text"];

/// Whether a name can stand in an address and on every computer.
pub fn is_portable(name: &str) -> bool {
    const FORBIDDEN: &str = "/\\:*?\"<>|%";
    let stem = name.split('.').next().unwrap_or_default().to_ascii_lowercase();
    let numbered = |device: &str| {
        stem.strip_prefix(device).is_some_and(|it| it.len() == 1 && it.bytes().all(|it| it.is_ascii_digit()))
    };
    let device = matches!(stem.as_str(), "con" | "prn" | "aux" | "nul") || numbered("com") || numbered("lpt");
    !name.is_empty()
        && name.len() <= 120
        && !name.starts_with(['.', '-', ' '])
        && !name.ends_with(['.', ' '])
        && !name.chars().any(|it| it.is_control() || FORBIDDEN.contains(it))
        && !device
}

/// Whether a name can be shown: each character of it is seen, and each letter is one.
pub(crate) fn is_shown(name: &str) -> bool {
    !name.chars().any(|it| it.is_control() || is_invisible(it))
}

/// Whether a folder, or a document that is one file, may have this name.
pub(crate) fn is_sound_folder(name: &str) -> bool {
    is_portable(name) && is_nfc(name)
}

/// Whether a reader cannot tell one name from another: accents put together or apart, capital letters, and the kinds of
/// blanks, dashes and quotes.
pub fn look_alike(one: &str, other: &str) -> bool {
    one == other || look(one) == look(other)
}

/// What all names have in common that look alike.
pub fn look(name: &str) -> String {
    let plain = name.nfkc().flat_map(char::to_lowercase).map(|it| match it {
        '\u{2010}'..='\u{2015}' | '\u{2212}' => '-',
        '\u{2018}' | '\u{2019}' | '\u{2bc}' => '\'',
        it => it,
    });
    plain.collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The name of the text that was meant, where its ending is written in another way: `x.md` by `x.md.txt`, `X.MD`,
/// `x.markdown`; none where it is right, or no text is meant.
pub(crate) fn meant_text(name: &str) -> Option<String> {
    let mut stem = name.trim_end_matches(|it: char| it == '.' || it.is_whitespace());
    let mut is_text = false;
    while let Some((ending, shorter)) = TEXT_ENDINGS.iter().find_map(|it| {
        let (shorter, ending) = stem.split_at_checked(stem.len().checked_sub(it.len())?)?;
        ending.eq_ignore_ascii_case(it).then_some((*it, shorter))
    }) {
        // A text that ends in nothing but `.txt` may be an attachment.
        is_text |= !ending.starts_with(".t");
        stem = shorter;
    }
    let stem = stem.trim_end();
    // Of the text of a folder the whole name is known.
    let stem = if stem.eq_ignore_ascii_case("index") { "index" } else { stem };
    let meant = format!("{stem}.md");
    (!stem.is_empty() && meant != name && (is_text || stem == "index" && meant_ending(name))).then_some(meant)
}

fn meant_ending(name: &str) -> bool {
    name.to_ascii_lowercase().ends_with(".txt")
}

/// The name of the settings or the checklist that was meant by one that is written in another way.
pub(crate) fn meant_settings(name: &str) -> Option<&'static str> {
    let lower = name.trim().to_ascii_lowercase();
    let stem = lower.strip_suffix(".txt").unwrap_or(&lower);
    let stem = stem.strip_suffix(".yml").or_else(|| stem.strip_suffix(".yaml"))?;
    let meant = match stem {
        "maklumat" => "maklumat.yml",
        "daftar-periksa" => "daftar-periksa.yml",
        _ => return None,
    };
    (meant != name).then_some(meant)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_looks_the_same_is_one_name() {
        for (one, other) in [
            ("kafe\u{301}.csv", "kaf\u{e9}.csv"),
            ("Laporan.pdf", "laporan.PDF"),
            ("Laporan\u{a0}Kinerja.pdf", "Laporan Kinerja.pdf"),
            ("a  b.pdf", "a b.pdf"),
            ("A \u{2013} B.pdf", "a - b.pdf"),
            ("Jum\u{2019}at.pdf", "Jum'at.pdf"),
            ("\u{ff21}.pdf", "A.pdf"),
        ] {
            assert!(look_alike(one, other), "{one} {other}");
        }
        for (one, other) in [("kafe.csv", "kaf\u{e9}.csv"), ("a.pdf", "a.csv"), ("a1.pdf", "a2.pdf"), ("ab", "a b")] {
            assert!(!look_alike(one, other), "{one} {other}");
        }
    }

    #[test]
    fn the_name_that_was_meant_is_found() {
        for (name, meant) in [
            ("notepad.md.txt", Some("notepad.md")),
            ("BESAR.MD", Some("BESAR.md")),
            ("lain.markdown", Some("lain.md")),
            ("lain.Md", Some("lain.md")),
            ("lain.md.md", Some("lain.md")),
            ("lain.md.", Some("lain.md")),
            ("lain.md ", Some("lain.md")),
            ("INDEX.MD", Some("index.md")),
            ("Index.md", Some("index.md")),
            ("index.txt", Some("index.md")),
            ("index.md.txt", Some("index.md")),
            ("lain.md", None),
            ("index.md", None),
            ("catatan.txt", None),
            ("rapat.docx", None),
            (".md", None),
            ("index.html", None),
        ] {
            assert_eq!(meant_text(name).as_deref(), meant, "{name}");
        }
        for name in ["maklumat.yaml", "Maklumat.yml", "maklumat.yml.txt"] {
            assert_eq!(meant_settings(name), Some("maklumat.yml"), "{name}");
        }
        assert_eq!(meant_settings("daftar-periksa.yaml"), Some("daftar-periksa.yml"));
        for name in ["maklumat.yml", "lain.yml", "catatan.txt"] {
            assert_eq!(meant_settings(name), None, "{name}");
        }
    }
}
