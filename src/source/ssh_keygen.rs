//! Signs with OpenSSH's own program: no private key is ever read here.

use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};

use anyhow::Context as _;

use crate::diagnostics::{Text, say};
use crate::source::program::installed;
use crate::source::{SshPublicKey, SshSignature};

/// Who answers the question for the passphrase of a key. It never passes through this program.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Asks {
    /// Nobody: the publishing job has no person.
    Nobody,
    /// The person at the terminal, or the program that `SSH_ASKPASS` names.
    Terminal,
    /// Only the program that `SSH_ASKPASS` names: whoever works in the browser does not see the terminal.
    Window,
}

/// What `ssh-keygen` needs besides, to ask a person and to find their agent.
const PERSON: [&str; 7] =
    ["SSH_AUTH_SOCK", "SSH_ASKPASS", "SSH_ASKPASS_REQUIRE", "DISPLAY", "WAYLAND_DISPLAY", "XAUTHORITY", "TERM"];

/// Signs a message with the private key in this file. `namespace` says what for, so that it serves for nothing else.
///
/// # Errors
/// When `ssh-keygen` is not installed or does not sign, and when the key is of another kind.
pub fn sign(key: &Path, asks: Asks, namespace: &str, message: &[u8]) -> anyhow::Result<SshSignature> {
    // ssh-keygen would wait for ever for what a pipe does not say.
    if std::fs::metadata(key).is_ok_and(|it| !it.is_file()) {
        return Err(anyhow::Error::msg(say!(
            id = "{key} bukan berkas, jadi bukan kunci privat",
            en = "{key} is no file, and so no private key",
            key = key.display(),
        )));
    }
    signature(keygen(key, asks, namespace)?, &key.display().to_string(), message)
}

/// Signs a message with a key that the person's agent holds.
///
/// # Errors
/// The same, and when no agent holds it.
pub fn sign_by_agent(key: &SshPublicKey, asks: Asks, namespace: &str, message: &[u8]) -> anyhow::Result<SshSignature> {
    // The public half tells ssh-keygen which key of the agent is meant.
    let mut file = tempfile::Builder::new().suffix(".pub").tempfile()?;
    writeln!(file, "{}", key.line())?;
    signature(keygen(file.path(), asks, namespace)?, &key.line(), message)
}

/// Whether the person's agent holds this key.
pub fn is_in_agent(key: &SshPublicKey) -> bool {
    let Some(mut program) = installed("ssh-add") else { return false };
    for_person(&mut program);
    let output = program.arg("-L").stdin(Stdio::null()).stderr(Stdio::null()).output();
    let listed = output.map(|it| String::from_utf8_lossy(&it.stdout).into_owned()).unwrap_or_default();
    listed.lines().any(|it| it.strip_prefix(&key.line()).is_some_and(|rest| rest.is_empty() || rest.starts_with(' ')))
}

fn for_person(program: &mut Command) {
    for name in PERSON {
        if let Some(value) = std::env::var_os(name) {
            program.env(name, value);
        }
    }
}

fn missing() -> Text {
    say!(id = "ssh-keygen (OpenSSH) tidak terpasang", en = "ssh-keygen (OpenSSH) is not installed")
}

fn keygen(key: &Path, asks: Asks, namespace: &str) -> anyhow::Result<Command> {
    let mut program = installed("ssh-keygen").with_context(missing)?;
    match asks {
        Asks::Nobody => drop(program.env("SSH_ASKPASS_REQUIRE", "never")),
        Asks::Terminal => for_person(&mut program),
        Asks::Window => {
            for_person(&mut program);
            program.env("SSH_ASKPASS_REQUIRE", "force");
        }
    }
    program.args(["-q", "-Y", "sign", "-n", namespace, "-f"]).arg(std::path::absolute(key)?);
    Ok(program)
}

fn signature(mut program: Command, shown: &str, message: &[u8]) -> anyhow::Result<SshSignature> {
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
            id = "kunci {shown} tidak dapat menandatangani: {said}. Bila kunci itu berkata sandi dan kata sandinya tidak \
                  ditanyakan, masukkan dahulu ke agen dengan `ssh-add`, lalu ulangi",
            en = "the key {shown} cannot sign: {said}. If it has a passphrase and nobody asked for it, give the key to the \
                  agent with `ssh-add` first, then try again",
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
