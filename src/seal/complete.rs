//! Whether a manifest is whole: by its own digest, and by what one part of it says of another.
//!
//! Whoever writes a manifest anew can leave out a document with all that names it, and seal that. Only who kept the
//! manifest, or got it from where nobody but the publisher writes, knows that it is the one that was published.

use std::collections::BTreeSet;

use crate::diagnostics::{Text, say};
use crate::register::{Date, State};
use crate::seal::manifest::WHOLE;
use crate::seal::published::{Decree, Document, File, Manifest};
use crate::source::Digest;

/// What is wrong where a text does not end in the digest of all that is before it.
pub(crate) fn ending(text: &str) -> Option<Text> {
    let digest = |rest: &str| rest.strip_suffix("\"}")?.parse::<Digest>().ok();
    let parts = text.trim_end().rsplit_once(&format!(",\"{WHOLE}\":\""));
    let is_whole = parts.is_some_and(|(before, rest)| digest(rest) == Some(Digest::of(before.as_bytes())));
    let gap = say!(
        id = "isinya tidak lengkap atau diubah sesudah ditulis (sidiknya sendiri, `{whole}`, tidak cocok)",
        en = "something of it is missing or was changed after it was written (its own digest, `{whole}`, does not \
              agree)",
        whole = WHOLE,
    );
    (!is_whole).then_some(gap)
}

/// The first part of which another one shows that it is missing.
pub(crate) fn gap(manifest: &Manifest) -> Option<Text> {
    let documents = &manifest.documents;
    let officers = || manifest.officers.iter().map(|it| it.id.as_str());
    of_documents(documents)
        .or_else(|| manifest.decrees.iter().find_map(of_decree))
        .or_else(|| unlisted(documents.iter().flat_map(|it| it.records.officers()), officers()))
        .or_else(|| unlisted(manifest.decrees.iter().flat_map(Decree::officers), officers()))
        .or_else(|| {
            let units = manifest.units.iter().map(|it| it.id.as_str());
            unlisted(documents.iter().map(|it| it.unit.as_str()), units)
        })
        .or_else(|| {
            let decrees = manifest.decrees.iter().map(|it| it.id.as_str());
            unlisted(documents.iter().filter_map(Document::decree), decrees)
        })
        .or_else(|| of_newest(manifest))
}

fn of_documents(documents: &[Document]) -> Option<Text> {
    let gap = |revisions: &[Document]| {
        let (at, document) = revisions.iter().enumerate().find(|(at, _)| !is_sound(revisions, *at))?;
        Some(say!(
            id = "`{id}` revisi {number} tidak tercantum selengkapnya",
            en = "not all of `{id}` revision {number} is there",
            id = document.id,
            number = at + 1,
        ))
    };
    documents.chunk_by(|one, other| one.id == other.id).find_map(gap)
}

fn of_decree(decree: &Decree) -> Option<Text> {
    let gap = say!(
        id = "keputusan penetapan `{id}` tidak tercantum selengkapnya",
        en = "not all of the decree `{id}` is there",
        id = decree.id,
    );
    (!has_text(&decree.folder(), &decree.files)).then_some(gap)
}

/// The first of these names that is not in a list of them.
fn unlisted<'m>(mut named: impl Iterator<Item = &'m str>, listed: impl Iterator<Item = &'m str>) -> Option<Text> {
    let listed: BTreeSet<&str> = listed.collect();
    let name = named.find(|it| !listed.contains(it))?;
    Some(say!(
        id = "`{name}` disebut, tetapi tidak ada di daftarnya",
        en = "`{name}` is named, but is not on its list",
        name,
    ))
}

fn of_newest(manifest: &Manifest) -> Option<Text> {
    let newest = newest(manifest);
    let day = manifest.created.or(newest).filter(|_| manifest.created != newest)?;
    Some(say!(
        id = "keputusan tanggal {day}, yang terakhir, tidak tercantum",
        en = "what was decided on {day}, the last of all, is not there",
        day,
    ))
}

/// Whether a revision of a document has its number, all its records, its text, and the state that follows from all
/// revisions.
fn is_sound(revisions: &[Document], at: usize) -> bool {
    let mut rest = revisions.iter().skip(at);
    let state = match rest.len() {
        _ if rest.clone().any(|it| it.records.withdrawal.is_some()) => State::Withdrawn,
        1 => State::InForce,
        _ => State::Superseded,
    };
    rest.next().is_some_and(|it| {
        let is_reviewed = it.records.approval.is_none() || !it.records.reviews.is_empty();
        let has_text = state == State::Withdrawn || has_text(&it.folder(), &it.files);
        usize::try_from(it.revision) == Ok(at + 1) && it.state == state && is_reviewed && has_text
    })
}

fn has_text(folder: &str, files: &[File]) -> bool {
    files.iter().any(|it| it.path.strip_prefix(folder) == Some("isi.md"))
}

/// The last day on which something was decided for the public, which the manifest says too.
fn newest(manifest: &Manifest) -> Option<Date> {
    let records = manifest.documents.iter().map(|it| &it.records);
    let acts = records.flat_map(|it| {
        let agreed = it.withdrawal.iter().map(|it| &it.agreed);
        it.approval.iter().chain(&it.announcement).chain(agreed)
    });
    acts.chain(manifest.decrees.iter().map(|it| &it.agreement)).map(|it| it.date).max()
}

/// Gives the text of a manifest, without its last brace, the digest of its own.
#[cfg(test)]
pub(crate) fn sealed(text: &str) -> String {
    format!("{text},\"{WHOLE}\":\"{}\"}}\n", Digest::of(text.as_bytes()).prefixed())
}
