//! Whether texts in the colours of a theme can be read wherever they may stand.

use std::collections::BTreeMap;

use crate::diagnostics::{Each, Text, say};
use crate::register::Colour;
use crate::site::own_theme::colour::colour;
use crate::site::own_theme::sheet::Declaration;

/// Custom properties of the shipped sheet that texts have, with the least contrast of each.
const TEXTS: [(&str, f64); 5] = [("--ink", 4.5), ("--muted", 3.0), ("--link", 3.0), ("--warn", 3.0), ("--stop", 3.0)];
/// Those that texts stand on.
const GROUNDS: [&str; 5] = ["--page", "--sheet", "--soft", "--warn-soft", "--stop-soft"];
/// The least contrast of a colour that the theme names itself.
const LEAST: f64 = 3.0;

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
        let knows_dark = sheets
            .iter()
            .any(|it| it.media.contains("scheme:dark") || it.property == "color-scheme" && it.value.contains("dark"));
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
            let names_text = sheets.iter().any(|it| it.property == "color" && it.media.is_empty());
            if replaced && !names_text {
                scheme.texts.push(if is_dark { Colour::WHITE } else { Colour::BLACK });
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

    fn pairs(&self) -> impl Iterator<Item = (Colour, Colour, f64)> + '_ {
        let roles = TEXTS.iter().filter_map(|(name, least)| Some((*self.roles.get(*name)?, *least)));
        let texts: Vec<_> = roles.chain(self.texts.iter().map(|it| (*it, LEAST))).collect();
        let roles = GROUNDS.iter().filter_map(|it| self.roles.get(*it)).copied();
        let mut grounds: Vec<Colour> = roles.chain(self.grounds.iter().copied()).collect();
        if grounds.is_empty() {
            grounds.push(if self.is_dark { Colour::BLACK } else { Colour::WHITE });
        }
        let accent = self.roles.get("--accent").filter(|_| !self.is_paper).map(|it| (Colour::WHITE, *it, LEAST));
        let each = move |(text, least): (Colour, f64)| {
            let grounds = grounds.clone();
            grounds.into_iter().map(move |ground| (text, ground, least))
        };
        texts.into_iter().flat_map(each).chain(accent)
    }
}

/// The first text that could not be read.
pub(crate) fn unreadable(schemes: &[Scheme]) -> Option<Text> {
    schemes.iter().find_map(|scheme| {
        let (text, ground, _) = scheme.pairs().find(|(text, ground, least)| text.contrast(*ground) < *least)?;
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
