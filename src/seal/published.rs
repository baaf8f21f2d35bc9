//! Reads `bukti/manifest.json`, strictly.

use std::collections::BTreeSet;

use anyhow::Context as _;
use serde::Deserialize;
use serde::de::IgnoredAny;

use crate::diagnostics::{Text, say};
use crate::register::{
    Date, Published, PublishedRevision, RecordDigests, ShownAuthority, ShownItem, ShownOfficer, ShownSettings, State,
    Step, decree_order,
};
use crate::seal::complete;
use crate::seal::manifest::FORMAT;
use crate::source::Digest;

/// What is needed of a manifest; the rest is only looked at for its keys.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Manifest {
    pub(crate) register: String,
    pub(crate) documents: Vec<Document>,
    /// Absent where there are none.
    #[serde(default)]
    pub(crate) decrees: Vec<Decree>,
    #[serde(deserialize_with = "prefixed")]
    pub(crate) site: Digest,
    #[serde(rename = "format")]
    _format: String,
    #[serde(rename = "built_in")]
    _built_in: IgnoredAny,
    #[serde(default, deserialize_with = "perhaps_day")]
    pub(crate) created: Option<Date>,
    #[serde(deserialize_with = "day")]
    day: Date,
    items: Vec<ShownItem>,
    pub(crate) officers: Vec<ShownOfficer>,
    public_body: Body,
    time_zone: String,
    pub(crate) units: Vec<Unit>,
    #[serde(rename = "program")]
    _program: IgnoredAny,
    #[serde(rename = "settings")]
    _settings: String,
    #[serde(rename = "theme")]
    _theme: IgnoredAny,
    /// Looked at before anything else is read.
    #[serde(rename = "whole")]
    _whole: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Body {
    name: String,
    parent: Option<String>,
    #[serde(rename = "address")]
    _address: Option<String>,
    #[serde(rename = "email")]
    _email: Option<String>,
}

/// A unit, by the name that the pages show.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Unit {
    pub(crate) id: String,
    name: String,
}

/// One revision.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Document {
    pub(crate) id: String,
    pub(crate) revision: u32,
    pub(crate) unit: String,
    #[serde(rename = "class")]
    _class: String,
    #[serde(deserialize_with = "state")]
    pub(crate) state: State,
    #[serde(deserialize_with = "prefixed")]
    pub(crate) digest: Digest,
    pub(crate) files: Vec<File>,
    pub(crate) records: Records,
}

/// The records by their digests, which cover everything that an officer wrote; and what the settings add to it.
#[derive(Debug, Deserialize)]
pub(crate) struct Records {
    pub(crate) announcement: Option<Record>,
    pub(crate) approval: Option<Record>,
    #[serde(default)]
    one_person: bool,
    preparation: Act,
    #[serde(default)]
    renewals: Vec<Record>,
    pub(crate) reviews: Vec<Record>,
    pub(crate) withdrawal: Option<Withdrawal>,
}

/// An act without a digest of its own.
#[derive(Debug, Deserialize)]
pub(crate) struct Act {
    officer: String,
    typed_by: Option<String>,
}

/// An act with one.
#[derive(Debug, Deserialize)]
pub(crate) struct Record {
    authority: Option<ShownAuthority>,
    #[serde(deserialize_with = "day")]
    pub(crate) date: Date,
    decree: Option<String>,
    #[serde(deserialize_with = "prefixed")]
    digest: Digest,
    #[serde(flatten)]
    act: Act,
}

#[derive(Debug, Deserialize)]
pub(crate) struct Withdrawal {
    pub(crate) agreed: Record,
    proposed: Record,
}

impl Act {
    fn officers(&self) -> impl Iterator<Item = &str> {
        [&self.officer].into_iter().chain(&self.typed_by).map(String::as_str)
    }
}

