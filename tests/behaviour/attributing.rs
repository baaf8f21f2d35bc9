//! Who acted, as published pages show it, comes from the settings and stays: `build --since` compares it.

use std::fs;

use maklumat::diagnostics::{Example, Start};
use serde_json::{Value, json};

use crate::sample_register::SampleRegister;

const SETTINGS: &str = "content/maklumat.yml";
const OFFICER: &str = "published-officer-changed";
const NAME: &str = "published-name-changed";

/// One person reviews and approves by order, one officer is gone and one never acted.
const OFFICERS: &str = "pejabat:
  - { id: petugas-pro, jabatan: Petugas, peran: petugas, unit: protokol, mulai: 2023-12-01, selesai: 2026-06-30, orang: p-1 }
  - { id: ppid, jabatan: PPID Pembantu, peran: ppid, mulai: 2023-12-01, selesai: 2027-01-31, orang: p-7 }
  - { id: atasan-ppid, jabatan: Kepala Biro, peran: atasan-ppid, mulai: 2023-12-01, orang: p-7, sebagai: plh, surat_perintah: { nomor: 090/7/ADPIM, tanggal: 2026-01-20 } }
  - { id: ppid-baru, jabatan: PPID Baru, peran: ppid, mulai: 2026-02-01 }";

/// The register whose site was built, with its manifest kept as `lalu.json`.
fn published(example: &Example) -> SampleRegister {
    let place = SampleRegister::of(example);
    build(&place, &["build"]).unwrap();
    fs::copy(place.path("public/bukti/manifest.json"), place.path("lalu.json")).unwrap();
    place
}

/// What it says; an error where it wrote nothing.
fn build(place: &SampleRegister, arguments: &[&str]) -> Result<String, String> {
    let output = place.run(arguments);
    let said = String::from_utf8(output.stderr).unwrap();
    match output.status.code() {
        Some(0) => Ok(said),
        Some(1) => Err(said),
        code => panic!("{code:?}: {said}"),
    }
}

#[test]
fn the_manifest_shows_officers_as_the_pages_do() {
    let place = published(&Example::APPROVED.settings(OFFICERS));
    let manifest: Value = serde_json::from_str(&place.text("lalu.json")).unwrap();
    let acting = json!({
        "capacity": "plh",
        "from": "2023-12-01",
        "id": "atasan-ppid",
        "order": { "date": "2026-01-20", "number": "090/7/ADPIM" },
        "position": "Kepala Biro",
        "role": "atasan-ppid",
    });
    assert_eq!(manifest["officers"][0], acting);
    let ids: Vec<_> = manifest["officers"].as_array().unwrap().iter().map(|it| it["id"].as_str().unwrap()).collect();
    assert_eq!(ids, ["atasan-ppid", "petugas-pro", "ppid", "ppid-baru"]);
    assert_eq!(manifest["documents"][0]["records"]["one_person"], true);
    assert_eq!(manifest["time_zone"], "Asia/Pontianak");
    assert_eq!(manifest["units"][1], json!({ "id": "protokol", "name": "Bagian Protokol" }));
    let schema: Value = serde_json::from_str(&place.text("public/skema/manifest-v1.json")).unwrap();
    let schema = jsonschema::draft202012::new(&schema).unwrap();
    if let Err(fault) = schema.validate(&manifest) {
        panic!("{} at {}", fault, fault.instance_path());
    }
    // A code of a person, and who is one with whom, is nobody's to read.
    assert!(!place.text("lalu.json").contains("p-7") && !place.text("lalu.json").contains("orang"));
    for (key, value) in [("orang", json!("p-7")), ("capacity", json!("definitif")), ("role", json!("kepala"))] {
        let mut other = manifest.clone();
        other["officers"][0][key] = value;
        assert!(!schema.is_valid(&other), "{key}");
    }
}

