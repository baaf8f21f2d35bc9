//! Renders one item of a plan: from a model or from the register, and the text it reads.

use anyhow::Context as _;

use crate::register::Statement;
use crate::site::address::way_up;
use crate::site::document_parts::listed;
use crate::site::frame::Frame;
use crate::site::layout::{Sheet, Spot};
use crate::site::links::Links;
use crate::site::opendata::{self, Open};
use crate::site::record::statement;
use crate::site::{
    SourceRef, accessibility, data, decree, feed, hosts, listing, look, markdown, moved, pages, qr, search, sitemap,
    table, timing,
};
use crate::source::{SourceText, split};

/// What the manifest keeps to.
const SCHEMA: &str = include_str!("skema/manifest-v1.json");

/// The bytes of a sheet.
pub(crate) fn sheet(
    frame: &Frame<'_>,
    sheet: &Sheet,
    path: &str,
    named: Option<&SourceRef>,
    source: Option<&[u8]>,
) -> anyhow::Result<Vec<u8>> {
    let text = match (named, source) {
        (Some(named), Some(bytes)) => split(&named.file, bytes).value,
        _ => None,
    };
    let read = || text.as_ref().with_context(|| format!("{path}: its text cannot be read again"));
    match sheet {
        Sheet::Statement(spot) => {
            let (document, revision) = listing::at(frame.contents, *spot)?;
            let statement = statement(frame, document, revision).context("no record has a statement")?;
            Ok(statement.text().as_bytes().to_vec())
        }
        Sheet::Meta(spot) => {
            let step = listing::at(frame.contents, *spot)?.1.published_step();
            Ok(Statement::meta(&read()?.fields, step).canonical()?.into_bytes())
        }
        Sheet::Body(_) | Sheet::DecreeBody(_) => Ok(read()?.body.clone().into_bytes()),
        Sheet::DecreeStatement(place) => {
            let statement = decree::at(frame, *place)?.statement().context("nobody agreed to it")?;
            Ok(statement.text().as_bytes().to_vec())
        }
        Sheet::DecreeMeta(_) => Ok(Statement::decree_meta(&read()?.fields).canonical()?.into_bytes()),
        Sheet::Feed(list) => feed::render(frame, list),
        Sheet::Table(list) => table::render(frame, list),
        Sheet::Data => data::render(frame),
        Sheet::Timings => timing::table(frame),
        Sheet::Scans => accessibility::table(frame),
        Sheet::Host(host) => Ok(hosts::file(frame, *host).into_bytes()),
        Sheet::Code(at) => Ok(qr::svg(&format!("{}{}", frame.address, moved::target(frame, *at)))?.into_bytes()),
        Sheet::Sitemap => sitemap::render(frame),
        Sheet::SitemapPart(number) => sitemap::part(frame, *number),
        Sheet::Open(it) if *it != Open::Page => opendata::render(frame, it),
        Sheet::Robots => Ok(sitemap::robots(frame).into_bytes()),
        Sheet::Schema => Ok(SCHEMA.as_bytes().to_vec()),
        Sheet::Written(it) => Ok(it.text()?.into_bytes()),
        Sheet::SearchScript => Ok(search::SCRIPT.as_bytes().to_vec()),
        Sheet::OpenSearch => search::description(frame),
        Sheet::Colours => Ok(look::stylesheet(&frame.contents.settings, frame.theme).unwrap_or_default().into_bytes()),
        Sheet::Asset(name) => Ok(frame.theme.assets().get(name).cloned().unwrap_or_default()),
        page => {
            let model = pages::model(frame, page)?.with_context(|| format!("{path} is not a page"))?;
            let body = match (page, &text) {
                (Sheet::Revision(spot), Some(text)) => Some(body(frame, *spot, path, text)?),
                // No theme can bring one: this is the only script of the site.
                (Sheet::Search, _) => Some(search::SCRIPT_ELEMENT.to_owned()),
                _ => None,
            };
            Ok(frame.html(model, path, body.as_deref())?.into_bytes())
        }
    }
}

/// The text of a revision as HTML, with links as they are from its page.
fn body(frame: &Frame<'_>, spot: Spot, path: &str, text: &SourceText) -> anyhow::Result<String> {
    let (document, revision) = listing::at(frame.contents, spot)?;
    let last = spot.revision + 1 == document.revisions.len();
    let links = Links {
        root: way_up(path),
        own: if last { format!("r{}/", listing::number(document, spot.revision)) } else { String::new() },
        files: listed(revision).into_iter().map(|(it, _)| it.name.as_str()).collect(),
        anchors: &revision.body.anchors,
    };
    markdown::render(&text.body, &links, frame.theme.words())
}
