//! A small register in memory for the tests of `site`: what a site would be made of, without disk and gate.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::checks::{Contents, Edition, Shown, ShownDecree};
use crate::diagnostics::{Diagnosed, Diagnostic};
use crate::inspect::{AttachmentFacts, PdfFacts, Signature, SignatureFacts};
use crate::register::{self, Date, HistoryFiles, PublicationHistory, Register};
use crate::site::{
    IndexPage, Out, Plan, Rendered, Seal, Searchable, SharedItem, SourceRef, Theme, WriteLong, plan, search_index,
};
use crate::source::{AttachmentSource, DECREES, Digest, DocumentSource, RevisionSource, split};

pub(crate) const ADDRESS: &str = "https://dip.example.go.id/sub/";

const SETTINGS: &str = "nama_register: biro.contoh.go.id
alamat_situs: https://dip.example.go.id/sub/
bahasa: id
zona_waktu: Asia/Pontianak
badan_publik: { nama: Biro Contoh, surel: ppid@example.go.id }
unit:
  protokol: { nama: Bagian Protokol }
  umum: { nama: Bagian Umum }
pejabat:
  - { id: petugas, jabatan: Petugas Pelayanan, peran: petugas, mulai: 2023-12-01 }
  - { id: ppid, jabatan: PPID Pembantu, peran: ppid, mulai: 2023-12-01 }
  - { id: atasan, jabatan: Atasan Langsung, peran: atasan-ppid, mulai: 2023-12-01 }
";

/// A register as its files: the text of `maklumat.yml`, and of every revision by the path of its file.
#[derive(Debug, Clone)]
pub(crate) struct Files {
    pub(crate) settings: String,
    /// The body's own checklist.
    pub(crate) checklist: Option<String>,
    pub(crate) texts: BTreeMap<String, String>,
    pub(crate) attachments: BTreeMap<String, Vec<u8>>,
    pub(crate) signatures: BTreeMap<String, Vec<SignatureFacts>>,
    /// What was recorded as published.
    pub(crate) history: HistoryFiles,
    /// The day on which it is shown.
    pub(crate) day: Date,
}

/// What is shown of it; a preview if `P`.
#[derive(Debug)]
pub(crate) struct Sample<const P: bool> {
    contents: Contents,
    diagnostics: Vec<Diagnostic>,
    files: Files,
}

impl<const P: bool> Edition for Sample<P> {
    const PREVIEW: bool = P;
    fn contents(&self) -> &Contents {
        &self.contents
    }
    fn diagnostics(&self) -> &[Diagnostic] {
        &self.diagnostics
    }
}

/// The front matter and text of a document.
pub(crate) fn text(id: &str, revision: u32, class: &str, more: &str) -> String {
    let day = 10 + revision;
    format!(
        "---
id: {id}
revisi: {revision}
judul: \"Judul <b>{id}</b> & lain\"
ringkasan: Ringkasan {id}.
klasifikasi: {class}
penanggung_jawab: Kepala Biro
dibuat: {{ tanggal: 2025-03-04, tempat: Palangka Raya }}
bentuk: [cetak, daring]
retensi: {{ aktif: 2 tahun, inaktif: 3 tahun, nasib_akhir: permanen }}
{more}penyusunan: {{ oleh: petugas, tanggal: 2026-01-{day} }}
pemeriksaan:
  - {{ oleh: ppid, tanggal: 2026-01-{day}, hasil: sesuai, memo: {{ nomor: 045/12, tanggal: 2026-01-{day} }} }}
persetujuan: {{ oleh: atasan, tanggal: 2026-01-{day} }}
---
## Bagian {id}

Naskah {id} revisi {revision}.
"
    )
}

