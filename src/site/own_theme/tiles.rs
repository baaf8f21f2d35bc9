//! Matches `<main>` of a theme's page with the pieces of the shipped page: each piece there once, in its section, and
//! nothing else between them.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use crate::diagnostics::{Text, say};
use crate::site::own_theme::page::{Landmark, Link, Page, Part, Place, Visibility, What};
use crate::site::own_theme::read::shown;

/// Signs that a theme may set between two pieces, or leave away.
const BETWEEN: [&str; 6] = ["·", "|", "›", "»", "•", "/"];
/// What a theme may call the way back to a list, besides the words of the shipped page.
const WAY: [&str; 7] = ["Beranda", "Daftar", "Depan", "Kembali", "Home", "Back", "List"];

/// Which words of a page are which of the shipped one.
#[derive(Debug)]
pub(crate) struct Tiles<'a> {
    own: &'a Page,
    known: &'a Page,
    pieces: Vec<Range<usize>>,
    starts: BTreeMap<&'a str, Vec<usize>>,
    used: BTreeSet<usize>,
    /// Of each word of the page, the word of the shipped one.
    pub(crate) of: Vec<Option<usize>>,
}

fn inside(it: Place) -> bool {
    it.part > Part::Frame
}

impl<'a> Tiles<'a> {
    /// Lays the page out.
    ///
    /// # Errors
    /// What it says in `<main>` that the shipped page does not.
    pub(crate) fn of(own: &'a Page, known: &'a Page) -> Result<Tiles<'a>, Text> {
        let pieces = known.pieces(inside);
        let mut starts: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
        for (number, piece) in pieces.iter().enumerate() {
            if let Some(first) = known.words.get(piece.start) {
                starts.entry(first).or_default().push(number);
            }
        }
        let of = vec![None; own.words.len()];
        let mut tiles = Tiles { own, known, pieces, starts, used: BTreeSet::new(), of };
        let mut last = None;
        for run in own.runs.iter().filter(|it| own.places.get(it.start).is_some_and(|it| inside(*it))) {
            if !tiles.is_way(run) {
                last = tiles.lay(run, last)?;
            }
        }
        Ok(tiles)
    }

    /// Lays one line, behind this piece; the last piece of it.
    fn lay(&mut self, run: &Range<usize>, mut last: Option<usize>) -> Result<Option<usize>, Text> {
        let mut at = run.start;
        while at < run.end {
            let next = last.map_or(0, |it| it + 1);
            let found = if self.fits(next, at, run.end) && self.is_seen_so(next, at) {
                Some(next)
            } else {
                self.search(at, run.end, next)
            };
            let Some((number, piece)) = found.and_then(|it| Some((it, self.pieces.get(it)?.clone()))) else {
                if self.own.words.get(at).is_some_and(|it| BETWEEN.contains(&it.as_str())) {
                    at += 1;
                    continue;
                }
                return Err(added(&self.own.at(run).join(" ")));
            };
            for (own, known) in (at..).zip(piece.clone()) {
                if let Some(it) = self.of.get_mut(own) {
                    *it = Some(known);
                }
            }
            self.used.insert(number);
            last = Some(number);
            at += piece.len();
        }
        Ok(last)
    }

    /// Whether a piece that is left says what stands here, before this end of the line.
    fn fits(&self, number: usize, at: usize, end: usize) -> bool {
        let Some(piece) = self.pieces.get(number).filter(|_| !self.used.contains(&number)) else { return false };
        at + piece.len() <= end && self.own.at(&(at..at + piece.len())) == self.known.at(piece)
    }

    fn is_seen_so(&self, number: usize, at: usize) -> bool {
        let known = self.pieces.get(number).and_then(|it| self.known.places.get(it.start));
        let own = self.own.places.get(at);
        own.zip(known)
            .is_some_and(|(own, known)| own.visibility == known.visibility && self.leads(*own) == self.target(*known))
    }

    /// Where a word of the page leads, and one of the shipped page.
    fn leads(&self, place: Place) -> Option<(String, &str)> {
        let link = place.link.and_then(|it| self.own.links.get(it))?;
        Some((link.address.to_string(), &link.rest))
    }

    fn target(&self, place: Place) -> Option<(String, &str)> {
        let link = place.link.and_then(|it| self.known.links.get(it))?;
        Some((link.address.to_string(), &link.rest))
    }

    /// The best piece that is left: as well seen, the longest, the next.
    fn search(&self, at: usize, end: usize, next: usize) -> Option<usize> {
        let first = self.own.words.get(at)?;
        let all = self.starts.get(first.as_str())?.iter().copied().filter(|it| self.fits(*it, at, end));
        all.min_by_key(|it| {
            let length = self.pieces.get(*it).map_or(0, Range::len);
            (!self.is_seen_so(*it, at), usize::MAX - length, *it < next, *it)
        })
    }

    /// Whether a line leads back to a list, in words that are known.
    fn is_way(&self, run: &Range<usize>) -> bool {
        let (own, known) = (self.own, self.known);
        let Some(place) = own.places.get(run.start).filter(|it| it.landmark == Landmark::Nav) else { return false };
        if place.part == Part::Article {
            return false;
        }
        let words = own.at(run);
        let heading = known.units.iter().find(|it| it.what == What::Title);
        if heading.is_some_and(|it| known.at(&it.words) == words) {
            return true;
        }
        let Some(link) = place.link.and_then(|it| own.links.get(it)) else { return false };
        let same = |it: &&Link| it.address == link.address && it.rest == link.rest;
        let mut there = known.links.iter().filter(same).peekable();
        let is_known = there.peek().is_some();
        is_known
            && (matches!(words, [it] if WAY.contains(&it.as_str())) || there.any(|it| known.at(&it.words) == words))
    }

    fn place_of(&self, own: usize) -> Option<(Place, Place)> {
        let known = self.of.get(own).copied().flatten()?;
        Some((*self.own.places.get(own)?, *self.known.places.get(known)?))
    }

    /// An error when something stands elsewhere than it belongs, or in something that changes what it is.
    /// `is_record`: whether what belongs into the article stays there. `shipped`: the classes of the shipped sheet.
    pub(crate) fn in_place(&self, is_record: bool, shipped: &BTreeSet<String>) -> Result<(), Text> {
        let mut last: BTreeMap<usize, usize> = BTreeMap::new();
        let mut left: BTreeSet<usize> = BTreeSet::new();
        let mut section = 0;
        let mut heading = None;
        for at in 0..self.of.len() {
            let Some(((own, known), word)) = self.place_of(at).zip(self.of.get(at).copied().flatten()) else {
                continue;
            };
            let text = || self.own.at(&(at..at + 1)).join(" ");
            let out_of_order = known.group > 0 && last.insert(known.group, word).is_some_and(|it| it > word);
            let is_new = known.section != section;
            let returns = is_new && known.section > 0 && left.contains(&known.section);
            if is_new && section > 0 {
                left.insert(section);
            }
            section = known.section;
            let is_heading = self.known.chains.get(known.chain).is_some_and(|it| it.contains("h"));
            let parted = heading.is_some_and(|it| it != known.section);
            let goes_on = self.known.places.get(word + 1).is_some_and(|it| it.section == known.section);
            heading = Some(known.section).filter(|it| is_heading && *it > 0 && goes_on);
            let outside = is_record && own.part < known.part;
            if out_of_order || returns || parted || outside || self.lost_link(own, known) {
                return Err(moved(&self.around(at)));
            }
            if let Some(it) = self.dressed(own, known, shipped) {
                return Err(dressed(&it, &text()));
            }
        }
        self.first_things(is_record)
    }

    /// What a document is, and where it stands, is said before its sections.
    fn first_things(&self, is_record: bool) -> Result<(), Text> {
        let is_head = |it: Place| {
            is_record
                && it.part == Part::Article
                && it.group == 0
                && it.section == 0
                && it.visibility == Visibility::Shown
        };
        let places: Vec<Place> = (0..self.of.len()).filter_map(|at| Some(self.place_of(at)?.1)).collect();
        let first = places.iter().position(|it| it.section > 0).unwrap_or(places.len());
        if places.iter().skip(first).any(|it| is_head(*it)) { Err(moved("<h1>")) } else { Ok(()) }
    }

    /// Whether a link leads elsewhere, is none any more, or is one where none was.
    fn lost_link(&self, own: Place, known: Place) -> bool {
        self.leads(own) != self.target(known) && !(known.is_optional && own.link.is_none())
    }

    /// The first class or element around a word that the shipped page does not have around it.
    fn dressed(&self, own: Place, known: Place, shipped: &BTreeSet<String>) -> Option<String> {
        let (own, known) = (self.own.chains.get(own.chain)?, self.known.chains.get(known.chain)?);
        let plain = |it: &str| match it.strip_prefix('.') {
            Some(class) => !shipped.contains(class) || HARMLESS.contains(&class),
            None => it == "address",
        };
        own.difference(known).find(|it| !plain(it)).cloned()
    }

    fn around(&self, at: usize) -> String {
        let line = self.own.runs.iter().find(|it| it.contains(&at));
        line.map(|it| self.own.at(it).join(" ")).unwrap_or_default()
    }

    /// An error when a piece that readers must see is missing, or hidden. `is_home`: whole sections may be left away.
    pub(crate) fn whole(&self, is_home: bool) -> Result<(), Text> {
        let place = |number: &usize| self.pieces.get(*number).and_then(|it| self.known.places.get(it.start)).copied();
        let sections: BTreeSet<usize> = self.used.iter().filter_map(place).map(|it| it.section).collect();
        for number in (0..self.pieces.len()).filter(|it| !self.used.contains(it)) {
            let (Some(place), Some(piece)) = (place(&number), self.pieces.get(number)) else { continue };
            let words = self.known.at(piece);
            let shows = words.iter().any(|it| it.chars().any(char::is_alphanumeric));
            let chain = self.known.chains.get(place.chain);
            let has = |name: &str| chain.is_some_and(|it| it.contains(name));
            let free = is_home && !has(".urgent") && !has(".findings") && !has("h") && place.section == 0
                || is_home && place.section > 0 && (has("h") || !sections.contains(&place.section)) && !has(".urgent");
            if shows && !free && !place.is_optional && place.visibility < Visibility::Hidden {
                return Err(lacking(&words.join(" ")));
            }
        }
        for at in 0..self.of.len() {
            let hides = |(own, known): (Place, Place)| own.visibility > known.visibility && !known.is_optional;
            if self.place_of(at).is_some_and(hides) {
                return Err(lacking(&self.around(at)));
            }
        }
        Ok(())
    }

    /// An error when an id that addresses lead to is missing or stands elsewhere.
    pub(crate) fn anchors(&self) -> Result<(), Text> {
        let first = self.own.places.iter().position(|it| inside(*it));
        for (id, at) in &self.known.ids {
            let there = self.known.places.get(*at).is_some_and(|it| inside(*it));
            let shown = self.of.contains(&Some(*at));
            if !there || !shown && self.known.places.get(*at).is_some_and(|it| it.is_optional) {
                continue;
            }
            let own = self.own.ids.get(id).copied();
            let same = match (id.as_str(), own) {
                ("utama", own) => own == first,
                (_, Some(own)) => self.own.words.get(own) == self.known.words.get(*at),
                (_, None) => !shown,
            };
            if !same {
                return Err(say!(
                    id = "tidak memuat id=\"{id}\" di tempat yang sama seperti cetakan bawaan; tautan ke sana akan \
                          salah arah",
                    en = "lacks id=\"{id}\" where the default template has it; links to it would lead elsewhere",
                    id,
                ));
            }
        }
        Ok(())
    }
}