#[test]
fn an_officer_whom_a_published_record_names_stays_as_shown() {
    #[rustfmt::skip]
    let changes: [(&str, &str, &str); 10] = [
        ("jabatan: Kepala Biro", "jabatan: Kepala Biro Umum", "`jabatan` dahulu `Kepala Biro`, sekarang `Kepala Biro Umum`"),
        ("jabatan: PPID Pembantu", "jabatan: PPID Utama", "`jabatan` dahulu `PPID Pembantu`, sekarang `PPID Utama`"),
        ("jabatan: Petugas,", "jabatan: Petugas Layanan,", "`jabatan` dahulu `Petugas`"),
        ("sebagai: plh", "sebagai: plt", "`sebagai` dahulu `plh`, sekarang `plt`"),
        ("nomor: 090/7/ADPIM", "nomor: 090/8/ADPIM", "`surat_perintah` dahulu `090/7/ADPIM, 2026-01-20`"),
        ("tanggal: 2026-01-20 }", "tanggal: 2026-01-21 }", "sekarang `090/7/ADPIM, 2026-01-21`"),
        ("unit: protokol, ", "", "`unit` dahulu `protokol`, sekarang `–`"),
        ("peran: atasan-ppid, mulai: 2023-12-01", "peran: atasan-ppid, mulai: 2024-12-01", "`mulai` dahulu `2023-12-01`"),
        ("selesai: 2026-06-30, ", "", "`selesai` dahulu `2026-06-30`, sekarang `–`"),
        ("selesai: 2026-06-30", "selesai: 2026-05-31", "sekarang `2026-05-31`"),
    ];
    for (from, to, told) in changes {
        let place = published(&Example::APPROVED.settings(OFFICERS));
        let page = place.text("public/info/dip-2026-0001/index.html");
        let text = place.text(SETTINGS);
        assert_eq!(text.matches(from).count(), 1, "{from}");
        place.write(SETTINGS, text.replace(from, to).as_bytes());
        let said = build(&place, &["build", "--since", "lalu.json"]).unwrap_err();
        assert_eq!(said.matches(OFFICER).count(), 1, "{from}: {said}");
        assert!(said.contains(told) && said.contains("content/maklumat.yml:") && said.contains("`selesai`"), "{said}");
        assert_eq!(place.text("public/info/dip-2026-0001/index.html"), page, "the old site stays");
        // Nothing else is wrong with it, or only that those are now two persons.
        build(&place, &["check"]).unwrap();
        // Put back it is in order again.
        place.write(SETTINGS, text.as_bytes());
        build(&place, &["build", "--since", "lalu.json"]).unwrap();
    }
}

#[test]
fn a_page_goes_on_saying_that_one_person_signed_twice() {
    for (from, to) in [
        ("mulai: 2023-12-01, orang: p-7, sebagai", "mulai: 2023-12-01, sebagai"),
        ("selesai: 2027-01-31, orang: p-7", "selesai: 2027-01-31, orang: p-8"),
    ] {
        let place = published(&Example::APPROVED.settings(OFFICERS));
        let text = place.text(SETTINGS);
        assert_eq!(text.matches(from).count(), 1, "{from}");
        place.write(SETTINGS, text.replace(from, to).as_bytes());
        build(&place, &["check"]).unwrap();
        let said = build(&place, &["build", "--since", "lalu.json"]).unwrap_err();
        assert!(said.contains(OFFICER) && said.contains("`orang`") && said.contains("contoh/index.md"), "{said}");
    }
}

#[test]
fn offices_end_and_go_to_others_without_a_finding() {
    let changes: [(&str, &str); 6] = [
        ("090/7/ADPIM, tanggal: 2026-01-20 } }", "090/7/ADPIM, tanggal: 2026-01-20 }, selesai: 2026-11-30 }"),
        ("090/7/ADPIM, tanggal: 2026-01-20 } }", "090/7/ADPIM, tanggal: 2026-01-20 }, selesai: 2026-11-22 }"),
        // A decree that ends an office is often known only after its day.
        ("090/7/ADPIM, tanggal: 2026-01-20 } }", "090/7/ADPIM, tanggal: 2026-01-20 }, selesai: 2026-11-01 }"),
        ("selesai: 2027-01-31, ", ""),
        ("selesai: 2027-01-31", "selesai: 2028-01-31"),
        // Nobody has seen this one act.
        ("jabatan: PPID Baru", "jabatan: PPID Pembantu II"),
    ];
    let place = published(&Example::APPROVED.settings(OFFICERS));
    let text = place.text(SETTINGS);
    for (from, to) in changes {
        assert_eq!(text.matches(from).count(), 1, "{from}");
        let successor = "\n  - { id: atasan-lain, jabatan: Kepala Biro Umum, peran: atasan-ppid, mulai: 2026-11-23 }";
        let other = text.replace(from, to).replace("mulai: 2026-02-01 }", &format!("mulai: 2026-02-01 }}{successor}"));
        place.write(SETTINGS, other.as_bytes());
        let said = build(&place, &["build", "--since", "lalu.json"]).unwrap();
        assert!(!said.contains("published-"), "{from}: {said}");
    }
    // But never so that a record becomes invalid.
    let early = text.replace("tanggal: 2026-01-20 } }", "tanggal: 2026-01-20 }, selesai: 2026-01-22 }");
    place.write(SETTINGS, early.as_bytes());
    assert!(build(&place, &["build", "--since", "lalu.json"]).unwrap_err().contains("officer-not-in-office"));
}

