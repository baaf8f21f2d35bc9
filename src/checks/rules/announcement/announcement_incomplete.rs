//! An announcement of danger says everything that the standard for announcements asks for.

use crate::checks::{Check, Findings, Rule, Subject};
use crate::diagnostics::{Code, Each, Example, Language, Phrase, Spot, phrase, say};
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
        bad: Example::APPROVED
            .front("klasifikasi: serta-merta\nberlaku_sampai: sampai dicabut")
            .body("Ada bahaya banjir.\n"),
        good: Example::APPROVED.front("klasifikasi: serta-merta\nberlaku_sampai: sampai dicabut").body(
            "Potensi bahaya banjir bagi warga sekitar kantor. Hindari tepi sungai; evakuasi ke titik kumpul. Bantuan: \
             hubungi posko. Pengumuman ini juga disiarkan lewat pengeras suara. Upaya: tanggul ditinggikan.\n",
        ),
        ..Code::ADVICE
    },
    check: Check::Revision(check),
}];

/// The items of the checklist, as people say them.
const PARTS: [(&str, Phrase); 8] = [
    ("SS01", phrase!(id = "bahaya dan besarnya dampak", en = "the danger and its size")),
    ("SS02", phrase!(id = "siapa yang terdampak", en = "who is affected")),
    ("SS03", phrase!(id = "cara dan tempat evakuasi", en = "how and where to evacuate")),
    ("SS04", phrase!(id = "cara menghindari bahaya", en = "how to avoid the danger")),
    ("SS05", phrase!(id = "cara mendapat bantuan", en = "how to get help")),
    ("SS06", phrase!(id = "siapa yang mengumumkan", en = "who announces it")),
    ("SS07", phrase!(id = "cara pengumuman disampaikan", en = "how it is announced")),
    ("SS08", phrase!(id = "upaya yang dilakukan", en = "what is being done")),
];

fn check(revision: &Revision, _: &Subject<'_>, findings: &mut Findings<'_>) {
    if !revision.is_immediate() || revision.unanswered.is_empty() {
        return;
    }
    let open: Vec<_> = PARTS.iter().filter(|(item, _)| revision.unanswered.contains(item)).collect();
    let list = |language| {
        let one = |(item, about): &&(&str, Phrase)| format!("{} ({item})", about.get(language));
        open.iter().map(one).collect::<Vec<_>>().join("; ")
    };
    findings.at(
        revision,
        Spot::new(revision.body.first_line as usize, 1, 0),
        say!(
            id = "pengumuman tentang bahaya ini tampaknya belum menyebut: {list}",
            en = "this announcement of danger does not seem to say: {list}",
            list = Each(list(Language::Indonesian), list(Language::English)),
        ),
        say!(
            id = "tambahkan bagian yang belum ada, masing-masing dengan judulnya",
            en = "add what is missing, each part under a heading of its own",
        ),
    );
}
