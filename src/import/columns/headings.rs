//! Which column of a list a heading means, in all the ways real lists write them.

use crate::import::columns::column::Column;
use crate::import::columns::spelling::words;
use crate::register::fields::document;

impl Column {
    /// What a heading means.
    pub fn of(heading: &str) -> Option<Column> {
        if heading.trim() == "#" {
            return Some(Column::Number);
        }
        let words = words(heading);
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        let has = |any: &[&str]| words.iter().any(|it| any.contains(it));
        let only = |any: &[&str]| !words.is_empty() && words.iter().all(|it| any.contains(it));
        if words.is_empty() || words.len() > 16 {
            return None;
        }
        excluded(&has, &only).or_else(|| legal(&has, &only)).or_else(|| extra(&has, &only))
    }
}

type Test<'a> = &'a dyn Fn(&[&str]) -> bool;

/// Columns of the list of excluded information.
fn excluded(has: Test<'_>, only: Test<'_>) -> Option<Column> {
    let of_time = has(&["jangka", "masa", "waktu", "batas"]);
    if has(&["pengecualian", "dikecualikan"]) && of_time {
        return Some(Column::Exclusion);
    }
    if has(&["huruf"]) && (has(&["pasal", "pengecualian", "alasan"]) || only(&["huruf"])) {
        return Some(Column::Ground);
    }
    text(true, has)
}

/// A column that the table of fields knows.
fn text(is_excluded: bool, has: Test<'_>) -> Option<Column> {
    let known = document::in_lists(is_excluded).find(|(_, it)| it.words.iter().all(|any| has(any)));
    known.map(|(field, _)| Column::Text(field.key))
}

/// Columns a to g of the law, and what they are split into.
fn legal(has: Test<'_>, only: Test<'_>) -> Option<Column> {
    let numbering = ["no", "nomor", "urut", "id", "informasi", "dip", "data"];
    if has(&["no", "nomor", "id"]) && only(&numbering) {
        return Some(Column::Number);
    }
    let is_held = has(&["menguasai", "penguasa"]);
    let is_answered_for = has(&["penanggungjawab", "pj"]);
    if is_held {
        let both = is_answered_for && !has(&["pembuatan", "penerbitan"]);
        return Some(if both { Column::HolderAndResponsible } else { Column::Holder });
    }
    if has(&["media"]) {
        return Some(Column::Media);
    }
    if is_answered_for {
        return Some(Column::Responsible);
    }
    if has(&["berlaku"]) && has(&["sampai"]) && only(&["berlaku", "sampai", "dengan", "tanggal"]) {
        return Some(Column::Until);
    }
    if has(&["inaktif"]) {
        return Some(Column::Inactive);
    }
    if only(&["aktif", "retensi", "masa", "jangka", "waktu", "penyimpanan", "arsip"]) && has(&["aktif"]) {
        return Some(Column::Active);
    }
    if has(&["nasib", "akhir"]) {
        return Some(Column::Fate);
    }
    if has(&["jangka", "masa", "retensi", "penyimpanan"]) {
        return Some(Column::Retention);
    }
    let of_time = has(&["waktu", "tanggal", "tahun", "tgl", "bulan"]);
    if of_time && has(&["publikasi", "unggah", "upload", "terbit", "update", "pemutakhiran", "posting"]) {
        return Some(Column::Extra);
    }
    if of_time && has(&["tempat", "lokasi"]) {
        return Some(Column::WhenWhere);
    }
    if only(&["tahun", "informasi", "data", "anggaran"]) && has(&["tahun"]) {
        return Some(Column::Year);
    }
    if of_time {
        return Some(Column::When);
    }
    if has(&["tempat", "lokasi"]) {
        return Some(Column::Where);
    }
    if has(&["penerbit", "pembuat"]) {
        return Some(Column::Responsible);
    }
    forms(has, only)
}

fn forms(has: Test<'_>, only: Test<'_>) -> Option<Column> {
    let kinds = [
        (Column::Printed, has(&["cetak", "tercetak", "hardcopy", "hard", "kertas"])),
        (Column::Recorded, has(&["rekam", "terekam", "rekaman", "softcopy", "soft", "elektronik", "digital"])),
        (Column::Online, has(&["online", "daring", "web", "website"])),
    ];
    let is_general = has(&["bentuk", "format"]);
    let mut named = kinds.iter().filter(|(_, it)| *it).map(|(column, _)| *column);
    match (named.next(), named.next()) {
        (Some(one), None) if !has(&["alamat", "link", "tautan", "unduh"]) => Some(one),
        (Some(_), Some(_)) => Some(Column::Forms),
        _ if is_general => Some(Column::Forms),
        _ => what(has, only),
    }
}