#[test]
fn the_decree_that_let_an_officer_announce_stays() {
    let announced = Example::of(Start::Announced);
    for (from, to, told) in [
        ("nomor: 188/5/ADPIM", "nomor: 188/6/ADPIM", "`nomor` dahulu `188/5/ADPIM`, sekarang `188/6/ADPIM`"),
        ("tanggal: 2026-01-05", "tanggal: 2026-01-06", "`tanggal` dahulu `2026-01-05`"),
    ] {
        let place = published(&announced);
        let text = place.text(SETTINGS);
        assert_eq!(text.matches(from).count(), 1, "{from}");
        place.write(SETTINGS, text.replace(from, to).as_bytes());
        build(&place, &["check"]).unwrap();
        let said = build(&place, &["build", "--since", "lalu.json"]).unwrap_err();
        assert!(said.contains(OFFICER) && said.contains(told) && said.contains("`w-2026-1`"), "{said}");
        // Another officer or a last day may be added.
        place.write(
            SETTINGS,
            text.replace("pejabat: [ppid]", "pejabat: [ppid, ppid-lain], selesai: 2026-12-31").as_bytes(),
        );
        build(&place, &["build", "--since", "lalu.json"]).unwrap();
    }
}

#[test]
fn another_name_of_the_body_or_a_unit_is_said_once() {
    for (from, to, told) in [
        ("nama: Biro Contoh,", "nama: Biro Umum,", "`badan_publik.nama` dahulu terbit sebagai `Biro Contoh`"),
        ("nama: Biro Contoh,", "nama: Biro Contoh, induk: Setda,", "`badan_publik.induk` dahulu terbit sebagai `–`"),
        ("nama: Bagian Protokol", "nama: Bagian Tamu", "`unit.protokol.nama` dahulu terbit sebagai `Bagian Protokol`"),
        ("Asia/Pontianak", "Asia/Jayapura", "`zona_waktu` dahulu terbit sebagai `Asia/Pontianak`"),
    ] {
        let place = published(&Example::APPROVED);
        place.write(SETTINGS, place.text(SETTINGS).replace(from, to).as_bytes());
        let said = build(&place, &["build", "--findings", "--since", "lalu.json"]).unwrap();
        assert!(said.matches(NAME).count() >= 1 && said.contains(told), "{from}: {said}");
        let again = build(&place, &["build", "--findings", "--since", "public/bukti/manifest.json"]).unwrap();
        assert!(!again.contains(NAME), "{again}");
    }
    // The words of an item that a document answers, whoever says them.
    let place = published(&Example::APPROVED.front("butir: [B02.7]\nklasifikasi: berkala"));
    let own = "butir:\n  - { id: B02.7, dasar: Perda 5/2013, kelas: berkala, uraian: Disetujui Gubernur }\n";
    place.write("content/daftar-periksa.yml", own.as_bytes());
    let said = build(&place, &["build", "--findings", "--since", "lalu.json"]).unwrap();
    assert!(said.contains(NAME) && said.contains("Disetujui Gubernur / "), "{said}");
    assert!(said.contains("content/daftar-periksa.yml"), "{said}");
    // Of a unit without documents nobody read the name.
    let place = published(&Example::APPROVED);
    place.write(SETTINGS, place.text(SETTINGS).replace("Bagian Perencanaan", "Bagian Program").as_bytes());
    assert!(!build(&place, &["build", "--findings", "--since", "lalu.json"]).unwrap().contains(NAME));
}
