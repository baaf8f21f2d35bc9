//! Every file that is listed as an attachment lies in the document's folder.

use crate::checks::changed_content::is_disposed;
use crate::checks::rules::attachments::attachment_name_forbidden::proposal;
use crate::checks::{Check, Findings, Rule, Subject};
use crate::diagnostics::{Code, Example, Text, phrase, say};
use crate::register::Revision;
use crate::source::{is_litter, look_alike};

pub(crate) static RULES: &[Rule] = &[Rule {
    code: Code {
        name: "attachment-missing",
        demands: phrase!(
            id = "Setiap berkas pada lampiran ada di folder dokumen.",
            en = "Every file listed as an attachment lies in the document's folder.",
        ),
        because: phrase!(
            id = "Tautan ke berkas yang tidak ada adalah tautan mati.",
            en = "A link to a file that is not there is a dead link.",
        ),
        bad: Example::APPROVED.front("lampiran:\n  - { berkas: jadwal.csv }\n  - { berkas: denah.pdf }"),
        ..Code::ERROR
    },
    check: Check::Files(check),
}];

fn check(revision: &Revision, _: &Subject<'_>, findings: &mut Findings<'_>) {
    if is_disposed(revision) || revision.is_excluded() {
        return;
    }
    for listed in &revision.listed {
        let name = &listed.name;
        if revision.attachments.iter().any(|it| it.name == name.value) {
            continue;
        }
        let other = alike(revision, &name.value);
        if let Some(other) = other.filter(|it| it.to_lowercase() != name.value.to_lowercase()) {
            findings.at(revision, name.spot, written_in_two_ways(&name.value, other), rename_to(&name.value));
            continue;
        }
        let help = match other {
            Some(other) => say!(
                id = "di folder ada `{other}`; samakan huruf besar dan kecilnya",
                en = "there is `{other}` in the folder; use the same upper and lower case",
                other,
            ),
            None if is_litter(&name.value) => say!(
                id = "hapus dari lampiran: nama seperti itu adalah sisa sistem atau program, yang tidak diterbitkan",
                en = "take it off the list: such a name is what a system or program leaves behind, which is not \
                      published",
            ),
            None => say!(
                id = "salin berkas itu ke folder dokumen, atau hapus dari lampiran",
                en = "copy the file into the document's folder, or take it off the list",
            ),
        };
        findings.at(
            revision,
            name.spot,
            say!(
                id = "berkas `{name}` tidak ada di folder dokumen",
                en = "there is no file `{name}` in the document's folder",
                name = name.value,
            ),
            help,
        );
    }
}

/// The file in the folder whose name looks the same, if it is listed under no name of its own.
pub(crate) fn alike<'r>(revision: &'r Revision, listed: &str) -> Option<&'r str> {
    let is_listed = |name: &str| revision.listed.iter().any(|it| it.name.value == name);
    let mut files = revision.attachments.iter().map(|it| it.name.as_str());
    files.find(|it| look_alike(it, listed) && !is_listed(it))
}

fn written_in_two_ways(listed: &str, other: &str) -> Text {
    say!(
        id = "`{listed}` di lampiran dan `{other}` di folder adalah nama yang sama, ditulis dengan dua cara (huruf \
              beraksen, spasi, tanda hubung, atau tanda kutip yang lain)",
        en = "`{listed}` in the list and `{other}` in the folder are the same name, written in two ways (another kind \
              of accented letter, blank, dash or quote)",
        listed,
        other,
    )
}

fn rename_to(listed: &str) -> Text {
    let name = proposal(listed);
    say!(
        id = "ganti nama berkasnya menjadi {name}, dan ketik nama itu juga pada lampiran",
        en = "rename the file to {name}, and type that name in the list too",
        name,
    )
}
