//! Reads `bukti/manifest.json`, strictly.

use std::collections::BTreeSet;

use anyhow::Context as _;
use serde::Deserialize;

use crate::diagnostics::{Text, say};
use crate::register::{Published, PublishedRevision, ShownSettings, decree_order};
use crate::seal::complete;
use crate::seal::manifest::FORMAT;
use crate::seal::published::{Decree, Document, File, Manifest};

/// Reads a manifest; an error when its version is unknown, or when it is not exactly as that version must be.
pub(crate) fn read(text: &str) -> anyhow::Result<Manifest> {
    #[derive(Deserialize)]
    struct Version {
        format: String,
    }
    let version: Version = serde_json::from_str(text)
        .with_context(|| say!(id = "ini bukan manifes maklumat", en = "this is not a manifest of maklumat"))?;
    if version.format != FORMAT {
        return Err(anyhow::Error::new(say!(
            id = "versi manifes itu `{format}`; program ini membaca `{own}`",
            en = "the manifest is of version `{format}`; this program reads `{own}`",
            format = version.format,
            own = FORMAT,
        )));
    }
    let damaged = || say!(id = "manifes itu rusak", en = "the manifest is damaged");
    if let Some(gap) = complete::ending(text) {
        return Err(anyhow::Error::new(gap)).with_context(damaged);
    }
    let manifest: Manifest = serde_json::from_str(text).with_context(damaged)?;
    let sorted = |one: &Document, other: &Document| (&one.id, one.revision) < (&other.id, other.revision);
    if !manifest.documents.is_sorted_by(sorted) {
        return Err(fault(
            "ada dokumen yang tercantum dua kali atau tidak pada urutannya",
            "a document stands twice, or not in its order",
        ))
        .with_context(damaged);
    }
    let is_published = |it: &Document| it.records.digests().released() == Some(it.digest);
    if let Some(document) = manifest.documents.iter().find(|it| !is_published(it)) {
        let (id, number) = (&document.id, document.revision);
        return Err(fault(
            &format!("sidik `{id}` revisi {number} bukan sidik persetujuan atau pengumumannya"),
            &format!("the digest of `{id}` revision {number} is not that of its approval or announcement"),
        ))
        .with_context(damaged);
    }
    let in_order = |one: &Decree, other: &Decree| decree_order(&one.id) < decree_order(&other.id);
    let is_named = |it: &Decree| decree_order(&it.id).is_some();
    if !manifest.decrees.is_sorted_by(in_order) || !manifest.decrees.iter().all(is_named) {
        return Err(fault(
            "ada keputusan yang tercantum dua kali atau tidak pada urutannya",
            "a decree stands twice, or not in its order",
        ))
        .with_context(damaged);
    }
    let documents = manifest.documents.iter().map(|it| (it.folder(), &it.files));
    for (folder, files) in documents.chain(manifest.decrees.iter().map(|it| (it.folder(), &it.files))) {
        let inside = |it: &File| it.path.strip_prefix(&folder).is_some_and(|name| !name.contains('/'));
        if let Some(file) = files.iter().find(|it| !inside(it)) {
            return Err(fault(
                &format!("{} tidak ada di {folder}", file.path),
                &format!("{} is not in {folder}", file.path),
            ))
            .with_context(damaged);
        }
    }
    match complete::gap(&manifest) {
        Some(gap) => Err(anyhow::Error::new(gap)).with_context(damaged),
        None => Ok(manifest),
    }
}

/// What is wrong with it, below what that means.
fn fault(id: &str, en: &str) -> anyhow::Error {
    anyhow::Error::new(Text::new(id, en))
}

