//! Decides which requests are answered: only those from a browser on this computer, for this address.

use axum::http::{HeaderMap, header};

/// The names under which this computer knows itself.
const NAMES: [&str; 3] = ["127.0.0.1", "localhost", "[::1]"];

/// The address of a preview, and who may come in.
#[derive(Debug, Clone)]
pub(crate) struct Access {
    port: u16,
}

impl Access {
    /// For a preview on this port.
    pub(crate) fn new(port: u16) -> Access {
        Access { port }
    }

    /// Where it is, with the last slash.
    pub(crate) fn address(&self) -> String {
        format!("http://127.0.0.1:{}/", self.port)
    }

    /// Its port, which tells two previews on one computer apart.
    pub(crate) fn port(&self) -> u16 {
        self.port
    }

    /// Whether a request names this computer. A page of another origin can make a browser ask here by a name of its
    /// own that leads to 127.0.0.1; then that name stands in `Host`.
    pub(crate) fn knows(&self, headers: &HeaderMap) -> bool {
        let mut hosts = headers.get_all(header::HOST).iter();
        let host = hosts.next().and_then(|it| it.to_str().ok());
        hosts.next().is_none() && host.is_some_and(|it| self.is_own(it))
    }

    /// Whether a request that changes something was sent by one of our own pages. Every browser says `Origin` then.
    pub(crate) fn is_from_here(&self, headers: &HeaderMap) -> bool {
        let text = |name| headers.get(name).and_then(|it| it.to_str().ok());
        let host = text(header::HOST).unwrap_or_default();
        let same_site = headers.get("sec-fetch-site").is_none_or(|it| it == "same-origin");
        self.knows(headers) && same_site && text(header::ORIGIN) == Some(&format!("http://{host}"))
    }

    fn is_own(&self, host: &str) -> bool {
        NAMES.iter().any(|name| {
            let port = host.strip_prefix(name);
            port.is_some_and(|it| it.strip_prefix(':') == Some(&self.port.to_string()))
        })
    }
}

#[cfg(test)]
mod tests {
    use axum::http::HeaderValue;

    use super::*;

    fn headers(pairs: &[(&'static str, &'static str)]) -> HeaderMap {
        let mut headers = HeaderMap::new();
        for (name, value) in pairs {
            headers.append(*name, HeaderValue::from_static(value));
        }
        headers
    }

    #[test]
    fn only_names_of_this_computer_are_known() {
        let access = Access::new(1945);
        for host in ["127.0.0.1:1945", "localhost:1945", "[::1]:1945"] {
            assert!(access.knows(&headers(&[("host", host)])), "{host}");
        }
        for host in
            ["127.0.0.1", "127.0.0.1:80", "127.0.0.1:19450", "evil.example:1945", "localhost.evil.example:1945", ""]
        {
            assert!(!access.knows(&headers(&[("host", host)])), "{host}");
        }
        assert!(!access.knows(&headers(&[])));
        assert!(!access.knows(&headers(&[("host", "127.0.0.1:1945"), ("host", "evil.example")])));
    }

    #[test]
    fn only_our_own_pages_change_something() {
        let access = Access::new(1945);
        let ask = |more: &[(&'static str, &'static str)]| {
            let mut all = vec![("host", "localhost:1945")];
            all.extend(more);
            access.is_from_here(&headers(&all))
        };
        assert!(ask(&[("origin", "http://localhost:1945")]));
        assert!(ask(&[("origin", "http://localhost:1945"), ("sec-fetch-site", "same-origin")]));
        for origin in ["null", "http://127.0.0.1:1945", "https://localhost:1945", "http://localhost:1946"] {
            assert!(!ask(&[("origin", origin)]), "{origin}");
        }
        assert!(!ask(&[]));
        assert!(!ask(&[("origin", "http://localhost:1945"), ("sec-fetch-site", "cross-site")]));
    }
}
