//! Finds files of one folder that use each other in a circle, from the paths in the code.

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::path::{Path, PathBuf};

/// A module, or something in it, by the names on the way to it from the crate.
type Names = Vec<String>;

/// The shortest circle through each file that is in one: `a -> b -> a`. Folders below a folder of `src` belong to it.
/// What a file only passes on (`pub use`) is no use; what is used by a name that was passed on is a use of the file
/// that has it.
pub(crate) fn circles(files: &[(PathBuf, String)]) -> BTreeSet<String> {
    let code: BTreeMap<Names, Code> = files.iter().map(|(file, text)| (module(file), Code::of(text))).collect();
    let uses: BTreeMap<&Names, BTreeSet<&Names>> = code.keys().map(|from| (from, used(from, &code))).collect();
    let mut told = BTreeSet::new();
    let mut circles = BTreeSet::new();
    for from in uses.keys() {
        if let Some(circle) = circle(from, &uses).filter(|_| !told.contains(from)) {
            told.extend(circle.iter().copied());
            circles.insert(circle.iter().map(|it| it.join("::")).collect::<Vec<_>>().join(" -> "));
        }
    }
    circles
}

/// What a file says, taken apart as far as uses need it.
struct Code {
    /// Without comments, attributes, tests, `mod` and `use`.
    rest: String,
    /// Names that are brought in, with what they stand for.
    brought: BTreeMap<String, Names>,
    /// Names that are passed on, with where they come from.
    passed_on: BTreeMap<String, Names>,
}

impl Code {
    fn of(text: &str) -> Code {
        let text = text.split("#[cfg(test)]\nmod tests").next().unwrap();
        let lines = text.lines().map(|it| it.split("//").next().unwrap().trim_start());
        let mut code = Code { rest: String::new(), brought: BTreeMap::new(), passed_on: BTreeMap::new() };
        let mut statement = String::new();
        for line in lines {
            let is_use =
                ["use crate::", "pub use crate::", "pub(crate) use crate::"].iter().any(|it| line.starts_with(it));
            if statement.is_empty() && (is_declared(line) || line.starts_with('#')) {
                continue;
            }
            if !is_use && statement.is_empty() {
                code.rest.push_str(line);
                code.rest.push('\n');
                continue;
            }
            statement.push_str(line);
            if line.ends_with(';') {
                code.take(&std::mem::take(&mut statement));
            }
        }
        code
    }

    fn take(&mut self, statement: &str) {
        let (before, path) = statement.split_once("crate::").unwrap();
        let names = if before.starts_with("pub") { &mut self.passed_on } else { &mut self.brought };
        let (base, inner) = path.trim_end_matches(';').split_once('{').unwrap_or((path.trim_end_matches(';'), ""));
        assert!(!inner.contains('{'), "one brace at most: {statement}");
        let base: Names = base.split("::").filter(|it| !it.is_empty()).map(str::to_owned).collect();
        let parts: Vec<&str> = inner.trim_end_matches('}').split(',').map(str::trim).collect();
        for part in parts.iter().filter(|it| !it.is_empty() || inner.is_empty()) {
            let (path, alias) = part.split_once(" as ").map_or((*part, None), |(path, alias)| (path, Some(alias)));
            let last = base.last().and_then(|it| it.split_once(" as "));
            let mut names_of = base.clone();
            if let Some((name, _)) = last {
                name.clone_into(names_of.last_mut().unwrap());
            }
            names_of.extend(path.split("::").filter(|it| !it.is_empty() && *it != "self").map(str::to_owned));
            let alias = alias.or(last.map(|it| it.1)).unwrap_or(names_of.last().unwrap());
            names.insert(alias.to_owned(), names_of);
        }
    }
}

/// `mod walk;`, which uses nothing of it.
fn is_declared(line: &str) -> bool {
    line.ends_with(';') && ["mod ", "pub mod ", "pub(crate) mod "].iter().any(|it| line.starts_with(it))
}

/// `site/opendata/mod.rs` is `site::opendata`.
fn module(file: &Path) -> Names {
    let mut names: Names = file.with_extension("").iter().map(|it| it.to_str().unwrap().to_owned()).collect();
    names.pop_if(|it| it == "mod");
    names
}

/// The other files of the same folder that a file uses.
fn used<'a>(from: &Names, code: &'a BTreeMap<Names, Code>) -> BTreeSet<&'a Names> {
    let own = &code[from];
    let mut paths: Vec<Names> = Vec::new();
    for word in words(&own.rest) {
        let (first, rest) = word.split_first().unwrap();
        let child = [&from[..], std::slice::from_ref(first)].concat();
        if first == "crate" {
            paths.push(rest.to_vec());
        } else if let Some(path) = own.brought.get(first).or(own.passed_on.get(first)) {
            paths.push([path, rest].concat());
        } else if !rest.is_empty() && code.contains_key(&child) {
            paths.push([&child, rest].concat());
        }
    }
    let homes = paths.iter().filter_map(|it| home(it, code));
    homes.filter(|it| *it != from && it.first() == from.first()).collect()
}

/// The file that has what a path leads to; none where that is only a module.
fn home<'a>(path: &[String], code: &'a BTreeMap<Names, Code>) -> Option<&'a Names> {
    let mut here: Names = Vec::new();
    for (at, name) in path.iter().enumerate() {
        let next = [&here[..], std::slice::from_ref(name)].concat();
        let (_, rest) = path.split_at(at + 1);
        let origin = code.get(&here).and_then(|it| it.passed_on.get(name));
        let is_module = code.contains_key(&next);
        if let Some(origin) = origin.filter(|_| !is_module || rest.is_empty()) {
            return home(&[origin, rest].concat(), code);
        }
        if !is_module {
            return code.get_key_value(&here).map(|(it, _)| it);
        }
        here = next;
    }
    None
}

/// The paths in a piece of code, as their names; a single name is one of a single part.
fn words(code: &str) -> Vec<Names> {
    let mut all = Vec::new();
    for piece in code.split(|it: char| it != ':' && it != '_' && !it.is_alphanumeric()) {
        let names: Names = piece.split("::").map(|it| it.trim_matches(':')).map(str::to_owned).collect();
        all.extend(names.first().is_some_and(|it| !it.is_empty()).then_some(names));
    }
    all
}

/// The shortest way from a file back to it.
fn circle<'a>(from: &'a Names, uses: &BTreeMap<&'a Names, BTreeSet<&'a Names>>) -> Option<Vec<&'a Names>> {
    let mut open = VecDeque::from([vec![from]]);
    let mut seen = BTreeSet::new();
    while let Some(way) = open.pop_front() {
        for next in &uses[way.last().unwrap()] {
            let longer = [&way[..], &[*next]].concat();
            if *next == from {
                return Some(longer);
            }
            if seen.insert(*next) {
                open.push_back(longer);
            }
        }
    }
    None
}
