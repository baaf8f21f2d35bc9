//! An exemption names a rule on personal data, or on what could not be looked into.

use crate::checks::{Check, Findings, Rule, Subject, personal};
use crate::diagnostics::{Code, Example, phrase, say};
use crate::register::Revision;

pub(crate) static RULES: &[Rule] = &[Rule {
    code: Code {
        name: "exemption-rule-unknown",
        demands: phrase!(
            id = "Pengecualian menyebut aturan tentang data pribadi atau tentang lampiran yang tidak dapat \
                  diperiksa; aturan lain tidak dapat dimatikan.",
            en = "An exemption names a rule on personal data or on attachments that cannot be looked into; no other \
                  rule can be switched off.",
        ),
        because: phrase!(
            id = "Pengecualian ada untuk data yang diminta hukum dan berkas yang diperiksa orang, bukan untuk \
                  melewati pemeriksaan.",
            en = "Exemptions are for what the law asks to be published and for files that a person looked into, not \
                  for passing by the checks.",
        ),
        bad: EXAMPLE.front("ringkasan: Penyedia dengan NPWP 12.345.678.9-012.345.\npengecualian:\n  - { aturan: personal-tax-number, bidang: ringkasan, alasan: Ringkasan kontrak memuat NPWP penyedia, sampai: 2027-12-31 }\n  - { aturan: approval-missing, bidang: isi, alasan: Ringkasan kontrak memuat NPWP penyedia, sampai: 2027-12-31 }"),
        good: EXAMPLE.front("ringkasan: Penyedia dengan NPWP 12.345.678.9-012.345.\npengecualian:\n  - { aturan: personal-tax-number, bidang: ringkasan, alasan: Ringkasan kontrak memuat NPWP penyedia, sampai: 2027-12-31 }"),
        ..Code::ERROR
    },
    check: Check::Files(check),
}];

const EXAMPLE: Example = Example::APPROVED;

fn check(revision: &Revision, _: &Subject<'_>, findings: &mut Findings<'_>) {
    for it in &revision.exemptions {
        if personal::EXEMPTABLE.contains(&it.rule.value.as_str()) {
            continue;
        }
        let choices = personal::EXEMPTABLE.join(", ");
        findings.at(
            revision,
            it.rule.spot,
            say!(
                id = "`{rule}` bukan aturan yang dapat dikecualikan",
                en = "`{rule}` is no rule that can be exempted from",
                rule = it.rule.value,
            ),
            say!(id = "pilih salah satu: {choices}", en = "choose one of: {choices}", choices),
        );
    }
}
