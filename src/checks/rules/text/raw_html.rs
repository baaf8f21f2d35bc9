//! Text holds no HTML.

use crate::checks::{Check, Findings, Rule, Subject};
use crate::diagnostics::{Code, Example, phrase, say};
use crate::register::Revision;

pub(crate) static RULES: &[Rule] = &[Rule {
    code: Code {
        name: "raw-html",
        demands: phrase!(
            id = "Isi ditulis dengan Markdown, tanpa HTML dan tanpa komentar HTML.",
            en = "Text is Markdown, without HTML and without HTML comments.",
        ),
        because: phrase!(
            id = "HTML dapat menyembunyikan tulisan atau menjalankan sesuatu di halaman; komentar tidak terlihat \
                  oleh yang menyetujui.",
            en = "HTML can hide words or run something on the page; a comment is not seen by whoever approves.",
        ),
        bad: Example::APPROVED.body("Layanan <b>dibuka</b> setiap hari kerja.\n"),
        good: Example::APPROVED.body("Layanan **dibuka** setiap hari kerja.\n"),
        ..Code::ERROR
    },
    check: Check::Revision(check),
}];

fn check(revision: &Revision, _: &Subject<'_>, findings: &mut Findings<'_>) {
    for (spot, in_table) in &revision.body.raw_html {
        let line = if *in_table {
            phrase!(
                id = "baris baru di dalam sel tabel ditulis <br>",
                en = "a new line in the cell of a table is written <br>",
            )
        } else {
            phrase!(id = "baris baru: akhiri baris dengan \\", en = "for a new line end the line with \\")
        };
        findings.at(
            revision,
            *spot,
            say!(id = "ada kode HTML di sini", en = "there is HTML here"),
            say!(
                id = "hapus kode itu dan pakai Markdown (**tebal**, # judul, | tabel |); {line}; tanda < biasa \
                      ditulis \\<",
                en = "delete it and use Markdown (**bold**, # heading, | table |); {line}; a plain < is written \\<",
                line = line.each(),
            ),
        );
    }
}
