//! What a web server that goes by `_headers` and `_redirects` answers from a site.

use std::fs::File;
use std::io::{Read as _, Seek as _, SeekFrom};

use anyhow::Context as _;
use axum::body::Body;
use axum::extract::Request;
use axum::http::{HeaderName, HeaderValue, Method, StatusCode, header};
use axum::response::{IntoResponse as _, Response};

use crate::desk::published::part::{Part, part};
use crate::desk::refusal::refusal;
use crate::diagnostics::{Text, say};
use crate::output::{Built, Found};
use crate::register::percent_decode;
use crate::site::{HostRules, OutputPath, encode, media_type};

/// What a browser asks for.
#[derive(Debug)]
pub(crate) struct Asked {
    /// Decoded.
    path: String,
    query: Option<String>,
    range: Option<String>,
}

impl Asked {
    pub(crate) fn of(request: &Request) -> Asked {
        let header = |name| request.headers().get(name).and_then(|it: &HeaderValue| it.to_str().ok());
        // Nothing here says which edition of a file a browser has a part of; so it gets all of it.
        let may_be_part = request.method() == Method::GET && header(header::IF_RANGE).is_none();
        Asked {
            path: percent_decode(request.uri().path()),
            query: request.uri().query().map(str::to_owned),
            range: header(header::RANGE).filter(|_| may_be_part).map(str::to_owned),
        }
    }
}

/// The rules that a site brings for its hosts.
pub(crate) fn rules(site: &Built) -> anyhow::Result<HostRules> {
    Ok(HostRules::read(&site.text("_headers")?, &site.text("_redirects")?))
}

/// The answer of a site.
///
/// # Errors
/// When a file of it cannot be read.
pub(crate) fn answer(site: &Built, asked: &Asked) -> anyhow::Result<Response> {
    Answering { site, rules: rules(site)?, asked }.answer()
}

struct Answering<'a> {
    site: &'a Built,
    rules: HostRules,
    asked: &'a Asked,
}

impl Answering<'_> {
    fn answer(&self) -> anyhow::Result<Response> {
        let (path, base) = (self.asked.path.as_str(), self.rules.base());
        if path == "/" && base != "/" {
            // The only address that the site itself does not have: whoever types it wants the site.
            return self.lead(StatusCode::FOUND, &encode(base));
        }
        if let Some(it) = self.rules.redirect(path) {
            let status = StatusCode::from_u16(it.status)?;
            return if status.is_redirection() { self.lead(status, &it.to) } else { self.page(status, &it.to) };
        }
        match self.find(path)? {
            Found::File(file) => self.file(StatusCode::OK, path, file),
            Found::Folder => {
                let query = self.asked.query.as_ref().map_or(String::new(), |it| format!("?{it}"));
                self.lead(StatusCode::MOVED_PERMANENTLY, &format!("{}/{query}", encode(path)))
            }
            Found::Nothing => self.page(StatusCode::NOT_FOUND, &format!("{base}404.html")),
        }
    }

    /// What lies at a decoded path of the server.
    fn find(&self, path: &str) -> anyhow::Result<Found> {
        let base = self.rules.base();
        if base.strip_suffix('/') == Some(path) {
            return Ok(Found::Folder);
        }
        let inside = path.strip_prefix(base).map(with_index);
        let inside = inside.and_then(|it| OutputPath::new(&it));
        inside.map_or(Ok(Found::Nothing), |it| self.site.find(&it))
    }

    /// Sends the browser to another address.
    fn lead(&self, status: StatusCode, to: &str) -> anyhow::Result<Response> {
        let to = HeaderValue::try_from(to)?;
        self.with_headers(&self.asked.path, (status, [(header::LOCATION, to)]).into_response())
    }

    /// A page in place of what was asked for; it has the headers of its own address.
    fn page(&self, status: StatusCode, path: &str) -> anyhow::Result<Response> {
        match self.find(path)? {
            Found::File(file) => self.file(status, path, file),
            Found::Folder | Found::Nothing => {
                Ok(refusal(status, &say!(id = "Tidak ada di situs ini.", en = "It is not on this site.")))
            }
        }
    }

    fn file(&self, status: StatusCode, path: &str, mut file: File) -> anyhow::Result<Response> {
        let size = file.metadata()?.len();
        let range = self.asked.range.as_deref().filter(|_| status == StatusCode::OK);
        let (status, first, length, range) = match part(range, size) {
            Part::Whole => (status, 0, size, None),
            Part::Bytes { first, last } => {
                let range = format!("bytes {first}-{last}/{size}");
                (StatusCode::PARTIAL_CONTENT, first, last - first + 1, Some(range))
            }
            Part::Nothing => (StatusCode::RANGE_NOT_SATISFIABLE, 0, 0, Some(format!("bytes */{size}"))),
        };
        let mut bytes = Vec::new();
        file.seek(SeekFrom::Start(first))?;
        file.take(length).read_to_end(&mut bytes)?;
        let mut response = (status, Body::from(bytes)).into_response();
        let headers = response.headers_mut();
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(media_type(&with_index(path))));
        headers.insert(header::ACCEPT_RANGES, HeaderValue::from_static("bytes"));
        if let Some(range) = range {
            headers.insert(header::CONTENT_RANGE, HeaderValue::try_from(range)?);
        }
        self.with_headers(path, response)
    }

    /// What the site says with a path, all of it. `Strict-Transport-Security` stays too: browsers do not heed it
    /// where there is no https, and what is shown is what is published.
    fn with_headers(&self, path: &str, mut response: Response) -> anyhow::Result<Response> {
        let headers = response.headers_mut();
        for (name, value) in self.rules.headers(path) {
            let read = HeaderName::try_from(name).ok().zip(HeaderValue::try_from(value).ok());
            let (name, value) = read.with_context(|| misread(name))?;
            if name == header::CONTENT_TYPE {
                headers.insert(name, value);
            } else {
                headers.append(name, value);
            }
        }
        // The next build may change anything, and the preview has the same address.
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
        Ok(response)
    }
}

/// The file that a path names: of a folder its page.
fn with_index(path: &str) -> String {
    if path.is_empty() || path.ends_with('/') { format!("{path}index.html") } else { path.to_owned() }
}

fn misread(name: &str) -> Text {
    say!(
        id = "`{name}` di _headers tidak dapat dipakai; bangun lagi situsnya dengan `maklumat bangun`",
        en = "`{name}` in _headers cannot be used; make the site again with `maklumat build`",
        name,
    )
}
