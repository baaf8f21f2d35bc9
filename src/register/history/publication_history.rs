//! Reads the files of the history, strictly: what is not exactly as this program writes it is a finding.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use jiff::Timestamp;

use crate::diagnostics::{Code, Diagnosed, Diagnostic, Place, Spot, Text, say};
use crate::register::codes::history::{
    HEAD_SIGNATURE_NOT_STANDING, HISTORY_DAMAGED, HISTORY_HEAD_BEHIND, HISTORY_NOT_OPENED,
};
use crate::register::history::event::{Event, Line};
use crate::register::history::head::Head;
use crate::source::{SshPublicKey, SshSignature};

/// The lines.
pub const HISTORY_FILE: &str = "content/riwayat/riwayat.txt";
/// The head.
pub const HEAD_FILE: &str = "content/riwayat/kepala.txt";
/// The signature of the head, as `ssh-keygen -Y sign` writes it.
pub const SIGNATURE_FILE: &str = "content/riwayat/kepala.txt.sig";

/// What the signature of a head is for.
pub const HEAD_NAMESPACE: &str = "maklumat-kepala/v1";

/// The history of a register.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PublicationHistory {
    /// The bytes of the file.
    pub text: Vec<u8>,
    /// Its lines, in the order recorded.
    pub lines: Vec<Line>,
    /// The head that lies beside it; it may be of fewer lines, where recording was cut short.
    pub head: Option<Head>,
    /// The signature that lies beside the head.
    pub signature: Option<Vec<u8>>,
    /// The place of the first line of each event.
    places: BTreeMap<Event, usize>,
    /// The place of the line that brings the first key of each officer.
    signers: BTreeMap<String, usize>,
}

/// The bytes of the files of a history, as far as they are there.
#[derive(Debug, Clone, Default)]
pub struct HistoryFiles {
    /// Of [`HISTORY_FILE`].
    pub history: Option<Vec<u8>>,
    /// Of [`HEAD_FILE`].
    pub head: Option<Vec<u8>>,
    /// Of [`SIGNATURE_FILE`].
    pub signature: Option<Vec<u8>>,
}

impl PublicationHistory {
    /// The history of the register of this name; none where nothing was recorded yet.
    pub fn of(files: HistoryFiles, register: &str) -> Diagnosed<Option<PublicationHistory>> {
        let mut found = Vec::new();
        let HistoryFiles { history: Some(text), head, signature } = files else {
            let left = [(&files.head, HEAD_FILE), (&files.signature, SIGNATURE_FILE)];
            for (_, file) in left.into_iter().filter(|(bytes, _)| bytes.is_some()) {
                found.push(damaged(file, 1, say!(id = "riwayat.txt tidak ada", en = "riwayat.txt is not there")));
            }
            return Diagnosed { value: None, diagnostics: found };
        };
        let lines = lines(&text, register, &mut found);
        let read = head.as_deref().map(Head::read);
        match &read {
            Some(None) => found.push(damaged(
                HEAD_FILE,
                1,
                say!(id = "bukan kepala riwayat yang utuh", en = "this is no whole head of a history"),
            )),
            Some(Some(head)) if head.register != register || !head.holds_for(&text) => found.push(damaged(
                HEAD_FILE,
                1,
                say!(
                    id = "kepala ini menyebut {lines} baris yang lain daripada yang ada di riwayat.txt",
                    en = "this head is about {lines} other lines than those of riwayat.txt",
                    lines = head.lines,
                ),
            )),
            _ => {}
        }
        let head = read.flatten();
        let covered = head.as_ref().map_or(0, |it| it.lines);
        if covered < lines.len() && found.is_empty() {
            found.push(behind(covered, lines.len()));
        }
        let why = signature.as_deref().and_then(|it| unsound(it, head.as_ref(), &lines));
        found.extend(why.as_ref().map(not_standing));
        let (places, signers) = (places(&lines), signers(&lines));
        if text.windows(2).any(|it| it == b"\r\n") {
            found = vec![windows_line_ends()];
        }
        Diagnosed {
            value: Some(PublicationHistory { text, lines, head, signature, places, signers }),
            diagnostics: found,
        }
    }

