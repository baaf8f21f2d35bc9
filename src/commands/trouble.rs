//! Turns errors of the machine into one line in the reader's language.

use std::io::ErrorKind;

use crate::diagnostics::{Language, Text};

/// One line: what could not be done, and the cause.
pub(crate) fn trouble(error: &anyhow::Error, language: Language) -> String {
    let what =
        error.downcast_ref::<Text>().map_or_else(|| error.to_string(), |it| it.get(language).to_owned());
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
        ErrorKind::NotFound => Text::new("tidak ada di sana", "it is not there"),
        ErrorKind::PermissionDenied => {
            Text::new("komputer ini tidak mengizinkan", "this computer does not allow it")
        }
        ErrorKind::StorageFull => Text::new("penyimpanan penuh", "the disk is full"),
        ErrorKind::QuotaExceeded => Text::new("jatah penyimpanan habis", "the quota is used up"),
        ErrorKind::ReadOnlyFilesystem => Text::new("penyimpanan hanya dapat dibaca", "the disk is read-only"),
        ErrorKind::AlreadyExists => Text::new("sudah ada", "it is there already"),
        ErrorKind::IsADirectory => Text::new("itu folder, bukan berkas", "it is a folder, not a file"),
        ErrorKind::NotADirectory => Text::new("itu berkas, bukan folder", "it is a file, not a folder"),
        ErrorKind::InvalidInput => Text::new(
            "itu bukan berkas biasa, melainkan pintasan (tautan) atau saluran; salin berkas aslinya ke sana",
            "it is no ordinary file but a link or a pipe; copy the file itself there",
        ),
        ErrorKind::FileTooLarge => Text::new(
            "berkas terlalu besar, atau lebih besar daripada yang diizinkan di sini",
            "the file is too large, or larger than is allowed here",
        ),
        _ => return error.to_string(),
    };
    words.get(language).to_owned()
}

/// The same in both languages.
pub(crate) fn both(error: &anyhow::Error) -> Text {
    Text::new(trouble(error, Language::Indonesian), trouble(error, Language::English))
}
