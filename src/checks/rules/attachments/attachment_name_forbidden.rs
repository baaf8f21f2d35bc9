//! The name of an attachment can be used in an address and on every computer.

use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

use crate::checks::{Check, Findings, Rule, Subject};
use crate::diagnostics::{Code, Example, phrase, say};
use crate::register::Revision;
use crate::source::is_portable;

pub(crate) static RULES: &[Rule] = &[Rule {
    code: Code {
        name: "attachment-name-forbidden",
        demands: phrase!(
            id = "Nama lampiran paling panjang 120 byte, tanpa / \\\\ : * ? \\\" < > | %, tanpa titik atau tanda \
                  hubung di depan, dan bukan nama khusus Windows.",
            en = "Attachment names have at most 120 bytes, none of / \\ : * ? \" < > | %, no leading dot or hyphen, \
                  and are no Windows device.",
        ),
        because: phrase!(
            id = "Nama itu menjadi bagian alamat yang tidak pernah berubah.",
            en = "The name becomes part of an address that never changes.",
        ),
        bad: Example::APPROVED
            .files(&[("Denah 100%.csv", b"a,b\n")])
            .front("lampiran:\n  - { berkas: \"Denah 100%.csv\" }\n  - { berkas: jadwal.csv }"),
        ..Code::ERROR
    },
    check: Check::Files(check),
}];

fn check(revision: &Revision, _: &Subject<'_>, findings: &mut Findings<'_>) {
    for listed in &revision.listed {
        let name = &listed.name.value;
        if is_sound(name) {
            continue;
        }
        findings.at(
            revision,
            listed.name.spot,
            say!(
                id = "`{name}` tidak dapat dipakai sebagai nama lampiran",
                en = "`{name}` cannot be the name of an attachment",
                name,
            ),
            say!(
                id = "ganti nama berkas dan lampirannya menjadi {proposal}",
                en = "rename the file and the entry to {proposal}",
                proposal = proposal(name),
            ),
        );
    }
}

/// Whether it can stand in an address and on every computer.
pub(crate) fn is_sound(name: &str) -> bool {
    // The published folder has files of these names beside the attachments.
    let taken = matches!(name.to_lowercase().as_str(), "naskah.txt" | "meta.json" | "isi.md" | "index.html");
    is_portable(name) && !taken
}

/// A name like it that will do: the same with each letter as one character, if that is all.
pub(crate) fn proposal(name: &str) -> String {
    let composed: String = name.nfc().collect();
    if is_sound(&composed) {
        return composed;
    }
    let (stem, ending) = name.rsplit_once('.').unwrap_or((name, "pdf"));
    let plain = |text: &str| -> String {
        let mapped = text
            .to_lowercase()
            .nfkd()
            .filter(|letter| !is_combining_mark(*letter))
            .map(|letter| if letter.is_ascii_alphanumeric() { letter } else { '-' })
            .collect::<String>();
        mapped.split('-').filter(|word| !word.is_empty()).collect::<Vec<_>>().join("-")
    };
    let ending = plain(ending);
    let ending = if ending.is_empty() { "pdf".to_owned() } else { ending };
    let stem: String = plain(stem).chars().take(100).collect();
    let stem = stem.trim_end_matches('-');
    let same = format!("{stem}.{ending}");
    if is_sound(&same) { same } else { format!("lampiran-{stem}.{ending}").replace("-.", ".") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_accent_put_together_is_proposed_as_one_letter() {
        assert_eq!(proposal("kafe\u{301}.csv"), "kaf\u{e9}.csv");
        for name in ["kafe\u{301} 100%.csv", "Kaf\u{e9} 100%.csv"] {
            assert_eq!(proposal(name), "kafe-100.csv");
        }
    }

    #[test]
    fn what_is_proposed_is_sound() {
        for name in
            ["Denah 100%.csv", ".htaccess", "-rf.pdf", "con.pdf", "LPT1.txt", "naskah.txt", "a/b.pdf", "x.", "", "%.%"]
        {
            assert!(!is_sound(name), "{name}");
            assert!(is_sound(&proposal(name)), "{name} -> {}", proposal(name));
        }
        for name in ["lkjip-2025.pdf", "Laporan Kinerja (final).pdf", "kaf\u{e9}.csv", "com.pdf", "lpt10.txt"] {
            assert!(is_sound(name), "{name}");
        }
    }
}
