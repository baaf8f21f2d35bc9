//! Tells what falls due on a day: items of the checklist not renewed in time, and ended retentions.

use std::collections::BTreeMap;

use crate::diagnostics::{Language, Spot, Text, say};
use crate::register::{Date, Document, Frequency, Item, Register, Revision, fresh};

/// A document in force with those items of which it is the freshest answer.
#[derive(Debug)]
pub(crate) struct Answering<'a> {
    /// The document's revision in force.
    pub(crate) revision: &'a Revision,
    /// Where the first of the items stands.
    pub(crate) spot: Spot,
    /// The last day on which it was approved, until then announced, or found unchanged.
    pub(crate) fresh: Date,
    /// The items.
    pub(crate) items: Vec<&'a Item>,
}

/// The items of one frequency by the document that is their freshest answer, sorted by file. Items that nothing
/// answers are no matter of a day: coverage tells of them.
pub(crate) fn freshest(register: &Register, frequency: Frequency) -> Vec<Answering<'_>> {
    let mut by_item: BTreeMap<&str, (Date, &Revision, Spot, &Item)> = BTreeMap::new();
    for revision in register.documents.iter().filter_map(Document::in_force) {
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
pub(crate) fn named(items: &[&Item]) -> Text {
    let all = |language| {
        let one = |it: &&Item| format!("{} ({})", it.id, it.words(language));
        items.iter().map(one).collect::<Vec<_>>().join("; ")
    };
    Text::new(all(Language::Indonesian), all(Language::English))
}

/// What to do where an answer is to be renewed.
pub(crate) fn renew() -> Text {
    say!(
        id = "bila isinya tetap, catat dengan `maklumat mutakhirkan LOKASI --oleh ID`; bila berubah, buka revisi baru \
              dengan `maklumat revisi`",
        en = "if nothing changed, record that with `maklumat renew PATH --by ID`; if it did, open a new revision with \
              `maklumat revise`",
    )
}

/// The last day of a document's retention, where the calendar alone says it; none once an official report is named.
pub(crate) fn retention_end(document: &Document) -> Option<(&Revision, Spot, Date)> {
    let revision = document.revisions.iter().rfind(|it| it.is_released())?;
    let withdrawal = revision.withdrawal.as_ref();
    if withdrawal.is_some_and(|it| it.agreed.is_some() && it.official_report.is_some()) {
        return None;
    }
    let retention = revision.retention.as_ref()?;
    let made = revision.made.as_ref()?.date.value.latest();
    let ceased = withdrawal.and_then(|it| it.agreed.as_ref()).map(|it| it.on.value);
    let active = retention.value.active.value.after(made, ceased)?;
    let end = match retention.value.inactive {
        Some(inactive) => inactive.after(active, ceased)?,
        None => active,
    };
    Some((revision, retention.spot, end))
}
