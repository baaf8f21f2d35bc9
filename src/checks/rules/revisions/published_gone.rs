//! Nothing published disappears.

use crate::checks::standing_now::{highest, standing};
use crate::checks::{Check, Context, Findings, Rule};
use crate::diagnostics::{Code, Example, Phrase, Place, Severity, Text};
use crate::register::Register;

pub(crate) static RULE: Rule = Rule {
    code: Code {
        name: "published-gone",
        severity: Severity::Error,
        even_in_drafts: false,
        demands: Phrase::new(
            "Setiap dokumen dan revisi yang pernah terbit tetap ada.",
            "Every document and revision that was published is still there.",
        ),
        because: Phrase::new(
            "Dokumen yang tidak berlaku ditarik dengan alasan; ia tidak dihapus diam-diam.",
            "What no longer holds is withdrawn with a reason, not silently deleted.",
        ),
        source: Some("UU 14/2008 Pasal 8"),
        bad: Example::APPROVED.published("dip-2020-0404 1 berlaku"),
        good: Example::APPROVED.published("dip-2026-0001 1 berlaku"),
    },
    check: Check::Register(check),
};

fn check(register: &Register, context: &Context<'_>, findings: &mut Findings<'_>) {
    let Some(published) = context.published else { return };
    let file = &register.settings.file;
    if published.register != register.settings.register_name {
        findings.place(
            Place::file(file.clone()),
            Text::new(
                format!(
                    "manifes yang lalu adalah milik register `{}`, bukan `{}`",
                    published.register, register.settings.register_name
                ),
                format!(
                    "the earlier manifest belongs to the register `{}`, not `{}`",
                    published.register, register.settings.register_name
                ),
            ),
            Text::new(
                "nama_register tidak pernah berubah; pakai manifes register ini",
                "nama_register never changes; use the manifest of this register",
            ),
        );
        return;
    }
    let now = standing(register);
    for (id, revision) in published.revisions.keys() {
        if now.contains_key(&(id.as_str(), *revision)) {
            continue;
        }
        // A document that stands at a lower revision is said by `published-lowered`.
        if highest(&now, id).is_some() {
            continue;
        }
        findings.place(
            Place::file(file.clone()),
            Text::new(
                format!("`{id}` revisi {revision} pernah terbit, tetapi sekarang tidak ada atau belum disetujui"),
                format!("`{id}` revision {revision} was published, but is now gone or not approved"),
            ),
            Text::new(
                "kembalikan berkasnya dari riwayat git; untuk menghentikan penerbitannya jalankan `maklumat tarik`",
                "restore its files from git's history; to stop publishing it run `maklumat withdraw`",
            ),
        );
    }
}
