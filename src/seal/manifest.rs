//! Writes `bukti/manifest.json`, some documents at a time.

use std::collections::BTreeSet;
use std::io::{self, Write};

use anyhow::bail;
use rayon::prelude::*;
use serde::Serialize;
use sha2::{Digest as _, Sha256};

use crate::checks::{Agreed, Cleared, Edition as _, Released, codes};
use crate::output::Written;
use crate::register::{self, Date, PublicBody, Settings, ShownItem, ShownSettings, State};
use crate::seal::checksums;
use crate::seal::records::{self, Act, Records};
use crate::site::{Theme, manifest_schema, media_type};
use crate::source::{Digest, hex};

/// What the manifest says it is; another shape gets another number.
pub(crate) const FORMAT: &str = "maklumat-manifest/v1";

/// The last member: the digest of everything before it, so that a copy of which something is missing is known.
pub(crate) const WHOLE: &str = "whole";

#[derive(Serialize)]
struct Document<'a> {
    class: &'static str,
    digest: String,
    files: Vec<File<'a>>,
    id: &'a str,
    records: Records<'a>,
    revision: u32,
    state: &'static str,
    unit: &'a str,
}

#[derive(Serialize)]
struct Decreed<'a> {
    agreement: Act<'a>,
    date: String,
    digest: String,
    files: Vec<File<'a>>,
    id: &'a str,
    number: &'a str,
    signed: Act<'a>,
}

#[derive(Serialize)]
struct File<'a> {
    media_type: &'static str,
    path: &'a str,
    sha256: String,
    sha512: String,
    size: u64,
}

#[derive(Serialize)]
struct Ingredient<'a> {
    path: &'a str,
    sha256: String,
}

#[derive(Serialize)]
struct Body<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    address: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    email: Option<&'a str>,
    name: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    parent: Option<&'a str>,
}

#[derive(Serialize)]
struct Unit<'a> {
    id: &'a str,
    name: &'a str,
}

#[derive(Serialize)]
struct Program {
    name: &'static str,
    version: &'static str,
}

/// Writes the manifest of everything that is shown; `written` is sorted by path.
pub(crate) fn write(edition: &Cleared, theme: &Theme, written: &[Written], out: &mut dyn Write) -> anyhow::Result<()> {
    let settings = &edition.contents().settings;
    let mut released: Vec<Released<'_>> = edition.released().collect();
    released.sort_by_key(|it| it.shown.document.id());

    // The keys in the order of RFC 8785, by hand: 100,000 documents must not lie in memory as one value.
    let mut out = Members { out: Hashed { out, hash: Sha256::new() }, first: true };
    out.member("built_in", &built_in())?;
    let decrees: Vec<Decreed<'_>> = edition.agreed().map(|it| decree(it, written)).collect();
    let days = released.iter().filter_map(|it| newest(&it.shown.records));
    if let Some(day) = days.chain(edition.agreed().map(|it| it.agreement.signed.on.value)).max() {
        out.member("created", &day.to_string())?;
    }
    out.member("day", &edition.contents().day.to_string())?;
    if !decrees.is_empty() {
        out.member("decrees", &decrees)?;
    }
    out.key("documents")?;
    write_documents(settings, &released, written, &mut out.out)?;
    out.member("format", &FORMAT)?;
    out.member("items", &items(settings, &released))?;
    let shown = ShownSettings::of(settings);
    out.member("officers", &shown.officers.values().collect::<Vec<_>>())?;
    out.member("program", &Program { name: env!("CARGO_PKG_NAME"), version: env!("CARGO_PKG_VERSION") })?;
    out.member("public_body", &body(&settings.body))?;
    out.member("register", &settings.register_name)?;
    out.member("settings", &settings.digest.prefixed())?;
    out.member("site", &checksums::digest(written).prefixed())?;
    out.member("theme", &theme.files().map(|(path, it)| ingredient(path, it)).collect::<Vec<_>>())?;
    out.member("time_zone", &shown.time_zone)?;
    out.member("units", &shown.units.iter().map(|(id, name)| Unit { id, name }).collect::<Vec<_>>())?;
    let whole = Digest(out.out.hash.clone().finalize().into());
    out.member(WHOLE, &whole.prefixed())?;
    Ok(writeln!(out.out, "}}")?)
}

/// What is written, hashed on its way.
struct Hashed<'a> {
    out: &'a mut dyn Write,
    hash: Sha256,
}

impl Write for Hashed<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let taken = self.out.write(bytes)?;
        self.hash.update(bytes.get(..taken).unwrap_or(bytes));
        Ok(taken)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}

/// The members of the outermost object.
struct Members<'a> {
    out: Hashed<'a>,
    first: bool,
}

