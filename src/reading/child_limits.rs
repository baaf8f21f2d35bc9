//! Limits of memory and computing time for a child process, so that a hostile file can crash only the child.

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
