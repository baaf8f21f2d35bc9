//! Reads `tampilan` of the settings.

use crate::inspect::examination::published_as_is;
use crate::register::codes::look::LOOK_UNREADABLE;
use crate::register::fields::reader::FieldReader;
use crate::register::fields::settings::LOOK;
use crate::register::{Colour, Look, Picture, Settings};
use crate::source::Map;

/// How the site looks.
pub(crate) fn look(map: &Map, fields: &mut FieldReader<'_>) -> Look {
    let mut look = Look::default();
    let Some(map) = map.get("tampilan").and_then(|it| fields.record(it, "tampilan", LOOK)) else { return look };
    if let Some(node) = map.get("warna") {
        let (id, en) = (
            "warna seperti 07543f, atau \"#07543f\" dalam tanda kutip",
            "a colour like 07543f, or \"#07543f\" in quotes",
        );
        look.colour = fields.parsed(node, Colour::of, &LOOK_UNREADABLE, id, en);
    }
    if let Some(node) = map.get("logo") {
        let (id, en) = (
            "nama berkas PNG di themes/<tema>/aset/, tanpa folder: logo.png",
            "the name of a PNG file in themes/<tema>/aset/, without a folder: logo.png",
        );
        look.logo = fields.parsed(node, |it| is_name(it).then(|| it.to_owned()), &LOOK_UNREADABLE, id, en);
    }
    look
}

/// A plain name that ends in `.png`.
fn is_name(text: &str) -> bool {
    let plain = |it: u8| it.is_ascii_alphanumeric() || matches!(it, b'-' | b'_');
    text.strip_suffix(".png").is_some_and(|it| !it.is_empty() && it.bytes().all(plain))
}

impl Settings {
    /// Where the logo must lie, from the register's folder; none without a logo or a theme of its own.
    pub fn logo_file(&self) -> Option<String> {
        let (theme, logo) = (self.theme.as_ref()?, self.look.logo.as_ref()?);
        Some(format!("themes/{}/aset/{}", theme.value, logo.value))
    }

    /// The same, knowing the bytes of its logo, if there is such a file.
    pub fn with_logo(mut self, bytes: Option<&[u8]>) -> Settings {
        self.look.picture = bytes.map_or(Picture::Missing, Picture::of);
        self
    }

    /// The same, knowing what the files of its theme hold, each with its path from the register's folder.
    #[must_use]
    pub fn with_theme(mut self, files: &[(String, Vec<u8>)]) -> Settings {
        self.theme_files = files.iter().map(|(name, bytes)| (name.clone(), published_as_is(bytes))).collect();
        self
    }
}
