//! Reads the records of the officers: preparation, reviews, approval, withdrawal.

use crate::diagnostics::Spot;
use crate::register::field::Fields;
use crate::register::{
    Approval, Letter, Outcome, Preparation, Review, Signed, Withdrawal, withdrawal_statement,
};
use crate::source::{Digest, Map, Node};

const SIGNED: [&str; 5] = ["oleh", "tanggal", "pukul", "dicatat_oleh", "surat"];

pub(crate) fn preparation(node: &Node, fields: &mut Fields<'_>) -> Option<Preparation> {
    let map = fields.map(node, &SIGNED)?;
    signed(map, "penyusunan", node.spot, fields).map(|signed| Preparation { signed })
}

pub(crate) fn reviews(node: &Node, fields: &mut Fields<'_>) -> Vec<Review> {
    fields.list(node).iter().filter_map(|it| review(it, fields)).collect()
}

fn review(node: &Node, fields: &mut Fields<'_>) -> Option<Review> {
    const NAME: &str = "pemeriksaan";
    let map = fields.map(node, &[&SIGNED[..], &["hasil", "catatan", "memo", "sidik"]].concat())?;
    let outcome = required(map, "hasil", NAME, node.spot, fields);
    let outcome = outcome.and_then(|it| {
        fields.word(it, &["sesuai", "perlu-perbaikan"], |word| match word {
            "sesuai" => Some(Outcome::Fit),
            "perlu-perbaikan" => Some(Outcome::NeedsCorrection),
            _ => None,
        })
    });
    let digest = required(map, "sidik", NAME, node.spot, fields).and_then(|it| fields.digest(it));
    let memo = map.get("memo").and_then(|it| letter(it, "memo", fields));
    let correction = map.get("catatan").and_then(|it| fields.text(it)).map(|it| it.value);
    let signed = signed(map, NAME, node.spot, fields);
    Some(Review {
        signed: signed?,
        outcome: outcome?.value,
        note: correction,
        memo,
        has_memo: map.get("memo").is_some(),
        digest,
    })
}

pub(crate) fn approval(node: &Node, fields: &mut Fields<'_>) -> Option<Approval> {
    let map = fields.map(node, &[&SIGNED[..], &["sidik"]].concat())?;
    let digest = required(map, "sidik", "persetujuan", node.spot, fields).and_then(|it| fields.digest(it));
    let signed = signed(map, "persetujuan", node.spot, fields);
    signed.map(|signed| Approval { signed, digest })
}

/// `scalars` are the register's name, the id and the revision as written: parts of the digest.
pub(crate) fn withdrawal(node: &Node, scalars: [&str; 3], fields: &mut Fields<'_>) -> Option<Withdrawal> {
    const NAME: &str = "penarikan";
    let map =
        fields.map(node, &["diusulkan", "disetujui", "alasan", "pengganti", "berita_acara", "sidik"])?;
    let [register, id, revision] = scalars;
    let computed =
        withdrawal_statement(register, id, revision, map).map_or(Digest::of(b""), |it| it.digest());
    let mut act = |node: &Node, name: &str| {
        let act = fields.map(node, &SIGNED)?;
        signed(act, name, node.spot, fields)
    };
    let proposed = map.get("diusulkan").and_then(|it| act(it, "diusulkan"));
    let agreed = map.get("disetujui").and_then(|it| act(it, "disetujui"));
    required(map, "diusulkan", NAME, node.spot, fields);
    let reason = required(map, "alasan", NAME, node.spot, fields).and_then(|it| fields.text(it));
    if map.get("disetujui").is_some() {
        required(map, "sidik", NAME, node.spot, fields);
    }
    Some(Withdrawal {
        spot: node.spot,
        proposed,
        agreed,
        reason: reason.map(|it| it.value).unwrap_or_default(),
        successor: map.get("pengganti").and_then(|it| fields.text(it)),
        official_report: map.get("berita_acara").and_then(|it| fields.text(it)).map(|it| it.value),
        digest: map.get("sidik").and_then(|it| fields.digest(it)),
        computed,
    })
}

/// What every record says: who, when, and by which letter if another officer typed it in.
fn signed(map: &Map, name: &str, spot: Spot, fields: &mut Fields<'_>) -> Option<Signed> {
    let by = required(map, "oleh", name, spot, fields).and_then(|it| fields.text(it));
    let on = required(map, "tanggal", name, spot, fields).and_then(|it| fields.day(it));
    let at = map.get("pukul").and_then(|it| fields.time(it));
    let typed_by = map.get("dicatat_oleh").and_then(|it| fields.text(it));
    let letter = map.get("surat").and_then(|it| letter(it, "surat", fields));
    Some(Signed { spot, by: by?, on: on?, at, typed_by, letter, has_letter: map.get("surat").is_some() })
}

pub(crate) fn letter(node: &Node, name: &str, fields: &mut Fields<'_>) -> Option<Letter> {
    let map = fields.map(node, &["nomor", "tanggal"])?;
    let number = required(map, "nomor", name, node.spot, fields).and_then(|it| fields.text(it));
    let date = required(map, "tanggal", name, node.spot, fields).and_then(|it| fields.day(it));
    Some(Letter { number: number?.value, date: date? })
}

/// A field of a record that must be there.
pub(crate) fn required<'m>(
    map: &'m Map,
    key: &str,
    parent: &str,
    spot: Spot,
    fields: &mut Fields<'_>,
) -> Option<&'m Node> {
    let node = map.get(key);
    if node.is_none() {
        fields.missing(key, Some((parent, spot)));
    }
    node
}
