//! Headings go down one level at a time.

use crate::checks::{Check, Findings, Rule, Subject};
use crate::diagnostics::{Code, Example, phrase, say};
use crate::register::Revision;

pub(crate) static RULE: Rule = Rule {
    code: Code {
        name: "heading-skipped",
        demands: phrase!(
            id = "Judul bagian turun satu tingkat demi satu tingkat.",
            en = "Headings go down one level at a time.",
        ),
        because: phrase!(
            id = "Pengguna pembaca layar menelusuri dokumen menurut tingkat judul; tingkat yang hilang tampak \
                  seperti bagian yang hilang.",
            en = "Users of screen readers walk through a text by its headings; a missing level sounds like a missing \
                  part.",
        ),
        source: Some("WCAG 2.2 SC 1.3.1"),
        bad: Example::APPROVED.body("## Jadwal\n\n#### Senin\n\nDibuka.\n"),
        good: Example::APPROVED.body("## Jadwal\n\n### Senin\n\nDibuka.\n"),
        ..Code::WARNING
    },
    check: Check::Revision(check),
};

fn check(revision: &Revision, _: &Subject<'_>, findings: &mut Findings<'_>) {
    for spot in &revision.body.skipped_headings {
        findings.at(
            revision,
            *spot,
            say!(id = "judul bagian ini melompati satu tingkat", en = "this heading skips a level"),
            say!(
                id = "kurangi satu tanda # pada judul ini, atau tambahkan judul di antaranya",
                en = "take one # away, or add the heading in between",
            ),
        );
    }
}
