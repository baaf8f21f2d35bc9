//! A document has the class that the checklist asks for with its items.

use crate::checks::{Check, Findings, Rule, Subject};
use crate::diagnostics::{Code, Example, phrase, say};
use crate::register::{Class, Duty, Revision};

pub(crate) static RULES: &[Rule] = &[Rule {
    code: Code {
        name: "item-class-differs",
        demands: phrase!(
            id = "Klasifikasi dokumen sesuai dengan butir yang dijawabnya.",
            en = "A document's class fits the items it answers.",
        ),
        because: phrase!(
            id = "Informasi berkala harus diumumkan, tidak cukup tersedia bila diminta.",
            en = "Periodic information must be announced; being available on request is not enough.",
        ),
        source: Some("UU 14/2008 Pasal 9"),
        bad: Example::APPROVED.front("butir: [B07]"),
        good: Example::APPROVED.front("butir: [B07]\nklasifikasi: berkala"),
        ..Code::ADVICE
    },
    check: Check::Revision(check),
}];

fn check(revision: &Revision, subject: &Subject<'_>, findings: &mut Findings<'_>) {
    let Some(class) = &revision.class else { return };
    // What was approved earlier is not written anew.
    if revision.folder.is_some() {
        return;
    }
    for named in &revision.items {
        let Some(item) = subject.register.settings.checklist.item(&named.value) else { continue };
        // What is announced more often than it must be is not at fault.
        let asked = match (item.duty, class.value) {
            (Duty::Information(Class::Periodic), Class::Always) => Class::Periodic,
            (Duty::Information(Class::Immediate), Class::Periodic | Class::Always) => Class::Immediate,
            _ => continue,
        };
        let (asked, is) = (asked.key(), class.value.key());
        findings.at(
            revision,
            named.spot,
            say!(
                id = "butir {item} termasuk {asked}, sedangkan dokumen ini {is}: {text}",
                en = "item {item} is {asked}, but this document is {is}: {text}",
                asked,
                is,
                item = item.id,
                text = item.text().each(),
            ),
            say!(
                id = "pada revisi berikutnya tulis klasifikasi: {asked}, bila dokumen ini memang menjawab butir itu",
                en = "write klasifikasi: {asked} in the next revision, if this document does answer the item",
                asked,
            ),
        );
    }
}
