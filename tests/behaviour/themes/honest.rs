//! Themes that show what was approved in their own way: all are built.

use std::process::Output;

use maklumat::diagnostics::Start;

use crate::counts::is_full;
use crate::sample_register::SampleRegister;
use crate::themes::{SETTINGS, said};

/// A file of the default theme with some of it changed.
pub(super) fn changed(name: &str, changes: &[(&str, &str)]) -> String {
    let file = format!("{}/themes/default/{name}", env!("CARGO_MANIFEST_DIR"));
    let mut text = std::fs::read_to_string(file).unwrap();
    for (from, to) in changes {
        assert!(text.contains(from), "{name} has no {from}");
        text = text.replace(from, to);
    }
    text
}

/// A section of the document's template, from its first line to its end.
fn section<'a>(template: &'a str, label: &str) -> &'a str {
    let from = template.find(&format!("<section aria-labelledby=\"{label}\"")).unwrap();
    let length = template[from..].find("</section>\n").unwrap() + "</section>\n".len();
    &template[from..from + length]
}

/// A block over the default document page.
pub(super) fn over(template: &str, main: &str) -> String {
    format!("{{% extends \"bawaan/{template}\" %}}{{% block main %}}{main}{{% endblock main %}}")
}

/// Builds registers of every kind with the theme, and says what was refused.
pub(super) fn built(place: &SampleRegister, files: &[(&str, String)]) -> Output {
    let settings = place.text(SETTINGS);
    if !settings.contains("tema: kami") {
        place.write(SETTINGS, (settings + "tema: kami\n").as_bytes());
    }
    let _ = std::fs::remove_dir_all(place.path("themes"));
    for (name, text) in files {
        // A picture is given as a text with a character for each byte.
        let bytes = if name.ends_with(".png") {
            text.chars().map(|it| u8::try_from(u32::from(it)).unwrap()).collect()
        } else {
            text.clone().into_bytes()
        };
        place.write(&format!("themes/kami/{name}"), &bytes);
    }
    place.run(&["build"])
}

fn header() -> String {
    let header = "<header class=\"kop\"><div class=\"wrap\"><p><img src=\"{{ page.root }}aset/ikon.png\" alt=\"\" width=\"48\" height=\"48\"> Pemerintah Kabupaten Contoh</p><p>{{ site.name }}</p><form role=\"search\" action=\"{{ page.root }}cari/\"><label for=\"cari-atas\">Cari</label><input id=\"cari-atas\" name=\"q\" type=\"search\"><button type=\"submit\">Cari</button></form><nav aria-label=\"Utama\"><ul><li><a href=\"{{ page.root }}dip/\">Daftar</a></li><li><a href=\"https://kabupaten.example.go.id/\">Kabupaten</a></li></ul></nav></div></header>";
    let base = changed("templates/base.html", &[]);
    let from = base.find("<header").unwrap();
    let to = base.find("</header>").unwrap() + "</header>".len();
    format!("{}{header}{}", &base[..from], &base[to..])
}

fn footer() -> String {
    changed(
        "templates/base.html",
        &[(
            "<footer class=\"bottom\">",
            "<footer class=\"bottom kaki\">\n<p>&copy; 2026 Kabupaten Contoh &middot; Hak cipta dilindungi undang-undang. Melayani dengan hati.</p>",
        )],
    )
}

fn order(first: &str, second: &str) -> String {
    let whole = changed("templates/document.html", &[]);
    let (a, b) = (section(&whole, first).to_owned(), section(&whole, second).to_owned());
    whole.replace(&a, "@@").replace(&b, &a).replace("@@", &b)
}

/// The default footer with another in its place.
fn short_footer() -> String {
    let footer = "<footer class=\"kaki\"><div class=\"wrap\"><p>&copy; 2026 {{ site.name }}</p><address>{% if site.postal %}{{ site.postal }}{% endif %}{% if site.phone %} <a href=\"tel:{{ site.phone }}\">{{ site.phone }}</a>{% endif %}{% if site.email %} <a href=\"mailto:{{ site.email }}\">{{ site.email }}</a>{% endif %}</address><p><a href=\"{{ page.root }}tentang/\">Tentang kami</a> | <a href=\"{{ page.root }}aksesibilitas/\">Aksesibilitas</a></p></div></footer>";
    let base = changed("templates/base.html", &[]);
    let from = base.find("<footer").unwrap();
    let to = base.find("</footer>").unwrap() + "</footer>".len();
    format!("{}{footer}{}", &base[..from], &base[to..])
}