/// Shipped classes that only set widths and greys, wherever they stand.
pub(crate) const HARMLESS: [&str; 7] = ["wrap", "narrow", "muted", "plain", "pair", "columns", "cards"];

pub(crate) fn added(text: &str) -> Text {
    let text = shown(text);
    say!(
        id = "menambah, mengubah, atau mengulang sesuatu di dalam <main>: {text}; di sana hanya ada yang ditampilkan \
              cetakan bawaan. Letakkan kalimat itu di pengaturan (maklumat.yml) atau di naskah sebuah dokumen",
        en = "adds, changes or repeats something within <main>: {text}; only what the default template shows stands \
              there. Put the sentence into the settings (maklumat.yml) or into the text of a document",
        text,
    )
}

fn moved(text: &str) -> Text {
    let text = shown(text);
    say!(
        id = "memindahkan sesuatu dari tempatnya: {text}; yang boleh dipindah hanya bagian (<section>) yang utuh \
              dengan judulnya, sedangkan urutan, tautan, dan pemberitahuan di dalamnya tetap",
        en = "takes something from its place: {text}; only a whole section (<section>) with its heading may be \
              moved, while the order, the links and the notices in it stay",
        text,
    )
}

fn dressed(what: &str, text: &str) -> Text {
    say!(
        id = "menaruh `{what}` di sekitar {text}, padahal itu dibuat untuk tempat lain dan mengubah tampilannya; \
              pakai kelas lain",
        en = "puts `{what}` around {text}, though it is made for another place and changes how this is shown; use \
              another class",
        what,
        text,
    )
}

fn lacking(text: &str) -> Text {
    let text = shown(text);
    say!(
        id = "tidak menampilkan ini utuh dan terlihat: {text}; tampilkan seperti cetakan bawaan",
        en = "does not show this whole and visible: {text}; show it as the default template does",
        text,
    )
}
