//! Reads a decree: its front matter, and one line for each revision that it lists.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::diagnostics::{Diagnosed, Located, Spot, say};
use crate::register::addresses::slug::is_id;
use crate::register::codes::{decrees, values};
use crate::register::decrees::decree::is_decree_id;
use crate::register::documents::exemption::exemptions;
use crate::register::documents::reader::{self, listed};
use crate::register::fields::reader::FieldReader;
use crate::register::fields::{AGREEMENT, DECREE, document};
use crate::register::records::reader::{act, agreement};
use crate::register::{Date, Decree, Entry, Signed, Statement, stated};
use crate::source::{Digest, DocumentSource, RevisionSource};

/// Understands one decree; `register` is the register's name, part of every digest.
pub fn decree(read: Diagnosed<DocumentSource>, register: &str) -> Diagnosed<Decree> {
    read.then(|source| {
        let id = source.path.rsplit('/').next().unwrap_or_default().to_owned();
        let mut found = Vec::new();
        let mut parts = Parts::default();
        let mut statement = None;
        if let Some(revision) = source.revisions.first() {
            let mut fields = FieldReader::of(&revision.text.file);
            parts = Parts::of(revision, &id, &mut fields);
            found = fields.found;
            statement = agreed(revision, register);
        }
        // What a document must have is no matter here: only its files and values are looked at.
        let document = reader::document(Diagnosed::sound(source), register).value;
        let Parts { number, date, signed, entries, places } = parts;
        Diagnosed {
            value: Decree {
                id,
                document: Arc::unwrap_or_clone(document),
                number,
                date,
                signed,
                entries,
                places,
                statement,
            },
            diagnostics: found,
        }
    })
}

/// What the file says, beside what every document has.
#[derive(Debug, Default)]
struct Parts {
    number: Option<Located<String>>,
    date: Option<Located<Date>>,
    signed: Option<Signed>,
    entries: Vec<Entry>,
    places: BTreeMap<(String, u32), usize>,
}

impl Parts {
    fn of(source: &RevisionSource, id: &str, fields: &mut FieldReader<'_>) -> Parts {
        let map = &source.text.fields;
        if !is_decree_id(id) {
            misnamed(id, fields);
        }
        fields.table(map, DECREE, None);
        // Read for what is wrong with them; what they say is in the document.
        let _ = map.get(document::ATTACHMENTS.key).map(|it| listed(it, fields));
        let _ = map.get(document::EXEMPTIONS.key).map(|it| exemptions(it, fields));
        let _ = map.get(AGREEMENT.key).map(|it| agreement(it, fields));
        let mut parts = Parts {
            number: map.get("nomor").and_then(|it| fields.text(it)),
            date: map.get("tanggal").and_then(|it| fields.day(it)),
            signed: map.get("penetapan").and_then(|it| act(it, "penetapan", fields)),
            ..Parts::default()
        };
        for (line, at) in source.text.body.split('\n').zip(source.text.body_line as usize..) {
            if !line.trim().is_empty() {
                parts.line(line, at, fields);
            }
        }
        parts
    }

    /// `id revisi sidik`
    fn line(&mut self, line: &str, at: usize, fields: &mut FieldReader<'_>) {
        let spot = Spot::new(at, 1, line.chars().count());
        let Some((id, number, digest)) = entry(line) else {
            fields.report(
                &decrees::DECREE_LINE_UNREADABLE,
                spot,
                say!(id = "baris ini bukan `id revisi sidik`", en = "this line is not `id revision digest`"),
                say!(
                    id = "tulis satu informasi per baris, misalnya dip-2026-0001 1 sha256:… ; `maklumat ekspor \
                          BERKAS.md --untuk-penetapan` menuliskannya",
                    en = "write one item a line, like dip-2026-0001 1 sha256:… ; `maklumat export FILE.md \
                          --for-decree` writes them",
                ),
            );
            return;
        };
        let place = self.entries.len();
        if self.places.contains_key(&(id.clone(), number)) {
            fields.report(
                &decrees::DECREE_LINE_TWICE,
                spot,
                say!(
                    id = "`{id}` revisi {number} sudah tercantum di atas",
                    en = "`{id}` revision {number} is listed above already",
                    id,
                    number,
                ),
                say!(id = "hapus salah satu barisnya", en = "delete one of the two lines"),
            );
            return;
        }
        self.places.insert((id.clone(), number), place);
        self.entries.push(Entry { spot, id, number, digest });
    }
}

fn entry(line: &str) -> Option<(String, u32, Digest)> {
    let mut words = line.split_whitespace();
    let (id, number, digest) = (words.next()?, words.next()?, words.next()?);
    let is_plain = !number.starts_with('0') && number.bytes().all(|it| it.is_ascii_digit());
    let number = number.parse().ok().filter(|_| is_plain)?;
    let is_whole = words.next().is_none() && is_id(id);
    is_whole.then_some((id.to_owned(), number, digest.parse().ok()?))
}

/// The text whose digest the agreement names.
fn agreed(source: &RevisionSource, register: &str) -> Option<Statement> {
    let files: Vec<_> = source.attachments.iter().map(|it| (it.name.clone(), it.size, it.digest)).collect();
    stated(register, &source.text, &files).ok()?.pop().map(|it| it.statement)
}

fn misnamed(id: &str, fields: &mut FieldReader<'_>) {
    fields.report(
        &values::ID_MALFORMED,
        Spot::START,
        say!(
            id = "`{id}` tidak dapat menjadi nama keputusan penetapan",
            en = "`{id}` cannot be the name of a decree",
            id,
        ),
        say!(
            id = "beri nama menurut tahunnya, misalnya 2026.md; keputusan tambahan pada tahun yang sama: 2026-2.md",
            en = "name it after its year, like 2026.md; a supplementary decree of the same year: 2026-2.md",
        ),
    );
}