/// What the information is, its class, its links.
fn what(has: Test<'_>, only: Test<'_>) -> Option<Column> {
    if let Some(column) = text(false, has) {
        return Some(column);
    }
    if has(&["kata"]) && has(&["kunci"]) {
        return Some(Column::Keywords);
    }
    if has(&["subjudul", "sub", "rumpun"]) {
        return Some(Column::Group);
    }
    if has(&["klasifikasi", "kategori", "sifat"]) {
        return Some(Column::Class);
    }
    if has(&["jenis"]) && only(&["jenis", "informasi", "publik"]) {
        return Some(Column::Class);
    }
    if has(&["link", "tautan", "url", "file", "berkas", "unduh", "unduhan", "download", "lampiran", "dokumennya"]) {
        return Some(Column::Link);
    }
    if has(&["judul"]) || has(&["nama"]) && has(&["informasi", "dokumen", "data"]) {
        return Some(Column::Title);
    }
    if has(&["ringkasan", "rincian", "uraian", "penjelasan", "deskripsi", "isi"]) {
        return Some(Column::Summary);
    }
    let bodies = ["perangkat", "opd", "skpd", "satker", "satuan", "unit", "bidang", "bagian", "instansi", "pejabat"];
    if has(&bodies) {
        return Some(Column::Unit);
    }
    (has(&["informasi"]) && only(&["informasi", "publik", "daftar", "jenis", "dokumen", "yang", "tersedia"]))
        .then_some(Column::Title)
}

/// What real lists have beside.
fn extra(has: Test<'_>, _: Test<'_>) -> Option<Column> {
    let words = [
        "keterangan",
        "ket",
        "catatan",
        "akses",
        "dilihat",
        "diunduh",
        "views",
        "downloads",
        "download",
        "hits",
        "status",
        "aksi",
        "kelompok",
        "jumlah",
        "ukuran",
        "publikasi",
        "pemutakhiran",
        "slug",
        "created",
        "updated",
        "user",
    ];
    has(&words).then_some(Column::Extra)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_heading_found_in_real_lists_is_known() {
        let found: [(Column, &[&str]); 18] = [
            (Column::Number, &["No", "No.", "NO", "#", "Nomor", "Nomor Urut"]),
            (Column::Summary, &["Ringkasan Isi Informasi", "Ringkasan Informasi", "Rincian Informasi", "Penjelasan"]),
            (Column::Title, &["Nama Informasi", "Informasi", "Judul Informasi", "NAMA DOKUMEN"]),
            (
                Column::Holder,
                &[
                    "Pejabat/Unit/Satker yang Menguasai Informasi",
                    "Pejabat/Unit/Satker yang Menguasi Informasi",
                    "Pejabat Yang Menguasai Informasi",
                    "pejabat_penguasa_informasi",
                    "Pejabat atau Unit/Satuan Kerja yang Menguasai Informasi",
                ],
            ),
            (Column::HolderAndResponsible, &["PEJABAT YANG MENGUASAI / PENANGGUNG JAWAB"]),
            (Column::Unit, &["Unit Kerja", "Perangkat Daerah", "OPD"]),
            (
                Column::Responsible,
                &[
                    "Penanggungjawab Pembuatan atau Penerbitan Informasi",
                    "PenanggungJawab Pembuatan atau Penerbitan Informasi",
                    "Penanggungjawab Pembuatan Informasi",
                    "Penerbit Informasi",
                    "PJ Penerbit",
                    "PENANGGUNG JAWAB PEMBUATAN INFORMASI",
                ],
            ),
            (
                Column::WhenWhere,
                &["Waktu dan Tempat Pembuatan Informasi", "Tempat dan Waktu Pembuatan", "Waktu & Tempat"],
            ),
            (Column::When, &["Waktu Pembuatan/ Penerbitan Informasi"]),
            (
                Column::Forms,
                &["Bentuk Informasi yang Tersedia", "Format Informasi yang Tersedia (Cetak/Rekam/Online)", "Bentuk"],
            ),
            (Column::Printed, &["Cetak", "Hardcopy", "Hard Copy", "Format: Cetak"]),
            (
                Column::Retention,
                &[
                    "Jangka Waktu Penyimpanan atau Retensi Arsip",
                    "Jangka Waktu Penyimpanan(a)",
                    "Masa Penyimpanan",
                    "Jangka Waktu",
                ],
            ),
            (Column::Media, &["Jenis Media yang Memuat", "Jenis Media Yang Memuat Informasi"]),
            (Column::Class, &["klasifikasi", "Kategori", "Jenis"]),
            (Column::Link, &["link", "File/Unduhan", "Unduh"]),
            (Column::Extra, &["Tanggal Publikasi", "Akses", "views", "downloads", "kelompok", "Keterangan"]),
            (Column::Year, &["Tahun"]),
            (Column::Until, &["Berlaku Sampai", "Berlaku sampai dengan (tanggal)"]),
        ];
        for (column, headings) in found {
            for heading in headings {
                assert_eq!(Column::of(heading), Some(column), "{heading}");
            }
        }
    }

    #[test]
    fn other_texts_are_no_headings() {
        for text in ["Palangka Raya", "", "1", "√", "Laporan tahunan yang memuat segala sesuatu"] {
            assert!(!matches!(Column::of(text), Some(Column::Number | Column::Title | Column::Holder)), "{text}");
        }
    }
}
