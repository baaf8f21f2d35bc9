//! Compares a page of a register's own theme with the same page of the shipped theme: everything that readers must see
//! is there, once and unaltered.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use crate::diagnostics::{Each, Text, say};
use crate::site::hosting::policy::policies;
use crate::site::own_theme::address::Address;
use crate::site::own_theme::page::{Link, Page, Part, Picture, Unit, Visibility, What};
use crate::site::own_theme::read::shown;
use crate::site::own_theme::style::Classes;
use crate::site::own_theme::text::Stream;
use crate::site::own_theme::tiles::{HARMLESS, added};

/// An error when the page lacks something that readers must see whole, or shows it where not everybody sees it.
pub(crate) fn owed(own: &Page, known: &Page, is_record: bool) -> Result<(), Text> {
    let mut wanted: BTreeMap<(What, Visibility, Vec<&str>), usize> = BTreeMap::new();
    for it in known.units.iter().filter(|it| is_record || !matches!(it.what, What::Title)) {
        *wanted.entry((it.what, it.place.visibility, known.seen(it))).or_default() += 1;
    }
    let mut streams = BTreeMap::new();
    for ((what, visibility, text), count) in wanted {
        let least = match what {
            What::Urgent | What::Text => Part::Frame,
            _ if is_record => Part::Article,
            _ => Part::Main,
        };
        let there = streams
            .entry((least, visibility))
            .or_insert_with(|| Stream::of(own.those(|it| it.part >= least && it.visibility <= visibility)));
        let marks = own.units.iter().filter(|it| it.what == What::Text).count();
        let heading = |it: &Unit| it.what == what && it.place.visibility <= visibility && own.seen(it) == text;
        let found =
            if what == What::Title { own.units.iter().filter(|it| heading(it)).count() } else { there.count(&text) };
        if text.is_empty() || found >= count && (what != What::Text || marks == count) {
            continue;
        }
        let (id, en) = what.named();
        let text = shown(&text.join(" "));
        return Err(say!(
            id = "tidak menampilkan {what} utuh, terlihat, dan tanpa ubahan: {text}; tampilkan seperti cetakan \
                  bawaan, tanpa saringan dan tidak di dalam unsur yang tersembunyi",
            en = "does not show {what} whole, visible and unaltered: {text}; show it as the default template does, \
                  with no filter and in nothing hidden",
            text,
            what = Each(&id, &en),
        ));
    }
    Ok(())
}

/// An error when a link of the shipped page's `<main>` is missing, or one that it does not have is there.
pub(crate) fn links(own: &Page, known: &Page, is_home: bool) -> Result<(), Text> {
    let inside = |it: &&Link| it.place.part > Part::Frame;
    let same = |one: &Link, other: &Link| one.address == other.address && one.rest == other.rest;
    for link in own.links.iter().filter(inside) {
        if !known.links.iter().any(|it| same(it, link)) {
            let text = shown(&own.at(&link.words).join(" "));
            return Err(say!(
                id = "memuat tautan yang lain daripada cetakan bawaan: `{text}` ke {address}",
                en = "has a link that differs from the default template's: `{text}` to {address}",
                text,
                address = link.address,
            ));
        }
    }
    let owed = |it: &&Link| !is_home && !it.place.is_optional && !matches!(it.address, Address::Person(_));
    for link in known.links.iter().filter(inside).filter(owed) {
        let there = |it: &&Link| same(it, link) && it.place.visibility <= link.place.visibility && !it.words.is_empty();
        if !own.links.iter().filter(inside).any(|it| there(&it)) {
            return Err(say!(
                id = "tidak memuat tautan ke {address}; tampilkan seperti cetakan bawaan",
                en = "lacks the link to {address}; show it as the default template does",
                address = link.address,
            ));
        }
    }
    Ok(())
}

