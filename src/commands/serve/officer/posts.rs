//! What the officer's pages send: who sits down, a saved form, an act, a file.

use std::sync::Arc;
use std::time::Duration;

use axum::Form;
use axum::body::Bytes;
use axum::extract::{Query, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse as _, Redirect, Response};
use serde::{Deserialize, Serialize};

use crate::commands::recording::ready::{Judgement, Ready};
use crate::commands::serve::officer::act::{Wish, seen, write};
use crate::commands::serve::officer::attach::{attach, detach};
use crate::commands::serve::officer::fields::received;
use crate::commands::serve::officer::foreign;
use crate::commands::serve::officer::form::draft;
use crate::commands::serve::officer::pages::{Seat, Who, failed, show};
use crate::commands::serve::officer::save::{Saved, save as save_draft};
use crate::commands::serve::officer::work::Row;
use crate::commands::serve::officer::writing::{Answer, Fields, at_document, back, value};
use crate::commands::serve::panel::{self, FindingView};
use crate::commands::serve::server::{House, refusal};
use crate::commands::trouble::trouble;
use crate::diagnostics::{Diagnostic, Text};
use crate::source::Content;

/// What would be written, or why it is not.
#[derive(Serialize)]
struct JudgedView<'a> {
    who: Who,
    row: &'a Row,
    act: &'a str,
    question: Option<String>,
    /// What it is about, as the command describes it.
    about: Vec<String>,
    reasons: Vec<String>,
    findings: Vec<FindingView>,
    advice: Option<String>,
    /// Sent again with the confirmation.
    fields: Vec<(String, String)>,
    seen: String,
    changed: bool,
    token: &'a str,
}

/// A file that is sent.
#[derive(Debug, Deserialize)]
pub(crate) struct Sent {
    lokasi: String,
    nama: String,
}

/// Somebody sits down.
pub(crate) async fn choose(State(house): State<Arc<House>>, Form(fields): Form<Fields>) -> Response {
    let Some(desk) = house.desk.as_ref().filter(|it| it.is_ours(value(&fields, "token"))) else {
        return refusal(StatusCode::FORBIDDEN, &foreign());
    };
    let reading = house.reading.again();
    let id = value(&fields, "petugas");
    let today = reading.moment.day;
    let officers = &reading.settings.value.officers;
    if !officers.iter().any(|it| it.id.value == id && it.in_office(today)) {
        let why = Text::new("Pejabat itu tidak sedang menjabat.", "That officer is not in office.");
        return refusal(StatusCode::CONFLICT, &why);
    }
    desk.choose(id);
    Redirect::to("/_petugas/").into_response()
}

/// The day's work is done: the program ends once this is answered.
pub(crate) async fn finish(State(house): State<Arc<House>>, Form(fields): Form<Fields>) -> Response {
    if !house.desk.as_ref().is_some_and(|it| it.is_ours(value(&fields, "token"))) {
        return refusal(StatusCode::FORBIDDEN, &foreign());
    }
    let answered = Arc::clone(&house);
    tokio::spawn(async move {
        tokio::time::sleep(Duration::from_millis(300)).await;
        answered.closing.notify_one();
    });
    let standing = house.standing().await;
    show(&house, &standing, "selesai.html", &())
}

/// The form of a draft.
pub(crate) async fn save(State(house): State<Arc<House>>, Form(fields): Form<Fields>) -> Response {
    at_document(house, fields, |house, seat, row, fields| {
        if !row.acts(&seat.officer).edit {
            return Answer::Shown(refusal(StatusCode::FORBIDDEN, &not_yours()));
        }
        let wanted = received(fields);
        let saved = save_draft(seat.reading, &row.path, value(fields, "dilihat"), &wanted);
        match saved {
            Ok(Saved::Done) => Answer::Written(back(row, "tersimpan")),
            Ok(Saved::Changed) => {
                Answer::Shown(draft(house, seat, row, Some(wanted), Some(&changed()), Vec::new()))
            }
            Ok(Saved::Refused(why, found)) => {
                let found = views(&found, seat, &seat.reading.content);
                Answer::Shown(draft(house, seat, row, Some(wanted), Some(&why), found))
            }
            Err(error) => Answer::Written(failed(house, seat.standing, &error)),
        }
    })
    .await
}