impl Files {
    /// Documents of every kind: with revisions and an attachment, withdrawn, withdrawn in part, excluded.
    pub(crate) fn new() -> Files {
        let mut files = Files::none();
        let withdrawn = "penarikan: { diusulkan: { oleh: ppid, tanggal: 2026-03-01, sidik: WITHDRAWAL }, disetujui: { oleh: atasan, \
                         tanggal: 2026-03-02 }, alasan: Alasannya., pengganti: a-1 }\n";
        let attached = "lampiran: [{ berkas: Laporan Satu.csv, judul: Laporan }]\n";
        let excluded = "yang_menguasai: Bagian Umum\nhuruf: i\ndasar_hukum: Undang-Undang\nkonsekuensi: Akibatnya.\n\
                        uji_konsekuensi: { nomor: 1, tanggal: 2026-01-01, penanda_tangan: PPID }\n\
                        jangka_waktu: { mulai: 2026-01-02, selesai: 2029-01-01 }\n";
        let changed = format!("{attached}catatan_perubahan: Angka diperbaiki.\n");
        files.add("protokol/a-1/r1/index.md", text("a-1", 1, "berkala", attached));
        files.add("protokol/a-1/index.md", text("a-1", 2, "berkala", &changed));
        files.add("protokol/b-2.md", text("b-2", 1, "serta-merta", "berlaku_sampai: 2026-06-01\n"));
        files.add("umum/c-3.md", text("c-3", 1, "setiap-saat", withdrawn));
        files.add("umum/d-4/r1/index.md", text("d-4", 1, "berkala", withdrawn));
        files.add("umum/d-4/index.md", text("d-4", 2, "berkala", "catatan_perubahan: Baru.\n"));
        let entry = text("x-5", 1, "dikecualikan", excluded);
        files.add("umum/x-5.md", entry.split_inclusive("---\n").take(2).collect());
        files.attachments.insert("content/protokol/a-1/r1/Laporan Satu.csv".into(), b"a,1\n".to_vec());
        files.attachments.insert("content/protokol/a-1/Laporan Satu.csv".into(), b"a,2\n".to_vec());
        files
    }

    /// No documents.
    pub(crate) fn none() -> Files {
        let (texts, attachments, signatures) = Default::default();
        let day = Date::constant(2026, 6, 1);
        let history = HistoryFiles::default();
        Files { settings: SETTINGS.to_owned(), checklist: None, texts, attachments, signatures, history, day }
    }

    /// Another document.
    pub(crate) fn add(&mut self, file: &str, text: String) {
        self.texts.insert(format!("content/{file}"), text);
    }

    /// The same with other words in one file.
    pub(crate) fn with(&self, file: &str, from: &str, to: &str) -> Files {
        let mut files = self.clone();
        let text = files.texts.get_mut(&format!("content/{file}")).unwrap();
        assert!(text.contains(from), "{from}");
        *text = text.replace(from, to);
        files
    }

    /// What is shown of it.
    pub(crate) fn sample<const P: bool>(&self) -> Sample<P> {
        let read = register::settings("content/maklumat.yml", Some(self.settings.as_bytes()));
        let (mut settings, mut diagnostics) = (read.value, read.diagnostics);
        settings.checklist = register::checklist(self.checklist.as_ref().map(String::as_bytes)).value;
        let mut sources: BTreeMap<String, DocumentSource> = BTreeMap::new();
        for (file, text) in &self.texts {
            let segments: Vec<&str> = file.split('/').collect();
            let path = format!("content/{}/{}", segments[1], segments[2].trim_end_matches(".md"));
            let folder = segments[3..].first().and_then(|it| it.strip_prefix('r')).and_then(|it| it.parse().ok());
            let beside = format!("{}/", file.rsplit_once('/').unwrap().0);
            let attachments = self.attachments.iter().filter_map(|(at, bytes)| {
                let name = at.strip_prefix(&beside).filter(|it| !it.contains('/'))?.to_owned();
                let (size, digest) = (bytes.len() as u64, Digest::of(bytes));
                Some(AttachmentSource {
                    name,
                    file: at.as_str().into(),
                    size,
                    digest,
                    signature: Signature::Text,
                    facts: std::sync::Arc::new(AttachmentFacts {
                        signatures: self.signatures.get(at).cloned().unwrap_or_default(),
                        // Every PDF of the samples is a scan of three pages.
                        pdf: at.ends_with(".pdf").then(|| PdfFacts {
                            pages: Some(3),
                            has_text: Some(false),
                            ..PdfFacts::default()
                        }),
                        ..AttachmentFacts::default()
                    }),
                })
            });
            let revision = RevisionSource {
                folder,
                text: split(file, text.as_bytes()).value.unwrap(),
                attachments: attachments.collect(),
            };
            let unit = segments[1].to_owned();
            let document = sources.entry(path.clone()).or_insert_with(|| DocumentSource {
                unit,
                path: path.as_str().into(),
                revisions: Vec::new(),
                readable: true,
            });
            document.revisions.push(revision);
            document.revisions.sort_by_key(|it| it.folder.unwrap_or(u32::MAX));
        }
        let (mut documents, mut decrees) = (Vec::new(), Vec::new());
        for source in sources.into_values() {
            let source = Diagnosed::sound(source);
            if source.value.unit == DECREES {
                let read = register::decree(source, &settings.register_name);
                diagnostics.extend(read.diagnostics);
                decrees.push(read.value);
            } else {
                let read = register::document(source, &settings.register_name);
                diagnostics.extend(read.diagnostics);
                documents.push(read.value);
            }
        }
        let history = PublicationHistory::of(self.history.clone(), &settings.register_name).value;
        let Register { settings, documents, decrees, .. } = Register::of(settings, documents, decrees);
        let mut documents: Vec<Shown> = documents
            .into_iter()
            .filter_map(|it| Shown::of(Arc::unwrap_or_clone(it), &settings.register_name, |_| true))
            .collect();
        documents.sort_by(|a, b| (a.first_released(), a.id()).cmp(&(b.first_released(), b.id())));
        let decrees = decrees.into_iter().filter_map(ShownDecree::of).collect();
        let documents = documents.into_iter().map(Arc::new).collect();
        let contents = Contents { settings, documents, decrees, history, day: self.day };
        Sample { contents, diagnostics, files: self.clone() }
    }
}

