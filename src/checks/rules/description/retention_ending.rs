//! A retention that ends soon is prepared for.

use crate::checks::due::retention_end;
use crate::checks::{Check, Findings, Rule, Subject};
use crate::diagnostics::{Code, Example, phrase, say};
use crate::register::{Document, is_near};

pub(crate) static RULES: &[Rule] = &[Rule {
    code: Code {
        name: "retention-ending",
        demands: phrase!(
            id = "Penilaian dokumen disiapkan sebelum masa simpannya habis.",
            en = "The appraisal is prepared before the retention ends.",
        ),
        because: phrase!(
            id = "Penilaian arsip dan berita acaranya memerlukan waktu.",
            en = "Appraisal and official report take time.",
        ),
        source: Some("PP 28/2012"),
        bad: Example::APPROVED.front("retensi: { aktif: 6 bulan, inaktif: 6 bulan, nasib_akhir: musnah }"),
        ..Code::WARNING
    },
    check: Check::Document(check),
}];

fn check(document: &Document, subject: &Subject<'_>, findings: &mut Findings<'_>) {
    let Some((revision, spot, last)) = retention_end(document) else { return };
    if is_near(subject.context.today, last, subject.register.settings.policy.retention) {
        findings.at(
            revision,
            spot,
            say!(id = "masa simpannya habis pada {last}", en = "its retention ends on {last}", last),
            say!(
                id = "siapkan penilaian dan berita acara menurut nasib akhirnya; tidak ada yang hilang dengan \
                      sendirinya",
                en = "prepare the appraisal and the official report that its final fate asks for; nothing goes by \
                      itself",
            ),
        );
    }
}
