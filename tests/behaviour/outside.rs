//! Whatever reaches the site is looked into for personal data: settings, checklist, decrees and themes too.

use maklumat::diagnostics::{Example, Start};

use crate::picturing::png;
use crate::sample_register::SampleRegister;

/// A number of the right shape in a regency that does not exist.
const NIK: &str = "6279031806880004";

/// What is found in which file, as the program is run.
fn found(place: &SampleRegister) -> Vec<(String, String)> {
    let report = place.run(&["check", "--format", "json"]).stdout;
    let report: serde_json::Value = serde_json::from_slice(&report).unwrap();
    let all = report["diagnostics"].as_array().unwrap().iter();
    let all = all.map(|it| (it["code"].as_str().unwrap().to_owned(), it["file"].as_str().unwrap().to_owned()));
    all.filter(|(code, _)| code.starts_with("personal-")).collect()
}

fn outside(file: &str) -> Vec<(String, String)> {
    vec![("personal-outside-documents".to_owned(), file.to_owned())]
}

fn with_settings(change: impl Fn(&str) -> String) -> SampleRegister {
    let place = SampleRegister::at(Start::Approved);
    let settings = place.text("content/maklumat.yml");
    let changed = change(&settings);
    assert_ne!(settings, changed);
    place.write("content/maklumat.yml", changed.as_bytes());
    place
}

#[test]
fn settings_are_looked_into() {
    let fee = "biaya: Tidak dipungut biaya.";
    for written in [
        format!("biaya: Tidak dipungut biaya, menurut {NIK}."),
        "biaya: Hubungi Contoh 0812-0000-0003.".to_owned(),
        "biaya: Tanya contoh.pegawai@surelku.invalid.".to_owned(),
        format!("biaya: Gratis.\n  telepon: {NIK}"),
    ] {
        let place = with_settings(|it| it.replace(fee, &written));
        assert_eq!(found(&place), outside("content/maklumat.yml"), "{written}");
        assert_eq!(place.run(&["build"]).status.code(), Some(1), "{written}");
    }
    let unit = with_settings(|it| it.replace("Bagian Perencanaan }", &format!("Bagian Perencanaan {NIK} }}")));
    assert_eq!(found(&unit), outside("content/maklumat.yml"));
    // How an office is reached is published on purpose.
    for (old, new) in [
        (fee, "biaya: Gratis.\n  telepon: 0812-0000-0003"),
        (fee, "biaya: Tanya dinascontoh@surelku.invalid atau protokol.contoh@surelku.invalid."),
        ("surel: ppid@example.go.id", "surel: biro.contoh.pelayanan@surelku.invalid"),
        ("surel: ppid@example.go.id", "surel: bironya.budi@surelku.invalid"),
    ] {
        assert_eq!(found(&with_settings(|it| it.replace(old, new))), [], "{new}");
    }
}

#[test]
fn a_checklist_of_its_own_is_looked_into() {
    let place = SampleRegister::at(Start::Approved);
    let list = format!(
        "butir:\n  - {{ id: D01, dasar: Perda 5/2013, kelas: berkala, uraian: Daftar penerima {NIK}, frekuensi: 6 bulan }}\n"
    );
    place.write("content/daftar-periksa.yml", list.as_bytes());
    assert_eq!(found(&place), outside("content/daftar-periksa.yml"));
}

#[test]
fn decrees_are_looked_into() {
    let decree = SampleRegister::of(&Example::of(Start::Listed));
    let file = "content/penetapan/2026/index.md";
    let whole = decree.text(file);
    assert_eq!(found(&decree), []);
    let number = whole.lines().find(|it| it.starts_with("nomor:")).unwrap();
    for changed in [
        whole.replace(number, &format!("nomor: 188/{NIK}")),
        format!("{}\n# {NIK} 1 sha256:{}\n", whole.trim_end(), "0".repeat(64)),
    ] {
        decree.write(file, changed.as_bytes());
        let codes: Vec<_> = found(&decree).into_iter().map(|it| it.0).collect();
        assert!(codes.iter().all(|it| it == "personal-identity-number") && !codes.is_empty(), "{codes:?} {changed}");
    }
    decree.write(file, whole.as_bytes());
    decree.write("content/penetapan/2026/lampiran.csv", format!("nama,nik\nContoh,{NIK}\n").as_bytes());
    assert_eq!(found(&decree)[0].1, "content/penetapan/2026/lampiran.csv");
}

#[test]
fn a_theme_is_looked_into() {
    let place = || with_settings(|it| format!("{it}tema: kami\n"));
    let template = format!("<footer>Pemilik {}<b>{}</b></footer>", &NIK[..6], &NIK[6..]);
    let text = png(&[(b"tEXt", format!("Author\0{NIK}").as_bytes())], b"");
    let behind = png(&[], NIK.as_bytes());
    for (file, bytes) in [
        ("templates/kaki.html", template.as_bytes()),
        ("i18n/id.ftl", format!("kaki = Hubungi {NIK}\n").as_bytes()),
        ("aset/gaya.css", format!("/* {NIK} */\n").as_bytes()),
        ("aset/logo.png", &text),
        ("aset/logo.png", &behind),
    ] {
        let place = place();
        let file = format!("themes/kami/{file}");
        place.write(&file, bytes);
        assert_eq!(found(&place), outside(&file));
    }
    let place = place();
    place.write("themes/kami/aset/logo.png", &png(&[], b""));
    place.write("themes/kami/i18n/id.ftl", b"kaki = Telepon (0536) 3200000\n");
    assert_eq!(found(&place), []);
}
