//! What is published is recorded once, in a history that only grows, and others verify it with programs that are not
//! ours.

use std::collections::BTreeSet;
use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use maklumat::diagnostics::Start;

use crate::folders::{copy, snapshot};
use crate::sample_register::{FOLDER, GONE, NEW, OTHER, SampleRegister};
use crate::tools::program;

const HISTORY: &str = "content/riwayat/riwayat.txt";
const HEAD: &str = "content/riwayat/kepala.txt";
const SIGNATURE: &str = "content/riwayat/kepala.txt.sig";

/// `record` at the hour of 22 November 2026; how it ended, and what it said.
fn record(sample: &SampleRegister, hour: i64, arguments: &[&str]) -> (Option<i32>, String) {
    let output = sample.recording(1_795_305_600 + hour * 3600, arguments).output().unwrap();
    (output.status.code(), String::from_utf8_lossy(&output.stderr).into_owned())
}

fn recorded(sample: &SampleRegister, hour: i64, arguments: &[&str]) -> String {
    let (code, said) = record(sample, hour, arguments);
    assert_eq!(code, Some(0), "{said}");
    said
}

/// The first words of all lines, without what is always another one.
fn events(sample: &SampleRegister) -> Vec<String> {
    let text = sample.text(HISTORY);
    let words = text.lines().map(|it| it.split(' ').enumerate().filter(|(at, _)| *at != 1).map(|it| it.1));
    words.map(|it| it.filter(|it| !it.starts_with("sha256:")).collect::<Vec<_>>().join(" ")).collect()
}

fn kept(sample: &SampleRegister) {
    if !sample.path(".git").exists() {
        sample.git(&["init", "-q"]);
    }
    sample.git(&["add", "-A"]);
    sample.git(&["commit", "-qm", "x", "--allow-empty"]);
}

/// A private key of a publisher.
fn key(place: &Path, name: &str) -> PathBuf {
    let key = place.join(name);
    let made =
        program("ssh-keygen").args(["-q", "-t", "ed25519", "-N", "", "-C", "", "-f"]).arg(&key).status().unwrap();
    assert!(made.success());
    key
}

/// What OpenSSH says of a signature of the head in this folder, by the keys that the site names.
fn verified(folder: &Path, namespace: &str) -> Output {
    let mut command = program("ssh-keygen");
    command.args(["-Y", "verify", "-f", "penanda", "-I", "penerbit", "-n", namespace, "-s", "kepala.txt.sig"]);
    command.current_dir(folder).stdin(Stdio::from(fs::File::open(folder.join("kepala.txt")).unwrap())).output().unwrap()
}

#[test]
fn what_is_published_is_recorded_once() {
    let sample = SampleRegister::whole();
    let said = recorded(&sample, 1, &[]);
    assert!(said.contains("tidak ditandatangani"), "{said}");
    let first = sample.text(HISTORY);
    let all = events(&sample);
    assert_eq!(all[0], "buka biro.contoh.go.id");
    for due in ["terbit dip-2026-0001 1", "terbit dip-2026-0002 1", "terbit dip-2026-0002 2", "terbit dik-2026-0001 1"]
    {
        assert_eq!(all.iter().filter(|it| *it == due).count(), 1, "{due} in {all:#?}");
    }
    assert!(all.iter().any(|it| it.starts_with("tarik ")) && !all.iter().any(|it| it.contains("0005")), "{all:#?}");
    let before = snapshot(sample.root());
    let said = recorded(&sample, 2, &[]);
    assert!(said.contains("Tidak ada peristiwa baru") && !said.contains("0 peristiwa"), "{said}");
    assert!(snapshot(sample.root()) == before, "nothing is written a second time");
    // What is withdrawn later is one line more.
    for (by, reason) in [("ppid", "Usang."), ("atasan-ppid", "")] {
        let mut wanted = vec!["withdraw", FOLDER, "--by", by];
        wanted.extend(if reason.is_empty() { vec![] } else { vec!["--reason", reason] });
        let output = sample.run(&wanted);
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    }
    recorded(&sample, 3, &[]);
    let added = sample.text(HISTORY);
    assert!(added.starts_with(&first));
    assert_eq!(events(&sample).last().unwrap(), "tarik dip-2026-0001 1");
    assert_eq!(added.lines().count(), first.lines().count() + 1);
    // An earlier hour than that of the last line is a clock that goes wrong.
    let (code, said) = record(&sample, 1, &[]);
    assert!(code == Some(1) && said.contains("Jam komputer"), "{said}");
}

