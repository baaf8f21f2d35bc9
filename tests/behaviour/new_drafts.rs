//! `new`: drafts have free ids and safe names, and what is missing in them is said with its line.

use std::fs;

use crate::init::{maklumat, said};

fn codes(folder: &std::path::Path, path: &str) -> Vec<String> {
    let report = said(&maklumat(folder, &["check", "--format", "json", path]), 0);
    let report: serde_json::Value = serde_json::from_str(&report).unwrap();
    let all = report["diagnostics"].as_array().unwrap().iter();
    all.map(|it| format!("{}:{}", it["code"].as_str().unwrap(), it["line"])).collect()
}

#[test]
fn a_draft_says_what_it_still_needs() {
    let place = tempfile::tempdir().unwrap();
    let folder = place.path();
    said(&maklumat(folder, &["init", "--unit", "Bagian Umum, Bagian Humas"]), 0);
    let missing = said(&maklumat(folder, &["new"]), 2);
    for part in ["\"JUDUL\"", "--unit (bagian-umum, bagian-humas)", "--klasifikasi (berkala, serta-merta"] {
        assert!(missing.contains(part), "{missing}");
    }
    let unit = ["--unit", "bagian-humas"];
    let made = said(
        &maklumat(folder, &[&["new", "Laporan: 2025 \"akhir\"", "--klasifikasi", "berkala"], &unit[..]].concat()),
        0,
    );
    let path = "content/bagian-humas/laporan-2025-akhir";
    assert!(made.contains("Konsep dip-2026-0004 ditulis") && made.contains(&format!("{path}/index.md")), "{made}");
    let mut found = codes(folder, path);
    // The last thing to be written is the text.
    assert!(found.pop().is_some_and(|it| it.starts_with("text-not-written:")));
    let lines: Vec<u32> = found.iter().map(|it| it.strip_prefix("value-empty:").unwrap().parse().unwrap()).collect();
    let text = fs::read_to_string(folder.join(path).join("index.md")).unwrap();
    let keys: Vec<&str> = lines.iter().map(|it| text.lines().nth(*it as usize - 1).unwrap().trim()).collect();
    assert_eq!(
        keys,
        ["ringkasan:", "penanggung_jawab:", "tanggal:", "tempat:", "bentuk:", "aktif:", "inaktif:", "nasib_akhir:"]
    );

    let made = said(&maklumat(folder, &[&["baru", "Data pribadi", "--class", "4"], &unit[..]].concat()), 0);
    assert!(made.contains("Konsep dik-2026-0002") && made.contains("content/bagian-humas/data-pribadi.md"), "{made}");
    let found = codes(folder, "content/bagian-humas/data-pribadi.md");
    assert!(found.len() == 9 && found.iter().all(|it| it.starts_with("value-empty")), "{found:?}");
    said(&maklumat(folder, &["build"]), 0);

    // Immediate information is asked until when it applies, other information is not.
    assert!(!text.contains("berlaku_sampai"), "{text}");
    said(&maklumat(folder, &[&["new", "Banjir", "--class", "serta-merta"], &unit[..]].concat()), 0);
    let path = "content/bagian-humas/banjir";
    let text = fs::read_to_string(folder.join(path).join("index.md")).unwrap();
    let line = text.lines().position(|it| it == "berlaku_sampai:").unwrap() + 1;
    assert!(codes(folder, path).contains(&format!("value-empty:{line}")));
    let named = ["new", "Asap", "--class", "serta-merta", "--berlaku-sampai", "sampai dicabut"];
    said(&maklumat(folder, &[&named[..], &unit].concat()), 0);
    let path = "content/bagian-humas/asap";
    let text = fs::read_to_string(folder.join(path).join("index.md")).unwrap();
    assert!(text.contains("\nberlaku_sampai: sampai dicabut\n"), "{text}");
    assert!(codes(folder, path).iter().all(|it| !it.starts_with("immediate-")));
}

#[test]
fn a_draft_with_everything_said_has_nothing_to_object_to_and_can_be_handed_in() {
    let place = tempfile::tempdir().unwrap();
    let folder = place.path();
    said(&maklumat(folder, &["init"]), 0);
    let whole = [
        "new",
        "Laporan Kegiatan",
        "--klasifikasi",
        "berkala",
        "--ringkasan",
        "Isi: kegiatan.",
        "--penanggung-jawab",
        "Kepala Bagian",
        "--dibuat",
        "2026-01",
        "--tempat",
        "Palangka Raya",
        "--bentuk",
        "cetak,daring",
        "--aktif",
        "2 tahun",
        "--inaktif",
        "3 tahun",
        "--nasib-akhir",
        "dinilai kembali",
    ];
    said(&maklumat(folder, &whole), 0);
    let path = "content/bagian-umum/laporan-kegiatan";
    assert_eq!(codes(folder, path), ["text-not-written:48"]);
    let refused = said(&maklumat(folder, &["--yes", "submit", path, "--by", "petugas-bagian-umum"]), 1);
    assert!(refused.contains("naskahnya belum ditulis"), "{refused}");
    let file = folder.join(path).join("index.md");
    let text = fs::read_to_string(&file).unwrap();
    fs::write(&file, text.replace("Tulis naskah di sini.", "Kegiatan tahun ini.")).unwrap();
    assert_eq!(codes(folder, path), [""; 0]);
    said(&maklumat(folder, &["--yes", "submit", path, "--by", "petugas-bagian-umum"]), 0);
    // The same title again is another document, with the next id and a folder of its own.
    let again = said(&maklumat(folder, &whole), 0);
    assert!(again.contains("dip-2026-0005") && again.contains("laporan-kegiatan-2/index.md"), "{again}");
}

#[test]
fn no_title_leaves_its_folder_or_is_lost() {
    let place = tempfile::tempdir().unwrap();
    let folder = place.path();
    said(&maklumat(folder, &["init"]), 0);
    for title in ["../../../keluar", "CON", "r1", "情報", "  spasi   ganda ", "- daftar", "@ID@", "# pagar", "index"]
    {
        let made = said(&maklumat(folder, &["new", "--klasifikasi", "Setiap saat", "--", title]), 0);
        let file = made.split("ditulis: ").nth(1).unwrap().lines().next().unwrap();
        assert!(file.starts_with("content/bagian-umum/") && !file.contains(".."), "{file}");
        let text = fs::read_to_string(folder.join(file)).unwrap();
        let tidy = title.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(text.contains(&format!("judul: {}\n", serde_json::Value::from(tidy))), "{text}");
    }
    said(&maklumat(folder, &["check"]), 0);
    assert_eq!(fs::read_dir(place.path()).unwrap().count(), 10);
    for wrong in ["a\u{202e}b", "  "] {
        said(&maklumat(folder, &["new", wrong, "--klasifikasi", "berkala"]), 2);
    }
    said(&maklumat(folder, &["new", "A", "--klasifikasi", "rahasia"]), 2);
    said(&maklumat(folder, &["new", "A", "--klasifikasi", "berkala", "--unit", "lain"]), 2);
    said(&maklumat(folder.parent().unwrap(), &["new", "A", "--klasifikasi", "berkala"]), 2);
}
