//! Who signed what: keys of the publisher and of officers, their signatures, and what is refused.

use std::fs;
use std::path::{Path, PathBuf};

use maklumat::diagnostics::Start;

use crate::sample_register::SampleRegister;
use crate::tools::program;

const SIGNATURE: &str = "content/riwayat/kepala.txt.sig";
const SETTINGS: &str = "content/maklumat.yml";

/// A private key; its public half lies beside it.
fn key(folder: &Path, name: &str) -> PathBuf {
    let key = folder.join(name);
    let made =
        program("ssh-keygen").args(["-q", "-t", "ed25519", "-N", "", "-C", "", "-f"]).arg(&key).status().unwrap();
    assert!(made.success());
    key
}

/// `record` at the hour of 22 November 2026; how it ended, and what it said.
fn record(sample: &SampleRegister, hour: u64, arguments: &[&str]) -> (Option<i32>, String) {
    let mut command = sample.command(&["record"]);
    command.args(arguments).env("SOURCE_DATE_EPOCH", (1_795_305_600 + hour * 3600).to_string());
    let output = command.output().unwrap();
    (output.status.code(), String::from_utf8_lossy(&output.stderr).into_owned())
}

/// The codes of the errors of `check`.
fn codes(sample: &SampleRegister) -> Vec<String> {
    sample.errors().1.into_iter().map(|it| it.split(' ').next().unwrap().to_owned()).collect()
}

#[test]
fn a_head_bears_the_signature_of_its_publisher_or_none() {
    let (sample, place) = (SampleRegister::at(Start::Approved), tempfile::tempdir().unwrap());
    let (own, other) = (key(place.path(), "milik"), key(place.path(), "lain"));
    assert_eq!(record(&sample, 1, &["--key", own.to_str().unwrap()]).0, Some(0));
    assert_eq!(codes(&sample), Vec::<String>::new());
    let good = sample.text(SIGNATURE);
    let signed = |key: &Path, namespace: &str, text: &str| {
        let file = place.path().join("kepala.txt");
        fs::write(&file, text).unwrap();
        let _ = fs::remove_file(place.path().join("kepala.txt.sig"));
        let mut command = program("ssh-keygen");
        command.args(["-q", "-Y", "sign", "-n", namespace, "-f"]).arg(key).arg(&file);
        assert!(command.status().unwrap().success());
        fs::read_to_string(place.path().join("kepala.txt.sig")).unwrap()
    };
    let head = sample.text("content/riwayat/kepala.txt");
    for (what, wrong) in [
        ("another key", signed(&other, "maklumat-kepala/v1", &head)),
        ("another namespace", signed(&own, "maklumat-sidik/v2", &head)),
        ("another text", signed(&own, "maklumat-kepala/v1", &head.replace("baris ", "baris 1"))),
        ("one letter", good.replacen('A', "B", 5)),
        ("line ends", good.replace('\n', "\r\n")),
        ("cut short", good[..good.len() - 5].to_owned()),
        ("more behind it", format!("{good}x")),
    ] {
        sample.write(SIGNATURE, wrong.as_bytes());
        assert_eq!(codes(&sample), ["head-signature-not-standing"], "{what}");
        assert!(!sample.run(&["build"]).status.success(), "{what}");
    }
    sample.write(SIGNATURE, good.as_bytes());
    assert_eq!(codes(&sample), Vec::<String>::new());
    fs::remove_file(sample.path(SIGNATURE)).unwrap();
    sample.build();
    assert!(!sample.text("public/bukti/index.html").contains("ssh-keygen"));
}

/// The officer's entry in the settings with these words at its end.
fn entry(sample: &SampleRegister, officer: &str, more: &str) {
    let text = sample.text(SETTINGS);
    let lines: Vec<String> = text
        .lines()
        .map(|it| match it.strip_prefix(&format!("  - {{ id: {officer},")) {
            Some(rest) => {
                let own = rest.split(", kunci: [").next().unwrap().trim_end_matches('}').trim_end();
                format!("  - {{ id: {officer},{own}{more} }}")
            }
            None => it.to_owned(),
        })
        .collect();
    sample.write(SETTINGS, (lines.join("\n") + "\n").as_bytes());
}

/// The public half of a key.
fn public(key: &Path) -> String {
    fs::read_to_string(key.with_extension("pub")).unwrap().trim().to_owned()
}

/// A key from this day on, as the settings have it.
fn since(key: &Path, day: &str) -> String {
    format!(", kunci: [{{ kunci: {}, mulai: {day} }}]", public(key))
}

/// What the history says of keys, without the moments.
fn keys(sample: &SampleRegister) -> Vec<String> {
    let text = sample.text("content/riwayat/riwayat.txt");
    let words = text.lines().map(|it| it.split(' ').collect::<Vec<_>>());
    words.filter(|it| matches!(it[0], "kunci" | "cabut")).map(|it| [&it[..1], &it[2..]].concat().join(" ")).collect()
}

#[test]
fn keys_of_officers_come_and_end_in_the_history() {
    let (sample, place) = (SampleRegister::at(Start::Approved), tempfile::tempdir().unwrap());
    let (own, other) = (key(place.path(), "milik"), key(place.path(), "lain"));
    let recorded = |hour| assert_eq!(record(&sample, hour, &[]).0, Some(0), "{}", record(&sample, hour, &[]).1);
    entry(&sample, "ppid", &since(&own, "2026-11-20"));
    // A key that is used from a later day on is not there yet.
    entry(&sample, "atasan-ppid", &since(&other, "2027-01-01"));
    recorded(1);
    let begun = format!("kunci ppid {}", public(&own));
    assert_eq!(keys(&sample), [begun.as_str()]);
    recorded(2);
    assert_eq!(keys(&sample), [begun.as_str()], "once");
    // Its last day is not over.
    entry(&sample, "ppid", &since(&own, "2026-11-20").replace(" }]", ", selesai: 2026-11-22 }]"));
    recorded(3);
    assert_eq!(keys(&sample), [begun.as_str()]);
    entry(&sample, "ppid", &since(&own, "2026-11-20").replace(" }]", ", selesai: 2026-11-21 }]"));
    recorded(4);
    assert_eq!(keys(&sample), [begun, format!("cabut ppid {}", public(&own))]);
    let good = sample.text(SETTINGS);
    for (what, more, code) in [
        ("gone", String::new(), "officer-key-unlike-history"),
        ("another one", since(&other, "2026-11-20"), "officer-key-unlike-history"),
        ("revived", since(&own, "2026-11-20"), "officer-key-unlike-history"),
        ("reversed", since(&own, "2026-11-20").replace(" }]", ", selesai: 2026-11-19 }]"), "officer-key-unsound"),
        ("a name behind it", since(&own, "2026-11-20").replace(", mulai", " nama, mulai"), "public-key-unreadable"),
        ("no day", since(&own, "").replace(", mulai: ", ""), "field-missing"),
    ] {
        entry(&sample, "ppid", &more);
        assert!(codes(&sample).iter().any(|it| it == code), "{what}: {:?}", codes(&sample));
        assert_eq!(record(&sample, 5, &[]).0, Some(1), "{what}");
        sample.write(SETTINGS, good.as_bytes());
    }
    // The same key at two officers.
    entry(&sample, "atasan-ppid", &since(&own, "2027-01-01"));
    assert_eq!(codes(&sample), ["officer-key-unsound"]);
}
