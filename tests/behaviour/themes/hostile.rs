//! Themes that try to run something, to load from elsewhere, to hide or to alter: all are refused.

use maklumat::diagnostics::Start;

use crate::counts::times;
use crate::sample_register::SampleRegister;
use crate::themes::honest::{built, changed, over};
use crate::themes::hostile_frames::FRAMES;
use crate::themes::hostile_pages::{DOCUMENTS, LISTS};
use crate::themes::hostile_styles::{STYLES, WORDS};
use crate::themes::said;

/// What stands before `{{ super() }}` in the page of a document, so that all else is in order.
const BEFORE: &[&str] = &[
    // Scripts and whatever runs one.
    "{% raw %}{{<script>document.body.innerHTML='x'</script>}}{% endraw %}",
    "<{{ 'scr' ~ 'ipt' }}>alert(1)</script>",
    "<scr{# #}ipt>alert(1)</script>",
    "{% raw %}<SCRIPT src=\"../../aset/x.js\"></SCRIPT>{% endraw %}",
    "<a href=\"{{ 'java' ~ 'script:alert(1)' }}\">x</a>",
    "<a href=\"java&#115;cript:alert(1)\">x</a>",
    "<a href=\"javascript&colon;alert(1)\">x</a>",
    "<a href=\"java\tscript:alert(1)\">x</a>",
    "<a href=\" JaVaScRiPt:alert(1)\">x</a>",
    "<a href=\"java&Tab;script:alert(1)\">x</a>",
    "<a href=\"vbscript:x\">x</a>",
    "<a href=\"data:text/html,<b>x</b>\">x</a>",
    "<p onclick=\"alert(1)\">x</p>",
    "<p {{ 'on' ~ 'click' }}=\"alert(1)\">x</p>",
    "<img src=\"../../aset/ikon.png\" alt=\"\" OnError=\"alert(1)\">",
    "<svg><script>alert(1)</script></svg>",
    "<svg onload=\"alert(1)\"></svg>",
    "<math><mtext></mtext></math>",
    "<iframe srcdoc=\"x\"></iframe>",
    "<object data=\"x\"></object>",
    "<embed src=\"x\">",
    "<template>x</template>",
    "<form action=\"https://example.org/\"><button>x</button></form>",
    "<form action=\"{{ page.root }}cari/\"><button formaction=\"https://example.org/\">x</button></form>",
    "<form action=\"{{ page.root }}layanan/\" method=\"post\"><button>x</button></form>",
    // Loads from elsewhere.
    "<img src=\"https://example.org/a.png\" alt=\"\">",
    "<img src=\"//example.org/a.png\" alt=\"\">",
    "<img src=\"\\\\example.org\\a.png\" alt=\"\">",
    "<img src=\"data:image/png;base64,x\" alt=\"\">",
    "<img src=\"../../aset/ikon.png\" srcset=\"https://example.org/a.png 2x\" alt=\"\">",
    "<picture><source srcset=\"https://example.org/a.png\"></picture>",
    "<video poster=\"https://example.org/a.png\"></video>",
    "<audio src=\"https://example.org/a.mp3\"></audio>",
    "<a href=\"{{ page.root }}dip/\" ping=\"https://example.org/\">x</a>",
    "<a xlink:href=\"https://example.org/\">x</a>",
    "<table background=\"https://example.org/a.png\"><tr><td>x</td></tr></table>",
    "<p style=\"background:url(https://example.org/a.png)\">x</p>",
    "<style>@import 'https://example.org/a.css';</style>",
    "<link rel=\"stylesheet\" href=\"https://example.org/a.css\">",
    "<base href=\"https://example.org/\">",
    "<meta http-equiv=\"refresh\" content=\"0;url=https://example.org/\">",
    // Says something else, or again.
    "<h1>{{ page.heading }}</h1>",
    "{{ text }}",
    "<div hidden>{{ text }}</div>",
    "<p>{{ page.heading | replace(from=\"Informasi\", to=\"Rahasia\") }}</p>",
    "<p>{{ page.heading | truncate(length=12) }} Layanan Informasi Lama</p>",
    "<p>Digantikan</p>",
    "<p>sha256:{{ it.digest | replace(from=\"sha256:\", to=\"\") | reverse }}</p>",
    "<p>{{ it.summary | replace(from=\"Hari\", to=\"Tanggal\") }}</p>",
    "<p>a\u{202e}b</p>",
    "<p>a\u{200b}b</p>",
    "<p>&#8238;b</p>",
    "<article class=\"document\"><p>Palsu</p></article>",
    "<div title=\"{{ text }}\"></div>",
    "<p>belum ditutup",
    "<div><article></div></article>",
];

