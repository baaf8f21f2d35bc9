//! How words are written in commands that a person copies into a shell.

use std::path::Path;

use crate::diagnostics::{Language, phrase};

/// A word as the person types it into the shell of this system.
pub(crate) fn typed(word: &str) -> String {
    let plain = |it: char| it.is_ascii_alphanumeric() || "._/-".contains(it);
    if !word.is_empty() && word.chars().all(plain) {
        return word.to_owned();
    }
    if cfg!(windows) {
        // No file of a register may have a double quote in its name.
        return format!("\"{}\"", word.replace('"', "'"));
    }
    format!("'{}'", word.replace('\'', "'\\''"))
}

/// A path as the person types it; one that begins with a hyphen is not read as an option.
pub(crate) fn typed_path(path: &Path) -> String {
    let path = path.display().to_string();
    typed(&if path.starts_with('-') { format!("./{path}") } else { path })
}

/// The commands that a text names between backticks, for the register that this command was told to look at.
pub(crate) fn for_register(text: &str, register: Option<&Path>, language: Language) -> String {
    let Some(register) = register.filter(|it| *it != Path::new(".")) else { return text.to_owned() };
    let option = phrase!(id = "--daftar", en = "--register").get(language);
    text.replace("`maklumat ", &format!("`maklumat {option} {} ", typed_path(register)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[cfg(unix)]
    #[test]
    fn words_are_quoted_for_the_shell() {
        assert_eq!(typed("content/protokol/a-1.md"), "content/protokol/a-1.md");
        assert_eq!(typed("content/a b/$x"), "'content/a b/$x'");
        assert_eq!(typed("it's"), "'it'\\''s'");
        assert_eq!(typed(""), "''");
        assert_eq!(typed_path(Path::new("-a b")), "'./-a b'");
    }

    #[cfg(unix)]
    #[test]
    fn a_command_is_for_the_register_that_was_named() {
        let text = "Next: `maklumat check`, then `maklumat build`.";
        let named = |it| for_register(text, Some(Path::new(it)), Language::English);
        let said = "Next: `maklumat --register 'a b' check`, then `maklumat --register 'a b' build`.";
        assert_eq!(named("a b"), said);
        assert_eq!((named("."), for_register(text, None, Language::English)), (text.into(), text.into()));
    }
}
