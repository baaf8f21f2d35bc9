//! What a theme's style may set, and to what: properties that neither hide, move nor replace what is shown.

use cssparser::{Parser, ParserInput, Token};

use crate::site::own_theme::colour::colour;
use crate::site::own_theme::families::families;

/// What the values of a property may be.
struct Property {
    /// The names of it, without a side such as `-left`.
    names: &'static [&'static str],
    words: &'static [&'static str],
    /// The least and most of a length, in pixels.
    lengths: Option<(f32, f32)>,
    /// The least and most of a number without a unit.
    numbers: Option<(f32, f32)>,
    colours: bool,
}

const PLAIN: Property = Property { names: &[], words: &[], lengths: None, numbers: None, colours: false };

const STYLES: &[&str] = &["solid", "dashed", "dotted", "double", "none", "thin", "medium", "thick"];
const ENDS: &[&str] =
    &["start", "end", "center", "flex-start", "flex-end", "baseline", "stretch", "space-between", "normal"];

const PROPERTIES: [Property; 23] = [
    Property { names: &["color", "accent-color", "caret-color"], colours: true, ..PLAIN },
    Property { names: &["background", "background-color"], words: &["none"], colours: true, ..PLAIN },
    Property {
        names: &["border", "border-style", "border-width", "border-color"],
        words: STYLES,
        lengths: Some((0.0, 16.0)),
        colours: true,
        ..PLAIN
    },
    Property {
        names: &["outline", "outline-style"],
        words: &["solid", "dashed", "dotted", "double", "none"],
        lengths: Some((0.0, 3.0)),
        colours: true,
        ..PLAIN
    },
    Property { names: &["outline-color", "text-decoration-color"], colours: true, ..PLAIN },
    Property { names: &["outline-width", "outline-offset"], lengths: Some((0.0, 3.0)), ..PLAIN },
    Property { names: &["border-radius"], lengths: Some((0.0, 96.0)), ..PLAIN },
    Property { names: &["margin"], words: &["auto"], lengths: Some((0.0, 48.0)), ..PLAIN },
    Property { names: &["padding", "gap", "row-gap", "column-gap"], lengths: Some((0.0, 48.0)), ..PLAIN },
    Property { names: &["border-spacing"], lengths: Some((0.0, 32.0)), ..PLAIN },
    Property { names: &["border-collapse"], words: &["collapse", "separate"], ..PLAIN },
    Property {
        names: &["font-size"],
        words: &["small", "medium", "large", "x-large", "xx-large"],
        lengths: Some((12.0, 48.0)),
        ..PLAIN
    },
    Property {
        names: &["font-weight"],
        words: &["normal", "bold", "bolder", "lighter"],
        numbers: Some((300.0, 900.0)),
        ..PLAIN
    },
    Property { names: &["font-style"], words: &["normal", "italic"], ..PLAIN },
    Property { names: &["line-height"], words: &["normal"], numbers: Some((1.0, 3.0)), ..PLAIN },
    Property { names: &["letter-spacing", "word-spacing"], words: &["normal"], lengths: Some((0.0, 2.0)), ..PLAIN },
    Property { names: &["text-align"], words: &["left", "right", "center", "start", "end", "justify"], ..PLAIN },
    Property {
        names: &[
            "text-decoration",
            "text-decoration-line",
            "text-decoration-style",
            "text-decoration-thickness",
            "text-underline-offset",
        ],
        words: &["none", "underline", "solid", "dotted", "dashed"],
        lengths: Some((0.0, 4.0)),
        colours: true,
        ..PLAIN
    },
    Property { names: &["vertical-align"], words: &["top", "middle", "bottom", "baseline"], ..PLAIN },
    Property { names: &["max-width"], words: &["none"], lengths: Some((320.0, 4000.0)), ..PLAIN },
    Property { names: &["align-items", "justify-content"], words: ENDS, ..PLAIN },
    Property { names: &["color-scheme"], words: &["light", "dark", "only", "normal"], ..PLAIN },
    Property { names: &["cursor"], words: &["pointer", "default", "auto"], ..PLAIN },
];

/// Words that every property knows and that take nothing away.
const ALWAYS: [&str; 1] = ["inherit"];

/// Whether a theme may set a property to this value, `var()` already replaced.
pub(crate) fn is_sound(property: &str, value: &str) -> bool {
    if property == "font-family" {
        return families(value);
    }
    let sides = ["-top", "-right", "-bottom", "-left", "-block", "-inline", "-start", "-end"];
    let plain = sides.iter().fold(property.to_owned(), |name, side| name.replace(side, ""));
    let Some(known) = PROPERTIES.iter().find(|it| it.names.contains(&plain.as_str())) else { return false };
    let mut input = ParserInput::new(value);
    let mut input = Parser::new(&mut input);
    let mut count = 0;
    while let Ok(token) = input.next().cloned() {
        count += 1;
        let sound = match &token {
            Token::Ident(word) => {
                let word = word.to_ascii_lowercase();
                let is_line = ["border", "outline", "text-decoration"].iter().any(|it| plain.starts_with(it));
                let none = word == "transparent" && (plain.starts_with("background") || plain.starts_with("border"));
                let none = none || is_line && word == "currentcolor";
                ALWAYS.contains(&word.as_str())
                    || known.words.contains(&word.as_str())
                    || none
                    || known.colours && colour(&word).is_some()
            }
            Token::Number { value: 0.0, .. } if known.lengths.is_some_and(|it| it.0 <= 0.0) => true,
            Token::Number { value, .. } => known.numbers.is_some_and(|it| (it.0..=it.1).contains(value)),
            Token::Dimension { value, unit, .. } => {
                let length = pixels(&plain, *value, unit).zip(known.lengths);
                let most = if is_vertical_padding(property, count) { 24.0 } else { f32::MAX };
                length.is_some_and(|(it, (least, all))| (least..=all.min(most)).contains(&it))
            }
            Token::Percentage { unit_value, .. } => percentage(&plain, *unit_value),
            Token::Hash(_) | Token::IDHash(_) => known.colours && colour(&written(&token)).is_some(),
            Token::Function(_) => {
                let from = input.position();
                let inside = input.parse_nested_block(|it| {
                    while it.next().is_ok() {}
                    Ok::<_, cssparser::ParseError<'_, ()>>(it.slice_from(from).to_owned())
                });
                let name = written(&token);
                known.colours && inside.is_ok_and(|it| colour(&format!("{name}{it})")).is_some())
            }
            _ => false,
        };
        if !sound {
            return false;
        }
    }
    count > 0
}

