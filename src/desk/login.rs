//! The key for one use, and the cookie that a browser gets for it; without the cookie no page is shown.

use std::path::PathBuf;
use std::sync::{Mutex, PoisonError};

use axum::http::{HeaderMap, HeaderValue, header};

use crate::desk::access::Access;
use crate::site::escape_html;
use crate::source::hex;
use crate::terminal::browser::private_folder;

/// Where a key is handed in.
pub(crate) const PATH: &str = "/_pratinjau/masuk";

/// The key that is valid now, and the cookie of who came in by one.
#[derive(Debug)]
pub(crate) struct Login {
    cookie: String,
    key: Mutex<Key>,
}

#[derive(Debug)]
struct Key {
    text: String,
    /// The private folder with the page that hands it to a browser.
    folder: Option<tempfile::TempDir>,
}

impl Login {
    /// With a first key.
    ///
    /// # Errors
    /// When the system gives no random numbers.
    pub(crate) fn new() -> anyhow::Result<Login> {
        Ok(Login { cookie: random()?, key: Mutex::new(Key { text: random()?, folder: None }) })
    }

    /// The address that lets a browser in, once.
    pub(crate) fn address(&self, access: &Access) -> String {
        let key = self.key.lock().unwrap_or_else(PoisonError::into_inner);
        format!("{}{}?kunci={}", access.address(), PATH.trim_start_matches('/'), key.text)
    }

    /// A file only this user can read, with a page that leads there: who looks at the arguments of the browser sees
    /// no key.
    ///
    /// # Errors
    /// When it cannot be written.
    pub(crate) fn file(&self, access: &Access) -> anyhow::Result<PathBuf> {
        let address = escape_html(&self.address(access));
        let folder = private_folder()?;
        let mut file = tempfile::Builder::new().prefix("masuk-").suffix(".html").tempfile_in(folder.path())?;
        let page = format!(
            "<!DOCTYPE html>\n<html lang=\"id\">\n<meta charset=\"utf-8\">\n<meta name=\"referrer\" content=\"no-referrer\">\n<meta http-equiv=\"refresh\" content=\"0; url={address}\">\n<title>maklumat</title>\n<p><a href=\"{address}\">maklumat</a></p>\n</html>\n"
        );
        std::io::Write::write_all(&mut file, page.as_bytes())?;
        let (_, path) = file.keep()?;
        self.key.lock().unwrap_or_else(PoisonError::into_inner).folder = Some(folder);
        Ok(path)
    }

    /// Whether a browser was shown a page with the key and did not come yet.
    pub(crate) fn waits(&self) -> bool {
        self.key.lock().unwrap_or_else(PoisonError::into_inner).folder.is_some()
    }

    /// Takes away the page with the key.
    pub(crate) fn forget_file(&self) {
        self.key.lock().unwrap_or_else(PoisonError::into_inner).folder = None;
    }

    /// The cookie for who knows the key; from then on there is another key.
    pub(crate) fn admit(&self, access: &Access, given: &str) -> Option<HeaderValue> {
        let mut key = self.key.lock().unwrap_or_else(PoisonError::into_inner);
        if !is_same(given, &key.text) {
            return None;
        }
        // Where there is no other one, nobody is let in.
        *key = Key { text: random().ok()?, folder: None };
        let cookie = format!("{}{}; Path=/; HttpOnly; SameSite=Strict", name(access), self.cookie);
        HeaderValue::from_str(&cookie).ok()
    }

    /// Whether a browser was let in.
    pub(crate) fn knows(&self, access: &Access, headers: &HeaderMap) -> bool {
        let name = name(access);
        let cookies = headers.get_all(header::COOKIE).iter().filter_map(|it| it.to_str().ok());
        let mut cookies = cookies.flat_map(|it| it.split(';')).filter_map(|it| it.trim().strip_prefix(&name));
        cookies.any(|it| is_same(it, &self.cookie))
    }
}

/// The name of the cookie: browsers know no ports, so two previews on one computer differ in it.
fn name(access: &Access) -> String {
    format!("maklumat-{}=", access.port())
}

/// Compares without telling by the time it takes how much is right.
pub(crate) fn is_same(one: &str, other: &str) -> bool {
    one.len() == other.len() && one.bytes().zip(other.bytes()).fold(0, |all, (a, b)| all | (a ^ b)) == 0
}

/// A text that nobody can guess.
///
/// # Errors
/// When the system gives no random numbers.
pub(crate) fn random() -> anyhow::Result<String> {
    let mut bytes = [0; 16];
    getrandom::fill(&mut bytes).map_err(|it| anyhow::anyhow!("no random numbers: {it}"))?;
    Ok(hex(&bytes))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_lets_one_browser_in_and_its_cookie_goes_on() {
        let (login, access) = (Login::new().unwrap(), Access::new(1945));
        let address = login.address(&access);
        let key = address.split("kunci=").nth(1).unwrap();
        for wrong in ["", "00", &"0".repeat(32)] {
            assert!(login.admit(&access, wrong).is_none());
        }
        let cookie = login.admit(&access, key).unwrap();
        assert!(login.admit(&access, key).is_none() && login.address(&access) != address);
        let cookie = cookie.to_str().unwrap();
        assert!(cookie.ends_with("; Path=/; HttpOnly; SameSite=Strict"));
        let said = |text: &str| {
            let mut headers = HeaderMap::new();
            headers.insert(header::COOKIE, HeaderValue::from_str(text).unwrap());
            login.knows(&access, &headers)
        };
        let sent = cookie.split(';').next().unwrap();
        assert!(said(sent) && said(&format!("a=b; {sent}")));
        assert!(!said("maklumat-1945=") && !said(&sent.replace("1945", "1946")) && !said("a=b"));
        assert!(!said(&format!("maklumat-1945={key}")));
    }

    #[cfg(unix)]
    #[test]
    fn the_page_with_the_key_is_for_this_user_and_goes_with_the_key() {
        use std::os::unix::fs::PermissionsExt as _;
        let (login, access) = (Login::new().unwrap(), Access::new(1945));
        let file = login.file(&access).unwrap();
        let mode = |it: &std::path::Path| it.metadata().unwrap().permissions().mode() & 0o777;
        assert_eq!((mode(&file), mode(file.parent().unwrap())), (0o600, 0o700));
        let address = login.address(&access);
        assert!(std::fs::read_to_string(&file).unwrap().contains(&address) && login.waits());
        assert!(login.admit(&access, address.split("kunci=").nth(1).unwrap()).is_some());
        assert!(!file.parent().unwrap().exists() && !login.waits());
    }
}
