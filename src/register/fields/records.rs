//! The fields of records: who, when, by which letter, and the digest of what.

use crate::diagnostics::phrase;
use crate::register::fields::{Field, Kind};

/// A letter or memo by its number.
pub(crate) const LETTER: &[Field] = &[
    Field::required("nomor", Kind::Text).hint("Nomor surat").sample("`nomor: 045/12/ADPIM`"),
    Field::required("tanggal", Kind::Day).hint("Tanggal surat").sample("`tanggal: 2026-01-20`"),
];

const BY: Field = Field::required("oleh", Kind::Id)
    .label(phrase!(id = "Pejabat", en = "Officer"))
    .hint("Id pejabat dari maklumat.yml")
    .explained_sample(phrase!(
        id = "`oleh: …` (id pejabat dari maklumat.yml)",
        en = "`oleh: …` (the id of an officer in maklumat.yml)",
    ));
const ON: Field = Field::required("tanggal", Kind::Day)
    .label(phrase!(id = "Tanggal", en = "Day"))
    .hint("Hari pencatatan")
    .sample("`tanggal: 2026-01-20`");
const AT: Field = Field::optional("pukul", Kind::Time).label(phrase!(id = "Pukul", en = "Time")).hint("Jam pencatatan");
const TYPED_BY: Field = Field::optional("dicatat_oleh", Kind::Id)
    .label(phrase!(id = "Diketik oleh", en = "Typed by"))
    .hint("Id pejabat yang mengetik atas perintah tertulis");
const ORDER: Field = Field::optional("surat", Kind::Record(LETTER))
    .label(phrase!(id = "Surat perintah", en = "Written order"))
    .hint("Surat perintah itu");
const DIGEST: Field = Field::required("sidik", Kind::Digest)
    .label(phrase!(id = "Sidik dari persis isi dan catatan ini", en = "Digest of exactly this content and record",))
    .hint("Ditulis oleh perintah periksa atau setujui")
    .explained_sample(phrase!(
        id = "`sidik`; hapus catatan ini lalu jalankan lagi perintah yang menulisnya",
        en = "`sidik`; delete this record and run the command again that wrote it",
    ));
const SIGNATURE: Field = Field::optional("tanda", Kind::Shaped("U1NIU0lHAAAA[A-Za-z0-9+/]+=*"))
    .label(phrase!(id = "Tanda tangan", en = "Signature"))
    .hint("Tanda tangan SSH pejabat atas naskah yang disebut sidik; ditulis oleh perintah");
const REASON: Field = Field::required("alasan", Kind::Text)
    .label(phrase!(id = "Alasan untuk warga", en = "Reason, for the public"))
    .hint("Alasan, dibaca warga")
    .explained_sample(phrase!(id = "`alasan: …` (dibaca warga)", en = "`alasan: …` (citizens read it)"));

/// Who and when, and by which letter if another officer typed it in.
pub(crate) const ACT: &[Field] = &[BY, ON, AT, TYPED_BY, ORDER];

/// Who, when, and of what.
pub(crate) const SEALED: &[Field] = &[BY, ON, AT, TYPED_BY, ORDER, DIGEST, SIGNATURE];

/// `penyusunan`.
pub(crate) const PREPARATION: &[Field] = &[
    BY,
    ON,
    AT,
    TYPED_BY,
    ORDER,
    Field::optional("mulai", Kind::When)
        .label(phrase!(id = "Pengerjaan dimulai", en = "Work began"))
        .hint("Kapan pengerjaannya dimulai"),
];

/// A round of `pemeriksaan`.
pub(crate) const REVIEW: &[Field] = &[
    BY,
    ON,
    AT,
    TYPED_BY,
    ORDER,
    outcome(&["sesuai", "perlu-perbaikan"], "Hasil pemeriksaan"),
    Field::optional("catatan", Kind::Text)
        .label(phrase!(id = "Yang perlu diperbaiki", en = "What is to be corrected"))
        .hint("Yang perlu diperbaiki"),
    Field::optional("memo", Kind::Record(LETTER)).label(phrase!(id = "Memo", en = "Memo")).hint("Memo pemeriksaan"),
    DIGEST,
    SIGNATURE,
];

