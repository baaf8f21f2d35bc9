//! The Content-Security-Policy of pages, and of those that run something.

use anyhow::Context as _;

use crate::diagnostics::say;

/// The page of the search, which runs our own script and the engine of the search.
pub(crate) const SEARCH: &str = "cari/";
/// The page on which files are checked, which runs our own script.
pub(crate) const VERIFICATION: &str = "verifikasi/";
/// The folders whose pages run something.
pub(crate) const RUNNING: [&str; 2] = [SEARCH, VERIFICATION];

/// The content security policy of a page: what a host without headers has. Nothing on a page connects to anything but
/// the search and the verification; that it may ask its own site lets those who rate it read `robots.txt`. A preview
/// runs its own script.
pub(crate) fn policy(path: &str, is_preview: bool) -> String {
    let scripts = if path.starts_with(SEARCH) {
        "script-src 'self' 'wasm-unsafe-eval'; "
    } else if is_preview || path.starts_with(VERIFICATION) {
        "script-src 'self'; "
    } else {
        ""
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
    fn only_search_and_verification_run_something() {
        for path in ["index.html", "info/a-1/index.html", "404.html", "caria/index.html"] {
            for text in [policy(path, false), served(path)] {
                assert!(!text.contains("script") && !text.contains("eval"), "{text}");
            }
        }
        let search = policy("cari/index.html", false);
        assert!(search.contains("script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; "));
        assert!(!search.contains("unsafe-inline") && search.starts_with("default-src 'none'"));
        let verification = policy("verifikasi/index.html", false);
        assert!(verification.contains("script-src 'self'; ") && !verification.contains("eval"));
        assert!(served("").ends_with("frame-ancestors 'none'"));
        assert!(policy("index.html", true).contains("script-src 'self'; "));
        let page = put("<html><head>\n<title>", "p").unwrap();
        assert_eq!(page, "<html><head>\n<meta http-equiv=\"Content-Security-Policy\" content=\"p\">\n<title>");
        assert!(put("<html>", "p").is_err());
        assert_eq!(headers(true).len(), headers(false).len() + 1);
    }
}
