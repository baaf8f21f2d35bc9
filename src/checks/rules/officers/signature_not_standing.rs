//! A signature is by a key of the officer, over the statement of the record.

use crate::checks::signing::{key, recorded, sealed, statement};
use crate::checks::{Check, Findings, Rule, Subject};
use crate::diagnostics::{Code, Example, Text, phrase, say};
use crate::register::{Officer, Revision, STATEMENT_NAMESPACE, Sealed};

pub(crate) static RULES: &[Rule] = &[Rule {
    code: Code {
        name: "signature-not-standing",
        demands: phrase!(
            id = "Tanda tangan pada catatan dibuat dengan kunci pejabat itu, atas persis naskah yang disebut sidiknya.",
            en = "The signature in a record is by a key of that officer, over exactly the statement its digest names.",
        ),
        because: phrase!(
            id = "Tanda tangan orang lain, atau atas tulisan lain, tidak menunjukkan bahwa pejabat itu bertindak.",
            en = "A signature of somebody else, or over another text, does not show that the officer acted.",
        ),
        bad: Example::APPROVED.front(
            "persetujuan: { oleh: atasan-ppid, tanggal: 2026-01-23, sidik: APPROVAL, tanda: \"U1NIU0lHAAAAAQAAADMAAAALc3NoLWVkMjU1MTkAAAAgo5Ko9kYTnVRGhmhk\
             xpZamMjaKRsHubL9t9aZbde45owAAAARbWFrbHVtYXQtc2lkaWsvdjIAAAAAAAAABnNoYTUxMgAAAFMAAAALc3NoLW\
             VkMjU1MTkAAABARs84P5vyqLgItWSCbzmArWq/40oM4lXQfvVKDpK4DjHexzwW/5wsuEutjqUXipxJuTnsnJLWWVm4\
             OXQftQrfAw==\" }",
        ),
        ..Code::ERROR
    },
    check: Check::Records(check),
}];

fn check(revision: &Revision, subject: &Subject<'_>, findings: &mut Findings<'_>) {
    for (record, officer) in sealed(revision, subject) {
        let Some(signature) = &record.signed.signature else { continue };
        let Some(why) = fault(revision, subject, &record, officer) else { continue };
        findings.at(
            revision,
            signature.spot,
            say!(
                id = "tanda tangan `{officer}` di sini tidak berlaku: {why}",
                en = "the signature of `{officer}` here does not stand: {why}",
                officer = officer.id.value,
                why = why.each(),
            ),
            say!(
                id = "kembalikan catatan ini seperti yang ditulis perintah, atau hapus lalu jalankan lagi perintah yang \
                      menulisnya, dengan kunci `{officer}`",
                en = "put the record back as the command wrote it, or delete it and run the command again that wrote it, \
                      with the key of `{officer}`",
                officer = officer.id.value,
            ),
        );
    }
}

/// Why it does not stand; where the record fell, that is said of its digest.
fn fault(revision: &Revision, subject: &Subject<'_>, record: &Sealed<'_>, officer: &Officer) -> Option<Text> {
    let signature = &record.signed.signature.as_ref()?.value;
    let Some(key) = key(record, officer) else {
        return Some(say!(
            id = "kuncinya bukan kunci pejabat ini menurut maklumat.yml",
            en = "by maklumat.yml its key is not this officer's",
        ));
    };
    // Of a key that does not hold on that day, that is said instead, unless the history has the act.
    let history = subject.register.history.as_ref();
    let is_recorded = || history.is_some_and(|it| recorded(revision, subject, it, record).is_some());
    if !key.holds(record.signed.on.value) && !is_recorded() {
        return None;
    }
    let statement = statement(revision, subject, record)?;
    let is_named = record.digest.is_some_and(|it| it.value == statement.digest());
    signature.verify(STATEMENT_NAMESPACE, statement.text().as_bytes()).err().filter(|_| is_named)
}
