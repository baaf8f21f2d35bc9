//! What pages and forms show: the glyphs that are drawn, seen or unseen, with their places.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, LazyLock};

use hayro_interpret::font::{Glyph as PdfGlyph, GlyphRun};
use hayro_interpret::hayro_syntax::Pdf;
use hayro_interpret::hayro_syntax::content::TypedIter;
use hayro_interpret::hayro_syntax::object::{Array, Dict, Stream, String as PdfString};
use hayro_interpret::hayro_syntax::page::{Page, Resources};
use hayro_interpret::kurbo::{Affine, BezPath, Point, Rect};
use hayro_interpret::{
    BlendMode, ClipPath, Context, Device, DrawMode, DrawProps, Image, ImageDrawProps, InterpreterCache,
    InterpreterSettings, InterpreterWarning, RenderContent, SoftMask, interpret, interpret_page,
};

use crate::inspect::inside::pdf::content::clean;
use crate::inspect::inside::pdf::letters::Letters;
use crate::inspect::inside::pdf::lines::{Glyph, as_written, by_place};
use crate::inspect::inside::pdf::strings::decoded;

/// Glyphs are measured in thousandths of the size of their font.
const UNITS: f64 = 1000.0;
/// Stands for a glyph of which nothing says which letter it is.
pub(crate) const UNKNOWN: char = char::REPLACEMENT_CHARACTER;
/// Nobody fills a page with more.
const MOST_GLYPHS: usize = 2_000_000;

/// A file whose layers are all shown: it has none.
static NO_LAYERS: LazyLock<Option<Pdf>> = LazyLock::new(|| {
    Pdf::new(
        b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj \
          3 0 obj<</Type/Page/Parent 2 0 R>>endobj trailer<</Root 1 0 R>>"
            .to_vec(),
    )
    .ok()
});

/// The text of a page or form.
#[derive(Debug, Default)]
pub(crate) struct Drawn {
    /// By place; what a marked stretch says of itself stands for what it shows.
    pub(crate) text: String,
    /// The same in the order of the file, and what is shown in marked stretches.
    pub(crate) others: Vec<String>,
    /// Whether it came to its end.
    pub(crate) is_whole: bool,
}

/// Draws the pages and forms of one file.
pub(crate) struct Drawing<'a> {
    pdf: &'a Pdf,
    cache: InterpreterCache<'a>,
    settings: InterpreterSettings,
    /// A font could not be read.
    lost: Arc<AtomicBool>,
}

