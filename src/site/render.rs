//! Renders a page or file that is about no single document.

use anyhow::Context as _;

use crate::site::frame::Frame;
use crate::site::layout::Sheet;
use crate::site::opendata::{self, Open};
use crate::site::{accessibility, data, feed, hosts, look, pages, search, sitemap, table, timing};

/// What the manifest keeps to.
const SCHEMA: &str = include_str!("skema/manifest-v1.json");

/// The bytes of a sheet.
pub(crate) fn sheet(frame: &Frame<'_>, sheet: &Sheet, path: &str) -> anyhow::Result<Vec<u8>> {
    match sheet {
        Sheet::Feed(list) => feed::render(frame, list),
        Sheet::Table(list) => table::render(frame, list),
        Sheet::Data => data::render(frame),
        Sheet::Timings => timing::table(frame),
        Sheet::Scans => accessibility::table(frame),
        Sheet::Host(host) => Ok(hosts::file(frame, *host).into_bytes()),
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
            // No theme can bring one: this is the only script of the site.
            let body = (*page == Sheet::Search).then_some(search::SCRIPT_ELEMENT);
            Ok(frame.html(model, path, body)?.into_bytes())
        }
    }
}
