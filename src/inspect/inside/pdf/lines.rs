//! Puts the glyphs of a page into words and lines, by where they stand.

use std::collections::BTreeMap;

/// A glyph, or several that stand for one thing, with its place on the page.
#[derive(Debug, Clone)]
pub(crate) struct Glyph {
    pub(crate) text: String,
    /// Where it begins, and where the next one is expected.
    pub(crate) start: (f64, f64),
    pub(crate) end: (f64, f64),
    /// How high a line of it is.
    pub(crate) size: f64,
}

/// A gap of so much of a line's height parts words; a larger one parts cells.
const WORD: f64 = 0.15;
const CELL: f64 = 1.5;
/// Glyphs whose feet differ less stand on one line.
const SAME_LINE: f64 = 0.45;

/// Along the line, and across it, upwards.
struct Placed<'a> {
    glyph: &'a Glyph,
    from: f64,
    to: f64,
    across: f64,
}

impl Glyph {
    /// The direction in which it is written, in whole degrees.
    fn angle(&self) -> i64 {
        let (x, y) = (self.end.0 - self.start.0, self.end.1 - self.start.1);
        if x == 0.0 && y == 0.0 {
            return 0;
        }
        whole(y.atan2(x).to_degrees().round()).rem_euclid(360)
    }

    fn placed(&self, angle: i64) -> Placed<'_> {
        #[expect(clippy::cast_precision_loss, reason = "less than 360")]
        let (sin, cos) = (angle as f64).to_radians().sin_cos();
        let along = |(x, y): (f64, f64)| x * cos + y * sin;
        let (x, y) = self.start;
        Placed { glyph: self, from: along(self.start), to: along(self.end), across: y * cos - x * sin }
    }
}

/// The text line by line from above, each from its beginning, cells set apart by tabs.
pub(crate) fn by_place(glyphs: &[Glyph]) -> String {
    let mut directions: BTreeMap<i64, Vec<Placed<'_>>> = BTreeMap::new();
    for it in glyphs {
        let angle = it.angle();
        directions.entry(angle).or_default().push(it.placed(angle));
    }
    let mut text = String::new();
    for (_, mut placed) in directions {
        placed.sort_by(|a, b| b.across.total_cmp(&a.across));
        let mut line: Vec<Placed<'_>> = Vec::new();
        for it in placed {
            let is_same = line
                .first()
                .is_none_or(|first| first.across - it.across < SAME_LINE * first.glyph.size.max(it.glyph.size));
            if !is_same {
                end_line(&mut line, &mut text);
            }
            line.push(it);
        }
        end_line(&mut line, &mut text);
    }
    text
}

/// The text in the order in which it was written into the file, so that a cell of several lines stays together.
pub(crate) fn as_written(glyphs: &[Glyph]) -> String {
    let mut text = String::new();
    let mut line: Vec<Placed<'_>> = Vec::new();
    let mut angle = 0;
    for it in glyphs {
        let last = line.last();
        let placed = it.placed(it.angle());
        let goes_on = last.is_none_or(|last| {
            let size = last.glyph.size.max(it.size);
            it.angle() == angle
                && (last.across - placed.across).abs() < SAME_LINE * size
                && placed.from > last.from - size
        });
        if !goes_on {
            end_line(&mut line, &mut text);
        }
        angle = it.angle();
        line.push(placed);
    }
    end_line(&mut line, &mut text);
    text
}

fn end_line(line: &mut Vec<Placed<'_>>, text: &mut String) {
    line.sort_by(|a, b| a.from.total_cmp(&b.from));
    let mut before: Option<&Placed<'_>> = None;
    for it in line.iter() {
        let size = it.glyph.size.max(f64::MIN_POSITIVE);
        // Bold is often made by writing a second time.
        let is_again = |last: &&Placed<'_>| {
            last.glyph.text == it.glyph.text && it.from - last.from < 0.1 * size && last.to > last.from
        };
        if before.as_ref().is_some_and(is_again) {
            continue;
        }
        let gap = before.map_or(0.0, |last| (it.from - last.to) / size);
        let is_apart = text.ends_with([' ', '\t', '\n']) || it.glyph.text.starts_with(' ');
        if gap > CELL {
            text.push('\t');
        } else if gap > WORD && !is_apart {
            text.push(' ');
        }
        text.push_str(&it.glyph.text);
        before = Some(it);
    }
    if !line.is_empty() {
        text.push('\n');
    }
    line.clear();
}

#[expect(clippy::cast_possible_truncation, reason = "an angle is small, and what is no number becomes none")]
fn whole(number: f64) -> i64 {
    number as i64
}

#[cfg(test)]
mod tests {
    use super::*;

    fn glyph(text: &str, x: f64, y: f64) -> Glyph {
        Glyph { text: text.to_owned(), start: (x, y), end: (x + 6.0, y), size: 12.0 }
    }

    #[test]
    fn words_stand_where_their_letters_are() {
        let glyphs = [glyph("b", 6.1, 700.0), glyph("d", 0.0, 680.0), glyph("a", 0.0, 700.2)];
        assert_eq!(by_place(&glyphs), "ab\nd\n");
        let apart = [glyph("a", 0.0, 0.0), glyph("b", 9.0, 0.0), glyph("c", 60.0, 0.0)];
        assert_eq!(by_place(&apart), "a b\tc\n");
    }

    #[test]
    fn a_cell_of_two_lines_stays_together_as_it_was_written() {
        let glyphs = [glyph("1", 0.0, 20.0), glyph("2", 0.0, 0.0), glyph("x", 90.0, 20.0)];
        assert_eq!((by_place(&glyphs).as_str(), as_written(&glyphs).as_str()), ("1\tx\n2\n", "1\n2\nx\n"));
    }

    #[test]
    fn what_is_written_twice_for_bold_is_read_once() {
        let glyphs = [glyph("a", 0.0, 0.0), glyph("a", 0.4, 0.0), glyph("a", 6.0, 0.0)];
        assert_eq!(by_place(&glyphs), "aa\n");
    }

    #[test]
    fn turned_text_is_read_along_its_line() {
        let up = |text: &str, y| Glyph { end: (10.0, y + 6.0), ..glyph(text, 10.0, y) };
        assert_eq!(by_place(&[up("b", 6.0), up("a", 0.0)]), "ab\n");
    }
}
