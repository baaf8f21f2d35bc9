//! The top-level keys that a text has, also mistyped ones that mean a record.

use crate::diagnostics::Located;
use crate::register::fields::reader::nearest;
use crate::register::fields::{DECREE, document, keys};
use crate::source::Map;

/// The fields by which something is published.
const PUBLISHING: [&str; 2] = [document::APPROVAL.key, document::ANNOUNCEMENT.key];

/// Every key, and for a mistyped one that would publish the one that is meant: a slip of the pen must not turn what was
/// approved into a draft that nobody misses.
pub(crate) fn present(map: &Map) -> Vec<Located<String>> {
    let known = keys(document::all().chain(DECREE));
    let written = map.0.iter().map(|(key, _)| key);
    let unknown = written.clone().filter(|it| !known.contains(&it.value.as_str()));
    let meant = unknown.filter_map(|key| {
        let near = nearest(&key.value, &known).filter(|it| PUBLISHING.contains(it))?;
        Some(Located::new(near.to_owned(), key.spot))
    });
    written.cloned().chain(meant).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::split;

    #[test]
    fn a_mistyped_approval_is_still_one() {
        let has = |key: &str| {
            let text = format!("---\n{key}: x\n---\n");
            let fields = split("content/u/a.md", text.as_bytes()).value.unwrap().fields;
            let claims = present(&fields);
            claims.iter().map(|it| it.value.clone()).filter(|it| it != key).collect::<Vec<_>>()
        };
        for key in ["persetujuan", "pengumuman_segera", "penetapan", "tanggal", "pemeriksaam", "kata_kuncl", "x"] {
            assert_eq!(has(key), Vec::<String>::new(), "{key}");
        }
        for at in 0.."persetujuan".len() {
            let mut key = "persetujuan".to_owned();
            key.replace_range(at..=at, "x");
            assert_eq!(has(&key), ["persetujuan"], "{key}");
        }
        assert_eq!(has("Persetujuan"), ["persetujuan"]);
        assert_eq!(has("pengumuman-segera"), ["pengumuman_segera"]);
    }
}
