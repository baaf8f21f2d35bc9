//! `record`: appends to the history what is published and not recorded yet, and signs its head.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use anyhow::Context as _;
use clap::Args;
use jiff::Timestamp;

use crate::checks::{Cleared, Edition as _, Released};
use crate::commands::Outcome;
use crate::commands::build::obstacles;
use crate::diagnostics::{Text, counted, phrase, say};
use crate::reading::Reading;
use crate::register::{
    Date, HEAD_FILE, HEAD_NAMESPACE, HISTORY_FILE, Head, HistoryEvent, HistoryLine, PublicAct, PublicationHistory,
    SIGNATURE_FILE, Settings,
};
use crate::source::{Asks, STAGED, SshSignature, create, read_named, remove, replace, sign};
use crate::terminal::Terminal;

/// What a signature is for that only tells which key it is.
const KEY_NAMESPACE: &str = "maklumat-kunci/v1";
/// A head is four short lines.
pub(crate) const LARGEST_HEAD: u64 = 4096;

#[derive(Debug, Args)]
#[command(next_help_heading = "Pilihan")]
pub(crate) struct Record {
    /// Berkas kunci privat penerbit (ed25519), untuk menandatangani kepala riwayat [bila tidak disebut: tidak
    /// ditandatangani]
    #[arg(
        long_help = "The publisher's private key (ed25519), to sign the head of the history [if not named: unsigned]"
    )]
    #[arg(long, visible_alias = "kunci", value_name = "BERKAS")]
    key: Option<PathBuf>,
    /// kepala.txt yang disimpan di tempat lain; ditolak bila riwayat ini tidak berawal dengan barisnya
    #[arg(long_help = "A kepala.txt kept elsewhere; refuses when this history does not begin with its lines")]
    #[arg(long, visible_alias = "sejak", value_name = "KEPALA")]
    since: Option<PathBuf>,
}

/// # Errors
/// When something cannot be read or written, git holds only a part of its history, or the key does not sign.
pub(crate) fn run(options: &Record, reading: &Reading, terminal: &mut Terminal) -> anyhow::Result<Outcome> {
    if reading.moment.time.is_none() {
        return Err(anyhow::Error::msg(say!(
            id = "`catat` mencatat saat ini juga; hapus --tanggal",
            en = "`record` records this very moment; leave out --date",
        )));
    }
    let since = options.since.as_deref().map(head).transpose()?;
    remove_unfinished(reading)?;
    let nothing = phrase!(id = "Tidak ada yang dicatat", en = "Nothing was recorded");
    let Some(cleared) = obstacles::cleared(reading, nothing, terminal)? else { return Ok(Outcome::Refused) };
    let contents = cleared.contents();
    let name = &contents.settings.register_name;
    let before = contents.history.clone().unwrap_or_default();
    if let Some(why) = contradiction(&before, name, since, reading)? {
        terminal.refuse(&why);
        return Ok(Outcome::Refused);
    }
    let recorded = Timestamp::from_second(reading.given.now.as_second())?;
    if let Some(last) = before.last_recorded().filter(|it| *it > recorded) {
        terminal.refuse(&say!(
            id = "Jam komputer ini {recorded}, tetapi baris terakhir riwayat dicatat {last}; betulkan jamnya. Bila jam ini \
                  benar, baris itu ditulis komputer yang jamnya salah: selama belum dikirim, kembalikan riwayatnya dengan \
                  `git checkout origin/main -- content/riwayat`, lalu catat lagi.",
            en = "The clock of this computer says {recorded}, but the last line of the history was recorded {last}; set \
                  the clock right. If it is right, a computer with a wrong clock wrote that line: as long as it is not \
                  pushed, restore the history with `git checkout origin/main -- content/riwayat`, then record again.",
            recorded,
            last,
        ));
        return Ok(Outcome::Refused);
    }
    let events = events(&cleared, &before, options.key.as_deref(), reading.moment.day)?;
    let lines: Vec<_> = events.into_iter().map(|event| HistoryLine { recorded, event }).collect();
    let added = lines.len();
    let mut after = before.with(lines, name);
    after.signature = match options.key.as_deref() {
        Some(key) => Some(signature(&after, key)?.armored().into_bytes()),
        // Of the same head it still stands.
        None => before.signature.clone().filter(|_| before.head == after.head),
    };
    write(&before, &after, reading)?;
    tell_new_key(&before, &after, terminal);
    tell_officer_keys(after.lines.get(before.lines.len()..).unwrap_or_default(), terminal);
    tell_unsigned(&before, terminal);
    tell(&after, added, terminal);
    if before == after {
        return Ok(Outcome::Done);
    }
    terminal.say_next(&say!(
        id = "Berikutnya: simpan content/riwayat/ di git (`git add content/riwayat`, lalu `git commit`), kirim, lalu \
              `maklumat bangun`. Bila server git yang mencatat, jangan dikirim: `git checkout -- content/riwayat`.",
        en = "Next: keep content/riwayat/ in git (`git add content/riwayat`, then `git commit`), push it, then \
              `maklumat build`. If the git server records, do not push it: `git checkout -- content/riwayat`.",
    ));
    Ok(Outcome::Done)
}

