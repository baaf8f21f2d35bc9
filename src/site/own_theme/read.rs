//! Reads a page, and refuses what it may not have.

use std::collections::BTreeMap;

use crate::diagnostics::{Text, say};
use crate::site::own_theme::address::{Address, From};
use crate::site::own_theme::allowed::{INLINE, is_attribute, is_child, is_element};
use crate::site::own_theme::events::{Event, events};
use crate::site::own_theme::page::{Page, Part, Picture, mark};
use crate::site::own_theme::text::decoded;

/// Attributes whose words are read out, or shown by the style.
const SPOKEN: [&str; 14] = [
    "alt",
    "aria-describedby",
    "aria-label",
    "aria-labelledby",
    "colspan",
    "data-label",
    "datetime",
    "headers",
    "lang",
    "placeholder",
    "rowspan",
    "scope",
    "title",
    "value",
];
/// Those of them that are read out or shown as they are.
const WORDED: [&str; 5] = ["alt", "aria-label", "placeholder", "title", "value"];

/// Reads the page at `from`; `known` is the page that the shipped templates make.
///
/// # Errors
/// When it has an element, an attribute or an address that is not allowed, or when its elements do not end where they
/// should, so that a browser would put it together in another way.
pub(crate) fn read(html: &str, from: From<'_>, known: &str) -> Result<Page, Text> {
    if !begins_well(html) {
        return Err(say!(
            id = "halaman tidak diawali `<!DOCTYPE html>`, `<html lang=\"…\">`, dan `<head>`; mulailah seperti \
                  templates/base.html bawaan",
            en = "the page does not begin with `<!DOCTYPE html>`, `<html lang=\"…\">` and `<head>`; begin like the \
                  default templates/base.html",
        ));
    }
    let events = events(html)
        .map_err(|it| say!(id = "HTML-nya tidak dapat dibaca: {it}", en = "its HTML cannot be read: {it}", it))?;
    let mut reader = Reader { page: Page::default(), open: Vec::new(), from, known };
    for (number, event) in events.into_iter().enumerate() {
        match event {
            Event::Open { name, attributes, empty } => {
                reader.begin(&name, attributes)?;
                if empty {
                    reader.page.end();
                } else {
                    reader.open.push(number);
                }
            }
            Event::Close(of) => reader.end(of)?,
            Event::Text(text) => reader.say(&text)?,
            Event::Comment => {}
        }
    }
    reader.page.break_run();
    match reader.page.open.last() {
        Some(open) => Err(unclosed(&open.name)),
        None => Ok(reader.page),
    }
}

/// A page begins with its type and its head: nothing stands before the policy that code puts there.
fn begins_well(html: &str) -> bool {
    let rest = html.get(..15).filter(|it| it.eq_ignore_ascii_case("<!doctype html>")).and(html.get(15..));
    let rest = rest.and_then(|it| it.trim_start().strip_prefix("<html"));
    rest.and_then(|it| it.split_once('>')).is_some_and(|(_, it)| it.trim_start().starts_with("<head>"))
}

fn unclosed(name: &str) -> Text {
    say!(
        id = "elemen <{name}> tidak ditutup di tempatnya; tulis </{name}> di akhir isinya",
        en = "the element <{name}> does not end where it should; write </{name}> at the end of what it holds",
        name,
    )
}

/// Where a link leads with what follows its address there, and where a picture lies.
type Addresses = (Option<(Address, String)>, Option<Address>);

struct Reader<'a> {
    page: Page,
    /// The events with which the open elements began.
    open: Vec<usize>,
    from: From<'a>,
    known: &'a str,
}

