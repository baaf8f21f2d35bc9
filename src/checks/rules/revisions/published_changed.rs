//! A published revision never changes.

use crate::checks::standing_now::standing;
use crate::checks::{Check, Context, Findings, Rule};
use crate::diagnostics::{Code, Example, Phrase, Severity, Spot, Text};
use crate::register::{RecordDigests, Register, Revision, Step};
use crate::source::Digest;

pub(crate) static RULE: Rule = Rule {
    code: Code {
        name: "published-changed",
        severity: Severity::Error,
        even_in_drafts: false,
        demands: Phrase::new(
            "Revisi yang sudah terbit tidak berubah, juga catatan pejabatnya; perubahan menjadi revisi baru.",
            "A published revision does not change, nor do its officers' records; a change is a new revision.",
        ),
        because: Phrase::new(
            "Alamat sebuah revisi selalu memberi isi yang sama.",
            "The address of a revision always gives the same content.",
        ),
        source: None,
        bad: Example::APPROVED.published(
            "dip-2026-0001 1 berlaku sha256:0000000000000000000000000000000000000000000000000000000000000000",
        ),
        good: Example::APPROVED.published("dip-2026-0001 1 berlaku"),
    },
    check: Check::Register(check),
};

fn check(register: &Register, context: &Context<'_>, findings: &mut Findings<'_>) {
    let Some(published) = context.published else { return };
    let now = standing(register);
    for ((id, number), (_, records)) in &published.revisions {
        let Some(revision) = now.get(&(id.as_str(), *number)) else { continue };
        let Some((step, what, what_en)) = changed(records, revision) else { continue };
        let released = revision.named(Step::Approval).or(revision.named(Step::Announcement));
        let spot = revision.named(step).or(released).map_or(Spot::START, |it| it.spot);
        findings.at(
            revision,
            spot,
            Text::new(
                format!("revisi {number} sudah terbit, dan {what} hilang atau berubah"),
                format!("revision {number} was published, and {what_en} is gone or changed"),
            ),
            help(step, *number),
        );
    }
}

fn help(step: Step, number: u32) -> Text {
    let key = match step {
        Step::Approval => {
            let next = number + 1;
            return Text::new(
                format!(
                    "kembalikan revisi {number} dari riwayat git dan tulis perubahannya sebagai revisi {next}"
                ),
                format!("restore revision {number} from git's history and make the change revision {next}"),
            );
        }
        Step::Proposal | Step::Agreement => "penarikan",
        other => other.key(),
    };
    Text::new(format!("kembalikan `{key}` dari riwayat git"), format!("restore `{key}` from git's history"))
}

/// The first record that is not what was published; what may come later is no change. A digest covers its whole record.
fn changed(published: &RecordDigests, revision: &Revision) -> Option<(Step, &'static str, &'static str)> {
    let now = RecordDigests::of(revision);
    let lost = |old: &[Digest], new: &[Digest]| !new.starts_with(old);
    // What was announced is approved later, and reviewed before that; an approval ends both.
    let is_settled = !published.approval.is_empty();
    if lost(&published.approval, &now.approval) {
        return Some((
            Step::Approval,
            "isi, lampiran, atau persetujuannya",
            "its text, an attachment or its approval",
        ));
    }
    if published.announcement != now.announcement {
        return Some((Step::Announcement, "catatan pengumumannya", "the record of its announcement"));
    }
    if lost(&published.reviews, &now.reviews) || is_settled && published.reviews != now.reviews {
        return Some((Step::Review, "catatan pemeriksaannya", "a record of its review"));
    }
    if lost(&published.renewals, &now.renewals) {
        return Some((Step::Renewal, "catatan pemutakhirannya", "a record of its renewal"));
    }
    // That a withdrawal is gone is said by `published-restored`.
    if lost(&published.withdrawal, &now.withdrawal) && revision.is_withdrawn() {
        return Some((Step::Agreement, "catatan penarikannya", "a record of its withdrawal"));
    }
    None
}
