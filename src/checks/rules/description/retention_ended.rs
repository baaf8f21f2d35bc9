//! What is kept beyond its retention is appraised.

use crate::checks::due::retention_end;
use crate::checks::{Check, Findings, Rule, Subject};
use crate::diagnostics::{Code, Example, phrase, say};
use crate::register::Document;

pub(crate) static RULES: &[Rule] = &[Rule {
    code: Code {
        name: "retention-ended",
        demands: phrase!(
            id = "Dokumen yang masa simpannya habis dinilai, dan nasib akhirnya dicatat dengan berita acara.",
            en = "A document whose retention has ended is appraised, and its fate is recorded with an official \
                  report.",
        ),
        because: phrase!(
            id = "Arsip tidak dimusnahkan atau diserahkan tanpa berita acara; kalender saja tidak menghapus apa pun.",
            en = "No record is destroyed or handed over without an official report; the calendar alone removes \
                  nothing.",
        ),
        source: Some("PP 28/2012"),
        bad: Example::APPROVED.front("retensi: { aktif: 3 bulan, inaktif: 3 bulan, nasib_akhir: musnah }"),
        ..Code::WARNING
    },
    check: Check::Document(check),
}];

fn check(document: &Document, subject: &Subject<'_>, findings: &mut Findings<'_>) {
    let Some((revision, spot, last)) = retention_end(document) else { return };
    if subject.context.today > last {
        findings.at(
            revision,
            spot,
            say!(
                id = "masa simpannya habis pada {last}, dan belum ada berita acara",
                en = "its retention ended on {last}, and there is no official report",
                last,
            ),
            say!(
                id = "tidak ada yang hilang dengan sendirinya: setelah ada berita acara, tarik dengan `maklumat \
                      tarik LOKASI --oleh ID --alasan … --berita-acara NOMOR`; bila masih diperlukan, buka revisi \
                      dengan retensi baru",
                en = "nothing goes by itself: once there is an official report, `maklumat withdraw PATH --by ID \
                      --reason … --official-report NUMBER`; if it is still needed, open a revision with a new \
                      retention",
            ),
        );
    }
}
