//! The document is attached to the register, not only linked on a drive.

use crate::checks::{Check, Findings, Rule, Subject};
use crate::diagnostics::{Code, Example, phrase, say};
use crate::register::{Revision, host_of};

const OTHER: &str = "/protokol/denah.md";

/// A draft without an attachment, with a link.
macro_rules! elsewhere {
    ($address:literal) => {
        concat!(
            "---\nid: dip-2026-0002\nrevisi: 1\njudul: Denah Ruang Layanan\nringkasan: Letak meja dan ruang tunggu.\n",
            "klasifikasi: setiap-saat\npenanggung_jawab: Kepala Bagian Protokol\nbentuk: [daring]\n",
            "dibuat: { tanggal: 2026-01-19, tempat: Palangka Raya }\n",
            "retensi: { aktif: 2 tahun, inaktif: 3 tahun, nasib_akhir: musnah }\n",
            "tautan: [{ judul: Denah, alamat: \"",
            $address,
            "\" }]\n---\nDenah ada pada tautan.\n"
        )
        .as_bytes()
    };
}

pub(crate) static RULES: &[Rule] = &[Rule {
    code: Code {
        name: "document-elsewhere",
        demands: phrase!(
            id = "Dokumen dilampirkan di register, bukan hanya ditautkan ke Drive atau tautan pendek.",
            en = "The document is attached to the register, not only linked on a drive or behind a short link.",
        ),
        because: phrase!(
            id = "Isi di balik tautan itu dapat berubah atau hilang sesudah disetujui, sering meminta akun, dan \
                  tidak dapat dibuktikan.",
            en = "What is behind such a link can change or vanish after approval, often asks for an account, and \
                  cannot be proven.",
        ),
        bad: Example::APPROVED.files(&[(OTHER, elsewhere!("https://drive.google.com/file/d/contoh/view"))]),
        good: Example::APPROVED.files(&[(OTHER, elsewhere!("https://jdih.example.go.id/dokumen/12"))]),
        ..Code::WARNING
    },
    check: Check::Revision(check),
}];

/// Where files of others lie, and what hides an address.
const HOSTS: [&str; 22] = [
    "drive.google.com",
    "docs.google.com",
    "forms.gle",
    "goo.gl",
    "bit.ly",
    "s.id",
    "tinyurl.com",
    "t.co",
    "is.gd",
    "cutt.ly",
    "rb.gy",
    "shorturl.at",
    "linktr.ee",
    "dropbox.com",
    "1drv.ms",
    "onedrive.live.com",
    "mega.nz",
    "mediafire.com",
    "we.tl",
    "scribd.com",
    "intip.in",
    "ringkas.kemenkeu.go.id",
];

fn check(revision: &Revision, _: &Subject<'_>, findings: &mut Findings<'_>) {
    if !revision.listed.is_empty() || revision.is_excluded() {
        return;
    }
    for link in &revision.links {
        let host = host_of(&link.address.value).unwrap_or_default();
        let host = host.trim_start_matches("www.");
        if !HOSTS.contains(&host) {
            continue;
        }
        findings.at(
            revision,
            link.address.spot,
            say!(
                id = "dokumennya hanya ada di {host}, bukan di register ini",
                en = "the document is only at {host}, not in this register",
                host,
            ),
            say!(
                id = "unduh berkasnya, simpan di folder dokumen ini, dan cantumkan pada lampiran",
                en = "download the file, put it into this document's folder, and list it under lampiran",
            ),
        );
    }
}
