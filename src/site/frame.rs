//! What all pages of one site share: register, address, theme and lists.

use serde::Serialize;
use tera::{Context, Value};

use crate::checks::{Contents, ShownRevision};
use crate::diagnostics::{Diagnostic, Language};
use crate::register::Coverage;
use crate::site::Theme;
use crate::site::address::{address_of, way_up};
use crate::site::hosting::policy::{policy, put};
use crate::site::lists::layout::List;
use crate::site::lists::listing::Listing;
use crate::site::own_theme::{self, Compared, TEXT, words};
use crate::site::pages::findings::{Finding, Found};
use crate::site::pages::immediate::{Urgent, urgent};
use crate::site::text::escape::shorten;
use crate::site::text::text_language::{borrowed, legal_columns};
use crate::site::theme::look::LookView;

/// The longest title of a page; search engines and lists of tabs cut longer ones anywhere.
const LONGEST_TITLE: usize = 70;

/// What every page shares.
#[derive(Debug)]
pub(crate) struct Frame<'a> {
    /// What the site shows.
    pub(crate) contents: &'a Contents,
    /// Whether it shows what nobody approved.
    pub(crate) preview: bool,
    /// How it looks and speaks.
    pub(crate) theme: &'a Theme,
    /// Where it stands, with the last slash.
    pub(crate) address: String,
    /// Which items of the law's checklist are answered by what.
    pub(crate) coverage: Coverage<'a, ShownRevision<'a>>,
    /// The lists.
    pub(crate) listing: Listing<'a>,
    /// What the rules found, in a preview.
    pub(crate) found: Found<'a>,
    site: Value,
    /// The values of the settings that a theme may repeat.
    said: Vec<Vec<String>>,
}

/// All that a template may see: `site`, `page` and `it`, and the rendered text.
#[derive(Debug)]
pub(crate) struct Model {
    /// The template that shows it.
    pub(crate) template: String,
    page: Value,
    it: Value,
}

/// What the top of a page says about it.
#[derive(Debug, Default)]
pub(crate) struct Head {
    /// The heading; also the title, with the name of the body.
    pub(crate) title: String,
    /// One or two sentences for search engines.
    pub(crate) description: String,
    /// Which entry of the navigation it belongs to.
    pub(crate) section: &'static str,
    /// The list whose feed and table the page offers.
    pub(crate) list: Option<List>,
    /// Kept out of search engines: superseded, withdrawn, or not a page of its own.
    pub(crate) unlisted: bool,
    /// The path whose address is the one to cite, if not its own.
    pub(crate) canonical: Option<String>,
    /// Where a browser goes at once.
    pub(crate) refresh: Option<String>,
    /// What the rules found about it, in a preview.
    pub(crate) findings: Vec<Finding>,
}

/// The links that every page has to others.
#[derive(Debug, Clone, Copy, Default, Serialize)]
pub(crate) struct Menus {
    /// Beside the name of the body.
    pub(crate) top: &'static [Link],
    /// At the end.
    pub(crate) foot: &'static [Link],
}

/// A link in a menu.
#[derive(Debug, Clone, Copy, Serialize)]
pub(crate) struct Link {
    /// The message that it shows; `nav-SECTION` in a menu that marks where one is.
    pub(crate) words: &'static str,
    /// From the top of the site.
    pub(crate) address: &'static str,
}

#[derive(Serialize)]
struct Site<'a> {
    name: &'a str,
    parent: Option<&'a str>,
    postal: Option<&'a str>,
    email: Option<&'a str>,
    register: &'a str,
    language: &'a str,
    address: &'a str,
    preview: bool,
    phone: Option<&'a str>,
    look: LookView,
    menus: Menus,
    /// The language of what the program says itself, where it is not that of the site.
    borrowed: Option<String>,
    /// The law's names of the columns, where the site's are others.
    legal: Vec<&'static str>,
    version: &'static str,
    /// The newest announcements that apply and must be known at once: they head every page.
    urgent: Vec<Urgent<'a>>,
    more_urgent: bool,
}

#[derive(Serialize)]
struct Page {
    title: String,
    heading: String,
    description: String,
    section: &'static str,
    root: String,
    canonical: String,
    unlisted: bool,
    feed: Option<String>,
    table: Option<String>,
    refresh: Option<String>,
    findings: Vec<Finding>,
}

