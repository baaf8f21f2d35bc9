//! After the approval no letter of any record changes unnoticed, nor of any other field. The exceptions are named here:
//! comments, quoting, the order of keys, `proses` and `sumber_impor`. All letters under `MAKLUMAT_LONG`, otherwise one
//! of every word, so that every key and every value is gone over.

use std::fs;

use maklumat::diagnostics::{Example, Start};
use maklumat::source::Digest;

use super::{INDEX, errors, other};
use crate::counts::is_full;
use crate::decrees;
use crate::sample_register::SampleRegister;

/// What is beside every digest.
const BESIDE: [&str; 2] = ["proses:", "sumber_impor:"];

/// Every field that a document can have, and every kind of record; each record has all that it can say.
const FRONT: &str = "# Ditulis petugas.
id: dip-2026-0001
revisi: 1
judul: \"Jadwal Layanan: Darurat\"
ringkasan: >-
  Hari dan jam
  layanan darurat.
bahasa: id
klasifikasi: serta-merta
berlaku_sampai: 2026-12-31
yang_menguasai: [Bagian Protokol, Bagian Perencanaan]
penanggung_jawab: Kepala Bagian Protokol
dibuat: { tanggal: 2026-01-20, tempat: Palangka Raya }
bentuk: [daring, cetak]
retensi: { aktif: 2 tahun, inaktif: 3 tahun, nasib_akhir: musnah } # menurut JRA
kode_klasifikasi: 000.4
butir: [S03]
kata_kunci: [jadwal, layanan]
lampiran:
  - { berkas: jadwal.csv, judul: Jadwal }
