//! Every record in a text that names a digest, with the statement that the digest is of; and `seal`, which writes the
//! digests where a mark stands for them.

use crate::diagnostics::Located;
use crate::register::fields::{Field, document};
use crate::register::records::statement::RecordText;
use crate::register::{Parts, Statement, Step};
use crate::source::{DECREES, Digest, Map, Node, SourceText, Value, put, quoted, split};

/// What stands in place of the digest of a record that is being written.
pub const UNSEALED: &str = "BELUM";

/// A record, and what it must name.
#[derive(Debug)]
pub struct Stated {
    /// Which record it is.
    pub step: Step,
    /// What stands at its `sidik`.
    pub named: Option<Located<String>>,
    /// The statement of the record about everything else as it stands.
    pub statement: Statement,
    /// The id of the officer.
    pub by: String,
    /// Whether another officer typed it in.
    pub is_typed: bool,
    /// Whether a signature is written there.
    pub has_signature: bool,
}

/// The records of a document or decree in the order in which they are made; `files` are name, size and digest of what
/// lies beside it.
///
/// # Errors
/// When the fields cannot be written as canonical JSON, which no tree from a file can be.
pub fn stated(register: &str, text: &SourceText, files: &[(String, u64, Digest)]) -> anyhow::Result<Vec<Stated>> {
    let (fields, body) = (&text.fields, &text.body);
    let mut steps = text.file.split('/').skip(1);
    let (unit, name) = (steps.next().unwrap_or_default(), steps.next().unwrap_or_default());
    let mut all = Vec::new();
    let mut add = |step, record: &Map, statement| {
        let named = record.get("sidik").and_then(|it| Some(Located::new(it.scalar()?.to_owned(), it.spot)));
        all.push(Stated {
            step,
            named,
            statement,
            by: record.get("oleh").and_then(Node::scalar).unwrap_or_default().to_owned(),
            is_typed: record.get("dicatat_oleh").is_some(),
            has_signature: record.get("tanda").is_some(),
        });
    };
    if unit == DECREES {
        for record in maps(fields, Step::Approval) {
            let id = name.trim_end_matches(".md");
            let text = RecordText::of(record);
            add(Step::Approval, record, Statement::of_decree(register, id, &text, (fields, body), files)?);
        }
        return Ok(all);
    }
    let scalar = |field: &Field| fields.get(field.key).and_then(Node::scalar).unwrap_or_default();
    let (id, revision) = (scalar(&document::ID), scalar(&document::NUMBER));
    let parts = Parts::of(fields, body)?;
    for step in [Step::Review, Step::Announcement, Step::Approval, Step::Renewal] {
        for record in maps(fields, step) {
            let names = [register, unit, id, revision];
            add(step, record, Statement::of_document(names, step, &RecordText::of(record), &parts, files));
        }
    }
    for withdrawal in maps_of(fields, document::WITHDRAWAL.key) {
        let meta = Digest::of(Statement::withdrawal_meta(withdrawal).canonical()?.as_bytes());
        let of = |step| maps(withdrawal, step).next().map(|it| (it, RecordText::of(it)));
        let Some((proposed, proposal)) = of(Step::Proposal) else { continue };
        let statement = |agreed| Statement::of_withdrawal([register, id, revision], &proposal, agreed, meta);
        add(Step::Proposal, proposed, statement(None));
        if let Some((agreed, agreement)) = of(Step::Agreement) {
            add(Step::Agreement, agreed, statement(Some(&agreement)));
        }
    }
    Ok(all)
}

/// The records of a step: one, or those of a list.
fn maps(fields: &Map, step: Step) -> impl Iterator<Item = &Map> {
    maps_of(fields, step.key())
}

fn maps_of<'a>(fields: &'a Map, key: &str) -> impl Iterator<Item = &'a Map> {
    let nodes = match fields.get(key) {
        Some(Node { value: Value::List(items), .. }) => items.as_slice(),
        Some(node) => std::slice::from_ref(node),
        None => &[],
    };
    nodes.iter().filter_map(|node| match &node.value {
        Value::Map(map) => Some(map),
        Value::Scalar(_) | Value::List(_) => None,
    })
}