/// What was published, from the text of `bukti/manifest.json`, to compare with what is about to be.
///
/// An error when the text is not a manifest of a version that this program knows.
pub fn read_published(text: &str) -> anyhow::Result<Published> {
    let manifest = read(text)?;
    // Whom no record names can still be corrected, and so can a unit without documents.
    let documents = || manifest.documents.iter();
    let acting = documents().flat_map(|it| it.records.officers());
    let acting: BTreeSet<String> =
        acting.chain(manifest.decrees.iter().flat_map(Decree::officers)).map(str::to_owned).collect();
    let units: BTreeSet<String> = documents().map(|it| it.unit.clone()).collect();
    let of = |it: Document| {
        let (records, one_person) = (it.records.digests(), it.records.one_person);
        let authority = it.records.announcement.and_then(|it| it.authority);
        ((it.id, it.revision), PublishedRevision { state: it.state, records, authority, one_person })
    };
    let officers = manifest.officers.into_iter().filter(|it| acting.contains(&it.id));
    let named = manifest.units.into_iter().filter(|it| units.contains(&it.id));
    let settings = ShownSettings {
        body: manifest.public_body.name,
        parent: manifest.public_body.parent,
        officers: officers.map(|it| (it.id.clone(), it)).collect(),
        time_zone: manifest.time_zone,
        units: named.map(|it| (it.id, it.name)).collect(),
    };
    Ok(Published {
        register: manifest.register,
        day: manifest.day,
        settings,
        items: manifest.items,
        revisions: manifest.documents.into_iter().map(of).collect(),
        decrees: manifest.decrees.into_iter().map(|it| (it.id, it.digest)).collect(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::register::{RecordDigests, State};
    use crate::seal::complete::sealed;
    use crate::source::Digest;

    /// Without the digest of its own, and with this document.
    fn manifest(documents: &str) -> String {
        format!(
            r#"{{"built_in":[],"created":"2026-01-20","day":"2026-01-20","documents":[{documents}],"format":"{FORMAT}",
            "items":[],"officers":[{{"from":"2026-01-01","id":"p","position":"P","role":"ppid"}}],"program":{{}},
            "public_body":{{"name":"B"}},"register":"a.go.id","settings":"","site":"{site}","theme":[],
            "time_zone":"Asia/Jakarta","units":[{{"id":"u","name":"U"}}]"#,
            site = Digest::of(b"").prefixed()
        )
    }

    fn document(id: &str, revision: u32, file: &str) -> String {
        let hex = "0".repeat(64);
        let act = format!(r#"{{"date":"2026-01-20","digest":"sha256:{hex}","officer":"p"}}"#);
        format!(
            r#"{{"class":"berkala","digest":"sha256:{hex}","files":[{{"media_type":"","path":"{file}",
            "sha256":"{hex}","sha512":"{hex}{hex}","size":1}}],"id":"{id}",
            "records":{{"approval":{act},"preparation":{{"date":"2026-01-20","officer":"p"}},"reviews":[{act}]}},
            "revision":{revision},"state":"berlaku","unit":"u"}}"#
        )
    }

    #[test]
    fn a_manifest_tells_what_was_published() {
        let published = read_published(&sealed(&manifest(&document("a", 1, "info/a/r1/isi.md")))).unwrap();
        assert_eq!(published.register, "a.go.id");
        let digests = vec![Digest([0; 32])];
        let records = RecordDigests { approval: digests.clone(), reviews: digests, ..RecordDigests::default() };
        let revision = PublishedRevision { state: State::InForce, records, authority: None, one_person: false };
        assert_eq!(published.revisions.into_iter().collect::<Vec<_>>(), [(("a".to_owned(), 1), revision)]);
        assert_eq!(published.settings.officers["p"].position, "P");
    }

    #[test]
    fn anything_else_is_an_error_of_one_line() {
        let good = document("a", 1, "info/a/r1/isi.md");
        let broken = [
            String::new(),
            "[]".to_owned(),
            manifest(&good).replace("/v1", "/v9"),
            manifest(&good).replace("register", "regist"),
            manifest(&good).replace("berlaku", "hilang"),
            manifest(&good).replace("sha256:", "sha1:"),
            manifest(&good).replace("\"revision\":1", "\"revision\":-1"),
            manifest(&good).replace("\"records\"", "\"extra\":1,\"records\""),
            manifest(&good).replace("\"approval\"", "\"announced\""),
            manifest(&good).replacen("\"digest\":\"sha256:0", "\"digest\":\"sha256:1", 1),
            manifest(&format!("{good},{good}")),
            manifest(&format!("{},{good}", document("b", 1, "info/b/r1/isi.md"))),
            manifest(&document("a", 1, "info/b/r1/isi.md")),
            manifest(&document("a", 1, "info/a/r1/../../../isi.md")),
            manifest(&good).chars().take(200).collect(),
        ];
        let broken = broken.iter().map(|it| sealed(it));
        for text in broken.chain([manifest(&good), manifest(&good) + "}\n"]) {
            let error = format!("{:#}", read_published(&text).unwrap_err());
            assert!(!error.contains('\n') && error.contains("manifest"), "{error}");
        }
    }
}
