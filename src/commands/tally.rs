//! The totals of a run in a few lines: documents by kind, findings by rule.

use std::collections::BTreeMap;

use crate::diagnostics::{Diagnostic, Language, Phrase, Severity, Text, counted, say};
use crate::register::Counts;

/// One sentence in which every document is counted once, then what more there is to say of some; `published` is what
/// the documents are called of which something is published.
pub(crate) fn documents(counts: Counts, published: Phrase) -> Text {
    let kinds = [
        (counts.excluded, "entri dikecualikan", "excluded entry", "excluded entries"),
        (counts.withdrawn, "ditarik", "withdrawn", "withdrawn"),
        (counts.unapproved, "belum disetujui", "not yet approved", "not yet approved"),
        (counts.unreadable, "tidak terbaca", "unreadable", "unreadable"),
    ];
    let (total, in_force) = (counts.documents(), counts.in_force);
    let mut text = say!(
        id = "{total} dokumen: {in_force} {published}",
        en = "{count_document}: {in_force} {published}",
        total,
        in_force,
        published = published.each(),
        count_document = counted(total, "document", "documents"),
    );
    for (count, id, one, many) in kinds.into_iter().filter(|(count, ..)| *count > 0) {
        text.id.push_str(&format!(", {count} {id}"));
        text.en.push_str(&format!(", {}", counted(count, one, many)));
    }
    text.id.push('.');
    text.en.push('.');
    for more in [announced(counts.announced), revised(counts.revised), decrees(counts)].into_iter().flatten() {
        text.id.push_str(&format!(" {}", more.id));
        text.en.push_str(&format!(" {}", more.en));
    }
    text
}

fn announced(count: usize) -> Option<Text> {
    (count > 0).then(|| {
        let were = if count == 1 { "was" } else { "were" };
        say!(
            id = "Dari yang terbit, {count} diumumkan segera dan menunggu pengesahan.",
            en = "Of those published, {count} {were} announced at once; approval is still to follow.",
            count,
            were,
        )
    })
}

fn revised(count: usize) -> Option<Text> {
    (count > 0).then(|| {
        let have = if count == 1 { "has" } else { "have" };
        say!(
            id = "Dari yang terbit, {count} mempunyai revisi baru yang belum disetujui.",
            en = "Of those published, {count} {have} a next revision that is not yet approved.",
            count,
            have,
        )
    })
}

fn decrees(counts: Counts) -> Option<Text> {
    let (agreed, open) = (counts.agreed_decrees, counts.open_decrees);
    (agreed + open > 0).then(|| {
        let all = agreed + open;
        say!(
            id = "{all} keputusan penetapan: {agreed} disetujui, {open} belum.",
            en = "{count_decree}: {agreed} agreed, {open} not yet.",
            all,
            agreed,
            open,
            count_decree = counted(all, "decree", "decrees"),
        )
    })
}

/// A line per rule, the most frequent first: its code, its severity, how many findings.
pub(crate) fn rules(findings: &[Diagnostic], language: Language) -> String {
    let mut counts: BTreeMap<(Severity, &str), usize> = BTreeMap::new();
    for it in findings {
        *counts.entry((it.severity, it.code.name)).or_default() += 1;
    }
    let mut rows: Vec<(&str, &str, usize)> =
        counts.into_iter().map(|((severity, code), count)| (code, severity.word().get(language), count)).collect();
    // What is equally frequent stays in the order of its severity.
    rows.sort_by_key(|(.., count)| std::cmp::Reverse(*count));
    let width = |of: fn(&(&str, &str, usize)) -> usize| rows.iter().map(of).max().unwrap_or_default();
    let (codes, words) = (width(|it| it.0.len()), width(|it| it.1.len()));
    let digits = width(|it| it.2.to_string().len());
    let mut table = String::new();
    for (code, word, count) in &rows {
        table.push_str(&format!("  {code:codes$}  {word:words$}  {count:digits$}\n"));
    }
    table
}
