//! No two documents have the same old address.

use crate::checks::{Check, Context, Findings, Rule};
use crate::diagnostics::{Code, Example, phrase, say};
use crate::register::Register;
use std::collections::{BTreeMap, BTreeSet};

pub(crate) static RULES: &[Rule] = &[Rule {
    code: Code {
        name: "old-address-taken",
        demands: phrase!(
            id = "Setiap alamat lama hanya dipakai satu dokumen.",
            en = "Every old address belongs to one document.",
        ),
        because: phrase!(
            id = "Pengalihan hanya dapat menuju satu tempat.",
            en = "A redirect can lead to one place only.",
        ),
        bad: Example::APPROVED.front("alamat_lama: [/jadwal/, /jadwal/]"),
        good: Example::APPROVED.front("alamat_lama: [/jadwal/]"),
        ..Code::ERROR
    },
    check: Check::Register(check),
}];

fn check(register: &Register, _: &Context<'_>, findings: &mut Findings<'_>) {
    let all = || register.documents().enumerate();
    // While the next revision is not approved, the addresses of the one in force still lead there. What is published
    // comes first: a draft that takes the address of a published document is the one to change.
    let published = all().filter_map(|(at, it)| Some((at, it.in_force()?)));
    let others = all().filter_map(|(at, document)| {
        let last = document.revisions.last()?;
        document.in_force().is_none_or(|it| it.file != last.file).then_some((at, last))
    });
    let mut first: BTreeMap<&str, (usize, &str)> = BTreeMap::new();
    for (at, revision) in published.chain(others) {
        let mut own: BTreeSet<&str> = BTreeSet::new();
        for address in &revision.old_addresses {
            let (owner, file) = *first.entry(&address.value).or_insert((at, &revision.file));
            let is_repeated = !own.insert(&address.value);
            if owner == at && !is_repeated {
                continue;
            }
            findings.at(
                revision,
                address.spot,
                say!(
                    id = "alamat lama `{address}` sudah dipakai oleh {file}",
                    en = "the old address `{address}` is already used by {file}",
                    file,
                    address = address.value,
                ),
                say!(id = "hapus di salah satu dokumen", en = "delete it in one of the documents"),
            );
        }
    }
}
