//! No two documents have the same id.

use crate::checks::{Check, Context, Findings, Rule};
use crate::diagnostics::{Code, Example, phrase, say};
use crate::register::{Register, Revision};
use std::collections::BTreeMap;

pub(crate) static RULES: &[Rule] = &[Rule {
    code: Code {
        name: "id-taken",
        even_in_drafts: true,
        demands: phrase!(id = "Setiap id hanya dipakai satu dokumen.", en = "Every id belongs to one document."),
        because: phrase!(
            id = "Id adalah alamat tetap; dua dokumen tidak dapat tinggal di satu alamat.",
            en = "The id is the permanent address; two documents cannot live at one address.",
        ),
        bad: Example::APPROVED.files(&[("/protokol/kembar.md", TWIN)]),
        ..Code::ERROR
    },
    check: Check::Register(check),
}];

fn check(register: &Register, _: &Context<'_>, findings: &mut Findings<'_>) {
    let mut first: BTreeMap<&str, &Revision> = BTreeMap::new();
    for document in register.documents() {
        let Some(revision) = document.revisions.last() else { continue };
        let Some(id) = &revision.id else { continue };
        match first.get(id.value.as_str()) {
            None => {
                first.insert(&id.value, revision);
            }
            Some(other) => findings.at(
                revision,
                id.spot,
                say!(
                    id = "id `{what}` sudah dipakai oleh {file}",
                    en = "the id `{what}` is already used by {file}",
                    what = id.value,
                    file = other.file,
                ),
                say!(
                    id = "beri dokumen yang lebih baru id berikutnya yang masih kosong",
                    en = "give the newer document the next free id",
                ),
            ),
        }
    }
}

const TWIN: &[u8] = b"---
id: dip-2026-0001
revisi: 1
judul: Kembar
ringkasan: Dokumen lain dengan id yang sama.
klasifikasi: setiap-saat
penanggung_jawab: Kepala Bagian Protokol
dibuat: { tanggal: 2026-01-20, tempat: Palangka Raya }
bentuk: [daring]
retensi: { aktif: 2 tahun, inaktif: 3 tahun, nasib_akhir: musnah }
---
";
