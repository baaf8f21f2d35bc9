//! An exemption is renewed before it ends.

use crate::checks::{Check, Findings, Rule, Subject, personal};
use crate::diagnostics::{Code, Example, phrase, say};
use crate::register::Revision;

pub(crate) static RULES: &[Rule] = &[Rule {
    code: Code {
        name: "exemption-ending",
        demands: phrase!(
            id = "Pengecualian yang berakhir dalam 30 hari diperbarui, atau data pribadinya dihapus.",
            en = "An exemption that ends within 30 days is renewed, or the personal data removed.",
        ),
        because: phrase!(
            id = "Sesudah hari itu situs tidak dapat dibangun sampai data pribadinya diurus.",
            en = "After that day the site cannot be built until the personal data is dealt with.",
        ),
        bad: EXAMPLE.front("ringkasan: Penyedia dengan NPWP 12.345.678.9-012.345.\npengecualian:\n  - { aturan: personal-tax-number, bidang: ringkasan, alasan: Ringkasan kontrak memuat NPWP penyedia, sampai: 2026-12-01 }"),
        good: EXAMPLE.front("ringkasan: Penyedia dengan NPWP 12.345.678.9-012.345.\npengecualian:\n  - { aturan: personal-tax-number, bidang: ringkasan, alasan: Ringkasan kontrak memuat NPWP penyedia, sampai: 2027-12-31 }"),
        ..Code::WARNING
    },
    check: Check::Files(check),
}];

const EXAMPLE: Example = Example::APPROVED;

const NOTICE: i32 = 30;

fn check(revision: &Revision, subject: &Subject<'_>, findings: &mut Findings<'_>) {
    if personal::is_taken_back(revision, subject) {
        return;
    }
    for it in &revision.exemptions {
        let Ok(left) = subject.context.today.until(it.until.value).map(|it| it.get_days()) else { continue };
        if !(0..=NOTICE).contains(&left) {
            continue;
        }
        findings.at(
            revision,
            it.until.spot,
            say!(
                id = "pengecualian untuk `{field}` berakhir {left} hari lagi",
                en = "the exemption for `{field}` ends in {left} days",
                left,
                field = it.field.value,
            ),
            say!(
                id = "siapkan revisi tanpa data pribadi itu, atau revisi dengan pengecualian yang diperbarui",
                en = "prepare a revision without that personal data, or one with a renewed exemption",
            ),
        );
    }
}
