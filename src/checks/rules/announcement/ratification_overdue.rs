//! What was announced at once is approved within a few working days.

use crate::checks::{Check, Findings, Rule, Subject};
use crate::diagnostics::{Code, Example, Start, phrase, say};
use crate::register::Document;

pub(crate) static RULES: &[Rule] = &[Rule {
    code: Code {
        name: "ratification-overdue",
        demands: phrase!(
            id = "Yang diumumkan segera disahkan dalam beberapa hari kerja menurut kebijakan.pengesahan_susulan.",
            en = "What was announced at once is approved within the working days of kebijakan.pengesahan_susulan.",
        ),
        because: phrase!(
            id = "Pengumuman itu tetap terbit, karena warga membutuhkannya; tetapi tanpa pengesahan wewenangnya \
                  menjadi jalan pintas.",
            en = "The announcement stays published, because the public needs it; but without the approval the \
                  authority becomes a short cut.",
        ),
        bad: Example::of(Start::Announced).front(
            "dibuat: { tanggal: 2026-11-10, tempat: Palangka Raya }\npenyusunan: { oleh: petugas-pro, tanggal: \
             2026-11-10 }\npengumuman_segera: { oleh: ppid, waktu: \"2026-11-10 09:30\", wewenang: w-2026-1, sidik: \
             REVIEW }",
        ),
        good: Example::of(Start::Announced),
        ..Code::WARNING
    },
    check: Check::Document(check),
}];

fn check(document: &Document, subject: &Subject<'_>, findings: &mut Findings<'_>) {
    let settings = &subject.register.settings;
    let Some(waiting) = document.waiting() else { return };
    let Some(due) = waiting.due(settings).filter(|it| *it < subject.context.today) else { return };
    let (Some(announced), Some(announcement)) = (waiting.first.announced_on(), &waiting.last.announcement) else {
        return;
    };
    let path = &document.path;
    let message = match &waiting.first.number {
        // What stands in force was announced later than the day that is told.
        Some(number) if waiting.first.file != waiting.last.file => say!(
            id = "revisi {number} diumumkan segera {announced}, seharusnya disahkan paling lambat {due}; pengumuman \
                  revisi ini tidak menundanya",
            en = "revision {number} was announced at once on {announced}, to be approved by {due}; announcing this \
                  revision does not put that off",
            number = number.value,
            announced,
            due,
        ),
        _ => say!(
            id = "diumumkan segera {announced}, seharusnya disahkan paling lambat {due}",
            en = "announced at once on {announced}, to be approved by {due}",
            announced,
            due,
        ),
    };
    findings.at(
        waiting.last,
        announcement.signed.spot,
        message,
        say!(
            id = "PPID memeriksa dengan `maklumat periksa {path}`, lalu Atasan PPID menyetujui dengan `maklumat \
                  setujui {path}`; bila tidak disahkan, tarik dengan `maklumat tarik {path}`",
            en = "the PPID reviews it with `maklumat review {path}`, then the superior approves it with `maklumat \
                  approve {path}`; if it is not to be approved, withdraw it with `maklumat withdraw {path}`",
            path,
        ),
    );
}
