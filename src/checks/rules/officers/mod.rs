//! Rules on officers: who may act, in which role, unit and term.

use crate::checks::Family;
use crate::diagnostics::phrase;

mod acting_without_order;
mod officer_listed_twice;
mod officer_not_in_office;
mod officer_unknown;
mod officer_wrong_role;
mod officer_wrong_unit;
mod officers_not_distinct;
mod role_vacant;
mod term_ending;

pub(crate) static FAMILY: Family = Family {
    key: "pejabat",
    name: phrase!(id = "Pejabat", en = "Officers"),
    rules: &[
        acting_without_order::RULES,
        officer_listed_twice::RULES,
        officer_not_in_office::RULES,
        officer_unknown::RULES,
        officer_wrong_role::RULES,
        officer_wrong_unit::RULES,
        officers_not_distinct::RULES,
        role_vacant::RULES,
        term_ending::RULES,
    ],
    reading: &[],
};

/// The settings of a register with three officers: with these words at the end of the PPID's entry and of the superior's,
/// and with one more officer.
macro_rules! officers {
    ($ppid:literal, $superior:literal $(, $further:literal)?) => {
        concat!(
            "pejabat:\n  - { id: petugas-pro, jabatan: Petugas Pelayanan Informasi, peran: petugas, mulai: 2023-12-01 }",
            "\n  - { id: ppid, jabatan: PPID Pembantu, peran: ppid, mulai: 2023-12-01",
            $ppid,
            " }\n  - { id: atasan-ppid, jabatan: Atasan PPID, peran: atasan-ppid, mulai: 2023-12-01",
            $superior,
            " }"
            $(, "\n  - { ", $further, " }")?
        )
    };
}
use officers;
