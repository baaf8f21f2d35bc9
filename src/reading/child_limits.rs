//! This program as its own child, with limits of memory and computing time, so that a hostile file can crash only the
//! child.

use std::path::Path;
use std::process::Command;

use crate::source::isolated;

/// This program once more, with one of its hidden commands. Its allocator takes memory from the system in pieces of
/// 64 MiB, where the usual piece of 1 GiB alone would be as much as it may use.
pub(crate) fn child(program: &Path, command: &str) -> Command {
    let mut child = isolated(program);
    child.arg(command).env("MIMALLOC_ARENA_RESERVE", "64MiB");
    child
}

/// Limits this process for good: bytes of memory, seconds of computing.
///
/// # Errors
/// When the system does not do it.
#[cfg(unix)]
pub(crate) fn limit(memory: u64, seconds: u64) -> anyhow::Result<()> {
    use rustix::process::{Resource, Rlimit, setrlimit};
    for (resource, most) in [(Resource::As, memory), (Resource::Cpu, seconds), (Resource::Core, 0)] {
        setrlimit(resource, Rlimit { current: Some(most), maximum: Some(most) })?;
    }
    Ok(())
}

/// This system has no such limits; the parent's clock is what is left.
#[cfg(not(unix))]
pub(crate) fn limit(_: u64, _: u64) -> anyhow::Result<()> {
    Ok(())
}
