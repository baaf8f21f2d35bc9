//! No two documents have the same id.

use crate::checks::{Check, Context, Findings, Rule};
use crate::diagnostics::{Code, Example, phrase, say};
use crate::register::{FreeIds, Register, Revision};
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

fn check(register: &Register, context: &Context<'_>, findings: &mut Findings<'_>) {
    let mut first: BTreeMap<&str, &Revision> = BTreeMap::new();
    let mut free: BTreeMap<bool, FreeIds> = BTreeMap::new();
    let mut all: Vec<&Revision> = register.documents().filter_map(|it| it.revisions.last()).collect();
    // A draft can still get another id.
    all.sort_by_key(|it| !it.claims_publication());
    for revision in all {
        let Some(id) = &revision.id else { continue };
        match first.get(id.value.as_str()) {
            None => {
                first.insert(&id.value, revision);
            }
            Some(other) => {
                let is_excluded = revision.is_excluded();
                let free = free.entry(is_excluded);
                let free = free.or_insert_with(|| FreeIds::of(register, is_excluded, context.today.year())).next();
                findings.at(
                    revision,
                    id.spot,
                    say!(
                        id = "id `{what}` sudah dipakai oleh {file}",
                        en = "the id `{what}` is already used by {file}",
                        what = id.value,
                        file = other.file,
                    ),
                    say!(
                        id = "beri dokumen yang lebih baru id yang belum dipakai: {free}",
                        en = "give the newer document an id that is not used yet: {free}",
                        free = free.unwrap_or_default(),
                    ),
                );
            }
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
