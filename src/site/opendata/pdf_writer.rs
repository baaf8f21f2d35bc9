//! Draws the pages of the printed list: title, table with repeated head, place of signature.

use std::num::NonZeroU16;

use anyhow::Context as _;
use krilla::Document;
use krilla::destination::XyzDestination;
use krilla::geom::{PathBuilder, Point};
use krilla::outline::{Outline, OutlineNode};
use krilla::page::PageSettings;
use krilla::paint::Fill;
use krilla::surface::Surface;
use krilla::tagging::{Artifact, ArtifactType, ContentTag, Identifier, Tag, TagTree};

use crate::site::opendata::font_face::Face;
use crate::site::opendata::print_layout::{BOTTOM, MARGIN, PADDING, PAGE, Piece, Row, TYPE, height, paginate};
use crate::site::opendata::print_tags::{TableTags, group};
use crate::site::opendata::text_drawing::{draw_lines, lefts, rule, stroke, tagged};

const TITLE: f32 = 15.0;
const UNDER_TITLE: f32 = 10.0;
const SMALL: f32 = 7.5;
/// How much room the place for signatures takes.
const SIGNING: f32 = 150.0;
/// Where its two columns begin, and how wide they are.
const SIGNING_COLUMNS: (f32, f32, f32) = (MARGIN + 30.0, PAGE.0 - MARGIN - 290.0, 260.0);

/// All that is printed.
pub(crate) struct Copy {
    pub(crate) title: String,
    /// Whose list it is, and what is in it; a line each.
    pub(crate) under_title: Vec<String>,
    pub(crate) summary: String,
    pub(crate) footer: String,
    pub(crate) head: Row,
    pub(crate) rows: Vec<Row>,
    /// The rows with which another year begins, and what their bookmark says.
    pub(crate) years: Vec<(usize, String)>,
    /// Only at the end of the newest volume: the list is signed as a whole.
    pub(crate) signatures: Option<Signatures>,
}

/// Where the list is signed, by position; nobody is named.
pub(crate) struct Signatures {
    pub(crate) bookmark: String,
    /// Who agrees, and what is said above it.
    pub(crate) agreed: (Vec<String>, String),
    /// Who sets it, and what is said above it.
    pub(crate) set: (Vec<String>, String),
    /// What is to be written on the lines below.
    pub(crate) below: Vec<String>,
}

/// Says which page of how many it is.
type Numbering<'a> = dyn Fn(usize, usize) -> anyhow::Result<String> + 'a;

/// The list while it is being printed.
pub(crate) struct PdfWriter<'a> {
    plain: &'a Face,
    strong: &'a Face,
    copy: &'a Copy,
    tree: TagTree,
    table: TableTags,
    outline: Outline,
}

