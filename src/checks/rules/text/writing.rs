//! Headings, pictures and marks of git in a text, at the places that were noted when it was read.

use crate::checks::samples::PICTURE;
use crate::checks::{Check, Rule};
use crate::diagnostics::{Code, Example, phrase, with_file};

pub(crate) static RULES: &[Rule] = &[
    Rule {
        code: Code {
            name: "conflict-marker",
            even_in_drafts: true,
            demands: phrase!(
                id = "Naskah tidak memuat tanda pertentangan git (<<<<<<<, >>>>>>>).",
                en = "A text holds no conflict markers of git (<<<<<<<, >>>>>>>).",
            ),
            because: phrase!(
                id = "Di antara tanda itu ada dua versi naskah; salah satunya tidak dimaksudkan untuk terbit.",
                en = "Between the markers stand two versions of the text; one of them is not meant to be published.",
            ),
            bad: Example::APPROVED.body("Jam layanan:\n\n<<<<<<< HEAD\nSenin\n=======\nSelasa\n>>>>>>> jam-baru\n"),
            good: Example::APPROVED.body("Jam layanan: Senin.\n"),
            ..Code::ERROR
        },
        check: Check::Noted {
            spots: |text| &text.conflicts,
            message: phrase!(
                id = "di sini git menemukan dua versi naskah yang belum dipilih",
                en = "git found two versions of the text here, and nobody has chosen one yet",
            ),
            help: phrase!(
                id = "pilih satu versi, lalu hapus versi yang lain beserta baris <<<<<<<, =======, dan >>>>>>>",
                en = "keep one version, and delete the other one with the lines <<<<<<<, ======= and >>>>>>>",
            ),
        },
    },
    Rule {
        code: Code {
            name: "heading-skipped",
            demands: phrase!(
                id = "Judul bagian turun satu tingkat demi satu tingkat.",
                en = "Headings go down one level at a time.",
            ),
            because: phrase!(
                id = "Pengguna pembaca layar menelusuri dokumen menurut tingkat judul; tingkat yang hilang tampak \
                      seperti bagian yang hilang.",
                en = "Users of screen readers walk through a text by its headings; a missing level sounds like a \
                      missing part.",
            ),
            source: Some("WCAG 2.2 SC 1.3.1"),
            bad: Example::APPROVED.body("## Jadwal\n\n#### Senin\n\nDibuka.\n"),
            good: Example::APPROVED.body("## Jadwal\n\n### Senin\n\nDibuka.\n"),
            ..Code::WARNING
        },
        check: Check::Noted {
            spots: |text| &text.skipped_headings,
            message: phrase!(id = "judul bagian ini melompati satu tingkat", en = "this heading skips a level"),
            help: phrase!(
                id = "kurangi satu tanda # pada judul ini, atau tambahkan judul di antaranya",
                en = "take one # away, or add the heading in between",
            ),
        },
    },
    Rule {
        code: Code {
            name: "picture-without-text",
            demands: phrase!(
                id = "Setiap gambar mempunyai teks pengganti.",
                en = "Every picture has a text that stands for it.",
            ),
            because: phrase!(
                id = "Yang tidak dapat melihat gambar hanya mendengar teks penggantinya.",
                en = "Who cannot see the picture hears only its text.",
            ),
            source: Some("WCAG 2.2 SC 1.1.1"),
            bad: with_file!("denah.png", PICTURE).body("![](denah.png)\n"),
            good: with_file!("denah.png", PICTURE).body("![Denah ruang layanan di lantai satu](denah.png)\n"),
            ..Code::WARNING
        },
        check: Check::Noted {
            spots: |text| &text.untold_pictures,
            message: phrase!(id = "gambar ini tidak mempunyai teks pengganti", en = "no text stands for this picture"),
            help: phrase!(
                id = "tulis di antara kurung siku apa yang terlihat: ![Denah ruang layanan di lantai satu](denah.png)",
                en = "say in the square brackets what is seen: ![Plan of the first floor](denah.png)",
            ),
        },
    },
];
