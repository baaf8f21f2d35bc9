//! Test: every branch of every template of the default theme is rendered, so that a variable that is not there, which
//! is an error, cannot wait for an officer to meet it.

use std::collections::BTreeSet;

use crate::site::tests::full_registers::{empty, full, long, recorded};
use crate::site::tests::register::Files;
use crate::site::{OutputPath, Theme};

/// Marks that no page has of itself.
const OPEN: char = '\u{27e6}';
const CLOSE: char = '\u{27e7}';

/// A template with a numbered mark behind each `if`, `elif`, `else` and `for`; `marks` says where each stands.
fn marked(name: &str, source: &str, marks: &mut Vec<String>) -> String {
    let mut out = String::new();
    for (number, line) in source.split_inclusive('\n').enumerate() {
        let mut rest = line;
        while let Some((before, behind)) = rest.split_once("{%") {
            let (tag, after) = behind.split_once("%}").expect("a tag ends on its line");
            out.push_str(&format!("{before}{{%{tag}%}}"));
            let words = tag.trim_matches('-').trim();
            rest = after;
            if ["if ", "elif ", "for "].iter().any(|it| words.starts_with(it)) || words == "else" {
                out.push_str(&format!("{OPEN}{}{CLOSE}", marks.len()));
                marks.push(format!("{name}:{}: {words} … {}", number + 1, line.trim_end()));
            }
        }
        out.push_str(rest);
    }
    out
}

/// The default theme with its marks, and all of them.
fn theme(language: &str, more: Vec<(String, Vec<u8>)>) -> (Theme, Vec<String>) {
    let mut marks = Vec::new();
    let mut files = Theme::built_in();
    for (file, bytes) in &mut files {
        if let Some(name) = file.strip_prefix("templates/") {
            let source = String::from_utf8(bytes.clone()).unwrap();
            *bytes = marked(name, &source, &mut marks).into_bytes();
        }
    }
    (Theme::over(files, more, language).unwrap(), marks)
}

/// The marks of a whole site.
fn seen<const P: bool>(files: &Files, theme: &Theme) -> BTreeSet<usize> {
    let sample = files.sample::<P>();
    let plan = sample.plan(theme);
    let mut marks = BTreeSet::new();
    for path in plan.paths().map(OutputPath::as_str).filter(|it| it.ends_with(".html")) {
        let page = String::from_utf8(sample.bytes(&plan, path)).unwrap();
        let numbers = page.split(OPEN).skip(1).filter_map(|it| it.split(CLOSE).next());
        marks.extend(numbers.map(|it| it.parse::<usize>().unwrap()));
    }
    marks
}

#[test]
fn every_branch_of_every_template_is_rendered() {
    let png = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x90\0\0\0\x60\x08\x02\0\0\0".to_vec();
    let own = vec![("aset/logo.png".to_owned(), png)];
    let (id, marks) = theme("id", own);
    let (en, _) = theme("en", Vec::new());
    let (nij, _) = theme("nij", vec![("i18n/nij.ftl".to_owned(), b"column-3 = Je mingkes\n".to_vec())]);
    let mut found = seen::<false>(&long(), &id);
    found.extend(seen::<true>(&empty(), &nij));
    for files in [full(), empty(), recorded(Files::new()), Files::new()] {
        found.extend(seen::<true>(&files, &id));
        for theme in [&id, &en, &nij] {
            found.extend(seen::<false>(&files, theme));
        }
    }
    let missing = marks.iter().enumerate().filter(|(at, _)| !found.contains(at)).map(|(_, it)| it);
    let missing: Vec<&String> = missing.collect();
    assert!(missing.is_empty(), "{} of {} branches are never rendered: {missing:#?}", missing.len(), marks.len());
}

#[test]
fn a_variable_that_is_not_there_is_an_error() {
    for wrong in ["{{ it.nothing }}", "{{ page.nothing }}", "{{ nothing }}", "{% for x in it.nothing %}{% endfor %}"] {
        let source = format!("{{% extends \"bawaan/missing.html\" %}}{{% block main %}}{wrong}{{% endblock main %}}");
        let theme = Theme::new(vec![("templates/missing.html".to_owned(), source.into_bytes())], "id").unwrap();
        let sample = Files::new().sample::<false>();
        let plan = sample.plan(&theme);
        assert!(plan.file("404.html", |it| Ok(sample.read(&it.file))).is_err(), "{wrong}");
    }
}
