//! The page on which a citizen checks a file, its script, and the digests of everything that officers published, in
//! parts by the first byte of the digest.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use crate::checks::{ShownDecree, ShownRevision};
use crate::register::{State, Step, Withdrawal};
use crate::site::documents::publication::recorded;
use crate::site::frame::{Frame, Model};
use crate::site::hosting::policy::VERIFICATION;
use crate::site::item::{File, SharedItem};
use crate::source::Digest;

/// It is part of the program: a theme brings none.
const SCRIPT: &str = include_str!("../skrip/verifikasi.js");
/// How the page asks for it. No module: such a one does not run in a page that was opened from a folder.
const SCRIPT_ELEMENT: &str = "<script src=\"verifikasi.js\" defer></script>";

/// What the page is told of the site.
#[derive(Serialize)]
struct VerificationView<'a> {
    /// The first bytes of the digests that there are, in hexadecimal.
    parts: String,
    register: &'a str,
    zone: &'a str,
    /// How many bytes the history has; none where nothing was recorded.
    history: Option<usize>,
    is_signed: bool,
}

/// What is known of a file with a digest.
#[derive(Serialize)]
struct KnownFile<'a> {
    /// The id of the document or of the decree.
    id: &'a str,
    /// None of a decree.
    #[serde(skip_serializing_if = "Option::is_none")]
    revision: Option<u32>,
    /// `berlaku`, `digantikan` or `ditarik`.
    state: &'static str,
    /// `lampiran`, `naskah`, `keterangan` or `isi`.
    kind: &'static str,
    /// Of an attachment that is still published.
    #[serde(skip_serializing_if = "Option::is_none")]
    name: Option<&'a str>,
    title: String,
    /// The digest of the statement.
    #[serde(skip_serializing_if = "Option::is_none")]
    statement: Option<String>,
    /// Whether the signature of the statement is published.
    signed: bool,
    /// When its publication was recorded.
    #[serde(skip_serializing_if = "Option::is_none")]
    since: Option<String>,
    /// The revision in force, where this one is superseded.
    #[serde(skip_serializing_if = "Option::is_none")]
    latest: Option<u32>,
    /// The day on which it was withdrawn.
    #[serde(skip_serializing_if = "Option::is_none")]
    withdrawn: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    reason: Option<&'a str>,
}

/// A file whose digest is told.
#[derive(Debug, Clone, Copy)]
enum Published<'a> {
    OfRevision(ShownRevision<'a>, Kind<'a>),
    OfDecree(&'a ShownDecree, Kind<'a>),
}

#[derive(Debug, Clone, Copy)]
enum Kind<'a> {
    Attachment(&'a str),
    Statement,
    Fields,
    Text,
}

/// So many files are told of one digest: a picture may stand in thousands of documents.
const MOST: usize = 20;

type Parts<'a> = BTreeMap<u8, Vec<(Digest, Published<'a>)>>;

/// The page.
pub(crate) fn item<'a>() -> SharedItem<'a> {
    File::of("verifikasi/index.html", |frame, path| {
        Ok(frame.html(model(frame, path)?, path, Some(SCRIPT_ELEMENT))?.into_bytes())
    })
}

/// Its script, and the parts with digests in them.
pub(crate) fn files<'a>(frame: &Frame<'a>) -> Vec<SharedItem<'a>> {
    let script = File::of(format!("{VERIFICATION}verifikasi.js"), |_, _| Ok(SCRIPT.as_bytes().to_vec()));
    let part = |(first, files): (u8, Vec<(Digest, Published<'a>)>)| {
        File::of(format!("{VERIFICATION}sidik/{first:02x}.json"), move |frame, _| part(frame, &files))
    };
    std::iter::once(script).chain(parts(frame).into_iter().map(part)).collect()
}

fn model(frame: &Frame<'_>, path: &str) -> anyhow::Result<Model> {
    let settings = &frame.contents.settings;
    let history = frame.contents.history.as_ref();
    let first_bytes: BTreeSet<u8> = files_with_digests(frame).iter().map(|(digest, _)| first_byte(*digest)).collect();
    let view = VerificationView {
        parts: first_bytes.iter().map(|it| format!("{it:02x}")).collect::<Vec<_>>().join(" "),
        register: &settings.register_name,
        zone: &settings.time_zone,
        history: history.map(|it| it.text.len()),
        is_signed: history.is_some_and(|it| it.signature.is_some()),
    };
    frame.named("verification", path, &view)
}

fn first_byte(digest: Digest) -> u8 {
    digest.0.first().copied().unwrap_or_default()
}

/// Every digest that is told, with the files that have it; of what is in force first.
fn parts<'a>(frame: &Frame<'a>) -> Parts<'a> {
    let mut parts: Parts<'a> = BTreeMap::new();
    for (digest, it) in files_with_digests(frame) {
        parts.entry(first_byte(digest)).or_default().push((digest, it));
    }
    for files in parts.values_mut() {
        files.sort_by_key(|(digest, it)| (*digest, it.rank()));
    }
    parts
}

