//! What can be wrong with `tampilan`.

use crate::diagnostics::{Code, Example, Start, phrase};

const DRAFT: Example = Example::of(Start::Draft);

/// A colour or the name of a logo that is none.
pub static LOOK_UNREADABLE: Code = Code {
    name: "look-unreadable",
    demands: phrase!(
        id = "Warna situs ditulis dengan enam angka atau huruf a sampai f; logo dengan nama berkas PNG.",
        en = "The site's colour is six digits 0 to 9 and a to f; its logo is the name of a PNG file.",
    ),
    because: phrase!(
        id = "Dari satu warna itu dibuat semua warna situs lainnya, untuk layar terang dan gelap.",
        en = "All other colours of the site, light and dark, are made from that one.",
    ),
    bad: DRAFT.settings("tampilan: { warna: hijau }"),
    good: DRAFT.settings("tampilan: { warna: \"#07543f\" }"),
    ..Code::ERROR
};
