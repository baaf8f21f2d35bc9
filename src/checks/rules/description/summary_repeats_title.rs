//! The summary says more than the title.

use crate::checks::{Check, Findings, Rule, Subject};
use crate::diagnostics::{Code, Example, phrase, say};
use crate::register::Revision;
use crate::register::fields::document;

pub(crate) static RULES: &[Rule] = &[Rule {
    code: Code {
        name: "summary-repeats-title",
        demands: phrase!(id = "Ringkasan menyebut lebih dari judulnya.", en = "The summary says more than the title.",),
        because: phrase!(
            id = "Ringkasan isi informasi adalah kolom tersendiri menurut aturan; mengulang judul tidak menjelaskan \
                  isinya.",
            en = "The summary is a column of its own by law; repeating the title does not explain what is inside.",
        ),
        source: Some("PERKI 1/2021 Pasal 1 angka 20"),
        bad: Example::APPROVED.front("ringkasan: Jadwal layanan informasi."),
        ..Code::WARNING
    },
    check: Check::Revision(check),
}];

/// Words that explain nothing.
const EMPTY: [&str; 12] =
    ["berisi", "memuat", "tentang", "dokumen", "mengenai", "ini", "yang", "di", "dan", "pada", "untuk", "dari"];

fn check(revision: &Revision, _: &Subject<'_>, findings: &mut Findings<'_>) {
    let (Some(title), Some(summary)) = (revision.title(), revision.said(&document::SUMMARY)) else { return };
    let title: Vec<String> = words(&title.value).collect();
    let mut said = words(&summary.value).peekable();
    let is_new = |word: String| !title.contains(&word) && !EMPTY.contains(&word.as_str());
    if title.is_empty() || said.peek().is_none() || said.any(is_new) {
        return;
    }
    findings.at(
        revision,
        summary.spot,
        say!(id = "ringkasan ini hanya mengulang judul", en = "this summary only repeats the title"),
        say!(
            id = "tulis satu atau dua kalimat: apa isinya, tentang siapa, untuk kurun waktu apa",
            en = "write a sentence or two: what it holds, about whom, for which time",
        ),
    );
}

fn words(text: &str) -> impl Iterator<Item = String> {
    let words = text.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_lowercase)
}
