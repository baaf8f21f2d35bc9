//! What a person is shown of a document before a record is written into it.

use crate::diagnostics::excerpt::size;
use crate::diagnostics::{Language, Text, say};
use crate::register::{Date, Decree, Document, Outcome, Register, Revision};
use crate::source::Content;
use crate::workflow::changes;
use crate::workflow::proposal::Proposal;
use crate::workflow::ready::Asked;
pub(crate) use crate::workflow::ready::Subject;

/// A document, or the decree that is read as one.
///
/// # Errors
/// When a text cannot be read again.
pub(crate) fn of(
    register: &Register,
    document: &Document,
    revision: &Revision,
    content: &Content,
    today: Date,
) -> anyhow::Result<Subject> {
    let decree = register.decrees.iter().find(|it| it.document.path == document.path);
    let title = if let Some(decree) = decree {
        title_of(decree)
    } else {
        let title = revision.title().map_or("—", |it| &it.value);
        Text::new(title, title)
    };
    let id = revision.id.as_ref().map(|it| it.value.clone());
    Ok(Subject {
        file: revision.file.to_string(),
        id: id.or_else(|| decree.map(|it| it.id.clone())).unwrap_or_default(),
        number: revision.number.as_ref().map(|it| it.value),
        title,
        attachments: revision.attachments.iter().map(|it| (it.name.clone(), it.size, it.digest)).collect(),
        asked: asked(revision),
        proposal: Proposal::of(document, revision, &register.settings, today),
        changes: if decree.is_some() { None } else { changes::since_published(document, revision, content)? },
    })
}

/// The number of a decree and how much it lists.
pub(crate) fn title_of(decree: &Decree) -> Text {
    let (number, count) = (decree.number.as_ref().map_or("—", |it| &it.value), decree.entries.len());
    say!(id = "{number}: {count} informasi tercantum", en = "{number}: {count} items listed", number, count)
}

/// What the last round asked for, until the approval settles it.
fn asked(revision: &Revision) -> Option<Asked> {
    let last = revision.reviews.last().filter(|_| !revision.has_approval)?;
    (last.outcome == Outcome::NeedsCorrection).then(|| Asked {
        by: last.signed.by.value.clone(),
        on: last.signed.on.value,
        at: last.signed.at,
        memo: last.memo.as_ref().map(|it| it.number.clone()),
        note: last.note.clone().unwrap_or_default(),
        is_unchanged: revision.review_stands,
    })
}

impl Subject {
    /// Everything about it, line by line.
    pub(crate) fn description(&self, language: Language) -> String {
        let say = |id: String, en: String| if language == Language::Indonesian { id } else { en };
        let mut text = format!("{}\n  {}\n", self.file, self.title.get(language));
        for (name, bytes, digest) in &self.attachments {
            text.push_str(&format!("  {name} ({}, sha256:{digest})\n", size(*bytes, language)));
        }
        if let Some(asked) = &self.asked {
            let when = asked.at.map_or_else(String::new, |it| it.strftime(" %H:%M").to_string());
            let memo = asked.memo.as_ref().map_or_else(String::new, |it| format!(", memo {it}"));
            text.push_str(&say(
                format!("  Putaran terakhir meminta perbaikan ({}, {}{when}{memo}):\n", asked.by, asked.on),
                format!("  The last round asked for corrections ({}, {}{when}{memo}):\n", asked.by, asked.on),
            ));
            for line in asked.note.lines() {
                text.push_str(&format!("    {line}\n"));
            }
            if asked.is_unchanged {
                text.push_str(&say(
                    "  Sejak itu belum ada yang berubah.\n".to_owned(),
                    "  Nothing has changed since then.\n".to_owned(),
                ));
            }
        }
        if let Some(it) = &self.proposal {
            let Proposal { officer, position, day, successor, .. } = it;
            let reason = it.short_reason();
            text.push_str(&say(
                format!("  Usul penarikan oleh {position} ({officer}), {day}.\n    Alasan: {reason}\n"),
                format!("  Withdrawal proposed by {position} ({officer}), {day}.\n    Reason: {reason}\n"),
            ));
            if let Some(it) = successor {
                text.push_str(&say(format!("    Pengganti: {it}\n"), format!("    Successor: {it}\n")));
            }
        }
        if let Some(changes) = &self.changes {
            text.push_str(&changes.text(language));
        }
        text
    }
}
