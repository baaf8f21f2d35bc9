//! No file is listed twice.

use crate::checks::{Check, Findings, Rule, Subject};
use crate::diagnostics::{Code, Example, Phrase, Severity, Text};
use crate::register::Revision;
use crate::source::look_alike;

pub(crate) static RULE: Rule = Rule {
    code: Code {
        name: "attachment-listed-twice",
        severity: Severity::Error,
        even_in_drafts: false,
        demands: Phrase::new(
            "Setiap berkas tercantum satu kali; nama yang tampak sama atau hanya berbeda huruf besar-kecil dianggap sama.",
            "Every file is listed once; names that look the same or differ only in case count as one.",
        ),
        because: Phrase::new(
            "Dua nama yang sama menjadi satu berkas di komputer lain.",
            "Two such names are one file on another computer.",
        ),
        source: None,
        bad: Example::APPROVED
            .front("lampiran:\n  - { berkas: jadwal.csv }\n  - { berkas: jadwal.csv, judul: Jadwal }"),
        good: Example::APPROVED,
    },
    check: Check::Files(check),
};

fn check(revision: &Revision, _: &Subject<'_>, findings: &mut Findings<'_>) {
    for (at, listed) in revision.listed.iter().enumerate() {
        let name = &listed.name.value;
        if let Some(first) = revision.listed.iter().take(at).find(|it| look_alike(&it.name.value, name)) {
            findings.at(
                revision,
                listed.name.spot,
                Text::new(
                    format!("`{}` sudah tercantum di baris {}", listed.name.value, first.name.spot.line),
                    format!("`{}` is already listed on line {}", listed.name.value, first.name.spot.line),
                ),
                Text::new("hapus salah satu, atau beri nama lain", "delete one, or give it another name"),
            );
        }
    }
}
