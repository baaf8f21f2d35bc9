//! Findings for a person to read, each with the line it is about.

use std::collections::BTreeMap;

use rayon::prelude::*;

use crate::diagnostics::{Diagnostic, Screen, say, screen};
use crate::source::Content;

/// So many findings are made ready side by side before they are shown.
const PART: usize = 512;

/// So many findings of one kind are shown of one file. Nobody reads more, and one file can have half a million.
const MOST_OF_A_KIND: usize = 100;

/// The bytes of the longest line that is shown with a finding; in a longer one only its place is named.
const LONGEST_LINE: usize = 16 << 10;

/// A finding that is shown, and how many of its kind in its file come behind it that are not.
type Kept<'d> = (&'d Diagnostic, usize);

/// Hands every finding to `tell`: what stops a document first, and before mere warnings what will stop a draft once
/// it claims approval. Of many of one kind in one file the first are shown, and how many more there are;
/// `for_register` makes the command that shows all of them one for this register.
pub(super) fn each(
    diagnostics: &[Diagnostic],
    content: &Content,
    style: Screen,
    for_register: &(dyn Fn(&str) -> String + Sync),
    tell: impl Fn(&str),
) {
    let mut sorted: Vec<&Diagnostic> = diagnostics.iter().collect();
    sorted.sort_by_key(|it| (it.severity, it.code.severity));
    for part in kept(&sorted).chunks(PART) {
        let files: Vec<&[Kept<'_>]> =
            part.chunk_by(|(one, _), (other, _)| one.place.file == other.place.file).collect();
        let shown: Vec<String> = files.par_iter().map(|it| of_one_file(it, content, style, for_register)).collect();
        for file in shown {
            tell(&file);
        }
    }
}

fn kept<'d>(sorted: &[&'d Diagnostic]) -> Vec<Kept<'d>> {
    let mut kept: Vec<Kept<'d>> = Vec::new();
    // How many of a kind in a file are kept, and where the last of them is.
    let mut of_a_kind: BTreeMap<(&str, &str), (usize, usize)> = BTreeMap::new();
    for it in sorted {
        let (count, last) = of_a_kind.entry((&*it.place.file, it.code.name)).or_default();
        if *count < MOST_OF_A_KIND {
            (*count, *last) = (*count + 1, kept.len());
            kept.push((it, 0));
        } else if let Some((_, more)) = kept.get_mut(*last) {
            *more += 1;
        }
    }
    kept
}

/// Findings about one file, each with the line it is about.
fn of_one_file(
    findings: &[Kept<'_>],
    content: &Content,
    style: Screen,
    for_register: &(dyn Fn(&str) -> String + Sync),
) -> String {
    // A finding about a file as a whole is not about the words on its first line.
    let has_line = |it: &Diagnostic| it.place.spot.length > 0;
    let read = findings.iter().find(|(it, _)| has_line(it)).map(|(it, _)| lines_of(content, &it.place.file));
    let lines = read.unwrap_or_default();
    let shown = findings.iter().map(|(it, more)| {
        let line = lines.get((it.place.spot.line as usize).saturating_sub(1));
        let line = line.filter(|line| has_line(it) && line.len() <= LONGEST_LINE);
        // Its texts are made plain one by one: what is left are the colours.
        let mut shown = format!("{}\n\n", screen(it, line.map(String::as_str), style));
        if *more > 0 {
            let told = say!(
                id = "… dan {more} temuan {code} lagi di berkas ini; semuanya ditampilkan oleh `maklumat cek --bentuk json`",
                en = "… and {more} more findings {code} in this file; `maklumat check --format json` shows all of them",
                more,
                code = it.code.name,
            );
            shown.push_str(&format!("{}\n\n", for_register(told.get(style.language))));
        }
        shown
    });
    shown.collect()
}

/// The lines of a text file; none of a picture or of a file that is gone.
fn lines_of(content: &Content, file: &str) -> Vec<String> {
    let is_text = file.ends_with(".md") || file.ends_with(".yml");
    let bytes = if is_text { content.read(file).unwrap_or_default() } else { Vec::new() };
    let text = String::from_utf8_lossy(&bytes);
    let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
    text.split('\n').map(|it| it.trim_end_matches('\r').to_owned()).collect()
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;
    use crate::diagnostics::{Language, Place, Spot};
    use crate::source::codes::text::BYTE_ORDER_MARK;

    #[test]
    fn of_many_of_a_kind_the_first_are_shown_and_how_many_more() {
        let text = format!("pendek\n{}", "x".repeat(LONGEST_LINE + 1));
        let content = Content::at(Path::new("nowhere")).with("content/u/a.md", text.into_bytes());
        let finding = |file: &str, line: usize| {
            let place = Place::new(file, Spot::new(line, 1, 1));
            Diagnostic::new(&BYTE_ORDER_MARK, place, say!(id = "ada tanda", en = "a mark"), say!(id = "", en = ""))
        };
        let many: Vec<_> = (0..MOST_OF_A_KIND + 3).map(|it| finding("content/u/a.md", it % 2 + 1)).collect();
        let all: Vec<_> = many.iter().chain(&[finding("content/u/b.md", 1)]).cloned().collect();
        let kept = kept(&all.iter().collect::<Vec<_>>());
        assert_eq!(kept.len(), MOST_OF_A_KIND + 1);
        let style = Screen { language: Language::English, colour: false };
        let (of_a, _) = kept.split_at(MOST_OF_A_KIND);
        let shown = of_one_file(of_a, &content, style, &|it| it.replace("maklumat", "maklumat -x"));
        assert_eq!(shown.matches("a mark").count(), MOST_OF_A_KIND);
        assert_eq!(shown.matches("pendek").count(), MOST_OF_A_KIND / 2);
        assert!(!shown.contains("xxx") && shown.contains("content/u/a.md:2:1"), "of a long line the place is named");
        let more = "… and 3 more findings byte-order-mark in this file; `maklumat -x check --format json` shows all of them\n\n";
        assert!(shown.ends_with(more), "{shown}");
    }
}
