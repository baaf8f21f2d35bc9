//! How words are written in commands that a person copies into a shell.

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
    }
}
