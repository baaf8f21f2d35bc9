//! `pengecualian`: personal data that is published on purpose, with its reason and last day.

use crate::diagnostics::{Located, Spot};
use crate::register::Date;
use crate::register::fields::document;
use crate::register::fields::reader::FieldReader;
use crate::source::Node;

/// One entry of `pengecualian`; part of every digest.
#[derive(Debug, Clone)]
pub struct Exemption {
    /// The rule that is not applied.
    pub rule: Located<String>,
    /// The field, `isi` for the text, or the name of an attachment.
    pub field: Located<String>,
    /// Why; the public reads it.
    pub reason: String,
    /// The last day.
    pub until: Located<Date>,
}

impl Exemption {
    /// Whether it is about this rule and this field, or about the top-level field that this one is in.
    pub fn is_about(&self, rule: &str, field: &str) -> bool {
        let wanted = self.field.value.as_str();
        let inside = field.strip_prefix(wanted).is_some_and(|it| it.is_empty() || it.starts_with(['.', '[']));
        self.rule.value == rule && inside
    }
}

pub(crate) fn exemptions(node: &Node, fields: &mut FieldReader<'_>) -> Vec<Exemption> {
    fields.list(node).iter().filter_map(|it| exemption(it, fields)).collect()
}

fn exemption(node: &Node, fields: &mut FieldReader<'_>) -> Option<Exemption> {
    let map = fields.part(node, &document::EXEMPTIONS)?;
    let mut one = |key| map.get(key).and_then(|it| fields.text(it));
    let (rule, field, reason) = (one("aturan"), one("bidang"), one("alasan"));
    let until = map.get("sampai").and_then(|it| fields.day(it));
    Some(Exemption { rule: rule?, field: field?, reason: reason?.value, until: until? })
}

impl Exemption {
    /// Where it stands.
    pub fn spot(&self) -> Spot {
        self.rule.spot
    }
}
