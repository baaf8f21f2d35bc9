//! No attachment unpacks to far more than it is.

use crate::checks::personal::{is_exempt, is_taken_back};
use crate::checks::{Check, Findings, Rule, Subject};
use crate::diagnostics::{Code, Example, Place, phrase, say};
use crate::register::Revision;
use crate::source::Trouble;

const NAME: &str = "attachment-bomb";

pub(crate) static RULE: Rule = Rule {
    code: Code {
        name: NAME,
        demands: phrase!(
            id = "Lampiran tidak mengembang jauh melebihi ukurannya.",
            en = "Attachments do not unpack to far more than they are.",
        ),
        because: phrase!(
            id = "Berkas seperti itu memenuhi memori komputer warga yang membukanya, dan isinya tidak dapat \
                  diperiksa.",
            en = "Such a file fills the memory of whoever opens it, and what it holds cannot be checked.",
        ),
        bad: Example::APPROVED
            .files(&[("data.xlsx", b"@xlsx-bomb")])
            .front("lampiran:\n  - { berkas: data.xlsx }\n  - { berkas: jadwal.csv }"),
        good: Example::APPROVED
            .files(&[("data.xlsx", b"@xlsx Nama")])
            .front("lampiran:\n  - { berkas: data.xlsx }\n  - { berkas: jadwal.csv }"),
        ..Code::ERROR
    },
    check: Check::Files(check),
};

fn check(revision: &Revision, subject: &Subject<'_>, findings: &mut Findings<'_>) {
    if is_taken_back(revision, subject) {
        return;
    }
    for file in revision.attachments.iter().filter(|it| !is_exempt(revision, NAME, &it.name)) {
        if file.facts.trouble == Some(Trouble::Bomb) {
            findings.place(
                Place::file(file.file.clone()),
                say!(
                    id = "isi berkas ini mengembang jauh melebihi ukurannya, sehingga tidak diperiksa sampai selesai",
                    en = "this unpacks to far more than it is, and so was not checked to its end",
                ),
                say!(
                    id = "buka di program asalnya, hapus baris dan lembar yang kosong, lalu simpan ulang; bila \
                          memang harus terbit begini, periksa sendiri isinya lalu cantumkan pada pengecualian: {{ \
                          aturan: {rule}, bidang: {file}, alasan, sampai }}",
                    en = "open it in the program it came from, remove empty rows and sheets, and save it again; if \
                          it must be published like this, look through it yourself and list it under pengecualian: \
                          {{ aturan: {rule}, bidang: {file}, alasan, sampai }}",
                    rule = NAME,
                    file = file.name,
                ),
            );
        }
    }
}