    /// The key that signs the head now, as OpenSSH writes it in Base64; none if no line names one.
    pub fn publisher_key(&self) -> Option<&str> {
        publisher_key(&self.lines)
    }

    /// When an event was recorded; none where it was not.
    pub fn moment_of(&self, event: &Event) -> Option<Timestamp> {
        self.moment_at(self.place_of(event)?)
    }

    /// How many lines are before that of an event; none where it was not recorded. What came first is told by this and
    /// not by the moment: lines of one second are in an order too.
    pub fn place_of(&self, event: &Event) -> Option<usize> {
        self.places.get(event).copied()
    }

    /// When the line in this place was recorded.
    pub fn moment_at(&self, place: usize) -> Option<Timestamp> {
        self.lines.get(place).map(|it| it.recorded)
    }

    /// The place of the line that brings the first key of an officer: what stands below it needs the signature.
    pub fn signs_from(&self, id: &str) -> Option<usize> {
        self.signers.get(id).copied()
    }

    /// Whether the head is that of all lines: else there are lines that no head fixes.
    pub fn is_head_whole(&self) -> bool {
        self.head.as_ref().is_some_and(|it| it.lines == self.lines.len())
    }

    /// When the last line was recorded.
    pub fn last_recorded(&self) -> Option<Timestamp> {
        self.lines.last().map(|it| it.recorded)
    }

    /// The same with these lines at its end. The head is that of all lines; there is no signature of it yet.
    #[must_use]
    pub fn with(&self, added: Vec<Line>, register: &str) -> PublicationHistory {
        let mut text = self.text.clone();
        for line in &added {
            text.extend(format!("{line}\n").into_bytes());
        }
        let head = Some(Head::of(register, &text));
        let lines = [self.lines.clone(), added].concat();
        let (places, signers) = (places(&lines), signers(&lines));
        PublicationHistory { text, lines, head, signature: None, places, signers }
    }
}

/// The place of the first line of each event.
fn places(lines: &[Line]) -> BTreeMap<Event, usize> {
    lines.iter().enumerate().rev().map(|(place, it)| (it.event.clone(), place)).collect()
}

/// The place of the line that brings the first key of each officer.
fn signers(lines: &[Line]) -> BTreeMap<String, usize> {
    let key = |(place, line): (usize, &Line)| match &line.event {
        Event::OfficerKey { officer, .. } => Some((officer.clone(), place)),
        _ => None,
    };
    lines.iter().enumerate().rev().filter_map(key).collect()
}

/// The publisher's key that the last of these lines brings.
fn publisher_key(lines: &[Line]) -> Option<&str> {
    lines.iter().rev().find_map(|line| match &line.event {
        Event::PublisherKey(key) => Some(key.as_str()),
        _ => None,
    })
}

/// Why a signature is not that of this head by the publisher's key; none if it is. The key is the one that its own
/// lines bring: those that came after it were not there yet.
fn unsound(signature: &[u8], head: Option<&Head>, lines: &[Line]) -> Option<Text> {
    let Some(head) = head else {
        return Some(say!(id = "tidak ada kepala yang ditandatangani", en = "there is no head that it is of"));
    };
    let read = match SshSignature::from_armored(signature) {
        Ok(read) => read,
        Err(why) => return Some(why),
    };
    let key = publisher_key(lines.get(..head.lines).unwrap_or(lines)).and_then(SshPublicKey::from_base64);
    if key.as_ref() != Some(&read.public_key) {
        return Some(say!(
            id = "tanda tangan ini bukan dari kunci penerbit yang disebut riwayat",
            en = "it is not by the publisher's key that the history names",
        ));
    }
    read.verify(HEAD_NAMESPACE, head.to_string().as_bytes()).err()
}