impl Reader<'_> {
    fn begin(&mut self, name: &str, written: Vec<(String, String)>) -> Result<(), Text> {
        self.stands(name)?;
        let attributes = self.attributes(name, written)?;
        let (link, picture) = self.addresses(name, &attributes)?;
        let value = |it: &str| attributes.get(it).map(String::as_str);
        let classes: Vec<String> =
            value("class").unwrap_or_default().split_ascii_whitespace().map(str::to_owned).collect();
        let hides = value("hidden").is_some() || value("aria-hidden").is_some_and(|it| it != "false");
        if !INLINE.contains(&name) {
            self.page.break_run();
        } else if ["br", "img", "input", "select", "button"].contains(&name) {
            self.page.break_line();
        }
        self.page.breaks += usize::from(["br", "hr"].contains(&name));
        let measure = |it: &str| value(it).and_then(|it| it.parse().ok());
        let (width, height) = (measure("width"), measure("height"));
        self.page.begin(name, classes, hides, link);
        let place = self.page.here();
        if let Some(address) = picture {
            self.page.pictures.push(Picture { address, place, width, height });
        }
        if name == "tr" {
            self.page.rows.push(Vec::new());
        }
        if let Some(id) = value("id") {
            self.page.identify(id);
        }
        if let Some(id) = value("aria-labelledby") {
            self.page.label(id);
        }
        let said = attributes.iter().filter(|(it, _)| SPOKEN.contains(&it.as_str()));
        if place.part > Part::Frame {
            self.page.spoken.extend(said.map(|(it, value)| format!("{it}={value}")));
            self.page.names.extend(value("id").map(|it| format!("#{it}")));
        } else if name != "html" && name != "link" {
            let said = said.filter(|(it, _)| WORDED.contains(&it.as_str()));
            self.page.spoken_around.extend(said.map(|(_, value)| (value.clone(), place)));
        }
        let all = || {
            let each = attributes.iter().map(|(it, value)| format!(" {it}=\"{value}\""));
            format!("<{name}{}>", each.collect::<String>())
        };
        if value("rel") == Some("stylesheet") {
            self.page.sheets.extend(value("href").map(str::to_owned));
        }
        match name {
            "meta" | "link" | "html" => drop(self.page.head.insert(all())),
            "form" => drop(self.page.forms.insert(all())),
            _ => {}
        }
        Ok(())
    }

    /// The attributes of an element, as what they stand for.
    fn attributes(&self, name: &str, written: Vec<(String, String)>) -> Result<BTreeMap<String, String>, Text> {
        let mut attributes = BTreeMap::new();
        for (attribute, value) in written {
            let again = attributes.contains_key(&attribute);
            if again || value.contains(&mark()) || !is_attribute(name, &attribute, &value) {
                return Err(say!(
                    id = "<{name}> memuat `{attribute}=\"{what}\"`, yang tidak boleh ada di cetakan tema; hapus \
                          atribut itu",
                    en = "<{name}> has `{attribute}=\"{what}\"`, which a theme's template may not have; take the \
                          attribute away",
                    name,
                    attribute,
                    what = shown(&value),
                ));
            }
            attributes.insert(attribute, decoded(&value, self.known)?);
        }
        Ok(attributes)
    }

    /// An error when an element may not stand here.
    fn stands(&self, name: &str) -> Result<(), Text> {
        if !is_element(name) {
            return Err(say!(
                id = "elemen <{name}> tidak boleh ada di cetakan tema; hapus elemen itu",
                en = "a theme's template may not have the element <{name}>; take it away",
                name,
            ));
        }
        let parent = self.page.open.last().map(|it| it.name.as_str());
        let again = ["a", "form", "button", "main", "article"].contains(&name)
            && self.page.open.iter().any(|it| it.name == name);
        let second = name == "summary" && self.page.open.last().is_some_and(|it| it.is_summed_up);
        if is_child(name, parent) && !again && !second {
            return Ok(());
        }
        let parent = parent.unwrap_or("…");
        if second {
            return Err(say!(
                id = "<details> memuat <summary> kedua, yang tersembunyi sampai dibuka; pakai satu saja",
                en = "<details> has a second <summary>, hidden until it is opened; use one only",
            ));
        }
        Err(say!(
            id = "elemen <{name}> tidak boleh berada di dalam <{parent}>; letakkan di tempat lain",
            en = "the element <{name}> may not stand in <{parent}>; put it elsewhere",
            name,
            parent,
        ))
    }

    /// An error when an address leads where a page may not lead; of a link and of a picture, where it leads.
    fn addresses(&self, name: &str, attributes: &BTreeMap<String, String>) -> Result<Addresses, Text> {
        let (mut link, mut picture) = (None, None);
        for attribute in ["href", "src", "action"] {
            let Some(written) = attributes.get(attribute) else { continue };
            let address = self.from.read(written);
            let loads = name != "a" && attributes.get("rel").is_none_or(|it| it != "canonical");
            match address {
                Some(Address::Here(_)) => {}
                Some(_) if !loads => {}
                _ => return Err(leads_away(name, attribute, written)),
            }
            match (name, address) {
                ("a", Some(address)) => {
                    let rest = written.find(['?', '#']).and_then(|it| written.get(it..));
                    link = Some((address, rest.unwrap_or_default().to_owned()));
                }
                ("img", Some(address)) => picture = Some(address),
                _ => {}
            }
        }
        Ok((link, picture))
    }

    fn end(&mut self, of: usize) -> Result<(), Text> {
        let open = self.page.open.last().map(|it| it.name.clone()).unwrap_or_default();
        if self.open.pop() != Some(of) {
            return Err(unclosed(&open));
        }
        if !INLINE.contains(&open.as_str()) {
            self.page.break_run();
        }
        self.page.end();
        Ok(())
    }

    fn say(&mut self, written: &str) -> Result<(), Text> {
        if written.trim().is_empty() {
            self.page.part_words();
            return Ok(());
        }
        self.stands_text(written)?;
        self.page.say(&decoded(written, self.known)?);
        Ok(())
    }

    /// An error when a text stands where a browser would put it elsewhere.
    fn stands_text(&self, written: &str) -> Result<(), Text> {
        let parent = self.page.open.last().map_or("…", |it| &it.name);
        let around = ["html", "body", "main", "article", "section", "div"];
        let loose = !written.contains(&mark()) || self.page.open.iter().all(|it| around.contains(&it.name.as_str()));
        if loose && is_child("#text", Some(parent)) {
            return Ok(());
        }
        Err(say!(
            id = "teks tidak boleh berada langsung di dalam <{parent}>: {what}",
            en = "a text may not stand directly in <{parent}>: {what}",
            parent,
            what = shown(written),
        ))
    }
}

fn leads_away(name: &str, attribute: &str, written: &str) -> Text {
    let written = shown(written);
    say!(
        id = "<{name}> memuat alamat yang tidak boleh dipakai, {attribute}=\"{written}\"; halaman hanya memuat \
              berkas situs ini, dan tautannya http(s), mailto, atau tel",
        en = "<{name}> has an address that may not be used, {attribute}=\"{written}\"; a page loads only files of \
              this site, and its links are http(s), mailto or tel",
        name,
        attribute,
        written,
    )
}

/// The beginning of a text of the page, for a message.
pub(crate) fn shown(text: &str) -> String {
    crate::site::text::escape::shorten(text.replace(&mark(), "…").trim(), 80)
}
