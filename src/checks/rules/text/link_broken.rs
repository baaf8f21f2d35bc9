//! Links within the site lead to a published document, to a page that every site has, or to an attachment of their own
//! document.

use crate::checks::kinds::kind;
use crate::checks::{Check, Findings, Rule, Subject};
use crate::diagnostics::{Code, Example, Text, phrase, say};
use crate::register::Revision;
use crate::source::name_value;

pub(crate) static RULES: &[Rule] = &[Rule {
    code: Code {
        name: "link-broken",
        demands: phrase!(
            id = "Tautan di dalam situs menunjuk ke dokumen yang terbit, halaman tetap situs ini, atau lampiran dokumen \
                  itu sendiri.",
            en = "Links within the site lead to a published document, to a page that every site has, or to the document's \
                  own attachments.",
        ),
        because: phrase!(
            id = "Tautan mati adalah keluhan pertama warga.",
            en = "Dead links are the first complaint of citizens.",
        ),
        bad: Example::APPROVED.body("Lihat [SOP](/info/dip-2020-0404/).\n"),
        good: Example::APPROVED.body("Lihat [jadwal](jadwal.csv).\n"),
        ..Code::ERROR
    },
    check: Check::Revision(check),
}];

fn check(revision: &Revision, subject: &Subject<'_>, findings: &mut Findings<'_>) {
    for reference in revision.body.references.iter().filter(|it| !it.is_picture) {
        let target = reference.target.value.as_str();
        let (path, anchor) = target.split_once('#').map_or((target, None), |(path, anchor)| (path, Some(anchor)));
        let name = reference.file_name();
        // A listed file that is not there is said by `attachment-missing`.
        let own = revision.attachments.iter().any(|it| it.name == name)
            || revision.listed.iter().any(|it| it.name.value == name);
        let published = path.strip_prefix("/info/").and_then(|it| it.strip_suffix('/'));
        let what = match (published, anchor) {
            _ if own => continue,
            (None, None) if subject.context.site.pages.contains(path) => continue,
            (None, Some(anchor)) if path.is_empty() && revision.body.has_anchor(anchor) => continue,
            (None, Some(_)) if path.is_empty() => {
                phrase!(id = "judul bagian itu tidak ada dalam naskah ini", en = "that heading is not in this text")
            }
            (Some(id), _) if !subject.published_ids.contains(id) => {
                phrase!(id = "dokumen itu tidak terbit", en = "that document is not published")
            }
            (Some(id), Some(anchor)) if !has_heading(subject, id, anchor) => {
                phrase!(
                    id = "judul bagian itu tidak ada dalam dokumen itu",
                    en = "that heading is not in that document"
                )
            }
            (Some(_), _) => continue,
            (None, _) if kind(&name).is_some() && !name.contains(['/', ':']) => {
                let message = say!(
                    id = "tautan ke `{target}` mati: tidak ada berkas `{name}` pada dokumen ini",
                    en = "the link to `{target}` is dead: this document has no file `{name}`",
                    target,
                    name,
                );
                findings.at(revision, reference.target.spot, message, attach(revision, &name));
                continue;
            }
            (None, _) => phrase!(id = "alamat itu tidak dikenal", en = "that address is not known"),
        };
        findings.at(
            revision,
            reference.target.spot,
            say!(
                id = "tautan ke `{target}` mati: {what}",
                en = "the link to `{target}` is dead: {what}",
                target,
                what = what.each(),
            ),
            say!(
                id = "tulis https://… untuk situs lain, /info/ID/ untuk dokumen lain yang sudah terbit, /layanan/ dan \
                      sejenisnya untuk halaman tetap situs ini, atau nama berkas untuk lampiran sendiri",
                en = "write https://… for another site, /info/ID/ for another published document, /layanan/ and the \
                      like for a page of this site, or the name of an attachment",
            ),
        );
    }
}

/// How a file becomes one of a document's own.
fn attach(revision: &Revision, name: &str) -> Text {
    let file = &*revision.file;
    let folder = file.strip_suffix("/index.md");
    let home = folder.unwrap_or_else(|| file.trim_end_matches(".md"));
    let move_it = if folder.is_some() {
        Text::default()
    } else {
        say!(id = "pindahkan naskah ke {home}/index.md, ", en = "move the text to {home}/index.md, ", home)
    };
    say!(
        id = "{move_it}letakkan berkas itu di {home}/ dan cantumkan pada `lampiran`: - {{ berkas: {name} }}",
        en = "{move_it}put the file into {home}/ and list it under `lampiran`: - {{ berkas: {name} }}",
        home,
        name = name_value(name),
        move_it = move_it.each(),
    )
}

/// Whether a document has a heading with this anchor.
fn has_heading(subject: &Subject<'_>, id: &str, anchor: &str) -> bool {
    let mut revisions = subject.register.revisions();
    revisions.any(|it| it.id.as_ref().is_some_and(|own| own.value == id) && it.body.has_anchor(anchor))
}
