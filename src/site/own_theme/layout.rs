//! Adds up the lengths in a theme's style, so that nothing on a page is pushed away, squeezed or covered.

use crate::diagnostics::{Text, say};
use crate::site::own_theme::allowed::INLINE;
use crate::site::own_theme::page::{Page, Part, Shape};
use crate::site::own_theme::sheet::Declaration;

/// The most that the spaces beside a text add up to, in pixels: a telephone is 360 wide.
const BESIDE: f32 = 80.0;
/// The most above and below something within a line.
const IN_LINE: f32 = 6.0;
/// The most that all spaces before the heading add up to.
const BEFORE: f32 = 400.0;

/// The lengths that a rule sets, and for what.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Lengths {
    /// The names of the last part of a selector: of an element, or with `.` or `#`.
    names: Vec<String>,
    /// Whether the rule is for a header or footer only.
    is_frame: bool,
    beside: f32,
    above: f32,
}

impl Lengths {
    /// Those of a declaration, if it sets any; one for each of its selectors.
    pub(crate) fn of(it: &Declaration, value: &str, is_frame: bool) -> Vec<Lengths> {
        let side = it.property.strip_prefix("padding").or_else(|| it.property.strip_prefix("margin"));
        let border = it.property.strip_prefix("border").filter(|it| !it.starts_with("-radius") && !it.contains("spac"));
        let Some(side) = side.or(border) else { return Vec::new() };
        let all: Vec<f32> = value.split_whitespace().filter_map(length).collect();
        let most = all.iter().copied().fold(0.0, f32::max);
        let at = |place: usize, or: usize| all.get(place).or(all.get(or)).or(all.first()).copied().unwrap_or_default();
        let (beside, above) = match side {
            it if it.starts_with("-left") || it.starts_with("-right") || it.starts_with("-inline-") => (most, 0.0),
            it if it.starts_with("-inline") => (2.0 * most, 0.0),
            it if it.starts_with("-top") || it.starts_with("-bottom") || it.starts_with("-block-") => (0.0, most),
            it if it.starts_with("-block") => (0.0, 2.0 * most),
            _ => (at(1, 0) + at(3, 1), at(0, 0) + at(2, 0)),
        };
        if beside + above == 0.0 {
            return Vec::new();
        }
        let names = it.selector.split(',').map(names);
        names.map(|names| Lengths { names, is_frame, beside, above }).collect()
    }

    fn reaches(&self, shape: &Shape) -> bool {
        let has = |name: &String| match name.split_at_checked(1) {
            Some((".", class)) => shape.classes.iter().any(|it| it == class),
            Some(("#", id)) => shape.id.as_deref() == Some(id),
            _ => *name == shape.name,
        };
        (!self.is_frame || shape.part == Part::Frame) && self.names.iter().all(has)
    }
}

/// The names of the last part of a selector, without states.
fn names(selector: &str) -> Vec<String> {
    let last = selector.split([' ', '>', '+', '~']).rfind(|it| !it.is_empty()).unwrap_or_default();
    let last = last.split(':').next().unwrap_or_default();
    let mut names = vec![String::new()];
    for it in last.chars() {
        if matches!(it, '.' | '#') {
            names.push(String::new());
        }
        if let Some(name) = names.last_mut().filter(|_| it != '*') {
            name.push(it);
        }
    }
    names.retain(|it| !it.is_empty());
    names.into_iter().map(|it| if it.starts_with(['.', '#']) { it } else { it.to_lowercase() }).collect()
}

/// A length in pixels.
pub(crate) fn length(value: &str) -> Option<f32> {
    let number = |it: &str| it.parse::<f32>().ok();
    match (value.strip_suffix("rem"), value.strip_suffix("px"), value) {
        (Some(it), _, _) => number(it).map(|it| it * 16.0),
        (_, Some(it), _) => number(it),
        (.., "thin") => Some(1.0),
        (.., "medium") => Some(3.0),
        (.., "thick") => Some(5.0),
        _ => None,
    }
}

/// An error when the lengths of the theme's own rules squeeze, cover or push away what the page shows.
pub(crate) fn check(page: &Page, all: &[Lengths]) -> Result<(), Text> {
    let mut beside: Vec<f32> = Vec::new();
    let mut before = 0.0;
    let mut is_before = true;
    for shape in &page.shapes {
        let rules = all.iter().filter(|it| it.reaches(shape));
        let (own, above) = rules.fold((0.0, 0.0), |(a, b), it| (a + it.beside, b + it.above));
        let around = shape.parent.and_then(|it| beside.get(it)).copied().unwrap_or_default();
        beside.push(around + own);
        is_before &= shape.name != "h1";
        let in_line =
            INLINE.contains(&shape.name.as_str()) && !["img", "input", "select", "button"].contains(&&*shape.name);
        before += if is_before && !in_line { above } else { 0.0 };
        let inside = shape.part > Part::Frame;
        if inside && in_line && above > IN_LINE {
            return Err(too_much(&shape.name, above));
        }
        if inside && around + own > BESIDE {
            return Err(too_much(&shape.name, around + own));
        }
    }
    if before > BEFORE { Err(too_much("h1", before)) } else { Ok(()) }
}

fn too_much(name: &str, sum: f32) -> Text {
    say!(
        id = "gaya tema memberi jarak dan garis terlalu besar di sekitar <{name}>: jumlahnya {sum} piksel, sehingga isi \
              halaman terdorong, terhimpit, atau tertutup; kecilkan padding, margin, atau border",
        en = "the theme's style has too much space and too wide lines around <{name}>: {sum} pixels in all, so that the \
              page is pushed away, squeezed or covered; make padding, margin or border smaller",
        name,
        sum,
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::site::own_theme::sheet::declarations;

    #[test]
    fn lengths_are_read_by_side() {
        let of = |css: &str| {
            let it = declarations(css).unwrap().remove(0);
            let lengths = Lengths::of(&it, &it.value, false);
            lengths.iter().map(|it| (it.names.join(""), it.beside, it.above)).collect::<Vec<_>>()
        };
        assert_eq!(of(".a p.b:hover, li{padding:1rem 2px}"), [("p.b".to_owned(), 4.0, 32.0), ("li".into(), 4.0, 32.0)]);
        assert_eq!(of("a{border-top:thick solid red}"), [("a".to_owned(), 0.0, 5.0)]);
        assert_eq!(of("a{margin-inline:1rem}"), [("a".to_owned(), 32.0, 0.0)]);
        assert_eq!(of("a{border-radius:9px}"), []);
    }
}
