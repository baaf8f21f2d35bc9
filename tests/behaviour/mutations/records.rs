//! Each record forged, replayed, out of place or out of order, with digests that an attacker computed anew.

use crate::mutations::{Resealed, resealed};
use crate::sample_register::{DIK, DOC, GONE, NEW, OLD, OTHER};

#[rustfmt::skip]
const PREPARATION: &[Resealed] = &[
    ("missing", DOC, "penyusunan: { oleh: petugas-pro, tanggal: 2026-01-20, pukul: \"09:30\" }\n", "", "preparation-missing:24"),
    ("by nobody", DOC, "oleh: petugas-pro, ", "", "field-missing:21"),
    ("on no day", DOC, "oleh: petugas-pro, tanggal: 2026-01-20", "oleh: petugas-pro", "field-missing:21"),
    ("as one text", DOC, "penyusunan: { oleh: petugas-pro, tanggal: 2026-01-20, pukul: \"09:30\" }", "penyusunan: petugas-pro", "value-shape:21"),
    ("at no time of day", DOC, "\"09:30\"", "\"25:30\"", "time-unreadable:21"),
    ("by an unknown officer", DOC, "oleh: petugas-pro", "oleh: petugas-prok", "officer-unknown:21"),
    ("by the superior's role", DIK, "oleh: petugas-pro", "oleh: atasan-dua", "officer-wrong-role:13"),
    ("by the officer of another unit", DOC, "oleh: petugas-pro", "oleh: petugas-ren", "officer-wrong-unit:21"),
    ("before the officer took office", DIK, "petugas-pro, tanggal: 2026-01-20", "petugas-pro, tanggal: 2023-11-30", "officer-not-in-office:13"),
    ("after the review", DOC, "petugas-pro, tanggal: 2026-01-20", "petugas-pro, tanggal: 2026-01-23", "records-out-of-order:24"),
    ("with a digest it does not have", DOC, "pukul: \"09:30\"", "sidik: \"sha256:00\"", "key-unknown:21"),
    ("typed in without a letter", DOC, "oleh: petugas-pro,", "oleh: petugas-pro, dicatat_oleh: ppid,", "letter-missing:21"),
];

