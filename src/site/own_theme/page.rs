//! A page as a browser reads it: its words in their order, where each stands, and what readers are owed of it.

use std::collections::BTreeSet;
use std::ops::Range;

use crate::site::own_theme::address::Address;
use crate::site::own_theme::text::words;

/// Stands in a page for the text of the document, so that no template can change it: code puts the text there.
pub(crate) const TEXT: &str = "\u{e000}naskah\u{e001}";

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
pub(crate) enum Sight {
    /// At once, on a screen and on paper.
    Shown,
    /// Once they open `<details>`.
    Folded,
    /// Not all of them.
    Hidden,
}

/// Where something stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Place {
    pub(crate) part: Part,
    pub(crate) sight: Sight,
}

/// What a reader is owed on a page that has it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum What {
    Text,
    Title,
    Id,
    State,
    Summary,
    Field,
    Record,
    Note,
    Digest,
    Revision,
    Exemption,
    Row,
    Urgent,
}

impl What {
    /// What an element of the shipped templates shows, by its classes and by what it stands in.
    fn of(name: &str, classes: &[String], around: &[Element]) -> Option<What> {
        let has = |class: &str| classes.iter().any(|it| it == class);
        let parent = around.last();
        let child_of = |class: &str| parent.is_some_and(|it| it.has(class));
        let within = |class: &str| around.iter().any(|it| it.has(class));
        let in_article = parent.is_some_and(|it| it.place.part == Part::Article);
        match name {
            "h1" => Some(What::Title),
            "tr" if within("register") && parent.is_some_and(|it| it.name == "tbody") => Some(What::Row),
            "li" if within("urgent") => Some(What::Urgent),
            _ if !in_article => None,
            "p" if has("banner") || has("note") => Some(What::Note),
            "p" if has("lead") => Some(What::Summary),
            _ if has("badge") => Some(What::State),
            "span" if has("number") && within("kicker") => Some(What::Id),
            "code" if has("hash") => Some(What::Digest),
            "div" if child_of("columns") => Some(What::Field),
            "li" if child_of("steps") => Some(What::Record),
            "li" if child_of("history") => Some(What::Revision),
            "li" if within("exemptions") => Some(What::Exemption),
            _ => None,
        }
    }
}

/// Something a reader is owed: these words, one behind the other.
#[derive(Debug)]
pub(crate) struct Unit {
    pub(crate) what: What,
    pub(crate) words: Range<usize>,
    pub(crate) place: Place,
}

/// A link, with what it shows.
#[derive(Debug)]
pub(crate) struct Link {
    pub(crate) address: Address,
    pub(crate) words: Range<usize>,
    pub(crate) place: Place,
}

/// An element that is open.
#[derive(Debug)]
pub(crate) struct Element {
    pub(crate) name: String,
    pub(crate) classes: Vec<String>,
    pub(crate) place: Place,
    from: usize,
    unit: Option<What>,
    link: Option<Address>,
    /// Whether what it holds, but for its summary, is shown only once it is opened.
    folds: bool,
    /// Whether it has a summary: browsers fold any further one.
    pub(crate) is_summed_up: bool,
}

impl Element {
    fn has(&self, class: &str) -> bool {
        self.classes.iter().any(|it| it == class)
    }
}

/// A page.
#[derive(Debug, Default)]
pub(crate) struct Page {
    /// All its words, also the hidden ones.
    pub(crate) words: Vec<String>,
    /// Where each stands.
    pub(crate) places: Vec<Place>,
    /// Words of one line of thought: a paragraph, a heading, a cell.
    pub(crate) runs: Vec<Range<usize>>,
    pub(crate) units: Vec<Unit>,
    pub(crate) links: Vec<Link>,
    /// The pictures, and in which part.
    pub(crate) pictures: Vec<(Address, Part)>,
    /// `meta` and `link`, each with its attributes.
    pub(crate) head: BTreeSet<String>,
    /// Forms, each with its attributes.
    pub(crate) forms: BTreeSet<String>,
    /// What is said by attributes in an article: to those who hear the page, or by a style.
    pub(crate) spoken: BTreeSet<String>,
    /// Classes and ids (`#id`) in and around the article.
    pub(crate) names: BTreeSet<String>,
    /// The words of `<title>`.
    pub(crate) title: Vec<String>,
    pub(crate) articles: usize,
    pub(crate) open: Vec<Element>,
    run: usize,
}

