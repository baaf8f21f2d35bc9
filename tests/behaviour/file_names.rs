//! Names: what systems leave behind, names that look the same, and names that were meant to be others.

use maklumat::diagnostics::{Diagnostic, Example, Severity, Start};

use crate::folders::snapshot;
use crate::sample_register::{FOLDER, SampleRegister};

const INDEX: &str = "content/protokol/contoh/index.md";
/// One letter, and two characters that are shown as the same letter.
const ONE: &str = "jad\u{e9}.csv";
const TWO: &str = "jade\u{301}.csv";

fn codes(found: &[Diagnostic]) -> Vec<&'static str> {
    found.iter().map(|it| it.code.name).collect()
}

/// A document whose file lies there under one name and is listed under another one.
fn listed_as(listed: &str, lying: &[&str]) -> SampleRegister {
    let place = SampleRegister::at(Start::Draft);
    std::fs::remove_file(place.path(&format!("{FOLDER}/jadwal.csv"))).unwrap();
    for name in lying {
        place.write(&format!("{FOLDER}/{name}"), b"a,b\n");
    }
    place.write(INDEX, place.text(INDEX).replace("berkas: jadwal.csv", &format!("berkas: {listed}")).as_bytes());
    place
}

/// A document that was moved there would be gone from the site, and nothing would be said.
#[test]
fn a_text_in_a_folder_that_systems_leave_is_not_passed_over() {
    let place = SampleRegister::at(Start::Approved);
    let text = place.text(INDEX);
    place.write("content/protokol/@eaDir/contoh/index.md", text.as_bytes());
    let found = place.findings();
    assert_eq!(codes(&found), ["file-unexpected"]);
    assert_eq!((found[0].severity, &*found[0].place.file), (Severity::Error, "content/protokol/@eaDir"));
}

#[test]
fn what_systems_leave_is_told_once_and_stops_nothing() {
    let place = SampleRegister::at(Start::Approved);
    assert!(place.run(&["build"]).status.success());
    let before = snapshot(&place.path("public"));
    for name in [
        ".DS_Store",
        "protokol/desktop.ini",
        "protokol/contoh/Thumbs.db",
        "protokol/contoh/~$jadwal.docx",
        "protokol/contoh/._jadwal.csv",
        "protokol/contoh/index.md~",
        "protokol/contoh/.~lock.jadwal.csv#",
        "protokol/contoh/Icon\r",
        "protokol/contoh/.index.md.swp",
        "protokol/__MACOSX/contoh/._index.md",
    ] {
        place.write(&format!("content/{name}"), b"zxqvornap");
    }
    let found = place.findings();
    assert_eq!(codes(&found), ["litter-passed-over"]);
    assert_eq!(found[0].severity, Severity::Advice);
    assert!(found[0].message.id.starts_with("10 berkas"), "{}", found[0].message.id);
    assert!(!found[0].help.id.contains("lampiran"), "{}", found[0].help.id);
    assert!(place.run(&["check", "--strict"]).status.success());
    assert!(place.run(&["build"]).status.success());
    assert_eq!(snapshot(&place.path("public")), before);
    // Acts about the document are not stopped by it either.
    let draft = SampleRegister::at(Start::Draft);
    draft.write("content/protokol/contoh/Thumbs.db", b"x");
    assert!(draft.run(&["submit", FOLDER, "--by", "petugas-pro"]).status.success());
}

/// What somebody published does not vanish because its folder is called like a backup.
#[test]
fn a_document_in_a_folder_like_a_backup_is_none_of_it() {
    let place = SampleRegister::at(Start::Approved);
    std::fs::rename(place.path(FOLDER), place.path("content/protokol/contoh.bak")).unwrap();
    assert_eq!(codes(&place.findings()), Vec::<&str>::new());
    assert!(place.run(&["build"]).status.success());
    assert!(place.path("public/info/dip-2026-0001/index.html").is_file());
}

