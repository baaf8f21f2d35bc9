//! What the rules on personal data share: where they look, what is published on purpose, and how a finding masks
//! what it found.

use crate::checks::{Findings, Subject};
use crate::diagnostics::{Phrase, Place, Text, phrase, say};
use crate::inspect::{Part, Trace, TraceKind};
use crate::register::{BODY, Exemption, Revision, Settings};
use crate::source::name_value;

/// The rules that `pengecualian` can name: what is published on purpose, and files that only a person can look into.
pub const EXEMPTABLE: [&str; 9] = [
    "attachment-bomb",
    "attachment-unreadable",
    "personal-bank-account",
    "personal-email",
    "personal-identity-number",
    "personal-location",
    "personal-passport",
    "personal-phone",
    "personal-tax-number",
];

/// Mailboxes that anybody can have: the body's own address there says nothing about the others.
const ANYBODY: [&str; 9] = [
    "gmail.com",
    "googlemail.com",
    "yahoo.com",
    "yahoo.co.id",
    "ymail.com",
    "outlook.com",
    "hotmail.com",
    "live.com",
    "icloud.com",
];

/// Shorter names of units may be those of persons.
const SHORTEST_UNIT: usize = 6;

/// What a person calls it.
pub(crate) const fn what(kind: TraceKind) -> Phrase {
    match kind {
        TraceKind::IdentityNumber => {
            phrase!(id = "NIK atau nomor kartu keluarga", en = "an identity or family card number")
        }
        TraceKind::TaxNumber => phrase!(id = "NPWP", en = "a tax number"),
        TraceKind::Phone => phrase!(id = "nomor telepon genggam", en = "a mobile phone number"),
        TraceKind::Email => phrase!(id = "alamat surel perorangan", en = "a person's e-mail address"),
        TraceKind::Passport => phrase!(id = "nomor paspor", en = "a passport number"),
        TraceKind::BankAccount => phrase!(id = "nomor rekening bank", en = "a bank account number"),
    }
}

/// Reports every trace of this kind.
pub(crate) fn report(kind: TraceKind, revision: &Revision, subject: &Subject<'_>, findings: &mut Findings<'_>) {
    let rule = findings.rule();
    let is_gone = is_taken_back(revision, subject);
    let settings = &subject.register.settings;
    let is_meant = |trace: &Trace| trace.kind == kind && !is_own(trace, settings);
    for it in revision.values.personal.iter().filter(|it| is_meant(&it.trace)) {
        let is_published = !is_gone || matches!(it.top(), "judul" | "id" | "penarikan");
        if !is_published || is_exempt(revision, rule, &it.field) {
            continue;
        }
        let place = match it.field.as_str() {
            BODY => say!(id = "di teks dokumen", en = "in the text"),
            field => say!(id = "di `{field}`", en = "in `{field}`", field),
        };
        findings.at(revision, it.spot, message(&it.trace, &place), help(rule, it.top(), it.trace.part));
    }
    if is_gone {
        return;
    }
    for file in &revision.attachments {
        if is_exempt(revision, rule, &file.name) {
            continue;
        }
        let place = Place::file(file.file.clone());
        let in_name = crate::inspect::personal::find(&file.name);
        let in_name = in_name.iter().map(|it| crate::inspect::personal::trace(it, Part::Name));
        for it in in_name.chain(file.facts.traces.iter().cloned()).filter(is_meant) {
            let message = message(&it, &it.part.phrase().into());
            findings.place(place.clone(), message, help(rule, &file.name, it.part));
        }
    }
}

/// What a person writes who publishes something on purpose, with dots for what only that person knows.
pub(crate) fn exemption(rule: &str, field: &str) -> String {
    let field = name_value(field);
    format!("pengecualian: [{{ aturan: {rule}, bidang: {field}, alasan: …, sampai: … }}]")
}

/// Whether something is published on purpose.
pub(crate) fn is_exempt(revision: &Revision, rule: &str, field: &str) -> bool {
    revision.exemptions.iter().any(|it: &Exemption| it.is_about(rule, field))
}

/// Whether two officers took it back, so that only its title is still published: what must not be seen is then out
/// of sight, and what was approved cannot be changed.
pub(crate) fn is_taken_back(revision: &Revision, subject: &Subject<'_>) -> bool {
    let all = subject.document.revisions.iter();
    all.skip_while(|it| it.folder != revision.folder).any(|it| it.is_withdrawn())
}

/// Whether an address is the body's own, one of a colleague's in its own domain, or one of its units wherever.
pub(crate) fn is_own(trace: &Trace, settings: &Settings) -> bool {
    let Some(address) = &trace.address else { return false };
    if settings.units.iter().any(|it| is_of_unit(address, &it.id.value)) {
        return true;
    }
    let Some(own) = &settings.body.email else { return false };
    let own = own.to_lowercase();
    let domain = |it: &str| it.rsplit_once('@').map(|(_, it)| it.to_owned());
    let is_shared = domain(&own).is_some_and(|it| ANYBODY.contains(&it.as_str()));
    *address == own || !is_shared && domain(address) == domain(&own)
}

/// Whether the name of a mailbox begins with that of a unit, as in `bagianumum.kota@`.
fn is_of_unit(address: &str, unit: &str) -> bool {
    let letters = |it: &str| it.chars().filter(char::is_ascii_alphabetic).collect::<String>();
    let unit = letters(unit);
    let mailbox = letters(address.split('@').next().unwrap_or_default());
    unit.len() >= SHORTEST_UNIT && mailbox.starts_with(&unit)
}

/// What was found, masked, and where it stands.
pub(crate) fn message(trace: &Trace, place: &Text) -> Text {
    let Trace { shown, length, .. } = trace;
    let unit = match trace.kind {
        TraceKind::Email => phrase!(id = "huruf sebelum @", en = "characters before the @"),
        TraceKind::Passport => phrase!(id = "tanda", en = "characters"),
        _ => phrase!(id = "angka", en = "digits"),
    };
    say!(
        id = "tampaknya {what} {place}: {shown} ({length} {unit})",
        en = "this looks like {what} {place}: {shown} ({length} {unit})",
        shown,
        length,
        what = what(trace.kind).each(),
        place = place.each(),
        unit = unit.each(),
    )
}

fn help(rule: &str, field: &str, part: Part) -> Text {
    if part == Part::Name {
        // The name is not said once more.
        return say!(
            id = "ganti nama berkas atau folder itu, lalu sesuaikan lampiran",
            en = "rename that file or folder, and lampiran with it",
        );
    }
    say!(
        id = "hapus seluruhnya, jangan hanya empat angka terakhir; bila hukum memang memintanya terbit, tulis \
              {exemption}",
        en = "remove all of it, not only the last four digits; if the law asks for it to be published, write \
              {exemption}",
        exemption = exemption(rule, field),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::{Value, split};

    #[test]
    fn an_exemption_that_is_copied_names_the_file() {
        for file in ["a.pdf", "daftar, akhir.pdf", "a: b.pdf", "- x", "#x", "no", "a b.pdf", "x ", "é'\"", "[a]"] {
            let text = format!("---\n{}\n---\n", exemption("personal-email", file));
            let text = split("content/u/n.md", text.as_bytes()).value.unwrap();
            let Value::List(all) = &text.fields.get("pengecualian").unwrap().value else { panic!("{file}") };
            let Value::Map(one) = &all[0].value else { panic!("{file}") };
            assert_eq!(one.get("bidang").unwrap().scalar(), Some(file));
        }
    }
}
