//! Tests of plans: what an item is made from, and what is on which path.

use crate::site::sample::{ADDRESS, Files, Sample, text, theme};
use crate::site::{Kind, OutputPath, Theme, plan};

fn changes() -> Vec<(&'static str, Files)> {
    let files = Files::new();
    let mut added = files.clone();
    added.add("umum/e-6.md", text("e-6", 1, "berkala", ""));
    let mut renamed = files.clone();
    renamed.settings = files.settings.replace("Bagian Umum", "Bagian Tata Usaha");
    let mut officer = files.clone();
    officer.settings = files.settings.replace("Atasan Langsung", "Sekretaris");
    let mut bytes = files.clone();
    bytes.attachments.insert("content/protokol/a-1/Laporan Satu.csv".into(), b"a,3\n".to_vec());
    let mut without = files.clone();
    without.texts.remove("content/umum/c-3.md");
    let present = "protokol/a-1/index.md";
    vec![
        ("title", files.with(present, "Judul", "Nama")),
        ("summary", files.with("protokol/b-2.md", "Ringkasan", "Pokok")),
        ("text", files.with(present, "Naskah", "Tulisan")),
        ("class", files.with("protokol/b-2.md", "serta-merta", "berkala")),
        ("year", files.with("protokol/b-2.md", "tanggal: 2025", "tanggal: 2024")),
        ("responsible", files.with("protokol/b-2.md", "Kepala Biro", "Sekretaris")),
        ("forms", files.with("protokol/b-2.md", "[cetak, daring]", "[rekam]")),
        ("retention", files.with("protokol/b-2.md", "2 tahun", "4 tahun")),
        (
            "approval",
            files.with("protokol/b-2.md", "oleh: atasan, tanggal: 2026-01-11", "oleh: atasan, tanggal: 2026-01-21"),
        ),
        ("earlier revision", files.with("protokol/a-1/r1/index.md", "Naskah", "Tulisan")),
        ("change note", files.with(present, "Angka diperbaiki", "Tabel diperbaiki")),
        ("reason", files.with("umum/c-3.md", "Alasannya", "Sebabnya")),
        ("exclusion", files.with("umum/x-5.md", "Akibatnya", "Dampaknya")),
        ("attachment", bytes),
        ("attachment title", files.with(present, "judul: Laporan", "judul: Tabel")),
        ("new document", added),
        ("unit", renamed),
        ("officer", officer),
        ("document gone", without),
    ]
}

#[test]
fn the_same_ingredients_make_the_same_bytes() {
    let theme = theme();
    let before: Sample<false> = Files::new().sample();
    let plan_before = before.plan(&theme);
    for (what, files) in changes() {
        let after: Sample<false> = files.sample();
        let plan_after = after.plan(&theme);
        let mut changed = 0;
        for (path, item) in plan_after.items() {
            let Some(old) = plan_before.items().get(path) else { continue };
            if matches!(item.kind, Kind::Seal(_)) {
                assert_ne!(old.made_from, item.made_from, "{what}: {path}");
                continue;
            }
            let same = before.bytes(&plan_before, path, old) == after.bytes(&plan_after, path, item);
            assert!(same || old.made_from != item.made_from, "{what}: {path} changed, its ingredients did not");
            changed += usize::from(!same);
        }
        assert!(changed > 0, "{what} changed nothing");
    }
}

#[test]
fn a_document_leaves_the_pages_of_others_alone() {
    let theme = theme();
    let before: Sample<false> = Files::new().sample();
    let after: Sample<false> = Files::new().with("protokol/b-2.md", "Naskah", "Tulisan").sample();
    let (before, after) = (before.plan(&theme), after.plan(&theme));
    for (path, item) in after.items().iter().filter(|(it, _)| it.as_str().starts_with("info/")) {
        let same = before.items()[path].made_from == item.made_from;
        // The code on paper is made from the address alone.
        let is_its = path.as_str().starts_with("info/b-2/") && !path.as_str().ends_with("/qr.svg");
        assert_eq!(same, !is_its, "{path}");
    }
}

#[test]
fn the_address_the_theme_and_the_language_are_ingredients() {
    let sample: Sample<false> = Files::new().sample();
    let theme = theme();
    let other = Theme::new(vec![("aset/warna.css".into(), b"a{}".to_vec())], "id").unwrap();
    let english = Theme::new(Vec::new(), "en").unwrap();
    let reference = plan(&sample, &theme, ADDRESS).unwrap();
    let home = OutputPath::new("index.html").unwrap();
    for (theme, address) in [(&other, ADDRESS), (&english, ADDRESS), (&theme, "https://lain.go.id/")] {
        let plan = plan(&sample, theme, address).unwrap();
        assert_ne!(plan.items()[&home].made_from, reference.items()[&home].made_from);
    }
}

#[test]
fn a_new_document_changes_only_the_newest_pages_of_a_list() {
    let theme = theme();
    let mut files = Files::new();
    for number in 0..146 {
        files.add(&format!("umum/l-{number:03}.md"), text(&format!("l-{number:03}"), 1, "berkala", ""));
    }
    let mut more = files.clone();
    more.add("umum/z-9.md", text("z-9", 1, "berkala", ""));
    let (before, after): (Sample<false>, Sample<false>) = (files.sample(), more.sample());
    let (before, after) = (before.plan(&theme), after.plan(&theme));
    let pages: Vec<&str> =
        after.items().keys().map(OutputPath::as_str).filter(|it| it.starts_with("dip/halaman/")).collect();
    assert_eq!(
        pages,
        [
            "dip/halaman/1/index.html",
            "dip/halaman/2/index.html",
            "dip/halaman/3/index.html",
            "dip/halaman/4/index.html"
        ]
    );
    for page in ["dip/halaman/1/index.html", "dip/halaman/2/index.html"] {
        let path = OutputPath::new(page).unwrap();
        assert_eq!(before.items()[&path].made_from, after.items()[&path].made_from, "{page}");
    }
}

#[test]
fn two_things_on_one_path_are_an_error_that_names_both() {
    let mut files = Files::new();
    files.add("umum/ganda/index.md", text("a-9", 1, "berkala", "lampiran: [{ berkas: Naskah.TXT }]\n"));
    files.attachments.insert("content/umum/ganda/Naskah.TXT".into(), b"x".to_vec());
    let sample: Sample<false> = files.sample();
    let message = plan(&sample, &theme(), ADDRESS).unwrap_err().to_string();
    assert!(message.contains("Naskah.TXT") && message.contains("naskah.txt"), "{message}");
    let preview: Sample<true> = files.sample();
    plan(&preview, &theme(), ADDRESS).unwrap();
    assert!(plan(&sample, &theme(), "https://dip.go.id").is_err());
}

#[test]
fn a_text_that_changed_since_is_not_rendered() {
    let theme = theme();
    let sample: Sample<false> = Files::new().sample();
    let plan = sample.plan(&theme);
    let path = OutputPath::new("info/b-2/index.html").unwrap();
    let message = plan.render(&path, &plan.items()[&path], Some(b"---\n---\n")).unwrap_err().to_string();
    assert!(message.contains("content/protokol/b-2.md changed"), "{message}");
}
