//! The field that an exemption names holds what it exempts.

use crate::checks::samples::exempted;
use crate::checks::{Check, Findings, Rule, Subject, personal};
use crate::diagnostics::{Code, phrase, say};
use crate::inspect::{TraceKind, Trouble};
use crate::register::Revision;

pub(crate) static RULES: &[Rule] = &[Rule {
    code: Code {
        name: "exemption-without-effect",
        demands: phrase!(
            id = "Bidang yang dikecualikan memang memuat yang dikecualikan itu.",
            en = "The exempted field does hold what it is exempted for.",
        ),
        because: phrase!(
            id = "Pengecualian yang tidak perlu membuka jalan bagi data pribadi yang ditulis kemudian, dan \
                  membingungkan warga.",
            en = "A needless exemption opens the way for what is written later, and puzzles the public.",
        ),
        bad: exempted!("2027-12-31", "personal-phone"),
        good: exempted!("2027-12-31"),
        ..Code::WARNING
    },
    check: Check::Files(check),
}];

fn check(revision: &Revision, _: &Subject<'_>, findings: &mut Findings<'_>) {
    for exemption in &revision.exemptions {
        let rule = exemption.rule.value.as_str();
        if !personal::EXEMPTABLE.contains(&rule) || is_needed(revision, rule, |field| exemption.is_about(rule, field)) {
            continue;
        }
        findings.at(
            revision,
            exemption.field.spot,
            say!(
                id = "di `{field}` tidak ditemukan yang dikecualikan ini",
                en = "nothing that this exempts was found in `{field}`",
                field = exemption.field.value,
            ),
            say!(
                id = "hapus pengecualian ini, atau perbaiki bidangnya: nama kolom, isi, atau nama lampiran",
                en = "delete it, or correct the field: the name of a field, isi for the text, or the name of an \
                      attachment",
            ),
        );
    }
}

fn is_needed(revision: &Revision, rule: &str, is_about: impl Fn(&str) -> bool) -> bool {
    let is_kind = |kind: TraceKind| name(kind) == rule;
    let in_field = revision.values.personal.iter().any(|it| is_kind(it.trace.kind) && is_about(&it.field));
    let in_file = revision.attachments.iter().filter(|file| is_about(&file.name)).any(|file| {
        let in_name = crate::inspect::personal::find(&file.name).into_iter().any(|it| is_kind(it.kind));
        let has_location = file.facts.has_location && rule == "personal-location";
        let is_closed = match rule {
            "attachment-bomb" => file.facts.trouble == Some(Trouble::Bomb),
            "attachment-unreadable" => file.facts.trouble.is_some_and(|trouble| trouble != Trouble::Bomb),
            _ => false,
        };
        is_closed || in_name || has_location || file.facts.traces.iter().any(|it| is_kind(it.kind))
    });
    in_field || in_file
}

fn name(kind: TraceKind) -> &'static str {
    match kind {
        TraceKind::IdentityNumber => "personal-identity-number",
        TraceKind::TaxNumber => "personal-tax-number",
        TraceKind::Phone => "personal-phone",
        TraceKind::Email => "personal-email",
        TraceKind::Passport => "personal-passport",
        TraceKind::BankAccount => "personal-bank-account",
    }
}