/// An error when the frame of what a page shows is another: two of what there is once, attributes that speak, pictures,
/// rows of tables, and elements that hold nothing.
pub(crate) fn nothing_else(own: &Page, known: &Page, is_record: bool) -> Result<(), Text> {
    if own.mains != 1 || is_record && own.articles != 1 {
        return Err(say!(
            id = "memuat {mains} unsur <main> dan {articles} unsur <article>; halaman mempunyai satu <main>, dan isi                   dokumen berada di dalam satu <article>",
            en = "has {mains} <main> and {articles} <article>; a page has one <main>, and what belongs to a document                   stands in one <article>",
            mains = own.mains,
            articles = own.articles,
        ));
    }
    if let Some(id) = &own.mislabelled {
        return Err(say!(
            id = "memuat aria-labelledby=\"{id}\", padahal id itu tidak berada di dalam unsurnya",
            en = "has aria-labelledby=\"{id}\", though that id does not stand in its element",
            id,
        ));
    }
    if let Some(id) = &own.twice {
        return Err(say!(
            id = "memuat dua unsur dengan id=\"{id}\"; setiap id hanya boleh sekali",
            en = "has two elements with id=\"{id}\"; an id may be there once",
            id,
        ));
    }
    // The page's own language, and what a way back to a list is called.
    let plain = |it: &str| {
        let language = it.strip_prefix("lang=").map(|it| format!("<html lang=\"{it}\">"));
        language.is_some_and(|it| known.head.contains(&it))
            || ["aria-label=Jalur", "aria-label=Breadcrumb"].contains(&it)
    };
    if let Some(it) = own.spoken.difference(&known.spoken).find(|it| !plain(it)) {
        return Err(added(it));
    }
    let inside = |it: &&Picture| it.place.part > Part::Frame;
    let pictures: Vec<&Address> = known.pictures.iter().filter(inside).map(|it| &it.address).collect();
    if let Some(it) = own.pictures.iter().filter(inside).find(|it| !pictures.contains(&&it.address)) {
        return Err(added(&it.address.to_string()));
    }
    let cells = |page: &Page, row: &[Range<usize>]| row.iter().map(|it| page.at(it).to_vec()).collect::<Vec<_>>();
    let rows: BTreeSet<_> = known.rows.iter().map(|it| cells(known, it)).collect();
    if let Some(row) = own.rows.iter().map(|it| cells(own, it)).find(|it| !rows.contains(it)) {
        return Err(added(&row.concat().join(" ")));
    }
    empty(own, known)
}

/// An error when an element holds nothing and the shipped page has none of it.
fn empty(own: &Page, known: &Page) -> Result<(), Text> {
    let mut left: BTreeMap<&(String, Part), usize> = BTreeMap::new();
    known.empty.iter().for_each(|it| *left.entry(it).or_default() += 1);
    let mut lists = 0;
    for it in &own.empty {
        match left.get_mut(it) {
            Some(count) if *count > 0 => *count -= 1,
            // A list of which nothing is there yet.
            _ if lists < 2 && it.0 == "ul" => lists += 1,
            _ => {
                return Err(say!(
                    id = "memuat <{name}> yang kosong, yang hanya mendorong isi halaman; hapus unsur itu",
                    en = "has a <{name}> with nothing in it, which only pushes the page away; take it out",
                    name = it.0,
                ));
            }
        }
    }
    Ok(())
}

/// An error when the title of the page is another.
pub(crate) fn title(own: &Page, known: &Page, bodies: &[Vec<String>]) -> Result<(), Text> {
    let headings = own.units.iter().filter(|it| it.what == What::Title).count();
    if headings > 1 {
        return Err(say!(
            id = "memuat {headings} judul <h1>; halaman hanya mempunyai satu",
            en = "has {headings} headings <h1>; a page has one",
            headings,
        ));
    }
    let heading = known.units.iter().find(|it| it.what == What::Title).map(|it| known.at(&it.words));
    let rest = heading.and_then(|it| own.title.strip_prefix(it));
    let is_body = |rest: &[String]| {
        let name: Vec<&String> = rest.iter().filter(|it| it.chars().any(char::is_alphanumeric)).collect();
        let plain =
            |it: &&Vec<String>| it.iter().filter(|it| it.chars().any(char::is_alphanumeric)).eq(name.iter().copied());
        name.is_empty() || bodies.iter().any(|it| plain(&it))
    };
    if own.title == known.title || rest.is_some_and(is_body) {
        return Ok(());
    }
    Err(say!(
        id = "<title> tidak memuat judul halaman saja; tulis <title>{{{{ page.title }}}}</title>",
        en = "<title> is not the title of the page; write <title>{{{{ page.title }}}}</title>",
    ))
}

