//! Documents are published, revised and withdrawn, and who records and archives that is killed now and then: every head
//! that was ever there holds, every archive is whole, and nothing is recorded twice.

use std::collections::BTreeSet;
use std::os::unix::fs::PermissionsExt as _;
use std::process::Command;

use maklumat::register::Head;

use super::*;
use crate::counts::{is_full, times};
use crate::folders::Snapshot;
use crate::sample_register::{GONE, OTHER, template};
use crate::system_calls::{ChangingCall, Threads, changing_calls, killed};

const RECORDED: &str = "content/riwayat";
const HISTORY: &str = "content/riwayat/riwayat.txt";
const HEAD: &str = "content/riwayat/kepala.txt";

/// Midnight of 22 November 2026; each cycle is a minute later.
const BEGIN: i64 = 1_795_305_600;

/// A register with its archive, and everything that a reader may have kept of them.
struct Scene {
    sample: SampleRegister,
    place: tempfile::TempDir,
    key: PathBuf,
    heads: BTreeSet<String>,
    kills: usize,
}

impl Scene {
    fn new() -> Scene {
        let (sample, place) = (SampleRegister::whole(), tempfile::tempdir().unwrap());
        sample.git(&["init", "-q"]);
        let key = key(place.path(), "penerbit");
        Scene { sample, place, key, heads: BTreeSet::new(), kills: 0 }
    }

    fn archive(&self) -> PathBuf {
        self.place.path().join("arsip")
    }

    fn record(&self, cycle: usize) -> Command {
        let clock = BEGIN + 60 * i64::try_from(cycle).unwrap();
        self.sample.recording(clock, &["--key", self.key.to_str().unwrap()])
    }

    fn archiving(&self) -> Command {
        let mut command = self.sample.command(&["archive"]);
        command.arg(self.archive()).env("RAYON_NUM_THREADS", "1");
        command
    }

    /// What is done in this cycle: publish, revise, withdraw, in turn.
    fn act(&self, cycle: usize) {
        let folder = format!("content/perencanaan/siklus-{}", cycle / 3);
        let file = format!("{folder}/index.md");
        let first = template(OTHER).replace("dip-2026-0004", &format!("dip-2026-1{:03}", cycle / 3));
        let second =
            first.replace("revisi: 1", "revisi: 2\ncatatan_perubahan: Diperbarui.").replace("anggarannya", "jadwalnya");
        match cycle % 3 {
            0 => self.sample.seal(&file, &first),
            1 => {
                self.sample.rename(&file, &format!("{folder}/r1/index.md"));
                self.sample.seal(&file, &second);
            }
            _ => {
                let (_, withdrawal) = template(GONE).split_once("penarikan:").unwrap();
                let (withdrawal, _) = withdrawal.split_once("---").unwrap();
                let (front, body) = second.rsplit_once("---\n").unwrap();
                self.sample.seal(&file, &format!("{front}penarikan:{withdrawal}---\n{body}"));
            }
        }
        self.keep_in_git();
    }

    fn keep_in_git(&self) {
        self.sample.git(&["add", "-A"]);
        self.sample.git(&["commit", "-qm", "x", "--allow-empty"]);
    }

    /// What a reader may meet at this moment: each head that was ever there is that of the first lines, and no event
    /// is there twice.
    fn holds(&mut self, when: impl std::fmt::Debug) {
        let Ok(history) = fs::read(self.sample.path(HISTORY)) else { return };
        let text = String::from_utf8(history.clone()).unwrap();
        self.heads.extend(fs::read_to_string(self.sample.path(HEAD)).ok());
        self.heads.extend(fs::read_to_string(self.archive().join("kepala.txt")).ok());
        for head in &self.heads {
            assert!(Head::read(head.as_bytes()).unwrap().holds_for(&history), "{when:?}: {head}");
        }
        let event = |line: &str| line.split(' ').enumerate().filter(|it| it.0 != 1).map(|it| it.1.to_owned()).collect();
        let events: BTreeSet<Vec<String>> = text.lines().map(event).collect();
        assert!(events.len() == text.lines().count() && text.ends_with('\n'), "{when:?}: {text}");
    }

