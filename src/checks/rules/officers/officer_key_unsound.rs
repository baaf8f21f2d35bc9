//! A key is one officer's, for days that exist.

use std::collections::BTreeMap;

use crate::checks::samples::{officers, with_key};
use crate::checks::{Check, Context, Findings, Rule};
use crate::diagnostics::{Code, Example, Place, phrase, say};
use crate::register::{PUBLISHER, Register};

pub(crate) static RULES: &[Rule] = &[Rule {
    code: Code {
        name: "officer-key-unsound",
        even_in_drafts: true,
        demands: phrase!(
            id = "Setiap kunci publik milik satu pejabat saja, tertulis satu kali, dan masa berlakunya tidak terbalik.",
            en = "Every public key is one officer's, stands there once, and its days are not reversed.",
        ),
        because: phrase!(
            id = "Kunci milik dua pejabat tidak menunjukkan siapa yang menandatangani.",
            en = "A key of two officers does not tell who signed.",
        ),
        bad: Example::APPROVED.settings(officers!(with_key!("mulai: 2026-01-01"), with_key!("mulai: 2026-01-01"))),
        ..Code::ERROR
    },
    check: Check::Register(check),
}];

fn check(register: &Register, _: &Context<'_>, findings: &mut Findings<'_>) {
    let mut owners = BTreeMap::new();
    for officer in &register.settings.officers {
        let id = officer.id.value.as_str();
        for it in &officer.keys {
            let place = Place::new(register.settings.file.clone(), it.key.spot);
            if id == PUBLISHER {
                findings.place(
                    place.clone(),
                    say!(
                        id = "di riwayat `penerbit` berarti kunci penerbit register",
                        en = "in the history `penerbit` means the key of the register's publisher",
                    ),
                    say!(
                        id = "beri pejabat ini id lain, atau hapus kuncinya",
                        en = "give this officer another id, or delete the key",
                    ),
                );
            }
            if it.until.is_some_and(|last| last < it.from) {
                findings.place(
                    place.clone(),
                    say!(
                        id = "masa berlaku kunci `{id}` berakhir sebelum dimulai",
                        en = "the days of this key of `{id}` end before they begin",
                        id,
                    ),
                    say!(id = "perbaiki `mulai` atau `selesai`", en = "correct `mulai` or `selesai`"),
                );
            }
            if let Some(owner) = owners.insert(&it.key.value, id) {
                findings.place(
                    place,
                    say!(
                        id = "kunci ini sudah tertulis pada `{owner}`",
                        en = "this key stands at `{owner}` already",
                        owner,
                    ),
                    say!(
                        id = "setiap pejabat membuat kunci sendiri: `ssh-keygen -t ed25519`",
                        en = "each officer makes a key of their own: `ssh-keygen -t ed25519`",
                    ),
                );
            }
        }
    }
}
