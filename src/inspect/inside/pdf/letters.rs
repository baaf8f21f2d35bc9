//! Which letter a glyph is, if its PDF does not say so: what the embedded font or the code of the glyph tells.

use std::collections::BTreeMap;

use hayro_interpret::font::Glyph;
use hayro_interpret::hayro_cmap::BfString;
use skrifa::{FontRef, MetadataProvider as _};

/// The letters of the fonts that were asked for, by glyph.
#[derive(Debug, Default)]
pub(crate) struct Letters(BTreeMap<u128, BTreeMap<u32, char>>);

impl Letters {
    /// The text of a glyph; none if nothing tells it.
    pub(crate) fn of(&mut self, glyph: &Glyph<'_>) -> Option<String> {
        let said = glyph.as_unicode().map(|it| match it {
            BfString::Char(it) => it.to_string(),
            BfString::String(it) => it,
        });
        let said = said.filter(|it| !it.chars().all(char::is_control));
        said.or_else(|| Some(self.guess(glyph)?.to_string()))
    }

    fn guess(&mut self, glyph: &Glyph<'_>) -> Option<char> {
        let font = match glyph {
            Glyph::Outline(it) => it.font_data().map(|font| (font, it.glyph_id().to_u32())),
            Glyph::Type3(_) => None,
        };
        let Some((font, id)) = font else {
            // Such fonts have codes of one byte, which programs seldom choose in another order than everybody.
            return char::from_u32(glyph.char_code()).filter(char::is_ascii_graphic);
        };
        let letters = self.0.entry(font.cache_key).or_insert_with(|| {
            let data: &[u8] = (*font.data).as_ref();
            let mapped = FontRef::new(data).map(|it| it.charmap().mappings().collect::<Vec<_>>());
            let letters = mapped.unwrap_or_default().into_iter();
            letters.rev().filter_map(|(it, id)| Some((id.to_u32(), char::from_u32(it)?))).collect()
        });
        letters.get(&id).copied()
    }
}
