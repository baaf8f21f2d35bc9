//! Where the bytes of a text stand in its file: the line and the column.

use std::cell::OnceCell;

use memchr::{memchr_iter, memrchr};

use crate::diagnostics::Spot;

/// After so many bytes it is noted where a text goes on. A text may hold hundreds of thousands of places; to count the
/// lines before each of them from the beginning would take many minutes.
const STEP: usize = 512;

/// The lines of a text.
pub(crate) struct Lines<'t> {
    text: &'t str,
    first: u32,
    steps: OnceCell<Vec<Step>>,
}

/// A place in a text, all counted from 0.
#[derive(Debug, Clone, Copy, Default)]
struct Step {
    at: usize,
    line: usize,
    column: usize,
}

impl<'t> Lines<'t> {
    /// Of a text that begins on line `first` of its file.
    pub(crate) fn of(text: &'t str, first: u32) -> Lines<'t> {
        Lines { text, first, steps: OnceCell::new() }
    }

    /// The place of a stretch that begins at this byte and has so many characters.
    pub(crate) fn spot(&self, at: usize, length: usize) -> Spot {
        let steps = self.steps.get_or_init(|| self.steps());
        let nearest = steps.get(at / STEP).or(steps.last()).copied().unwrap_or_default();
        let there = self.from(nearest, at);
        Spot::new(there.line + self.first as usize, there.column + 1, length)
    }

    /// Every place of which a step was noted.
    fn steps(&self) -> Vec<Step> {
        let ends = (STEP..self.text.len()).step_by(STEP);
        let mut steps = vec![Step::default()];
        steps.extend(ends.scan(Step::default(), |before, at| {
            *before = self.from(*before, at);
            Some(*before)
        }));
        steps
    }

    /// The character that holds this byte, counted from a place before it.
    fn from(&self, before: Step, at: usize) -> Step {
        let at = self.text.floor_char_boundary(at);
        let between = self.text.get(before.at..at).unwrap_or_default();
        match memrchr(b'\n', between.as_bytes()).and_then(|end| between.split_at_checked(end)) {
            None => Step { at, column: before.column + between.chars().count(), ..before },
            // The line end is not of its line.
            Some((lines, last)) => Step {
                at,
                line: before.line + memchr_iter(b'\n', lines.as_bytes()).count() + 1,
                column: last.chars().count() - 1,
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_where_counting_from_the_beginning_finds_it() {
        let text = format!("{}\n\né\n{}\n", "satu é 😀\n".repeat(200), "é".repeat(3000));
        let lines = Lines::of(&text, 7);
        for (at, _) in text.char_indices().chain([(text.len(), ' ')]) {
            let before = text.get(..at).unwrap();
            let column = before.rsplit('\n').next().unwrap().chars().count() + 1;
            assert_eq!(lines.spot(at, 3), Spot::new(before.matches('\n').count() + 7, column, 3), "{at}");
        }
        assert_eq!(Lines::of("", 1).spot(0, 0), Spot::new(1, 1, 0));
        assert_eq!(Lines::of("é", 1).spot(1, 1), Spot::new(1, 1, 1), "within a character");
    }
}
