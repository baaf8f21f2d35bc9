//! A job's shell, as a forge starts one, and what the forge puts in the place of its expressions.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use maklumat::source::{Map, Node, Value};

#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Forge {
    GitHub,
    GitLab,
    Forgejo,
}

pub(crate) fn get<'a>(map: &'a Map, path: &[&str]) -> Option<&'a Node> {
    let (first, rest) = path.split_first()?;
    let node = map.get(first)?;
    match (&node.value, rest) {
        (_, []) => Some(node),
        (Value::Map(map), rest) => get(map, rest),
        _ => None,
    }
}

pub(crate) fn list(node: Option<&Node>) -> Vec<&Node> {
    match node.map(|it| &it.value) {
        Some(Value::List(items)) => items.iter().collect(),
        _ => Vec::new(),
    }
}

pub(crate) fn as_map(node: &Node) -> &Map {
    let Value::Map(map) = &node.value else { panic!("{node:?}") };
    map
}

/// What starts the program under test: copying that takes long.
pub(crate) fn stand_in() -> String {
    format!("#!/bin/sh\nexec '{}' \"$@\"\n", env!("CARGO_BIN_EXE_maklumat"))
}

pub(crate) fn runnable(path: &Path, text: &str) {
    use std::os::unix::fs::PermissionsExt as _;
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, text).unwrap();
    fs::set_permissions(path, fs::Permissions::from_mode(0o755)).unwrap();
}

pub(crate) struct Shell {
    pub(crate) forge: Forge,
    pub(crate) folder: PathBuf,
    pub(crate) temporary: PathBuf,
    pub(crate) home: PathBuf,
    /// What lies on the path before the system's own.
    pub(crate) tools: PathBuf,
    pub(crate) environment: Vec<(String, String)>,
    /// Expressions of the forge, and what they stand for.
    pub(crate) known: Vec<(&'static str, String)>,
}

impl Shell {
    pub(crate) fn set(&mut self, key: &str, value: &str) {
        let value = self.resolve(value);
        self.environment.push((key.to_owned(), value));
    }

    pub(crate) fn take(&mut self, env: Option<&Node>) {
        for (key, node) in env.map_or(&[][..], |it| &as_map(it).0) {
            // GitLab describes a variable that a person may choose.
            let value = node.scalar().or_else(|| get(as_map(node), &["value"])?.scalar());
            self.set(&key.value, value.unwrap_or_default());
        }
    }

    /// With every expression in its place.
    pub(crate) fn resolve(&self, text: &str) -> String {
        let mut text = text.to_owned();
        for (name, value) in &self.known {
            text = text.replace(&format!("${{{{ {name} }}}}"), value);
        }
        for (key, value) in &self.environment {
            text = text.replace(&format!("${{{{ env.{key} }}}}"), value);
        }
        assert!(!text.contains("${{"), "{text}");
        text
    }

    pub(crate) fn run(&self, script: &str) -> Result<String, String> {
        assert!(!script.contains("${{"), "a script takes nothing but its environment: {script}");
        let added = self.temporary.join("path");
        let path = fs::read_to_string(&added).unwrap_or_default();
        let tools = self.tools.display().to_string();
        let system = ["/usr/local/bin", "/usr/bin", "/bin"];
        let path = path.lines().chain([tools.as_str()]).chain(system).collect::<Vec<_>>().join(":");
        let (name, options) = match self.forge {
            Forge::GitLab => ("bash", &["-e", "-o", "pipefail", "-c"][..]),
            Forge::GitHub => ("bash", &["-e", "-c"][..]),
            Forge::Forgejo => ("sh", &["-e", "-c"][..]),
        };
        let mut shell = Command::new(name);
        shell.args(options).arg(script).current_dir(&self.folder).stdin(Stdio::null()).env_clear();
        shell.env("PATH", path).env("HOME", &self.home).env("TMPDIR", &self.temporary);
        shell.envs(self.environment.iter().map(|(key, value)| (key, value)));
        match self.forge {
            Forge::GitLab => drop(shell.env("GITLAB_CI", "true")),
            Forge::GitHub => drop(
                shell.env("GITHUB_ACTIONS", "true").env("GITHUB_STEP_SUMMARY", self.temporary.join("ringkasan.md")),
            ),
            Forge::Forgejo => drop(shell.env("GITHUB_ACTIONS", "true").env("FORGEJO_ACTIONS", "true")),
        }
        if self.forge != Forge::GitLab {
            shell.env("GITHUB_PATH", &added).env("RUNNER_TEMP", &self.temporary);
            shell.env("GITHUB_OUTPUT", self.temporary.join("keluaran"));
        }
        let output = shell.output().unwrap();
        let said = String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr);
        if output.status.success() { Ok(said) } else { Err(said) }
    }
}
