//! What a register's own templates and styles may do: show what was approved, in their own way.
//!
//! A template is a program, so nothing is concluded from its source. Every page that it makes is read as a browser reads
//! it, and compared with the page that the shipped templates make of the same. The shipped theme is held to the same by
//! tests, so that a register without templates of its own pays nothing.

mod address;
mod allowed;
mod colour;
mod compare;
mod events;
mod families;
mod page;
mod read;
mod readable;
mod selector;
mod sheet;
mod style;
mod text;
mod value;
mod wording;

use crate::diagnostics::{Text, say};
use crate::site::own_theme::address::From;
pub(crate) use crate::site::own_theme::page::TEXT;
use crate::site::own_theme::read::read;
pub(crate) use crate::site::own_theme::style::{Classes, check as check_styles};
pub(crate) use crate::site::own_theme::text::words;
pub(crate) use crate::site::own_theme::wording::check as check_words;
use crate::site::policy::{element, policies};

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
    /// All that can be said of a document's state, in words.
    pub(crate) states: &'a [Vec<String>],
    /// What the theme's classes are for.
    pub(crate) classes: &'a Classes,
    /// The page as the shipped templates make it.
    pub(crate) known: &'a str,
}

impl Compared<'_> {
    /// What the register's own templates made of the page: with [`TEXT`] in place of the text of the document, and as a
    /// `whole` with the text itself; without a policy of their own.
    ///
    /// # Errors
    /// When it is not what a page may be.
    pub(crate) fn checked(&self, own: &str, whole: &str, text: &str) -> anyhow::Result<String> {
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
        let page = own.replace(TEXT, text);
        if page != whole {
            return Err(told(say!(
                id = "mengubah isi dokumen, atau menampilkan hal lain menurut isinya; tulis {{{{ text }}}} tanpa \
                      saringan",
                en = "changes the text of the document, or shows other things by what it says; write {{{{ text }}}} \
                      with no filter",
            )));
        }
        Ok(policies().iter().fold(page, |page, it| page.replace(&element(it), "")))
    }

    fn compare(&self, own: &str) -> Result<(), Text> {
        let from = From { path: self.path, base: self.base };
        let known = read(self.known, from, self.known)?;
        let own = read(own, from, self.known)?;
        let is_record = RECORDS.contains(&self.template);
        compare::head(&own, &known, &from.root())?;
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
    use crate::site::sample_whole::{empty, full};

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
