//! Responses that refuse a request, and responses with one of the program's own files.

use axum::extract::Request;
use axum::http::{HeaderValue, Method, StatusCode, header};
use axum::response::{IntoResponse as _, Response};

use crate::desk::access::Access;
use crate::diagnostics::{Text, say};

/// The answer to a request that is none of this computer's own, or that wants to change something where nothing is
/// written.
pub(crate) fn turned_away(access: &Access, request: &Request, may_write: bool) -> Option<Response> {
    let reads = matches!(*request.method(), Method::GET | Method::HEAD);
    if !access.knows(request.headers()) {
        return Some(refusal(StatusCode::MISDIRECTED_REQUEST, &not_here(access)));
    }
    (!reads && !may_write).then(|| refusal(StatusCode::METHOD_NOT_ALLOWED, &nothing_is_written()))
}

/// A file of our own.
pub(crate) fn file(media: &'static str, text: &'static str) -> Response {
    ([(header::CONTENT_TYPE, HeaderValue::from_static(media))], text).into_response()
}

/// A refusal in both languages: no page of ours asked.
pub(crate) fn refusal(status: StatusCode, text: &Text) -> Response {
    let media = [(header::CONTENT_TYPE, HeaderValue::from_static("text/plain; charset=utf-8"))];
    (status, media, format!("{}\n{}\n", text.id, text.en)).into_response()
}

fn not_here(access: &Access) -> Text {
    let address = access.address();
    say!(id = "Pratinjau ini hanya menjawab di {address}", en = "This preview answers only at {address}", address,)
}

fn nothing_is_written() -> Text {
    say!(
        id = "Pratinjau ini tidak menulis apa pun; jalankan `maklumat pratinjau --petugas ID` untuk mengerjakan \
              dokumen di peramban.",
        en = "This preview writes nothing; run `maklumat serve --officer ID` to work on documents in the browser.",
    )
}

/// What a page of another origin is told.
pub(crate) fn foreign() -> Text {
    say!(
        id = "Permintaan ini tidak datang dari halaman petugas; tidak ada yang ditulis.",
        en = "This request does not come from the officer's pages; nothing was written.",
    )
}