#[test]
fn others_verify_the_head_with_programs_that_are_not_ours() {
    let (sample, place) = (SampleRegister::at(Start::Approved), tempfile::tempdir().unwrap());
    let key = key(place.path(), "kunci");
    recorded(&sample, 1, &["--key", key.to_str().unwrap()]);
    let signature = sample.text(SIGNATURE);
    recorded(&sample, 2, &["--kunci", key.to_str().unwrap()]);
    assert_eq!(sample.text(SIGNATURE), signature, "the same head is signed by the same bytes");
    sample.build();
    let proof = sample.path("public/bukti");
    let good = verified(&proof, "maklumat-kepala/v1");
    assert!(good.status.success(), "{}", String::from_utf8_lossy(&good.stdout));
    assert!(!verified(&proof, "maklumat-kunci/v1").status.success());
    let head = fs::read_to_string(proof.join("kepala.txt")).unwrap();
    let lines = head.lines().nth(2).unwrap().strip_prefix("baris ").unwrap().to_owned();
    let mut sum = Command::new("sh");
    sum.args(["-c", &format!("head -n {lines} riwayat.txt | sha256sum")]).current_dir(&proof);
    let sum = String::from_utf8(sum.output().unwrap().stdout).unwrap();
    assert_eq!(head.lines().nth(3).unwrap(), format!("sha256 {}", sum.split(' ').next().unwrap()));
    // One letter, one carriage return: no head that was signed.
    for other in [head.replacen("baris ", "baris 1", 1), head.replace('\n', "\r\n")] {
        fs::write(proof.join("kepala.txt"), other).unwrap();
        assert!(!verified(&proof, "maklumat-kepala/v1").status.success());
    }
    // The page says the same.
    let page = sample.text("public/bukti/index.html");
    assert!(page.contains(&head.lines().nth(3).unwrap()["sha256 ".len()..]) && page.contains("ssh-keygen -Y verify"));
    // Without a key a new head has no signature, and the old one does not stay beside it.
    let other = self::key(place.path(), "lain");
    recorded(&sample, 3, &["--key", other.to_str().unwrap()]);
    assert_eq!(events(&sample).iter().filter(|it| it.starts_with("kunci penerbit")).count(), 2);
    let output = sample.run(&["withdraw", FOLDER, "--by", "ppid", "--reason", "Usang."]);
    assert!(output.status.success());
    assert!(sample.run(&["withdraw", FOLDER, "--by", "atasan-ppid"]).status.success());
    recorded(&sample, 4, &[]);
    assert!(!sample.path(SIGNATURE).exists());
}

#[test]
fn a_key_that_cannot_sign_is_named_and_nothing_is_written() {
    let (sample, place) = (SampleRegister::at(Start::Approved), tempfile::tempdir().unwrap());
    let locked = place.path().join("terkunci");
    let made =
        program("ssh-keygen").args(["-q", "-t", "ed25519", "-N", "rahasia", "-f"]).arg(&locked).status().unwrap();
    let rsa = place.path().join("rsa");
    let other =
        program("ssh-keygen").args(["-q", "-t", "rsa", "-b", "2048", "-N", "", "-f"]).arg(&rsa).status().unwrap();
    assert!(made.success() && other.success());
    fs::write(place.path().join("bukan"), "bukan kunci\n").unwrap();
    for name in ["terkunci", "rsa", "bukan", "tidak-ada"] {
        let key = place.path().join(name);
        let (code, said) = record(&sample, 1, &["--key", key.to_str().unwrap()]);
        assert!(code == Some(2) && said.contains(name), "{name}: {said}");
        assert!(!sample.path("content/riwayat").exists(), "{name}");
    }
}

/// The codes of the errors of `check`.
fn codes(sample: &SampleRegister) -> Vec<String> {
    sample.errors().1.into_iter().map(|it| it.split(' ').next().unwrap().to_owned()).collect()
}

type Change<'a> = &'a dyn Fn(&SampleRegister);

