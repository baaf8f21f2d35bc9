//! The register for programs: `dip.json` with everything public about every document, its addresses and hashes.

use std::collections::BTreeMap;
use std::io::Write;

use serde::Serialize;

use crate::checks::{Shown, ShownRevision};
use crate::register::{Class, Period, PublicAct, Recorded, State, fields, moment};
use crate::site::documents::document_parts::{FileView, files};
use crate::site::documents::publication::acts;
use crate::site::documents::record::holders;
use crate::site::frame::Frame;
use crate::site::item::{LongFile, SharedItem};
use crate::site::lists::layout::List;
use crate::site::lists::listing;
use crate::site::text::text_language::language;

/// Everything public about a document, in the words of the front matter; fields sorted by name.
#[derive(Debug, Serialize)]
pub(crate) struct Entry<'a> {
    alamat: String,
    bahasa: String,
    bentuk: Vec<&'static str>,
    berkas: Vec<FileEntry>,
    /// The last day on which immediate information applies, or `sampai dicabut`.
    berlaku_sampai: Option<String>,
    butir: &'a [String],
    dibuat: Option<MadeEntry>,
    id: String,
    judul: &'a str,
    kata_kunci: Vec<String>,
    keadaan: &'static str,
    klasifikasi: Option<&'static str>,
    /// The fields that are published as texts, here in their order.
    #[serde(flatten)]
    texts: BTreeMap<&'static str, Option<&'a str>>,
    penarikan: Option<WithdrawalEntry>,
    /// The decrees that set it; absent in a register without decrees.
    #[serde(skip_serializing_if = "Option::is_none")]
    penetapan: Option<Vec<String>>,
    retensi: Option<RetentionEntry>,
    revisi: u32,
    ringkasan: Option<&'a str>,
    riwayat: Vec<RevisionEntry>,
    sidik: Option<String>,
    tautan: Vec<LinkEntry>,
    unit: String,
    yang_menguasai: Vec<String>,
}

#[derive(Debug, Serialize)]
struct FileEntry {
    alamat: String,
    judul: String,
    nama: String,
    sidik: String,
    ukuran: u64,
}

#[derive(Debug, Serialize)]
struct MadeEntry {
    tanggal: String,
    tempat: Option<String>,
}

#[derive(Debug, Serialize)]
struct RetentionEntry {
    aktif: String,
    inaktif: Option<String>,
    nasib_akhir: Option<String>,
}

#[derive(Debug, Serialize)]
struct RevisionEntry {
    disetujui: Option<String>,
    /// The moment of its urgent announcement.
    diumumkan: Option<String>,
    keadaan: &'static str,
    revisi: u32,
    sidik: Option<String>,
    /// What the history holds of it; absent where it holds nothing.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    tercatat: Vec<RecordedEntry>,
}

/// An act with the moment at which the history recorded it.
#[derive(Debug, Serialize)]
struct RecordedEntry {
    /// That it may have happened long before: the first run of the history found it.
    pencatatan_pertama: bool,
    tindakan: &'static str,
    waktu: String,
}

#[derive(Debug, Serialize)]
struct LinkEntry {
    alamat: String,
    judul: String,
}

#[derive(Debug, Serialize)]
struct WithdrawalEntry {
    alasan: String,
    pengganti: Option<String>,
    tanggal: Option<String>,
}

