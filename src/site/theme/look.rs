//! How one site looks: the stylesheet that is made from the colour of the settings, and the logo.

use serde::Serialize;

use crate::register::{Colour, Picture, Settings};
use crate::site::Theme;

/// Where the stylesheet lies; a theme that has a file there says all colours itself.
pub(crate) const COLOURS: &str = "aset/warna.css";

/// The highest that a logo is shown, in pixels.
const HIGHEST: u32 = 48;

/// What the templates know of it.
#[derive(Debug, Serialize)]
pub(crate) struct LookView {
    /// Whether there is a stylesheet of colours.
    colours: bool,
    logo: Option<LogoView>,
}

/// The logo, with the size at which it is shown, so that nothing jumps when it comes.
#[derive(Debug, Serialize)]
struct LogoView {
    address: String,
    width: u32,
    height: u32,
}

impl LookView {
    /// Of a site. A logo that cannot be shown is not: a preview says so elsewhere.
    pub(crate) fn of(settings: &Settings, theme: &Theme) -> LookView {
        let logo = settings.look.logo.as_ref().map(|it| format!("aset/{}", it.value));
        let logo = logo.and_then(|address| {
            let Picture::Png(width, height) = Picture::of(theme.assets().get(&address)?) else { return None };
            let (width, height) = shown(width, height);
            Some(LogoView { address, width, height })
        });
        let colours = settings.look.colour.is_some() || theme.assets().contains_key(COLOURS);
        LookView { colours, logo }
    }
}

/// The size of a picture that is no higher than allowed, in its own proportion.
fn shown(width: u32, height: u32) -> (u32, u32) {
    if height <= HIGHEST {
        return (width, height);
    }
    let scaled = (u64::from(width) * u64::from(HIGHEST) + u64::from(height) / 2) / u64::from(height.max(1));
    (u32::try_from(scaled).unwrap_or(u32::MAX).max(1), HIGHEST)
}

/// The stylesheet, if the settings name a colour and the theme does not say all colours itself.
pub(crate) fn stylesheet(settings: &Settings, theme: &Theme) -> Option<String> {
    let colour = settings.look.colour.as_ref().filter(|_| !theme.assets().contains_key(COLOURS))?;
    Some(made_from(colour.value))
}

/// Colours by role, light and dark. Not for paper: there everything is black.
fn made_from(colour: Colour) -> String {
    let dark = Colour([0x15, 0x1a, 0x18]);
    let roles =
        |accent: Colour, link: Colour, soft: Colour| format!(":root{{--accent:{accent};--link:{link};--soft:{soft}}}");
    format!(
        "@media screen{{{}}}\n@media screen and (prefers-color-scheme:dark){{{}}}\n",
        roles(colour, colour, colour.mixed(10, Colour::WHITE)),
        roles(colour.mixed(85, dark), colour.mixed(35, Colour::WHITE), colour.mixed(15, dark)),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::site::tests::register::{Files, theme};

    const PNG: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x90\0\0\0\x60\x08\x02\0\0\0";

    fn files(look: &str) -> Files {
        let mut files = Files::new();
        files.settings.push_str(look);
        files
    }

    #[test]
    fn one_colour_makes_all_of_them_the_same_everywhere() {
        let site = files("tampilan: { warna: \"#b71c1c\" }\n").sample::<false>().site(&theme());
        assert_eq!(
            site[COLOURS],
            "@media screen{:root{--accent:#b71c1c;--link:#b71c1c;--soft:#f8e8e8}}\n\
             @media screen and (prefers-color-scheme:dark){:root{--accent:#9f1c1b;--link:#e6b0b0;--soft:#2d1a19}}\n"
        );
        for page in ["index.html", "info/a-1/index.html"] {
            assert!(site[page].contains("aset/warna.css\">"), "{page}");
        }
        let without = Files::new().sample::<false>().site(&theme());
        assert!(!without.contains_key(COLOURS) && !without["index.html"].contains("warna.css"));
    }

    #[test]
    fn whatever_colour_may_be_published_can_be_read_in_the_dark_too() {
        let grounds = ["101513", "19201d", "33280f", "3a1b19"].map(|it| Colour::of(it).unwrap());
        let dark = Colour([0x15, 0x1a, 0x18]);
        for number in (0..=0x00ff_ffff_u32).step_by(0x1717) {
            let [_, red, green, blue] = number.to_be_bytes();
            let colour = Colour([red, green, blue]);
            if !colour.is_readable() {
                continue;
            }
            let link = colour.mixed(35, Colour::WHITE);
            assert!(colour.mixed(85, dark).contrast(Colour::WHITE) >= 4.5, "{colour}");
            for ground in grounds.into_iter().chain([colour.mixed(15, dark)]) {
                assert!(link.contrast(ground) >= 4.5, "{colour}: {link} on {ground}");
            }
        }
    }

    #[test]
    fn a_theme_of_its_own_says_all_colours_itself() {
        let said = ":root{--link:#036}@media (prefers-color-scheme:dark){:root{--link:#9cf}}";
        let own = vec![(COLOURS.to_owned(), said.as_bytes().to_vec())];
        let own = Theme::new(own, "id").unwrap();
        let site = files("tampilan: { warna: \"#b71c1c\" }\n").sample::<false>().site(&own);
        assert_eq!(site[COLOURS], said);
    }

    #[test]
    fn the_logo_stands_beside_the_name_at_its_size() {
        let own = Theme::new(vec![("aset/logo.png".to_owned(), PNG.to_vec())], "id").unwrap();
        let site = files("tampilan: { logo: logo.png }\n").sample::<false>().site(&own);
        let logo = "<img src=\"../../aset/logo.png\" alt=\"\" width=\"72\" height=\"48\">";
        assert!(site["info/a-1/index.html"].contains(logo));
        let missing = files("tampilan: { logo: lain.png }\n").sample::<true>().site(&own);
        assert!(!missing["index.html"].contains("<img"));
        for (given, expected) in [((96, 96), (48, 48)), ((20, 20), (20, 20)), ((1, 4000), (1, 48))] {
            assert_eq!(shown(given.0, given.1), expected);
        }
    }
}
