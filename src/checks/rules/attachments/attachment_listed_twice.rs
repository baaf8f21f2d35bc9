//! No file is listed twice.

use std::collections::BTreeMap;

use crate::checks::{Check, Findings, Rule, Subject};
use crate::diagnostics::{Code, Example, phrase, say};
use crate::register::Revision;
use crate::source::look;

pub(crate) static RULES: &[Rule] = &[Rule {
    code: Code {
        name: "attachment-listed-twice",
        demands: phrase!(
            id = "Setiap berkas tercantum satu kali; nama yang tampak sama atau hanya berbeda huruf besar-kecil \
                  dianggap sama.",
            en = "Every file is listed once; names that look the same or differ only in case count as one.",
        ),
        because: phrase!(
            id = "Dua nama yang sama menjadi satu berkas di komputer lain.",
            en = "Two such names are one file on another computer.",
        ),
        bad: Example::APPROVED
            .front("lampiran:\n  - { berkas: jadwal.csv }\n  - { berkas: jadwal.csv, judul: Jadwal }"),
        ..Code::ERROR
    },
    check: Check::Files(check),
}];

fn check(revision: &Revision, _: &Subject<'_>, findings: &mut Findings<'_>) {
    let mut seen = BTreeMap::new();
    for listed in &revision.listed {
        let first = *seen.entry(look(&listed.name.value)).or_insert(listed);
        if !std::ptr::eq(first, listed) {
            findings.at(
                revision,
                listed.name.spot,
                say!(
                    id = "`{name}` sudah tercantum di baris {line}",
                    en = "`{name}` is already listed on line {line}",
                    name = listed.name.value,
                    line = first.name.spot.line,
                ),
                say!(id = "hapus salah satu, atau beri nama lain", en = "delete one, or give it another name",),
            );
        }
    }
}
