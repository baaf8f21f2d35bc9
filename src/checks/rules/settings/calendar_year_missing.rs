//! The days off are known for every year in which working time is counted.

use std::collections::BTreeSet;

use crate::checks::{Check, Context, Findings, Rule};
use crate::diagnostics::{Code, Example, Place, Start, phrase, say};
use crate::register::{Document, Register, When, unknown_years};

pub(crate) static RULES: &[Rule] = &[Rule {
    code: Code {
        name: "calendar-year-missing",
        demands: phrase!(
            id = "Hari libur diketahui untuk setiap tahun yang waktu kerjanya dihitung.",
            en = "The days off are known for every year in which working time is counted.",
        ),
        because: phrase!(
            id = "Tanpa hari libur, waktu kerja terhitung terlalu panjang.",
            en = "Without them working time is counted too long.",
        ),
        bad: Example::of(Start::Submitted).front(
            "dibuat: { tanggal: 2024-11-18, tempat: Palangka Raya }\npenyusunan: { oleh: petugas-pro, tanggal: \
             2024-11-20 }",
        ),
        good: Example::of(Start::Submitted)
            .front(
                "dibuat: { tanggal: 2024-11-18, tempat: Palangka Raya }\npenyusunan: { oleh: petugas-pro, tanggal: \
                 2024-11-20 }",
            )
            .settings("kalender: { tahun_lengkap: [2024] }"),
        ..Code::WARNING
    },
    check: Check::Register(check),
}];

fn check(register: &Register, context: &Context<'_>, findings: &mut Findings<'_>) {
    let settings = &register.settings;
    let revisions = register.revisions();
    let spent = revisions.flat_map(|it| unknown_years(it, settings, context.today));
    // The days until the approval of what was announced at once are counted too.
    let waited = register.documents().filter_map(Document::waiting).filter_map(|waiting| {
        let when = |day| When { day, time: None };
        Some(settings.calendar.unknown_years(when(waiting.first.announced_on()?), when(waiting.due(settings)?)))
    });
    let years: BTreeSet<i16> = spent.chain(waited.flatten()).collect();
    let years: Vec<String> = years.iter().map(ToString::to_string).collect();
    let years = years.join(", ");
    if years.is_empty() {
        return;
    }
    findings.place(
        Place::file(settings.file.clone()),
        say!(
            id = "hari libur tahun {years} tidak diketahui, padahal waktu kerja dihitung di dalamnya",
            en = "the days off of {years} are not known, though working time is counted there",
            years,
        ),
        say!(
            id = "pakai maklumat yang lebih baru, atau tulis hari liburnya di maklumat.yml: kalender: {{ libur: [{{ \
                  tanggal: …, nama: … }}], tahun_lengkap: [{years}] }}",
            en = "use a newer maklumat, or write the days off in maklumat.yml: kalender: {{ libur: [{{ tanggal: …, \
                  nama: … }}], tahun_lengkap: [{years}] }}",
            years,
        ),
    );
}
