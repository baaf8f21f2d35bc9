//! Media types and the short names readers know them by.

use crate::checks::{TakenIn, attachment_kind};

/// The ends of names whose type servers do not know by themselves.
pub(crate) const TOLD: [&str; 5] = ["csv", "geojson", "jsonld", "md", "ttl"];

/// What a web server should say a file is, by the end of its name.
pub fn media_type(path: &str) -> &'static str {
    match ending(path).as_str() {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "md" => "text/markdown; charset=utf-8",
        "jsonld" => "application/ld+json",
        "ttl" => "text/turtle; charset=utf-8",
        "xml" if path == "atom.xml" || path.ends_with("/atom.xml") => "application/atom+xml",
        "xml" => "application/xml",
        "svg" => "image/svg+xml",
        _ => attachment_kind(path).map_or("application/octet-stream", |it| it.media_type),
    }
}

/// The end of a file's name, in lower case, without the dot.
pub(crate) fn ending(path: &str) -> String {
    path.rsplit_once('.').map_or(String::new(), |(_, it)| it.to_ascii_lowercase())
}

/// Whether a page can show the file as a picture.
pub(crate) fn is_picture(name: &str) -> bool {
    attachment_kind(name).is_some_and(|it| it.taken_in == TakenIn::Picture)
}

/// Whether the file is sound or film, which says nothing to who cannot hear or see it (WCAG 2.2, 1.2.1).
pub(crate) fn is_recording(name: &str) -> bool {
    attachment_kind(name).is_some_and(|it| it.taken_in == TakenIn::Recording)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_feed_is_not_just_any_xml() {
        assert_eq!(media_type("unit/protokol/atom.xml"), "application/atom+xml");
        assert_eq!(media_type("sitemap.xml"), "application/xml");
        assert_eq!(media_type("info/x/r1/A.PDF"), "application/pdf");
        assert!(is_picture("foto.PNG") && !is_picture("png"));
        assert!(is_recording("rapat.MP3") && !is_recording("rapat.pdf"));
    }
}