/// Takes away what a run that was killed had not finished: it would be a file that belongs to nothing.
fn remove_unfinished(reading: &Reading) -> anyhow::Result<()> {
    let folder = reading.content.place(HISTORY_FILE)?;
    let files = folder.parent().and_then(|it| std::fs::read_dir(it).ok()).into_iter().flatten().flatten();
    let is_unfinished = |it: &std::fs::DirEntry| it.file_name().to_string_lossy().starts_with(STAGED);
    files.filter(is_unfinished).try_for_each(|it| remove(&it.path()))
}

/// A head in a file.
pub(crate) fn head(path: &Path) -> anyhow::Result<Head> {
    let shown = path.display();
    Head::read(&read_named(path, LARGEST_HEAD)?).with_context(|| {
        say!(id = "{shown} bukan kepala.txt sebuah riwayat", en = "{shown} is no kepala.txt of a history", shown)
    })
}

/// Why this history cannot be the one whose head was named; none if it begins with its lines. That it begins with those
/// of every head in git is a rule.
///
/// # Errors
/// When git does not give its whole history, so that the rule could not look.
fn contradiction(
    history: &PublicationHistory,
    register: &str,
    since: Option<Head>,
    reading: &Reading,
) -> anyhow::Result<Option<Text>> {
    let holds = |it: &Head| it.register == register && it.holds_for(&history.text);
    if let Some(head) = since.filter(|it| !holds(it)) {
        return Ok(Some(say!(
            id = "Riwayat ini tidak berawal dengan {lines} baris kepala yang Anda sebut: yang pernah tercatat hilang \
                  atau berubah. Tidak ada yang dicatat.",
            en = "This history does not begin with the {lines} lines of the head you named: something recorded is gone \
                  or changed. Nothing was recorded.",
            lines = head.lines,
        )));
    }
    let git = &reading.git;
    let is_whole = git.past().is_some_and(|it| !it.is_shallow) && git.versions(HEAD_FILE).is_some();
    if git.folder().is_some() && !is_whole {
        return Err(anyhow::Error::msg(say!(
            id = "git tidak memberi seluruh riwayatnya, jadi kepala yang lama tidak dapat diperiksa; pada klon yang \
                  terpotong jalankan `git fetch --unshallow`, pada klon sebagian klon lagi tanpa --filter",
            en = "git does not give its whole history, so earlier heads cannot be checked; in a shallow clone run `git \
                  fetch --unshallow`, in a partial one clone again without --filter",
        )));
    }
    Ok(None)
}

