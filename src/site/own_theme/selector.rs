//! What the rules of a theme's style reach: everything, or only what stands around a document.

use std::collections::BTreeSet;

use cssparser::{Parser, ParserInput, Token};

use crate::diagnostics::{Text, say};

/// What a selector reaches.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Reach {
    /// Perhaps what was approved.
    Everything,
    /// Header, footer, and what bears one of these classes or ids, which no article may bear.
    Frame(BTreeSet<String>),
}

/// Elements and shipped classes that never stand in or around an article.
const FRAME: [&str; 8] = ["header", "footer", ".top", ".bottom", ".brand", ".colophon", ".preview", ".skip"];
/// States of an element that make no text and depend on none.
const STATES: [&str; 14] = [
    "hover",
    "focus",
    "focus-visible",
    "active",
    "visited",
    "link",
    "root",
    "first-child",
    "last-child",
    "first-of-type",
    "last-of-type",
    "only-child",
    "target",
    "focus-within",
];

/// What a selector reaches; `shipped`: the classes that what was approved may bear.
///
/// # Errors
/// When it is of a kind that a theme may not use: one that makes texts, or reaches what bears a certain text.
pub(crate) fn reach(selector: &str, shipped: &BTreeSet<String>) -> Result<Reach, Text> {
    let mut classes = BTreeSet::new();
    let mut everything = false;
    for one in selector.split(',') {
        let name = first(one).ok_or_else(|| refused(selector))?;
        let class = name.strip_prefix('.').filter(|it| !shipped.contains(*it));
        match class {
            _ if FRAME.contains(&name.as_str()) => {}
            Some(class) => drop(classes.insert(class.to_owned())),
            None if name.starts_with('#') => drop(classes.insert(name)),
            None => everything = true,
        }
    }
    Ok(if everything { Reach::Everything } else { Reach::Frame(classes) })
}

fn refused(selector: &str) -> Text {
    say!(
        id = "pemilih `{selector}` tidak boleh dipakai di gaya tema; pakai nama unsur, kelas, dan :hover atau \
              :focus-visible",
        en = "a theme's style may not use the selector `{selector}`; use names of elements, classes, and :hover or \
              :focus-visible",
        selector,
    )
}

/// What everything that a selector reaches stands in or is: a class or id if there is one, else the element. Nothing
/// if the selector is not allowed; an empty name if it is bound to nothing.
fn first(selector: &str) -> Option<String> {
    let mut input = ParserInput::new(selector.trim());
    let mut input = Parser::new(&mut input);
    let mut compounds: Vec<Vec<String>> = vec![Vec::new()];
    let mut siblings = false;
    let mut prefix = "";
    while let Ok(token) = input.next_including_whitespace().cloned() {
        let names = compounds.last_mut()?;
        match (&token, prefix) {
            (Token::Ident(name), "") => names.push(name.to_ascii_lowercase()),
            (Token::Ident(name), ".") => names.push(format!(".{name}")),
            (Token::Ident(name), ":") if STATES.contains(&name.to_ascii_lowercase().as_str()) => {}
            (Token::IDHash(name), "") => names.push(format!("#{name}")),
            (Token::Delim('*'), "") => {}
            (Token::Delim('.'), "") => {
                prefix = ".";
                continue;
            }
            (Token::Colon, "") => {
                prefix = ":";
                continue;
            }
            (Token::WhiteSpace(_) | Token::Delim('>' | '+' | '~'), "") => {
                siblings |= matches!(token, Token::Delim('+' | '~'));
                if !names.is_empty() {
                    compounds.push(Vec::new());
                }
            }
            _ => return None,
        }
        prefix = "";
    }
    let around = ["html", "body"];
    let bound = compounds.into_iter().find(|it| it.iter().any(|it| !around.contains(&it.as_str())));
    let strongest = |names: Vec<String>| {
        let marked = names.iter().find(|it| it.starts_with(['.', '#'])).cloned();
        marked.or_else(|| names.into_iter().find(|it| !around.contains(&it.as_str())))
    };
    Some(bound.filter(|_| !siblings).and_then(strongest).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_bound_to_the_frame_is_free() {
        let shipped = BTreeSet::from(["text".to_owned(), "top".to_owned()]);
        let reach = |it: &str| reach(it, &shipped);
        let frame = |names: &[&str]| Reach::Frame(names.iter().map(|it| (*it).to_owned()).collect());
        assert_eq!(reach(".top a:hover").unwrap(), frame(&[]));
        assert_eq!(reach("header, body > footer p").unwrap(), frame(&[]));
        assert_eq!(reach("nav.kop li, #x").unwrap(), frame(&["kop", "#x"]));
        for everything in [
            "p",
            "*",
            ":root",
            ".kop, p",
            ".kop + main",
            ".top ~ main p",
            "body",
            "main.x + p",
            ".text",
            "section.text p",
        ] {
            assert_eq!(reach(everything).unwrap(), Reach::Everything, "{everything}");
        }
        for bad in ["p::before", "p:not(.x)", "a[href]", "p:has(b)", "p:nth-child(2)", "p:before", "@page x", "p:empty"]
        {
            assert!(reach(bad).is_err(), "{bad}");
        }
    }
}
