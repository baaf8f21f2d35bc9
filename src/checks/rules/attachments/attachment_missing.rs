//! Every listed file is there.

use crate::checks::standing::is_disposed;
use crate::checks::{Check, Findings, Rule, Subject};
use crate::diagnostics::{Code, Example, Phrase, Severity, Text};
use crate::register::Revision;

pub(crate) static RULE: Rule = Rule {
    code: Code {
        name: "attachment-missing",
        severity: Severity::Error,
        even_in_drafts: false,
        demands: Phrase::new(
            "Setiap berkas pada lampiran ada di folder dokumen.",
            "Every file listed as an attachment lies in the document's folder.",
        ),
        because: Phrase::new(
            "Tautan ke berkas yang tidak ada adalah tautan mati.",
            "A link to a file that is not there is a dead link.",
        ),
        source: None,
        bad: Example::APPROVED.front("lampiran:\n  - { berkas: jadwal.csv }\n  - { berkas: denah.pdf }"),
        good: Example::APPROVED,
    },
    check: Check::Files(check),
};

fn check(revision: &Revision, _: &Subject<'_>, findings: &mut Findings<'_>) {
    if is_disposed(revision) || revision.is_excluded() {
        return;
    }
    for listed in &revision.listed {
        let name = &listed.name;
        if revision.attachments.iter().any(|it| it.name == name.value) {
            continue;
        }
        let other = revision.attachments.iter().find(|it| it.name.eq_ignore_ascii_case(&name.value));
        let help = match other {
            Some(other) => Text::new(
                format!("di folder ada `{}`; samakan huruf besar dan kecilnya", other.name),
                format!("there is `{}` in the folder; use the same upper and lower case", other.name),
            ),
            None => Text::new(
                "salin berkas itu ke folder dokumen, atau hapus dari lampiran",
                "copy the file into the document's folder, or take it off the list",
            ),
        };
        findings.at(
            revision,
            name.spot,
            Text::new(
                format!("berkas `{}` tidak ada di folder dokumen", name.value),
                format!("there is no file `{}` in the document's folder", name.value),
            ),
            help,
        );
    }
}
