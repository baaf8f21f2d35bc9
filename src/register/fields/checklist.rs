//! The fields of a body's own checklist, `content/daftar-periksa.yml`.

use crate::register::Duty;
use crate::register::checklist::item::{Applies, Frequency, Kind as ItemKind};
use crate::register::fields::{Field, Kind};

/// The file.
pub(crate) const CHECKLIST: &[Field] = &[
    Field::optional("cara", Kind::Word(&["tambah", "ganti"]))
        .hint("tambah: menambah daftar bawaan; ganti: menggantikannya"),
    Field::required("butir", Kind::List(&Field::each(Kind::Record(ITEM), "Satu butir")))
        .hint("Butir")
        .sample("`butir: B03`"),
];

/// An item.
pub(crate) const ITEM: &[Field] = &[
    Field::required(
        "id",
        Kind::Scalar {
            types: ["string", "number"],
            pattern: "^[A-Za-z0-9]+([.-][A-Za-z0-9]+)*$",
            limits: &[("maxLength", 32)],
        },
    )
    .hint("Nomor butir, misalnya B01.2")
    .sample("`id: D01`"),
    Field::required("dasar", Kind::Text).hint("Peraturan yang menjadi dasar").sample("`dasar: PERKI 1/2021`"),
    Field::optional("pasal", Kind::Text).hint("Pasalnya"),
    Field::required("kelas", Kind::Word(&Duty::KEYS)).hint("Kewajiban apa").sample("`kelas: berkala`"),
    Field::required("uraian", Kind::Text).hint("Uraian, dibaca warga").sample("`uraian: …`"),
    Field::optional("uraian_en", Kind::Text).hint("Uraian dalam bahasa Inggris"),
    Field::optional("frekuensi", Kind::Word(&Frequency::KEYS))
        .hint("Seberapa sering; bila tidak ditulis: saat berubah"),
    Field::optional("jenis", Kind::Word(&ItemKind::KEYS)).hint("Dijawab dengan apa; bila tidak ditulis: isi"),
    Field::optional("berlaku", Kind::Word(&Applies::KEYS)).hint("Apakah berlaku; bila tidak ditulis: ya"),
    Field::optional("induk", Kind::Text).hint("Butir yang memuat butir ini"),
    Field::optional("dicocokkan", Kind::Word(&["sudah", "belum"]))
        .hint("Apakah sudah dicocokkan dengan naskah peraturannya"),
];
