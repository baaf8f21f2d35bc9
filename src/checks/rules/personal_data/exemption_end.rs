//! An exemption is renewed before it ends; nothing is published under one that is past its last day.

use crate::checks::samples::exempted;
use crate::checks::{Check, Findings, Rule, Subject, personal};
use crate::diagnostics::{Code, phrase, say};
use crate::register::Revision;

/// So many days before its end somebody is told.
const NOTICE: i32 = 30;

pub(crate) static RULES: &[Rule] = &[
    Rule {
        code: Code {
            name: "exemption-ending",
            demands: phrase!(
                id = "Pengecualian yang berakhir dalam 30 hari diperbarui, atau data pribadinya dihapus.",
                en = "An exemption that ends within 30 days is renewed, or the personal data removed.",
            ),
            because: phrase!(
                id = "Sesudah hari itu situs tidak dapat dibangun sampai data pribadinya diurus.",
                en = "After that day the site cannot be built until the personal data is dealt with.",
            ),
            bad: exempted!("2026-12-01"),
            good: exempted!("2027-12-31"),
            ..Code::WARNING
        },
        check: Check::Files(ending),
    },
    Rule {
        code: Code {
            name: "exemption-expired",
            demands: phrase!(
                id = "Pengecualian berlaku sampai hari yang disebut, dan diperbarui sebelum itu.",
                en = "An exemption holds until the day it names, and is renewed before.",
            ),
            because: phrase!(
                id = "Data pribadi terbit hanya selama alasannya berlaku.",
                en = "Personal data is published only as long as the reason for it stands.",
            ),
            bad: exempted!("2026-06-30"),
            good: exempted!("2027-12-31"),
            ..Code::ERROR
        },
        check: Check::Files(expired),
    },
];

fn ending(revision: &Revision, subject: &Subject<'_>, findings: &mut Findings<'_>) {
    if personal::is_taken_back(revision, subject) {
        return;
    }
    for exemption in &revision.exemptions {
        let Ok(left) = subject.context.today.until(exemption.until.value).map(|it| it.get_days()) else { continue };
        if !(0..=NOTICE).contains(&left) {
            continue;
        }
        findings.at(
            revision,
            exemption.until.spot,
            say!(
                id = "pengecualian untuk `{field}` berakhir {left} hari lagi",
                en = "the exemption for `{field}` ends in {left} days",
                left,
                field = exemption.field.value,
            ),
            say!(
                id = "siapkan revisi tanpa data pribadi itu, atau revisi dengan pengecualian yang diperbarui",
                en = "prepare a revision without that personal data, or one with a renewed exemption",
            ),
        );
    }
}

fn expired(revision: &Revision, subject: &Subject<'_>, findings: &mut Findings<'_>) {
    if personal::is_taken_back(revision, subject) {
        return;
    }
    for exemption in revision.exemptions.iter().filter(|exemption| exemption.until.value < subject.context.today) {
        findings.at(
            revision,
            exemption.until.spot,
            say!(
                id = "pengecualian untuk `{field}` berakhir pada {until}",
                en = "the exemption for `{field}` ended on {until}",
                field = exemption.field.value,
                until = exemption.until.value,
            ),
            say!(
                id = "hapus data pribadinya lewat revisi baru, tarik dokumennya, atau perbarui pengecualian dengan \
                      alasan yang masih berlaku",
                en = "remove the personal data in a new revision, withdraw the document, or renew the exemption with a \
                      reason that still stands",
            ),
        );
    }
}
