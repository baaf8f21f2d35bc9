//! Addresses in cells: whole ones, those without a beginning, and names of files that lie somewhere else.

/// What stands in a cell for links.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Target {
    /// A whole address.
    Address(String),
    /// The name of a file.
    File(String),
    /// An address that nobody can follow as it stands.
    Broken(String),
}

/// Everything a cell leads to, and the words in it that lead nowhere.
pub(crate) fn targets(text: &str) -> (Vec<Target>, String) {
    let mut found: Vec<Target> = Vec::new();
    let mut words: Vec<&str> = Vec::new();
    // Addresses are often set without a space between them.
    let apart = text.replace("https://", " https://").replace("http://", " http://");
    for word in apart.split_whitespace() {
        match target(word.trim_matches(|it: char| ",;|()[]<>\"'".contains(it))) {
            Some(target) if found.contains(&target) => {}
            Some(target) => found.push(target),
            None => words.push(word),
        }
    }
    (found, words.join(" "))
}

/// What one word leads to.
pub(crate) fn target(word: &str) -> Option<Target> {
    let lower = word.to_lowercase();
    if lower.starts_with("https://") || lower.starts_with("http://") {
        let rest = word.split_once("://").map_or("", |(_, it)| it);
        let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
        let sound = host.contains('.') && !rest.chars().any(|it| it.is_whitespace() || "<>\"{}|\\^`".contains(it));
        let scheme = if lower.starts_with("https") { "https" } else { "http" };
        return Some(if sound {
            Target::Address(format!("{scheme}://{rest}"))
        } else {
            Target::Broken(word.to_owned())
        });
    }
    if lower.starts_with("www.")
        || lower.starts_with("bit.ly/")
        || lower.starts_with("drive.google.")
        || lower.contains(".go.id")
    {
        return Some(Target::Broken(word.to_owned()));
    }
    let endings = [
        "pdf", "doc", "docx", "xls", "xlsx", "ppt", "pptx", "odt", "ods", "jpg", "jpeg", "png", "zip", "rar", "csv",
        "mp4",
    ];
    let is_file = lower.rsplit_once('.').is_some_and(|(name, ending)| !name.is_empty() && endings.contains(&ending));
    (is_file || lower.starts_with("file:")).then(|| Target::File(word.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn several_links_in_one_cell_are_told_apart() {
        let (found, rest) = targets("Lihat https://a.go.id/x.pdf;\nhttps://b.go.id/yhttp://c.go.id");
        let expected = ["https://a.go.id/x.pdf", "https://b.go.id/y", "http://c.go.id"];
        assert_eq!(found, expected.map(|it| Target::Address(it.to_owned())));
        assert_eq!(rest, "Lihat");
    }

    #[test]
    fn what_cannot_be_followed_is_not_made_up() {
        for (word, target_found) in [
            ("www.contoh.go.id", Target::Broken("www.contoh.go.id".to_owned())),
            ("lkjip-2025.pdf", Target::File("lkjip-2025.pdf".to_owned())),
            ("https://tanpa", Target::Broken("https://tanpa".to_owned())),
        ] {
            assert_eq!(target(word), Some(target_found));
        }
        assert_eq!(target("Unduh"), None);
    }
}
