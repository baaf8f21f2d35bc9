//! Every officer in a record is in the settings.

use crate::checks::acts::{acts, unknown_officer};
use crate::checks::{Check, Findings, Rule, Subject};
use crate::diagnostics::{Code, Example, phrase};
use crate::register::Revision;

pub(crate) static RULES: &[Rule] = &[Rule {
    code: Code {
        name: "officer-unknown",
        demands: phrase!(
            id = "Setiap pejabat dalam catatan ada di maklumat.yml.",
            en = "Every officer in a record is in maklumat.yml.",
        ),
        because: phrase!(
            id = "Hanya pejabat yang ditunjuk yang boleh menyusun, memeriksa, dan menyetujui.",
            en = "Only appointed officers may prepare, review and approve.",
        ),
        source: Some("SK Kepala Biro 487.22/451/ADPIM.II/XII/2023"),
        bad: Example::APPROVED.front("persetujuan: { oleh: atasan, tanggal: 2026-01-23, sidik: APPROVAL }"),
        ..Code::ERROR
    },
    check: Check::Revision(check),
}];

fn check(revision: &Revision, subject: &Subject<'_>, findings: &mut Findings<'_>) {
    let acts = acts(revision);
    let signing = acts.iter().map(|it| (&it.signed.by, it.roles));
    // Whoever types a record in, or prepares, may have any role.
    let typing = acts.iter().filter_map(|it| it.signed.typed_by.as_ref());
    let others = typing.chain(revision.process.iter().filter_map(|it| it.by.as_ref()));
    for (id, roles) in signing.chain(others.map(|it| (it, &[][..]))) {
        if let Some((message, help)) = unknown_officer(&id.value, roles, subject.register) {
            findings.at(revision, id.spot, message, help);
        }
    }
}
