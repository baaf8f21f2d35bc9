//! Other people's programs that the tests run, and one line for each that is missing.

use std::path::Path;
use std::process::Command;

/// Each line: what is looked for, and the Debian package that brings it. `tests/run` installs by the same list.
const PROGRAMS: &str = include_str!("../programs.txt");

/// Debian's Python: the one for which `tests/run` installs packages.
pub(crate) const PYTHON: &str = "/usr/bin/python3";

/// A program of the list, to be given its arguments.
pub(crate) fn program(name: &str) -> Command {
    let line = programs().find(|it| it.0 == name);
    let (program, package) = line.unwrap_or_else(|| panic!("`{name}` is not in tests/programs.txt"));
    assert!(is_here(program), "{}", missing(program, package));
    Command::new(program)
}

/// A script of `tests/browser`, or another one of `tests`, with the packages of `tests/tools` beside it.
pub(crate) fn node(script: &str) -> Command {
    let mut node = program("node");
    node.arg(installed().join("tests").join(script));
    node
}

/// The program that checks files against the schemas of those who read them.
pub(crate) fn check_jsonschema() -> Command {
    Command::new(installed().join("target/tools/forms/bin/check-jsonschema"))
}

/// The program that validates bags.
pub(crate) fn bagit() -> Command {
    Command::new(installed().join("target/tools/forms/bin/bagit.py"))
}

/// The folder of this project, after `tests/tools` installed the packages that are missing.
fn installed() -> &'static Path {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let done = Command::new(root.join("tests/tools")).status().is_ok_and(|it| it.success());
    assert!(done, "packages of npm or PyPI are missing and could not be installed: run `tests/run`, which says why");
    root
}

fn programs() -> impl Iterator<Item = (&'static str, &'static str)> {
    PROGRAMS.lines().filter(|it| !it.starts_with('#')).filter_map(|it| it.split_once(' '))
}

fn is_here(program: &str) -> bool {
    let folders = std::env::var_os("PATH").unwrap_or_default();
    // A whole path stays as it is when a folder is put before it.
    std::env::split_paths(&folders).any(|it| it.join(program).exists())
}

fn missing(program: &str, package: &str) -> String {
    format!("`{program}` is missing (Debian package {package}); `tests/run` installs all that the tests need")
}

#[test]
fn every_program_that_the_tests_need_is_here() {
    let missing: Vec<String> =
        programs().filter(|it| !is_here(it.0)).map(|(program, package)| missing(program, package)).collect();
    assert!(missing.is_empty(), "\n{}", missing.join("\n"));
}

#[test]
fn a_missing_program_is_named_with_what_brings_it() {
    assert!(is_here("sh") && is_here("/bin/sh") && !is_here("no-such-program") && !is_here("/no/such/file"));
    let line = missing("no-such-program", "some-package");
    assert!(line.contains("no-such-program") && line.contains("some-package") && line.contains("tests/run"));
    assert!(programs().count() > 5 && programs().any(|it| it.0 == PYTHON));
}
