//! Reads what only an entry of the list of excluded information has.

use crate::diagnostics::Located;
use crate::register::fields::document;
use crate::register::fields::reader::FieldReader;
use crate::register::{ConsequenceTest, Date, End, Exclusion, Ground, Revision};
use crate::source::{Map, Node};

/// Of a revision whose texts are read.
pub(crate) fn exclusion(map: &Map, revision: &Revision, fields: &mut FieldReader<'_>) -> Option<Exclusion> {
    let ground = map.get(document::GROUND.key).and_then(|it| fields.word(it, &Ground::KEYS, Ground::of));
    let basis = revision.said(&document::BASIS).cloned();
    let consequence = revision.said(&document::CONSEQUENCE).cloned();
    let test = map.get(document::CONSEQUENCE_TEST.key).and_then(|it| consequence_test(it, fields));
    let period = map.get(document::EXCLUSION_PERIOD.key).and_then(|it| exclusion_period(it, fields));
    let (from, until) = period?;
    Some(Exclusion { ground: ground?.value, basis: basis?, consequence: consequence?.value, test: test?, from, until })
}

fn consequence_test(node: &Node, fields: &mut FieldReader<'_>) -> Option<ConsequenceTest> {
    let map = fields.part(node, &document::CONSEQUENCE_TEST)?;
    let number = map.get("nomor").and_then(|it| fields.text(it));
    let date = map.get("tanggal").and_then(|it| fields.day(it));
    let signatory = map.get("penanda_tangan").and_then(|it| fields.text(it));
    Some(ConsequenceTest { number: number?.value, date: date?, signatory: signatory?.value })
}

fn exclusion_period(node: &Node, fields: &mut FieldReader<'_>) -> Option<(Date, Located<End>)> {
    let map = fields.part(node, &document::EXCLUSION_PERIOD)?;
    let from = map.get("mulai").and_then(|it| fields.day(it));
    let day = map.get("selesai").and_then(|it| fields.day(it)).map(|it| it.map(End::Day));
    let event = map.get("peristiwa").and_then(|it| fields.text(it)).map(|it| it.map(End::Event));
    Some((from?.value, day.or(event)?))
}
