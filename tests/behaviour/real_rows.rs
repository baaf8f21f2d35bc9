//! Rows like those of real registers, written as documents, pass the whole procedure.
//!
//! The rows are made up, with the shapes and the defects of two registers that were read: no place or the same place
//! everywhere, a year for a day, one period or a year for a retention, no inactive period and no fate, every form
//! ticked, a title that is the summary, units under three spellings, links to storage services and social media.

use std::collections::BTreeSet;
use std::process::Output;

use maklumat::diagnostics::Start;
use serde_json::Value;

use crate::sample_register::SampleRegister;

/// One row: the class, what stands in the columns, the retention, and the defects that must be named.
struct Row {
    class: &'static str,
    columns: &'static str,
    retention: &'static str,
    /// What the officer finds in the retention schedule, where the column holds no period.
    corrected: &'static str,
    defects: &'static [&'static str],
}

const NO_PLACE: &[&str] = &["place-missing", "retention-incomplete"];
const NO_FATE: &[&str] = &["retention-incomplete"];

const fn row(
    class: &'static str,
    columns: &'static str,
    retention: &'static str,
    defects: &'static [&'static str],
) -> Row {
    Row { class, columns, retention, corrected: "", defects }
}

const fn corrected(mut row: Row, corrected: &'static str) -> Row {
    row.corrected = corrected;
    row
}

#[rustfmt::skip]
const ROWS: [Row; 12] = [
    // After the register of a province: a title and a summary, "Tahun 2023", no place, both kinds of file, links.
    row("berkala", "judul: Alamat dan jam layanan\nringkasan: Berisi tentang kedudukan, alamat lengkap, dan jam layanan kantor.\nyang_menguasai: PPID Contoh\npenanggung_jawab: PPID Contoh\ndibuat: { tanggal: 2023 }\nbentuk: [cetak, rekam]\ntautan:\n  - { judul: Lihat, alamat: \"https://contoh.example/\" }", "selama berlaku", NO_PLACE),
    row("berkala", "judul: Visi dan Misi\nringkasan: \"Misi :\"\nyang_menguasai: PPID Setda\npenanggung_jawab: PPID Setda\ndibuat: { tanggal: 2023 }\nbentuk: [cetak, rekam]\ntautan:\n  - { judul: Lihat, alamat: \"https://contoh.example/tentang/visi-misi\" }", "selama berlaku", NO_PLACE),
    corrected(row("berkala", "judul: Rencana kerja tahunan\nringkasan: Mengurai program dan kegiatan utama; penanggung jawab; anggaran.\nyang_menguasai: PPID Bappeda\npenanggung_jawab: PPID Bappeda\ndibuat: { tanggal: 2023 }\nbentuk: [cetak, rekam]\ntautan:\n  - { judul: Lihat, alamat: \"https://drive.example/file/d/1AbC/view?usp=sharing\" }", "Tahun 2023", NO_PLACE), "1 tahun"),
    corrected(row("setiap-saat", "judul: \"Informasi mengenai kegiatan pelayanan Informasi Publik;\"\nringkasan: \"Informasi mengenai kegiatan pelayanan Informasi Publik;\"\nyang_menguasai: PPID Utama Prov Contoh\npenanggung_jawab: PPID Utama Prov Contoh\ndibuat: { tanggal: 2023 }\nbentuk: [cetak, rekam]", "Selama Beralku", NO_PLACE), "selama berlaku"),
    row("serta-merta", "berlaku_sampai: sampai dicabut\njudul: Prosedur peringatan dini\nringkasan: Menyajikan prosedur evakuasi keadaan darurat di setiap kantor.\nyang_menguasai: PPID BPBD\npenanggung_jawab: PPID BPBD\ndibuat: { tanggal: 2023 }\nbentuk: [cetak, rekam]\ntautan:\n  - { judul: lapor, alamat: \"https://media-sosial.example/p/XyZ/\" }", "selama berlaku", NO_PLACE),
    corrected(row("setiap-saat", "judul: Daftar aset\nringkasan: \"Memuat : jumlah; nilai; lokasi\"\nyang_menguasai: PPID BPKAD\npenanggung_jawab: PPID BPKAD\ndibuat: { tanggal: 2023 }\nbentuk: [cetak, rekam]", "Tahun 2023", NO_PLACE), "5 tahun"),
    // After the register of an agency: a summary only, the same place and year everywhere, every form ticked.
    row("berkala", "judul: Tugas dan fungsi beserta kantor unit di bawahnya\nringkasan: Tugas dan fungsi beserta kantor unit di bawahnya\nyang_menguasai: Biro Umum/Humas\npenanggung_jawab: Kepala Biro Umum\ndibuat: { tanggal: 2025, tempat: Palangka Raya }\nbentuk: [cetak, rekam, daring]", "1 tahun", NO_FATE),
    corrected(row("berkala", "judul: \"Profil Badan Publik: Kedudukan/Domisili;Ruang Lingkup\"\nringkasan: \"Profil Badan Publik: Kedudukan/Domisili;Ruang Lingkup\"\nyang_menguasai: Biro Umum/Humas\npenanggung_jawab: Kepala Biro Umum\ndibuat: { tanggal: 2025, tempat: Palangka Raya }\nbentuk: [cetak, rekam, daring]", "Tidak Terbatas", &[]), "permanen"),
    row("berkala", "judul: \"Ringkasan laporan keuangan: 1. Realisasi anggaran 2. Neraca\"\nringkasan: \"Ringkasan laporan keuangan: 1. Realisasi anggaran 2. Neraca\"\nyang_menguasai: Biroum/Bag. Keu\npenanggung_jawab: Kepala Biro Umum\ndibuat: { tanggal: 2025, tempat: Palangka Raya }\nbentuk: [cetak, rekam, daring]", "1 tahun", NO_FATE),
    row("serta-merta", "berlaku_sampai: 2026-12-31\njudul: Informasi cuaca buruk di perairan\nringkasan: Informasi cuaca buruk di perairan\nyang_menguasai: [Direktorat Data, Biro Umum/Humas]\npenanggung_jawab: Kepala Biro Umum\ndibuat: { tanggal: 2025, tempat: Palangka Raya }\nbentuk: [cetak, rekam, daring]", "1 tahun", NO_FATE),
    row("setiap-saat", "judul: Surat menyurat pimpinan dalam rangka tugas pokok dan fungsi\nringkasan: Surat menyurat pimpinan dalam rangka tugas pokok dan fungsi\nyang_menguasai: Biro Ren & Org\npenanggung_jawab: Kepala Biro Umum\ndibuat: { tanggal: 2025, tempat: Palangka Raya }\nbentuk: [cetak, rekam, daring]", "5 tahun", NO_FATE),
    row("setiap-saat", "judul: Perjanjian dengan pihak ketiga\nringkasan: Perjanjian dengan pihak ketiga\nyang_menguasai: UKPBJ\npenanggung_jawab: Pejabat Pengelola Informasi dan Dokumentasi\ndibuat: { tanggal: 2025, tempat: Palangka Raya }\nbentuk: [cetak, rekam, daring]", "1 tahun", NO_FATE),
];