impl<'a> PdfWriter<'a> {
    /// For one volume.
    pub(crate) fn new(plain: &'a Face, strong: &'a Face, copy: &'a Copy) -> PdfWriter<'a> {
        let (tree, table, outline) = (TagTree::new(), TableTags::new(), Outline::new());
        PdfWriter { plain, strong, copy, tree, table, outline }
    }

    /// All pages.
    pub(crate) fn print(
        mut self,
        document: &mut Document,
        language: &str,
        number: &Numbering<'_>,
    ) -> anyhow::Result<()> {
        let copy = self.copy;
        let table_top = self.title_height();
        let room = |top: f32| BOTTOM - top - copy.head.height();
        let mut pages = paginate(&copy.rows, room(table_top), room(MARGIN));
        let used = pages.last().map_or(0.0, |it| it.iter().map(|it| height(it.lines.len())).sum::<f32>());
        let top = if pages.len() == 1 { table_top } else { MARGIN };
        let alone = copy.signatures.is_some() && top + copy.head.height() + used + SIGNING > BOTTOM;
        if alone {
            pages.push(Vec::new());
        }
        self.tree = TagTree::new().with_lang(Some(language.to_owned()));
        self.bookmark(&copy.title, 0, MARGIN);
        let all = pages.len();
        let mut signed = None;
        for (at, pieces) in pages.iter().enumerate() {
            let size = PageSettings::from_wh(PAGE.0, PAGE.1).context("A4 is not a size of paper")?;
            let mut page = document.start_page_with(size);
            let mut surface = page.surface();
            surface.set_fill(Some(Fill::default()));
            let mut y = MARGIN;
            if at == 0 {
                y = self.title(&mut surface)?;
            }
            let is_table = !(alone && at + 1 == all);
            if is_table {
                y = self.rows(&mut surface, y, at, pieces);
            }
            if let Some(places) = copy.signatures.as_ref().filter(|_| at + 1 == all) {
                self.bookmark(&places.bookmark, at, y);
                signed = Some(self.sign(&mut surface, y + 20.0, places));
            }
            let text = number(at + 1, all)?;
            self.footer(&mut surface, &text);
            surface.finish();
            page.finish();
        }
        self.tree.push(self.table.finish(copy.summary.clone()));
        for part in signed.into_iter().flatten() {
            self.tree.push(group(Tag::P, part));
        }
        document.set_tag_tree(self.tree);
        document.set_outline(self.outline);
        Ok(())
    }

    fn title_height(&self) -> f32 {
        #[expect(clippy::cast_precision_loss, reason = "three lines")]
        let lines = self.under_title().len() as f32;
        MARGIN + TITLE * 1.4 + lines * UNDER_TITLE * 1.35 + 8.0
    }

    /// The lines under the title, broken where they are too long.
    fn under_title(&self) -> Vec<String> {
        let width = PAGE.0 - 2.0 * MARGIN;
        self.copy.under_title.iter().flat_map(|it| self.plain.wrap(it, UNDER_TITLE, width)).collect()
    }

    /// The title and whose list it is; hands back where the table begins.
    fn title(&mut self, surface: &mut Surface<'_>) -> anyhow::Result<f32> {
        let title = self.copy.title.to_uppercase();
        let mut y = MARGIN;
        let one = NonZeroU16::new(1).context("one is nothing")?;
        let written = tagged(surface, self.strong, TITLE, MARGIN, y, &[title]);
        self.tree.push(group(Tag::Hn(one, Some(self.copy.title.clone())), written));
        y += TITLE * 1.4;
        for line in self.under_title() {
            let written = tagged(surface, self.plain, UNDER_TITLE, MARGIN, y, &[line]);
            self.tree.push(group(Tag::P, written));
            y += UNDER_TITLE * 1.35;
        }
        Ok(self.title_height())
    }

    /// The head and the rows of a page; hands back where they end.
    fn rows(&mut self, surface: &mut Surface<'_>, top: f32, page: usize, pieces: &[Piece]) -> f32 {
        let copy = self.copy;
        let mut edges = vec![top];
        // Only once is it the head of the table; on other pages it is repeated for those who see.
        if page > 0 {
            surface.start_tagged(ContentTag::Artifact(Artifact::with_kind(ArtifactType::Header)));
        }
        for (lines, x) in copy.head.cells.iter().zip(lefts()) {
            if page > 0 {
                draw_lines(surface, self.strong, SMALL, x, top + PADDING, lines);
            } else {
                let written = tagged(surface, self.strong, SMALL, x, top + PADDING, lines);
                self.table.heading(written);
            }
        }
        if page > 0 {
            surface.end_tagged();
        }
        let mut y = top + copy.head.height();
        edges.push(y);
        for piece in pieces {
            let Some(row) = copy.rows.get(piece.row) else { continue };
            if piece.lines.start == 0
                && let Some((_, year)) = copy.years.iter().find(|it| it.0 == piece.row)
            {
                self.bookmark(year, page, y);
            }
            self.row(surface, y, piece, row);
            y += height(piece.lines.len());
            edges.push(y);
        }
        rule(surface, &edges);
        y
    }

    fn row(&mut self, surface: &mut Surface<'_>, y: f32, piece: &Piece, row: &Row) {
        for (column, (lines, x)) in row.cells.iter().zip(lefts()).enumerate() {
            let end = piece.lines.end.min(lines.len());
            let shown = lines.get(piece.lines.start.min(end)..end).unwrap_or(&[]);
            let written = match shown {
                [] => Vec::new(),
                shown => tagged(surface, self.plain, TYPE, x, y + PADDING, shown),
            };
            self.table.cell(piece.row, column, written);
        }
    }

    /// Two columns: who agrees, and who sets it with place and day; lines to write on.
    fn sign(&self, surface: &mut Surface<'_>, top: f32, places: &Signatures) -> Vec<Vec<Identifier>> {
        let (left, right, width) = SIGNING_COLUMNS;
        let size = UNDER_TITLE;
        let step = size * 1.5;
        let mut written = Vec::new();
        let mut lines = Vec::new();
        for (x, (above, position)) in [(right, &places.set), (left, &places.agreed)] {
            let mut y = top;
            if above.len() < places.set.0.len() {
                y += step;
            }
            for text in above {
                written.push(tagged(surface, self.plain, size, x, y, std::slice::from_ref(text)));
                if above.len() > 1 {
                    lines.push((x + self.plain.measure(text, size) + 6.0, x + width, y + size));
                }
                y += step;
            }
            let position = self.plain.wrap(position, size, width);
            written.push(tagged(surface, self.plain, size, x, top + 2.0 * step, &position));
            y = top + SIGNING - 20.0 - 2.0 * step;
            lines.push((x, x + width * 0.8, y - 4.0));
            for text in &places.below {
                let text = format!("{text}:");
                written.push(tagged(surface, self.plain, size, x, y, std::slice::from_ref(&text)));
                y += step;
            }
        }
        surface.start_tagged(ContentTag::Artifact(Artifact::with_kind(ArtifactType::Layout)));
        let mut path = PathBuilder::new();
        for (from, to, y) in lines {
            path.move_to(from, y);
            path.line_to(to, y);
        }
        stroke(surface, path);
        surface.end_tagged();
        written
    }

    fn footer(&self, surface: &mut Surface<'_>, number: &str) {
        surface.start_tagged(ContentTag::Artifact(Artifact::with_kind(ArtifactType::Footer)));
        let y = PAGE.1 - MARGIN - SMALL;
        let right = PAGE.0 - MARGIN - self.plain.measure(number, SMALL);
        let address = self.plain.wrap(&self.copy.footer, SMALL, right - MARGIN - 12.0);
        draw_lines(surface, self.plain, SMALL, MARGIN, y, address.get(..1).unwrap_or(&[]));
        draw_lines(surface, self.plain, SMALL, right, y, &[number.to_owned()]);
        surface.end_tagged();
    }

    fn bookmark(&mut self, text: &str, page: usize, y: f32) {
        let place = XyzDestination::new(page, Point::from_xy(MARGIN, y));
        self.outline.push_child(OutlineNode::new(text.to_owned(), place));
    }
}