impl<'a> Frame<'a> {
    /// For one site.
    pub(crate) fn new(
        contents: &'a Contents,
        diagnostics: Option<&'a [Diagnostic]>,
        theme: &'a Theme,
        address: &str,
        menus: Menus,
    ) -> anyhow::Result<Frame<'a>> {
        let settings = &contents.settings;
        let body = &settings.body;
        let preview = diagnostics.is_some();
        let language = Language::of(theme.words().language());
        let (listing, (coverage, found)) = rayon::join(
            || Listing::of(contents),
            || (coverage(contents), Found::of(contents, diagnostics.unwrap_or(&[]), language)),
        );
        let (urgent, more_urgent) = urgent(contents.day, &listing, theme.words());
        let site = Site {
            name: &body.name,
            parent: body.parent.as_deref(),
            postal: body.address.as_deref(),
            email: body.email.as_deref(),
            register: &settings.register_name,
            language: theme.words().language(),
            address,
            preview,
            phone: settings.service.phone.as_deref(),
            look: LookView::of(settings, theme),
            menus,
            borrowed: borrowed(theme.words()),
            legal: legal_columns(theme.words()),
            version: env!("CARGO_PKG_VERSION"),
            urgent,
            more_urgent,
        };
        Ok(Frame {
            contents,
            preview,
            theme,
            address: address.to_owned(),
            coverage,
            listing,
            found,
            said: said(&site),
            site: Value::try_from_serializable(&site)?,
        })
    }

    /// The model of a page that lies at `path`.
    pub(crate) fn model(&self, template: &str, path: &str, head: Head, it: &impl Serialize) -> anyhow::Result<Model> {
        let canonical = head.canonical.as_deref().unwrap_or(path);
        // What is shown at every address where nothing is: no place of its own, and nothing for search engines.
        let is_place = path != "404.html";
        let name = &self.contents.settings.body.name;
        let long = format!("{} – {name}", head.title);
        let page = Page {
            title: if long.chars().count() <= LONGEST_TITLE { long } else { shorten(&head.title, LONGEST_TITLE) },
            heading: head.title,
            description: if is_place { shorten(&head.description, 300) } else { String::new() },
            section: head.section,
            root: if is_place { way_up(path) } else { self.base_path().to_owned() },
            canonical: format!("{}{}", self.address, address_of(canonical)),
            unlisted: head.unlisted || self.preview || !is_place,
            feed: head.list.as_ref().map(|it| address_of(&it.feed())),
            table: head.list.as_ref().map(|it| address_of(&it.table())),
            refresh: head.refresh,
            findings: head.findings,
        };
        let (page, it) = (Value::try_from_serializable(&page)?, Value::try_from_serializable(it)?);
        Ok(Model { template: template.to_owned(), page, it })
    }

    /// The model of the page of this name that lies at `path`: in `NAME.html`, under the words of its name.
    pub(crate) fn named(&self, name: &'static str, path: &str, it: &impl Serialize) -> anyhow::Result<Model> {
        self.model(&format!("{name}.html"), path, self.head(name)?, it)
    }

    /// The top of the page of this name: the words `NAME-title` and `NAME-lead`, in the section of the name.
    pub(crate) fn head(&self, name: &'static str) -> anyhow::Result<Head> {
        let words = self.theme.words();
        let (title, description) = (words.plain(&format!("{name}-title"))?, words.plain(&format!("{name}-lead"))?);
        Ok(Head { title, description, section: name, ..Head::default() })
    }

    /// The HTML of a model as the page at `path`; `text` is rendered Markdown. In the pages of the register's own
    /// templates a mark stands for the text until they have passed.
    pub(crate) fn html(&self, model: Model, path: &str, text: Option<&str>) -> anyhow::Result<String> {
        let mut context = Context::new();
        context.insert_value("site", self.site.clone());
        context.insert_value("page", model.page);
        context.insert_value("it", model.it);
        let policy = policy(path, self.preview);
        if self.theme.is_shipped() {
            context.insert_value("text", text.map_or_else(Value::none, Value::safe_string));
            return put(&self.theme.render_shipped(&model.template, &context)?, &policy);
        }
        // Stands for the text, and no filter of texts takes it.
        let mark = |it: &str| if it.is_empty() { Value::safe_string("") } else { Value::from(TEXT) };
        context.insert_value("text", text.map_or_else(Value::none, mark));
        let known = self.theme.render_shipped(&model.template, &context)?;
        let compared = Compared {
            path,
            base: self.base_path(),
            template: &model.template,
            settings: &self.said,
            pictures: self.theme.pictures(),
            classes: self.theme.classes(),
            known: &known,
        };
        let text = text.unwrap_or_default();
        let page = if self.theme.has_templates() {
            compared.checked(&self.theme.render(&model.template, &context)?, text)?
        } else {
            compared.laid_out()?;
            own_theme::with_text(&known, text)
        };
        put(&page, &policy)
    }

    /// The language of texts that come in Indonesian and English only.
    pub(crate) fn language(&self) -> Language {
        Language::of(self.theme.words().language())
    }

    /// The path of the site's address, with slashes at both ends.
    pub(crate) fn base_path(&self) -> &str {
        let after_scheme = self.address.split_once("://").map_or("", |(_, it)| it);
        after_scheme.find('/').and_then(|it| after_scheme.get(it..)).unwrap_or("/")
    }
}

/// Which items of the checklist the documents in force answer.
fn coverage(contents: &Contents) -> Coverage<'_, ShownRevision<'_>> {
    let in_force = contents.documents.iter().filter_map(|it| it.in_force());
    let named = in_force.map(|it| (it, it.facts().items.iter().map(String::as_str).collect()));
    Coverage::of(&contents.settings, named)
}

/// Names and ways to reach the body, each as its words.
fn said(site: &Site<'_>) -> Vec<Vec<String>> {
    let maybe = [site.parent, site.postal, site.email, site.phone];
    [site.name, site.register].into_iter().chain(maybe.into_iter().flatten()).map(words).collect()
}