impl Members<'_> {
    fn key(&mut self, key: &str) -> anyhow::Result<()> {
        let before = if std::mem::take(&mut self.first) { '{' } else { ',' };
        Ok(write!(self.out, "{before}\"{key}\":")?)
    }

    fn member(&mut self, key: &str, value: &impl Serialize) -> anyhow::Result<()> {
        self.key(key)?;
        Ok(serde_json_canonicalizer::to_writer(value, &mut self.out)?)
    }
}

/// So many documents are in memory at a time.
const AT_ONCE: usize = 1_000;

fn write_documents(
    settings: &Settings,
    released: &[Released<'_>],
    written: &[Written],
    out: &mut dyn Write,
) -> anyhow::Result<()> {
    let mut before = '[';
    for some in released.chunks(AT_ONCE) {
        let text = |it| anyhow::Ok(serde_json_canonicalizer::to_vec(&document(settings, it, written)?)?);
        let texts: Vec<Vec<u8>> = some.par_iter().map(text).collect::<anyhow::Result<_>>()?;
        for text in texts {
            write!(out, "{before}")?;
            out.write_all(&text)?;
            before = ',';
        }
    }
    Ok(out.write_all(if before == '[' { b"[]" } else { b"]" })?)
}

fn document<'a>(
    settings: &'a Settings,
    released: &Released<'a>,
    written: &'a [Written],
) -> anyhow::Result<Document<'a>> {
    let (shown, revision) = (released.shown.document, released.shown.facts());
    let files = files(&format!("info/{}/r{}/", shown.id(), revision.number), written);
    if let (State::Withdrawn, Some(file)) = (revision.state, files.first()) {
        bail!("{} was withdrawn, but {} is in the site", revision.file, file.path);
    }
    Ok(Document {
        class: released.class.key(),
        digest: released.digest.prefixed(),
        files,
        id: shown.id(),
        records: Records::of(released, settings),
        revision: revision.number,
        state: revision.state.key(),
        unit: &shown.unit,
    })
}

/// The items that documents answer and that their pages show; of a tombstone none.
fn items(settings: &Settings, released: &[Released<'_>]) -> Vec<ShownItem> {
    let answering = released.iter().map(|it| it.shown.facts()).filter(|it| it.state != State::Withdrawn);
    let ids: BTreeSet<&String> = answering.flat_map(|it| &it.items).collect();
    ids.into_iter().filter_map(|it| settings.checklist.item(it)).map(ShownItem::of).collect()
}

fn decree<'a>(decree: Agreed<'a>, written: &'a [Written]) -> Decreed<'a> {
    Decreed {
        agreement: records::sealed(&decree.agreement.signed, decree.agreement.digest.as_ref()),
        date: decree.date.to_string(),
        digest: decree.digest.prefixed(),
        files: files(&format!("dip/{}/", decree.shown.id), written),
        id: &decree.shown.id,
        number: &decree.shown.number,
        signed: records::act(decree.signed),
    }
}

/// The text and the attachments in the folder of a revision or decree: what was approved, and no page about it.
fn files<'a>(folder: &str, written: &'a [Written]) -> Vec<File<'a>> {
    let from = written.partition_point(|it| it.path.as_str() < folder);
    let inside = written.iter().skip(from).take_while(|it| it.path.as_str().starts_with(folder));
    inside
        .filter_map(|it| {
            Some(File {
                media_type: media_type(it.path.as_str()),
                path: it.path.as_str(),
                sha256: it.sha256.to_string(),
                sha512: hex(it.sha512.as_deref()?),
                size: it.size,
            })
        })
        .collect()
}

/// The last day on which something about a revision was decided for the public.
fn newest(records: &register::Records) -> Option<Date> {
    records.approved_on().max(records.announced_on()).max(records.withdrawn_on())
}

fn body(body: &PublicBody) -> Body<'_> {
    Body {
        address: body.address.as_deref(),
        email: body.email.as_deref(),
        name: &body.name,
        parent: body.parent.as_deref(),
    }
}

fn ingredient(path: &str, digest: Digest) -> Ingredient<'_> {
    Ingredient { path, sha256: digest.to_string() }
}

/// What the site shows that lies neither in `content/` nor in a theme.
fn built_in() -> [Ingredient<'static>; 2] {
    let mut rules = String::new();
    for code in codes() {
        let texts = [code.name, code.severity.name(), code.demands.id, code.demands.en, code.because.id];
        for text in texts.into_iter().chain([code.because.en, code.source.unwrap_or_default()]) {
            rules.push_str(text);
            rules.push('\n');
        }
    }
    [
        ingredient("aturan-pemeriksaan", Digest::of(rules.as_bytes())),
        ingredient("skema/manifest-v1.json", Digest::of(manifest_schema().as_bytes())),
    ]
}
