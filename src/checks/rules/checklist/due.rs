//! Items of the checklist that are due each year or every six months: missing, overdue, or due soon.

use std::collections::BTreeMap;

use crate::checks::{Check, Context, Findings, Rule};
use crate::diagnostics::{Code, Example, Language, Spot, Text, phrase, say};
use crate::register::{Date, Document, Frequency, Item, Register, Revision, fresh, is_near, is_of_year};

pub(crate) static RULES: &[Rule] = &[
    Rule {
        code: Code {
            name: "annual-missing",
            demands: phrase!(
                id = "Butir tahunan mempunyai dokumen tahun ini, paling lambat pada batas yang ditetapkan kebijakan.",
                en = "An annual item has this year's document, at the latest by the day that the policy sets.",
            ),
            because: phrase!(
                id = "Laporan tahun lalu tidak menjawab kewajiban tahun ini.",
                en = "Last year's report does not answer this year's duty.",
            ),
            bad: Example::APPROVED.front(
                "dibuat: { tanggal: 2025-01-20, tempat: Palangka Raya }\nklasifikasi: berkala\nbutir: \
                 [B03]\npenyusunan: { oleh: petugas-pro, tanggal: 2025-01-20 }\npemeriksaan:\n  - { oleh: ppid, \
                 tanggal: 2025-01-22, hasil: sesuai, memo: { nomor: 045/12/ADPIM, tanggal: 2025-01-22 }, sidik: REVIEW \
                 }\npersetujuan: { oleh: atasan-ppid, tanggal: 2025-01-23, sidik: APPROVAL }",
            ),
            good: Example::APPROVED.front("klasifikasi: berkala\nbutir: [B03]"),
            ..Code::WARNING
        },
        check: Check::Register(annual),
    },
    Rule {
        code: Code {
            name: "periodic-overdue",
            demands: phrase!(
                id = "Informasi berkala dimutakhirkan paling lambat setiap enam bulan.",
                en = "Periodic information is renewed at least every six months.",
            ),
            because: phrase!(
                id = "Undang-undang mewajibkan pengumuman berkala paling singkat setiap enam bulan.",
                en = "The Act asks for periodic announcement at least every six months.",
            ),
            source: Some("UU 14/2008 Pasal 9"),
            bad: Example::APPROVED.front("klasifikasi: berkala\nbutir: [B01]"),
            good: Example::APPROVED.front(
                "klasifikasi: berkala\nbutir: [B01]\npemutakhiran: [{ oleh: petugas-pro, tanggal: 2026-10-01, hasil: \
                 tetap, sidik: RENEWAL }]",
            ),
            ..Code::WARNING
        },
        check: Check::Register(overdue),
    },
    Rule {
        code: Code {
            name: "renewal-due",
            demands: phrase!(
                id = "Informasi berkala ditinjau sebelum enam bulan lewat.",
                en = "Periodic information is looked at before six months are over.",
            ),
            because: phrase!(
                id = "Peringatan datang lebih awal agar petugas sempat meninjau isinya.",
                en = "The warning comes early so that officers have time to look at the content.",
            ),
            source: Some("UU 14/2008 Pasal 9"),
            bad: Example::APPROVED.front(
                "klasifikasi: berkala\nbutir: [B01]\npemutakhiran: [{ oleh: petugas-pro, tanggal: 2026-06-01, hasil: \
                 tetap, sidik: RENEWAL }]",
            ),
            good: Example::APPROVED.front(
                "klasifikasi: berkala\nbutir: [B01]\npemutakhiran: [{ oleh: petugas-pro, tanggal: 2026-10-01, hasil: \
                 tetap, sidik: RENEWAL }]",
            ),
            ..Code::WARNING
        },
        check: Check::Register(soon_due),
    },
];