fn file(at: usize) -> String {
    format!("content/protokol/baris-{at}.md")
}

fn written(place: &SampleRegister, at: usize, retention: &str) {
    let row = &ROWS[at];
    // The id and the number of the revision are given, not found out.
    let text = format!(
        "---\nid: dip-2026-1{at:03}\nrevisi: 1\n{}\nklasifikasi: {}\nretensi: {retention}\n---\n",
        row.columns, row.class
    );
    place.write(&file(at), text.as_bytes());
}

fn all_of(place: &SampleRegister, command: &str, more: &[&str]) -> Output {
    let files: Vec<String> = (0..ROWS.len()).map(file).collect();
    let mut arguments = vec![command];
    arguments.extend(files.iter().map(String::as_str));
    arguments.extend(more);
    place.run(&arguments)
}

fn findings(place: &SampleRegister) -> Vec<(String, String, String)> {
    let report: Value = serde_json::from_slice(&place.run(&["check", "--format", "json"]).stdout).unwrap();
    let text = |it: &Value, key: &str| it[key].as_str().unwrap().to_owned();
    let all = report["diagnostics"].as_array().unwrap();
    all.iter().map(|it| (text(it, "file"), text(it, "severity"), text(it, "code"))).collect()
}

#[test]
fn twelve_rows_of_real_shape_go_through_the_procedure() {
    let place = SampleRegister::at(Start::Approved);
    for (at, row) in ROWS.iter().enumerate() {
        written(&place, at, row.retention);
    }
    // What holds no period is an error that names its row, and nothing is recorded until it is corrected.
    let refused = all_of(&place, "submit", &["--by", "petugas-pro"]);
    assert_eq!(refused.status.code(), Some(1));
    let unreadable: BTreeSet<String> =
        findings(&place).into_iter().filter(|it| it.2 == "period-unreadable").map(|it| it.0).collect();
    let due = (0..ROWS.len()).filter(|it| !ROWS[*it].corrected.is_empty()).map(file).collect();
    assert_eq!(unreadable, due);
    for at in (0..ROWS.len()).filter(|it| !ROWS[*it].corrected.is_empty()) {
        written(&place, at, ROWS[at].corrected);
    }
    for (command, more) in [
        ("submit", ["--by", "petugas-pro"].as_slice()),
        ("review", &["--by", "ppid", "--memo", "045/12/ADPIM"]),
        ("approve", &["--by", "atasan-ppid"]),
    ] {
        let output = all_of(&place, command, more);
        assert!(output.status.success(), "{command}: {}", String::from_utf8_lossy(&output.stderr));
    }
    let found = findings(&place);
    assert!(found.iter().all(|it| it.1 != "error"), "{found:#?}");
    for (at, row) in ROWS.iter().enumerate() {
        let named: Vec<&str> = found.iter().filter(|it| it.0 == file(at)).map(|it| it.2.as_str()).collect();
        assert!(row.defects.iter().all(|it| named.contains(it)), "row {at}: {named:?}");
    }
    let built = place.run(&["build"]);
    assert!(built.status.success(), "{}", String::from_utf8_lossy(&built.stderr));
    let table = place.text("public/data/dip.csv");
    assert!((0..ROWS.len()).all(|it| table.contains(&format!("dip-2026-1{it:03}"))), "{table}");
}
