//! An exemption names a rule on personal data, or on what could not be looked into.

use crate::checks::samples::exempted;
use crate::checks::{Check, Findings, Rule, Subject, personal};
use crate::diagnostics::{Code, phrase, say};
use crate::register::Revision;

pub(crate) static RULES: &[Rule] = &[Rule {
    code: Code {
        name: "exemption-rule-unknown",
        demands: phrase!(
            id = "Pengecualian menyebut aturan tentang data pribadi atau tentang lampiran yang tidak dapat diperiksa; \
                  aturan lain tidak dapat dimatikan.",
            en = "An exemption names a rule on personal data or on attachments that cannot be looked into; no other \
                  rule can be switched off.",
        ),
        because: phrase!(
            id = "Pengecualian ada untuk data yang diminta hukum dan berkas yang diperiksa orang, bukan untuk melewati \
                  pemeriksaan.",
            en = "Exemptions are for what the law asks to be published and for files that a person looked into, not \
                  for passing by the checks.",
        ),
        bad: exempted!("2027-12-31", "approval-missing"),
        good: exempted!("2027-12-31"),
        ..Code::ERROR
    },
    check: Check::Files(check),
}];

fn check(revision: &Revision, _: &Subject<'_>, findings: &mut Findings<'_>) {
    for exemption in &revision.exemptions {
        if personal::EXEMPTABLE.contains(&exemption.rule.value.as_str()) {
            continue;
        }
        let choices = personal::EXEMPTABLE.join(", ");
        findings.at(
            revision,
            exemption.rule.spot,
            say!(
                id = "`{rule}` bukan aturan yang dapat dikecualikan",
                en = "`{rule}` is no rule that can be exempted from",
                rule = exemption.rule.value,
            ),
            say!(id = "pilih salah satu: {choices}", en = "choose one of: {choices}", choices),
        );
    }
}
