//! The officer's pages: what waits, one document, and the form of a draft.

use std::sync::Arc;

use axum::extract::{Query, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse as _, Redirect, Response};
use serde::{Deserialize, Serialize};

use crate::commands::reading::Reading;
use crate::commands::serve::edition::Facts;
use crate::commands::serve::officer::desk::Desk;
use crate::commands::serve::officer::fields::{Values, values};
use crate::commands::serve::officer::save::open_file;
use crate::commands::serve::officer::work::{Acts, Row};
use crate::commands::serve::panel::{self, FindingView};
use crate::commands::serve::server::{House, refusal};
use crate::commands::serve::standing::Standing;
use crate::commands::trouble::trouble;
use crate::diagnostics::Text;
use crate::register::{Class, Form, Officer};
use crate::source::{Digest, split};

/// So many other documents are on the first page; the site has the rest.
const OTHERS: usize = 100;

/// The officer, as every page names them.
#[derive(Debug, Serialize)]
pub(crate) struct Who {
    id: String,
    position: String,
    role: &'static str,
}

#[derive(Serialize)]
struct DeskView<'a> {
    who: Option<Who>,
    choices: Vec<Who>,
    waiting: Vec<&'a Row>,
    others: Vec<&'a Row>,
    more: usize,
    token: &'a str,
}

#[derive(Serialize)]
struct DocumentView<'a> {
    who: Who,
    row: &'a Row,
    acts: Acts,
    page: Option<String>,
    findings: Vec<FindingView>,
    token: &'a str,
    today: String,
    recorded: bool,
    saved: bool,
    commits: bool,
}

#[derive(Serialize)]
struct FormView<'a> {
    who: Who,
    row: &'a Row,
    values: Values,
    seen: String,
    token: &'a str,
    classes: Vec<Choice>,
    forms: Vec<Choice>,
    items: Vec<Choice>,
    fates: Vec<Choice>,
    findings: Vec<FindingView>,
    problem: Option<String>,
    revised: bool,
    rows: usize,
}

/// Something that can be chosen.
#[derive(Debug, Serialize)]
struct Choice {
    key: String,
    label: String,
    chosen: bool,
}

/// Which document, and what was just done with it.
#[derive(Debug, Deserialize)]
pub(crate) struct Which {
    #[serde(default)]
    pub(crate) lokasi: String,
    #[serde(default)]
    tercatat: Option<u8>,
    #[serde(default)]
    tersimpan: Option<u8>,
}

/// The key of the address that opens the desk.
#[derive(Debug, Deserialize)]
pub(crate) struct Key {
    #[serde(default)]
    kunci: String,
}

/// Everything a page of the desk is made from.
pub(crate) struct Seat<'a> {
    pub(crate) desk: &'a Desk,
    pub(crate) standing: &'a Standing,
    pub(crate) facts: &'a Facts,
    pub(crate) reading: &'a Reading,
    pub(crate) officer: Officer,
}

impl Who {
    pub(crate) fn of(officer: &Officer, facts: &Facts) -> Who {
        Who {
            id: officer.id.value.clone(),
            position: officer.position.clone(),
            role: officer.role.label().get(facts.language),
        }
    }
}

/// Lets a browser in that knows the key, and takes the key out of the address.
pub(crate) async fn enter(State(house): State<Arc<House>>, Query(key): Query<Key>) -> Response {
    let cookie = house.desk.as_ref().and_then(|it| it.cookie(&house.access, &key.kunci));
    let Some(cookie) = cookie.and_then(|it| HeaderValue::from_str(&it).ok()) else {
        let why = Text::new("Kunci di alamat ini tidak berlaku.", "The key in this address is not valid.");
        return refusal(StatusCode::FORBIDDEN, &why);
    };
    let mut response = Redirect::to("/_petugas/").into_response();
    response.headers_mut().insert(header::SET_COOKIE, cookie);
    response
}

/// The first page: what waits for the officer, or who may sit down.
pub(crate) async fn desk(State(house): State<Arc<House>>) -> Response {
    let standing = house.standing().await;
    let (Some(edition), Some(desk)) = (&standing.edition, &house.desk) else { return not_yet() };
    let facts = &edition.facts;
    let reading = house.reading.again();
    let officer = desk.officer(&reading);
    let waits = |it: &&Row| officer.as_ref().is_some_and(|officer| it.waits_for(officer));
    let (waiting, others): (Vec<&Row>, Vec<&Row>) = facts.rows.iter().partition(waits);
    let today = reading.moment.day;
    let in_office = reading.settings.value.officers.iter().filter(|it| it.in_office(today));
    let model = DeskView {
        who: officer.as_ref().map(|it| Who::of(it, facts)),
        choices: in_office.map(|it| Who::of(it, facts)).collect(),
        waiting,
        more: others.len().saturating_sub(OTHERS),
        others: others.into_iter().take(OTHERS).collect(),
        token: desk.token(),
    };
    show(&house, &standing, "meja.html", &model)
}

/// One document: what it is, what is wrong with it, and the buttons.
pub(crate) async fn document(State(house): State<Arc<House>>, Query(which): Query<Which>) -> Response {
    let standing = house.standing().await;
    let reading = house.reading.again();
    with_row(&house, &standing, &reading, &which.lokasi, |seat, row| {
        let model = DocumentView {
            who: Who::of(&seat.officer, seat.facts),
            acts: row.acts(&seat.officer),
            page: page_of(row),
            findings: findings(&house, seat.facts, &row.path),
            row,
            token: seat.desk.token(),
            today: seat.reading.moment.day.to_string(),
            recorded: which.tercatat.is_some(),
            saved: which.tersimpan.is_some(),
            commits: seat.desk.commits,
        };
        show(&house, &standing, "dokumen.html", &model)
    })
}

