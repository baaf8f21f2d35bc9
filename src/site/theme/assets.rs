//! What pages are shown with: the files of the theme, and the colours of the settings.

use crate::site::frame::Frame;
use crate::site::item::{File, SharedItem};
use crate::site::theme::look::{COLOURS, stylesheet};

/// The stylesheet of the colours, where the site has one, and the files of the theme.
pub(crate) fn items<'a>(frame: &Frame<'a>) -> Vec<SharedItem<'a>> {
    let colours = stylesheet(&frame.contents.settings, frame.theme);
    let colours = colours.map(|text| File::of(COLOURS, move |_, _| Ok(text.clone().into_bytes())));
    let asset = |(name, bytes): (&String, &'a Vec<u8>)| File::of(name, move |_, _| Ok(bytes.clone()));
    colours.into_iter().chain(frame.theme.assets().iter().map(asset)).collect()
}
