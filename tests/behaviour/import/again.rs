//! A list is imported again: what people worked on stays, what nobody touched follows the list.

use std::collections::BTreeMap;
use std::fs;
use std::time::{Duration, Instant};

use crate::counts::times;
use crate::import::{empty, said, tables};
use crate::sample_register::SampleRegister;

const HEADINGS: &str = "No;Judul Informasi;Ringkasan;Kategori;Penanggung Jawab;Waktu dan Tempat;Bentuk;Jangka Waktu\n";

fn list(rows: &[(&str, &str, &str)]) -> String {
    let rows = rows.iter().map(|(number, title, summary)| {
        format!("{number};{title};{summary};Berkala;Sekretaris;Kota Contoh, 2025;Cetak;Aktif 1 tahun, inaktif 2 tahun, musnah\n")
    });
    HEADINGS.to_owned() + &rows.collect::<String>()
}

/// Every file of the content, by its path.
fn content(place: &SampleRegister) -> BTreeMap<String, Vec<u8>> {
    let mut files = BTreeMap::new();
    for unit in fs::read_dir(place.path("content")).unwrap().map(|it| it.unwrap().path()) {
        for file in fs::read_dir(&unit).into_iter().flatten().map(|it| it.unwrap().path()) {
            let name = file.strip_prefix(place.root()).unwrap().to_string_lossy().into_owned();
            files.insert(name, fs::read(file).unwrap());
        }
    }
    files
}

fn import(place: &SampleRegister, file: &str) -> String {
    let output = place.run(&["import", "--unit", "protokol", file]);
    let told = said(&output);
    assert!(output.status.code().unwrap() < 2, "{told}");
    told
}

#[test]
fn what_people_worked_on_is_never_touched() {
    let place = empty();
    let first = list(&[
        ("1", "Satu", "Uraian satu"),
        ("2", "Dua", "Uraian dua"),
        ("3", "Tiga", "Uraian tiga"),
        ("4", "Empat", "Uraian empat"),
        ("5", "Lima", "Uraian lima"),
    ]);
    place.write("daftar.csv", first.as_bytes());
    import(&place, "daftar.csv");
    let before = content(&place);
    assert_eq!(before.len(), 5);
    assert!(import(&place, "daftar.csv").contains("5 tidak berubah"));
    assert_eq!(content(&place), before);

    // An officer edits one (only a note), hands in another, puts a file beside a third.
    let path = |number: usize| format!("content/protokol/dip-2026-000{number}.md");
    let edited = place.text(&path(1)).replace("revisi: 1\n", "revisi: 1\n# tanya Bagian Umum\n");
    place.write(&path(1), edited.as_bytes());
    let output = place.run(&["submit", &path(2), "--by", "petugas-pro"]);
    assert!(output.status.success(), "{}", said(&output));
    fs::create_dir(place.path("content/protokol/dip-2026-0003")).unwrap();
    fs::rename(place.path(&path(3)), place.path("content/protokol/dip-2026-0003/index.md")).unwrap();
    place.write("content/protokol/dip-2026-0003/tiga.csv", b"a,b\n");
    let worked_on = [place.text(&path(1)), place.text(&path(2)), place.text("content/protokol/dip-2026-0003/index.md")];

    // The list: all summaries are new, one row is gone, one is put before the others.
    let second = list(&[
        ("1", "Baru", "Uraian baru"),
        ("2", "Satu", "Lain satu"),
        ("3", "Dua", "Lain dua"),
        ("4", "Tiga", "Lain tiga"),
        ("5", "Empat", "Lain empat"),
    ]);
    place.write("daftar.csv", second.as_bytes());
    let told = import(&place, "daftar.csv");
    for words in [
        "1 dibuat sebagai konsep: content/protokol/dip-2026-0006",
        "1 diperbarui: content/protokol/dip-2026-0004",
        "2 dibiarkan karena sudah disunting petugas: content/protokol/dip-2026-0001 … content/protokol/dip-2026-0003",
        "1 dibiarkan karena sudah diajukan, diperiksa, atau disetujui: content/protokol/dip-2026-0002",
        "content/protokol/dip-2026-0005: tidak ada lagi di daftar",
    ] {
        assert!(told.contains(words), "{words}\n{told}");
    }
    let now = [place.text(&path(1)), place.text(&path(2)), place.text("content/protokol/dip-2026-0003/index.md")];
    assert_eq!(now, worked_on);
    assert!(place.text(&path(4)).contains("ringkasan: Lain empat\n"));
    assert!(place.text(&path(5)).contains("ringkasan: Uraian lima\n"));
}

