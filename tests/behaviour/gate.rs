//! What passes the gate has everything that is published of it, whoever read it; a preview fills the gaps.

use std::collections::BTreeSet;

use maklumat::checks::{Context, Edition as _, Preview, clear, preview, preview_saved};
use maklumat::diagnostics::{Diagnostic, Example, Start};
use maklumat::site::own_addresses;

use crate::sample_register::SampleRegister;

const TODAY: &str = "2026-11-22";

/// What a gap is made of: the example, the name of the key, and what the gate says.
type Gap = (Example, &'static [&'static str]);

fn gaps() -> Vec<Gap> {
    let mut gaps: Vec<Gap> = Vec::new();
    for key in [&["judul"], &["ringkasan"], &["penanggung_jawab"], &["dibuat"], &["bentuk"], &["retensi"], &["revisi"]]
    {
        gaps.push((Example::APPROVED, key));
    }
    for key in [&["judul"], &["yang_menguasai"], &["huruf"], &["konsekuensi"], &["jangka_waktu"]] {
        gaps.push((Example::of(Start::Excluded), key));
    }
    gaps
}

fn context() -> Context<'static> {
    Context { today: TODAY.parse().unwrap(), published: None, history: None, site: own_addresses() }
}

/// As if whoever read the files had kept to themselves what is missing.
#[test]
fn nothing_is_published_of_which_a_part_is_missing() {
    let refused = |example: &Example| {
        let mut read = SampleRegister::of(example).read();
        read.diagnostics.clear();
        let refused = clear(read, &context()).err();
        refused.map(|it| it.diagnostics.iter().map(|it| it.code.name).collect::<Vec<_>>())
    };
    for (example, key) in gaps() {
        assert_eq!(refused(&example), None, "{key:?}");
        let found = refused(&example.without(key)).unwrap();
        assert!(found.contains(&"field-missing"), "{key:?}: {found:?}");
    }
    let decreed = Example::of(Start::Decreed);
    assert_eq!(refused(&decreed), None);
    for key in [&["nomor"], &["tanggal"]] {
        assert_eq!(refused(&decreed.decree_without(key)).unwrap(), ["field-missing"], "{key:?}");
    }
}

#[test]
fn everything_that_passes_is_released_and_agreed() {
    for (start, decrees) in [(Start::Approved, 0), (Start::Excluded, 0), (Start::Withdrawn, 0), (Start::Decreed, 1)] {
        let cleared = clear(SampleRegister::at(start).read(), &context()).unwrap();
        let shown: usize = cleared.contents().documents.iter().map(|it| it.revisions().count()).sum();
        assert!(shown > 0, "{start:?}");
        assert_eq!((cleared.released().count(), cleared.agreed().count()), (shown, decrees), "{start:?}");
    }
}

#[test]
fn a_preview_fills_gaps_with_words() {
    let read = SampleRegister::of(&Example::APPROVED.without(&["judul", "ringkasan", "klasifikasi", "revisi"])).read();
    let preview = preview(read, &context());
    let latest = preview.contents().documents[0].latest();
    assert_eq!((latest.title.as_str(), latest.summary.as_str(), latest.number), ("…", "", 1));
    assert_eq!(latest.class, None);
}

#[test]
fn what_was_saved_is_judged_and_the_rest_stays_as_it_was_found() {
    const FILE: &str = "content/perencanaan/konsep.md";
    let good = SampleRegister::whole();
    let text = good.text(FILE);
    let title = text.lines().find_map(|it| it.strip_prefix("judul: ")).unwrap();
    let other = text.replacen("id: ", "id: lain-", 1);
    let other: Vec<&str> = other.lines().filter(|it| !it.starts_with("ringkasan:")).collect();
    let other = other.join("\n").replacen("judul: ", &format!("ringkasan: {title}\njudul: "), 1) + "\n";
    good.write("content/perencanaan/lain.md", other.as_bytes());
    let before = preview(good.read(), &context());
    good.write(FILE, text.replacen("ringkasan:", "# ringkasan:", 1).replacen("revisi: 1", "revisi: 9", 1).as_bytes());
    let saved = BTreeSet::from(["content/perencanaan/konsep".to_owned()]);
    let found = |it: &[Diagnostic]| format!("{it:#?}");
    let whole = preview(good.read(), &context());
    assert_ne!(found(whole.diagnostics()), found(before.diagnostics()));
    let judged = |shown: &Preview, found: &[Diagnostic]| {
        preview_saved(good.read(), &context(), (&shown.contents().documents, found), &saved)
    };
    let now = judged(&before, before.diagnostics());
    assert_eq!(found(now.diagnostics()), found(whole.diagnostics()));
    assert_eq!(format!("{:?}", now.contents()), format!("{:?}", whole.contents()));
    assert_eq!(found(judged(&now, now.diagnostics()).diagnostics()), found(now.diagnostics()));
    // Nothing else is looked at by the rules: without what was found before there is nothing about it.
    let alone = judged(&before, &[]);
    let about = |it: &Preview, file: &str| it.diagnostics().iter().filter(|it| &*it.place.file == file).count();
    assert_eq!(about(&alone, FILE), about(&whole, FILE));
    assert!(about(&alone, "content/perencanaan/lain.md") < about(&whole, "content/perencanaan/lain.md"));
}
