//! Refuses a proposal to withdraw, by who could agree to it. It leaves the front matter; who refused it, when and why
//! stays there as a comment, and in the commit.

use std::path::PathBuf;

use crate::checks::{agreeing_to_withdraw, may_agree_to_withdraw};
use crate::diagnostics::{Text, say};
use crate::reading::Reading;
use crate::register::{Document, Register, Revision, Role, Signed, When};
use crate::source::tidy;
use crate::workflow::change::{Change, Objection};
use crate::workflow::in_force::{in_force, not_in_force};
use crate::workflow::judging::{ActKind, judge_act};
use crate::workflow::ready::{Judgement, Note};
use crate::workflow::signing::Signatory;

/// What a broken proposal is accused of goes with it.
const GONE_WITH_IT: [&str; 3] = ["withdrawal-by-one", "withdrawal-not-standing", "withdrawal-successor-unknown"];

/// What would be written, or why not; writes nothing.
///
/// # Errors
/// When a file cannot be read.
pub(crate) fn judge(
    paths: &[PathBuf],
    signatory: &Signatory,
    why: &str,
    reading: &Reading,
) -> anyhow::Result<Judgement> {
    let (why, by) = (tidy(why), &signatory.by);
    let mut note = Note::of("Tolak usul penarikan", signatory);
    note.more.push(format!("Tanggal: {}", reading.moment.day));
    note.more.push(format!("Alasan: {why}"));
    let act = ActKind {
        decide: &|register, document, revision| {
            let remark = remark(by, &why, register, document, revision, reading);
            Ok(remark.map(|it| Change::Remark("penarikan", it)).map_err(Objection::Cannot))
        },
        settled_later: &GONE_WITH_IT,
        reaches_earlier: true,
        question: say!(
            id = "Tolak usul penarikan ini? Dokumen tetap terbit.",
            en = "Refuse this proposal to withdraw? The document stays published.",
        ),
        next: &|follow_up| {
            let path = follow_up.paths();
            say!(
                id = "Berikutnya: `maklumat bangun`. Siapa yang tetap ingin menariknya mengusulkannya lagi: \
                      `maklumat tarik {path} --oleh ID --alasan \"…\"`.",
                en = "Next: `maklumat build`. Who still wants it withdrawn proposes it again: `maklumat withdraw \
                      {path} --by ID --reason \"…\"`.",
                path,
            )
        },
        note,
    };
    judge_act(paths, &act, reading)
}

/// The comment that stays, or why it is not refused; always Indonesian, as the records are.
fn remark(
    by: &str,
    why: &str,
    register: &Register,
    document: &Document,
    revision: &Revision,
    reading: &Reading,
) -> Result<String, Text> {
    if in_force(document).is_none_or(|it| it.folder != revision.folder) {
        return Err(not_in_force(document));
    }
    let Some(withdrawal) = &revision.withdrawal else { return Err(none()) };
    let Some(proposed) = &withdrawal.proposed else { return Err(none()) };
    if withdrawal.agreed.is_some() {
        return Err(say!(
            id = "sudah ditarik, jadi tidak ada lagi usulnya",
            en = "it is withdrawn, so there is no proposal any more",
        ));
    }
    may_refuse(by, proposed, register, document, revision, reading)?;
    if why.is_empty() {
        return Err(say!(id = "tulis mengapa usulnya ditolak", en = "write why the proposal is refused"));
    }
    let when = When { day: reading.moment.day, time: reading.moment.time };
    let (first, day, reason) = (&proposed.by.value, proposed.on.value, tidy(&withdrawal.reason));
    Ok(format!("Usul penarikan oleh {first}, {day} ({reason}), ditolak oleh {by}, {when}: {why}"))
}

fn none() -> Text {
    say!(id = "tidak ada usul untuk menarik dokumen ini", en = "nobody proposed to withdraw this")
}

/// No record is left for the rules to look at, so who refuses is looked at here: it takes who could have agreed.
fn may_refuse(
    by: &str,
    proposed: &Signed,
    register: &Register,
    document: &Document,
    revision: &Revision,
    reading: &Reading,
) -> Result<(), Text> {
    let today = reading.moment.day;
    let Some(officer) = register.officer(by).filter(|it| it.in_office(today)) else {
        return Err(say!(
            id = "tidak ada pejabat `{by}` yang sedang menjabat menurut maklumat.yml",
            en = "no officer `{by}` is in office by maklumat.yml",
            by,
        ));
    };
    let first = register.officer(&proposed.by.value).map_or(proposed.by.value.as_str(), |it| it.person());
    if officer.person() == first {
        return Err(say!(
            id = "usul ini dari orang yang sama; yang menolak atau menyetujuinya pejabat lain",
            en = "the same person proposed it; another officer refuses it or agrees to it",
        ));
    }
    if !may_agree_to_withdraw(officer, document, revision) {
        return Err(say!(
            id = "yang menolak usul ini adalah {roles} yang membawahi unit `{unit}`, dan `{by}` bukan",
            en = "this is refused by the {roles} of the unit `{unit}`, which `{by}` is not",
            by,
            roles = Role::any_of(agreeing_to_withdraw(revision)).each(),
            unit = document.unit,
        ));
    }
    Ok(())
}
