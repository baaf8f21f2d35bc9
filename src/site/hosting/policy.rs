//! The Content-Security-Policy of pages, and of the search page.

use anyhow::Context as _;

use crate::diagnostics::say;

/// The page of the search, which alone runs something.
pub(crate) const SEARCH: &str = "cari/";

/// Whether a page runs our own search.
pub(crate) fn runs(path: &str) -> bool {
    path.starts_with(SEARCH)
}

/// The content security policy of a page: what a host without headers has. Nothing on a page connects to anything but
/// the search; that it may ask its own site lets those who rate it read `robots.txt`. A preview runs its own script.
pub(crate) fn policy(path: &str, is_preview: bool) -> String {
    let scripts = match (runs(path), is_preview) {
        (true, _) => "script-src 'self' 'wasm-unsafe-eval'; ",
        (false, true) => "script-src 'self'; ",
        (false, false) => "",
    };
    format!(
        "default-src 'none'; style-src 'self'; img-src 'self'; {scripts}connect-src 'self'; form-action 'self'; base-uri 'none'"
    )
}

/// A page with its policy at the beginning of its head, whatever its template says.
///
/// # Errors
/// When it has no head.
pub(crate) fn put(page: &str, policy: &str) -> anyhow::Result<String> {
    let (before, after) = page
        .split_once("<head>")
        .with_context(|| say!(id = "halaman tidak mempunyai <head>", en = "the page has no <head>"))?;
    Ok([before, "<head>\n", &element(policy), after].concat())
}

/// The element of a page that says its policy.
pub(crate) fn element(policy: &str) -> String {
    format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">")
}

/// The policies of all pages: one that a template says itself is none but these.
pub(crate) fn policies() -> [String; 3] {
    [policy("", false), policy("", true), policy(SEARCH, false)]
}

/// The same as a server says it: a page cannot forbid others to frame it, and a browser that opens a recording makes
/// a page of its own around it.
pub(crate) fn served(path: &str) -> String {
    format!("{}; media-src 'self'; frame-ancestors 'none'", policy(path, false))
}

/// What else a server says with everything. `secure`: whether the site's address is https.
pub(crate) fn headers(secure: bool) -> Vec<(&'static str, &'static str)> {
    let mut headers = vec![
        ("X-Content-Type-Options", "nosniff"),
        ("Referrer-Policy", "strict-origin-when-cross-origin"),
        ("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
    ];
    if secure {
        headers.push(("Strict-Transport-Security", "max-age=31536000"));
    }
    headers
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_search_runs_something() {
        for path in ["index.html", "info/a-1/index.html", "404.html", "caria/index.html"] {
            for text in [policy(path, false), served(path)] {
                assert!(!text.contains("script") && !text.contains("eval"), "{text}");
            }
        }
        let search = policy("cari/index.html", false);
        assert!(search.contains("script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; "));
        assert!(!search.contains("unsafe-inline") && search.starts_with("default-src 'none'"));
        assert!(served("").ends_with("frame-ancestors 'none'"));
        assert!(policy("index.html", true).contains("script-src 'self'; "));
        let page = put("<html><head>\n<title>", "p").unwrap();
        assert_eq!(page, "<html><head>\n<meta http-equiv=\"Content-Security-Policy\" content=\"p\">\n<title>");
        assert!(put("<html>", "p").is_err());
        assert_eq!(headers(true).len(), headers(false).len() + 1);
    }
}
