//! Signs with OpenSSH's own program: no private key is ever read here.

use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};

use anyhow::Context as _;

use crate::diagnostics::{Text, say};
use crate::source::SshSignature;
use crate::source::program::installed;

/// Signs a message with the private key in this file. `namespace` says what for, so that it serves for nothing else.
/// No question is asked: the publishing job has no person.
///
/// # Errors
/// When `ssh-keygen` is not installed or does not sign, and when the key is of another kind.
pub fn sign(key: &Path, namespace: &str, message: &[u8]) -> anyhow::Result<SshSignature> {
    let mut program = keygen(key, namespace)?;
    program.env("SSH_ASKPASS_REQUIRE", "never");
    signature(program, key, message)
}

fn missing() -> Text {
    say!(id = "ssh-keygen (OpenSSH) tidak terpasang", en = "ssh-keygen (OpenSSH) is not installed")
}

fn keygen(key: &Path, namespace: &str) -> anyhow::Result<Command> {
    let mut program = installed("ssh-keygen").with_context(missing)?;
    program.args(["-q", "-Y", "sign", "-n", namespace, "-f"]).arg(std::path::absolute(key)?);
    Ok(program)
}

fn signature(mut program: Command, key: &Path, message: &[u8]) -> anyhow::Result<SshSignature> {
    let shown = key.display();
    program.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut started = program.spawn().with_context(missing)?;
    let mut asked = started.stdin.take().with_context(missing)?;
    // One that ends early says why.
    drop(asked.write_all(message));
    drop(asked);
    let output = started.wait_with_output().with_context(missing)?;
    if !output.status.success() {
        let said = String::from_utf8_lossy(&output.stderr).trim().to_owned();
        return Err(anyhow::Error::msg(say!(
            id = "kunci {shown} tidak dapat menandatangani: {said}",
            en = "the key {shown} cannot sign: {said}",
            shown,
            said,
        )));
    }
    SshSignature::from_armored(&output.stdout).map_err(|why| {
        anyhow::Error::msg(say!(
            id = "kunci {shown} tidak dapat dipakai ({why}); buat satu dengan `ssh-keygen -t ed25519`",
            en = "the key {shown} cannot be used ({why}); make one with `ssh-keygen -t ed25519`",
            shown,
            why = why.each(),
        ))
    })
}
