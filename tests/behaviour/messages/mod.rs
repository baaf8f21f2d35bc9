//! What the program says: no English word in Indonesian mode, no Indonesian one in English mode, and the commands and
//! options by their names in that language. Every message that the program can give is collected from its source, its
//! rules, its words for the site, and its help.

mod catalogue;
mod collecting;
mod usage;

use std::collections::{BTreeMap, BTreeSet};

use maklumat::checks::codes;
use maklumat::diagnostics::Language;

use crate::messages::collecting::{Said, given, helps, literals, messages, pairs, sources};

const ENGLISH: &str = include_str!("english.txt");
const INDONESIAN: &str = include_str!("indonesian.txt");

/// Names of things, which are not words of a language.
const NAMES: [&str; 7] =
    ["Office", "CSV on the Web", "Data Package", "JSON Schema", "Code Quality", "Project Fluent", "Sveltia CMS"];

fn list(words: &'static str) -> BTreeSet<&'static str> {
    words.split_whitespace().collect()
}

/// The words of a text, without what is no language: names, code in backticks, paths, options, placeholders.
fn words(text: &str) -> Vec<String> {
    let mut plain = String::new();
    let mut text = text.to_owned();
    for name in NAMES {
        text = text.replace(name, " ");
    }
    // Every second piece stands between backticks.
    for (at, piece) in text.split('`').enumerate() {
        if at % 2 == 0 {
            plain.push_str(piece);
        }
        plain.push(' ');
    }
    let mut depth = 0;
    plain.retain(|it| {
        depth += i32::from(it == '{' || it == '<');
        let keep = depth == 0;
        depth -= i32::from((it == '}' || it == '>') && depth > 0);
        keep
    });
    let is_code = |it: &&str| {
        it.trim_end_matches(['.', ',', ':', ';']).contains(['/', '_', '\\', '@', '.', '=', '|', '"', '#', '[', '('])
            && !it.starts_with(['(', '"', '['])
            || it.starts_with("--")
    };
    let mut all = Vec::new();
    for token in plain.split_whitespace().filter(|it| !is_code(it)) {
        let word = token.trim_matches(|it: char| !it.is_alphabetic());
        if word.chars().count() > 1 && word.chars().all(|it| it.is_alphabetic() || it == '-') {
            all.push(word.to_lowercase());
        }
    }
    all
}

/// Words of the other language, with where they stand.
fn strange(said: &[Said], language: Language) -> Vec<String> {
    let others = list(if language == Language::Indonesian { ENGLISH } else { INDONESIAN });
    let mut found = Vec::new();
    for it in said {
        let hits: Vec<String> = words(&it.text).into_iter().filter(|it| others.contains(it.as_str())).collect();
        if !hits.is_empty() {
            found.push(format!("{}: {hits:?} in {:?}", it.place, it.text));
        }
    }
    found
}

/// What a help says of commands and options, without their names.
fn described(help: &Said) -> Vec<Said> {
    let lines = help.text.lines().filter(|it| !it.starts_with("Pemakaian: "));
    let of = |line: &str| {
        let line = line.split(" [juga: ").next().unwrap_or_default().trim_start();
        let entry = line.split_once("  ").map(|it| it.1);
        entry.unwrap_or(line).to_owned()
    };
    lines.map(|it| Said { place: help.place.clone(), text: of(it) }).collect()
}

/// Everything that is said in one language.
fn everything(language: Language) -> Vec<Said> {
    let mut all = messages(language);
    all.extend(pairs().into_iter().map(|it| if language == Language::Indonesian { it.0 } else { it.1 }));
    for code in codes() {
        let said = |text: &str| Said { place: format!("rule {}", code.name), text: text.to_owned() };
        all.push(said(code.demands.get(language)));
        all.push(said(code.because.get(language)));
    }
    if language == Language::Indonesian {
        all.extend(helps(language).iter().flat_map(|it| described(&it.1)));
        all.extend(given());
    }
    all
}

#[test]
fn no_message_shows_a_word_of_the_other_language() {
    for language in [Language::Indonesian, Language::English] {
        let all = everything(language);
        assert!(all.len() > 1000, "only {} messages were collected", all.len());
        let strange = strange(&all, language);
        assert!(strange.is_empty(), "{language}: {} of {}\n{}", strange.len(), all.len(), strange.join("\n"));
        println!("{language}: {} messages", all.len());
    }
}

/// A text that is half in one language and half in the other, wherever it stands in the source.
#[test]
fn no_text_mixes_the_languages() {
    let (english, indonesian) = (list(ENGLISH), list(INDONESIAN));
    let mut mixed = Vec::new();
    for (file, text) in sources() {
        for (line, literal) in literals(text).into_iter().filter(|it| !it.1.contains("LISTED")) {
            let words = words(&literal);
            let count = |list: &BTreeSet<&str>| words.iter().filter(|it| list.contains(it.as_str())).count();
            let (a, b) = (count(&english), count(&indonesian));
            if a > 0 && b > 1 && !literal.contains(": {") && !literal.starts_with("---") && !literal.contains(":\n") {
                mixed.push(format!("{file}:{line}: {literal:?}"));
            }
        }
    }
    assert!(mixed.is_empty(), "{}\n{}", mixed.len(), mixed.join("\n"));
}

/// Somebody who reads Indonesian is told `maklumat ajukan … --oleh`, somebody who reads English `maklumat submit …
/// --by`.
#[test]
fn commands_and_options_have_their_names_in_that_language() {
    let names = names();
    assert!(names.len() > 40, "{names:?}");
    let backwards: BTreeMap<&str, &str> = names.iter().map(|(en, id)| (id.as_str(), en.as_str())).collect();
    // What is the first name of something is no other language's name for it.
    let helps: String = helps(Language::English).iter().map(|it| it.1.text.as_str()).collect();
    let first =
        |line: &str| line.split_whitespace().find(|it| !it.starts_with('-') || it.starts_with("--")).map(str::to_owned);
    let english: BTreeSet<String> = helps.lines().filter_map(first).chain(names.keys().cloned()).collect();
    let mut wrong = Vec::new();
    for language in [Language::Indonesian, Language::English] {
        for it in everything(language).into_iter().chain(elsewhere(language)) {
            for named in named(&it.text) {
                let other = match language {
                    Language::Indonesian => names.get(&named).cloned(),
                    // Some words name one thing in both.
                    Language::English => {
                        backwards.get(named.as_str()).filter(|_| !english.contains(&named)).map(|it| (*it).to_owned())
                    }
                };
                if let Some(other) = other {
                    wrong.push(format!("{language} {}: `{named}` is `{other}` in {:?}", it.place, it.text));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}\n{}", wrong.len(), wrong.join("\n"));
}

/// Texts that stand alone in the source, by the words in them.
fn elsewhere(language: Language) -> Vec<Said> {
    let (english, indonesian) = (list(ENGLISH), list(INDONESIAN));
    let mut all = Vec::new();
    for (file, text) in sources() {
        for (line, text) in literals(text) {
            let words = words(&text);
            let count = |list: &BTreeSet<&str>| words.iter().filter(|it| list.contains(it.as_str())).count();
            let (a, b) = (count(&english), count(&indonesian));
            if if language == Language::Indonesian { b > 1 && a == 0 } else { a > 1 && b == 0 } {
                all.push(Said { place: format!("{file}:{line}"), text });
            }
        }
    }
    all
}

/// `maklumat NAME` and `--name` in a text.
fn named(text: &str) -> Vec<String> {
    let mut all = Vec::new();
    let clean = |it: &str| it.trim_matches(|it: char| !it.is_ascii_alphanumeric() && it != '-').to_owned();
    let tokens: Vec<&str> = text.split([' ', '\n']).collect();
    for (at, token) in tokens.iter().enumerate() {
        let is_typed = text.trim_start().starts_with("maklumat ") || text.contains("jalankan");
        if token.ends_with("`maklumat") || *token == "maklumat" && is_typed {
            all.extend(tokens.get(at + 1).map(|it| clean(it)));
        }
        let bare = token.trim_start_matches(['`', '(']);
        if bare.starts_with("--") {
            all.push(clean(bare));
        }
    }
    all
}

/// The Indonesian name of each command and option, by its English one, as the English help has them.
fn names() -> BTreeMap<String, String> {
    let mut names = BTreeMap::new();
    for (name, help) in helps(Language::English) {
        let mut last = name.clone();
        for line in help.text.lines() {
            let first = line.split_whitespace().find(|it| !it.starts_with('-') || it.starts_with("--"));
            let is_entry = line.starts_with("  ") && !line.starts_with("         ");
            if let Some(first) =
                first.filter(|it| is_entry && it.chars().all(|it| it.is_ascii_lowercase() || it == '-'))
            {
                first.clone_into(&mut last);
            }
            if let Some((_, alias)) = line.split_once("alias: ").or(line.split_once("aliases: ")) {
                let alias = alias.trim_end_matches(']').split(',').next().unwrap();
                names.insert(last.clone(), alias.to_owned());
            }
        }
    }
    names.retain(|en, id| en != id);
    names
}
