//! Checks the rules of this project's source that no lint knows.
#![expect(clippy::disallowed_methods, reason = "reads our own source")]
#![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

#[path = "tidy/circles.rs"]
mod circles;

/// The folders of `src`, in the order in which data goes through them. A folder uses only those before it.
const FOLDERS: [&str; 14] = [
    "diagnostics",
    "inspect",
    "source",
    "register",
    "import",
    "checks",
    "site",
    "output",
    "seal",
    "reading",
    "workflow",
    "terminal",
    "desk",
    "commands",
];
const MOST_LINES: usize = 500;
/// In a line of a comment; those of code are rustfmt's.
const MOST_COLUMNS: usize = 120;
/// In a folder of rules, `mod.rs` included.
const MOST_FILES: usize = 21;
/// In any folder, whatever they are.
const MOST_FILES_IN_FOLDER: usize = 25;
const NAMELESS: [&str; 6] = ["utils", "util", "helpers", "common", "core", "manager"];

#[test]
fn folders_use_only_the_folders_before_them() {
    let faults: Vec<_> = sources().iter().flat_map(|(file, text)| looks_ahead(file, text)).collect();
    assert!(faults.is_empty(), "{faults:#?}");
}

/// So that a list of names tells what is there.
#[test]
fn no_folder_is_a_heap() {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut folders = vec![source];
    while let Some(folder) = folders.pop() {
        let entries = fs::read_dir(&folder).unwrap().map(|it| it.unwrap().path());
        let (inner, files): (Vec<_>, Vec<_>) = entries.partition(|it| it.is_dir());
        assert!(files.len() <= MOST_FILES_IN_FOLDER, "{} has {} files", folder.display(), files.len());
        folders.extend(inner);
    }
}

/// Whoever reads a file need not have read those that use it.
#[test]
fn the_files_of_a_folder_use_each_other_in_no_circle() {
    assert_eq!(circles::circles(&sources()), BTreeSet::new());
}

#[test]
fn a_circle_is_found_and_named() {
    let circles_of = |files: &[(&str, &str)]| {
        let files: Vec<_> = files.iter().map(|(file, text)| (PathBuf::from(file), format!("{text}\n"))).collect();
        Vec::from_iter(circles::circles(&files))
    };
    let list = ("a/mod.rs", "mod b;\nmod c;\npub use crate::a::b::B;\npub(crate) use crate::a::c::{C, D as E};");
    let b = ("a/b.rs", "use crate::a::E;\npub struct B(E);");
    let c = ("a/c.rs", "pub struct C;");
    assert_eq!(circles_of(&[list, b, c]), Vec::<String>::new());
    for uses in ["use crate::a::B;\nfn f(it: B) {}", "fn f(it: crate::a::B) {}", "use crate::a::b;\nfn f(it: b::B) {}"]
    {
        assert_eq!(circles_of(&[list, b, ("a/c.rs", uses)]), ["a::b -> a::c -> a::b"], "{uses}");
    }
    for unused in ["use crate::a::b;", "// crate::a::B", "#[cfg(test)]\nmod tests {\nuse crate::a::B;\n}"] {
        assert_eq!(circles_of(&[list, b, ("a/c.rs", unused)]), Vec::<String>::new(), "{unused}");
    }
    let own = ("a/mod.rs", "mod b;\npub struct A;\nfn f() {\nb::f();\n}");
    assert_eq!(circles_of(&[own, ("a/b.rs", "use crate::a::A;\nfn f(it: A) {}")]), ["a -> a::b -> a"]);
    let other = ("d/e.rs", "use crate::a::B;\nfn f(it: B) {}");
    assert_eq!(circles_of(&[list, other, ("a/b.rs", "use crate::d::e::f;\nf();"), c]), Vec::<String>::new());
}

