//! The Content-Security-Policy of pages, and of the search page.

/// The page of the search, which alone runs something.
pub(crate) const SEARCH: &str = "cari/";

/// Whether a page runs our own search.
pub(crate) fn runs(path: &str) -> bool {
    path.starts_with(SEARCH)
}

/// The content security policy of a page, as `base.html` says it: what a host without headers has. Nothing on a page
/// connects to anything but the search; that it may ask its own site lets those who rate it read `robots.txt`.
fn policy(path: &str, has_fonts: bool) -> String {
    let mut policy = String::from("default-src 'none'; style-src 'self'; img-src 'self'; ");
    if has_fonts {
        policy.push_str("font-src 'self'; ");
    }
    if runs(path) {
        policy.push_str("script-src 'self' 'wasm-unsafe-eval'; ");
    }
    policy + "connect-src 'self'; form-action 'self'; base-uri 'none'"
}

/// The same as a server says it: a page cannot forbid others to frame it, and a browser that opens a recording makes
/// a page of its own around it.
pub(crate) fn served(path: &str, has_fonts: bool) -> String {
    format!("{}; media-src 'self'; frame-ancestors 'none'", policy(path, has_fonts))
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
            for text in [policy(path, true), served(path, false)] {
                assert!(!text.contains("script") && !text.contains("eval"), "{text}");
            }
        }
        let search = policy("cari/index.html", false);
        assert!(search.contains("script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; "));
        assert!(!search.contains("unsafe-inline") && search.starts_with("default-src 'none'"));
        assert!(served("", false).ends_with("frame-ancestors 'none'"));
        assert_eq!(headers(true).len(), headers(false).len() + 1);
    }
}
