//! Every attachment could be searched for personal data.

use crate::checks::personal::{is_exempt, is_taken_back};
use crate::checks::{Check, Findings, Rule, Subject};
use crate::diagnostics::{Code, Place, phrase, say, with_file};
use crate::register::Revision;
use crate::source::Trouble;

pub(crate) static RULES: &[Rule] = &[Rule {
    code: Code {
        name: "attachment-unreadable",
        demands: phrase!(
            id = "Isi setiap lampiran dapat diperiksa dari data pribadi.",
            en = "Every attachment can be looked into for personal data.",
        ),
        because: phrase!(
            id = "Yang tidak dapat dibaca program ini sering juga tidak dapat dibuka warga, dan tidak diketahui apa \
                  isinya.",
            en = "What this program cannot read citizens often cannot open either, and nobody knows what it holds.",
        ),
        bad: with_file!("denah.pdf", b"%PDF-1.7\nrusak"),
        good: with_file!("denah.pdf", b"@pdf title language text"),
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
        let why = match file.facts.trouble {
            None | Some(Trouble::Bomb) => continue,
            Some(Trouble::Damaged) => phrase!(
                id = "rusak atau disusun dengan cara yang tidak terbaca",
                en = "it is damaged, or built in a way that cannot be read"
            ),
            Some(Trouble::Unmapped) => phrase!(
                id = "font di dalamnya tidak menyebut huruf apa yang digambarnya",
                en = "its fonts do not say which letters they draw"
            ),
            Some(Trouble::Locked) => phrase!(id = "terkunci dengan kata sandi", en = "it is locked with a password"),
            Some(Trouble::TooHeavy) => phrase!(
                id = "terlalu berat, atau menghentikan program yang membacanya",
                en = "it is too heavy, or stopped the program that reads it"
            ),
        };
        findings.place(
            Place::file(file.file.clone()),
            say!(
                id = "isi berkas ini tidak dapat diperiksa sampai selesai: {why}",
                en = "this could not be looked into to its end: {why}",
                why = why.each(),
            ),
            say!(
                id = "simpan ulang dari program asalnya tanpa kata sandi, lalu ganti lampirannya; bila memang harus \
                      terbit begini, periksa sendiri isinya dari data pribadi lalu cantumkan pada pengecualian: {{ \
                      aturan: {rule}, bidang: {file}, alasan, sampai }}",
                en = "save it again from the program it came from, without a password, and replace the attachment; if \
                      it must be published like this, look for personal data in it yourself and list it under \
                      pengecualian: {{ aturan: {rule}, bidang: {file}, alasan, sampai }}",
                rule,
                file = file.name,
            ),
        );
    }
}