/// `pengumuman_segera`.
pub(crate) const ANNOUNCEMENT: &[Field] = &[
    BY,
    Field::required("waktu", Kind::Moment)
        .label(phrase!(id = "Waktu", en = "Time"))
        .hint("Hari dan jam pengumuman")
        .sample("`waktu: \"2026-01-20 09:30\"`"),
    Field::required("wewenang", Kind::Id)
        .label(phrase!(id = "Keputusan yang memberi wewenang", en = "Decree that gives the authority"))
        .hint("Id dari wewenang_segera di maklumat.yml")
        .explained_sample(phrase!(
            id = "`wewenang: …` (id dari `wewenang_segera` di maklumat.yml)",
            en = "`wewenang: …` (an id of `wewenang_segera` in maklumat.yml)",
        )),
    TYPED_BY,
    ORDER,
    DIGEST,
    SIGNATURE,
];

/// `persetujuan` by a decree that lists the document.
pub(crate) const BY_DECREE: &[Field] = &[Field::required(
    "penetapan",
    Kind::Scalar { types: ["string", "integer"], pattern: "^[0-9]{4}(-([2-9]|[1-9][0-9]+))?$", limits: &[] },
)
.label(phrase!(id = "Keputusan penetapan", en = "Decree"))];

/// A step of `proses`.
pub(crate) const PROCESS_STEP: &[Field] = &[
    Field::required(
        "langkah",
        Kind::Scalar { types: ["integer", "string"], pattern: "^[1-5]$", limits: &[("minimum", 1), ("maximum", 5)] },
    )
    .explained_sample(phrase!(
        id = "`langkah: 4` (langkah 1 sampai 5 prosedur)",
        en = "`langkah: 4` (steps 1 to 5 of the procedure)",
    )),
    Field::required("mulai", Kind::When).hint("Kapan langkah itu dimulai").sample("`mulai: 2026-01-20`"),
    Field::optional("selesai", Kind::When).hint("Kapan langkah itu selesai"),
    Field::optional("oleh", Kind::Text).hint("Siapa yang mengerjakannya"),
];

/// An entry of `pemutakhiran`.
pub(crate) const RENEWAL: &[Field] =
    &[BY, ON, AT, TYPED_BY, ORDER, outcome(&["tetap"], "Tetap berlaku tanpa perubahan"), DIGEST, SIGNATURE];

/// `penarikan`.
pub(crate) const WITHDRAWAL: &[Field] = &[
    Field::required("diusulkan", Kind::Record(SEALED)).hint("Usul oleh pejabat pertama").explained_sample(phrase!(
        id = "`diusulkan`; jalankan perintah `tarik`, yang menulisnya",
        en = "`diusulkan`; run the command `withdraw`, which writes it",
    )),
    Field::optional("disetujui", Kind::Record(SEALED)).hint("Persetujuan oleh pejabat kedua"),
    REASON,
    Field::optional("pengganti", Kind::Id)
        .label(phrase!(id = "Dokumen pengganti", en = "Document that replaces it"))
        .hint("Id dokumen pengganti"),
    Field::optional("berita_acara", Kind::Text)
        .label(phrase!(id = "Berita acara", en = "Official report"))
        .hint("Nomor berita acara"),
];

/// `sumber_impor`.
pub(crate) const ORIGIN: &[Field] = &[
    Field::required("berkas", Kind::Text).hint("Nama berkas").sample("`berkas: nama-berkas.pdf`"),
    Field::required("baris", Kind::Text).hint("Baris").sample("`baris: \"5\"`"),
    Field::optional("bagian", Kind::Text).hint("Bagian"),
    Field::optional("nomor", Kind::Text).hint("Nomor di sana"),
    Field::optional("nama", Kind::Text).hint("Nama di sana"),
    DIGEST,
    Field::optional("sidik_tabel", Kind::Digest).hint("Ditulis oleh perintah periksa atau setujui"),
];

/// What a review or a renewal found.
const fn outcome(words: &'static [&'static str], hint: &'static str) -> Field {
    Field::required("hasil", Kind::Word(words)).label(phrase!(id = "Hasil", en = "Result")).hint(hint).explained_sample(
        phrase!(id = "`hasil: sesuai` (atau `perlu-perbaikan`)", en = "`hasil: sesuai` (or `perlu-perbaikan`)"),
    )
}
