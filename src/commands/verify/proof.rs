//! What a history proves, with what the reader brings: a head kept elsewhere, and public keys got another way.

use std::path::{Path, PathBuf};

use anyhow::Context as _;

use crate::commands::record;
use crate::diagnostics::{Text, say};
use crate::register::{Head, HistoryEvent, PublicationHistory};
use crate::seal::Chain;
use crate::source::{SshPublicKey, read_named};
use crate::terminal::Terminal;

/// A public key is a line.
const LARGEST_KEY: u64 = 16 * 1024;
const LARGEST_HISTORY: u64 = 256 << 20;

/// What the reader brings.
#[derive(Debug, Default)]
pub(crate) struct Brought {
    /// A head that was kept.
    pub(crate) since: Option<Head>,
    /// Public keys, with the files that they are from.
    keys: Vec<(PathBuf, SshPublicKey)>,
    /// All of these files.
    files: Vec<PathBuf>,
}

impl Brought {
    /// # Errors
    /// When a file cannot be read, or is no head or no public key.
    pub(crate) fn read(since: Option<&Path>, keys: &[PathBuf]) -> anyhow::Result<Brought> {
        let key = |path: &PathBuf| anyhow::Ok((path.clone(), public_key(path)?));
        Ok(Brought {
            since: since.map(record::head).transpose()?,
            keys: keys.iter().map(key).collect::<anyhow::Result<_>>()?,
            files: since.into_iter().chain(keys.iter().map(PathBuf::as_path)).map(Path::to_owned).collect(),
        })
    }

    /// # Errors
    /// When a head or a key lies in the folder that it is to prove something of.
    pub(crate) fn refuse_own(&self, folder: &Path) -> anyhow::Result<()> {
        let Ok(folder) = folder.canonicalize() else { return Ok(()) };
        let mut files = self.files.iter().filter(|it| it.canonicalize().is_ok_and(|it| it.starts_with(&folder)));
        let Some(file) = files.next() else { return Ok(()) };
        let shown = file.display();
        Err(anyhow::Error::msg(say!(
            id = "{shown} ada di dalam folder yang diperiksa, jadi tidak membuktikan apa pun; pakai yang Anda simpan di \
                  tempat lain",
            en = "{shown} lies in the folder that is verified, so it proves nothing; use one that you kept elsewhere",
            shown,
        )))
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.since.is_none() && self.keys.is_empty()
    }

    /// Says what the history proves, and tells whether nothing contradicts it.
    pub(crate) fn tell(&self, chain: Option<&Chain>, terminal: &mut Terminal) -> bool {
        let Some((chain, head)) = chain.and_then(|it| Some((it, it.history.head.as_ref()?))) else {
            if !self.is_empty() {
                terminal.refuse(&say!(
                    id = "Di sana tidak ada riwayat penerbitan dengan kepalanya, jadi kepala lama dan kunci tidak dapat \
                          diperiksa.",
                    en = "There is no history of publications with its head there, so an earlier head and keys cannot be \
                          checked.",
                ));
            }
            return self.is_empty();
        };
        terminal.say(&recorded(&chain.history, head));
        let since = self.since.as_ref().is_none_or(|it| began(it, &chain.history, terminal));
        let keys: Vec<bool> = self.keys.iter().map(|(path, key)| held(path, key, chain, terminal)).collect();
        if self.keys.is_empty() {
            signed(chain, terminal);
        }
        since && keys.into_iter().all(|it| it)
    }
}

/// A public key in a file as `ssh-keygen` writes it, or in a line of settings.
fn public_key(path: &Path) -> anyhow::Result<SshPublicKey> {
    let bytes = read_named(path, LARGEST_KEY)?;
    let text = String::from_utf8_lossy(&bytes);
    let line: Vec<&str> = text.split_whitespace().take(2).collect();
    let shown = path.display();
    SshPublicKey::from_line(&line.join(" ")).with_context(|| {
        say!(
            id = "{shown} bukan kunci publik ed25519; yang diperlukan berkas .pub, bukan kunci privatnya",
            en = "{shown} is no public key of ed25519; what is needed is the .pub file, not the private key",
            shown,
        )
    })
}

fn recorded(history: &PublicationHistory, head: &Head) -> Text {
    let (lines, digest) = (head.lines, head.digest);
    let last = history.last_recorded().map(|it| it.to_string()).unwrap_or_default();
    say!(
        id = "Riwayat: {lines} baris, yang terakhir dicatat {last}, kepala sha256 {digest}. Simpan kepala ini di tempat lain.",
        en = "History: {lines} lines, the last one recorded {last}, head sha256 {digest}. Keep this head elsewhere.",
        lines,
        last,
        digest,
    )
}

/// Whether the history begins with the lines of a head that was kept.
fn began(since: &Head, history: &PublicationHistory, terminal: &mut Terminal) -> bool {
    let name = history.head.as_ref().map(|it| it.register.as_str());
    let holds = name == Some(since.register.as_str()) && since.holds_for(&history.text);
    let lines = since.lines;
    if holds {
        terminal.say(&say!(
            id = "Tidak ada yang tercatat sampai baris {lines} yang berubah atau hilang: riwayat ini berawal dengan baris \
                  kepala yang Anda simpan.",
            en = "Nothing recorded up to line {lines} was changed or removed: this history begins with the lines of the \
                  head that you kept.",
            lines,
        ));
    } else {
        terminal.refuse(&say!(
            id = "Riwayat ini tidak berawal dengan {lines} baris kepala yang Anda simpan: yang pernah tercatat hilang atau \
                  berubah, atau ini register lain.",
            en = "This history does not begin with the {lines} lines of the head that you kept: something recorded is gone \
                  or changed, or this is another register.",
            lines,
        ));
    }
    holds
}

