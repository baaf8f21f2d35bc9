//! The session of an officer in the browser: who works, and that a request comes from one of our pages.

use std::sync::{Mutex, PoisonError};

use axum::http::{HeaderMap, header};

use crate::commands::reading::Reading;
use crate::commands::serve::access::Access;
use crate::register::Officer;
use crate::source::hex;

/// One officer at work, for as long as the program runs.
#[derive(Debug)]
pub(crate) struct Desk {
    /// The officer; none until one was chosen.
    officer: Mutex<Option<String>>,
    /// Stands in the address that opens the desk, then in a cookie: others on this computer do not know it.
    key: String,
    /// Stands in every form: a page of another origin cannot read it.
    token: String,
    /// Whether records are kept in git at once.
    pub(crate) commits: bool,
    /// One thing is written at a time.
    pub(crate) writing: Mutex<()>,
}

impl Desk {
    /// For this officer, or for one who is chosen in the browser.
    ///
    /// # Errors
    /// When the system gives no random numbers.
    pub(crate) fn new(officer: Option<String>, commits: bool) -> anyhow::Result<Desk> {
        Ok(Desk {
            officer: Mutex::new(officer),
            key: random()?,
            token: random()?,
            commits,
            writing: Mutex::default(),
        })
    }

    /// The address that opens the desk.
    pub(crate) fn address(&self, access: &Access) -> String {
        format!("{}_petugas/masuk?kunci={}", access.address(), self.key)
    }

    /// The token of every form.
    pub(crate) fn token(&self) -> &str {
        &self.token
    }

    /// The cookie that lets a browser in, if it knows the key.
    pub(crate) fn cookie(&self, access: &Access, key: &str) -> Option<String> {
        let name = format!("maklumat-{}", access.port());
        is_same(key, &self.key).then(|| format!("{name}={}; Path=/; HttpOnly; SameSite=Strict", self.key))
    }

    /// Whether a browser was let in.
    pub(crate) fn is_open(&self, access: &Access, headers: &HeaderMap) -> bool {
        let name = format!("maklumat-{}=", access.port());
        let cookies = headers.get_all(header::COOKIE).iter().filter_map(|it| it.to_str().ok());
        let mut cookies = cookies.flat_map(|it| it.split(';')).filter_map(|it| it.trim().strip_prefix(&name));
        cookies.any(|it| is_same(it, &self.key))
    }

    /// Whether a form is one of ours.
    pub(crate) fn is_ours(&self, token: &str) -> bool {
        is_same(token, &self.token)
    }

    /// The officer who works here, as the settings know them now.
    pub(crate) fn officer(&self, reading: &Reading) -> Option<Officer> {
        let id = self.officer.lock().unwrap_or_else(PoisonError::into_inner).clone()?;
        reading.settings.value.officers.iter().find(|it| it.id.value == id).cloned()
    }

    /// Somebody sits down.
    pub(crate) fn choose(&self, id: &str) {
        *self.officer.lock().unwrap_or_else(PoisonError::into_inner) = Some(id.to_owned());
    }
}

/// Compares without telling by the time it takes how much is right.
fn is_same(one: &str, other: &str) -> bool {
    one.len() == other.len() && one.bytes().zip(other.bytes()).fold(0, |all, (a, b)| all | (a ^ b)) == 0
}

/// A text that nobody can guess.
fn random() -> anyhow::Result<String> {
    let mut bytes = [0; 16];
    getrandom::fill(&mut bytes).map_err(|it| anyhow::anyhow!("no random numbers: {it}"))?;
    Ok(hex(&bytes))
}

#[cfg(test)]
mod tests {
    use axum::http::HeaderValue;

    use super::*;

    #[test]
    fn only_who_knows_the_key_comes_in() {
        let (desk, access) = (Desk::new(None, false).unwrap(), Access::new(1945));
        assert!(desk.cookie(&access, "").is_none() && desk.cookie(&access, "00").is_none());
        let cookie = desk.cookie(&access, &desk.key.clone()).unwrap();
        let said = |text: &str| {
            let mut headers = HeaderMap::new();
            headers.insert(header::COOKIE, HeaderValue::from_str(text).unwrap());
            desk.is_open(&access, &headers)
        };
        let sent = cookie.split(';').next().unwrap();
        assert!(said(sent) && said(&format!("a=b; {sent}")));
        assert!(!said("maklumat-1945=") && !said(&sent.replace("1945", "1946")) && !said("a=b"));
        assert!(desk.is_ours(desk.token()) && !desk.is_ours("") && desk.token() != desk.key);
    }
}
