//! Refuses templates that could run something in a reader's browser.

use std::iter::Peekable;
use std::str::Chars;

use anyhow::bail;

/// Elements that a theme may not use: they run, or they load from elsewhere.
const ELEMENTS: [&str; 8] = ["script", "style", "iframe", "object", "embed", "base", "frame", "applet"];

/// An error when a template has an element or an attribute that runs, an inline style, or an expression that is an
/// attribute's value without quotes, where a space in a text would begin another attribute.
pub(crate) fn template(source: &str) -> anyhow::Result<()> {
    let mut rest = source.chars().peekable();
    let mut line = 1;
    while let Some(it) = rest.next() {
        match it {
            '\n' => line += 1,
            '{' => skip_expression(&mut rest, &mut line),
            '<' if rest.peek() == Some(&'{') => bail!("line {line}: an expression as the name of an element"),
            '<' if rest.peek().is_some_and(char::is_ascii_alphabetic) => {
                if let Err(fault) = tag(&mut rest, &mut line) {
                    bail!("line {line}: {fault}");
                }
            }
            _ => {}
        }
    }
    if source.to_ascii_lowercase().contains("javascript:") {
        bail!("a `javascript:` address");
    }
    Ok(())
}

/// Goes past `{{ … }}`, `{% … %}` or `{# … #}` after its first brace; a lone brace is text.
fn skip_expression(rest: &mut Peekable<Chars<'_>>, line: &mut usize) {
    let close = match rest.peek() {
        Some('{') => '}',
        Some(it @ ('%' | '#')) => *it,
        _ => return,
    };
    rest.next();
    while let Some(it) = rest.next() {
        *line += usize::from(it == '\n');
        if it == close && rest.peek() == Some(&'}') {
            rest.next();
            return;
        }
    }
}

/// Reads one tag after its `<`.
fn tag(rest: &mut Peekable<Chars<'_>>, line: &mut usize) -> Result<(), String> {
    let element = word(rest);
    if ELEMENTS.contains(&element.as_str()) {
        return Err(format!("the element <{element}>"));
    }
    if rest.peek() == Some(&'{') {
        return Err(format!("an expression in the name of the element <{element}"));
    }
    let mut name = String::new();
    while let Some(it) = rest.next() {
        match it {
            '>' => return Ok(()),
            '\n' => *line += 1,
            '{' if rest.peek() == Some(&'{') => {
                return Err(format!("an expression outside quotes in <{element}>"));
            }
            '{' => {
                skip_expression(rest, line);
                name.clear();
            }
            '=' if name.is_empty() => {
                return Err(format!("an attribute of <{element}> whose name cannot be read"));
            }
            '=' => {
                value(&name, rest, line)?;
                name.clear();
            }
            it if it.is_ascii_alphabetic() => name = format!("{}{}", it.to_ascii_lowercase(), word(rest)),
            _ => {}
        }
    }
    Ok(())
}

/// Reads an attribute's value after its `=`.
fn value(name: &str, rest: &mut Peekable<Chars<'_>>, line: &mut usize) -> Result<(), String> {
    if name.starts_with("on") || name == "style" || name == "srcdoc" {
        return Err(format!("the attribute {name}="));
    }
    while rest.peek().is_some_and(|it| it.is_whitespace()) {
        *line += usize::from(rest.next() == Some('\n'));
    }
    match rest.peek().copied() {
        Some(quote @ ('"' | '\'')) => {
            rest.next();
            while let Some(it) = rest.next() {
                match it {
                    '\n' => *line += 1,
                    '{' => skip_expression(rest, line),
                    it if it == quote => break,
                    _ => {}
                }
            }
            Ok(())
        }
        Some('{') => Err(format!("the attribute {name}= has an expression without quotes")),
        _ => Ok(()),
    }
}

/// A name in lower case, as far as it goes.
fn word(rest: &mut Peekable<Chars<'_>>) -> String {
    let mut word = String::new();
    while let Some(it) = rest.next_if(|it| it.is_ascii_alphanumeric() || *it == '-' || *it == ':') {
        word.push(it.to_ascii_lowercase());
    }
    word
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_could_run_is_refused() {
        for bad in [
            "<script src=\"x\"></script>",
            "<p>\n<STYLE>",
            "<a href={{ u }}>",
            "<a href = {{ u }}>",
            "<p onclick=\"x\">",
            "<p class=\"a\" OnLoad='x'>",
            "<p {% if a %}style=\"color:red\"{% endif %}>",
            "<a href=\"javascript:x\">",
            "<base href=\"x\">",
            "<iframe>",
            "<{{ \"script\" }}>",
            "<scr{# #}ipt>",
            "<p {{ \"onclick\" }}=\"x\">",
            "<p o{% if true %}nclick{% endif %}=\"x\">",
        ] {
            assert!(template(bad).is_err(), "{bad}");
        }
        for good in [
            "<a href=\"{{ u }}\" class='{% if a > b %}x{% endif %}'>1 < 2, a = {{ b }}</a>",
            "{# <script> #}<p>{{ \"<script>\" }}</p>",
            "<p class=plain>onclick=\"x\" { }</p>",
            "{{<badge text={state} />}}",
        ] {
            template(good).unwrap();
        }
        let line = template("<p>\n\n<a title=\"x\n\" onclick=\"y\">").unwrap_err().to_string();
        assert!(line.starts_with("line 4"), "{line}");
    }
}
