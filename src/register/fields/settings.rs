//! The fields of `content/maklumat.yml`.

use crate::diagnostics::phrase;
use crate::register::addresses::site_address;
use crate::register::fields::{Field, Kind, records};
use crate::register::settings::service::{PLEDGE, PROCEDURE, REPORT, STANDARDS};
use crate::register::{ApprovalProof, Capacity, Role};

/// All of them.
pub(crate) const SETTINGS: &[Field] = &[
    Field::required("nama_register", Kind::Shaped("[a-z0-9][a-z0-9.-]{0,99}"))
        .hint("Nama tetap register, bagian dari setiap sidik: tidak pernah diubah")
        .sample("`nama_register: biro.provinsi.go.id`"),
    Field::required("alamat_situs", Kind::Shaped(site_address::PATTERN))
        .hint("Alamat situs, diakhiri garis miring")
        .sample("`alamat_situs: https://dip.example.go.id/`"),
    Field::optional("bahasa", Kind::Language).hint("Bahasa situs dan pesan program"),
    Field::optional("zona_waktu", Kind::Text).hint("Zona waktu, misalnya Asia/Pontianak"),
    Field::required("badan_publik", Kind::Record(BODY))
        .hint("Badan publik yang mempunyai register ini")
        .sample("`badan_publik: { nama: …, alamat: …, surel: … }`"),
    Field::required("unit", Kind::Units(UNIT))
        .hint("Satu folder di bawah content/ untuk setiap unit")
        .sample("`unit: { protokol: { nama: Bagian Protokol } }`"),
    Field::required(
        "pejabat",
        Kind::List(&Field::each(
            Kind::Record(OFFICER),
            "Satu jabatan selama satu masa jabatan; tidak pernah dengan nama orang",
        )),
    )
    .hint("Pejabat menurut jabatannya")
    .sample("`pejabat: [{ id: ppid, jabatan: PPID Pembantu, peran: ppid, mulai: 2023-12-01 }]`"),
    Field::optional("tema", Kind::Id).hint("Nama folder tema di themes/"),
    Field::optional("prosedur", Kind::Record(PROCEDURE_STANDARDS)).hint("Prosedur pendokumentasian"),
    Field::optional("jam_kerja", Kind::Keyed(&[&WEEK], HOURS))
        .hint("Jam kerja; hari yang tidak disebut memakai bawaan"),
    Field::optional("kalender", Kind::Record(CALENDAR)).hint("Hari libur"),
    Field::optional("kebijakan", Kind::Record(POLICY))
        .hint("Kebijakan tidak pernah menurunkan kesalahan menjadi peringatan"),
    Field::optional("bukti_persetujuan", Kind::Word(&ApprovalProof::KEYS))
        .hint("Bagaimana persetujuan dibuktikan: catatan di berkas, surat, server git, atau kunci pejabat"),
    Field::optional("tidak_dikuasai", Kind::List(&Field::each(Kind::Record(NOT_HELD), "")))
        .hint("Butir yang informasinya tidak dikuasai badan ini"),
    Field::optional("wewenang_segera", Kind::List(&Field::each(Kind::Record(AUTHORITY), "")))
        .hint("Siapa boleh mengumumkan informasi serta-merta segera"),
    Field::optional("layanan", Kind::Record(SERVICE)).hint("Yang dibaca warga di halaman layanan"),
    Field::optional("tampilan", Kind::Record(LOOK)).hint("Warna dan logo situs"),
];

const NAME_SAMPLE: &str = "`nama: …`";

pub(crate) const BODY: &[Field] = &[
    Field::required("nama", Kind::Text).hint("Namanya").sample(NAME_SAMPLE),
    Field::optional("induk", Kind::Text).hint("Badan di atasnya"),
    Field::optional("alamat", Kind::Text).hint("Alamatnya"),
    Field::optional("surel", Kind::Text).hint("Surel untuk warga"),
];

pub(crate) const UNIT: &[Field] = &[Field::required("nama", Kind::Text).hint("Nama unit").sample(NAME_SAMPLE)];

