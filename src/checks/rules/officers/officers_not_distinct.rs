//! Three different persons prepare, review and approve.

use crate::checks::samples::officers;
use crate::checks::{Check, Findings, Rule, Subject};
use crate::diagnostics::{Code, Example, phrase, say};
use crate::register::{Officer, Revision, Signed};

pub(crate) static RULES: &[Rule] = &[Rule {
    code: Code {
        name: "officers-not-distinct",
        demands: phrase!(
            id = "Penyusun, pemeriksa, dan pemberi persetujuan adalah tiga orang yang berbeda.",
            en = "Preparer, reviewer and approver are three different persons.",
        ),
        because: phrase!(
            id = "Tidak seorang pun boleh menerbitkan sendirian; dua id milik satu orang ditandai dengan `orang`.",
            en = "Nobody publishes alone; two ids of one person share the same `orang`.",
        ),
        bad: Example::APPROVED.settings(officers!(", orang: p-7", ", orang: p-7")),
        ..Code::ERROR
    },
    check: Check::Revision(check),
}];

fn check(revision: &Revision, subject: &Subject<'_>, findings: &mut Findings<'_>) {
    let register = subject.register;
    let mut seen: Vec<(&str, &str)> = Vec::new();
    let prepared = revision.preparation.iter().map(|it| ("penyusunan", &it.signed));
    let reviewed = revision.reviews.last().map(|it| ("pemeriksaan", &it.signed));
    let approved = revision.approval.iter().map(|it| ("persetujuan", &it.signed));
    for (record, signed) in prepared.chain(reviewed).chain(approved) {
        let who = register.person(&signed.by.value);
        let acts = |signed: &Signed| register.officer(&signed.by.value).is_some_and(Officer::acts_by_order);
        // Where one person holds both offices by a written order, that person may review and approve; the page says so.
        let review = revision.reviews.last().map(|review| &review.signed);
        let same_person = review.filter(|review| register.person(&review.by.value) == who);
        if record == "persetujuan" && same_person.is_some_and(|review| acts(review) || acts(signed)) {
            seen.retain(|(_, before)| *before != "pemeriksaan");
        }
        if let Some((_, before)) = seen.iter().find(|(earlier, _)| *earlier == who) {
            findings.at(
                revision,
                signed.by.spot,
                say!(
                    id = "`{by}` adalah orang yang sama dengan yang tercatat pada `{before}`",
                    en = "`{by}` is the same person as in `{before}`",
                    before,
                    by = signed.by.value,
                ),
                say!(
                    id = "`{record}` harus dilakukan orang lain",
                    en = "`{record}` must be done by another person",
                    record,
                ),
            );
        }
        seen.push((who, record));
    }
}