/// A template of the default theme in which two parts, each up to what begins the next, change places.
fn exchanged(template: &str, [first, second, after]: [&str; 3]) -> String {
    let whole = changed(template, &[]);
    let [first, second, after] = [first, second, after].map(|it| whole.find(it).unwrap());
    [&whole[..first], &whole[second..after], &whole[first..second], &whole[after..]].concat()
}

/// Ways to look.
fn themes() -> Vec<(&'static str, Vec<(&'static str, String)>)> {
    let css = |text: &str| ("aset/gaya.css", text.to_owned());
    let more = |text: &str| ("aset/warna.css", text.to_owned());
    let all = changed(
        "aset/gaya.css",
        &[
            ("--accent:#07543f", "--accent:#5b1a1a"),
            ("--page:#f5f4ef", "--page:#faf7f2"),
            (".brand span{display:block; font-size:1.2rem}", ".brand span{display:block; font-size:1.4rem}"),
        ],
    );
    let old_base = changed(
        "templates/base.html",
        &[(
            "<meta name=\"referrer\"",
            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'self'; img-src 'self'; {% if site.fonts %}font-src 'self'; {% endif %}{% if page.runs %}script-src 'self' 'wasm-unsafe-eval'; {% elif site.preview %}script-src 'self'; {% endif %}connect-src 'self'; form-action 'self'; base-uri 'none'\">\n<meta name=\"referrer\"",
        )],
    );
    vec![
        ("own header", vec![("templates/base.html", header())]),
        ("own footer", vec![("templates/base.html", footer())]),
        ("header with its style", vec![("templates/base.html", header().replace("warna.css", "kop.css")), ("aset/kop.css", ".kop{background:linear-gradient(90deg, #036, #069); color:#fff; padding:1rem 0}\n.kop a{color:#fff}".into())]),
        ("colours by role", vec![more(":root{--accent:#1a237e;--link:#1a237e}\n@media (prefers-color-scheme:dark){:root{--accent:#1a237e;--link:#9fa8da}}")]),
        ("one colour changed in a copy", vec![css(&all)]),
        ("a style of its own", vec![css("body{background:#fff;color:#222;margin:0;line-height:1.6;font-family:Georgia, serif} a{color:#0645ad} h1{font-size:2rem;border-bottom:2px solid #c00} td,th{padding:.5rem;border:1px solid #ccc} .top{background:#036;padding:1rem} .top a{color:#fff}")]),
        ("dark footer", vec![more("footer{background:#222;color:#eee} .bottom a{color:#fff}")]),
        ("records before the text", vec![("templates/document.html", order("keterangan", "pengesahan"))]),
        ("history before the records", vec![("templates/document.html", order("pengesahan", "riwayat"))]),
        ("digest before the fields", vec![("templates/document.html", order("keterangan", "sidik"))]),
        ("without the way to cite", vec![("templates/document.html", { let it = changed("templates/document.html", &[]); let cite = section(&it, "kutip").to_owned(); it.replace(&cite, "") })]),
        ("a way back", vec![("templates/document.html", over("document.html", "<nav aria-label=\"Jalur\"><ul><li><a href=\"{{ page.root }}dip/\">Daftar</a></li><li>{{ page.heading }}</li></ul></nav>{{ super() }}"))]),
        ("own words", vec![("i18n/id.ftl", "nav-dip = Senarai Informasi\nrecords-title = Siapa yang menyusun dan memeriksa\ndownloads = Unduh\n".into())]),
        ("own home page", vec![("templates/home.html", over("home.html", "<h1>{{ page.heading }}</h1><p class=\"lead\">{{ \"home-lead\" | t(name=site.name) }}</p><ul class=\"cards\">{% for row in it.newest %}{{<card it={row} root={page.root} />}}{% endfor %}</ul>"))]),
        ("sections in boxes", vec![("templates/document.html", changed("templates/document.html", &[("<section aria-labelledby=\"pengesahan\">", "<section aria-labelledby=\"pengesahan\" class=\"kotak\">")])), more(".kotak{border:2px solid #999;padding:1rem;margin:1rem 0}")]),
        ("a message of its own for a missing page", vec![("templates/missing.html", over("missing.html", "<!-- kami --><div class=\"kami\">{{ super() }}</div>"))]),
        ("as the base was before", vec![("templates/base.html", old_base)]),
        ("a footer of its own", vec![("templates/base.html", short_footer()), more(".kaki{background:#222;color:#eee;padding:1.5rem 0;margin-top:2rem} .kaki a{color:#fff}")]),
        ("a motto and a short menu", vec![("templates/base.html", header().replace("Pemerintah Kabupaten Contoh", "Melayani dengan hati").replace(">Kabupaten<", ">Portal<"))]),
        ("the text before the fields", vec![("templates/document.html", order("keterangan", "riwayat"))]),
        ("the title before the number", vec![("templates/document.html", exchanged("templates/document.html", ["<p class=\"kicker\">", "<h1 itemprop", "<p class=\"lead\""]))]),
        ("the home page in another order", vec![("templates/home.html", exchanged("templates/home.html", ["<section aria-labelledby=\"jenis\">", "<section aria-labelledby=\"terbaru\">", "<div class=\"pair\">"]))]),
        ("the service page in another order", vec![("templates/service.html", exchanged("templates/service.html", ["<section aria-labelledby=\"biaya\">", "<section aria-labelledby=\"disabilitas\">", "<section aria-labelledby=\"maklumat\">"]))]),
        ("rounder", vec![more(".button{border-radius:48px;padding:.6rem 1.4rem} .card{border-radius:12px} .badge{border-radius:8px} h1,h2{font-family:Georgia, serif} .top{border-bottom:4px solid #c9a227} *{margin:0}")]),
        ("a box around the list", vec![("templates/list.html", changed("templates/list.html", &[("<table class=\"register\">", "<div class=\"tabel\"><table class=\"register\">"), ("</tbody>\n</table>", "</tbody>\n</table></div>")])), more(".tabel{border:1px solid #ccc;border-radius:6px}")]),
        ("another title and a colour for the browser", vec![("templates/base.html", changed("templates/base.html", &[("<title>{{ page.title }}</title>", "<title>{{ page.heading }} | {{ site.name }}</title>"), ("<meta name=\"color-scheme\" content=\"light dark\">", "<meta name=\"color-scheme\" content=\"light dark\">\n<meta name=\"theme-color\" content=\"#07543f\">")]))]),
        ("larger letters", vec![more("html{font-size:18px} p{line-height:1.8} h2{font-weight:700;letter-spacing:.02em} table{border-collapse:collapse}"), ("templates/parts.html", changed("templates/parts.html", &[("<ol class=\"history\" reversed>", "<ol class=\"history\">")]))]),
    ]
}

#[test]
fn honest_themes_are_built() {
    let themes = themes();
    assert!(themes.len() >= 24, "{}", themes.len());
    let starts = [Start::Approved, Start::Revised, Start::Withdrawn, Start::Excluded, Start::Listed];
    let places: Vec<SampleRegister> = starts.into_iter().map(SampleRegister::at).collect();
    let mut faults = Vec::new();
    for (at, (name, files)) in themes.iter().enumerate() {
        // Each kind of register in turn, and all of them if there is time.
        let is_long = is_full();
        for (_, place) in places.iter().enumerate().filter(|(kind, _)| is_long || *kind == at % 5) {
            let build = built(place, files);
            if build.status.code() != Some(0) {
                faults.push(format!("{name}: {}", said(&build)));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    let page = places[0].text("public/info/dip-2026-0001/index.html");
    assert_eq!(page.matches("<p>Layanan dibuka setiap hari kerja.</p>").count(), 1);
}
