//! `--strict` refuses a page over the limit of compressed bytes.

use std::fmt::Write as _;
use std::fs;

use maklumat::diagnostics::Start;

use crate::counts::Random;
use crate::init::{maklumat, said};
use crate::sample_register::SampleRegister;

const PAGE: &str = "content/protokol/contoh/index.md";

/// What stands on pages of many could stand on pages of one, and nobody would see it in a register of thousands.
#[test]
fn a_register_of_two_documents_is_a_small_site() {
    let place = tempfile::tempdir().unwrap();
    said(&maklumat(place.path(), &["--yes", "init", "baru"]), 0);
    let register = place.path().join("baru");
    // As documents of one's own, so that nothing is warned of and every page is weighed.
    for file in walkdir::WalkDir::new(register.join("content")).into_iter().map(Result::unwrap) {
        if file.path().extension().is_some_and(|it| it == "md") {
            let text = fs::read_to_string(file.path()).unwrap();
            let own = text.split_inclusive('\n').filter(|it| !it.starts_with("# CONTOH dari"));
            fs::write(file.path(), own.collect::<String>()).unwrap();
        }
    }
    said(&maklumat(&register, &["build", "--strict"]), 0);
    let files = walkdir::WalkDir::new(register.join("public")).into_iter().map(Result::unwrap);
    let files: Vec<_> = files.filter(|it| it.file_type().is_file()).map(|it| it.path().to_owned()).collect();
    assert!(files.len() <= 140, "{} files: {files:#?}", files.len());
}

#[test]
fn a_page_beyond_the_budget_is_named_and_the_old_site_stays() {
    let place = SampleRegister::at(Start::Approved);
    let run = |arguments: &[&str]| {
        let output = place.run(arguments);
        (output.status.code(), String::from_utf8_lossy(&output.stderr).into_owned())
    };
    let (code, said) = run(&["build", "--strict"]);
    assert_eq!(code, Some(0), "{said}");
    let before = place.text("public/info/dip-2026-0001/index.html");

    // Digits in no order hardly compress: to less than half.
    let mut text = place.text(PAGE);
    let mut random = Random(7);
    for line in 0..2_000 {
        let (one, other) = (random.below(usize::MAX), random.below(usize::MAX));
        let end = if line % 5 == 0 {
            "
"
        } else {
            " "
        };
        write!(text, "{end}Baris {line}: {one:08x}{other:08x}").unwrap();
    }
    text.push('\n');
    // Both digests are made anew.
    let mut marks = ["REVIEW", "APPROVAL"].into_iter();
    while let Some(at) = text.find("\"sha256:") {
        text.replace_range(at..at + "\"sha256:\"".len() + 64, marks.next().unwrap());
    }
    place.seal(PAGE, &text);
    let (code, said) = run(&["build", "--strict"]);
    assert_eq!(code, Some(1), "{said}");
    assert!(said.contains("info/dip-2026-0001/index.html terlalu berat: "), "{said}");
    assert_eq!(place.text("public/info/dip-2026-0001/index.html"), before);

    // Without the flag it is the officers' choice.
    let (code, said) = run(&["build"]);
    assert_eq!(code, Some(0), "{said}");
    assert_ne!(place.text("public/info/dip-2026-0001/index.html"), before);
}
