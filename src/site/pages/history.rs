//! The history of publications as it is published: its lines, its head, and what others need to verify the signature.

use std::collections::BTreeMap;

use jiff::Timestamp;
use serde::Serialize;

use crate::checks::ShownRevision;
use crate::register::{
    Head, HistoryEvent, PublicationHistory, STATEMENT_NAMESPACE, StandingSignature, State, Step, allowed_signer,
};
use crate::site::frame::Frame;
use crate::site::item::{File, SharedItem};

/// What the page on proof says of it.
#[derive(Serialize)]
pub(crate) struct HistoryView {
    /// How many lines the head is about.
    lines: usize,
    /// The SHA-256 of those lines.
    digest: String,
    /// When the last line was recorded, UTC.
    recorded: String,
    /// Whether it is there as a file; it is not where `record` was stopped in between.
    has_head: bool,
    is_signed: bool,
    /// The keys of the publisher, where it is another one by now.
    keys: Vec<KeyView>,
}

/// A key that signed the head, and from when on.
#[derive(Serialize)]
struct KeyView {
    key: String,
    recorded: String,
}

/// None where nothing was recorded yet.
pub(crate) fn view(frame: &Frame<'_>) -> Option<HistoryView> {
    let history = frame.contents.history.as_ref()?;
    let head = history.head.clone().unwrap_or_else(|| Head::of(&frame.contents.settings.register_name, &history.text));
    Some(HistoryView {
        lines: head.lines,
        digest: head.digest.to_string(),
        recorded: history.last_recorded()?.to_string(),
        has_head: history.head.is_some(),
        is_signed: history.signature.is_some() && history.publisher_key().is_some(),
        keys: if history.publisher_keys().nth(1).is_some() { keys(history) } else { Vec::new() },
    })
}

fn keys(history: &PublicationHistory) -> Vec<KeyView> {
    let view = |(key, recorded): (&str, Timestamp)| KeyView { key: key.to_owned(), recorded: recorded.to_string() };
    history.publisher_keys().map(view).collect()
}

/// The files of the history, byte for byte, who signs, and what officers signed besides the statements that lie beside
/// their documents.
pub(crate) fn items<'a>(frame: &Frame<'a>) -> Vec<SharedItem<'a>> {
    let history = frame.contents.history.as_ref();
    let files = [
        ("bukti/riwayat.txt", history.map(|it| it.text.clone())),
        ("bukti/kepala.txt", history.and_then(|it| it.head.as_ref()).map(|it| it.to_string().into_bytes())),
        ("bukti/kepala.txt.sig", history.and_then(|it| it.signature.clone())),
        ("bukti/penanda", signers(frame).map(String::into_bytes)),
    ];
    let mut all: BTreeMap<String, Vec<u8>> =
        files.into_iter().filter_map(|(path, bytes)| Some((path.to_owned(), bytes?))).collect();
    for shown in frame.contents.documents.iter().flat_map(|it| it.revisions()) {
        for it in apart(shown) {
            let path = format!("bukti/pernyataan/{}.txt", it.statement.digest());
            all.insert(format!("{path}.sig"), it.signature.armored().into_bytes());
            all.insert(path, it.statement.text().as_bytes().to_vec());
        }
    }
    all.into_iter().map(|(path, bytes)| File::of(&path, move |_, _| Ok(bytes.clone()))).collect()
}

/// The signatures whose statements do not lie beside the document. Of what was withdrawn only the withdrawal is told,
/// and of a proposal nothing until it is agreed to.
fn apart(shown: ShownRevision<'_>) -> impl Iterator<Item = &StandingSignature> {
    let facts = shown.facts();
    let is_agreed = facts.records.withdrawal.as_ref().is_some_and(|it| it.agreed.is_some());
    let is_left = facts.state != State::Withdrawn;
    let beside = facts.signature().filter(|_| is_left);
    let is_told = move |it: &&StandingSignature| match it.step {
        Step::Proposal | Step::Agreement => is_agreed,
        _ => is_left,
    };
    facts.signatures.iter().filter(is_told).filter(move |it| Some(*it) != beside)
}

/// Who signs what, with which key and when, in the form in which OpenSSH looks for it (`allowed_signers`); none where
/// nobody does.
fn signers(frame: &Frame<'_>) -> Option<String> {
    let (settings, history) = (&frame.contents.settings, frame.contents.history.as_ref());
    let mut lines: Vec<String> = history.map(PublicationHistory::publisher_signers).unwrap_or_default();
    for officer in &settings.officers {
        let id = &officer.id.value;
        for it in &officer.keys {
            let event = HistoryEvent::OfficerKeyEnded { officer: id.clone(), key: it.key.value.clone() };
            // What is recorded with the end of the key was signed before it.
            let ended = history.and_then(|it| it.moment_of(&event));
            let over = it.until.and_then(|it| it.tomorrow().ok()).map(|it| settings.start_of(it));
            let days = (settings.start_of(it.from), ended.or(over));
            lines.push(allowed_signer(id, STATEMENT_NAMESPACE, days, &it.key.value.line()));
        }
    }
    (!lines.is_empty()).then(|| lines.concat())
}
