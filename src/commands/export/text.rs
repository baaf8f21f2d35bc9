//! What an export says: the decree to be completed, and what to do next.

use std::path::Path;

use crate::commands::export::place::Form;
use crate::diagnostics::{Language, Text};
use crate::register::{Class, Date, Role, Settings};
use crate::source::Digest;

/// One item of the list.
#[derive(Debug)]
pub(crate) struct Exported {
    /// The places of the document and of its revision.
    pub(crate) spot: (usize, usize),
    /// `content/<unit>/<name>`.
    pub(crate) path: String,
    pub(crate) class: Option<Class>,
    pub(crate) id: String,
    pub(crate) number: u32,
    /// Of the statement that an approval would name.
    pub(crate) digest: Digest,
    /// Whether it waits for its approval; the others are in force.
    pub(crate) waits: bool,
}

/// A decree of which only number, days and signed file are missing; `check` names what is.
pub(crate) fn decree_text(list: &[Exported], settings: &Settings, today: Date, language: Language) -> String {
    let signatory = |role| settings.officers.iter().find(move |it| it.role == role && it.in_office(today));
    let signatory = signatory(Role::Ppid).or(signatory(Role::PrincipalPpid)).map_or("", |it| &it.id.value);
    let mut lines = vec!["---".to_owned()];
    lines.extend(comments(language).map(|it| format!("# {it}")));
    lines.extend(["nomor:", "tanggal:", "penetapan:"].map(str::to_owned));
    lines.push(format!("  oleh: {signatory}").trim_end().to_owned());
    lines.extend(["  tanggal:", "# lampiran:", "#   - { berkas: keputusan.pdf }", "---"].map(str::to_owned));
    lines.extend(list.iter().map(|it| format!("{} {} {}", it.id, it.number, it.digest.prefixed())));
    lines.join("\n") + "\n"
}

fn comments(language: Language) -> [&'static str; 4] {
    match language {
        Language::Indonesian => [
            "Keputusan penetapan Daftar Informasi Publik. Setiap baris di bawah: id, revisi, dan sidik satu informasi.",
            "1. Isi nomor, tanggal, penanda tangan, dan hari penandatanganannya.",
            "2. Simpan berkas ini sebagai content/penetapan/TAHUN/index.md dengan berkas bertanda tangan di sampingnya, lalu cantumkan pada lampiran.",
            "3. Atasan PPID: maklumat setujui content/penetapan/TAHUN --oleh ID. Lalu: maklumat setujui --penetapan TAHUN.",
        ],
        Language::English => [
            "Decree on the register of public information. Each line below: id, revision and digest of one item.",
            "1. Fill in the number, the date, the signatory and the day of signing.",
            "2. Keep this file as content/penetapan/YEAR/index.md with the signed file beside it, and list that under lampiran.",
            "3. The superior: maklumat approve content/penetapan/YEAR --by ID. Then: maklumat approve --decree YEAR.",
        ],
    }
}

/// What is said of a document that cannot be approved as it is.
pub(crate) fn left_out(path: &str) -> Text {
    Text::new(
        format!("Tidak dicantumkan: {path}; masih ada kesalahan, lihat `maklumat cek {path}`"),
        format!("Not listed: {path}; it still has errors, see `maklumat check {path}`"),
    )
}

/// What was written, and what comes next.
pub(crate) fn next(count: usize, file: &Path, form: Form) -> Text {
    let shown = file.display();
    let (what, what_en) = match form {
        Form::Table | Form::Workbook => (
            "Daftar ini untuk lampiran keputusan. Berikutnya: tulis keputusannya dengan `maklumat ekspor content/penetapan/TAHUN/index.md --untuk-penetapan`.",
            "This list is for the annex of the decree. Next: write the decree with `maklumat export content/penetapan/YEAR/index.md --for-decree`.",
        ),
        Form::Decree => (
            "Berikutnya: isi nomor, tanggal, dan penanda tangannya, letakkan berkas bertanda tangan di sampingnya dan cantumkan pada lampiran; lalu Atasan PPID menjalankan `maklumat setujui content/penetapan/TAHUN --oleh ID`, dan terakhir `maklumat setujui --penetapan TAHUN`.",
            "Next: fill in number, date and signatory, put the signed file beside it and list it under lampiran; then the superior runs `maklumat approve content/penetapan/YEAR --by ID`, and last `maklumat approve --decree YEAR`.",
        ),
    };
    Text::new(
        format!(
            "{count} informasi ditulis di {shown}. Daftar ini belum terbit; jangan letakkan di situs.\n{what}"
        ),
        format!(
            "{count} items were written to {shown}. The list is not published; keep it out of the site.\n{what_en}"
        ),
    )
}

/// That the working table was written.
pub(crate) fn table_written(count: usize, file: &Path) -> Text {
    let shown = file.display();
    Text::new(
        format!(
            "{count} konsep ditulis di {shown}, termasuk yang dikecualikan; jangan letakkan di situs. Kolom yang tidak ada di tabel ini (isi, lampiran, catatan) tetap ada di konsepnya. Berikutnya: isi di Excel, lalu `maklumat impor {shown}`."
        ),
        format!(
            "{count} drafts were written to {shown}, excluded ones too; keep it out of the site. What the table has no column for (text, attachments, records) stays in the drafts. Next: fill it in with Excel, then `maklumat import {shown}`."
        ),
    )
}
