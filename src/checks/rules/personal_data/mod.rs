//! Rules on personal data, and on the exemptions that allow some.

use crate::checks::Family;
use crate::diagnostics::phrase;

mod exemption_end;
mod exemption_rule_unknown;
mod exemption_without_effect;
mod personal;
mod personal_location;
mod personal_outside_documents;

pub(crate) static FAMILY: Family = Family {
    key: "data-pribadi",
    name: phrase!(id = "Data pribadi", en = "Personal data"),
    rules: &[
        exemption_end::RULES,
        exemption_rule_unknown::RULES,
        exemption_without_effect::RULES,
        personal::RULES,
        personal_location::RULES,
        personal_outside_documents::RULES,
    ],
    reading: &[],
};

/// A document with a tax number that is exempted until a day, and with an exemption of its text from another rule.
macro_rules! exempted {
    ($until:literal $(, $rule:literal)?) => {
        $crate::diagnostics::Example::APPROVED.front(concat!(
            "ringkasan: Penyedia dengan NPWP 12.345.678.9-012.345.\n",
            "pengecualian:\n  - { aturan: personal-tax-number, bidang: ringkasan, ",
            "alasan: Ringkasan kontrak memuat NPWP penyedia, sampai: ",
            $until,
            " }"
            $(,
                "\n  - { aturan: ",
                $rule,
                ", bidang: isi, alasan: Ringkasan kontrak memuat NPWP penyedia, sampai: 2027-12-31 }"
            )?
        ))
    };
}
use exempted;
