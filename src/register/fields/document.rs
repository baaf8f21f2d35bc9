//! The fields of a document, and of an entry of the list of excluded information.

use crate::diagnostics::phrase;
use crate::register::Class;
use crate::register::fields::{Bound, Field, Kind, ListColumn, Writer, keys, records};

pub(crate) const ID: Field = Field::required("id", Kind::Id)
    .label(phrase!(id = "Id", en = "Id"))
    .hint("Nomor tetap dokumen, juga alamatnya di situs: tidak pernah diubah")
    .sample("`id: dip-2026-0001`");

pub(crate) const NUMBER: Field = Field::required(
    "revisi",
    Kind::Scalar { types: ["integer", "string"], pattern: "^[1-9][0-9]*$", limits: &[("minimum", 1)] },
)
.label(phrase!(id = "Revisi", en = "Revision"))
.hint("Revisi ke berapa, mulai dari 1")
.sample("`revisi: 1`");

pub(crate) const TITLE: Field = Field::required("judul", Kind::Text)
    .label(phrase!(id = "Judul", en = "Title"))
    .hint("Satu baris, seperti di sampul dokumen")
    .question(phrase!(id = "Judul", en = "Title"))
    .explained_sample(phrase!(
        id = "`judul: …` (satu baris, seperti di sampul dokumen)",
        en = "`judul: …` (one line, as on the cover of the document)",
    ));

pub(crate) const SUMMARY: Field = Field::required("ringkasan", Kind::Text)
    .label(phrase!(id = "Ringkasan", en = "Summary"))
    .hint("Satu atau dua kalimat untuk warga: apa isinya?")
    .question(phrase!(id = "Ringkasan, satu atau dua kalimat", en = "Summary, one or two sentences"))
    .explained_sample(phrase!(
        id = "`ringkasan: …` (satu atau dua kalimat untuk warga)",
        en = "`ringkasan: …` (one or two sentences for citizens)",
    ));

pub(crate) const LANGUAGE: Field = Field::optional("bahasa", Kind::Language)
    .label(phrase!(id = "Bahasa", en = "Language"))
    .hint("Bahasa judul, ringkasan, dan naskah; bila tidak ditulis: bahasa situs");

pub(crate) const CLASS: Field = Field::required("klasifikasi", Kind::Class)
    .label(phrase!(id = "Klasifikasi", en = "Class"))
    .hint("Klasifikasi menurut undang-undang")
    .question(phrase!(id = "Klasifikasi", en = "Class"))
    .explained_sample(Class::SAMPLE);

pub(crate) const HOLDERS: Field = Field::optional(
    "yang_menguasai",
    Kind::Either(&[Field::each(Kind::Text, "Unit"), Field::each(Kind::Filled(&Field::each(Kind::Text, "Unit")), "")]),
)
.required_if_excluded()
.label(phrase!(id = "Yang menguasai", en = "Held by"))
.hint("Unit yang menguasai informasinya")
.question(phrase!(
    id = "Unit yang menguasai informasinya; bila beberapa, satu per baris",
    en = "Unit that holds the information; if several, one on each line",
))
.sample("`yang_menguasai: Bagian …`");

pub(crate) const CHANGE_NOTE: Field = Field::optional("catatan_perubahan", Kind::Text)
    .label(phrase!(id = "Catatan perubahan", en = "Change note"))
    .hint("Apa yang berubah sejak revisi sebelumnya; wajib mulai revisi 2")
    .question(phrase!(id = "Apa yang berubah sejak revisi sebelumnya", en = "What changed since the earlier revision"));

pub(crate) const EXEMPTIONS: Field =
    Field::optional("pengecualian", Kind::List(&Field::each(Kind::Record(EXEMPTION), "")))
        .label(phrase!(id = "Pengecualian", en = "Exemptions"))
        .hint("Data pribadi yang sengaja diterbitkan");

