//! The findings about files and folders that have no place under `content/`.

use unicode_normalization::UnicodeNormalization as _;

use crate::diagnostics::{Code, Diagnostic, Place, Text, say};
use crate::source::STAGED;
use crate::source::codes::files as codes;
use crate::source::layout::names::is_sound_folder;

/// Why a file or folder has no place.
#[derive(Debug, Clone)]
pub(crate) enum Unexpected {
    /// Its name is not UTF-8.
    Name,
    /// Its name has invisible characters.
    Unseen,
    /// Its name cannot stand on every computer; the same with each letter as one character may.
    Unsound(Option<String>),
    /// It is the settings, or a text, under a name that is written in another way.
    Meant(String),
    /// It is a symbolic link.
    Link,
    /// It is a folder where a file belongs, or neither file nor folder.
    Special,
    /// No document holds such a file there.
    Place,
    /// Its name begins with a dot.
    Hidden,
    /// A command died while it wrote this.
    Staged,
    /// A folder without `index.md`.
    NoText,
    /// A document twice.
    Twice,
}

impl Unexpected {
    /// The name of a folder or document that cannot stand.
    pub(crate) fn unsound(name: &str) -> Unexpected {
        let composed: String = name.nfc().collect();
        Unexpected::Unsound(Some(composed).filter(|it| it != name && is_sound_folder(it)))
    }

    /// What was meant by its name.
    pub(crate) fn meant(name: Option<impl Into<String>>) -> Unexpected {
        name.map_or(Unexpected::Place, |it| Unexpected::Meant(it.into()))
    }

    /// A name with a dot in front: ours or another program's.
    pub(crate) fn of_hidden(name: &str) -> Unexpected {
        if name.starts_with(STAGED) { Unexpected::Staged } else { Unexpected::Hidden }
    }

    /// The finding about this path.
    pub(crate) fn diagnostic(&self, path: &str) -> Diagnostic {
        let (code, message, help) = self.words();
        Diagnostic::new(code, Place::file(path), message, help)
    }

    fn words(&self) -> (&'static Code, Text, Text) {
        match self {
            Unexpected::Name | Unexpected::Unseen | Unexpected::Unsound(_) => self.about_its_name(),
            Unexpected::Meant(name) => (
                &codes::FILE_UNEXPECTED,
                say!(
                    id = "berkas ini tidak terbaca karena namanya ditulis lain",
                    en = "this file is not read, because its name is written in another way",
                ),
                say!(
                    id = "ganti namanya menjadi {name} (bila akhiran tidak tampak, tampilkan dahulu akhiran nama \
                          berkas; di Notepad pilih \"Semua berkas\" saat menyimpan)",
                    en = "rename it to {name} (if its ending is not shown, show endings of file names first; in \
                          Notepad choose \"All files\" when saving)",
                    name,
                ),
            ),
            Unexpected::Link => (
                &codes::CONTENT_LINK,
                say!(id = "ini tautan ke berkas lain, bukan berkas", en = "this is a link to another file, not a file",),
                say!(
                    id = "hapus tautan ini dan salin berkasnya ke sini",
                    en = "delete the link and copy the file here",
                ),
            ),
            Unexpected::Special => (
                &codes::NOT_A_FILE,
                say!(id = "di sini harus ada berkas biasa", en = "an ordinary file belongs here"),
                say!(
                    id = "pindahkan, hapus, atau ganti namanya, lalu simpan berkas biasa dengan nama ini",
                    en = "move, delete or rename it, then save an ordinary file under this name",
                ),
            ),
            Unexpected::Place => (
                &codes::FILE_UNEXPECTED,
                say!(
                    id = "berkas atau folder ini bukan bagian dari dokumen mana pun",
                    en = "this is part of no document",
                ),
                say!(
                    id = "pindahkan ke folder dokumennya, yaitu content/<unit>/<nama>/, atau hapus",
                    en = "move it into its document's folder, content/<unit>/<name>/, or delete it",
                ),
            ),
            Unexpected::Hidden => (
                &codes::FILE_UNEXPECTED,
                say!(
                    id = "nama ini diawali titik, sehingga berkasnya tersembunyi",
                    en = "a name with a dot in front is hidden",
                ),
                say!(
                    id = "hapus berkas ini jika dibuat oleh program lain; jika lampiran, beri nama tanpa titik di \
                          depan",
                    en = "delete it if another program made it; if it is an attachment, give it a name without the \
                          dot",
                ),
            ),
            Unexpected::Staged => (
                &codes::FILE_UNEXPECTED,
                say!(
                    id = "ini sisa perintah yang terputus; berkas aslinya tidak berubah",
                    en = "a command was interrupted and left this behind; the original is unchanged",
                ),
                say!(id = "hapus berkas ini, lalu ulangi perintahnya", en = "delete it, then run the command again",),
            ),
            Unexpected::NoText => (
                &codes::INDEX_MISSING,
                say!(id = "folder ini tidak memuat index.md", en = "this folder holds no index.md"),
                say!(
                    id = "tambahkan index.md di folder ini, atau hapus foldernya",
                    en = "add an index.md to the folder, or delete the folder",
                ),
            ),
            Unexpected::Twice => (
                &codes::DOCUMENT_TWICE,
                say!(
                    id = "dokumen ini ada dua kali: sebagai berkas ini dan sebagai folder dengan nama yang sama",
                    en = "this document is there twice: as this file and as a folder of the same name",
                ),
                say!(
                    id = "simpan satu saja; jika mempunyai lampiran, jadikan berkas ini index.md di folder itu",
                    en = "keep one; with attachments, make this file the index.md of the folder",
                ),
            ),
        }
    }

    fn about_its_name(&self) -> (&'static Code, Text, Text) {
        let (code, message) = match self {
            Unexpected::Unseen => (
                &codes::NAME_FORBIDDEN,
                say!(
                    id = "nama ini memuat tanda yang tidak terlihat (ditampilkan sebagai \u{fffd})",
                    en = "this name holds a character that nobody sees (shown as \u{fffd})",
                ),
            ),
            Unexpected::Unsound(Some(name)) => {
                return (
                    &codes::NAME_FORBIDDEN,
                    say!(
                        id = "huruf beraksen dalam nama ini tersusun dari dua tanda, padahal ada satu huruf untuknya",
                        en = "an accented letter in this name is put together from two characters though there is \
                              one for it",
                    ),
                    say!(
                        id = "ganti namanya menjadi {name}, diketik ulang; bila nama itu sudah ada, keduanya nama \
                              yang sama: gabungkan isinya",
                        en = "rename it to {name}, typed again; if that name is there already, the two are one name: \
                              bring them together",
                        name,
                    ),
                );
            }
            Unexpected::Unsound(None) => (
                &codes::NAME_FORBIDDEN,
                say!(
                    id = "nama folder atau dokumen ini tidak dapat dipakai di setiap komputer",
                    en = "the name of this folder or document cannot be used on every computer",
                ),
            ),
            _ => (
                &codes::NAME_NOT_UTF8,
                say!(id = "nama berkas ini tidak terbaca", en = "the name of this file cannot be read"),
            ),
        };
        let help = say!(
            id = "ganti namanya dengan huruf kecil, angka, dan tanda hubung",
            en = "rename it with lower-case letters, digits and hyphens",
        );
        (code, message, help)
    }
}
