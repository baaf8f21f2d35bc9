//! Signatures as OpenSSH makes them (PROTOCOL.sshsig), with ed25519 keys: read strictly, and verified by this program
//! itself, so that no program in `PATH` decides what the gate lets through.

use data_encoding::BASE64;
use ed25519_dalek::{Signature, VerifyingKey};
use sha2::{Digest as _, Sha256, Sha512};

use crate::diagnostics::{Text, say};

/// The kind of key that is taken.
const KEY_TYPE: &str = "ssh-ed25519";
const BEGIN: &str = "-----BEGIN SSH SIGNATURE-----\n";
const END: &str = "-----END SSH SIGNATURE-----\n";
/// How long the lines between them are.
const WIDTH: usize = 70;
const MAGIC: &[u8] = b"SSHSIG";

/// A public key.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct SshPublicKey([u8; 32]);

/// A signature.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SshSignature {
    /// The key that made it, by its own word.
    pub public_key: SshPublicKey,
    namespace: Vec<u8>,
    hash: Hash,
    signature: [u8; 64],
}

/// How the message was hashed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Hash {
    Sha256,
    Sha512,
}

impl Hash {
    const ALL: [Hash; 2] = [Hash::Sha256, Hash::Sha512];

    const fn name(self) -> &'static [u8] {
        match self {
            Hash::Sha256 => b"sha256",
            Hash::Sha512 => b"sha512",
        }
    }

    fn of(self, message: &[u8]) -> Vec<u8> {
        match self {
            Hash::Sha256 => Sha256::digest(message).to_vec(),
            Hash::Sha512 => Sha512::digest(message).to_vec(),
        }
    }
}

impl SshPublicKey {
    /// Reads what OpenSSH writes behind `ssh-ed25519`.
    pub fn from_base64(text: &str) -> Option<SshPublicKey> {
        let packed = BASE64.decode(text.as_bytes()).ok()?;
        SshPublicKey::from_packed(&packed)
    }

    /// Reads `ssh-ed25519 AAAA…` with nothing behind it.
    pub fn from_line(text: &str) -> Option<SshPublicKey> {
        SshPublicKey::from_base64(text.strip_prefix(KEY_TYPE)?.strip_prefix(' ')?)
    }

    fn from_packed(packed: &[u8]) -> Option<SshPublicKey> {
        let mut rest = packed;
        let (kind, key) = (string(&mut rest)?, string(&mut rest)?);
        let key: [u8; 32] = key.try_into().ok()?;
        let is_whole = kind == KEY_TYPE.as_bytes() && rest.is_empty();
        // Not every 32 bytes are a key; of a weak one, anybody makes signatures that others take.
        let is_key = VerifyingKey::from_bytes(&key).is_ok_and(|it| !it.is_weak());
        (is_whole && is_key).then_some(SshPublicKey(key))
    }

    fn packed(&self) -> Vec<u8> {
        [packed(KEY_TYPE.as_bytes()), packed(&self.0)].concat()
    }

    /// As OpenSSH writes it behind `ssh-ed25519`.
    pub fn base64(&self) -> String {
        BASE64.encode(&self.packed())
    }

    /// `ssh-ed25519 AAAA…`
    pub fn line(&self) -> String {
        format!("{KEY_TYPE} {}", self.base64())
    }
}

impl SshSignature {
    /// Reads a signature as `ssh-keygen -Y sign` writes it into a file.
    ///
    /// # Errors
    /// Why it is none that is taken.
    pub fn from_armored(bytes: &[u8]) -> Result<SshSignature, Text> {
        let inner = |text: &str| Some(text.strip_prefix(BEGIN)?.strip_suffix(END)?.replace('\n', ""));
        let read = std::str::from_utf8(bytes).ok().and_then(inner).ok_or_else(cut)?;
        let signature = SshSignature::from_base64(&read)?;
        // Lines of another length would be a second way to write the same.
        if signature.armored().as_bytes() == bytes { Ok(signature) } else { Err(cut()) }
    }

