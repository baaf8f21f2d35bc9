//! Reads the colours of a style sheet.

use crate::register::Colour;

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