fn annual(register: &Register, context: &Context<'_>, findings: &mut Findings<'_>) {
    if !register.settings.policy.annual_is_due(context.today) {
        return;
    }
    let year = context.today.year();
    let current: Vec<_> = register
        .documents()
        .filter_map(Document::in_force)
        .filter(|revision| is_of_year(revision, year))
        .flat_map(|revision| &revision.items)
        .map(|item| item.value.as_str())
        .collect();
    for mut answering in freshest(register, Frequency::Year) {
        answering.items.retain(|item| !current.contains(&item.id.as_str()));
        if answering.items.is_empty() {
            continue;
        }
        let items = named(&answering.items);
        findings.at(
            answering.revision,
            answering.spot,
            say!(
                id = "belum ada dokumen tahun {year} untuk butir {items}",
                en = "there is no document of {year} for item {items}",
                year,
                items = items.each(),
            ),
            say!(
                id = "siapkan dokumen tahun ini dengan `butir` yang sama; bila dokumen ini masih berlaku tanpa \
                      perubahan, catat dengan `maklumat mutakhirkan`",
                en = "prepare this year's document with the same `butir`; if this one still holds unchanged, record \
                      that with `maklumat renew`",
            ),
        );
    }
}

fn overdue(register: &Register, context: &Context<'_>, findings: &mut Findings<'_>) {
    for answering in freshest(register, Frequency::HalfYear) {
        let (fresh, last) = (answering.fresh, register.settings.policy.periodic_until(answering.fresh));
        if context.today > last {
            let message = say!(
                id = "terakhir dimutakhirkan {fresh}, seharusnya paling lambat {last}: butir {items}",
                en = "last renewed on {fresh}, due by {last}: item {items}",
                fresh,
                last,
                items = named(&answering.items).each(),
            );
            findings.at(answering.revision, answering.spot, message, renew());
        }
    }
}

fn soon_due(register: &Register, context: &Context<'_>, findings: &mut Findings<'_>) {
    let policy = &register.settings.policy;
    for answering in freshest(register, Frequency::HalfYear) {
        let (fresh, last) = (answering.fresh, policy.periodic_until(answering.fresh));
        if is_near(context.today, last, policy.renewal) {
            let message = say!(
                id = "perlu dimutakhirkan paling lambat {last} (terakhir {fresh}): butir {items}",
                en = "due for renewal by {last} (last on {fresh}): item {items}",
                last,
                fresh,
                items = named(&answering.items).each(),
            );
            findings.at(answering.revision, answering.spot, message, renew());
        }
    }
}

/// A document in force with those items of which it is the freshest answer.
#[derive(Debug)]
struct Answering<'a> {
    /// The document's revision in force.
    revision: &'a Revision,
    /// Where the first of the items stands.
    spot: Spot,
    /// The last day on which it was approved, until then announced, or found unchanged.
    fresh: Date,
    /// The items.
    items: Vec<&'a Item>,
}

/// The items of one frequency by the document that is their freshest answer, sorted by file. Items that nothing
/// answers are no matter of a day: coverage tells of them.
fn freshest(register: &Register, frequency: Frequency) -> Vec<Answering<'_>> {
    let mut by_item: BTreeMap<&str, (Date, &Revision, Spot, &Item)> = BTreeMap::new();
    for revision in register.documents().filter_map(Document::in_force) {
        let Some(fresh) = fresh(revision) else { continue };
        for named in &revision.items {
            let item = register.settings.checklist.item(&named.value);
            let Some(item) = item.filter(|it| it.frequency == frequency) else { continue };
            let best = by_item.entry(&item.id).or_insert((fresh, revision, named.spot, item));
            if fresh > best.0 {
                *best = (fresh, revision, named.spot, item);
            }
        }
    }
    let mut by_file: BTreeMap<&str, Answering<'_>> = BTreeMap::new();
    for (fresh, revision, spot, item) in by_item.into_values() {
        let one = Answering { revision, spot, fresh, items: Vec::new() };
        let answering = by_file.entry(&*revision.file).or_insert(one);
        answering.spot = answering.spot.min(spot);
        answering.items.push(item);
    }
    by_file.into_values().collect()
}

/// Items with their names, in both languages.
fn named(items: &[&Item]) -> Text {
    let all = |language| {
        let one = |item: &&Item| format!("{} ({})", item.id, item.words(language));
        items.iter().map(one).collect::<Vec<_>>().join("; ")
    };
    Text::new(all(Language::Indonesian), all(Language::English))
}

/// What to do where an answer is to be renewed.
fn renew() -> Text {
    say!(
        id = "bila isinya tetap, catat dengan `maklumat mutakhirkan LOKASI --oleh ID`; bila berubah, buka revisi baru \
              dengan `maklumat revisi`",
        en = "if nothing changed, record that with `maklumat renew PATH --by ID`; if it did, open a new revision with \
              `maklumat revise`",
    )
}
