//! Whether a record still names the content, and which part changed when it does not.

use crate::checks::Subject;
use crate::register::{Revision, Statement, Step};
use crate::source::{Digest, split};

/// Whether a part that every digest covers is missing or unreadable: the register's name, the id, the revision, or
/// files beside the text that are not the listed ones. Then no digest can stand, and the cause is said elsewhere.
pub(crate) fn is_unsettled(revision: &Revision, subject: &Subject<'_>) -> bool {
    if subject.register.settings.register_name.is_empty()
        || revision.id.is_none()
        || revision.number.is_none()
    {
        return true;
    }
    let mut listed: Vec<&str> = revision.listed.iter().map(|it| it.name.value.as_str()).collect();
    listed.sort_unstable();
    let present = revision.attachments.iter().map(|it| it.name.as_str());
    !present.eq(listed)
}

/// Whether the content was disposed of by an official report: only its digest stays.
pub(crate) fn is_disposed(revision: &Revision) -> bool {
    revision.is_withdrawn() && revision.withdrawal.as_ref().is_some_and(|it| it.official_report.is_some())
}

/// What a record of this step must name.
pub(crate) fn due(revision: &Revision, subject: &Subject<'_>, step: Step) -> Statement {
    revision.statement(&subject.register.settings.register_name, &subject.document.unit, step)
}

/// Which part changed, in both languages: named where git still has the text that `digest` approved.
pub(crate) fn changes(
    revision: &Revision,
    subject: &Subject<'_>,
    digest: Digest,
    step: Step,
) -> (String, String) {
    let parts = changed_parts(revision, subject, digest, step).unwrap_or_default();
    if parts.is_empty() {
        return (
            "isinya tidak lagi cocok dengan sidiknya".to_owned(),
            "its content no longer has that digest".to_owned(),
        );
    }
    let name = |part: &String, english: bool| match (part.as_str(), english) {
        ("meta", false) => "keterangan di kepala dokumen berubah".to_owned(),
        ("meta", true) => "the front matter changed".to_owned(),
        ("isi", false) => "isi dokumen berubah".to_owned(),
        ("isi", true) => "the text changed".to_owned(),
        ("unit", false) => "dokumen pindah unit".to_owned(),
        ("unit", true) => "it moved to another unit".to_owned(),
        (other, english) => match (other.strip_prefix("file "), english) {
            (Some(file), false) => format!("lampiran {file} berubah"),
            (Some(file), true) => format!("the attachment {file} changed"),
            (None, false) => format!("{other} berubah"),
            (None, true) => format!("{other} changed"),
        },
    };
    let all = |english| parts.iter().map(|it| name(it, english)).collect::<Vec<_>>().join(", ");
    (all(false), all(true))
}

fn changed_parts(
    revision: &Revision,
    subject: &Subject<'_>,
    digest: Digest,
    step: Step,
) -> Option<Vec<String>> {
    let register = &subject.register.settings.register_name;
    let past = subject.context.history?.approved_text(&digest.prefixed())?;
    let unit = past.file.split('/').nth(1)?;
    let text = split(&past.file, &past.bytes).value?;
    let approved = Statement::of(register, unit, &text.fields, &text.body, &past.files, step).ok()?;
    // What git has is only an answer if it is what the digest names.
    if approved.digest() != digest {
        return None;
    }
    Some(approved.differences(&due(revision, subject, step)))
}
