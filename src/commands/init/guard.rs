//! Switches on the git hook that refuses excluded material before each commit, unless git runs other hooks here.

use std::path::Path;

use crate::diagnostics::{Text, say};
use crate::source::Git;

/// The state of the git hook after `init`.
pub(crate) enum Guard {
    /// It is switched on.
    On,
    /// Git runs other hooks here.
    Other(String),
    /// There is no repository yet, or git did not take the setting.
    NoRepository,
}

/// Switches it on, unless git runs other hooks here.
pub(crate) fn guard(root: &Path) -> Guard {
    let git = Git::around(root);
    let Some(prefix) = git.folder() else { return Guard::NoRepository };
    let own = format!("{prefix}.githooks");
    match git.hooks() {
        Some(other) if other != own => Guard::Other(other),
        _ if git.set_hooks(&own) => Guard::On,
        _ => Guard::NoRepository,
    }
}

impl Guard {
    /// What the person is told.
    pub(crate) fn told(&self) -> Text {
        match self {
            Guard::On => say!(
                id = "Penjaga git menyala: yang dikecualikan ditolak sebelum masuk ke riwayat.",
                en = "The git guard is on: excluded material is refused before it enters history.",
            ),
            Guard::Other(folder) => say!(
                id = "Git di sini sudah menjalankan kait dari {folder}; panggil .githooks/pre-commit dari sana \
                      supaya yang dikecualikan ditolak.",
                en = "Git runs hooks from {folder} here already; call .githooks/pre-commit from there, so that \
                      excluded material is refused.",
                folder,
            ),
            Guard::NoRepository => say!(
                id = "Sesudah `git init -b main`, nyalakan penjaga (menolak yang dikecualikan sebelum disimpan): \
                      `git config core.hooksPath .githooks`",
                en = "After `git init -b main`, switch the guard on (it refuses excluded material before it is \
                      kept): `git config core.hooksPath .githooks`",
            ),
        }
    }
}
