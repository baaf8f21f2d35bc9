//! Checks the name and type of a file before it is put beside a document.

use crate::checks::kinds::kind;
use crate::checks::rules::attachments::attachment_name_forbidden::{is_sound, proposal};
use crate::checks::rules::attachments::attachment_type_refused::{advice, refused};
use crate::diagnostics::{Text, say};
use crate::inspect::Signature;

/// The name under which it may be stored there: its own, or a similar one.
///
/// # Errors
/// Why it may not.
pub(crate) fn offered(name: &str, bytes: &[u8]) -> Result<String, Text> {
    let name = if is_sound(name) { name.to_owned() } else { proposal(name) };
    let Some(kind) = kind(&name) else {
        let (why, help) = (refused(&name), advice());
        return Err(say!(id = "{why}; {help}", en = "{why}; {help}", why = why.each(), help = help.each()));
    };
    let signature = Signature::of(bytes);
    if signature == Signature::Locked {
        return Err(say!(
            id = "{name} terkunci dengan kata sandi; buka di program asalnya, hapus kata sandinya, lalu simpan ulang",
            en = "{name} is locked with a password; open it in the program it comes from, remove the password and \
                  save it again",
            name,
        ));
    }
    if kind.signature != signature {
        return Err(say!(
            id = "isi {name} bukan isi berkas sejenis itu; simpan ulang dari program asalnya",
            en = "{name} does not hold what its name says; save it again from the program it comes from",
            name,
        ));
    }
    Ok(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_offered_keeps_to_the_rules_of_attachments() {
        assert_eq!(offered("laporan.pdf", b"%PDF-1.7").unwrap(), "laporan.pdf");
        assert_eq!(offered("Laporan 100%.pdf", b"%PDF-1.7").unwrap(), "laporan-100.pdf");
        assert_eq!(offered("../../etc/passwd.csv", b"a,b").unwrap(), "etc-passwd.csv");
        for (name, bytes) in [
            ("a.html", &b"<html>"[..]),
            ("a.pdf", b"MZ"),
            ("a.csv", b"\x7fELF"),
            ("a.svg", b"<svg>"),
            ("a", b"a"),
            ("a.csv", b""),
            ("index.md", b"---"),
        ] {
            assert!(offered(name, bytes).is_err(), "{name}");
        }
    }
}
