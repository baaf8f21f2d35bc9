//! The commands: what waits is exported, the decree is agreed to, and its documents are approved by it.

use std::process::Output;

use maklumat::diagnostics::Start;

use crate::sample_register::SampleRegister;

const DECREE: &str = "content/penetapan/2026/index.md";
const DOCUMENT: &str = "content/protokol/contoh/index.md";

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

fn done(place: &SampleRegister, arguments: &[&str]) -> String {
    let output = place.run(arguments);
    assert!(output.status.success(), "{arguments:?}: {}", said(&output));
    said(&output)
}

fn refused(place: &SampleRegister, arguments: &[&str], why: &str) {
    let output = place.run(&[&["--lang", "en"], arguments].concat());
    assert!(!output.status.success() && said(&output).contains(why), "{arguments:?}: {}", said(&output));
}

/// A register with documents that wait; each links to the next one.
fn waiting() -> SampleRegister {
    let place = SampleRegister::at(Start::Reviewed);
    let whole = place.text(DOCUMENT);
    for number in 2..5 {
        let text = whole.replace("dip-2026-0001", &format!("dip-2026-000{number}"));
        let text = text.replace("lampiran:\n  - { berkas: jadwal.csv, judul: Jadwal }\n", "");
        let at = text.find("sidik: \"").unwrap();
        let text = format!("{}sidik: REVIEW{}", &text[..at], &text[at + 80..]);
        let next = if number == 4 { 2 } else { number + 1 };
        place.seal(
            &format!("content/protokol/lain-{number}.md"),
            &format!("{text}\n[Lain](/info/dip-2026-000{next}/)\n"),
        );
    }
    place
}

/// Completes an exported decree as an officer would.
fn complete(place: &SampleRegister) {
    let text = place.text(DECREE).replace("nomor:\n", "nomor: 188/7/ADPIM\n");
    let text = text
        .replace("tanggal:\n", "tanggal: 2026-11-20\n")
        .replace("# lampiran:\n#   - { berkas: keputusan.pdf }", "lampiran: [{ berkas: keputusan.csv }]");
    place.write(DECREE, text.as_bytes());
    place.write("content/penetapan/2026/keputusan.csv", b"a,b\n");
}

#[test]
fn from_the_list_that_waits_to_the_published_decree() {
    let place = waiting();
    done(&place, &["export", DECREE, "--untuk-penetapan"]);
    // As it is written it names what is missing, and stops nobody.
    let checked = place.run(&["check", "--format", "json"]);
    let report: serde_json::Value = serde_json::from_slice(&checked.stdout).unwrap();
    let found = report["diagnostics"].as_array().unwrap();
    let of_decree: Vec<_> = found.iter().filter(|it| it["file"] == DECREE).collect();
    assert!(checked.status.success() && of_decree.len() >= 3, "{found:#?}");
    assert!(of_decree.iter().all(|it| it["severity"] == "warning"));
    refused(&place, &["approve", "content/penetapan/2026", "--by", "atasan-ppid"], "nomor");
    complete(&place);
    refused(&place, &["approve", "--decree", "2026"], "has not agreed");
    refused(&place, &["approve", "content/penetapan/2026", "--by", "ppid"], "decree-officer-unfit");
    refused(&place, &["approve", "content/penetapan/2026", DOCUMENT, "--by", "atasan-ppid"], "a command each");
    for command in ["submit", "renew"] {
        refused(&place, &[command, "content/penetapan/2026", "--by", "petugas-pro"], "");
    }
    done(&place, &["approve", "content/penetapan/2026", "--by", "atasan-ppid"]);
    refused(&place, &["approve", "content/penetapan/2026", "--by", "atasan-ppid"], "already");
    refused(&place, &["approve", "--decree", "2025"], "there are: 2026");
    let told = done(&place, &["approve", "--penetapan", "2026"]);
    assert_eq!(told.matches("Tercatat: ").count(), 4, "{told}");
    assert!(place.text(DOCUMENT).contains("\npersetujuan: { penetapan: \"2026\" }\n"));
    assert!(done(&place, &["approve", "--decree", "2026"]).contains("Tidak ada dokumen"));
    done(&place, &["build"]);
    done(&place, &["verify"]);
    let statement = place.run(&["statement", "content/penetapan/2026"]);
    assert_eq!(statement.stdout, std::fs::read(place.path("public/dip/2026/naskah.txt")).unwrap());
}

