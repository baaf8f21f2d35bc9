//! Reads `layanan` in the settings.
//!
//! ```yaml
//! layanan:
//!   meja: Ruang Layanan Informasi, lantai 1     # where to come; the body's address if left out
//!   telepon: (0536) …
//!   biaya: Tidak dipungut biaya; penggandaan ditanggung pemohon.
//!   formulir: { permohonan: dip-2026-0031, keberatan: https://… }    # a document's id, or an address elsewhere
//!   disabilitas: Jalur kursi roda dan petugas pendamping.
//!   komisi_informasi: { nama: …, alamat: …, telepon: …, surel: …, laman: https://… }
//!   rujukan: { V23a: https://… }                # where what no document here answers is published
//! ```

use std::collections::BTreeMap;

use crate::diagnostics::Located;
use crate::register::addresses::slug::is_id;
use crate::register::codes::values;
use crate::register::fields::reader::FieldReader;
use crate::register::fields::settings::{COMMISSION, SERVICE, SERVICE_FORMS};
use crate::register::settings::service::{Commission, PLEDGE, PROCEDURE, REPORT, STANDARDS, Service, Target};
use crate::source::{Map, Node};

/// What the settings say about the service.
pub(crate) fn service(map: &Map, fields: &mut FieldReader<'_>) -> Service {
    let Some(node) = map.get("layanan") else { return Service::default() };
    let mut service = Service { spot: Some(node.spot), ..Service::default() };
    let Some(map) = fields.record(node, "layanan", SERVICE) else { return service };
    let mut text = |key| map.get(key).and_then(|it| fields.text(it)).map(|it| it.value);
    service.desk = text("meja");
    service.phone = text("telepon");
    service.cost = text("biaya");
    service.disability = text("disabilitas");
    if let Some(map) = map.get("formulir").and_then(|it| fields.record(it, "formulir", SERVICE_FORMS)) {
        service.request_form = map.get("permohonan").and_then(|it| target(it, fields));
        service.objection_form = map.get("keberatan").and_then(|it| target(it, fields));
    }
    service.commission = map.get("komisi_informasi").and_then(|it| commission(it, fields));
    service.elsewhere = map.get("rujukan").map(|it| elsewhere(it, fields)).unwrap_or_default();
    service
}

fn target(node: &Node, fields: &mut FieldReader<'_>) -> Option<Located<Target>> {
    let of = |text: &str| match web_address(text) {
        Some(address) => Some(Target::Address(address)),
        None => is_id(text).then(|| Target::Document(text.to_owned())),
    };
    let (id, en) =
        ("id dokumen atau alamat yang diawali https://", "a document's id or an address that begins with https://");
    fields.parsed(node, of, &values::ADDRESS_UNREADABLE, id, en)
}

fn commission(node: &Node, fields: &mut FieldReader<'_>) -> Option<Commission> {
    let map = fields.record(node, "komisi_informasi", COMMISSION)?;
    let site = map.get("laman").and_then(|it| address(it, fields)).map(|it| it.value);
    let mut text = |key| map.get(key).and_then(|it| fields.text(it)).map(|it| it.value);
    Some(Commission {
        name: text("nama")?,
        address: text("alamat"),
        phone: text("telepon"),
        email: text("surel"),
        site,
    })
}

fn elsewhere(node: &Node, fields: &mut FieldReader<'_>) -> BTreeMap<String, Located<String>> {
    let known: Vec<&str> = STANDARDS.into_iter().chain(PLEDGE).chain(REPORT).chain(PROCEDURE).collect();
    let Some(map) = fields.map(node, &known) else { return BTreeMap::new() };
    let places = map.0.iter().filter(|(key, _)| known.contains(&key.value.as_str()));
    places.filter_map(|(key, it)| Some((key.value.clone(), address(it, fields)?))).collect()
}

fn address(node: &Node, fields: &mut FieldReader<'_>) -> Option<Located<String>> {
    let (id, en) = ("alamat lengkap yang diawali https://", "a whole address that begins with https://");
    fields.parsed(node, web_address, &values::ADDRESS_UNREADABLE, id, en)
}

/// `https://host/…` without anything that ends an address in a text.
fn web_address(text: &str) -> Option<String> {
    let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"))?;
    let plain = !rest.is_empty() && !rest.chars().any(|it| it.is_whitespace() || "<>\"{}|\\^`".contains(it));
    plain.then(|| text.to_owned())
}

#[cfg(test)]
mod tests {
    use crate::register::Target;
    use crate::register::settings::read_with_required as read;

    #[test]
    fn everything_is_optional_and_hours_are_those_that_are_written() {
        let (settings, found) = read("");
        assert!(found.is_empty() && settings.service.spot.is_none() && settings.service.hours.is_none());
        let (settings, found) = read(
            "layanan:\n  telepon: (0536) 1234567\n  formulir: { permohonan: a-1, keberatan: https://a.go.id/f }\n  komisi_informasi: { nama: KI, laman: https://ki.go.id/ }\n  rujukan: { V23a: https://a.go.id/s }\njam_kerja: { sabtu: [\"08:00-12:00\"] }\n",
        );
        assert!(found.is_empty(), "{found:?}");
        let service = settings.service;
        assert_eq!(service.request_form.unwrap().value, Target::Document("a-1".to_owned()));
        assert_eq!(service.objection_form.unwrap().value, Target::Address("https://a.go.id/f".to_owned()));
        assert_eq!(service.elsewhere["V23a"].value, "https://a.go.id/s");
        assert_eq!(service.hours.unwrap().0[5].len(), 1);
        assert_eq!(service.commission.unwrap().site.unwrap(), "https://ki.go.id/");
    }

    #[test]
    fn what_cannot_be_read_is_a_finding() {
        let (settings, mut found) = read(
            "layanan:\n  telpon: 1\n  formulir: { permohonan: A B }\n  komisi_informasi: { alamat: Jalan }\n  rujukan: { B03: https://a.go.id/, V23a: javascript:1 }\n",
        );
        found.sort_unstable();
        assert_eq!(found, ["address-unreadable", "address-unreadable", "field-missing", "key-unknown", "key-unknown"]);
        assert!(settings.service.commission.is_none() && settings.service.elsewhere.is_empty());
    }
}
