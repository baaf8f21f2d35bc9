//! The logo that the settings name is a picture that can be shown.

use crate::checks::{Check, Context, Findings, Rule};
use crate::diagnostics::{Code, Example, Phrase, Place, Severity, Text};
use crate::register::{Picture, Register};

pub(crate) static RULE: Rule = Rule {
    code: Code {
        name: "logo-unusable",
        severity: Severity::Error,
        even_in_drafts: false,
        demands: Phrase::new(
            "Logo yang disebut di maklumat.yml ada sebagai berkas PNG di folder aset/ tema register ini.",
            "The logo named in maklumat.yml is a PNG file in the folder aset/ of this register's theme.",
        ),
        because: Phrase::new(
            "Logo yang tidak ada menjadi gambar rusak di setiap halaman.",
            "A logo that is not there is a broken picture on every page.",
        ),
        source: None,
        bad: Example::APPROVED.settings("tampilan: { logo: logo.png }"),
        good: Example::APPROVED,
    },
    check: Check::Register(check),
};

fn check(register: &Register, _: &Context<'_>, findings: &mut Findings<'_>) {
    let settings = &register.settings;
    let Some(logo) = &settings.look.logo else { return };
    let name = &logo.value;
    let (message, help) = match (settings.logo_file(), settings.look.picture) {
        (Some(_), Picture::Png(..)) => return,
        (None, _) => (
            Text::new(
                format!("logo {name} tidak dapat ditemukan: register ini tidak mempunyai tema sendiri"),
                format!("the logo {name} cannot be found: this register has no theme of its own"),
            ),
            Text::new(
                format!(
                    "tambahkan `tema: kami` di maklumat.yml dan letakkan gambarnya di themes/kami/aset/{name}"
                ),
                format!("add `tema: kami` to maklumat.yml and put the picture into themes/kami/aset/{name}"),
            ),
        ),
        (Some(file), Picture::Missing) => (
            Text::new(format!("berkas logo {file} tidak ada"), format!("there is no logo {file}")),
            Text::new(
                "letakkan gambarnya di sana, atau hapus kunci `logo`",
                "put the picture there, or delete the key `logo`",
            ),
        ),
        (Some(file), Picture::Other) => (
            Text::new(format!("{file} bukan gambar PNG"), format!("{file} is not a PNG picture")),
            Text::new(
                "simpan gambarnya sebagai PNG; mengganti akhiran nama berkas saja tidak cukup",
                "save the picture as PNG; another ending of the file's name is not enough",
            ),
        ),
    };
    findings.place(Place::new(settings.file.clone(), logo.spot), message, help);
}
