//! Draws lines of text and table rules on a page of the printed list, with the tags for screen readers.

use krilla::geom::{PathBuilder, Point};
use krilla::paint::{Fill, Stroke};
use krilla::surface::Surface;
use krilla::tagging::{Artifact, ArtifactType, ContentTag, Identifier, SpanTag};

use crate::site::opendata::font_face::{Face, Line};
use crate::site::opendata::print_layout::{COLUMN_WIDTHS, LEADING, MARGIN, PADDING, TYPE};

/// How far the letters rise above the line they stand on, as a part of the height of the type.
const RISE: f32 = 0.905;

/// Where the text of each column begins.
pub(crate) fn lefts() -> impl Iterator<Item = f32> {
    COLUMN_WIDTHS.iter().scan(MARGIN, |left, width| {
        let text = *left + PADDING;
        *left += width;
        Some(text)
    })
}

/// Draws lines as one part of the text; one that lacks characters as a part of its own, with what it really says.
pub(crate) fn tagged(
    surface: &mut Surface<'_>,
    face: &Face,
    size: f32,
    x: f32,
    y: f32,
    lines: &[String],
) -> Vec<Identifier> {
    let lines: Vec<Line> = lines.iter().map(|it| face.line(it)).collect();
    if lines.iter().all(|it| it.actual.is_none()) {
        let part = surface.start_tagged(ContentTag::Other);
        draw(surface, face, size, x, y, &lines);
        surface.end_tagged();
        return vec![part];
    }
    let mut parts = Vec::new();
    let mut y = y;
    for line in &lines {
        let span = SpanTag::empty().with_actual_text(line.actual.as_deref());
        parts.push(surface.start_tagged(ContentTag::Span(span)));
        draw(surface, face, size, x, y, std::slice::from_ref(line));
        surface.end_tagged();
        y += leading(size);
    }
    parts
}

/// Draws lines one below the other, in a part that has been begun.
pub(crate) fn draw_lines(surface: &mut Surface<'_>, face: &Face, size: f32, x: f32, y: f32, lines: &[String]) {
    let lines: Vec<Line> = lines.iter().map(|it| face.line(it)).collect();
    draw(surface, face, size, x, y, &lines);
}

fn draw(surface: &mut Surface<'_>, face: &Face, size: f32, x: f32, y: f32, lines: &[Line]) {
    let mut y = y + size * RISE;
    for line in lines {
        let start = Point::from_xy(x, y);
        surface.draw_glyphs(start, &line.glyphs, face.font.clone(), &line.text, size, false);
        y += leading(size);
    }
}

fn leading(size: f32) -> f32 {
    size * LEADING / TYPE
}

/// The lines of the table: under every row, and between the columns.
pub(crate) fn rule(surface: &mut Surface<'_>, edges: &[f32]) {
    let (Some(top), Some(bottom)) = (edges.first(), edges.last()) else { return };
    surface.start_tagged(ContentTag::Artifact(Artifact::with_kind(ArtifactType::Layout)));
    let mut path = PathBuilder::new();
    let right = MARGIN + COLUMN_WIDTHS.iter().sum::<f32>();
    for y in edges {
        path.move_to(MARGIN, *y);
        path.line_to(right, *y);
    }
    for x in lefts().map(|it| it - PADDING).chain([right]) {
        path.move_to(x, *top);
        path.line_to(x, *bottom);
    }
    stroke(surface, path);
    surface.end_tagged();
}

/// Draws a path as a thin line.
pub(crate) fn stroke(surface: &mut Surface<'_>, path: PathBuilder) {
    let Some(path) = path.finish() else { return };
    surface.set_fill(None);
    surface.set_stroke(Some(Stroke { width: 0.5, ..Stroke::default() }));
    surface.draw_path(&path);
    surface.set_stroke(None);
    surface.set_fill(Some(Fill::default()));
}