/// The page of a document with one thing of it changed: what, and into what.
const CHANGED: &[(&str, &str)] = &[
    // The text.
    ("{{ text }}", ""),
    ("{{ text }}", "{{ text | replace(from=\"dibuka\", to=\"ditutup\") }}"),
    ("{{ text }}", "{{ text | upper }}"),
    ("{{ text }}", "{{ text | truncate(length=20) }}"),
    ("{{ text }}", "{{ text | reverse }}"),
    ("{{ text }}", "{{ text | safe }}"),
    ("{{ text }}", "{{ text | escape_html }}"),
    ("{{ text }}", "<p>Layanan ditutup setiap hari kerja.</p>"),
    ("{{ text }}", "<p>Layanan ditutup.</p>{{ text }}"),
    ("{{ text }}", "<div hidden>{{ text }}</div>"),
    ("{{ text }}", "<div aria-hidden=\"true\">{{ text }}</div>"),
    ("{{ text }}", "<div class=\"hidden\">{{ text }}</div>"),
    ("{{ text }}", "<aside class=\"stamp\">{{ text }}</aside>"),
    ("{{ text }}", "<details><summary>Isi</summary>{{ text }}</details>"),
    ("{{ text }}", "<!-- {{ text }} -->"),
    ("{{ text }}", "<template>{{ text }}</template>"),
    ("{{ text }}", "<noscript>{{ text }}</noscript>"),
    ("{{ text }}", "<p title=\"{{ text }}\">x</p>"),
    ("{{ text }}", "<select><option>{{ text }}</option></select>"),
    ("{{ text }}", "<bdo dir=\"rtl\">{{ text }}</bdo>"),
    ("{{ text }}", "<del>{{ text }}</del>"),
    ("{{ text }}", "<div class=\"top\">{{ text }}</div>"),
    ("{{ text }}", "<nav>{{ text }}</nav>"),
    // The title, the id, the digest, the links.
    ("{{ page.heading }}</h1>", "Judul lain</h1>"),
    ("{{ page.heading }}</h1>", "{{ page.heading | upper }}</h1>"),
    ("{{ page.heading }}</h1>", "{{ page.heading }} (dicabut)</h1>"),
    ("<h1 itemprop=\"name\"", "<h1 hidden itemprop=\"name\""),
    ("itemprop=\"identifier\">{{ it.id }}", "itemprop=\"identifier\">dip-2026-9999"),
    ("digest={it.digest}", "digest={it.digest | replace(from=\"0\", to=\"1\")}"),
    ("{{<statement digest={it.digest} base={page.root ~ it.folder} status={it.status} />}}", ""),
    ("base={page.root ~ it.folder}", "base={page.root ~ \"info/dip-2026-0002/r1/\"}"),
    ("{{<download file={file} page={page} site={site} records={it.records} />}}", ""),
    ("{{ it.responsible }}", "{{ it.responsible | replace(from=\"Kepala\", to=\"Wakil\") }}"),
    ("{{ it.summary }}</p>", "{{ it.summary | truncate(length=9) }}</p>"),
    // State and records.
    ("{{<badge state={it.state} status={it.status} />}}", ""),
    ("{{<badge state={it.state} status={it.status} />}}", "{{<badge state=\"ditarik\" status=\"disetujui\" />}}"),
    (
        "{{<badge state={it.state} status={it.status} />}}",
        "{{<badge state={it.state} status={it.status} />}} {{<badge state=\"ditarik\" status=\"disetujui\" />}}",
    ),
    ("{{<records it={it.records} />}}", ""),
    ("{{<records it={it.records} />}}", "<div hidden>{{<records it={it.records} />}}</div>"),
    ("{{<records it={it.records} />}}", "{{<records it={it.records} />}}<p>Disetujui Gubernur</p>"),
    ("{{<history all={it.history} root={page.root} />}}", ""),
    // Folded, or in a list to choose from.
    (
        "{{<badge state={it.state} status={it.status} />}}",
        "<details><summary>Status</summary>{{<badge state={it.state} status={it.status} />}}</details>",
    ),
    (
        "{{<records it={it.records} />}}",
        "<details><summary>{{ \"records-title\" | t }}</summary><summary>{{<records it={it.records} />}}</summary></details>",
    ),
    ("{{ it.responsible }}", "<details>{{ it.responsible }}</details>"),
    ("{{ it.summary }}", "<select><option>{{ it.summary }}</option></select>"),
];

