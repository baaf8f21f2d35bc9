//! Reads the records of the officers: preparation, reviews, approval, withdrawal.

use crate::diagnostics::{Located, Spot};
use crate::register::codes::values;
use crate::register::decrees::decree::is_decree_id;
use crate::register::fields::reader::FieldReader;
use crate::register::fields::{document, records};
use crate::register::{
    Approval, Letter, Outcome, Preparation, ProcessStep, RecordText, Renewal, Review, Signed, Statement, When,
    Withdrawal,
};
use crate::source::{Digest, Map, Node, Value};

pub(crate) fn preparation(node: &Node, fields: &mut FieldReader<'_>) -> Option<Preparation> {
    let map = fields.part(node, &document::PREPARATION)?;
    let began = map.get("mulai").and_then(|it| when(it, fields));
    signed(map, node.spot, fields).map(|signed| Preparation { signed, began })
}

pub(crate) fn process(node: &Node, fields: &mut FieldReader<'_>) -> Vec<ProcessStep> {
    fields.list(node).iter().filter_map(|it| process_step(it, fields)).collect()
}

fn process_step(node: &Node, fields: &mut FieldReader<'_>) -> Option<ProcessStep> {
    let map = fields.part(node, &document::PROCESS)?;
    let number = |text: &str| text.parse().ok().filter(|it| (1..=5).contains(it));
    let step = map.get("langkah").and_then(|node| {
        let (id, en) = (
            "langkah 1 sampai 5; langkah 6 mengikuti catatan pemeriksaan",
            "a step 1 to 5; step 6 follows from the review",
        );
        fields.parsed(node, number, &values::NUMBER_UNREADABLE, id, en)
    });
    let from = map.get("mulai").and_then(|it| when(it, fields));
    let until = map.get("selesai").and_then(|it| when(it, fields));
    let by = map.get("oleh").and_then(|it| fields.text(it));
    Some(ProcessStep { spot: node.spot, step: step?.value, from: from?, until, by })
}

pub(crate) fn renewals(node: &Node, fields: &mut FieldReader<'_>) -> Vec<Renewal> {
    fields.list(node).iter().filter_map(|it| renewal(it, fields)).collect()
}

fn renewal(node: &Node, fields: &mut FieldReader<'_>) -> Option<Renewal> {
    let map = fields.part(node, &document::RENEWALS)?;
    let outcome = map.get("hasil");
    let digest = map.get("sidik").and_then(|it| fields.digest(it));
    let unchanged = outcome.and_then(|it| fields.word(it, &["tetap"], |it| (it == "tetap").then_some(())));
    let signed = signed(map, node.spot, fields);
    unchanged.and(signed).map(|signed| Renewal { signed, digest })
}

/// A day, with a time of day where it is known.
fn when(node: &Node, fields: &mut FieldReader<'_>) -> Option<When> {
    let (id, en) = (
        "tanggal seperti 2026-01-20, atau dengan jam seperti \"2026-01-20 09:30\"",
        "a day like 2026-01-20, or with the time like \"2026-01-20 09:30\"",
    );
    fields.parsed(node, When::of, &values::DATE_UNREADABLE, id, en).map(|it| it.value)
}

pub(crate) fn reviews(node: &Node, fields: &mut FieldReader<'_>) -> Vec<Review> {
    let mut reviews: Vec<_> = fields.list(node).iter().filter_map(|it| review(it, fields)).collect();
    // Most documents have one, and room for three more would be kept for each of them.
    reviews.shrink_to_fit();
    reviews
}

fn review(node: &Node, fields: &mut FieldReader<'_>) -> Option<Review> {
    let map = fields.part(node, &document::REVIEWS)?;
    let outcome = map.get("hasil").and_then(|node| {
        fields.word(node, &["sesuai", "perlu-perbaikan"], |word| match word {
            "sesuai" => Some(Outcome::Fit),
            "perlu-perbaikan" => Some(Outcome::NeedsCorrection),
            _ => None,
        })
    });
    let digest = map.get("sidik").and_then(|it| fields.digest(it));
    let memo = map.get("memo").and_then(|it| letter(it, "memo", fields));
    let correction = map.get("catatan").and_then(|it| fields.text(it)).map(|it| it.value);
    let signed = signed(map, node.spot, fields);
    Some(Review {
        signed: signed?,
        outcome: outcome?.value,
        note: correction,
        memo,
        has_memo: map.get("memo").is_some(),
        digest,
    })
}

