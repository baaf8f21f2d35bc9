//! Items of every year have this year's document.

use crate::checks::due::{freshest, named};
use crate::checks::{Check, Context, Findings, Rule};
use crate::diagnostics::{Code, Example, phrase, say};
use crate::register::{Document, Frequency, Register, is_of_year};

pub(crate) static RULES: &[Rule] = &[Rule {
    code: Code {
        name: "annual-missing",
        demands: phrase!(
            id = "Butir tahunan mempunyai dokumen tahun ini, paling lambat pada batas yang ditetapkan kebijakan.",
            en = "An annual item has this year's document, at the latest by the day that the policy sets.",
        ),
        because: phrase!(
            id = "Laporan tahun lalu tidak menjawab kewajiban tahun ini.",
            en = "Last year's report does not answer this year's duty.",
        ),
        bad: Example::APPROVED.front("dibuat: { tanggal: 2025-01-20, tempat: Palangka Raya }\nklasifikasi: berkala\nbutir: [B03]\npenyusunan: { oleh: petugas-pro, tanggal: 2025-01-20 }\npemeriksaan:\n  - { oleh: ppid, tanggal: 2025-01-22, hasil: sesuai, memo: { nomor: 045/12/ADPIM, tanggal: 2025-01-22 }, sidik: REVIEW }\npersetujuan: { oleh: atasan-ppid, tanggal: 2025-01-23, sidik: APPROVAL }"),
        good: Example::APPROVED.front("klasifikasi: berkala\nbutir: [B03]"),
        ..Code::WARNING
    },
    check: Check::Register(check),
}];

fn check(register: &Register, context: &Context<'_>, findings: &mut Findings<'_>) {
    if !register.settings.policy.annual_is_due(context.today) {
        return;
    }
    let year = context.today.year();
    let current: Vec<_> = register
        .documents
        .iter()
        .filter_map(Document::in_force)
        .filter(|it| is_of_year(it, year))
        .flat_map(|it| &it.items)
        .map(|it| it.value.as_str())
        .collect();
    for mut answering in freshest(register, Frequency::Year) {
        answering.items.retain(|it| !current.contains(&it.id.as_str()));
        if answering.items.is_empty() {
            continue;
        }
        let items = named(&answering.items);
        findings.at(
            answering.revision,
            answering.spot,
            say!(
                id = "belum ada dokumen tahun {year} untuk butir {items}",
                en = "there is no document of {year} for item {items}",
                year,
                items = items.each(),
            ),
            say!(
                id = "siapkan dokumen tahun ini dengan `butir` yang sama; bila dokumen ini masih berlaku tanpa \
                      perubahan, catat dengan `maklumat mutakhirkan`",
                en = "prepare this year's document with the same `butir`; if this one still holds unchanged, record \
                      that with `maklumat renew`",
            ),
        );
    }
}
