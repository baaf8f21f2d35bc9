//! An old address belongs to one document.

use crate::checks::{Check, Context, Findings, Rule};
use crate::diagnostics::{Code, Example, Phrase, Severity, Text};
use crate::register::Register;
use std::collections::BTreeMap;

pub(crate) static RULE: Rule = Rule {
    code: Code {
        name: "old-address-taken",
        severity: Severity::Error,
        even_in_drafts: false,
        demands: Phrase::new(
            "Setiap alamat lama hanya dipakai satu dokumen.",
            "Every old address belongs to one document.",
        ),
        because: Phrase::new(
            "Pengalihan hanya dapat menuju satu tempat.",
            "A redirect can lead to one place only.",
        ),
        source: None,
        bad: Example::APPROVED.front("alamat_lama: [/jadwal/, /jadwal/]"),
        good: Example::APPROVED.front("alamat_lama: [/jadwal/]"),
    },
    check: Check::Register(check),
};

fn check(register: &Register, _: &Context<'_>, findings: &mut Findings<'_>) {
    let mut first: BTreeMap<&str, &str> = BTreeMap::new();
    for document in &register.documents {
        let Some(revision) = document.revisions.last() else { continue };
        for address in &revision.old_addresses {
            if let Some(other) = first.insert(&address.value, &revision.file) {
                findings.at(
                    revision,
                    address.spot,
                    Text::new(
                        format!("alamat lama `{}` sudah dipakai oleh {other}", address.value),
                        format!("the old address `{}` is already used by {other}", address.value),
                    ),
                    Text::new("hapus di salah satu dokumen", "delete it in one of the documents"),
                );
            }
        }
    }
}
