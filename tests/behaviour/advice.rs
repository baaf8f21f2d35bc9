//! What the program advises fits what the person wrote and where they are: it can be followed as it stands.

use std::fs;

use crate::init::{maklumat, said};
use crate::sample_register::{DOC, DRAFT, SampleRegister};

/// A list written as one text is shown as the list; a link to a file that the document has not says where it belongs.
#[test]
fn what_was_written_stands_in_the_help() {
    let good = SampleRegister::whole();
    let help = |file: &str, from: &str, to: &str| {
        good.swap(file, from, to);
        let said = String::from_utf8(maklumat(good.root(), &["check"]).stderr).unwrap();
        good.swap(file, to, from);
        said
    };
    let said = help(DRAFT, "bentuk: [cetak]", "bentuk: daring, cetak");
    assert!(said.contains("tulis [daring, cetak]") && !said.contains("satu, dua"), "{said}");
    let said = help(DRAFT, "bentuk: [cetak]", "bentuk: daring");
    assert!(said.contains("tulis [daring]"), "{said}");
    let said = help(DRAFT, "inaktif: 2 tahun", "inaktif: 2 thn");
    assert!(said.contains("period-unreadable") && !said.contains("retention-incomplete"), "{said}");
    let said = help(DRAFT, "id: dip-2026-0005", "id: dip-2026-0001");
    assert!(said.contains("perencanaan/konsep.md:2:5"), "{said}");
    assert!(said.contains("beri dokumen yang lebih baru id yang belum dipakai: dip-2026-0005"), "{said}");
    let said = help(DRAFT, "dibuat: { tanggal: 2026-01-19", "dibuat: { tanggal: 2026-02-30");
    assert!(said.contains("tanggal `2026-02-30` tidak ada di kalender"), "{said}");
    let said = help(DOC, "(jadwal.csv)", "(tarif.pdf)");
    assert!(said.contains("tidak ada berkas `tarif.pdf` pada dokumen ini"), "{said}");
    assert!(
        said.contains("di content/protokol/contoh/ dan cantumkan pada `lampiran`: - { berkas: tarif.pdf }"),
        "{said}"
    );
}

/// The entry that lists a file can be pasted, whatever its name.
#[test]
fn a_file_is_listed_by_the_line_that_is_advised() {
    for name in ["daftar, akhir.csv", "[y].csv", "a #1.csv", "x}.csv"] {
        let good = SampleRegister::whole();
        good.write(&format!("content/protokol/contoh/{name}"), b"a,b\n");
        let said = String::from_utf8(maklumat(good.root(), &["check"]).stderr).unwrap();
        let entry = format!("- {{ berkas: \"{name}\" }}");
        assert!(said.contains(&entry), "{name}: {said}");
    }
}

/// What comes next can be pasted: it names the document, and the officer where only one may.
#[test]
fn the_next_step_can_be_typed_as_it_stands() {
    let place = tempfile::tempdir().unwrap();
    said(&maklumat(place.path(), &["--ya", "init"]), 0);
    let file = "content/bagian-umum/contoh-kunjungan.md";
    let text = fs::read_to_string(place.path().join(file)).unwrap();
    fs::write(place.path().join(file), text.replace("berkla", "berkala")).unwrap();
    let mut told = said(&maklumat(place.path(), &["cek", file]), 0);
    let due = [
        "maklumat ajukan content/bagian-umum/contoh-kunjungan --oleh petugas-bagian-umum",
        "maklumat periksa content/bagian-umum/contoh-kunjungan.md --oleh ppid --memo NOMOR",
        "maklumat setujui content/bagian-umum/contoh-kunjungan.md --oleh atasan-ppid",
        "maklumat bangun",
    ];
    for command in due {
        assert!(told.contains(&format!("`{command}`")), "{command}: {told}");
        let words: Vec<_> = command.replace("NOMOR", "1/A").split(' ').skip(1).map(str::to_owned).collect();
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        let status = said(&maklumat(place.path(), &["status"]), 0);
        let of_status = command.replace(".md ", " ");
        assert!(command == "maklumat bangun" || status.contains(&format!("`{of_status}`")), "{status}");
        told = said(&maklumat(place.path(), &[&["--ya"], &words[..]].concat()), 0);
    }
    // Of two who may none is named.
    let good = SampleRegister::whole();
    let draft = DRAFT;
    let two = said(&maklumat(good.root(), &["--ya", "submit", draft, "--by", "petugas-pro"]), 0);
    assert!(two.contains(&format!("`maklumat periksa {draft} --oleh ID --memo NOMOR`")), "{two}");
    let status = said(&maklumat(good.root(), &["--lang", "en", "status"]), 0);
    assert!(status.contains(" --by ID --memo NUMBER`"), "{status}");
}

