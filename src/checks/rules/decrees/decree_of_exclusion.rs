//! Excluded information is approved entry by entry, and not by a decree.

use crate::checks::{Check, Findings, Rule, Subject};
use crate::diagnostics::{Code, Example, Start, phrase, say};
use crate::register::Revision;

pub(crate) static RULES: &[Rule] = &[Rule {
    code: Code {
        name: "decree-of-exclusion",
        demands: phrase!(
            id = "Informasi yang dikecualikan disetujui sendiri-sendiri, tidak dengan keputusan penetapan DIP.",
            en = "Excluded information is approved entry by entry, not by a decree on the register.",
        ),
        because: phrase!(
            id = "Daftar Informasi Publik tidak memuat informasi yang dikecualikan; setiap pengecualian mempunyai \
                  uji konsekuensinya sendiri.",
            en = "The register does not hold what is excluded; each exclusion has a consequence test of its own.",
        ),
        source: Some("PERKI 1/2021 Pasal 1 angka 20"),
        bad: Example::of(Start::Excluded).front("persetujuan: { penetapan: 2026 }"),
        good: Example::of(Start::Excluded),
        ..Code::ERROR
    },
    check: Check::Revision(check),
}];

fn check(revision: &Revision, _: &Subject<'_>, findings: &mut Findings<'_>) {
    let Some(named) = revision.decree.as_ref().filter(|_| revision.is_excluded()) else { return };
    findings.at(
        revision,
        named.spot,
        say!(
            id = "entri yang dikecualikan tidak dapat disetujui dengan keputusan penetapan DIP",
            en = "an excluded entry cannot be approved by a decree on the register",
        ),
        say!(
            id = "hapus `persetujuan` ini, lalu mintakan persetujuan sendiri dengan `maklumat setujui`",
            en = "delete this `persetujuan`, then ask for an approval of its own with `maklumat approve`",
        ),
    );
}
