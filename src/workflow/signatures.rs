//! Signs the records that an act writes, with the key of the officer on this computer.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use anyhow::Context as _;

use crate::diagnostics::{Text, say};
use crate::reading::Reading;
use crate::register::{STATEMENT_NAMESPACE, Stated, stated};
use crate::source::{
    Asks, Digest, SshPublicKey, SshSignature, is_in_agent, put, quoted, sign, sign_by_agent, signing_key, split,
};
use crate::workflow::ready::{Ready, Unsigned, Write};

/// Which key signs, by the id of each officer whose records are signed.
#[derive(Debug)]
pub(crate) struct Signing {
    keys: BTreeMap<String, (Key, Vec<SshPublicKey>)>,
    asks: Asks,
}

/// Where a private key is.
#[derive(Debug)]
enum Key {
    File(PathBuf),
    Agent(SshPublicKey),
}

impl Signing {
    /// The key of each officer whose records are about to be written: in this file if one is named, else the one that
    /// git's settings for this person name, or one that their agent holds. An officer without a key signs nothing.
    ///
    /// # Errors
    /// When an officer must sign and there is no key for it here, and when the history cannot be read.
    pub(crate) fn of(ready: &Ready, file: Option<&Path>, asks: Asks, reading: &Reading) -> anyhow::Result<Signing> {
        // What is wrong with its lines is found elsewhere.
        let history = reading.history(&reading.content, &mut Vec::new())?;
        let settings = &reading.settings.value;
        let must_sign = |it: &Stated| {
            let (history, officer) = (history.as_ref()?, settings.officer(&it.by)?);
            history.signature_due_from(settings, officer, it.step)
        };
        let (mut keys, mut looked_for) = (BTreeMap::new(), BTreeSet::new());
        for Unsigned { record, .. } in &ready.unsigned {
            // Many documents are approved at once, by one officer.
            if !looked_for.insert((&record.by, record.step.key(), record.is_typed)) {
                continue;
            }
            if let Some(key) = key(record, must_sign(record).is_some(), file, reading)? {
                keys.insert(record.by.clone(), key);
            }
        }
        Ok(Signing { keys, asks })
    }

    /// Puts the signatures into what is about to be written.
    ///
    /// # Errors
    /// When a key does not sign, or is not the officer's.
    pub(crate) fn sign(&self, ready: &mut Ready) -> anyhow::Result<()> {
        // From the end of each file, so that what stands before stays in its place. No statement is about a signature.
        ready.unsigned.sort_by_key(|it| Reverse(it.record.named.as_ref().map(|it| it.spot)));
        for it in &ready.unsigned {
            let Some((key, own)) = self.keys.get(&it.record.by) else { continue };
            let bytes = ready.writes.iter_mut().find_map(|write| match write {
                Write::Replace { file, new, .. } if *file == it.file => Some(new),
                _ => None,
            });
            if let Some(bytes) = bytes {
                let signature = self.signature(key, own, &it.record)?;
                *bytes = with(bytes, &it.record, &signature).ok_or_else(|| anyhow::Error::msg(no_place(&it.file)))?;
            }
        }
        Ok(())
    }

    fn signature(&self, key: &Key, own: &[SshPublicKey], record: &Stated) -> anyhow::Result<SshSignature> {
        let statement = record.statement.text().as_bytes();
        let signature = match key {
            Key::File(file) => sign(file, self.asks, STATEMENT_NAMESPACE, statement)?,
            Key::Agent(key) => sign_by_agent(key, self.asks, STATEMENT_NAMESPACE, statement)?,
        };
        if own.contains(&signature.public_key) {
            return Ok(signature);
        }
        Err(anyhow::Error::msg(say!(
            id = "kunci ini bukan kunci `{by}` menurut maklumat.yml ({key}); pakai kunci `{by}`, atau tuliskan kunci ini di \
                  sana lebih dahulu",
            en = "by maklumat.yml this is no key of `{by}` ({key}); use the key of `{by}`, or write this one there first",
            by = record.by,
            key = signature.public_key.line(),
        )))
    }
}

/// The bytes with the signature behind the digest that a record names.
fn with(bytes: &[u8], record: &Stated, signature: &SshSignature) -> Option<Vec<u8>> {
    let named = record.named.as_ref()?;
    let digest = quoted(&named.value);
    put(bytes, named.spot, &digest, &format!("{digest}, tanda: {}", quoted(&signature.base64())))
}

fn no_place(file: &str) -> Text {
    say!(
        id = "{file}: tidak ada tempat untuk tanda tangannya; tidak ada yang ditulis",
        en = "{file}: there is no place for the signature; nothing was written",
        file,
    )
}