impl<'a> Entry<'a> {
    /// Of the revision that is shown first; of a withdrawn document only what its tombstone says.
    pub(crate) fn of(frame: &Frame<'_>, document: &'a Shown) -> Entry<'a> {
        let latest = document.latest();
        let (revision, state) = (latest.facts(), latest.state);
        let shown = state != State::Withdrawn;
        Entry {
            alamat: format!("{}{}", frame.address, listing::address(document)),
            bahasa: language(frame.theme.words(), revision).to_owned(),
            bentuk: revision.forms.iter().filter(|_| shown).map(|it| it.key()).collect(),
            berkas: files(latest).into_iter().filter(|_| shown).map(|it| FileEntry::of(frame, it)).collect(),
            berlaku_sampai: revision.until.filter(|_| shown).map(|it| it.to_string()),
            butir: if shown { &revision.items } else { &[] },
            dibuat: revision
                .made
                .as_ref()
                .filter(|_| shown)
                .map(|it| MadeEntry { tanggal: it.date.value.to_string(), tempat: it.place.clone() }),
            id: document.id().to_owned(),
            judul: &revision.title,
            kata_kunci: revision.keywords.iter().filter(|_| shown).cloned().collect(),
            keadaan: state.key(),
            klasifikasi: revision.class.map(Class::key),
            texts: fields::document::published().map(|it| (it.key, revision.said(it).filter(|_| shown))).collect(),
            penarikan: revision.records.withdrawn().map(|it| WithdrawalEntry {
                alasan: it.reason.clone(),
                pengganti: it.successor.as_ref().map(|it| it.value.clone()),
                tanggal: revision.records.withdrawn_on().map(|it| it.to_string()),
            }),
            penetapan: frame
                .listing
                .has_decrees
                .then(|| frame.listing.decreed(latest).iter().filter(|_| shown).map(|it| it.id.clone()).collect()),
            retensi: revision.retention.as_ref().filter(|_| shown).map(|it| RetentionEntry {
                aktif: it.active.text(),
                inaktif: it.inactive.as_ref().map(Period::text),
                nasib_akhir: it.fate.map(|it| it.label().id),
            }),
            revisi: latest.number,
            ringkasan: shown.then_some(&revision.summary),
            riwayat: history(frame, document),
            sidik: latest.digest().filter(|_| shown).map(|it| it.prefixed()),
            tautan: revision
                .links
                .iter()
                .filter(|_| shown)
                .map(|it| LinkEntry { alamat: it.address.value.clone(), judul: it.title.clone() })
                .collect(),
            unit: document.unit.clone(),
            yang_menguasai: if shown { holders(frame, latest) } else { Vec::new() },
        }
    }
}

impl FileEntry {
    fn of(frame: &Frame<'_>, it: FileView) -> FileEntry {
        FileEntry {
            alamat: format!("{}{}", frame.address, it.address),
            judul: it.title,
            nama: it.name,
            sidik: format!("sha256:{}", it.digest),
            ukuran: it.size,
        }
    }
}

impl RecordedEntry {
    fn of((act, it): (PublicAct, Recorded)) -> RecordedEntry {
        RecordedEntry { pencatatan_pertama: it.by_first_run, tindakan: act.key(), waktu: it.at.to_string() }
    }
}

fn history(frame: &Frame<'_>, document: &Shown) -> Vec<RevisionEntry> {
    let entry = |it: ShownRevision<'_>| RevisionEntry {
        disetujui: it.records.approved_on().map(|it| it.to_string()),
        diumumkan: it.records.announcement.as_ref().map(|it| moment(&it.signed).to_string()),
        keadaan: it.state.key(),
        revisi: it.number,
        sidik: it.digest().map(|it| it.prefixed()),
        tercatat: acts(frame, it).into_iter().map(RecordedEntry::of).collect(),
    };
    document.revisions().map(entry).collect()
}

/// The file.
pub(crate) fn item<'a>() -> SharedItem<'a> {
    LongFile::of("data/dip.json", write)
}

/// All documents in the order of first publication, one a line.
fn write(frame: &Frame<'_>, json: &mut dyn Write) -> anyhow::Result<()> {
    let settings = &frame.contents.settings;
    json.write_all(b"{\n\"$schema\": ")?;
    serde_json::to_writer(&mut *json, &format!("{}skema/dip-v1.json", frame.address))?;
    json.write_all(b",\n\"alamat\": ")?;
    serde_json::to_writer(&mut *json, &frame.address)?;
    json.write_all(b",\n\"badan_publik\": ")?;
    serde_json::to_writer(&mut *json, &settings.body.name)?;
    json.write_all(b",\n\"informasi\": [")?;
    for (at, document) in frame.listing.list(&List::All).iter().enumerate() {
        json.write_all(if at == 0 { b"\n" } else { b",\n" })?;
        // Many small pieces are put together here, which is cheaper than in whatever is behind.
        json.write_all(&serde_json::to_vec(&Entry::of(frame, document))?)?;
    }
    json.write_all(b"\n],\n\"nama_register\": ")?;
    serde_json::to_writer(&mut *json, &settings.register_name)?;
    Ok(json.write_all(b"\n}\n")?)
}
