//! Words that a theme may add around the approved text: only a few, and none about the document itself.

use crate::diagnostics::{Text, say};
use crate::site::own_theme::read::shown;

/// The most words of one line, and of all lines of the header and of the footer.
pub(crate) const LINE: usize = 12;
pub(crate) const HEADER: usize = 24;
pub(crate) const FOOTER: usize = 40;

/// Phrases that stand in many footers and say nothing of a document.
const PHRASES: [&[&str]; 2] =
    [&["hak", "cipta", "dilindungi", "undang", "-", "undang"], &["dilindungi", "undang", "-", "undang"]];

/// Parts of words that speak of a state, of an act of an officer, of validity, money, days and numbers, or that turn
/// readers against what they read, in Indonesian and English.
const WITHIN: &[&str] = &[
    // What became of something.
    "cabut",
    "tarik",
    "batal",
    "berlaku",
    "berakhir",
    "ganti",
    "gugur",
    "hapus",
    "ubah",
    "kadaluwarsa",
    "kedaluwarsa",
    "kadaluarsa",
    "usang",
    "ralat",
    "revisi",
    "koreksi",
    "perbaik",
    "bekukan",
    "tunda",
    "tangguh",
    "sengketa",
    "gugat",
    "revok",
    "withdr",
    "repeal",
    "annul",
    "cancel",
    "expire",
    "obsolete",
    "outdated",
    "supersed",
    "replac",
    "invalid",
    "suspend",
    "correct",
    "amend",
    "delete",
    "remov",
    // Whether it is true.
    "palsu",
    "bohong",
    "dusta",
    "keliru",
    "salah",
    "hoaks",
    "hoax",
    "rekayasa",
    "tipu",
    "fiktif",
    "ilegal",
    "fake",
    "false",
    "forge",
    "fraud",
    "wrong",
    "mislead",
    "illegal",
    "percobaan",
    "simulasi",
    "dummy",
    // What officers do.
    "setuju",
    "disahkan",
    "mengesahkan",
    "pengesahan",
    "tolak",
    "umumkan",
    "pengumuman",
    "putus",
    "tetapkan",
    "resmikan",
    "approv",
    "reject",
    "decid",
    "decision",
    "konsep",
    "draf",
    "rancangan",
    "rahasia",
    "kecuali",
    "tutup",
    "hilang",
    "secret",
    "confiden",
    "classif",
    "closed",
    // Money.
    "biaya",
    "bayar",
    "tarif",
    "gratis",
    "pungut",
    "denda",
    "rupiah",
    "rekening",
    "transfer",
    "sumbang",
    "setor",
    "harga",
    "tunai",
    "payment",
    "price",
    // What it is about.
    "dokumen",
    "naskah",
    "pasal",
    "lampiran",
    "tersebut",
    "berikut",
    "sebelum",
    "sesudah",
    "abaikan",
    "jangan",
    "hanya",
    "peringat",
    "perhati",
    "waspada",
    "document",
    "ignore",
    "warning",
    "below",
    "above",
    "instead",
    "beware",
];
/// Whole words of the same.
const WHOLE: &[&str] = &[
    "ini",
    "itu",
    "isi",
    "sini",
    "sana",
    "tidak",
    "tak",
    "bukan",
    "belum",
    "tanpa",
    "sudah",
    "telah",
    "pernah",
    "akan",
    "sah",
    "laku",
    "lama",
    "dulu",
    "dahulu",
    "bekas",
    "mantan",
    "arsip",
    "semua",
    "bawah",
    "atas",
    "harus",
    "wajib",
    "awas",
    "penting",
    "darurat",
    "sementara",
    "mulai",
    "sejak",
    "hingga",
    "sampai",
    "kini",
    "sekarang",
    "versi",
    "nomor",
    "no",
    "nomer",
    "surat",
    "keputusan",
    "peraturan",
    "tanggal",
    "tahun",
    "bulan",
    "hari",
    "jam",
    "rp",
    "idr",
    "usd",
    "uang",
    "dana",
    "ribu",
    "juta",
    "miliar",
    "triliun",
    "persen",
    "januari",
    "februari",
    "maret",
    "april",
    "mei",
    "juni",
    "juli",
    "agustus",
    "september",
    "oktober",
    "november",
    "desember",
    "january",
    "february",
    "march",
    "may",
    "june",
    "july",
    "august",
    "october",
    "december",
    "not",
    "nor",
    "never",
    "void",
    "old",
    "former",
    "null",
    "this",
    "that",
    "these",
    "those",
    "pay",
    "fee",
    "fees",
    "money",
    "draft",
    "beta",
];
/// Letters that stand for a number.
const NUMBERS: &[&str] =
    &["satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh", "seratus", "seribu"];

