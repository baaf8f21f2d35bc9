//! The words of a theme: what says who approved what, when, and where a document stands is said as the program says it.

use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostics::{Text, is_invisible, say};
use crate::site::own_theme::free::{LINE, refused};
use crate::site::own_theme::text::{unseen, words};

/// Messages that a theme may say in its own words: they lead and greet, and say nothing of a document. What is added to
/// the program stays its own until it is named here.
const FREE: [&str; 89] = [
    "about-lead",
    "about-title",
    "accessibility-title",
    "ask-title",
    "cite-title",
    "columns-title",
    "contact-ask",
    "contact-lead",
    "contact-object",
    "contact-title",
    "data-feed",
    "downloads",
    "facet-form",
    "facet-unit",
    "facet-wider",
    "facet-year",
    "facets",
    "footnotes",
    "history-title",
    "home-about",
    "home-classes",
    "home-lead",
    "home-newest",
    "home-title",
    "home-units",
    "home-years",
    "keywords",
    "letters-hint",
    "letters-lead",
    "letters-nav",
    "letters-pages",
    "letters-title",
    "links-title",
    "list-ask",
    "missing-contact",
    "missing-lead",
    "missing-list",
    "missing-search",
    "missing-service",
    "missing-title",
    "missing-units",
    "missing-years",
    "nav-cari",
    "nav-classes",
    "nav-dip",
    "nav-here",
    "nav-main",
    "nav-more",
    "nav-pages",
    "nav-proof",
    "nav-service",
    "nav-tahun",
    "nav-unit",
    "open-title",
    "page-newer",
    "page-newest",
    "page-older",
    "records-title",
    "search-any",
    "search-button",
    "search-class",
    "search-empty-1",
    "search-empty-2",
    "search-empty-title",
    "search-in",
    "search-label",
    "search-lead",
    "search-more",
    "search-narrow",
    "search-results",
    "search-title",
    "search-unit",
    "search-year",
    "service-ask",
    "service-contact",
    "service-desk",
    "service-hours",
    "service-lead",
    "service-mail",
    "service-object",
    "service-phone",
    "service-post",
    "service-site",
    "service-title",
    "skip",
    "tahun-title",
    "text-title",
    "toc-label",
    "unit-title",
];

/// Beginnings of messages that say what became of a document, who did it, and when.
const ACTS: [&str; 17] = [
    "announced-",
    "applies-",
    "approved-on",
    "banner-",
    "by-",
    "decree-",
    "dik-banner",
    "month-",
    "one-person",
    "proposal-",
    "state-",
    "statement-",
    "status-",
    "step-",
    "tombstone-",
    "withdrawal-",
    "withdrawn-",
];

/// Checks a theme's own messages. `shipped`: those of the program in the same language, if it has any, else in
/// Indonesian, to which the arguments must agree.
///
/// # Errors
/// The first message that a theme may not say so.
pub(crate) fn check(file: &str, own: &str, shipped: &str, is_translation: bool) -> Result<(), Text> {
    let told = |line: usize, text: &Text| {
        say!(
            id = "{file} milik tema, baris {line}: {text}",
            en = "the theme's {file}, line {line}: {text}",
            file,
            line,
            text = text.each(),
        )
    };
    for (number, line) in own.lines().enumerate() {
        if let Some(it) = line.chars().find(|it| is_invisible(*it)) {
            return Err(told(number + 1, &unseen(it)));
        }
        if line.contains("\\u") || line.contains("\\U") {
            let text = say!(
                id = "karakter ditulis dengan nomornya (\\u…); tulis karakternya sendiri",
                en = "a character is written by its number (\\u…); write the character itself",
            );
            return Err(told(number + 1, &text));
        }
    }
    let known = messages(shipped);
    for (name, (line, text)) in messages(own) {
        let Some((_, shipped)) = known.get(name) else { continue };
        let fact = !FREE.contains(&name);
        let same = if is_translation { translated(name, &text, shipped) } else { text == *shipped };
        if fact && !same {
            return Err(told(line, &altered(name, is_translation)));
        }
        if !is_translation && !fact {
            says(&text, shipped).map_or(Ok(()), |it| Err(told(line, &it)))?;
        }
    }
    Ok(())
}

/// Whether a message in a language that the program does not speak says what the program says: with all arguments, and
/// what is a fact also in the program's own words.
fn translated(name: &str, text: &str, shipped: &str) -> bool {
    let is_act = ACTS.iter().any(|it| name.starts_with(it));
    let words = |it: &str| said(it).into_iter().filter(|it| it.chars().any(char::is_alphanumeric)).collect::<Vec<_>>();
    let (own, wanted) = (words(text), words(shipped));
    arguments(text) == arguments(shipped)
        && (!is_act || wanted.is_empty() || own.windows(wanted.len()).any(|it| it == wanted))
}

