//! Reads the fields of a document from its front matter; its text is not kept in memory.

use std::sync::Arc;

use crate::diagnostics::{Diagnosed, Located, Place};
use crate::register::addresses::slug::is_id;
use crate::register::codes::values;
use crate::register::documents::announcement::unanswered;
use crate::register::documents::exemption::exemptions;
use crate::register::documents::language;
use crate::register::documents::origin::origin;
use crate::register::documents::present::present;
use crate::register::documents::read_exclusion::exclusion;
use crate::register::documents::sample::sample;
use crate::register::documents::until::until;
use crate::register::fields::reader::FieldReader;
use crate::register::fields::{Field, Kind, document, keys};
use crate::register::records::read_urgent::announcement;
use crate::register::records::reader::{approval, decree_named, preparation, process, renewals, reviews, withdrawal};
use crate::register::{
    Class, Document, Fate, Form, Link, Listed, Made, PartialDate, Parts, Period, Records, Retention, Revision, Step,
    Values, body_facts, markdown,
};
use crate::source::{Digest, DocumentSource, Map, Node, RevisionSource, Value, forbidden};

/// Understands one document; `register` is the register's name, part of every digest.
pub fn document(read: Diagnosed<DocumentSource>, register: &str) -> Diagnosed<Arc<Document>> {
    read.then(|source| {
        let mut found = Vec::new();
        let mut document =
            Document { path: source.path, revisions: Vec::new(), readable: source.readable, unit: source.unit };
        for revision in source.revisions {
            let understood = understand(revision, register, &document.unit);
            found.extend(understood.diagnostics);
            document.revisions.push(understood.value);
        }
        Diagnosed { value: Arc::new(document), diagnostics: found }
    })
}

fn understand(source: RevisionSource, register: &str, unit: &str) -> Diagnosed<Revision> {
    let RevisionSource { folder, text, attachments } = source;
    let map = &text.fields;
    let events = markdown(&text.body);
    let looked_through = Values::of(&text, &events);
    let mut fields = FieldReader::of(&text.file);
    let class = map.get(document::CLASS.key).and_then(|it| fields.word(it, &Class::KEYS, Class::of));
    let is_immediate = class.as_ref().is_some_and(|it| it.value == Class::Immediate);
    let is_excluded = class.as_ref().map_or_else(|| looks_excluded(map), |it| it.value == Class::Excluded);
    // Files of excluded material are a rule of their own, which says more than that the key is unknown.
    let tolerated = is_excluded.then_some(&document::ATTACHMENTS);
    fields.known(map, &keys(document::of_class(is_excluded).chain(tolerated)));
    let required = document::of_class(is_excluded).filter(|it| it.is_required(is_excluded));
    required.filter(|it| map.get(it.key).is_none()).for_each(|it| fields.missing(it, None));
    let nothing = Digest::of(b"");
    let unhashed = Parts { reviewed_meta: nothing, approved_meta: nothing, body: nothing, body_bytes: 0 };
    // A tree that came from a file can always be written as canonical JSON.
    let parts = Parts::of(map, &text.body).unwrap_or(unhashed);
    let node = |field: &Field| map.get(field.key);
    let mut list = |field| node(field).map_or_else(Vec::new, |it| fields.texts(it));
    let (items, keywords) = (list(&document::ITEMS), list(&document::KEYWORDS));
    let (addresses, excluded_parts) = (list(&document::OLD_ADDRESSES), list(&document::EXCLUDED_PARTS));
    let known = document::of_class(is_excluded).filter(|it| matches!(it.kind, Kind::Text));
    let texts = known.filter_map(|it| Some((it.key, fields.text(node(it)?)?)));
    let present = present(map);
    let has = |field: &Field| present.iter().any(|it| it.value == field.key);
    let mut revision = Revision {
        file: Arc::clone(&text.file),
        folder,
        source: text.digest,
        texts: texts.collect(),
        class,
        language: node(&document::LANGUAGE).and_then(|it| language::code(it, &mut fields)),
        id: node(&document::ID).and_then(|it| id(it, &mut fields)),
        number: node(&document::NUMBER).and_then(|it| number(it, &mut fields)),
        holders: node(&document::HOLDERS).map_or_else(Vec::new, |it| holders(it, &mut fields)),
        made: node(&document::MADE).and_then(|it| made(it, &mut fields)),
        forms: node(&document::FORMS).map_or_else(Vec::new, |it| forms(it, &mut fields)),
        retention: node(&document::RETENTION).and_then(|it| retention(it, &mut fields)),
        until: node(&document::UNTIL).and_then(|it| until(it, &mut fields)),
        items,
        keywords,
        listed: node(&document::ATTACHMENTS).map_or_else(Vec::new, |it| listed(it, &mut fields)),
        attachments,
        excluded_parts,
        links: node(&document::LINKS).map_or_else(Vec::new, |it| links(it, &mut fields)),
        old_addresses: addresses.into_iter().filter(|it| old_address(it, &mut fields)).collect(),
        exemptions: node(&document::EXEMPTIONS).map_or_else(Vec::new, |it| exemptions(it, &mut fields)),
        values: looked_through,
        unanswered: if is_immediate { unanswered(&text.body) } else { Vec::new() },
        sample: sample(&text),
        exclusion: None,
        records: Records {
            preparation: node(&document::PREPARATION).and_then(|it| preparation(it, &mut fields)),
            rounds: node(&document::REVIEWS).map_or(0, rounds),
            reviews: node(&document::REVIEWS).map_or_else(Vec::new, |it| reviews(it, &mut fields)),
            review_stands: false,
            process: node(&document::PROCESS).map_or_else(Vec::new, |it| process(it, &mut fields)),
            renewals: node(&document::RENEWALS).map_or_else(Vec::new, |it| renewals(it, &mut fields)),
            announcement: node(&document::ANNOUNCEMENT).and_then(|it| announcement(it, &mut fields)).map(Box::new),
            has_announcement: has(&document::ANNOUNCEMENT),
            approval: node(&document::APPROVAL).and_then(|it| approval(it, &mut fields)),
            has_approval: has(&document::APPROVAL),
            decree: node(&document::APPROVAL).and_then(|it| decree_named(it, &mut fields)),
            withdrawal: node(&document::WITHDRAWAL).and_then(|it| withdrawal(it, &mut fields)).map(Box::new),
        },
        origin: node(&document::ORIGIN).and_then(|it| origin(it, &mut fields)).map(Box::new),
        present,
        body: body_facts(&text.body, events, text.body_line),
        parts,
    };
    if is_excluded {
        revision.exclusion = exclusion(map, &revision, &mut fields).map(Box::new);
    }
    let hidden = revision.body.hidden.iter();
    fields.found.extend(hidden.map(|it| forbidden(Place::new(text.file.clone(), it.spot), it.value)));
    revision.records.review_stands = revision.stands(register, unit, Step::Review);
    Diagnosed { value: revision, diagnostics: fields.found }
}