/// A button: shown first, written when the same is confirmed.
pub(crate) async fn record(State(house): State<Arc<House>>, Form(fields): Form<Fields>) -> Response {
    at_document(house, fields, |house, seat, row, fields| {
        let wish = Wish {
            act: value(fields, "tindakan").to_owned(),
            path: value(fields, "lokasi").to_owned(),
            fields: fields.clone(),
        };
        let judged = wish.judge(&seat.officer.id.value, seat.reading);
        let is_confirmed = |ready: &Ready| value(fields, "dilihat") == seen(ready);
        match judged {
            Ok(Judgement::Ready(ready)) if is_confirmed(&ready) => {
                let mut terminal = house.terminal.clone();
                let written = write(&ready, seat.desk.commits, seat.reading, &mut terminal);
                Answer::Written(match written {
                    Ok(()) => back(row, "tercatat"),
                    Err(error) => failed(house, seat.standing, &error),
                })
            }
            judged => {
                let view = JudgedView::of(judged, seat, row, &wish);
                Answer::Shown(show(house, seat.standing, "pastikan.html", &view))
            }
        }
    })
    .await
}

/// A file that was dropped. The answer is what the page says of it.
pub(crate) async fn upload(
    State(house): State<Arc<House>>,
    Query(sent): Query<Sent>,
    headers: HeaderMap,
    bytes: Bytes,
) -> Response {
    let token = headers.get("x-maklumat").and_then(|it| it.to_str().ok()).unwrap_or_default();
    let fields = vec![("token".to_owned(), token.to_owned()), ("lokasi".to_owned(), sent.lokasi)];
    at_document(house, fields, move |_, seat, row, _| {
        if !row.acts(&seat.officer).edit {
            return Answer::Shown(refusal(StatusCode::FORBIDDEN, &not_yours()));
        }
        match attach(seat.reading, &row.path, &sent.nama, &bytes) {
            Ok(name) => Answer::Written((StatusCode::CREATED, name).into_response()),
            Err(error) => {
                Answer::Shown((StatusCode::CONFLICT, trouble(&error, seat.facts.language)).into_response())
            }
        }
    })
    .await
}

/// A file that is taken away again.
pub(crate) async fn take_away(State(house): State<Arc<House>>, Form(fields): Form<Fields>) -> Response {
    at_document(house, fields, |house, seat, row, fields| {
        if !row.acts(&seat.officer).edit {
            return Answer::Shown(refusal(StatusCode::FORBIDDEN, &not_yours()));
        }
        Answer::Written(match detach(seat.reading, &row.path, value(fields, "nama")) {
            Ok(()) => back(row, "tersimpan"),
            Err(error) => failed(house, seat.standing, &error),
        })
    })
    .await
}

impl<'a> JudgedView<'a> {
    fn of(
        judged: anyhow::Result<Judgement>,
        seat: &Seat<'a>,
        row: &'a Row,
        wish: &'a Wish,
    ) -> JudgedView<'a> {
        let language = seat.facts.language;
        let say = |it: &Text| it.get(language).to_owned();
        let mut view = JudgedView {
            who: Who::of(&seat.officer, seat.facts),
            row,
            act: &wish.act,
            question: None,
            about: Vec::new(),
            reasons: Vec::new(),
            findings: Vec::new(),
            advice: None,
            fields: wish
                .fields
                .iter()
                .filter(|(it, _)| !["token", "dilihat"].contains(&it.as_str()))
                .cloned()
                .collect(),
            seen: String::new(),
            changed: wish.field("dilihat").is_some(),
            token: seat.desk.token(),
        };
        match judged {
            Ok(Judgement::Ready(ready)) => {
                view.question = Some(say(&ready.question));
                view.about = ready.subjects.iter().map(|it| it.description(language)).collect();
                view.seen = seen(&ready);
            }
            Ok(Judgement::Refused(refused)) => {
                view.reasons = refused.reasons.iter().map(say).collect();
                view.findings = views(&refused.findings, seat, &refused.content);
                view.advice = Some(say(&refused.advice));
            }
            Ok(Judgement::Nothing { passed_over, why }) => {
                view.reasons = passed_over.iter().map(say).collect();
                view.advice = Some(say(&why));
            }
            Err(error) => view.reasons.push(trouble(&error, language)),
        }
        view
    }
}

fn views(found: &[Diagnostic], seat: &Seat<'_>, content: &Content) -> Vec<FindingView> {
    found.iter().map(|it| panel::view(it, None, seat.facts.language, content, "")).collect()
}

fn changed() -> Text {
    Text::new(
        "Belum disimpan: berkasnya berubah sejak formulir ini dibuka. Isian Anda masih ada di bawah; simpan sekali lagi untuk menimpanya, atau buka formulirnya lagi untuk melihat isinya yang sekarang.",
        "Not saved yet: the file changed since this form was opened. What you typed is still below; save once more to write over it, or open the form again to see what it says now.",
    )
}

fn not_yours() -> Text {
    Text::new("Dokumen ini sekarang tidak dapat diubah oleh Anda.", "You cannot change this document now.")
}
