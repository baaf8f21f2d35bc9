//! The digest that a decree lists is that of the revision in the register.

use crate::checks::changed_content::{is_disposed, is_unsettled};
use crate::checks::decreed::by_number;
use crate::checks::{Check, Findings, Rule, Subject};
use crate::diagnostics::{Code, Example, Start, phrase, say};
use crate::register::{Decree, RecordText, Step};

pub(crate) static RULES: &[Rule] = &[Rule {
    code: Code {
        name: "decree-entry-differs",
        demands: phrase!(
            id = "Sidik yang tercantum dalam keputusan adalah sidik revisi itu.",
            en = "The digest that a decree lists is that of the revision.",
        ),
        because: phrase!(
            id = "Bila sidiknya lain, yang ditetapkan bukan naskah yang ada di register.",
            en = "If the digest differs, what was decreed is not the text in the register.",
        ),
        bad: Example::of(Start::Listed)
            .listed("dip-2026-0001 1 sha256:0000000000000000000000000000000000000000000000000000000000000000\n"),
        good: Example::of(Start::Listed),
        ..Code::WARNING
    },
    check: Check::Decree(check),
}];

fn check(decree: &Decree, subject: &Subject<'_>, findings: &mut Findings<'_>) {
    let Some(file) = decree.revision() else { return };
    let all = by_number(subject.register);
    for entry in &decree.entries {
        let Some((document, revision)) = all.get(&(entry.id.as_str(), entry.number)) else { continue };
        let of = Subject { document, decree: None, ..*subject };
        // One that is approved by this decree is told where its text is.
        let is_told = revision.decree.as_ref().is_some_and(|it| it.value == decree.id) || revision.is_excluded();
        if is_told || is_disposed(revision) || is_unsettled(revision, &of) {
            continue;
        }
        // It is listed by the approval it has, or as one that this decree approves.
        let (register, unit) = (&subject.register.settings.register_name, &document.unit);
        let own = revision.statement(register, unit, Step::Approval);
        let by_this = revision.statement_of(register, unit, Step::Approval, &RecordText::by_decree(&decree.id));
        if by_this.digest() == entry.digest || own.is_some_and(|it| it.digest() == entry.digest) {
            continue;
        }
        findings.at(
            file,
            entry.spot,
            say!(
                id = "`{entry}` revisi {number} di register bukan naskah yang tercantum di sini",
                en = "`{entry}` revision {number} in the register is not the text listed here",
                entry = entry.id,
                number = entry.number,
            ),
            say!(
                id = "bandingkan dengan `maklumat naskah {path}`; yang berubah sesudah daftar dibuat ditetapkan \
                      dengan keputusan tambahan",
                en = "compare with `maklumat statement {path}`; what changed after the list was made is set by a \
                      supplementary decree",
                path = document.path,
            ),
        );
    }
}
