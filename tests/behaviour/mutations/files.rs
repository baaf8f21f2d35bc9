//! Each file touched, added, removed, renamed, swapped or replaced, and each document moved, after its approval.

use std::ffi::OsString;
use std::fs;
use std::os::unix::ffi::OsStringExt as _;

use crate::mutations::{Touched, touched};
use crate::sample_register::{CSV, DIK, DOC, GONE, NEW, OLD, OTHER, PICTURE, PNG, SampleRegister, TABLE};

const POINTER: &[u8] = b"version https://git-lfs.github.com/spec/v1\noid sha256:4d7a214614ab2935c943f9e0ff69d22eadbb8f32b1258daaa5e2ca24d17e2393\nsize 12345\n";
const HTML: &[u8] = b"<!DOCTYPE html>\n<html><body onload=alert(1)></body></html>\n";

#[rustfmt::skip]
const ATTACHMENTS: &[Touched] = &[
    ("one byte more", |it| it.write(CSV, &[TABLE, b"\n"].concat()), "approval-not-standing:protokol/contoh/index.md:25"),
    ("one byte less", |it| it.write(CSV, &TABLE[1..]), "approval-not-standing:protokol/contoh/index.md:25"),
    ("other line ends", |it| it.write(CSV, b"hari,jam\r\nSenin,08.00\r\n"), "approval-not-standing:protokol/contoh/index.md:25"),
    ("removed", |it| it.remove(CSV), "attachment-missing:protokol/contoh/index.md:16"),
    ("the other one removed", |it| it.remove(PNG), "attachment-missing:protokol/contoh/index.md:17"),
    ("emptied", |it| it.write(CSV, b""), "attachment-type-mismatch:protokol/contoh/jadwal.csv:1 approval-not-standing:protokol/contoh/index.md:25"),
    ("added", |it| it.write("content/protokol/contoh/lagi.csv", TABLE), "attachment-unlisted:protokol/contoh/lagi.csv:1"),
    ("added to an earlier revision", |it| it.write("content/protokol/pedoman/r1/lagi.csv", TABLE), "attachment-unlisted:protokol/pedoman/r1/lagi.csv:1"),
    ("renamed", |it| it.rename(CSV, "content/protokol/contoh/jam.csv"), "attachment-missing:protokol/contoh/index.md:16 attachment-unlisted:protokol/contoh/jam.csv:1"),
    ("renamed in case only", |it| it.rename(CSV, "content/protokol/contoh/Jadwal.csv"), "attachment-missing:protokol/contoh/index.md:16"),
    ("swapped for the other one", |it| it.write(CSV, PICTURE), "attachment-type-mismatch:protokol/contoh/jadwal.csv:1 approval-not-standing:protokol/contoh/index.md:25"),
    ("a pointer instead", |it| it.write(CSV, POINTER), "attachment-pointer:protokol/contoh/jadwal.csv:1 approval-not-standing:protokol/contoh/index.md:25"),
    ("a page instead", |it| it.write(CSV, HTML), "attachment-type-mismatch:protokol/contoh/jadwal.csv:1 approval-not-standing:protokol/contoh/index.md:25"),
    ("a page beside it", |it| it.write("content/protokol/contoh/laman.html", HTML), "attachment-unlisted:protokol/contoh/laman.html:1 attachment-type-refused:protokol/contoh/laman.html:1"),
    ("a link instead", |it| it.link(CSV, "../pedoman/tabel.csv"), "content-link:protokol/contoh/jadwal.csv:1 attachment-missing:protokol/contoh/index.md:16"),
    ("a link out of the register", |it| it.link("content/protokol/contoh/sandi.txt", "/etc/hostname"), "content-link:protokol/contoh/sandi.txt:1"),
    ("a folder instead", |it| { it.remove(CSV); it.folder(CSV) }, "file-unexpected:protokol/contoh/jadwal.csv:1 attachment-missing:protokol/contoh/index.md:16"),
    ("a hidden file", |it| it.write("content/protokol/contoh/.rahasia", b"x"), "file-unexpected:protokol/contoh/.rahasia:1"),
    ("what a dead command left", |it| it.write("content/protokol/contoh/.maklumat-x", b"x"), "file-unexpected:protokol/contoh/.maklumat-x:1"),
    ("changed in an earlier revision", |it| it.write("content/protokol/pedoman/r1/tabel.csv", b"hari,jam\nSenin,09.00\n"), "approval-not-standing:protokol/pedoman/r1/index.md:16"),
    ("removed from an earlier revision", |it| it.remove("content/protokol/pedoman/r1/tabel.csv"), "attachment-missing:protokol/pedoman/r1/index.md:12"),
    ("files beside an excluded entry", |it| { it.rename(DIK, "content/protokol/dik/index.md"); it.write("content/protokol/dik/data.csv", TABLE) }, "excluded-content:protokol/dik/data.csv:1"),
];