/// `persetujuan: { penetapan: ID }`: the decree by which it was approved; the register looks it up.
pub(crate) fn decree_named(node: &Node, fields: &mut FieldReader<'_>) -> Option<Located<String>> {
    if !names_decree(node) {
        return None;
    }
    let id = fields.record(node, document::APPROVAL.key, records::BY_DECREE)?.get("penetapan")?;
    let (words, en) = (
        "tahun keputusannya, seperti 2026, atau 2026-2 untuk keputusan tambahan",
        "the year of the decree, like 2026, or 2026-2 for a supplementary one",
    );
    fields.parsed(id, |it| is_decree_id(it).then(|| it.to_owned()), &values::ID_MALFORMED, words, en)
}

fn names_decree(node: &Node) -> bool {
    matches!(&node.value, Value::Map(map) if map.get("penetapan").is_some())
}

/// The approval of a document by itself; none of one that names a decree.
pub(crate) fn approval(node: &Node, fields: &mut FieldReader<'_>) -> Option<Approval> {
    if names_decree(node) { None } else { agreement(node, fields) }
}

/// `persetujuan` in a decree, or in a document that is approved by itself.
pub(crate) fn agreement(node: &Node, fields: &mut FieldReader<'_>) -> Option<Approval> {
    sealed(node, document::APPROVAL.key, fields).map(|(signed, digest)| Approval { signed, digest })
}

pub(crate) fn withdrawal(node: &Node, fields: &mut FieldReader<'_>) -> Option<Withdrawal> {
    let map = fields.part(node, &document::WITHDRAWAL)?;
    let proposed = map.get("diusulkan");
    let (proposed, proposal) = proposed.and_then(|it| sealed(it, "diusulkan", fields)).unzip();
    let agreed = map.get("disetujui");
    let (agreed, agreement) = agreed.and_then(|it| sealed(it, "disetujui", fields)).unzip();
    let reason = map.get("alasan").and_then(|it| fields.text(it));
    // A tree that came from a file can always be written as canonical JSON.
    let meta = Statement::withdrawal_meta(map).canonical().unwrap_or_default();
    Some(Withdrawal {
        spot: node.spot,
        proposed,
        proposal: proposal.flatten(),
        agreed,
        agreement: agreement.flatten(),
        reason: reason.map(|it| it.value).unwrap_or_default(),
        successor: map.get("pengganti").and_then(|it| fields.text(it)),
        official_report: map.get("berita_acara").and_then(|it| fields.text(it)).map(|it| it.value),
        meta: Digest::of(meta.as_bytes()),
    })
}

/// A record that says no more than who, when, and of what.
fn sealed(node: &Node, name: &str, fields: &mut FieldReader<'_>) -> Option<(Signed, Option<Located<Digest>>)> {
    let map = fields.record(node, name, records::SEALED)?;
    let digest = map.get("sidik").and_then(|it| fields.digest(it));
    signed(map, node.spot, fields).map(|signed| (signed, digest))
}

/// A record that says no more than who and when.
pub(crate) fn act(node: &Node, name: &str, fields: &mut FieldReader<'_>) -> Option<Signed> {
    let map = fields.record(node, name, records::ACT)?;
    signed(map, node.spot, fields)
}

/// What every record says: who, when, and by which letter if another officer typed it in.
fn signed(map: &Map, spot: Spot, fields: &mut FieldReader<'_>) -> Option<Signed> {
    let by = map.get("oleh").and_then(|it| fields.text(it));
    let on = map.get("tanggal").and_then(|it| fields.day(it));
    let at = map.get("pukul").and_then(|it| fields.time(it));
    let typed_by = map.get("dicatat_oleh").and_then(|it| fields.text(it));
    let letter = map.get("surat").and_then(|it| letter(it, "surat", fields));
    let signature = map.get("tanda").and_then(|it| fields.signature(it)).map(Box::new);
    let (has_letter, text) = (map.get("surat").is_some(), RecordText::of(map));
    Some(Signed { spot, by: by?, on: on?, at, typed_by, letter, has_letter, text, signature })
}

pub(crate) fn letter(node: &Node, name: &str, fields: &mut FieldReader<'_>) -> Option<Letter> {
    let map = fields.record(node, name, records::LETTER)?;
    let number = map.get("nomor").and_then(|it| fields.text(it));
    let date = map.get("tanggal").and_then(|it| fields.day(it));
    Some(Letter { number: number?.value, date: date? })
}
