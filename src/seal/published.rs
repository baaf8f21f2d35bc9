//! Reads `bukti/manifest.json`, strictly.

use anyhow::Context as _;
use serde::Deserialize;
use serde::de::IgnoredAny;

use crate::diagnostics::{Text, say};
use crate::register::{Published, RecordDigests, State, Step, decree_order};
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
    #[serde(rename = "created")]
    _created: Option<String>,
    #[serde(rename = "day")]
    _day: String,
    #[serde(rename = "program")]
    _program: IgnoredAny,
    #[serde(rename = "public_body")]
    _public_body: IgnoredAny,
    #[serde(rename = "settings")]
    _settings: String,
    #[serde(rename = "theme")]
    _theme: IgnoredAny,
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
    records: Records,
}

/// Of the records only their digests, which cover everything else, and by which decree one was approved.
#[derive(Debug, Deserialize)]
struct Records {
    announcement: Option<Record>,
    approval: Option<Record>,
    #[serde(default)]
    renewals: Vec<Record>,
    reviews: Vec<Record>,
    withdrawal: Option<Withdrawal>,
}

#[derive(Debug, Deserialize)]
struct Record {
    decree: Option<String>,
    #[serde(deserialize_with = "prefixed")]
    digest: Digest,
}

#[derive(Debug, Deserialize)]
struct Withdrawal {
    agreed: Record,
    proposed: Record,
}

impl Records {
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
    #[serde(rename = "agreement")]
    _agreement: IgnoredAny,
    #[serde(rename = "date")]
    _date: String,
    #[serde(rename = "number")]
    _number: String,
    #[serde(rename = "signed")]
    _signed: IgnoredAny,
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
        return Err(anyhow::Error::msg(say!(
            id = "versi manifes itu `{format}`; program ini membaca `{own}`",
            en = "the manifest is of version `{format}`; this program reads `{own}`",
            format = version.format,
            own = FORMAT,
        )));
    }
    let damaged = || say!(id = "manifes itu rusak", en = "the manifest is damaged");
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
    Ok(manifest)
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
    let of = |it: Document| ((it.id, it.revision), (it.state, it.records.digests()));
    let revisions = manifest.documents.into_iter().map(of).collect();
    let decrees = manifest.decrees.into_iter().map(|it| (it.id, it.digest)).collect();
    Ok(Published { register: manifest.register, revisions, decrees })
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

    fn manifest(documents: &str) -> String {
        format!(
            r#"{{"built_in":[],"day":"2026-01-20","documents":[{documents}],"format":"{FORMAT}","program":{{}},"public_body":{{}},
            "register":"a.go.id","settings":"","site":"{site}","theme":[]}}"#,
            site = Digest::of(b"").prefixed()
        )
    }

    fn document(id: &str, revision: u32, file: &str) -> String {
        let hex = "0".repeat(64);
        format!(
            r#"{{"class":"berkala","digest":"sha256:{hex}","files":[{{"media_type":"","path":"{file}",
            "sha256":"{hex}","sha512":"{hex}{hex}","size":1}}],"id":"{id}",
            "records":{{"approval":{{"digest":"sha256:{hex}"}},"reviews":[]}},"revision":{revision},
            "state":"berlaku","unit":"u"}}"#
        )
    }

    #[test]
    fn a_manifest_tells_what_was_published() {
        let text = manifest(&document("a", 2, "info/a/r2/x.pdf"));
        let published = read_published(&text).unwrap();
        assert_eq!(published.register, "a.go.id");
        let records = RecordDigests { approval: vec![Digest([0; 32])], ..RecordDigests::default() };
        let expected = (("a".to_owned(), 2), (State::InForce, records));
        assert_eq!(published.revisions.into_iter().collect::<Vec<_>>(), [expected]);
    }

    #[test]
    fn anything_else_is_an_error_of_one_line() {
        let good = document("a", 2, "info/a/r2/x.pdf");
        let broken = [
            String::new(),
            "[]".to_owned(),
            manifest(&good).replace("/v1", "/v9"),
            manifest(&good).replace("register", "regist"),
            manifest(&good).replace("berlaku", "hilang"),
            manifest(&good).replace("sha256:", "sha1:"),
            manifest(&good).replace("\"revision\":2", "\"revision\":-1"),
            manifest(&good).replace("\"records\"", "\"extra\":1,\"records\""),
            manifest(&good).replace("\"approval\"", "\"announced\""),
            manifest(&good).replace("{\"digest\":\"sha256:0", "{\"digest\":\"sha256:1"),
            manifest(&format!("{good},{good}")),
            manifest(&format!("{},{good}", document("b", 1, "info/b/r1/x"))),
            manifest(&document("a", 2, "info/b/r2/x.pdf")),
            manifest(&document("a", 2, "info/a/r2/../../../x")),
            manifest(&good).chars().take(200).collect(),
        ];
        for text in broken {
            let error = format!("{:#}", read_published(&text).unwrap_err());
            assert!(!error.contains('\n') && error.contains("manifest"), "{error}");
        }
    }
}