#[test]
fn nothing_is_approved_by_a_decree_that_does_not_list_it_as_it_stands() {
    let place = waiting();
    done(&place, &["export", DECREE, "--for-decree"]);
    complete(&place);
    // Listed, but changed and reviewed again after the list was made.
    let lain = "content/protokol/lain-2.md";
    let text = place.text(lain).replace("Layanan dibuka", "Layanan ditutup");
    let at = text.find("sidik: \"").unwrap();
    place.seal(lain, &format!("{}sidik: REVIEW{}", &text[..at], &text[at + 80..]));
    // Not listed.
    let other = place.text("content/protokol/lain-3.md").replace("dip-2026-0003", "dip-2026-0009");
    let at = other.find("sidik: \"").unwrap();
    place.seal("content/protokol/lain-9.md", &format!("{}sidik: REVIEW{}", &other[..at], &other[at + 80..]));
    done(&place, &["approve", "content/penetapan/2026", "--by", "atasan-ppid"]);
    refused(&place, &["approve", "content/protokol/lain-9.md", "--decree", "2026"], "does not list");
    refused(&place, &["approve", "--decree", "2026"], "no longer what");
    assert!(!place.text(DOCUMENT).contains("persetujuan"), "all of them or none");
    done(&place, &["approve", DOCUMENT, "--decree", "2026"]);
    refused(&place, &["approve", DOCUMENT, "--decree", "2026"], "approved already");
    refused(&place, &["approve", DOCUMENT, "--decree", "2026", "--by", "atasan-ppid"], "--");
    // A decree that is not what was agreed to approves nothing.
    let forged = place.text(DECREE).replace("188/7", "188/8");
    place.write(DECREE, forged.as_bytes());
    refused(&place, &["approve", "content/protokol/lain-3.md", "--decree", "2026"], "decree-not-standing");
}

#[test]
fn the_list_for_the_decree_is_numbered_and_bound_by_digests() {
    let place = waiting();
    let draft = place.text(DOCUMENT).replace("dip-2026-0001", "dip-2026-0007");
    place.write(
        "content/protokol/konsep.md",
        draft.replace("lampiran:\n  - { berkas: jadwal.csv, judul: Jadwal }\n", "").as_bytes(),
    );
    done(&place, &["ekspor", "daftar.csv", "--untuk-penetapan"]);
    let table = place.text("daftar.csv");
    let lines: Vec<&str> = table.lines().collect();
    assert_eq!(lines.len(), 5, "{table}");
    assert!(lines[0].ends_with(",Id,Revisi,Sidik") && lines[1].starts_with("1,"), "{table}");
    assert!(lines[1].ends_with(&format!(",dip-2026-0001,1,{}", super::listed(&place, "dip-2026-0001", "1"))));
    assert!(!table.contains("dip-2026-0007"), "it was reviewed as another document");
    refused(&place, &["export", "daftar.csv", "--for-decree"], "there already");
    // What an agreed decree lists is not listed again, unless all is asked for.
    done(&place, &["export", DECREE, "--for-decree"]);
    complete(&place);
    done(&place, &["approve", "content/penetapan/2026", "--by", "atasan-ppid"]);
    refused(&place, &["export", "lagi.csv", "--for-decree"], "lists it already");
    done(&place, &["approve", "--decree", "2026"]);
    done(&place, &["export", "semua.csv", "--untuk-penetapan", "--semua"]);
    assert_eq!(place.text("semua.csv").lines().count(), 5);
}

