//! A picture has a text that stands for it.

use crate::checks::{Check, Findings, Rule, Subject};
use crate::diagnostics::{Code, Example, phrase, say};
use crate::register::Revision;

pub(crate) static RULE: Rule = Rule {
    code: Code {
        name: "picture-without-text",
        demands: phrase!(
            id = "Setiap gambar mempunyai teks pengganti.",
            en = "Every picture has a text that stands for it.",
        ),
        because: phrase!(
            id = "Yang tidak dapat melihat gambar hanya mendengar teks penggantinya.",
            en = "Who cannot see the picture hears only its text.",
        ),
        source: Some("WCAG 2.2 SC 1.1.1"),
        bad: Example::APPROVED
            .body("![](denah.png)\n")
            .files(&[("denah.png", b"\x89PNG\r\n\x1a\n")])
            .front("lampiran:\n  - { berkas: denah.png }\n  - { berkas: jadwal.csv }"),
        good: Example::APPROVED
            .body("![Denah ruang layanan di lantai satu](denah.png)\n")
            .files(&[("denah.png", b"\x89PNG\r\n\x1a\n")])
            .front("lampiran:\n  - { berkas: denah.png }\n  - { berkas: jadwal.csv }"),
        ..Code::WARNING
    },
    check: Check::Revision(check),
};

fn check(revision: &Revision, _: &Subject<'_>, findings: &mut Findings<'_>) {
    for spot in &revision.body.untold_pictures {
        findings.at(
            revision,
            *spot,
            say!(id = "gambar ini tidak mempunyai teks pengganti", en = "no text stands for this picture"),
            say!(
                id = "tulis di antara kurung siku apa yang terlihat: ![Denah ruang layanan di lantai \
                      satu](denah.png)",
                en = "say in the square brackets what is seen: ![Plan of the first floor](denah.png)",
            ),
        );
    }
}
