//! A document is approved only by a decree that the superior agreed to.

use crate::checks::{Check, Findings, Rule, Subject};
use crate::diagnostics::{Code, Example, Start, phrase, say};
use crate::register::{Decree, Revision};

pub(crate) static RULES: &[Rule] = &[Rule {
    code: Code {
        name: "decree-not-agreed",
        demands: phrase!(
            id = "Keputusan yang dipakai sebagai persetujuan sudah disetujui Atasan PPID.",
            en = "A decree that stands for approvals has the superior's agreement.",
        ),
        because: phrase!(
            id = "Daftar ditetapkan PPID dengan persetujuan atasannya; tanpa persetujuan itu belum ada yang boleh \
                  terbit.",
            en = "The PPID sets the list with the superior's agreement; without it nothing may be published.",
        ),
        bad: Example::of(Start::Decreed).decree_without(&["persetujuan"]),
        good: Example::of(Start::Decreed),
        ..Code::ERROR
    },
    check: Check::Revision(check),
}];

fn check(revision: &Revision, subject: &Subject<'_>, findings: &mut Findings<'_>) {
    let Some(named) = revision.decree.as_ref().filter(|_| !revision.is_excluded()) else { return };
    let is_open = |decree: &&Decree| decree.document.readable && !decree.claims_agreement();
    if let Some(decree) = subject.register.decree(&named.value).filter(is_open) {
        findings.at(
            revision,
            named.spot,
            say!(
                id = "keputusan `{decree}` belum disetujui Atasan PPID",
                en = "the superior has not agreed to the decree `{decree}`",
                decree = decree.id,
            ),
            say!(
                id = "mintakan persetujuannya: `maklumat setujui {path} --oleh ID`",
                en = "ask for it: `maklumat approve {path} --by ID`",
                path = decree.document.path,
            ),
        );
    }
}
