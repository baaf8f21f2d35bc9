//! `status --coverage`: how much of the law's checklist the register answers, by class, and what is missing.

use serde::Serialize;

use crate::diagnostics::{Language, Phrase};
use crate::register::{Answered, Coverage, Covered, Document, Duty, Register, Revision, Score, fresh};

#[derive(Serialize)]
struct Report<'a> {
    total: ScoreReport,
    classes: Vec<ScoreReport>,
    items: Vec<ItemReport<'a>>,
}

#[derive(Serialize)]
struct ScoreReport {
    class: Option<&'static str>,
    answered: usize,
    partly: usize,
    counted: usize,
    not_held: usize,
}

#[derive(Serialize)]
struct ItemReport<'a> {
    id: &'a str,
    class: &'static str,
    text: &'a str,
    frequency: &'static str,
    /// `yes`, `partly`, `no`, `not-held` or `not-counted`.
    answered: &'static str,
    documents: Vec<DocumentReport<'a>>,
}

#[derive(Serialize)]
struct DocumentReport<'a> {
    id: &'a str,
    file: &'a str,
    /// The last day on which it was approved or found unchanged.
    fresh: Option<String>,
}

/// The report for programs, on one line.
///
/// # Errors
/// Never; JSON could only fail on a type that this is not.
pub(crate) fn json(register: &Register, language: Language) -> anyhow::Result<String> {
    Ok(serde_json::to_string(&report(&coverage(register), language))? + "\n")
}

/// The report for people.
pub(crate) fn text(register: &Register, language: Language) -> String {
    spoken(&coverage(register), language)
}

/// What the documents in force answer.
fn coverage(register: &Register) -> Coverage<'_, &Revision> {
    let in_force = register.documents().filter_map(Document::in_force);
    let named = in_force.map(|it| (it, it.items.iter().map(|it| it.value.as_str()).collect()));
    Coverage::of(&register.settings, named)
}

fn report<'a>(coverage: &'a Coverage<'_, &Revision>, language: Language) -> Report<'a> {
    let score = |class: Option<Duty>| {
        let Score { answered, partly, counted, not_held } = coverage.score(class);
        ScoreReport { class: class.map(Duty::key), answered, partly, counted, not_held }
    };
    let item = |it: &'a Covered<'_, &Revision>| ItemReport {
        id: &it.item.id,
        class: it.item.duty.key(),
        text: it.item.words(language),
        frequency: it.item.frequency.label().id,
        answered: match it.answered {
            Answered::Yes => "yes",
            Answered::Partly => "partly",
            Answered::No => "no",
            Answered::NotHeld => "not-held",
            Answered::NotCounted => "not-counted",
        },
        documents: it
            .answers
            .iter()
            .map(|it| DocumentReport {
                id: it.id.as_ref().map_or("", |it| &it.value),
                file: &it.file,
                fresh: fresh(it).map(|it| it.to_string()),
            })
            .collect(),
    };
    Report {
        total: score(None),
        classes: Duty::ALL.into_iter().map(|it| score(Some(it))).collect(),
        items: coverage.items.iter().map(item).collect(),
    }
}

fn spoken(coverage: &Coverage<'_, &Revision>, language: Language) -> String {
    let say = |id, en| Phrase::new(id, en).get(language);
    let mut out = format!(
        "{}\n",
        say(
            "Daftar periksa: butir yang terjawab dokumen yang berlaku",
            "Checklist: items answered by a document in force"
        )
    );
    let row = |name: &str, score: Score| {
        let Score { answered, partly, counted, not_held } = score;
        let (of, in_part, without) = (say("dari", "of"), say("sebagian", "in part"), say("tidak dikuasai", "not held"));
        format!("  {name:<42} {answered:>3} {of} {counted:>3}; {partly} {in_part}; {not_held} {without}\n")
    };
    // Grounds and procedures of exclusion ask for no document.
    for duty in Duty::ALL.into_iter().filter(|it| coverage.score(Some(*it)).counted > 0) {
        out.push_str(&row(duty.label().get(language), coverage.score(Some(duty))));
    }
    out.push_str(&row(say("Seluruhnya", "All"), coverage.score(None)));
    for (answered, heading) in [
        (Answered::No, say("Belum terjawab:", "Not answered:")),
        (Answered::Partly, say("Terjawab sebagian:", "Answered in part:")),
        (Answered::NotHeld, say("Dinyatakan tidak dikuasai, tidak dihitung:", "Declared as not held, not counted:")),
    ] {
        let items: Vec<_> = coverage.items.iter().filter(|it| it.answered == answered).collect();
        if items.is_empty() {
            continue;
        }
        out.push_str(&format!("\n{heading}\n"));
        for it in items {
            let reason = it.not_held.map(|it| format!(" ({})", it.reason)).unwrap_or_default();
            out.push_str(&format!("  {:<7} {}{reason}\n", it.item.id, it.item.words(language)));
        }
    }
    out.push_str(&format!(
        "\n{}\n",
        say(
            "Berikutnya: tulis `butir: [ID]` pada dokumen yang menjawabnya; yang memang tidak ada dinyatakan di maklumat.yml (tidak_dikuasai).",
            "Next: write `butir: [ID]` in the document that answers it; what there is not is declared in maklumat.yml (tidak_dikuasai).",
        )
    ));
    out
}