/// The events to append: the opening of a new history, a publisher's key that signs from here on, what is published,
/// and keys of officers that sign from here on or have ended.
fn events(
    cleared: &Cleared,
    before: &PublicationHistory,
    key: Option<&Path>,
    today: Date,
) -> anyhow::Result<Vec<HistoryEvent>> {
    let mut events = Vec::new();
    if before.lines.is_empty() {
        events.push(HistoryEvent::Opened(cleared.contents().settings.register_name.clone()));
    }
    if let Some(key) = key {
        let public_key = sign(key, Asks::Nobody, KEY_NAMESPACE, b"")?.public_key.base64();
        if before.publisher_key() != Some(&public_key) {
            events.push(HistoryEvent::PublisherKey(public_key));
        }
    }
    let (begun, ended) = officer_keys(&cleared.contents().settings, today);
    let is_new = |it: &HistoryEvent| before.moment_of(it).is_none();
    // Below the line of a key, what is published needs its signature.
    events.extend(unrecorded(cleared));
    events.extend(begun.into_iter().filter(is_new));
    events.extend(ended.into_iter().filter(is_new));
    Ok(events)
}

/// The keys of officers that the settings bring by this day, and those that they have ended before it.
fn officer_keys(settings: &Settings, today: Date) -> (Vec<HistoryEvent>, Vec<HistoryEvent>) {
    let (mut begun, mut ended) = (Vec::new(), Vec::new());
    for officer in &settings.officers {
        for it in officer.keys.iter().filter(|it| it.from <= today) {
            let (officer, key) = (officer.id.value.clone(), it.key.value.clone());
            if it.until.is_some_and(|last| last < today) {
                ended.push(HistoryEvent::OfficerKeyEnded { officer: officer.clone(), key: key.clone() });
            }
            begun.push(HistoryEvent::OfficerKey { officer, key });
        }
    }
    (begun, ended)
}

/// Every event of what is about to be published that its history does not hold yet: decrees, then documents in the
/// order of first publication.
pub(crate) fn unrecorded(cleared: &Cleared) -> Vec<HistoryEvent> {
    let history = cleared.contents().history.as_ref();
    let recorded: BTreeSet<&HistoryEvent> = history.iter().flat_map(|it| &it.lines).map(|it| &it.event).collect();
    let decrees = cleared.agreed().map(|it| HistoryEvent::Decreed { id: it.shown.id.clone(), digest: it.digest });
    let of_revision = |it: Released<'_>| {
        let (id, number) = (it.shown.document.id().to_owned(), it.shown.number);
        let event = move |(act, digest)| HistoryEvent::Revision { act, id: id.clone(), number, digest };
        PublicAct::of(&it.shown.facts().records).map(event).collect::<Vec<_>>()
    };
    let all = decrees.chain(cleared.released().flat_map(of_revision));
    all.filter(|it| !recorded.contains(it)).collect()
}

fn signature(history: &PublicationHistory, key: &Path) -> anyhow::Result<SshSignature> {
    let head = history.head.as_ref().map(Head::to_string).unwrap_or_default();
    sign(key, Asks::Nobody, HEAD_NAMESPACE, head.as_bytes())
}

/// Writes what changed: first the lines, then the head, then its signature, with none in between. Whoever is killed in
/// between leaves a history that holds for every head there is; the next run goes on from there.
fn write(before: &PublicationHistory, after: &PublicationHistory, reading: &Reading) -> anyhow::Result<()> {
    let text = |it: &PublicationHistory| it.head.as_ref().map(|it| it.to_string().into_bytes());
    let is_new = before.lines.is_empty();
    put(HISTORY_FILE, (!is_new).then_some(&before.text), Some(&after.text), reading)?;
    let signature = after.signature.as_ref();
    let mut old = before.signature.as_ref();
    if old != signature {
        // A signature beside a head that it is not of would be an error.
        put(SIGNATURE_FILE, old.take(), None, reading)?;
    }
    put(HEAD_FILE, text(before).as_ref(), text(after).as_ref(), reading)?;
    put(SIGNATURE_FILE, old, signature, reading)
}

fn put(file: &str, old: Option<&Vec<u8>>, new: Option<&Vec<u8>>, reading: &Reading) -> anyhow::Result<()> {
    let path = reading.content.place(file)?;
    match (old, new) {
        (None, None) => Ok(()),
        (Some(old), Some(new)) if old == new => Ok(()),
        (Some(old), Some(new)) => replace(&path, old, new),
        (None, Some(new)) => create(&path, new),
        (Some(_), None) => remove(&path),
    }
}