/// The words of a message, without its arguments.
fn said(text: &str) -> Vec<String> {
    let mut own = String::new();
    let mut depth = 0_i32;
    for it in text.chars() {
        depth += i32::from(it == '{');
        own.push(if depth > 0 { ' ' } else { it });
        depth -= i32::from(it == '}');
    }
    words(&own)
}

/// Why a theme may not say a free message so: `shipped` is how the program says it.
fn says(text: &str, shipped: &str) -> Option<Text> {
    let known: BTreeSet<String> = words(shipped).iter().map(|it| it.to_lowercase()).collect();
    let more = arguments(text).into_iter().any(|it| !arguments(shipped).contains(it));
    let gaps = said(text).into_iter().map(|it| if known.contains(&it.to_lowercase()) { String::new() } else { it });
    let gaps: Vec<String> = gaps.collect();
    let count = gaps.iter().filter(|it| it.chars().any(char::is_alphanumeric)).count();
    let quoted = text.contains('"');
    if more || quoted || count > 2 * LINE {
        return Some(say!(
            id = "terlalu banyak kata sendiri, tanda kutip, atau isian {{ $… }} yang tidak ada pada pesan bawaan",
            en = "too many words of its own, a quotation mark, or a {{ $… }} that the default message does not have",
        ));
    }
    refused(&gaps)
}

fn altered(name: &str, is_translation: bool) -> Text {
    if is_translation {
        return say!(
            id = "pesan `{name}` tidak menyebut semua isian {{ $… }} seperti pesan bawaan, atau tidak memuat juga \
                  kata-kata Indonesianya; tulis keduanya, misalnya `terjemahan (Berlaku)`",
            en = "the message `{name}` does not name every {{ $… }} that the default one names, or not the Indonesian \
                  words too; write both, for instance `translation (Berlaku)`",
            name,
        );
    }
    say!(
        id = "pesan `{name}` menyatakan status, pengesahan, tanggal, atau jumlah, dan tidak dapat diganti tema; \
              hapus pesan ini",
        en = "the message `{name}` states a status, a record, a date or a number, and no theme can replace it; \
              delete the message",
        name,
    )
}

/// Each message with its first line's number and its text.
fn messages(source: &str) -> BTreeMap<&str, (usize, String)> {
    let mut messages: BTreeMap<&str, (usize, String)> = BTreeMap::new();
    let mut last = None;
    for (number, line) in source.lines().enumerate() {
        let begins = line.starts_with(|it: char| it.is_ascii_alphabetic());
        match line.split_once('=').filter(|_| begins) {
            Some((name, text)) => {
                last = Some(name.trim());
                messages.insert(name.trim(), (number + 1, text.trim().to_owned()));
            }
            None if line.starts_with('#') => last = None,
            None => {
                if let Some((_, text)) = last.and_then(|it| messages.get_mut(it)) {
                    text.push('\n');
                    text.push_str(line.trim());
                }
            }
        }
    }
    for (_, text) in messages.values_mut() {
        *text = text.trim().to_owned();
    }
    messages
}

fn arguments(text: &str) -> BTreeSet<&str> {
    let name = |it: &'_ str| it.find(|it: char| !it.is_ascii_alphanumeric() && it != '-' && it != '_');
    text.split('$').skip(1).filter_map(|it| it.get(..name(it).unwrap_or(it.len()))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn facts_are_said_as_the_program_says_them() {
        let shipped =
            "# A comment\nstate-berlaku = Berlaku\nby-memo = Memo { $number }\nbaru-saja = Baru\nnav-dip = Daftar\n";
        let check = |own: &str, is_translation| check("i18n/id.ftl", own, shipped, is_translation);
        for good in
            ["nav-dip = Senarai\nbaru = Baru\n", "nav-dip = Daftar kami\n", "state-berlaku =\n    Berlaku\n", shipped]
        {
            check(good, false).unwrap();
        }
        for bad in [
            "state-berlaku = Dicabut\n",
            "by-memo = Memo\n",
            "nav-dip = Daftar yang sudah dicabut\n",
            "nav-dip = Daftar { \"dicabut\" }\n",
            "nav-dip = Daftar { $lain }\n",
            "baru-saja = Lama\n",
            "nav-dip = a\u{202e}b\n",
            "nav-dip = { \"\\u202E\" }\n",
        ] {
            let error = check(bad, false).unwrap_err();
            assert!(error.id.contains("baris 1:"), "{}", error.id);
        }
        check("by-memo = Surat { $number } (Memo)\nbaru-saja = Taheta\n", true).unwrap();
        assert!(check("by-memo = Surat { $number }\n", true).is_err());
        assert!(check("state-berlaku = Dia tau\n", true).is_err());
    }
}
