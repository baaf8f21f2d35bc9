//! Puts something into a page that is made already.

/// Puts something before the last of these marks, or at the end.
pub(crate) fn put(text: &str, mark: &str, what: &str) -> String {
    let (before, after) = text.rfind(mark).and_then(|at| text.split_at_checked(at)).unwrap_or((text, ""));
    format!("{before}{what}{after}")
}
