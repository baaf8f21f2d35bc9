//! Corrects mistyped words of a column heading.

/// The words of a heading, in lower case, with what is mistyped put right.
pub(crate) fn words(heading: &str) -> Vec<String> {
    let lower = heading.to_lowercase();
    let mut words: Vec<String> = Vec::new();
    for word in lower.split(|it: char| !it.is_alphanumeric()).filter(|it| !it.is_empty()) {
        let word = known(word);
        // Written apart or together, it is one word here.
        let joined = match (words.last().map(String::as_str), word.as_str()) {
            (Some("penanggung"), "jawab") => Some("penanggungjawab"),
            (Some("hard"), "copy") => Some("hardcopy"),
            (Some("soft"), "copy") => Some("softcopy"),
            (Some("on"), "line") => Some("online"),
            (Some("sub"), "judul") => Some("subjudul"),
            (Some("in"), "aktif") => Some("inaktif"),
            _ => None,
        };
        if let (Some(joined), Some(last)) = (joined, words.last_mut()) {
            joined.clone_into(last);
        } else {
            words.push(word);
        }
    }
    words
}

/// Words of headings that people mistype.
const KNOWN: [&str; 44] = [
    "nomor",
    "ringkasan",
    "informasi",
    "judul",
    "rincian",
    "penjelasan",
    "uraian",
    "deskripsi",
    "pejabat",
    "satuan",
    "satker",
    "menguasai",
    "penguasa",
    "penanggungjawab",
    "penanggung",
    "jawab",
    "pembuatan",
    "penerbitan",
    "pembuat",
    "penerbit",
    "waktu",
    "tempat",
    "tanggal",
    "bentuk",
    "format",
    "tersedia",
    "cetak",
    "rekam",
    "online",
    "daring",
    "hardcopy",
    "softcopy",
    "jangka",
    "penyimpanan",
    "retensi",
    "arsip",
    "inaktif",
    "aktif",
    "klasifikasi",
    "kategori",
    "pengecualian",
    "konsekuensi",
    "tautan",
    "unduhan",
];

/// The word that is meant: itself, or the only one a slip of the finger or two away.
fn known(word: &str) -> String {
    let slips = if word.chars().count() >= 8 { 2 } else { 1 };
    if word.chars().count() < 4 || KNOWN.contains(&word) {
        return word.to_owned();
    }
    let distance = |it: &&&str| strsim::osa_distance(word, it);
    let first = word.chars().next();
    let near = KNOWN.iter().filter(|it| it.chars().next() == first).min_by_key(distance);
    near.filter(|it| strsim::osa_distance(word, it) <= slips).map_or_else(|| word.to_owned(), |it| (*it).to_owned())
}
