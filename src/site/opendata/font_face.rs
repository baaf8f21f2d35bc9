//! The font of the printed list: glyphs, widths of texts, line breaks.
//!
//! Liberation Sans, as wide as the typeface that offices write letters in, under the Open Font License
//! (`huruf/OFL.txt`).

use anyhow::Context as _;
use krilla::Data;
use krilla::text::{Font, GlyphId, KrillaGlyph};
use skrifa::instance::{LocationRef, Size};
use skrifa::metrics::GlyphMetrics;
use skrifa::{FontRef, MetadataProvider as _};

static REGULAR: &[u8] = include_bytes!("../huruf/LiberationSans-Regular.ttf");
static BOLD: &[u8] = include_bytes!("../huruf/LiberationSans-Bold.ttf");

/// The characters whose glyphs are looked up when a face is made: those of European languages.
const KNOWN: u32 = 0x250;
/// Stands for a character that the typeface lacks; whoever copies the text still gets the character.
const MISSING: char = '\u{25a1}';

/// One cut of the typeface, for one volume: krilla clones the font, which is an `Arc`, for each glyph, and threads that
/// shared one would wait for each other at its counter.
pub(crate) struct Face {
    /// As it is embedded.
    pub(crate) font: Font,
    source: FontRef<'static>,
    known: Vec<Option<Drawn>>,
    missing: Drawn,
}

/// A glyph and its width, as a part of the height of the type.
#[derive(Debug, Clone, Copy)]
struct Drawn {
    glyph: u32,
    width: f32,
}

/// A line ready to be drawn.
#[derive(Debug)]
pub(crate) struct Line {
    /// The text that is drawn, with [`MISSING`] for what the typeface lacks.
    pub(crate) text: String,
    pub(crate) glyphs: Vec<KrillaGlyph>,
    /// What the text really is, where that is something else.
    pub(crate) actual: Option<String>,
}

impl Face {
    /// The regular cut.
    ///
    /// # Errors
    ///
    /// If the program was built with a font that cannot be read.
    pub(crate) fn plain() -> anyhow::Result<Face> {
        Face::of(REGULAR)
    }

    /// The bold cut.
    ///
    /// # Errors
    ///
    /// If the program was built with a font that cannot be read.
    pub(crate) fn strong() -> anyhow::Result<Face> {
        Face::of(BOLD)
    }

    fn of(bytes: &'static [u8]) -> anyhow::Result<Face> {
        let source = FontRef::new(bytes).context("the typeface of the printed list is no font")?;
        let font = Font::new(Data::from(bytes), 0).context("the typeface of the printed list cannot be embedded")?;
        let missing = look_up(&source, MISSING).or_else(|| look_up(&source, '?'));
        let missing = missing.context("the typeface of the printed list has neither a box nor a question mark")?;
        let known = (0..KNOWN).map(|it| char::from_u32(it).and_then(|it| look_up(&source, it))).collect();
        Ok(Face { font, source, known, missing })
    }

    fn drawn(&self, character: char) -> Option<Drawn> {
        match self.known.get(character as usize) {
            Some(known) => *known,
            None => look_up(&self.source, character),
        }
    }

    fn width(&self, character: char) -> f32 {
        self.drawn(character).unwrap_or(self.missing).width
    }

    /// How wide a text is at a size.
    pub(crate) fn measure(&self, text: &str, size: f32) -> f32 {
        text.chars().map(|it| self.width(it)).sum::<f32>() * size
    }

    /// A line as it is drawn.
    pub(crate) fn line(&self, text: &str) -> Line {
        let mut line =
            Line { text: String::with_capacity(text.len()), glyphs: Vec::with_capacity(text.len()), actual: None };
        for character in text.chars() {
            let found = self.drawn(character);
            let shown = if found.is_some() { character } else { MISSING };
            if found.is_none() {
                line.actual = Some(text.to_owned());
            }
            let Drawn { glyph, width } = found.unwrap_or(self.missing);
            let start = line.text.len();
            line.text.push(shown);
            let range = start..line.text.len();
            line.glyphs.push(KrillaGlyph::new(GlyphId::new(glyph), width, 0.0, 0.0, 0.0, range, None));
        }
        line
    }

    /// The lines of a text in a column: broken between words, and within a word that is wider than the column.
    /// A line keeps the blank at its end, so that words stay apart when the text is copied.
    pub(crate) fn wrap(&self, text: &str, size: f32, width: f32) -> Vec<String> {
        let mut lines = Vec::new();
        let mut line = String::new();
        let mut filled = 0.0;
        for word in text.split_inclusive(breaks_after) {
            let bare = self.measure(word.trim_end(), size);
            if filled > 0.0 && filled + bare > width {
                lines.push(std::mem::take(&mut line));
                filled = 0.0;
            }
            if bare <= width {
                line.push_str(word);
                filled += self.measure(word, size);
                continue;
            }
            for character in word.chars() {
                let step = self.width(character) * size;
                if filled > 0.0 && filled + step > width && character != ' ' {
                    lines.push(std::mem::take(&mut line));
                    filled = 0.0;
                }
                line.push(character);
                filled += step;
            }
        }
        if !line.is_empty() {
            lines.push(line);
        }
        lines
    }
}

/// After which characters a line may end.
fn breaks_after(character: char) -> bool {
    matches!(character, ' ' | '-' | '/' | '–' | '—' | '\u{200b}')
}

/// None for what has no glyph, and for what must not stand in a document that is kept for good.
fn look_up(font: &FontRef<'_>, character: char) -> Option<Drawn> {
    let private = matches!(character as u32, 0xe000..=0xf8ff | 0xf_0000..);
    if character.is_control() || private || character == '\u{feff}' {
        return None;
    }
    let glyph = font.charmap().map(character).filter(|it| it.to_u32() != 0)?;
    let metrics: GlyphMetrics<'_> = font.glyph_metrics(Size::new(1.0), LocationRef::default());
    Some(Drawn { glyph: glyph.to_u32(), width: metrics.advance_width(glyph)? })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_line_is_wider_than_its_column_and_no_character_is_lost() {
        let face = Face::plain().unwrap();
        let long = "Laporan".repeat(30);
        for text in ["", "Satu dua tiga empat lima enam tujuh", &long, &format!("a {long} b"), "dip-2026-0007-panjang"]
        {
            let lines = face.wrap(text, 8.0, 60.0);
            assert_eq!(lines.concat(), text);
            for line in &lines {
                assert!(face.measure(line.trim_end(), 8.0) <= 60.0, "{line}");
            }
        }
    }

    #[test]
    fn what_has_no_glyph_is_drawn_as_a_box_and_kept_as_text() {
        let face = Face::strong().unwrap();
        let line = face.line("a \u{645}\u{e000} b");
        assert_eq!(line.text, "a \u{25a1}\u{25a1} b");
        assert_eq!(line.actual.as_deref(), Some("a \u{645}\u{e000} b"));
        assert!(line.glyphs.iter().all(|it| it.glyph_id.to_u32() != 0));
        assert_eq!(face.line("Ngaju é ŋ").actual, None);
    }
}