/// Whoever signs the list on paper dates the history.
#[test]
fn the_list_for_the_decree_names_the_head_of_the_history() {
    let place = waiting();
    let mut record = place.command(&["record"]);
    assert!(record.env("SOURCE_DATE_EPOCH", "1795305600").output().unwrap().status.success());
    let head = place.text("content/riwayat/kepala.txt");
    let digest = head.lines().nth(3).unwrap().strip_prefix("sha256 ").unwrap();
    for file in ["daftar.csv", "2026.md"] {
        done(&place, &["export", file, "--for-decree"]);
        let said =
            format!("Riwayat penerbitan ketika daftar ini dibuat: {} baris, SHA-256 {digest}.", head_lines(&head));
        assert!(place.text(file).contains(&said), "{file}: {}", place.text(file));
    }
}

fn head_lines(head: &str) -> &str {
    head.lines().nth(2).unwrap().strip_prefix("baris ").unwrap()
}

/// The decree's name is part of the digests: one list approves nothing under another name.
#[test]
fn a_list_is_for_the_decree_that_it_is_called_after() {
    let place = waiting();
    let lists = |file: &str, decree: &str| {
        let told = done(&place, &["export", file, "--for-decree"]);
        let digest = super::listed_in(&place, decree, "dip-2026-0001", "1");
        assert!(place.text(file).contains(&digest) && told.contains(decree), "{file}: {told}");
    };
    // The next one of this year.
    lists("daftar.csv", "2026");
    lists("2027.md", "2027");
    lists("content/penetapan/2026-7.md", "2026-7");
    // The one that is being prepared.
    lists("lagi.csv", "2026-7");
    std::fs::remove_file(place.path("content/penetapan/2026-7.md")).unwrap();
    let text = place.text("2027.md").replace("nomor:\n", "nomor: 188/7/ADPIM\n");
    place.write("content/penetapan/2028.md", text.replace("tanggal:\n", "tanggal: 2026-11-20\n").as_bytes());
    done(&place, &["approve", "content/penetapan/2028.md", "--by", "atasan-ppid"]);
    refused(&place, &["approve", DOCUMENT, "--decree", "2028"], "no longer what");
}

#[test]
fn the_published_list_is_the_one_of_the_site() {
    let place = SampleRegister::at(Start::Decreed);
    done(&place, &["build"]);
    done(&place, &["export", "dip.csv"]);
    assert_eq!(place.text("dip.csv"), place.text("public/data/dip.csv"));
    refused(&SampleRegister::at(Start::Approved), &["export", "dip.md"], "--for-decree");
}

#[test]
fn what_is_not_published_is_never_written_into_a_site() {
    let place = waiting();
    let other = SampleRegister::at(Start::Approved);
    done(&other, &["build", "--output", "situs-lain"]);
    std::os::unix::fs::symlink(other.path("situs-lain"), place.path("tautan")).unwrap();
    std::fs::create_dir(place.path("public")).unwrap();
    std::os::unix::fs::symlink(place.path("public"), place.path("tampak-lain")).unwrap();
    std::os::unix::fs::symlink(place.path("public/hilang.csv"), place.path("putus.csv")).unwrap();
    let elsewhere = other.path("situs-lain/data/daftar.csv");
    for file in [
        "public/daftar.csv",
        "public/data/baru/daftar.md",
        "./x/../public/daftar.csv",
        "tampak-lain/daftar.csv",
        "tautan/daftar.csv",
        "tautan/dip/2026/daftar.md",
        elsewhere.to_str().unwrap(),
    ] {
        refused(&place, &["export", file, "--for-decree"], "lies in a site");
    }
    refused(&place, &["export", "putus.csv", "--for-decree"], "there already");
    for file in [
        "content/daftar.csv",
        "content/protokol/daftar.md",
        "content/penetapan/daftar.md",
        "content/penetapan/2026.csv",
    ] {
        refused(&place, &["export", file, "--for-decree"], "only a decree");
    }
    for file in ["daftar", "daftar.pdf", "daftar.md.exe"] {
        refused(&place, &["export", file, "--for-decree"], "must end in");
    }
    assert!(std::fs::read_dir(place.path("public")).unwrap().next().is_none());
    done(&place, &["export", "content/penetapan/2026.md", "--for-decree"]);
}
