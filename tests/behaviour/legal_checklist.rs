//! The law's checklist: its score, its pages, and what a body may change about it.

use std::process::Command;

use maklumat::diagnostics::{Example, Start};
use serde_json::Value;

use crate::sample_register::{DOCUMENT_ID, SampleRegister};

fn coverage(place: &SampleRegister) -> Value {
    let output = place.run(&["status", "--coverage", "--format", "json"]);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).unwrap()
}

fn item<'a>(report: &'a Value, id: &str) -> &'a Value {
    report["items"].as_array().unwrap().iter().find(|it| it["id"] == id).unwrap()
}

fn build(place: &SampleRegister) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_maklumat"));
    let output = command.args(["--date", "2026-12-24", "build"]).current_dir(place.root()).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}

/// What the page of a class says of an item.
fn section(place: &SampleRegister, class: &str, key: &str) -> String {
    let page = place.text(&format!("public/kepatuhan/{class}/index.html"));
    let section = page.split(&format!("id=\"{key}\"")).nth(1).unwrap_or_else(|| panic!("{class}: {key}"));
    section.split("</section>").next().unwrap().to_owned()
}

#[test]
fn a_named_item_is_answered_and_counted() {
    let none = coverage(&SampleRegister::at(Start::Approved));
    assert_eq!(none["total"]["answered"], 0);
    let counted = none["total"]["counted"].as_u64().unwrap();
    // 79 items ask this kind of body for a document; those that only may be held are not counted until they are.
    assert_eq!(counted, 79);
    let place = SampleRegister::of(&Example::APPROVED.front("klasifikasi: berkala\nbutir: [B03, B04.1, B02.7]"));
    let report = coverage(&place);
    assert_eq!(item(&report, "B03")["answered"], "yes");
    assert_eq!(item(&report, "B03")["documents"][0]["id"], DOCUMENT_ID);
    assert_eq!(item(&report, "B03")["documents"][0]["fresh"], "2026-01-23");
    assert_eq!(item(&report, "B04")["answered"], "partly");
    assert_eq!(item(&report, "B01")["answered"], "no");
    assert_eq!(item(&report, "DIP.a")["answered"], "not-counted");
    assert_eq!(report["total"]["answered"], 3);
    assert_eq!(report["total"]["counted"], counted + 1, "B02.7 is held after all");
    let classes = report["classes"].as_array().unwrap();
    let sum: u64 = classes.iter().map(|it| it["counted"].as_u64().unwrap()).sum();
    assert_eq!(sum, counted + 1);
}

#[test]
fn only_what_is_in_force_answers() {
    for start in [Start::Draft, Start::Submitted, Start::Reviewed, Start::Withdrawn] {
        let report = coverage(&SampleRegister::of(&Example::of(start).front("butir: [T03.1]")));
        assert_eq!(item(&report, "T03.1")["answered"], "no", "{start:?}");
    }
}

#[test]
fn what_is_not_held_is_shown_and_not_counted() {
    let place = SampleRegister::of(&Example::APPROVED.settings(
        "tidak_dikuasai: [{ butir: T05, alasan: Surat disimpan Biro Umum., surat: { nomor: 01/X/2026, tanggal: 2026-01-05 } }]",
    ));
    let report = coverage(&place);
    assert_eq!(item(&report, "T05")["answered"], "not-held");
    assert_eq!((&report["total"]["counted"], &report["total"]["not_held"]), (&78.into(), &1.into()));
    let text = String::from_utf8(place.run(&["status", "--cakupan"]).stdout).unwrap();
    assert!(text.contains("Surat disimpan Biro Umum."), "{text}");
    build(&place);
    let section = section(&place, "setiap-saat", "t05");
    assert!(section.contains("Surat disimpan Biro Umum.") && section.contains("01/X/2026"), "{section}");
}

#[test]
fn every_item_has_a_section_that_names_what_answers_it_and_what_is_missing() {
    let place = SampleRegister::of(&Example::APPROVED.front("klasifikasi: berkala\nbutir: [B03]"));
    place.run(&["renew", "content/protokol/contoh", "--by", "ppid"]);
    build(&place);
    let items = coverage(&place)["items"].as_array().unwrap().clone();
    assert_eq!(items.len(), 188);
    for it in &items {
        let (id, class) = (it["id"].as_str().unwrap(), it["class"].as_str().unwrap());
        let section = section(&place, class, &id.to_lowercase());
        assert!(section.contains(id), "{id}");
        // The day of the build is nowhere on it.
        assert!(!section.contains("2026-12-24") && !section.contains("24 Desember"), "{id}");
    }
    let answered = section(&place, "berkala", "b03");
    assert!(answered.contains("../../info/dip-2026-0001/") && answered.contains("2026-01-23"), "{answered}");
    assert!(answered.contains("ditinjau dan tetap berlaku <time datetime=\"2026-11-22\">"), "{answered}");
    assert!(answered.contains("<strong>Terjawab</strong>"), "{answered}");
    assert!(!answered.contains("Pasal"), "the article of this item was never read");
    assert!(section(&place, "berkala", "b01").contains("<strong>Belum terjawab</strong>"));
    assert!(section(&place, "layanan", "v23e").contains("Pasal 23 ayat (2) huruf e"));
    assert!(section(&place, "setiap-saat", "ut1").contains("belum dicocokkan"));
    let class = place.text("public/kepatuhan/berkala/index.html");
    assert!(class.contains("Terjawab 1 dari 37 butir"), "{class}");
    let index = place.text("public/kepatuhan/index.html");
    assert!(index.contains("href=\"../kepatuhan/berkala/\"") && index.contains("Terjawab"), "{index}");
    let document = place.text("public/info/dip-2026-0001/index.html");
    assert!(document.contains("href=\"../../kepatuhan/berkala/#b03\""), "{document}");
    for page in ["index.html", "tentang/index.html"] {
        let text = place.text(&format!("public/{page}"));
        assert!(text.contains("kepatuhan/\"") && text.contains("waktu-proses/\""), "{page}");
    }
}

