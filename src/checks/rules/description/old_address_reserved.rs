//! No old address is one that the site itself uses.

use crate::checks::{Check, Findings, Rule, Subject};
use crate::diagnostics::{Code, Example, phrase, say};
use crate::register::Revision;

pub(crate) static RULES: &[Rule] = &[Rule {
    code: Code {
        name: "old-address-reserved",
        demands: phrase!(
            id = "Alamat lama tidak berada di bawah alamat yang dipakai situs ini sendiri.",
            en = "An old address does not lie where this site has pages of its own.",
        ),
        because: phrase!(
            id = "Halaman dan pengalihan tidak dapat tinggal di satu alamat.",
            en = "A page and a redirect cannot live at one address.",
        ),
        bad: Example::APPROVED.front("alamat_lama: [/dip/jadwal/]"),
        good: Example::APPROVED.front("alamat_lama: [/jadwal/]"),
        ..Code::ERROR
    },
    check: Check::Revision(check),
}];

fn check(revision: &Revision, subject: &Subject<'_>, findings: &mut Findings<'_>) {
    for address in &revision.old_addresses {
        let first = address.value.split('/').nth(1).unwrap_or_default();
        if subject.context.site.folders.contains(first) {
            findings.at(
                revision,
                address.spot,
                say!(
                    id = "`{address}` adalah alamat yang dipakai situs ini",
                    en = "`{address}` is an address of this site",
                    address = address.value,
                ),
                say!(
                    id = "tulis hanya alamat di situs lama; alamat di situs ini tidak perlu dialihkan",
                    en = "write only addresses of the old site; those of this site need no redirect",
                ),
            );
        }
    }
}