fn written(token: &Token<'_>) -> String {
    use cssparser::ToCss as _;
    token.to_css_string()
}

fn percentage(property: &str, value: f32) -> bool {
    match property {
        "max-width" => (0.9..=1.0).contains(&value),
        "border-radius" => (0.0..=0.5).contains(&value),
        _ => false,
    }
}

/// Whether the value in this place, counted from one, is above or below: in a line it covers what stands there.
fn is_vertical_padding(property: &str, place: usize) -> bool {
    match property.strip_prefix("padding") {
        Some("") => place % 2 == 1,
        Some(side) => !["-left", "-right", "-inline"].iter().any(|it| side.starts_with(it)),
        None => false,
    }
}

/// A length in pixels; those that grow with the letters or the window only where that covers nothing.
fn pixels(property: &str, value: f32, unit: &str) -> Option<f32> {
    let one = match (unit.to_ascii_lowercase().as_str(), property) {
        ("px", _) => 1.0,
        ("rem", _) | ("em", "letter-spacing" | "word-spacing" | "max-width") => 16.0,
        ("ch", "max-width") => 8.0,
        ("vw", "max-width") => 4.0,
        _ => return None,
    };
    Some(value * one)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_hides_moves_or_replaces_is_not_set() {
        for (property, value) in [
            ("display", "none"),
            ("content", "'x'"),
            ("visibility", "hidden"),
            ("position", "absolute"),
            ("opacity", "0"),
            ("clip-path", "inset(100%)"),
            ("transform", "scale(0)"),
            ("text-indent", "-99rem"),
            ("font-size", "0"),
            ("font-size", "1px"),
            ("font-size", "4rem"),
            ("background", "currentcolor"),
            ("color", "currentcolor"),
            ("max-width", "50%"),
            ("max-width", "40vw"),
            ("letter-spacing", "4px"),
            ("font-size", "1.1em"),
            ("font-size", "110%"),
            ("padding", "0 0 2rem"),
            ("margin", "4rem"),
            ("outline", "4px solid"),
            ("font-size", "calc(0px)"),
            ("color", "transparent"),
            ("color", "#0000"),
            ("color", "rgb(0 0 0 / 0)"),
            ("color", "rgba(0,0,0,0)"),
            ("line-height", "0"),
            ("letter-spacing", "-1em"),
            ("margin-left", "-9999px"),
            ("margin-left", "9999px"),
            ("max-width", "0"),
            ("background", "url(x.png)"),
            ("background", "linear-gradient(red,blue)"),
            ("font-family", "Wingdings"),
            ("text-decoration", "line-through"),
            ("text-transform", "uppercase"),
            ("list-style", "none"),
            ("font", "0 serif"),
            ("width", "0"),
            ("height", "0"),
            ("overflow", "hidden"),
            ("z-index", "9"),
            ("order", "-1"),
            ("direction", "rtl"),
            ("all", "unset"),
            ("color", "var(--x)"),
            ("padding", ""),
            ("font-variant", "small-caps"),
            ("zoom", "0"),
            ("filter", "blur(9px)"),
            ("animation", "x 1s"),
        ] {
            assert!(!is_sound(property, value), "{property}: {value}");
        }
    }

    #[test]
    fn colours_spacing_borders_and_letters_are_set() {
        for (property, value) in [
            ("color", "#123"),
            ("color", "RED"),
            ("color", "inherit"),
            ("color", "rgb(1, 2, 3)"),
            ("background", "none"),
            ("background-color", "#fff"),
            ("border-bottom", "3px solid #c00"),
            ("border-radius", "50%"),
            ("padding", "1rem 0"),
            ("margin", "0 auto"),
            ("margin-block-start", "2rem"),
            ("font-size", "1.2rem"),
            ("padding", "1.5rem 3rem"),
            ("font-weight", "700"),
            ("font-family", "Georgia, 'Times New Roman', serif"),
            ("line-height", "1.5"),
            ("text-align", "center"),
            ("text-decoration", "underline"),
            ("border-color", "transparent"),
            ("border-color", "currentcolor"),
            ("max-width", "60rem"),
            ("outline", "0"),
        ] {
            assert!(is_sound(property, value), "{property}: {value}");
        }
    }
}
