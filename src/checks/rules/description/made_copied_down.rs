//! Day and place of making are not the same in six or more documents and four fifths of all.

use std::collections::BTreeMap;

use crate::checks::{Check, Context, Findings, Rule};
use crate::diagnostics::{Code, Example, phrase, say};
use crate::register::{Document, PartialDate, Register, Revision};

/// Five more drafts, made on this day each.
macro_rules! drafts {
    ($day:literal) => {
        &[
            ("/protokol/a.md", drafts!("a", $day)),
            ("/protokol/b.md", drafts!("b", $day)),
            ("/protokol/c.md", drafts!("c", $day)),
            ("/protokol/d.md", drafts!("d", $day)),
            ("/protokol/e.md", drafts!("e", $day)),
        ]
    };
    ($name:literal, $day:literal) => {
        concat!(
            "---\nid: dip-",
            $name,
            "\nrevisi: 1\njudul: Denah Ruang Layanan\nringkasan: Letak meja dan ruang tunggu.\n",
            "klasifikasi: setiap-saat\npenanggung_jawab: Kepala Bagian Protokol\nbentuk: [daring]\n",
            "dibuat: { tanggal: ",
            $day,
            ", tempat: Palangka Raya }\n",
            "retensi: { aktif: 2 tahun, inaktif: 3 tahun, nasib_akhir: musnah }\n---\nDenah.\n"
        )
        .as_bytes()
    };
}

pub(crate) static RULES: &[Rule] = &[Rule {
    code: Code {
        name: "made-copied-down",
        demands: phrase!(
            id = "Tempat dan tanggal pembuatan diisi untuk setiap dokumen, bukan disalin ke bawah.",
            en = "Place and day of making are those of each document, not copied down a column.",
        ),
        because: phrase!(
            id = "Dalam daftar yang diisi di lembar kerja, satu tanggal sering disalin ke semua baris; lalu tidak \
                  ada yang tahu umur dokumen.",
            en = "In lists kept in spreadsheets one day is often copied to all rows; then nobody knows how old a \
                  document is.",
        ),
        source: Some("PERKI 1/2021 Pasal 1 angka 20"),
        bad: Example::APPROVED.files(drafts!("2026-01-20")),
        good: Example::APPROVED.files(drafts!("2026-01")),
        ..Code::ADVICE
    },
    check: Check::Register(check),
}];

/// Fewer than this may well have been made on one day.
const FEWEST: usize = 6;

fn check(register: &Register, _: &Context<'_>, findings: &mut Findings<'_>) {
    let mut days: BTreeMap<_, Vec<&Revision>> = BTreeMap::new();
    let present = register.documents().filter_map(Document::present).filter(|revision| !revision.is_excluded());
    let mut all = 0;
    for revision in present {
        let Some(made) = &revision.made else { continue };
        all += 1;
        if let PartialDate::Day(day) = made.date.value {
            days.entry((day, made.place.as_deref())).or_default().push(revision);
        }
    }
    let Some(most) = days.into_values().max_by_key(Vec::len) else { return };
    // Four in five, or more.
    if most.len() < FEWEST || most.len() * 5 < all * 4 {
        return;
    }
    let Some(made) = most.first().and_then(|it| Some((it, it.made.as_ref()?.date.spot))) else { return };
    findings.at(
        made.0,
        made.1,
        say!(
            id = "{most} dari {all} dokumen memuat tempat dan tanggal pembuatan yang sama",
            en = "{most} of {all} documents name the same place and day of making",
            all,
            most = most.len(),
        ),
        say!(
            id = "isi tanggal setiap dokumen sendiri; bila hanya tahunnya yang diketahui, tulis tahunnya saja",
            en = "give each document its own day; where only the year is known, write only the year",
        ),
    );
}
