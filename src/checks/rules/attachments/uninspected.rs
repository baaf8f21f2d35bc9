//! Every attachment could be searched for personal data to its end, or a person looked through it instead.

use crate::checks::personal::{exemption, is_exempt, is_taken_back};
use crate::checks::{Check, Findings, Rule, Subject};
use crate::diagnostics::{Code, Place, Text, phrase, say, with_file};
use crate::inspect::Trouble;
use crate::register::Revision;

pub(crate) static RULES: &[Rule] = &[
    Rule {
        code: Code {
            name: "attachment-bomb",
            demands: phrase!(
                id = "Lampiran tidak mengembang jauh melebihi ukurannya.",
                en = "Attachments do not unpack to far more than they are.",
            ),
            because: phrase!(
                id = "Berkas seperti itu memenuhi memori komputer warga yang membukanya, dan isinya tidak dapat \
                      diperiksa.",
                en = "Such a file fills the memory of whoever opens it, and what it holds cannot be checked.",
            ),
            bad: with_file!("data.xlsx", b"@xlsx-bomb"),
            good: with_file!("data.xlsx", b"@xlsx Nama"),
            ..Code::ERROR
        },
        check: Check::Files(|revision, subject, findings| each(revision, subject, findings, bomb)),
    },
    Rule {
        code: Code {
            name: "attachment-unreadable",
            demands: phrase!(
                id = "Isi setiap lampiran dapat diperiksa dari data pribadi.",
                en = "Every attachment can be looked into for personal data.",
            ),
            because: phrase!(
                id = "Yang tidak dapat dibaca program ini sering juga tidak dapat dibuka warga, dan tidak diketahui \
                      apa isinya.",
                en = "What this program cannot read citizens often cannot open either, and nobody knows what it holds.",
            ),
            bad: with_file!("denah.pdf", b"%PDF-1.7\nrusak"),
            good: with_file!("denah.pdf", b"@pdf title language text"),
            ..Code::ERROR
        },
        check: Check::Files(|revision, subject, findings| each(revision, subject, findings, unreadable)),
    },
];

/// Tells of each attachment with a trouble of the kind that `told` puts into words; `told` also gets the name of the
/// rule and that of the file, for the exemption that a person can write.
fn each(
    revision: &Revision,
    subject: &Subject<'_>,
    findings: &mut Findings<'_>,
    told: fn(Trouble, &str, &str) -> Option<(Text, Text)>,
) {
    if is_taken_back(revision, subject) {
        return;
    }
    let rule = findings.rule();
    for file in revision.attachments.iter().filter(|file| !is_exempt(revision, rule, &file.name)) {
        if let Some((message, help)) = file.facts.trouble.and_then(|trouble| told(trouble, rule, &file.name)) {
            findings.place(Place::file(file.file.clone()), message, help);
        }
    }
}

fn bomb(trouble: Trouble, rule: &str, file: &str) -> Option<(Text, Text)> {
    let message = say!(
        id = "isi berkas ini mengembang jauh melebihi ukurannya, sehingga tidak diperiksa sampai selesai",
        en = "this unpacks to far more than it is, and so was not checked to its end",
    );
    let help = say!(
        id = "buka di program asalnya, hapus baris dan lembar yang kosong, lalu simpan ulang; bila memang harus terbit \
              begini, periksa sendiri isinya lalu tulis {exemption}",
        en = "open it in the program it came from, remove empty rows and sheets, and save it again; if it must be \
              published like this, look through it yourself and write {exemption}",
        exemption = exemption(rule, file),
    );
    (trouble == Trouble::Bomb).then_some((message, help))
}

fn unreadable(trouble: Trouble, rule: &str, file: &str) -> Option<(Text, Text)> {
    let (why, mend) = match trouble {
        Trouble::Bomb => return None,
        Trouble::Damaged => (
            phrase!(
                id = "rusak atau disusun dengan cara yang tidak terbaca",
                en = "it is damaged, or built in a way that cannot be read"
            ),
            phrase!(
                id = "salin lagi berkas aslinya, atau buka di program asalnya dan simpan ulang",
                en = "copy the original again, or open it in the program it came from and save it again"
            ),
        ),
        Trouble::Unmapped => (
            phrase!(
                id = "font di dalamnya tidak menyebut huruf apa yang digambarnya",
                en = "its fonts do not say which letters they draw"
            ),
            phrase!(
                id = "simpan ulang sebagai PDF dari program asalnya, bukan lewat pencetak PDF",
                en = "save it as PDF from the program it came from, not by a PDF printer"
            ),
        ),
        Trouble::Locked => (
            phrase!(id = "terkunci dengan kata sandi", en = "it is locked with a password"),
            phrase!(id = "simpan ulang tanpa kata sandi", en = "save it again without a password"),
        ),
        Trouble::TooHeavy => (
            phrase!(
                id = "terlalu berat, atau menghentikan program yang membacanya",
                en = "it is too heavy, or stopped the program that reads it"
            ),
            phrase!(
                id = "bagi menjadi beberapa berkas, atau simpan ulang dari program asalnya",
                en = "divide it into several files, or save it again from the program it came from"
            ),
        ),
    };
    let message = say!(
        id = "isi berkas ini tidak dapat diperiksa sampai selesai: {why}",
        en = "this could not be looked into to its end: {why}",
        why = why.each(),
    );
    let help = say!(
        id = "{mend}, lalu ganti lampirannya; bila memang harus terbit begini, periksa sendiri isinya dari data pribadi \
              lalu tulis {exemption}",
        en = "{mend}, and replace the attachment; if it must be published like this, look for personal data in it \
              yourself and write {exemption}",
        mend = mend.each(),
        exemption = exemption(rule, file),
    );
    Some((message, help))
}
