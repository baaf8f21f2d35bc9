//! The documents that answer an item of the legal checklist: as the page of its class names them, and on pages of
//! their own when they are too many for that.

use fluent_bundle::{FluentArgs, FluentValue};
use serde::Serialize;

use crate::checks::ShownRevision;
use crate::register::{Covered, Item};
use crate::site::address::{address_of, encode};
use crate::site::frame::{Frame, Head, Model};
use crate::site::item::{File, SharedItem};
use crate::site::lists::layout::Paging;
use crate::site::pages::item_address::LinkView;
use crate::site::text::text_language::foreign;
use crate::site::theme::words::Words;

/// A document that answers an item.
#[derive(Debug, Serialize)]
pub(crate) struct AnswerView {
    id: String,
    title: String,
    lang: Option<String>,
    address: String,
    made: Option<String>,
    approved: Option<String>,
    announced: Option<String>,
    renewed: Option<String>,
}

#[derive(Serialize)]
struct AnswersView {
    item: LinkView,
    total: usize,
    documents: Vec<AnswerView>,
    newest: Option<String>,
    older: Option<String>,
    newer: Option<String>,
}

/// The pages of an item whose documents are not all named on the page of its class.
pub(crate) fn items<'a>(covered: &Covered<'a, ShownRevision<'a>>) -> Vec<SharedItem<'a>> {
    let (item, total) = (covered.item, covered.answers.len());
    let numbered = (1..=Paging(total).pages()).map(Some);
    let one = |number: Option<usize>| {
        let shown = covered.answers.get(Paging(total).rows(number)).unwrap_or_default().to_vec();
        File::page(page(item, number), move |frame, path| model(frame, path, item, &shown, total, number))
    };
    std::iter::once(None).chain(numbered).map(one).collect()
}

/// Where the documents of an item are listed: the newest, or the N-th page from the oldest.
pub(crate) fn page(item: &Item, number: Option<usize>) -> String {
    let folder = format!("kepatuhan/{}/{}/", item.duty.key(), item.key());
    match number {
        None => format!("{folder}index.html"),
        Some(number) => format!("{folder}halaman/{number}/index.html"),
    }
}

