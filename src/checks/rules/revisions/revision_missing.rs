//! Every earlier revision is kept.

use crate::checks::{Check, Findings, Rule, Subject};
use crate::diagnostics::{Code, Example, Start, phrase, say};
use crate::register::Document;

pub(crate) static RULES: &[Rule] = &[Rule {
    code: Code {
        name: "revision-missing",
        demands: phrase!(
            id = "Revisi 1 sampai sebelum yang sekarang tersimpan di r1/, r2/, dan seterusnya.",
            en = "Revisions 1 to the one before the present lie in r1/, r2/ and so on.",
        ),
        because: phrase!(id = "Yang pernah terbit tidak boleh hilang.", en = "What was once published may not vanish.",),
        bad: Example::APPROVED.front("revisi: 2\ncatatan_perubahan: Jam layanan diubah."),
        good: Example::of(Start::Revised),
        ..Code::ERROR
    },
    check: Check::Document(check),
}];

fn check(document: &Document, _: &Subject<'_>, findings: &mut Findings<'_>) {
    let Some((present, number)) = document.present().and_then(|it| Some((it, it.number.as_ref()?))) else {
        return;
    };
    let kept = |earlier: &u32| document.revisions.iter().any(|it| it.folder == Some(*earlier));
    // Whoever wrote a year for a number misses two thousand: the first one tells enough.
    if let Some(earlier) = (1..number.value).find(|it| !kept(it)).filter(|_| document.readable) {
        findings.at(
            present,
            number.spot,
            say!(
                id = "ini revisi {number}, tetapi revisi {earlier} tidak ada di r{earlier}/",
                en = "this is revision {number}, but revision {earlier} is not in r{earlier}/",
                earlier,
                number = number.value,
            ),
            say!(
                id = "kembalikan folder itu dari riwayat git; revisi baru dibuka dengan `maklumat revisi`; dokumen \
                      yang belum pernah terbit adalah revisi 1",
                en = "restore that folder from git's history; a new revision is opened with `maklumat revise`; what \
                      was never published is revision 1",
            ),
        );
    }
}
