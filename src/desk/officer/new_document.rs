//! Begins a new document in the browser: the draft that `new` writes, opened in its form.

use std::sync::Arc;

use axum::Form;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Redirect, Response};
use serde::Serialize;

use crate::desk::officer::choice::Choice;
use crate::desk::officer::context::{Fields, OfficerContext, Who, show, with_officer};
use crate::desk::officer::writing::{Answer, receive, value};
use crate::desk::refusal::refusal;
use crate::desk::state::AppState;
use crate::diagnostics::trouble::both;
use crate::diagnostics::{Text, say};
use crate::register::{Class, Unit};
use crate::site::encode;
use crate::source::tidy;
use crate::workflow::new_draft::draft::DraftFields;
use crate::workflow::new_draft::title;
use crate::workflow::new_draft::writing::{Wanted, write};

#[derive(Serialize)]
struct NewDocumentView<'a> {
    who: Who,
    units: Vec<Choice>,
    classes: Vec<Choice>,
    title: &'a str,
    problem: Option<String>,
    token: &'a str,
}

/// What a new document needs to be begun with.
pub(crate) async fn blank(State(state): State<Arc<AppState>>) -> Response {
    let current = state.current().await;
    let reading = state.reading.again();
    with_officer(&state, &current, &reading, |context| ask(&state, context, &Fields::new(), None))
}

/// Writes the draft, and goes on to its form.
pub(crate) async fn begin(State(state): State<Arc<AppState>>, Form(fields): Form<Fields>) -> Response {
    receive(state, fields, |state, context, fields| {
        let units = units(context);
        if units.is_empty() {
            return Answer::Shown(refusal(StatusCode::FORBIDDEN, &not_staff()));
        }
        let class = Class::of(value(fields, "klasifikasi"));
        let unit = units.iter().find(|it| it.key == value(fields, "unit"));
        let title = title(&tidy(value(fields, "judul")));
        let (title, unit, class) = match (title, unit, class) {
            (Ok(title), Some(unit), Some(class)) => (title, unit, class),
            (Err(why), ..) => return Answer::Shown(ask(state, context, fields, Some(&why))),
            _ => return Answer::Shown(ask(state, context, fields, Some(&not_chosen()))),
        };
        let given = DraftFields::default();
        let wanted = Wanted { title: &title, unit: &unit.key, class, name: None, fields: &given };
        match write(&wanted, context.reading) {
            Ok(draft) => {
                let form = format!("/_petugas/sunting?lokasi={}", encode(&draft.path));
                Answer::Written(Redirect::to(&form).into_response())
            }
            Err(error) => Answer::Written(ask(state, context, fields, Some(&both(&error)))),
        }
    })
    .await
}

/// The form, with what was typed before and why it did not do.
fn ask(state: &AppState, context: &OfficerContext<'_>, fields: &Fields, problem: Option<&Text>) -> Response {
    let language = context.facts.language;
    let mut units = units(context);
    if units.is_empty() {
        return refusal(StatusCode::FORBIDDEN, &not_staff());
    }
    let only = units.len() == 1;
    for unit in &mut units {
        unit.chosen = only || unit.key == value(fields, "unit");
    }
    let class = |class: Class| Choice {
        key: class.key().to_owned(),
        label: class.choice().get(language).to_owned(),
        chosen: class.key() == value(fields, "klasifikasi"),
    };
    let model = NewDocumentView {
        who: Who::of(&context.officer, context.facts),
        units,
        classes: Class::ALL.into_iter().map(class).collect(),
        title: value(fields, "judul"),
        problem: problem.map(|it| it.get(language).to_owned()),
        token: context.session.token(),
    };
    show(state, context.current, "baru.html", &model)
}

/// The units for which this officer prepares documents.
fn units(context: &OfficerContext<'_>) -> Vec<Choice> {
    let units = context.reading.settings.value.units.iter().filter(|it| context.officer.prepares(&it.id.value));
    let choice = |it: &Unit| Choice { key: it.id.value.clone(), label: it.name.clone(), chosen: false };
    units.map(choice).collect()
}

fn not_staff() -> Text {
    say!(
        id = "Dokumen baru dimulai oleh Petugas Pelayanan Informasi.",
        en = "A new document is begun by an information service officer.",
    )
}

fn not_chosen() -> Text {
    say!(id = "Pilih unit dan klasifikasinya.", en = "Choose its unit and its class.")
}