#[test]
fn what_is_left_is_never_to_be_listed() {
    let place = listed_as("Thumbs.db", &["Thumbs.db"]);
    let found = place.findings();
    assert_eq!(codes(&found), ["litter-passed-over", "attachment-missing"]);
    assert!(found[1].help.id.starts_with("hapus dari lampiran"), "{}", found[1].help.id);
    // Nor is what may not be published.
    let place = SampleRegister::at(Start::Draft);
    place.write(&format!("{FOLDER}/tanpa"), b"a,b\n");
    for one in place.findings() {
        assert!(!one.help.id.contains("tambahkan"), "{}", one.help.id);
    }
}

#[test]
fn two_spellings_of_a_name_are_said_to_be_one_name() {
    for (listed, lying) in [
        (ONE, TWO),
        ("\"rapat – satu.csv\"", "rapat - satu.csv"),
        ("rapat satu.csv", "rapat\u{a0}satu.csv"),
        ("Jum'at.csv", "Jum\u{2019}at.csv"),
    ] {
        let found = listed_as(listed, &[lying]).findings();
        assert_eq!(codes(&found), ["attachment-missing"], "{listed}");
        assert!(found[0].message.id.contains("nama yang sama, ditulis dengan dua cara"), "{}", found[0].message.id);
    }
    let found = listed_as(ONE, &[TWO]).findings();
    assert!(found[0].help.id.contains(&format!("menjadi {ONE}")), "{}", found[0].help.id);
    // Both lie there, one of them listed or none.
    for listed in [ONE, "jadwal.csv"] {
        let found = listed_as(listed, &[ONE, TWO]).findings();
        let about: Vec<_> = found.iter().filter(|it| it.code.name == "attachment-unlisted").collect();
        assert_eq!(about.len(), 1, "{found:?}");
        assert!(about[0].message.id.contains("ditulis dengan cara lain"), "{}", about[0].message.id);
        assert!(about[0].help.id.contains(&format!("`{ONE}`")), "{}", about[0].help.id);
    }
    // A file that is not listed is to be listed under one letter.
    let place = SampleRegister::at(Start::Draft);
    place.write(&format!("{FOLDER}/{TWO}"), b"a,b\n");
    let found = place.findings();
    assert_eq!(codes(&found), ["attachment-unlisted"]);
    assert!(found[0].help.id.contains(&format!("menjadi {ONE}, lalu tambahkan - {{ berkas: {ONE} }}")));
}

#[test]
fn a_folder_of_two_characters_is_proposed_with_one() {
    let place = SampleRegister::at(Start::Draft);
    std::fs::rename(place.path(FOLDER), place.path("content/protokol/conto\u{301}h")).unwrap();
    let found = place.findings();
    assert_eq!(codes(&found), ["name-forbidden"]);
    assert!(found[0].help.id.contains("menjadi cont\u{f3}h"), "{}", found[0].help.id);
}

#[test]
fn a_text_under_another_name_is_told_its_own() {
    for (from, to, meant) in [
        ("contoh/index.md", "contoh/index.md.txt", "index.md"),
        ("contoh/index.md", "contoh/INDEX.MD", "index.md"),
        ("contoh/index.md", "contoh/index.txt", "index.md"),
        ("contoh/index.md", "contoh/naskah.md", "index.md"),
        ("contoh/index.md", "contoh/naskah.md.txt", "index.md"),
    ] {
        let place = SampleRegister::at(Start::Draft);
        let path = |it: &str| place.path(&format!("content/protokol/{it}"));
        std::fs::rename(path(from), path(to)).unwrap();
        let found = place.findings();
        assert_eq!(codes(&found), ["file-unexpected"], "{to}");
        assert_eq!(&*found[0].place.file, format!("content/protokol/{to}"));
        assert!(found[0].help.id.starts_with(&format!("ganti namanya menjadi {meant} ")), "{}", found[0].help.id);
    }
    for (name, meant) in [
        ("protokol/LAIN.MD", "LAIN.md"),
        ("protokol/lain.md.txt", "lain.md"),
        ("protokol/lain.markdown", "lain.md"),
        ("penetapan/2026.md.txt", "2026.md"),
        ("maklumat.yaml", "maklumat.yml"),
        ("daftar-periksa.yml.txt", "daftar-periksa.yml"),
    ] {
        let place = SampleRegister::at(Start::Draft);
        place.write(&format!("content/{name}"), b"---\n");
        let found = place.findings();
        assert_eq!(codes(&found), ["file-unexpected"], "{name}");
        assert!(found[0].help.id.starts_with(&format!("ganti namanya menjadi {meant} ")), "{}", found[0].help.id);
    }
}