impl Records {
    /// Everybody whom they name.
    pub(crate) fn officers(&self) -> impl Iterator<Item = &str> {
        let authority = self.announcement.iter().filter_map(|it| it.authority.as_ref());
        let withdrawal = self.withdrawal.iter().flat_map(|it| [&it.proposed, &it.agreed]);
        let sealed = self.announcement.iter().chain(&self.approval).chain(&self.reviews).chain(&self.renewals);
        let acts = sealed.chain(withdrawal).map(|it| &it.act).chain([&self.preparation]);
        acts.flat_map(Act::officers).chain(authority.map(|it| it.officer.as_str()))
    }

    fn digests(&self) -> RecordDigests {
        let all = |records: &[Record]| records.iter().map(|it| it.digest).collect();
        let withdrawal = self.withdrawal.iter().flat_map(|it| [it.proposed.digest, it.agreed.digest]);
        RecordDigests {
            announcement: self.announcement.iter().map(|it| it.digest).collect(),
            approval: self.approval.iter().map(|it| it.digest).collect(),
            reviews: all(&self.reviews),
            renewals: all(&self.renewals),
            withdrawal: withdrawal.collect(),
        }
    }
}

/// One decree.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Decree {
    pub(crate) id: String,
    #[serde(deserialize_with = "prefixed")]
    pub(crate) digest: Digest,
    pub(crate) files: Vec<File>,
    pub(crate) agreement: Record,
    #[serde(rename = "date")]
    _date: String,
    #[serde(rename = "number")]
    _number: String,
    signed: Act,
}

/// A file of a revision or of a decree.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct File {
    pub(crate) path: String,
    pub(crate) size: u64,
    #[serde(deserialize_with = "plain")]
    pub(crate) sha256: Digest,
    /// 128 lower-case digits.
    pub(crate) sha512: String,
    #[serde(rename = "media_type")]
    _media_type: String,
}

impl Document {
    /// The decree by which it was approved.
    pub(crate) fn decree(&self) -> Option<&str> {
        self.records.approval.as_ref()?.decree.as_deref()
    }

    /// The step by whose record it is published.
    pub(crate) fn step(&self) -> Step {
        if self.records.approval.is_some() { Step::Approval } else { Step::Announcement }
    }

    /// The line of a decree that lists it.
    pub(crate) fn line(&self) -> String {
        format!("{} {} {}", self.id, self.revision, self.digest.prefixed())
    }

    /// The folder of its files in the site, with a slash at the end.
    pub(crate) fn folder(&self) -> String {
        format!("info/{}/r{}/", self.id, self.revision)
    }
}

impl Decree {
    /// Everybody whom its records name.
    pub(crate) fn officers(&self) -> impl Iterator<Item = &str> {
        [&self.signed, &self.agreement.act].into_iter().flat_map(Act::officers)
    }

    /// The folder of its files in the site, with a slash at the end.
    pub(crate) fn folder(&self) -> String {
        format!("dip/{}/", self.id)
    }
}

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

fn day<'de, D: serde::Deserializer<'de>>(from: D) -> Result<Date, D::Error> {
    let text = String::deserialize(from)?;
    text.parse().map_err(|_| serde::de::Error::custom(format!("`{text}` is not a day")))
}

fn perhaps_day<'de, D: serde::Deserializer<'de>>(from: D) -> Result<Option<Date>, D::Error> {
    day(from).map(Some)
}

fn state<'de, D: serde::Deserializer<'de>>(from: D) -> Result<State, D::Error> {
    let text = String::deserialize(from)?;
    State::of(&text).ok_or_else(|| serde::de::Error::custom(format!("`{text}` is not a state")))
}

fn prefixed<'de, D: serde::Deserializer<'de>>(from: D) -> Result<Digest, D::Error> {
    let text = String::deserialize(from)?;
    text.parse().map_err(|()| serde::de::Error::custom(format!("`{text}` is not a digest")))
}

fn plain<'de, D: serde::Deserializer<'de>>(from: D) -> Result<Digest, D::Error> {
    let text = String::deserialize(from)?;
    Digest::from_hex(&text).ok_or_else(|| serde::de::Error::custom(format!("`{text}` is not a SHA-256")))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::seal::complete::sealed;

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
