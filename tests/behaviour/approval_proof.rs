//! How a body says that approvals are proved: what `init` writes for each choice, what the site says, what is warned
//! of.

use std::fs;

use maklumat::diagnostics::{Example, Start};

use crate::init::{maklumat, said};
use crate::sample_register::SampleRegister;

const WORDS: [&str; 4] = ["catatan", "surat", "server", "kunci"];

/// What the page about the register says, and no other choice's page.
const ABOUT: [&str; 4] = [
    "tidak membuktikan siapa yang menulisnya.",
    "surat untuk satu dokumen disimpan badan ini dan dapat diminta",
    "dari situs ini tidak dapat diperiksa",
    "pemegang kunci menandatangani naskah itu",
];

#[test]
fn a_register_is_made_for_each_choice_and_its_site_says_it() {
    for (at, word) in WORDS.iter().enumerate() {
        let place = tempfile::tempdir().unwrap();
        let read = |file: &str| fs::read_to_string(place.path().join(file)).unwrap();
        let units = "Bagian Umum, Bagian Humas";
        let told = said(&maklumat(place.path(), &["init", "--unit", units, "--bukti-persetujuan", word]), 0);
        assert_eq!(told.contains("ssh-keygen -t ed25519"), *word == "kunci", "{told}");
        assert!(read("content/maklumat.yml").contains(&format!("\nbukti_persetujuan: {word}\n")));
        let guide = read("PANDUAN.md");
        assert!(guide.contains(&format!("Register ini memakai `{word}`.")) && !guide.contains("@CARA"), "{guide}");
        assert_eq!(guide.contains("ssh-keygen -t ed25519 -f kunci-saya"), *word == "kunci", "{guide}");
        // Who must agree to a change to documents: each forge in its way.
        let by_superior = *word == "server";
        for unit in ["bagian-umum", "bagian-humas"] {
            let github = read(".github/CODEOWNERS");
            let line = github.lines().rfind(|it| it.starts_with(&format!("/content/{unit}/"))).unwrap();
            assert_eq!(line.ends_with(" @instansi/atasan-ppid"), by_superior, "{line}");
            assert_eq!(line.matches('@').count(), if by_superior { 1 } else { 2 }, "{line}");
            let gitlab = read(".gitlab/CODEOWNERS");
            assert_eq!(
                gitlab.contains(&format!("\n/content/{unit}/ @instansi/atasan-ppid\n")),
                by_superior,
                "{gitlab}"
            );
            assert!(gitlab.contains(&format!("\n/content/{unit}/ @instansi/petugas-{unit}\n")), "{gitlab}");
            let forgejo = read(".forgejo/CODEOWNERS");
            let line = forgejo.lines().find(|it| it.starts_with(&format!("content/{unit}/"))).unwrap();
            assert!(line.contains(&format!("/.* @instansi/petugas-{unit} @instansi/ppid")), "{line}");
            assert_eq!(line.ends_with(" @instansi/atasan-ppid"), by_superior, "{line}");
        }
        let found = said(&maklumat(place.path(), &["check", "--format", "json"]), 0);
        let report: serde_json::Value = serde_json::from_str(&found).unwrap();
        let mut codes: Vec<_> =
            report["diagnostics"].as_array().unwrap().iter().map(|it| it["code"].as_str().unwrap()).collect();
        codes.dedup();
        assert_eq!(codes, ["sample-left", "word-unknown", "sample-left"], "{word}: {found}");
        said(&maklumat(place.path(), &["build"]), 0);
        let page = read("public/tentang/index.html");
        for (other, part) in ABOUT.iter().enumerate().skip(1) {
            assert_eq!(page.contains(part), other == at, "{word}: {part}");
        }
        assert!(*word != "catatan" || page.contains(ABOUT[0]), "{page}");
    }
}

/// Without a word about it the site claims no more than the record, in either language.
#[test]
fn what_is_not_said_is_not_claimed() {
    for (settings, part) in [
        ("", "ialah catatan dalam berkas dokumen"),
        ("bahasa: en", "is the record in the document’s file"),
        ("bahasa: en\nbukti_persetujuan: surat", "the letter for a single document is kept by this body"),
        ("bahasa: en\nbukti_persetujuan: server", "cannot be verified from this site"),
        ("bahasa: en\nbukti_persetujuan: kunci", "not who holds the key"),
    ] {
        let sample = SampleRegister::of(&Example::APPROVED.settings(settings));
        sample.build();
        let page = sample.text("public/tentang/index.html");
        assert!(page.contains(part), "{settings}: {page}");
    }
}

/// At the moment of the act, and not by the next check: before it is written.
#[test]
fn a_missing_letter_is_told_when_it_is_approved() {
    let approve = ["approve", "content/protokol/contoh", "--by", "atasan-ppid"];
    let letter = ["--typed-by", "petugas-pro", "--letter", "090/4/ADPIM"];
    for (settings, more, is_told) in [
        ("bukti_persetujuan: surat", &[][..], true),
        ("bukti_persetujuan: surat", &letter[..], false),
        ("bukti_persetujuan: catatan", &[], false),
    ] {
        let sample = SampleRegister::of(&Example::of(Start::Reviewed).settings(settings));
        let output = sample.run(&[&approve[..], more].concat());
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "{said}");
        let told = said.find("approval-letter-missing");
        assert_eq!(told.is_some(), is_told, "{settings} {more:?}: {said}");
        assert!(!is_told || said.contains("Bila dicatat begini") && told < said.find("Tercatat:"), "{said}");
    }
}

/// What the history holds is approved for good, and a decree is a letter with its file.
#[test]
fn a_letter_is_asked_for_where_it_can_still_be_named() {
    let codes = |sample: &SampleRegister| sample.findings().iter().map(|it| it.code.name).collect::<Vec<_>>();
    let example = |start| Example::of(start).settings("bukti_persetujuan: surat");
    let sample = SampleRegister::of(&example(Start::Approved));
    let found = sample.findings();
    assert_eq!(found.iter().map(|it| it.code.name).collect::<Vec<_>>(), ["approval-letter-missing"]);
    assert!(found[0].help.id.contains("--oleh atasan-ppid --dicatat-oleh ID --surat NOMOR"), "{:?}", found[0].help);
    assert!(sample.recording(1_795_305_600, &[]).output().unwrap().status.success());
    assert_eq!(codes(&sample), Vec::<&str>::new(), "it is in the history");
    for start in [Start::Draft, Start::Reviewed, Start::Announced, Start::Withdrawn, Start::Decreed] {
        assert_eq!(codes(&SampleRegister::of(&example(start))), Vec::<&str>::new(), "{start:?}");
    }
}
