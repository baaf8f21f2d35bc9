//! Approves documents by the decree that lists them.

use std::path::PathBuf;

use crate::diagnostics::{Text, say};
use crate::reading::Reading;
use crate::register::{Decree, Document, RecordText, Register, Revision, Status, Step};
use crate::workflow::acts::awaiting_approval::{approved_already, next, waiting};
use crate::workflow::judging::{ActKind, Change, Decision, Objection, Scope, judge_within};
use crate::workflow::ready::{Judgement, Note, Refused};

/// What would be written, or why not; without paths, in all documents that the decree lists and that wait.
///
/// # Errors
/// When a file cannot be read.
pub(crate) fn judge(id: &str, given: &[PathBuf], reading: &Reading) -> anyhow::Result<Judgement> {
    let read = reading.register(&reading.content)?.value;
    let Some(decree) = read.decree(id) else {
        let ids: Vec<&str> = read.decrees.iter().map(|it| it.id.as_str()).collect();
        let ids = if ids.is_empty() { "–".to_owned() } else { ids.join(", ") };
        let why = say!(
            id = "Tidak ada keputusan penetapan `{id}` di content/penetapan/; yang ada: {ids}.",
            en = "There is no decree `{id}` in content/penetapan/; there are: {ids}.",
            id,
            ids,
        );
        return Ok(Judgement::Refused(Refused::because(why, &reading.content)));
    };
    let (mut paths, mut passed_over) = (given.to_vec(), Vec::new());
    if paths.is_empty() {
        let (ready, unready) = listed(&read, decree);
        passed_over = unready;
        paths = ready.iter().map(|it| reading.content.path(&it.path)).collect();
        if paths.is_empty() {
            let why = say!(
                id = "Tidak ada dokumen tercantum dalam keputusan `{id}` yang menunggu persetujuan.",
                en = "No document that the decree `{id}` lists waits for its approval.",
                id,
            );
            return Ok(Judgement::Nothing { passed_over, why });
        }
    }
    let scope = Scope {
        decrees: false,
        leans_on: Some(decree.document.path.to_string()),
        // Documents of one list may link to each other.
        settled_together: &["link-broken", "excluded-part-unknown"],
    };
    let act = ActKind {
        decide: &|register, document, revision| Ok(decide(register, id, document, revision)),
        settled_later: &[],
        reaches_earlier: false,
        question: say!(
            id = "Catat bahwa ini disetujui dengan keputusan {id}?",
            en = "Record that this is approved by the decree {id}?",
            id,
        ),
        next: &|_| next(),
        note: Note {
            act: "Setujui dengan keputusan".to_owned(),
            officer: None,
            more: vec![format!("Keputusan: {id}")],
        },
    };
    let mut judged = judge_within(&scope, &paths, &act, reading)?;
    if let Judgement::Ready(ready) = &mut judged {
        ready.passed_over.extend(passed_over);
    }
    Ok(judged)
}

/// The documents that the decree lists and that wait; and why those that it lists besides are not ready.
fn listed<'a>(register: &'a Register, decree: &Decree) -> (Vec<&'a Document>, Vec<Text>) {
    let (mut ready, mut unready) = (Vec::new(), Vec::new());
    for document in register.documents() {
        let Some(revision) = document.present().filter(|it| !it.has_approval) else { continue };
        let Some((id, number)) = revision.id.as_ref().zip(revision.number.as_ref()) else { continue };
        if decree.entry(&id.value, number.value).is_none() {
            continue;
        }
        match waiting(revision) {
            Ok(()) => ready.push(document),
            Err(why) => {
                unready.push(say!(id = "{file}: {why}", en = "{file}: {why}", file = revision.file, why = why.each()));
            }
        }
    }
    (ready, unready)
}

fn decide(register: &Register, id: &str, document: &Document, revision: &Revision) -> Decision {
    if revision.status() == Status::Approved && revision.decree.as_ref().is_some_and(|it| it.value == id) {
        return Err(Objection::Already(approved_already()));
    }
    waiting(revision)?;
    let Some(decree) = register.decree(id).filter(|it| it.claims_agreement()) else {
        return Err(say!(
            id = "keputusan `{id}` belum disetujui Atasan PPID",
            en = "the superior has not agreed to the decree `{id}`",
            id,
        )
        .into());
    };
    let named = revision.id.as_ref().zip(revision.number.as_ref());
    let Some(entry) = named.and_then(|(id, number)| decree.entry(&id.value, number.value)) else {
        return Err(say!(
            id = "keputusan `{id}` tidak mencantumkan revisi ini",
            en = "the decree `{id}` does not list this revision",
            id,
        )
        .into());
    };
    let (name, record) = (&register.settings.register_name, RecordText::by_decree(id));
    let statement = revision.statement_of(name, &document.unit, Step::Approval, &record);
    if statement.digest() != entry.digest {
        return Err(say!(
            id = "isinya bukan lagi yang tercantum dalam keputusan `{id}`; kembalikan isinya, atau nama keputusannya \
                  bila itu yang diganti, atau tetapkan dengan keputusan tambahan",
            en = "it is no longer what the decree `{id}` lists; put it back, or the name of the decree if that was \
                  changed, or set it by a supplementary decree",
            id,
        )
        .into());
    }
    Ok(Change::Set("persetujuan", format!(" {{ penetapan: \"{id}\" }}")))
}