const EXEMPTION: &[Field] = &[
    Field::required("aturan", Kind::Text).hint("Nama aturan yang tidak diterapkan").explained_sample(phrase!(
        id =
            "`aturan: personal-tax-number` (nama aturan tentang data pribadi atau lampiran yang tidak dapat diperiksa)",
        en = "`aturan: personal-tax-number` (the name of a rule on personal data or on a file that cannot be checked)",
    )),
    Field::required("bidang", Kind::Text).hint("Nama kolom, isi, atau nama lampiran").explained_sample(phrase!(
        id = "`bidang: ringkasan` (nama kolom, `isi`, atau nama lampiran)",
        en = "`bidang: ringkasan` (the name of a field, `isi`, or the name of an attachment)",
    )),
    Field::required("alasan", Kind::Text)
        .hint("Alasan, dibaca warga")
        .explained_sample(phrase!(id = "`alasan: …` (dibaca warga)", en = "`alasan: …` (citizens read it)")),
    Field::required("sampai", Kind::Day).hint("Hari terakhir").sample("`sampai: 2026-12-31`"),
];

pub(crate) const PREPARATION: Field = Field::optional("penyusunan", Kind::Record(records::PREPARATION))
    .written_by(Writer::Command, Bound::Always)
    .hint("Penyusunan; ditulis oleh maklumat ajukan");

pub(crate) const REVIEWS: Field =
    Field::optional("pemeriksaan", Kind::List(&Field::each(Kind::Record(records::REVIEW), "Satu putaran")))
        .written_by(Writer::Command, Bound::ByApproval)
        .hint("Putaran pemeriksaan; ditulis oleh maklumat periksa");

pub(crate) const ANNOUNCEMENT: Field = Field::optional("pengumuman_segera", Kind::Record(records::ANNOUNCEMENT))
    .written_by(Writer::Command, Bound::Never)
    .hint("Pengumuman segera; ditulis oleh maklumat umumkan");

pub(crate) const APPROVAL: Field = Field::optional(
    "persetujuan",
    Kind::Either(&[
        Field::each(Kind::Record(records::SEALED), "Persetujuan; ditulis oleh maklumat setujui"),
        Field::each(Kind::Record(records::BY_DECREE), "Disetujui dengan keputusan penetapan"),
    ]),
)
.written_by(Writer::Command, Bound::Never);

pub(crate) const PROCESS: Field =
    Field::optional("proses", Kind::List(&Field::each(Kind::Record(records::PROCESS_STEP), "Satu langkah")))
        .written_by(Writer::Command, Bound::Never)
        .hint("Waktu pengerjaan langkah 1 sampai 5");

pub(crate) const ORIGIN: Field = Field::optional("sumber_impor", Kind::Record(records::ORIGIN))
    .written_by(Writer::Import, Bound::Never)
    .hint("Dari baris mana konsep ini dibuat; ditulis oleh maklumat impor");

/// The fields of every entry, of whatever class.
pub(crate) const SHARED: &[Field] = &[
    ID,
    NUMBER,
    TITLE,
    SUMMARY,
    LANGUAGE,
    CLASS,
    HOLDERS,
    CHANGE_NOTE,
    EXEMPTIONS,
    PREPARATION,
    REVIEWS,
    ANNOUNCEMENT,
    APPROVAL,
    PROCESS,
    ORIGIN,
];

pub(crate) const UNTIL: Field = Field::optional("berlaku_sampai", Kind::Until)
    .label(phrase!(id = "Berlaku sampai", en = "Applies until"))
    .hint("Hanya untuk serta-merta: hari terakhir pengumuman ini berlaku (2026-01-31), atau: sampai dicabut")
    .question(phrase!(
        id = "Berlaku sampai: hari terakhirnya (2026-01-31), atau: sampai dicabut",
        en = "Applies until: its last day (2026-01-31), or: sampai dicabut (until withdrawn)"
    ));

pub(crate) const RESPONSIBLE: Field = Field::required("penanggung_jawab", Kind::Text)
    .label(phrase!(id = "Penanggung jawab", en = "Responsible"))
    .hint("Jabatan yang bertanggung jawab atas pembuatan atau penerbitannya")
    .published("responsible")
    .question(phrase!(id = "Pejabat penanggung jawab", en = "Responsible official"))
    .sample("`penanggung_jawab: Kepala …`");

