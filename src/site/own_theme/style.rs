//! The style sheets of a theme: only what neither hides, moves nor replaces what is shown, in colours that can be read.

use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostics::{Text, say};
use crate::register::Colour;
use crate::site::own_theme::colour::{colour, colours};
use crate::site::own_theme::layout::{Lengths, length};
use crate::site::own_theme::readable::{LEAST, Scheme, faint, unreadable};
use crate::site::own_theme::selector::{Reach, reach};
use crate::site::own_theme::sheet::{Declaration, declarations};
use crate::site::own_theme::value::is_sound;

/// The sheet that every page of the shipped theme loads; a theme may have its own in its place.
const MAIN: &str = "aset/gaya.css";
/// The one behind it, if the theme has it.
const COLOURS: &str = "aset/warna.css";

/// What the classes of a theme are for.
#[derive(Debug, Default)]
pub(crate) struct Classes {
    /// Those of the shipped sheet.
    pub(crate) shipped: BTreeSet<String>,
    /// Those with colours for another place than `<main>`.
    pub(crate) coloured: BTreeSet<String>,
    /// The lengths that the theme's own rules set.
    pub(crate) lengths: Vec<Lengths>,
}

/// Checks the theme's own sheets, and tells what its classes are for.
///
/// # Errors
/// The first thing a theme may not do, with its file and line.
pub(crate) fn check(shipped: &str, own: &[(&str, &str)]) -> Result<Classes, Text> {
    let shipped = declarations(shipped).map_err(|(line, text)| told(MAIN, line, &text))?;
    let known: BTreeSet<_> = shipped.iter().map(Declaration::key).collect();
    let mut sheets = Vec::new();
    for (file, css) in own {
        sheets.push((*file, declarations(css).map_err(|(line, text)| told(file, line, &text))?));
    }
    // In the order in which pages load them.
    sheets.sort_by_key(|(file, _)| (*file != MAIN, *file != COLOURS));
    let replaced = sheets.iter().any(|(file, _)| *file == MAIN);
    let base = if replaced { Vec::new() } else { shipped.iter().collect() };
    let all: Vec<&Declaration> = base.iter().copied().chain(sheets.iter().flat_map(|(_, it)| it)).collect();
    let roles: BTreeSet<&str> =
        shipped.iter().map(|it| it.property.as_str()).filter(|it| it.starts_with("--")).collect();
    let sheet = Sheet { known, variables: variables(shipped.iter().chain(all.iter().copied())), roles };
    let mut found =
        Classes { shipped: shipped.iter().flat_map(|it| classes(&it.selector)).collect(), ..Classes::default() };
    for (file, declarations) in &sheets {
        for it in declarations.iter().filter(|it| !sheet.known.contains(&it.key())) {
            sheet.take(it, &mut found).map_err(|it_is| told(file, it.line, &it_is))?;
        }
    }
    // A page need not load every other sheet: one that sets colours by role is thought away once.
    let sets_roles =
        |(_, it): &&(&str, Vec<Declaration>)| it.iter().any(|it| sheet.roles.contains(it.property.as_str()));
    let others: Vec<&str> =
        sheets.iter().filter(sets_roles).map(|it| it.0).filter(|it| ![MAIN, COLOURS].contains(it)).collect();
    if let [_, second, ..] = others.as_slice() {
        return Err(told(second, 1, &two_sheets()));
    }
    for without in others.into_iter().map(Some).chain([None]) {
        let loaded: Vec<&(&str, Vec<Declaration>)> = sheets.iter().filter(|it| Some(it.0) != without).collect();
        let all: Vec<&Declaration> = base.iter().copied().chain(loaded.iter().flat_map(|(_, it)| it)).collect();
        let mut schemes = Scheme::all(&all, replaced);
        for it in loaded.iter().flat_map(|(_, it)| it).filter(|it| !sheet.known.contains(&it.key())) {
            let reaches = reach(&it.selector, &found.shipped).is_ok_and(|it| it == Reach::Everything);
            let colours = if reaches && is_colour(it) { sheet.colours(it) } else { Vec::new() };
            for scheme in &mut schemes {
                scheme.add(it, &colours);
            }
        }
        if let Some(text) = unreadable(&schemes) {
            return Err(sheets.first().map_or(text.clone(), |(file, _)| told(file, 1, &text)));
        }
    }
    for (file, declarations) in &sheets {
        sheet.pairs(declarations).map_err(|(line, text)| told(file, line, &text))?;
    }
    Ok(found)
}

fn is_colour(it: &Declaration) -> bool {
    ["color", "background", "background-color"].contains(&it.property.as_str())
}

