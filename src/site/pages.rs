//! Which model belongs to which page, and where the page lies.

use crate::site::frame::{Frame, Model};
use crate::site::layout::Sheet;
use crate::site::{about, checklist, decree, document, exclusion, home, list, look, rules, shelf, timing};

/// Where a sheet lies in the site.
pub(crate) fn path(frame: &Frame<'_>, sheet: &Sheet) -> anyhow::Result<String> {
    let revision_file = |spot, name: &str| {
        let (document, _) = shelf::at(frame.contents, spot)?;
        anyhow::Ok(format!("{}{name}", shelf::folder(document, spot.revision)))
    };
    let decree_file = |place, name: &str| Ok(format!("{}{name}", decree::folder(decree::at(frame, place)?)));
    let fixed = match sheet {
        Sheet::Home => "index.html",
        Sheet::Exclusions => "dik/index.html",
        Sheet::Units => "unit/index.html",
        Sheet::Years => "tahun/index.html",
        Sheet::Rules => "aturan-pemeriksaan/index.html",
        Sheet::About => "tentang/index.html",
        Sheet::Proof => "bukti/index.html",
        Sheet::NotFound => "404.html",
        Sheet::Checklist => "kepatuhan/index.html",
        Sheet::Item(at) => return checklist::page(frame, *at),
        Sheet::Rule(at) => return rules::page(*at),
        Sheet::Timing => "waktu-proses/index.html",
        Sheet::Timings => "data/waktu-proses.csv",
        Sheet::Data => "data/dip.json",
        Sheet::Sitemap => "sitemap.xml",
        Sheet::Robots => "robots.txt",
        Sheet::Colours => look::COLOURS,
        Sheet::Schema => "skema/manifest-v1.json",
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
            let (document, _) = shelf::at(frame.contents, *spot)?;
            return Ok(shelf::page(document, spot.revision));
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
        Sheet::Rule(at) => rules::one(frame, *at, &path),
        Sheet::About => about::about(frame, &path),
        Sheet::Proof => about::proof(frame, &path),
        Sheet::NotFound => about::not_found(frame, &path),
        Sheet::Checklist => checklist::index(frame, &path),
        Sheet::Item(at) => checklist::item(frame, *at, &path),
        Sheet::Timing => timing::model(frame, &path),
        Sheet::Decree(place, number) => decree::model(frame, *place, *number),
        Sheet::Statement(_)
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
        | Sheet::Robots
        | Sheet::Schema
        | Sheet::Colours
        | Sheet::Asset(_) => return Ok(None),
    };
    model.map(Some)
}
