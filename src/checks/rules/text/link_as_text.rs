//! Links and pictures are shown as such, and not as raw text.

use crate::checks::{Check, Findings, Rule, Subject};
use crate::diagnostics::{Code, Example, phrase, say};
use crate::register::Revision;

pub(crate) static RULES: &[Rule] = &[Rule {
    code: Code {
        name: "link-as-text",
        demands: phrase!(
            id = "Tautan dan gambar ditulis sehingga tampil sebagai tautan dan gambar, bukan sebagai tanda kurung.",
            en = "Links and pictures are written so that they are shown as such, and not as brackets.",
        ),
        because: phrase!(
            id = "Nama berkas dengan spasi atau tanda kurung tidak terbaca sebagai alamat, dan warga melihat tulisan \
                  mentahnya.",
            en = "A file name with spaces or brackets is not read as an address, and citizens see the raw text.",
        ),
        bad: Example::APPROVED.body("[Jadwal](jadwal layanan.csv)\n"),
        good: Example::APPROVED.body("[Jadwal](jadwal.csv)\n"),
        ..Code::ERROR
    },
    check: Check::Revision(check),
}];

fn check(revision: &Revision, _: &Subject<'_>, findings: &mut Findings<'_>) {
    for link in &revision.body.unread_links {
        let target = link.value.trim();
        let right = target.replace(' ', "%20").replace('(', "%28").replace(')', "%29");
        findings.at(
            revision,
            link.spot,
            say!(
                id = "tautan atau gambar ke `{target}` tampil sebagai tulisan mentah",
                en = "the link or picture to `{target}` is shown as raw text",
                target,
            ),
            if target.is_empty() || right == target || target.starts_with("![") {
                say!(
                    id = "tulis [tulisan](alamat) tanpa spasi di antaranya; tanda kurung biasa ditulis \\[ dan \\]",
                    en = "write [words](address) without a space in between; plain brackets are written \\[ and \\]",
                )
            } else {
                say!(
                    id = "tulis `({right})`: %20 menggantikan spasi; atau beri berkas itu nama tanpa spasi",
                    en = "write `({right})`: %20 stands for a space; or give the file a name without spaces",
                    right,
                )
            },
        );
    }
}
