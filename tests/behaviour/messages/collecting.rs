//! Collects every message: texts in the source, the words of the site, the help of every command.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

use maklumat::diagnostics::Language;

/// A message and where it was found.
pub(crate) struct Said {
    pub(crate) place: String,
    pub(crate) text: String,
}

pub(crate) fn project() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// All source files, without their tests and without the files that are nothing but tests.
pub(crate) fn sources() -> &'static [(String, String)] {
    static SOURCES: OnceLock<Vec<(String, String)>> = OnceLock::new();
    SOURCES.get_or_init(all_sources)
}

fn all_sources() -> Vec<(String, String)> {
    let mut files = Vec::new();
    walk(&project().join("src"), &mut files);
    files.sort();
    let mut all = Vec::new();
    for path in files {
        let name = path.strip_prefix(project()).unwrap().to_string_lossy().into_owned();
        let is_test = ["sample", "promises", "branches"].iter().any(|it| name.contains(it));
        if !is_test {
            let text = fs::read_to_string(&path).unwrap();
            all.push((name, text.split("#[cfg(test)]\nmod tests").next().unwrap().to_owned()));
        }
    }
    all
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

/// Goes through source text, past comments, characters and strings.
struct Scanner<'a> {
    text: &'a str,
    at: usize,
}

/// What a scanner comes to.
enum Piece {
    /// A string with its text.
    Literal(String),
    /// Any other character.
    Other(char),
}

impl Scanner<'_> {
    fn next(&mut self) -> Option<Piece> {
        let rest = &self.text[self.at..];
        if rest.starts_with("//") {
            self.at += rest.find('\n').unwrap_or(rest.len());
            return self.next();
        }
        if let Some(raw) = rest.strip_prefix("r#\"") {
            let end = raw.find("\"#").unwrap();
            self.at += 3 + end + 2;
            return Some(Piece::Literal(raw[..end].to_owned()));
        }
        let first = rest.chars().next()?;
        if first == '"' {
            return Some(Piece::Literal(self.literal()));
        }
        if first == '\'' {
            // A character, or a lifetime.
            let mut characters = rest[1..].char_indices();
            let (_, one) = characters.next()?;
            let end = if one == '\\' {
                rest[2..].find('\'').map(|it| it + 3)
            } else {
                characters.next().filter(|it| it.1 == '\'').map(|it| it.0 + 2)
            };
            self.at += end.unwrap_or(1);
            return Some(Piece::Other('\''));
        }
        self.at += first.len_utf8();
        Some(Piece::Other(first))
    }

    fn literal(&mut self) -> String {
        let mut text = String::new();
        let mut characters = self.text[self.at + 1..].char_indices().peekable();
        while let Some((at, it)) = characters.next() {
            match it {
                '"' => {
                    self.at += at + 2;
                    return text;
                }
                '\\' => match characters.next().unwrap().1 {
                    '\n' => while characters.next_if(|it| it.1.is_whitespace()).is_some() {},
                    'n' => text.push('\n'),
                    't' => text.push('\t'),
                    'u' => while characters.next().is_some_and(|it| it.1 != '}') {},
                    other => text.push(other),
                },
                other => text.push(other),
            }
        }
        panic!("a string without an end");
    }
}

/// Every string of a source, with its line.
pub(crate) fn literals(text: &str) -> Vec<(usize, String)> {
    let mut scanner = Scanner { text, at: 0 };
    let mut all = Vec::new();
    let (mut line, mut seen) = (1, 0);
    loop {
        line += text[seen..scanner.at].matches('\n').count();
        seen = scanner.at;
        match scanner.next() {
            Some(Piece::Literal(text)) => all.push((line, text)),
            Some(Piece::Other(_)) => {}
            None => return all,
        }
    }
}

/// What stands in both languages of `say!`, `phrase!`, `Each` and `Text::new`: Indonesian, English.
pub(crate) fn pairs() -> Vec<(Said, Said)> {
    let mut all = Vec::new();
    for (file, text) in sources() {
        for call in ["Text::new(", "say!(", "phrase!(", "Each("] {
            let (mut line, mut seen) = (1, 0);
            for (at, _) in text.match_indices(call) {
                line += text[seen..at].matches('\n').count();
                seen = at;
                let [id, en] = arguments(text, at + call.len());
                let said = |text: String| Said { place: format!("{file}:{line}"), text };
                all.push((said(id), said(en)));
            }
        }
    }
    all
}

