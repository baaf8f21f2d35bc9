//! One reading of the register; it renders the pages that are asked for until the next reading replaces it.
//!
//! A plan borrows from the register it is of. So a thread owns both, and whoever wants a page asks it; when nobody
//! can ask any more, it ends and everything goes.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, channel};

use anyhow::anyhow;
use tokio::sync::oneshot;

use crate::checks::{Edition as _, Preview, Shown};
use crate::desk::kept::{Changed, Kept};
use crate::desk::officer::rows::Row;
use crate::diagnostics::{Diagnostic, Language};
use crate::site::{Plan, Rendered, Seal, SourceRef, Theme, plan};
use crate::source::Content;

/// What an edition is made from.
pub(crate) struct Made {
    pub(crate) preview: Preview,
    pub(crate) theme: Arc<Theme>,
    pub(crate) language: Language,
    /// Where it is served.
    pub(crate) address: String,
    pub(crate) content: Content,
    pub(crate) kept: Arc<Kept>,
    /// Documents, and other files, that cannot be read as they are.
    pub(crate) broken: Vec<String>,
    /// What can be done with each document, where an officer works.
    pub(crate) rows: Vec<Row>,
}

/// One reading of the register.
#[derive(Debug)]
pub(crate) struct Edition {
    asks: Sender<Ask>,
    pub(crate) facts: Facts,
}

/// What is known of it without asking for a page.
#[derive(Debug)]
pub(crate) struct Facts {
    pub(crate) language: Language,
    /// The documents that are shown.
    pub(crate) documents: Vec<Arc<Shown>>,
    /// What the rules found, sorted.
    pub(crate) found: Vec<Diagnostic>,
    /// The page each finding is about, where it has one; in the order of the findings.
    pub(crate) pages: Vec<Option<String>>,
    /// Documents, and other files, that cannot be read as they are.
    pub(crate) broken: Vec<String>,
    /// What can be done with each document, where an officer works.
    pub(crate) rows: Vec<Row>,
}

struct Ask {
    path: String,
    reply: oneshot::Sender<Answer>,
}

/// What is at an address.
#[derive(Debug)]
pub(crate) enum Answer {
    /// Made anew; the file it is in a site.
    Made(String, Vec<u8>),
    /// An attachment, byte for byte.
    File(SourceRef),
    /// The folder of that name.
    Folder,
    /// Its file is another one by now.
    Changed(String),
    /// Made only when the site is built: the seals, the search index; without it the search itself is not there.
    OnlyBuilt,
    /// Nothing; with the page that says so.
    Nothing(Vec<u8>),
    /// The page cannot be made.
    Failed(anyhow::Error),
}

impl Edition {
    /// Plans the site and begins to answer for it.
    ///
    /// # Errors
    /// When the site cannot be planned.
    pub(crate) fn begin(made: Made) -> anyhow::Result<Edition> {
        let (asks, asked) = channel();
        let (told, ready) = channel();
        let work = move || {
            let planned = plan(&made.preview, &made.theme, &made.address);
            match planned {
                Ok(plan) => {
                    told.send(Ok(Facts::of(&plan, made.language, &made.broken, &made.rows))).ok();
                    answer_all(&plan, &made, &asked);
                }
                Err(error) => drop(told.send(Err(error))),
            }
        };
        std::thread::Builder::new().name("edition".to_owned()).spawn(work)?;
        let facts = ready.recv().map_err(|_| anyhow!("the site cannot be planned"))??;
        Ok(Edition { asks, facts })
    }

    /// What is at an address, from the top of the site and without the query; none if it could not be found out.
    pub(crate) async fn ask(&self, path: &str) -> Option<Answer> {
        let (reply, answered) = oneshot::channel();
        self.asks.send(Ask { path: path.to_owned(), reply }).ok()?;
        answered.await.ok()
    }
}

impl Facts {
    fn of(plan: &Plan<'_, Preview>, language: Language, broken: &[String], rows: &[Row]) -> Facts {
        let found = plan.edition().diagnostics();
        // Many findings are about the same file.
        let mut known: BTreeMap<&str, Option<String>> = BTreeMap::new();
        let pages = found.iter().map(|it| {
            let file = &*it.place.file;
            known.entry(file).or_insert_with(|| plan.page_of(file)).clone()
        });
        Facts {
            language,
            documents: plan.edition().contents().documents.clone(),
            pages: pages.collect(),
            found: found.to_vec(),
            broken: broken.to_vec(),
            rows: rows.to_vec(),
        }
    }
}

fn answer_all(plan: &Plan<'_, Preview>, made: &Made, asked: &Receiver<Ask>) {
    rayon::in_place_scope(|scope| {
        for ask in asked {
            scope.spawn(move |_| drop(ask.reply.send(answer(plan, made, &ask.path))));
        }
    });
}

fn answer(plan: &Plan<'_, Preview>, made: &Made, asked: &str) -> Answer {
    let file = if asked.is_empty() || asked.ends_with('/') { format!("{asked}index.html") } else { asked.into() };
    if asked.starts_with("cari/indeks/") || asked == "cari/cari.js" {
        return Answer::OnlyBuilt;
    }
    if Seal::ALL.iter().any(|it| it.path() == file) {
        return Answer::OnlyBuilt;
    }
    let at = |path: &str| plan.file(path, |it| made.kept.read(it, &made.content));
    match at(&file) {
        Ok(Some(Rendered::Bytes(page))) => Answer::Made(file, page),
        Ok(Some(Rendered::Copy(source))) => Answer::File(source),
        Ok(None) if plan.path(&format!("{asked}/index.html")).is_some() => Answer::Folder,
        Ok(None) => match at("404.html") {
            Ok(Some(Rendered::Bytes(page))) => Answer::Nothing(page),
            _ => Answer::Nothing(Vec::new()),
        },
        Err(error) => match error.downcast::<Changed>() {
            Ok(Changed(file)) => Answer::Changed(file),
            Err(error) => Answer::Failed(error),
        },
    }
}
