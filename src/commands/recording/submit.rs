//! `submit`: the officer hands a document in.

use crate::commands::Outcome;
use crate::commands::reading::Reading;
use crate::commands::reading::moment::when;
use crate::commands::recording::judging::{Change, Decision, Record, judge as judge_record};
use crate::commands::recording::performing::Handling;
use crate::commands::recording::performing::perform;
use crate::commands::recording::ready::{Judgement, Note};
use crate::commands::recording::signing::Signatory;
use crate::commands::recording::signing::signed;
use crate::commands::terminal::Terminal;
use crate::diagnostics::{Text, say};
use crate::register::{Document, Next, Register, Revision, Step, When};
use clap::Args;
use std::path::PathBuf;

#[derive(Debug, Args)]
#[command(next_help_heading = "Pilihan")]
pub(crate) struct Submit {
    /// Dokumen
    #[arg(long_help = "The document")]
    #[arg(help_heading = "Lokasi", value_name = "LOKASI", required = true)]
    pub(crate) paths: Vec<PathBuf>,
    #[command(flatten)]
    pub(crate) signatory: Signatory,
    /// Kapan pengerjaannya dimulai, misalnya "2026-01-12 08:00" [bila tidak disebut: yang sudah tercatat]
    #[arg(long_help = "When the work began, for instance \"2026-01-12 08:00\" [if not named: as on record]")]
    #[arg(long, visible_alias = "mulai", value_name = "WAKTU", value_parser = when)]
    pub(crate) started: Option<When>,
    #[command(flatten)]
    pub(crate) handling: Handling,
}

/// # Errors
/// When a file cannot be read or written.
pub(crate) fn run(options: &Submit, reading: &Reading, terminal: &mut Terminal) -> anyhow::Result<Outcome> {
    perform(judge(options, reading)?, options.handling, reading, terminal)
}

/// What would be written, or why not; writes nothing.
///
/// # Errors
/// When a file cannot be read.
pub(crate) fn judge(options: &Submit, reading: &Reading) -> anyhow::Result<Judgement> {
    let act = Record {
        decide: &|register, document, revision| Ok(decide(options, reading, (register, document), revision)),
        // The review of an earlier text falls with the change, and the next one follows. A document may be handed in
        // before the one it links to.
        settled_later: &["review-not-standing", "link-broken", "excluded-part-unknown"],
        reaches_earlier: false,
        question: say!(id = "Ajukan kepada PPID?", en = "Hand this in to the PPID?"),
        next: &|it| {
            let (path, who) = (it.paths(), it.who(Next::Review));
            let mut next = say!(
                id = "Berikutnya: PPID membaca dokumen, lalu `maklumat periksa {path} --oleh {who} --memo NOMOR`.",
                en = "Next: the PPID reads it, then `maklumat review {path} --by {who} --memo NUMBER`.",
                path,
                who,
            );
            if it.is_immediate() {
                next.id
                    .push_str(&format!(" Atau segera: `maklumat umumkan {path} --oleh ID --wewenang ID --pukul JAM`."));
                next.en
                    .push_str(&format!(" Or at once: `maklumat announce {path} --by ID --authority ID --time TIME`."));
            }
            next
        },
        note: Note::of("Ajukan", &options.signatory),
    };
    judge_record(&options.paths, &act, reading)
}

fn decide(
    options: &Submit,
    reading: &Reading,
    (register, document): (&Register, &Document),
    revision: &Revision,
) -> Decision {
    if revision.has_announcement && !revision.has_approval {
        // The preparation is part of what was announced.
        return Err(say!(
            id = "sudah diumumkan persis seperti yang diajukan; perbaikan menjadi revisi baru: `maklumat revisi`",
            en = "it was announced exactly as it was submitted; a correction is a new revision: `maklumat revise`",
        )
        .into());
    }
    if revision.has_approval {
        return Err(approved_already(register, document, revision).into());
    }
    // When work began stays on record, however often it is handed in.
    let known = revision.preparation.as_ref().and_then(|it| it.began);
    let began = options.started.or(known);
    let began = began.map(|it| format!(", mulai: \"{it}\"")).unwrap_or_default();
    Ok(Change::Set("penyusunan", format!(" {{ {}{began} }}", signed(&options.signatory, reading))))
}

/// What is said of a document that bears an approval: where it no longer stands, what leads out.
fn approved_already(register: &Register, document: &Document, revision: &Revision) -> Text {
    if revision.stands(&register.settings.register_name, &document.unit, Step::Approval) {
        return say!(
            id = "sudah disetujui; buka revisi berikutnya dengan `maklumat revisi`",
            en = "it is approved already; open the next revision with `maklumat revise`",
        );
    }
    say!(
        id = "disetujui, tetapi sesudah itu berubah. Bila belum pernah terbit: hapus baris-baris `persetujuan`, lalu \
              ajukan, periksa, dan setujui lagi. Bila sudah terbit: kembalikan seperti yang disetujui, lalu \
              `maklumat revisi`",
        en = "it was approved and has changed since. If it was never published: delete the lines of `persetujuan`, \
              then submit, review and approve it again. If it was: put it back as it was approved, then `maklumat \
              revise`",
    )
}
