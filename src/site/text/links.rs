//! Where the links of a text lead in a page, and what becomes of its pictures.

use std::collections::BTreeSet;

use crate::register::{Anchors, file_name, percent_decode};
use crate::site::address::encode;
use crate::site::hosting::media::is_picture;
use crate::site::text::escape;

/// Where the links of a text may lead, seen from the page it stands on.
#[derive(Debug)]
pub(crate) struct Links<'a> {
    /// The way to the top of the site, `../../`.
    pub(crate) root: String,
    /// The way to the document's own files, `r2/`, or nothing when they lie beside the page.
    pub(crate) own: String,
    /// The names of those files.
    pub(crate) files: BTreeSet<&'a str>,
    /// The anchors of the text's headings, without [`Anchors::PREFIX`].
    pub(crate) anchors: &'a [String],
}

/// Where a link leads.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Target {
    pub(crate) address: String,
    pub(crate) external: bool,
}

impl Links<'_> {
    /// Where an address written in the text leads; nowhere, if it is none that a page may have.
    pub(crate) fn resolve(&self, written: &str) -> Option<Target> {
        let scheme = written.split_once(':').map(|(it, _)| it.to_ascii_lowercase());
        match scheme.as_deref() {
            Some("http" | "https") => Some(Target { address: written.to_owned(), external: true }),
            Some("mailto") => Some(Target { address: written.to_owned(), external: false }),
            _ => self.inside(written).map(|address| Target { address, external: false }),
        }
    }

    fn inside(&self, written: &str) -> Option<String> {
        if let Some(rest) = written.strip_prefix("/info/") {
            let (path, anchor) = rest.split_once('#').map_or((rest, None), |(path, it)| (path, Some(it)));
            let sound = !path.split('/').any(|it| it == ".." || it == ".");
            let anchor = anchor.map(of_page).unwrap_or_default();
            return sound.then(|| format!("{}info/{}{anchor}", self.root, encode(&percent_decode(path))));
        }
        // The gate knows which pages of its own a site has; here is only what a path of one may be.
        if let Some(folder) = written.strip_prefix('/') {
            let is_step = |it: &str| !it.is_empty() && it.bytes().all(|it| it.is_ascii_alphanumeric() || it == b'-');
            let mut steps = folder.strip_suffix('/').map(|it| it.split('/'));
            let is_page = folder.is_empty() || steps.as_mut().is_some_and(|it| it.all(is_step));
            return is_page.then(|| format!("{}{folder}", self.root));
        }
        if let Some(anchor) = written.strip_prefix('#') {
            let name = anchor.strip_prefix(Anchors::PREFIX).unwrap_or(anchor);
            return self.anchors.iter().any(|it| it == name).then(|| of_page(anchor));
        }
        let name = file_name(written);
        // A relative address whose first segment holds a colon would be read as a scheme; `./` prevents it.
        self.files.contains(name.as_str()).then(|| format!("./{}{}", self.own, encode(&name)))
    }
}

/// The anchor of a heading in a document's page.
fn of_page(written: &str) -> String {
    let name = written.strip_prefix(Anchors::PREFIX).unwrap_or(written);
    format!("#{}{}", Anchors::PREFIX, encode(&percent_decode(name)))
}