/// Other files.
fn others() -> Vec<(&'static str, String)> {
    let base = |from: &str, to: &str| ("templates/base.html", changed("templates/base.html", &[(from, to)]));
    let parts = |from: &str, to: &str| ("templates/parts.html", changed("templates/parts.html", &[(from, to)]));
    let charset = "<meta charset=\"utf-8\">";
    vec![
        base(
            charset,
            "<meta charset=\"utf-8\"><meta http-equiv=\"Content-Security-Policy\" content=\"default-src *\">",
        ),
        base(charset, "<meta charset=\"iso-2022-jp\">"),
        base(charset, ""),
        base("<head>", "<body><head>"),
        base("<!DOCTYPE html>", ""),
        base("<title>{{ page.title }}</title>", "<title>Lain</title>"),
        base("<link rel=\"icon\"", "<link rel=\"preconnect\" href=\"https://example.org/\"><link rel=\"icon\""),
        base("<link rel=\"icon\"", "<link rel=\"manifest\" href=\"x.json\"><link rel=\"icon\""),
        base("href=\"{{ page.canonical }}\"", "href=\"https://example.org/\""),
        base("<meta name=\"referrer\"", "<meta name=\"robots\" content=\"noindex\"><meta name=\"referrer\""),
        base("<body>", "<body background=\"https://example.org/a.png\">"),
        base("<main id=\"utama\"", "<main hidden id=\"utama\""),
        base("</footer>", "</footer><script src=\"{{ page.root }}cari/cari.js\"></script>"),
        base("{%- block main %}{% endblock main %}", ""),
        parts("{{ it.by }}", "{{ it.by | replace(from=\"Atasan\", to=\"Bawahan\") }}"),
        parts("{{ on | date }}", "{{ on | replace(from=\"2026\", to=\"2025\") | date }}"),
        parts("{{ (\"state-\" ~ state) | t }}", "{{ \"state-ditarik\" | t }}"),
        parts("{{ file.digest }}", "{{ file.digest | upper }}"),
        ("i18n/id.ftl", "step-approved = Ditolak\n".into()),
        ("i18n/id.ftl", "month-1 = Desember\n".into()),
        ("i18n/id.ftl", "state-berlaku = Dicabut\n".into()),
        ("i18n/id.ftl", "applies-until = Sudah tidak berlaku sejak\n".into()),
        ("i18n/id.ftl", "column-7 = Nomor\n".into()),
        ("i18n/id.ftl", "excluded-parts = Bagian yang dibuka\n".into()),
        ("i18n/id.ftl", "renewed-on = dicabut\n".into()),
        ("i18n/id.ftl", "proof-limit = Sidik membuktikan semuanya.\n".into()),
        ("i18n/id.ftl", "nav-dip = a{ \"\\u202E\" }b\n".into()),
        ("aset/huruf.woff2", "wOF2".into()),
        ("aset/a.js", "x".into()),
        ("aset/a.svg", "<svg/>".into()),
        (
            "templates/list.html",
            changed("templates/list.html", &[("{{ row.title }}</a>", "{{ row.title | upper }}</a>")]),
        ),
        (
            "templates/list.html",
            changed(
                "templates/list.html",
                &[
                    ("{%- for row in it.rows %}", "{%- for row in it.rows %}{% if row.id != \"dip-2026-0001\" %}"),
                    ("</tr>\n{%- endfor %}\n</tbody>", "</tr>{% endif %}\n{%- endfor %}\n</tbody>"),
                ],
            ),
        ),
        (
            "templates/list.html",
            changed(
                "templates/list.html",
                &[("{{ row.retention }}", "{{ row.retention | replace(from=\"2\", to=\"9\") }}")],
            ),
        ),
    ]
}