pub(crate) const OFFICER: &[Field] = &[
    Field::required("id", Kind::Id).hint("Tidak pernah dipakai ulang").sample("`id: ppid`"),
    Field::required("jabatan", Kind::Text).hint("Jabatan, seperti dibaca warga").sample("`jabatan: …`"),
    Field::required("peran", Kind::Word(&Role::KEYS)).hint("Perannya dalam prosedur").explained_sample(phrase!(
        id = "`peran: petugas` (atau `ppid`, `atasan-ppid`)",
        en = "`peran: petugas` (or `ppid`, `atasan-ppid`)",
    )),
    Field::required("mulai", Kind::Day).hint("Hari pertama menjabat").sample("`mulai: 2026-01-20`"),
    Field::optional("selesai", Kind::Day).hint("Hari terakhir menjabat"),
    Field::optional("unit", Kind::Id).hint("Unit yang dokumennya ia susun"),
    Field::optional("orang", Kind::Shaped("\\s*[A-Za-z0-9._-]+\\s*"))
        .hint("Kode orang, bila satu orang mempunyai dua id"),
    Field::optional("sebagai", Kind::Word(&Capacity::KEYS)).hint("definitif, pelaksana harian, atau pelaksana tugas"),
    Field::optional("surat_perintah", Kind::Record(records::LETTER)).hint("Surat perintah bagi pelaksana"),
    Field::optional("kunci", Kind::List(&Field::each(Kind::Record(OFFICER_KEY), "Satu kunci dengan masa berlakunya")))
        .hint("Kunci publik SSH yang dipakainya menandatangani"),
];

pub(crate) const OFFICER_KEY: &[Field] = &[
    Field::required("kunci", Kind::Shaped("ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAI[A-Za-z0-9+/]{43}"))
        .hint("Isi berkas .pub tanpa nama di belakangnya; hanya ed25519")
        .sample("`kunci: ssh-ed25519 AAAA…`"),
    Field::required("mulai", Kind::Day).hint("Hari pertama dipakai").sample("`mulai: 2026-01-20`"),
    Field::optional("selesai", Kind::Day).hint("Hari terakhir dipakai; kuncinya tetap tertulis di sini"),
];

/// The eight steps of the procedure, each with its standard.
pub(crate) const STEPS: [&str; 8] = ["1", "2", "3", "4", "5", "6", "7", "8"];

pub(crate) const PROCEDURE_STANDARDS: &[Field] = &[
    Field::optional("nomor", Kind::Text).hint("Nomor SOP"),
    Field::optional("langkah", Kind::Keyed(&[&STEPS], STANDARD)).hint("Standar waktu yang berbeda dari bawaan"),
];

const STANDARD: &Field = &Field::each(Kind::Shaped("[1-9][0-9]{0,3} (menit|jam|hari kerja)"), "Standar waktu");

pub(crate) const WEEK: [&str; 7] = ["senin", "selasa", "rabu", "kamis", "jumat", "sabtu", "minggu"];

const HOURS: &Field =
    &Field::each(Kind::List(&Field::each(Kind::Hours, "Jam buka, misalnya \"07:30-12:00\"")), "Jam buka");

pub(crate) const CALENDAR: &[Field] = &[
    Field::optional("cuti_bersama", Kind::Word(&["libur", "kerja"])).hint("Apakah cuti bersama hari libur"),
    Field::optional("libur", Kind::List(&Field::each(Kind::Record(DAY_OFF), ""))).hint("Hari libur tambahan"),
    Field::optional("tahun_lengkap", Kind::List(YEAR)).hint("Tahun yang semua hari liburnya disebut di sini"),
];

pub(crate) const DAY_OFF: &[Field] = &[
    Field::required("tanggal", Kind::Day).hint("Hari libur").sample("`tanggal: 2026-01-20`"),
    Field::required("nama", Kind::Text).hint("Namanya").sample(NAME_SAMPLE),
];

const YEAR: &Field = &Field::each(
    Kind::Scalar {
        types: ["string", "integer"],
        pattern: "^[0-9]{4}$",
        limits: &[("minimum", 1000), ("maximum", 9999)],
    },
    "",
);

pub(crate) const POLICY: &[Field] = &[
    Field::optional("peringatan_dini", Kind::Record(EARLY_WARNING)).hint("Berapa hari sebelumnya diingatkan"),
    Field::optional("masa_berkala", Kind::Shaped("[1-6] bulan")).hint("Paling lama 6 bulan"),
    Field::optional("batas_tahunan", Kind::Shaped("(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])"))
        .hint("Bulan dan hari, misalnya 03-31"),
    Field::optional("lampiran_terbesar", Kind::Shaped("[1-9][0-9]* ([KkMmGg][Bb])")).hint("Ukuran, misalnya 20 MB"),
    Field::optional("pengesahan_susulan", Kind::Shaped("[1-5] hari kerja")).hint("Paling lama 5 hari kerja"),
];

