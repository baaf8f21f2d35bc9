//! A build under strace, which counts its system calls, or sends it a signal at one of them. A place that is counted is
//! the same on a slow machine and on a fast one, where one that is timed is not.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

/// The calls that change files on the way to a new site.
pub(crate) const WRITING: &str = "openat,write,mkdir,fchmod";
/// Those that put the new site in place of the old one and clear away.
pub(crate) const SWAPPING: &str = "renameat2,rename,unlinkat,unlink,rmdir";

/// The command as strace runs it, with a log of these calls for each thread in this folder.
fn traced(command: &Command, logs: &Path, calls: &str, also: &[&str]) -> Command {
    let mut traced = crate::tools::program("strace");
    traced.args(["-ff", "-qq", "-e", "signal=none", "-e", &format!("trace={calls}")]).args(also);
    traced.arg("-o").arg(logs.join("log")).arg(command.get_program()).args(command.get_args());
    traced.current_dir(command.get_current_dir().unwrap()).stdout(Stdio::piped()).stderr(Stdio::piped());
    traced
}

/// Runs the command, which must end well, and tells how often each thread made one of these calls.
pub(crate) fn counted(command: &Command, calls: &str) -> Vec<usize> {
    let logs = tempfile::tempdir().unwrap();
    assert!(traced(command, logs.path(), calls, &[]).status().unwrap().success());
    let logs = fs::read_dir(logs.path()).unwrap().map(|it| fs::read_to_string(it.unwrap().path()).unwrap());
    logs.map(|it| it.lines().count()).collect()
}

/// As often as one thread at least makes such calls, however the threads share the work.
pub(crate) fn certain(counts: &[usize]) -> usize {
    counts.iter().sum::<usize>() / counts.len()
}

/// Runs the command, which gets this signal when one of its threads makes one of these calls for the `nth` time.
pub(crate) fn signalled(command: &Command, signal: &str, calls: &str, nth: usize) -> std::process::Output {
    let logs = tempfile::tempdir().unwrap();
    let inject = format!("inject={calls}:signal={signal}:when={nth}");
    traced(command, logs.path(), calls, &["-e", &inject]).output().unwrap()
}
