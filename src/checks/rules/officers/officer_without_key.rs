//! Where a body proves approvals by signature, whoever approves has a key.

use crate::checks::samples::officers;
use crate::checks::{Check, Context, Findings, Rule};
use crate::diagnostics::{Code, Example, Place, phrase, say};
use crate::register::{ApprovalProof, Register, Role};

pub(crate) static RULES: &[Rule] = &[Rule {
    code: Code {
        name: "officer-without-key",
        demands: phrase!(
            id = "Bila `bukti_persetujuan: kunci` di maklumat.yml, setiap pejabat yang menyetujui dan sedang menjabat \
                  mempunyai kunci yang berlaku.",
            en = "With `bukti_persetujuan: kunci` in maklumat.yml each officer in office who approves has a key that \
                  holds.",
        ),
        because: phrase!(
            id = "Situs mengatakan bahwa persetujuan ditandatangani; tanpa kunci ia hanya dicatat atas nama pejabatnya.",
            en = "The site says that approvals are signed; without a key one is only recorded in the officer's name.",
        ),
        bad: Example::APPROVED.settings("bukti_persetujuan: kunci"),
        good: Example::APPROVED.settings(concat!(
            "bukti_persetujuan: kunci\n",
            officers!(
                "",
                ", kunci: [{ kunci: ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIKOSqPZGE51URoZoZMaWWpjI2ikbB7my/bfWmW3XuOaM, mulai: 2026-01-01 }]"
            )
        )),
        ..Code::WARNING
    },
    check: Check::Register(check),
}];

/// Of public information the superior, of excluded information the head of the body.
const APPROVING: [Role; 2] = [Role::Superior, Role::Head];

fn check(register: &Register, context: &Context<'_>, findings: &mut Findings<'_>) {
    let (settings, today) = (&register.settings, context.today);
    // As long as there are samples of `init`, its officers are samples too.
    let has_samples = register.revisions().any(|it| it.sample.is_some());
    if settings.approval_proof != ApprovalProof::Key || has_samples {
        return;
    }
    for officer in &settings.officers {
        let signs = officer.keys.iter().any(|it| it.holds(today));
        if signs || !officer.in_office(today) || !APPROVING.contains(&officer.role) {
            continue;
        }
        findings.place(
            Place::new(settings.file.clone(), officer.id.spot),
            say!(
                id = "`{officer}` menyetujui dokumen, tetapi pada {today} tidak mempunyai kunci yang berlaku",
                en = "`{officer}` approves documents, but on {today} has no key that holds",
                officer = officer.id.value,
                today,
            ),
            say!(
                id = "pejabat itu membuat kunci sendiri dengan `ssh-keygen -t ed25519`; tambahkan isi berkas .pub di sini: \
                      `kunci: [{{ kunci: ssh-ed25519 …, mulai: {today} }}]`",
                en = "the officer makes a key in person with `ssh-keygen -t ed25519`; add what the .pub file holds here: \
                      `kunci: [{{ kunci: ssh-ed25519 …, mulai: {today} }}]`",
                today,
            ),
        );
    }
}
