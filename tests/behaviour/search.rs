//! What is published can be found, and only that: the parts of the index, the page, and a real browser.

use std::collections::BTreeMap;
use std::io::Write as _;

use serde_json::Value;

use crate::folders::{self, Snapshot, differences, snapshot};
use crate::sample_files::Pdf;
use crate::sample_register::{DRAFT, SampleRegister};
use crate::tools::node;

const RECORDS: &str = "penyusunan: { oleh: petugas-pro, tanggal: 2026-01-20 }
pemeriksaan:
  - { oleh: ppid, tanggal: 2026-01-22, hasil: sesuai, memo: { nomor: 045/12/ADPIM, tanggal: 2026-01-22 }, sidik: REVIEW }
persetujuan: { oleh: atasan-ppid, tanggal: 2026-01-23, sidik: APPROVAL }
";

fn document(id: &str, title: &str, class: &str, year: u32, more: &str, body: &str) -> String {
    format!(
        "---\nid: {id}\nrevisi: 1\njudul: {title}\nringkasan: Contoh dokumen untuk pencarian.\nklasifikasi: {class}\n\
         penanggung_jawab: Kepala Bagian Protokol\ndibuat: {{ tanggal: {year}-01-02, tempat: Palangka Raya }}\n\
         bentuk: [daring]\nretensi: {{ aktif: 2 tahun, inaktif: 3 tahun, nasib_akhir: musnah }}\n{more}{RECORDS}---\n{body}\n"
    )
}

/// A good register with documents of three years, one of them with a PDF that alone has a word.
fn register() -> SampleRegister {
    let good = SampleRegister::whole();
    let pdf = Pdf { text: "Kendaraan dilihat di halaman kembangloyang sebelah timur.", ..Pdf::default() };
    good.write("content/protokol/lelang/denah lelang.pdf", &pdf.bytes());
    let attached = "lampiran: [{ berkas: denah lelang.pdf, judul: Denah Lelang }]\n";
    let text = document(
        "dip-2026-0007",
        "Pengumuman Lelang Kendaraan",
        "berkala",
        2024,
        attached,
        "Kendaraan dinas yang dijual.",
    );
    good.seal("content/protokol/lelang/index.md", &text);
    for number in 0..14 {
        let year = 2024 + number % 2;
        let id = format!("lap-{number:02}");
        let title = format!("Laporan Kegiatan {number}");
        let text = document(&id, &title, "setiap-saat", year, "", "Kegiatan yang dikerjakan.");
        good.seal(&format!("content/protokol/{id}.md"), &text);
    }
    let hostile = document(
        "jahat",
        "Tulisan dengan tanda",
        "berkala",
        2024,
        "",
        "Tertulis `<img src=x onerror=alert(1)>` di sini.",
    );
    good.seal("content/protokol/jahat.md", &hostile);
    // The beginning of the word that only the PDF has, in another year.
    let garden = document("taman", "Taman Kantor", "berkala", 2025, "", "Kembang di taman, luas=panjang×lebar.");
    good.seal("content/protokol/taman.md", &garden);
    good
}

fn build(good: &SampleRegister) -> Snapshot {
    let output = good.run(&["build"]);
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
    snapshot(&good.root().join("public"))
}

/// Everything in the index as text, unpacked.
fn unpacked(site: &Snapshot) -> BTreeMap<String, String> {
    let index = site.iter().filter(|(path, _)| path.starts_with("cari/indeks/"));
    let texts = index
        .filter(|(path, _)| !path.ends_with(".js"))
        .map(|(path, (_, bytes))| (path.clone(), String::from_utf8_lossy(&folders::unpacked(bytes)).into_owned()));
    texts.collect()
}

/// What the index says of each document, by id, with the part it is in.
fn found(site: &Snapshot) -> BTreeMap<String, (String, Value)> {
    let mut found = BTreeMap::new();
    for (path, text) in unpacked(site).iter().filter(|(path, _)| path.ends_with(".pf_fragment")) {
        let it: Value = serde_json::from_str(text.strip_prefix("pagefind_dcd").unwrap()).unwrap();
        let part = path.split('/').nth(2).unwrap().to_owned();
        let id = it["meta"]["id"].as_str().unwrap().to_owned();
        assert!(found.insert(id.clone(), (part, it)).is_none(), "{id} is in two parts");
    }
    found
}

#[test]
fn what_is_in_force_is_in_the_index_of_its_year() {
    let good = register();
    let site = build(&good);
    let found = found(&site);
    let due: Vec<String> = ["dip-2026-0001", "dip-2026-0002", "dip-2026-0004", "dip-2026-0007", "jahat"]
        .into_iter()
        .map(str::to_owned)
        .chain((0..14).map(|it| format!("lap-{it:02}")))
        .chain(["taman".to_owned()])
        .collect();
    assert_eq!(found.keys().cloned().collect::<Vec<_>>(), due, "no withdrawn, excluded or unapproved one");
    let (part, sale) = &found["dip-2026-0007"];
    assert_eq!(part, "2024-1");
    assert_eq!(sale["url"], "info/dip-2026-0007/");
    assert_eq!(sale["filters"]["s"], serde_json::json!(["unit:protokol kelas:berkala", "tahun:2024"]));
    assert_eq!(sale["anchors"][0]["id"], "r1/denah%20lelang.pdf");
    assert!(sale["content"].as_str().unwrap().contains("kembangloyang"), "{sale:#}");
    // Only the revision in force: the first one of the guide spoke of other hours.
    let guide = found["dip-2026-0002"].1.to_string();
    assert!(!guide.contains("revisi pertama"), "{guide}");
    for part in ["2024-1", "2025-1", "2026-1"] {
        for file in ["pagefind.js", "pagefind-entry.json", "wasm.id.pagefind"] {
            assert!(site.contains_key(&format!("cari/indeks/{part}/{file}")), "{part}/{file}");
        }
    }
    let sealed = String::from_utf8(site["manifest-sha256.txt"].1.clone()).unwrap();
    for path in site.keys().filter(|it| *it != "manifest-sha256.txt" && good.root().join("public").join(it).is_file()) {
        assert!(sealed.contains(&format!("  {path}\n")), "{path} is not in the list");
    }
    assert_eq!(good.run(&["verify"]).status.code(), Some(0));
}

