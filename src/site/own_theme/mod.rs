//! What a register's own templates and styles may do: show what was approved, in their own way.
//!
//! A template is a program, so nothing is concluded from its source. Every page that it makes is read as a browser reads
//! it, and compared with the page that the shipped templates make of the same. The shipped theme is held to the same by
//! tests, so that a register without templates of its own pays nothing.

mod address;
mod allowed;
mod compare;
mod events;
mod page;
mod read;
mod readable;
mod selector;
mod sheet;
mod style;
mod text;
mod value;
mod wording;

use crate::diagnostics::Text;
use crate::site::own_theme::address::From;
pub(crate) use crate::site::own_theme::page::TEXT;
use crate::site::own_theme::read::read;
pub(crate) use crate::site::own_theme::style::{Classes, check as check_styles};
pub(crate) use crate::site::own_theme::text::words;
pub(crate) use crate::site::own_theme::wording::check as check_words;

/// Templates of the pages that show something with its records.
const RECORDS: [&str; 4] = ["decree.html", "document.html", "exclusion.html", "tombstone.html"];

/// A page, and what it is compared with.
pub(crate) struct Compared<'a> {
    /// Where it lies in the site.
    pub(crate) path: &'a str,
    /// The path of the site's address, with slashes at both ends.
    pub(crate) base: &'a str,
    /// The template that made it.
    pub(crate) template: &'a str,
    /// What code puts into it.
    pub(crate) policy: &'a str,
    /// All that can be said of a document's state, in words.
    pub(crate) states: &'a [Vec<String>],
    /// What the theme's classes are for.
    pub(crate) classes: &'a Classes,
    /// The page as the shipped templates make it.
    pub(crate) known: &'a str,
}

impl Compared<'_> {
    /// An error when the register's own templates made this of the page.
    pub(crate) fn check(&self, own: &str) -> anyhow::Result<()> {
        self.compare(own).map_err(|it| {
            let (path, template) = (self.path, self.template);
            anyhow::Error::new(Text::new(
                format!("halaman {path}, dari templates/{template} tema, {}", it.id),
                format!("the page {path}, by the theme's templates/{template}: {}", it.en),
            ))
        })
    }

    fn compare(&self, own: &str) -> Result<(), Text> {
        let from = From { path: self.path, base: self.base };
        let known = read(self.known, from, self.known)?;
        let own = read(own, from, self.known)?;
        let is_record = RECORDS.contains(&self.template);
        compare::head(&own, &known, &from.root(), self.policy)?;
        compare::owed(&own, &known, is_record)?;
        compare::links(&own, &known, is_record)?;
        if is_record {
            compare::nothing_else(&own, &known)?;
            compare::around(&own, &known, self.states)?;
            compare::classes(&own, &known, self.classes)?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use crate::site::Theme;
    use crate::site::sample::Files;
    use crate::site::sample_whole::{empty, full, long};

    /// What is asked of others the shipped theme does: a copy of it is built, to the letter.
    #[test]
    fn the_shipped_theme_passes_as_any_other() {
        let shipped: Vec<_> = Theme::built_in().into_iter().collect();
        for language in ["id", "en"] {
            let (copied, plain) =
                (Theme::new(shipped.clone(), language).unwrap(), Theme::new(Vec::new(), language).unwrap());
            assert!(copied.has_templates() && !plain.has_templates());
            for files in [full(), empty(), Files::new(), long()] {
                let (copied_pages, pages) =
                    (files.sample::<false>().site(&copied), files.sample::<false>().site(&plain));
                for (path, page) in pages.iter().filter(|(path, _)| path.ends_with(".html")) {
                    assert!(copied_pages[path] == *page, "{path}");
                }
                files.sample::<true>().site(&copied);
            }
        }
    }
}
