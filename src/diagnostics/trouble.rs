//! Turns errors of the machine into one line in the reader's language.

use std::io::ErrorKind;

use crate::diagnostics::{Language, Text, say};

/// One line: what could not be done, and the cause.
pub(crate) fn trouble(error: &anyhow::Error, language: Language) -> String {
    let what = error.downcast_ref::<Text>().map_or_else(|| error.to_string(), |it| it.get(language).to_owned());
    let cause = error.chain().find_map(|it| it.downcast_ref::<std::io::Error>());
    let cause = cause.map(|it| cause_of(it, language));
    // A theme's or parser's own words come as they are, behind ours.
    let root = error.root_cause();
    let root = root.downcast_ref::<Text>().map_or_else(|| root.to_string(), |it| it.get(language).to_owned());
    let line = match cause {
        Some(cause) => format!("{what}: {cause}"),
        None if error.chain().count() > 1 && root != what => format!("{what}: {root}"),
        None => what,
    };
    line.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn cause_of(error: &std::io::Error, language: Language) -> String {
    let words = match error.kind() {
        ErrorKind::NotFound => say!(id = "tidak ada di sana", en = "it is not there"),
        ErrorKind::PermissionDenied => {
            say!(id = "komputer ini tidak mengizinkan", en = "this computer does not allow it")
        }
        ErrorKind::StorageFull => say!(id = "penyimpanan penuh", en = "the disk is full"),
        ErrorKind::QuotaExceeded => say!(id = "jatah penyimpanan habis", en = "the quota is used up"),
        ErrorKind::ReadOnlyFilesystem => say!(id = "penyimpanan hanya dapat dibaca", en = "the disk is read-only"),
        ErrorKind::AlreadyExists => say!(id = "sudah ada", en = "it is there already"),
        ErrorKind::IsADirectory => say!(id = "itu folder, bukan berkas", en = "it is a folder, not a file"),
        ErrorKind::NotADirectory => say!(id = "itu berkas, bukan folder", en = "it is a file, not a folder"),
        ErrorKind::InvalidInput => say!(
            id = "itu bukan berkas biasa, melainkan pintasan (tautan) atau saluran; salin berkas aslinya ke sana",
            en = "it is no ordinary file but a link or a pipe; copy the file itself there",
        ),
        ErrorKind::FileTooLarge => say!(
            id = "berkas terlalu besar, atau lebih besar daripada yang diizinkan di sini",
            en = "the file is too large, or larger than is allowed here",
        ),
        _ => return error.to_string(),
    };
    words.get(language).to_owned()
}

/// The same in both languages.
pub(crate) fn both(error: &anyhow::Error) -> Text {
    Text::new(trouble(error, Language::Indonesian), trouble(error, Language::English))
}