#[rustfmt::skip]
const REVIEW: &[Resealed] = &[
    ("missing", OTHER, "pemeriksaan:\n  - { oleh: ppid, tanggal: 2026-01-22, hasil: sesuai, memo: { nomor: 049/12/ADPIM, tanggal: 2026-01-22 }, sidik: REVIEW }\n", "", "review-missing:12"),
    ("an empty list", OTHER, "pemeriksaan:\n  - { oleh: ppid, tanggal: 2026-01-22, hasil: sesuai, memo: { nomor: 049/12/ADPIM, tanggal: 2026-01-22 }, sidik: REVIEW }\n", "pemeriksaan: []\n", "review-missing:12"),
    ("as a map", OTHER, "pemeriksaan:\n  - {", "pemeriksaan:\n    {", "value-shape:13"),
    ("by nobody", OTHER, "oleh: ppid, ", "", "field-missing:13"),
    ("on no day", OTHER, "oleh: ppid, tanggal: 2026-01-22", "oleh: ppid", "field-missing:13"),
    ("with no outcome", OTHER, "hasil: sesuai, ", "", "field-missing:13"),
    ("with an unknown outcome", OTHER, "hasil: sesuai", "hasil: baik", "word-unknown:13"),
    ("only corrections", OTHER, "hasil: sesuai", "hasil: perlu-perbaikan, catatan: Ringkas.", "review-missing:13"),
    ("corrections without words", DOC, "catatan: Tambahkan jam., ", "", "correction-note-missing:23"),
    ("without a memo", OTHER, ", memo: { nomor: 049/12/ADPIM, tanggal: 2026-01-22 }", "", "memo-missing:13"),
    ("with a memo of no number", OTHER, "nomor: 049/12/ADPIM, ", "", "field-missing:13"),
    ("with a memo of no day", OTHER, "049/12/ADPIM, tanggal: 2026-01-22", "049/12/ADPIM", "field-missing:13"),
    ("with a memo of a later day", OTHER, "049/12/ADPIM, tanggal: 2026-01-22", "049/12/ADPIM, tanggal: 2026-01-23", "records-out-of-order:13"),
    ("with a memo of a later day in an earlier round", DOC, "044/12/ADPIM, tanggal: 2026-01-20", "044/12/ADPIM, tanggal: 2026-01-21", "records-out-of-order:23"),
    ("with a memo of an earlier day is sound", OTHER, "049/12/ADPIM, tanggal: 2026-01-22", "049/12/ADPIM, tanggal: 2026-01-21", ""),
    ("ordered by a later letter", OTHER, "oleh: ppid,", "oleh: ppid, dicatat_oleh: petugas-ren, surat: { nomor: S/9, tanggal: 2027-05-05 },", "records-out-of-order:13"),
    ("by an unknown officer", OTHER, "oleh: ppid", "oleh: ppid-baru", "officer-unknown:13"),
    ("by a role that may not", OTHER, "oleh: ppid", "oleh: atasan-dua", "officer-wrong-role:13"),
    ("by one who left office", OTHER, "oleh: ppid", "oleh: ppid-lama", "officer-not-in-office:13"),
    ("after the approval", OTHER, "ppid, tanggal: 2026-01-22", "ppid, tanggal: 2026-01-24", "records-out-of-order:14"),
    ("in the future", OTHER, "ppid, tanggal: 2026-01-22", "ppid, tanggal: 2026-11-23", "record-in-future:13 records-out-of-order:14"),
    ("rounds out of order", DOC, "oleh: ppid, tanggal: 2026-01-20", "oleh: ppid, tanggal: 2026-01-23", "records-out-of-order:24"),
    ("without a digest", OTHER, ", sidik: REVIEW", "", "field-missing:13"),
    ("with a digest cut short", OTHER, "sidik: REVIEW", "sidik: \"sha256:12ab\"", "digest-unreadable:13"),
    ("with a digest in upper case", OTHER, "sidik: REVIEW", "sidik: \"SHA256:0000000000000000000000000000000000000000000000000000000000000000\"", "digest-unreadable:13"),
    ("with a digest of nothing", OTHER, "sidik: REVIEW", "sidik: \"sha256:0000000000000000000000000000000000000000000000000000000000000000\"", "review-not-standing:13"),
    ("replayed from another document", OTHER, "sidik: REVIEW", "sidik: [content/protokol/dik.md:15]", "review-not-standing:13"),
    ("replayed from the earlier revision", NEW, "sidik: REVIEW", "sidik: [content/protokol/pedoman/r1/index.md:15]", "review-not-standing:16"),
    ("the digest of the approval", OTHER, "sidik: REVIEW", "sidik: [content/perencanaan/lain.md:14]", "review-not-standing:13"),
    ("the digest of the first round", DOC, "sidik: REVIEW", "sidik: [content/protokol/contoh/index.md:23]", "review-not-standing:24"),
    ("by one person in two offices", DOC, "oleh: ppid, tanggal: 2026-01-22", "oleh: atasan-ppid, tanggal: 2026-01-22", "officer-wrong-role:24 officers-not-distinct:25"),
    ("typed in without a letter", OTHER, "oleh: ppid,", "oleh: ppid, dicatat_oleh: petugas-ren,", "letter-missing:13"),
    ("typed in by an unknown officer", OTHER, "oleh: ppid,", "oleh: ppid, dicatat_oleh: tamu, surat: { nomor: 1, tanggal: 2026-01-22 },", "officer-unknown:13"),
    ("an unknown key", OTHER, "hasil: sesuai", "hasil: sesuai, nilai: 10", "key-unknown:13"),
];

