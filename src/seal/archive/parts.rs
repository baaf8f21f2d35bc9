//! What the register holds for a line of the history: the files of its bag.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::checks::{Cleared, Download, Edition as _, ShownDecree, ShownRevision};
use crate::register::fields::document;
use crate::register::{HistoryEvent, PublicAct, StandingSignature, Statement, Step, stated};
use crate::seal::agreement::{BODY, META, SIGNATURE, STATEMENT};
use crate::site::{Rendered, SourceRef};
use crate::source::{Content, Digest, SourceText, Value};

/// Where the statements lie that officers signed on the way to an act.
pub(crate) const STATEMENTS: &str = "pernyataan/";

/// The files of a bag, by their names in `data/`.
pub(crate) type Parts = BTreeMap<String, Rendered>;

/// A register that was cleared, with what is needed to find what a line is about.
pub(crate) struct Sources<'a> {
    register: &'a str,
    content: &'a Content,
    revisions: BTreeMap<(&'a str, u32), ShownRevision<'a>>,
    decrees: BTreeMap<&'a str, &'a ShownDecree>,
}

impl<'a> Sources<'a> {
    pub(crate) fn of(cleared: &'a Cleared, content: &'a Content) -> Sources<'a> {
        let contents = cleared.contents();
        let revisions = contents.documents.iter().flat_map(|it| it.revisions());
        Sources {
            register: &contents.settings.register_name,
            content,
            revisions: revisions.map(|it| ((it.document.id(), it.number), it)).collect(),
            decrees: contents.decrees.iter().map(|it| (it.id.as_str(), it)).collect(),
        }
    }

    /// What the line of this event published; none where the register does not hold it any more.
    ///
    /// # Errors
    /// When a file cannot be read, or is not what the rules saw.
    pub(crate) fn parts(&self, event: &HistoryEvent) -> anyhow::Result<Option<Parts>> {
        match event {
            HistoryEvent::Revision { act, id, number, digest } => match self.revisions.get(&(id.as_str(), *number)) {
                Some(shown) => self.of_revision(*shown, *act, *digest),
                None => Ok(None),
            },
            HistoryEvent::Decreed { id, digest } => match self.decrees.get(id.as_str()) {
                Some(decree) => self.of_decree(decree, *digest),
                None => Ok(None),
            },
            _ => Ok(None),
        }
    }

    fn of_revision(&self, shown: ShownRevision<'_>, act: PublicAct, digest: Digest) -> anyhow::Result<Option<Parts>> {
        let text = self.text(&shown.file, shown.source)?;
        let files: Vec<_> = shown.attachments.iter().map(|it| &it.file).collect();
        let files: Vec<_> = files.iter().map(|it| (it.name.clone(), it.size, it.digest)).collect();
        let records = stated(self.register, &text, &files)?;
        let Some(record) = records.into_iter().find(|it| it.statement.digest() == digest) else { return Ok(None) };
        let mut parts = Parts::new();
        let own = shown.signatures.iter().find(|it| it.statement == record.statement);
        add_statement(&mut parts, record.statement.text(), own);
        if act.withdraws() {
            if let Some(Value::Map(it)) = text.fields.get(document::WITHDRAWAL.key).map(|it| &it.value) {
                add(&mut parts, META, Statement::withdrawal_meta(it).canonical()?);
            }
        } else {
            add(&mut parts, META, Statement::meta(&text.fields, record.step)?);
            add(&mut parts, BODY, text.body);
            add_files(&mut parts, &shown.attachments);
        }
        let way = match act {
            PublicAct::Announced => None,
            PublicAct::Published | PublicAct::Ratified => Some(Step::Review),
            PublicAct::Withdrawn | PublicAct::Destroyed => Some(Step::Proposal),
        };
        for it in shown.signatures.iter().filter(|it| Some(it.step) == way) {
            let name = format!("{STATEMENTS}{}.txt", it.statement.digest());
            add(&mut parts, &format!("{name}.sig"), it.signature.armored());
            add(&mut parts, &name, it.statement.text().to_owned());
        }
        Ok(Some(parts))
    }

    fn of_decree(&self, decree: &ShownDecree, digest: Digest) -> anyhow::Result<Option<Parts>> {
        let text = self.text(&decree.file, decree.source)?;
        let Some(statement) = decree.statement.as_ref().filter(|it| it.digest() == digest) else { return Ok(None) };
        let mut parts = Parts::new();
        add_statement(&mut parts, statement.text(), decree.signature.as_ref());
        add(&mut parts, META, Statement::decree_meta(&text.fields).canonical()?);
        add(&mut parts, BODY, text.body);
        add_files(&mut parts, &decree.attachments);
        Ok(Some(parts))
    }

    /// The name of the register.
    pub(crate) fn register(&self) -> &str {
        self.register
    }

    /// A file of the register, to be read piece by piece.
    pub(crate) fn open(&self, file: &str) -> anyhow::Result<std::fs::File> {
        self.content.open(file)
    }

    /// A source, which must still be what the rules saw.
    fn text(&self, file: &Arc<str>, digest: Digest) -> anyhow::Result<SourceText> {
        SourceRef { file: Arc::clone(file), digest }.text(&self.content.read(file)?)
    }
}

fn add(parts: &mut Parts, name: &str, text: String) {
    parts.insert(name.to_owned(), Rendered::Bytes(text.into_bytes()));
}

fn add_statement(parts: &mut Parts, text: &str, signature: Option<&StandingSignature>) {
    add(parts, STATEMENT, text.to_owned());
    if let Some(it) = signature {
        add(parts, SIGNATURE, it.signature.armored());
    }
}

fn add_files(parts: &mut Parts, attachments: &[Download]) {
    for it in attachments {
        let from = SourceRef { file: Arc::clone(&it.file.file), digest: it.file.digest };
        parts.insert(it.file.name.clone(), Rendered::Copy(from));
    }
}