#[test]
fn files_are_short_and_say_what_they_are() {
    let faults: Vec<_> = sources().iter().flat_map(|(file, text)| untold(file, text)).collect();
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn every_rule_is_in_a_file_of_its_family_and_alone_has_its_name() {
    let sources: Vec<_> = sources().into_iter().filter(|(file, _)| file.starts_with("checks/rules")).collect();
    let rules: Vec<&str> = maklumat::checks::RULES.iter().map(|it| it.code.name).collect();
    assert_eq!(unmatched(&in_families(&sources), &rules), Vec::<String>::new());
    assert!(rules.is_sorted(), "the list of rules is in alphabetical order");
    let families: BTreeSet<&Path> = sources.iter().filter_map(|(file, _)| file.parent()).collect();
    for family in families {
        let rules = sources.iter().filter(|(file, _)| file.parent() == Some(family)).count();
        assert!(rules <= MOST_FILES, "{} has {rules} files", family.display());
    }
}

/// A code that reading can give but no family lists would be neither explained nor published.
#[test]
fn every_code_of_reading_is_in_a_family() {
    let known: Vec<&str> = maklumat::checks::codes().iter().map(|it| it.name).collect();
    let files = sources();
    let files = files.iter().filter(|(file, _)| file.iter().nth(1).is_some_and(|it| it == "codes"));
    let names: Vec<&str> = files.flat_map(|(_, text)| codes(text)).collect();
    let missing: Vec<_> = names.iter().filter(|it| !known.contains(it)).collect();
    assert!(names.len() > 30 && missing.is_empty(), "{missing:?}");
}

/// Otherwise a new folder could be made that no test watches.
#[test]
fn every_folder_is_in_the_list() {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let folders = fs::read_dir(source).unwrap().map(Result::unwrap).filter(|it| it.path().is_dir());
    let folders: BTreeSet<String> = folders.map(|it| it.file_name().into_string().unwrap()).collect();
    assert_eq!(folders, FOLDERS.iter().map(ToString::to_string).collect());
}

#[test]
fn each_of_these_rules_can_fail() {
    let file = |it: &str| PathBuf::from(it);
    assert_eq!(looks_ahead(&file("source/layout/walk.rs"), "use crate::register::Register;\n").len(), 1);
    assert_eq!(looks_ahead(&file("site/plan.rs"), "use crate::checks::Cleared;\n").len(), 0);
    assert_eq!(looks_ahead(&file("site/plan.rs"), "use crate::{checks, seal};\n").len(), 1);
    assert_eq!(looks_ahead(&file("site/plan.rs"), "use super::markdown;\n").len(), 1);
    assert_eq!(untold(&file("site/plan.rs"), &("//! Says.\n".to_owned() + &"\n".repeat(MOST_LINES))).len(), 1);
    assert_eq!(untold(&file("site/plan.rs"), "use std::fs;\n").len(), 1);
    let long = format!("//! Says.\n    // {}\n", "é".repeat(MOST_COLUMNS));
    assert_eq!(untold(&file("site/plan.rs"), &long).len(), 1);
    assert_eq!(untold(&file("site/utils.rs"), "//! Says.\n").len(), 1);
    assert_eq!(untold(&file("site/plan.rs"), "//! Says.\n// TODO: later\n").len(), 1);
    let rules = BTreeSet::from(["raw-html".to_owned(), "new-rule".to_owned()]);
    assert_eq!(unmatched(&rules, &["raw-html"]), ["new-rule"]);
    let one = "    name: \"raw-html\",\n";
    let table = "    name: \"pdf-a\",\n    name: \"pdf-b\",\n";
    let sources = [
        ("mod.rs", ""),
        ("raw_html.rs", one),
        ("text/mod.rs", ""),
        ("text/raw_html.rs", one),
        ("text/html.rs", one),
        ("text/pdf.rs", table),
        ("text/empty.rs", ""),
    ];
    let sources = sources.map(|(name, text)| (file(&format!("checks/rules/{name}")), text.to_owned()));
    let found =
        ["checks/rules/raw_html.rs", "checks/rules/text/empty.rs", "checks/rules/text/html.rs", "pdf-a", "pdf-b"];
    assert_eq!(Vec::from_iter(in_families(&sources)), [&found[..], &["raw-html"]].concat());
}

/// Paths that lead into a later folder, or that do not name their folder so that nobody could tell.
fn looks_ahead(file: &Path, text: &str) -> Vec<String> {
    let here = file.iter().next().and_then(|it| rank(it.to_str()?));
    let mut faults = Vec::new();
    for (number, line) in code_lines(text) {
        let unnamed = line.contains("crate::{") || line.contains("super::") && line.trim() != "use super::*;";
        if unnamed {
            faults.push(format!("{}:{number} write `crate::<folder>::…`", file.display()));
        }
        for path in line.split("crate::").skip(1) {
            let folder = path.split(|it: char| !it.is_alphanumeric() && it != '_').next().unwrap();
            if here.zip(rank(folder)).is_some_and(|(here, there)| here < there) {
                faults.push(format!("{}:{number} looks ahead into `{folder}`", file.display()));
            }
        }
    }
    faults
}

/// What a file does not tell, or tells too much of.
fn untold(file: &Path, text: &str) -> Vec<String> {
    let shown = file.display();
    let mut faults = Vec::new();
    if !text.starts_with("//! ") {
        faults.push(format!("{shown} does not say what it is"));
    }
    if text.lines().count() > MOST_LINES {
        faults.push(format!("{shown} has {} lines", text.lines().count()));
    }
    if file.iter().any(|it| NAMELESS.contains(&it.to_str().unwrap().trim_end_matches(".rs"))) {
        faults.push(format!("{shown} has a name that says nothing"));
    }
    let is_comment = |line: &&str| line.trim_start().starts_with("//");
    // A row of a table cannot be divided.
    let is_row = |line: &&str| line.starts_with("//! |");
    for line in text.lines().filter(|it| is_comment(it) && !is_row(it) && it.chars().count() > MOST_COLUMNS) {
        faults.push(format!("{shown} has a comment that is too long: {line}"));
    }
    // Put together here, so that this file does not find itself.
    for mark in [["TO", "DO"].concat(), ["FIX", "ME"].concat(), ["dbg", "!("].concat(), ["to", "do!("].concat()] {
        if text.contains(&mark) {
            faults.push(format!("{shown} leaves `{mark}` behind"));
        }
    }
    faults
}

/// The codes in the files of rules. Of a file that lies in no family, has none, or has one with another name the path
/// is given, which is no code.
fn in_families(sources: &[(PathBuf, String)]) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for (file, text) in sources.iter().filter(|(file, _)| name(file) != "mod") {
        let codes: Vec<&str> = codes(text).collect();
        let is_named = codes.len() > 1 || codes == [name(file).replace('_', "-")];
        if file.iter().count() == 4 && is_named {
            found.extend(codes.into_iter().map(str::to_owned));
        } else {
            found.insert(file.display().to_string());
        }
    }
    found
}

