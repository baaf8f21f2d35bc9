//! The outcome of preparing a record: findings, or the files that are about to be written.

use anyhow::Context as _;

use crate::diagnostics::{Diagnosed, Diagnostic, Place, Text, say};
use crate::register::{Date, Register, Stated, Time};
use crate::source::{Content, Digest, create, remove, replace};
use crate::workflow::changes::Changes;
use crate::workflow::proposal::Proposal;
use crate::workflow::signing::Signatory;

/// What came of judging an act in one document or in many.
#[derive(Debug)]
pub(crate) enum Judgement {
    /// Every document passes; nothing is written yet.
    Ready(Ready),
    /// At least one does not pass, so nothing will be written.
    Refused(Refused),
    /// There is nothing to do.
    Nothing {
        /// What was looked at and is not ready.
        passed_over: Vec<Text>,
        /// What to tell the person.
        why: Text,
    },
}

/// Why nothing is written: everything at once.
#[derive(Debug)]
pub(crate) struct Refused {
    /// Sentences, each naming its document.
    pub(crate) reasons: Vec<Text>,
    /// What the gate would say.
    pub(crate) findings: Vec<Diagnostic>,
    /// The files whose lines the findings name.
    pub(crate) content: Content,
    /// What to do then.
    pub(crate) advice: Text,
}

/// What would be written, and about what.
#[derive(Debug)]
pub(crate) struct Ready {
    /// The documents, each once, in the order named.
    pub(crate) subjects: Vec<Subject>,
    /// Those that bear this record already, as a command that was interrupted left them.
    pub(crate) passed_over: Vec<Text>,
    /// Asks the person, naming what will be recorded.
    pub(crate) question: Text,
    /// What to do next.
    pub(crate) next: Text,
    /// What a commit says of it.
    pub(crate) note: Note,
    /// What commands that died left behind beside the documents; it goes first.
    pub(crate) leftovers: Vec<String>,
    /// The register as it will be; none where nothing in it is published by this.
    pub(crate) after: Option<Box<After>>,
    /// The records that are about to be written, and that may be signed before.
    pub(crate) unsigned: Vec<Unsigned>,
    /// In this order.
    pub(crate) writes: Vec<Write>,
}

/// A record that bears no signature yet.
#[derive(Debug)]
pub(crate) struct Unsigned {
    /// In which file it stands.
    pub(crate) file: String,
    /// Where in it, and what it is about.
    pub(crate) record: Stated,
}

/// The register as it will be.
#[derive(Debug)]
pub(crate) struct After {
    /// Its files.
    pub(crate) content: Content,
    /// What they mean, and what the rules find.
    pub(crate) examined: Diagnosed<Register>,
    /// The warnings among it that the record itself brings.
    pub(crate) brought: Vec<Diagnostic>,
}

/// One document, as the person must know it before saying yes.
#[derive(Debug)]
pub(crate) struct Subject {
    /// Its file.
    pub(crate) file: String,
    /// Its id.
    pub(crate) id: String,
    /// The revision.
    pub(crate) number: Option<u32>,
    /// Its title; of a decree its number and how much it lists.
    pub(crate) title: Text,
    /// The files beside it.
    pub(crate) attachments: Vec<(String, u64, Digest)>,
    /// What the last round of review asked for, if it did.
    pub(crate) asked: Option<Asked>,
    /// The proposal to withdraw it that waits, if one does.
    pub(crate) proposal: Option<Proposal>,
    /// What differs from what was published last; none where there is nothing to compare.
    pub(crate) changes: Option<Changes>,
}

/// What a round of review asked for.
#[derive(Debug)]
pub(crate) struct Asked {
    /// The officer.
    pub(crate) by: String,
    /// The day.
    pub(crate) on: Date,
    /// The time of day.
    pub(crate) at: Option<Time>,
    /// The memo's number.
    pub(crate) memo: Option<String>,
    /// What is to be corrected.
    pub(crate) note: String,
    /// Whether the document is still what was sent back.
    pub(crate) is_unchanged: bool,
}

/// What a commit says of an act; always Indonesian, as the records are.
#[derive(Debug, Clone, Default)]
pub(crate) struct Note {
    /// What was done, as the first word or words.
    pub(crate) act: String,
    /// Who did it, if it is an act of an officer.
    pub(crate) officer: Option<String>,
    /// Further lines.
    pub(crate) more: Vec<String>,
}

