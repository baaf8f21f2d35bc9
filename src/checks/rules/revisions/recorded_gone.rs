//! Two rules: the history of publications still has every line that any `kepala.txt` in git counted, and unchanged.

use std::sync::Arc;

use crate::checks::recording::contradicted_heads;
use crate::checks::{Check, Context, Findings, Rule};
use crate::diagnostics::{Code, Example, Phrase, Place, phrase, say};
use crate::register::{HEAD_FILE, Register};

/// Committed by two officers, so that nothing else is found.
const COMMITTED: Example = Example::APPROVED.committed(&["petugas@biro.contoh.go.id", "atasan@biro.contoh.go.id"]);
const NOW: Example = COMMITTED.files(&[
    ("/riwayat/riwayat.txt", b"buka 2026-02-01T01:00:00Z biro.contoh.go.id\n"),
    ("/riwayat/kepala.txt", b"maklumat-kepala/v1\nregister biro.contoh.go.id\nbaris 1\nsha256 205a3a51c9040bf1967650ff6bff21fe0d12b8473351b0a409c18cb44cfd93c2\n"),
]);

/// What to do where restoring does not help.
const NEVER_PUBLISHED: Phrase = phrase!(
    id = "Bila kepala itu tidak pernah terbit (dicatat di sebuah cabang yang digabung, lalu dibatalkan), cabang utama \
          dibuat sekali lagi tanpa penggabungan itu: `git rebase --onto GABUNG^1 BATAL main`, lalu `git push \
          --force-with-lease origin main` (BUKTI.md, \"Dua riwayat\")",
    en = "If that head was never published (recorded on a branch that was merged, and taken back), make the main branch \
          anew without that merge: `git rebase --onto MERGE^1 REVERT main`, then `git push --force-with-lease origin \
          main` (BUKTI.md)",
);

pub(crate) static RULES: &[Rule] = &[
    Rule {
        code: Code {
            name: "history-forked",
            demands: phrase!(
                id = "Riwayat penerbitan satu garis: barisnya sama dengan yang pernah disimpan di git.",
                en = "The history of publications is one line of events: its lines are those that git once kept.",
            ),
            because: phrase!(
                id = "Dua riwayat yang berbeda tidak membuktikan apa yang terbit dan kapan.",
                en = "Two histories that differ prove neither what was published nor when.",
            ),
            bad: NOW.kept(&[(
                "/riwayat/kepala.txt",
                b"maklumat-kepala/v1\nregister biro.contoh.go.id\nbaris 1\nsha256 0000000000000000000000000000000000000000000000000000000000000000\n",
            )]),
            good: NOW,
            ..Code::ERROR
        },
        check: Check::Register(forked),
    },
    Rule {
        code: Code {
            name: "recorded-gone",
            demands: phrase!(
                id = "Setiap baris yang pernah tercatat di riwayat penerbitan tetap ada.",
                en = "Every line that was once recorded in the history of publications is still there.",
            ),
            because: phrase!(
                id = "Tidak ada yang pernah terbit boleh hilang tanpa jejak.",
                en = "Nothing that was ever published may vanish without a trace.",
            ),
            bad: NOW.kept(&[(
                "/riwayat/kepala.txt",
                b"maklumat-kepala/v1\nregister biro.contoh.go.id\nbaris 2\nsha256 0000000000000000000000000000000000000000000000000000000000000000\n",
            )]),
            good: NOW,
            ..Code::ERROR
        },
        check: Check::Register(gone),
    },
];

fn gone(register: &Register, context: &Context<'_>, findings: &mut Findings<'_>) {
    let there = register.history.as_ref().map_or(0, |it| it.lines.len());
    let longest = contradicted_heads(register, context).into_iter().max_by_key(|(_, it)| it.lines);
    let Some((version, head)) = longest.filter(|(_, it)| it.lines > there) else { return };
    findings.place(
        Place::file(Arc::from(HEAD_FILE)),
        say!(
            id = "riwayat penerbitan kini {there} baris, padahal kepala yang pernah disimpan di git menyebut {lines} \
                  baris ({version}): yang pernah tercatat hilang",
            en = "the history of publications now has {there} lines, but a head that git once kept names {lines} \
                  ({version}): something recorded is gone",
            there,
            lines = head.lines,
            version,
        ),
        say!(
            id = "kembalikan content/riwayat/ dari git; yang sudah tercatat tidak pernah dihapus. {never_published}",
            en = "restore content/riwayat/ from git; what is recorded is never deleted. {never_published}",
            never_published = NEVER_PUBLISHED.each(),
        ),
    );
}

fn forked(register: &Register, context: &Context<'_>, findings: &mut Findings<'_>) {
    let there = register.history.as_ref().map_or(0, |it| it.lines.len());
    let shortest = contradicted_heads(register, context).into_iter().min_by_key(|(_, it)| it.lines);
    let Some((version, head)) = shortest.filter(|(_, it)| it.lines <= there) else { return };
    findings.place(
        Place::file(Arc::from(HEAD_FILE)),
        say!(
            id = "{lines} baris pertama riwayat penerbitan bukan yang disebut kepala yang pernah disimpan di git \
                  ({version}): ada dua riwayat yang berbeda",
            en = "the first {lines} lines of the history of publications are not those that a head names that git once \
                  kept ({version}): there are two different histories",
            lines = head.lines,
            version,
        ),
        say!(
            id = "kembalikan content/riwayat/ dari cabang utama: `git checkout origin/main -- content/riwayat`, lalu \
                  catat lagi: `maklumat catat`; riwayat yang lain itu jangan dihapus dari git sebelum sebabnya diketahui. \
                  {never_published}",
            en = "restore content/riwayat/ from the main branch: `git checkout origin/main -- content/riwayat`, then \
                  record again: `maklumat record`; do not delete the other history from git before its cause is \
                  known. {never_published}",
            never_published = NEVER_PUBLISHED.each(),
        ),
    );
}
