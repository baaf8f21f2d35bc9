//! What the officer's pages send: who works, a saved form, an act, a file.

use std::sync::Arc;
use std::time::Duration;

use axum::Form;
use axum::body::Bytes;
use axum::extract::{Query, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse as _, Redirect, Response};
use serde::Deserialize;

use crate::desk::officer::act::{ActRequest, Button, unknown, write};
use crate::desk::officer::attach::{attach, detach};
use crate::desk::officer::context::{Fields, OfficerContext, failed, show, unsaved};
use crate::desk::officer::decision::binding::{Sent, bound};
use crate::desk::officer::decision::{DecisionView, views};
use crate::desk::officer::fields::received;
use crate::desk::officer::form::draft;
use crate::desk::officer::rows::Row;
use crate::desk::officer::save::{Saved, save as save_draft};
use crate::desk::officer::writing::{Answer, back, receive_for_document, value};
use crate::desk::panel::FindingView;
use crate::desk::refusal::foreign;
use crate::desk::refusal::refusal;
use crate::desk::state::AppState;
use crate::diagnostics::trouble::{both, trouble};
use crate::diagnostics::{Text, say};
use crate::reading::Reading;
use crate::workflow::ready::Judgement;

/// A file that is sent.
#[derive(Debug, Deserialize)]
pub(crate) struct Upload {
    lokasi: String,
    nama: String,
}

/// Chooses the officer who works.
pub(crate) async fn choose(State(state): State<Arc<AppState>>, Form(fields): Form<Fields>) -> Response {
    let Some(session) = state.session.as_ref().filter(|it| it.is_ours(value(&fields, "token"))) else {
        return refusal(StatusCode::FORBIDDEN, &foreign());
    };
    let reading = state.reading.again();
    let id = value(&fields, "petugas");
    let today = reading.moment.day;
    let officers = &reading.settings.value.officers;
    if !officers.iter().any(|it| it.id.value == id && it.in_office(today)) {
        let why = say!(id = "Pejabat itu tidak sedang menjabat.", en = "That officer is not in office.");
        return refusal(StatusCode::CONFLICT, &why);
    }
    session.choose(id);
    Redirect::to("/_petugas/").into_response()
}

/// The day's work is done: the program ends once this is answered.
pub(crate) async fn finish(State(state): State<Arc<AppState>>, Form(fields): Form<Fields>) -> Response {
    if !state.session.as_ref().is_some_and(|it| it.is_ours(value(&fields, "token"))) {
        return refusal(StatusCode::FORBIDDEN, &foreign());
    }
    let answered = Arc::clone(&state);
    tokio::spawn(async move {
        tokio::time::sleep(Duration::from_millis(300)).await;
        answered.closing.notify_one();
    });
    let current = state.current().await;
    show(&state, &current, "selesai.html", &())
}

/// The form of a draft.
pub(crate) async fn save(State(state): State<Arc<AppState>>, Form(fields): Form<Fields>) -> Response {
    receive_for_document(state, fields, |state, context, row, fields| {
        if !row.work.acts(&context.officer).edit {
            return Answer::Shown(unsaved(state, context.current, fields, &not_yours()));
        }
        let wanted = received(fields);
        let saved = save_draft(context.reading, &row.work.path, value(fields, "dilihat"), &wanted);
        match saved {
            Ok(Saved::Done) => Answer::Written(back(row, "tersimpan")),
            Ok(Saved::Changed) => Answer::Shown(typed_again(state, context, row, fields, &changed(), Vec::new())),
            Ok(Saved::Refused(why, found)) => {
                let found = views(&found, context, &context.reading.content);
                Answer::Shown(typed_again(state, context, row, fields, &why, found))
            }
            Err(error) => Answer::Written(unsaved(state, context.current, fields, &both(&error))),
        }
    })
    .await
}

/// The form once more, with what was typed and why it is not saved.
fn typed_again(
    state: &AppState,
    context: &OfficerContext<'_>,
    row: &Row,
    fields: &Fields,
    why: &Text,
    found: Vec<FindingView>,
) -> Response {
    match draft(state, context, row, Some(received(fields)), Some(why), found) {
        Ok(form) => show(state, context.current, "sunting.html", &form),
        Err(why) => unsaved(state, context.current, fields, &why),
    }
}

