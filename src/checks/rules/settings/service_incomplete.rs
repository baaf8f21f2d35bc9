//! The page of the service says everything that somebody who asks needs to know.

use crate::checks::{Check, Context, Findings, Rule};
use crate::diagnostics::{Code, Example, Located, Phrase, Place, Spot, Text, phrase, say};
use crate::register::{Document, REPORT, Register, STANDARDS, Target, is_service_answered};

pub(crate) static RULES: &[Rule] = &[Rule {
    code: Code {
        name: "service-incomplete",
        demands: phrase!(
            id = "Halaman layanan lengkap: ke mana, jam, biaya, formulir, Komisi Informasi, tujuh standar, dan \
                  laporan tahunan.",
            en = "The page of the service is complete: where, hours, cost, forms, the Information Commission, seven \
                  standards and the yearly report.",
        ),
        because: phrase!(
            id = "Yang belum ditulis tidak dapat dipakai pemohon; di halaman layanan tertulis bahwa hal itu belum \
                  diisi.",
            en = "What is not written helps nobody who asks; the page of the service says that it is not filled in \
                  yet.",
        ),
        source: Some("PERKI 1/2021 Pasal 23 ayat (2)"),
        bad: Example::APPROVED.settings("layanan:\n  biaya: Tidak dipungut biaya."),
        good: Example::APPROVED
            .settings(
                "layanan:\n  meja: Ruang Layanan Informasi, lantai 1\n  biaya: Tidak dipungut biaya.\n  formulir: { \
                 permohonan: dip-2026-0001, keberatan: dip-2026-0001 }\n  komisi_informasi: { nama: Komisi Informasi \
                 Provinsi Contoh }\n  rujukan: { V23b: https://ppid.example.go.id/permintaan, V23d: \
                 https://ppid.example.go.id/pemutakhiran, V23f: https://ppid.example.go.id/maklumat, B05: \
                 https://ppid.example.go.id/laporan }",
            )
            .front("butir: [V23a, V23c, V23e, V23g]"),
        ..Code::WARNING
    },
    check: Check::Register(check),
}];

/// What the seven standards are about.
const ABOUT: [Phrase; 7] = [
    phrase!(id = "standar pengumuman", en = "the standard for announcements"),
    phrase!(id = "standar permintaan informasi", en = "the standard for requests"),
    phrase!(id = "standar pengajuan keberatan", en = "the standard for objections"),
    phrase!(
        id = "standar penetapan dan pemutakhiran daftar",
        en = "the standard for setting and updating the register",
    ),
    phrase!(id = "standar pendokumentasian", en = "the standard for documentation"),
    phrase!(id = "maklumat pelayanan", en = "the service pledge"),
    phrase!(id = "standar pengujian konsekuensi", en = "the standard for consequence tests"),
];

fn check(register: &Register, _: &Context<'_>, findings: &mut Findings<'_>) {
    let settings = &register.settings;
    let (service, body) = (&settings.service, &settings.body);
    let spot = service.spot.unwrap_or(Spot::START);
    let mut missing = |is_there: bool, what: Phrase, help: Text| {
        if !is_there {
            findings.place(
                Place::new(settings.file.clone(), spot),
                say!(
                    id = "halaman layanan belum menyebut {what}",
                    en = "the page of the service does not name {what} yet",
                    what = what.each(),
                ),
                help,
            );
        }
    };
    let mut gap = |is_there, what, how: &str| {
        let help = say!(id = "di maklumat.yml tulis {how}", en = "in maklumat.yml write {how}", how);
        missing(is_there, what, help);
    };
    // Whose register it is was asked for already.
    let is_named = !body.name.is_empty();
    gap(
        service.desk.is_some() || body.address.is_some() || !is_named,
        phrase!(id = "tempat datang langsung", en = "where to come in person"),
        "layanan: { meja: … }",
    );
    gap(
        service.phone.is_some() || body.email.is_some() || !is_named,
        phrase!(id = "surel atau telepon", en = "an e-mail address or a telephone"),
        "layanan: { telepon: … }",
    );
    gap(
        service.hours.is_some(),
        phrase!(id = "jam layanan", en = "its hours"),
        "jam_kerja: { senin: [\"07:30-12:00\", \"13:00-16:00\"], … }",
    );
    gap(service.cost.is_some(), phrase!(id = "biaya", en = "the cost"), "layanan: { biaya: … }");
    gap(
        service.commission.is_some(),
        phrase!(id = "Komisi Informasi yang berwenang", en = "the Information Commission in charge"),
        "layanan: { komisi_informasi: { nama: …, alamat: … } }",
    );
    gap(
        service.request_form.is_some(),
        phrase!(id = "formulir permohonan", en = "the form for a request"),
        "layanan: { formulir: { permohonan: … } }",
    );
    gap(
        service.objection_form.is_some(),
        phrase!(id = "formulir keberatan", en = "the form for an objection"),
        "layanan: { formulir: { keberatan: … } }",
    );
    let wanted = STANDARDS.iter().zip(ABOUT).map(|(id, about)| (std::slice::from_ref(id), about));
    let report = (&REPORT[..], phrase!(id = "laporan layanan tahunan", en = "the yearly report"));
    for (items, about) in wanted.chain([report]) {
        let id = items.first().copied().unwrap_or_default();
        let elsewhere = format!("layanan: {{ rujukan: {{ {id}: https://… }} }}");
        let help = say!(
            id = "terbitkan dokumennya dengan butir: [{id}], atau di maklumat.yml tulis {elsewhere}",
            en = "publish the document with butir: [{id}], or in maklumat.yml write {elsewhere}",
            id,
            elsewhere,
        );
        missing(is_service_answered(register, items), about, help);
    }
    for form in [&service.request_form, &service.objection_form].into_iter().flatten() {
        unpublished(register, form, findings);
    }
}

/// A form that is a document must be one that the public can open.
fn unpublished(register: &Register, form: &Located<Target>, findings: &mut Findings<'_>) {
    let Target::Document(id) = &form.value else { return };
    let mut ids = register.documents().filter_map(Document::in_force).filter_map(|it| it.id.as_ref());
    if !ids.any(|it| it.value == *id) {
        findings.place(
            Place::new(register.settings.file.clone(), form.spot),
            say!(
                id = "formulir ini menunjuk `{id}`, yang tidak diterbitkan",
                en = "this form is `{id}`, which is not published",
                id,
            ),
            say!(
                id = "tulis id dokumen yang terbit, atau alamat lengkap di situs lain",
                en = "write the id of a published document, or a whole address on another site",
            ),
        );
    }
}