#[test]
fn a_body_adds_items_of_its_own_or_brings_another_list() {
    let own = "butir:\n  - { id: D01, dasar: Perda 5/2013, kelas: setiap-saat, uraian: Daftar tamu daerah }\n";
    let place = SampleRegister::of(&Example::APPROVED.front("butir: [D01]"));
    assert_eq!(place.findings().iter().map(|it| it.code.name).collect::<Vec<_>>(), ["item-unknown"]);
    place.write("content/daftar-periksa.yml", own.as_bytes());
    assert!(place.findings().is_empty(), "{:?}", place.findings());
    assert_eq!(item(&coverage(&place), "D01")["answered"], "yes");
    assert_eq!(coverage(&place)["items"].as_array().unwrap().len(), 189);
    place.write("content/daftar-periksa.yml", format!("cara: ganti\n{own}").as_bytes());
    let report = coverage(&place);
    assert_eq!((&report["total"]["answered"], &report["total"]["counted"]), (&1.into(), &1.into()));
    build(&place);
    assert!(section(&place, "setiap-saat", "d01").contains("Daftar tamu daerah"));
    assert!(!place.path("public/kepatuhan/berkala").exists());
    place.write("content/daftar-periksa.yml", b"butir:\n  - { id: D01, kelas: apa }\n");
    let codes: Vec<_> = place.findings().iter().map(|it| it.code.name).collect();
    assert_eq!(codes, ["field-missing", "field-missing", "word-unknown", "item-unknown"]);
}

#[test]
fn the_nearest_item_is_proposed() {
    let place = SampleRegister::of(&Example::APPROVED.front("butir: [b03]"));
    let found = place.findings();
    let unknown = found.iter().find(|it| it.code.name == "item-unknown").unwrap();
    assert!(unknown.help.id.starts_with("mungkin maksud Anda B03 ("), "{}", unknown.help.id);
}

/// What was excluded and is opened: each leads to the other.
#[test]
fn an_exclusion_that_was_opened_and_its_document_lead_to_each_other() {
    let place = SampleRegister::of(&Example::APPROVED.front("klasifikasi: setiap-saat"));
    let entry = "---\nid: dik-2026-0009\nrevisi: 1\njudul: Notula\nringkasan: Notula rapat.\nklasifikasi: dikecualikan\nyang_menguasai: Bagian Protokol\nhuruf: i\ndasar_hukum: Undang-Undang Nomor 14 Tahun 2008\nkonsekuensi: Membuka pertimbangan.\nuji_konsekuensi: { nomor: 02/UJI/2026, tanggal: 2026-01-19, penanda_tangan: PPID Pembantu }\njangka_waktu: { mulai: 2026-01-20, selesai: 2026-06-30 }\npenyusunan: { oleh: petugas-pro, tanggal: 2026-01-20 }\npemeriksaan:\n  - { oleh: ppid, tanggal: 2026-01-22, hasil: sesuai, memo: { nomor: 1/X, tanggal: 2026-01-22 }, sidik: REVIEW }\npersetujuan: { oleh: pimpinan, tanggal: 2026-01-23, sidik: APPROVAL }\n---\n";
    place.seal("content/protokol/notula.md", entry);
    let codes = |place: &SampleRegister| place.findings().iter().map(|it| it.code.name).collect::<Vec<_>>();
    assert_eq!(codes(&place), ["exclusion-ended"]);
    let path = "content/protokol/notula.md";
    let proposed = ["withdraw", path, "--by", "ppid", "--reason", "Jangka waktunya habis.", "--successor", DOCUMENT_ID];
    assert!(place.run(&proposed).status.success());
    assert!(place.run(&["withdraw", path, "--by", "pimpinan"]).status.success());
    assert!(codes(&place).is_empty(), "{:?}", codes(&place));
    build(&place);
    assert!(place.text("public/info/dik-2026-0009/index.html").contains("../../info/dip-2026-0001/"));
    let document = place.text("public/info/dip-2026-0001/index.html");
    assert!(document.contains("Semula dikecualikan") && document.contains("../../info/dik-2026-0009/"));
}