#[test]
fn nothing_that_was_recorded_is_taken_back() {
    let original = SampleRegister::whole();
    recorded(&original, 1, &[]);
    kept(&original);
    let head = tempfile::tempdir().unwrap();
    fs::copy(original.path(HEAD), head.path().join("kepala.txt")).unwrap();
    let edit = |sample: &SampleRegister, change: &dyn Fn(&str) -> String| {
        sample.write(HISTORY, change(&sample.text(HISTORY)).as_bytes());
    };
    let order = |sample: &SampleRegister, change: &dyn Fn(&mut Vec<&str>)| {
        let text = sample.text(HISTORY);
        let mut lines = text.split_inclusive('\n').collect();
        change(&mut lines);
        sample.write(HISTORY, lines.concat().as_bytes());
    };
    let forget = |sample: &SampleRegister| fs::remove_dir_all(sample.path("content/riwayat")).unwrap();
    let changes: [(&str, Change<'_>, &str); 11] = [
        ("a number", &|it| edit(it, &|text| text.replacen("0001 1 ", "0001 9 ", 1)), "history-damaged"),
        ("a moment", &|it| edit(it, &|text| text.replacen("-22T", "-21T", 2)), "history-damaged"),
        ("the first line", &|it| order(it, &|lines| lines.rotate_left(1)), "history-damaged"),
        ("the last line", &|it| order(it, &|lines| lines.truncate(lines.len() - 1)), "history-damaged"),
        ("the order", &|it| order(it, &|lines| lines.swap(1, 2)), "history-damaged"),
        ("line ends", &|it| edit(it, &|text| text.replace('\n', "\r\n")), "history-damaged"),
        ("another register", &|it| edit(it, &|text| text.replace("biro.contoh", "dinas.contoh")), "history-damaged"),
        ("history and head", &|it| forget(it), "recorded-gone"),
        (
            "all that git knew",
            &|it| {
                forget(it);
                fs::remove_dir_all(it.path(".git")).unwrap();
            },
            "",
        ),
        ("a document", &|it| fs::remove_dir_all(it.path(FOLDER)).unwrap(), "published-gone"),
        ("what lies beside it", &|it| it.write("content/riwayat/catatan.md", b"x"), "file-unexpected"),
    ];
    for (what, change, code) in changes {
        let sample = SampleRegister::at(Start::Draft);
        fs::remove_dir_all(sample.root()).unwrap();
        copy(original.root(), sample.root(), false);
        change(&sample);
        let since = head.path().join("kepala.txt");
        let (ended, said) = record(&sample, 2, &["--since", since.to_str().unwrap()]);
        assert_eq!(ended, Some(1), "{what}: {said}");
        // Without git only who kept a head can tell.
        if !code.is_empty() {
            assert!(codes(&sample).iter().any(|it| it == code), "{what}: {:?}", codes(&sample));
            assert!(!sample.run(&["build"]).status.success(), "{what}");
        }
    }
}

/// A history with its head, in place of the one that is there.
fn replaced(sample: &SampleRegister, text: &str) {
    sample.write(HISTORY, text.as_bytes());
    let lines = text.lines().count();
    let head = format!(
        "maklumat-kepala/v1\nregister biro.contoh.go.id\nbaris {lines}\nsha256 {}\n",
        maklumat::source::Digest::of(text.as_bytes())
    );
    sample.write(HEAD, head.as_bytes());
}

/// What is wrong with the history is a thing of its own, with a code of its own. Each history here fits its head.
#[test]
fn each_attack_on_the_history_has_its_own_finding() {
    let original = SampleRegister::whole();
    recorded(&original, 1, &[]);
    kept(&original);
    let text = original.text(HISTORY);
    let lines: Vec<&str> = text.split_inclusive('\n').collect();
    let last = lines.len() - 1;
    let other = lines[last].replace("sha256:", "sha256:0").chars().collect::<String>();
    let other = format!("{}\n", &other[..lines[last].len() - 1]);
    let attacks = [
        // Rolled back to an earlier state.
        ([&lines[..last].concat(), ""].concat(), vec!["recorded-gone"]),
        // As many lines, and other ones: two histories.
        ([&lines[..last].concat(), other.as_str()].concat(), vec!["history-forked", "published-changed"]),
        // More lines upon other ones.
        ([&lines[..last].concat(), other.as_str(), lines[last]].concat(), vec!["history-forked", "published-changed"]),
        (
            text.replace("buka 2026-11-22T01:00:00Z biro", "buka 2026-11-22T01:00:00Z dinas"),
            vec!["history-not-opened", "history-forked"],
        ),
        (lines[1..].concat(), vec!["history-not-opened", "recorded-gone"]),
    ];
    for (text, codes_due) in attacks {
        let sample = SampleRegister::at(Start::Draft);
        fs::remove_dir_all(sample.root()).unwrap();
        copy(original.root(), sample.root(), false);
        replaced(&sample, &text);
        let (found, due): (BTreeSet<_>, BTreeSet<_>) =
            (codes(&sample).into_iter().collect(), codes_due.iter().map(|it| (*it).to_owned()).collect());
        assert_eq!(found, due, "{text}");
        assert_eq!(record(&sample, 2, &[]).0, Some(1));
        assert!(!sample.run(&["build"]).status.success());
    }
}

/// A merge that takes nothing of a branch does not hide what that branch had recorded.
#[test]
fn a_merge_hides_no_recorded_line() {
    let sample = SampleRegister::whole();
    kept(&sample);
    sample.git(&["branch", "lama"]);
    recorded(&sample, 1, &[]);
    kept(&sample);
    sample.git(&["checkout", "-q", "lama"]);
    sample.git(&["merge", "-q", "-s", "ours", "-m", "x", "-"]);
    assert!(!sample.path("content/riwayat").exists());
    assert_eq!(codes(&sample), ["recorded-gone"]);
    assert_eq!(record(&sample, 2, &[]).0, Some(1));
}

/// Where git cannot tell which heads there were, that is said.
#[test]
fn a_history_that_is_compared_with_nothing_is_said_to_be() {
    let (sample, place) = (SampleRegister::at(Start::Approved), tempfile::tempdir().unwrap());
    recorded(&sample, 1, &[]);
    for _ in 0..2 {
        kept(&sample);
    }
    assert!(!String::from_utf8(sample.run(&["check"]).stderr).unwrap().contains("history-unchecked"));
    let (from, clone) = (format!("file://{}", sample.root().display()), place.path().join("klon"));
    let done = Command::new("git").args(["clone", "-q", "--depth", "1", &from]).arg(&clone).status().unwrap();
    assert!(done.success());
    let output = sample.command(&["check"]).current_dir(&clone).output().unwrap();
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(said.contains("history-unchecked") && said.contains("git fetch --unshallow"), "{said}");
}

/// A clone in which git keeps not every earlier head shows a cut history to nobody: it is said, and nothing is recorded.
#[test]
fn a_head_that_git_lost_is_no_head_that_never_was() {
    let sample = SampleRegister::whole();
    recorded(&sample, 1, &[]);
    kept(&sample);
    let head = sample.git(&["rev-parse", "HEAD:content/riwayat/kepala.txt"]);
    let text = sample.text(HISTORY);
    let lines: Vec<&str> = text.split_inclusive('\n').collect();
    replaced(&sample, &lines[..lines.len() - 1].concat());
    kept(&sample);
    assert_eq!(codes(&sample), ["recorded-gone"]);
    fs::remove_file(sample.path(&format!(".git/objects/{}/{}", &head[..2], head[2..].trim()))).unwrap();
    let said = String::from_utf8(sample.run(&["check"]).stderr).unwrap();
    assert!(said.contains("history-unchecked"), "{said}");
    assert_eq!(record(&sample, 2, &[]).0, Some(2));
}

/// A register that was moved within its repository left its heads where it was.
#[test]
fn a_register_that_moves_takes_its_heads_along() {
    let sample = SampleRegister::whole();
    recorded(&sample, 1, &[]);
    kept(&sample);
    let text = sample.text(HISTORY);
    let lines: Vec<&str> = text.split_inclusive('\n').collect();
    replaced(&sample, &lines[..lines.len() - 1].concat());
    fs::create_dir(sample.path("register")).unwrap();
    fs::rename(sample.path("content"), sample.path("register/content")).unwrap();
    kept(&sample);
    let found = |sample: &SampleRegister| {
        let output = sample.command(&["check"]).current_dir(sample.path("register")).output().unwrap();
        String::from_utf8_lossy(&output.stderr).into_owned()
    };
    let said = found(&sample);
    assert!(said.contains("recorded-gone"), "{said}");
    // Another register in the same repository is not bound by them.
    let settings = sample.text("register/content/maklumat.yml").replace("biro.contoh", "dinas.contoh");
    sample.write("dinas/content/maklumat.yml", settings.as_bytes());
    let output = sample.command(&["check"]).current_dir(sample.path("dinas")).output().unwrap();
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(!said.contains("recorded-gone") && !said.contains("history-"), "{said}");
}

/// A line by hand claims neither that something came out before it was approved, nor that it will.
#[test]
fn a_line_is_of_no_other_day_than_its_act_allows() {
    for (moment, code) in [("2026-01-02", "recorded-too-early"), ("2030-01-02", "recorded-in-future")] {
        let sample = SampleRegister::at(Start::Approved);
        recorded(&sample, 1, &[]);
        let text = sample.text(HISTORY).replace("2026-11-22T", &format!("{moment}T"));
        replaced(&sample, &text);
        assert_eq!(codes(&sample), [code]);
        assert!(!sample.run(&["build"]).status.success());
    }
    // Line ends that git changed are one finding, that says so.
    let sample = SampleRegister::at(Start::Approved);
    recorded(&sample, 1, &[]);
    let text = sample.text(HISTORY).replace('\n', "\r\n");
    sample.write(HISTORY, text.as_bytes());
    assert_eq!(codes(&sample), ["history-damaged"]);
}

/// A head that was deleted or lags behind is said, and made again by the next run; until then the page names the lines.
#[test]
fn a_head_that_is_not_about_all_lines_is_said() {
    let sample = SampleRegister::at(Start::Approved);
    recorded(&sample, 1, &[]);
    let (head, lines) = (sample.text(HEAD), events(&sample).len());
    fs::remove_file(sample.path(HEAD)).unwrap();
    let said = String::from_utf8(sample.run(&["check"]).stderr).unwrap();
    assert!(said.contains("history-head-behind") && codes(&sample).is_empty(), "{said}");
    sample.build();
    let page = sample.text("public/bukti/index.html");
    assert!(page.contains(&format!("head -n {lines} riwayat.txt")) && !page.contains("bukti/kepala.txt"), "{page}");
    recorded(&sample, 2, &[]);
    assert_eq!(sample.text(HEAD), head);
    assert_eq!(codes(&sample), Vec::<String>::new());
}

/// A head that is signed later is a change that must be kept; that it is the same again is none.
#[test]
fn what_is_to_be_kept_is_said_when_something_changed() {
    let (sample, place) = (SampleRegister::at(Start::Approved), tempfile::tempdir().unwrap());
    let key = key(place.path(), "penerbit");
    let signed = ["--kunci", key.to_str().unwrap()];
    assert!(recorded(&sample, 1, &signed).contains("git add content/riwayat"));
    for arguments in [&signed[..], &[]] {
        let said = recorded(&sample, 2, arguments);
        assert!(!said.contains("git add content/riwayat") && !said.contains("tidak ditandatangani"), "{said}");
    }
    fs::remove_file(sample.path(SIGNATURE)).unwrap();
    assert!(recorded(&sample, 3, &[]).contains("tidak ditandatangani"));
    assert!(recorded(&sample, 3, &signed).contains("git add content/riwayat"));
    assert!(sample.path(SIGNATURE).exists());
}

/// The moment of a line is that of the clock, and no other.
#[test]
fn nothing_is_recorded_for_another_day() {
    let sample = SampleRegister::at(Start::Approved);
    let output = sample.run(&["record"]);
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(output.status.code() == Some(2) && said.contains("hapus --tanggal"), "{said}");
    assert!(!sample.path(HISTORY).exists());
}

#[test]
fn a_pipe_is_no_key() {
    let (sample, place) = (SampleRegister::at(Start::Approved), tempfile::tempdir().unwrap());
    let pipe = place.path().join("kunci");
    assert!(Command::new("mkfifo").arg(&pipe).status().unwrap().success());
    let (code, said) = record(&sample, 1, &["--key", pipe.to_str().unwrap()]);
    assert!(code == Some(2) && said.contains("bukan kunci privat"), "{said}");
}

/// What git tells is not needed: whoever clones without it, or from where its past was rewritten, is told the same.
#[test]
fn the_history_tells_what_was_published_without_git() {
    let original = SampleRegister::whole();
    recorded(&original, 1, &[]);
    let taken_back = |it: &SampleRegister| {
        let text = it.text(GONE);
        let start = text.find("penarikan:").unwrap();
        let end = start + text[start..].find("\n---").unwrap();
        it.write(GONE, [&text[..start], &text[end + 1..]].concat().as_bytes());
    };
    let changes: [(&str, Change<'_>, &str); 4] = [
        ("a document", &|it| fs::remove_dir_all(it.path(FOLDER)).unwrap(), "published-gone"),
        ("a withdrawal", &|it| taken_back(it), "published-restored"),
        (
            "a later revision",
            &|it| {
                let folder = it.path(NEW.trim_end_matches("/index.md"));
                for name in ["index.md", "tabel.csv"] {
                    fs::rename(folder.join("r1").join(name), folder.join(name)).unwrap();
                }
                fs::remove_dir(folder.join("r1")).unwrap();
            },
            "published-lowered",
        ),
        (
            "a text and its approval",
            &|it| it.rewrite(OTHER, "Rencana kerja dan anggarannya.", "Rencana yang lain."),
            "published-changed",
        ),
    ];
    for (what, change, code) in changes {
        let sample = SampleRegister::at(Start::Draft);
        fs::remove_dir_all(sample.root()).unwrap();
        copy(original.root(), sample.root(), false);
        change(&sample);
        assert!(codes(&sample).contains(&code.to_owned()), "{what}: {:?}", codes(&sample));
        assert!(!sample.run(&["build"]).status.success(), "{what}");
        assert_eq!(record(&sample, 2, &[]).0, Some(1), "{what}");
    }
}

/// The same with a decree.
#[test]
fn a_recorded_decree_stays_as_it_was_recorded() {
    let sample = SampleRegister::at(Start::Decreed);
    recorded(&sample, 1, &[]);
    assert!(events(&sample).iter().any(|it| it.starts_with("tetapkan ")), "{:?}", events(&sample));
    let text = sample.text(HISTORY);
    let line = text.lines().find(|it| it.starts_with("tetapkan ")).unwrap();
    let (rest, digest) = line.rsplit_once(':').unwrap();
    replaced(&sample, &text.replace(line, &format!("{rest}:{}", "0".repeat(digest.len()))));
    assert_eq!(codes(&sample), ["published-decree-changed"]);
}

/// A head kept elsewhere tells that the past of git was rewritten, which git itself cannot tell any more.
#[test]
fn a_rewritten_past_is_told_by_a_head_kept_elsewhere() {
    let (sample, elsewhere) = (SampleRegister::whole(), tempfile::tempdir().unwrap());
    recorded(&sample, 1, &[]);
    kept(&sample);
    let head = elsewhere.path().join("kepala.txt");
    fs::copy(sample.path(HEAD), &head).unwrap();
    fs::remove_dir_all(sample.path(".git")).unwrap();
    fs::remove_dir_all(sample.path("content/riwayat")).unwrap();
    fs::remove_dir_all(sample.path(FOLDER)).unwrap();
    recorded(&sample, 2, &[]);
    kept(&sample);
    assert_eq!(codes(&sample), Vec::<String>::new(), "git was told nothing else");
    let (code, said) = record(&sample, 3, &["--since", head.to_str().unwrap()]);
    assert!(code == Some(1) && said.contains("hilang atau berubah"), "{said}");
}

/// A publisher that lost its key goes on with another one, and everybody sees it.
#[test]
fn another_key_of_the_publisher_is_seen() {
    let (sample, place) = (SampleRegister::at(Start::Approved), tempfile::tempdir().unwrap());
    let keys = ["lama", "baru"].map(|it| key(place.path(), it));
    let public = keys.each_ref().map(|it| {
        let line = fs::read_to_string(it.with_extension("pub")).unwrap();
        line.split(' ').nth(1).unwrap().trim().to_owned()
    });
    let said = recorded(&sample, 1, &["--key", keys[0].to_str().unwrap()]);
    assert!(!said.contains("Kunci penerbit berganti"), "{said}");
    sample.build();
    assert!(!sample.text("public/bukti/index.html").contains("Kunci penerbit pernah berganti"));
    let said = recorded(&sample, 2, &["--key", keys[1].to_str().unwrap()]);
    assert!(said.contains("Kunci penerbit berganti") && public.iter().all(|it| said.contains(it)), "{said}");
    assert_eq!(events(&sample).last().unwrap(), &format!("kunci penerbit ssh-ed25519 {}", public[1]));
    sample.build();
    let page = sample.text("public/bukti/index.html");
    assert!(page.contains("Kunci penerbit pernah berganti") && public.iter().all(|it| page.contains(it)), "{page}");
    assert!(verified(&sample.path("public/bukti"), "maklumat-kepala/v1").status.success());
    let said = recorded(&sample, 3, &["--key", keys[1].to_str().unwrap()]);
    assert!(!said.contains("Kunci penerbit berganti"), "{said}");
}

#[test]
fn a_clone_without_its_past_records_nothing() {
    let (sample, place) = (SampleRegister::at(Start::Approved), tempfile::tempdir().unwrap());
    recorded(&sample, 1, &[]);
    kept(&sample);
    kept(&sample);
    let from = format!("file://{}", sample.root().display());
    let clone =
        Command::new("git").args(["clone", "-q", "--depth", "1", &from, "klon"]).current_dir(place.path()).status();
    assert!(clone.unwrap().success());
    let output = sample.recording(1_795_320_000, &[]).current_dir(place.path().join("klon")).output().unwrap();
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(output.status.code() == Some(2) && said.contains("git fetch --unshallow"), "{said}");
}

/// Killed at each of its renamings, it leaves a history that the next run goes on from.
#[test]
fn whoever_is_killed_leaves_a_history_that_holds() {
    let (place, mut complete) = (tempfile::tempdir().unwrap(), 0);
    let key = key(place.path(), "kunci");
    for when in 1..=4 {
        let sample = SampleRegister::at(Start::Approved);
        let calls = "rename,renameat,renameat2,link,linkat";
        let mut traced = program("strace");
        traced.args(["-f", "-qq", "-o", "/dev/null", "-e", &format!("trace={calls}")]);
        traced.args(["-e", &format!("inject={calls}:signal=KILL:when={when}"), env!("CARGO_BIN_EXE_maklumat")]);
        traced.args(["--yes", "--date", "2026-11-22", "record", "--key"]).arg(&key).current_dir(sample.root());
        let ended = traced.env("SOURCE_DATE_EPOCH", "1795305600").output().unwrap();
        complete += u32::from(ended.status.success());
        // The file that was being written belongs to nothing; the next run takes it away.
        assert!(codes(&sample).iter().all(|it| it == "file-unexpected"), "{when}: {:?}", codes(&sample));
        recorded(&sample, 2, &["--key", key.to_str().unwrap()]);
        assert_eq!(codes(&sample), Vec::<String>::new(), "{when}");
        let all = events(&sample);
        assert_eq!(all.iter().filter(|it| it.starts_with("terbit")).count(), 1, "{when}: {all:#?}");
        sample.build();
        assert!(verified(&sample.path("public/bukti"), "maklumat-kepala/v1").status.success(), "{when}");
    }
    assert!(complete < 4, "it was never killed");
}

/// A history that is there and cannot be read is never taken for none.
#[test]
fn a_history_that_cannot_be_read_is_said_and_nothing_is_built() {
    let sample = SampleRegister::at(Start::Approved);
    recorded(&sample, 1, &[]);
    let whole = sample.text(HISTORY);
    // So many bytes that nobody holds them in memory; they take no place on the disk.
    let long = fs::File::options().write(true).open(sample.path(HISTORY)).unwrap();
    long.set_len((256 << 20) + 1).unwrap();
    let check = sample.run(&["--lang", "id", "check"]);
    let record = sample.recording(1_795_320_000, &["--lang", "en"]).output().unwrap();
    for (output, due) in [(check, "beri izin membaca"), (record, "permit reading the file")] {
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(output.status.code() == Some(2) && said.contains(HISTORY) && said.contains(due), "{said}");
    }
    fs::remove_file(sample.path(HISTORY)).unwrap();
    fs::create_dir(sample.path(HISTORY)).unwrap();
    assert!(codes(&sample).contains(&"file-unexpected".to_owned()), "{:?}", codes(&sample));
    fs::remove_dir(sample.path(HISTORY)).unwrap();
    sample.write("luar.txt", whole.as_bytes());
    sample.link(HISTORY, "../../luar.txt");
    assert!(codes(&sample).contains(&"content-link".to_owned()), "{:?}", codes(&sample));
    assert!(!sample.run(&["build"]).status.success());
    fs::remove_file(sample.path(HISTORY)).unwrap();
    sample.write(HISTORY, whole.as_bytes());
    // Who may read everything is asked nothing.
    let closed = fs::Permissions::from_mode(0o000);
    fs::set_permissions(sample.path(HISTORY), closed).unwrap();
    if fs::read(sample.path(HISTORY)).is_err() {
        assert_eq!(sample.run(&["check"]).status.code(), Some(2));
    }
}
