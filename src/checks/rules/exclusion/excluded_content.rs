//! An entry of the list of excluded information has neither text nor files.

use crate::checks::{Check, Findings, Rule, Subject};
use crate::diagnostics::{Code, Example, Place, Spot, Start, phrase, say};
use crate::register::Revision;

pub(crate) static RULES: &[Rule] = &[Rule {
    code: Code {
        name: "excluded-content",
        even_in_drafts: true,
        demands: phrase!(
            id = "Entri dikecualikan tidak mempunyai isi maupun lampiran.",
            en = "An excluded entry has neither text nor files.",
        ),
        because: phrase!(
            id = "Yang dikecualikan tidak boleh ada di repositori: riwayat git ikut terbuka.",
            en = "Excluded material may not be in the repository: git's history is open with it.",
        ),
        source: Some("UU 14/2008 Pasal 17"),
        bad: Example::of(Start::Excluded).body("Isi yang dikecualikan.\n"),
        good: Example::of(Start::Excluded),
        ..Code::ERROR
    },
    check: Check::Revision(check),
}];

fn check(revision: &Revision, _: &Subject<'_>, findings: &mut Findings<'_>) {
    if !revision.is_excluded() {
        return;
    }
    let help = || {
        say!(
            id = "hapus dari repositori dan dari riwayatnya sebelum dikirim dengan `git push`; di sini cukup \
                  keterangannya",
            en = "remove it from the repository and its history before it is pushed; only its fields belong here",
        )
    };
    if !revision.body.is_blank {
        findings.at(
            revision,
            Spot::new(revision.body.first_line as usize, 1, 1),
            say!(id = "entri yang dikecualikan tidak boleh mempunyai isi", en = "an excluded entry may have no text",),
            help(),
        );
    }
    if let Some(spot) = revision.spot("lampiran") {
        findings.at(
            revision,
            spot,
            say!(
                id = "entri yang dikecualikan tidak boleh mempunyai lampiran",
                en = "an excluded entry may have no attachments",
            ),
            help(),
        );
    }
    for file in &revision.attachments {
        findings.place(
            Place::file(file.file.clone()),
            say!(
                id = "berkas ini berada di folder entri yang dikecualikan",
                en = "this file lies in the folder of an excluded entry",
            ),
            help(),
        );
    }
}
