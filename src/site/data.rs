//! The register for programs: `dip.json` with everything public about every document, its addresses and hashes.

use serde::Serialize;

use crate::checks::Shown;
use crate::register::{Class, Revision, State, moment};
use crate::site::address::address_of;
use crate::site::document_parts::{FileView, files};
use crate::site::frame::Frame;
use crate::site::item::{File, SharedItem};
use crate::site::layout::List;
use crate::site::listing;
use crate::site::record::{class, digest, holders, summary, title};
use crate::site::text_language::language;

/// Everything public about a document, in the words of the front matter; fields sorted by name.
#[derive(Debug, Serialize)]
pub(crate) struct Entry {
    alamat: String,
    bahasa: String,
    bentuk: Vec<&'static str>,
    berkas: Vec<FileEntry>,
    /// The last day on which immediate information applies, or `sampai dicabut`.
    berlaku_sampai: Option<String>,
    butir: Vec<String>,
    dibuat: Option<MadeEntry>,
    id: String,
    judul: String,
    kata_kunci: Vec<String>,
    keadaan: &'static str,
    klasifikasi: Option<&'static str>,
    kode_klasifikasi: Option<String>,
    penanggung_jawab: Option<String>,
    penarikan: Option<WithdrawalEntry>,
    /// The decrees that set it; absent in a register without decrees.
    #[serde(skip_serializing_if = "Option::is_none")]
    penetapan: Option<Vec<String>>,
    retensi: Option<RetentionEntry>,
    revisi: u32,
    ringkasan: Option<String>,
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

impl Entry {
    /// Of the revision that is shown first; of a withdrawn document only what its tombstone says.
    pub(crate) fn of(frame: &Frame<'_>, document: &Shown) -> Option<Entry> {
        let revision = document.latest()?;
        let last = listing::last(document);
        let withdrawn = document.state(revision) == State::Withdrawn;
        let agreed = revision.withdrawal.as_ref().filter(|it| it.agreed.is_some());
        let shown = |it: bool| it && !withdrawn;
        let text = |it: &crate::diagnostics::Located<String>| it.value.clone();
        Some(Entry {
            alamat: format!("{}{}", frame.address, address_of(&listing::page(document, last))),
            bahasa: language(frame, revision).to_owned(),
            bentuk: revision.forms.iter().map(|it| it.value.key()).collect(),
            berkas: files(document, last, revision)
                .into_iter()
                .filter(|_| shown(true))
                .map(|it| FileEntry::of(frame, it))
                .collect(),
            berlaku_sampai: revision.until.as_ref().map(|it| it.value.to_string()),
            butir: revision.items.iter().map(text).collect(),
            dibuat: revision
                .made
                .as_ref()
                .map(|it| MadeEntry { tanggal: it.date.value.to_string(), tempat: it.place.clone() }),
            id: document.id().to_owned(),
            judul: title(revision),
            kata_kunci: revision.keywords.iter().filter(|_| shown(true)).map(text).collect(),
            keadaan: document.state(revision).key(),
            klasifikasi: class(revision).map(Class::key),
            kode_klasifikasi: revision.archive_code.as_ref().map(text),
            penanggung_jawab: revision.responsible.as_ref().map(text),
            penarikan: agreed.map(|it| WithdrawalEntry {
                alasan: it.reason.clone(),
                pengganti: it.successor.as_ref().map(text),
                tanggal: it.agreed.as_ref().map(|it| it.on.value.to_string()),
            }),
            penetapan: frame.listing.has_decrees.then(|| {
                let places = frame.listing.decreed(document, last).iter();
                places.filter_map(|it| frame.contents.decrees.get(*it)).map(|it| it.id.clone()).collect()
            }),
            retensi: revision.retention.as_ref().map(|it| RetentionEntry {
                aktif: it.value.active.value.label().id,
                inaktif: it.value.inactive.map(|it| it.label().id),
                nasib_akhir: it.value.fate.map(|it| it.label().id),
            }),
            revisi: listing::number(document, last),
            ringkasan: shown(true).then(|| summary(revision)),
            riwayat: history(frame, document),
            sidik: digest(frame, document, revision).filter(|_| shown(true)),
            tautan: revision
                .links
                .iter()
                .filter(|_| shown(true))
                .map(|it| LinkEntry { alamat: it.address.value.clone(), judul: it.title.clone() })
                .collect(),
            unit: document.unit.clone(),
            yang_menguasai: holders(frame, document, revision),
        })
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

fn history(frame: &Frame<'_>, document: &Shown) -> Vec<RevisionEntry> {
    let entry = |(at, it): (usize, &Revision)| RevisionEntry {
        disetujui: it.approved_on().map(|it| it.to_string()),
        diumumkan: it.announcement.as_ref().map(|it| moment(&it.signed).to_string()),
        keadaan: document.state(it).key(),
        revisi: listing::number(document, at),
        sidik: digest(frame, document, it),
    };
    document.revisions.iter().enumerate().map(entry).collect()
}

/// The file.
pub(crate) fn item<'a>() -> SharedItem<'a> {
    File::new("data/dip.json", |frame, _| render(frame))
}

/// All documents in the order of first publication, one a line.
fn render(frame: &Frame<'_>) -> anyhow::Result<Vec<u8>> {
    let settings = &frame.contents.settings;
    let mut json = Vec::new();
    json.extend_from_slice(b"{\n\"$schema\": ");
    serde_json::to_writer(&mut json, &format!("{}skema/dip-v1.json", frame.address))?;
    json.extend_from_slice(b",\n\"alamat\": ");
    serde_json::to_writer(&mut json, &frame.address)?;
    json.extend_from_slice(b",\n\"badan_publik\": ");
    serde_json::to_writer(&mut json, &settings.body.name)?;
    json.extend_from_slice(b",\n\"informasi\": [");
    let documents = frame.listing.list(&List::All).iter().filter_map(|it| frame.contents.documents.get(*it));
    for (at, document) in documents.enumerate() {
        json.extend_from_slice(if at == 0 { b"\n" } else { b",\n" });
        serde_json::to_writer(&mut json, &Entry::of(frame, document))?;
    }
    json.extend_from_slice(b"\n],\n\"nama_register\": ");
    serde_json::to_writer(&mut json, &settings.register_name)?;
    json.extend_from_slice(b"\n}\n");
    Ok(json)
}