#[rustfmt::skip]
const TEXTS: &[Touched] = &[
    ("a word in the text", |it| it.swap(DOC, "setiap hari kerja", "setiap hari"), "approval-not-standing:protokol/contoh/index.md:25"),
    ("a blank at its end", |it| it.write(DOC, &[it.text(DOC).as_bytes(), b" "].concat()), "approval-not-standing:protokol/contoh/index.md:25"),
    ("a word in the title", |it| it.swap(DOC, "judul: Jadwal Layanan", "judul: Jadual Layanan"), "approval-not-standing:protokol/contoh/index.md:25"),
    ("a keyword added", |it| it.swap(DOC, "layanan]\nlampiran", "layanan, jam]\nlampiran"), "approval-not-standing:protokol/contoh/index.md:25"),
    ("a field taken out", |it| it.swap(DOC, "butir: [T03.1]\n", ""), "approval-not-standing:protokol/contoh/index.md:24"),
    ("another class", |it| it.swap(DOC, "klasifikasi: setiap-saat", "klasifikasi: berkala"), "approval-not-standing:protokol/contoh/index.md:25"),
    ("another ground of exclusion", |it| it.swap(DIK, "huruf: h", "huruf: g"), "approval-not-standing:protokol/dik.md:16"),
    ("another memo", |it| it.swap(DOC, "nomor: 045/12/ADPIM", "nomor: 999/12/ADPIM"), "approval-not-standing:protokol/contoh/index.md:25"),
    ("an earlier round taken out", |it| it.swap(DOC, &format!("{}\n", it.text(DOC).lines().nth(22).unwrap()), ""), "approval-not-standing:protokol/contoh/index.md:24"),
    ("another drafter", |it| it.swap(DIK, "oleh: petugas-pro", "oleh: petugas-ren"), "approval-not-standing:protokol/dik.md:16 officer-wrong-unit:protokol/dik.md:13"),
    ("another id", |it| it.swap(OTHER, "dip-2026-0004", "dip-2026-0044"), "approval-not-standing:perencanaan/lain.md:14"),
    ("another revision", |it| it.swap(NEW, "revisi: 2", "revisi: 3"), "revision-missing:protokol/pedoman/index.md:3 approval-not-standing:protokol/pedoman/index.md:17"),
    ("another reason of withdrawal", |it| it.swap(GONE, "Digantikan dokumen lain", "Salah"), "withdrawal-not-standing:protokol/ditarik.md:16"),
    ("the withdrawal's day", |it| it.swap(GONE, "2026-03-02", "2026-03-03"), "withdrawal-not-standing:protokol/ditarik.md:17"),
    ("the text of a withdrawn document", |it| it.swap(GONE, "Agenda yang", "Acara yang"), "approval-not-standing:protokol/ditarik.md:14"),
    ("the text of an earlier revision", |it| it.swap(OLD, "dua hari", "satu hari"), "approval-not-standing:protokol/pedoman/r1/index.md:16"),
    ("the approval of another document", |it| it.replay((OTHER, 14), (DIK, 16)), "approval-not-standing:protokol/dik.md:16"),
    ("the review of another document", |it| it.replay((OTHER, 13), (DIK, 15)), "approval-not-standing:protokol/dik.md:16"),
    ("the approval of the earlier revision", |it| it.replay((OLD, 16), (NEW, 17)), "approval-not-standing:protokol/pedoman/index.md:17"),
    ("the whole text of another document", |it| it.write(DIK, it.text(OTHER).as_bytes()), "id-taken:protokol/dik.md:2 approval-not-standing:protokol/dik.md:14 officer-wrong-unit:protokol/dik.md:11"),
];

