//! Signatures as OpenSSH makes them (PROTOCOL.sshsig), by its own program: no key is ever read here.

use std::io::Write as _;
use std::path::Path;
use std::process::Stdio;

use anyhow::Context as _;
use data_encoding::BASE64;

use crate::diagnostics::{Text, say};
use crate::source::program::installed;

/// The kind of key that is taken.
const KEY_TYPE: &[u8] = b"ssh-ed25519";

/// A signature.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SshSignature {
    /// As it is kept in a file, with the lines before and after it.
    pub armored: Vec<u8>,
    /// The key that made it, as OpenSSH writes it in Base64 behind `ssh-ed25519`.
    pub public_key: String,
}

/// Signs a message with the private key in this file. `namespace` says what for, so that it serves for nothing else.
///
/// # Errors
/// When `ssh-keygen` is not installed or does not sign, and when the key is of another kind.
pub fn sign(key: &Path, namespace: &str, message: &[u8]) -> anyhow::Result<SshSignature> {
    let shown = key.display();
    let missing = || say!(id = "ssh-keygen (OpenSSH) tidak terpasang", en = "ssh-keygen (OpenSSH) is not installed");
    let mut program = installed("ssh-keygen").with_context(missing)?;
    program.args(["-q", "-Y", "sign", "-n", namespace, "-f"]).arg(std::path::absolute(key)?);
    // A question would wait for nobody: the publishing job has no person.
    program.env("SSH_ASKPASS_REQUIRE", "never");
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
    let public_key = public_key(&output.stdout).with_context(|| unfit(key))?;
    Ok(SshSignature { armored: output.stdout, public_key })
}

fn unfit(key: &Path) -> Text {
    let shown = key.display();
    say!(
        id = "kunci {shown} bukan kunci ed25519; buat satu dengan `ssh-keygen -t ed25519`",
        en = "the key {shown} is no ed25519 key; make one with `ssh-keygen -t ed25519`",
        shown,
    )
}

/// The key that a signature names; none if it is of another kind.
fn public_key(armored: &[u8]) -> Option<String> {
    let text = std::str::from_utf8(armored).ok()?;
    let inner =
        text.trim().strip_prefix("-----BEGIN SSH SIGNATURE-----")?.strip_suffix("-----END SSH SIGNATURE-----")?;
    let packed: String = inner.split_whitespace().collect();
    let bytes = BASE64.decode(packed.as_bytes()).ok()?;
    // A mark, a version, and then strings that are preceded by their length: first the key.
    let rest = bytes.strip_prefix(b"SSHSIG\0\0\0\x01")?;
    let key = string(rest)?;
    (string(key)? == KEY_TYPE).then(|| BASE64.encode(key))
}

fn string(bytes: &[u8]) -> Option<&[u8]> {
    let (length, rest) = bytes.split_first_chunk::<4>()?;
    rest.get(..usize::try_from(u32::from_be_bytes(*length)).ok()?)
}