/// All of them, each with the file that tries.
fn themes() -> Vec<(String, (&'static str, String))> {
    let document = "templates/document.html";
    let before = BEFORE
        .iter()
        .map(|it| ((*it).to_owned(), (document, over("document.html", &format!("{it}{{{{ super() }}}}")))));
    let altered = CHANGED.iter().map(|(from, to)| {
        let whole = changed(document, &[]);
        assert!(whole.contains(from), "{from}");
        (format!("{from} -> {to}"), (document, whole.replace(from, to)))
    });
    let styles = STYLES.iter().map(|it| ((*it).to_owned(), ("aset/warna.css", (*it).to_owned())));
    let words = WORDS.iter().map(|it| ((*it).to_owned(), ("i18n/id.ftl", (*it).to_owned())));
    let pages = FRAMES.iter().chain(DOCUMENTS).chain(LISTS);
    let pages =
        pages.map(|(file, from, to)| (format!("{file}: {from} -> {to}"), (*file, changed(file, &[(from, to)]))));
    let others = others().into_iter().enumerate();
    let others = others.map(|(at, (file, text))| (format!("other {at}: {file}"), (file, text)));
    before.chain(altered).chain(styles).chain(words).chain(pages).chain(others).collect()
}

/// A picture of 1000 by 400, as one with a sentence in it.
fn wide() -> String {
    let picture = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x03\xe8\0\0\x01\x90\x08\x02\0\0\0";
    picture.iter().map(|it| char::from(*it)).collect()
}

#[test]
fn hundreds_of_hostile_themes_are_refused() {
    let place = SampleRegister::at(Start::Approved);
    assert_eq!(built(&place, &[]).status.code(), Some(2), "a theme that is not there");
    let themes = themes();
    let picture = ("aset/besar.png", wide());
    let mut through = Vec::new();
    // Every fifth, unless there is time.
    let step = times(5, 1);
    for (name, file) in themes.iter().step_by(step) {
        let build = built(&place, &[file.clone(), picture.clone()]);
        let text = said(&build);
        // What is wrong is said of the theme, and nothing of a site is there.
        let told = text.contains("tema");
        if build.status.code() != Some(2) || place.path("public/index.html").exists() || !told {
            through.push(format!("{name}\n    {text}"));
            let _ = std::fs::remove_dir_all(place.path("public"));
        }
    }
    assert!(through.is_empty(), "{} of {}:\n{}", through.len(), themes.len(), through.join("\n"));
    assert!(themes.len() >= 500, "{}", themes.len());
}

#[test]
fn the_policy_comes_from_the_program() {
    let place = SampleRegister::at(Start::Approved);
    let policy =
        "<head>\n<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'self'; ";
    for (name, file) in [
        ("none", Vec::new()),
        ("own", vec![("templates/base.html", changed("templates/base.html", &[("<main id", "<main lang=\"id\" id")]))]),
    ] {
        assert_eq!(built(&place, &[("i18n/id.ftl", String::new())]).status.code(), Some(0));
        let build = built(&place, &[file, vec![("i18n/id.ftl", String::new())]].concat());
        assert_eq!(build.status.code(), Some(0), "{name}: {}", said(&build));
        for page in ["index.html", "info/dip-2026-0001/index.html", "cari/index.html", "404.html"] {
            let page = place.text(&format!("public/{page}"));
            assert!(page.contains(policy) && page.matches("http-equiv").count() == 1, "{name}: {page}");
        }
    }
}