/// Whoever did not change the key should hear of it from the first run that uses another one.
fn tell_new_key(before: &PublicationHistory, after: &PublicationHistory, terminal: &mut Terminal) {
    let (Some(old), Some(new)) = (before.publisher_key(), after.publisher_key()) else { return };
    if old != new {
        terminal.say(&say!(
            id = "Kunci penerbit berganti: mulai sekarang kepala riwayat ditandatangani kunci ssh-ed25519 {new}, \
                  dahulu ssh-ed25519 {old}. Pergantian ini tampak di halaman /bukti/. Bila bukan kantor Anda yang \
                  menggantinya, jangan terbitkan, dan periksa siapa yang memegang kunci itu.",
            en = "The publisher's key changed: from now on the head of the history is signed with ssh-ed25519 {new}, \
                  before with ssh-ed25519 {old}. The page /bukti/ shows it. If your office did not change it, publish \
                  nothing, and find out who holds that key.",
            new,
            old,
        ));
    }
}

/// A key that nobody expected could sign whatever its holder likes.
fn tell_officer_keys(added: &[HistoryLine], terminal: &mut Terminal) {
    for line in added {
        terminal.say(&match &line.event {
            HistoryEvent::OfficerKey { officer, key } => say!(
                id = "Kunci pejabat dicatat: `{officer}` menandatangani dengan {key}. Bila bukan kunci pejabat itu, jangan \
                      terbitkan, dan periksa siapa yang menulisnya di maklumat.yml.",
                en = "The key of an officer was recorded: `{officer}` signs with {key}. If it is not the officer's, publish \
                      nothing, and find out who wrote it into maklumat.yml.",
                officer,
                key = key.line(),
            ),
            HistoryEvent::OfficerKeyEnded { officer, key } => say!(
                id = "Berakhirnya kunci `{officer}` dicatat: {key}.",
                en = "The end of a key of `{officer}` was recorded: {key}.",
                officer,
                key = key.line(),
            ),
            _ => continue,
        });
    }
}

/// Lines that no signed head was about may have been written by somebody else than the publishing job.
fn tell_unsigned(before: &PublicationHistory, terminal: &mut Terminal) {
    let signed = before.head.as_ref().filter(|_| before.signature.is_some()).map_or(0, |it| it.lines);
    let count = before.lines.len().saturating_sub(signed);
    if before.publisher_key().is_some() && count > 0 {
        terminal.say(&say!(
            id = "{count} baris terakhir riwayat belum pernah ditandatangani penerbit: pencatatan yang lalu terhenti, \
                  berjalan tanpa kunci, atau baris itu ditulis orang lain. Periksa dengan `git log -p -- content/riwayat`.",
            en = "The publisher never signed the last {lines} of the history: an earlier run was stopped or had no key, or \
                  somebody else wrote them. Look with `git log -p -- content/riwayat`.",
            count,
            lines = counted(count, "line", "lines"),
        ));
    }
}

fn tell(history: &PublicationHistory, added: usize, terminal: &mut Terminal) {
    let Some(head) = &history.head else { return };
    let (lines, digest) = (head.lines, head.digest);
    terminal.say(&match added {
        0 => say!(
            id = "Tidak ada peristiwa baru: semua yang terbit sudah tercatat dalam {lines} baris riwayat, dengan kepala \
                  sha256 {digest}.",
            en = "There are no new events: everything published is recorded in the {lines} lines of the history, whose \
                  head is sha256 {digest}.",
            lines,
            digest,
        ),
        _ => say!(
            id = "{added} peristiwa dicatat; riwayat kini {lines} baris, dengan kepala sha256 {digest}.",
            en = "{events} recorded; the history now has {lines} lines, and its head is sha256 {digest}.",
            added,
            lines,
            digest,
            events = counted(added, "event was", "events were"),
        ),
    });
    if history.signature.is_none() {
        terminal.say(&say!(
            id = "Kepala ini tidak ditandatangani; dengan --kunci BERKAS ia ditandatangani kunci penerbit.",
            en = "This head is not signed; with --key FILE it is signed with the publisher's key.",
        ));
    }
}
