//! A command under strace, which counts its system calls, or sends it a signal at one of them. A place that is counted is
//! the same on a slow machine and on a fast one, where one that is timed is not.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

/// The calls that change files on the way to a new site.
pub(crate) const WRITING: &str = "openat,write,mkdir,fchmod";
/// Those that put the new site in place of the old one and clear away.
pub(crate) const SWAPPING: &str = "renameat2,rename,unlinkat,unlink,rmdir";

/// The command as strace runs it, with a log of these calls for each thread in this folder.
fn traced(command: &Command, logs: &Path, calls: &str, threads: Threads, also: &[&str]) -> Command {
    let mut traced = crate::tools::program("strace");
    traced.args((threads == Threads::All).then_some("-ff"));
    traced.args(["-qq", "-e", "signal=none", "-e", &format!("trace={calls}")]).args(also);
    traced.arg("-o").arg(logs.join("log")).arg(command.get_program()).args(command.get_args());
    for (name, value) in command.get_envs() {
        match value {
            Some(value) => traced.env(name, value),
            None => traced.env_remove(name),
        };
    }
    traced.current_dir(command.get_current_dir().unwrap()).stdin(Stdio::null());
    traced.stdout(Stdio::piped()).stderr(Stdio::piped());
    traced
}

/// Runs the command, which must end well, and tells how often each thread made one of these calls.
pub(crate) fn counted(command: &Command, calls: &str) -> Vec<usize> {
    let logs = tempfile::tempdir().unwrap();
    assert!(traced(command, logs.path(), calls, Threads::All, &[]).status().unwrap().success());
    let logs = fs::read_dir(logs.path()).unwrap().map(|it| fs::read_to_string(it.unwrap().path()).unwrap());
    logs.map(|it| it.lines().count()).collect()
}

/// As often as one thread at least makes such calls, however the threads share the work.
pub(crate) fn certain(counts: &[usize]) -> usize {
    counts.iter().sum::<usize>() / counts.len()
}

/// Runs the command, which gets this signal when one of its threads makes one of these calls for the `nth` time; each
/// kind of call is counted by itself.
pub(crate) fn signalled(command: &Command, signal: &str, calls: &str, nth: usize) -> std::process::Output {
    let logs = tempfile::tempdir().unwrap();
    let inject = format!("inject={calls}:signal={signal}:when={nth}");
    traced(command, logs.path(), calls, Threads::All, &["-e", &inject]).output().unwrap()
}

/// All calls by which something on the disk becomes another, as far as a processor has them.
const CHANGING: &str = "openat,?open,?creat,write,pwrite64,writev,?mkdir,mkdirat,?rename,renameat,renameat2,?link,linkat,\
                        ?unlink,unlinkat,?rmdir,fsync,fdatasync,syncfs,?chmod,fchmod,fchmodat,ftruncate,\
                        copy_file_range,?symlink,symlinkat";

/// Which threads of a command change files.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Threads {
    /// Only the first one. The names of its files may be other ones in each run.
    First,
    /// Others too. The names of their files are the same in each run.
    All,
}

/// A call by which a command changes something on the disk; another run of the command can be killed at it.
#[derive(Debug, Clone)]
pub(crate) struct ChangingCall {
    kind: String,
    /// What it is about; none where all calls of the first thread are counted.
    path: Option<String>,
    nth: usize,
}

/// Runs the command, which must end well, and tells of every call by which it changed something whose path has `below`
/// in it.
pub(crate) fn changing_calls(command: &Command, below: &str, threads: Threads) -> Vec<ChangingCall> {
    let logs = tempfile::tempdir().unwrap();
    // `-y`: with the path of each open file.
    let done = traced(command, logs.path(), CHANGING, threads, &["-y", "-s", "0"]).output().unwrap();
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    let mut calls = Vec::new();
    for log in fs::read_dir(logs.path()).unwrap() {
        // A thread counts for itself.
        let mut made = BTreeMap::new();
        for line in fs::read_to_string(log.unwrap().path()).unwrap().lines() {
            let Some((kind, rest)) = line.split_once('(') else { continue };
            let is_of_open_file = rest.starts_with(|it: char| it.is_ascii_digit());
            let (before, behind) = if is_of_open_file { ('<', '>') } else { ('"', '"') };
            let path = rest.split_once(before).and_then(|it| it.1.split_once(behind)).map_or("", |it| it.0);
            let counted = (threads == Threads::All).then(|| path.to_owned());
            let nth = made.entry((kind.to_owned(), counted.clone())).and_modify(|it| *it += 1).or_insert(1);
            let writes = ["O_WRONLY", "O_RDWR", "O_CREAT"].iter().any(|it| rest.contains(it));
            if path.contains(below) && (writes || !kind.starts_with("open")) && !rest.contains(") = -1 ") {
                calls.push(ChangingCall { kind: kind.to_owned(), path: counted, nth: *nth });
            }
        }
    }
    calls
}

/// Runs the command, which must die when it is about to make this call.
pub(crate) fn killed(command: &Command, call: &ChangingCall) {
    let logs = tempfile::tempdir().unwrap();
    let inject = format!("inject={}:signal=KILL:when={}", call.kind, call.nth);
    let threads = if call.path.is_some() { Threads::All } else { Threads::First };
    let paths = call.path.iter().flat_map(|it| ["-P", it]);
    let also: Vec<&str> = ["-e", inject.as_str()].into_iter().chain(paths).collect();
    let output = traced(command, logs.path(), &call.kind, threads, &also).output().unwrap();
    assert!(output.status.code().is_none(), "{call:?}: lived: {}", String::from_utf8_lossy(&output.stderr));
}