pub(crate) const MADE: Field = Field::required(
    "dibuat",
    Kind::Record(&[
        Field::required("tanggal", Kind::PartialDay)
            .hint("Hari, bulan, atau tahun")
            .question(phrase!(
                id = "Tanggal, bulan, atau tahun: 2026-01-20, 2026-01, 2026",
                en = "Day, month or year: 2026-01-20, 2026-01, 2026"
            ))
            .sample("`tanggal: 2026-01-20`"),
        Field::optional("tempat", Kind::Text).hint("Tempat dibuat").question(phrase!(id = "Tempat", en = "Place")),
    ]),
)
.label(phrase!(id = "Dibuat", en = "Made"))
.hint("Kapan dan di mana dibuat")
.question(phrase!(id = "Waktu dan tempat pembuatan", en = "When and where it was made"))
.sample("`dibuat: { tanggal: 2026-01-20, tempat: Palangka Raya }`");

pub(crate) const FORMS: Field = Field::required("bentuk", Kind::Filled(&Field::each(Kind::Form, "Bentuk")))
    .label(phrase!(id = "Bentuk", en = "Form"))
    .hint("Bentuk informasi yang tersedia")
    .question(phrase!(id = "Bentuk informasi yang tersedia", en = "Forms in which it is available"))
    .sample("`bentuk: [cetak, rekam, daring]`");

pub(crate) const RETENTION: Field = Field::required(
    "retensi",
    Kind::Either(&[
        Field::each(Kind::Record(PERIODS), "Masa aktif, masa inaktif, dan nasib akhir"),
        Field::each(Kind::Period, "Satu jangka waktu"),
    ]),
)
.label(phrase!(id = "Retensi", en = "Retention"))
.hint("Retensi arsip")
.question(phrase!(id = "Jangka waktu penyimpanan, misalnya: 2 tahun, 6 bulan, 2 tahun setelah tidak berlaku, selama berlaku, permanen", en = "How long it is kept, in Indonesian, for instance: 2 tahun, 6 bulan, 2 tahun setelah tidak berlaku, selama berlaku, permanen"))
.sample("`retensi: { aktif: 2 tahun, inaktif: 3 tahun, nasib_akhir: permanen }`");

const PERIODS: &[Field] = &[
    Field::required("aktif", Kind::Period)
        .hint("Masa aktif")
        .question(phrase!(id = "Aktif", en = "Active"))
        .sample("`aktif: 2 tahun`"),
    Field::optional("inaktif", Kind::Period).hint("Masa inaktif").question(phrase!(id = "Inaktif", en = "Inactive")),
    Field::optional("nasib_akhir", Kind::Fate)
        .hint("Nasib akhir")
        .question(phrase!(id = "Nasib akhir", en = "Final fate")),
];

pub(crate) const ARCHIVE_CODE: Field = Field::optional("kode_klasifikasi", Kind::Text)
    .label(phrase!(id = "Kode klasifikasi", en = "Archive code"))
    .hint("Klasifikasi arsip, misalnya 000.4")
    .offer("000.4", "klasifikasi arsip")
    .published("archive_code")
    .column("Kode Klasifikasi Arsip", 14, &[&["kode"], &["klasifikasi", "arsip"]]);

pub(crate) const ITEMS: Field = Field::optional("butir", Kind::List(&Field::each(Kind::Text, "Butir")))
    .label(phrase!(id = "Butir daftar periksa", en = "Checklist items"))
    .hint("Butir daftar periksa yang dijawab dokumen ini")
    .question(phrase!(
        id = "Butir daftar periksa yang dijawab dokumen ini",
        en = "Items of the checklist that this document answers"
    ));

pub(crate) const KEYWORDS: Field = Field::optional("kata_kunci", Kind::List(&Field::each(Kind::Text, "Kata kunci")))
    .label(phrase!(id = "Kata kunci", en = "Keywords"))
    .hint("Kata kunci untuk pencarian")
    .question(phrase!(id = "Kata kunci, dipisahkan koma", en = "Keywords, with commas between them"));

pub(crate) const ATTACHMENTS: Field =
    Field::optional("lampiran", Kind::List(&Field::each(Kind::Record(ATTACHMENT), "")))
        .label(phrase!(id = "Daftar lampiran", en = "List of attachments"))
        .hint("Berkas di samping naskah; semuanya disebut");

const ATTACHMENT: &[Field] = &[
    Field::required("berkas", Kind::Text).hint("Nama berkas").sample("`berkas: nama-berkas.pdf`"),
    Field::optional("judul", Kind::Text).hint("Judul lampiran"),
];

pub(crate) const LINKS: Field = Field::optional("tautan", Kind::List(&Field::each(Kind::Record(LINK), "")))
    .label(phrase!(id = "Tautan", en = "Links"))
    .hint("Alamat di situs lain; ditandai belum diverifikasi");

