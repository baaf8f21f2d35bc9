//! The form of a draft: the values of its file, or those that could not be saved and why.

use std::sync::Arc;

use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::Response;
use serde::Serialize;

use crate::desk::officer::choice::Choice;
use crate::desk::officer::context::{OfficerContext, Which, Who, findings, show, with_document};
use crate::desk::officer::fields::{Values, asked, asked_of, part_name, values};
use crate::desk::officer::rows::Row;
use crate::desk::officer::save::open_file;
use crate::desk::panel::FindingView;
use crate::desk::refusal::refusal;
use crate::desk::state::AppState;
use crate::diagnostics::trouble::both;
use crate::diagnostics::{Language, Text, say};
use crate::register::fields::{Field, Kind, document};
use crate::register::{BODY, Class, Form, Item};
use crate::source::{Digest, split};

/// The form of a draft.
#[derive(Serialize)]
pub(crate) struct FormView<'a> {
    who: Who,
    row: &'a Row,
    inputs: Vec<Input>,
    text: String,
    seen: String,
    token: &'a str,
    findings: Vec<FindingView>,
    problem: Option<String>,
    rows: usize,
}

/// What the form asks about one field.
#[derive(Debug, Serialize)]
struct Input {
    name: String,
    label: &'static str,
    /// `choice`, `boxes`, `items`, `lines` or `text`.
    shape: &'static str,
    value: String,
    choices: Vec<Choice>,
    /// Of a field that has fields.
    parts: Vec<Input>,
}

/// The form of a draft.
pub(crate) async fn form(State(state): State<Arc<AppState>>, Query(which): Query<Which>) -> Response {
    let current = state.current().await;
    let reading = state.reading.again();
    with_document(&state, &current, &reading, &which.lokasi, |context, row| {
        match draft(&state, context, row, None, None, Vec::new()) {
            Ok(form) => show(&state, context.current, "sunting.html", &form),
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
    context: &OfficerContext<'a>,
    row: &'a Row,
    typed: Option<Values>,
    problem: Option<&Text>,
    found: Vec<FindingView>,
) -> Result<FormView<'a>, Text> {
    let read = open_file(context.reading, &row.work.path).and_then(|file| {
        let bytes = context.reading.content.read(&file)?;
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
    let language = context.facts.language;
    let said = |name: &str| shown.get(name).map_or("", String::as_str);
    let asking = Asking { shown: &shown, items: context.reading.settings.value.checklist.items(), language };
    let is_first = said(document::NUMBER.key) == "1";
    let ends = said(document::CLASS.key) == Class::Immediate.key() || !said(document::UNTIL.key).is_empty();
    let fits =
        |it: &&Field| (!is_first || it.key != document::CHANGE_NOTE.key) && (ends || it.key != document::UNTIL.key);
    let inputs = asked_of(row.is_excluded).filter(fits).map(|it| asking.input(it, it.key.to_owned())).collect();
    Ok(FormView {
        who: Who::of(&context.officer, context.facts),
        inputs,
        findings: if found.is_empty() { findings(state, context.facts, &row.work.path) } else { found },
        problem: problem.map(|it| it.get(language).to_owned()),
        rows: said(BODY).lines().count().clamp(8, 30),
        text: said(BODY).to_owned(),
        seen: seen.to_string(),
        row,
        token: context.session.token(),
    })
}

/// Puts fields into inputs.
struct Asking<'a> {
    shown: &'a Values,
    items: &'a [Item],
    language: Language,
}

impl Asking<'_> {
    fn input(&self, field: &Field, name: String) -> Input {
        let value = self.shown.get(&name).map_or("", String::as_str);
        let (shape, mut choices) = self.choices(field);
        if !choices.is_empty() {
            // What cannot be chosen and stands in the file must not be lost with the next saving.
            let unknown: Vec<_> = value.lines().filter(|it| choices.iter().all(|(key, _)| key != it)).collect();
            choices.extend(unknown.into_iter().map(|it| (it.to_owned(), it.to_owned())));
        }
        let choose = |(key, label): (String, String)| Choice { chosen: value.lines().any(|it| it == key), key, label };
        let parts = asked(field.kind.fields());
        Input {
            label: field.question.map_or(field.key, |it| it.get(self.language)),
            shape,
            value: if shape == "text" { value.replace('\n', ", ") } else { value.to_owned() },
            choices: choices.into_iter().map(choose).collect(),
            parts: parts.map(|it| self.input(it, part_name(field, it))).collect(),
            name,
        }
    }

    /// How a field is asked for, and between what one chooses: keys and labels.
    fn choices(&self, field: &Field) -> (&'static str, Vec<(String, String)>) {
        let same = |it: &&str| ((*it).to_owned(), (*it).to_owned());
        match field.kind {
            Kind::Filled(Field { kind: Kind::Form, .. }) => {
                let forms = Form::KEYS.iter().filter_map(|it| Form::of(it));
                ("boxes", forms.map(|it| (it.key().to_owned(), it.label().get(self.language).to_owned())).collect())
            }
            _ if field.key == document::ITEMS.key => {
                ("items", self.items.iter().map(|it| (it.id.clone(), format!("{} {}", it.id, it.text))).collect())
            }
            _ if field.key == document::SUMMARY.key => ("lines", Vec::new()),
            Kind::Either(_) => ("lines", Vec::new()),
            kind => match kind.words() {
                // Nothing is chosen yet, and it may stay so; a class there always is.
                Some(words) => {
                    let none = if matches!(kind, Kind::Class) { &[][..] } else { &[""] };
                    ("choice", none.iter().chain(words).map(same).collect())
                }
                None => ("text", Vec::new()),
            },
        }
    }
}
