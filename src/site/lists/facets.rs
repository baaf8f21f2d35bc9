//! The lists that lead on from a list: by unit, by year, by form, with how many documents each holds.

use serde::Serialize;

use crate::site::frame::Frame;
use crate::site::lists::layout::List;
use crate::site::lists::list_links::{Sibling, sibling, units, years};

/// One way to look at the register.
#[derive(Debug, Serialize)]
pub(crate) struct Facet {
    /// What it goes by; a word of the theme says it.
    name: &'static str,
    links: Vec<Sibling>,
}

/// Where a reader of this list can go on. Within a unit or a year the other of the two narrows the list further.
pub(crate) fn facets(frame: &Frame<'_>, list: &List) -> anyhow::Result<Vec<Facet>> {
    let facet = |name, links: Vec<Sibling>| Facet { name, links };
    let unit_years = |keep: &dyn Fn(&str, i16) -> bool| -> Vec<List> {
        let pairs = frame.listing.lists.keys().filter_map(|it| match it {
            List::UnitYear(unit, year) if keep(unit, *year) => Some(it.clone()),
            _ => None,
        });
        pairs.collect()
    };
    let mut facets = match list {
        List::All | List::Class(_) | List::Form(_) => {
            vec![facet("unit", units(frame)?), facet("year", years(frame)?), facet("form", forms(frame, list)?)]
        }
        List::Unit(here) => {
            let narrower = unit_years(&|unit, _| unit == here);
            vec![facet("year-in-unit", by_year(frame, narrower, list)?), facet("unit", units(frame)?)]
        }
        List::Year(here) => {
            let narrower = unit_years(&|_, year| year == *here);
            vec![facet("unit-in-year", by_unit(frame, &narrower, list)?), facet("year", years(frame)?)]
        }
        List::UnitYear(here, now) => {
            let wider = [List::Unit(here.clone()), List::Year(*now)];
            let wider = wider.iter().map(|it| sibling(frame, it, true, false)).collect::<anyhow::Result<_>>()?;
            vec![
                facet("wider", wider),
                facet("year-in-unit", by_year(frame, unit_years(&|unit, _| unit == here), list)?),
                facet("unit-in-year", by_unit(frame, &unit_years(&|_, year| year == *now), list)?),
            ]
        }
    };
    for link in facets.iter_mut().flat_map(|it| &mut it.links) {
        link.here = link.here || link.address == list.folder();
    }
    facets.retain(|it| !it.links.is_empty());
    Ok(facets)
}

fn forms(frame: &Frame<'_>, here: &List) -> anyhow::Result<Vec<Sibling>> {
    let forms = frame.listing.lists.keys().filter(|it| matches!(it, List::Form(_)));
    forms.map(|it| sibling(frame, it, true, it == here)).collect()
}

/// The latest year first, each called by its year only.
fn by_year(frame: &Frame<'_>, mut lists: Vec<List>, here: &List) -> anyhow::Result<Vec<Sibling>> {
    lists.reverse();
    called(frame, &lists, here, |_, year| year.to_string())
}

/// Each called by its unit only.
fn by_unit(frame: &Frame<'_>, lists: &[List], here: &List) -> anyhow::Result<Vec<Sibling>> {
    called(frame, lists, here, |unit, _| frame.contents.settings.unit_name(unit).to_owned())
}

fn called(
    frame: &Frame<'_>,
    lists: &[List],
    here: &List,
    name: impl Fn(&str, i16) -> String,
) -> anyhow::Result<Vec<Sibling>> {
    let link = |it: &List| {
        let mut link = sibling(frame, it, true, it == here)?;
        if let List::UnitYear(unit, year) = it {
            link.name = name(unit, *year);
        }
        Ok(link)
    };
    lists.iter().map(link).collect()
}

#[cfg(test)]
mod tests {
    use crate::site::tests::register::{Files, Sample, theme};

    #[test]
    fn every_count_is_that_of_the_list_it_leads_to() {
        let mut files = Files::new();
        for (at, year) in [(1, 2024), (2, 2024), (3, 2025)] {
            let text = crate::site::tests::register::text(&format!("z-{at}"), 1, "berkala", "");
            files.add(&format!("umum/z-{at}.md"), text.replace("tanggal: 2025", &format!("tanggal: {year}")));
        }
        let sample: Sample<false> = files.sample();
        let site = sample.site(&theme());
        let mut followed = 0;
        for (path, html) in site.iter().filter(|(_, it)| it.contains("<details class=\"facets\">")) {
            let facets = html.split("<details class=\"facets\">").nth(1).unwrap().split("</details>").next();
            let up = "../".repeat(path.matches('/').count());
            for link in facets.unwrap().split("<a href=\"").skip(1) {
                let address = link.split('"').next().unwrap().strip_prefix(&up).unwrap();
                let count: usize = link.split("<b>").nth(1).unwrap().split('<').next().unwrap().parse().unwrap();
                let list = &site[&format!("{address}index.html")];
                let rows = list.matches("<th scope=\"row\">").count();
                let withdrawn = list.matches("class=\"badge withdrawn\"").count();
                assert_eq!(count, rows - withdrawn, "{path} to {address}");
                assert!(site.contains_key(&format!("{address}atom.xml")), "{address}");
                assert!(address == "dip/" || site.contains_key(&format!("{address}dip.csv")), "{address}");
                followed += 1;
            }
        }
        assert!(followed > 20, "{followed}");
        assert!(site["unit/umum/2024/index.html"].contains("z-1"));
        assert!(!site["unit/umum/2024/index.html"].contains("z-3"));
    }
}
