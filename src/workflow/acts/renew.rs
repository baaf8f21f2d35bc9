//! Records that an officer looked again at what is in force and found nothing to change.

use std::path::PathBuf;

use crate::diagnostics::say;
use crate::reading::Reading;
use crate::register::{Document, Revision};
use crate::workflow::judging::{ActKind, Change, Decision, judge_act};
use crate::workflow::ready::{Judgement, Note};
use crate::workflow::signing::{Signatory, digest, signed};

/// What would be written, or why not; writes nothing.
///
/// # Errors
/// When a file cannot be read.
pub(crate) fn judge(signatory: &Signatory, paths: &[PathBuf], reading: &Reading) -> anyhow::Result<Judgement> {
    let signed = signed(signatory, reading);
    let act = ActKind {
        decide: &|_, document, revision| Ok(decide(document, revision, &signed)),
        settled_later: &[],
        // The revision in force may be kept as rN/ while the next one is being written.
        reaches_earlier: true,
        question: say!(
            id = "Catat bahwa isinya sudah ditinjau dan tetap berlaku tanpa perubahan?",
            en = "Record that this was looked at and still holds unchanged?",
        ),
        next: &|_| {
            say!(
                id = "Berikutnya: `maklumat bangun`. Persetujuannya tidak berubah; pemutakhiran mempunyai sidik \
                      sendiri.",
                en = "Next: `maklumat build`. The approval still stands: a renewal has a digest of its own.",
            )
        },
        note: Note::of("Mutakhirkan", signatory),
    };
    judge_act(paths, &act, reading)
}

fn decide(document: &Document, revision: &Revision, signed: &str) -> Decision {
    let Some(in_force) = document.in_force() else {
        return Err(say!(
            id = "yang ini tidak sedang berlaku, jadi tidak ada yang dimutakhirkan",
            en = "this is not in force, so there is nothing to renew",
        )
        .into());
    };
    if in_force.is_excluded() {
        return Err(say!(
            id = "pengecualian diperpanjang dengan uji konsekuensi dan revisi baru, bukan dengan pemutakhiran",
            en = "an exclusion is prolonged by a consequence test and a new revision, not by a renewal",
        )
        .into());
    }
    match in_force.folder {
        folder if folder == revision.folder => {
            Ok(Change::Append("pemutakhiran", format!("{{ {signed}, hasil: tetap, {} }}", digest())))
        }
        Some(folder) => Err(say!(
            id = "yang berlaku adalah revisi {folder}; mutakhirkan itu: `maklumat mutakhirkan {path}/r{folder}`",
            en = "what is in force is revision {folder}; renew that: `maklumat renew {path}/r{folder}`",
            folder,
            path = document.path,
        )
        .into()),
        None => Err(say!(
            id = "revisi ini sudah digantikan; mutakhirkan yang berlaku: `maklumat mutakhirkan {path}`",
            en = "this revision is superseded; renew the one in force: `maklumat renew {path}`",
            path = document.path,
        )
        .into()),
    }
}
