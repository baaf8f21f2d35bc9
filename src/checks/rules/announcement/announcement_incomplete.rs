//! An announcement of danger says all that people need.

use crate::checks::{Check, Findings, Rule, Subject};
use crate::diagnostics::{Code, Each, Example, Spot, phrase, say};
use crate::register::Revision;

pub(crate) static RULES: &[Rule] = &[Rule {
    code: Code {
        name: "announcement-incomplete",
        demands: phrase!(
            id = "Pengumuman serta-merta tentang bahaya memuat kedelapan hal yang diminta standar pengumuman.",
            en = "An immediate announcement of danger says all eight things that the standard of announcements asks \
                  for.",
        ),
        because: phrase!(
            id = "Dalam keadaan darurat orang perlu tahu bahayanya, siapa yang terkena, ke mana pergi, dan dari \
                  siapa bantuan datang.",
            en = "In an emergency people must know the danger, who is affected, where to go, and where help comes \
                  from.",
        ),
        source: Some("PERKI 1/2021"),
        bad: Example::APPROVED.front("klasifikasi: serta-merta\nberlaku_sampai: sampai dicabut").body("Ada bahaya banjir.\n"),
        good: Example::APPROVED.front("klasifikasi: serta-merta\nberlaku_sampai: sampai dicabut").body("Potensi bahaya banjir bagi warga sekitar kantor. Hindari tepi sungai; evakuasi ke titik kumpul. Bantuan: hubungi posko. Pengumuman ini juga disiarkan lewat pengeras suara. Upaya: tanggul ditinggikan.\n"),
        ..Code::ADVICE
    },
    check: Check::Revision(check),
}];

/// The items of the checklist, as people say them.
const PARTS: [(&str, &str, &str); 8] = [
    ("SS01", "bahaya dan besarnya dampak", "the danger and its size"),
    ("SS02", "siapa yang terdampak", "who is affected"),
    ("SS03", "cara dan tempat evakuasi", "how and where to evacuate"),
    ("SS04", "cara menghindari bahaya", "how to avoid the danger"),
    ("SS05", "cara mendapat bantuan", "how to get help"),
    ("SS06", "siapa yang mengumumkan", "who announces it"),
    ("SS07", "cara pengumuman disampaikan", "how it is announced"),
    ("SS08", "upaya yang dilakukan", "what is being done"),
];

fn check(revision: &Revision, _: &Subject<'_>, findings: &mut Findings<'_>) {
    if !revision.is_immediate() || revision.unanswered.is_empty() {
        return;
    }
    let open: Vec<_> = PARTS.iter().filter(|(item, ..)| revision.unanswered.contains(item)).collect();
    let list = |word: fn(&(&'static str, &'static str, &'static str)) -> String| {
        open.iter().map(|it| word(it)).collect::<Vec<_>>().join("; ")
    };
    findings.at(
        revision,
        Spot::new(revision.body.first_line as usize, 1, 0),
        say!(
            id = "pengumuman tentang bahaya ini tampaknya belum menyebut: {list}",
            en = "this announcement of danger does not seem to say: {list}",
            list = Each(list(|it| format!("{} ({})", it.1, it.0)), list(|it| format!("{} ({})", it.2, it.0))),
        ),
        say!(
            id = "tambahkan bagian yang belum ada, masing-masing dengan judulnya",
            en = "add what is missing, each part under a heading of its own",
        ),
    );
}
