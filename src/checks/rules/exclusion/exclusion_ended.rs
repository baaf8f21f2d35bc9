//! What is excluded no longer is opened.

use crate::checks::{Check, Findings, Rule, Subject};
use crate::diagnostics::{Code, Example, Start, Text, phrase, say};
use crate::register::{Document, End};

pub(crate) static RULES: &[Rule] = &[Rule {
    code: Code {
        name: "exclusion-ended",
        demands: phrase!(
            id = "Informasi yang jangka waktu pengecualiannya habis dibuka dan dipindahkan ke Daftar Informasi \
                  Publik.",
            en = "Information whose exclusion has ended is opened and moved to the public register.",
        ),
        because: phrase!(
            id = "Sejak hari itu informasi terbuka menurut hukum. Temuan ini tidak menghentikan penerbitan: karena \
                  satu entri yang lewat waktu, pengumuman serta-merta pun akan ikut terhenti.",
            en = "By law it is open from that day on. It does not stop publication: for one entry that is overdue, \
                  emergency announcements would stop too.",
        ),
        source: Some("UU 14/2008 Pasal 20"),
        bad: Example::of(Start::Excluded).front("jangka_waktu: { mulai: 2026-01-20, selesai: 2026-06-30 }"),
        good: Example::of(Start::Excluded).front("jangka_waktu: { mulai: 2026-01-20, selesai: 2030-06-30 }"),
        ..Code::WARNING
    },
    check: Check::Document(check),
}];

fn check(document: &Document, subject: &Subject<'_>, findings: &mut Findings<'_>) {
    let Some(revision) = document.in_force() else { return };
    let Some(exclusion) = &revision.exclusion else { return };
    let End::Day(last) = exclusion.until.value else { return };
    let approved_late = revision.approved_on().is_some_and(|it| it > last);
    if subject.context.today > last && !approved_late {
        findings.at(
            revision,
            exclusion.until.spot,
            say!(
                id = "jangka waktu pengecualian berakhir {last}; informasi ini sekarang terbuka",
                en = "the exclusion ended on {last}; this information is open now",
                last,
            ),
            open_or_test_again(),
        );
    }
}

/// What to do at the end of an exclusion.
pub(crate) fn open_or_test_again() -> Text {
    say!(
        id = "terbitkan informasinya sebagai dokumen di Daftar Informasi Publik, lalu `maklumat tarik` entri ini dengan \
              --pengganti id dokumen itu; bila masih harus dikecualikan, lakukan uji konsekuensi baru dan buka revisi",
        en = "publish the information as a document of the register, then `maklumat withdraw` this entry with \
              --successor and that document's id; if it must stay excluded, hold a new consequence test and open a \
              revision",
    )
}