/// Why a theme may not say these words itself; they are those of one line, a gap (an empty word) where the program's
/// or the settings' words stood.
pub(crate) fn refused(words: &[String]) -> Option<Text> {
    let lower = without_phrases(words);
    let mut letters = String::new();
    let mut signed = false;
    let mut single = 0;
    for word in &lower {
        let is_word = word.chars().any(char::is_alphanumeric);
        let is_year = word.len() == 4 && word.starts_with("20") && word.bytes().all(|it| it.is_ascii_digit());
        signed |= ["©", "copyright", "cipta"].contains(&word.as_str());
        let copyright = is_year && signed;
        single = if is_word && word.chars().count() == 1 {
            single + 1
        } else if is_word {
            0
        } else {
            single
        };
        if is_word && !copyright && (speaks(word) || !word.bytes().all(|it| it.is_ascii_alphabetic())) || single > 1 {
            return Some(told(word));
        }
        if ["%", "$", "#", "=", "<", ">", "!", "?"].contains(&word.as_str()) || !is_word && is_sign(word) {
            return Some(told(word));
        }
        if word.is_empty() {
            letters.push(' ');
        } else if is_word && !copyright {
            letters.push_str(word);
        }
    }
    // What is spelled with spaces between.
    let long = WITHIN.iter().filter(|it| it.len() >= 5).find(|it| letters.contains(**it))?;
    Some(told(long))
}

/// Whether a sign is none of those between words of a header.
fn is_sign(word: &str) -> bool {
    !word.is_empty() && !",.;:()&·|/–—-’'\"“”«»›•©→←+@_".contains(word)
}

fn speaks(word: &str) -> bool {
    WITHIN.iter().any(|it| word.contains(it)) || WHOLE.contains(&word) || NUMBERS.contains(&word)
}

/// The words in small letters, without phrases that say nothing.
pub(crate) fn without_phrases(words: &[String]) -> Vec<String> {
    let mut words: Vec<String> = words.iter().map(|it| it.to_lowercase()).collect();
    for phrase in PHRASES {
        if let Some(at) = words.windows(phrase.len()).position(|it| it == phrase) {
            words.drain(at..at + phrase.len());
        }
    }
    words
}

fn told(word: &str) -> Text {
    let word = shown(word);
    say!(
        id = "memuat kata `{word}` yang ditulis tema sendiri. Di kepala dan kaki halaman tema hanya boleh menulis nama \
              dan sapaan singkat: tidak ada angka, tanggal, uang, tanda baca seru, atau kata tentang keadaan dokumen. \
              Letakkan kalimat itu di pengaturan (maklumat.yml) atau di naskah",
        en = "has the word `{word}`, which the theme says itself. In the header and footer of a page a theme says \
              names and a short greeting: no numbers, days, money, exclamations, or words on what becomes of a \
              document. Put the sentence into the settings (maklumat.yml) or into the text of a document",
        word,
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::site::own_theme::text::words;

    #[test]
    fn a_greeting_is_said_and_a_statement_is_not() {
        for good in [
            "Pemerintah Kabupaten Contoh",
            "Melayani dengan hati",
            "© 2026 Kabupaten Contoh. Hak cipta dilindungi undang-undang.",
            "Hubungi kami · Surel · Telepon",
            "Selamat datang di layanan informasi publik",
            "Bersih, transparan, dan akuntabel",
            "Hak cipta © 2024–2026",
        ] {
            assert!(refused(&words(good)).is_none(), "{good}");
        }
        for bad in [
            "Dokumen ini telah dicabut",
            "Biaya Rp 500.000",
            "hubungi 0812 3456",
            "D I C A B U T",
            "di cab ut",
            "Lihat versi lain",
            "PALSU",
            "d1cabut",
            "diсabut",
            "Tidak berlaku",
            "Withdrawn",
            "satu juta",
            "Buka!",
            "已作废",
            "✗",
        ] {
            assert!(refused(&words(bad)).is_some(), "{bad}");
        }
    }
}
