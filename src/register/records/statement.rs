//! The statement: the short text whose SHA-256 a record names, so that anyone can repeat the digest by hand.
//!
//! ```text
//! maklumat-sidik/v2
//! register biro.contoh.go.id
//! unit protokol
//! id dip-2026-0001
//! revisi 1
//! persetujuan {"oleh":"atasan-ppid","tanggal":"2026-01-23"}
//! meta sha256:…
//! isi sha256:… 34
//! file sha256:… 21 jadwal.csv
//! ```
//!
//! The sixth line is the record itself ([`RecordText`]), so that nobody changes who acted, when, or by which letter. A
//! review (`pemeriksaan`), an urgent announcement (`pengumuman_segera`) and a renewal (`pemutakhiran`) have the same
//! lines. What an approval and a renewal hash as `meta` holds the review records, with the digests that these name.
//!
//! The agreement to a decree names the same with other first lines, and one of the two records of a withdrawal names
//! what only a withdrawal says; its `meta` is of `penarikan` without the two records:
//!
//! ```text
//! maklumat-penetapan/v2                      maklumat-penarikan/v2
//! register biro.contoh.go.id                 register biro.contoh.go.id
//! penetapan 2026                             id dip-2026-0001
//! persetujuan {"oleh":…}                     revisi 1
//! meta sha256:…                              diusulkan {"oleh":…}
//! isi sha256:… 85                            disetujui {"oleh":…}        in the statement of the agreement
//! file sha256:… 21 keputusan.pdf             meta sha256:…
//! ```

use crate::register::fields::{Bound, DECREE, document, keys};
use crate::source::{Digest, Map};

/// What the signature of a statement is for.
pub const STATEMENT_NAMESPACE: &str = "maklumat-sidik/v2";

/// Which record a statement is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// The last round of review.
    Review,
    /// The urgent announcement.
    Announcement,
    /// The approval of a document, or the agreement to a decree.
    Approval,
    /// The last renewal.
    Renewal,
    /// The proposal to withdraw.
    Proposal,
    /// The agreement to a proposed withdrawal.
    Agreement,
}

impl Step {
    /// The key of its record, which is the first word of its line too.
    pub const fn key(self) -> &'static str {
        match self {
            Step::Review => document::REVIEWS.key,
            Step::Announcement => document::ANNOUNCEMENT.key,
            Step::Approval => document::APPROVAL.key,
            Step::Renewal => document::RENEWALS.key,
            Step::Proposal => "diusulkan",
            Step::Agreement => "disetujui",
        }
    }

    /// Whether the review records are part of what its record is about.
    const fn covers_reviews(self) -> bool {
        matches!(self, Step::Approval | Step::Renewal)
    }

    /// Whether its record is not about a field that is bound so.
    const fn is_beside(self, bound: Bound) -> bool {
        match bound {
            Bound::Always => false,
            Bound::ByApproval => !self.covers_reviews(),
            Bound::Never => true,
        }
    }
}

/// A record as its statement has it: as canonical JSON, without its own digest and without its signature.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecordText(Box<str>);

impl RecordText {
    /// Of the record as it is written.
    pub(crate) fn of(record: &Map) -> RecordText {
        // A tree that came from a file can always be written as canonical JSON.
        RecordText(record.canonical_without(&["sidik", "tanda"]).unwrap_or_default().into())
    }

    /// Of the approval of a document by this decree.
    pub(crate) fn by_decree(id: &str) -> RecordText {
        RecordText(serde_json::json!({ "penetapan": id }).to_string().into())
    }
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
        let meta = |step| anyhow::Ok(Digest::of(Statement::meta(fields, step)?.as_bytes()));
        Ok(Parts {
            reviewed_meta: meta(Step::Review)?,
            approved_meta: meta(Step::Approval)?,
            body: Digest::of(body.as_bytes()),
            body_bytes: body.len() as u64,
        })
    }
}

/// A statement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Statement {
    text: String,
}

