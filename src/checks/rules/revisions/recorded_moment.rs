//! Two rules: a line of the history of publications is not older than the record that it names, and not of a later day.

use std::sync::Arc;

use crate::checks::{Check, Context, Findings, Rule};
use crate::diagnostics::{Code, Example, Place, Spot, phrase, say};
use crate::register::{Date, HISTORY_FILE, HistoryEvent, PublicAct, Register, Revision};

pub(crate) static RULES: &[Rule] = &[
    Rule {
        code: Code {
            name: "recorded-too-early",
            demands: phrase!(
                id = "Tidak ada baris riwayat penerbitan yang lebih tua daripada tindakan yang dicatatnya.",
                en = "No line of the history of publications is older than the act that it records.",
            ),
            because: phrase!(
                id = "Baris yang ditulis mundur mengaku bahwa dokumen terbit lebih dahulu daripada sebenarnya.",
                en = "A line that is dated back claims that a document came out earlier than it did.",
            ),
            bad: Example::APPROVED.files(&[
                ("/riwayat/riwayat.txt", b"buka 2026-01-01T01:00:00Z biro.contoh.go.id\nterbit 2026-01-02T01:00:00Z dip-2026-0001 1 sha256:a9d4d5b90d704827453dd277df2ea53e0d1f6b2e338e16750b82d9870ffa0c92\n"),
                ("/riwayat/kepala.txt", b"maklumat-kepala/v1\nregister biro.contoh.go.id\nbaris 2\nsha256 6fcfaf306041b1ec9638c55fc8df3c109106016439d463fccf621ced21af76bb\n"),
            ]),
            good: Example::APPROVED,
            ..Code::ERROR
        },
        check: Check::Register(too_early),
    },
    Rule {
        code: Code {
            name: "recorded-in-future",
            demands: phrase!(
                id = "Tidak ada baris riwayat penerbitan dari hari sesudah hari ini.",
                en = "No line of the history of publications is of a day after today.",
            ),
            because: phrase!(
                id = "Sesudah baris seperti itu tidak ada lagi yang dapat dicatat sampai hari itu tiba.",
                en = "After such a line nothing more can be recorded until that day comes.",
            ),
            bad: Example::APPROVED.files(&[
                ("/riwayat/riwayat.txt", b"buka 2999-01-01T01:00:00Z biro.contoh.go.id\n"),
                ("/riwayat/kepala.txt", b"maklumat-kepala/v1\nregister biro.contoh.go.id\nbaris 1\nsha256 791dc620499e996e8cfecfdd2f9465085f8cc3b6e02369dd2cc0ed4799321377\n"),
            ]),
            good: Example::APPROVED,
            ..Code::ERROR
        },
        check: Check::Register(in_future),
    },
];

fn too_early(register: &Register, _: &Context<'_>, findings: &mut Findings<'_>) {
    let Some(history) = &register.history else { return };
    for revision in register.revisions() {
        let (Some(id), Some(number)) = (&revision.id, &revision.number) else { continue };
        for (act, digest) in PublicAct::of(revision) {
            let event = HistoryEvent::Revision { act, id: id.value.clone(), number: number.value, digest };
            let Some((place, on)) = history.place_of(&event).zip(day_of(revision, act)) else { continue };
            let Some(line) = history.moment_at(place).map(|it| register.settings.day_of(it)) else { continue };
            if line >= on {
                continue;
            }
            findings.place(
                Place::new(Arc::from(HISTORY_FILE), Spot::new(place + 1, 1, 0)),
                say!(
                    id = "baris ini dari {line}, padahal tindakan yang dicatatnya baru {on}",
                    en = "this line is of {line}, but the act that it records is of {on}",
                    line,
                    on,
                ),
                say!(
                    id = "kembalikan content/riwayat/ dari riwayat git: `git checkout origin/main -- content/riwayat`; bila \
                          hari tindakan itu yang salah, ia dicatat sebelum waktunya: buka revisi baru dengan `maklumat revisi`",
                    en = "restore content/riwayat/ from git's history: `git checkout origin/main -- content/riwayat`; if the day \
                          of the act is wrong, it was recorded ahead of time: open a new revision with `maklumat revise`",
                ),
            );
        }
    }
}

/// The day that the record of an act names.
fn day_of(revision: &Revision, act: PublicAct) -> Option<Date> {
    let signed = match act {
        PublicAct::Announced => revision.announcement.as_ref().map(|it| &it.signed),
        PublicAct::Published | PublicAct::Ratified => revision.approval.as_ref().map(|it| &it.signed),
        PublicAct::Withdrawn | PublicAct::Destroyed => revision.withdrawal.as_ref().and_then(|it| it.agreed.as_ref()),
    };
    signed.map(|it| it.on.value)
}

fn in_future(register: &Register, context: &Context<'_>, findings: &mut Findings<'_>) {
    let today = context.today;
    let lines = register.history.iter().flat_map(|it| &it.lines).enumerate();
    let later = lines.map(|(place, it)| (place, register.settings.day_of(it.recorded))).find(|(_, day)| *day > today);
    let Some((place, day)) = later else { return };
    findings.place(
        Place::new(Arc::from(HISTORY_FILE), Spot::new(place + 1, 1, 0)),
        say!(id = "baris ini dari {day}, padahal hari ini {today}", en = "this line is of {day}, but today is {today}", day, today),
        say!(
            id = "periksa jam komputer ini; bila jamnya benar, baris itu ditulis komputer yang jamnya salah, atau dengan tangan: \
                  kembalikan content/riwayat/ dari git",
            en = "look at the clock of this computer; if it is right, a computer with a wrong clock wrote that line, or somebody \
                  did by hand: restore content/riwayat/ from git",
        ),
    );
}
