//! Only immediate information is announced before its approval.

use crate::checks::{Check, Findings, Rule, Subject};
use crate::diagnostics::{Code, Example, Start, phrase, say};
use crate::register::{Class, Revision};

pub(crate) static RULES: &[Rule] = &[Rule {
    code: Code {
        name: "announcement-not-urgent",
        demands: phrase!(
            id = "Hanya informasi serta-merta yang diumumkan sebelum disahkan.",
            en = "Only immediate information is announced before its approval.",
        ),
        because: phrase!(
            id = "Informasi lain dapat menunggu; mendahulukannya berarti melewati pemeriksaan dan persetujuan.",
            en = "Other information can wait; to announce it at once is to go round review and approval.",
        ),
        source: Some("UU 14/2008 Pasal 10"),
        bad: Example::of(Start::Announced).front("klasifikasi: setiap-saat").without(&["berlaku_sampai"]),
        good: Example::of(Start::Announced),
        ..Code::ERROR
    },
    check: Check::Revision(check),
}];

fn check(revision: &Revision, _: &Subject<'_>, findings: &mut Findings<'_>) {
    let Some(spot) = revision.spot("pengumuman_segera") else { return };
    // A class that cannot be read is a finding of its own.
    let Some(class) = revision.class.as_ref().filter(|it| it.value != Class::Immediate) else { return };
    let class = class.value.key();
    findings.at(
        revision,
        spot,
        say!(
            id = "diumumkan segera, padahal klasifikasinya {class}",
            en = "this is announced at once, but its class is {class}",
            class,
        ),
        say!(
            id = "hapus `pengumuman_segera` dan mintakan persetujuan biasa; bila informasinya memang serta-merta, \
                  perbaiki klasifikasi, ajukan, lalu umumkan lagi",
            en = "delete `pengumuman_segera` and have it approved as usual; if it is immediate information, correct \
                  the class, submit it and announce it again",
        ),
    );
}