/// An error when the head of a page says something that the shipped page does not, or a form asks elsewhere.
pub(crate) fn head(own: &Page, known: &Page, root: &str) -> Result<(), Text> {
    let policies = policies().map(|it| format!("<meta content=\"{it}\" http-equiv=\"Content-Security-Policy\">"));
    let free = [
        "<meta charset=\"utf-8\">".to_owned(),
        "<meta charset=\"UTF-8\">".to_owned(),
        "<meta content=\"width=device-width, initial-scale=1\" name=\"viewport\">".to_owned(),
        "<meta content=\"width=device-width,initial-scale=1\" name=\"viewport\">".to_owned(),
    ];
    let says = |it: &str| {
        let scheme = ["light", "dark", "light dark", "dark light"]
            .iter()
            .any(|way| it == format!("<meta content=\"{way}\" name=\"color-scheme\">"));
        scheme || it.starts_with("<meta content=\"#") && it.ends_with(" name=\"theme-color\">")
    };
    let style = format!("<link href=\"{root}aset/");
    let loads = |it: &str| {
        let name = it.strip_prefix(&style).and_then(|it| {
            it.strip_suffix("\" rel=\"stylesheet\">")
                .filter(|it| it.ends_with(".css"))
                .or_else(|| it.strip_suffix("\" rel=\"icon\">").filter(|it| it.ends_with(".png")))
        });
        name.is_some_and(|it| !it.contains(['/', '?', '#', '%', '"']))
    };
    let strange = own.head.iter().find(|it| {
        !known.head.contains(*it) && !free.contains(it) && !policies.contains(it) && !says(it) && !loads(it)
    });
    if let Some(it) = strange {
        return Err(say!(
            id = "kepala halaman memuat {it}; yang boleh hanya isi templates/base.html bawaan, gaya dan ikon di \
                  aset/ (kebijakan keamanan ditulis oleh program)",
            en = "the head of the page has {it}; only what the default templates/base.html has, styles and icons in \
                  aset/ may stand there (the program writes the security policy)",
            it,
        ));
    }
    lacks(own, known)?;
    let plain = |it: &str| {
        let asks = [format!(" action=\"{root}cari/\""), format!(" action=\"{root}a-z/\"")];
        asks.iter().any(|ask| it.contains(ask)) && !it.contains(" data-")
    };
    match own.forms.iter().find(|it| !known.forms.contains(*it) && !plain(it)) {
        Some(it) => Err(say!(
            id = "memuat formulir yang tidak dikenal: {it}; formulir hanya boleh menuju cari/",
            en = "has a form that is not known: {it}; a form may lead to cari/ only",
            it,
        )),
        None => Ok(()),
    }
}

/// An error when something in or around `<main>` has a class whose style is for another place.
pub(crate) fn classes(own: &Page, known: &Page, all: &Classes) -> Result<(), Text> {
    let strange = |it: &&String| {
        let foreign = all.shipped.contains(*it) && !known.names.contains(*it) && !HARMLESS.contains(&it.as_str());
        foreign || all.coloured.contains(*it)
    };
    let Some(class) = own.names.iter().find(strange) else { return Ok(()) };
    Err(say!(
        id = "memakai `{class}` di dalam atau di sekitar <main>, padahal gayanya dibuat untuk tempat lain; pakai kelas \
              lain",
        en = "uses `{class}` in or around <main>, though its style is made for another place; use another class",
        class,
    ))
}

/// An error when the head of a page lacks what the shipped page has.
fn lacks(own: &Page, known: &Page) -> Result<(), Text> {
    let may_go = |it: &str| {
        let ends = ["name=\"color-scheme\">", "name=\"referrer\">", "name=\"viewport\">", "rel=\"icon\">"];
        it.starts_with("<meta charset=") || it.contains("rel=\"search\"") || ends.iter().any(|end| it.ends_with(end))
    };
    let missing = known.head.iter().find(|it| !own.head.contains(*it) && !may_go(it));
    let first = |it: &str| own.head.iter().any(|own| own.starts_with(it));
    let lacking = missing.map(String::as_str).or_else(|| {
        let all = ["<meta charset=", "<meta content=\"width=device-width"];
        all.into_iter().find(|it| !first(it))
    });
    let lacking = lacking.or_else(|| {
        let begins = own.sheets.starts_with(&known.sheets);
        known.sheets.last().filter(|_| !begins).map(String::as_str)
    });
    if let Some(it) = lacking {
        return Err(say!(
            id = "kepala halaman tidak memuat {it}; tulis seperti templates/base.html bawaan",
            en = "the head of the page lacks {it}; write it as the default templates/base.html does",
            it,
        ));
    }
    Ok(())
}

impl What {
    /// What it is, in both languages.
    fn named(self) -> (&'static str, &'static str) {
        match self {
            What::Text => ("isi dokumen", "the text of the document"),
            What::Title => ("judul", "the title"),
            What::Id => ("nomor (id)", "the id"),
            What::State => ("status", "the state"),
            What::Summary => ("ringkasan", "the summary"),
            What::Field => ("kolom keterangan", "a field of the list"),
            What::Record => ("catatan pengesahan", "a record"),
            What::Note => ("pemberitahuan", "a notice"),
            What::Digest => ("sidik", "the digest"),
            What::Revision => ("riwayat revisi", "a line of the history"),
            What::Exemption => ("pengecualian", "an exemption"),
            What::Row => ("baris daftar", "a row of the list"),
            What::Urgent => ("informasi serta-merta", "immediate information"),
        }
    }
}
