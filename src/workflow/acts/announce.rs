//! Judges an announcement: immediate information made public at once, by an officer who is authorised; the approval
//! follows.

use std::path::PathBuf;

use crate::diagnostics::{Each, Text, say};
use crate::reading::Reading;
use crate::register::{Document, Next, Register, Revision, Status, Step, Time, When, due};
use crate::workflow::follow_up::FollowUp;
use crate::workflow::judging::{ActKind, Change, Decision, Objection, judge_act};
use crate::workflow::ready::{Judgement, Note};
use crate::workflow::signing::{Signatory, digest, scalar, typed};

/// An announcement before the review and the approval.
#[derive(Debug)]
pub(crate) struct UrgentAnnouncement {
    pub(crate) signatory: Signatory,
    /// The id of the decree that authorises the officer.
    pub(crate) authority: String,
    /// The time of the announcement; none: now.
    pub(crate) time: Option<Time>,
}

/// What would be written, or why not; writes nothing.
///
/// # Errors
/// When a file cannot be read.
pub(crate) fn judge(request: &UrgentAnnouncement, paths: &[PathBuf], reading: &Reading) -> anyhow::Result<Judgement> {
    let settings = &reading.settings.value;
    let act = ActKind {
        decide: &|register, document, revision| Ok(decide(request, reading, register, document, revision)),
        settled_later: &[],
        reaches_earlier: false,
        question: say!(
            id = "Umumkan segera, persis seperti ini, sebelum diperiksa dan disetujui?",
            en = "Announce this at once, exactly as it is, before it is reviewed and approved?",
        ),
        next: &|it| next(it, due(reading.moment.day, settings).map(|it| it.to_string())),
        note: Note::of("Umumkan segera", &request.signatory),
    };
    judge_act(paths, &act, reading)
}

fn decide(
    request: &UrgentAnnouncement,
    reading: &Reading,
    register: &Register,
    document: &Document,
    revision: &Revision,
) -> Decision {
    if let Some(why) = objection(revision) {
        let is_recorded = revision.announcement.as_ref().is_some_and(|announcement| {
            announcement.signed.by.value == request.signatory.by
                && announcement.authority.value == request.authority
                && revision.stands(&register.settings.register_name, &document.unit, Step::Announcement)
        });
        return Err(if is_recorded { Objection::Already(why) } else { why.into() });
    }
    let moment = reading.moment;
    let time = match (request.time, moment.time) {
        (Some(given), Some(now)) if given > now => return Err(not_yet(given).into()),
        (given, now) => given.or(now),
    };
    let Some(time) = time else { return Err(timeless().into()) };
    let when = When { day: moment.day, time: Some(time) };
    Ok(Change::Set(
        "pengumuman_segera",
        format!(
            " {{ oleh: {}, waktu: \"{when}\", wewenang: {}{}, {} }}",
            scalar(&request.signatory.by),
            scalar(&request.authority),
            typed(&request.signatory, reading),
            digest()
        ),
    ))
}

/// Why it is not announced, before the gate is asked.
fn objection(revision: &Revision) -> Option<Text> {
    if revision.has_announcement {
        return Some(say!(
            id = "sudah diumumkan; perbaikan menjadi revisi baru: `maklumat revisi`",
            en = "it is announced already; a correction is a new revision: `maklumat revise`",
        ));
    }
    if !revision.has("penyusunan") {
        return Some(say!(
            id = "belum diajukan; petugas menjalankan `maklumat ajukan` lebih dahulu",
            en = "not handed in yet; the officer runs `maklumat submit` first",
        ));
    }
    match revision.status() {
        Status::Draft | Status::Submitted | Status::Reviewed => None,
        Status::NeedsCorrection => Some(say!(
            id = "PPID meminta perbaikan; perbaiki dan jalankan `maklumat ajukan` lebih dahulu",
            en = "the PPID asked for corrections; correct it and run `maklumat submit` first",
        )),
        Status::Approved | Status::Withdrawn => Some(say!(
            id = "sudah disetujui; yang disetujui tidak perlu diumumkan segera",
            en = "it is approved already, so it need not be announced",
        )),
    }
}

fn not_yet(given: Time) -> Text {
    let given = given.strftime("%H:%M");
    say!(id = "pukul {given} belum tiba", en = "{given} has not come yet", given)
}

fn timeless() -> Text {
    say!(id = "sebutkan jam pengumumannya: --pukul 09:30", en = "name the time of the announcement: --time 09:30",)
}

fn next(follow_up: &FollowUp<'_>, due: Option<String>) -> Text {
    let (until, until_en) =
        due.map_or_else(Default::default, |it| (format!(" paling lambat {it}"), format!(" by {it}")));
    let (path, ppid, superior) = (follow_up.paths(), follow_up.who(Next::Review), follow_up.who(Next::Approve));
    say!(
        id = "Berikutnya: `maklumat bangun`. Pengesahannya menyusul{until}: PPID menjalankan `maklumat periksa \
              {path} --oleh {ppid} --memo NOMOR`, lalu Atasan PPID `maklumat setujui {path} --oleh {superior}`.",
        en = "Next: `maklumat build`. The approval is to follow{until}: the PPID runs `maklumat review {path} --by \
              {ppid} --memo NUMBER`, then the superior `maklumat approve {path} --by {superior}`.",
        path,
        ppid,
        superior,
        until = Each(until, until_en),
    )
}
