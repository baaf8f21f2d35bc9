//! The command `announce`, and the others on what was announced.

use maklumat::diagnostics::{Example, Start};

use crate::announcement::{INDEX, announced, at, digest, done, line, ratify, refused, written};
use crate::sample_register::{FOLDER, SampleRegister};

const FRIDAY: &str = "2026-11-20 09:30";
const MONDAY: &str = "2026-11-23 08:00";
const ANNOUNCE: [&str; 6] = ["announce", FOLDER, "--by", "ppid", "--authority", "w-2026-1"];

#[test]
fn it_writes_one_line_and_names_the_next_steps() {
    let place = written();
    assert!(refused(&place, FRIDAY, &ANNOUNCE).contains("`maklumat ajukan` lebih dahulu"));
    let told = done(&place, "2026-11-20 09:00", &["submit", FOLDER, "--by", "petugas-pro"]);
    assert!(told.contains(&format!(" Atau segera: `maklumat umumkan {FOLDER}/index.md --oleh ID")), "{told}");
    let before = place.text(INDEX);
    let told = done(&place, FRIDAY, &ANNOUNCE);
    assert!(
        told.contains("`maklumat bangun`")
            && told.contains("paling lambat 2026-11-24: PPID menjalankan `maklumat periksa"),
        "{told}"
    );
    let statement = place.run(&["statement", FOLDER, "--step", "announcement"]).stdout;
    let record = "pengumuman_segera {\"oleh\":\"ppid\",\"waktu\":\"2026-11-20 09:30\",\"wewenang\":\"w-2026-1\"}\n";
    assert!(String::from_utf8_lossy(&statement).contains(record));
    let due = maklumat::source::Digest::of(&statement).prefixed();
    let written = format!(
        "pengumuman_segera: {{ oleh: ppid, waktu: \"2026-11-20 09:30\", wewenang: w-2026-1, sidik: \"{due}\" }}\n"
    );
    let text = place.text(INDEX);
    assert_eq!(text.replace(&written, ""), before);
    assert_eq!(text.matches(&written).count(), 1);
    assert_eq!(place.findings().len(), 0);
}

#[test]
fn it_has_indonesian_names_and_takes_the_time_and_the_letter() {
    let place = written();
    done(&place, "2026-11-20 09:00", &["ajukan", FOLDER, "--oleh", "petugas-pro"]);
    let mut arguments = vec!["umumkan", FOLDER, "--oleh", "ppid", "--wewenang", "w-2026-1"];
    arguments.extend(["--dicatat-oleh", "petugas-pro", "--surat", "01/X", "--pukul", "09:10"]);
    done(&place, FRIDAY, &arguments);
    let written = line(&place, "pengumuman_segera");
    let expected = "pengumuman_segera: { oleh: ppid, waktu: \"2026-11-20 09:10\", wewenang: w-2026-1, dicatat_oleh: petugas-pro, surat: { nomor: \"01/X\", tanggal: 2026-11-20 }, sidik: \"sha256:";
    assert!(written.starts_with(expected), "{written}");
    assert_eq!(place.findings().len(), 0);
}

#[test]
fn without_an_authority_the_line_to_add_is_named_in_full() {
    let without = Example::of(Start::Announced).without(&["pengumuman_segera"]).settings_without(&["wewenang_segera"]);
    let place = SampleRegister::of(&without);
    let told = refused(&place, FRIDAY, &ANNOUNCE);
    let line = told.split('`').find(|it| it.starts_with("wewenang_segera: ")).unwrap_or_else(|| panic!("{told}"));
    let settings = place.text("content/maklumat.yml") + &line.replace("NOMOR", "188/5") + "\n";
    place.write("content/maklumat.yml", settings.as_bytes());
    done(&place, FRIDAY, &ANNOUNCE);
    assert_eq!(place.findings().len(), 0);
}

