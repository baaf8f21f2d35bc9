//! Who signed what: keys of the publisher and of officers, their signatures, and what is refused.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Stdio;

use maklumat::diagnostics::{Example, Start};

use crate::sample_register::{DOC, FOLDER, OTHER, SETTINGS, SampleRegister, template};
use crate::tools::{PYTHON, program};

mod other_ids;
mod stolen_key;
pub(crate) mod verifying;

const SIGNATURE: &str = "content/riwayat/kepala.txt.sig";

const HISTORY: &str = "content/riwayat/riwayat.txt";

/// A private key; its public half lies beside it.
pub(crate) fn key(folder: &Path, name: &str) -> PathBuf {
    let key = folder.join(name);
    let made =
        program("ssh-keygen").args(["-q", "-t", "ed25519", "-N", "", "-C", "", "-f"]).arg(&key).status().unwrap();
    assert!(made.success());
    key
}

/// `record` at the hour of 22 November 2026; how it ended, and what it said.
pub(crate) fn record(sample: &SampleRegister, hour: i64, arguments: &[&str]) -> (Option<i32>, String) {
    let output = sample.recording(1_795_305_600 + hour * 3600, arguments).output().unwrap();
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
pub(crate) fn entry(sample: &SampleRegister, officer: &str, more: &str) {
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
pub(crate) fn since(key: &Path, day: &str) -> String {
    format!(", kunci: [{{ kunci: {}, mulai: {day} }}]", public(key))
}

/// What the history says of keys, without the moments.
fn keys(sample: &SampleRegister) -> Vec<String> {
    let text = sample.text(HISTORY);
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

/// Runs a command as an officer does, at home in an empty folder; how it ended, and what it said.
pub(crate) fn act(
    sample: &SampleRegister,
    home: &Path,
    arguments: &[&str],
    variables: &[(&str, &str)],
) -> (Option<i32>, String) {
    let mut command = sample.command(arguments);
    command.env("HOME", home).env_remove("SSH_AUTH_SOCK").env_remove("SSH_ASKPASS").env_remove("DISPLAY");
    let output = command.envs(variables.iter().copied()).output().unwrap();
    (output.status.code(), String::from_utf8_lossy(&output.stderr).into_owned())
}

/// A register whose PPID and superior have keys, recorded before anything of the draft was done; the folder of the keys
/// is also the home of whoever works.
pub(crate) fn with_keys() -> (SampleRegister, tempfile::TempDir) {
    let (sample, place) = (SampleRegister::at(Start::Draft), tempfile::tempdir().unwrap());
    for officer in ["ppid", "atasan-ppid"] {
        let own = key(place.path(), officer);
        entry(&sample, officer, &since(&own, "2026-11-20"));
    }
    let (code, said) = record(&sample, 1, &[]);
    assert_eq!(code, Some(0), "{said}");
    (sample, place)
}

pub(crate) const SUBMIT: &[&str] = &["submit", FOLDER, "--by", "petugas-pro"];
pub(crate) const REVIEW: &[&str] = &["review", FOLDER, "--by", "ppid", "--memo", "1"];
pub(crate) const APPROVE: &[&str] = &["approve", FOLDER, "--by", "atasan-ppid"];

/// Does this with the key of that officer.
pub(crate) fn signed(sample: &SampleRegister, place: &Path, arguments: &[&str], officer: &str) {
    let key = place.join(officer);
    let (code, said) = act(sample, place, &[arguments, &["--kunci", key.to_str().unwrap()]].concat(), &[]);
    assert_eq!(code, Some(0), "{said}");
}

#[test]
fn acts_are_signed_and_no_digest_changes_by_it() {
    let (sample, place) = with_keys();
    let plain = SampleRegister::at(Start::Draft);
    sample.write(DOC, plain.text(DOC).as_bytes());
    for arguments in [SUBMIT, REVIEW, APPROVE] {
        assert!(plain.run(arguments).status.success());
    }
    assert_eq!(act(&sample, place.path(), SUBMIT, &[]).0, Some(0));
    // Without the key nothing is written, whatever the day and whoever types it in.
    let before = sample.text(DOC);
    for (more, why) in [
        (&[][..], "--kunci"),
        (&["--typed-by", "petugas-pro", "--letter", "9"], "surat tidak menggantikan"),
        (&["--kunci", "tidak-ada"], "tidak-ada"),
    ] {
        let (code, said) = act(&sample, place.path(), &[REVIEW, more].concat(), &[]);
        assert!(code == Some(2) && said.contains(why), "{code:?} {said}");
    }
    let other = place.path().join("atasan-ppid");
    let (code, said) = act(&sample, place.path(), &[REVIEW, &["--kunci", other.to_str().unwrap()]].concat(), &[]);
    assert!(code == Some(2) && said.contains("bukan kunci `ppid`"), "{said}");
    assert_eq!(sample.text(DOC), before);
    signed(&sample, place.path(), REVIEW, "ppid");
    signed(&sample, place.path(), APPROVE, "atasan-ppid");
    assert_eq!(codes(&sample), Vec::<String>::new());
    let text = sample.text(DOC);
    assert_eq!(text.matches("tanda: \"U1NIU0lH").count(), 2, "{text}");
    // Another program finds the same digests.
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/digests.py");
    let again = program(PYTHON).arg(script).arg(sample.path("content")).output().unwrap();
    assert!(again.status.success(), "{}", String::from_utf8_lossy(&again.stdout));
    // Cut out, what is left is what it would be without a key, byte for byte.
    let mut without = text.clone();
    while let Some(at) = without.find(", tanda: \"") {
        let end = at + ", tanda: \"".len() + without[at + ", tanda: \"".len()..].find('"').unwrap() + 1;
        without.replace_range(at..end, "");
    }
    assert_eq!(without, plain.text(DOC));
}

/// A document that is signed by both, and in the history.
pub(crate) fn published() -> (SampleRegister, tempfile::TempDir) {
    let (sample, place) = with_keys();
    assert_eq!(act(&sample, place.path(), SUBMIT, &[]).0, Some(0));
    signed(&sample, place.path(), REVIEW, "ppid");
    signed(&sample, place.path(), APPROVE, "atasan-ppid");
    let (code, said) = record(&sample, 2, &[]);
    assert_eq!(code, Some(0), "{said}");
    (sample, place)
}

/// Writes the decree of 2026 about what waits for it, with a file; nobody has agreed to it. Where it lies.
pub(crate) fn write_decree(sample: &SampleRegister) -> &'static str {
    let decree = "content/penetapan/2026/index.md";
    assert!(sample.run(&["export", decree, "--untuk-penetapan"]).status.success());
    let text =
        sample.text(decree).replace("nomor:\n", "nomor: 188/7/ADPIM\n").replace("tanggal:\n", "tanggal: 2026-11-20\n");
    let text = text.replace("# lampiran:\n#   - { berkas: keputusan.pdf }", "lampiran: [{ berkas: keputusan.csv }]");
    sample.write(decree, text.as_bytes());
    sample.write("content/penetapan/2026/keputusan.csv", b"a,b\n");
    decree
}

/// The `tanda` of a record, by the line that begins with this.
fn signature(text: &str, line: &str) -> String {
    let line = text.lines().find(|it| it.contains(line)).unwrap();
    line.split("tanda: \"").nth(1).unwrap().split('"').next().unwrap().to_owned()
}

#[test]
fn a_signature_that_does_not_stand_is_refused() {
    let (sample, place) = published();
    assert_eq!(codes(&sample), Vec::<String>::new());
    let good = sample.text(DOC);
    let (review, approval) = (signature(&good, "hasil: sesuai"), signature(&good, "persetujuan:"));
    let other = key(place.path(), "lain");
    let settings = sample.text(SETTINGS);
    let whole = |old: &str, new: &str| good.replace(old, new);
    for (what, text, code) in [
        ("of another record", whole(&approval, &review), "signature-not-standing"),
        ("swapped", whole(&review, "X").replace(&approval, &review).replace('X', &approval), "signature-not-standing"),
        (
            "one letter",
            whole(
                &approval[approval.len() - 20..],
                &approval[approval.len() - 20..].replacen(|it: char| it.is_ascii_lowercase(), "Z", 1),
            ),
            "signature-not-standing",
        ),
        ("cut short", whole(&approval, &approval[..80]), "signature-unreadable"),
        ("taken away", whole(&format!(", tanda: \"{approval}\""), ""), "signature-missing"),
        ("another text", whole("judul: Jadwal Layanan", "judul: Layanan"), "approval-not-standing"),
    ] {
        sample.write(DOC, text.as_bytes());
        assert!(codes(&sample).iter().any(|it| it == code), "{what}: {:?}", codes(&sample));
        assert!(!sample.run(&["build"]).status.success(), "{what}");
    }
    sample.write(DOC, good.as_bytes());
    // The key is swapped for another one, in the settings.
    entry(&sample, "atasan-ppid", &since(&other, "2026-11-20"));
    assert_eq!(codes(&sample), ["officer-key-unlike-history", "signature-not-standing"]);
    sample.write(SETTINGS, settings.as_bytes());
    // It began later.
    entry(&sample, "atasan-ppid", &since(&place.path().join("atasan-ppid"), "2026-11-23"));
    assert_eq!(codes(&sample), ["signature-key-not-valid"]);
}

/// After the line that brings a key on, a day in the past helps nobody, nor does a letter.
#[test]
fn what_is_not_recorded_yet_is_signed_whatever_day_it_claims() {
    // What was recorded before the key stays as it is.
    let (sample, place) = (SampleRegister::at(Start::Approved), tempfile::tempdir().unwrap());
    assert_eq!(record(&sample, 1, &[]).0, Some(0));
    let keys = ["ppid", "atasan-ppid"].map(|it| key(place.path(), it));
    for (officer, key) in ["ppid", "atasan-ppid"].iter().zip(&keys) {
        entry(&sample, officer, &since(key, "2026-11-20"));
    }
    assert_eq!(codes(&sample), Vec::<String>::new());
    assert_eq!(record(&sample, 2, &[]).0, Some(0));
    assert_eq!(codes(&sample), Vec::<String>::new());
    sample.build();
    // A document beside it whose unsigned records claim a day before the key; then records typed in for letters.
    let backdated = template(OTHER).replace("dip-2026-0004", "dip-2026-0099");
    let typed = "dicatat_oleh: petugas-pro, surat: { nomor: 9, tanggal: 2026-01-20 }, tanggal:";
    let by_letter: String = backdated
        .split_inclusive('\n')
        .map(|it| if it.contains("hasil: sesuai") { it.replacen("tanggal:", typed, 1) } else { it.to_owned() })
        .collect();
    for (what, text) in [("backdated", &backdated), ("a letter", &by_letter)] {
        sample.seal("content/protokol/palsu.md", text);
        let found = codes(&sample);
        assert_eq!(found.iter().filter(|it| *it == "signature-missing").count(), 2, "{what}: {found:?}");
        assert_eq!(record(&sample, 3, &[]).0, Some(1), "{what}");
        // A line that somebody adds in the second in which the key was recorded does not make it older.
        forge(&sample, "content/protokol/palsu.md", "dip-2026-0099", |history| {
            let found = codes(&sample);
            assert_eq!(found.iter().filter(|it| *it == "signature-missing").count(), 2, "{what}: {found:?}");
            assert!(history.contains("dip-2026-0099"));
        });
    }
}

/// A renewal stands in no line of the history; one of a later day than the line of the key is signed.
#[test]
fn a_renewal_is_signed_from_the_key_on() {
    let renewed = |day: &str| {
        let record = format!("pemutakhiran: [{{ oleh: petugas-pro, tanggal: {day}, hasil: tetap, sidik: RENEWAL }}]");
        SampleRegister::of(&Example::APPROVED.front(record.leak()))
    };
    for (day, due) in [("2026-11-20", &[][..]), ("2026-11-22", &["signature-missing"])] {
        let (sample, place) = (renewed(day), tempfile::tempdir().unwrap());
        entry(&sample, "petugas-pro", &since(&key(place.path(), "petugas-pro"), "2026-11-20"));
        // On the day before that on which it is looked at.
        sample.rename(FOLDER, "lain");
        assert_eq!(record(&sample, -20, &[]).0, Some(0));
        sample.rename("lain", FOLDER);
        assert_eq!(codes(&sample), due, "{day}");
    }
}

/// Looks while somebody's line says, in the second of the last one, that the approval of this document was recorded.
fn forge(sample: &SampleRegister, file: &str, id: &str, look: impl FnOnce(&str)) {
    let before = sample.text(HISTORY);
    let second = before.lines().last().unwrap().split(' ').nth(1).unwrap();
    let text = sample.text(file);
    let digest = &text[text.rfind("sha256:").unwrap()..][..71];
    let forged = format!("{before}terbit {second} {id} 1 {digest}\n");
    sample.write(HISTORY, forged.as_bytes());
    look(&forged);
    sample.write(HISTORY, before.as_bytes());
}

/// The key is that of the person, by their own settings or their agent; a repository names none.
#[test]
fn the_key_is_found_where_the_person_keeps_it() {
    let (original, place) = with_keys();
    assert_eq!(act(&original, place.path(), SUBMIT, &[]).0, Some(0));
    let text = original.text(DOC);
    let review = |home: &Path, variables: &[(&str, &str)]| {
        original.write(DOC, text.as_bytes());
        let (code, said) = act(&original, home, REVIEW, variables);
        assert_eq!(original.text(DOC).contains("tanda:"), code == Some(0), "{said}");
        (code, said)
    };
    let home = |settings: &str| {
        let home = tempfile::tempdir().unwrap();
        fs::write(home.path().join(".gitconfig"), settings).unwrap();
        home
    };
    let key = place.path().join("ppid");
    let named = |format: &str, key: &str| format!("[gpg]\nformat = {format}\n[user]\nsigningkey = {key}\n");
    let shown = key.display().to_string();
    for name in [shown.clone(), format!("{shown}.pub")] {
        assert_eq!(review(home(&named("ssh", &name)).path(), &[]).0, Some(0), "{name}");
    }
    // The key of another officer, another format, none.
    let other = place.path().join("atasan-ppid").display().to_string();
    for settings in [named("ssh", &other), named("openpgp", &shown), String::new()] {
        let (code, said) = review(home(&settings).path(), &[]);
        assert!(code == Some(2) && said.contains("git config --global user.signingkey"), "{settings}: {said}");
    }
    // What a repository says is not asked.
    original.git(&["init", "-q"]);
    original.git(&["config", "gpg.format", "ssh"]);
    original.git(&["config", "user.signingkey", &shown]);
    assert_eq!(review(home("").path(), &[]).0, Some(2));
    // An agent that holds it, also where git's settings name the public half alone.
    let socket = place.path().join("agen");
    let mut agent = program("ssh-agent").args(["-D", "-a"]).arg(&socket).stdout(Stdio::null()).spawn().unwrap();
    while !socket.exists() {
        std::thread::sleep(std::time::Duration::from_millis(10));
    }
    let socket = socket.to_str().unwrap();
    let added = program("ssh-add").arg("-q").arg(&key).env("SSH_AUTH_SOCK", socket).status().unwrap();
    let found = [String::new(), named("ssh", &format!("key::{}", public(&key)))]
        .map(|it| review(home(&it).path(), &[("SSH_AUTH_SOCK", socket)]));
    agent.kill().unwrap();
    agent.wait().unwrap();
    assert!(added.success() && found.iter().all(|(code, _)| *code == Some(0)), "{found:?}");
}

#[test]
fn a_passphrase_is_asked_for_by_the_program_of_the_person() {
    let (sample, place) = with_keys();
    assert_eq!(act(&sample, place.path(), SUBMIT, &[]).0, Some(0));
    let key = place.path().join("ppid");
    let mut locked = program("ssh-keygen");
    assert!(locked.args(["-q", "-p", "-P", "", "-N", "rahasia", "-f"]).arg(&key).status().unwrap().success());
    let asking = |word: &str| {
        let script = place.path().join(word);
        fs::write(&script, format!("#!/bin/sh\necho {word}\n")).unwrap();
        fs::set_permissions(&script, std::os::unix::fs::PermissionsExt::from_mode(0o755)).unwrap();
        script.display().to_string()
    };
    let key = key.display().to_string();
    let wanted = [REVIEW, &["--key", &key]].concat();
    for (word, due) in [("salah", Some(2)), ("rahasia", Some(0))] {
        let program = asking(word);
        let variables = [("SSH_ASKPASS", program.as_str()), ("SSH_ASKPASS_REQUIRE", "force")];
        let (code, said) = act(&sample, place.path(), &wanted, &variables);
        assert!(code == due && !said.contains("rahasia"), "{word}: {said}");
    }
}

/// Does this on that day, with the key of an officer or none.
fn on_day(sample: &SampleRegister, place: &Path, day: &str, arguments: &[&str], officer: Option<&str>) {
    let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_maklumat"));
    command.args(["--yes", "--date", day]).args(arguments).current_dir(sample.root());
    command.args(officer.map(|it| ["--key".into(), place.join(it)]).into_iter().flatten());
    let output = command.env("HOME", place).stdin(Stdio::null()).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}

/// Whoever holds a key that has ended can still write a day on which it held; the history knows better.
#[test]
fn a_key_that_has_ended_signs_no_day_that_is_past() {
    let (sample, place) = with_keys();
    let on_the_day_before =
        |arguments: &[&str], officer| on_day(&sample, place.path(), "2026-11-21", arguments, officer);
    on_the_day_before(SUBMIT, None);
    on_the_day_before(REVIEW, Some("ppid"));
    let waiting = sample.text(DOC);
    on_the_day_before(APPROVE, Some("atasan-ppid"));
    assert_eq!(codes(&sample), Vec::<String>::new());
    let approved = sample.text(DOC);
    sample.write(DOC, waiting.as_bytes());
    let own = place.path().join("atasan-ppid");
    entry(&sample, "atasan-ppid", &since(&own, "2026-11-20").replace(" }]", ", selesai: 2026-11-21 }]"));
    assert_eq!(record(&sample, 2, &[]).0, Some(0));
    assert!(keys(&sample).iter().any(|it| it.starts_with("cabut atasan-ppid ")));
    sample.write(DOC, approved.as_bytes());
    assert_eq!(codes(&sample), ["signature-key-not-valid"]);
    assert_eq!(record(&sample, 3, &[]).0, Some(1));
    forge(&sample, DOC, "dip-2026-0001", |_| assert_eq!(codes(&sample), ["signature-key-not-valid"]));
    // Without the signature it is none the better.
    let at = approved.rfind(", tanda: ").unwrap();
    sample.write(DOC, format!("{} }}\n---{}", &approved[..at], approved.rsplit_once("\n---").unwrap().1).as_bytes());
    assert_eq!(codes(&sample), ["signature-missing"]);
}
