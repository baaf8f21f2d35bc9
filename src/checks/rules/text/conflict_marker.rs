//! No lines that git wrote where two versions of a text meet.

use crate::checks::{Check, Findings, Rule, Subject};
use crate::diagnostics::{Code, Example, phrase, say};
use crate::register::Revision;

pub(crate) static RULE: Rule = Rule {
    code: Code {
        name: "conflict-marker",
        even_in_drafts: true,
        demands: phrase!(
            id = "Naskah tidak memuat tanda pertentangan git (<<<<<<<, >>>>>>>).",
            en = "A text holds no conflict markers of git (<<<<<<<, >>>>>>>).",
        ),
        because: phrase!(
            id = "Di antara tanda itu ada dua versi naskah; salah satunya tidak dimaksudkan untuk terbit.",
            en = "Between the markers stand two versions of the text; one of them is not meant to be published.",
        ),
        bad: Example::APPROVED.body("Jam layanan:\n\n<<<<<<< HEAD\nSenin\n=======\nSelasa\n>>>>>>> jam-baru\n"),
        good: Example::APPROVED.body("Jam layanan: Senin.\n"),
        ..Code::ERROR
    },
    check: Check::Revision(check),
};

fn check(revision: &Revision, _: &Subject<'_>, findings: &mut Findings<'_>) {
    for spot in &revision.body.conflicts {
        findings.at(
            revision,
            *spot,
            say!(
                id = "di sini git menemukan dua versi naskah yang belum dipilih",
                en = "git found two versions of the text here, and nobody has chosen one yet",
            ),
            say!(
                id = "pilih satu versi, lalu hapus versi yang lain beserta baris <<<<<<<, =======, dan >>>>>>>",
                en = "keep one version, and delete the other one with the lines <<<<<<<, ======= and >>>>>>>",
            ),
        );
    }
}
