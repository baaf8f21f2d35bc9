//! An exclusion is prepared for opening before it ends, and opened when it has ended.

use crate::checks::{Check, Findings, Rule, Subject};
use crate::diagnostics::{Code, Example, Located, Start, Text, phrase, say};
use crate::register::{Date, Document, End, Revision, is_near};

pub(crate) static RULES: &[Rule] = &[
    Rule {
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
        check: Check::Document(ended),
    },
    Rule {
        code: Code {
            name: "exclusion-ending",
            demands: phrase!(
                id = "Pengecualian yang segera berakhir disiapkan untuk dibuka.",
                en = "An exclusion that ends soon is prepared for opening.",
            ),
            because: phrase!(
                id = "Membuka dokumen memerlukan penyusunan, pemeriksaan, dan persetujuan.",
                en = "Opening a document takes preparation, review and approval.",
            ),
            source: Some("UU 14/2008 Pasal 20"),
            bad: Example::of(Start::Excluded).front("jangka_waktu: { mulai: 2026-01-20, selesai: 2026-12-31 }"),
            good: Example::of(Start::Excluded).front("jangka_waktu: { mulai: 2026-01-20, selesai: 2030-06-30 }"),
            ..Code::WARNING
        },
        check: Check::Document(ending),
    },
];

fn ended(document: &Document, subject: &Subject<'_>, findings: &mut Findings<'_>) {
    let Some((revision, last)) = last_day(document) else { return };
    let approved_late = revision.approved_on().is_some_and(|day| day > last.value);
    if subject.context.today > last.value && !approved_late {
        let message = say!(
            id = "jangka waktu pengecualian berakhir {last}; informasi ini sekarang terbuka",
            en = "the exclusion ended on {last}; this information is open now",
            last = last.value,
        );
        findings.at(revision, last.spot, message, open_or_test_again());
    }
}

fn ending(document: &Document, subject: &Subject<'_>, findings: &mut Findings<'_>) {
    let Some((revision, last)) = last_day(document) else { return };
    if is_near(subject.context.today, last.value, subject.register.settings.policy.exclusion) {
        let message = say!(
            id = "pengecualian berakhir {last}; sesudah hari itu informasi ini terbuka",
            en = "the exclusion ends on {last}; after that day this information is open",
            last = last.value,
        );
        findings.at(revision, last.spot, message, open_or_test_again());
    }
}

/// The last day of the exclusion in force, if it ends on a day and not with an event.
fn last_day(document: &Document) -> Option<(&Revision, Located<Date>)> {
    let revision = document.in_force()?;
    let until = &revision.exclusion.as_ref()?.until;
    match until.value {
        End::Day(value) => Some((revision, Located { value, spot: until.spot })),
        End::Event(_) => None,
    }
}

fn open_or_test_again() -> Text {
    say!(
        id = "terbitkan informasinya sebagai dokumen di Daftar Informasi Publik, lalu `maklumat tarik` entri ini \
              dengan --pengganti id dokumen itu; bila masih harus dikecualikan, lakukan uji konsekuensi baru dan buka \
              revisi",
        en = "publish the information as a document of the register, then `maklumat withdraw` this entry with \
              --successor and that document's id; if it must stay excluded, hold a new consequence test and open a \
              revision",
    )
}
