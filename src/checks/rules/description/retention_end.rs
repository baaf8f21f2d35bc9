//! The appraisal of a document is prepared before its retention ends, and made when it has ended.

use crate::checks::changed_content::is_disposed;
use crate::checks::{Check, Findings, Rule, Subject};
use crate::diagnostics::{Code, Example, Spot, phrase, say};
use crate::register::{Date, Document, Revision, is_near};

pub(crate) static RULES: &[Rule] = &[
    Rule {
        code: Code {
            name: "retention-ended",
            demands: phrase!(
                id = "Dokumen yang masa simpannya habis dinilai, dan nasib akhirnya dicatat dengan berita acara.",
                en = "A document whose retention has ended is appraised, and its fate is recorded with an official \
                      report.",
            ),
            because: phrase!(
                id = "Arsip tidak dimusnahkan atau diserahkan tanpa berita acara; kalender saja tidak menghapus apa \
                      pun.",
                en = "No record is destroyed or handed over without an official report; the calendar alone removes \
                      nothing.",
            ),
            source: Some("PP 28/2012"),
            bad: Example::APPROVED.front("retensi: { aktif: 3 bulan, inaktif: 3 bulan, nasib_akhir: musnah }"),
            ..Code::WARNING
        },
        check: Check::Document(ended),
    },
    Rule {
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
        check: Check::Document(ending),
    },
];

fn ended(document: &Document, subject: &Subject<'_>, findings: &mut Findings<'_>) {
    let Some((revision, spot, last)) = last_day(document) else { return };
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
                id = "tidak ada yang hilang dengan sendirinya: setelah ada berita acara, tarik dengan `maklumat tarik \
                      LOKASI --oleh ID --alasan … --berita-acara NOMOR`; bila masih diperlukan, buka revisi dengan \
                      retensi baru",
                en = "nothing goes by itself: once there is an official report, `maklumat withdraw PATH --by ID \
                      --reason … --official-report NUMBER`; if it is still needed, open a revision with a new \
                      retention",
            ),
        );
    }
}

fn ending(document: &Document, subject: &Subject<'_>, findings: &mut Findings<'_>) {
    let Some((revision, spot, last)) = last_day(document) else { return };
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

/// The last day of a document's retention, where the calendar alone says it; none once an official report is named.
fn last_day(document: &Document) -> Option<(&Revision, Spot, Date)> {
    let revision = document.revisions.iter().rfind(|revision| revision.is_released())?;
    if is_disposed(revision) {
        return None;
    }
    let retention = revision.retention.as_ref()?;
    let made = revision.made.as_ref()?.date.value.latest();
    let ceased = revision.withdrawn_on();
    let active = retention.value.active.after(made, ceased)?;
    let end = match &retention.value.inactive {
        Some(inactive) => inactive.after(active, ceased)?,
        None => active,
    };
    Some((revision, retention.spot, end))
}
