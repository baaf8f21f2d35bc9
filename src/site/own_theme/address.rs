//! Where an address on a page leads.

use std::fmt;

use crate::site::address::way_up;

/// Where an address leads, seen from its page.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Address {
    /// A file or page of this site, by its path without a leading slash; a place on the page itself is the page.
    Here(String),
    /// A page elsewhere on the web.
    Web(String),
    /// A mailbox or a telephone.
    Person(String),
}

impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (Address::Here(it) | Address::Web(it) | Address::Person(it)) = self;
        f.write_str(if it.is_empty() { "/" } else { it })
    }
}

/// Reads addresses of the page at `path`; `base` is the path of the site's address, with slashes at both ends.
#[derive(Debug, Clone, Copy)]
pub(crate) struct From<'a> {
    pub(crate) path: &'a str,
    pub(crate) base: &'a str,
}

impl From<'_> {
    /// Where an address leads; nowhere, if it is none that a page may have.
    pub(crate) fn read(self, written: &str) -> Option<Address> {
        let is_number = |it: &str| it.chars().all(|it| it.is_ascii_digit() || " +().-".contains(it));
        if written.strip_prefix("tel:").is_some_and(is_number) {
            return Some(Address::Person(written.to_owned()));
        }
        // Browsers pass over some of these and go on reading.
        if written.contains(|it: char| it.is_whitespace() || it.is_control() || it == '\\') {
            return None;
        }
        let head = written.split(['/', '?', '#']).next().unwrap_or_default();
        if let Some((scheme, rest)) = head.split_once(':') {
            let written = written.to_owned();
            return match scheme.to_ascii_lowercase().as_str() {
                "http" | "https" if rest.is_empty() && written.contains("://") => Some(Address::Web(written)),
                "mailto" | "tel" => Some(Address::Person(written)),
                _ => None,
            };
        }
        if written.starts_with("//") {
            return None;
        }
        let path = written.split(['?', '#']).next().unwrap_or_default();
        if let Some(inside) = path.strip_prefix(self.base) {
            return Some(Address::Here(inside.to_owned()));
        }
        if path.starts_with('/') {
            return Some(Address::Web(path.to_owned()));
        }
        let mut folders: Vec<&str> = self.path.split('/').collect();
        let file = folders.pop().filter(|it| *it != "index.html").unwrap_or_default();
        if path.is_empty() {
            folders.push(file);
            return Some(Address::Here(folders.join("/")));
        }
        for part in path.split_inclusive('/') {
            match part {
                "../" | ".." => drop(folders.pop()?),
                "./" | "." => {}
                it => folders.push(it.trim_end_matches('/')),
            }
        }
        let ends = path.ends_with('/') || matches!(path.rsplit('/').next(), Some("." | ".."));
        let inside = folders.join("/");
        Some(Address::Here(if ends && !inside.is_empty() { inside + "/" } else { inside }))
    }

    /// What stands before an address seen from the top of the site.
    pub(crate) fn root(self) -> String {
        if self.path == "404.html" { self.base.to_owned() } else { way_up(self.path) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_leads_where_browsers_go() {
        let from = From { path: "info/a-1/index.html", base: "/sub/" };
        let here = |it: &str| Some(Address::Here(it.to_owned()));
        assert_eq!(from.read("../../dip/"), here("dip/"));
        assert_eq!(from.read("../../"), here(""));
        assert_eq!(from.read("r1/a.csv#x"), here("info/a-1/r1/a.csv"));
        assert_eq!(from.read("#isi"), here("info/a-1/"));
        assert_eq!(from.read("/sub/aset/gaya.css?x=1"), here("aset/gaya.css"));
        assert_eq!(From { path: "404.html", base: "/" }.read("/dip/"), here("dip/"));
        assert!(matches!(from.read("HTTPS://a.id/"), Some(Address::Web(_))));
        assert!(matches!(from.read("mailto:a@b.id"), Some(Address::Person(_))));
        assert!(matches!(from.read("tel:(0536) 12-34"), Some(Address::Person(_))));
        for bad in [
            "javascript:alert(1)",
            "JaVa\tscript:x",
            " javascript:x",
            "data:text/html,x",
            "vbscript:x",
            "blob:x",
            "//a.id/x",
            "\\\\a.id",
            "/\\a.id",
            "https:a.id",
            "file:///etc/passwd",
            "../../../x",
            "x:y",
        ] {
            assert_eq!(from.read(bad), None, "{bad}");
        }
    }
}
