//! The text is more than what `new` wrote into the draft.

use crate::checks::{Check, Findings, Rule, Subject};
use crate::diagnostics::{Code, Example, Phrase, Severity, Text};
use crate::register::{NOT_WRITTEN, Revision};

pub(crate) static RULE: Rule = Rule {
    code: Code {
        name: "text-not-written",
        severity: Severity::Error,
        even_in_drafts: false,
        demands: Phrase::new(
            "Kalimat pengganti dari konsep baru sudah diganti dengan naskah.",
            "The sentence that a new draft holds in place of its text was replaced.",
        ),
        because: Phrase::new(
            "Warga membaca petunjuk untuk petugas, bukan informasinya.",
            "Citizens read what was meant for the officer, and not the information.",
        ),
        source: None,
        bad: Example::APPROVED.body("Tulis naskah di sini.\n"),
        good: Example::APPROVED.body("Layanan dibuka setiap hari kerja.\n"),
    },
    check: Check::Revision(check),
};

fn check(revision: &Revision, _: &Subject<'_>, findings: &mut Findings<'_>) {
    if let Some(spot) = revision.body.not_written {
        findings.at(
            revision,
            spot,
            Text::new("naskahnya belum ditulis", "the text was not written yet"),
            Text::new(
                format!("ganti `{NOT_WRITTEN}` dengan naskahnya, atau hapus baris ini bila cukup dengan lampiran"),
                format!("write the text in place of `{NOT_WRITTEN}`, or delete the line if the attachments are enough"),
            ),
        );
    }
}
