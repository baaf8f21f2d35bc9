//! Preparation, review and approval come in this order; an urgent announcement comes between preparation and approval.

use crate::checks::acts::{acts, later_paper, retry};
use crate::checks::{Check, Findings, Rule, Subject};
use crate::diagnostics::{Code, Example, phrase, say};
use crate::register::{Outcome, Review, Revision, Signed};

pub(crate) static RULES: &[Rule] = &[Rule {
    code: Code {
        name: "records-out-of-order",
        demands: phrase!(
            id = "Urutan tanggalnya: penyusunan, pemeriksaan, persetujuan; pengumuman segera sesudah penyusunan dan \
                  sebelum persetujuan; memo dan surat tidak sesudah catatannya.",
            en = "The days are in order: preparation, review, approval; an urgent announcement after the preparation \
                  and before the approval; no memo or letter is later than its record.",
        ),
        because: phrase!(
            id = "Yang belum disusun tidak dapat diperiksa, dan yang belum diperiksa tidak dapat disetujui.",
            en = "What is not prepared cannot be reviewed, what is not reviewed cannot be approved.",
        ),
        source: Some("SOP 270/ADPIM.II/III/2024"),
        bad: Example::APPROVED.front("persetujuan: { oleh: atasan-ppid, tanggal: 2026-01-21, sidik: APPROVAL }"),
        ..Code::ERROR
    },
    check: Check::Revision(check),
}];

fn check(revision: &Revision, _: &Subject<'_>, findings: &mut Findings<'_>) {
    papers(revision, findings);
    let rounds = revision.reviews.iter().map(|it| ("pemeriksaan", &it.signed));
    let approved = revision.approval.iter().map(|it| ("persetujuan", &it.signed));
    let mut before: Option<(&str, &Signed)> = None;
    for (record, signed) in rounds.chain(approved) {
        if let Some((name, earlier)) = before.filter(|(_, it)| is_later(it, signed)) {
            report(findings, revision, (record, signed), (name, earlier));
        }
        before = Some((record, signed));
    }
    if let Some(announced) = revision.announcement.as_ref().map(|it| ("pengumuman_segera", &it.signed)) {
        let prepared = revision.preparation.iter().map(|it| ("penyusunan", &it.signed));
        for earlier in prepared.filter(|(_, it)| is_later(it, announced.1)) {
            report(findings, revision, announced, earlier);
        }
        let approved = revision.approval.iter().map(|it| ("persetujuan", &it.signed));
        for later in approved.filter(|(_, it)| is_later(announced.1, it)) {
            report(findings, revision, later, announced);
        }
    }
    // A document that was sent back is handed in again, after earlier rounds but before the last one.
    let is_last = |review: &&Review| review.outcome == Outcome::Fit && revision.claims_approval();
    let reviewed = revision.reviews.last().filter(is_last).map(|review| ("pemeriksaan", &review.signed));
    let approval = revision.approval.as_ref().filter(|_| revision.reviews.is_empty());
    let next = reviewed.or(approval.map(|approval| ("persetujuan", &approval.signed)));
    if let (Some(preparation), Some(next)) = (&revision.preparation, next)
        && is_later(&preparation.signed, next.1)
    {
        report(findings, revision, next, ("penyusunan", &preparation.signed));
    }
}

/// The memo and the letter that a record names were there when it was made.
fn papers(revision: &Revision, findings: &mut Findings<'_>) {
    let letters = acts(revision).into_iter().filter_map(|it| Some((it.signed, it.signed.letter.as_ref()?)));
    let memos = revision.reviews.iter().filter_map(|it| Some((&it.signed, it.memo.as_ref()?)));
    for (signed, paper) in letters.chain(memos).filter(|(signed, it)| it.date.value > signed.on.value) {
        findings.at(revision, paper.date.spot, later_paper(paper, signed), retry());
    }
}

/// Compares times of day only where both are known.
fn is_later(first: &Signed, second: &Signed) -> bool {
    let same_day = first.on.value == second.on.value;
    let later = first.at.zip(second.at).is_some_and(|(first, second)| first > second);
    first.on.value > second.on.value || same_day && later
}

fn report(findings: &mut Findings<'_>, revision: &Revision, record: (&str, &Signed), before: (&str, &Signed)) {
    let when = |signed: &Signed| match signed.at {
        Some(at) => format!("{} {}", signed.on.value, at.strftime("%H:%M")),
        None => signed.on.value.to_string(),
    };
    findings.at(
        revision,
        record.1.on.spot,
        say!(
            id = "`{record}` ({at}) lebih awal daripada `{before}` ({before_at})",
            en = "`{record}` ({at}) is earlier than `{before}` ({before_at})",
            record = record.0,
            at = when(record.1),
            before = before.0,
            before_at = when(before.1),
        ),
        retry(),
    );
}
