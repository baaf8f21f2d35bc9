//! A table of decrees and of documents that name them, with exactly what is found, and where.

use std::fs;

use maklumat::diagnostics::{Example, Start};

use crate::decrees::changing::{DOC, decree_again, neighbour, revised, second, swap, withdrawn};
use crate::decrees::{NAMED, listed};
use crate::sample_register::SampleRegister;

const DECREE: &str = "penetapan/2026/index.md";
const ZERO: &str = "sha256:0000000000000000000000000000000000000000000000000000000000000000";

const START: Example = Example::of(Start::Decreed);
const LISTED: Example = Example::of(Start::Listed);

type Act = fn(&SampleRegister);

struct Row {
    name: &'static str,
    example: Example,
    /// What happens afterwards.
    act: Act,
    expected: &'static [&'static str],
}

const fn row(name: &'static str, example: Example, expected: &'static [&'static str]) -> Row {
    Row { name, example, act: |_| (), expected }
}

const fn then(name: &'static str, act: Act, expected: &'static [&'static str]) -> Row {
    Row { name, example: START, act, expected }
}

fn officers(more: &str) -> String {
    format!("pejabat:\n  - {{ id: petugas-pro, jabatan: Petugas, peran: petugas, mulai: 2023-12-01 }}\n{more}")
}

/// Writes other officers, for all records as they are.
fn serving(place: &SampleRegister, more: &str) {
    let file = "content/maklumat.yml";
    let text = place.text(file);
    let (before, rest) = text.split_once("pejabat:\n").unwrap();
    let after = &rest[rest.find("kebijakan").unwrap()..];
    place.write(file, format!("{before}{}{after}", officers(more)).as_bytes());
}

#[rustfmt::skip]
const ROWS: &[Row] = &[
    row("all is well", START, &[]),
    row("all is well without the agreement's hour", START.decree("persetujuan: { oleh: atasan-ppid, tanggal: 2026-01-24, pukul: \"09:30\", sidik: AGREEMENT }"), &[]),
    row("agreed on the day of signing", START.decree("persetujuan: { oleh: atasan-ppid, tanggal: 2026-01-23, sidik: AGREEMENT }"), &[]),
    row("empty lines", START.listed("\n\ndip-2026-0001 1 LISTED\n\n"), &[]),
    row("approved by itself, and listed", LISTED, &[]),
    // The document names a decree.
    row("no such decree", START.front("persetujuan: { penetapan: 2027 }"), &["error decree-unknown protokol/contoh/index.md:16"]),
    row("no decree at all", Example::of(Start::Approved).front("persetujuan: { penetapan: 2026 }"), &["error decree-unknown protokol/contoh/index.md:16"]),
    row("a name that is none", START.front("persetujuan: { penetapan: tahun ini }"), &["error id-malformed protokol/contoh/index.md:16"]),
    row("the first supplement is the second decree", START.front("persetujuan: { penetapan: 2026-1 }"), &["error id-malformed protokol/contoh/index.md:16"]),
    row("a decree and a digest", START.front("persetujuan: { penetapan: \"2026\", sidik: \"sha256:0000000000000000000000000000000000000000000000000000000000000000\" }"), &["error key-unknown protokol/contoh/index.md:16"]),
    row("a decree and an officer", START.front("persetujuan: { penetapan: \"2026\", oleh: atasan-ppid, tanggal: 2026-01-24 }"), &["error key-unknown protokol/contoh/index.md:16", "error key-unknown protokol/contoh/index.md:16"]),
    row("a list of decrees", START.front("persetujuan: { penetapan: [2026] }"), &["error value-shape protokol/contoh/index.md:16"]),
    row("not listed", START.listed(""), &["error decree-not-listing protokol/contoh/index.md:16"]),
    row("another revision is listed", START.listed("dip-2026-0001 2 sha256:0000000000000000000000000000000000000000000000000000000000000000\n"), &["error decree-entry-unknown penetapan/2026/index.md:9", "error decree-not-listing protokol/contoh/index.md:16"]),
    row("without a review", START.without(&["pemeriksaan"]), &["error review-missing protokol/contoh/index.md:14"]),
    row("an excluded entry", Example::of(Start::Excluded).front("persetujuan: { penetapan: 2026 }"), &["error decree-of-exclusion protokol/contoh.md:16"]),
    // What was decreed changed, or was never that.
    then("the text changed after the decree", |it| swap(it, DOC, "Layanan dibuka", "Layanan ditutup"), &["error approval-not-standing protokol/contoh/index.md:16"]),
    row("a forged line", START.listed("dip-2026-0001 1 sha256:0000000000000000000000000000000000000000000000000000000000000000\n"), &["error approval-not-standing protokol/contoh/index.md:16"]),
    then("a field changed after the decree", |it| swap(it, DOC, "Hari dan jam", "Jam"), &["error approval-not-standing protokol/contoh/index.md:16"]),
    then("an attachment changed after the decree", |it| it.write("content/protokol/contoh/jadwal.csv", b"hari,jam\n"), &["error approval-not-standing protokol/contoh/index.md:16"]),
    then("the review record changed after the decree", |it| swap(it, DOC, "045/12", "045/13"), &["error approval-not-standing protokol/contoh/index.md:16"]),
    then("a comment was added after the decree", |it| swap(it, DOC, "id: dip", "# catatan\nid: dip"), &[]),
    then("the line was forged after the agreement", |it| { let whole = listed(it, "dip-2026-0001", "1"); swap(it, DECREE, &whole, ZERO); }, &["error approval-not-standing protokol/contoh/index.md:16", "error decree-not-standing penetapan/2026/index.md:7"]),
    then("the line replayed on another document", |it| { neighbour(it, "protokol/lain.md", "dip-2026-0002", NAMED.trim_end()); let whole = listed(it, "dip-2026-0001", "1"); decree_again(it, "---\ndip", &format!("---\ndip-2026-0002 1 {whole}\ndip")); }, &["error approval-not-standing protokol/lain.md:14"]),
    then("the line replayed on another revision", |it| { let whole = listed(it, "dip-2026-0001", "1"); swap(it, DOC, "revisi: 1", "revisi: 2\ncatatan_perubahan: Baru"); decree_again(it, &format!("dip-2026-0001 1 {whole}"), &format!("dip-2026-0001 2 {whole}")); }, &["error approval-not-standing protokol/contoh/index.md:17", "error revision-missing protokol/contoh/index.md:3"]),
    then("the document moved to another unit", |it| { fs::create_dir_all(it.path("content/perencanaan")).unwrap(); fs::rename(it.path("content/protokol/contoh"), it.path("content/perencanaan/contoh")).unwrap(); }, &["error approval-not-standing perencanaan/contoh/index.md:16"]),
    then("the decree of one year named as that of another", |it| { fs::rename(it.path("content/penetapan/2026"), it.path("content/penetapan/2027")).unwrap(); swap(it, DOC, "\"2026\"", "\"2027\""); }, &["error approval-not-standing protokol/contoh/index.md:16", "error decree-not-standing penetapan/2027/index.md:7"]),
    // The agreement.
    row("not agreed to", START.decree_without(&["persetujuan"]), &["error decree-not-agreed protokol/contoh/index.md:16"]),
    row("the agreement is of nothing", START.decree("persetujuan: { oleh: atasan-ppid, tanggal: 2026-01-24, sidik: \"sha256:0000000000000000000000000000000000000000000000000000000000000000\" }"), &["error decree-not-standing penetapan/2026/index.md:7"]),
    row("the agreement is cut short", START.decree("persetujuan: { oleh: atasan-ppid, tanggal: 2026-01-24, sidik: \"sha256:00\" }"), &["error digest-unreadable penetapan/2026/index.md:7"]),
    row("the agreement without a digest", START.decree("persetujuan: { oleh: atasan-ppid, tanggal: 2026-01-24 }"), &["error field-missing penetapan/2026/index.md:7"]),
    row("the agreement names a decree", START.decree("persetujuan: { penetapan: \"2025\" }"), &["error field-missing penetapan/2026/index.md:7", "error field-missing penetapan/2026/index.md:7", "error field-missing penetapan/2026/index.md:7", "error key-unknown penetapan/2026/index.md:7"]),
    then("the number changed after the agreement", |it| swap(it, DECREE, "188/7", "188/9"), &["error decree-not-standing penetapan/2026/index.md:7"]),
    then("a line added after the agreement", |it| { neighbour(it, "protokol/lain.md", "dip-2026-0002", NAMED.trim_end()); let own = listed(it, "dip-2026-0002", "1"); swap(it, DECREE, "---\ndip", &format!("---\ndip-2026-0002 1 {own}\ndip")); }, &["error decree-not-standing penetapan/2026/index.md:7"]),
    then("the signed file changed after the agreement", |it| it.write("content/penetapan/2026/keputusan.csv", b"nomor,uraian\n"), &["error decree-not-standing penetapan/2026/index.md:7"]),
    then("a comment was added after the agreement", |it| swap(it, DECREE, "nomor:", "# catatan\nnomor:"), &[]),
    // The officers.
    row("signed by staff", START.decree("penetapan: { oleh: petugas-ren, tanggal: 2026-01-23 }"), &["error decree-officer-unfit penetapan/2026/index.md:4"]),
    row("agreed by a PPID", START.decree("persetujuan: { oleh: ppid-lain, tanggal: 2026-01-24, sidik: AGREEMENT }"), &["error decree-officer-unfit penetapan/2026/index.md:7"]),
    row("signed by nobody known", START.decree("penetapan: { oleh: ppid-baru, tanggal: 2026-01-23 }"), &["error decree-officer-unfit penetapan/2026/index.md:4"]),
    row("agreed by nobody known", START.decree("persetujuan: { oleh: atasan, tanggal: 2026-01-24, sidik: AGREEMENT }"), &["error decree-officer-unfit penetapan/2026/index.md:7"]),
    row("agreed by the drafter", START.decree("persetujuan: { oleh: petugas-pro, tanggal: 2026-01-24, sidik: AGREEMENT }"), &["error decree-officer-unfit penetapan/2026/index.md:7", "error officers-not-distinct protokol/contoh/index.md:16"]),
    row("signed by another PPID", START.decree("penetapan: { oleh: ppid-lain, tanggal: 2026-01-23 }"), &[]),
    row("typed in without a letter", START.decree("penetapan: { oleh: ppid, tanggal: 2026-01-23, dicatat_oleh: petugas-pro }"), &["error decree-officer-unfit penetapan/2026/index.md:4"]),
    row("typed in with a letter", START.decree("persetujuan: { oleh: atasan-ppid, tanggal: 2026-01-24, dicatat_oleh: petugas-pro, surat: { nomor: 090/4, tanggal: 2026-01-24 }, sidik: AGREEMENT }"), &[]),
    row("typed in by nobody known", START.decree("persetujuan: { oleh: atasan-ppid, tanggal: 2026-01-24, dicatat_oleh: siapa, surat: { nomor: 090/4, tanggal: 2026-01-24 }, sidik: AGREEMENT }"), &["error decree-officer-unfit penetapan/2026/index.md:7"]),
    row("a letter and nobody who typed", START.decree("penetapan: { oleh: ppid, tanggal: 2026-01-23, surat: { nomor: 090/4, tanggal: 2026-01-23 } }"), &["error decree-officer-unfit penetapan/2026/index.md:4"]),
    row("a letter of the day after", START.decree("penetapan: { oleh: ppid, tanggal: 2026-01-23, dicatat_oleh: petugas-pro, surat: { nomor: 090/4, tanggal: 2026-01-24 } }"), &["error decree-date-order penetapan/2026/index.md:4"]),
    then("signed by the PPID of another unit", |it| serving(it, "  - { id: ppid, jabatan: PPID, peran: ppid, mulai: 2023-12-01, unit: keuangan }\n  - { id: atasan-ppid, jabatan: Atasan, peran: atasan-ppid, mulai: 2023-12-01 }\n"), &["error decree-officer-unfit penetapan/2026/index.md:4", "error officer-wrong-unit protokol/contoh/index.md:15"]),
    row("agreed in the future", START.decree("persetujuan: { oleh: atasan-ppid, tanggal: 2999-01-24, sidik: AGREEMENT }"), &["error decree-officer-unfit penetapan/2026/index.md:7"]),
    then("the superior's term was over", |it| serving(it, "  - { id: ppid, jabatan: PPID, peran: ppid, mulai: 2023-12-01 }\n  - { id: atasan-ppid, jabatan: Atasan PPID, peran: atasan-ppid, mulai: 2023-12-01, selesai: 2026-01-23 }\n  - { id: atasan-2, jabatan: Atasan PPID, peran: atasan-ppid, mulai: 2026-01-25 }\n"), &["error decree-officer-unfit penetapan/2026/index.md:7"]),
    then("the signatory's term had not begun", |it| { serving(it, "  - { id: ppid, jabatan: PPID, peran: ppid, mulai: 2023-12-01 }\n  - { id: ppid-2, jabatan: PPID, peran: ppid, mulai: 2026-01-24 }\n  - { id: atasan-ppid, jabatan: Atasan PPID, peran: atasan-ppid, mulai: 2023-12-01 }\n"); decree_again(it, "{ oleh: ppid,", "{ oleh: ppid-2,"); }, &["error decree-officer-unfit penetapan/2026/index.md:4"]),
    then("one person signs and agrees", |it| { serving(it, "  - { id: ppid, jabatan: PPID, peran: ppid, mulai: 2023-12-01 }\n  - { id: ppid-2, jabatan: PPID, peran: ppid, mulai: 2023-12-01, orang: p-7 }\n  - { id: atasan-ppid, jabatan: Atasan PPID, peran: atasan-ppid, mulai: 2023-12-01, orang: p-7 }\n"); decree_again(it, "{ oleh: ppid,", "{ oleh: ppid-2,"); }, &["error decree-officer-unfit penetapan/2026/index.md:7"]),
    then("one person signs and agrees, acting by order", |it| { serving(it, "  - { id: ppid, jabatan: PPID, peran: ppid, mulai: 2023-12-01 }\n  - { id: ppid-2, jabatan: PPID, peran: ppid, mulai: 2023-12-01, orang: p-7, sebagai: plt, surat_perintah: { nomor: 800/1, tanggal: 2023-12-01 } }\n  - { id: atasan-ppid, jabatan: Atasan PPID, peran: atasan-ppid, mulai: 2023-12-01, orang: p-7 }\n"); decree_again(it, "{ oleh: ppid,", "{ oleh: ppid-2,"); }, &[]),
    then("signed by the principal PPID", |it| { serving(it, "  - { id: ppid, jabatan: PPID, peran: ppid, mulai: 2023-12-01 }\n  - { id: utama, jabatan: PPID Utama, peran: ppid-utama, mulai: 2023-12-01 }\n  - { id: atasan-ppid, jabatan: Atasan PPID, peran: atasan-ppid, mulai: 2023-12-01 }\n"); decree_again(it, "{ oleh: ppid,", "{ oleh: utama,"); }, &[]),
    // The order of dates.
    row("signed after it was agreed to", START.decree("penetapan: { oleh: ppid, tanggal: 2026-01-25 }"), &["error decree-date-order penetapan/2026/index.md:7"]),
    row("dated after it was agreed to", START.decree("tanggal: 2026-01-25"), &["error decree-date-order penetapan/2026/index.md:7"]),
    row("signed before the review", START.decree("penetapan: { oleh: ppid, tanggal: 2026-01-21 }"), &["error decree-date-order penetapan/2026/index.md:9"]),
    row("agreed to before the review", START.decree("tanggal: 2026-01-20\npenetapan: { oleh: ppid, tanggal: 2026-01-20 }\npersetujuan: { oleh: atasan-ppid, tanggal: 2026-01-21, sidik: AGREEMENT }"), &["error decree-date-order penetapan/2026/index.md:9", "error records-out-of-order protokol/contoh/index.md:16"]),
    // The lines.
    row("a line twice", START.listed("dip-2026-0001 1 LISTED\ndip-2026-0001 1 LISTED\n"), &["error decree-line-twice penetapan/2026/index.md:10"]),
    row("a title among the lines", START.listed("Jadwal Layanan Informasi\ndip-2026-0001 1 LISTED\n"), &["error decree-line-unreadable penetapan/2026/index.md:9"]),
    row("a revision with a leading zero", START.listed("dip-2026-0001 1 LISTED\ndip-2026-0002 01 sha256:0000000000000000000000000000000000000000000000000000000000000000\n"), &["error decree-line-unreadable penetapan/2026/index.md:10"]),
    row("a digest cut short", START.listed("dip-2026-0001 1 LISTED\ndip-2026-0002 1 sha256:0000\n"), &["error decree-line-unreadable penetapan/2026/index.md:10"]),
    row("one word too many", START.listed("dip-2026-0001 1 LISTED\ndip-2026-0002 1 sha256:0000000000000000000000000000000000000000000000000000000000000000 baru\n"), &["error decree-line-unreadable penetapan/2026/index.md:10"]),
    row("an id in capitals", START.listed("dip-2026-0001 1 LISTED\nDIP-2026-0001 1 sha256:0000000000000000000000000000000000000000000000000000000000000000\n"), &["error decree-line-unreadable penetapan/2026/index.md:10"]),
    row("a line on what is not there", START.listed("dip-2026-0001 1 LISTED\ndip-2026-0404 1 sha256:0000000000000000000000000000000000000000000000000000000000000000\n"), &["error decree-entry-unknown penetapan/2026/index.md:10"]),
    row("the same in a draft", LISTED.listed("dip-2026-0001 1 LISTED\ndip-2026-0404 1 sha256:0000000000000000000000000000000000000000000000000000000000000000\n").decree_without(&["persetujuan"]), &["warning decree-entry-unknown penetapan/2026/index.md:9"]),
    row("a line on another text of what is approved by itself", LISTED.listed("dip-2026-0001 1 sha256:0000000000000000000000000000000000000000000000000000000000000000\n"), &["warning decree-entry-differs penetapan/2026/index.md:9"]),
    then("an excluded entry is listed", |it| { let entry = SampleRegister::at(Start::Excluded).text("content/protokol/contoh.md"); it.write("content/protokol/dik.md", entry.as_bytes()); let own = listed(it, "dik-2026-0001", "1"); decree_again(it, "---\ndip", &format!("---\ndik-2026-0001 1 {own}\ndip")); }, &["error decree-entry-unknown penetapan/2026/index.md:9"]),
    // The file of the decree.
    row("without number", START.decree_without(&["nomor"]), &["error field-missing penetapan/2026/index.md:1"]),
    row("without date", START.decree_without(&["tanggal"]), &["error field-missing penetapan/2026/index.md:1"]),
    row("without signatory", START.decree_without(&["penetapan"]), &["error field-missing penetapan/2026/index.md:1"]),
    row("the same in a draft that no document names", LISTED.decree_without(&["nomor", "persetujuan"]), &["warning field-missing penetapan/2026/index.md:1"]),
    row("a date that is none", START.decree("tanggal: 2026-02-30"), &["error date-unreadable penetapan/2026/index.md:3"]),
    row("a field nobody knows", START.decree("judul: Keputusan"), &["error key-unknown penetapan/2026/index.md:8"]),
    row("a field of documents", START.decree("pemeriksaan: []"), &["error key-unknown penetapan/2026/index.md:8"]),
    row("without a signed file", START.decree_without(&["lampiran"]), &["warning decree-without-file penetapan/2026/index.md:1"]),
    row("a file without a name", START.decree("lampiran: [{ judul: Keputusan }]"), &["error field-missing penetapan/2026/index.md:5"]),
    then("the signed file is missing", |it| fs::remove_file(it.path("content/penetapan/2026/keputusan.csv")).unwrap(), &["error attachment-missing penetapan/2026/index.md:6"]),
    then("a file that is not listed", |it| it.write("content/penetapan/2026/lain.csv", b"a,b\n"), &["error attachment-unlisted penetapan/2026/lain.csv:1"]),
    then("a file that runs", |it| { it.write("content/penetapan/2026/lain.html", b"<p>"); decree_again(it, "lampiran:\n", "lampiran:\n  - { berkas: lain.html }\n"); }, &["error attachment-type-refused penetapan/2026/lain.html:1"]),
    then("a PDF that is none", |it| { it.write("content/penetapan/2026/lain.pdf", b"a,b\n"); decree_again(it, "lampiran:\n", "lampiran:\n  - { berkas: lain.pdf }\n"); }, &["error attachment-type-mismatch penetapan/2026/lain.pdf:1"]),
    then("personal data in the signed file", |it| { it.write("content/penetapan/2026/keputusan.csv", format!("nama,telepon\nx,08{}\n", "1234567890").as_bytes()); decree_again(it, "188/7", "188/7"); }, &["error personal-phone penetapan/2026/keputusan.csv:1"]),
    then("the same, published on purpose", |it| { it.write("content/penetapan/2026/keputusan.csv", format!("nama,telepon\nx,08{}\n", "1234567890").as_bytes()); decree_again(it, "nomor:", "pengecualian: [{ aturan: personal-phone, bidang: keputusan.csv, alasan: Nomor layanan yang ditetapkan, sampai: 2027-12-31 }]\nnomor:"); }, &[]),
    then("personal data in a field", |it| decree_again(it, "188/7/ADPIM", &format!("\"188/7, telepon 08{}\"", "1234567890")), &["error personal-phone penetapan/2026/index.md:2"]),
    then("a decree that cannot be read", |it| it.write("content/penetapan/2026/index.md", b"nomor: 1\n"), &["error front-matter-missing penetapan/2026/index.md:1"]),
    then("a decree under another name", |it| it.write("content/penetapan/tahun-ini.md", b"---\nnomor: 1\ntanggal: 2026-01-01\npenetapan: { oleh: ppid, tanggal: 2026-01-01 }\n---\n"), &["warning decree-without-file penetapan/tahun-ini.md:1", "warning id-malformed penetapan/tahun-ini.md:1"]),
    then("a decree twice", |it| it.write("content/penetapan/2026.md", b"---\nnomor: 1\n---\n"), &["error document-twice penetapan/2026.md:1"]),
    then("an earlier revision of a decree", |it| it.write("content/penetapan/2026/r1/index.md", b"---\nnomor: 1\n---\n"), &["error file-unexpected penetapan/2026/r1:1"]),
    then("a table beside the decrees", |it| it.write("content/penetapan/daftar.csv", b"a\n"), &["error file-unexpected penetapan/daftar.csv:1"]),
    then("a unit with the name of the folder", |it| swap(it, "maklumat.yml", "unit:\n", "unit:\n  penetapan: { nama: Bagian Penetapan }\n"), &["error id-malformed maklumat.yml:7"]),
    // Later.
    then("withdrawn after the decree", withdrawn, &[]),
    then("the next revision is a draft", |it| { revised(it, ""); }, &[]),
    then("the next revision claims the same decree", |it| { revised(it, "persetujuan: { penetapan: \"2026\" }\n"); }, &["error decree-not-listing protokol/contoh/index.md:17"]),
    then("the next revision has a decree of its own", |it| { revised(it, "persetujuan: { penetapan: 2026-2 }\n"); second(it, "2026-2", "dip-2026-0001 2 LISTED\n"); }, &[]),
    then("the same revision in two decrees", |it| second(it, "2027", "dip-2026-0001 1 LISTED\n"), &[]),
    then("another text in the second decree", |it| second(it, "2027", &format!("dip-2026-0001 1 {ZERO}\n")), &["warning decree-entry-differs penetapan/2027/index.md:8"]),
    then("the earlier revision is gone", |it| { revised(it, ""); fs::remove_dir_all(it.path("content/protokol/contoh/r1")).unwrap(); }, &["error decree-entry-unknown penetapan/2026/index.md:9", "warning revision-missing protokol/contoh/index.md:3"]),
];

#[test]
fn every_case_has_exactly_its_findings() {
    let mut wrong = Vec::new();
    for row in ROWS {
        let place = SampleRegister::of(&row.example);
        (row.act)(&place);
        let mut found: Vec<String> = place
            .findings()
            .iter()
            .map(|it| {
                let file = it.place.file.strip_prefix("content/").unwrap_or(&it.place.file);
                format!("{} {} {file}:{}", it.severity.name(), it.code.name, it.place.spot.line)
            })
            .collect();
        found.sort();
        if found != row.expected {
            wrong.push(format!("{}: {found:?}", row.name));
        }
    }
    println!("decrees: {} cases, {} wrong", ROWS.len(), wrong.len());
    assert!(wrong.is_empty() && ROWS.len() >= 45, "{wrong:#?}");
}