const LINK: &[Field] = &[
    Field::required("judul", Kind::Text).hint("Judul tautan").sample("`judul: …`"),
    Field::required("alamat", Kind::Address).hint("Alamat lengkap").sample("`alamat: https://…`"),
];

pub(crate) const OLD_ADDRESSES: Field =
    Field::optional("alamat_lama", Kind::List(&Field::each(Kind::Shaped("/[a-z0-9-]+(/[a-z0-9-]+)*/"), "Alamat lama")))
        .label(phrase!(id = "Alamat lama", en = "Old addresses"))
        .hint("Alamat lama di situs ini yang mengantar ke dokumen ini");

pub(crate) const EXCLUDED_PARTS: Field =
    Field::optional("bagian_dikecualikan", Kind::List(&Field::each(Kind::Id, "Id entri")))
        .label(phrase!(id = "Bagian yang dikecualikan", en = "Parts left out"))
        .hint("Entri yang dikecualikan yang bagiannya tidak dimuat di sini");

pub(crate) const WITHDRAWAL: Field = Field::optional("penarikan", Kind::Record(records::WITHDRAWAL))
    .written_by(Writer::Command, Bound::Never)
    .hint("Penarikan; ditulis oleh maklumat tarik");

pub(crate) const RENEWALS: Field =
    Field::optional("pemutakhiran", Kind::List(&Field::each(Kind::Record(records::RENEWAL), "Satu peninjauan")))
        .written_by(Writer::Command, Bound::Never)
        .hint("Peninjauan tanpa perubahan; ditulis oleh maklumat mutakhirkan");

/// The fields of a public document, beside those of every entry.
const PUBLIC: &[Field] = &[
    UNTIL,
    RESPONSIBLE,
    MADE,
    FORMS,
    RETENTION,
    ARCHIVE_CODE,
    ITEMS,
    KEYWORDS,
    ATTACHMENTS,
    LINKS,
    OLD_ADDRESSES,
    EXCLUDED_PARTS,
    WITHDRAWAL,
    RENEWALS,
];

pub(crate) const GROUND: Field = Field::required("huruf", Kind::Ground)
    .label(phrase!(id = "Dasar pengecualian", en = "Ground of exclusion"))
    .hint("Huruf dari Pasal 17 UU 14/2008")
    .question(phrase!(
        id = "Alasan menurut Pasal 17 UU 14/2008: huruf a sampai j",
        en = "Ground by Article 17 of Law 14/2008: letter a to j"
    ))
    .explained_sample(phrase!(
        id = "`huruf: h` (huruf a sampai j dari Pasal 17 UU 14/2008)",
        en = "`huruf: h` (a letter a to j of Article 17 of Law 14/2008)",
    ));

pub(crate) const BASIS: Field = Field::required("dasar_hukum", Kind::Text)
    .label(phrase!(id = "Dasar hukum", en = "Legal basis"))
    .hint("Undang-undang yang menjadi dasar pengecualian")
    .question(phrase!(id = "Undang-undang yang menjadi dasarnya", en = "The Act that it rests on"))
    .sample("`dasar_hukum: Undang-Undang Nomor … Tahun …`")
    .column("Dasar Hukum", 40, &[&["dasar"], &["hukum", "pengecualian", "undang"]]);

pub(crate) const CONSEQUENCE: Field = Field::required("konsekuensi", Kind::Text)
    .label(phrase!(id = "Konsekuensi", en = "Consequence"))
    .hint("Akibat bila informasi ini dibuka")
    .question(phrase!(id = "Akibat bila informasi ini dibuka", en = "What follows if it is disclosed"))
    .explained_sample(phrase!(
        id = "`konsekuensi: …` (akibat bila informasi dibuka)",
        en = "`konsekuensi: …` (what follows if it is disclosed)",
    ))
    .column("Konsekuensi", 40, &[&["konsekuensi", "akibat", "alasan", "pertimbangan"]]);

