//! No e-mail address of a person is published.

use crate::checks::{Check, Findings, Rule, Subject, personal};
use crate::diagnostics::{Code, Example, phrase};
use crate::register::Revision;
use crate::source::TraceKind;

pub(crate) static RULES: &[Rule] = &[Rule {
    code: Code {
        name: "personal-email",
        demands: phrase!(
            id = "Alamat surel perorangan tidak diterbitkan; alamat layanan boleh.",
            en = "E-mail addresses of persons are not published; those of a service may be.",
        ),
        because: phrase!(
            id = "Alamat orang memudahkan penipuan; surat untuk kantor sampai lewat alamat layanan.",
            en = "A person's address helps deceivers; letters to the office arrive at the address of its service.",
        ),
        source: Some("UU 27/2022 Pasal 4"),
        bad: Example::APPROVED.body("Kirim ke nama.pegawai@surel.invalid.\n"),
        good: Example::APPROVED.body("Kirim ke ppid@example.go.id.\n"),
        ..Code::ERROR
    },
    check: Check::Files(check),
}];

fn check(revision: &Revision, subject: &Subject<'_>, findings: &mut Findings<'_>) {
    let what = phrase!(id = "alamat surel perorangan", en = "a person's e-mail address");
    personal::report(TraceKind::Email, findings.rule(), what, revision, subject, findings);
}