impl<'a> Drawing<'a> {
    pub(crate) fn of(pdf: &'a Pdf) -> Drawing<'a> {
        let lost = Arc::new(AtomicBool::new(false));
        let told = Arc::clone(&lost);
        let settings = InterpreterSettings {
            warning_sink: Arc::new(move |warning| {
                if matches!(warning, InterpreterWarning::UnsupportedFont) {
                    told.store(true, Ordering::Relaxed);
                }
            }),
            render_content: RenderContent::ANNOTATIONS,
            ..InterpreterSettings::default()
        };
        Drawing { pdf, cache: InterpreterCache::new(), settings, lost }
    }

    /// What readers see of a page, with its annotations; with all layers if `with_hidden`.
    pub(crate) fn page(&self, page: &Page<'a>, with_hidden: bool) -> Drawn {
        let content = clean(page.page_stream().unwrap_or_default());
        let mut drawn = self.draw(with_hidden, |context, device| {
            interpret(TypedIter::new(&content.operators), page.resources(), context, device);
            interpret_page(page, context, device);
        });
        drawn.is_whole &= content.is_whole && has_all(page.raw());
        drawn
    }

    /// What a form holds, whether any page shows it or not.
    pub(crate) fn form(&self, form: &Stream<'a>) -> Drawn {
        let Ok(decoded) = form.decoded_data() else { return Drawn::default() };
        let resources = Resources::new(form.dict().get::<Dict<'_>>(b"Resources").unwrap_or_default());
        let content = clean(&decoded);
        let mut drawn = self.draw(true, |context, device| {
            interpret(TypedIter::new(&content.operators), &resources, context, device);
        });
        drawn.is_whole &= content.is_whole && is_unpacked(form);
        drawn
    }

    /// Whether a font could not be read, in anything that was drawn.
    pub(crate) fn has_lost_a_font(&self) -> bool {
        self.lost.load(Ordering::Relaxed)
    }

    fn draw(&self, with_hidden: bool, act: impl FnOnce(&mut Context<'a>, &mut Collector)) -> Drawn {
        let layers = NO_LAYERS.as_ref().filter(|_| with_hidden).map_or(self.pdf.xref(), Pdf::xref);
        let settings = self.settings.clone();
        let page = Rect::new(0.0, 0.0, 1.0, 1.0);
        let mut collector = Collector::default();
        let read = catch_unwind(AssertUnwindSafe(|| {
            let mut context = Context::new(Affine::IDENTITY, page, &self.cache, layers, settings);
            act(&mut context, &mut collector);
        }));
        let Collector { shown, said, .. } = collector;
        let has_said = said.is_some();
        let said = said.unwrap_or_default();
        let mut drawn = Drawn { is_whole: read.is_ok(), ..Drawn::default() };
        if has_said {
            drawn.text = by_place(&said);
            drawn.others.extend([as_written(&said), by_place(&shown)]);
        } else {
            drawn.text = by_place(&shown);
        }
        drawn.others.push(as_written(&shown));
        drawn.others.retain(|it| *it != drawn.text);
        drawn
    }
}

/// Whether everything that a page is made of can be unpacked to its end.
fn has_all(page: &Dict<'_>) -> bool {
    match page.get::<Array<'_>>(b"Contents") {
        Some(parts) => parts.raw_iter().count() == parts.iter::<Stream<'_>>().filter(is_unpacked).count(),
        None => page.get::<Stream<'_>>(b"Contents").map_or(!page.contains_key(b"Contents"), |it| is_unpacked(&it)),
    }
}

fn is_unpacked(stream: &Stream<'_>) -> bool {
    stream.decoded_data().is_ok()
}

/// A stretch of content that says what it stands for.
#[derive(Debug, Default)]
struct Stretch {
    text: Option<String>,
    is_placed: bool,
}

/// Keeps the glyphs.
#[derive(Debug, Default)]
struct Collector {
    shown: Vec<Glyph>,
    /// The same, with what stretches say in the place of their glyphs; none if none says anything.
    said: Option<Vec<Glyph>>,
    stretches: Vec<Stretch>,
    letters: Letters,
}

impl Collector {
    fn add(&mut self, glyph: Glyph) {
        if self.shown.len() >= MOST_GLYPHS {
            return;
        }
        if let Some(said) = &mut self.said {
            match self.stretches.iter_mut().find(|it| it.text.is_some()) {
                None => said.push(glyph.clone()),
                Some(stretch) if stretch.is_placed => {
                    if let Some(last) = said.last_mut() {
                        last.end = glyph.end;
                    }
                }
                Some(stretch) => {
                    stretch.is_placed = true;
                    said.push(Glyph { text: stretch.text.clone().unwrap_or_default(), ..glyph.clone() });
                }
            }
        }
        self.shown.push(glyph);
    }
}

impl<'a> Device<'a> for Collector {
    fn draw_glyph_run(&mut self, run: &GlyphRun<'_, 'a>, props: DrawProps<'a>, _: &DrawMode) {
        for it in run.glyphs() {
            let text = self.letters.of(it);
            let width = match &**it {
                PdfGlyph::Outline(it) => it.advance_width(),
                PdfGlyph::Type3(it) => it.advance_width(),
            };
            let transform = props.transform * it.transform();
            if let PdfGlyph::Type3(drawing) = &**it
                && drawing.as_unicode().is_none()
            {
                // It may be made of letters.
                drawing.interpret(self, props.transform, it.transform(), &props.paint);
            }
            let place = |x, y| {
                let Point { x, y } = transform * Point::new(x, y);
                (x, y)
            };
            let (start, top) = (place(0.0, 0.0), place(0.0, UNITS));
            let end = place(f64::from(width.unwrap_or(500.0)).max(1.0), 0.0);
            let size = (top.0 - start.0).hypot(top.1 - start.1);
            self.add(Glyph { text: text.unwrap_or_else(|| UNKNOWN.to_string()), start, end, size });
        }
    }

    fn begin_marked_content(&mut self, _: &[u8], properties: Option<&Dict<'_>>) {
        let text = properties.and_then(|it| it.get::<PdfString<'_>>(b"ActualText"));
        let text = text.map(|it| decoded(it.as_bytes()));
        if text.is_some() && self.said.is_none() {
            self.said = Some(self.shown.clone());
        }
        self.stretches.push(Stretch { text, is_placed: false });
    }

    fn end_marked_content(&mut self) {
        let Some(Stretch { text: Some(text), is_placed: false }) = self.stretches.pop() else { return };
        // It shows nothing, so it stands behind what was shown last.
        let is_inner = self.stretches.iter().any(|it| it.text.is_some());
        if let Some(said) = self.said.as_mut().filter(|_| !is_inner) {
            let at = said.last().map_or((0.0, 0.0), |it| it.end);
            let size = said.last().map_or(1.0, |it| it.size);
            said.push(Glyph { text, start: at, end: at, size });
        }
    }

    fn draw_path(&mut self, _: &BezPath, _: DrawProps<'a>, _: &DrawMode) {}
    fn push_clip_path(&mut self, _: &ClipPath) {}
    fn push_transparency_group(&mut self, _: f32, _: Option<SoftMask<'a>>, _: BlendMode) {}
    fn draw_image(&mut self, _: Image<'a, '_>, _: ImageDrawProps<'a>) {}
    fn pop_clip(&mut self) {}
    fn pop_transparency_group(&mut self) {}
}