/// The form of a draft.
pub(crate) async fn form(State(house): State<Arc<House>>, Query(which): Query<Which>) -> Response {
    let standing = house.standing().await;
    let reading = house.reading.again();
    with_row(&house, &standing, &reading, &which.lokasi, |seat, row| {
        draft(&house, seat, row, None, None, Vec::new())
    })
}

/// The form with the values of the file, or with those that could not be saved and why.
pub(crate) fn draft(
    house: &House,
    seat: &Seat<'_>,
    row: &Row,
    typed: Option<Values>,
    problem: Option<&Text>,
    found: Vec<FindingView>,
) -> Response {
    let read = open_file(seat.reading, &row.path).and_then(|file| {
        let bytes = seat.reading.content.read(&file)?;
        Ok((split(&file, &bytes).value, Digest::of(&bytes)))
    });
    let (read, seen) = match read {
        Ok((Some(read), seen)) => (read, seen),
        Ok((None, _)) => {
            let why = Text::new(
                "Berkas ini tidak terbaca, jadi belum dapat ditampilkan sebagai formulir; perbaiki dahulu barisnya.",
                "This file cannot be read, so it cannot be shown as a form yet; mend its line first.",
            );
            return refusal(StatusCode::CONFLICT, &why);
        }
        Err(error) => return failed(house, seat.standing, &error),
    };
    let mut shown = values(&read.fields, &read.body);
    shown.extend(typed.unwrap_or_default());
    let language = seat.facts.language;
    let listed = |key: &str, entry: &str| shown.get(key).is_some_and(|it| it.lines().any(|it| it == entry));
    let of = |field: &str, key: &str, label: &str| Choice {
        key: key.to_owned(),
        label: label.to_owned(),
        chosen: listed(field, key),
    };
    let forms = ["cetak", "rekam", "daring"].iter().filter_map(|it| Form::of(it));
    let items = seat.reading.settings.value.checklist.items();
    let fates = ["", "musnah", "permanen", "dinilai kembali"];
    let model = FormView {
        who: Who::of(&seat.officer, seat.facts),
        classes: Class::KEYS.iter().map(|it| of("klasifikasi", it, it)).collect(),
        forms: forms.map(|it| of("bentuk", it.key(), it.label().get(language))).collect(),
        items: items.iter().map(|it| of("butir", &it.id, &format!("{} {}", it.id, it.text))).collect(),
        fates: fates.iter().map(|it| of("retensi_nasib_akhir", it, it)).collect(),
        findings: if found.is_empty() { findings(house, seat.facts, &row.path) } else { found },
        problem: problem.map(|it| it.get(language).to_owned()),
        revised: read.fields.get("revisi").and_then(|it| it.scalar()).is_some_and(|it| it != "1"),
        rows: shown.get("isi").map_or(0, |it| it.lines().count()).clamp(8, 30),
        values: shown,
        seen: seen.to_string(),
        row,
        token: seat.desk.token(),
    };
    show(house, seat.standing, "sunting.html", &model)
}

/// Does something with a document that is really there, for an officer who is really here.
pub(crate) fn with_row(
    house: &House,
    standing: &Standing,
    reading: &Reading,
    path: &str,
    work: impl FnOnce(&Seat<'_>, &Row) -> Response,
) -> Response {
    let (Some(edition), Some(desk)) = (&standing.edition, &house.desk) else { return not_yet() };
    let Some(officer) = desk.officer(reading) else { return Redirect::to("/_petugas/").into_response() };
    let facts = &edition.facts;
    let named = |it: &&Row| it.path == path || it.published.as_deref() == Some(path);
    let Some(row) = facts.rows.iter().find(named) else {
        let why = Text::new(
            format!("{path}: dokumen ini tidak ada atau belum dapat dibaca."),
            format!("{path}: this document is not there or cannot be read yet."),
        );
        return refusal(StatusCode::NOT_FOUND, &why);
    };
    work(&Seat { desk, standing, facts, reading, officer }, row)
}

/// The page of the site that a document has.
fn page_of(row: &Row) -> Option<String> {
    (!row.id.is_empty()).then(|| format!("/info/{}/", crate::site::encode(&row.id)))
}

/// What the rules found about a document.
fn findings(house: &House, facts: &Facts, path: &str) -> Vec<FindingView> {
    let pairs = facts.found.iter().filter(|it| crate::commands::finding::is_about(it, path));
    pairs.map(|it| panel::view(it, None, facts.language, &house.content, "")).collect()
}

/// A page of the desk, with what the preview adds to every page.
pub(crate) fn show(house: &House, standing: &Standing, template: &str, model: &impl Serialize) -> Response {
    match house.chrome(standing).render(template, model) {
        Ok(text) => {
            let page = panel::added(house, standing, "_petugas/", text.into_bytes());
            ([(header::CONTENT_TYPE, "text/html; charset=utf-8")], page).into_response()
        }
        Err(error) => (StatusCode::INTERNAL_SERVER_ERROR, format!("{error:#}")).into_response(),
    }
}

/// Something that the machine did not let happen.
pub(crate) fn failed(house: &House, standing: &Standing, error: &anyhow::Error) -> Response {
    let language = standing.edition.as_ref().map_or(house.language, |it| it.facts.language);
    let said = trouble(error, language);
    refusal(StatusCode::CONFLICT, &Text::new(said.clone(), said))
}

fn not_yet() -> Response {
    let why = Text::new(
        "Register sedang dibaca; coba sebentar lagi.",
        "The register is being read; try again soon.",
    );
    let mut response = refusal(StatusCode::SERVICE_UNAVAILABLE, &why);
    response.headers_mut().insert(header::REFRESH, HeaderValue::from_static("1"));
    response
}
