//! Every footnote that a text refers to is there.

use crate::checks::{Check, Findings, Rule, Subject};
use crate::diagnostics::{Code, Example, phrase, say};
use crate::register::Revision;

pub(crate) static RULES: &[Rule] = &[Rule {
    code: Code {
        name: "footnote-missing",
        demands: phrase!(
            id = "Setiap rujukan catatan kaki [^1] mempunyai catatannya [^1]: di bawah.",
            en = "Every reference to a footnote [^1] has its footnote [^1]: below.",
        ),
        because: phrase!(
            id = "Tanpa catatannya, rujukan itu tampil sebagai tanda [^1] yang tidak berarti apa-apa bagi warga.",
            en = "Without its footnote the reference is shown as the mark [^1], which tells a citizen nothing.",
        ),
        bad: Example::APPROVED.body("Layanan dibuka setiap hari kerja.[^1]\n"),
        good: Example::APPROVED.body("Layanan dibuka setiap hari kerja.[^1]\n\n[^1]: Kecuali hari libur.\n"),
        ..Code::ERROR
    },
    check: Check::Revision(check),
}];

fn check(revision: &Revision, _: &Subject<'_>, findings: &mut Findings<'_>) {
    for note in &revision.body.unread_notes {
        let mark = &note.value;
        findings.at(
            revision,
            note.spot,
            say!(
                id = "catatan kaki `{mark}` tidak ada; yang tampil hanya tandanya",
                en = "the footnote `{mark}` is not there; only the mark is shown",
                mark,
            ),
            say!(
                id = "tulis catatannya pada baris tersendiri di akhir naskah: `{mark}: …`, atau hapus tanda ini",
                en = "write the footnote on a line of its own at the end: `{mark}: …`, or delete the mark",
                mark,
            ),
        );
    }
}