fn two_sheets() -> Text {
    say!(
        id = "warna menurut peran (--ink, --page, --accent …) ditetapkan di lebih dari satu berkas; tulis semuanya di \
              aset/warna.css",
        en = "colours by role (--ink, --page, --accent …) are set in more than one file; write all of them in \
              aset/warna.css",
    )
}

/// The classes that a selector names.
fn classes(selector: &str) -> impl Iterator<Item = String> + '_ {
    let ends = |it: char| !it.is_ascii_alphanumeric() && it != '-';
    selector.split('.').skip(1).filter_map(move |it| it.split(ends).next()).map(str::to_owned)
}

fn told(file: &str, line: u32, text: &Text) -> Text {
    say!(
        id = "{file} milik tema, baris {line}: {text}",
        en = "the theme's {file}, line {line}: {text}",
        file,
        line,
        text = text.each(),
    )
}

/// The values that each custom property is given anywhere.
fn variables<'a>(all: impl Iterator<Item = &'a Declaration>) -> BTreeMap<&'a str, BTreeSet<&'a str>> {
    let mut variables: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for it in all.filter(|it| it.property.starts_with("--")) {
        variables.entry(&it.property).or_default().insert(&it.value);
    }
    variables
}

struct Sheet<'a> {
    /// What the shipped sheet says: a copy of it may say it too.
    known: BTreeSet<(&'a str, &'a str, &'a str, &'a str)>,
    variables: BTreeMap<&'a str, BTreeSet<&'a str>>,
    /// The custom properties of the shipped sheet.
    roles: BTreeSet<&'a str>,
}

impl Sheet<'_> {
    /// Checks a declaration of the theme, and takes in what it is for.
    fn take(&self, it: &Declaration, found: &mut Classes) -> Result<(), Text> {
        if [&it.selector, &it.value, &it.media].iter().any(|it| it.contains('\\')) || !Scheme::is_condition(&it.media) {
            return Err(refused(it));
        }
        let reach = reach(&it.selector, &found.shipped)?;
        self.check(it, reach == Reach::Everything)?;
        let is_frame = reach != Reach::Everything;
        for value in self.resolved(&it.value).into_iter().flatten() {
            found.lengths.extend(Lengths::of(it, &value, is_frame));
        }
        if let Reach::Frame(classes) = reach {
            found.coloured.extend(classes.into_iter().filter(|_| is_colour(it)));
        }
        Ok(())
    }

    /// The colours of a declaration, whatever its variables hold.
    fn colours(&self, it: &Declaration) -> Vec<Colour> {
        self.resolved(&it.value).into_iter().flatten().flat_map(|it| colours(&it)).collect()
    }

    /// An error when one rule sets a text and its ground so that it cannot be read.
    fn pairs(&self, all: &[Declaration]) -> Result<(), (u32, Text)> {
        let own = || all.iter().filter(|it| is_colour(it) && !self.known.contains(&it.key()));
        for it in own().filter(|it| it.property == "color") {
            let same = |other: &&Declaration| {
                other.property != "color" && other.selector == it.selector && other.media == it.media
            };
            for (text, ground) in own().filter(same).flat_map(|ground| {
                let grounds = self.colours(ground);
                self.colours(it).into_iter().flat_map(move |text| grounds.clone().into_iter().map(move |it| (text, it)))
            }) {
                if text.contrast(ground) < LEAST {
                    return Err((it.line, faint(text, ground)));
                }
            }
        }
        Ok(())
    }

    fn check(&self, it: &Declaration, is_everywhere: bool) -> Result<(), Text> {
        let (property, value) = (it.property.as_str(), it.value.as_str());
        if let Some(name) = property.strip_prefix("--") {
            let is_root = [":root", "html"].contains(&it.selector.as_str());
            let is_role = self.roles.contains(property);
            // What it holds is judged where it is used; the shipped sheet uses these.
            let sound = match name {
                "serif" | "mono" => is_root && is_sound("font-family", value),
                _ if is_role => is_root && Scheme::knows(&it.media) && colour(value).is_some(),
                _ => true,
            };
            return if sound { Ok(()) } else { Err(refused(it)) };
        }
        let is_top = it.selector.split(',').all(|it| ["html", ":root", "body"].contains(&it.trim()));
        let heads = it.selector.split(',').all(|it| [" h1", " h2"].iter().any(|end| format!(" {it}").ends_with(end)));
        let size = |value: &String| match (property, is_top) {
            ("font-size", true) => within(value, 14.0, 22.0),
            ("font-size", false) => heads || within(value, 12.0, 32.0),
            _ => true,
        };
        let bare = it.selector.contains('*') && !["0", "inherit"].contains(&value);
        if bare && !property.starts_with("font-family") {
            return Err(refused(it));
        }
        // A line around something covers what stands beside it.
        let focused = |it: &str| it.trim().ends_with(":focus") || it.trim().ends_with(":focus-visible");
        if property.starts_with("outline") && !it.selector.split(',').all(focused) {
            return Err(refused(it));
        }
        let values = self.resolved(value).filter(|it| !it.is_empty());
        let gradient = |value: &str| {
            let inside = value.strip_prefix("linear-gradient(").and_then(|it| it.strip_suffix(')'));
            property == "background" && !is_everywhere && inside.is_some_and(|it| !it.contains(['(', ':']))
        };
        let sound = |value: &String| (is_sound(property, value) || gradient(value)) && size(value);
        if values.is_some_and(|it| it.iter().all(sound)) { Ok(()) } else { Err(refused(it)) }
    }

    /// A value with everything that each `var()` in it can be; nothing when one has no value.
    fn resolved(&self, value: &str) -> Option<Vec<String>> {
        let mut open = vec![value.to_owned()];
        let mut done = Vec::new();
        // Custom properties can name each other in a circle.
        let mut steps = 0;
        while let Some(value) = open.pop() {
            steps += 1;
            let Some((before, after)) = value.split_once("var(") else {
                done.push(value);
                continue;
            };
            let (inside, behind) = after.split_once(')')?;
            let values = self.variables.get(inside.trim()).filter(|_| steps < 100)?;
            open.extend(values.iter().map(|it| format!("{before}{it}{behind}")));
        }
        Some(done)
    }
}

