//! What can be wrong with the files and folders under `content/`.

use crate::diagnostics::{Code, Example, Start, phrase};

const GOOD: Example = Example::of(Start::Draft);

/// A symbolic link.
pub static CONTENT_LINK: Code = Code {
    name: "content-link",
    even_in_drafts: true,
    demands: phrase!(id = "content/ tidak memuat tautan ke berkas lain.", en = "content/ holds no symbolic links."),
    because: phrase!(
        id = "Tautan dapat menunjuk ke luar register; yang terbit bukan lagi yang disetujui.",
        en = "A link can lead out of the register; what is published is then not what was approved.",
    ),
    bad: GOOD.files(&[("/protokol/contoh/salinan.csv@", b"jadwal.csv")]),
    good: GOOD,
    ..Code::ERROR
};

/// A document that is there twice: as `x.md` and as `x/index.md`.
pub static DOCUMENT_TWICE: Code = Code {
    name: "document-twice",
    even_in_drafts: true,
    demands: phrase!(
        id = "Sebuah dokumen berupa satu berkas nama.md atau satu folder nama/, tidak keduanya.",
        en = "A document is a file name.md or a folder name/, not both.",
    ),
    because: phrase!(
        id = "Dari dua berkas tidak ada yang tahu mana yang berlaku.",
        en = "Of two files nobody knows which one holds.",
    ),
    bad: GOOD.files(&[("/protokol/contoh.md", b"---\nid: dip-2026-0009\n---\n")]),
    good: GOOD,
    ..Code::ERROR
};

/// A file or folder that belongs to no document.
pub static FILE_UNEXPECTED: Code = Code {
    name: "file-unexpected",
    even_in_drafts: true,
    demands: phrase!(
        id = "Di content/ hanya ada maklumat.yml, folder unit, dokumen, dan lampirannya.",
        en = "content/ holds only maklumat.yml, unit folders, documents and their attachments.",
    ),
    because: phrase!(
        id = "Berkas yang bukan bagian dokumen tidak diperiksa siapa pun dan hilang tanpa jejak.",
        en = "A file that is part of no document is reviewed by nobody and is lost without a trace.",
    ),
    bad: GOOD.files(&[("/protokol/catatan.docx", b"PK")]),
    good: GOOD,
    ..Code::ERROR
};

/// A folder without its text.
pub static INDEX_MISSING: Code = Code {
    name: "index-missing",
    even_in_drafts: true,
    demands: phrase!(id = "Setiap folder dokumen memuat index.md.", en = "Every document folder holds an index.md."),
    because: phrase!(
        id = "Lampiran tanpa dokumen tidak terbit dan mudah terlupa.",
        en = "Attachments without a document are not published and soon forgotten.",
    ),
    bad: GOOD.files(&[("/protokol/lain/data.csv", b"a,b\n")]),
    good: GOOD,
    ..Code::ERROR
};

/// What systems and programs left there.
pub static LITTER_PASSED_OVER: Code = Code {
    name: "litter-passed-over",
    demands: phrase!(
        id = "Berkas sisa sistem dan program (Thumbs.db, .DS_Store, ~$laporan.docx) tidak diperiksa dan tidak \
              diterbitkan.",
        en = "What systems and programs leave behind (Thumbs.db, .DS_Store, ~$laporan.docx) is neither checked nor \
              published.",
    ),
    because: phrase!(
        id = "Berkas itu muncul dengan sendirinya dan bukan bagian dari dokumen.",
        en = "Such files come by themselves and are part of no document.",
    ),
    bad: GOOD.files(&[("/protokol/contoh/Thumbs.db", b"x"), ("/protokol/.DS_Store", b"x")]),
    good: GOOD,
    ..Code::ADVICE
};

/// A name of a folder or document that cannot stand everywhere, or any name with invisible characters.
pub static NAME_FORBIDDEN: Code = Code {
    name: "name-forbidden",
    even_in_drafts: true,
    demands: phrase!(
        id = "Nama folder dan dokumen paling panjang 120 byte, tanpa / \\ : * ? \" < > | %, tanpa tanda hubung di \
              depan, dan bukan nama khusus Windows; tidak ada nama yang memuat tanda tak terlihat.",
        en = "Names of folders and documents have at most 120 bytes, none of / \\ : * ? \" < > | %, no leading \
              hyphen, and are no Windows device; no name holds an invisible character.",
    ),
    because: phrase!(
        id = "Nama seperti itu tidak dapat disalin ke komputer lain, dan tanda tak terlihat dapat memalsukan \
              tampilan layar dan log.",
        en = "Such a name cannot be copied to another computer, and an invisible character can forge what screens \
              and logs show.",
    ),
    bad: GOOD.files(&[("/protokol/contoh/jadwal\u{202e}vsc.pdf", b"%PDF")]),
    good: GOOD,
    ..Code::ERROR
};

/// A name that is not UTF-8.
pub static NAME_NOT_UTF8: Code = Code {
    name: "name-not-utf8",
    even_in_drafts: true,
    demands: phrase!(id = "Nama berkas dapat dibaca sebagai UTF-8.", en = "File names can be read as UTF-8."),
    because: phrase!(
        id = "Nama lain tidak dapat ditulis dalam alamat maupun dalam daftar sidik.",
        en = "Other names can stand neither in an address nor in a manifest.",
    ),
    bad: GOOD.files(&[("/protokol/contoh/\u{fffd}.csv!", b"a,b\n")]),
    good: GOOD,
    ..Code::ERROR
};

/// A folder where a file belongs, a pipe, a device.
pub static NOT_A_FILE: Code = Code {
    name: "not-a-file",
    even_in_drafts: true,
    demands: phrase!(
        id = "Yang bernama index.md, maklumat.yml, atau lampiran adalah berkas biasa.",
        en = "What is called index.md, maklumat.yml or an attachment is an ordinary file.",
    ),
    because: phrase!(
        id = "Folder atau saluran dengan nama itu tidak dapat dibaca.",
        en = "A folder or pipe of that name cannot be read.",
    ),
    bad: GOOD.files(&[("/protokol/lain/index.md/", b"")]),
    good: GOOD,
    ..Code::ERROR
};
