//! Compares what stands around `<main>`: the theme's own header and footer, with few words of its own.

use std::collections::BTreeMap;

use crate::diagnostics::{Text, say};
use crate::site::own_theme::address::Address;
use crate::site::own_theme::free::{FOOTER, HEADER, LINE, refused, without_phrases};
use crate::site::own_theme::page::{Landmark, Link, Page, Part, Place, Visibility, What};
use crate::site::own_theme::read::shown;
use crate::site::own_theme::text::words;

/// The largest a picture of the theme is shown, in pixels.
const WIDEST: u32 = 288;
const HIGHEST: u32 = 96;
/// Lines that may be broken, and lines drawn, beyond those of the shipped page.
const BREAKS: usize = 8;

/// What a theme may repeat, and what it may show of its own.
#[derive(Debug)]
pub(crate) struct Said<'a> {
    /// Values of the settings: names, address, mail, telephone.
    pub(crate) settings: &'a [Vec<String>],
    /// The pictures of the site, by address, with their width and height.
    pub(crate) pictures: &'a BTreeMap<String, (u32, u32)>,
}

fn around(it: Place) -> bool {
    it.part == Part::Frame
}

/// An error when something around `<main>` is neither the program's nor a header's.
pub(crate) fn check(own: &Page, known: &Page, said: &Said<'_>) -> Result<(), Text> {
    let mut phrases: Vec<&[String]> = said.settings.iter().map(Vec::as_slice).collect();
    phrases.extend(known.pieces(around).iter().map(|it| known.at(it)));
    let heading = known.units.iter().find(|it| it.what == What::Title).map(|it| known.at(&it.words));
    phrases.extend(heading);
    let labels: Vec<Vec<String>> = known.spoken_around.iter().map(|(it, _)| words(it)).collect();
    phrases.extend(labels.iter().map(Vec::as_slice));
    phrases.retain(|it| !it.is_empty());
    phrases.sort_by_key(|it| usize::MAX - it.len());
    let spoken: Vec<(Vec<String>, Place)> = own.spoken_around.iter().map(|(it, place)| (words(it), *place)).collect();
    let runs = own.runs.iter().filter_map(|it| Some((own.at(it).to_vec(), *own.places.get(it.start)?)));
    let (mut above, mut below) = (0, 0);
    for (text, place) in runs.chain(spoken).filter(|(_, place)| around(*place)) {
        let left = without(&text, &phrases);
        let count = without_phrases(&left).iter().filter(|it| it.chars().any(char::is_alphabetic)).count();
        if left.iter().all(|it| it.is_empty() || "·|,.:()–/-".contains(it.as_str())) {
            continue;
        }
        match place.landmark {
            Landmark::None => return Err(elsewhere(&text.join(" "))),
            Landmark::Footer => below += count,
            Landmark::Header | Landmark::Nav => above += count,
        }
        if let Some(why) = refused(&left) {
            return Err(why);
        }
        if count > LINE || above > HEADER || below > FOOTER {
            return Err(talks(&text.join(" ")));
        }
    }
    links(own, known)?;
    owed(own, known)?;
    pictures(own, known, said)?;
    if own.breaks > known.breaks + BREAKS {
        return Err(say!(
            id = "memuat terlalu banyak <br> dan <hr>, yang hanya mendorong isi halaman; hapus",
            en = "has too many <br> and <hr>, which only push the page away; take them out",
        ));
    }
    Ok(())
}

/// The words with a gap where one of these phrases stands.
fn without(text: &[String], phrases: &[&[String]]) -> Vec<String> {
    let mut left = Vec::new();
    let mut rest = text;
    while let Some((first, others)) = rest.split_first() {
        let found = phrases.iter().find(|it| rest.starts_with(it));
        let behind = found.and_then(|it| rest.get(it.len()..));
        left.push(if behind.is_some() { String::new() } else { first.clone() });
        rest = behind.unwrap_or(others);
    }
    left
}

/// An error when a link is called as one of the program's and leads elsewhere, or when it leads to a person that the
/// settings do not name.
fn links(own: &Page, known: &Page) -> Result<(), Text> {
    let lower = |words: &[String]| words.iter().map(|it| it.to_lowercase()).collect::<Vec<_>>();
    for link in own.links.iter().filter(|it| around(it.place)) {
        let text = lower(own.at(&link.words));
        let called = |it: &&Link| !text.is_empty() && lower(known.at(&it.words)) == text;
        let mut others = known.links.iter().filter(called).peekable();
        let same = |it: &Link| it.address == link.address && it.rest == link.rest;
        let leads_away = others.peek().is_some() && !others.any(same);
        let to_file = matches!(&link.address, Address::Here(it) if it.starts_with("info/"));
        let to_person = matches!(link.address, Address::Person(_));
        let unknown = (to_file || to_person) && !known.links.iter().any(|it| it.address == link.address);
        let unknown = unknown && !(to_person && is_phone(&link.address, known));
        if leads_away || unknown {
            return Err(say!(
                id = "memuat tautan `{text}` ke {address}, yang tidak sama dengan cetakan bawaan atau pengaturan; \
                      tulis alamat, surel, dan telepon di maklumat.yml, lalu pakai site.email dan site.phone",
                en = "has the link `{text}` to {address}, which is not that of the default template or the settings; \
                      write address, mail and telephone in maklumat.yml and use site.email and site.phone",
                text = shown(&text.join(" ")),
                address = link.address,
            ));
        }
    }
    Ok(())
}

