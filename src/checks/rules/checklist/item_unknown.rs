//! Every item that is named is on the checklist.

use crate::checks::{Check, Context, Findings, Rule};
use crate::diagnostics::{Code, Example, Located, Place, Text, phrase, say};
use crate::register::Register;

pub(crate) static RULES: &[Rule] = &[Rule {
    code: Code {
        name: "item-unknown",
        demands: phrase!(id = "Setiap butir ada di daftar periksa.", en = "Every item is on the checklist."),
        because: phrase!(
            id = "Butir yang salah tulis tidak menjawab kewajiban mana pun.",
            en = "A mistyped item answers no duty.",
        ),
        bad: Example::APPROVED.front("butir: [B3]"),
        good: Example::APPROVED.front("butir: [T03.1]"),
        ..Code::ERROR
    },
    check: Check::Register(check),
}];

fn check(register: &Register, _: &Context<'_>, findings: &mut Findings<'_>) {
    let settings = &register.settings;
    let revisions = register.revisions();
    let named = revisions.flat_map(|it| it.items.iter().map(|item| (it.file.clone(), item)));
    let not_held = settings.not_held.iter().map(|it| (settings.file.clone(), &it.item));
    for (file, named) in named.chain(not_held).filter(|(_, it)| settings.checklist.item(&it.value).is_none()) {
        let help = nearest(register, named).map_or_else(
            || {
                say!(
                    id = "butir yang ada: `maklumat status --cakupan`",
                    en = "the items there are: `maklumat status --coverage`",
                )
            },
            |(id, text)| {
                say!(
                    id = "mungkin maksud Anda {id} ({text}); semuanya: `maklumat status --cakupan`",
                    en = "perhaps you mean {id} ({text}); all of them: `maklumat status --coverage`",
                    id,
                    text = text.each(),
                )
            },
        );
        findings.place(
            Place::new(file, named.spot),
            say!(
                id = "butir `{named}` tidak ada di daftar periksa",
                en = "there is no item `{named}` on the checklist",
                named = named.value,
            ),
            help,
        );
    }
}

/// The item whose id is most like the one that is written.
fn nearest<'a>(register: &'a Register, named: &Located<String>) -> Option<(&'a str, Text)> {
    let written = named.value.to_ascii_lowercase();
    let items = register.settings.checklist.items();
    let score = |key: &str| strsim::jaro_winkler(&written, key);
    let best = items.iter().max_by(|a, b| score(&a.key()).total_cmp(&score(&b.key())))?;
    Some((best.id.as_str(), best.text()))
}
