//! All revisions of a document are in the same list.

use crate::checks::samples::excluded_entry;
use crate::checks::{Check, Findings, Rule, Subject};
use crate::diagnostics::{Code, Example, Start, phrase, say};
use crate::register::Document;

pub(crate) static RULES: &[Rule] = &[Rule {
    code: Code {
        name: "revision-crosses-lists",
        demands: phrase!(
            id = "Semua revisi satu dokumen berada di daftar yang sama: informasi publik atau informasi yang \
                  dikecualikan.",
            en = "All revisions of a document are in one list: public information or excluded information.",
        ),
        because: phrase!(
            id = "Revisi lama tetap terbit; dokumen yang kemudian dikecualikan harus ditarik, dan yang dibuka \
                  menjadi dokumen baru.",
            en = "Earlier revisions stay published; what is excluded later must be withdrawn, what is opened is a \
                  new document.",
        ),
        bad: Example::APPROVED
            .front("revisi: 2\ncatatan_perubahan: Pengecualian berakhir.")
            .files(&[("r1/index.md", excluded_entry!("dip-2026-0001"))]),
        good: Example::of(Start::Revised),
        ..Code::ERROR
    },
    check: Check::Document(check),
}];

fn check(document: &Document, _: &Subject<'_>, findings: &mut Findings<'_>) {
    for (earlier, later) in document.revisions.iter().zip(document.revisions.iter().skip(1)) {
        let (Some(before), Some(class)) = (&earlier.class, &later.class) else { continue };
        if earlier.is_excluded() == later.is_excluded() {
            continue;
        }
        findings.at(
            later,
            class.spot,
            say!(
                id = "revisi sebelumnya `{before}`, yang ini `{after}`",
                en = "the revision before is `{before}`, this one `{after}`",
                before = before.value.key(),
                after = class.value.key(),
            ),
            say!(
                id = "tarik dokumen lama dengan `maklumat tarik` dan buat entri baru dengan id baru",
                en = "withdraw the old document with `maklumat withdraw` and make a new entry with a new id",
            ),
        );
    }
}