/// A button: shown first, written when exactly what was shown is confirmed by who saw it.
pub(crate) async fn record(State(state): State<Arc<AppState>>, Form(fields): Form<Fields>) -> Response {
    receive_for_document(state, fields, |state, context, row, fields| {
        let Some(button) = Button::of(value(fields, "tindakan")) else {
            return Answer::Shown(unsaved(state, context.current, fields, &unknown()));
        };
        let request = ActRequest { button, path: value(fields, "lokasi").to_owned(), fields: fields.clone() };
        let (sent, by, now) = (Sent::of(value(fields, "dilihat")), &context.officer.id.value, context.reading.moment);
        if let Some(then) = sent.moment(now) {
            // The record bears the moment at which it was shown: otherwise other bytes would be written.
            let reading = Reading { moment: then, ..context.reading.again() };
            if let Ok(Judgement::Ready(ready)) = request.judge(by, &reading)
                && sent.is_about(&bound(context.session, by, &request, &ready, then))
            {
                let mut terminal = state.terminal.clone();
                return Answer::Written(match write(ready, context.session.commits, &reading, &mut terminal) {
                    Ok(()) => back(row, "tercatat"),
                    Err(error) => decide(state, context, row, &request, Err(error), None),
                });
            }
        }
        let judged = request.judge(by, context.reading);
        let notice = sent.differs(by, button.word(), now);
        Answer::Shown(decide(state, context, row, &request, judged, notice))
    })
    .await
}

/// The page on which something is decided, or that says why it cannot be.
fn decide(
    state: &AppState,
    context: &OfficerContext<'_>,
    row: &Row,
    request: &ActRequest,
    judged: anyhow::Result<Judgement>,
    notice: Option<&'static str>,
) -> Response {
    show(state, context.current, "pastikan.html", &DecisionView::of(judged, context, row, request, notice))
}

/// A file that was dropped. The answer is what the page says of it.
pub(crate) async fn upload(
    State(state): State<Arc<AppState>>,
    Query(sent): Query<Upload>,
    headers: HeaderMap,
    bytes: Bytes,
) -> Response {
    let token = headers.get("x-maklumat").and_then(|it| it.to_str().ok()).unwrap_or_default();
    let fields = vec![("token".to_owned(), token.to_owned()), ("lokasi".to_owned(), sent.lokasi)];
    receive_for_document(state, fields, move |_, context, row, _| {
        if !row.work.acts(&context.officer).edit {
            return Answer::Shown(refusal(StatusCode::FORBIDDEN, &not_yours()));
        }
        match attach(context.reading, &row.work.path, &sent.nama, &bytes) {
            Ok(name) => Answer::Written((StatusCode::CREATED, name).into_response()),
            Err(error) => {
                Answer::Shown((StatusCode::CONFLICT, trouble(&error, context.facts.language)).into_response())
            }
        }
    })
    .await
}

/// A file that is taken away again.
pub(crate) async fn take_away(State(state): State<Arc<AppState>>, Form(fields): Form<Fields>) -> Response {
    receive_for_document(state, fields, |state, context, row, fields| {
        if !row.work.acts(&context.officer).edit {
            return Answer::Shown(refusal(StatusCode::FORBIDDEN, &not_yours()));
        }
        Answer::Written(match detach(context.reading, &row.work.path, value(fields, "nama")) {
            Ok(()) => back(row, "tersimpan"),
            Err(error) => failed(state, context.current, &error),
        })
    })
    .await
}

fn changed() -> Text {
    say!(
        id = "Belum disimpan: berkasnya berubah sejak formulir ini dibuka. Isian Anda masih ada di bawah; simpan \
              sekali lagi untuk menimpanya, atau buka formulirnya lagi untuk melihat isinya yang sekarang.",
        en = "Not saved yet: the file changed since this form was opened. What you typed is still below; save once \
              more to write over it, or open the form again to see what it says now.",
    )
}

fn not_yours() -> Text {
    say!(id = "Dokumen ini sekarang tidak dapat diubah oleh Anda.", en = "You cannot change this document now.",)
}