/// The names of the codes that a file declares.
fn codes(text: &str) -> impl Iterator<Item = &str> {
    text.lines().filter_map(|line| line.trim().strip_prefix("name: \"")?.strip_suffix("\","))
}

/// Files without a rule in the list, and rules without a file.
fn unmatched(files: &BTreeSet<String>, rules: &[&str]) -> Vec<String> {
    let rules: BTreeSet<String> = rules.iter().map(ToString::to_string).collect();
    files.symmetric_difference(&rules).cloned().collect()
}

fn rank(folder: &str) -> Option<usize> {
    FOLDERS.iter().position(|it| *it == folder)
}

fn name(file: &Path) -> String {
    file.file_stem().unwrap().to_str().unwrap().to_owned()
}

fn code_lines(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.lines().enumerate().map(|(at, line)| (at + 1, line)).filter(|(_, line)| !line.trim().starts_with("//"))
}

/// All Rust files below `src`, sorted, by their path there.
fn sources() -> Vec<(PathBuf, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = Vec::new();
    walk(&root, &mut files);
    files.sort();
    files.into_iter().map(|it| (it.strip_prefix(&root).unwrap().to_owned(), fs::read_to_string(&it).unwrap())).collect()
}

fn walk(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            walk(&path, files);
        } else if path.extension().is_some_and(|it| it == "rs") {
            files.push(path);
        }
    }
}
