//! No lines that git wrote where two versions of a text meet.

use crate::checks::{Check, Findings, Rule, Subject};
use crate::diagnostics::{Code, Example, Phrase, Severity, Text};
use crate::register::Revision;

pub(crate) static RULE: Rule = Rule {
    code: Code {
        name: "conflict-marker",
        severity: Severity::Error,
        even_in_drafts: true,
        demands: Phrase::new(
            "Naskah tidak memuat tanda pertentangan git (<<<<<<<, >>>>>>>).",
            "A text holds no conflict markers of git (<<<<<<<, >>>>>>>).",
        ),
        because: Phrase::new(
            "Di antara tanda itu ada dua versi naskah; salah satunya tidak dimaksudkan untuk terbit.",
            "Between the markers stand two versions of the text; one of them is not meant to be published.",
        ),
        source: None,
        bad: Example::APPROVED
            .body("Jam layanan:\n\n<<<<<<< HEAD\nSenin\n=======\nSelasa\n>>>>>>> jam-baru\n"),
        good: Example::APPROVED.body("Jam layanan: Senin.\n"),
    },
    check: Check::Revision(check),
};

fn check(revision: &Revision, _: &Subject<'_>, findings: &mut Findings<'_>) {
    for spot in &revision.body.conflicts {
        findings.at(
            revision,
            *spot,
            Text::new(
                "di sini git menemukan dua versi naskah yang belum dipilih",
                "git found two versions of the text here, and nobody has chosen one yet",
            ),
            Text::new(
                "pilih satu versi, lalu hapus versi yang lain beserta baris <<<<<<<, =======, dan >>>>>>>",
                "keep one version, and delete the other one with the lines <<<<<<<, ======= and >>>>>>>",
            ),
        );
    }
}