/// Whether a `tel:` address has the digits of a telephone number that the page shows around `<main>`.
fn is_phone(address: &Address, known: &Page) -> bool {
    let Some(number) = address.to_string().strip_prefix("tel:").map(str::to_owned) else { return false };
    let digits = |it: &str| it.chars().filter(char::is_ascii_digit).collect::<String>();
    let national = |it: String| it.strip_prefix("62").map(|rest| format!("0{rest}")).unwrap_or(it);
    let wanted = national(digits(&number));
    let shown = known.pieces(around);
    wanted.len() > 4 && shown.iter().any(|it| national(digits(&known.at(it).concat())) == wanted)
}

/// An error when what heads every page is missing: immediate information, and that a preview is one.
fn owed(own: &Page, known: &Page) -> Result<(), Text> {
    let is_notice = |it: Place| around(it) && it.landmark == Landmark::None && it.visibility < Visibility::Hidden;
    let lines = |page: &Page| page.pieces(is_notice).iter().map(|it| page.at(it).to_vec()).collect::<Vec<_>>();
    let shown = lines(own);
    match lines(known).iter().find(|it| !shown.contains(it)) {
        None => Ok(()),
        Some(it) => Err(say!(
            id =
                "tidak menampilkan pemberitahuan di atas halaman: {text}; tampilkan seperti templates/base.html bawaan",
            en = "does not show the notice above the page: {text}; show it as the default templates/base.html does",
            text = shown_words(it),
        )),
    }
}

fn shown_words(words: &[String]) -> String {
    shown(&words.join(" "))
}

/// An error when a picture is more than a logo or a coat of arms.
fn pictures(own: &Page, known: &Page, said: &Said<'_>) -> Result<(), Text> {
    let mut counts: BTreeMap<bool, usize> = BTreeMap::new();
    for it in own.pictures.iter().filter(|it| around(it.place)) {
        let Address::Here(path) = &it.address else { continue };
        let is_known = known.pictures.iter().any(|known| known.address == it.address);
        let (width, height) = said.pictures.get(path).copied().unwrap_or((u32::MAX, u32::MAX));
        let small = match (it.width, it.height) {
            (None, None) => width <= WIDEST && height <= HIGHEST,
            (Some(shown), None) => {
                shown <= WIDEST && u64::from(shown) * u64::from(height) <= u64::from(HIGHEST) * u64::from(width)
            }
            (None, Some(shown)) => {
                shown <= HIGHEST && u64::from(shown) * u64::from(width) <= u64::from(WIDEST) * u64::from(height)
            }
            (Some(width), Some(height)) => width <= WIDEST && height <= HIGHEST,
        };
        let count = counts.entry(it.place.landmark == Landmark::Footer).or_default();
        *count += 1;
        if !(small || is_known) || *count > 2 || it.place.landmark == Landmark::None {
            return Err(say!(
                id = "menampilkan gambar {path} yang bukan logo: gambar tema hanya di <header> dan <footer>, paling \
                      banyak dua, selebar-lebarnya {width} dan setinggi-tingginya {height} piksel",
                en = "shows the picture {path}, which is no logo: pictures of a theme stand in <header> and <footer> \
                      only, two at most, no wider than {width} and no higher than {height} pixels",
                path,
                width = WIDEST,
                height = HIGHEST,
            ));
        }
    }
    Ok(())
}

fn elsewhere(text: &str) -> Text {
    let text = shown(text);
    say!(
        id = "menulis sesuatu di luar <header>, <main>, dan <footer>: {text}; kata-kata tema sendiri hanya berada di \
              <header> dan <footer>. Letakkan kalimat itu di pengaturan (maklumat.yml) atau di naskah",
        en = "says something outside <header>, <main> and <footer>: {text}; a theme's own words stand in <header> and \
              <footer> only. Put the sentence into the settings (maklumat.yml) or into the text of a document",
        text,
    )
}

fn talks(text: &str) -> Text {
    let text = shown(text);
    say!(
        id = "menulis terlalu banyak kata sendiri: {text}; paling banyak {line} kata sebaris, {header} di kepala dan \
              {footer} di kaki halaman. Letakkan kalimat itu di pengaturan (maklumat.yml) atau di naskah",
        en = "says too many words of its own: {text}; at most {line} in a line, {header} in the header and {footer} \
              in the footer. Put the sentence into the settings (maklumat.yml) or into the text of a document",
        text,
        line = LINE,
        header = HEADER,
        footer = FOOTER,
    )
}
