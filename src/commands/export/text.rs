//! What an export says: the decree to be completed, and what to do next.

use std::path::Path;

use crate::checks::{Contents, ShownRevision};
use crate::commands::export::place::Form;
use crate::diagnostics::shell::typed_path;
use crate::diagnostics::{Each, Language, Text, say};
use crate::register::{Class, Date, Head, Role};
use crate::source::Digest;

/// One item of the list.
#[derive(Debug)]
pub(crate) struct Exported<'a> {
    pub(crate) shown: ShownRevision<'a>,
    /// `content/<unit>/<name>`.
    pub(crate) path: String,
    pub(crate) class: Option<Class>,
    pub(crate) id: String,
    pub(crate) number: u32,
    /// Of the statement of its approval: of the one it has, or of that by the decree.
    pub(crate) digest: Digest,
    /// Whether a decree that the superior agreed to lists it already as it stands.
    pub(crate) is_set: bool,
}

/// A decree of which only number, days and signed file are missing; `check` names what is.
pub(crate) fn decree_text(
    id: &str,
    list: &[Exported<'_>],
    contents: &Contents,
    today: Date,
    language: Language,
) -> String {
    let head = contents.history.as_ref().and_then(|it| it.head.as_ref());
    let signatory = |role| contents.settings.officers.iter().find(move |it| it.role == role && it.in_office(today));
    let signatory = signatory(Role::Ppid).or(signatory(Role::PrincipalPpid)).map_or("", |it| &it.id.value);
    let mut lines = vec!["---".to_owned()];
    lines.extend(comments(id, language).map(|it| format!("# {it}")));
    lines.extend(head.map(|it| format!("# {}", history(it, language))));
    lines.extend(["nomor:", "tanggal:", "penetapan:"].map(str::to_owned));
    lines.push(format!("  oleh: {signatory}").trim_end().to_owned());
    lines.extend(["  tanggal:", "# lampiran:", "#   - { berkas: keputusan.pdf }", "---"].map(str::to_owned));
    lines.extend(list.iter().map(|it| format!("{} {} {}", it.id, it.number, it.digest.prefixed())));
    lines.join("\n") + "\n"
}

fn comments(id: &str, language: Language) -> [String; 4] {
    match language {
        Language::Indonesian => [
            "Keputusan penetapan Daftar Informasi Publik. Setiap baris di bawah: id, revisi, dan sidik satu informasi."
                .to_owned(),
            "1. Isi nomor, tanggal, penanda tangan, dan hari penandatanganannya.".to_owned(),
            format!(
                "2. Simpan berkas ini sebagai content/penetapan/{id}/index.md dengan berkas bertanda tangan di sampingnya, lalu cantumkan pada lampiran. Nama {id} ikut dihitung dalam sidiknya."
            ),
            format!(
                "3. Atasan PPID: maklumat setujui content/penetapan/{id} --oleh ID. Lalu: maklumat setujui --penetapan {id}."
            ),
        ],
        Language::English => [
            "Decree on the register of public information. Each line below: id, revision and digest of one item."
                .to_owned(),
            "1. Fill in the number, the date, the signatory and the day of signing.".to_owned(),
            format!(
                "2. Keep this file as content/penetapan/{id}/index.md with the signed file beside it, and list that under lampiran. The name {id} is part of the digests."
            ),
            format!(
                "3. The superior: maklumat approve content/penetapan/{id} --by ID. Then: maklumat approve --decree {id}."
            ),
        ],
    }
}

/// What the history was when the list was made: whoever signs the decree on paper dates it.
fn history(head: &Head, language: Language) -> String {
    let Head { lines, digest, .. } = head;
    match language {
        Language::Indonesian => {
            format!("Riwayat penerbitan ketika daftar ini dibuat: {lines} baris, SHA-256 {digest}.")
        }
        Language::English => {
            format!("The history of publications when this list was made: {lines} lines, SHA-256 {digest}.")
        }
    }
}

/// What is said of a document that cannot be approved as it is.
pub(crate) fn left_out(path: &str) -> Text {
    say!(
        id = "Tidak dicantumkan: {path}; masih ada kesalahan, lihat `maklumat cek {path}`",
        en = "Not listed: {path}; it still has errors, see `maklumat check {path}`",
        path,
    )
}

/// What was written, and what comes next.
pub(crate) fn next(count: usize, file: &Path, form: Form, decree: &str) -> Text {
    let shown = file.display();
    let (what, what_en) = match form {
        Form::Table | Form::Workbook => (
            format!(
                "Daftar ini untuk lampiran keputusan {decree}, yang namanya ikut dihitung dalam sidiknya. Berikutnya: tulis keputusannya dengan `maklumat ekspor content/penetapan/{decree}/index.md --untuk-penetapan`."
            ),
            format!(
                "This list is for the annex of the decree {decree}, whose name is part of the digests. Next: write the decree with `maklumat export content/penetapan/{decree}/index.md --for-decree`."
            ),
        ),
        Form::Decree => (
            format!(
                "Nama keputusannya {decree}; nama itu ikut dihitung dalam sidiknya. Berikutnya: isi nomor, tanggal, dan penanda tangannya, letakkan berkas bertanda tangan di sampingnya dan cantumkan pada lampiran; lalu Atasan PPID menjalankan `maklumat setujui content/penetapan/{decree} --oleh ID`, dan terakhir `maklumat setujui --penetapan {decree}`."
            ),
            format!(
                "The decree is named {decree}, which is part of the digests. Next: fill in number, date and signatory, put the signed file beside it and list it under lampiran; then the superior runs `maklumat approve content/penetapan/{decree} --by ID`, and last `maklumat approve --decree {decree}`."
            ),
        ),
    };
    say!(
        id = "{count} informasi ditulis di {shown}. Daftar ini belum terbit; jangan letakkan di situs.\n{what}",
        en = "{count} items were written to {shown}. The list is not published; keep it out of the site.\n{what}",
        count,
        shown,
        what = Each(what, what_en),
    )
}

/// That the working table was written.
pub(crate) fn table_written(count: usize, file: &Path) -> Text {
    let (shown, typed) = (file.display(), typed_path(file));
    say!(
        id = "{count} konsep ditulis di {shown}, termasuk yang dikecualikan; jangan letakkan di situs. Kolom yang \
              tidak ada di tabel ini (isi, lampiran, catatan) tetap ada di konsepnya. Berikutnya: isi di Excel, lalu \
              `maklumat impor {typed}`.",
        en = "{count} drafts were written to {shown}, excluded ones too; keep it out of the site. What the table has \
              no column for (text, attachments, records) stays in the drafts. Next: fill it in with Excel, then \
              `maklumat import {typed}`.",
        count,
        shown,
        typed,
    )
}