pub(crate) const CONSEQUENCE_TEST: Field = Field::required(
    "uji_konsekuensi",
    Kind::Record(&[
        Field::required("nomor", Kind::Text)
            .hint("Nomor berita acara")
            .question(phrase!(id = "Nomor", en = "Number"))
            .sample("`nomor: 045/12/ADPIM`"),
        Field::required("tanggal", Kind::Day)
            .hint("Tanggal berita acara")
            .question(phrase!(id = "Tanggal", en = "Day"))
            .sample("`tanggal: 2026-01-20`"),
        Field::required("penanda_tangan", Kind::Text)
            .hint("Jabatan penanda tangan")
            .question(phrase!(id = "Jabatan penanda tangan", en = "Position of the signatory"))
            .explained_sample(phrase!(id = "`penanda_tangan: …` (jabatan)", en = "`penanda_tangan: …` (a position)",)),
    ]),
)
.label(phrase!(id = "Uji konsekuensi", en = "Consequence test"))
.hint("Berita acara uji konsekuensi")
.question(phrase!(id = "Berita acara uji konsekuensi", en = "Report of the consequence test"))
.sample("`uji_konsekuensi: { nomor: …, tanggal: 2026-01-20, penanda_tangan: … }`");

pub(crate) const EXCLUSION_PERIOD: Field = Field::required(
    "jangka_waktu",
    Kind::RecordWithOneOf(
        &[
            Field::required("mulai", Kind::Day)
                .hint("Hari pertama")
                .question(phrase!(id = "Hari pertama", en = "First day"))
                .sample("`mulai: 2026-01-20`"),
            Field::optional("selesai", Kind::Day)
                .hint("Hari terakhir")
                .question(phrase!(id = "Hari terakhir", en = "Last day"))
                .explained_sample(phrase!(
                    id = "`selesai: 2031-01-19`, atau `peristiwa: …`",
                    en = "`selesai: 2031-01-19`, or `peristiwa: …`",
                )),
            Field::optional("peristiwa", Kind::Text)
                .hint("Peristiwa yang mengakhirinya; untuk huruf g sampai j")
                .question(phrase!(
                    id = "Atau peristiwa yang mengakhirinya; untuk huruf g sampai j",
                    en = "Or the event that ends it; for letters g to j"
                )),
        ],
        ["selesai", "peristiwa"],
    ),
)
.label(phrase!(id = "Jangka waktu", en = "Period"))
.hint("Berapa lama dikecualikan")
.question(phrase!(id = "Berapa lama dikecualikan", en = "How long it is excluded"))
.sample("`jangka_waktu: { mulai: 2026-01-20, selesai: 2031-01-19 }`");

/// The fields of an entry of the list of excluded information, beside those of every entry.
const EXCLUDED: &[Field] = &[GROUND, BASIS, CONSEQUENCE, CONSEQUENCE_TEST, EXCLUSION_PERIOD, WITHDRAWAL];

/// The fields of entries of one class.
pub(crate) fn of_class(is_excluded: bool) -> impl Iterator<Item = &'static Field> {
    let own = if is_excluded { EXCLUDED } else { PUBLIC };
    SHARED.iter().chain(own)
}

/// The texts of entries of one class that have a column in lists.
pub(crate) fn in_lists(is_excluded: bool) -> impl Iterator<Item = (&'static Field, ListColumn)> {
    of_class(is_excluded).filter_map(|it| Some((it, it.column?)))
}

/// The fields that only entries of the list of excluded information must have.
pub(crate) fn only_of_excluded() -> impl Iterator<Item = &'static Field> {
    EXCLUDED.iter().filter(|it| it.is_required(true))
}

/// The field with this key.
pub(crate) fn named(key: &str) -> Option<&'static Field> {
    all().find(|it| it.key == key)
}

/// The field at this path, like `retensi.inaktif`.
pub(crate) fn at(path: &str) -> Option<&'static Field> {
    match path.split_once('.') {
        Some((whole, part)) => named(whole)?.kind.part(part),
        None => named(path),
    }
}

/// All fields; what both classes have in a place of their own comes twice.
pub(crate) fn all() -> impl Iterator<Item = &'static Field> {
    SHARED.iter().chain(PUBLIC).chain(EXCLUDED)
}

/// The fields of public documents that lists, pages and `dip.json` give as texts.
pub(crate) fn published() -> impl Iterator<Item = &'static Field> {
    of_class(false).filter(|it| it.published.is_some())
}

/// The records that commands write about the content: the next revision does not take them over.
pub(crate) fn records() -> Vec<&'static str> {
    keys(all().filter(|it| it.writer == Writer::Command))
}
