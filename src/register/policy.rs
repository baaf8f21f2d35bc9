//! `kebijakan`: what a body sets for itself. A policy never lowers an error.

use crate::register::codes::values;
use crate::register::field::Fields;
use crate::source::Node;

/// What the settings may change, with sound defaults.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Policy {
    /// `lampiran_terbesar`, in bytes: larger attachments are told of.
    pub largest_attachment: u64,
}

impl Default for Policy {
    fn default() -> Policy {
        Policy { largest_attachment: 20_000_000 }
    }
}

pub(crate) fn policy(node: &Node, fields: &mut Fields<'_>) -> Policy {
    let mut policy = Policy::default();
    let Some(map) = fields.map(node, &["lampiran_terbesar"]) else { return policy };
    if let Some(node) = map.get("lampiran_terbesar") {
        let (id, en) = ("ukuran seperti 20 MB", "a size like 20 MB");
        if let Some(size) = fields.parsed(node, size, &values::NUMBER_UNREADABLE, id, en) {
            policy.largest_attachment = size.value;
        }
    }
    policy
}

/// `20 MB`, `500 KB`, `1 GB`.
fn size(text: &str) -> Option<u64> {
    let (number, unit) = text.trim().split_once(' ')?;
    let number: u64 = number.parse().ok().filter(|it| *it > 0)?;
    let unit = match unit.to_uppercase().as_str() {
        "KB" => 1_000,
        "MB" => 1_000_000,
        "GB" => 1_000_000_000,
        _ => return None,
    };
    number.checked_mul(unit)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_have_a_unit() {
        assert_eq!(
            [size("20 MB"), size("1 kb"), size("20"), size("0 MB")],
            [Some(20_000_000), Some(1_000), None, None]
        );
    }
}