pub(crate) const EARLY_WARNING: &[Field] = &[
    Field::optional("retensi", DAYS).hint("Sebelum retensi berakhir"),
    Field::optional("pengecualian", DAYS).hint("Sebelum pengecualian berakhir"),
    Field::optional("masa_jabatan", DAYS).hint("Sebelum masa jabatan berakhir"),
    Field::optional("pemutakhiran", DAYS).hint("Sebelum pemutakhiran jatuh tempo"),
];

const DAYS: Kind = Kind::Shaped("[1-9][0-9]{0,2} hari");

pub(crate) const NOT_HELD: &[Field] = &[
    Field::required("butir", Kind::Text).hint("Butir daftar periksa").sample("`butir: B03`"),
    Field::required("alasan", Kind::Text)
        .hint("Alasan, dibaca warga")
        .explained_sample(phrase!(id = "`alasan: …` (dibaca warga)", en = "`alasan: …` (citizens read it)")),
    Field::required("surat", Kind::Record(records::LETTER))
        .hint("Surat")
        .sample("`surat: { nomor: 045/12/ADPIM, tanggal: 2026-01-20 }`"),
];

pub(crate) const AUTHORITY: &[Field] = &[
    Field::required("id", Kind::Id).hint("Id keputusan ini").sample("`id: w-2026-1`"),
    Field::required("nomor", Kind::Text).hint("Nomor keputusan").sample("`nomor: 045/12/ADPIM`"),
    Field::required("tanggal", Kind::Day).hint("Tanggal keputusan").sample("`tanggal: 2026-01-20`"),
    Field::required("oleh", Kind::Id).hint("Id Atasan PPID").explained_sample(phrase!(
        id = "`oleh: …` (id pejabat dari maklumat.yml)",
        en = "`oleh: …` (the id of an officer in maklumat.yml)",
    )),
    Field::required("pejabat", Kind::Filled(&Field::each(Kind::Id, "Id pejabat")))
        .hint("Yang diberi wewenang")
        .sample("`pejabat: [ppid]`"),
    Field::optional("selesai", Kind::Day).hint("Hari terakhir"),
];

pub(crate) const SERVICE: &[Field] = &[
    Field::optional("meja", Kind::Text).hint("Ke mana warga datang"),
    Field::optional("telepon", Kind::Text).hint("Telepon layanan"),
    Field::optional("biaya", Kind::Text).hint("Biaya memperoleh informasi"),
    Field::optional("formulir", Kind::Record(SERVICE_FORMS)).hint("Formulir"),
    Field::optional("disabilitas", Kind::Text).hint("Layanan bagi penyandang disabilitas"),
    Field::optional("komisi_informasi", Kind::Record(COMMISSION)).hint("Komisi Informasi yang berwenang"),
    Field::optional("rujukan", Kind::Keyed(&[&STANDARDS, &PLEDGE, &REPORT, &PROCEDURE], ELSEWHERE))
        .hint("Tempat terbit yang tidak dijawab dokumen di sini"),
];

pub(crate) const SERVICE_FORMS: &[Field] = &[
    Field::optional("permohonan", TARGET).hint("Formulir permohonan informasi"),
    Field::optional("keberatan", TARGET).hint("Formulir keberatan"),
];

const TARGET: Kind = Kind::Either(&[
    Field::each(Kind::Id, "Id dokumen di register ini"),
    Field::each(Kind::Address, "Alamat di tempat lain"),
]);

pub(crate) const COMMISSION: &[Field] = &[
    Field::required("nama", Kind::Text).hint("Namanya").sample(NAME_SAMPLE),
    Field::optional("alamat", Kind::Text).hint("Alamatnya"),
    Field::optional("telepon", Kind::Text).hint("Teleponnya"),
    Field::optional("surel", Kind::Text).hint("Surelnya"),
    Field::optional("laman", Kind::Address).hint("Lamannya"),
];

const ELSEWHERE: &Field = &Field::each(Kind::Address, "Alamat");

pub(crate) const LOOK: &[Field] = &[
    Field::optional("warna", Kind::Scalar { types: ["string", "integer"], pattern: "^#?[0-9A-Fa-f]{6}$", limits: &[] })
        .hint("Warna, misalnya 07543f"),
    Field::optional("logo", Kind::Shaped("[A-Za-z0-9_-]+\\.png")).hint("Nama berkas PNG di themes/<tema>/aset/"),
];