/// The strings in the first and in the second argument of a call whose bracket is open.
fn arguments(text: &str, at: usize) -> [String; 2] {
    let mut scanner = Scanner { text, at };
    let (mut depth, mut which) = (0, 0);
    let mut arguments = [String::new(), String::new()];
    while let Some(piece) = scanner.next() {
        match piece {
            Piece::Literal(text) => {
                if let Some(argument) = arguments.get_mut(which) {
                    argument.push_str(&text);
                    argument.push(' ');
                }
            }
            Piece::Other('(' | '[' | '{') => depth += 1,
            Piece::Other(')' | ']' | '}') if depth == 0 => break,
            Piece::Other(')' | ']' | '}') => depth -= 1,
            Piece::Other(',') if depth == 0 => which += 1,
            Piece::Other(_) => {}
        }
    }
    arguments
}

/// The words of the site and of its preview.
pub(crate) fn messages(language: Language) -> Vec<Said> {
    let files = ["themes/default/i18n", "src/desk/templates"].map(|it| format!("{it}/{language}.ftl"));
    files.iter().flat_map(|it| words_of(it)).collect()
}

fn words_of(file: &str) -> Vec<Said> {
    let text = fs::read_to_string(project().join(file)).unwrap();
    let mut all: Vec<Said> = Vec::new();
    for (at, line) in text.lines().enumerate() {
        match line.split_once(" = ").filter(|_| !line.starts_with([' ', '#'])) {
            Some((_, said)) => all.push(Said { place: format!("{file}:{}", at + 1), text: said.to_owned() }),
            None if line.starts_with(' ') => {
                // A variant is named in brackets; what follows is said.
                let said = line.split_once("] ").map_or(line, |it| it.1);
                all.last_mut().unwrap().text.push_str(&format!(" {said}"));
            }
            None => {}
        }
    }
    all
}

/// What the guides run that others made: a command of theirs is in no language.
const PROGRAMS: [&str; 7] = ["curl", "git", "grep", "head", "openssl", "sha256sum", "ssh-keygen"];

/// The files that officers get from `init` and `new`, line by line; always Indonesian.
pub(crate) fn given() -> Vec<Said> {
    let mut files = ["PANDUAN.md", "BUKTI.md"].map(|it| project().join("src/commands/init/files").join(it)).to_vec();
    for folder in
        ["src/commands/init/files/content", "src/commands/init/files/persetujuan", "src/workflow/new_draft/files"]
    {
        files.extend(fs::read_dir(project().join(folder)).unwrap().map(|it| it.unwrap().path()));
    }
    let mut all = Vec::new();
    for path in files.into_iter().filter(|it| it.extension().is_some_and(|it| it == "md" || it == "yml")) {
        let name = path.strip_prefix(project()).unwrap().display().to_string();
        let text = fs::read_to_string(&path).unwrap();
        let line = |(at, line): (usize, &str)| Said { place: format!("{name}:{}", at + 1), text: line.to_owned() };
        let is_said =
            |(_, line): &(usize, &str)| line.split_whitespace().next().is_none_or(|it| !PROGRAMS.contains(&it));
        all.extend(text.lines().enumerate().filter(is_said).map(line));
    }
    all
}

/// The help of every command and of the commands below it, by the command's name.
pub(crate) fn helps(language: Language) -> &'static [(String, Said)] {
    static HELPS: [OnceLock<Vec<(String, Said)>>; 2] = [OnceLock::new(), OnceLock::new()];
    HELPS[usize::from(language == Language::English)].get_or_init(|| all_helps(language))
}

fn all_helps(language: Language) -> Vec<(String, Said)> {
    let (lang, heading) = if language == Language::English { ("en", "Commands:\n") } else { ("id", "Perintah:\n") };
    let mut all = vec![(String::new(), help(&[], lang))];
    let mut next = 0;
    while let Some((path, text)) = all.get(next).map(|(path, said)| (path.clone(), said.text.clone())) {
        let commands = text.split(heading).nth(1).unwrap_or_default();
        for line in commands.lines().take_while(|it| !it.is_empty()) {
            let name = line.trim_start().split(' ').next().unwrap();
            if line.starts_with("  ") && !line.starts_with("   ") {
                let path = format!("{path} {name}").trim().to_owned();
                let help = help(&path.split(' ').collect::<Vec<_>>(), lang);
                all.push((path, help));
            }
        }
        next += 1;
    }
    all
}

fn help(path: &[&str], lang: &str) -> Said {
    let output = Command::new(env!("CARGO_BIN_EXE_maklumat"))
        .args(path)
        .args(["--lang", lang, "--help"])
        .env("COLUMNS", "400")
        .output()
        .unwrap();
    assert!(output.status.success(), "{path:?}: {}", String::from_utf8_lossy(&output.stderr));
    Said { place: format!("{path:?} --help"), text: String::from_utf8(output.stdout).unwrap() }
}
