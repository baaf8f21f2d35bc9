//! The logo that the settings name is a picture that can be shown.

use crate::checks::{Check, Context, Findings, Rule};
use crate::diagnostics::{Code, Example, Place, phrase, say};
use crate::register::{Picture, Register};

pub(crate) static RULES: &[Rule] = &[Rule {
    code: Code {
        name: "logo-unusable",
        demands: phrase!(
            id = "Logo yang disebut di maklumat.yml ada sebagai berkas PNG di folder aset/ tema register ini.",
            en = "The logo named in maklumat.yml is a PNG file in the folder aset/ of this register's theme.",
        ),
        because: phrase!(
            id = "Logo yang tidak ada menjadi gambar rusak di setiap halaman.",
            en = "A logo that is not there is a broken picture on every page.",
        ),
        bad: Example::APPROVED.settings("tampilan: { logo: logo.png }"),
        ..Code::ERROR
    },
    check: Check::Register(check),
}];

fn check(register: &Register, _: &Context<'_>, findings: &mut Findings<'_>) {
    let settings = &register.settings;
    let Some(logo) = &settings.look.logo else { return };
    let name = &logo.value;
    let (message, help) = match (settings.logo_file(), settings.look.picture) {
        (Some(_), Picture::Png(..)) => return,
        (None, _) => (
            say!(
                id = "logo {name} tidak dapat ditemukan: register ini tidak mempunyai tema sendiri",
                en = "the logo {name} cannot be found: this register has no theme of its own",
                name,
            ),
            say!(
                id = "tambahkan `tema: kami` di maklumat.yml dan letakkan gambarnya di themes/kami/aset/{name}",
                en = "add `tema: kami` to maklumat.yml and put the picture into themes/kami/aset/{name}",
                name,
            ),
        ),
        (Some(file), Picture::Missing) => (
            say!(id = "berkas logo {file} tidak ada", en = "there is no logo {file}", file),
            say!(
                id = "letakkan gambarnya di sana, atau hapus kunci `logo`",
                en = "put the picture there, or delete the key `logo`",
            ),
        ),
        (Some(file), Picture::Other) => (
            say!(id = "{file} bukan gambar PNG", en = "{file} is not a PNG picture", file),
            say!(
                id = "simpan gambarnya sebagai PNG; mengganti akhiran nama berkas saja tidak cukup",
                en = "save the picture as PNG; another ending of the file's name is not enough",
            ),
        ),
    };
    findings.place(Place::new(settings.file.clone(), logo.spot), message, help);
}