#[test]
fn it_refuses_what_the_gate_would_refuse_and_changes_nothing() {
    const A: Example = Example::of(Start::Announced).without(&["pengumuman_segera"]);
    let by = |by: &'static str, authority: &'static str| ["announce", FOLDER, "--by", by, "--authority", authority];
    let usual = by("ppid", "w-2026-1");
    for (what, example, arguments, moment, told) in [
        ("another officer", A, by("petugas-pro", "w-2026-1"), FRIDAY, "announcement-unauthorised"),
        ("another authority", A, by("ppid", "w-2026-9"), FRIDAY, "announcement-unauthorised"),
        ("a stranger", A, by("siapa", "w-2026-1"), FRIDAY, "officer-unknown"),
        ("another class", A.front("klasifikasi: berkala").without(&["pengumuman_segera", "berlaku_sampai"]), usual, FRIDAY, "announcement-not-urgent"),
        ("before it was prepared", A.front("penyusunan: { oleh: petugas-pro, tanggal: 2026-11-20, pukul: \"10:00\" }"), usual, FRIDAY, "records-out-of-order"),
        ("a field is missing", A.front("ringkasan: \"\""), usual, FRIDAY, "value-empty"),
        ("somebody's number", A.body("NIK 6279993102990001\n"), usual, FRIDAY, "personal-identity-number"),
        ("sent back", A.front("pemeriksaan:\n  - { oleh: ppid, tanggal: 2026-11-20, hasil: perlu-perbaikan, catatan: Tambahkan jam., memo: { nomor: 045/12/ADPIM, tanggal: 2026-11-20 }, sidik: REVIEW }"), usual, FRIDAY, "PPID meminta perbaikan"),
        ("an approved document", Example::APPROVED, usual, FRIDAY, "tidak perlu diumumkan segera"),
        ("a withdrawn document", Example::of(Start::Withdrawn), usual, FRIDAY, "tidak perlu diumumkan segera"),
        ("a draft", A.without(&["penyusunan", "pengumuman_segera"]), usual, FRIDAY, "lebih dahulu"),
    ] {
        let place = SampleRegister::of(&example);
        let said = refused(&place, moment, &arguments);
        assert!(said.contains(told), "{what}: {said}");
    }
    let place = announced();
    assert!(refused(&place, FRIDAY, &ANNOUNCE).contains("sudah diumumkan"));
}

#[test]
fn the_time_of_day_is_never_guessed() {
    let place = written();
    done(&place, "2026-11-20 09:00", &["submit", FOLDER, "--by", "petugas-pro"]);
    let yesterday = [&["--date", "2026-11-20"][..], &ANNOUNCE].concat();
    assert!(refused(&place, MONDAY, &yesterday).contains("--pukul 09:30"));
    let later = [&ANNOUNCE[..], &["--time", "10:00"]].concat();
    assert!(refused(&place, FRIDAY, &later).contains("10:00 belum tiba"));
    let wrong = [&ANNOUNCE[..], &["--time", "9.30"]].concat();
    assert_eq!(at(&place, FRIDAY, &wrong).status.code(), Some(2));
    done(&place, MONDAY, &[&yesterday[..], &["--time", "09:20"]].concat());
    assert!(line(&place, "pengumuman_segera").contains("\"2026-11-20 09:20\""));
}

#[test]
fn review_and_approval_follow_and_leave_the_announcement_alone() {
    let place = announced();
    let record = line(&place, "pengumuman_segera");
    assert!(refused(&place, MONDAY, &["submit", FOLDER, "--by", "petugas-pro"]).contains("maklumat revisi"));
    assert!(refused(&place, MONDAY, &["approve", FOLDER, "--by", "atasan-ppid"]).contains("maklumat periksa"));
    ratify(&place);
    assert_eq!(line(&place, "pengumuman_segera"), record);
    assert_ne!(digest(&record), digest(&line(&place, "persetujuan")));
    assert_eq!(place.findings_on("2027-03-01").len(), 0);
}