#[rustfmt::skip]
const APPROVAL: &[Resealed] = &[
    ("empty", DIK, "persetujuan: { oleh: pimpinan, tanggal: 2026-01-23, sidik: APPROVAL }", "persetujuan:", "value-empty:16"),
    ("as one text", DIK, "persetujuan: { oleh: pimpinan, tanggal: 2026-01-23, sidik: APPROVAL }", "persetujuan: ya", "value-shape:16"),
    ("by nobody", DIK, "oleh: pimpinan, ", "", "field-missing:16"),
    ("ordered by a letter of the next day", OTHER, "12/SP/2026, tanggal: 2026-01-23", "12/SP/2026, tanggal: 2026-01-24", "records-out-of-order:14"),
    ("on no day", DIK, "pimpinan, tanggal: 2026-01-23", "pimpinan", "field-missing:16"),
    ("on a day that is none", DIK, "pimpinan, tanggal: 2026-01-23", "pimpinan, tanggal: 2026-01-32", "date-unreadable:16"),
    ("without a digest", DIK, ", sidik: APPROVAL", "", "field-missing:16"),
    ("with a digest in another shape", DIK, "sidik: APPROVAL", "sidik: [a]", "value-shape:16"),
    ("by an unknown officer", DIK, "oleh: pimpinan", "oleh: atasan", "officer-unknown:16"),
    ("by a role that may not", DIK, "oleh: pimpinan", "oleh: ppid-dua", "officer-wrong-role:16"),
    ("by the drafter", DIK, "oleh: pimpinan", "oleh: petugas-pro", "officer-wrong-role:16 officers-not-distinct:16"),
    ("by the reviewer in another office", DIK, "oleh: ppid, tanggal: 2026-01-22, hasil: sesuai, memo: { nomor: 046/12/ADPIM, tanggal: 2026-01-22 }, sidik: REVIEW }\npersetujuan: { oleh: pimpinan", "oleh: ppid-dua, tanggal: 2026-01-22, hasil: sesuai, memo: { nomor: 046/12/ADPIM, tanggal: 2026-01-22 }, sidik: REVIEW }\npersetujuan: { oleh: atasan-dua", "officers-not-distinct:16"),
    ("before the review", DIK, "pimpinan, tanggal: 2026-01-23", "pimpinan, tanggal: 2026-01-21", "records-out-of-order:16"),
    ("in the future", DIK, "pimpinan, tanggal: 2026-01-23", "pimpinan, tanggal: 2026-11-23", "record-in-future:16"),
    ("before the superior took office", OLD, "petugas-pro, tanggal: 2026-01-20", "petugas-pro, tanggal: 2026-01-24", "records-out-of-order:15"),
    ("with a digest of nothing", DIK, "sidik: APPROVAL", "sidik: \"sha256:0000000000000000000000000000000000000000000000000000000000000000\"", "approval-not-standing:16"),
    ("replayed from another document", DIK, "sidik: APPROVAL", "sidik: [content/perencanaan/lain.md:14]", "approval-not-standing:16"),
    ("replayed from the earlier revision", NEW, "sidik: APPROVAL", "sidik: [content/protokol/pedoman/r1/index.md:16]", "approval-not-standing:17"),
    ("replayed from the later revision", OLD, "sidik: APPROVAL", "sidik: [content/protokol/pedoman/index.md:17]", "approval-not-standing:16"),
    ("the digest of the review", DIK, "sidik: APPROVAL", "sidik: [content/protokol/dik.md:15]", "approval-not-standing:16"),
    ("letter without who typed", DIK, "oleh: pimpinan,", "oleh: pimpinan, surat: { nomor: 1, tanggal: 2026-01-23 },", "letter-missing:16"),
    ("typed in without a letter", OTHER, ", surat: { nomor: 12/SP/2026, tanggal: 2026-01-23 }", "", "letter-missing:14"),
    ("letter without a number", OTHER, "nomor: 12/SP/2026, ", "", "field-missing:14"),
    ("letter without a day", OTHER, "12/SP/2026, tanggal: 2026-01-23", "12/SP/2026", "field-missing:14"),
    ("removed from an earlier revision", OLD, "persetujuan: { oleh: atasan-ppid, tanggal: 2026-01-23, sidik: APPROVAL }\n", "", "approval-missing:1"),
];

