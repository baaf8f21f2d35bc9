//! Where a body proves approvals by letter, each of them names its letter.

use crate::checks::signing::recorded;
use crate::checks::{Check, Findings, Rule, Subject};
use crate::diagnostics::{Code, Example, phrase, say};
use crate::register::{ApprovalProof, Revision, Step};

pub(crate) static RULES: &[Rule] = &[Rule {
    code: Code {
        name: "approval-letter-missing",
        demands: phrase!(
            id = "Bila `bukti_persetujuan: surat` di maklumat.yml, setiap persetujuan menyebut suratnya, atau diberikan \
                  dengan keputusan penetapan.",
            en = "With `bukti_persetujuan: surat` in maklumat.yml each approval names its letter, or is given by decree.",
        ),
        because: phrase!(
            id = "Situs mengatakan bahwa persetujuan dibuktikan dengan surat; tanpa nomornya surat itu tidak dapat dicari.",
            en = "The site says that a letter proves the approval; without its number nobody can look for it.",
        ),
        bad: Example::APPROVED.settings("bukti_persetujuan: surat"),
        good: Example::APPROVED.settings("bukti_persetujuan: surat").front(
            "persetujuan: { oleh: atasan-ppid, tanggal: 2026-01-23, dicatat_oleh: petugas-pro, surat: { nomor: \
             090/4/ADPIM, tanggal: 2026-01-23 }, sidik: APPROVAL }",
        ),
        ..Code::WARNING
    },
    check: Check::Revision(check),
}];

fn check(revision: &Revision, subject: &Subject<'_>, findings: &mut Findings<'_>) {
    let register = subject.register;
    if register.settings.approval_proof != ApprovalProof::Letter
        // What is kept, withdrawn or in the history is approved for good, and what `init` brings is deleted.
        || revision.folder.is_some()
        || revision.is_withdrawn()
        || revision.sample.is_some()
        || revision.decree.is_some()
    {
        return;
    }
    let approvals = revision.sealed().into_iter().filter(|it| it.step == Step::Approval && !it.signed.has_letter);
    for approval in approvals {
        let history = register.history.as_ref();
        if history.is_some_and(|it| recorded(revision, subject, it, &approval).is_some()) {
            continue;
        }
        let (path, by) = (&revision.file, &approval.signed.by.value);
        findings.at(
            revision,
            approval.signed.spot,
            say!(
                id = "persetujuan ini tidak menyebut surat, padahal menurut `bukti_persetujuan` surat itulah buktinya",
                en = "this approval names no letter, though by `bukti_persetujuan` a letter is what proves it",
            ),
            say!(
                id = "hapus `persetujuan`, lalu catat lagi dengan suratnya: `maklumat setujui {path} --oleh {by} \
                      --dicatat-oleh ID --surat NOMOR`",
                en = "delete `persetujuan` and record it again with its letter: `maklumat approve {path} --by {by} \
                      --typed-by ID --letter NUMBER`",
                path,
                by,
            ),
        );
    }
}