fn not_standing(why: &Text) -> Diagnostic {
    Diagnostic::new(
        &HEAD_SIGNATURE_NOT_STANDING,
        Place::file(Arc::from(SIGNATURE_FILE)),
        say!(
            id = "tanda tangan kepala riwayat tidak berlaku: {why}",
            en = "the signature of the history's head does not stand: {why}",
            why = why.each(),
        ),
        say!(
            id = "kembalikan content/riwayat/ dari riwayat git: `git checkout origin/main -- content/riwayat`; bila \
                  memang tidak pernah benar, hapus kepala.txt.sig, lalu jalankan `maklumat catat --kunci BERKAS`",
            en = "restore content/riwayat/ from git's history: `git checkout origin/main -- content/riwayat`; if it was \
                  never right, delete kepala.txt.sig, then run `maklumat record --key FILE`",
        ),
    )
}

fn windows_line_ends() -> Diagnostic {
    Diagnostic::new(
        &HISTORY_DAMAGED,
        Place::file(Arc::from(HISTORY_FILE)),
        say!(
            id = "akhir baris berkas ini diubah menjadi milik Windows (CRLF), biasanya oleh git",
            en = "the ends of the lines of this file were changed to those of Windows (CRLF), usually by git",
        ),
        say!(
            id = "tulis baris `content/** -text` di .gitattributes dan simpan, lalu `git rm --cached -r content` dan `git \
                  reset --hard`",
            en = "write the line `content/** -text` into .gitattributes and commit it, then `git rm --cached -r content` and \
                  `git reset --hard`",
        ),
    )
}

fn behind(covered: usize, lines: usize) -> Diagnostic {
    Diagnostic::new(
        &HISTORY_HEAD_BEHIND,
        Place::file(Arc::from(HEAD_FILE)),
        say!(
            id = "kepala riwayat menyebut {covered} dari {lines} baris: pencatatan terhenti sebelum selesai, atau \
                  kepala.txt dihapus",
            en = "the head of the history is about {covered} of {lines} lines: recording was stopped before its end, or \
                  kepala.txt was deleted",
            covered,
            lines,
        ),
        say!(
            id = "jalankan `maklumat catat`; bila content/riwayat/ disunting orang, kembalikan dahulu dari git: `git \
                  checkout origin/main -- content/riwayat`",
            en = "run `maklumat record`; if somebody edited content/riwayat/, restore it from git first: `git checkout \
                  origin/main -- content/riwayat`",
        ),
    )
}

/// The lines of a history; with what is wrong with them.
fn lines(text: &[u8], register: &str, found: &mut Vec<Diagnostic>) -> Vec<Line> {
    let mut fault = |line: usize, message| found.push(damaged(HISTORY_FILE, line, message));
    let Ok(text) = std::str::from_utf8(text) else {
        fault(1, say!(id = "berkas ini bukan teks UTF-8", en = "this file is no text in UTF-8"));
        return Vec::new();
    };
    if !text.ends_with('\n') {
        fault(text.lines().count().max(1), say!(id = "baris terakhir terputus", en = "the last line is cut short"));
    }
    let mut lines: Vec<Line> = Vec::new();
    let mut events = BTreeSet::new();
    for (at, written) in text.split_terminator('\n').enumerate() {
        let Some(line) = Line::read(written) else {
            fault(at + 1, say!(id = "baris ini bukan baris riwayat", en = "this is no line of a history"));
            continue;
        };
        if lines.last().is_some_and(|it| it.recorded > line.recorded) {
            fault(
                at + 1,
                say!(
                    id = "baris ini dicatat sebelum baris di atasnya",
                    en = "this line was recorded before the one above it",
                ),
            );
        }
        // A key may come back; an act is done once, whenever it is recorded.
        let mut words = written.splitn(3, ' ');
        let event = (words.next(), words.nth(1));
        if !matches!(line.event, Event::PublisherKey(_)) && !events.insert(event) {
            fault(at + 1, say!(id = "peristiwa ini sudah dicatat di atas", en = "this event is recorded above"));
        }
        lines.push(line);
    }
    // Which line is which is known where all of them are lines.
    if lines.len() == text.split_terminator('\n').count() {
        found.extend(unopened(&lines, register));
    }
    lines
}

