//! A style sheet as its rules, by the tokenizer of CSS.

use cssparser::{
    AtRuleParser, BasicParseErrorKind, CowRcStr, DeclarationParser, ParseError, ParseErrorKind, Parser, ParserInput,
    ParserState, QualifiedRuleParser, RuleBodyItemParser, RuleBodyParser, StyleSheetParser,
};

use crate::diagnostics::{Text, say};

/// One property of a rule.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Declaration {
    /// The condition of `@media`, without spaces; empty outside.
    pub(crate) media: String,
    /// As written, spaces as one.
    pub(crate) selector: String,
    pub(crate) property: String,
    /// As written, spaces as one, without `!important`.
    pub(crate) value: String,
    pub(crate) line: u32,
}

impl Declaration {
    /// What makes two of them the same, wherever they stand.
    pub(crate) fn key(&self) -> (&str, &str, &str, &str) {
        (&self.media, &self.selector, &self.property, &self.value)
    }
}

/// All properties of a sheet.
///
/// # Errors
/// The line, and what is wrong: when something is not written as CSS, where browsers pass over it.
pub(crate) fn declarations(css: &str) -> Result<Vec<Declaration>, (u32, Text)> {
    let mut input = ParserInput::new(css);
    let mut input = Parser::new(&mut input);
    let mut rules = Rules { media: String::new() };
    let mut all = Vec::new();
    for rule in StyleSheetParser::new(&mut input, &mut rules) {
        all.extend(rule.map_err(|(error, at)| fault(&error, at))?);
    }
    Ok(all)
}

type Failed<'i> = ParseError<'i, Text>;

fn fault(error: &Failed<'_>, at: &str) -> (u32, Text) {
    let line = error.location.line + 1;
    let at = plain(at);
    let at = crate::site::text::escape::shorten(&at, 60);
    let text = match &error.kind {
        ParseErrorKind::Custom(text) => text.clone(),
        ParseErrorKind::Basic(BasicParseErrorKind::AtRuleInvalid(name)) => say!(
            id = "aturan @{name} tidak boleh ada di gaya tema; yang boleh hanya @media",
            en = "a theme's style may not have @{name}; only @media",
            name,
        ),
        ParseErrorKind::Basic(_) => {
            say!(id = "bukan CSS yang dapat dibaca: {at}", en = "this is no CSS that can be read: {at}", at)
        }
    };
    (line, text)
}

/// A text with its spaces and comments as one space.
fn plain(text: &str) -> String {
    let mut plain = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("/*") {
        plain.push_str(before);
        plain.push(' ');
        rest = after.split_once("*/").map_or("", |(_, it)| it);
    }
    plain.push_str(rest);
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

struct Rules {
    media: String,
}

impl Rules {
    fn rest(input: &mut Parser<'_, '_>) -> String {
        let from = input.position();
        while input.next().is_ok() {}
        plain(input.slice_from(from))
    }
}

impl<'i> QualifiedRuleParser<'i> for Rules {
    type Prelude = String;
    type QualifiedRule = Vec<Declaration>;
    type Error = Text;

    fn parse_prelude<'t>(&mut self, input: &mut Parser<'i, 't>) -> Result<String, Failed<'i>> {
        Ok(Rules::rest(input))
    }

    fn parse_block<'t>(
        &mut self,
        selector: String,
        _: &ParserState,
        input: &mut Parser<'i, 't>,
    ) -> Result<Vec<Declaration>, Failed<'i>> {
        let mut body = Body { media: &self.media, selector: &selector };
        let mut all = Vec::new();
        for it in RuleBodyParser::new(input, &mut body) {
            all.push(it.map_err(|(error, _)| error)?);
        }
        Ok(all)
    }
}

impl<'i> AtRuleParser<'i> for Rules {
    type Prelude = (bool, String);
    type AtRule = Vec<Declaration>;
    type Error = Text;

    fn parse_prelude<'t>(
        &mut self,
        name: CowRcStr<'i>,
        input: &mut Parser<'i, 't>,
    ) -> Result<(bool, String), Failed<'i>> {
        let rest = Rules::rest(input);
        match name.to_ascii_lowercase().as_str() {
            "media" if self.media.is_empty() => Ok((true, rest.to_ascii_lowercase().split_whitespace().collect())),
            // What the shipped sheet says of paper; anything else of it is refused like any other rule.
            "page" => Ok((false, format!("@page {rest}").trim().to_owned())),
            _ => Err(input.new_error(BasicParseErrorKind::AtRuleInvalid(name))),
        }
    }

    fn parse_block<'t>(
        &mut self,
        (is_media, prelude): (bool, String),
        start: &ParserState,
        input: &mut Parser<'i, 't>,
    ) -> Result<Vec<Declaration>, Failed<'i>> {
        if !is_media {
            return QualifiedRuleParser::parse_block(self, prelude, start, input);
        }
        let mut inside = Rules { media: prelude };
        let mut all = Vec::new();
        for rule in StyleSheetParser::new(input, &mut inside) {
            all.extend(rule.map_err(|(error, _)| error)?);
        }
        Ok(all)
    }
}

struct Body<'a> {
    media: &'a str,
    selector: &'a str,
}

impl<'i> DeclarationParser<'i> for Body<'_> {
    type Declaration = Declaration;
    type Error = Text;

    fn parse_value<'t>(
        &mut self,
        name: CowRcStr<'i>,
        input: &mut Parser<'i, 't>,
        start: &ParserState,
    ) -> Result<Declaration, Failed<'i>> {
        let whole = Rules::rest(input);
        let urgent = whole.rsplit_once('!').filter(|(_, it)| it.trim().eq_ignore_ascii_case("important"));
        let value = urgent.map_or(whole.as_str(), |(it, _)| it.trim()).to_owned();
        let property = if name.starts_with("--") { name.to_string() } else { name.to_ascii_lowercase() };
        let line = start.source_location().line + 1;
        Ok(Declaration { media: self.media.to_owned(), selector: self.selector.to_owned(), property, value, line })
    }
}

impl AtRuleParser<'_> for Body<'_> {
    type Prelude = ();
    type AtRule = Declaration;
    type Error = Text;
}

impl QualifiedRuleParser<'_> for Body<'_> {
    type Prelude = ();
    type QualifiedRule = Declaration;
    type Error = Text;
}

impl RuleBodyItemParser<'_, Declaration, Text> for Body<'_> {
    fn parse_declarations(&self) -> bool {
        true
    }

    fn parse_qualified(&self) -> bool {
        false
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sheet_is_read_as_browsers_read_it() {
        let css = "a , b>c{color:RED ! important;--X:a  b;}\n@media (min-width : 4px){\np{margin:0 /* x */ 1px}}";
        let all = declarations(css).unwrap();
        let keys: Vec<_> = all.iter().map(Declaration::key).collect();
        assert_eq!(
            keys,
            [
                ("", "a , b>c", "color", "RED"),
                ("", "a , b>c", "--X", "a b"),
                ("(min-width:4px)", "p", "margin", "0 1px"),
            ]
        );
        assert_eq!(all[2].line, 3);
        for bad in
            ["@import 'a.css';", "@font-face{src:url(x)}", "a{b{color:red}}", "a{color red}", "@media x{@media y{}}"]
        {
            assert!(declarations(bad).is_err(), "{bad}");
        }
    }
}
