//! The history of publications as it is published: its lines, its head, and what others need to verify the signature.

use serde::Serialize;

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
    is_signed: bool,
}

/// None where nothing was recorded yet.
pub(crate) fn view(frame: &Frame<'_>) -> Option<HistoryView> {
    let history = frame.contents.history.as_ref()?;
    let head = history.head.as_ref()?;
    Some(HistoryView {
        lines: head.lines,
        digest: head.digest.to_string(),
        recorded: history.last_recorded()?.to_string(),
        is_signed: history.signature.is_some() && history.publisher_key().is_some(),
    })
}

/// The files of the history, byte for byte, and the key in the form in which OpenSSH looks for it (`allowed_signers`).
pub(crate) fn items<'a>(frame: &Frame<'a>) -> Vec<SharedItem<'a>> {
    let Some(history) = &frame.contents.history else { return Vec::new() };
    let signers =
        history.publisher_key().map(|key| format!("penerbit namespaces=\"maklumat-kepala/v1\" ssh-ed25519 {key}\n"));
    let files = [
        ("bukti/riwayat.txt", Some(history.text.clone())),
        ("bukti/kepala.txt", history.head.as_ref().map(|it| it.to_string().into_bytes())),
        ("bukti/kepala.txt.sig", history.signature.clone()),
        ("bukti/penanda", signers.map(String::into_bytes)),
    ];
    let there = files.into_iter().filter_map(|(path, bytes)| Some((path, bytes?)));
    there.map(|(path, bytes)| File::of(path, move |_, _| Ok(bytes.clone()))).collect()
}
