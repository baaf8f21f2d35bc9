//! Nothing published disappears.

use crate::checks::published_before::published_before;
use crate::checks::published_now::{highest, published_now};
use crate::checks::{Check, Context, Findings, Rule};
use crate::diagnostics::{Code, Example, Place, phrase, say};
use crate::register::Register;

pub(crate) static RULES: &[Rule] = &[Rule {
    code: Code {
        name: "published-gone",
        demands: phrase!(
            id = "Setiap dokumen dan revisi yang pernah terbit tetap ada.",
            en = "Every document and revision that was published is still there.",
        ),
        because: phrase!(
            id = "Dokumen yang tidak berlaku ditarik dengan alasan; ia tidak dihapus diam-diam.",
            en = "What no longer holds is withdrawn with a reason, not silently deleted.",
        ),
        source: Some("UU 14/2008 Pasal 8"),
        bad: Example::APPROVED.published("dip-2020-0404 1 berlaku"),
        good: Example::APPROVED.published("dip-2026-0001 1 berlaku"),
        ..Code::ERROR
    },
    check: Check::Register(check),
}];

fn check(register: &Register, context: &Context<'_>, findings: &mut Findings<'_>) {
    let name = &register.settings.register_name;
    if let Some(published) = context.published.filter(|it| it.register != *name) {
        findings.place(
            Place::file(register.settings.file.clone()),
            say!(
                id = "manifes yang lalu adalah milik register `{register}`, bukan `{register_name}`",
                en = "the earlier manifest belongs to the register `{register}`, not `{register_name}`",
                register = published.register,
                register_name = name,
            ),
            say!(
                id = "nama_register tidak pernah berubah; pakai manifes register ini",
                en = "nama_register never changes; use the manifest of this register",
            ),
        );
        return;
    }
    let now = published_now(register);
    for ((id, revision), before) in published_before(register, context) {
        if now.contains_key(&(id, revision)) {
            continue;
        }
        // A document that stands at a lower revision is said by `published-lowered`.
        if highest(&now, id).is_some() {
            continue;
        }
        findings.place(
            before.place(register),
            say!(
                id = "`{id}` revisi {revision} pernah terbit, tetapi sekarang tidak ada atau belum disetujui",
                en = "`{id}` revision {revision} was published, but is now gone or not approved",
                id,
                revision,
            ),
            say!(
                id = "kembalikan berkasnya dari riwayat git; untuk menghentikan penerbitannya jalankan `maklumat \
                      tarik`",
                en = "restore its files from git's history; to stop publishing it run `maklumat withdraw`",
            ),
        );
    }
}
