//! No tax number is published, unless the law asks for it.

use crate::checks::{Check, Findings, Rule, Subject, personal};
use crate::diagnostics::{Code, Example, phrase};
use crate::register::Revision;
use crate::source::TraceKind;

pub(crate) static RULES: &[Rule] = &[Rule {
    code: Code {
        name: "personal-tax-number",
        demands: phrase!(
            id = "NPWP tidak diterbitkan, kecuali hukum memintanya.",
            en = "Tax numbers are not published unless the law asks for them.",
        ),
        because: phrase!(
            id = "NPWP orang pribadi kini sama dengan NIK-nya. NPWP penyedia dalam ringkasan kontrak memang diminta, \
                  dan ditulis sebagai pengecualian.",
            en = "A person's tax number is now the same as their identity number. A provider's in the summary of a \
                  contract is asked for by law, and is listed as an exemption.",
        ),
        source: Some("UU 27/2022 Pasal 4"),
        bad: Example::APPROVED.front("ringkasan: Penyedia dengan NPWP 12.345.678.9-012.345."),
        good: Example::APPROVED.front("ringkasan: Penyedia dengan NPWP 12.345.678.9-012.345.\npengecualian:\n  - { aturan: personal-tax-number, bidang: ringkasan, alasan: Ringkasan kontrak memuat NPWP penyedia, sampai: 2027-12-31 }"),
        ..Code::ERROR
    },
    check: Check::Files(check),
}];

fn check(revision: &Revision, subject: &Subject<'_>, findings: &mut Findings<'_>) {
    let what = phrase!(id = "NPWP", en = "a tax number");
    personal::report(TraceKind::TaxNumber, findings.rule(), what, revision, subject, findings);
}