impl Unsigned {
    /// Whether this is where it names its digest.
    pub(crate) fn is_at(&self, place: &Place) -> bool {
        *place.file == *self.file && self.record.named.as_ref().is_some_and(|it| it.spot == place.spot)
    }
}

impl Refused {
    /// For one reason that is no finding.
    pub(crate) fn because(why: Text, content: &Content) -> Refused {
        Refused { reasons: Vec::new(), findings: Vec::new(), content: content.clone(), advice: why }
    }
}

impl Note {
    /// An act of this officer, with who typed it in.
    pub(crate) fn of(act: &str, signatory: &Signatory) -> Note {
        let order = signatory.order.iter();
        let more = order.map(|it| format!("Dicatat oleh: {}, surat {}", it.typed_by, it.letter)).collect();
        Note { act: act.to_owned(), officer: Some(signatory.by.clone()), more }
    }
}

/// One step on the disk. Each leaves every file whole, and a step that was done already is done again without harm.
#[derive(Debug)]
pub(crate) enum Write {
    /// A file that must not be there yet, or hold the same.
    Keep { file: String, bytes: Vec<u8> },
    /// The same for a copy of a file, which must still be what the rules saw.
    Copy { from: String, to: String, digest: Digest },
    /// A file that must still hold `old`.
    Replace { file: String, old: Vec<u8>, new: Vec<u8> },
    /// A file that goes.
    Remove { file: String },
}

impl Write {
    /// The file that it changes.
    pub(crate) fn file(&self) -> &str {
        match self {
            Write::Keep { file, .. } | Write::Replace { file, .. } | Write::Remove { file } => file,
            Write::Copy { to, .. } => to,
        }
    }

    /// What became of its file, once it is done.
    pub(crate) fn told(&self) -> Text {
        let file = self.file();
        match self {
            Write::Remove { .. } => say!(id = "Dihapus: {file}", en = "Removed: {file}", file),
            _ => say!(id = "Tercatat: {file}", en = "Recorded: {file}", file),
        }
    }

    fn perform(&self, content: &Content) -> anyhow::Result<()> {
        match self {
            Write::Keep { file, bytes } => keep(content, file, bytes),
            Write::Copy { from, to, digest } => {
                let bytes = content.read(from)?;
                if Digest::of(&bytes) != *digest {
                    return Err(changed(from));
                }
                keep(content, to, &bytes)
            }
            Write::Replace { file, old, new } => replace(&content.path(file), old, new),
            Write::Remove { file } => remove(&content.path(file)),
        }
    }
}

impl Ready {
    /// Writes everything, one whole file after the other, and tells `done` of each.
    ///
    /// # Errors
    /// When a file changed meanwhile or cannot be written. What was written until then stays, each file whole; the
    /// same command goes on from there.
    pub(crate) fn write(&self, content: &Content, mut done: impl FnMut(&Write)) -> anyhow::Result<()> {
        for file in &self.leftovers {
            remove(&content.path(file))?;
        }
        for (at, write) in self.writes.iter().enumerate() {
            let written = write.perform(content);
            if at == 0 {
                written?;
            } else {
                let all = self.writes.len();
                written.with_context(|| {
                    say!(
                        id = "{file} (sudah tertulis {at} dari {all} berkas; ulangi perintah yang sama untuk \
                              melanjutkan)",
                        en = "{file} (written: {at} of {all} files; run the same command again to go on)",
                        at,
                        all,
                        file = write.file(),
                    )
                })?;
            }
            done(write);
        }
        Ok(())
    }
}

/// What is said when a file is no longer what the rules saw.
pub(crate) fn changed(file: &str) -> anyhow::Error {
    anyhow::Error::msg(say!(
        id = "{file} berubah sewaktu perintah berjalan; ulangi perintahnya",
        en = "{file} changed while the command was running; run the command again",
        file,
    ))
}

/// Creates a file of a kept revision; one that is there already must be the same.
fn keep(content: &Content, file: &str, bytes: &[u8]) -> anyhow::Result<()> {
    let path = content.path(file);
    if !path.exists() {
        return create(&path, bytes);
    }
    if content.read(file)? == bytes {
        return Ok(());
    }
    Err(anyhow::Error::msg(say!(
        id = "{file} sudah ada dengan isi lain; tidak ada yang diubah",
        en = "{file} is there already with other content; nothing was changed",
        file,
    )))
}