impl Statement {
    /// Of a record about a document; `names` are the register, the unit, the id and the revision, `files` name, size
    /// and digest.
    pub(crate) fn of_document(
        names: [&str; 4],
        step: Step,
        record: &RecordText,
        parts: &Parts,
        files: &[(String, u64, Digest)],
    ) -> Statement {
        let meta = if step.covers_reviews() { parts.approved_meta } else { parts.reviewed_meta };
        let mut text = head(names) + &line(step, record);
        add_parts(&mut text, meta, (parts.body, parts.body_bytes), files);
        Statement { text }
    }

    /// The statement of a review before there is one: all its lines but that of the record.
    pub(crate) fn of_content(names: [&str; 4], parts: &Parts, files: &[(String, u64, Digest)]) -> Statement {
        let mut text = head(names);
        add_parts(&mut text, parts.reviewed_meta, (parts.body, parts.body_bytes), files);
        Statement { text }
    }

    /// Of the agreement to a decree with its list and its files.
    pub(crate) fn of_decree(
        register: &str,
        id: &str,
        record: &RecordText,
        (fields, body): (&Map, &str),
        files: &[(String, u64, Digest)],
    ) -> anyhow::Result<Statement> {
        let meta = Digest::of(Statement::decree_meta(fields).canonical()?.as_bytes());
        let mut text = format!("maklumat-penetapan/v2\nregister {register}\npenetapan {id}\n");
        text.push_str(&line(Step::Approval, record));
        add_parts(&mut text, meta, (Digest::of(body.as_bytes()), body.len() as u64), files);
        Ok(Statement { text })
    }

    /// Of the proposal to withdraw, or with its record of the agreement; `names` are the register, the id and the
    /// revision, `meta` is the hash of [`Statement::withdrawal_meta`].
    pub(crate) fn of_withdrawal(
        names: [&str; 3],
        proposed: &RecordText,
        agreed: Option<&RecordText>,
        meta: Digest,
    ) -> Statement {
        let [register, id, revision] = names;
        let mut text = format!("maklumat-penarikan/v2\nregister {register}\nid {id}\nrevisi {revision}\n");
        text.push_str(&line(Step::Proposal, proposed));
        if let Some(agreed) = agreed {
            text.push_str(&line(Step::Agreement, agreed));
        }
        text.push_str(&format!("meta sha256:{meta}\n"));
        Statement { text }
    }

    /// The fields that are hashed as `meta`, as canonical JSON.
    ///
    /// # Errors
    /// When they cannot be written so, which no tree from a file can be.
    pub fn meta(fields: &Map, step: Step) -> anyhow::Result<String> {
        let beside = keys(document::all().filter(|it| step.is_beside(it.bound)));
        // A signature may come and go without another digest.
        fields.canonical_without_child(&beside, document::REVIEWS.key, "tanda")
    }

    /// The fields of a decree that are hashed as `meta`: all but the agreement itself.
    pub fn decree_meta(fields: &Map) -> Map {
        fields.without(&keys(DECREE.iter().filter(|it| it.bound == Bound::Never)))
    }

    /// The fields of a withdrawal that are hashed as `meta`: reason, successor and report.
    pub(crate) fn withdrawal_meta(withdrawal: &Map) -> Map {
        withdrawal.without(&[Step::Proposal.key(), Step::Agreement.key()])
    }

    /// The text, with its last line feed.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// What a record names.
    pub fn digest(&self) -> Digest {
        Digest::of(self.text.as_bytes())
    }
}

fn head([register, unit, id, revision]: [&str; 4]) -> String {
    format!("maklumat-sidik/v2\nregister {register}\nunit {unit}\nid {id}\nrevisi {revision}\n")
}

fn line(step: Step, record: &RecordText) -> String {
    format!("{} {}\n", step.key(), record.0)
}

/// The hashes of fields, text and files; one line for each file, sorted by name.
fn add_parts(text: &mut String, meta: Digest, (body, bytes): (Digest, u64), files: &[(String, u64, Digest)]) {
    text.push_str(&format!("meta sha256:{meta}\nisi sha256:{body} {bytes}\n"));
    let mut files: Vec<_> = files.iter().collect();
    files.sort();
    for (name, size, digest) in files {
        text.push_str(&format!("file sha256:{digest} {size} {name}\n"));
    }
}