    /// Reads what stands between the first line and the last one, without line feeds.
    ///
    /// # Errors
    /// Why it is none that is taken.
    pub fn from_base64(text: &str) -> Result<SshSignature, Text> {
        let packed = BASE64.decode(text.as_bytes()).map_err(|_| cut())?;
        let mut rest = packed.strip_prefix(MAGIC).and_then(|it| it.strip_prefix(&[0, 0, 0, 1])).ok_or_else(cut)?;
        let mut next = || string(&mut rest).ok_or_else(cut);
        let (key, namespace, reserved, hash, signature) = (next()?, next()?, next()?, next()?, next()?);
        if !rest.is_empty() || !reserved.is_empty() {
            return Err(cut());
        }
        let public_key = SshPublicKey::from_packed(key).ok_or_else(other_key)?;
        let hash = Hash::ALL.into_iter().find(|it| it.name() == hash).ok_or_else(|| {
            say!(id = "tanda tangan ini tidak memakai SHA-256 atau SHA-512", en = "it uses neither SHA-256 nor SHA-512")
        })?;
        let mut rest = signature;
        let kind = string(&mut rest).ok_or_else(cut)?;
        let signature = string(&mut rest).and_then(|it| it.try_into().ok()).ok_or_else(cut)?;
        if kind != KEY_TYPE.as_bytes() {
            return Err(other_key());
        }
        if !rest.is_empty() {
            return Err(cut());
        }
        Ok(SshSignature { public_key, namespace: namespace.to_vec(), hash, signature })
    }

    /// What stands between the first line and the last one, without line feeds.
    pub fn base64(&self) -> String {
        let signature = [packed(KEY_TYPE.as_bytes()), packed(&self.signature)].concat();
        let parts =
            [&self.public_key.packed(), self.namespace.as_slice(), b"", self.hash.name(), &signature].map(packed);
        BASE64.encode(&[MAGIC, &[0, 0, 0, 1], &parts.concat()].concat())
    }

    /// As it is kept in a file, byte for byte as `ssh-keygen -Y sign` writes it.
    pub fn armored(&self) -> String {
        let mut text = BEGIN.to_owned();
        for (at, letter) in self.base64().chars().enumerate() {
            if at > 0 && at % WIDTH == 0 {
                text.push('\n');
            }
            text.push(letter);
        }
        text + "\n" + END
    }

    /// Whether the key that it names made it for this namespace over this message. Whose key that is, the caller knows.
    ///
    /// # Errors
    /// Why it does not stand.
    pub fn verify(&self, namespace: &str, message: &[u8]) -> Result<(), Text> {
        if self.namespace != namespace.as_bytes() {
            let made_for = String::from_utf8_lossy(&self.namespace).into_owned();
            return Err(say!(
                id = "tanda tangan ini dibuat untuk {made_for}, bukan untuk {namespace}",
                en = "it was made for {made_for}, not for {namespace}",
                made_for,
                namespace,
            ));
        }
        let parts = [self.namespace.as_slice(), b"", self.hash.name(), &self.hash.of(message)].map(packed);
        let signed = [MAGIC, &parts.concat()].concat();
        let key = VerifyingKey::from_bytes(&self.public_key.0);
        let verified = key.and_then(|it| it.verify_strict(&signed, &Signature::from_bytes(&self.signature)));
        verified.map_err(|_| {
            say!(id = "tanda tangan ini bukan atas persis tulisan itu", en = "it was not made over exactly that text",)
        })
    }
}

fn cut() -> Text {
    say!(id = "ini bukan tanda tangan OpenSSH yang utuh", en = "this is no whole signature of OpenSSH")
}

fn other_key() -> Text {
    say!(id = "kuncinya bukan kunci ed25519", en = "its key is no ed25519 key")
}

