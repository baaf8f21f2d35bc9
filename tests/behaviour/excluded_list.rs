//! The list of excluded information as the law has it: who approves, and documents of which a part is excluded.

use maklumat::diagnostics::{Example, Start};

use crate::sample_register::{FOLDER, SampleRegister};

fn codes(example: &Example) -> Vec<&'static str> {
    SampleRegister::of(example).findings().into_iter().map(|it| it.code.name).collect()
}

fn approved_by(start: Start, role: &str) -> Vec<&'static str> {
    let settings = format!(
        "pejabat:\n  - {{ id: petugas-pro, jabatan: Petugas, peran: petugas, mulai: 2023-12-01 }}\n  - {{ id: ppid, jabatan: PPID, peran: ppid, mulai: 2023-12-01 }}\n  - {{ id: penyetuju, jabatan: Penyetuju, peran: {role}, mulai: 2023-12-01 }}"
    );
    let record = "persetujuan: { oleh: penyetuju, tanggal: 2026-01-23, sidik: APPROVAL }";
    codes(&Example::of(start).settings(settings.leak()).front(record))
}

#[test]
fn the_head_approves_what_is_excluded() {
    let none: Vec<&str> = Vec::new();
    assert_eq!(approved_by(Start::Excluded, "pimpinan"), none);
    // Either may be the head, which only the officers know.
    for role in ["ppid-utama", "atasan-ppid"] {
        assert_eq!(approved_by(Start::Excluded, role), ["exclusion-approver-not-head"], "{role}");
    }
    assert_eq!(approved_by(Start::Excluded, "ppid"), ["officer-wrong-role"]);
    assert_eq!(approved_by(Start::Excluded, "petugas"), ["officer-wrong-role"]);
    // What is public is approved by the superior, whoever else is higher.
    assert_eq!(approved_by(Start::Approved, "atasan-ppid"), none);
    for role in ["pimpinan", "ppid-utama", "ppid", "petugas"] {
        assert_eq!(approved_by(Start::Approved, role), ["officer-wrong-role"], "{role}");
    }
}

/// A public document that leaves out what an approved entry names.
fn partly() -> SampleRegister {
    let place = SampleRegister::at(Start::Excluded);
    place.write("content/protokol/daftar/tabel.csv", b"a,1\n");
    let public = SampleRegister::at(Start::Approved).text(&format!("{FOLDER}/index.md"));
    let mut text: String =
        public.split_inclusive('\n').filter(|it| !it.starts_with("lampiran") && !it.contains("berkas:")).collect();
    text = text.replacen(
        "penyusunan:",
        "lampiran: [{ berkas: tabel.csv }]\nbagian_dikecualikan: [dik-2026-0001]\npenyusunan:",
        1,
    );
    let unsealed = |line: &str| {
        line.find("sidik: ").map_or(line.to_owned(), |at| {
            format!("{}sidik: {} }}", &line[..at], if line.starts_with("persetujuan") { "APPROVAL" } else { "REVIEW" })
        })
    };
    let text: Vec<String> = text.lines().map(unsealed).collect();
    place.seal("content/protokol/daftar/index.md", &(text.join("\n") + "\n"));
    place
}

#[test]
fn a_document_of_which_a_part_is_excluded_names_and_links_the_entry() {
    let place = partly();
    let found: Vec<_> = place.findings().iter().map(|it| format!("{} {}", it.code.name, it.message)).collect();
    assert_eq!(found, Vec::<String>::new());
    let built = place.run(&["build"]);
    assert!(built.status.success(), "{}", String::from_utf8_lossy(&built.stderr));
    let page = place.text("public/info/dip-2026-0001/index.html");
    for words in ["Bagian yang dikecualikan", "../../info/dik-2026-0001/", "Data pribadi pemohon"] {
        assert!(page.contains(words), "{words}: {page}");
    }
}

#[test]
fn which_part_is_excluded_belongs_to_what_was_approved() {
    let place = partly();
    let file = "content/protokol/daftar/index.md";
    place.write(file, place.text(file).replace("bagian_dikecualikan: [dik-2026-0001]\n", "").as_bytes());
    let found: Vec<_> = place.findings().iter().map(|it| it.code.name).collect();
    assert_eq!(found, ["approval-not-standing"]);
}

#[test]
fn the_entry_must_be_approved_before_the_document_but_not_before_it_is_handed_in() {
    let place = partly();
    let (entry, file) = (format!("{FOLDER}.md"), "content/protokol/daftar/index.md");
    let unapproved: String =
        place.text(&entry).split_inclusive('\n').filter(|it| !it.starts_with("persetujuan")).collect();
    place.write(&entry, unapproved.as_bytes());
    let found: Vec<_> = place.findings().iter().map(|it| it.code.name).collect();
    assert_eq!(found, ["excluded-part-unknown"]);
    let bare: String = place
        .text(file)
        .split_inclusive('\n')
        .filter(|it| !["persetujuan", "pemeriksaan", "  - { oleh", "penyusunan"].iter().any(|key| it.starts_with(key)))
        .collect();
    place.write(file, bare.as_bytes());
    let code = |arguments: &[&str]| place.run(arguments).status.code();
    assert_eq!(code(&["submit", file, "--by", "petugas-pro"]), Some(0));
    assert_eq!(code(&["review", file, "--by", "ppid", "--memo", "1/MEMO"]), Some(0));
    assert_eq!(code(&["approve", file, "--by", "atasan-ppid"]), Some(1));
    assert_eq!(code(&["approve", &entry, "--by", "pimpinan"]), Some(0));
    assert_eq!(code(&["approve", file, "--by", "atasan-ppid"]), Some(0));
}
