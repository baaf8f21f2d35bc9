//! The history that lies in a site or in an archive, and whose keys signed what lies beside it.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use serde_json::Value;

use crate::register::{
    HEAD_FILE, HISTORY_FILE, HistoryEvent, HistoryFiles, KeyTime, PublicAct, PublicationHistory, SIGNATURE_FILE,
    STATEMENT_NAMESPACE, Step,
};
use crate::seal::archive::{HEAD, HISTORY, SIGNATURE};
use crate::seal::difference::{Difference, Fault};
use crate::seal::fingerprint;
use crate::source::{SshPublicKey, SshSignature, open_named};

/// A history with its head, and what officers signed by it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chain {
    /// The history.
    pub history: PublicationHistory,
    /// How many statements bear a signature that stands, by officer and key.
    pub signed: BTreeMap<Signer, usize>,
    /// The place of each act about a revision or a decree.
    places: BTreeMap<(&'static str, String, u32), usize>,
}

/// Whose key it was that signed: the id of the officer, and the key.
pub type Signer = (String, SshPublicKey);

impl Chain {
    /// The history in this folder below `root`, as far as it can be read; what is wrong with it is `found`.
    pub(crate) fn read(root: &Path, folder: &str, found: &mut BTreeSet<Difference>) -> Option<Chain> {
        let own = |name: &str| open_named(&root.join(format!("{folder}{name}"))).and_then(fingerprint::read).ok();
        let text = own(HISTORY)?;
        let opened = |text: &[u8]| {
            let first = text.split(|it| *it == b'\n').next()?;
            Some(std::str::from_utf8(first).ok()?.split(' ').nth(2)?.to_owned())
        };
        let register = opened(&text).unwrap_or_default();
        let files = HistoryFiles { history: Some(text), head: own(HEAD), signature: own(SIGNATURE) };
        let read = PublicationHistory::of(files, &register);
        for it in read.diagnostics {
            let names = [(HISTORY_FILE, HISTORY), (HEAD_FILE, HEAD), (SIGNATURE_FILE, SIGNATURE)];
            let name = names.iter().find(|(own, _)| *own == &*it.place.file).map_or(HISTORY, |it| it.1);
            found.insert(Difference { path: format!("{folder}{name}"), fault: Fault::Damaged });
        }
        read.value.map(Chain::of)
    }

    fn of(history: PublicationHistory) -> Chain {
        let place = |(at, line): (usize, &crate::register::HistoryLine)| match &line.event {
            HistoryEvent::Revision { act, id, number, .. } => Some(((kind(*act), id.clone(), *number), at)),
            HistoryEvent::Decreed { id, .. } => Some((("tetapkan", id.clone(), 0), at)),
            _ => None,
        };
        let places = history.lines.iter().enumerate().filter_map(place).collect();
        Chain { history, signed: BTreeMap::new(), places }
    }

    /// Whose key signed a statement; none where it bears no signature and needs none, or where the history does not
    /// know the key yet.
    ///
    /// # Errors
    /// What is wrong with the signature, or with there being none.
    pub(crate) fn signer(&self, statement: &str, signature: Option<&[u8]>) -> Result<Option<Signer>, Fault> {
        let said = Said::by(statement);
        let place = said.kind.and_then(|kind| self.places.get(&(kind, said.id.clone(), said.number)).copied());
        let next = self.history.lines.len();
        let Some(signature) = signature else {
            let from = said.officer.as_deref().and_then(|it| self.history.signs_from(it));
            let is_due = said.kind.is_some() && from.is_some_and(|from| place.unwrap_or(next) > from);
            return if is_due { Err(Fault::Unsigned) } else { Ok(None) };
        };
        let read = SshSignature::from_armored(signature).map_err(|_| Fault::SignatureUnsound)?;
        let officer = said.officer.ok_or(Fault::SignatureUnsound)?;
        read.verify(STATEMENT_NAMESPACE, statement.as_bytes()).map_err(|_| Fault::SignatureUnsound)?;
        match self.history.key_time(&officer, &read.public_key, place.unwrap_or(next)) {
            KeyTime::Holds => Ok(Some((officer, read.public_key))),
            KeyTime::Unknown if place.is_none() => Ok(None),
            // Of a renewal there is no line: the key may have held when it signed.
            KeyTime::Late if said.kind.is_none() => Ok(Some((officer, read.public_key))),
            _ => Err(Fault::SignatureUnsound),
        }
    }

    /// Keeps whose key signed each of these.
    pub(crate) fn count(&mut self, signers: impl IntoIterator<Item = Signer>) {
        for it in signers {
            *self.signed.entry(it).or_default() += 1;
        }
    }
}

/// The acts of which a revision has at most one.
const fn kind(act: PublicAct) -> &'static str {
    match act {
        PublicAct::Announced => "umumkan",
        PublicAct::Published | PublicAct::Ratified => "terbit",
        PublicAct::Withdrawn | PublicAct::Destroyed => "tarik",
    }
}

/// What a statement says of itself.
#[derive(Debug, Default)]
struct Said {
    id: String,
    number: u32,
    /// The officer whose record it is for; none of an approval by a decree.
    officer: Option<String>,
    /// The kind of the act by whose line it is recorded; none of a renewal.
    kind: Option<&'static str>,
}

impl Said {
    fn by(statement: &str) -> Said {
        let mut said = Said::default();
        let is_decree = statement.starts_with("maklumat-penetapan/");
        for (word, rest) in statement.lines().filter_map(|it| it.split_once(' ')) {
            match word {
                "id" | "penetapan" => rest.clone_into(&mut said.id),
                "revisi" => said.number = rest.parse().unwrap_or_default(),
                // The last record is the one that it is for.
                step if rest.starts_with('{') => {
                    let record: Value = serde_json::from_str(rest).unwrap_or_default();
                    said.officer = record.get("oleh").and_then(Value::as_str).map(str::to_owned);
                    said.kind = match step {
                        _ if is_decree => Some("tetapkan"),
                        it if it == Step::Announcement.key() => Some("umumkan"),
                        it if it == Step::Approval.key() || it == Step::Review.key() => Some("terbit"),
                        it if it == Step::Proposal.key() || it == Step::Agreement.key() => Some("tarik"),
                        _ => None,
                    };
                }
                _ => {}
            }
        }
        said
    }
}