tautan:
  - { judul: Lain, alamat: https://lain.example.go.id/ }
alamat_lama: [/lama/jadwal/]
pengecualian:
  - { aturan: personal-phone, bidang: isi, alasan: Nomor layanan darurat, sampai: 2027-12-31 }
proses:
  - { langkah: 4, mulai: 2026-01-19, selesai: \"2026-01-20 08:00\", oleh: petugas-pro }
sumber_impor: { berkas: daftar.xlsx, baris: 5, bagian: A, nomor: 1, nama: Jadwal, sidik: \"sha256:1111111111111111111111111111111111111111111111111111111111111111\" }
penyusunan: { oleh: petugas-pro, tanggal: 2026-01-20, pukul: \"08:15\", mulai: \"2026-01-19 08:00\", dicatat_oleh: ppid, surat: { nomor: 01/X, tanggal: 2026-01-19 } }
pengumuman_segera: { oleh: ppid, waktu: \"2026-01-20 09:30\", wewenang: w-2026-1, dicatat_oleh: petugas-pro, surat: { nomor: 02/X, tanggal: 2026-01-20 }, sidik: ANNOUNCEMENT }
pemeriksaan:
  - { oleh: ppid, tanggal: 2026-01-21, pukul: \"10:00\", hasil: perlu-perbaikan, catatan: Tambahkan jam., memo: { nomor: 044/12/ADPIM, tanggal: 2026-01-21 }, sidik: \"sha256:2222222222222222222222222222222222222222222222222222222222222222\" }
  - oleh: ppid
    tanggal: 2026-01-22
    pukul: '11:00'
    # Sudah lengkap.
    hasil: sesuai
    catatan: Lengkap.
    memo: { nomor: 045/12/ADPIM, tanggal: 2026-01-22 }
    dicatat_oleh: petugas-pro
    surat: { nomor: 03/X, tanggal: 2026-01-22 }
    sidik: REVIEW
persetujuan: { oleh: atasan-ppid, tanggal: 2026-01-23, pukul: \"12:00\", dicatat_oleh: petugas-pro, surat: { nomor: 04/X, tanggal: 2026-01-23 }, sidik: APPROVAL }
pemutakhiran:
  - { oleh: petugas-pro, tanggal: 2026-05-21, hasil: tetap, sidik: RENEWAL }
  - { oleh: ppid, tanggal: 2026-06-21, pukul: \"13:00\", dicatat_oleh: petugas-pro, surat: { nomor: 05/X, tanggal: 2026-06-21 }, hasil: tetap, sidik: RENEWAL }
penarikan:
  diusulkan: { oleh: ppid, tanggal: 2026-07-01, pukul: \"14:00\", dicatat_oleh: petugas-pro, surat: { nomor: 06/X, tanggal: 2026-07-01 }, sidik: WITHDRAWAL }
  disetujui: { oleh: atasan-ppid, tanggal: 2026-07-02, pukul: \"15:00\", dicatat_oleh: petugas-pro, surat: { nomor: 07/X, tanggal: 2026-07-02 }, sidik: WITHDRAWAL }
  alasan: Digantikan dokumen lain.
  pengganti: dip-2026-0002
  berita_acara: 08/BA
";

/// A register with this document, and with one that can replace it.
fn register(front: &str) -> SampleRegister {
    const GRANT: &str = "wewenang_segera:\n  - { id: w-2026-1, nomor: 188/5/ADPIM, tanggal: 2026-01-05, oleh: atasan-ppid, pejabat: [ppid] }";
    let place = SampleRegister::of(&Example::of(Start::Approved).settings(GRANT));
    let lain = place.text(INDEX).replace("dip-2026-0001", "dip-2026-0002");
    let lain = lain.replace("lampiran:\n  - { berkas: jadwal.csv, judul: Jadwal }\n", "");
    place.seal("content/protokol/lain.md", &open(&lain));
    place.seal(INDEX, &format!("---\n{front}---\nHubungi 08{}.\n", "1234567890"));
    assert_eq!(errors(&place), Vec::<&str>::new());
    place
}

/// A text with its digests taken out.
fn open(text: &str) -> String {
    let mut parts = text.split("sidik: \"sha256:");
    let first = parts.next().unwrap().to_owned();
    parts.fold(first, |all, it| format!("{all}sidik: APPROVAL{}", it.split_once('"').unwrap().1))
}

/// The places of the letters to change: in every word one, or all of them. What stands beside every digest is kept
/// apart; comments are in neither.
fn places(text: &str, end: usize) -> (Vec<usize>, Vec<usize>) {
    let all = is_full();
    let (mut bound, mut beside) = (Vec::new(), Vec::new());
    let (mut start, mut is_beside) = (0, false);
    for line in text[..end].split_inclusive('\n') {
        if !line.starts_with([' ', '#']) {
            is_beside = BESIDE.iter().any(|it| line.starts_with(it));
        }
        let said = line.find("# ").map_or(line, |at| &line[..at]);
        let letters: Vec<usize> = (0..said.len()).filter(|at| said.as_bytes()[*at].is_ascii_alphanumeric()).collect();
        let words = letters.chunk_by(|one, next| one + 1 == *next);
        let chosen = words.flat_map(|it| if all { it.to_vec() } else { vec![it[it.len() / 2]] });
        // The key itself is none of it: without it there would be another field.
        let from = if is_beside { line.find(':').filter(|_| !line.starts_with(' ')).unwrap_or(0) } else { said.len() };
        for at in chosen {
            if at < from { bound.push(start + at) } else { beside.push(start + at) }
        }
        start += line.len();
    }
    (bound, beside)
}

/// Changes one letter after the other up to `end`; every change must be refused.
fn every_letter(place: &SampleRegister, file: &str, end: usize) {
    let whole = place.text(file);
    let (bound, beside) = places(&whole, end);
    let mut passed = Vec::new();
    let changed = |at: usize| {
        let mut bytes = whole.clone().into_bytes();
        bytes[at] = other(bytes[at]);
        place.write(file, &bytes);
        let found = errors(place);
        (found, String::from_utf8_lossy(&bytes[at.saturating_sub(40)..=at]).into_owned())
    };
    for at in &bound {
        let (found, shown) = changed(*at);
        if found.is_empty() {
            passed.push(shown);
        }
    }
    assert!(passed.is_empty(), "{} of {} in {file}: {passed:#?}", passed.len(), bound.len());
    for at in &beside {
        let (found, shown) = changed(*at);
        assert!(!found.iter().any(|it| it.ends_with("-not-standing")), "{shown}: {found:?}");
    }
    println!("{file}: {} changes refused, {} beside every digest", bound.len(), beside.len());
    place.write(file, whole.as_bytes());
    assert_eq!(errors(place), Vec::<&str>::new());
}

#[test]
fn every_letter_of_what_was_withdrawn_is_bound() {
    let place = register(FRONT);
    let end = place.text(INDEX).find("\n---\n").unwrap();
    every_letter(&place, INDEX, end);
}

#[test]
fn every_letter_of_what_is_in_force_is_bound() {
    let agreed = FRONT.lines().find(|it| it.starts_with("  disetujui")).unwrap();
    let place = register(&FRONT.replace(&format!("{agreed}\n"), ""));
    let end = place.text(INDEX).find("\n---\n").unwrap();
    every_letter(&place, INDEX, end);
}

#[test]
fn every_letter_of_what_was_decreed_and_of_the_decree_is_bound() {
    let place = SampleRegister::of(&Example::of(Start::Decreed).decree(
        "penetapan: { oleh: ppid, tanggal: 2026-01-23, pukul: \"10:00\", dicatat_oleh: petugas-pro, surat: { nomor: 01/X, tanggal: 2026-01-23 } }\npersetujuan: { oleh: atasan-ppid, tanggal: 2026-01-24, pukul: \"11:00\", dicatat_oleh: petugas-pro, surat: { nomor: 02/X, tanggal: 2026-01-24 }, sidik: AGREEMENT }",
    ));
    let end = place.text(INDEX).find("\n---\n").unwrap();
    every_letter(&place, INDEX, end);
    let end = place.text(decrees::FILE).len();
    every_letter(&place, decrees::FILE, end);
}

/// Another way to write the same.
type Free = fn(&str) -> String;

#[test]
fn comments_quoting_and_the_order_of_keys_are_free() {
    let place = register(FRONT);
    let whole = place.text(INDEX);
    let free: [(&str, Free); 7] = [
        ("another comment", |it| it.replace("# Ditulis petugas.", "# Ditulis orang lain.")),
        ("no comment", |it| it.replace("    # Sudah lengkap.\n", "")),
        ("a record in quotes", |it| {
            it.replace("oleh: atasan-ppid, tanggal: 2026-01-23", "\"oleh\": 'atasan-ppid', tanggal: \"2026-01-23\"")
        }),
        ("the keys of a record turned round", |it| {
            it.replace(
                "oleh: atasan-ppid, tanggal: 2026-01-23, pukul: \"12:00\"",
                "pukul: \"12:00\", tanggal: 2026-01-23, oleh: atasan-ppid",
            )
        }),
        ("the same in the withdrawal", |it| {
            it.replace(
                "  alasan: Digantikan dokumen lain.\n  pengganti: dip-2026-0002\n",
                "  pengganti: 'dip-2026-0002'\n  alasan: >-\n    Digantikan\n    dokumen lain.\n",
            )
        }),
        ("a record line by line", |it| {
            it.replace(
                "  - { oleh: petugas-pro, tanggal: 2026-05-21, hasil: tetap, ",
                "  - hasil: tetap\n    tanggal: 2026-05-21\n    oleh: petugas-pro\n    ",
            )
            .replacen(
                "\" }\n  - { oleh: ppid, tanggal: 2026-06-21",
                "\"\n  - { oleh: ppid, tanggal: 2026-06-21",
                1,
            )
        }),
        ("other line ends", |it| it.replace('\n', "\r\n")),
    ];
    for (what, change) in free {
        let text = change(&whole);
        assert_ne!(text, whole, "{what}");
        place.write(INDEX, text.as_bytes());
        assert_eq!(errors(&place), Vec::<&str>::new(), "{what}: {text}");
    }
}

/// What a person is told: which part of which record, from git, and without git as far as the other digests tell.
#[test]
fn the_finding_names_what_changed() {
    #[rustfmt::skip]
    let changes: [(&str, &str, &str, &str); 17] = [
        ("oleh: atasan-ppid, tanggal: 2026-01-23", "oleh: pimpinan, tanggal: 2026-01-23", "`oleh` pada `persetujuan` berubah", "catatan persetujuannya sendiri"),
        ("tanggal: 2026-01-23, pukul: \"12:00\"", "tanggal: 2026-01-24, pukul: \"12:00\"", "`tanggal` pada `persetujuan` berubah", "catatan persetujuannya sendiri"),
        ("pukul: \"12:00\"", "pukul: \"12:01\"", "`pukul` pada `persetujuan` berubah", "catatan persetujuannya sendiri"),
        ("nomor: 04/X", "nomor: 05/X", "`surat` pada `persetujuan` berubah", "catatan persetujuannya sendiri"),
        ("pukul: \"12:00\", dicatat_oleh: petugas-pro", "pukul: \"12:00\", dicatat_oleh: ppid", "`dicatat_oleh` pada `persetujuan` berubah", "catatan persetujuannya sendiri"),
        ("nomor: 045/12", "nomor: 046/12", "catatan pemeriksaan berubah", "isinya tidak lagi cocok"),
        ("catatan: Lengkap.", "catatan: Kurang.", "catatan pemeriksaan berubah", "isinya tidak lagi cocok"),
        ("hasil: perlu-perbaikan, catatan: Tambahkan jam.", "hasil: sesuai, catatan: Tambahkan jam.", "catatan pemeriksaan berubah", "atau catatan pemeriksaan sebelum yang terakhir"),
        ("judul: \"Jadwal Layanan: Darurat\"", "judul: Jadwal", "keterangan di kepala dokumen berubah", "isinya tidak lagi cocok"),
        ("waktu: \"2026-01-20 09:30\"", "waktu: \"2026-01-20 09:40\"", "`waktu` pada `pengumuman_segera` berubah", "catatan pengumumannya sendiri"),
        ("nomor: 02/X", "nomor: 03/X", "`surat` pada `pengumuman_segera` berubah", "catatan pengumumannya sendiri"),
        ("tanggal: 2026-05-21", "tanggal: 2026-06-20", "`tanggal` pada `pemutakhiran` berubah", "catatan pemutakhirannya sendiri"),
        ("nomor: 05/X", "nomor: 06/X", "`surat` pada `pemutakhiran` berubah", "catatan pemutakhirannya sendiri"),
        ("oleh: ppid, tanggal: 2026-07-01", "oleh: ppid-lain, tanggal: 2026-07-01", "`oleh` pada `diusulkan` berubah", "catatan usulnya, alasannya"),
        ("tanggal: 2026-07-02, pukul", "tanggal: 2026-07-03, pukul", "`tanggal` pada `disetujui` berubah", "catatan persetujuannya sendiri berubah"),
        ("alasan: Digantikan", "alasan: Diganti", "alasan, pengganti, atau berita acaranya berubah", "catatan usulnya, alasannya"),
        ("berita_acara: 08/BA", "berita_acara: 09/BA", "alasan, pengganti, atau berita acaranya berubah", "catatan usulnya, alasannya"),
    ];
    let place = register(FRONT);
    let whole = place.text(INDEX);
    let told = || {
        let output = place.run(&["check", "--lang", "id", "--format", "json"]);
        String::from_utf8(output.stdout).unwrap()
    };
    for with_git in [false, true] {
        if with_git {
            place.git(&["init", "-q"]);
            place.commit("a@x");
        }
        for (old, new, from_git, alone) in changes {
            assert_eq!(whole.matches(old).count(), 1, "{old}");
            place.write(INDEX, whole.replace(old, new).as_bytes());
            let (said, due) = (told(), if with_git { from_git } else { alone });
            assert!(said.contains("-not-standing") && said.contains(due), "{old}: `{due}` in {said}");
            let built = place.run(&["build"]);
            assert!(built.status.code() == Some(1) && !place.path("public").exists(), "{old}");
        }
        place.write(INDEX, whole.as_bytes());
    }
    assert_eq!(Digest::of(&fs::read(place.path(INDEX)).unwrap()), Digest::of(whole.as_bytes()));
}

#[test]
fn the_finding_names_what_changed_of_a_decree() {
    let place = SampleRegister::at(Start::Decreed);
    place.git(&["init", "-q"]);
    place.commit("a@x");
    let changes = [
        (INDEX, "Layanan dibuka", "Layanan ditutup", "bukan lagi yang disetujui: isi dokumen berubah"),
        (INDEX, "045/12", "046/12", "bukan lagi yang disetujui: `memo` pada `pemeriksaan` berubah"),
        (decrees::FILE, "188/7", "188/8", "keterangan di kepala dokumen berubah"),
        (
            decrees::FILE,
            "ppid, tanggal: 2026-01-24",
            "ppid, tanggal: 2026-01-25",
            "`tanggal` pada `persetujuan` berubah",
        ),
        (decrees::FILE, "dip-2026-0001 1", "dip-2026-0001 2", "daftar yang ditetapkan berubah"),
    ];
    for (file, old, new, due) in changes {
        let whole = place.text(file);
        assert_eq!(whole.matches(old).count(), 1, "{old}");
        place.write(file, whole.replace(old, new).as_bytes());
        let said = String::from_utf8(place.run(&["check", "--lang", "id", "--format", "json"]).stdout).unwrap();
        assert!(said.contains(due), "{old}: {said}");
        place.write(file, whole.as_bytes());
    }
}