/// A document that is named by less than its path is found, if only one can be meant; nothing is written for it.
#[test]
fn the_only_document_that_can_be_meant_is_proposed() {
    let good = SampleRegister::whole();
    let refuse = |arguments: &[&str], code: i32| said(&maklumat(good.root(), arguments), code);
    for named in ["konsep", "konsep.md", "dip-2026-0005", "perencanaan/konsep.md"] {
        let told = refuse(&["--ya", "ajukan", named, "--oleh", "petugas-pro"], 2);
        assert!(told.contains("; mungkin maksud Anda content/perencanaan/konsep.md\n"), "{named}: {told}");
    }
    let told = refuse(&["--ya", "ajukan", "index.md", "--oleh", "petugas-pro"], 2);
    assert!(told.contains("bukan dokumen") && !told.contains("mungkin"), "{told}");
    let elsewhere = ["--lang", "en", "--yes", "submit", "content/protokol/konsep.md", "--by", "petugas-pro"];
    let told = refuse(&elsewhere, 1);
    assert!(
        told.contains("refused: content/protokol/konsep: ")
            && told.contains("perhaps you mean content/perencanaan/konsep.md."),
        "{told}"
    );
    // Nothing was found, so there is nothing to mend above.
    assert!(told.ends_with("Nothing was written.\n"), "{told}");
    let told = refuse(&["--ya", "ajukan", "content/perencanaan/konsep.md", "--oleh", "ppid"], 1);
    assert!(told.contains("Perbaiki temuan di atas") && !told.contains("ditolak"), "{told}");
    let told = refuse(&["--ya", "periksa", "content/perencanaan/konsep.md", "--oleh", "ppid", "--memo", "1"], 1);
    assert!(told.starts_with("ditolak: content/perencanaan/konsep.md: belum diajukan"), "{told}");
}

/// Whoever has never seen the procedure understands where the documents are; they stand in the order of their ids.
#[test]
fn the_status_is_understood_by_whoever_reads_it_first() {
    let place = tempfile::tempdir().unwrap();
    said(&maklumat(place.path(), &["--ya", "init"]), 0);
    let told = said(&maklumat(place.path(), &["status"]), 0);
    assert!(told.starts_with("Keadaan dokumen pada 2026-11-22, menurut SOP "), "{told}");
    let ids: Vec<_> = told.lines().filter_map(|it| it.strip_prefix("    d")?.split_once(':')).collect();
    assert!(ids.len() == 3 && ids.is_sorted_by_key(|it| it.0), "{told}");
    let took = "Langkah 6, pelaporan untuk koreksi: kurang dari 1 menit, batasnya 1 jam: tepat waktu";
    assert!(told.contains(&format!("{took}; dari pemeriksaan sampai persetujuan kurang dari 1 menit")), "{told}");
    let english = said(&maklumat(place.path(), &["--lang", "en", "status"]), 0);
    assert!(english.contains("less than 1 minute, the limit is 1 hour: in time; from review to approval"), "{english}");
}

/// What must be there is not to be deleted.
#[test]
fn an_empty_required_key_is_to_be_filled_in() {
    let good = SampleRegister::whole();
    good.swap(DRAFT, "judul: Rancangan Laporan", "judul:");
    let told = said(&maklumat(good.root(), &["check"]), 0);
    assert!(told.contains("`judul` tidak berisi apa-apa"), "{told}");
    assert!(told.contains("isi nilainya; hanya kunci yang tidak wajib boleh dihapus"), "{told}");
    assert!(!told.contains("atau hapus"), "{told}");
}

