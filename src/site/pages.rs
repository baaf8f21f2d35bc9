//! Which model belongs to which page, and where the page lies.

use crate::site::frame::{Frame, Model};
use crate::site::layout::{Host, Sheet, Spot};
use crate::site::opendata::Open;
use crate::site::{
    about, accessibility, answers, checklist, decree, document, exclusion, home, letters, list, listing, look, moved,
    opendata, rules, search, service, sitemap, timing,
};

/// Where a sheet lies in the site.
pub(crate) fn path(frame: &Frame<'_>, sheet: &Sheet) -> anyhow::Result<String> {
    let revision_file = |spot, name: &str| {
        let (document, _) = listing::at(frame.contents, spot)?;
        anyhow::Ok(format!("{}{name}", listing::folder(document, spot.revision)))
    };
    let decree_file = |place, name: &str| Ok(format!("{}{name}", decree::folder(decree::at(frame, place)?)));
    let fixed = match sheet {
        Sheet::Home => "index.html",
        Sheet::Exclusions => "dik/index.html",
        Sheet::Units => "unit/index.html",
        Sheet::Years => "tahun/index.html",
        Sheet::Rules => rules::INDEX,
        Sheet::About => "tentang/index.html",
        Sheet::Proof => "bukti/index.html",
        Sheet::NotFound => "404.html",
        Sheet::Checklist => "kepatuhan/index.html",
        Sheet::Duty(duty, number) => return Ok(checklist::page(*duty, *number)),
        Sheet::Answers(at, number) => return Ok(answers::page(checklist::covered(frame, *at)?, *number)),
        Sheet::Family(at) => return rules::page(*at),
        Sheet::Timing => "waktu-proses/index.html",
        Sheet::Timings => "data/waktu-proses.csv",
        Sheet::Data => "data/dip.json",
        Sheet::Sitemap => "sitemap.xml",
        Sheet::SitemapPart(number) => return Ok(sitemap::part_path(*number)),
        Sheet::Open(it) => return opendata::path(frame, it),
        Sheet::Robots => "robots.txt",
        Sheet::Service => "layanan/index.html",
        Sheet::Accessibility => "aksesibilitas/index.html",
        Sheet::Scans => accessibility::TABLE,
        Sheet::Moved(old, _) => return Ok(format!("{old}/index.html")),
        Sheet::Code(at) => {
            let (document, _) = listing::at(frame.contents, Spot { document: *at, revision: 0 })?;
            return Ok(format!("info/{}/qr.svg", document.id()));
        }
        Sheet::Host(Host::Headers) => "_headers",
        Sheet::Host(Host::Redirects) => "_redirects",
        Sheet::Host(Host::Nginx) => "server/nginx.conf",
        Sheet::Host(Host::Caddy) => "server/Caddyfile",
        Sheet::Colours => look::COLOURS,
        Sheet::Schema => "skema/manifest-v1.json",
        Sheet::Written(it) => it.path(),
        Sheet::Search => "cari/index.html",
        Sheet::SearchScript => "cari/cari.js",
        Sheet::OpenSearch => "opensearch.xml",
        Sheet::Letters => "a-z/index.html",
        Sheet::Letter(key, number) => return Ok(letters::page(key, *number)),
        Sheet::List(list, number) => return Ok(list.page(*number)),
        Sheet::Feed(list) => return Ok(list.feed()),
        Sheet::Table(list) => return Ok(list.table()),
        Sheet::Asset(name) => return Ok(name.clone()),
        Sheet::Decree(place, number) => return Ok(decree::page(decree::at(frame, *place)?, *number)),
        Sheet::DecreeStatement(place) => return decree_file(*place, "naskah.txt"),
        Sheet::DecreeMeta(place) => return decree_file(*place, "meta.json"),
        Sheet::DecreeBody(place) => return decree_file(*place, "isi.md"),
        Sheet::Statement(spot) => return revision_file(*spot, "naskah.txt"),
        Sheet::Meta(spot) => return revision_file(*spot, "meta.json"),
        Sheet::Body(spot) => return revision_file(*spot, "isi.md"),
        Sheet::Revision(spot) => {
            let (document, _) = listing::at(frame.contents, *spot)?;
            return Ok(listing::page(document, spot.revision));
        }
    };
    Ok(fixed.to_owned())
}

/// The model of an HTML page; none for other files.
pub(crate) fn model(frame: &Frame<'_>, sheet: &Sheet) -> anyhow::Result<Option<Model>> {
    let path = path(frame, sheet)?;
    let model = match sheet {
        Sheet::Home => home::model(frame, &path),
        Sheet::List(list, number) => list::model(frame, list, *number),
        Sheet::Exclusions => exclusion::list(frame, &path),
        Sheet::Units => list::index(frame, "unit", &path),
        Sheet::Years => list::index(frame, "tahun", &path),
        Sheet::Revision(spot) => document::model(frame, *spot),
        Sheet::Rules => rules::index(frame, &path),
        Sheet::Family(at) => rules::one(frame, *at, &path),
        Sheet::About => about::about(frame, &path),
        Sheet::Proof => about::proof(frame, &path),
        Sheet::NotFound => about::not_found(frame, &path),
        Sheet::Checklist => checklist::index(frame, &path),
        Sheet::Duty(duty, number) => checklist::class(frame, *duty, *number, &path),
        Sheet::Answers(at, number) => answers::model(frame, *at, *number),
        Sheet::Timing => timing::model(frame, &path),
        Sheet::Decree(place, number) => decree::model(frame, *place, *number),
        Sheet::Open(Open::Page) => opendata::page(frame, &path),
        Sheet::Search => search::model(frame, &path),
        Sheet::Letters => letters::index(frame, &path),
        Sheet::Letter(key, number) => letters::model(frame, key, *number),
        Sheet::Service => service::model(frame, &path),
        Sheet::Accessibility => accessibility::model(frame, &path),
        Sheet::Moved(_, document) => moved::model(frame, *document, &path),
        Sheet::Scans
        | Sheet::Code(_)
        | Sheet::Host(_)
        | Sheet::Statement(_)
        | Sheet::Meta(_)
        | Sheet::Body(_)
        | Sheet::DecreeStatement(_)
        | Sheet::DecreeMeta(_)
        | Sheet::DecreeBody(_)
        | Sheet::Feed(_)
        | Sheet::Table(_)
        | Sheet::Data
        | Sheet::Timings
        | Sheet::Sitemap
        | Sheet::SitemapPart(_)
        | Sheet::Open(_)
        | Sheet::Robots
        | Sheet::Schema
        | Sheet::Written(_)
        | Sheet::SearchScript
        | Sheet::OpenSearch
        | Sheet::Colours
        | Sheet::Asset(_) => return Ok(None),
    };
    model.map(Some)
}
