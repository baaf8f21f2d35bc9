//! The sentence that `new` puts into a draft was replaced by the text.

use crate::checks::{Check, Findings, Rule, Subject};
use crate::diagnostics::{Code, Example, phrase, say};
use crate::register::{NOT_WRITTEN, Revision};

pub(crate) static RULES: &[Rule] = &[Rule {
    code: Code {
        name: "text-not-written",
        demands: phrase!(
            id = "Kalimat pengganti dari konsep baru sudah diganti dengan naskah.",
            en = "The sentence that a new draft holds in place of its text was replaced.",
        ),
        because: phrase!(
            id = "Warga membaca petunjuk untuk petugas, bukan informasinya.",
            en = "Citizens read what was meant for the officer, and not the information.",
        ),
        bad: Example::APPROVED.body("Tulis naskah di sini.\n"),
        good: Example::APPROVED.body("Layanan dibuka setiap hari kerja.\n"),
        ..Code::ERROR
    },
    check: Check::Revision(check),
}];

fn check(revision: &Revision, _: &Subject<'_>, findings: &mut Findings<'_>) {
    if let Some(spot) = revision.body.not_written {
        findings.at(
            revision,
            spot,
            say!(id = "naskahnya belum ditulis", en = "the text was not written yet"),
            say!(
                id = "ganti `{not_written}` dengan naskahnya, atau hapus baris ini bila cukup dengan lampiran",
                en = "write the text in place of `{not_written}`, or delete the line if the attachments are enough",
                not_written = NOT_WRITTEN,
            ),
        );
    }
}