/// The records with a digest that `new` has and `old` has not, and that bear no signature.
pub(crate) fn new_records(
    register: &str,
    file: &str,
    (old, new): (&[u8], &[u8]),
    files: &[(String, u64, Digest)],
) -> Vec<Unsigned> {
    let all = |bytes| split(file, bytes).value.and_then(|it| stated(register, &it, files).ok()).unwrap_or_default();
    let name = |it: &Stated| it.named.as_ref().map(|it| it.value.clone());
    let before: Vec<Option<String>> = all(old).iter().map(name).collect();
    let is_new = |it: &Stated| it.named.is_some() && !before.contains(&name(it));
    let new = all(new).into_iter().filter(|it| is_new(it) && !it.has_signature);
    new.map(|record| Unsigned { file: file.to_owned(), record }).collect()
}

/// The key that signs a record, with those that the officer has today; none where it is not signed.
///
/// # Errors
/// When the officer must sign and cannot.
fn key(
    record: &Stated,
    must_sign: bool,
    file: Option<&Path>,
    reading: &Reading,
) -> anyhow::Result<Option<(Key, Vec<SshPublicKey>)>> {
    let settings = &reading.settings.value;
    let (by, today) = (&record.by, reading.moment.day);
    // One whom nobody knows is found by the gate.
    let Some(officer) = settings.officer(by) else { return Ok(None) };
    let own = officer.keys.iter().filter(|it| it.holds(today)).map(|it| it.key.value.clone());
    let own: Vec<SshPublicKey> = own.collect();
    if own.is_empty() && (file.is_some() || must_sign) {
        return Err(anyhow::Error::msg(say!(
            id = "`{by}` tidak mempunyai kunci yang berlaku hari ini menurut maklumat.yml; tambahkan di sana: `kunci: [{{ \
                  kunci: ssh-ed25519 AAAA…, mulai: {today} }}]`, yaitu isi berkas .pub-nya",
            en = "by maklumat.yml `{by}` has no key that holds today; add it there: `kunci: [{{ kunci: ssh-ed25519 AAAA…, \
                  mulai: {today} }}]`, which is what its .pub file holds",
            by,
            today,
        )));
    }
    if let Some(file) = file {
        return Ok(Some((Key::File(file.to_owned()), own)));
    }
    let Some(first) = own.first() else { return Ok(None) };
    if record.is_typed {
        return if must_sign { Err(anyhow::Error::msg(not_by_letter(by))) } else { Ok(None) };
    }
    let key = configured(&own).or_else(|| own.iter().find(|it| is_in_agent(it)).cloned().map(Key::Agent));
    let key = key.with_context(|| {
        say!(
            id = "kunci `{by}` ({key}) tidak ditemukan di komputer ini; masukkan ke agen dengan `ssh-add BERKAS` \
                  (dapat dipakai juga di peramban), atau sebut berkasnya dengan --kunci BERKAS, atau tetapkan sekali: `git \
                  config --global gpg.format ssh`, lalu `git config --global user.signingkey BERKAS`",
            en = "the key of `{by}` ({key}) is not on this computer; give it to the agent with `ssh-add FILE` (the \
                  pages in the browser use that too), or name its file with --key FILE, or set it once: `git config \
                  --global gpg.format ssh`, then `git config --global user.signingkey FILE`",
            by,
            key = first.line(),
        )
    })?;
    Ok(Some((key, own)))
}

fn not_by_letter(by: &str) -> Text {
    say!(
        id = "riwayat menyebut kunci `{by}`, jadi surat tidak menggantikan tanda tangannya: `{by}` menjalankan sendiri \
              perintah ini dengan kuncinya",
        en = "the history holds a key of `{by}`, so a letter does not replace the signature: `{by}` runs this command in \
              person with the key",
        by,
    )
}

/// The key that git's settings for this person name, if it is one of these.
fn configured(own: &[SshPublicKey]) -> Option<Key> {
    let named = signing_key()?;
    let line = named.strip_prefix("key::").unwrap_or(&named);
    if let Some(key) = public_key(line) {
        return own.contains(&key).then_some(Key::Agent(key));
    }
    let file = PathBuf::from(named.strip_suffix(".pub").unwrap_or(&named));
    let public = std::fs::read_to_string(format!("{}.pub", file.display())).ok()?;
    let key = public_key(public.trim()).filter(|it| own.contains(it))?;
    Some(if file.exists() { Key::File(file) } else { Key::Agent(key) })
}

/// The key in a line that may have a comment behind it.
fn public_key(line: &str) -> Option<SshPublicKey> {
    let words: Vec<&str> = line.split(' ').take(2).collect();
    SshPublicKey::from_line(&words.join(" "))
}