#[test]
fn what_was_sent_back_is_looked_at_once_more_or_corrected_as_a_new_revision() {
    let review = ["review", FOLDER, "--by", "ppid", "--memo", "1"];
    let place = announced();
    let back = [&review[..], &["--corrections", "Tambahkan jam."]].concat();
    assert!(done(&place, MONDAY, &back).contains("maklumat revisi"));
    assert!(done(&place, MONDAY, &["status"]).is_empty());
    let status = String::from_utf8(at(&place, MONDAY, &["status"]).stdout).unwrap();
    assert!(status.contains("maklumat revisi content/protokol/contoh"), "{status}");
    // The PPID is convinced after all.
    done(&place, "2026-11-23 10:00", &review);
    assert!(refused(&place, "2026-11-23 10:01", &review).contains("sudah diperiksa"));
    done(&place, "2026-11-23 11:00", &["approve", FOLDER, "--by", "atasan-ppid"]);

    let place = announced();
    done(&place, MONDAY, &back);
    done(&place, "2026-11-23 10:00", &["revise", FOLDER, "--note", "Jam ditambahkan."]);
    assert_eq!(place.findings_on("2026-11-24").len(), 0);
    assert!(!place.text(INDEX).contains("pengumuman_segera"));
    done(&place, "2026-11-23 10:30", &["submit", FOLDER, "--by", "petugas-pro"]);
    done(&place, "2026-11-23 10:40", &ANNOUNCE);
    // The first announcement counts: the second one does not put the approval off.
    let late = place.findings_on("2026-11-25");
    assert_eq!(late.iter().map(|it| it.code.name).collect::<Vec<_>>(), ["ratification-overdue"]);
    assert_eq!(&*late[0].place.file, INDEX);
    let said = &late[0].message.en;
    assert!(
        said.starts_with("revision 1 was announced at once on 2026-11-20, to be approved by 2026-11-24;"),
        "{said}"
    );
    done(&place, "2026-11-25 08:00", &review);
    done(&place, "2026-11-25 09:00", &["approve", FOLDER, "--by", "atasan-ppid"]);
    assert_eq!(place.findings_on("2027-03-01").len(), 0);
}

#[test]
fn status_says_that_it_is_public_and_until_when_it_is_in_time() {
    let place = announced();
    let told = |moment: &str, more: &[&str]| {
        String::from_utf8(at(&place, moment, &[&["status"], more].concat()).stdout).unwrap()
    };
    let human = told("2026-11-24 15:00", &[]);
    assert!(
        human.contains(
            "Revisi 1 diumumkan segera 2026-11-20 09:30 oleh ppid (w-2026-1); pengesahan paling lambat 2026-11-24\n"
        ),
        "{human}"
    );
    assert!(human.contains("menunggu pemeriksaan oleh"), "{human}");
    let late = told("2026-11-25 07:00", &["--lang", "en"]);
    assert!(late.contains("approval by 2026-11-24: LATE\n") && late.contains("[ratification-overdue]"), "{late}");
    let json: serde_json::Value = serde_json::from_str(&told("2026-11-25 07:00", &["--format", "json"])).unwrap();
    let document = &json["units"][0]["documents"][0];
    assert_eq!(document["status"], "diajukan");
    assert_eq!(
        document["announcement"],
        serde_json::json!({"revision": 1, "at": "2026-11-20 09:30", "officer": "ppid", "authority": "w-2026-1", "due": "2026-11-24", "overdue": true})
    );
    ratify(&place);
    assert!(!told("2026-11-25 07:00", &[]).contains("diumumkan"));
    let counted: serde_json::Value =
        serde_json::from_slice(&announced().run(&["check", "--format", "json"]).stdout).unwrap();
    assert_eq!((&counted["summary"]["published"], &counted["summary"]["left_out"]), (&1.into(), &0.into()));
}
