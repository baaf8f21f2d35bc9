//! The form of a draft: the values of its file, or those that could not be saved and why.

use std::sync::Arc;

use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::Response;
use serde::Serialize;

use crate::commands::serve::officer::fields::{Values, values};
use crate::commands::serve::officer::pages::{OfficerSession, Which, Who, findings, show, with_row};
use crate::commands::serve::officer::save::open_file;
use crate::commands::serve::officer::work::Row;
use crate::commands::serve::panel::FindingView;
use crate::commands::serve::server::{AppState, refusal};
use crate::commands::trouble::both;
use crate::diagnostics::{Text, say};
use crate::register::{Class, Form};
use crate::source::{Digest, split};

/// The form of a draft.
#[derive(Serialize)]
pub(crate) struct FormView<'a> {
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
    /// Whether it says, or must say, until when it applies.
    ends: bool,
    revised: bool,
    rows: usize,
}

/// Something that can be chosen.
#[derive(Debug, Serialize)]
pub(crate) struct Choice {
    pub(crate) key: String,
    pub(crate) label: String,
    pub(crate) chosen: bool,
}

/// The form of a draft.
pub(crate) async fn form(State(state): State<Arc<AppState>>, Query(which): Query<Which>) -> Response {
    let standing = state.standing().await;
    let reading = state.reading.again();
    with_row(&state, &standing, &reading, &which.lokasi, |session, row| {
        match draft(&state, session, row, None, None, Vec::new()) {
            Ok(form) => show(&state, session.standing, "sunting.html", &form),
            Err(why) => refusal(StatusCode::CONFLICT, &why),
        }
    })
}

/// The form with the values of the file, or with those that could not be saved and why.
///
/// # Errors
/// When the file cannot be shown as a form, and why.
pub(crate) fn draft<'a>(
    state: &AppState,
    session: &OfficerSession<'a>,
    row: &'a Row,
    typed: Option<Values>,
    problem: Option<&Text>,
    found: Vec<FindingView>,
) -> Result<FormView<'a>, Text> {
    let read = open_file(session.reading, &row.path).and_then(|file| {
        let bytes = session.reading.content.read(&file)?;
        Ok((split(&file, &bytes).value, Digest::of(&bytes)))
    });
    let (read, seen) = match read {
        Ok((Some(read), seen)) => (read, seen),
        Ok((None, _)) => {
            return Err(say!(
                id = "Berkas ini tidak terbaca, jadi belum dapat ditampilkan sebagai formulir; perbaiki dahulu \
                      barisnya.",
                en = "This file cannot be read, so it cannot be shown as a form yet; mend its line first.",
            ));
        }
        Err(error) => return Err(both(&error)),
    };
    let mut shown = values(&read.fields, &read.body);
    shown.extend(typed.unwrap_or_default());
    let language = session.facts.language;
    let listed = |key: &str, entry: &str| shown.get(key).is_some_and(|it| it.lines().any(|it| it == entry));
    let said = |key: &str| shown.get(key).map_or("", String::as_str);
    let of = |field: &str, key: &str, label: &str| Choice {
        key: key.to_owned(),
        label: label.to_owned(),
        chosen: listed(field, key),
    };
    let forms = ["cetak", "rekam", "daring"].iter().filter_map(|it| Form::of(it));
    let items = session.reading.settings.value.checklist.items();
    let fates = ["", "musnah", "permanen", "dinilai kembali"];
    Ok(FormView {
        who: Who::of(&session.officer, session.facts),
        classes: Class::KEYS.iter().map(|it| of("klasifikasi", it, it)).collect(),
        forms: forms.map(|it| of("bentuk", it.key(), it.label().get(language))).collect(),
        items: items.iter().map(|it| of("butir", &it.id, &format!("{} {}", it.id, it.text))).collect(),
        fates: fates.iter().map(|it| of("retensi_nasib_akhir", it, it)).collect(),
        findings: if found.is_empty() { findings(state, session.facts, &row.path) } else { found },
        problem: problem.map(|it| it.get(language).to_owned()),
        ends: listed("klasifikasi", Class::Immediate.key()) || !said("berlaku_sampai").is_empty(),
        revised: read.fields.get("revisi").and_then(|it| it.scalar()).is_some_and(|it| it != "1"),
        rows: shown.get("isi").map_or(0, |it| it.lines().count()).clamp(8, 30),
        values: shown,
        seen: seen.to_string(),
        row,
        token: session.desk.token(),
    })
}
