//! A page as a browser reads it: its words in order, where each stands, and which of them readers must see.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use crate::site::own_theme::address::Address;
pub(crate) use crate::site::own_theme::place::{Landmark, Part, Place, Visibility};
use crate::site::own_theme::text::words;

/// Stands in a page for the text of the document, so that no template can change it: code puts the text there. It is a
/// number, so that no filter of texts takes it.
pub(crate) const TEXT: u64 = 18_263_549_017_263_540_917;

/// The same as it stands in a page.
pub(crate) fn mark() -> String {
    TEXT.to_string()
}

/// Whether a word is that.
pub(crate) fn is_mark(word: &str) -> bool {
    word.parse() == Ok(TEXT)
}

/// What readers must see on a page that has it.
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

/// Something that readers must see: these words, one behind the other.
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
    /// The address as it is written, behind its `#` or `?`.
    pub(crate) rest: String,
    pub(crate) words: Range<usize>,
    pub(crate) place: Place,
}

/// An element, as a style reaches it.
#[derive(Debug)]
pub(crate) struct Shape {
    pub(crate) name: String,
    pub(crate) classes: Vec<String>,
    pub(crate) id: Option<String>,
    /// The one that it stands in, among [`Page::shapes`].
    pub(crate) parent: Option<usize>,
    pub(crate) part: Part,
}

/// A picture, with the size that its element says.
#[derive(Debug)]
pub(crate) struct Picture {
    pub(crate) address: Address,
    pub(crate) place: Place,
    pub(crate) width: Option<u32>,
    pub(crate) height: Option<u32>,
}

/// An element that is open.
#[derive(Debug)]
pub(crate) struct Element {
    pub(crate) name: String,
    pub(crate) classes: Vec<String>,
    pub(crate) place: Place,
    from: usize,
    unit: Option<What>,
    /// Whether it is a link.
    is_link: bool,
    shape: usize,
    /// The id of what names it.
    label: Option<String>,
    /// How many pictures the page had when it began.
    pictures: usize,
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
    pub(crate) pictures: Vec<Picture>,
    /// `meta` and `link`, each with its attributes.
    pub(crate) head: BTreeSet<String>,
    /// Forms, each with its attributes.
    pub(crate) forms: BTreeSet<String>,
    /// What is said by attributes in `<main>`: to those who hear the page, or by a style.
    pub(crate) spoken: BTreeSet<String>,
    /// The same outside of it.
    pub(crate) spoken_around: Vec<(String, Place)>,
    /// Classes and ids (`#id`) in and around `<main>`.
    pub(crate) names: BTreeSet<String>,
    /// Ids, each with the place of the word behind its beginning.
    pub(crate) ids: BTreeMap<String, usize>,
    /// An id that two elements have.
    pub(crate) twice: Option<String>,
    /// An id that should name what it does not stand in.
    pub(crate) mislabelled: Option<String>,
    /// The classes of what something stands in, and the elements of it that change how a text is shown.
    pub(crate) chains: Vec<BTreeSet<String>>,
    /// Rows of tables: the words of each cell.
    pub(crate) rows: Vec<Vec<Range<usize>>>,
    /// Where a text may be cut: lines, links, and what readers must see.
    pub(crate) cuts: BTreeSet<usize>,
    /// Elements without any text or picture, by name, and in which part.
    pub(crate) empty: Vec<(String, Part)>,
    /// The words of `<title>`.
    pub(crate) title: Vec<String>,
    pub(crate) articles: usize,
    pub(crate) mains: usize,
    /// Lines that are broken or drawn.
    pub(crate) breaks: usize,
    /// All elements, and those that the text of a document can have.
    pub(crate) shapes: Vec<Shape>,
    /// The style sheets, in their order.
    pub(crate) sheets: Vec<String>,
    pub(crate) open: Vec<Element>,
    run: usize,
    groups: usize,
    /// Whether a letter now belongs to the word before it.
    is_joined: bool,
}

/// Classes that the shipped style hides, on a screen or on paper.
pub(crate) const HIDING: [&str; 6] = ["hidden", "skip", "stamp", "contents", "formats", "button"];

/// Elements of which a screen shows one line at most, or paper nothing.
const UNSEEN: [&str; 5] = ["nav", "select", "option", "optgroup", "datalist"];

/// Elements whose contents keep their order.
const ORDERED: [&str; 10] = ["section", "nav", "ol", "ul", "dl", "table", "details", "blockquote", "main", "article"];
/// Elements that change how a text in them is shown, or that say what it is.
const TELLING: [&str; 18] = [
    "pre", "time", "code", "button", "select", "label", "summary", "details", "mark", "sub", "sup", "q", "ol", "dt",
    "caption", "th", "fieldset", "address",
];
/// Elements that are something without any text.
const EMPTY: [&str; 11] = ["br", "wbr", "img", "input", "col", "meta", "link", "td", "th", "option", "colgroup"];
/// Classes of what a theme may leave away.
const OPTIONAL: [&str; 5] = ["cite", "facets", "formats", "contents", "stamp"];
/// Things of a document that may change places with others of them.
const LOOSE: [What; 6] = [What::Title, What::Id, What::State, What::Summary, What::Note, What::Field];

