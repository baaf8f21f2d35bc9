//! `approve`: the superior agrees that a document is published as it stands.

use crate::commands::Outcome;
use crate::commands::command_line::Approve;
use crate::commands::reading::Reading;
use crate::commands::recording::{Change, Record, record, signed};
use crate::commands::terminal::Terminal;
use crate::diagnostics::Text;
use crate::register::{Status, Step};

/// # Errors
/// When a file cannot be read or written.
pub(crate) fn run(options: &Approve, reading: &Reading, terminal: &mut Terminal) -> anyhow::Result<Outcome> {
    let signed = signed(&options.signatory, reading);
    let act = Record {
        decide: &|register, document, revision| {
            match revision.status() {
                Status::Reviewed => {}
                Status::Approved | Status::Withdrawn => {
                    return Ok(Err(Text::new("sudah disetujui", "it is approved already")));
                }
                Status::Draft | Status::Submitted | Status::NeedsCorrection => {
                    return Ok(Err(Text::new(
                        "PPID belum menyatakan dokumen ini sesuai; jalankan `maklumat review` lebih dahulu",
                        "the PPID has not found this fit yet; `maklumat review` comes first",
                    )));
                }
            }
            let statement =
                revision.statement(&register.settings.register_name, &document.unit, Step::Approval);
            let digest = statement.digest().prefixed();
            Ok(Ok(Change::Set("persetujuan", format!(" {{ {signed}, sidik: \"{digest}\" }}"))))
        },
        settled_later: &[],
        reaches_earlier: false,
        question: Text::new(
            "Setujui dokumen ini untuk diterbitkan persis seperti ini?",
            "Approve this for publication exactly as it is?",
        ),
        next: Text::new("Berikutnya: `maklumat build`.", "Next: `maklumat build`."),
    };
    record(&options.paths, &act, reading, terminal)
}
