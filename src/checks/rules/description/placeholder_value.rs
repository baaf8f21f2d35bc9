//! A field says something.

use crate::checks::{Check, Findings, Rule, Subject};
use crate::diagnostics::{Code, Example, Phrase, Severity, Text};
use crate::register::Revision;

pub(crate) static RULE: Rule = Rule {
    code: Code {
        name: "placeholder-value",
        severity: Severity::Warning,
        even_in_drafts: false,
        demands: Phrase::new(
            "Kolom tidak diisi dengan tanda pengganti seperti -, NULL, atau #REF!.",
            "Fields do not hold placeholders like -, NULL or #REF!.",
        ),
        because: Phrase::new(
            "Tanda seperti itu berasal dari lembar kerja dan tidak memberi tahu warga apa-apa.",
            "Such marks come from spreadsheets and tell the public nothing.",
        ),
        source: None,
        bad: Example::APPROVED.front("penanggung_jawab: \"#REF!\""),
        good: Example::APPROVED,
    },
    check: Check::Revision(check),
};

fn check(revision: &Revision, _: &Subject<'_>, findings: &mut Findings<'_>) {
    for it in &revision.values.empty {
        findings.at(
            revision,
            it.spot,
            Text::new(
                format!("`{}` tidak berisi apa-apa selain tanda pengganti", it.value),
                format!("`{}` holds only a placeholder", it.value),
            ),
            Text::new(
                "isi dengan keterangan yang sebenarnya; bila tidak ada, hapus kolom yang tidak wajib",
                "write what is true; if there is nothing, leave an optional field out",
            ),
        );
    }
}
