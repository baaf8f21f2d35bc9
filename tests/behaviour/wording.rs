//! The words of the law and of the service: one spelling, no article that nobody read, pages and documents that agree.

use std::fs;
use std::path::{Path, PathBuf};

use maklumat::checks::codes;
use maklumat::register::settings;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn read(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap()
}

/// What the default theme says under this name.
fn said(name: &str) -> String {
    let all = read("themes/default/i18n/id.ftl");
    let found = all.lines().find_map(|it| it.strip_prefix(&format!("{name} = ")).map(str::to_owned));
    found.unwrap_or_else(|| panic!("{name} is not in the theme"))
}

/// What is written under a document's front matter.
fn body(path: &str) -> String {
    let text = read(path);
    text.splitn(3, "---\n").nth(2).unwrap().to_owned()
}

/// Lists that offices wrote spell it in many ways, and are read in all of them; what this program writes has one.
#[test]
fn one_word_has_one_spelling() {
    let elsewhere = ["src/import", "tests/behaviour/import", "tests/behaviour/wording.rs"];
    let mut wrong = Vec::new();
    let mut files: Vec<PathBuf> = ["README.md", "CHANGELOG.md"].map(|it| root().join(it)).to_vec();
    for folder in ["src", "themes", "content", "tests"] {
        let entries = walkdir::WalkDir::new(root().join(folder)).into_iter().map(Result::unwrap);
        files.extend(entries.filter(|it| it.file_type().is_file()).map(walkdir::DirEntry::into_path));
    }
    for file in files {
        let path = file.strip_prefix(root()).unwrap().to_str().unwrap().to_owned();
        let Ok(text) = fs::read_to_string(&file) else { continue };
        if elsewhere.iter().any(|it| path.starts_with(it)) {
            continue;
        }
        for (number, line) in text.lines().enumerate() {
            let line = line.to_lowercase();
            // How lists of offices name a class is said with the class.
            if line.trim_start().starts_with("in_lists:") {
                continue;
            }
            if ["serta merta", "sertamerta", "serta\u{a0}merta"].iter().any(|it| line.contains(it)) {
                wrong.push(format!("{path}:{}", number + 1));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// The articles that somebody read; a rule that rests on another one names the Act alone.
#[test]
fn no_rule_names_an_article_from_memory() {
    let seen = [
        "PERKI 1/2021 Pasal 1 angka 20",
        "PERKI 1/2021 Pasal 23 ayat (2)",
        "PERKI 1/2021 Pasal 49",
        "UU 14/2008 Pasal 8",
        "UU 14/2008 Pasal 9",
        "UU 14/2008 Pasal 10",
        "UU 14/2008 Pasal 17",
        "UU 14/2008 Pasal 17 huruf h",
        "UU 14/2008 Pasal 20",
        "UU 14/2008 Pasal 20 ayat (1)",
        "UU 27/2022 Pasal 4",
    ];
    for code in codes() {
        for one in code.source.unwrap_or_default().split("; ").filter(|it| it.contains("Pasal")) {
            assert!(seen.contains(&one), "{}: {one}", code.name);
        }
    }
}

fn source(name: &str) -> &'static str {
    codes().iter().find(|it| it.name == name).unwrap().source.unwrap()
}

#[test]
fn rules_rest_on_the_act_that_says_so() {
    assert_eq!(source("personal-identity-number"), "UU 27/2022 Pasal 4");
    assert_eq!(source("exclusion-period-open"), "UU 14/2008 Pasal 20 ayat (1)");
    let approver = codes().into_iter().find(|it| it.name == "exclusion-approver-not-head").unwrap();
    assert_eq!(approver.demands.id, "Pengecualian disetujui pimpinan badan publik.");
}

#[test]
fn the_page_of_the_service_and_the_document_on_objections_agree() {
    let document = body("content/materi-komunikasi/tata-cara-keberatan.md");
    let mut sentences: Vec<String> = (1..=7).map(|it| said(&format!("service-ground-{it}"))).collect();
    sentences.extend(["service-object-1", "service-object-2", "service-dispute-1"].map(said));
    for sentence in sentences {
        assert!(document.contains(&sentence), "{sentence}");
    }
    let grounds = document.lines().filter(|it| it.starts_with("- ")).count();
    assert_eq!(grounds, 7);
}

#[test]
fn the_standard_for_announcements_allows_as_long_as_the_settings_do() {
    let path = "content/maklumat.yml";
    let settings = settings(path, Some(read(path).as_bytes())).value;
    assert_eq!(settings.policy.ratification, 2);
    let standard = body("content/materi-komunikasi/standar-pengumuman.md");
    assert!(standard.contains("menyusul paling lambat dua hari kerja"), "{standard}");
}

/// A digest says what, never when: the day of a record is what an officer wrote.
#[test]
fn nothing_says_that_a_digest_proves_the_day() {
    for revision in ["", "r1/"] {
        let guide = body(&format!("content/materi-komunikasi/panduan-petugas/{revision}index.md"));
        assert!(guide.contains("membuktikan apa yang terbit, tetapi tidak kapan"), "{revision}");
    }
    assert!(said("proof-limit").contains("tidak membuktikan siapa yang menulisnya, dan kapan"));
}
