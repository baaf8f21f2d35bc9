//! The fields of a decree.

use crate::diagnostics::phrase;
use crate::register::fields::{Bound, Field, Kind, Writer, document, records};

/// All of them.
pub(crate) const DECREE: &[Field] = &[
    Field::required("nomor", Kind::Text).hint("Nomor keputusan").sample("`nomor: 045/12/ADPIM`"),
    Field::required("tanggal", Kind::Day).hint("Tanggal keputusan").sample("`tanggal: 2026-01-20`"),
    Field::required("penetapan", Kind::Record(records::ACT)).hint("Penanda tangan keputusan").explained_sample(
        phrase!(
            id = "`penetapan: { oleh: ppid, tanggal: 2026-01-20 }` (penanda tangan keputusan)",
            en = "`penetapan: { oleh: ppid, tanggal: 2026-01-20 }` (the signatory of the decree)",
        ),
    ),
    AGREEMENT,
    document::ATTACHMENTS,
    document::EXEMPTIONS,
];

/// The agreement of the superior.
pub(crate) const AGREEMENT: Field = Field::optional("persetujuan", Kind::Record(records::SEALED))
    .written_by(Writer::Command, Bound::Never)
    .hint("Persetujuan; ditulis oleh maklumat setujui");