/// A string as SSH packs it, with its length before it.
fn packed(bytes: &[u8]) -> Vec<u8> {
    let length = u32::try_from(bytes.len()).unwrap_or(u32::MAX);
    [&length.to_be_bytes(), bytes].concat()
}

/// The next string that SSH packed; what comes behind it is left.
fn string<'b>(bytes: &mut &'b [u8]) -> Option<&'b [u8]> {
    let (length, rest) = bytes.split_first_chunk::<4>()?;
    let (string, rest) = rest.split_at_checked(usize::try_from(u32::from_be_bytes(*length)).ok()?)?;
    *bytes = rest;
    Some(string)
}

/// For tests of what signatures do elsewhere.
#[cfg(test)]
impl SshSignature {
    /// By a key that everybody knows.
    pub(crate) fn sample(namespace: &str, message: &[u8]) -> SshSignature {
        use ed25519_dalek::{Signer as _, SigningKey};
        let (key, hash) = (SigningKey::from_bytes(&[7; 32]), Hash::Sha512);
        let parts = [namespace.as_bytes(), b"", hash.name(), &hash.of(message)].map(packed);
        let signature = key.sign(&[MAGIC, &parts.concat()].concat()).to_bytes();
        let public_key = SshPublicKey(key.verifying_key().to_bytes());
        SshSignature { public_key, namespace: namespace.as_bytes().to_vec(), hash, signature }
    }
}

#[cfg(test)]
mod tests {
    use std::fs::{self, File};
    use std::path::Path;
    use std::process::{Command, Stdio};

    use super::*;

    const SPACE: &str = "maklumat-sidik/v2";
    const MESSAGE: &[u8] = b"maklumat-sidik/v2\nregister a.go.id\n";

    fn keygen(folder: &Path, arguments: &[&str], input: Option<&str>) -> bool {
        let mut command = Command::new("ssh-keygen");
        command.args(arguments).current_dir(folder).stdout(Stdio::null()).stderr(Stdio::null());
        command.stdin(input.map_or_else(Stdio::null, |it| File::open(folder.join(it)).unwrap().into()));
        command.status().unwrap().success()
    }

    fn key(folder: &Path, name: &str, kind: &[&str]) -> String {
        assert!(keygen(folder, &[&["-q", "-N", "", "-C", "", "-f", name, "-t"], kind].concat(), None));
        fs::read_to_string(folder.join(format!("{name}.pub"))).unwrap().trim().to_owned()
    }

    fn signature(folder: &Path, key: &str, options: &[&str], message: &[u8]) -> Vec<u8> {
        fs::write(folder.join("pesan"), message).unwrap();
        let _ = fs::remove_file(folder.join("pesan.sig"));
        assert!(keygen(folder, &[&["-q", "-Y", "sign", "-f", key], options, &["pesan"]].concat(), None));
        fs::read(folder.join("pesan.sig")).unwrap()
    }

    /// What both say of a signature by this key over a message.
    fn verdicts(folder: &Path, line: &str, armored: &[u8], message: &[u8]) -> (bool, bool) {
        fs::write(folder.join("penanda"), format!("a {line}\n")).unwrap();
        fs::write(folder.join("pesan"), message).unwrap();
        fs::write(folder.join("tanda"), armored).unwrap();
        let theirs =
            keygen(folder, &["-Y", "verify", "-f", "penanda", "-I", "a", "-n", SPACE, "-s", "tanda"], Some("pesan"));
        let read = SshSignature::from_armored(armored);
        let ours = read.is_ok_and(|it| it.public_key.line() == line && it.verify(SPACE, message).is_ok());
        (ours, theirs)
    }

