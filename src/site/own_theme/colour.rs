//! Reads the colours in one value of a style; those that are partly transparent are left out.

use crate::register::Colour;

/// All colours of a value, whatever else it says.
pub(crate) fn colours(value: &str) -> Vec<Colour> {
    let mut depth = 0_i32;
    let is_between = |it: char| {
        depth += i32::from(it == '(') - i32::from(it == ')');
        depth == 0 && it.is_whitespace()
    };
    value.split(is_between).filter_map(colour).collect()
}

/// A colour that nothing shines through.
pub(crate) fn colour(value: &str) -> Option<Colour> {
    let value = value.trim();
    if let Some(digits) = value.strip_prefix('#') {
        let (red, green, blue, alpha) = cssparser::color::parse_hash_color(digits.as_bytes()).ok()?;
        return (alpha >= 1.0).then_some(Colour([red, green, blue]));
    }
    if let Ok((red, green, blue)) = cssparser::color::parse_named_color(value) {
        return Some(Colour([red, green, blue]));
    }
    let inside = value.strip_prefix("rgb(")?.strip_suffix(')')?;
    let parts: Vec<u8> =
        inside.split([',', ' ']).filter(|it| !it.is_empty()).map(str::parse).collect::<Result<_, _>>().ok()?;
    <[u8; 3]>::try_from(parts).ok().map(Colour)
}