/// Whether an entry whose class cannot be read has a field that only excluded ones have: then its other fields are
/// not unknown, and those of a public document not missing.
fn looks_excluded(map: &Map) -> bool {
    document::only_of_excluded().any(|it| map.get(it.key).is_some())
}

/// How many rounds a list holds, understood or not.
fn rounds(node: &Node) -> usize {
    match &node.value {
        Value::List(items) => items.len(),
        Value::Scalar(_) | Value::Map(_) => 1,
    }
}

fn id(node: &Node, fields: &mut FieldReader<'_>) -> Option<Located<String>> {
    let (form, en) = (
        "id seperti dip-2026-0001: huruf kecil, angka, tanda hubung",
        "an id like dip-2026-0001: lower-case letters, digits, hyphens",
    );
    fields.parsed(node, |it| is_id(it).then(|| it.to_owned()), &values::ID_MALFORMED, form, en)
}

fn number(node: &Node, fields: &mut FieldReader<'_>) -> Option<Located<u32>> {
    let count = |text: &str| {
        let plain = !text.starts_with('0') && text.bytes().all(|it| it.is_ascii_digit());
        plain.then(|| text.parse().ok())?
    };
    fields.parsed(node, count, &values::NUMBER_UNREADABLE, "bilangan seperti 1", "a number like 1")
}

fn holders(node: &Node, fields: &mut FieldReader<'_>) -> Vec<Located<String>> {
    match &node.value {
        Value::Scalar(_) => fields.text(node).into_iter().collect(),
        Value::List(_) | Value::Map(_) => {
            fields.not_empty(node);
            fields.texts(node)
        }
    }
}

fn made(node: &Node, fields: &mut FieldReader<'_>) -> Option<Made> {
    let map = fields.part(node, &document::MADE)?;
    let date = map.get("tanggal")?;
    let (id, en) =
        ("tahun, bulan, atau hari: 2026, 2026-01, 2026-01-20", "a year, month or day: 2026, 2026-01, 2026-01-20");
    let date = fields.parsed(date, PartialDate::of, &values::DATE_UNREADABLE, id, en);
    let place = map.get("tempat").and_then(|it| fields.text(it)).map(|it| it.value);
    Some(Made { date: date?, place })
}

