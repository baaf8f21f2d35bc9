//! `review`: the PPID finds a document fit, or sends it back with what to correct.

use crate::commands::Outcome;
use crate::commands::command_line::Review;
use crate::commands::reading::Reading;
use crate::commands::recording::{Change, Record, record, signed};
use crate::commands::terminal::Terminal;
use crate::diagnostics::Text;
use crate::register::{Status, Step};
use crate::source::quoted;

/// # Errors
/// When a file cannot be read or written.
pub(crate) fn run(options: &Review, reading: &Reading, terminal: &mut Terminal) -> anyhow::Result<Outcome> {
    let outcome = match &options.corrections {
        None => "hasil: sesuai".to_owned(),
        Some(note) => format!("hasil: perlu-perbaikan, catatan: {}", quoted(note)),
    };
    let memo_date = options.memo_date.unwrap_or(reading.moment.day);
    let memo = format!("memo: {{ nomor: {}, tanggal: {memo_date} }}", quoted(&options.memo));
    let signed = signed(&options.signatory, reading);
    let act = Record {
        decide: &|register, document, revision| {
            // What was announced cannot be handed in again: the PPID may look at the same text once more.
            let once_more = revision.awaits_approval()
                && (revision.status() == Status::NeedsCorrection || !revision.review_stands);
            if revision.status() != Status::Submitted && !once_more {
                return Ok(Err(not_submitted(revision.status())));
            }
            let statement =
                revision.statement(&register.settings.register_name, &document.unit, Step::Review);
            let digest = statement.digest().prefixed();
            Ok(Ok(Change::Append(
                "pemeriksaan",
                format!("{{ {signed}, {outcome}, {memo}, sidik: \"{digest}\" }}"),
            )))
        },
        settled_later: &["link-broken", "excluded-part-unknown"],
        reaches_earlier: false,
        question: if options.corrections.is_some() {
            Text::new("Kembalikan dokumen ini untuk diperbaiki?", "Send this back for correction?")
        } else {
            Text::new("Catat bahwa dokumen ini sesuai?", "Record that this is fit?")
        },
        next: if options.corrections.is_some() {
            Text::new(
                "Berikutnya: petugas memperbaiki, lalu `maklumat submit LOKASI --by ID` lagi; yang sudah diumumkan diperbaiki sebagai revisi baru: `maklumat revise LOKASI`.",
                "Next: the officer corrects it, then `maklumat submit PATH --by ID` again; what was announced is corrected in a new revision: `maklumat revise PATH`.",
            )
        } else {
            Text::new(
                "Berikutnya: Atasan PPID membaca dokumen, lalu `maklumat approve LOKASI --by ID`.",
                "Next: the superior reads it, then `maklumat approve PATH --by ID`.",
            )
        },
    };
    record(&options.paths, &act, reading, terminal)
}

fn not_submitted(status: Status) -> Text {
    match status {
        Status::Draft => Text::new(
            "belum diajukan; petugas menjalankan `maklumat submit` lebih dahulu",
            "not handed in yet; the officer runs `maklumat submit` first",
        ),
        Status::NeedsCorrection => Text::new(
            "sudah dikembalikan dan belum diajukan lagi",
            "it was sent back and not handed in again",
        ),
        Status::Reviewed => Text::new(
            "sudah diperiksa; bila isinya berubah, petugas mengajukannya lagi",
            "it is reviewed; if its content changed, the officer hands it in again",
        ),
        Status::Submitted | Status::Approved | Status::Withdrawn => {
            Text::new("sudah disetujui", "it is approved already")
        }
    }
}
