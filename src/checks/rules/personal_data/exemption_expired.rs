//! No exemption is past its last day.

use crate::checks::{Check, Findings, Rule, Subject, personal};
use crate::diagnostics::{Code, Example, phrase, say};
use crate::register::Revision;

pub(crate) static RULES: &[Rule] = &[Rule {
    code: Code {
        name: "exemption-expired",
        demands: phrase!(
            id = "Pengecualian berlaku sampai hari yang disebut, dan diperbarui sebelum itu.",
            en = "An exemption holds until the day it names, and is renewed before.",
        ),
        because: phrase!(
            id = "Data pribadi terbit hanya selama alasannya berlaku.",
            en = "Personal data is published only as long as the reason for it stands.",
        ),
        bad: EXAMPLE.front("ringkasan: Penyedia dengan NPWP 12.345.678.9-012.345.\npengecualian:\n  - { aturan: personal-tax-number, bidang: ringkasan, alasan: Ringkasan kontrak memuat NPWP penyedia, sampai: 2026-06-30 }"),
        good: EXAMPLE.front("ringkasan: Penyedia dengan NPWP 12.345.678.9-012.345.\npengecualian:\n  - { aturan: personal-tax-number, bidang: ringkasan, alasan: Ringkasan kontrak memuat NPWP penyedia, sampai: 2027-12-31 }"),
        ..Code::ERROR
    },
    check: Check::Files(check),
}];

const EXAMPLE: Example = Example::APPROVED;

fn check(revision: &Revision, subject: &Subject<'_>, findings: &mut Findings<'_>) {
    if personal::is_taken_back(revision, subject) {
        return;
    }
    for it in revision.exemptions.iter().filter(|it| it.until.value < subject.context.today) {
        findings.at(
            revision,
            it.until.spot,
            say!(
                id = "pengecualian untuk `{field}` berakhir pada {until}",
                en = "the exemption for `{field}` ended on {until}",
                field = it.field.value,
                until = it.until.value,
            ),
            say!(
                id = "hapus data pribadinya lewat revisi baru, tarik dokumennya, atau perbarui pengecualian dengan \
                      alasan yang masih berlaku",
                en = "remove the personal data in a new revision, withdraw the document, or renew the exemption with \
                      a reason that still stands",
            ),
        );
    }
}
