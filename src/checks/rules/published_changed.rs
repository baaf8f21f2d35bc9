//! A published revision never changes.

use crate::checks::standing_now::standing;
use crate::checks::{Check, Context, Findings, Rule};
use crate::diagnostics::{Code, Example, Phrase, Severity, Text};
use crate::register::Register;

pub(crate) static RULE: Rule = Rule {
    code: Code {
        name: "published-changed",
        severity: Severity::Error,
        even_in_drafts: false,
        demands: Phrase::new(
            "Revisi yang sudah terbit tidak berubah; perubahan menjadi revisi baru.",
            "A published revision does not change; a change is a new revision.",
        ),
        because: Phrase::new(
            "Alamat sebuah revisi selalu memberi isi yang sama.",
            "The address of a revision always gives the same content.",
        ),
        source: None,
        bad: Example::APPROVED.published(
            "dip-2026-0001 1 berlaku sha256:0000000000000000000000000000000000000000000000000000000000000000",
        ),
        good: Example::APPROVED.published("dip-2026-0001 1 berlaku"),
    },
    check: Check::Register(check),
};

fn check(register: &Register, context: &Context<'_>, findings: &mut Findings<'_>) {
    let Some(published) = context.published else { return };
    let now = standing(register);
    for ((id, number), (_, digest)) in &published.revisions {
        let Some(revision) = now.get(&(id.as_str(), *number)) else { continue };
        let approved = revision.approval.as_ref().and_then(|it| it.digest.as_ref());
        // What was announced keeps its announcement when it is approved, which changes nothing of it.
        let announced = revision.announcement.as_ref().and_then(|it| it.digest.as_ref());
        let Some(named) = approved.or(announced) else { continue };
        if named.value != *digest && announced.is_none_or(|it| it.value != *digest) {
            findings.at(
                revision,
                named.spot,
                Text::new(
                    format!("revisi {number} sudah terbit dengan sidik lain"),
                    format!("revision {number} was published with another digest"),
                ),
                Text::new(
                    format!("kembalikan revisi {number} dari riwayat git dan tulis perubahannya sebagai revisi {}", number + 1),
                    format!("restore revision {number} from git's history and make the change revision {}", number + 1),
                ),
            );
        } else if let Some(lost) = published.announced.get(&(id.clone(), *number))
            && announced.is_none_or(|it| it.value != *lost)
        {
            findings.at(
                revision,
                named.spot,
                Text::new(
                    format!("revisi {number} pernah diumumkan segera, tetapi catatan pengumumannya hilang atau berubah"),
                    format!("revision {number} was announced at once, but the record of it is gone or changed"),
                ),
                Text::new(
                    "kembalikan `pengumuman_segera` dari riwayat git",
                    "restore `pengumuman_segera` from git's history",
                ),
            );
        }
    }
}
