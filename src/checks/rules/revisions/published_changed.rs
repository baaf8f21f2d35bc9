//! A published revision never changes.

use crate::checks::changed_content::git_checkout;
use crate::checks::published_before::published_before;
use crate::checks::published_now::published_now;
use crate::checks::{Check, Context, Findings, Rule};
use crate::diagnostics::{Code, Example, Phrase, Spot, Start, Text, phrase, say};
use crate::register::{Document, RecordDigests, Register, Revision, Step};
use crate::source::Digest;

pub(crate) static RULES: &[Rule] = &[Rule {
    code: Code {
        name: "published-changed",
        demands: phrase!(
            id = "Revisi yang sudah terbit tidak berubah, juga catatan pejabatnya; perubahan menjadi revisi baru.",
            en = "A published revision does not change, nor do its officers' records; a change is a new revision.",
        ),
        because: phrase!(
            id = "Alamat sebuah revisi selalu memberi isi yang sama.",
            en = "The address of a revision always gives the same content.",
        ),
        bad: Example::APPROVED.front("revisi: 1\nringkasan: Jam layanan yang baru.").published(
            "dip-2026-0001 1 berlaku sha256:0000000000000000000000000000000000000000000000000000000000000000",
        ),
        good: Example::of(Start::Revised)
            .front("revisi: 2\nringkasan: Jam layanan yang baru.\ncatatan_perubahan: Jam layanan diubah.")
            .published("dip-2026-0001 1 berlaku"),
        ..Code::ERROR
    },
    check: Check::Register(check),
}];

fn check(register: &Register, context: &Context<'_>, findings: &mut Findings<'_>) {
    let now = published_now(register);
    for ((id, number), before) in published_before(register, context) {
        let Some(revision) = now.get(&(id, number)) else { continue };
        let by_manifest = before.manifest.and_then(|it| Some((changed(&it.records, revision)?, last(&it.records))));
        let Some((step, digest)) = by_manifest.or_else(|| before.lost(revision).map(|(step, it)| (step, Some(it))))
        else {
            continue;
        };
        let released = revision.named(Step::Approval).or(revision.named(Step::Announcement));
        let spot = revision.named(step).or(released).map_or(Spot::START, |it| it.spot);
        let is_of = |document: &&Document| document.revisions.iter().any(|it| it.file == revision.file);
        let document = register.documents().find(is_of);
        let path = document.map_or(&*revision.file, |it| &*it.path);
        let checkout = digest.map(|it| git_checkout(it, revision, register, context)).unwrap_or_default();
        findings.at(
            revision,
            spot,
            say!(
                id = "revisi {number} sudah terbit, dan {what} hilang atau berubah",
                en = "revision {number} was published, and {what} is gone or changed",
                number,
                what = what(step).each(),
            ),
            help(step, path, &checkout),
        );
    }
}

fn help(step: Step, path: &str, checkout: &str) -> Text {
    let key = match step {
        Step::Approval => {
            return say!(
                id = "kembalikan revisi itu dari riwayat git{checkout}, lalu tulis perubahannya sebagai revisi baru: \
                      `maklumat revisi {path}`",
                en = "restore that revision from git's history{checkout}, then make the change in a new one: \
                      `maklumat revise {path}`",
                checkout,
                path,
            );
        }
        Step::Proposal | Step::Agreement => "penarikan",
        other => other.key(),
    };
    say!(
        id = "kembalikan `{key}` dari riwayat git{checkout}",
        en = "restore `{key}` from git's history{checkout}",
        key,
        checkout,
    )
}

/// The last record that was published: the commit that brought it holds the earlier ones too.
fn last(published: &RecordDigests) -> Option<Digest> {
    let RecordDigests { announcement, approval, reviews, renewals, withdrawal } = published;
    [withdrawal, renewals, approval, reviews, announcement].into_iter().find_map(|it| it.last()).copied()
}

/// The first record that is not what was published; what may come later is no change. A digest covers its whole record.
fn changed(published: &RecordDigests, revision: &Revision) -> Option<Step> {
    let now = RecordDigests::of(revision);
    let lost = |old: &[Digest], new: &[Digest]| !new.starts_with(old);
    // What was announced is approved later, and reviewed before that; an approval ends both.
    let is_settled = !published.approval.is_empty();
    if lost(&published.approval, &now.approval) {
        return Some(Step::Approval);
    }
    if published.announcement != now.announcement {
        return Some(Step::Announcement);
    }
    if lost(&published.reviews, &now.reviews) || is_settled && published.reviews != now.reviews {
        return Some(Step::Review);
    }
    if lost(&published.renewals, &now.renewals) {
        return Some(Step::Renewal);
    }
    // That a withdrawal is gone is said by `published-restored`.
    if lost(&published.withdrawal, &now.withdrawal) && revision.is_withdrawn() {
        return Some(Step::Agreement);
    }
    None
}

/// What is gone or changed.
fn what(step: Step) -> Phrase {
    match step {
        Step::Approval => {
            phrase!(id = "isi, lampiran, atau persetujuannya", en = "its text, an attachment or its approval")
        }
        Step::Announcement => phrase!(id = "catatan pengumumannya", en = "the record of its announcement"),
        Step::Review => phrase!(id = "catatan pemeriksaannya", en = "a record of its review"),
        Step::Renewal => phrase!(id = "catatan pemutakhirannya", en = "a record of its renewal"),
        Step::Proposal | Step::Agreement => phrase!(id = "catatan penarikannya", en = "a record of its withdrawal"),
    }
}
