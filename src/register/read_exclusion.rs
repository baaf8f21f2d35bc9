//! Reads what only an entry of the list of excluded information has.

use crate::diagnostics::Located;
use crate::register::field::Fields;
use crate::register::read_records::required;
use crate::register::{ConsequenceTest, Date, End, Exclusion, Ground};
use crate::source::{Map, Node};

pub(crate) fn exclusion(map: &Map, fields: &mut Fields<'_>) -> Option<Exclusion> {
    let letters = ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j"];
    let ground = map.get("huruf").and_then(|it| fields.word(it, &letters, Ground::of));
    let basis = map.get("dasar_hukum").and_then(|it| fields.text(it));
    let consequence = map.get("konsekuensi").and_then(|it| fields.text(it));
    let test = map.get("uji_konsekuensi").and_then(|it| consequence_test(it, fields));
    let period = map.get("jangka_waktu").and_then(|it| exclusion_period(it, fields));
    let (from, until) = period?;
    Some(Exclusion { ground: ground?, basis: basis?, consequence: consequence?.value, test: test?, from, until })
}

fn consequence_test(node: &Node, fields: &mut Fields<'_>) -> Option<ConsequenceTest> {
    const NAME: &str = "uji_konsekuensi";
    let map = fields.map(node, &["nomor", "tanggal", "penanda_tangan"])?;
    let number = required(map, "nomor", NAME, node.spot, fields).and_then(|it| fields.text(it));
    let date = required(map, "tanggal", NAME, node.spot, fields).and_then(|it| fields.day(it));
    let signatory = required(map, "penanda_tangan", NAME, node.spot, fields).and_then(|it| fields.text(it));
    Some(ConsequenceTest { number: number?.value, date: date?, signatory: signatory?.value })
}

fn exclusion_period(node: &Node, fields: &mut Fields<'_>) -> Option<(Date, Located<End>)> {
    const NAME: &str = "jangka_waktu";
    let map = fields.map(node, &["mulai", "selesai", "peristiwa"])?;
    let from = required(map, "mulai", NAME, node.spot, fields).and_then(|it| fields.day(it));
    let day = map.get("selesai").and_then(|it| fields.day(it)).map(|it| it.map(End::Day));
    let event = map.get("peristiwa").and_then(|it| fields.text(it)).map(|it| it.map(End::Event));
    if map.get("selesai").is_none() && map.get("peristiwa").is_none() {
        fields.missing("selesai", Some((NAME, node.spot)));
    }
    Some((from?.value, day.or(event)?))
}
