//! No attachment unpacks to far more than its own size.

use crate::checks::personal::{is_exempt, is_taken_back};
use crate::checks::{Check, Findings, Rule, Subject};
use crate::diagnostics::{Code, Place, phrase, say, with_file};
use crate::register::Revision;
use crate::source::Trouble;

pub(crate) static RULES: &[Rule] = &[Rule {
    code: Code {
        name: "attachment-bomb",
        demands: phrase!(
            id = "Lampiran tidak mengembang jauh melebihi ukurannya.",
            en = "Attachments do not unpack to far more than they are.",
        ),
        because: phrase!(
            id = "Berkas seperti itu memenuhi memori komputer warga yang membukanya, dan isinya tidak dapat diperiksa.",
            en = "Such a file fills the memory of whoever opens it, and what it holds cannot be checked.",
        ),
        bad: with_file!("data.xlsx", b"@xlsx-bomb"),
        good: with_file!("data.xlsx", b"@xlsx Nama"),
        ..Code::ERROR
    },
    check: Check::Files(check),
}];

fn check(revision: &Revision, subject: &Subject<'_>, findings: &mut Findings<'_>) {
    if is_taken_back(revision, subject) {
        return;
    }
    let rule = findings.rule();
    for file in revision.attachments.iter().filter(|file| !is_exempt(revision, rule, &file.name)) {
        if file.facts.trouble == Some(Trouble::Bomb) {
            findings.place(
                Place::file(file.file.clone()),
                say!(
                    id = "isi berkas ini mengembang jauh melebihi ukurannya, sehingga tidak diperiksa sampai selesai",
                    en = "this unpacks to far more than it is, and so was not checked to its end",
                ),
                say!(
                    id = "buka di program asalnya, hapus baris dan lembar yang kosong, lalu simpan ulang; bila memang \
                          harus terbit begini, periksa sendiri isinya lalu cantumkan pada pengecualian: {{ aturan: \
                          {rule}, bidang: {file}, alasan, sampai }}",
                    en = "open it in the program it came from, remove empty rows and sheets, and save it again; if it \
                          must be published like this, look through it yourself and list it under pengecualian: {{ \
                          aturan: {rule}, bidang: {file}, alasan, sampai }}",
                    rule,
                    file = file.name,
                ),
            );
        }
    }
}