/// What is wrong with how the history begins: its first line, and no other, opens it by the name of this register.
fn unopened(lines: &[Line], register: &str) -> Vec<Diagnostic> {
    let is_right = |at: usize, event: &Event| match event {
        Event::Opened(name) => at == 0 && name == register,
        _ => at > 0,
    };
    let wrong = lines.iter().enumerate().filter(|(at, it)| !is_right(*at, &it.event));
    let message = || {
        say!(
            id = "hanya baris pertama membuka riwayat, dengan nama register ini: `buka … {register}`",
            en = "only the first line opens the history, by the name of this register: `buka … {register}`",
            register,
        )
    };
    wrong.map(|(at, _)| finding(&HISTORY_NOT_OPENED, HISTORY_FILE, at + 1, message())).collect()
}

fn damaged(file: &str, line: usize, message: Text) -> Diagnostic {
    finding(&HISTORY_DAMAGED, file, line, message)
}

fn finding(code: &'static Code, file: &str, line: usize, message: Text) -> Diagnostic {
    Diagnostic::new(
        code,
        Place::new(Arc::from(file), Spot::new(line, 1, 0)),
        message,
        say!(
            id = "kembalikan content/riwayat/ dari riwayat git: `git checkout origin/main -- content/riwayat`; jangan \
                  disunting dengan tangan",
            en = "restore content/riwayat/ from git's history: `git checkout origin/main -- content/riwayat`; do not \
                  edit it by hand",
        ),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::register::history::event::PublicAct;
    use crate::source::Digest;

    const NAME: &str = "a.go.id";

    fn history() -> PublicationHistory {
        let recorded = "2026-12-01T01:00:00Z".parse().unwrap();
        let act =
            |number| Event::Revision { act: PublicAct::Published, id: "a-1".into(), number, digest: Digest::of(b"x") };
        let events = [Event::Opened(NAME.into()), act(1), act(2)];
        let lines = events.map(|event| Line { recorded, event }).to_vec();
        PublicationHistory::default().with(lines, NAME)
    }

    fn faults(text: &str, head: Option<&str>) -> usize {
        let files = HistoryFiles {
            history: Some(text.as_bytes().to_vec()),
            head: head.map(|it| it.as_bytes().to_vec()),
            signature: None,
        };
        PublicationHistory::of(files, NAME).diagnostics.len()
    }

    #[test]
    fn what_is_written_is_read_and_nothing_else() {
        let whole = history();
        let (text, head) = (String::from_utf8(whole.text.clone()).unwrap(), whole.head.clone().unwrap().to_string());
        assert_eq!(faults(&text, Some(&head)), 0);
        let files =
            HistoryFiles { history: Some(whole.text.clone()), head: Some(head.clone().into()), signature: None };
        assert_eq!(PublicationHistory::of(files, NAME).value, Some(whole));
        let lines: Vec<&str> = text.split_inclusive('\n').collect();
        for other in [
            text.replace("a-1 1", "a-2 1"),
            text.replace("terbit", "tarik"),
            lines[1..].concat(),
            lines[..2].concat(),
            [lines[0], lines[2], lines[1]].concat(),
            text.replace('\n', "\r\n"),
            text.trim_end().to_owned(),
            format!("{text}{}", lines[2]),
            format!("{text}{}", lines[0]),
            text.replace(NAME, "b.go.id"),
            text.replacen("2026-12-01", "2026-12-02", 1),
        ] {
            assert!(faults(&other, Some(&head)) > 0, "{other}");
        }
        assert!(faults(&text, Some("x")) > 0);
        // The head of earlier lines holds for later ones too; that it lags behind is no error.
        let earlier = Head::of(NAME, lines[..2].concat().as_bytes()).to_string();
        let files = HistoryFiles { history: Some(text.into()), head: Some(earlier.into()), signature: None };
        let found = PublicationHistory::of(files, NAME).diagnostics;
        assert_eq!(found.iter().map(|it| it.code.name).collect::<Vec<_>>(), ["history-head-behind"]);
    }

    #[test]
    fn a_head_without_a_history_is_a_finding() {
        let alone = HistoryFiles { head: Some(b"x".to_vec()), ..HistoryFiles::default() };
        assert_eq!(PublicationHistory::of(alone, NAME).diagnostics.len(), 1);
        let nothing = PublicationHistory::of(HistoryFiles::default(), NAME);
        assert!(nothing.value.is_none() && nothing.diagnostics.is_empty());
    }
}