    /// Runs the command. In a disturbed cycle it is killed at its calls one after the other, each time from the same
    /// beginning; a run after it must leave what one leaves that nobody disturbed.
    fn run(&mut self, cycle: usize, mut command: Command, (folder, below): (&Path, &str), threads: Threads) {
        if !cycle.is_multiple_of(DISTURBED) {
            return ended_well(&mut command, cycle);
        }
        let begin = snapshot(folder);
        let calls = changing_calls(&command, below, threads);
        let due = snapshot(folder);
        // Where not at all of them, at other ones each time.
        let step = times(calls.len() / 2, if cycle < THOROUGH { 1 } else { 7 });
        for call in calls.iter().skip(cycle / DISTURBED % step).step_by(step) {
            put(folder, &begin);
            killed(&command, call);
            self.kills += 1;
            self.holds(call);
            whole_or_not_there(&snapshot(folder), &begin, &due, call);
            ended_well(&mut command, call);
            let there = snapshot(folder);
            assert!(there == due, "{call:?}: {:?}", differences(&there, &due));
        }
    }
}

/// One of so many cycles is disturbed.
const DISTURBED: usize = 5;

/// Before this one, at every call at full count: publication, revision and withdrawal are among them.
const THOROUGH: usize = 25;

fn ended_well(command: &mut Command, when: impl std::fmt::Debug) {
    let done = command.output().unwrap();
    assert!(done.status.success(), "{when:?}: {}", String::from_utf8_lossy(&done.stderr));
}

/// Makes a folder as it was.
fn put(folder: &Path, was: &Snapshot) {
    let _ = fs::remove_dir_all(folder);
    for (path, (mode, bytes)) in was {
        let path = folder.join(path);
        if mode & 0o40000 == 0 {
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(&path, bytes).unwrap();
        } else {
            fs::create_dir_all(&path).unwrap();
        }
        fs::set_permissions(&path, fs::Permissions::from_mode(mode & 0o7777)).unwrap();
    }
}

/// Every file is there as it was or as it is to be, but for what is not finished.
fn whole_or_not_there(there: &Snapshot, begin: &Snapshot, due: &Snapshot, call: &ChangingCall) {
    for (path, it) in there.iter().filter(|(path, _)| !path.starts_with(".maklumat-")) {
        assert!([begin.get(path), due.get(path)].contains(&Some(it)), "{call:?}: {path}");
    }
}

#[test]
fn whoever_is_killed_in_a_cycle_of_publication_breaks_no_promise() {
    let mut scene = Scene::new();
    let archive = scene.archive();
    let recorded = scene.sample.path(RECORDED);
    let cycles = times(6, 100);
    for cycle in 0..cycles {
        scene.act(cycle);
        scene.run(cycle, scene.record(cycle), (&recorded, RECORDED), Threads::First);
        scene.keep_in_git();
        scene.run(cycle, scene.archiving(), (&archive, archive.to_str().unwrap()), Threads::All);
        scene.holds(cycle);
        let mut verified = scene.sample.command(&["verify"]);
        ended_well(verified.arg(&archive).arg("--key").arg(scene.key.with_extension("pub")), cycle);
        if is_full() && cycle % DISTURBED == 0 {
            validated(&archive);
        }
    }
    validated(&archive);
    let heads = scene.heads.iter().map(|it| Head::read(it.as_bytes()).unwrap());
    for head in heads {
        // By programs that are not ours.
        let first = format!("head -n {} {HISTORY} | sha256sum", head.lines);
        let sum = Command::new("sh").args(["-c", &first]).current_dir(scene.sample.root()).output().unwrap();
        assert!(sum.stdout.starts_with(head.digest.to_string().as_bytes()), "{head}");
        let kept = scene.place.path().join("kepala.txt");
        fs::write(&kept, head.to_string()).unwrap();
        let mut verified = scene.sample.command(&["verify"]);
        ended_well(verified.arg(&archive).arg("--since").arg(&kept), &head);
    }
    let (kills, heads) = (scene.kills, scene.heads.len());
    println!("{cycles} cycles, {kills} kills: {heads} heads hold, 0 files torn, 0 lines twice");
}