/// A picture of the document's own files; anything else becomes a link, as pages load nothing from elsewhere.
pub(crate) fn picture(links: &Links<'_>, written: &str, alternative: &str, linkable: bool) -> String {
    let text = escape::html(alternative);
    match links.resolve(written) {
        Some(target) if !target.external && !written.starts_with('/') && is_picture(&target.address) => {
            format!("<img src=\"{}\" alt=\"{text}\" loading=\"lazy\">", escape::html(&target.address))
        }
        Some(target) if linkable => {
            format!("<a href=\"{}\">{text}</a>", escape::html(&target.address))
        }
        _ => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::register::{body_facts, markdown};
    use crate::site::Theme;
    use crate::site::text::markdown;

    fn html(text: &str) -> String {
        let links = Links {
            root: "../../".to_owned(),
            own: "r2/".to_owned(),
            files: BTreeSet::from(["Laporan 2025.pdf", "foto.png"]),
            anchors: &body_facts(text, markdown(text), 1).anchors,
        };
        markdown::render(text, &links, Theme::new(Vec::new(), "id").unwrap().words()).unwrap()
    }

    #[test]
    fn nothing_in_a_text_runs() {
        for text in [
            "<script>alert(1)</script>",
            "a <img src=x onerror=alert(1)> b",
            "[a](javascript:alert(1))",
            "[a](JaVaScript:alert(1))",
            "[a](data:text/html,x)",
            "![\" onerror=\"alert(1)](foto.png)",
            "[a](https://x/\"onclick=\"alert(1))",
            "# a {onclick=alert(1)}",
            "| a |\n|:-:|\n| <b onclick=x> |",
            "[^1]\n\n[^1]: <svg onload=alert(1)>",
        ] {
            let html = html(text);
            for bad in ["<script", "<img src=x", "<svg", "<b ", "href=\"java", "href=\"data", "\" on", "style="] {
                assert!(!html.to_lowercase().contains(bad), "{text}\n{html}");
            }
        }
    }

    #[test]
    fn links_lead_to_other_documents_and_own_files() {
        let links = "[a](/info/dip-1/) [b](Laporan%202025.pdf) [c](<Laporan 2025.pdf>) [d](https://a.id/?x=1&y=2) [e](lain.pdf)";
        let html = html(links);
        assert!(html.contains("<a href=\"../../info/dip-1/\">a</a>"), "{html}");
        assert_eq!(html.matches("<a href=\"./r2/Laporan%202025.pdf\">").count(), 2);
        assert!(html.contains("<a href=\"https://a.id/?x=1&amp;y=2\" rel=\"external\">d</a>"));
        assert!(html.contains(" e</p>"), "{html}");
        for wrong in ["/info/../admin", "//a.id/", "/a//b/", "/../", "/a", "/a?b/", "/a%2fb/"] {
            assert!(!self::html(&format!("[x]({wrong})")).contains("href"), "{wrong}");
        }
        let pages = self::html("[a](/layanan/) [b](/dip/berkala/) [c](/)");
        for address in ["../../layanan/", "../../dip/berkala/", "../../"] {
            assert!(pages.contains(&format!("href=\"{address}\"")), "{pages}");
        }
    }

    #[test]
    fn links_within_a_text_lead_to_its_headings() {
        let html = html("[a](#jam) [b](#isi-jam) [c](#lain) [d](/info/dip-1/#jam)\n\n## Jam");
        assert_eq!(html.matches("href=\"#isi-jam\"").count(), 2, "{html}");
        assert!(html.contains("href=\"../../info/dip-1/#isi-jam\"") && html.contains(" c "), "{html}");
    }

    #[test]
    fn numbers_are_those_that_were_written() {
        let list = html("1. Satu\n2. Dua\n5. Lima\n6. Enam\n\nLalu.\n\n1986. Tahun\n14. Pasal\n");
        assert!(list.contains("<li value=\"5\">Lima</li>\n<li>Enam</li>"), "{list}");
        assert!(list.contains("<ol start=\"1986\">\n<li>Tahun</li>\n<li value=\"14\">Pasal</li>"), "{list}");
        let inner = html("3. a\n   1. b\n   4. c\n4. d\n\n- x\n");
        assert!(inner.contains("<ol start=\"3\">") && inner.contains("<li value=\"4\">c</li>"), "{inner}");
        assert_eq!(inner.matches(" value=").count(), 1, "{inner}");
        assert!(html("> 1. a\n> 3. b\n").contains("<li value=\"3\">b"));
    }

    #[test]
    fn pictures_come_from_the_document_only() {
        assert!(html("![Grafik](foto.png)").contains("<img src=\"./r2/foto.png\" alt=\"Grafik\" loading=\"lazy\">"));
        assert!(!html("![x](https://lain.id/a.png)").contains("<img"));
        assert!(!html("![x](Laporan%202025.pdf)").contains("<img"));
    }

    #[test]
    fn headings_fit_under_the_heading_of_the_page() {
        let html = html("# Satu\n\n### Tiga\n\n# Satu\n\n## Dua & *tiga*\n\n# !!!");
        assert!(html.contains("<h3 id=\"isi-satu\">Satu</h3>"), "{html}");
        assert!(html.contains("<h4 id=\"isi-tiga\">Tiga</h4>"));
        assert!(html.contains("<h3 id=\"isi-satu-2\">Satu</h3>"));
        assert!(html.contains("<h4 id=\"isi-dua-tiga\">Dua &amp; <em>tiga</em></h4>"));
        assert!(html.contains("<h3 id=\"isi-bagian\">!!!</h3>"));
        assert!(self::html("## Dua\n\n### Tiga").starts_with("<h3"));
    }

    #[test]
    fn a_long_text_has_contents() {
        assert!(!html("# A\n\n# B\n\n# C").contains("<nav"));
        let long = html("# A & b\n\n## B\n\n# C\n\n## A & b");
        assert!(long.starts_with("<nav class=\"toc\" aria-label=\"Isi naskah\">"), "{long}");
        assert!(long.contains("<li><a href=\"#isi-a-b\">A &amp; b</a></li>\n<li><a href=\"#isi-c\">C</a></li>\n</ul>"));
        let one = html("# A\n\n## B\n\n## C\n\n## D");
        assert_eq!(one.matches("<li>").count(), 4, "{one}");
    }

    #[test]
    fn a_table_can_be_scrolled_and_read() {
        let html = html("| | Jumlah |\n|---|---:|\n| a | 1 |\n|  | 2 |");
        assert!(html.contains("<section class=\"scroll\" tabindex=\"0\" aria-label=\"Tabel 1\">"), "{html}");
        assert!(html.contains("<td></td><th scope=\"col\" class=\"right\">Jumlah</th>"), "{html}");
        assert!(html.contains("<tr><td></td><td class=\"right\">2</td></tr>"), "{html}");
    }

    #[test]
    fn footnotes_are_numbered_as_they_are_met() {
        let html = html("x[^b] y[^a] z[^b]\n\n[^a]: Kedua.\n[^b]: Pertama.");
        assert!(html.contains("<a href=\"#catatan-1\" id=\"rujukan-1\">[1]</a>"), "{html}");
        assert!(html.contains("id=\"rujukan-1-2\""));
        assert!(html.contains("<li id=\"catatan-1\"><p>Pertama. <a href=\"#rujukan-1\""), "{html}");
        assert!(html.contains("<li id=\"catatan-2\"><p>Kedua."));
    }
}
