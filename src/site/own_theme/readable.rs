//! Whether texts in the colours of a theme can be read wherever they may stand.

use std::collections::BTreeMap;

use crate::diagnostics::{Each, Text, say};
use crate::register::Colour;
use crate::site::own_theme::colour::colour;
use crate::site::own_theme::sheet::Declaration;

/// Custom properties of the shipped sheet that texts have.
const TEXTS: [&str; 5] = ["--ink", "--muted", "--link", "--warn", "--stop"];
/// Those that texts stand on.
const GROUNDS: [&str; 5] = ["--page", "--sheet", "--soft", "--warn-soft", "--stop-soft"];
/// The least contrast of a text and its ground: WCAG 2.2, 1.4.3.
pub(crate) const LEAST: f64 = 4.5;

/// One way in which a page is shown.
#[derive(Debug)]
pub(crate) struct Scheme {
    name: (&'static str, &'static str),
    is_dark: bool,
    is_paper: bool,
    roles: BTreeMap<String, Colour>,
    texts: Vec<Colour>,
    grounds: Vec<Colour>,
}

impl Scheme {
    /// Light, dark if the sheets know it, and paper. `replaced`: none of the shipped sheet is loaded.
    pub(crate) fn all(sheets: &[&Declaration], replaced: bool) -> Vec<Scheme> {
        // Every page says that it can be dark.
        let knows_dark = replaced
            || sheets.iter().any(|it| {
                it.media.contains("scheme:dark") || it.property == "color-scheme" && it.value.contains("dark")
            });
        let names = |properties: &[&str], selectors: &[&str]| {
            sheets.iter().any(|it| {
                let reaches = it.selector.split(',').any(|it| selectors.contains(&it.trim()));
                reaches && it.media.is_empty() && properties.contains(&it.property.as_str())
            })
        };
        let top = ["html", "body", ":root"];
        let ways =
            [(("terang", "light"), false, false), (("gelap", "dark"), true, false), (("cetak", "print"), false, true)];
        let ways = ways.into_iter().filter(|it| knows_dark || !it.1);
        let with = |(name, is_dark, is_paper)| {
            let (roles, texts, grounds) = Default::default();
            let mut scheme = Scheme { name, is_dark, is_paper, roles, texts, grounds };
            for it in sheets.iter().filter(|it| it.property.starts_with("--")) {
                if let Some(value) = colour(&it.value).filter(|_| scheme.has(&it.media)) {
                    scheme.roles.insert(it.property.clone(), value);
                }
            }
            // What a browser does where the sheet says nothing.
            if replaced && !names(&["color"], &top) {
                scheme.texts.push(if is_dark { Colour::WHITE } else { Colour::BLACK });
            }
            if replaced && !names(&["background", "background-color"], &top) {
                scheme.grounds.push(if is_dark { Colour::BLACK } else { Colour::WHITE });
            }
            if replaced && !names(&["color"], &["a", "a:link"]) {
                scheme.texts.push(if is_dark { Colour([0x9e, 0x9e, 0xff]) } else { Colour([0, 0, 0xee]) });
            }
            scheme
        };
        ways.map(with).collect()
    }

    /// Whether a condition is one that says in which way a page is shown.
    pub(crate) fn knows(media: &str) -> bool {
        let plain = media.trim_start_matches("screen").trim_start_matches("and");
        ["", "print", "(prefers-color-scheme:dark)", "(prefers-color-scheme:light)"].contains(&plain)
    }

    /// Whether a condition is one that is understood: a kind of screen, and widths.
    pub(crate) fn is_condition(media: &str) -> bool {
        let rest = ["screen", "print", "all"].iter().find_map(|it| media.strip_prefix(it)).unwrap_or(media);
        let plain = |it: &str| {
            let inside = it.strip_prefix('(').and_then(|it| it.strip_suffix(')')).unwrap_or_default();
            let Some((name, value)) = inside.split_once(':') else { return false };
            let is_scheme = name == "prefers-color-scheme" && ["dark", "light"].contains(&value);
            is_scheme || ["min-width", "max-width"].contains(&name) && !value.contains(['(', ')'])
        };
        rest.is_empty() || rest.trim_start_matches("and").split("and").all(plain)
    }

    fn has(&self, media: &str) -> bool {
        let screen = !media.contains("screen") || !self.is_paper;
        let print = !media.contains("print") || self.is_paper;
        let dark = !media.contains("scheme:dark") || self.is_dark;
        let light = !media.contains("scheme:light") || !self.is_dark;
        screen && print && dark && light
    }

    /// Takes in the colours of a rule that may reach what was approved.
    pub(crate) fn add(&mut self, it: &Declaration, colours: &[Colour]) {
        if self.has(&it.media) {
            let to = if it.property == "color" { &mut self.texts } else { &mut self.grounds };
            to.extend(colours);
        }
    }

    fn pairs(&self) -> impl Iterator<Item = (Colour, Colour)> + '_ {
        let role = |it: &&str| self.roles.get(*it).copied();
        let texts = TEXTS.iter().filter_map(role).chain(self.texts.iter().copied());
        let mut grounds: Vec<Colour> = GROUNDS.iter().filter_map(role).chain(self.grounds.iter().copied()).collect();
        if grounds.is_empty() {
            grounds.push(if self.is_dark { Colour::BLACK } else { Colour::WHITE });
        }
        let accent = self.roles.get("--accent").filter(|_| !self.is_paper).map(|it| (Colour::WHITE, *it));
        let each = move |text: Colour| grounds.clone().into_iter().map(move |ground| (text, ground));
        texts.flat_map(each).chain(accent)
    }
}

/// The first text that could not be read.
pub(crate) fn unreadable(schemes: &[Scheme]) -> Option<Text> {
    schemes.iter().find_map(|scheme| {
        let (text, ground) = scheme.pairs().find(|(text, ground)| text.contrast(*ground) < LEAST)?;
        let (contrast, (id, en)) = (text.contrast(ground), scheme.name);
        Some(say!(
            id = "teks berwarna {text} tidak terbaca di atas {ground} (kontras {contrast:.1} : 1, tampilan {what}); \
                  pilih warna yang lebih berbeda, untuk terang dan gelap sendiri-sendiri, atau pakai `tampilan: {{ \
                  warna: … }}` di maklumat.yml",
            en = "a text in {text} cannot be read on {ground} (contrast {contrast:.1} : 1, {what}); choose colours \
                  that differ more, light and dark each, or use `tampilan: {{ warna: … }}` in maklumat.yml",
            text,
            ground,
            contrast,
            what = Each(&id, &en),
        ))
    })
}

/// That a text of a header or footer cannot be read.
pub(crate) fn faint(text: Colour, ground: Colour) -> Text {
    let contrast = text.contrast(ground);
    say!(
        id = "teks berwarna {text} tidak terbaca di atas {ground} (kontras {contrast:.1} : 1, paling sedikit 4.5)",
        en = "a text in {text} cannot be read on {ground} (contrast {contrast:.1} : 1, at least 4.5)",
        text,
        ground,
        contrast,
    )
}