/// A new revision is told of file by file, and where it goes on.
#[test]
fn a_revision_tells_what_was_written() {
    let place = tempfile::tempdir().unwrap();
    said(&maklumat(place.path(), &["--ya", "init"]), 0);
    let file = "content/bagian-umum/contoh-laporan-layanan";
    let told = said(&maklumat(place.path(), &["--ya", "revisi", &format!("{file}.md")]), 0);
    let due =
        [format!("Tercatat: {file}/r1/index.md"), format!("Tercatat: {file}/index.md"), format!("Dihapus: {file}.md")];
    let lines: Vec<&str> = told.lines().filter(|it| it.starts_with("Tercatat") || it.starts_with("Dihapus")).collect();
    assert_eq!(lines, due);
    let submit = format!("`maklumat ajukan {file} --oleh petugas-bagian-umum`");
    let note = "isi baris `catatan_perubahan:` di sana (satu kalimat untuk warga: apa yang berubah)";
    let next = format!("Revisi 1 tersimpan di {file}/r1/. Ubah {file}/index.md, {note}, lalu {submit}.");
    assert!(told.contains(&next), "{told}");
    // The line is there to be filled in, and `check` asks for it.
    let text = fs::read_to_string(place.path().join(format!("{file}/index.md"))).unwrap();
    assert!(text.contains("\ncatatan_perubahan:\n"), "{text}");
    let told = said(&maklumat(place.path(), &["cek", file]), 0);
    assert!(told.contains("`catatan_perubahan` tidak berisi apa-apa"), "{told}");
    let other = "content/bagian-umum/contoh-standar-layanan";
    let told = said(&maklumat(place.path(), &["--ya", "revisi", other, "--catatan", "Jam diubah."]), 0);
    assert!(told.contains(&format!("Ubah {other}/index.md, lalu `maklumat ajukan {other} --oleh ")), "{told}");
}

/// What comes after a letter or a list names the officer too; where several may, their ids.
#[test]
fn the_officer_is_named_wherever_only_one_may() {
    let place = tempfile::tempdir().unwrap();
    said(&maklumat(place.path(), &["--ya", "init", "--unit", "Bagian Umum; Bagian Protokol"]), 0);
    let file = "content/bagian-umum/contoh-kunjungan.md";
    let text = fs::read_to_string(place.path().join(file)).unwrap();
    fs::write(place.path().join(file), text.replace("berkla", "berkala")).unwrap();
    said(&maklumat(place.path(), &["--ya", "ajukan", file, "--oleh", "petugas-bagian-umum"]), 0);
    let told = said(&maklumat(place.path(), &["memo", file]), 0);
    assert!(told.contains(&format!("catat hasilnya: `maklumat periksa {file} --oleh ppid --memo NOMOR`.")), "{told}");

    let list = |rows: &str| {
        let heading = "Nomor,Judul Informasi,Ringkasan Isi Informasi,Unit yang Menguasai\n";
        fs::write(place.path().join("daftar.csv"), format!("{heading}{rows}")).unwrap();
        let output = maklumat(place.path(), &["impor", "daftar.csv"]);
        String::from_utf8_lossy(&output.stderr).into_owned() + &String::from_utf8_lossy(&output.stdout)
    };
    let told = list("1,Agenda Pimpinan,Agenda harian pimpinan,Bagian Protokol\n");
    assert!(told.contains("`maklumat ajukan LOKASI --oleh petugas-bagian-protokol`."), "{told}");
    let told = list("2,Tarif,Tarif sewa ruang rapat,Bagian Umum\n3,Jadwal Tamu,Jadwal tamu daerah,Bagian Protokol\n");
    let both = "`maklumat ajukan LOKASI --oleh ID` (ID: petugas-bagian-protokol, petugas-bagian-umum).";
    assert!(told.contains(both), "{told}");
}

/// The status of a register elsewhere names files and commands as they are typed from here.
#[test]
fn the_status_of_a_register_elsewhere_can_be_pasted() {
    let place = tempfile::tempdir().unwrap();
    said(&maklumat(place.path(), &["--ya", "init", "baru"]), 0);
    let told = said(&maklumat(place.path(), &["--daftar", "baru", "status"]), 0);
    assert!(told.contains("\n    baru/content/bagian-umum/contoh-kunjungan.md\n"), "{told}");
    let submit = "maklumat --daftar baru ajukan content/bagian-umum/contoh-kunjungan --oleh petugas-bagian-umum";
    assert!(told.contains(&format!("`{submit}`")) && told.contains("`maklumat --daftar baru cek`"), "{told}");
    let draft = place.path().join("baru/content/bagian-umum/contoh-kunjungan.md");
    let text = fs::read_to_string(&draft).unwrap();
    fs::write(&draft, text.replace("berkla", "berkala")).unwrap();
    let words: Vec<&str> = submit.split(' ').skip(1).collect();
    said(&maklumat(place.path(), &[&["--ya"], &words[..]].concat()), 0);
    let json = said(&maklumat(place.path(), &["--daftar", "baru", "status", "--format", "json"]), 0);
    assert!(json.contains("\"file\":\"content/bagian-umum/contoh-kunjungan.md\""), "{json}");
}
