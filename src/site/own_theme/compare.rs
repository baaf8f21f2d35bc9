//! Compares a page with the one that the shipped templates make of the same: what readers are owed is there, once and
//! unaltered.

use std::collections::BTreeMap;

use crate::diagnostics::{Each, Text, say};
use crate::site::own_theme::address::Address;
use crate::site::own_theme::page::{Link, Page, Part, Place, Sight, Unit, What};
use crate::site::own_theme::read::shown;
use crate::site::own_theme::style::Classes;
use crate::site::own_theme::text::Stream;
use crate::site::policy::policies;

/// An error when the page lacks something readers are owed, or shows it where not everybody sees it.
pub(crate) fn owed(own: &Page, known: &Page, is_record: bool) -> Result<(), Text> {
    let mut wanted: BTreeMap<(What, Sight, Vec<&str>), usize> = BTreeMap::new();
    for it in known.units.iter().filter(|it| is_record || !matches!(it.what, What::Title)) {
        *wanted.entry((it.what, it.place.sight, known.seen(it))).or_default() += 1;
    }
    let mut streams = BTreeMap::new();
    for ((what, sight, text), count) in wanted {
        let least = match what {
            What::Urgent | What::Text => Part::Frame,
            _ if is_record => Part::Article,
            _ => Part::Main,
        };
        let there = streams
            .entry((least, sight))
            .or_insert_with(|| Stream::of(own.those(|it| it.part >= least && it.sight <= sight)));
        let marks = own.units.iter().filter(|it| it.what == What::Text).count();
        let heading = |it: &Unit| it.what == what && it.place.sight <= sight && own.seen(it) == text;
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

/// An error when a link of the shipped page is missing, or leads elsewhere, or shows something else.
pub(crate) fn links(own: &Page, known: &Page, is_record: bool) -> Result<(), Text> {
    let is_info = |it: &Address| matches!(it, Address::Here(path) if path.starts_with("info/"));
    for link in own.links.iter().filter(|it| it.place.part > Part::Frame) {
        let mut others = known.links.iter().filter(|it| it.address == link.address).peekable();
        let stranger = others.peek().is_none() && !(is_record && link.place.part == Part::Article);
        let text = own.at(&link.words);
        let within = |it: &Link| Stream::of(known.at(&it.words).iter().map(String::as_str).collect()).has(text);
        let same = others.any(|it| text.is_empty() || within(it));
        if stranger || same || !(is_record && link.place.part == Part::Article || is_info(&link.address)) {
            continue;
        }
        let text = shown(&text.join(" "));
        return Err(say!(
            id = "memuat tautan yang lain daripada cetakan bawaan: `{text}` ke {address}",
            en = "has a link that differs from the default template's: `{text}` to {address}",
            text,
            address = link.address,
        ));
    }
    for link in known.links.iter().filter(|it| it.place.part == Part::Article && is_record) {
        let must = match &link.address {
            Address::Here(path) => {
                path.starts_with("info/") || path.rsplit('/').next().is_some_and(|it| !it.is_empty())
            }
            Address::Web(_) => true,
            Address::Person(_) => false,
        };
        let there = |it: &Link| {
            it.address == link.address
                && it.place.part == Part::Article
                && it.place.sight <= link.place.sight
                && !it.words.is_empty()
        };
        if must && link.place.sight < Sight::Hidden && !own.links.iter().any(there) {
            return Err(say!(
                id = "tidak memuat tautan ke {address}; tampilkan seperti cetakan bawaan",
                en = "lacks the link to {address}; show it as the default template does",
                address = link.address,
            ));
        }
    }
    Ok(())
}

/// An error when the article of a record shows something that the shipped page does not, or shows it more often.
pub(crate) fn nothing_else(own: &Page, known: &Page) -> Result<(), Text> {
    let in_article = |it: Place| it.part == Part::Article;
    if own.articles != 1 {
        return Err(say!(
            id = "memuat {articles} unsur <article>; isi dokumen berada di dalam satu <article>",
            en = "has {articles} <article>; what belongs to the document stands in one",
            articles = own.articles,
        ));
    }
    let all = Stream::of(known.those(in_article));
    for run in &own.runs {
        let inside = own.places.get(run.start).is_some_and(|it| in_article(*it));
        if inside && !all.has(own.at(run)) {
            return Err(added(&own.at(run).join(" ")));
        }
    }
    let mut left = all.counts();
    for it in own.those(in_article) {
        match left.get_mut(it) {
            Some(count) if *count > 0 => *count -= 1,
            _ => return Err(added(it)),
        }
    }
    if let Some(it) = own.spoken.difference(&known.spoken).next() {
        return Err(added(it));
    }
    let picture = |it: &&(Address, Part)| it.1 == Part::Article && !known.pictures.contains(it);
    match own.pictures.iter().find(picture) {
        Some((address, _)) => Err(added(&address.to_string())),
        None => Ok(()),
    }
}

fn added(text: &str) -> Text {
    let text = shown(text);
    say!(
        id = "menambah, mengubah, atau mengulang sesuatu di dalam <article> dokumen: {text}; di sana hanya ada yang \
              disetujui, kata-kata tema ditulis di i18n/ atau di luar <article>",
        en = "adds, changes or repeats something within the <article> of a document: {text}; only what was approved \
              stands there, the theme's own words belong into i18n/ or outside the <article>",
        text,
    )
}

/// An error when something around the article pretends to be what the article says. `states`: all that can be said of
/// a document's state.
pub(crate) fn around(own: &Page, known: &Page, states: &[Vec<String>]) -> Result<(), Text> {
    let headings = own.units.iter().filter(|it| it.what == What::Title).count();
    if headings != 1 {
        return Err(say!(
            id = "memuat {headings} judul <h1>; halaman dokumen hanya mempunyai satu",
            en = "has {headings} headings <h1>; the page of a document has one",
            headings,
        ));
    }
    let lower = |words: &[String]| words.iter().map(|it| it.to_lowercase()).collect::<Vec<_>>();
    let all = lower(&known.words);
    let all = Stream::of(all.iter().map(String::as_str).collect());
    let said = |it: &&Unit| matches!(it.what, What::Title | What::Summary | What::Note | What::Record);
    let units: Vec<Vec<String>> = known.units.iter().filter(said).map(|it| lower(known.at(&it.words))).collect();
    for run in &own.runs {
        let outside = own.places.get(run.start).is_some_and(|it| it.part < Part::Article);
        let text = lower(own.at(run));
        if !outside || all.has(&text) {
            continue;
        }
        let is_digest = |it: &String| it.len() == 64 && it.bytes().all(|it| it.is_ascii_hexdigit());
        let is_state = states.iter().any(|it| lower(it) == text);
        if is_state || text.iter().any(is_digest) || units.iter().any(|it| resembles(&text, it)) {
            let text = shown(&own.at(run).join(" "));
            return Err(say!(
                id = "mengulang isi dokumen dengan ubahan di luar <article>: {text}; hapus, atau tampilkan tanpa \
                      saringan",
                en = "repeats what the document says, but altered, outside its <article>: {text}; take it away, or \
                      show it with no filter",
                text,
            ));
        }
    }
    let title = Stream::of(own.title.iter().map(String::as_str).collect());
    let heading = known.units.iter().find(|it| it.what == What::Title).map(|it| known.at(&it.words));
    if title.has(&known.title) || heading.is_some_and(|it| title.has(it)) {
        return Ok(());
    }
    Err(say!(
        id = "<title> tidak memuat judul dokumen; tulis <title>{{{{ page.title }}}}</title>",
        en = "<title> lacks the title of the document; write <title>{{{{ page.title }}}}</title>",
    ))
}

/// Whether most words of one text are those of another.
fn resembles(text: &[String], other: &[String]) -> bool {
    let is_word = |it: &&String| it.chars().any(char::is_alphanumeric);
    let text: Vec<&String> = text.iter().filter(is_word).collect();
    let mut left: Vec<&String> = other.iter().filter(is_word).collect();
    let (count, most) = (text.len(), text.len().max(left.len()));
    let same = text.into_iter().filter(|it| {
        let at = left.iter().position(|other| other == it);
        at.map(|it| left.swap_remove(it)).is_some()
    });
    count >= 3 && same.count() * 10 >= most * 6
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
        it.starts_with("<meta ") && (it.ends_with(" name=\"theme-color\">") || it.ends_with(" name=\"color-scheme\">"))
    };
    let style = format!(" href=\"{root}aset/");
    let loads = |it: &str| {
        it.starts_with(&format!("<link{style}"))
            && [".css\" rel=\"stylesheet\">", ".png\" rel=\"icon\">"].iter().any(|end| it.ends_with(end))
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
    if !own.head.iter().any(|it| it.starts_with("<meta charset=")) {
        return Err(say!(
            id = "tidak memuat <meta charset=\"utf-8\">; tulis itu di awal <head>",
            en = "lacks <meta charset=\"utf-8\">; write it at the beginning of <head>",
        ));
    }
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

/// Shipped classes that only set widths and greys, wherever they stand.
const HARMLESS: [&str; 6] = ["wrap", "narrow", "muted", "plain", "pair", "columns"];

/// An error when something in or around the article has a class whose style is for another place.
pub(crate) fn classes(own: &Page, known: &Page, all: &Classes) -> Result<(), Text> {
    let strange = |it: &&String| {
        let foreign = all.shipped.contains(*it) && !known.names.contains(*it) && !HARMLESS.contains(&it.as_str());
        foreign || all.coloured.contains(*it)
    };
    let Some(class) = own.names.iter().find(strange) else { return Ok(()) };
    Err(say!(
        id = "memakai `{class}` di dalam atau di sekitar <article>, padahal gayanya dibuat untuk tempat lain; pakai \
              kelas lain",
        en = "uses `{class}` in or around the <article>, though its style is made for another place; use another \
              class",
        class,
    ))
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
