//! What can be wrong with the history of publications.

use crate::diagnostics::{Code, Example, phrase};

/// A history that its first line does not open, or that is another register's.
pub static HISTORY_NOT_OPENED: Code = Code {
    name: "history-not-opened",
    even_in_drafts: true,
    demands: phrase!(
        id = "Baris pertama riwayat penerbitan, dan hanya baris itu, membukanya dengan nama register ini.",
        en = "The first line of the history of publications, and no other, opens it by the name of this register.",
    ),
    because: phrase!(
        id = "Riwayat register lain, atau yang awalnya diganti, tidak membuktikan apa yang terbit di sini.",
        en = "The history of another register, or one whose beginning was replaced, proves nothing of this one.",
    ),
    bad: Example::APPROVED.files(&[("/riwayat/riwayat.txt", b"buka 2026-02-01T01:00:00Z dinas.contoh.go.id\n")]),
    good: Example::APPROVED,
    ..Code::ERROR
};

/// A history that this program did not write so.
pub static HISTORY_DAMAGED: Code = Code {
    name: "history-damaged",
    even_in_drafts: true,
    demands: phrase!(
        id = "Riwayat penerbitan di content/riwayat/ hanya bertambah, dan hanya ditulis oleh `maklumat catat`.",
        en = "The history of publications in content/riwayat/ only grows, and only `maklumat record` writes it.",
    ),
    because: phrase!(
        id = "Riwayat yang diubah tidak membuktikan lagi apa yang pernah terbit.",
        en = "A history that was changed proves no longer what was ever published.",
    ),
    bad: Example::APPROVED.files(&[("/riwayat/riwayat.txt", b"dicatat dengan tangan\n")]),
    good: Example::APPROVED,
    ..Code::ERROR
};

/// A head that is not there, or is about fewer lines than there are: `record` was stopped before it wrote it.
pub static HISTORY_HEAD_BEHIND: Code = Code {
    name: "history-head-behind",
    even_in_drafts: true,
    demands: phrase!(
        id = "Kepala riwayat menyebut semua baris riwayat penerbitan.",
        en = "The head of the history is about all its lines.",
    ),
    because: phrase!(
        id = "Baris yang tidak disebut kepala mana pun dapat diganti tanpa diketahui.",
        en = "A line that no head is about can be replaced unseen.",
    ),
    bad: Example::APPROVED.files(&[("/riwayat/riwayat.txt", b"buka 2026-02-01T01:00:00Z biro.contoh.go.id\n")]),
    good: Example::APPROVED,
    ..Code::WARNING
};

/// A signature of the head that is not by the publisher's key over that head.
pub static HEAD_SIGNATURE_NOT_STANDING: Code = Code {
    name: "head-signature-not-standing",
    even_in_drafts: true,
    demands: phrase!(
        id = "Tanda tangan kepala riwayat dibuat dengan kunci penerbit yang disebut riwayat itu, atas persis kepala itu.",
        en = "The signature of the history's head is by the publisher's key that the history names, over exactly that head.",
    ),
    because: phrase!(
        id = "Siapa pun memeriksanya dengan ssh-keygen; yang salah lebih buruk daripada yang tidak ditandatangani.",
        en = "Anyone verifies it with ssh-keygen; a wrong one is worse than none.",
    ),
    source: Some("OpenSSH, PROTOCOL.sshsig"),
    bad: Example::APPROVED.files(&[
        (
            "/riwayat/riwayat.txt",
            b"buka 2026-02-01T01:00:00Z biro.contoh.go.id\n",
        ),
        (
            "/riwayat/kepala.txt",
            b"maklumat-kepala/v1\nregister biro.contoh.go.id\nbaris 1\nsha256 205a3a51c9040bf1967650ff6bff21fe0d12b8473351b0a409c18cb44cfd93c2\n",
        ),
        ("/riwayat/kepala.txt.sig", b"bukan tanda tangan\n"),
    ]),
    good: Example::APPROVED,
    ..Code::ERROR
};
