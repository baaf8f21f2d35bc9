//! In which part of a page a word stands, and whether readers see it there.

/// Which part of the page something stands in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Part {
    /// Around what the page is for.
    Frame,
    /// In `<main>`.
    Main,
    /// In an `<article>` of it.
    Article,
}

/// Whether readers see something.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Visibility {
    /// At once, on a screen and on paper.
    Shown,
    /// Once they open `<details>`.
    Folded,
    /// Not all of them.
    Hidden,
}

/// What a part outside `<main>` is for; a list of links within it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Landmark {
    #[default]
    None,
    Header,
    Footer,
    Nav,
}

/// Where something stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Place {
    pub(crate) part: Part,
    pub(crate) visibility: Visibility,
    pub(crate) landmark: Landmark,
    /// The outermost section of the page that it belongs to; nought outside all of them.
    pub(crate) section: usize,
    /// What keeps its order: a list, a table, a section; nought for what may stand anywhere.
    pub(crate) group: usize,
    /// Which of the page's chains it stands in.
    pub(crate) chain: usize,
    /// Which of the page's links it stands in.
    pub(crate) link: Option<usize>,
    /// Whether a theme may leave it away.
    pub(crate) is_optional: bool,
}

impl Place {
    pub(crate) const OUTSIDE: Place = Place {
        part: Part::Frame,
        visibility: Visibility::Shown,
        landmark: Landmark::None,
        section: 0,
        group: 0,
        chain: 0,
        link: None,
        is_optional: false,
    };
}
