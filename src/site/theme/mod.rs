//! How a site looks and speaks: templates, words, styles, colours.

pub(crate) mod assets;
pub(crate) mod bounds;
pub(crate) mod filters;
pub(crate) mod layers;
pub(crate) mod look;
pub(crate) mod templates;
pub(crate) mod words;