    #[test]
    fn verdicts_are_those_of_openssh() {
        let place = tempfile::tempdir().unwrap();
        let folder = place.path();
        let (own, other) = (key(folder, "milik", &["ed25519"]), key(folder, "lain", &["ed25519"]));
        for hash in ["sha512", "sha256"] {
            let good = signature(folder, "milik", &["-n", SPACE, "-O", &format!("hashalg={hash}")], MESSAGE);
            assert_eq!(verdicts(folder, &own, &good, MESSAGE), (true, true), "{hash}");
            assert_eq!(SshSignature::from_armored(&good).unwrap().armored().as_bytes(), good);
            assert_eq!(verdicts(folder, &other, &good, MESSAGE), (false, false), "another key");
            let crlf = String::from_utf8(MESSAGE.to_vec()).unwrap().replace('\n', "\r\n");
            for message in [&MESSAGE[1..], &MESSAGE[..MESSAGE.len() - 1], crlf.as_bytes(), b"", b"naklumat-sidik/v2\n"]
            {
                assert_eq!(verdicts(folder, &own, &good, message), (false, false), "{message:?}");
            }
        }
        let elsewhere = signature(folder, "milik", &["-n", "git"], MESSAGE);
        assert_eq!(verdicts(folder, &own, &elsewhere, MESSAGE), (false, false), "another namespace");
        assert!(SshSignature::from_armored(&elsewhere).unwrap().verify("git", MESSAGE).is_ok());
    }

    /// Every letter of a signature in turn: nothing that OpenSSH refuses is taken.
    #[test]
    fn a_damaged_signature_is_refused_as_openssh_refuses_it() {
        let place = tempfile::tempdir().unwrap();
        let folder = place.path();
        let own = key(folder, "milik", &["ed25519"]);
        let good = signature(folder, "milik", &["-n", SPACE], MESSAGE);
        for at in (0..good.len()).step_by(7) {
            let mut damaged = good.clone();
            damaged[at] = if damaged[at] == b'A' { b'B' } else { b'A' };
            assert_eq!(verdicts(folder, &own, &damaged, MESSAGE), (false, false), "{at}");
            // OpenSSH looks for the first line feed before its last line only.
            let cut = &good[..at];
            assert_eq!(verdicts(folder, &own, cut, MESSAGE), (false, false), "cut at {at}");
        }
        // What follows the last line is nothing to OpenSSH; here a signature is written in one way only.
        let text = String::from_utf8(good.clone()).unwrap();
        for (other, theirs) in
            [(format!("{text}x"), true), (text.replace('\n', "\r\n"), false), (text.replacen("\nU", "\n\nU", 1), true)]
        {
            let (ours, said) = verdicts(folder, &own, other.as_bytes(), MESSAGE);
            assert!(!ours && (said || !theirs), "{other:?}");
        }
        // Bytes behind the signature, within what is packed.
        let base64 = SshSignature::from_armored(&good).unwrap().base64();
        let longer = BASE64.encode(&[BASE64.decode(base64.as_bytes()).unwrap(), vec![0]].concat());
        let armored = format!("{BEGIN}{longer}\n{END}");
        assert_eq!(verdicts(folder, &own, armored.as_bytes(), MESSAGE), (false, false));
        assert!(SshSignature::from_base64(&longer).is_err() && SshSignature::from_base64(&base64).is_ok());
    }

    #[test]
    fn another_kind_of_key_is_refused_with_its_reason() {
        let place = tempfile::tempdir().unwrap();
        for kind in [&["rsa", "-b", "2048"][..], &["ecdsa"]] {
            let line = key(place.path(), kind[0], kind);
            assert_eq!(SshPublicKey::from_line(&line), None);
            let made = signature(place.path(), kind[0], &["-n", SPACE], MESSAGE);
            assert_eq!(SshSignature::from_armored(&made).unwrap_err().en, "its key is no ed25519 key");
        }
        let line = key(place.path(), "milik", &["ed25519"]);
        let read = SshPublicKey::from_line(&line).unwrap();
        assert_eq!(read.line(), line);
        for other in [format!("{line} nama"), line.replace("ssh-ed25519 ", ""), line.replacen("AAAA", "AAA", 1)] {
            assert_eq!(SshPublicKey::from_line(&other), None, "{other}");
        }
    }
}
