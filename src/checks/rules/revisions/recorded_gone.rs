//! What the history records stays as it was recorded.

use std::sync::Arc;

use crate::checks::recording::contradicted_head;
use crate::checks::standing_now::standing;
use crate::checks::{Check, Context, Findings, Rule};
use crate::diagnostics::{Code, Example, Place, Spot, phrase, say};
use crate::register::{HEAD_FILE, HISTORY_FILE, HistoryEvent, PublicAct, Register};

pub(crate) static RULES: &[Rule] = &[Rule {
    code: Code {
        name: "recorded-gone",
        demands: phrase!(
            id = "Yang tercatat di riwayat penerbitan tetap ada di register, dengan catatan pejabat yang sama.",
            en = "What the history records as published stays in the register, with the same records of officers.",
        ),
        because: phrase!(
            id = "Tidak ada yang pernah terbit boleh hilang atau berganti tanpa jejak.",
            en = "Nothing that was ever published may vanish or change without a trace.",
        ),
        bad: Example::APPROVED.files(&[(
            "/riwayat/riwayat.txt",
            b"buka 2026-02-01T01:00:00Z biro.contoh.go.id\nterbit 2026-02-01T01:00:00Z dip-2026-0001 1 sha256:0000000000000000000000000000000000000000000000000000000000000000\n",
        )]),
        good: Example::APPROVED,
        ..Code::ERROR
    },
    check: Check::Register(check),
}];

fn check(register: &Register, context: &Context<'_>, findings: &mut Findings<'_>) {
    let name = &register.settings.register_name;
    let lost = context.history.and_then(|it| contradicted_head(register.history.as_ref(), name, it));
    if let Some((version, head)) = lost {
        findings.place(
            Place::file(Arc::from(HEAD_FILE)),
            say!(
                id = "riwayat ini tidak berawal dengan {lines} baris kepala yang pernah disimpan di git ({version}): yang \
                      pernah tercatat hilang atau berubah",
                en = "this history does not begin with the {lines} lines of a head that git once kept ({version}): \
                      something recorded is gone or changed",
                lines = head.lines,
                version,
            ),
            say!(
                id = "kembalikan content/riwayat/ dari git; yang sudah tercatat tidak pernah diubah",
                en = "restore content/riwayat/ from git; what is recorded is never changed",
            ),
        );
    }
    let Some(history) = &register.history else { return };
    let now = standing(register);
    for (at, line) in history.lines.iter().enumerate() {
        let (is_there, what) = match &line.event {
            HistoryEvent::Opened(_)
            | HistoryEvent::PublisherKey(_)
            | HistoryEvent::OfficerKey { .. }
            | HistoryEvent::OfficerKeyEnded { .. } => continue,
            HistoryEvent::Revision { act, id, number, digest } => {
                let revision = now.get(&(id.as_str(), *number));
                let is_there = revision.is_some_and(|it| PublicAct::of(it).any(|it| it == (*act, *digest)));
                (is_there, format!("{id} r{number}"))
            }
            HistoryEvent::Decreed { id, digest } => {
                let agreed = register.decree(id).and_then(|it| it.agreement()).and_then(|it| it.digest.as_ref());
                (agreed.is_some_and(|it| it.value == *digest), id.clone())
            }
        };
        if is_there {
            continue;
        }
        findings.place(
            Place::new(Arc::from(HISTORY_FILE), Spot::new(at + 1, 1, 0)),
            say!(
                id = "{what} tercatat terbit pada {recorded}, tetapi sekarang hilang atau berubah",
                en = "{what} is recorded as published at {recorded}, but is gone or changed now",
                what,
                recorded = line.recorded,
            ),
            say!(
                id = "kembalikan dokumen itu dari riwayat git; perubahan ditulis sebagai revisi baru: `maklumat revisi`, \
                      dan yang tidak berlaku lagi ditarik: `maklumat tarik`",
                en = "restore that document from git's history; a change is made in a new revision: `maklumat revise`, \
                      and what holds no longer is withdrawn: `maklumat withdraw`",
            ),
        );
    }
}