#[test]
fn another_list_is_another_list_and_one_that_was_renamed_is_not() {
    let place = empty();
    place.write("2025.csv", list(&[("1", "Satu", "Uraian satu")]).as_bytes());
    import(&place, "2025.csv");
    place.write("2026.csv", list(&[("1", "Satu", "Uraian 2026")]).as_bytes());
    assert!(import(&place, "2026.csv").contains("1 dibuat sebagai konsep: content/protokol/dip-2026-0002"));
    place.write("daftar-2026.csv", list(&[("1", "Satu", "Uraian akhir")]).as_bytes());
    let output = place.run(&["import", "--unit", "protokol", "--nama-dahulu", "2026.csv", "daftar-2026.csv"]);
    assert!(said(&output).contains("1 diperbarui: content/protokol/dip-2026-0002"), "{}", said(&output));
    assert_eq!(content(&place).len(), 2);
}

#[test]
fn a_checkout_with_windows_line_ends_is_no_edit() {
    let place = empty();
    place.write("daftar.csv", list(&[("1", "Satu", "Uraian satu")]).as_bytes());
    import(&place, "daftar.csv");
    let path = "content/protokol/dip-2026-0001.md";
    place.write(path, place.text(path).replace('\n', "\r\n").as_bytes());
    assert!(import(&place, "daftar.csv").contains("1 tidak berubah"));
    place.write("daftar.csv", list(&[("1", "Satu", "Uraian lain")]).as_bytes());
    assert!(import(&place, "daftar.csv").contains("1 diperbarui"));
}

#[test]
fn import_export_import_is_a_fixed_point() {
    let every = times(5, 1);
    for (name, bytes) in tables().into_iter().step_by(every) {
        let place = empty();
        place.write(&name, &bytes);
        import_any(&place, &name);
        let before = content(&place);
        if before.is_empty() {
            continue;
        }
        for ending in ["csv", "xlsx"] {
            let table = format!("konsep.{ending}");
            let output = place.run(&["export", "--konsep", &table]);
            assert!(output.status.success(), "{}", said(&output));
            let told = import(&place, &table);
            assert_eq!(content(&place), before, "{name} {told}");
            // In another register the same drafts with the same ids, and the same table again.
            let other = empty();
            other.write(&table, &fs::read(place.path(&table)).unwrap());
            import(&other, &table);
            assert_eq!(fields(&other), fields(&place), "{name}");
            assert!(other.run(&["export", "--drafts", &format!("lagi.{ending}")]).status.success());
            let (one, two) = (place.path(&table), other.path(&format!("lagi.{ending}")));
            assert_eq!(fs::read(one).unwrap(), fs::read(two).unwrap(), "{name}");
        }
    }
}

/// The last day of immediate information goes out into the table and comes back.
#[test]
fn until_when_something_applies_survives_the_table() {
    let place = empty();
    let list = "No,Judul,Ringkasan,Klasifikasi,Berlaku Sampai\n1,Banjir,Air naik,Serta Merta,31 Januari 2026\n\
                2,Asap,Kabut asap,Serta Merta,sampai dicabut\n3,Jalan,Jalan ditutup,Serta Merta,secepatnya\n\
                4,Laporan,Isi laporan,Berkala,\n";
    place.write("daftar.csv", list.as_bytes());
    let told = import(&place, "daftar.csv");
    assert!(told.contains("secepatnya"), "{told}");
    let line = |at: usize| {
        let text = place.text(&format!("content/protokol/dip-2026-000{at}.md"));
        text.lines().find_map(|it| it.strip_prefix("berlaku_sampai: ")).map(str::to_owned)
    };
    assert_eq!([line(1), line(2)], [Some("2026-01-31".to_owned()), Some("sampai dicabut".to_owned())]);
    assert_eq!([line(3), line(4)], [None, None]);
    let before = content(&place);
    assert!(place.run(&["export", "--drafts", "konsep.csv"]).status.success());
    assert!(place.text("konsep.csv").contains(",sampai dicabut\r\n"));
    import(&place, "konsep.csv");
    assert_eq!(content(&place), before);
}

