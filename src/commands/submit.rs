//! `submit`: the officer hands a document in.

use crate::commands::Outcome;
use crate::commands::command_line::Submit;
use crate::commands::reading::Reading;
use crate::commands::recording::{Change, Record, record, signed};
use crate::commands::terminal::Terminal;
use crate::diagnostics::Text;

/// # Errors
/// When a file cannot be read or written.
pub(crate) fn run(options: &Submit, reading: &Reading, terminal: &mut Terminal) -> anyhow::Result<Outcome> {
    let act = Record {
        decide: &|_, _, revision| {
            Ok(if revision.has("pengumuman_segera") && !revision.has("persetujuan") {
                // The preparation is part of what was announced.
                Err(Text::new(
                    "sudah diumumkan persis seperti yang diajukan; perbaikan menjadi revisi baru: `maklumat revise`",
                    "it was announced exactly as it was submitted; a correction is a new revision: `maklumat revise`",
                ))
            } else if revision.has("persetujuan") {
                Err(Text::new(
                    "sudah disetujui; buka revisi berikutnya dengan `maklumat revise`",
                    "it is approved already; open the next revision with `maklumat revise`",
                ))
            } else {
                // When work began stays on record, however often it is handed in.
                let known = revision.preparation.as_ref().and_then(|it| it.began);
                let began = options.started.or(known);
                let began = began.map(|it| format!(", mulai: \"{it}\"")).unwrap_or_default();
                Ok(Change::Set(
                    "penyusunan",
                    format!(" {{ {}{began} }}", signed(&options.signatory, reading)),
                ))
            })
        },
        // The review of an earlier text falls with the change, and the next one follows. A document may be handed in
        // before the one it links to.
        settled_later: &["review-not-standing", "link-broken", "excluded-part-unknown"],
        reaches_earlier: false,
        question: Text::new("Ajukan dokumen ini kepada PPID?", "Hand this in to the PPID?"),
        next: Text::new(
            "Berikutnya: PPID membaca dokumen, lalu `maklumat review LOKASI --by ID --memo NOMOR`.",
            "Next: the PPID reads it, then `maklumat review PATH --by ID --memo NUMBER`.",
        ),
    };
    record(&options.paths, &act, reading, terminal)
}
