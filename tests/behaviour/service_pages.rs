//! What somebody finds who wants to ask: the page of the service, the statement on accessibility, and ways to both.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use maklumat::diagnostics::{Example, Start};

use crate::sample_register::{DOCUMENT_ID, FOLDER, SampleRegister};

const FULL: &str = "jam_kerja: { senin: [\"08:00-12:00\", \"13:00-15:30\"], selasa: [\"08:00-12:00\", \"13:00-15:30\"], rabu: [\"08:00-12:00\"], kamis: [\"08:00-12:00\"], jumat: [\"08:00-11:00\"] }
layanan:
  meja: Ruang Layanan, lantai 1
  telepon: (000) 000
  biaya: Tidak dipungut biaya.
  formulir: { permohonan: dip-2026-0001, keberatan: https://ppid.example.go.id/keberatan }
  disabilitas: Jalur kursi roda.
  komisi_informasi: { nama: Komisi Informasi Contoh, laman: https://ki.example.go.id/ }
  rujukan: { V23b: https://ppid.example.go.id/permintaan, B05: https://ppid.example.go.id/laporan }";

/// A register that is built, and its pages.
fn built(example: &Example) -> (SampleRegister, BTreeMap<String, String>) {
    let place = SampleRegister::of(example);
    let made = place.run(&["build"]);
    assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
    let mut pages = BTreeMap::new();
    collect(&place.path("public"), "", &mut pages);
    (place, pages)
}

fn collect(folder: &Path, before: &str, pages: &mut BTreeMap<String, String>) {
    for entry in fs::read_dir(folder).unwrap().map(Result::unwrap) {
        let path = format!("{before}{}", entry.file_name().to_str().unwrap());
        if entry.path().is_dir() {
            collect(&entry.path(), &format!("{path}/"), pages);
        } else if path.ends_with(".html") {
            pages.insert(path, fs::read_to_string(entry.path()).unwrap());
        }
    }
}

#[test]
fn the_page_of_the_service_says_what_is_known_and_what_is_not() {
    let (_, pages) = built(&Example::APPROVED.settings(FULL).front("butir: [V23f, V23e]"));
    let page = &pages["layanan/index.html"];
    for said in [
        "Ruang Layanan, lantai 1",
        "Senin–Selasa: 08.00–12.00, 13.00–15.30",
        "Rabu–Kamis: 08.00–12.00",
        "Jumat: 08.00–11.00",
        "Sabtu–Minggu: tutup",
        "10 hari kerja",
        "7 hari kerja",
        "30 hari kerja",
        "Tidak dipungut biaya.",
        "Komisi Informasi Contoh",
        "Jalur kursi roda.",
        "href=\"https://ppid.example.go.id/permintaan\" rel=\"external\"",
        "href=\"https://ppid.example.go.id/keberatan\" rel=\"external\"",
        "Pasal 23 ayat (2)",
    ] {
        assert!(page.contains(said), "{said}\n{page}");
    }
    // The document is the form, the pledge, and answers two of the seven standards.
    assert_eq!(page.matches(&format!("href=\"../info/{DOCUMENT_ID}/\"")).count(), 4);
    assert_eq!(page.matches("Belum diisi.").count(), 4, "the other standards");
    let (_, bare) = built(&Example::APPROVED.settings("layanan: {}").settings_without(&["jam_kerja"]));
    assert!(bare["layanan/index.html"].matches("Belum diisi.").count() >= 12);
}

#[test]
fn what_is_missing_is_told_once_each() {
    let place = SampleRegister::of(&Example::APPROVED.settings("layanan: {}").settings_without(&["jam_kerja"]));
    let found = place.findings();
    assert!(found.iter().all(|it| it.code.name == "service-incomplete"));
    // Hours, cost, commission, two forms, seven standards, the report; address and e-mail are the body's.
    assert_eq!(found.len(), 13, "{found:#?}");
    let form = "layanan:\n  formulir: { permohonan: tidak-ada, keberatan: dip-2026-0001 }";
    let found = SampleRegister::of(&Example::APPROVED.settings(form)).findings();
    let unknown: Vec<_> = found.iter().filter(|it| it.message.id.contains("tidak-ada")).collect();
    assert_eq!(unknown.len(), 1);
    let (_, pages) = built(&Example::APPROVED.settings(form));
    assert!(!pages["layanan/index.html"].contains("tidak-ada"));
}

#[test]
fn every_page_leads_to_the_service_in_the_same_place() {
    let (_, pages) = built(&Example::of(Start::Excluded));
    let (_, more) = built(&Example::APPROVED.settings(FULL));
    let contact = |html: &str| {
        let foot = html.split("id=\"hubungi\"").nth(1).unwrap().split("</section>").next().unwrap();
        foot.replace("../", "").replace("href=\"./", "href=\"").replace("href=\"/", "href=\"")
    };
    for pages in [&pages, &more] {
        let first = contact(&pages["index.html"]);
        assert!(first.contains("layanan/#meminta") && first.contains("layanan/#keberatan"));
        for (path, html) in pages {
            assert_eq!(contact(html), first, "{path}");
        }
    }
    assert!(more["index.html"].contains("(000) 000"));
    for page in ["404.html", "dik/index.html", "info/dik-2026-0001/index.html"] {
        let main = pages[page].split("<main").nth(1).unwrap().split("</main>").next().unwrap();
        assert!(main.contains("layanan/"), "{page}");
    }
    let empty = &pages["dip/index.html"];
    assert!(empty.split("</main>").next().unwrap().contains("layanan/#meminta"));
    let document = &more[&format!("info/{DOCUMENT_ID}/index.html")];
    assert!(document.split("</main>").next().unwrap().contains("../../layanan/#meminta"));
}

#[test]
fn a_scan_is_said_to_be_one() {
    const FILES: [(&str, &[u8]); 2] =
        [("pindaian.pdf", b"@pdf title language"), ("naskah.pdf", b"@pdf title language text")];
    let listed = "lampiran:\n  - { berkas: jadwal.csv }\n  - { berkas: pindaian.pdf, judul: Naskah asli }\n  - { berkas: naskah.pdf }";
    let (place, pages) = built(&Example::APPROVED.files(&FILES).front(listed));
    let document = &pages[&format!("info/{DOCUMENT_ID}/index.html")];
    assert_eq!(document.matches("Hasil pindai: ").count(), 1, "{document}");
    assert!(document.contains("aksesibilitas/#meminta\">Minta bentuk lain<span class=\"hidden\"> – Naskah asli"));
    assert!(document.contains("1 halaman"), "the pages of a PDF");
    let page = &pages["aksesibilitas/index.html"];
    assert!(page.contains(&format!("href=\"../info/{DOCUMENT_ID}/r1/pindaian.pdf\"")) && !page.contains("naskah.pdf"));
    assert!(page.contains("WCAG") && page.contains("1 lampiran"));
    let table = place.text("public/aksesibilitas/lampiran-tanpa-teks.csv");
    assert_eq!(table.lines().count(), 2, "{table}");
    assert!(table.contains("pindaian.pdf,https://dip.example.go.id/info/dip-2026-0001/r1/pindaian.pdf,hasil pindai"));
    let (_, pages) = built(&Example::APPROVED);
    assert!(pages["aksesibilitas/index.html"].contains("Tidak ada lampiran yang diketahui tanpa teks."));
}

#[test]
fn a_recording_is_said_to_be_one() {
    const FILES: [(&str, &[u8]); 1] = [("rapat.mp3", b"ID3\x04\x00\x00\x00\x00\x00\x00")];
    let listed = "lampiran:\n  - { berkas: jadwal.csv }\n  - { berkas: rapat.mp3, judul: Rekaman rapat }";
    let (place, pages) = built(&Example::APPROVED.files(&FILES).front(listed));
    let document = &pages[&format!("info/{DOCUMENT_ID}/index.html")];
    assert!(document.contains("Rekaman: isinya tidak dapat dibaca atau dicari."), "{document}");
    assert!(document.contains("<b aria-hidden=\"true\">MP3</b>"));
    assert!(place.text("public/aksesibilitas/lampiran-tanpa-teks.csv").contains(",rekaman\r\n"));
}

#[test]
fn paper_leads_back_to_the_document() {
    let (place, pages) = built(&Example::of(Start::Revised));
    let code = place.text(&format!("public/info/{DOCUMENT_ID}/qr.svg"));
    assert!(code.starts_with("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox="));
    for (path, up) in [("index.html", "../../"), ("r1/index.html", "../../../")] {
        let page = &pages[&format!("info/{DOCUMENT_ID}/{path}")];
        let stamp = page.split("class=\"stamp\"").nth(1).unwrap().split("</aside>").next().unwrap();
        assert!(stamp.contains(&format!("src=\"{up}info/{DOCUMENT_ID}/qr.svg\"")), "{stamp}");
        assert!(stamp.contains("https://dip.example.go.id/info/") && stamp.contains("sha256:"));
        let cited = page.split("class=\"cite\"").nth(1).unwrap().split("</section>").next().unwrap();
        for part in [
            "Biro Contoh",
            "Jadwal Layanan Informasi",
            "Daftar Informasi Publik biro.contoh.go.id",
            DOCUMENT_ID,
            "revisi ",
            "sha256:",
        ] {
            assert!(cited.contains(part), "{path}: {part}");
        }
    }
    assert!(place.path(FOLDER).exists());
}
