//! Every file in a document's folder is listed as an attachment.

use unicode_normalization::is_nfc;

use crate::checks::kinds::kind;
use crate::checks::rules::attachments::attachment_missing::alike;
use crate::checks::rules::attachments::attachment_name_forbidden::{is_sound, proposal};
use crate::checks::{Check, Findings, Rule, Subject};
use crate::diagnostics::{Code, Example, Place, Text, phrase, say, with_file};
use crate::register::Revision;
use crate::source::{look_alike, name_value};

pub(crate) static RULES: &[Rule] = &[Rule {
    code: Code {
        name: "attachment-unlisted",
        demands: phrase!(
            id = "Setiap berkas di folder dokumen tercantum pada lampiran.",
            en = "Every file in a document's folder is listed as an attachment.",
        ),
        because: phrase!(
            id = "Berkas yang tidak tercantum tidak diperiksa siapa pun.",
            en = "A file that is not listed was reviewed by nobody.",
        ),
        bad: Example::APPROVED.files(&[("denah.csv", b"a,b\n")]),
        good: with_file!("denah.csv", b"a,b\n"),
        ..Code::ERROR
    },
    check: Check::Files(check),
}];

fn check(revision: &Revision, _: &Subject<'_>, findings: &mut Findings<'_>) {
    if revision.is_excluded() {
        return;
    }
    let missing = |name: &str| !revision.attachments.iter().any(|it| it.name == name);
    for file in &revision.attachments {
        let names = || revision.listed.iter().map(|it| it.name.value.as_str());
        // Told of where it is listed under a name that looks the same.
        if names().any(|it| it == file.name || missing(it) && alike(revision, it) == Some(file.name.as_str())) {
            continue;
        }
        let place = Place::file(file.file.clone());
        if let Some(other) = names().find(|it| look_alike(it, &file.name)) {
            findings.place(place, second(other), keep_one(other));
            continue;
        }
        let mut alike = revision.attachments.iter().filter(|it| look_alike(&it.name, &file.name)).peekable();
        // Of two that look the same one is told of, with the name of the other.
        if let Some(first) = alike.next_if(|it| it.name != file.name) {
            findings.place(place, second(&first.name), keep_one(&proposal(&first.name)));
            continue;
        }
        if alike.nth(1).is_some() {
            continue;
        }
        findings.place(
            place,
            say!(
                id = "berkas ini ada di folder dokumen, tetapi tidak tercantum pada `lampiran`",
                en = "this lies in the document's folder but is not listed in `lampiran`",
            ),
            list_it(&file.name),
        );
    }
}

/// A file beside another one of which the name looks the same.
fn second(other: &str) -> Text {
    say!(
        id = "nama berkas ini sama dengan `{other}`, hanya ditulis dengan cara lain",
        en = "this has the name of `{other}`, only written in another way",
        other,
    )
}

fn keep_one(other: &str) -> Text {
    say!(
        id = "simpan satu saja dengan nama `{other}`, dan hapus yang lain: di banyak komputer keduanya satu berkas",
        en = "keep one of them as `{other}` and delete the other: on many computers the two are one file",
        other,
    )
}

/// What to do with a file; one that may not be published is never to be listed.
fn list_it(name: &str) -> Text {
    if kind(name).is_none() {
        return say!(id = "keluarkan berkas ini dari folder", en = "take the file out of the folder");
    }
    if is_sound(name) && is_nfc(name) {
        return say!(
            id = "tambahkan - {{ berkas: {name} }} pada lampiran, atau keluarkan berkas ini dari folder",
            en = "add - {{ berkas: {name} }} to lampiran, or take the file out of the folder",
            name = name_value(name),
        );
    }
    let name = proposal(name);
    say!(
        id = "ganti namanya menjadi {name}, lalu tambahkan - {{ berkas: {value} }} pada lampiran; atau keluarkan berkas \
              ini dari folder",
        en = "rename it to {name}, then add - {{ berkas: {value} }} to lampiran; or take the file out of the folder",
        name,
        value = name_value(&name),
    )
}