#[test]
fn the_index_is_the_same_bytes_whoever_makes_it() {
    let one = build(&register());
    for threads in ["1", "2"] {
        let good = register();
        assert!(good.command(&["build"]).env("RAYON_NUM_THREADS", threads).output().unwrap().status.success());
        let other = snapshot(&good.root().join("public"));
        assert_eq!(differences(&one, &other), Vec::<String>::new(), "{threads} threads");
    }
}

#[test]
fn a_new_document_leaves_the_index_of_other_years_alone() {
    let good = register();
    let before = build(&good);
    let text = document("baru", "Naskah Baru", "berkala", 2026, "", "Isi.");
    good.seal("content/protokol/baru.md", &text);
    let changed = differences(&before, &build(&good)).join("\n");
    assert!(changed.contains("cari/indeks/2026-1/"), "{changed}");
    assert!(!changed.contains("cari/indeks/2024-1/") && !changed.contains("cari/indeks/2025-1/"), "{changed}");
}

#[test]
fn what_is_no_longer_published_is_no_longer_found() {
    let good = register();
    let before = build(&good);
    assert!(unpacked(&before).values().any(|it| it.contains("kembangloyang")));
    good.rename("content/protokol/lelang", "content/protokol/lain-waktu");
    let text = good.text("content/protokol/lain-waktu/index.md");
    let open = text.split_once("persetujuan:").unwrap();
    let rest = open.1.split_once("---\n").unwrap().1;
    good.write("content/protokol/lain-waktu/index.md", format!("{}---\n{rest}", open.0).as_bytes());
    let after = build(&good);
    let left: Vec<String> = unpacked(&after)
        .into_iter()
        .filter(|(_, text)| text.contains("kembangloyang") || text.to_lowercase().contains("lelang"))
        .map(|(path, _)| path)
        .collect();
    assert_eq!(left, Vec::<String>::new());
    // The draft of the good register, too.
    let title = good.text(DRAFT).lines().find_map(|it| it.strip_prefix("judul: ").map(str::to_owned)).unwrap();
    assert!(unpacked(&after).values().all(|it| !it.contains(&title)), "{title}");
}

#[test]
fn without_a_script_the_form_leads_to_all_titles() {
    let good = register();
    let site = build(&good);
    let text = |path: &str| String::from_utf8(site[path].1.clone()).unwrap();
    let search = text("cari/index.html");
    assert!(search.contains("action=\"../a-z/\"") && !search.contains("method=\"post\""), "{search}");
    assert!(text("index.html").contains("action=\"./cari/\""));
    assert!(text("index.html").contains("href=\"./opensearch.xml\""));
    let letters = text("a-z/index.html");
    for (id, (_, it)) in found(&site) {
        assert!(letters.contains(&format!("href=\"../info/{id}/\"")), "{id}");
        let title = it["meta"]["title"].as_str().unwrap();
        assert!(letters.contains(&format!(">{title}</a>")), "{title}");
    }
    assert!(text("opensearch.xml").contains("template=\"https://dip.example.go.id/cari/?q={searchTerms}\""));
    let scripts: Vec<&String> = site
        .iter()
        .filter(|(path, (_, bytes))| path.ends_with(".html") && String::from_utf8_lossy(bytes).contains("<script"))
        .map(|(path, _)| path)
        .collect();
    assert_eq!(scripts, ["cari/index.html", "verifikasi/index.html"], "no other page runs anything");
}

#[test]
fn many_titles_are_divided_by_letter_and_pages_stay_light() {
    let good = register();
    for number in 0..170 {
        let text = document(
            &format!("kep-{number:03}"),
            &format!("Keputusan Kepala Biro tentang hal yang ke-{number}"),
            "setiap-saat",
            2025,
            "",
            "Isi.",
        );
        good.seal(&format!("content/protokol/kep-{number:03}.md"), &text);
    }
    let site = build(&good);
    let pages: Vec<&str> = site.keys().map(String::as_str).filter(|it| it.starts_with("a-z/")).collect();
    assert!(pages.contains(&"a-z/k/2/index.html") && pages.contains(&"a-z/l/index.html"), "{pages:?}");
    let mut all = String::new();
    for page in pages.iter().filter(|it| it.ends_with(".html")) {
        let bytes = &site[*page].1;
        all.push_str(&String::from_utf8_lossy(bytes));
        let mut packed = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::default());
        packed.write_all(bytes).unwrap();
        let packed = packed.finish().unwrap();
        assert!(packed.len() < 14 * 1024, "{page}: {} bytes", packed.len());
    }
    for id in found(&site).keys() {
        assert_eq!(all.matches(&format!("info/{id}/\"")).count(), 1, "{id}");
    }
}

#[test]
fn a_real_browser_finds_what_is_there() {
    let good = register();
    build(&good);
    let mut node = node("browser/searching.mjs");
    node.arg(good.root().join("public"));
    let told = node.output().unwrap();
    println!("{}", String::from_utf8_lossy(&told.stdout));
    assert!(
        told.status.success(),
        "{}{}",
        String::from_utf8_lossy(&told.stdout),
        String::from_utf8_lossy(&told.stderr)
    );
}