/// What the holder of a key did, by the history; `false`: nothing.
fn held(path: &Path, key: &SshPublicKey, chain: &Chain, terminal: &mut Terminal) -> bool {
    let (history, shown) = (&chain.history, path.display());
    if history.publisher_key() == Some(&key.base64()) {
        let is_signed = history.signature.is_some();
        if is_signed {
            terminal.say(&say!(
                id = "Dicatat oleh pemegang kunci penerbit ini: {shown}.",
                en = "Recorded by the holder of this publisher's key: {shown}.",
                shown,
            ));
        } else {
            terminal.refuse(&say!(
                id = "Riwayat menyebut kunci penerbit ini ({shown}), tetapi kepalanya tidak ditandatangani.",
                en = "The history names this publisher's key ({shown}), but its head is not signed.",
                shown,
            ));
        }
        return is_signed;
    }
    let mut is_known = false;
    for ((officer, _), count) in chain.signed.iter().filter(|((_, own), _)| own == key) {
        is_known = true;
        terminal.say(&say!(
            id = "{count} naskah ditandatangani pemegang kunci `{officer}` ini: {shown}.",
            en = "{count} statements are signed by the holder of this key of `{officer}`: {shown}.",
            count,
            officer,
            shown,
        ));
    }
    if !is_known {
        let is_former = history.lines.iter().any(|it| it.event == HistoryEvent::PublisherKey(key.base64()));
        terminal.refuse(&if is_former {
            say!(
                id = "Kunci {shown} dahulu menandatangani kepala riwayat ini; kini kunci penerbit lain. Tanyakan kepada \
                      penerbitnya mengapa diganti.",
                en = "The key {shown} once signed the head of this history; now another key does. Ask the publisher why it \
                      was changed.",
                shown,
            )
        } else {
            say!(
                id = "Tidak ada yang ditandatangani dengan kunci {shown} di sini.",
                en = "Nothing here is signed with the key {shown}.",
                shown,
            )
        });
    }
    is_known
}

/// What is signed, by the word of the history alone.
fn signed(chain: &Chain, terminal: &mut Terminal) {
    let head = chain.history.publisher_key().filter(|_| chain.history.signature.is_some());
    terminal.say(&match head {
        Some(key) => say!(
            id = "Kepala ditandatangani kunci penerbit menurut riwayat itu sendiri (ssh-ed25519 {key}); bandingkan dengan \
                  kunci yang Anda peroleh dari tempat lain (--kunci).",
            en = "The head is signed with the publisher's key by the word of that history (ssh-ed25519 {key}); compare it \
                  with a key that you got another way (--key).",
            key,
        ),
        None => say!(id = "Kepala tidak ditandatangani.", en = "The head is not signed."),
    });
    for ((officer, key), count) in &chain.signed {
        terminal.say(&say!(
            id = "{count} naskah ditandatangani kunci `{officer}` menurut riwayat itu ({key}).",
            en = "{count} statements are signed with the key of `{officer}`, by the word of that history ({key}).",
            count,
            officer,
            key = key.line(),
        ));
    }
}

/// Whether what two heads say of one history agrees, where that can be told: by the history beside the later one, or by
/// the heads alone where they are of as many lines.
///
/// # Errors
/// When the history is needed and not there.
pub(crate) fn heads(path: &Path, later: &Head, since: &Head, terminal: &mut Terminal) -> anyhow::Result<bool> {
    let beside = path.with_file_name("riwayat.txt");
    let contradiction = || {
        say!(
            id = "Kedua kepala ini tidak mungkin dari riwayat yang sama: ada yang diubah atau dihapus, atau registernya lain.",
            en = "These two heads cannot be of one history: something was changed or removed, or they are of two registers.",
        )
    };
    let (older, newer) = if since.lines <= later.lines { (since, later) } else { (later, since) };
    if older.register != newer.register || older.lines == newer.lines && older.digest != newer.digest {
        terminal.refuse(&contradiction());
        return Ok(false);
    }
    if older != newer {
        let shown = beside.display();
        let history = read_named(&beside, LARGEST_HISTORY).with_context(|| {
            say!(
                id = "dua kepala saja belum cukup: letakkan riwayat.txt yang lengkap di {shown}",
                en = "two heads alone do not tell: put the whole riwayat.txt at {shown}",
                shown,
            )
        })?;
        if !older.holds_for(&history) || !newer.holds_for(&history) {
            terminal.refuse(&contradiction());
            return Ok(false);
        }
    }
    let lines = older.lines;
    terminal.say(&say!(
        id = "Tidak ada yang tercatat sampai baris {lines} yang berubah atau hilang di antara kedua kepala ini.",
        en = "Nothing recorded up to line {lines} was changed or removed between these two heads.",
        lines,
    ));
    Ok(true)
}
