//! Names of files and folders that can stand in an address and on every computer.

use unicode_normalization::is_nfc;

use crate::diagnostics::is_invisible;

/// Whether a name can stand in an address and on every computer.
pub fn is_portable(name: &str) -> bool {
    const FORBIDDEN: &str = "/\\:*?\"<>|%";
    let stem = name.split('.').next().unwrap_or_default().to_ascii_lowercase();
    let numbered = |device: &str| {
        stem.strip_prefix(device).is_some_and(|it| it.len() == 1 && it.bytes().all(|it| it.is_ascii_digit()))
    };
    let device = matches!(stem.as_str(), "con" | "prn" | "aux" | "nul") || numbered("com") || numbered("lpt");
    !name.is_empty()
        && name.len() <= 120
        && !name.starts_with(['.', '-', ' '])
        && !name.ends_with(['.', ' '])
        && !name.chars().any(|it| it.is_control() || FORBIDDEN.contains(it))
        && !device
}

/// Whether a name can be shown: each character of it is seen, and each letter is one.
pub(crate) fn is_shown(name: &str) -> bool {
    !name.chars().any(|it| it.is_control() || is_invisible(it))
}

/// Whether a folder, or a document that is one file, may have this name.
pub(crate) fn is_sound_folder(name: &str) -> bool {
    is_portable(name) && is_nfc(name)
}