/// The bytes of a document or decree with the digest that stands in place of each [`UNSEALED`]; none where the text
/// cannot be read.
pub fn seal(register: &str, file: &str, bytes: &[u8], files: &[(String, u64, Digest)]) -> Option<Vec<u8>> {
    let mut bytes = bytes.to_vec();
    loop {
        let text = split(file, &bytes).value?;
        let records = stated(register, &text, files).ok()?.into_iter();
        let mut open = records.filter_map(|it| Some((it.named.filter(|it| it.value == UNSEALED)?, it.statement)));
        let Some((mark, statement)) = open.next() else { return Some(bytes) };
        bytes = put(&bytes, mark.spot, UNSEALED, &quoted(&statement.digest().prefixed()))?;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sealed(file: &str, text: &str) -> String {
        String::from_utf8(seal("a.go.id", file, text.as_bytes(), &[]).unwrap()).unwrap()
    }

    fn named(file: &str, text: &str) -> Vec<(&'static str, bool)> {
        let read = split(file, text.as_bytes()).value.unwrap();
        let stands = |it: &Stated| it.named.as_ref().unwrap().value == it.statement.digest().prefixed();
        stated("a.go.id", &read, &[]).unwrap().iter().map(|it| (it.step.key(), stands(it))).collect()
    }

    #[test]
    fn marks_become_digests_where_they_stand_and_nowhere_else() {
        let text = "---\r\nid: a\r\nrevisi: 1\r\njudul: BELUM\r\npemeriksaan:\r\n  - { memo: { nomor: \"é BELUM\" }, sidik: BELUM }\r\npersetujuan: { oleh: BELUM, sidik: BELUM, surat: { nomor: BELUM } }\r\npemutakhiran: [{ sidik: BELUM }, { sidik: BELUM, hasil: tetap }]\r\npenarikan:\r\n  diusulkan:\r\n    sidik: BELUM\r\n  disetujui: { sidik: BELUM }\r\n  alasan: BELUM\r\n---\r\nBELUM\r\n";
        let sealed = sealed("content/u/a.md", text);
        assert_eq!(sealed.matches("BELUM").count(), 6, "{sealed}");
        assert_eq!(sealed.matches("\"sha256:").count(), 6, "{sealed}");
        assert!(sealed.lines().zip(text.lines()).all(|(it, old)| it == old || old.contains("sidik: BELUM")));
        let records = ["pemeriksaan", "persetujuan", "pemutakhiran", "pemutakhiran", "diusulkan", "disetujui"];
        assert_eq!(named("content/u/a.md", &sealed), records.map(|it| (it, true)));
    }

    #[test]
    fn a_decree_has_one_record() {
        let text = "---\nnomor: 1\npersetujuan: { oleh: b, sidik: BELUM }\n---\na 1 sha256:00\n";
        let sealed = sealed("content/penetapan/2026/index.md", text);
        assert_eq!(named("content/penetapan/2026/index.md", &sealed), [("persetujuan", true)]);
        assert_eq!(named("content/penetapan/2027/index.md", &sealed), [("persetujuan", false)]);
        assert_eq!(named("content/penetapan/2026.md", &sealed), [("persetujuan", true)]);
    }

    #[test]
    fn each_record_is_a_line_of_its_statement() {
        let text = "---\nid: a\nrevisi: 1\npersetujuan: { surat: { nomor: 01 }, oleh: b, tanda: x, sidik: y }\npenarikan: { disetujui: { oleh: d }, diusulkan: { oleh: c, sidik: z }, alasan: e }\n---\nf\n";
        let read = split("content/u/a.md", text.as_bytes()).value.unwrap();
        let of = |text: &str| Digest::of(text.as_bytes()).prefixed();
        let statements = stated("a.go.id", &read, &[]).unwrap();
        let texts: Vec<&str> = statements.iter().map(|it| it.statement.text()).collect();
        let meta = of("{\"id\":\"a\",\"revisi\":\"1\"}");
        let reason = of("{\"alasan\":\"e\"}");
        assert_eq!(
            texts,
            [
                format!(
                    "maklumat-sidik/v2\nregister a.go.id\nunit u\nid a\nrevisi 1\npersetujuan {{\"oleh\":\"b\",\"surat\":{{\"nomor\":\"01\"}}}}\nmeta {meta}\nisi {} 2\n",
                    of("f\n")
                ),
                format!(
                    "maklumat-penarikan/v2\nregister a.go.id\nid a\nrevisi 1\ndiusulkan {{\"oleh\":\"c\"}}\nmeta {reason}\n"
                ),
                format!(
                    "maklumat-penarikan/v2\nregister a.go.id\nid a\nrevisi 1\ndiusulkan {{\"oleh\":\"c\"}}\ndisetujui {{\"oleh\":\"d\"}}\nmeta {reason}\n"
                ),
            ]
        );
    }
}
