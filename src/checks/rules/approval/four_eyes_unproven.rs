//! As far as git can tell, an approval is recorded by another account than the last that changed the document.

use crate::checks::committers::{Committers, committers};
use crate::checks::{Check, Context, Findings, Rule};
use crate::diagnostics::{Code, Example, Place, phrase, say};
use crate::register::{Decree, Register, Revision};
use crate::source::Past;

pub(crate) static RULES: &[Rule] = &[Rule {
    code: Code {
        name: "four-eyes-unproven",
        demands: phrase!(
            id = "Menurut riwayat git, persetujuan dicatat oleh akun lain daripada akun yang terakhir mengubah \
                  isinya.",
            en = "By git's history the approval was recorded by another account than the last that changed the \
                  content.",
        ),
        because: phrase!(
            id = "Catatan di berkas dapat ditulis siapa saja; riwayat git menunjukkan akun siapa yang menulisnya.",
            en = "Anybody can write a record into a file; git's history shows whose account did.",
        ),
        bad: Example::APPROVED.committed(&["petugas@example.org"]),
        good: Example::APPROVED.committed(&["petugas@example.org", "atasan@example.org"]),
        // Git knows accounts and not persons: merges are squashed, one account is shared where there is only one, and
        // what was typed in for a superior is in order. Nobody is stopped by what git cannot tell.
        ..Code::ADVICE
    },
    check: Check::Register(check),
}];

fn check(register: &Register, context: &Context<'_>, findings: &mut Findings<'_>) {
    let Some(history) = context.history else { return };
    // Of what a decree approved, the agreement to the decree was recorded.
    let own = register.revisions().filter(|revision| revision.decree.is_none());
    let revisions = own.chain(register.decrees.iter().filter_map(Decree::revision));
    let recorded: Vec<&Revision> = revisions.filter(|it| is_own_record(it) && !is_signed(it)).collect();
    if recorded.is_empty() {
        return;
    }
    if history.is_unread() {
        findings.place(
            Place::file(register.settings.file.clone()),
            say!(
                id = "git tidak menjawab di folder ini, jadi tidak diketahui akun siapa yang mencatat persetujuan",
                en = "git does not answer in this folder, so it is not known whose account recorded approvals",
            ),
            say!(
                id = "jalankan `git log` di folder ini: git menyebutkan sebabnya, misalnya folder ini milik pengguna \
                      lain",
                en = "run `git log` in this folder: git says why, for instance that the folder belongs to another \
                      user",
            ),
        );
        return;
    }
    let known = committers(&recorded, history);
    let of = |wanted| known.iter().filter(move |(_, who)| *who == wanted).map(|(revision, _)| *revision);
    let settings = || Place::file(register.settings.file.clone());
    let cut = of(Committers::Cut).count();
    if cut > 0 {
        findings.place(
            settings(),
            say!(
                id = "riwayat git di folder ini hanya sebagian (klon dangkal): untuk {cut} persetujuan tidak \
                      terlihat akun siapa yang terakhir mengubah isinya",
                en = "this git clone is shallow: for {cut} approvals it does not show whose account changed the \
                      content last",
                cut,
            ),
            say!(
                id = "ambil seluruh riwayat: `git fetch --unshallow`, atau fetch-depth: 0 di CI",
                en = "fetch the whole history: `git fetch --unshallow`, or fetch-depth: 0 in CI",
            ),
        );
    }
    let one = of(Committers::One).count();
    if one > 0 && history.past().is_some_and(Past::has_one_author) {
        findings.place(
            settings(),
            say!(
                id = "seluruh riwayat git ditulis satu akun, jadi git tidak dapat menunjukkan bahwa {one} \
                      persetujuan dicatat orang lain",
                en = "one account wrote all of git's history, so git cannot show that {one} approvals were recorded \
                      by another person",
                one,
            ),
            say!(
                id = "bila memungkinkan, biarkan pemberi persetujuan menjalankan `maklumat setujui` dan menyimpannya \
                      ke git dengan akunnya sendiri",
                en = "if possible let the approver run `maklumat approve` and commit with an account of their own",
            ),
        );
        return;
    }
    for revision in of(Committers::One) {
        let Some(approval) = &revision.approval else { continue };
        findings.at(
            revision,
            approval.signed.by.spot,
            say!(
                id = "menurut git, akun yang mencatat persetujuan ini juga yang terakhir mengubah isinya",
                en = "by git's history the account that recorded this approval was also the last to change the \
                      content",
            ),
            say!(
                id = "bila dicatatkan atas perintah tertulis, tulis dicatat_oleh dan surat pada persetujuan; bila \
                      tidak, mintalah pemberi persetujuan mencatatnya sendiri",
                en = "if it was typed in by written order, write dicatat_oleh and surat in the approval; if not, let \
                      the approver record it",
            ),
        );
    }
}

/// Whether a key tells who approved; that the signature stands is a rule of its own.
fn is_signed(revision: &Revision) -> bool {
    revision.approval.as_ref().is_some_and(|it| it.signed.signature.is_some())
}

/// Whether the approver is said to have recorded the approval, and not another officer by letter.
fn is_own_record(revision: &Revision) -> bool {
    revision.approval.as_ref().is_some_and(|it| it.signed.typed_by.is_none() || it.signed.letter.is_none())
}
