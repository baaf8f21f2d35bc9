//! Which model belongs to which page, and where the page lies.

use crate::checks::FAMILIES;
use crate::register::schema::Schema;
use crate::site::frame::{Frame, Model};
use crate::site::item::{File, SharedItem};
use crate::site::layout::{Host, Paging, Sheet};
use crate::site::opendata::Open;
use crate::site::render::sheet;
use crate::site::{
    about, accessibility, answers, checklist, exclusion, home, letters, list, look, moved, opendata, rules, search,
    service, sitemap, timing,
};

/// Where a sheet lies in the site.
pub(crate) fn path(frame: &Frame<'_>, sheet: &Sheet) -> anyhow::Result<String> {
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
        Sheet::Rules => rules::index(frame, &path),
        Sheet::Family(at) => rules::one(frame, *at, &path),
        Sheet::About => about::about(frame, &path),
        Sheet::Proof => about::proof(frame, &path),
        Sheet::NotFound => about::not_found(frame, &path),
        Sheet::Checklist => checklist::index(frame, &path),
        Sheet::Duty(duty, number) => checklist::class(frame, *duty, *number, &path),
        Sheet::Answers(at, number) => answers::model(frame, *at, *number),
        Sheet::Timing => timing::model(frame, &path),
        Sheet::Open(Open::Page) => opendata::page(frame, &path),
        Sheet::Search => search::model(frame, &path),
        Sheet::Letters => letters::index(frame, &path),
        Sheet::Letter(key, number) => letters::model(frame, key, *number),
        Sheet::Service => service::model(frame, &path),
        Sheet::Accessibility => accessibility::model(frame, &path),
        Sheet::Moved(_, document) => moved::model(frame, *document, &path),
        Sheet::Scans
        | Sheet::Host(_)
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

/// Everything that is not about one document.
pub(crate) fn items<'a>(frame: &Frame<'a>) -> anyhow::Result<Vec<SharedItem<'a>>> {
    let item = |it: Sheet| Ok(File::new(path(frame, &it)?, move |frame, path| sheet(frame, &it, path)));
    sheets(frame).into_iter().map(item).collect()
}

fn sheets(frame: &Frame<'_>) -> Vec<Sheet> {
    let mut sheets = vec![
        Sheet::Home,
        Sheet::Exclusions,
        Sheet::Units,
        Sheet::Years,
        Sheet::Rules,
        Sheet::About,
        Sheet::Proof,
        Sheet::Checklist,
        Sheet::Timing,
        Sheet::Timings,
        Sheet::NotFound,
        Sheet::Data,
        Sheet::Sitemap,
        Sheet::Robots,
        Sheet::Schema,
        Sheet::Search,
        Sheet::SearchScript,
        Sheet::OpenSearch,
        Sheet::Letters,
        Sheet::Service,
        Sheet::Accessibility,
        Sheet::Scans,
    ];
    sheets.extend([Host::Headers, Host::Redirects, Host::Nginx, Host::Caddy].map(Sheet::Host));
    sheets.extend(Schema::ALL.map(Sheet::Written));
    sheets.extend(moved::all(frame).into_iter().map(|(old, at)| Sheet::Moved(old.to_owned(), at)));
    sheets.extend(letters::sheets(&frame.listing.letters));
    sheets.extend(checklist::sheets(frame));
    sheets.extend(opendata::all(frame).into_iter().map(Sheet::Open));
    sheets.extend(sitemap::parts(frame).map(Sheet::SitemapPart));
    sheets.extend((0..FAMILIES.len()).map(Sheet::Family));
    sheets.extend(look::stylesheet(&frame.contents.settings, frame.theme).map(|_| Sheet::Colours));
    sheets.extend(frame.theme.assets().keys().map(|it| Sheet::Asset(it.clone())));
    for (list, documents) in &frame.listing.lists {
        sheets.push(Sheet::List(list.clone(), None));
        let pages = Paging(documents.len()).pages();
        sheets.extend((1..=pages).map(|number| Sheet::List(list.clone(), Some(number))));
        sheets.push(Sheet::Feed(list.clone()));
        sheets.push(Sheet::Table(list.clone()));
    }
    sheets
}