/// A page of the documents that answer an item, the newest first.
fn model(
    frame: &Frame<'_>,
    path: &str,
    item: &Item,
    shown: &[ShownRevision<'_>],
    total: usize,
    number: Option<usize>,
) -> anyhow::Result<Model> {
    let paging = Paging(total);
    let words = frame.theme.words();
    let to = |number: usize| address_of(&page(item, Some(number)));
    let view = AnswersView {
        item: LinkView::of(frame, item),
        total,
        documents: shown.iter().rev().map(|it| answer(words, *it)).collect(),
        newest: number.map(|_| address_of(&page(item, None))),
        older: paging.older(number).map(to),
        newer: paging.newer(number).map(to),
    };
    let name = words.with("checklist-documents-of", &[("id", &item.id)])?;
    let title = match number {
        None => name,
        Some(number) => {
            let mut arguments = FluentArgs::new();
            arguments.set("name", FluentValue::from(name));
            arguments.set("number", FluentValue::from(number));
            words.say("list-page-title", &arguments)?
        }
    };
    let head =
        Head { title, description: item.words(frame.language()).to_owned(), section: "checklist", ..Head::default() };
    frame.model("answers.html", path, head, &view)
}

/// What is said of a document that answers an item.
pub(crate) fn answer(words: &Words, revision: ShownRevision<'_>) -> AnswerView {
    let (id, records) = (revision.document.id(), &revision.records);
    AnswerView {
        id: id.to_owned(),
        address: format!("info/{}/", encode(id)),
        title: revision.title.clone(),
        lang: foreign(words, &revision).map(str::to_owned),
        made: revision.made.as_ref().map(|it| it.date.value.to_string()),
        approved: records.approved_on().map(|it| it.to_string()),
        announced: records.announced_on().map(|it| it.to_string()),
        renewed: records.renewed_on().map(|it| it.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::io::Write as _;

    use flate2::Compression;
    use flate2::write::GzEncoder;

    use crate::register::Checklist;
    use crate::site::OutputPath;
    use crate::site::tests::register::{Files, text, theme};

    /// A long title in no language: one that people write compresses better.
    fn title(state: &mut u64) -> String {
        let letter = |it: usize| {
            *state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            if it % 8 == 7 { ' ' } else { char::from(b'a' + (*state >> 56) as u8 % 26) }
        };
        (0..79).map(letter).collect()
    }

    fn weight(page: &str) -> usize {
        let mut packed = GzEncoder::new(Vec::new(), Compression::best());
        packed.write_all(page.as_bytes()).unwrap();
        packed.finish().unwrap().len()
    }

    /// Every page of the checklist, by path, for so many documents that each answer some of all its items.
    fn weights(documents: usize, checklist: Option<String>) -> Vec<(String, usize)> {
        let mut files = Files::none();
        files.checklist = checklist;
        let list = Checklist::default();
        let ids: Vec<&str> = list.items().iter().map(|it| it.id.as_str()).collect();
        let mut state = 3;
        for number in 0..documents {
            let id = format!("dip-2026-{number:04}");
            let items: Vec<_> = (0..3).map(|it| ids[(number * 3 + it) % ids.len()]).collect();
            let more = format!("butir: [{}]\n", items.join(", "));
            let text =
                text(&id, 1, "berkala", &more).replace(&format!("\"Judul <b>{id}</b> & lain\""), &title(&mut state));
            files.add(&format!("umum/{id}.md"), text);
        }
        let (sample, theme) = (files.sample::<false>(), theme());
        let plan = sample.plan(&theme);
        let pages = plan.paths().map(OutputPath::as_str).filter(|it| it.starts_with("kepatuhan/"));
        let weigh = |page: Vec<u8>| weight(&String::from_utf8(page).unwrap());
        pages.map(|it| (it.to_owned(), weigh(sample.bytes(&plan, it)))).collect()
    }

    #[test]
    fn no_page_of_the_checklist_grows_too_heavy() {
        let item = |number: u64| {
            format!("  - {{ id: D{number}, dasar: Perda, kelas: layanan, uraian: {} }}\n", title(&mut { number }))
        };
        let own = format!("butir:\n{}", (0..150).map(item).collect::<String>());
        let mut pages = Vec::new();
        for (documents, checklist) in [(0, None), (60, None), (700, Some(own))] {
            let weights = weights(documents, checklist);
            for (path, weight) in &weights {
                assert!(*weight <= 14_000, "{path} with {documents} documents: {weight}");
            }
            pages.push(weights.into_iter().map(|it| it.0).collect::<Vec<_>>());
        }
        // An overview and five classes, whatever answers them, until there is much more of it.
        assert_eq!((pages[0].len(), &pages[0]), (6, &pages[1]));
        for path in ["layanan-2", "berkala/b03"] {
            assert!(pages[2].contains(&format!("kepatuhan/{path}/index.html")), "{path}");
        }
    }

    /// However many documents answer an item, each stands on a page to which the item leads.
    #[test]
    fn every_document_is_reached_from_the_item_it_answers() {
        let mut files = Files::none();
        for number in 0..230 {
            let id = format!("a-{number}");
            files.add(&format!("umum/{id}.md"), text(&id, 1, "berkala", "butir: [B03, T03.1]\n"));
        }
        let site = files.sample::<false>().site(&theme());
        for (page, key) in [("berkala", "b03"), ("setiap-saat", "t03.1")] {
            let mut next = Some(format!("kepatuhan/{page}/{key}/index.html"));
            assert!(
                site[&format!("kepatuhan/{page}/index.html")].contains(&format!("../../kepatuhan/{page}/{key}/\""))
            );
            let mut seen = Vec::new();
            while let Some(path) = next {
                let html = &site[&path];
                let main = html.split("<main").nth(1).unwrap();
                seen.extend(main.split("<span class=\"number\">").skip(1).map(|it| it.split('<').next().unwrap()));
                let older = main.split("rel=\"next\" href=\"").nth(1).map(|it| it.split('"').next().unwrap());
                next = older.map(|it| format!("{}index.html", it.trim_start_matches("../")));
            }
            // The newest stand on the list's own page and on a numbered one.
            let seen: BTreeSet<&str> = seen.into_iter().collect();
            assert_eq!(seen.len(), 230, "{key}");
        }
    }
}
