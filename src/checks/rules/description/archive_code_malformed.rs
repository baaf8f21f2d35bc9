//! An archive classification code has the right form.

use crate::checks::{Check, Findings, Rule, Subject};
use crate::diagnostics::{Code, Example, phrase, say};
use crate::register::Revision;
use crate::register::fields::document;

pub(crate) static RULES: &[Rule] = &[Rule {
    code: Code {
        name: "archive-code-malformed",
        demands: phrase!(
            id = "Kode klasifikasi arsip berbentuk 000 atau 000.1.2.",
            en = "An archive classification code reads 000 or 000.1.2.",
        ),
        because: phrase!(
            id = "Dengan kode itu arsiparis menemukan berkasnya.",
            en = "By that code an archivist finds the record.",
        ),
        bad: Example::APPROVED.front("kode_klasifikasi: A-12"),
        good: Example::APPROVED.front("kode_klasifikasi: 000.4"),
        ..Code::ERROR
    },
    check: Check::Revision(check),
}];

fn check(revision: &Revision, _: &Subject<'_>, findings: &mut Findings<'_>) {
    let Some(code) = revision.said(&document::ARCHIVE_CODE) else { return };
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    let mut parts = code.value.split('.');
    let first = parts.next().is_some_and(|it| it.len() == 3 && digits(it));
    let rest: Vec<&str> = parts.collect();
    if !(first && rest.len() <= 4 && rest.into_iter().all(digits)) {
        findings.at(
            revision,
            code.spot,
            say!(
                id = "`{code}` bukan kode klasifikasi arsip",
                en = "`{code}` is no archive classification code",
                code = code.value,
            ),
            say!(
                id = "tulis tiga angka, lalu bila perlu titik dan angka: 000.4",
                en = "write three digits, then dots and digits as needed: 000.4",
            ),
        );
    }
}
