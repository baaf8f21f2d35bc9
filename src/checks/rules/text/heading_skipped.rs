//! Headings go down one level at a time.

use crate::checks::{Check, Findings, Rule, Subject};
use crate::diagnostics::{Code, Example, Phrase, Severity, Text};
use crate::register::Revision;

pub(crate) static RULE: Rule = Rule {
    code: Code {
        name: "heading-skipped",
        severity: Severity::Warning,
        even_in_drafts: false,
        demands: Phrase::new(
            "Judul bagian turun satu tingkat demi satu tingkat.",
            "Headings go down one level at a time.",
        ),
        because: Phrase::new(
            "Pengguna pembaca layar menelusuri dokumen menurut tingkat judul; tingkat yang hilang tampak seperti bagian yang hilang.",
            "Users of screen readers walk through a text by its headings; a missing level sounds like a missing part.",
        ),
        source: Some("WCAG 2.2 SC 1.3.1"),
        bad: Example::APPROVED.body("## Jadwal\n\n#### Senin\n\nDibuka.\n"),
        good: Example::APPROVED.body("## Jadwal\n\n### Senin\n\nDibuka.\n"),
    },
    check: Check::Revision(check),
};

fn check(revision: &Revision, _: &Subject<'_>, findings: &mut Findings<'_>) {
    for spot in &revision.body.skipped_headings {
        findings.at(
            revision,
            *spot,
            Text::new("judul bagian ini melompati satu tingkat", "this heading skips a level"),
            Text::new(
                "kurangi satu tanda # pada judul ini, atau tambahkan judul di antaranya",
                "take one # away, or add the heading in between",
            ),
        );
    }
}