fn import_any(place: &SampleRegister, name: &str) {
    assert!(place.run(&["import", "--unit", "protokol", name]).status.code().unwrap() < 2, "{name}");
}

/// What every draft says, whatever list it came from.
fn fields(place: &SampleRegister) -> BTreeMap<String, String> {
    let said = |name: &str, bytes: &[u8]| {
        let text = maklumat::source::split(name, bytes).value.unwrap();
        text.fields.without(&["sumber_impor"]).canonical().unwrap()
    };
    content(place).iter().map(|(name, bytes)| (name.clone(), said(name, bytes))).collect()
}

#[test]
fn what_is_filled_in_by_the_table_comes_back_and_the_list_does_not_write_over_it() {
    let place = empty();
    place.write("daftar.csv", list(&[("1", "Satu", "-"), ("2", "Dua", "Uraian dua")]).as_bytes());
    import(&place, "daftar.csv");
    for (round, summary) in ["Diisi petugas", "Diisi lagi"].iter().enumerate() {
        let table = format!("konsep{round}.csv");
        assert!(place.run(&["export", "--drafts", &table]).status.success());
        let text = place.text(&table);
        let earlier = if round == 0 { "Satu,," } else { "Satu,Diisi petugas," };
        place.write(&table, text.replace(earlier, &format!("Satu,{summary},")).as_bytes());
        let told = import(&place, &table);
        assert!(told.contains("1 diperbarui") && told.contains("1 tidak berubah"), "{told}");
        assert!(place.text("content/protokol/dip-2026-0001.md").contains(&format!("ringkasan: {summary}\n")));
    }
    let told = import(&place, "daftar.csv");
    assert!(told.contains("1 dibiarkan karena sudah disunting petugas"), "{told}");
    assert_eq!(content(&place).len(), 2);
}

/// So many rows as a body may have; all of them only when there is time.
fn many() -> usize {
    times(1_000, 50_000)
}

fn long_list() -> String {
    let rows: Vec<_> =
        (1..=many()).map(|it| (it.to_string(), format!("Informasi {it}"), format!("Uraian ke-{it}"))).collect();
    let rows: Vec<_> = rows.iter().map(|(a, b, c)| (a.as_str(), b.as_str(), c.as_str())).collect();
    list(&rows)
}

#[test]
fn a_long_list_is_imported_in_seconds() {
    let place = empty();
    place.write("daftar.csv", long_list().as_bytes());
    for step in ["--coba", "--yes", "--yes"] {
        let start = Instant::now();
        let output = place.run(&["import", step, "--unit", "protokol", "daftar.csv"]);
        assert!(output.status.success());
        println!("{} rows, import {step}: {:.1} s", many(), start.elapsed().as_secs_f64());
    }
    assert_eq!(content(&place).len(), many());
}

#[test]
fn an_import_that_is_killed_leaves_whole_drafts_and_a_second_one_goes_on() {
    let (place, other) = (empty(), empty());
    for it in [&place, &other] {
        it.write("daftar.csv", long_list().as_bytes());
    }
    let mut child = place.command(&["import", "--unit", "protokol", "daftar.csv"]);
    let child = child.stdout(std::process::Stdio::null()).stderr(std::process::Stdio::null()).spawn();
    let mut child = child.unwrap();
    let drafts = || fs::read_dir(place.path("content/protokol")).map_or(0, Iterator::count);
    let end = Instant::now() + Duration::from_mins(1);
    while drafts() < 300 && child.try_wait().unwrap().is_none() && Instant::now() < end {
        std::thread::sleep(Duration::from_millis(1));
    }
    child.kill().unwrap();
    child.wait().unwrap();
    let left = content(&place);
    println!("killed after {} of {} files", left.len(), many());
    let is_draft = |name: &str| !name.contains("/.maklumat-");
    for (name, bytes) in left.iter().filter(|(name, _)| is_draft(name)) {
        let text = String::from_utf8(bytes.clone()).unwrap();
        assert!(text.starts_with("---\n") && text.ends_with("\"\n---\n"), "{name}");
    }
    import(&place, "daftar.csv");
    import(&other, "daftar.csv");
    let mut now = content(&place);
    now.retain(|name, _| is_draft(name));
    assert_eq!(now, content(&other));
}
