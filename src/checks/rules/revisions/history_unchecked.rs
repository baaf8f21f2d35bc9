//! Whether git can tell which heads the history of publications once had.

use std::sync::Arc;

use crate::checks::{Check, Context, Findings, Rule};
use crate::diagnostics::{Code, Example, Place, Start, phrase, say};
use crate::register::{HEAD_FILE, HISTORY_FILE, Register};

pub(crate) static RULES: &[Rule] = &[Rule {
    code: Code {
        name: "history-unchecked",
        demands: phrase!(
            id = "Riwayat penerbitan dibandingkan dengan setiap kepala yang pernah disimpan di git.",
            en = "The history of publications is compared with every head that git once kept.",
        ),
        because: phrase!(
            id = "Tanpa riwayat git yang utuh, riwayat penerbitan yang dipotong atau diganti tidak terlihat.",
            en = "Without the whole history of git nobody sees that the history of publications was cut or replaced.",
        ),
        bad: Example::of(Start::Draft).committed(&["petugas@biro.contoh.go.id"]).files(&[
            ("/riwayat/riwayat.txt", b"buka 2026-02-01T01:00:00Z biro.contoh.go.id\n"),
            ("/riwayat/kepala.txt", b"maklumat-kepala/v1\nregister biro.contoh.go.id\nbaris 1\nsha256 205a3a51c9040bf1967650ff6bff21fe0d12b8473351b0a409c18cb44cfd93c2\n"),
            // What git writes there in a shallow clone.
            ("/../.git/shallow", b"0000000000000000000000000000000000000001\n"),
        ]),
        good: Example::of(Start::Draft),
        // `record` refuses to run then; whoever only looks at a copy is told.
        ..Code::WARNING
    },
    check: Check::Register(check),
}];

fn check(register: &Register, context: &Context<'_>, findings: &mut Findings<'_>) {
    let Some(git) = context.history.filter(|_| register.history.is_some()) else { return };
    let (is_unread, is_shallow) = (git.is_unread(), git.past().is_some_and(|it| it.is_shallow));
    let is_partial = git.past().is_some() && git.versions(HEAD_FILE).is_none();
    if !is_unread && !is_shallow && !is_partial {
        return;
    }
    let message = if is_partial {
        say!(
            id = "git di folder ini tidak menyimpan semua kepala yang lama (klon sebagian, atau rusak), jadi riwayat \
                  penerbitan tidak dibandingkan dengannya",
            en = "git does not keep every earlier head in this folder (a partial clone, or a damaged one), so the history of \
                  publications is not compared with them",
        )
    } else if is_unread {
        say!(
            id = "git tidak menjawab di folder ini, jadi riwayat penerbitan tidak dibandingkan dengan kepala yang lama",
            en = "git does not answer in this folder, so the history of publications is compared with no earlier head",
        )
    } else {
        say!(
            id = "riwayat git di folder ini hanya sebagian (klon dangkal), jadi riwayat penerbitan tidak dibandingkan \
                  dengan semua kepala yang lama",
            en = "this git clone is shallow, so the history of publications is not compared with every earlier head",
        )
    };
    findings.place(
        Place::file(Arc::from(HISTORY_FILE)),
        message,
        say!(
            id = "pada klon dangkal: `git fetch --unshallow`, atau fetch-depth: 0 di CI; pada klon sebagian: klon lagi \
                  tanpa --filter; selain itu jalankan `git fsck` di folder ini: git menyebutkan sebabnya",
            en = "in a shallow clone: `git fetch --unshallow`, or fetch-depth: 0 in CI; in a partial one: clone again \
                  without --filter; else run `git fsck` in this folder: git says why",
        ),
    );
}
