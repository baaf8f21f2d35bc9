//! Paths in the site: relative, with `/`, never outside of it.

use std::borrow::Borrow;
use std::fmt;
use std::sync::Arc;

use percent_encoding::utf8_percent_encode;

use crate::diagnostics::OUTSIDE_PATHS;

/// Where something lies in the site, for instance `info/dip-2026-0007/index.html`.
///
/// It never leads out of the site: no leading slash, no empty segment, no `.` and no `..`.
///
/// A copy is the same text: what is planned and what was written have one for each of hundreds of thousands of files.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct OutputPath(Arc<str>);

impl OutputPath {
    /// A path, if it is one that may be written.
    pub fn new(path: &str) -> Option<OutputPath> {
        let sound =
            |it: &str| !it.is_empty() && it != "." && it != ".." && !it.contains(|c: char| c == '\\' || c.is_control());
        path.split('/').all(sound).then(|| OutputPath(path.into()))
    }

    /// The path as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Borrow<str> for OutputPath {
    fn borrow(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for OutputPath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// The address of a file as readers write it: `info/x/` for `info/x/index.html`, other characters than those of
/// a URL path percent-encoded.
pub(crate) fn address_of(file: &str) -> String {
    let folder = match file.strip_suffix("index.html") {
        Some(folder) if folder.is_empty() || folder.ends_with('/') => folder,
        _ => file,
    };
    encode(folder)
}

/// Percent-encodes everything but the unreserved characters of RFC 3986 and `/`.
pub(crate) fn encode(path: &str) -> String {
    utf8_percent_encode(path, OUTSIDE_PATHS).to_string()
}

/// What leads from a file back to the top of the site: `./`, `../`, `../../` …
pub(crate) fn way_up(file: &str) -> String {
    match file.matches('/').count() {
        0 => "./".to_owned(),
        depth => "../".repeat(depth),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::register::percent_decode;

    #[test]
    fn a_path_never_leads_out_of_the_site() {
        for path in ["index.html", "info/a-1/r1/Laporan 2025.pdf", "a.b/…"] {
            assert_eq!(OutputPath::new(path).unwrap().as_str(), path);
        }
        for path in ["", "/a", "a/", "a//b", "../a", "a/../b", "a/.", "a\\b", "a\nb"] {
            assert_eq!(OutputPath::new(path), None, "{path:?}");
        }
    }

    #[test]
    fn an_address_is_read_back_as_the_name_it_stands_for() {
        for name in ["Laporan 2025.pdf", "café #1?.pdf", "a%b", "info/x/"] {
            assert!(!encode(name).contains([' ', '#', '?']));
            assert_eq!(percent_decode(&encode(name)), name);
        }
        assert_eq!(address_of("info/x/index.html"), "info/x/");
        assert_eq!(address_of("index.html"), "");
        assert_eq!(address_of("data/dip.csv"), "data/dip.csv");
        assert_eq!((way_up("a"), way_up("a/b/c")), ("./".into(), "../../".into()));
    }
}