fn files_with_digests<'a>(frame: &Frame<'a>) -> Vec<(Digest, Published<'a>)> {
    let mut all = Vec::new();
    let mut add = |digest, it| all.push((digest, it));
    for shown in frame.contents.documents.iter().flat_map(|it| it.revisions()) {
        if !shown.records.is_released() {
            continue;
        }
        let mut told = |digest, kind| add(digest, Published::OfRevision(shown, kind));
        let facts = shown.facts();
        let is_approval = shown.records.published_step() == Step::Approval;
        let fields = if is_approval { facts.parts.approved_meta } else { facts.parts.reviewed_meta };
        if let Some(statement) = shown.digest() {
            told(statement, Kind::Statement);
        }
        // What was destroyed by an official report is not told of any more.
        if withdrawal(shown).is_some_and(|it| shown.state == State::Withdrawn && it.official_report.is_some()) {
            continue;
        }
        told(fields, Kind::Fields);
        facts.attachments.iter().for_each(|it| told(it.file.digest, Kind::Attachment(&it.file.name)));
        // An empty text is that of many documents.
        if facts.parts.body_bytes > 0 {
            told(facts.parts.body, Kind::Text);
        }
    }
    for decree in frame.contents.decrees.iter().filter(|it| it.is_agreed) {
        for it in &decree.attachments {
            add(it.file.digest, Published::OfDecree(decree, Kind::Attachment(&it.file.name)));
        }
        if let Some(statement) = &decree.statement {
            add(statement.digest(), Published::OfDecree(decree, Kind::Statement));
        }
    }
    all
}

/// The files of a part as JSON, a digest on each line.
fn part(frame: &Frame<'_>, files: &[(Digest, Published<'_>)]) -> anyhow::Result<Vec<u8>> {
    let mut lines = Vec::new();
    for same in files.chunk_by(|one, other| one.0 == other.0) {
        let Some((digest, _)) = same.first() else { continue };
        let known: Vec<KnownFile<'_>> =
            same.iter().take(MOST).map(|(_, it)| it.known(frame)).collect::<anyhow::Result<_>>()?;
        lines.push(format!("\"{digest}\":{}", serde_json::to_string(&known)?));
    }
    Ok(format!("{{\n{}\n}}\n", lines.join(",\n")).into_bytes())
}

impl<'a> Published<'a> {
    /// What is in force comes first.
    fn rank(&self) -> u8 {
        match self {
            Published::OfDecree(..) => 0,
            Published::OfRevision(shown, _) => match shown.state {
                State::InForce => 0,
                State::Superseded => 1,
                State::Withdrawn => 2,
            },
        }
    }

    fn known(&self, frame: &Frame<'_>) -> anyhow::Result<KnownFile<'a>> {
        match *self {
            Published::OfRevision(shown, kind) => Ok(of_revision(frame, shown, kind)),
            Published::OfDecree(decree, kind) => Ok(KnownFile {
                id: &decree.id,
                revision: None,
                state: State::InForce.key(),
                kind: kind.key(),
                name: kind.name(),
                title: frame.theme.words().with("decree-title", &[("id", &decree.id)])?,
                statement: decree.statement.as_ref().map(|it| it.digest().to_string()),
                signed: decree.signature.is_some(),
                since: None,
                latest: None,
                withdrawn: None,
                reason: None,
            }),
        }
    }
}

fn of_revision<'a>(frame: &Frame<'_>, shown: ShownRevision<'a>, kind: Kind<'a>) -> KnownFile<'a> {
    let (document, facts) = (shown.document, shown.facts());
    let withdrawal = withdrawal(shown).filter(|_| shown.state == State::Withdrawn);
    let agreed = withdrawal.and_then(|it| it.agreed.as_ref());
    let latest = document.in_force().map(|it| it.number).filter(|it| *it != shown.number);
    KnownFile {
        id: document.id(),
        revision: Some(shown.number),
        state: shown.state.key(),
        kind: kind.key(),
        // Of what was withdrawn only the page that says so is left.
        name: kind.name().filter(|_| withdrawal.is_none()),
        title: facts.title.clone(),
        statement: shown.digest().map(|it| it.to_string()),
        signed: withdrawal.is_none() && (facts.signature().is_some() || is_decree_signed(frame, shown)),
        since: recorded(frame, shown).map(|it| it.at.to_string()),
        latest: latest.filter(|_| withdrawal.is_none()),
        withdrawn: agreed.map(|it| it.on.value.to_string()),
        reason: withdrawal.map(|it| it.reason.as_str()),
    }
}

/// Whether it was approved by a decree that is signed.
fn is_decree_signed(frame: &Frame<'_>, shown: ShownRevision<'_>) -> bool {
    let named = shown.records.decree.as_ref().map(|it| it.value.as_str());
    frame.contents.decrees.iter().any(|it| Some(it.id.as_str()) == named && it.signature.is_some())
}

/// The withdrawal that reaches a revision: its own, or that of the next one that was withdrawn.
fn withdrawal(shown: ShownRevision<'_>) -> Option<&Withdrawal> {
    let later = shown.document.revisions().skip_while(|it| it.number < shown.number);
    later.map(|it| it.facts()).find_map(|it| it.records.withdrawn())
}

impl<'a> Kind<'a> {
    const fn key(self) -> &'static str {
        match self {
            Kind::Attachment(_) => "lampiran",
            Kind::Statement => "naskah",
            Kind::Fields => "keterangan",
            Kind::Text => "isi",
        }
    }

    const fn name(self) -> Option<&'a str> {
        match self {
            Kind::Attachment(name) => Some(name),
            Kind::Statement | Kind::Fields | Kind::Text => None,
        }
    }
}