#[rustfmt::skip]
const PLACES: &[Touched] = &[
    ("moved to another unit", |it| it.rename(DIK, "content/perencanaan/dik.md"), "approval-not-standing:perencanaan/dik.md:16"),
    ("moved to a unit nobody knows", |it| it.rename(DIK, "content/umum/dik.md"), "unit-unknown:umum/dik.md:1 approval-not-standing:umum/dik.md:16"),
    ("renamed folder is sound", |it| it.rename("content/protokol/contoh", "content/protokol/jadwal"), ""),
    ("a copy in another place", |it| it.write("content/perencanaan/salinan.md", it.text(OTHER).as_bytes()), "id-taken:perencanaan/salinan.md:2"),
    ("a document twice", |it| it.write("content/protokol/contoh.md", it.text(DIK).as_bytes()), "document-twice:protokol/contoh.md:1"),
    ("the text removed", |it| it.remove(DOC), "index-missing:protokol/contoh:1"),
    ("the text a folder", |it| { it.remove(DOC); it.folder(DOC) }, "not-a-file:protokol/contoh/index.md:1"),
    ("the text a link", |it| it.link(DOC, "../dik.md"), "content-link:protokol/contoh/index.md:1"),
    ("a folder named like a text", |it| it.folder("content/protokol/lain.md"), "not-a-file:protokol/lain.md:1"),
    ("the settings removed", |it| it.remove("content/maklumat.yml"), "settings-missing:maklumat.yml:1"),
    ("the settings a folder", |it| { it.remove("content/maklumat.yml"); it.folder("content/maklumat.yml") }, "settings-missing:maklumat.yml:1"),
    ("the settings a link", |it| { it.rename("content/maklumat.yml", "x.yml"); it.link("content/maklumat.yml", "../x.yml") }, "content-link:maklumat.yml:1"),
    ("an earlier revision removed", |it| fs::remove_dir_all(it.path("content/protokol/pedoman/r1")).unwrap(), "revision-missing:protokol/pedoman/index.md:3"),
    ("an earlier revision renamed", |it| it.rename("content/protokol/pedoman/r1", "content/protokol/pedoman/r2"), "revision-misplaced:protokol/pedoman/r2/index.md:3 revision-misplaced:protokol/pedoman/index.md:3 revision-missing:protokol/pedoman/index.md:3"),
    ("an earlier revision under a name no revision has", |it| it.rename("content/protokol/pedoman/r1", "content/protokol/pedoman/lama"), "file-unexpected:protokol/pedoman/lama:1 revision-missing:protokol/pedoman/index.md:3"),
    ("the earlier revision of another document", |it| it.write(OLD, it.text(OTHER).as_bytes()), "revision-misplaced:protokol/pedoman/index.md:2 officer-wrong-unit:protokol/pedoman/r1/index.md:11 attachment-unlisted:protokol/pedoman/r1/tabel.csv:1"),
    ("the text of an earlier revision removed", |it| it.remove(OLD), "index-missing:protokol/pedoman/r1:1 revision-missing:protokol/pedoman/index.md:3"),
    ("revisions swapped", |it| { let old = it.text(OLD); it.write(OLD, it.text(NEW).as_bytes()); it.write(NEW, old.as_bytes()) }, "revision-misplaced:protokol/pedoman/r1/index.md:3 revision-misplaced:protokol/pedoman/index.md:3"),
    ("a file beside the units", |it| it.write("content/catatan.txt", b"x"), "file-unexpected:catatan.txt:1"),
    ("a file that is no document in a unit", |it| it.write("content/protokol/rapat.docx", b"PK"), "file-unexpected:protokol/rapat.docx:1"),
    ("a folder in a document", |it| it.write("content/protokol/contoh/foto/satu.png", PICTURE), "file-unexpected:protokol/contoh/foto:1"),
    ("a name that is not UTF-8", odd_name, "name-not-utf8:protokol/contoh/\u{fffd}.csv:1"),
];

fn odd_name(good: &SampleRegister) {
    let folder = good.path("content/protokol/contoh");
    fs::write(folder.join(OsString::from_vec(b"\xff.csv".to_vec())), TABLE).unwrap();
}

#[test]
fn a_touched_attachment_is_named() {
    touched(ATTACHMENTS);
}

#[test]
fn a_touched_text_is_named() {
    touched(TEXTS);
}

#[test]
fn a_document_out_of_its_place_is_named() {
    touched(PLACES);
}
