//! Lets in the browser of whoever started the program: a key for one use is changed into a cookie, without which no
//! page is shown.

use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};

use axum::extract::{Query, Request, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use serde::{Deserialize, Serialize};

use crate::commands::opening::private_folder;
use crate::commands::serve::access::Access;
use crate::commands::serve::server::AppState;
use crate::diagnostics::say;
use crate::site::escape_html;
use crate::source::hex;

/// Where a key is handed in.
pub(crate) const PATH: &str = "/_pratinjau/masuk";

/// What the pages at the entrance may do: nothing from elsewhere, and they have their own style.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/// The key that is valid now, and the cookie of who came in by one.
#[derive(Debug)]
pub(crate) struct Entrance {
    cookie: String,
    key: Mutex<Key>,
}

#[derive(Debug)]
struct Key {
    text: String,
    /// The private folder with the page that hands it to a browser.
    folder: Option<tempfile::TempDir>,
}

/// The key of an address.
#[derive(Debug, Deserialize)]
pub(crate) struct Given {
    #[serde(default)]
    kunci: String,
}

/// A page at the entrance.
#[derive(Debug, Serialize)]
struct Page {
    /// `masuk`, `terpakai` or `tertutup`.
    kind: &'static str,
    to: &'static str,
}

impl Entrance {
    /// With a first key.
    ///
    /// # Errors
    /// When the system gives no random numbers.
    pub(crate) fn new() -> anyhow::Result<Entrance> {
        Ok(Entrance { cookie: random()?, key: Mutex::new(Key { text: random()?, folder: None }) })
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
    fn admit(&self, access: &Access, given: &str) -> Option<HeaderValue> {
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
    fn knows(&self, access: &Access, headers: &HeaderMap) -> bool {
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

/// Lets a browser in that knows the key, and takes the key out of the address.
pub(crate) async fn enter(
    State(state): State<Arc<AppState>>,
    Query(given): Query<Given>,
    headers: HeaderMap,
) -> Response {
    let to = if state.desk.is_some() { "/_petugas/" } else { "/" };
    let Some(cookie) = state.entrance.admit(&state.access, &given.kunci) else {
        // Whoever is in already went back to this address.
        if state.entrance.knows(&state.access, &headers) {
            return page(&state, StatusCode::OK, &Page { kind: "masuk", to });
        }
        return page(&state, StatusCode::FORBIDDEN, &Page { kind: "terpakai", to });
    };
    let mut terminal = state.terminal.clone();
    terminal.say(&say!(
        id = "Sudah dibuka di satu peramban, dan kuncinya tidak berlaku lagi. Untuk peramban lain, salin alamat baru \
              ini:",
        en = "It is open in one browser, and that key is no longer valid. For another browser copy this new address:",
    ));
    terminal.print(&format!("{}\n", state.entrance.address(&state.access))).ok();
    // A page, and no redirection: browsers send the cookie only where one of our own pages leads on.
    let mut response = page(&state, StatusCode::OK, &Page { kind: "masuk", to });
    response.headers_mut().insert(header::SET_COOKIE, cookie);
    response
}

/// The answer to a browser that was not let in.
pub(crate) fn closed(state: &AppState, request: &Request) -> Option<Response> {
    if request.uri().path() == PATH || state.entrance.knows(&state.access, request.headers()) {
        return None;
    }
    let mut response = page(state, StatusCode::FORBIDDEN, &Page { kind: "tertutup", to: "" });
    // Nobody else keeps a connection.
    response.headers_mut().insert(header::CONNECTION, HeaderValue::from_static("close"));
    Some(response)
}

fn page(state: &AppState, status: StatusCode, page: &Page) -> Response {
    let standing = state.standing.borrow().clone();
    match state.chrome(&standing).render("masuk.html", page) {
        Ok(text) => {
            let headers = [
                (header::CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8")),
                (header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(POLICY)),
            ];
            (status, headers, text).into_response()
        }
        Err(error) => (StatusCode::INTERNAL_SERVER_ERROR, format!("{error:#}")).into_response(),
    }
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
        let (entrance, access) = (Entrance::new().unwrap(), Access::new(1945));
        let address = entrance.address(&access);
        let key = address.split("kunci=").nth(1).unwrap();
        for wrong in ["", "00", &"0".repeat(32)] {
            assert!(entrance.admit(&access, wrong).is_none());
        }
        let cookie = entrance.admit(&access, key).unwrap();
        assert!(entrance.admit(&access, key).is_none() && entrance.address(&access) != address);
        let cookie = cookie.to_str().unwrap();
        assert!(cookie.ends_with("; Path=/; HttpOnly; SameSite=Strict"));
        let said = |text: &str| {
            let mut headers = HeaderMap::new();
            headers.insert(header::COOKIE, HeaderValue::from_str(text).unwrap());
            entrance.knows(&access, &headers)
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
        let (entrance, access) = (Entrance::new().unwrap(), Access::new(1945));
        let file = entrance.file(&access).unwrap();
        let mode = |it: &std::path::Path| it.metadata().unwrap().permissions().mode() & 0o777;
        assert_eq!((mode(&file), mode(file.parent().unwrap())), (0o600, 0o700));
        let address = entrance.address(&access);
        assert!(std::fs::read_to_string(&file).unwrap().contains(&address) && entrance.waits());
        assert!(entrance.admit(&access, address.split("kunci=").nth(1).unwrap()).is_some());
        assert!(!file.parent().unwrap().exists() && !entrance.waits());
    }
}
