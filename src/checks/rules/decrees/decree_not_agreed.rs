//! A document is approved only by a decree that the superior agreed to.

use crate::checks::{Check, Findings, Rule, Subject};
use crate::diagnostics::{Code, Example, Phrase, Severity, Start, Text};
use crate::register::{Decree, Revision};

pub(crate) static RULE: Rule = Rule {
    code: Code {
        name: "decree-not-agreed",
        severity: Severity::Error,
        even_in_drafts: false,
        demands: Phrase::new(
            "Keputusan yang dipakai sebagai persetujuan sudah disetujui Atasan PPID.",
            "A decree that stands for approvals has the superior's agreement.",
        ),
        because: Phrase::new(
            "Daftar ditetapkan PPID dengan persetujuan atasannya; tanpa persetujuan itu belum ada yang boleh terbit.",
            "The PPID sets the list with the superior's agreement; without it nothing may be published.",
        ),
        source: None,
        bad: Example::of(Start::Decreed).decree_without(&["persetujuan"]),
        good: Example::of(Start::Decreed),
    },
    check: Check::Revision(check),
};

fn check(revision: &Revision, subject: &Subject<'_>, findings: &mut Findings<'_>) {
    let Some(named) = revision.decree.as_ref().filter(|_| !revision.is_excluded()) else { return };
    let open = |it: &&Decree| it.document.readable && !it.claims_agreement();
    if let Some(decree) = subject.register.decree(&named.value).filter(open) {
        findings.at(
            revision,
            named.spot,
            Text::new(
                format!("keputusan `{}` belum disetujui Atasan PPID", decree.id),
                format!("the superior has not agreed to the decree `{}`", decree.id),
            ),
            Text::new(
                format!("mintakan persetujuannya: `maklumat setujui {} --oleh ID`", decree.document.path),
                format!("ask for it: `maklumat approve {} --by ID`", decree.document.path),
            ),
        );
    }
}
