//! What can be wrong with the lines of a decree.

use crate::diagnostics::{Code, Example, Start, phrase};

const DECREED: Example = Example::of(Start::Decreed);

/// A line that lists nothing.
pub static DECREE_LINE_UNREADABLE: Code = Code {
    name: "decree-line-unreadable",
    demands: phrase!(
        id = "Setiap baris keputusan penetapan memuat id, revisi, dan sidik satu informasi.",
        en = "Each line of a decree holds the id, the revision and the digest of one item.",
    ),
    because: phrase!(
        id = "Hanya yang tercantum dengan sidiknya yang ditetapkan; baris lain tidak dapat dihubungkan dengan naskah \
              mana pun.",
        en = "Only what is listed with its digest is decreed; any other line can be tied to no text.",
    ),
    bad: DECREED.listed("dip-2026-0001 1 LISTED\nJadwal Layanan Informasi\n"),
    good: DECREED.listed("dip-2026-0001 1 LISTED\n"),
    ..Code::ERROR
};

/// A revision that is listed twice.
pub static DECREE_LINE_TWICE: Code = Code {
    name: "decree-line-twice",
    demands: phrase!(
        id = "Setiap revisi tercantum sekali saja dalam sebuah keputusan.",
        en = "A decree lists each revision only once.",
    ),
    because: phrase!(
        id = "Bila dua baris menyebut sidik yang berbeda, tidak jelas naskah mana yang ditetapkan.",
        en = "If two lines name different digests, nobody knows which text was decreed.",
    ),
    bad: DECREED.listed("dip-2026-0001 1 LISTED\ndip-2026-0001 1 LISTED\n"),
    good: DECREED.listed("dip-2026-0001 1 LISTED\n"),
    ..Code::ERROR
};
