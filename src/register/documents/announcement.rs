//! Which parts of an announcement of danger a text answers, by the words that answer them.

use std::sync::LazyLock;

use regex::Regex;

/// The parts that an announcement needs, as the checklist counts them: its item, and words of which one answers it.
const PARTS: [(&str, &[&str]); 8] = [
    ("SS01", &["bahaya", "dampak", "risiko", "potensi", "besaran"]),
    ("SS02", &["terdampak", "terkena", "masyarakat", "warga", "pengunjung", "tamu", "pegawai", "pengguna"]),
    ("SS03", &["evakuasi", "titik kumpul", "mengungsi", "pengungsian", "tempat aman", "jalur keluar", "pintu keluar"]),
    (
        "SS04",
        &["menghindar", "hindari", "jangan", "jauhi", "masker", "mengurangi", "berlindung", "waspada", "hati-hati"],
    ),
    ("SS05", &["bantuan", "hubungi", "menghubungi", "posko", "nomor darurat", "fasilitas kesehatan", "petugas medis"]),
    ("SS06", &["mengumumkan", "diumumkan oleh", "pengumuman ini", "disampaikan oleh", "yang wajib mengumumkan"]),
    (
        "SS07",
        &[
            "tata cara pengumuman",
            "diumumkan melalui",
            "pengeras suara",
            "sirene",
            "disiarkan",
            "laman",
            "papan pengumuman",
            "siaran",
        ],
    ),
    ("SS08", &["upaya", "tindakan", "penanganan", "langkah", "perbaikan", "ditangani", "dilengkapi"]),
];

/// Words of an announcement that is about danger; moving a ceremony is none.
const DANGER: [&str; 17] = [
    "bahaya",
    "darurat",
    "bencana",
    "kebakaran",
    "banjir",
    "gempa",
    "longsor",
    "kabut asap",
    "wabah",
    "keracunan",
    "ledakan",
    "evakuasi",
    "tsunami",
    "angin kencang",
    "kebocoran gas",
    "radiasi",
    "pencemaran",
];

/// One of [`DANGER`], which are looked for all at once.
static IS_DANGER: LazyLock<Option<Regex>> = LazyLock::new(|| Regex::new(&DANGER.join("|")).ok());

/// The items that a text about danger leaves unanswered; none if it is about no danger.
pub(crate) fn unanswered(text: &str) -> Vec<&'static str> {
    let lower = text.to_lowercase();
    if !IS_DANGER.as_ref().is_some_and(|it| it.is_match(&lower)) {
        return Vec::new();
    }
    let is_open = |words: &[&str]| !words.iter().any(|it| lower.contains(it));
    PARTS.iter().filter(|(_, words)| is_open(words)).map(|(item, _)| *item).collect()
}
