//! No personal data stands in the settings, in the checklist of the body's own, or in its theme.

use crate::checks::{Check, Context, Findings, Rule, personal};
use crate::diagnostics::{Code, Example, Place, Text, phrase, say};
use crate::inspect::{Trace, TraceKind};
use crate::register::{CHECKLIST_FILE, PersonalField, Register, Settings};

pub(crate) static RULES: &[Rule] = &[Rule {
    code: Code {
        name: "personal-outside-documents",
        even_in_drafts: true,
        demands: phrase!(
            id = "Pengaturan, daftar periksa, dan tema tidak memuat data pribadi.",
            en = "The settings, the checklist and the theme hold no personal data.",
        ),
        because: phrase!(
            id = "Isinya tampil di setiap halaman situs, dan tidak ada persetujuan yang memeriksanya. Telepon dan \
                  surel kantor ditulis di `badan_publik` dan `layanan`.",
            en = "What they say is on every page of the site, and no approval looks at it. The office's own telephone \
                  and mail belong into `badan_publik` and `layanan`.",
        ),
        source: Some("UU 27/2022 Pasal 4"),
        bad: Example::APPROVED.settings(
            "badan_publik: { nama: Biro Contoh, alamat: Jalan Contoh 1 (pemilik NIK 6279993102990001), surel: ppid@example.go.id }",
        ),
        good: Example::APPROVED.settings("badan_publik: { nama: Biro Contoh, alamat: Jalan Contoh 1, surel: ppid@example.go.id }"),
        ..Code::ERROR
    },
    check: Check::Register(check),
}];

/// Where the settings say how to reach an office.
const CONTACTS: [&str; 4] =
    ["badan_publik.surel", "layanan.telepon", "layanan.komisi_informasi.telepon", "layanan.komisi_informasi.surel"];

fn check(register: &Register, _: &Context<'_>, findings: &mut Findings<'_>) {
    let settings = &register.settings;
    let lists = [(&*settings.file, &settings.personal), (CHECKLIST_FILE, &settings.checklist.personal)];
    for (file, all) in lists {
        for it in all.iter().filter(|it| !is_contact(it) && !personal::is_own(&it.trace, settings)) {
            let place = say!(id = "di `{field}`", en = "in `{field}`", field = it.field);
            findings.place(Place::new(file, it.spot), personal::message(&it.trace, &place), help());
        }
    }
    theme(settings, findings);
}

fn theme(settings: &Settings, findings: &mut Findings<'_>) {
    for (file, facts) in &settings.theme_files {
        let place = Place::file(file.as_str());
        let is_meant = |it: &&Trace| !personal::is_own(it, settings);
        for it in facts.traces.iter().filter(is_meant) {
            findings.place(place.clone(), personal::message(it, &it.part.phrase().into()), help());
        }
        if facts.has_location || facts.trouble.is_some() {
            let what = if facts.has_location {
                phrase!(
                    id = "menyimpan koordinat tempat pengambilannya",
                    en = "keeps the coordinates of where it was taken",
                )
            } else {
                phrase!(id = "tidak dapat diperiksa sampai selesai", en = "could not be looked into to its end")
            };
            findings.place(
                place,
                say!(id = "gambar tema ini {what}", en = "this picture of the theme {what}", what = what.each(),),
                say!(
                    id = "simpan ulang sebagai PNG biasa tanpa keterangan tambahan, lalu ganti berkasnya",
                    en = "save it again as a plain PNG without further details, and replace the file",
                ),
            );
        }
    }
}

/// Whether it is how an office is reached, where that belongs.
fn is_contact(it: &PersonalField) -> bool {
    matches!(it.trace.kind, TraceKind::Phone | TraceKind::Email) && CONTACTS.contains(&it.field.as_str())
}

fn help() -> Text {
    say!(
        id = "hapus seluruhnya dari berkas ini; yang menurut hukum harus terbit ditulis dalam dokumen yang disetujui",
        en = "remove all of it from this file; what the law asks for is published in an approved document",
    )
}
