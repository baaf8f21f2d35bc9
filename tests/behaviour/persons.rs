//! One person is one, however the code is written, and decides only for the unit the office is bound to.

use crate::init::said;
use crate::sample_register::{SETTINGS, SampleRegister};

/// The register with other officers; what `check` says.
fn with(from: &str, to: &str, code: i32) -> String {
    let good = SampleRegister::whole();
    good.rewrite(SETTINGS, from, to);
    said(&good.run(&["check"]), code)
}

const SUPERIOR: &str = "id: atasan-ppid, jabatan: Atasan PPID, peran: atasan-ppid, mulai: 2023-12-01";
const REVIEWER: &str = "id: ppid, jabatan: PPID Pembantu, peran: ppid, mulai: 2023-12-01";

#[test]
fn a_code_is_the_same_in_any_letters() {
    for code in ["k-17", "K-17", "\" k-17 \"", "'K-17'"] {
        let good = SampleRegister::whole();
        let settings = good.text(SETTINGS).replace(SUPERIOR, &format!("{SUPERIOR}, orang: {code}"));
        good.write(SETTINGS, settings.replace(REVIEWER, &format!("{REVIEWER}, orang: K-17")).as_bytes());
        let found = said(&good.run(&["check"]), 1);
        assert!(found.contains("officers-not-distinct"), "{code}: {found}");
    }
    // A code that is somebody's id is that officer.
    assert!(with(SUPERIOR, &format!("{SUPERIOR}, orang: PPID"), 1).contains("officers-not-distinct"));
    with(SUPERIOR, &format!("{SUPERIOR}, orang: k-18"), 0);
    // Letters that only look the same, and what nobody sees, are no code.
    for code in ["\u{43a}-17", "k\u{2010}17", "k 17", "\u{ff4b}-17", "k-17/a"] {
        let found = with(SUPERIOR, &format!("{SUPERIOR}, orang: \"{code}\""), 1);
        assert!(found.contains("id-malformed"), "{code}: {found}");
    }
}

#[test]
fn an_officer_of_another_unit_decides_nothing() {
    for officer in [SUPERIOR, REVIEWER] {
        let found = with(officer, &format!("{officer}, unit: perencanaan"), 1);
        assert!(found.contains("officer-wrong-unit") && found.contains("protokol/contoh/index.md"), "{found}");
        assert!(!found.contains("perencanaan/lain.md"), "{found}");
    }
}

#[test]
fn the_commands_refuse_it_too() {
    let good = SampleRegister::whole();
    let bound = format!("{REVIEWER}, unit: protokol");
    good.write(SETTINGS, good.text(SETTINGS).replace(REVIEWER, &bound).as_bytes());
    let draft = "content/perencanaan/konsep.md";
    said(&good.run(&["submit", draft, "--by", "petugas-ren"]), 0);
    let before = good.text("content/perencanaan/konsep.md");
    let refused = said(&good.run(&["review", draft, "--by", "ppid", "--memo", "M/3"]), 1);
    assert!(refused.contains("officer-wrong-unit"), "{refused}");
    assert_eq!(good.text("content/perencanaan/konsep.md"), before);
    let late = ["review", draft, "--by", "ppid-dua", "--memo", "M/3", "--memo-date", "2026-11-23"];
    let refused = said(&good.run(&late), 1);
    assert!(refused.contains("records-out-of-order"), "{refused}");
    assert_eq!(good.text("content/perencanaan/konsep.md"), before);
}
