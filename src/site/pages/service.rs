//! The page of the service: how to ask, to object and to settle a dispute, where, when and at what cost.

use serde::Serialize;

use crate::register::{Commission, OfficeHours, PLEDGE, PROCEDURE, REPORT, STANDARDS, Target, Time};
use crate::site::address::encode;
use crate::site::documents::document_parts::host;
use crate::site::frame::{Frame, Model};
use crate::site::item::{File, SharedItem};
use crate::site::pages::item_address;

#[derive(Serialize)]
struct ServiceView<'a> {
    desk: Option<&'a str>,
    cost: Option<&'a str>,
    disability: Option<&'a str>,
    hours: Vec<HoursView>,
    request_form: Option<TargetView>,
    objection_form: Option<TargetView>,
    commission: Option<CommissionView<'a>>,
    procedures: Vec<TargetView>,
    pledge: Vec<TargetView>,
    standards: Vec<StandardView>,
    reports: Vec<TargetView>,
}

/// Days of the week with the same hours, 1 is Monday.
#[derive(Debug, PartialEq, Eq, Serialize)]
struct HoursView {
    from: usize,
    to: usize,
    times: Vec<String>,
}

/// A document of this site, or a page of another one.
#[derive(Clone, Serialize)]
struct TargetView {
    title: String,
    address: String,
    id: Option<String>,
    host: Option<String>,
}

#[derive(Serialize)]
struct StandardView {
    letter: String,
    text: String,
    item: String,
    answers: Vec<TargetView>,
}

#[derive(Serialize)]
struct CommissionView<'a> {
    name: &'a str,
    address: Option<&'a str>,
    phone: Option<&'a str>,
    email: Option<&'a str>,
    site: Option<TargetView>,
}

/// The page.
pub(crate) fn item<'a>() -> SharedItem<'a> {
    File::page("layanan/index.html", model)
}

fn model(frame: &Frame<'_>, path: &str) -> anyhow::Result<Model> {
    let (words, service) = (frame.theme.words(), &frame.contents.settings.service);
    let form = |it: &Option<crate::diagnostics::Located<Target>>, key| {
        let name = words.plain(key)?;
        anyhow::Ok(it.as_ref().and_then(|it| target(frame, &it.value, name)))
    };
    let mut reports = answers(frame, &REPORT);
    reports.reverse();
    let view = ServiceView {
        desk: service.desk.as_deref(),
        cost: service.cost.as_deref(),
        disability: service.disability.as_deref(),
        hours: service.hours.as_ref().map(|it| hours(frame, it)).transpose()?.unwrap_or_default(),
        request_form: form(&service.request_form, "service-form-request")?,
        objection_form: form(&service.objection_form, "service-form-objection")?,
        commission: service.commission.as_ref().map(commission),
        procedures: answers(frame, &PROCEDURE),
        pledge: PLEDGE.into_iter().map(|it| answers(frame, &[it])).find(|it| !it.is_empty()).unwrap_or_default(),
        standards: STANDARDS.into_iter().map(|it| standard(frame, it)).collect(),
        reports,
    };
    frame.named("service", path, &view)
}

fn standard(frame: &Frame<'_>, id: &str) -> StandardView {
    let list = &frame.contents.settings.checklist;
    let item = list.item(id);
    StandardView {
        letter: id.chars().last().map(String::from).unwrap_or_default(),
        text: item.map_or_else(|| id.to_owned(), |it| it.words(frame.language()).to_owned()),
        item: item.map_or_else(String::new, |it| item_address::address(list, it)),
        answers: answers(frame, &[id]),
    }
}

/// The documents in force that answer one of the items, each once, in the order of first publication; without any,
/// what the settings name elsewhere.
fn answers(frame: &Frame<'_>, items: &[&str]) -> Vec<TargetView> {
    let covered = items.iter().filter_map(|it| frame.coverage.item(it));
    let ids: Vec<&str> = covered.flat_map(|it| &it.answers).map(|it| it.document.id()).collect();
    let documents = frame.contents.documents.iter().filter_map(|it| it.in_force());
    let found = documents.filter(|it| ids.contains(&it.document.id()));
    let found: Vec<TargetView> = found.map(|it| document(it.document.id(), it.title.clone())).collect();
    if !found.is_empty() {
        return found;
    }
    let service = &frame.contents.settings.service;
    let elsewhere = items.iter().filter_map(|it| service.elsewhere.get(*it));
    elsewhere.map(|it| elsewhere_view(&it.value, it.value.clone())).collect()
}

fn document(id: &str, title: String) -> TargetView {
    TargetView { title, address: format!("info/{}/", encode(id)), id: Some(id.to_owned()), host: None }
}

fn elsewhere_view(address: &str, title: String) -> TargetView {
    TargetView { title, address: address.to_owned(), id: None, host: host(address) }
}

/// A form; none if it is a document that is not shown.
fn target(frame: &Frame<'_>, it: &Target, name: String) -> Option<TargetView> {
    match it {
        Target::Document(id) => Some(document(id, frame.listing.title(id)?)),
        Target::Address(address) => Some(elsewhere_view(address, name)),
    }
}

fn commission(it: &Commission) -> CommissionView<'_> {
    CommissionView {
        name: &it.name,
        address: it.address.as_deref(),
        phone: it.phone.as_deref(),
        email: it.email.as_deref(),
        site: it.site.as_deref().map(|it| elsewhere_view(it, it.to_owned())),
    }
}

/// Days that follow each other with the same hours are one line.
fn hours(frame: &Frame<'_>, hours: &OfficeHours) -> anyhow::Result<Vec<HoursView>> {
    let clock = |it: Time| {
        let (hour, minute) = (format!("{:02}", it.hour()), format!("{:02}", it.minute()));
        frame.theme.words().with("clock", &[("hour", &hour), ("minute", &minute)])
    };
    let mut rows: Vec<HoursView> = Vec::new();
    for (at, stretches) in hours.0.iter().enumerate() {
        let times = stretches.iter().map(|(from, to)| Ok(format!("{}–{}", clock(*from)?, clock(*to)?)));
        let times: Vec<String> = times.collect::<anyhow::Result<_>>()?;
        match rows.last_mut().filter(|it| it.times == times) {
            Some(row) => row.to = at + 1,
            None => rows.push(HoursView { from: at + 1, to: at + 1, times }),
        }
    }
    Ok(rows)
}
