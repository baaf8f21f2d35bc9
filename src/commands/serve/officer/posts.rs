//! What the officer's pages send: who sits down, a saved form, an act, a file.

use std::sync::Arc;
use std::time::Duration;

use axum::Form;
use axum::body::Bytes;
use axum::extract::{Query, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse as _, Redirect, Response};
use serde::Deserialize;

use crate::commands::reading::Reading;
use crate::commands::recording::ready::Judgement;
use crate::commands::serve::officer::act::{Wish, write};
use crate::commands::serve::officer::attach::{attach, detach};
use crate::commands::serve::officer::decision::binding::{Sent, bound};
use crate::commands::serve::officer::decision::{DecisionView, views};
use crate::commands::serve::officer::fields::received;
use crate::commands::serve::officer::foreign;
use crate::commands::serve::officer::form::draft;
use crate::commands::serve::officer::pages::{Seat, failed, show, unsaved};
use crate::commands::serve::officer::save::{Saved, save as save_draft};
use crate::commands::serve::officer::work::Row;
use crate::commands::serve::officer::writing::{Answer, Fields, at_document, back, value};
use crate::commands::serve::panel::FindingView;
use crate::commands::serve::server::{House, refusal};
use crate::commands::trouble::{both, trouble};
use crate::diagnostics::{Text, say};

/// A file that is sent.
#[derive(Debug, Deserialize)]
pub(crate) struct Upload {
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
        let why = say!(id = "Pejabat itu tidak sedang menjabat.", en = "That officer is not in office.");
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
            return Answer::Shown(unsaved(house, seat.standing, fields, &not_yours()));
        }
        let wanted = received(fields);
        let saved = save_draft(seat.reading, &row.path, value(fields, "dilihat"), &wanted);
        match saved {
            Ok(Saved::Done) => Answer::Written(back(row, "tersimpan")),
            Ok(Saved::Changed) => Answer::Shown(typed_again(house, seat, row, fields, &changed(), Vec::new())),
            Ok(Saved::Refused(why, found)) => {
                let found = views(&found, seat, &seat.reading.content);
                Answer::Shown(typed_again(house, seat, row, fields, &why, found))
            }
            Err(error) => Answer::Written(unsaved(house, seat.standing, fields, &both(&error))),
        }
    })
    .await
}

/// The form once more, with what was typed and why it is not saved.
fn typed_again(
    house: &House,
    seat: &Seat<'_>,
    row: &Row,
    fields: &Fields,
    why: &Text,
    found: Vec<FindingView>,
) -> Response {
    match draft(house, seat, row, Some(received(fields)), Some(why), found) {
        Ok(form) => show(house, seat.standing, "sunting.html", &form),
        Err(why) => unsaved(house, seat.standing, fields, &why),
    }
}

/// A button: shown first, written when exactly what was shown is confirmed by who saw it.
pub(crate) async fn record(State(house): State<Arc<House>>, Form(fields): Form<Fields>) -> Response {
    at_document(house, fields, |house, seat, row, fields| {
        let wish = Wish {
            act: value(fields, "tindakan").to_owned(),
            path: value(fields, "lokasi").to_owned(),
            fields: fields.clone(),
        };
        let (sent, by, now) = (Sent::of(value(fields, "dilihat")), &seat.officer.id.value, seat.reading.moment);
        if let Some(then) = sent.moment(now) {
            // The record bears the moment at which it was shown: otherwise other bytes would be written.
            let reading = Reading { moment: then, ..seat.reading.again() };
            if let Ok(Judgement::Ready(ready)) = wish.judge(by, &reading)
                && sent.is_about(&bound(seat.desk, by, &wish, &ready, then))
            {
                let mut terminal = house.terminal.clone();
                return Answer::Written(match write(&ready, seat.desk.commits, &reading, &mut terminal) {
                    Ok(()) => back(row, "tercatat"),
                    Err(error) => decide(house, seat, row, &wish, Err(error), None),
                });
            }
        }
        let judged = wish.judge(by, seat.reading);
        let notice = sent.differs(by, &wish.act, now);
        Answer::Shown(decide(house, seat, row, &wish, judged, notice))
    })
    .await
}

/// The page on which something is decided, or that says why it cannot be.
fn decide(
    house: &House,
    seat: &Seat<'_>,
    row: &Row,
    wish: &Wish,
    judged: anyhow::Result<Judgement>,
    notice: Option<&'static str>,
) -> Response {
    show(house, seat.standing, "pastikan.html", &DecisionView::of(judged, seat, row, wish, notice))
}

/// A file that was dropped. The answer is what the page says of it.
pub(crate) async fn upload(
    State(house): State<Arc<House>>,
    Query(sent): Query<Upload>,
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
            Err(error) => Answer::Shown((StatusCode::CONFLICT, trouble(&error, seat.facts.language)).into_response()),
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
