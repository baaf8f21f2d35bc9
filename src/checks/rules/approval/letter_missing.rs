//! A record typed in for somebody names the letter that ordered it.

use crate::checks::acts::acts;
use crate::checks::{Check, Findings, Rule, Subject};
use crate::diagnostics::{Code, Example, phrase, say};
use crate::register::Revision;

pub(crate) static RULES: &[Rule] = &[Rule {
    code: Code {
        name: "letter-missing",
        demands: phrase!(
            id = "Catatan yang diketik orang lain memuat dicatat_oleh dan surat.",
            en = "A record typed in by another has dicatat_oleh and surat.",
        ),
        because: phrase!(
            id = "Pejabat yang tidak mengetik sendiri memberi perintahnya secara tertulis.",
            en = "An officer who does not type orders it in writing.",
        ),
        bad: Example::APPROVED.front("persetujuan: { oleh: atasan-ppid, tanggal: 2026-01-23, dicatat_oleh: petugas-pro, sidik: APPROVAL }"),
        good: Example::APPROVED.front("persetujuan: { oleh: atasan-ppid, tanggal: 2026-01-23, dicatat_oleh: petugas-pro, surat: { nomor: 090/4/ADPIM, tanggal: 2026-01-23 }, sidik: APPROVAL }"),
        ..Code::ERROR
    },
    check: Check::Revision(check),
}];

fn check(revision: &Revision, _: &Subject<'_>, findings: &mut Findings<'_>) {
    for act in acts(revision) {
        let (message, help) = match (&act.signed.typed_by, &act.signed.letter) {
            (Some(_), None) if !act.signed.has_letter => (
                say!(
                    id = "dicatat oleh pejabat lain, tetapi suratnya tidak disebut",
                    en = "typed in by another officer, but no letter is named",
                ),
                say!(id = "tambahkan surat: {{ nomor: …, tanggal: … }}", en = "add surat: {{ nomor: …, tanggal: … }}",),
            ),
            (None, Some(_)) => (
                say!(
                    id = "ada surat, tetapi tidak tertulis siapa yang mencatat",
                    en = "there is a letter, but nobody who typed it in",
                ),
                say!(id = "tambahkan dicatat_oleh: (id pejabat)", en = "add dicatat_oleh: (an officer's id)",),
            ),
            _ => continue,
        };
        findings.at(revision, act.signed.spot, message, help);
    }
}