impl Page {
    /// Where the next words stand.
    pub(crate) fn here(&self) -> Place {
        self.open.last().map_or(Place::OUTSIDE, |it| {
            let visibility = if it.folds { it.place.visibility.max(Visibility::Folded) } else { it.place.visibility };
            Place { visibility, ..it.place }
        })
    }

    /// An element begins. `hides`: it says itself that it is not shown. `link`: where it leads, and the rest of it.
    pub(crate) fn begin(&mut self, name: &str, classes: Vec<String>, hides: bool, link: Option<(Address, String)>) {
        let here = self.here();
        let mut visibility = here.visibility;
        if let Some(it) = self.open.last_mut().filter(|it| it.folds && name == "summary" && !it.is_summed_up) {
            it.is_summed_up = true;
            visibility = it.place.visibility;
        }
        if hides || UNSEEN.contains(&name) || classes.iter().any(|it| HIDING.contains(&it.as_str())) {
            visibility = Visibility::Hidden;
        }
        let part = match (name, here.part) {
            ("main", _) => Part::Main,
            ("article", Part::Main) => Part::Article,
            (_, part) => part,
        };
        self.mains += usize::from(name == "main");
        self.articles += usize::from(name == "article" && part == Part::Article);
        let unit = What::of(name, &classes, &self.open);
        let mut place = Place { part, visibility, ..here };
        self.stand(&mut place, name, &classes, unit);
        let is_link = link.is_some();
        if let Some((address, rest)) = link {
            place.link = Some(self.links.len());
            self.links.push(Link { address, rest, words: 0..0, place });
        }
        if is_link || unit.is_some() {
            self.cut();
        }
        if part > Part::Frame {
            self.names.extend(self.open.iter().flat_map(|it| it.classes.clone()).filter(|_| name == "main"));
            self.names.extend(classes.iter().cloned());
        }
        let shape = self.shapes.len();
        let parent = self.open.last().map(|it| it.shape);
        self.shapes.push(Shape { name: name.to_owned(), classes: classes.clone(), id: None, parent, part });
        self.open.push(Element {
            name: name.to_owned(),
            classes,
            place,
            from: self.words.len(),
            unit,
            is_link,
            shape,
            label: None,
            pictures: self.pictures.len(),
            folds: name == "details",
            is_summed_up: false,
        });
    }

    /// Where an element stands that begins now.
    fn stand(&mut self, place: &mut Place, name: &str, classes: &[String], unit: Option<What>) {
        let has = |it: &[&str]| classes.iter().any(|class| it.contains(&class.as_str()));
        place.landmark = match (name, place.landmark) {
            ("header", Landmark::None) if place.part == Part::Frame => Landmark::Header,
            ("footer", Landmark::None) if place.part == Part::Frame => Landmark::Footer,
            ("nav", Landmark::None) => Landmark::Nav,
            ("main", _) => Landmark::None,
            (_, it) => it,
        };
        place.is_optional |= has(&OPTIONAL) || name == "form";
        let loose = place.section == 0 && unit.is_some_and(|it| LOOSE.contains(&it)) || has(&["kicker", "stamp"]);
        if loose {
            place.group = 0;
        } else if ORDERED.contains(&name) || unit == Some(What::Field) {
            self.groups += 1;
            place.group = self.groups;
        }
        if name == "section" && place.section == 0 && place.part > Part::Frame {
            place.section = self.groups;
        }
        if self.chains.is_empty() {
            self.chains.push(BTreeSet::new());
        }
        let mut chain = self.chains.get(place.chain).cloned().unwrap_or_default();
        chain.extend(classes.iter().map(|it| format!(".{it}")));
        match name {
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => drop(chain.insert("h".to_owned())),
            it if TELLING.contains(&it) => drop(chain.insert(it.to_owned())),
            _ => {}
        }
        place.chain = self.chains.len();
        self.chains.push(chain);
    }

    /// The last element that is open ends.
    pub(crate) fn end(&mut self) {
        let Some(element) = self.open.pop() else { return };
        let words = element.from..self.words.len();
        let shows = self.at(&words).iter().any(|it| it.chars().any(char::is_alphanumeric) || is_mark(it));
        let is_line = element.name == "hr" && element.place.part == Part::Frame;
        if !shows && !is_line && self.pictures.len() == element.pictures && !EMPTY.contains(&element.name.as_str()) {
            self.empty.push((element.name.clone(), element.place.part));
        }
        let is_cell = ["td", "th"].contains(&element.name.as_str());
        if let Some(row) = self.rows.last_mut().filter(|_| is_cell) {
            row.push(words.clone());
        }
        let inside = |id: &usize| element.from <= *id && *id <= words.end;
        if let Some(id) = element.label.filter(|it| !self.ids.get(it).is_some_and(inside)) {
            self.mislabelled = Some(id);
        }
        if let Some(what) = element.unit {
            self.units.push(Unit { what, words: words.clone(), place: element.place });
        }
        if element.is_link || element.unit.is_some() {
            self.cut();
        }
        if let Some(link) = element.place.link.filter(|_| element.is_link).and_then(|it| self.links.get_mut(it)) {
            link.words = words;
        }
    }

