//! Reads `_headers` and `_redirects` back, as the hosts do that they are written for.

use crate::register::percent_decode;

/// What the two files say of the paths of a site.
#[derive(Debug, Default)]
pub(crate) struct HostRules {
    headers: Vec<(Pattern, Vec<(String, String)>)>,
    redirects: Vec<(Pattern, Redirect)>,
}

/// What is answered in place of what lies at a path.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Redirect {
    /// Where a browser is sent; with a status that sends nobody away, the page that is shown.
    pub(crate) to: String,
    pub(crate) status: u16,
}

/// A path in which a star stands for anything.
#[derive(Debug)]
struct Pattern {
    before: String,
    after: Option<String>,
}

impl Pattern {
    fn read(path: &str) -> Pattern {
        match path.split_once('*') {
            Some((before, after)) => Pattern { before: percent_decode(before), after: Some(percent_decode(after)) },
            None => Pattern { before: percent_decode(path), after: None },
        }
    }

    fn matches(&self, path: &str) -> bool {
        match (path.strip_prefix(&self.before), &self.after) {
            (Some(rest), Some(after)) => rest.ends_with(after.as_str()),
            (Some(rest), None) => rest.is_empty(),
            (None, _) => false,
        }
    }
}

impl HostRules {
    /// Reads the texts of the two files. A line that hosts do not understand is passed over, as they do.
    pub(crate) fn read(headers: &str, redirects: &str) -> HostRules {
        let mut rules = HostRules::default();
        for line in headers.lines().filter(|it| !it.trim().is_empty() && !it.starts_with('#')) {
            if !line.starts_with([' ', '\t']) {
                rules.headers.push((Pattern::read(line.trim_end()), Vec::new()));
            } else if let (Some((_, last)), Some((name, value))) = (rules.headers.last_mut(), line.split_once(':')) {
                last.push((name.trim().to_owned(), value.trim().to_owned()));
            }
        }
        for line in redirects.lines().filter(|it| !it.starts_with('#')) {
            let mut words = line.split_whitespace();
            let (Some(from), Some(to), Some(status)) = (words.next(), words.next(), words.next()) else {
                continue;
            };
            // `!`: although a file is there. Every rule of ours has it, if not in this line, then in the one before.
            let status = status.trim_end_matches('!').parse();
            rules.redirects.extend(status.map(|status| (Pattern::read(from), Redirect { to: to.to_owned(), status })));
        }
        rules
    }

    /// The headers of a decoded path, from all rules that it meets.
    pub(crate) fn headers(&self, path: &str) -> impl Iterator<Item = (&str, &str)> {
        let met = self.headers.iter().filter(move |it| it.0.matches(path));
        met.flat_map(|it| &it.1).map(|(name, value)| (name.as_str(), value.as_str()))
    }

    /// The first redirect that a decoded path meets.
    pub(crate) fn redirect(&self, path: &str) -> Option<&Redirect> {
        self.redirects.iter().find(|it| it.0.matches(path)).map(|it| &it.1)
    }

    /// The path that the site lies under, with both slashes: its first rule is for all of it.
    pub(crate) fn base(&self) -> &str {
        let all = self.headers.first().map(|it| &it.0).filter(|it| it.after.as_deref() == Some(""));
        all.map_or("/", |it| &it.before)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEADERS: &str = "# A comment\n/dip/*\n  A: 1\n\tB:2: 3\nC: a path\n\n/dip/cari/*\n  A: 4\n\
                           /dip/*.csv\n  Content-Type: text/csv\n/dip/a%20b\n  not a header\n  D: 5\n";
    const REDIRECTS: &str = "/dip/lama/ /dip/info/a/ 301!\n/dip/lama/ /dip/info/b/ 301\n# x\n\
                             /dip/info/c/* /dip/info/c/index.html 410!\n/dip/x /dip/y abc\n/only\n";

    #[test]
    fn a_path_has_the_headers_of_every_rule_it_meets() {
        let rules = HostRules::read(HEADERS, "");
        let of = |path| rules.headers(path).map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>();
        assert_eq!(of("/dip/"), ["A=1", "B=2: 3"]);
        assert_eq!(of("/dip/cari/x.csv"), ["A=1", "B=2: 3", "A=4", "Content-Type=text/csv"]);
        assert_eq!(of("/dip/a b"), ["A=1", "B=2: 3", "D=5"]);
        assert_eq!(of("/dip"), Vec::<String>::new());
        assert_eq!(rules.base(), "/dip/");
        assert_eq!((HostRules::default().base(), HostRules::read("/a\n", "").base()), ("/", "/"));
    }

    #[test]
    fn the_first_redirect_counts() {
        let rules = HostRules::read("", REDIRECTS);
        let to = |path| rules.redirect(path).map(|it| (it.to.as_str(), it.status));
        assert_eq!(to("/dip/lama/"), Some(("/dip/info/a/", 301)));
        assert_eq!(to("/dip/info/c/"), Some(("/dip/info/c/index.html", 410)));
        assert_eq!(to("/dip/info/c/r1/x.csv"), Some(("/dip/info/c/index.html", 410)));
        for path in ["/dip/lama", "/dip/info/c", "/dip/info/cd/", "/dip/x", "/only", ""] {
            assert_eq!(to(path), None, "{path}");
        }
    }
}