impl<const P: bool> Sample<P> {
    /// The bytes of a file of `content/`.
    pub(crate) fn read(&self, file: &str) -> Vec<u8> {
        let text = self.files.texts.get(file).map(|it| it.as_bytes().to_vec());
        text.or_else(|| self.files.attachments.get(file).cloned()).unwrap()
    }

    /// The plan of its site.
    pub(crate) fn plan<'a>(&'a self, theme: &'a Theme) -> Plan<'a, Self> {
        plan(self, theme, ADDRESS).unwrap()
    }

    /// The bytes at one path.
    pub(crate) fn bytes(&self, plan: &Plan<'_, Self>, path: &str) -> Vec<u8> {
        match plan.file(path, |it| Ok(self.read(&it.file))).unwrap().unwrap() {
            Rendered::Bytes(bytes) => bytes,
            Rendered::Copy(source) => self.read(&source.file),
        }
    }

    /// The whole site as text, by path, with each part of the search index as one.
    pub(crate) fn site(&self, theme: &Theme) -> BTreeMap<String, String> {
        let plan = self.plan(theme);
        let mut all = Everything { sample: self, files: BTreeMap::new(), words: Vec::new() };
        plan.items().iter().for_each(|it| self.render(&plan, it, &mut all));
        let mut vocabulary = plan.vocabulary();
        for index in plan.indexes() {
            index.items.iter().for_each(|it| self.render(&plan, it, &mut all));
            let files = search_index(&mut vocabulary, &std::mem::take(&mut all.words)).unwrap();
            let bytes = files.into_iter().flat_map(|(name, bytes)| [name.into_bytes(), bytes].concat()).collect();
            all.files.insert(index.folder.to_string(), bytes);
        }
        // Written last, from the digests of everything else.
        all.files.extend(Seal::ALL.map(|it| (it.path().to_owned(), Vec::new())));
        all.files.into_iter().map(|(path, it)| (path, String::from_utf8_lossy(&it).into_owned())).collect()
    }

    /// Renders an item: a file at each of its paths, and at no other.
    fn render(&self, plan: &Plan<'_, Self>, item: &SharedItem<'_>, all: &mut Everything<'_, P>) {
        let before = all.files.len();
        plan.render(&**item, |it| Ok(self.read(&it.file)), all).unwrap();
        let paths = item.paths();
        assert!(paths.iter().all(|it| all.files.contains_key(it)), "{paths:?}");
        assert_eq!(all.files.len(), before + paths.len(), "{paths:?}");
    }
}

/// Keeps every file.
struct Everything<'s, const P: bool> {
    sample: &'s Sample<P>,
    files: BTreeMap<String, Vec<u8>>,
    words: Vec<IndexPage>,
}

impl<const P: bool> Out for Everything<'_, P> {
    fn file(&mut self, path: &str, make: &mut dyn FnMut() -> anyhow::Result<Vec<u8>>) -> anyhow::Result<()> {
        assert_eq!(self.files.insert(path.to_owned(), make()?), None, "{path}");
        Ok(())
    }

    fn long(&mut self, path: &str, write: &mut WriteLong<'_>) -> anyhow::Result<()> {
        let mut bytes = Vec::new();
        write(&mut bytes)?;
        self.file(path, &mut || Ok(bytes.clone()))
    }

    fn copy(&mut self, path: &str, from: &SourceRef) -> anyhow::Result<()> {
        let bytes = self.sample.read(&from.file);
        self.file(path, &mut || Ok(bytes.clone()))
    }

    fn words(&mut self, make: &mut dyn FnMut() -> Searchable) -> anyhow::Result<()> {
        self.words.push(make().page(&|_| Ok(None))?);
        Ok(())
    }
}

/// The default theme in Indonesian.
pub(crate) fn theme() -> Theme {
    Theme::new(Vec::new(), "id").unwrap()
}