fn forms(node: &Node, fields: &mut FieldReader<'_>) -> Vec<Located<Form>> {
    fields.not_empty(node);
    fields.words(node).iter().filter_map(|it| fields.word(it, &Form::KEYS, Form::of)).collect()
}

fn retention(node: &Node, fields: &mut FieldReader<'_>) -> Option<Located<Retention>> {
    let (id, en) = (
        "jangka waktu seperti 2 tahun, 6 bulan, 2 tahun setelah tidak berlaku (atau peristiwa lain), selama berlaku, atau permanen",
        "a period like 2 tahun, 6 bulan, 2 tahun setelah tidak berlaku (or another event), selama berlaku or permanen",
    );
    let period = |node: &Node, fields: &mut FieldReader<'_>| {
        fields.parsed(node, Period::of, &values::PERIOD_UNREADABLE, id, en).map(|it| it.value)
    };
    if matches!(node.value, Value::Scalar(_)) {
        let active = period(node, fields)?;
        return Some(Located::new(Retention { active, inactive: None, fate: None }, node.spot));
    }
    let map = fields.part(node, &document::RETENTION)?;
    let active = map.get("aktif").and_then(|it| period(it, fields));
    let inactive = map.get("inaktif").map(|it| period(it, fields));
    let fate = map.get("nasib_akhir").map(|it| fields.word(it, &Fate::KEYS, Fate::of));
    // What is written and cannot be read is a finding of its own, and not missing.
    if matches!(inactive, Some(None)) || matches!(fate, Some(None)) {
        return None;
    }
    let (inactive, fate) = (inactive.flatten(), fate.flatten().map(|it| it.value));
    Some(Located::new(Retention { active: active?, inactive, fate }, node.spot))
}

pub(crate) fn listed(node: &Node, fields: &mut FieldReader<'_>) -> Vec<Listed> {
    let mut one = |node: &Node| {
        let map = fields.part(node, &document::ATTACHMENTS)?;
        let name = map.get("berkas").and_then(|it| fields.text(it));
        let title = map.get("judul").and_then(|it| fields.text(it)).map(|it| it.value);
        Some(Listed { name: name?, title })
    };
    match &node.value {
        Value::List(items) => items.iter().filter_map(&mut one).collect(),
        Value::Scalar(_) | Value::Map(_) => fields.list(node).iter().filter_map(|_| None).collect(),
    }
}

fn links(node: &Node, fields: &mut FieldReader<'_>) -> Vec<Link> {
    let mut links = Vec::new();
    for node in fields.list(node) {
        let Some(map) = fields.part(node, &document::LINKS) else { continue };
        let title = map.get("judul").and_then(|it| fields.text(it));
        let address = map.get("alamat").and_then(|it| {
            let whole = |text: &str| {
                let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"))?;
                let plain =
                    !rest.is_empty() && !rest.chars().any(|it| it.is_whitespace() || "<>\"{}|\\^`".contains(it));
                plain.then(|| text.to_owned())
            };
            fields.parsed(
                it,
                whole,
                &values::ADDRESS_UNREADABLE,
                "alamat lengkap yang diawali https://",
                "a whole address that begins with https://",
            )
        });
        if let (Some(title), Some(address)) = (title, address) {
            links.push(Link { title: title.value, address });
        }
    }
    links
}

/// `/[a-z0-9/-]+/`.
fn old_address(address: &Located<String>, fields: &mut FieldReader<'_>) -> bool {
    let text = &address.value;
    let plain = |it: u8| it.is_ascii_lowercase() || it.is_ascii_digit() || matches!(it, b'/' | b'-');
    let sound = text.len() > 2
        && text.starts_with('/')
        && text.ends_with('/')
        && !text.contains("//")
        // A page stands there: no file system holds longer names.
        && text.len() <= 400
        && text.split('/').all(|it| it.len() <= 120)
        && text.bytes().all(plain);
    if !sound {
        let node = Node { spot: address.spot, value: Value::Scalar(text.clone()) };
        let (id, en) = ("alamat seperti /laporan/lkjip-2025/", "an address like /laporan/lkjip-2025/");
        fields.parsed(&node, |_| None::<()>, &values::ADDRESS_UNREADABLE, id, en);
    }
    sound
}
