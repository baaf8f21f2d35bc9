//! Who signed what: keys of the publisher and of officers, their signatures, and what is refused.

use std::fs;
use std::path::{Path, PathBuf};

use maklumat::diagnostics::Start;

use crate::sample_register::SampleRegister;
use crate::tools::program;

const SIGNATURE: &str = "content/riwayat/kepala.txt.sig";

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