    /// Words, where the page stands now.
    pub(crate) fn say(&mut self, text: &str) {
        if self.open.last().is_some_and(|it| it.name == "title") {
            self.title.extend(words(text));
            return;
        }
        let place = self.here();
        for (at, piece) in text.split(&mark()).enumerate() {
            if at > 0 {
                self.break_run();
                let from = self.words.len();
                self.words.push(mark());
                self.shape_text(place.part);
                self.units.push(Unit { what: What::Text, words: from..from + 1, place });
                self.places.push(place);
                self.break_run();
            }
            let mut new = words(piece).into_iter();
            // What no space or line parts is one word, whatever elements it is put in.
            let goes_on = self.is_joined && piece.starts_with(char::is_alphanumeric);
            let goes_on = goes_on && !self.cuts.contains(&self.words.len());
            if let Some(last) = self.words.last_mut().filter(|_| goes_on) {
                last.push_str(&new.next().unwrap_or_default());
            }
            self.words.extend(new);
            self.places.resize(self.words.len(), place);
            self.is_joined = if piece.is_empty() { self.is_joined } else { piece.ends_with(char::is_alphanumeric) };
        }
    }

    /// The elements that rendered Markdown nests.
    fn shape_text(&mut self, part: Part) {
        let outer = self.open.last().map(|it| it.shape);
        for path in [
            "section.notes ol li p sup a",
            "div.toc ul li a",
            "blockquote ul li p strong",
            "table tbody tr td em",
            "table thead tr th code",
            "div.right p a",
            "div.centre p img",
            "h2",
            "h3",
            "h4",
            "pre code",
        ] {
            let mut parent = outer;
            for step in path.split(' ') {
                let (name, class) = step.split_once('.').unwrap_or((step, ""));
                let classes = Some(class.to_owned()).filter(|it| !it.is_empty()).into_iter().collect();
                self.shapes.push(Shape { name: name.to_owned(), classes, id: None, parent, part });
                parent = Some(self.shapes.len() - 1);
            }
        }
    }

    /// A text may be cut here.
    fn cut(&mut self) {
        self.cuts.insert(self.words.len());
    }

    /// Nothing but space.
    pub(crate) fn part_words(&mut self) {
        self.is_joined = false;
    }

    /// A line is broken within a text.
    pub(crate) fn break_line(&mut self) {
        self.is_joined = false;
        self.cut();
    }

    /// A line of thought ends.
    pub(crate) fn break_run(&mut self) {
        if self.run < self.words.len() {
            self.runs.push(self.run..self.words.len());
        }
        self.run = self.words.len();
        self.break_line();
    }

    /// An id of an element that begins here.
    pub(crate) fn identify(&mut self, id: &str) {
        if let Some(shape) = self.shapes.last_mut() {
            shape.id = Some(id.to_owned());
        }
        if self.ids.insert(id.to_owned(), self.words.len()).is_some() {
            self.twice = Some(id.to_owned());
        }
    }

    /// The element that begins here is named by what has this id.
    pub(crate) fn label(&mut self, id: &str) {
        if let Some(it) = self.open.last_mut() {
            it.label = Some(id.to_owned());
        }
    }

    /// The parts into which its texts can be cut, of those places only.
    pub(crate) fn pieces(&self, wanted: impl Fn(Place) -> bool) -> Vec<Range<usize>> {
        let ends = self.cuts.iter().copied().chain([self.words.len()]);
        let mut from = 0;
        let mut pieces = Vec::new();
        for to in ends {
            if from < to && self.places.get(from).is_some_and(|it| wanted(*it)) {
                pieces.push(from..to);
            }
            from = to.max(from);
        }
        pieces
    }

    /// The words at these places.
    pub(crate) fn at(&self, range: &Range<usize>) -> &[String] {
        self.words.get(range.clone()).unwrap_or_default()
    }

    /// What a reader of a unit sees.
    pub(crate) fn seen(&self, it: &Unit) -> Vec<&str> {
        let all = self.at(&it.words).iter().zip(self.places.get(it.words.clone()).unwrap_or_default());
        all.filter(|(_, place)| place.visibility <= it.place.visibility).map(|(it, _)| it.as_str()).collect()
    }

    /// The words of some places only, in their order.
    pub(crate) fn those(&self, wanted: impl Fn(Place) -> bool) -> Vec<&str> {
        let all = self.words.iter().zip(&self.places);
        all.filter(|(_, place)| wanted(**place)).map(|(it, _)| it.as_str()).collect()
    }
}
