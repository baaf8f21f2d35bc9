//! The statement: the short text whose SHA-256 a record names, so that anyone can repeat the digest by hand.

use crate::source::{Digest, Map};

/// Which record a statement is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// The review; the review records themselves are not part of it.
    Review,
    /// The approval; the review records are part of it.
    Approval,
}

/// The hashes of a document that its statements are made of, besides those of its files.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Parts {
    /// Of the fields that a review is about.
    pub reviewed_meta: Digest,
    /// Of the fields that an approval is about.
    pub approved_meta: Digest,
    /// Of the text, with LF line ends.
    pub body: Digest,
    /// The length of that text.
    pub body_bytes: u64,
}

impl Parts {
    /// Of fields and text.
    ///
    /// # Errors
    /// When the fields cannot be written as canonical JSON, which no tree from a file can be.
    pub fn of(fields: &Map, body: &str) -> anyhow::Result<Parts> {
        let meta = |step| anyhow::Ok(Digest::of(Statement::meta(fields, step).canonical()?.as_bytes()));
        Ok(Parts {
            reviewed_meta: meta(Step::Review)?,
            approved_meta: meta(Step::Approval)?,
            body: Digest::of(body.as_bytes()),
            body_bytes: body.len() as u64,
        })
    }
}

/// What comes after the approval or beside it, and so is not part of what was approved.
const BESIDE: [&str; 6] =
    ["persetujuan", "penarikan", "pemutakhiran", "pengumuman_segera", "proses", "sumber_impor"];

/// A statement in the format `maklumat-sidik/v1`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Statement {
    text: String,
}

impl Statement {
    /// Of a document's fields, text and files as they stand; `files` are name, size and digest.
    ///
    /// # Errors
    /// When the fields cannot be written as canonical JSON, which no tree from a file can be.
    pub fn of(
        register: &str,
        unit: &str,
        fields: &Map,
        body: &str,
        files: &[(String, u64, Digest)],
        step: Step,
    ) -> anyhow::Result<Statement> {
        let scalar = |key| fields.get(key).and_then(|it| it.scalar()).unwrap_or_default();
        let names = [register, unit, scalar("id"), scalar("revisi")];
        Ok(Statement::new(names, &Parts::of(fields, body)?, files, step))
    }

    /// Of hashed parts; `names` are the register, the unit, the id and the revision.
    pub(crate) fn new(
        names: [&str; 4],
        parts: &Parts,
        files: &[(String, u64, Digest)],
        step: Step,
    ) -> Statement {
        let [register, unit, id, revision] = names;
        let meta = if step == Step::Review { parts.reviewed_meta } else { parts.approved_meta };
        let mut text = format!(
            "maklumat-sidik/v1\nregister {register}\nunit {unit}\nid {id}\nrevisi {revision}\nmeta sha256:{meta}\nisi sha256:{} {}\n",
            parts.body, parts.body_bytes
        );
        add_files(&mut text, files);
        Statement { text }
    }

    /// The fields that are hashed as `meta`.
    pub fn meta(fields: &Map, step: Step) -> Map {
        let fields = fields.without(&BESIDE);
        if step == Step::Review { fields.without(&["pemeriksaan"]) } else { fields }
    }

    /// The text, with its last line feed.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// What a record names.
    pub fn digest(&self) -> Digest {
        Digest::of(self.text.as_bytes())
    }

    /// The first words of the lines in which two statements differ, with the name of a file where it is one.
    pub fn differences(&self, other: &Statement) -> Vec<String> {
        let part = |line: &&str| -> String {
            let mut words = line.splitn(4, ' ');
            let first = words.next().unwrap_or_default();
            match (first, words.nth(2)) {
                ("file", Some(name)) => format!("file {name}"),
                _ => first.to_owned(),
            }
        };
        let only = |a: &Statement, b: &Statement| -> Vec<String> {
            a.text.lines().filter(|line| !b.text.lines().any(|it| it == *line)).map(|it| part(&it)).collect()
        };
        let mut parts = only(self, other);
        parts.extend(only(other, self));
        parts.sort();
        parts.dedup();
        parts
    }
}

impl Statement {
    /// The text whose SHA-256 the agreement to a decree names, in the format `maklumat-penetapan/v1`: the decree with
    /// its list and its files, as the superior agrees to it.
    pub fn of_decree(
        register: &str,
        id: &str,
        fields: &Map,
        body: &str,
        files: &[(String, u64, Digest)],
    ) -> Statement {
        // A tree that came from a file can always be written as canonical JSON.
        let meta = Statement::decree_meta(fields).canonical().unwrap_or_default();
        let (meta, isi) = (Digest::of(meta.as_bytes()), Digest::of(body.as_bytes()));
        let mut text = format!(
            "maklumat-penetapan/v1\nregister {register}\npenetapan {id}\nmeta sha256:{meta}\nisi sha256:{isi} {}\n",
            body.len()
        );
        add_files(&mut text, files);
        Statement { text }
    }

    /// The fields of a decree that are hashed as `meta`: all but the agreement itself.
    pub fn decree_meta(fields: &Map) -> Map {
        fields.without(&["persetujuan"])
    }
}

/// One line for each file, sorted by name.
fn add_files(text: &mut String, files: &[(String, u64, Digest)]) {
    let mut files: Vec<_> = files.iter().collect();
    files.sort();
    for (name, size, digest) in files {
        text.push_str(&format!("file sha256:{digest} {size} {name}\n"));
    }
}

/// The text whose SHA-256 a withdrawal names, in the format `maklumat-penarikan/v1`.
pub fn withdrawal_statement(
    register: &str,
    id: &str,
    revision: &str,
    withdrawal: &Map,
) -> anyhow::Result<Statement> {
    let meta = Digest::of(withdrawal.without(&["sidik"]).canonical()?.as_bytes());
    Ok(Statement {
        text: format!(
            "maklumat-penarikan/v1\nregister {register}\nid {id}\nrevisi {revision}\nmeta sha256:{meta}\n"
        ),
    })
}
