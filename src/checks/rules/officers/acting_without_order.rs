//! An acting officer acts by a written order.

use crate::checks::samples::officers;
use crate::checks::{Check, Context, Findings, Rule};
use crate::diagnostics::{Code, Example, Place, phrase, say};
use crate::register::{Capacity, Register};

pub(crate) static RULES: &[Rule] = &[Rule {
    code: Code {
        name: "acting-without-order",
        demands: phrase!(
            id = "Pelaksana harian dan pelaksana tugas menyebut surat perintahnya.",
            en = "Whoever acts in an office names the letter that ordered it.",
        ),
        because: phrase!(
            id = "Tanpa surat perintah tidak terbukti bahwa ia berwenang memeriksa atau menyetujui.",
            en = "Without the order nothing shows that the person had the power to review or approve.",
        ),
        bad: Example::APPROVED.settings(officers!(", orang: p-7", ", sebagai: plh")),
        good: Example::APPROVED.settings(officers!(
            ", orang: p-7",
            ", sebagai: plh, orang: p-7, surat_perintah: { nomor: 090/7/ADPIM, tanggal: 2026-01-20 }"
        )),
        ..Code::ERROR
    },
    check: Check::Register(check),
}];

fn check(register: &Register, _: &Context<'_>, findings: &mut Findings<'_>) {
    for officer in &register.settings.officers {
        if officer.capacity == Capacity::Appointed || officer.has_order {
            continue;
        }
        let word = officer.capacity.key();
        findings.place(
            Place::new(register.settings.file.clone(), officer.id.spot),
            say!(
                id = "`{officer}` bertindak sebagai {word}, tetapi surat perintahnya tidak disebut",
                en = "`{officer}` acts as {word}, but no order is named",
                word,
                officer = officer.id.value,
            ),
            say!(
                id = "tambahkan surat_perintah: {{ nomor: …, tanggal: … }}",
                en = "add surat_perintah: {{ nomor: …, tanggal: … }}",
            ),
        );
    }
}
