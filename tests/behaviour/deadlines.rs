//! What falls due on a day, what working time is counted, and that no published byte depends on either.

use std::fs;

use maklumat::diagnostics::{Example, Severity, Start};
use serde_json::Value;

use crate::folders::snapshot;
use crate::sample_register::{FOLDER, SETTINGS, SampleRegister};

const DOCUMENT: &str = "content/protokol/contoh/index.md";

fn status(place: &SampleRegister, arguments: &[&str]) -> Value {
    let output = place.run(&[&["status", "--format", "json"], arguments].concat());
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).unwrap()
}

fn said(place: &SampleRegister, arguments: &[&str]) -> String {
    let output = place.run(&[&["status"], arguments].concat());
    assert_eq!(output.status.code(), Some(0));
    String::from_utf8(output.stdout).unwrap()
}

fn document(report: &Value) -> &Value {
    &report["units"][0]["documents"][0]
}

/// The codes that `check` finds on a day.
fn codes(place: &SampleRegister, day: &str) -> Vec<String> {
    let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_maklumat"));
    command.args(["--date", day, "check", "--format", "json"]).current_dir(place.root());
    let found: Value = serde_json::from_slice(&command.output().unwrap().stdout).unwrap();
    let all = found["diagnostics"].as_array().unwrap();
    all.iter().map(|it| it["code"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn a_document_has_its_place_among_the_steps() {
    for (start, step, next, role) in [
        (Start::Draft, Value::Null, "submit", "petugas"),
        (Start::Submitted, Value::from(6), "review", "ppid"),
        (Start::Reviewed, Value::from(6), "approve", "atasan-ppid"),
        (Start::Approved, Value::from(7), "publish", "petugas"),
    ] {
        let report = status(&SampleRegister::at(start), &[]);
        let it = document(&report);
        assert_eq!((&it["step"], &it["next"], &it["roles"][0]), (&step, &next.into(), &role.into()), "{it}");
    }
    let report = status(&SampleRegister::at(Start::Withdrawn), &[]);
    assert_eq!((&document(&report)["next"], &document(&report)["step"]), (&Value::Null, &Value::Null));
    // What is excluded is approved by the head of the body.
    let entry = SampleRegister::of(&Example::of(Start::Excluded).without(&["persetujuan"]));
    assert_eq!(document(&status(&entry, &[]))["officers"], serde_json::json!(["pimpinan"]));
    let draft = "proses: [{ langkah: 3, mulai: 2026-11-02, selesai: 2026-11-02 }]";
    let report = status(&SampleRegister::of(&Example::of(Start::Draft).front(draft)), &[]);
    assert_eq!(document(&report)["step"], 4, "step 3 is done");
}

/// Monday 19 January 2026, 15.30, to Tuesday, 08.00: 30 minutes and 30 minutes of office time.
#[test]
fn working_time_is_counted_from_the_records() {
    let place = SampleRegister::of(&Example::of(Start::Reviewed).front(
        "dibuat: { tanggal: 2026-01-19, tempat: Palangka Raya }\npenyusunan: { oleh: petugas-pro, tanggal: 2026-01-19, pukul: \"15:30\", mulai: \"2026-01-12 07:30\" }\npemeriksaan:\n  - { oleh: ppid, tanggal: 2026-01-20, pukul: \"08:00\", hasil: sesuai, memo: { nomor: 1/X, tanggal: 2026-01-20 }, sidik: REVIEW }\nproses:\n  - { langkah: 1, mulai: \"2026-01-12 07:30\", selesai: \"2026-01-12 07:34\", oleh: petugas-pro }\n  - { langkah: 2, mulai: \"2026-01-12 07:34\", selesai: \"2026-01-12 08:00\" }\n  - { langkah: 4, mulai: 2026-01-13, selesai: 2026-01-15 }",
    ));
    // Only one officer can approve, so the command to do it names the officer.
    let second =
        "  - { id: atasan-dua, jabatan: Pelaksana Harian, peran: atasan-ppid, mulai: 2023-12-01, orang: k-17 }\n";
    place.swap(SETTINGS, second, "");
    assert!(place.findings().is_empty(), "{:?}", place.findings());
    let report = status(&place, &[]);
    let steps = document(&report)["steps"].as_array().unwrap().clone();
    let step = |first: u64, last: u64| {
        let found = steps.iter().find(|it| it["first"] == first && it["last"] == last).unwrap();
        (found["spent"]["least"].as_u64(), found["spent"]["most"].as_u64(), found["pace"].as_str().unwrap())
    };
    assert_eq!(step(1, 1), (Some(4), Some(4), "within"));
    assert_eq!(step(2, 2), (Some(26), Some(26), "late"));
    assert_eq!(step(4, 4), (Some(450), Some(1350), "within"));
    assert_eq!(step(6, 6), (Some(60), Some(60), "within"));
    // Four whole days (16 January is a holiday), and 450 - 30 minutes of Monday: less than 6 days and 25 minutes.
    assert_eq!(step(1, 5), (Some(4 * 450 + 420), Some(4 * 450 + 420), "within"));
    let text = said(&place, &[]);
    assert!(text.contains("Langkah 2, koordinasi dengan PPID: 26 menit, batasnya 15 menit: TERLAMBAT"), "{text}");
    assert!(text.contains("sesuai, menunggu persetujuan oleh atasan-ppid"), "{text}");
    assert!(text.contains("maklumat setujui content/protokol/contoh --oleh atasan-ppid"), "{text}");
    assert!(
        said(&place, &["--lang", "en"])
            .contains("Step 2, coordination with the PPID: 26 minutes, the limit is 15 minutes: LATE")
    );
    // The steps are part of no digest: without them the review stands as it did.
    let text = place.text(DOCUMENT);
    let (before, after) = text.split_once("proses:").unwrap();
    let rest = after.split_once("---").unwrap().1;
    place.write(DOCUMENT, format!("{before}---{rest}").as_bytes());
    assert!(place.findings().is_empty());
}

/// All five steps, from Monday 5 January 2026 to Monday 19 January; the 16th is a holiday.
const FIVE: &str = "dibuat: { tanggal: 2026-01-19, tempat: Palangka Raya }\nproses:\n  - { langkah: 1, mulai: \"2026-01-05 08:00\", selesai: \"2026-01-05 08:04\" }\n  - { langkah: 2, mulai: \"2026-01-05 08:10\", selesai: \"2026-01-05 08:20\" }\n  - { langkah: 3, mulai: 2026-01-06, selesai: 2026-01-06 }\n  - { langkah: 4, mulai: 2026-01-06, selesai: 2026-01-08 }\n  - { langkah: 4, mulai: 2026-01-09, selesai: \"2026-01-13 16:00\" }\n  - { langkah: 5, mulai: \"2026-01-14 07:30\", selesai: \"2026-01-19 15:00\" }";

#[test]
fn five_steps_on_record_are_shown_in_status_and_on_the_page() {
    let place = SampleRegister::of(&Example::APPROVED.front(FIVE));
    assert!(place.findings().is_empty(), "{:?}", place.findings());
    let report = status(&place, &[]);
    let steps = document(&report)["steps"].as_array().unwrap().clone();
    let days = |first: u64, last: u64| {
        let found: Vec<&Value> = steps.iter().filter(|it| it["first"] == first && it["last"] == last).collect();
        assert_eq!(found.len(), 1, "{steps:?}");
        (found[0]["days"]["spent"].as_u64(), found[0]["pace"].as_str().unwrap().to_owned())
    };
    // Both pieces of step 4 are one stretch: Tuesday 6 to Tuesday 13.
    assert_eq!(days(4, 4), (Some(5), "within".to_owned()));
    // Wednesday 14 to Monday 19: Thursday and Monday.
    assert_eq!(days(5, 5), (Some(2), "late".to_owned()));
    assert_eq!(days(1, 1), (None, "within".to_owned()));
    // All five, from the beginning of the first to the submission on Tuesday 20: ten working days.
    assert_eq!(days(1, 5), (Some(10), "late".to_owned()));
    let text = said(&place, &[]);
    assert!(!text.contains("waktunya tidak dicatat"), "{text}");
    assert!(
        text.contains(
            "Langkah 4, pengumpulan data: 5 hari kerja sesudah hari mulai, batasnya 5 hari kerja: tepat waktu"
        ),
        "{text}"
    );
    assert!(place.run(&["build"]).status.success());
    let page = place.text("public/waktu-proses/index.html");
    for number in 1..=5 {
        assert!(page.contains(&format!("Langkah {number}: <span")), "{page}");
    }
    assert!(page.contains("5 hari kerja sesudah hari mulai"), "{page}");
    let table = place.text("public/data/waktu-proses.csv");
    assert!(table.contains(",4,4,2026-01-06,2026-01-13 16:00,"), "{table}");
    assert!(table.contains(",5,5,tepat waktu"), "{table}");
    // Of a step that nobody recorded the page says nothing.
    let place = SampleRegister::at(Start::Approved);
    assert!(place.run(&["build"]).status.success());
    assert!(!place.text("public/waktu-proses/index.html").contains("Langkah 4: <span"));
}

/// Only some of the steps: of all together nothing is known, and nothing is said.
#[test]
fn some_steps_on_record_are_not_all_of_them() {
    let some = "proses: [{ langkah: 4, mulai: 2026-01-12, selesai: 2026-01-19 }]";
    let text = said(&SampleRegister::of(&Example::of(Start::Submitted).front(some)), &[]);
    assert!(text.contains("Langkah 4, pengumpulan data: 4 hari kerja sesudah hari mulai"), "{text}");
    assert!(!text.contains("Langkah 1 sampai 5"), "{text}");
}

/// A short Saturday makes the working day shorter on average, and five of them no shorter.
#[test]
fn working_days_are_counted_by_day() {
    let pace = |settings: &'static str, until: &str| {
        let front = format!(
            "dibuat: {{ tanggal: 2026-01-19, tempat: Palangka Raya }}\nproses: [{{ langkah: 4, mulai: \"2026-01-05 07:30\", selesai: \"{until}\" }}]"
        );
        let place = SampleRegister::of(&Example::of(Start::Submitted).front(front.leak()).settings(settings));
        let report = status(&place, &[]);
        let steps = document(&report)["steps"].as_array().unwrap().clone();
        steps.iter().find(|it| it["first"] == 4).unwrap()["pace"].as_str().unwrap().to_owned()
    };
    for (settings, until, expected) in [
        ("kebijakan: {}", "2026-01-12 16:00", "within"),
        ("kebijakan: {}", "2026-01-13 07:30", "late"),
        ("jam_kerja: { sabtu: [\"08:00-09:00\"] }", "2026-01-09 16:30", "within"),
        ("jam_kerja: { sabtu: [\"08:00-09:00\"] }", "2026-01-10 09:00", "within"),
        ("jam_kerja: { sabtu: [\"08:00-09:00\"] }", "2026-01-12 07:31", "late"),
    ] {
        assert_eq!(pace(settings, until), expected, "{settings} {until}");
    }
}

#[test]
fn what_is_not_recorded_is_said_to_be_unknown() {
    let place = SampleRegister::at(Start::Draft);
    let text = said(&place, &[]);
    assert!(text.contains("Masih disusun (langkah 1 sampai 5)"), "{text}");
    assert!(text.contains("Waktu pengerjaan: tidak dicatat"), "{text}");
    let text = said(&SampleRegister::at(Start::Approved), &[]);
    assert!(text.contains("penerbitan (langkah 7) dan pengarsipan (langkah 8) tidak dicatat"), "{text}");
    assert!(text.contains("pukulnya tidak dicatat") && !text.to_lowercase().contains("terbit "), "{text}");
}

#[test]
fn standards_hours_and_days_off_are_settings() {
    let records = "dibuat: { tanggal: 2026-01-19, tempat: Palangka Raya }\npenyusunan: { oleh: petugas-pro, tanggal: 2026-01-19, pukul: \"08:00\" }\npemeriksaan:\n  - { oleh: ppid, tanggal: 2026-01-21, pukul: \"08:00\", hasil: sesuai, memo: { nomor: 1/X, tanggal: 2026-01-21 }, sidik: REVIEW }";
    let spent = |settings: &'static str| {
        let place = SampleRegister::of(&Example::of(Start::Reviewed).front(records).settings(settings));
        assert!(place.findings().is_empty(), "{:?}", place.findings());
        let report = status(&place, &[]);
        let steps = document(&report)["steps"].as_array().unwrap().clone();
        let review = steps.iter().find(|it| it["first"] == 6).unwrap();
        (review["spent"]["least"].as_u64().unwrap(), review["pace"].as_str().unwrap().to_owned())
    };
    assert_eq!(spent("kebijakan: {}"), (900, "late".to_owned()));
    assert_eq!(spent("prosedur: { langkah: { 6: 2 hari kerja } }"), (900, "within".to_owned()));
    assert_eq!(spent("kalender: { libur: [{ tanggal: 2026-01-20, nama: Libur daerah }] }").0, 450);
    assert_eq!(spent("jam_kerja: { selasa: [\"08:00-09:00\"] }").0, 510);
}

#[test]
fn warnings_come_ahead_of_the_day_and_stay_after_it() {
    let place = SampleRegister::of(&Example::APPROVED.front("klasifikasi: berkala\nbutir: [B01]"));
    // Approved on 23 January: half a year is over on 23 July.
    for (day, expected) in [
        ("2026-06-22", vec![]),
        ("2026-06-23", vec!["renewal-due"]),
        ("2026-07-23", vec!["renewal-due"]),
        ("2026-07-24", vec!["periodic-overdue"]),
    ] {
        assert_eq!(codes(&place, day), expected, "{day}");
    }
    // Made on 20 January 2026, kept for 2 + 3 years.
    let place = SampleRegister::of(&Example::APPROVED.settings("kalender: { tahun_lengkap: [2030, 2031] }"));
    for (day, expected) in [
        ("2030-10-21", vec![]),
        ("2030-10-22", vec!["retention-ending"]),
        ("2031-01-20", vec!["retention-ending"]),
        ("2031-01-21", vec!["retention-ended"]),
    ] {
        assert_eq!(codes(&place, day), expected, "{day}");
    }
    let place = SampleRegister::of(
        &Example::of(Start::Excluded).front("jangka_waktu: { mulai: 2026-01-20, selesai: 2026-12-31 }"),
    );
    for (day, expected) in [
        ("2026-10-01", vec![]),
        ("2026-10-02", vec!["exclusion-ending"]),
        ("2026-12-31", vec!["exclusion-ending"]),
        ("2027-01-01", vec!["exclusion-ended"]),
    ] {
        assert_eq!(codes(&place, day), expected, "{day}");
    }
}

/// A policy decides how early a warning comes; it is no switch for errors, and never longer than the law.
#[test]
fn a_policy_moves_warnings_only() {
    let early = "kebijakan: { peringatan_dini: { pemutakhiran: 100 hari }, masa_berkala: 5 bulan }";
    let place = SampleRegister::of(&Example::APPROVED.front("klasifikasi: berkala\nbutir: [B01]").settings(early));
    assert_eq!(codes(&place, "2026-03-16"), ["renewal-due"]);
    assert_eq!(codes(&place, "2026-06-24"), ["periodic-overdue"]);
    let place = SampleRegister::of(&Example::APPROVED.settings("kebijakan: { masa_berkala: 12 bulan }"));
    assert_eq!(codes(&place, "2026-03-16"), ["duration-unreadable"]);
}

#[test]
fn nothing_is_dropped_by_the_calendar_and_only_the_manifests_name_the_day() {
    let front =
        "klasifikasi: berkala\nbutir: [B01, B03]\nretensi: { aktif: 3 bulan, inaktif: 3 bulan, nasib_akhir: musnah }";
    let place = SampleRegister::of(&Example::APPROVED.front(front));
    let mut trees = Vec::new();
    for day in ["2026-02-01", "2026-11-22", "2031-06-01"] {
        let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_maklumat"));
        command.args(["--date", day, "build"]).current_dir(place.root());
        let output = command.output().unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        trees.push(snapshot(&place.path("public")));
    }
    assert!(trees[0].contains_key("info/dip-2026-0001/index.html"));
    assert!(trees[0].contains_key("waktu-proses/index.html") && trees[0].contains_key("data/waktu-proses.csv"));
    for tree in &mut trees {
        assert!(tree.remove("bukti/manifest.json").is_some() && tree.remove("manifest-sha256.txt").is_some());
    }
    assert!(trees.iter().all(|it| *it == trees[0]));
    assert!(codes(&place, "2031-06-01").contains(&"retention-ended".to_owned()));
}

#[test]
fn renewing_adds_one_line_and_leaves_the_approval_standing() {
    let place = SampleRegister::of(&Example::APPROVED.front("klasifikasi: berkala\nbutir: [B01]"));
    let before = place.text(DOCUMENT);
    let output = place.run(&["renew", FOLDER, "--by", "petugas-pro"]);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let after = place.text(DOCUMENT);
    let added: Vec<&str> = after.lines().filter(|it| !before.lines().any(|line| line == *it)).collect();
    assert_eq!(added.len(), 2, "{added:?}");
    assert_eq!(added[0], "pemutakhiran:");
    assert!(added[1].starts_with("  - { oleh: petugas-pro, tanggal: 2026-11-22"), "{added:?}");
    assert!(added[1].contains(", hasil: tetap, sidik: \"sha256:"), "{added:?}");
    assert_eq!(after.replace(&format!("{}\n{}\n", added[0], added[1]), ""), before);
    assert!(place.findings().is_empty(), "{:?}", place.findings());
    // Once more, by its Indonesian name and by the PPID: a second entry.
    assert!(place.run(&["mutakhirkan", FOLDER, "--oleh", "ppid"]).status.success());
    assert_eq!(place.text(DOCUMENT).matches("hasil: tetap").count(), 2);
}

#[test]
fn renewing_refuses_what_the_gate_would_refuse() {
    let refused = |place: &SampleRegister, by: &str, why: &str| {
        let path = [DOCUMENT, "content/protokol/contoh.md"].into_iter().find(|it| place.path(it).exists()).unwrap();
        let before = fs::read(place.path(path)).unwrap();
        let output = place.run(&["renew", path, "--by", by]);
        let text = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!(output.status.code(), Some(1), "{text}");
        assert!(text.contains(why), "{text}");
        assert_eq!(fs::read(place.path(path)).unwrap(), before);
    };
    refused(&SampleRegister::at(Start::Approved), "siapa", "officer-unknown");
    refused(&SampleRegister::at(Start::Approved), "atasan-ppid", "officer-wrong-role");
    refused(&SampleRegister::at(Start::Draft), "petugas-pro", "tidak sedang berlaku");
    refused(&SampleRegister::at(Start::Withdrawn), "petugas-pro", "tidak sedang berlaku");
    refused(&SampleRegister::at(Start::Excluded), "petugas-pro", "uji konsekuensi");
    let term = "pejabat:\n  - { id: petugas-pro, jabatan: Petugas, peran: petugas, mulai: 2023-12-01, selesai: 2026-06-30 }\n  - { id: petugas-2, jabatan: Petugas, peran: petugas, mulai: 2026-07-01 }\n  - { id: ppid, jabatan: PPID, peran: ppid, mulai: 2023-12-01 }\n  - { id: atasan-ppid, jabatan: Atasan, peran: atasan-ppid, mulai: 2023-12-01 }";
    refused(&SampleRegister::of(&Example::APPROVED.settings(term)), "petugas-pro", "officer-not-in-office");
    refused(&SampleRegister::of(&Example::APPROVED.afterwards("Lain.\n")), "petugas-pro", "approval-not-standing");
}

/// A revision that is being written does not hide the one in force.
#[test]
fn what_is_in_force_is_renewed_while_the_next_revision_is_written() {
    let place = SampleRegister::of(&Example::APPROVED.front("klasifikasi: berkala\nbutir: [B01]"));
    assert!(place.run(&["revise", FOLDER]).status.success());
    assert_eq!(codes(&place, "2026-11-22"), ["value-empty", "periodic-overdue"]);
    let output = place.run(&["renew", FOLDER, "--by", "petugas-pro"]);
    assert!(String::from_utf8_lossy(&output.stderr).contains("mutakhirkan content/protokol/contoh/r1"));
    let kept = format!("{FOLDER}/r1");
    assert!(place.run(&["renew", &kept, "--by", "petugas-pro"]).status.success());
    assert!(!codes(&place, "2026-11-22").contains(&"periodic-overdue".to_owned()));
}

#[test]
fn submitting_keeps_when_work_began() {
    let place = SampleRegister::at(Start::Draft);
    let began = ["submit", FOLDER, "--by", "petugas-pro", "--started", "2026-11-16 08:00"];
    assert!(place.run(&began).status.success());
    assert!(place.text(DOCUMENT).contains("mulai: \"2026-11-16 08:00\""));
    assert!(place.run(&["submit", FOLDER, "--by", "petugas-pro"]).status.success());
    assert!(place.text(DOCUMENT).contains("mulai: \"2026-11-16 08:00\""));
    assert_eq!(place.run(&["submit", FOLDER, "--by", "petugas-pro", "--started", "kemarin"]).status.code(), Some(2));
}

#[test]
fn findings_of_a_day_are_never_errors() {
    let front =
        "klasifikasi: berkala\nbutir: [B01, B03]\nretensi: { aktif: 3 bulan, inaktif: 3 bulan, nasib_akhir: musnah }";
    let place = SampleRegister::of(&Example::APPROVED.front(front));
    let found = place.findings_on("2050-01-01");
    assert!(!found.is_empty() && found.iter().all(|it| it.severity != Severity::Error), "{found:#?}");
    let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_maklumat"));
    command.args(["--date", "2050-01-01", "check"]).current_dir(place.root());
    assert_eq!(command.output().unwrap().status.code(), Some(0));
}
