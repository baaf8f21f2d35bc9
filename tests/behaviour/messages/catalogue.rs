//! The words of the site and of the officers' pages are one catalogue: each is there once, in both languages, and is
//! said.

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

use regex::Regex;
use walkdir::{DirEntry, WalkDir};

use crate::messages::collecting::project;

/// The files below `src` and the default theme whose names end so.
fn files(ending: &str) -> Vec<PathBuf> {
    let folders = ["src", "themes/default"].map(|it| project().join(it));
    let entries = folders.iter().flat_map(WalkDir::new).map(Result::unwrap).map(DirEntry::into_path);
    entries.filter(|it| it.to_str().unwrap().ends_with(ending)).collect()
}

/// The words of one language, each by its name.
fn names(language: &str) -> BTreeSet<String> {
    let mut all = BTreeSet::new();
    for file in files(&format!("/{language}.ftl")) {
        for line in fs::read_to_string(&file).unwrap().lines().filter(|it| it.starts_with(char::is_alphabetic)) {
            let name = line.split_once(" =").unwrap().0;
            assert!(all.insert(name.to_owned()), "{name} stands twice, the second time in {}", file.display());
        }
    }
    all
}

/// Templates, and code without its tests.
fn sources() -> Vec<(PathBuf, String)> {
    let read = |it: PathBuf| {
        let text = fs::read_to_string(&it).unwrap();
        let end = if it.extension().unwrap() == "rs" { text.find("#[cfg(test)]\nmod tests {") } else { None };
        (it, text[..end.unwrap_or(text.len())].to_owned())
    };
    [files(".rs"), files(".html")].concat().into_iter().map(read).collect()
}

/// What a pattern catches in all of it.
fn caught(pattern: &str, sources: &[(PathBuf, String)]) -> Vec<(String, String)> {
    let pattern = Regex::new(pattern).unwrap();
    let of = |(file, text): &(PathBuf, String)| {
        let found = pattern.captures_iter(text).map(|it| (it[1].to_owned(), file.display().to_string()));
        found.collect::<Vec<_>>()
    };
    sources.iter().flat_map(of).collect()
}

#[test]
fn both_languages_have_the_same_words() {
    assert_eq!(names("id"), names("en"));
    assert!(names("id").len() > 700);
}

#[test]
fn every_word_that_is_said_is_there() {
    let names = names("id");
    let said = [r#""([a-z0-9-]+)" ?\| ?t\b"#, r#"words(?:\(\))?\s*\.(?:plain|with|say)\(\s*"([a-z0-9-]+)""#];
    for pattern in said {
        let said = caught(pattern, &sources());
        assert!(said.len() > 20, "{pattern}");
        let missing: Vec<_> = said.into_iter().filter(|(it, _)| !names.contains(it)).collect();
        assert!(missing.is_empty(), "{missing:?}");
    }
}

/// Said by no page any more; it stays, since the manifests of published sites hold the digest of the default theme's
/// words.
const LEFT: &str = "letter-here";

/// Names that are put together are known by how they begin or end.
#[test]
fn every_word_that_is_there_is_said() {
    let sources = sources();
    let strings = |pattern| caught(pattern, &sources).into_iter().map(|(it, _)| it).collect::<BTreeSet<_>>();
    let (whole, begun, ended) =
        (strings(r#""([a-z0-9-]+)""#), strings(r#""([a-z0-9-]+-)(?:\{|" ~)"#), strings(r#""\{\w+\}(-[a-z0-9-]+)""#));
    let is_said = |name: &String| {
        name == LEFT
            || whole.contains(name)
            || begun.iter().any(|it| name.starts_with(it))
            || ended.iter().any(|it| name.ends_with(it))
    };
    let unsaid: Vec<String> = names("id").into_iter().filter(|it| !is_said(it)).collect();
    assert!(unsaid.is_empty(), "{unsaid:?}");
}