/// Whether a size of letters is between these, in pixels; sizes by name are.
fn within(value: &str, least: f32, most: f32) -> bool {
    length(value).is_none_or(|it| (least..=most).contains(&it))
}

fn refused(it: &Declaration) -> Text {
    let (property, value) = (&it.property, &it.value);
    say!(
        id = "`{property}: {value}` tidak boleh ditulis di gaya tema; yang boleh: sifat khusus (--accent …), warna, \
              jarak dan garis (px atau rem), serta ukuran dan tebal huruf yang terbaca",
        en = "a theme's style may not set `{property}: {value}`; it sets custom properties (--accent …), colours, \
              spacing and lines (px or rem), and letters of a size and weight that can be read",
        property,
        value,
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::site::Theme;
    use crate::site::own_theme::page::HIDING;

    fn shipped() -> String {
        String::from_utf8(Theme::built_in().remove(MAIN).unwrap()).unwrap()
    }

    #[test]
    fn what_the_shipped_style_hides_is_known() {
        // Hidden on paper only or at some widths, and never around an article.
        let elsewhere = ["nav", "register", "strip", "colophon", "bottom", "downloads", "document"];
        for it in declarations(&shipped()).unwrap() {
            let hides =
                it.property == "display" && it.value == "none" || it.property == "left" && it.value.starts_with("-9");
            let named = |one: &str| {
                let known = HIDING.iter().chain(&elsewhere);
                let mut named = classes(one).chain([one.trim().to_owned()]);
                named.any(|it| known.clone().any(|known| *known == it)) || one == "[hidden]" || one.contains("details")
            };
            assert!(!hides || it.selector.split(',').all(named), "{}", it.selector);
        }
    }

    #[test]
    fn a_copy_with_other_colours_passes() {
        let shipped = shipped();
        let check = |file: &str, css: &str| check(&shipped, &[(file, css)]).map(|it| it.coloured);
        assert!(check(MAIN, &shipped).unwrap().is_empty());
        assert!(check(MAIN, &shipped.replace("--accent:#07543f", "--accent:#5b1a1a")).is_ok());
        assert_eq!(
            check("aset/a.css", ".kop{background:#000} .kop a{color:#fff}").unwrap(),
            BTreeSet::from(["kop".to_owned()])
        );
        let error = check("aset/a.css", "\n.text p{color:#fff}").unwrap_err();
        assert!(error.id.contains("#ffffff tidak terbaca"), "{}", error.id);
        let error = check("aset/a.css", "\n.text p{display:none}").unwrap_err();
        assert!(error.id.starts_with("aset/a.css milik tema, baris 2: `display: none`"), "{}", error.id);
        for bad in [":root{--ink:#f5f4ef}", ".text{--ink:#fff}", ":root{--a:var(--b);--b:var(--a)} p{color:var(--a)}"] {
            assert!(check("aset/a.css", bad).is_err(), "{bad}");
        }
    }
}
