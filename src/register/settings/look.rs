//! `tampilan`: the site's colour and logo, and whether the colour can be read.

use crate::diagnostics::Located;

/// What the settings say about how the site looks.
#[derive(Debug, Clone, Default)]
pub struct Look {
    /// `warna`: the one colour that all others are made from.
    pub colour: Option<Located<Colour>>,
    /// `logo`: the name of a PNG in `themes/<tema>/aset/`.
    pub logo: Option<Located<String>>,
    /// What lies there; set by whoever reads the theme's files.
    pub picture: Picture,
}

/// What was found where the logo should be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Picture {
    /// No file.
    #[default]
    Missing,
    /// A file that is no PNG.
    Other,
    /// A PNG of this width and height.
    Png(u32, u32),
}

impl Picture {
    /// What these bytes are; width and height stand at the same place in every PNG.
    pub fn of(bytes: &[u8]) -> Picture {
        let number = |at: usize| {
            let four: [u8; 4] = bytes.get(at..at + 4)?.try_into().ok()?;
            Some(u32::from_be_bytes(four)).filter(|it| *it > 0)
        };
        let is_png = bytes.starts_with(b"\x89PNG\r\n\x1a\n") && bytes.get(12..16) == Some(b"IHDR");
        match (is_png, number(16), number(20)) {
            (true, Some(width), Some(height)) => Picture::Png(width, height),
            _ => Picture::Other,
        }
    }
}

/// A colour of the sRGB space.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Colour(pub [u8; 3]);

/// The least contrast at which everybody is held to be able to read a text: WCAG 2.2, 1.4.3.
const READABLE: f64 = 4.5;

impl Colour {
    /// White.
    pub const WHITE: Colour = Colour([255; 3]);
    /// Black.
    pub const BLACK: Colour = Colour([0; 3]);
    /// What texts stand on in the default theme while it is light: page, sheet, and the grounds of notices.
    pub const GROUNDS: [Colour; 4] =
        [Colour([0xf5, 0xf4, 0xef]), Colour::WHITE, Colour([0xfd, 0xf1, 0xdc]), Colour([0xfb, 0xe9, 0xe7])];

    /// From `#rrggbb`, or without the `#`, which begins a comment in YAML when it is not quoted.
    pub fn of(text: &str) -> Option<Colour> {
        let digits = text.strip_prefix('#').unwrap_or(text);
        let plain = digits.len() == 6 && digits.bytes().all(|it| it.is_ascii_hexdigit());
        let number = u32::from_str_radix(digits, 16).ok().filter(|_| plain)?;
        let [_, red, green, blue] = number.to_be_bytes();
        Some(Colour([red, green, blue]))
    }

    /// `parts` of a hundred of it, the rest of `other`; whole numbers, so that no machine differs.
    pub fn mixed(self, parts: u16, other: Colour) -> Colour {
        let rest = 100_u16.saturating_sub(parts);
        let mut mixed = other.0;
        for (to, from) in mixed.iter_mut().zip(self.0) {
            let sum = (u16::from(from) * parts.min(100) + u16::from(*to) * rest + 50) / 100;
            *to = u8::try_from(sum).unwrap_or(u8::MAX);
        }
        Colour(mixed)
    }

    /// How bright it is, from 0 to 1: the relative luminance of WCAG 2.2.
    fn luminance(self) -> f64 {
        let linear = |it: u8| {
            let it = f64::from(it) / 255.0;
            if it <= 0.040_45 { it / 12.92 } else { ((it + 0.055) / 1.055).powf(2.4) }
        };
        let [red, green, blue] = self.0.map(linear);
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }

    /// How well a text in one of two colours can be read on the other, from 1 to 21.
    pub fn contrast(self, other: Colour) -> f64 {
        let (a, b) = (self.luminance() + 0.05, other.luminance() + 0.05);
        a.max(b) / a.min(b)
    }

    /// How well a link of this colour can be read where it is read worst.
    pub fn contrast_of_link(self) -> f64 {
        let soft = self.mixed(10, Colour::WHITE);
        Colour::GROUNDS.into_iter().chain([soft]).map(|it| self.contrast(it)).fold(f64::MAX, f64::min)
    }

    /// Whether white can be read on it, and it as a link.
    pub fn is_readable(self) -> bool {
        self.contrast(Colour::WHITE) >= READABLE && self.contrast_of_link() >= READABLE
    }

    /// The nearest shade that is no brighter and can be read; black always can.
    pub fn readable(self) -> Colour {
        let darker = |by: u16| {
            let dim = |it: u8| u8::try_from(u16::from(it) * by / 255).unwrap_or(it);
            Colour(self.0.map(dim))
        };
        (0..=255).rev().map(darker).find(|it| it.is_readable()).unwrap_or(Colour::BLACK)
    }
}

impl std::fmt::Display for Colour {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let [red, green, blue] = self.0;
        write!(f, "#{red:02x}{green:02x}{blue:02x}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn contrasts_are_those_of_wcag() {
        let contrast = |a: &str, b: &str| Colour::of(a).unwrap().contrast(Colour::of(b).unwrap());
        for (a, b, ratio) in [
            ("#000000", "#ffffff", 21.0),
            ("#777777", "#ffffff", 4.48),
            ("#767676", "#ffffff", 4.54),
            ("#ff0000", "#ffffff", 4.0),
            ("#07543f", "#07543f", 1.0),
        ] {
            assert!((contrast(a, b) - ratio).abs() < 0.005, "{a} on {b}: {}", contrast(a, b));
        }
    }

    #[test]
    fn the_shade_proposed_is_the_nearest_that_can_be_read() {
        let red = Colour::of("ff0000").unwrap();
        let shade = red.readable();
        assert!(!red.is_readable() && shade.is_readable());
        let Colour([it, 0, 0]) = shade else { panic!("{shade} is no red") };
        assert!(!Colour([it + 1, 0, 0]).is_readable(), "{shade}");
        for kept in ["#07543f", "#000000"] {
            assert_eq!(Colour::of(kept).unwrap().readable().to_string(), kept);
        }
        assert!(Colour::WHITE.readable().is_readable());
    }

    #[test]
    fn colours_are_read_and_mixed_the_same_everywhere() {
        for wrong in ["", "#fff", "red", "#12345g", "+12345", "#1234567"] {
            assert_eq!(Colour::of(wrong), None, "{wrong}");
        }
        let green = Colour::of("#07543F").unwrap();
        assert_eq!(green.to_string(), "#07543f");
        assert_eq!(green.mixed(35, Colour::WHITE).to_string(), "#a8c3bc");
        assert_eq!(green.mixed(100, Colour::WHITE), green);
        assert_eq!(green.mixed(0, Colour::WHITE), Colour::WHITE);
    }

    #[test]
    fn a_png_says_how_large_it_is() {
        let mut png = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x60\0\0\0\x30".to_vec();
        assert_eq!(Picture::of(&png), Picture::Png(96, 48));
        png.truncate(22);
        assert_eq!(Picture::of(&png), Picture::Other);
        assert_eq!(Picture::of(b"GIF89a"), Picture::Other);
    }
}
