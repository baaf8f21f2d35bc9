//! What a register's own templates and styles may do: show what was approved, in their own way.
//!
//! A template is a program, so nothing is concluded from its source. Every page that it makes is read as a browser
//! reads it, and compared with the page that the shipped templates make of the same. The shipped theme is held to the
//! same by tests, so that a register without templates of its own pays nothing.

mod address;
mod allowed;
mod colour;
mod compare;
mod events;
mod families;
mod free;
mod layout;
mod page;
mod place;
mod read;
mod readable;
mod selector;
mod sheet;
mod style;
mod surround;
mod text;
mod tiles;
mod value;
mod wording;

use std::collections::BTreeMap;

use crate::diagnostics::{Text, say};
use crate::site::hosting::policy::{element, policies};
use crate::site::own_theme::address::From;
pub(crate) use crate::site::own_theme::page::TEXT;
use crate::site::own_theme::page::mark;
use crate::site::own_theme::read::read;
pub(crate) use crate::site::own_theme::style::{Classes, check as check_styles};
use crate::site::own_theme::surround::Said;
pub(crate) use crate::site::own_theme::text::words;
use crate::site::own_theme::tiles::Tiles;
pub(crate) use crate::site::own_theme::wording::check as check_words;

/// Templates of the pages that show something with its records.
const RECORDS: [&str; 4] = ["decree.html", "document.html", "exclusion.html", "tombstone.html"];

/// A page with the text of the document in place of [`TEXT`].
pub(crate) fn with_text(page: &str, text: &str) -> String {
    page.replace(&mark(), text)
}

/// A page, and what it is compared with.
pub(crate) struct Compared<'a> {
    /// Where it lies in the site.
    pub(crate) path: &'a str,
    /// The path of the site's address, with slashes at both ends.
    pub(crate) base: &'a str,
    /// The template that made it.
    pub(crate) template: &'a str,
    /// The values of the settings that a theme may repeat.
    pub(crate) settings: &'a [Vec<String>],
    /// The pictures of the site, by address, with their width and height.
    pub(crate) pictures: &'a BTreeMap<String, (u32, u32)>,
    /// What the theme's classes are for.
    pub(crate) classes: &'a Classes,
    /// The page as the shipped templates make it.
    pub(crate) known: &'a str,
}

impl Compared<'_> {
    /// What the register's own templates made of the page, with the text of the document in place of [`TEXT`]; without
    /// a policy of their own.
    ///
    /// # Errors
    /// When it is not what a page may be.
    pub(crate) fn checked(&self, own: &str, text: &str) -> anyhow::Result<String> {
        let told = |it: Text| {
            let (path, template) = (self.path, self.template);
            anyhow::Error::new(say!(
                id = "halaman {path}, dari templates/{template} tema, {what}",
                en = "the page {path}, by the theme's templates/{template}: {what}",
                path,
                template,
                what = it.each(),
            ))
        };
        self.compare(own).map_err(told)?;
        let page = with_text(own, text);
        Ok(policies().iter().fold(page, |page, it| page.replace(&element(it), "")))
    }

    /// Whether the lengths of the theme's style suit a page that the shipped templates made.
    ///
    /// # Errors
    /// When they squeeze, cover or push away what it shows.
    pub(crate) fn laid_out(&self) -> anyhow::Result<()> {
        let page = read(self.known, From { path: self.path, base: self.base }, self.known);
        page.and_then(|it| layout::check(&it, &self.classes.lengths)).map_err(|it| {
            anyhow::Error::new(say!(
                id = "halaman {path}: {what}",
                en = "the page {path}: {what}",
                path = self.path,
                what = it.each(),
            ))
        })
    }

    fn compare(&self, own: &str) -> Result<(), Text> {
        let from = From { path: self.path, base: self.base };
        let known = read(self.known, from, self.known)?;
        let own = read(own, from, self.known)?;
        let is_record = RECORDS.contains(&self.template);
        let is_home = self.template == "home.html";
        compare::head(&own, &known, &from.root())?;
        compare::title(&own, &known, self.settings)?;
        compare::nothing_else(&own, &known, is_record)?;
        compare::classes(&own, &known, self.classes)?;
        let tiles = Tiles::of(&own, &known)?;
        tiles.in_place(is_record, &self.classes.shipped)?;
        tiles.whole(is_home)?;
        tiles.anchors()?;
        compare::owed(&own, &known, is_record)?;
        compare::links(&own, &known, is_home)?;
        layout::check(&own, &self.classes.lengths)?;
        surround::check(&own, &known, &Said { settings: self.settings, pictures: self.pictures })
    }
}

#[cfg(test)]
mod tests {
    use crate::site::Theme;
    use crate::site::tests::full_registers::{empty, full};
    use crate::site::tests::register::Files;

    /// What is asked of others the shipped theme does: a copy of it is built, to the letter.
    #[test]
    fn the_shipped_theme_passes_as_any_other() {
        let shipped: Vec<_> = Theme::built_in().into_iter().collect();
        for (language, files) in [("id", full()), ("id", empty()), ("id", Files::new()), ("en", full())] {
            let copied = Theme::new(shipped.clone(), language).unwrap();
            let plain = Theme::new(Vec::new(), language).unwrap();
            assert!(copied.has_templates() && !plain.has_templates());
            let (pages, others) = (files.sample::<false>().site(&plain), files.sample::<false>().site(&copied));
            for (path, page) in pages.iter().filter(|(path, _)| path.ends_with(".html")) {
                assert!(others[path] == *page, "{path}");
            }
            files.sample::<true>().site(&copied);
        }
    }
}