#[rustfmt::skip]
const WITHDRAWAL: &[Resealed] = &[
    ("by one person", GONE, "oleh: atasan-ppid, tanggal: 2026-03-02", "oleh: ppid, tanggal: 2026-03-02", "withdrawal-by-one:17"),
    ("by one person with two ids", GONE, "diusulkan: { oleh: ppid, tanggal: 2026-03-01, sidik: WITHDRAWAL }\n  disetujui: { oleh: atasan-ppid", "diusulkan: { oleh: ppid-dua, tanggal: 2026-03-01, sidik: WITHDRAWAL }\n  disetujui: { oleh: atasan-dua", "withdrawal-by-one:17"),
    ("agreed before it was proposed", GONE, "tanggal: 2026-03-02", "tanggal: 2026-02-28", "withdrawal-by-one:17"),
    ("proposed before the approval", GONE, "tanggal: 2026-03-01", "tanggal: 2026-01-22", "withdrawal-by-one:16"),
    ("agreed by an officer who may not", GONE, "oleh: atasan-ppid, tanggal: 2026-03-02", "oleh: petugas-pro, tanggal: 2026-03-02", "officer-wrong-role:17"),
    ("agreed by an unknown officer", GONE, "oleh: atasan-ppid, tanggal: 2026-03-02", "oleh: gubernur, tanggal: 2026-03-02", "officer-unknown:17"),
    ("proposed by one who left office", GONE, "oleh: ppid, tanggal: 2026-03-01", "oleh: ppid-lama, tanggal: 2026-03-01", "officer-not-in-office:16"),
    ("agreed in the future", GONE, "tanggal: 2026-03-02", "tanggal: 2027-03-02", "record-in-future:17"),
    ("never proposed", GONE, "  diusulkan: { oleh: ppid, tanggal: 2026-03-01, sidik: WITHDRAWAL }\n", "", "digest-unreadable:16 field-missing:16"),
    ("without a reason", GONE, "  alasan: Digantikan dokumen lain.\n", "", "field-missing:16"),
    ("with an empty reason", GONE, "alasan: Digantikan dokumen lain.", "alasan:", "value-empty:18"),
    ("proposed without a digest", GONE, "2026-03-01, sidik: WITHDRAWAL", "2026-03-01", "field-missing:16"),
    ("agreed without a digest", GONE, "2026-03-02, sidik: WITHDRAWAL", "2026-03-02", "field-missing:17"),
    ("with one digest for both, as it once was", GONE, "pengganti: dip-2026-0002", "pengganti: dip-2026-0002\n  sidik: x", "key-unknown:20"),
    ("proposed with a digest of nothing", GONE, "2026-03-01, sidik: WITHDRAWAL", "2026-03-01, sidik: \"sha256:0000000000000000000000000000000000000000000000000000000000000000\"", "withdrawal-not-standing:16"),
    ("agreed with a digest of nothing", GONE, "2026-03-02, sidik: WITHDRAWAL", "2026-03-02, sidik: \"sha256:0000000000000000000000000000000000000000000000000000000000000000\"", "withdrawal-not-standing:17"),
    ("with the digest of the approval", GONE, "2026-03-02, sidik: WITHDRAWAL", "2026-03-02, sidik: [content/protokol/ditarik.md:14]", "withdrawal-not-standing:17"),
    ("agreed with the digest of the proposal", GONE, "2026-03-02, sidik: WITHDRAWAL", "2026-03-02, sidik: [content/protokol/ditarik.md:16]", "withdrawal-not-standing:17"),
    ("with a successor that is not there", GONE, "pengganti: dip-2026-0002", "pengganti: dip-2026-9999", "withdrawal-successor-unknown:19"),
    ("with a draft as successor", GONE, "pengganti: dip-2026-0002", "pengganti: dip-2026-0005", "withdrawal-successor-unknown:19"),
    ("with itself as successor", GONE, "pengganti: dip-2026-0002", "pengganti: dip-2026-0003", "withdrawal-successor-unknown:19"),
    ("with an unknown key", GONE, "alasan:", "alasam: x\n  alasan:", "key-unknown:18"),
    ("as one text", GONE, "penarikan:\n  diusulkan: { oleh: ppid, tanggal: 2026-03-01, sidik: WITHDRAWAL }\n  disetujui: { oleh: atasan-ppid, tanggal: 2026-03-02, sidik: WITHDRAWAL }\n  alasan: Digantikan dokumen lain.\n  pengganti: dip-2026-0002", "penarikan: ya", "value-shape:15"),
];

#[test]
fn a_spoiled_preparation_is_named() {
    resealed(PREPARATION);
}

#[test]
fn a_spoiled_review_is_named() {
    resealed(REVIEW);
}

#[test]
fn a_spoiled_approval_is_named() {
    resealed(APPROVAL);
}

#[test]
fn a_spoiled_withdrawal_is_named() {
    resealed(WITHDRAWAL);
}
