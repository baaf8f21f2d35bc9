//! A part that is left out of a document is an approved entry of the list of excluded information.

use std::collections::BTreeSet;

use crate::checks::samples::excluded_entry;
use crate::checks::{Check, Context, Findings, Rule};
use crate::diagnostics::{Code, Example, phrase, say};
use crate::register::Register;

pub(crate) static RULES: &[Rule] = &[Rule {
    code: Code {
        name: "excluded-part-unknown",
        demands: phrase!(
            id = "Bagian yang dikecualikan menyebut entri Daftar Informasi yang Dikecualikan yang sudah disetujui.",
            en = "A part that is left out names an approved entry of the list of excluded information.",
        ),
        because: phrase!(
            id = "Menghitamkan sebagian dokumen tanpa dasar yang ditetapkan adalah menutup informasi tanpa uji \
                  konsekuensi.",
            en = "To black out a part without a ground that was set is to close information without a consequence \
                  test.",
        ),
        source: Some("UU 14/2008 Pasal 17"),
        bad: Example::APPROVED.front("bagian_dikecualikan: [dik-2020-0404]"),
        good: Example::APPROVED
            .front("bagian_dikecualikan: [dik-2026-0009]")
            .files(&[("/protokol/dik.md", excluded_entry!("dik-2026-0009"))]),
        ..Code::ERROR
    },
    check: Check::Register(check),
}];

fn check(register: &Register, _: &Context<'_>, findings: &mut Findings<'_>) {
    let all = || register.revisions();
    let approved = all().filter(|it| it.is_excluded() && it.has_approval);
    let entries: BTreeSet<&str> = approved.filter_map(|it| Some(it.id.as_ref()?.value.as_str())).collect();
    for (revision, part) in all().flat_map(|it| it.excluded_parts.iter().map(move |part| (it, part))) {
        let id = part.value.as_str();
        if entries.contains(id) {
            continue;
        }
        findings.at(
            revision,
            part.spot,
            say!(
                id = "`{id}` bukan entri yang disetujui dalam Daftar Informasi yang Dikecualikan",
                en = "`{id}` is no approved entry of the list of excluded information",
                id,
            ),
            say!(
                id = "tulis id entri DIK yang sudah disetujui; bila belum ada, buat entrinya dan mintakan \
                      persetujuannya lebih dahulu",
                en = "write the id of an approved entry; if there is none, make the entry and have it approved first",
            ),
        );
    }
}