/// A file whose text cannot be read says so once, and why.
#[test]
fn blanks_that_nobody_sees_are_named() {
    let place = SampleRegister::at(Start::Draft);
    let text = place.text(INDEX);
    for (from, to, code) in [
        ("\n---\n", "\n--- \n", "front-matter-unclosed"),
        ("\n---\n", "\n ---\n", "front-matter-unclosed"),
        ("\n---\n", "\n---\u{a0}\n", "front-matter-unclosed"),
        ("---\nid", "--- \nid", "front-matter-missing"),
        ("---\nid", "\n---\nid", "front-matter-missing"),
        ("judul: ", "judul:\u{a0}", "space-not-plain"),
        ("revisi: ", "revisi\u{a0}: ", "space-not-plain"),
        ("klasifikasi: ", "klasifikasi: \u{2009}", "space-not-plain"),
    ] {
        place.write(INDEX, text.replacen(from, to, 1).as_bytes());
        assert_eq!(codes(&place.findings()), [code], "{to:?}");
    }
    let settings = place.text("content/maklumat.yml");
    place.write(INDEX, text.as_bytes());
    place.write("content/maklumat.yml", settings.replace("bahasa: ", "bahasa:\u{a0}").as_bytes());
    assert!(codes(&place.findings()).contains(&"space-not-plain"));
}

/// What a password locks says so, beside a document and as a list.
#[test]
fn a_locked_workbook_is_said_to_be_locked() {
    let wide: Vec<u8> = "EncryptedPackage".bytes().flat_map(|it| [it, 0]).collect();
    let locked = [&b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"[..], &[0; 700], &wide, &[0; 700]].concat();
    let place = SampleRegister::of(
        &Example::of(Start::Draft).front("lampiran: [{ berkas: daftar.xlsx }, { berkas: jadwal.csv }]"),
    );
    place.write(&format!("{FOLDER}/daftar.xlsx"), &locked);
    let found = place.findings();
    assert_eq!(codes(&found), ["attachment-type-mismatch"]);
    assert!(found[0].message.id.contains("terkunci dengan kata sandi"), "{}", found[0].message.id);
    assert!(found[0].help.id.contains("hapus kata sandinya"), "{}", found[0].help.id);
    place.write("daftar.xlsx", &locked);
    let refused = place.run(&["import", "daftar.xlsx", "--dry-run"]);
    let said = String::from_utf8_lossy(&refused.stderr).into_owned();
    assert!(!refused.status.success() && said.contains("hapus kata sandinya"), "{said}");
}

/// On a system where it parts no folders, a name with a backslash is no way to another file.
#[cfg(unix)]
#[test]
fn a_backslash_leads_nowhere() {
    for (file, odd) in [
        (r"protokol/a\b.md", r"protokol/a\b.md"),
        (r"protokol/contoh\index.md", r"protokol/contoh\index.md"),
        (r"protokol/contoh/r\..\x.csv", r"protokol/contoh/r\..\x.csv"),
        (r"pro\tokol/a.md", r"pro\tokol"),
    ] {
        let place = SampleRegister::at(Start::Draft);
        let path = place.path("content").join(file);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, "isi").unwrap();
        let found = place.findings();
        assert_eq!(codes(&found), ["name-forbidden"], "{file}");
        assert_eq!(&*found[0].place.file, format!("content/{odd}"));
    }
}