/// Classes that the shipped style hides, on a screen or on paper.
pub(crate) const HIDING: [&str; 6] = ["hidden", "skip", "stamp", "contents", "formats", "button"];

/// Elements of which a screen shows one line at most, or paper nothing.
const UNSEEN: [&str; 5] = ["nav", "select", "option", "optgroup", "datalist"];

impl Page {
    /// Where the next words stand.
    pub(crate) fn here(&self) -> Place {
        self.open.last().map_or(Place { part: Part::Frame, sight: Sight::Shown }, |it| {
            let sight = if it.folds { it.place.sight.max(Sight::Folded) } else { it.place.sight };
            Place { sight, ..it.place }
        })
    }

    /// An element begins. `hides`: it says itself that it is not shown.
    pub(crate) fn begin(&mut self, name: &str, classes: Vec<String>, hides: bool, link: Option<Address>) {
        let Place { part, mut sight } = self.here();
        if let Some(it) = self.open.last_mut().filter(|it| it.folds && name == "summary" && !it.is_summed_up) {
            it.is_summed_up = true;
            sight = it.place.sight;
        }
        if hides || UNSEEN.contains(&name) || classes.iter().any(|it| HIDING.contains(&it.as_str())) {
            sight = Sight::Hidden;
        }
        let part = match (name, part) {
            ("main", _) => Part::Main,
            ("article", Part::Main) => Part::Article,
            (_, part) => part,
        };
        if name == "article" && part == Part::Article {
            self.articles += 1;
            self.names.extend(self.open.iter().flat_map(|it| it.classes.clone()));
        }
        let unit = What::of(name, &classes, &self.open);
        let place = Place { part, sight };
        let element = Element {
            name: name.to_owned(),
            classes,
            place,
            from: self.words.len(),
            unit,
            link,
            folds: name == "details",
            is_summed_up: false,
        };
        if part == Part::Article {
            self.names.extend(element.classes.iter().cloned());
        }
        self.open.push(element);
    }

    /// The last element that is open ends.
    pub(crate) fn end(&mut self) {
        let Some(element) = self.open.pop() else { return };
        let words = element.from..self.words.len();
        if let Some(what) = element.unit {
            self.units.push(Unit { what, words: words.clone(), place: element.place });
        }
        if let Some(address) = element.link {
            self.links.push(Link { address, words, place: element.place });
        }
    }

    /// Words, where the page stands now.
    pub(crate) fn say(&mut self, text: &str) {
        if self.open.last().is_some_and(|it| it.name == "title") {
            self.title.extend(words(text));
            return;
        }
        let place = self.here();
        for (at, piece) in text.split(TEXT).enumerate() {
            if at > 0 {
                self.break_run();
                let from = self.words.len();
                self.words.push(TEXT.to_owned());
                self.units.push(Unit { what: What::Text, words: from..from + 1, place });
                self.places.push(place);
                self.break_run();
            }
            self.words.extend(words(piece));
            self.places.resize(self.words.len(), place);
        }
    }

    /// A line of thought ends.
    pub(crate) fn break_run(&mut self) {
        if self.run < self.words.len() {
            self.runs.push(self.run..self.words.len());
        }
        self.run = self.words.len();
    }

    /// The words at these places.
    pub(crate) fn at(&self, range: &Range<usize>) -> &[String] {
        self.words.get(range.clone()).unwrap_or_default()
    }

    /// What a reader of a unit sees.
    pub(crate) fn seen(&self, it: &Unit) -> Vec<&str> {
        let all = self.at(&it.words).iter().zip(self.places.get(it.words.clone()).unwrap_or_default());
        all.filter(|(_, place)| place.sight <= it.place.sight).map(|(it, _)| it.as_str()).collect()
    }

    /// The words of some places only, in their order.
    pub(crate) fn those(&self, wanted: impl Fn(Place) -> bool) -> Vec<&str> {
        let all = self.words.iter().zip(&self.places);
        all.filter(|(_, place)| wanted(**place)).map(|(it, _)| it.as_str()).collect()
    }
}
