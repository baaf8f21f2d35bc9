//! What web servers are told: the same headers, redirects and withdrawals for nginx, Caddy and hosts with files of
//! rules.

use crate::checks::ShownRevision;
use crate::register::State;
use crate::site::address::address_of;
use crate::site::documents::moved;
use crate::site::frame::Frame;
use crate::site::hosting::media::{TOLD, media_type};
use crate::site::hosting::policy::{RUNNING, headers, served};
use crate::site::item::{File, SharedItem};
use crate::site::lists::listing;
use crate::site::pages::folders;

/// What lies at the top of the site, outside every folder.
const TOP: [&str; 10] = [
    "",
    "404.html",
    "_headers",
    "_redirects",
    "atom.xml",
    "index.html",
    "manifest-sha256.txt",
    "opensearch.xml",
    "robots.txt",
    "sitemap*",
];

/// All that a server is told, addresses with the path of the site before them.
struct Rules {
    base: String,
    headers: Vec<(&'static str, &'static str)>,
    policy: String,
    /// The folders whose pages run something, with their own policies.
    running: Vec<(&'static str, String)>,
    /// Folders of what was withdrawn; the page that says so lies in each.
    gone: Vec<String>,
    /// Old addresses and where they lead.
    moved: Vec<(String, String)>,
}

impl Rules {
    fn of(frame: &Frame<'_>) -> Rules {
        let base = frame.base_path().to_owned();
        let moved = moved::all(frame).into_iter();
        let moved = moved.map(|(old, it)| (format!("{base}{old}/"), format!("{base}{}", listing::address(it))));
        Rules {
            headers: headers(frame.address.starts_with("https://")),
            policy: served(""),
            running: RUNNING.map(|it| (it, served(it))).to_vec(),
            gone: gone(frame).iter().map(|it| format!("{base}{it}")).collect(),
            moved: moved.collect(),
            base,
        }
    }
}

/// The folders of withdrawn documents, and of withdrawn revisions of others.
fn gone(frame: &Frame<'_>) -> Vec<String> {
    let mut folders = Vec::new();
    for document in &frame.contents.documents {
        let is_left = |it: &ShownRevision<'_>| !document.is_withdrawn() || it.is_latest();
        let gone = document.revisions().filter(is_left).filter(|it| it.state == State::Withdrawn);
        folders.extend(gone.map(|it| address_of(&listing::page(it))));
    }
    folders
}

/// A file for each kind of host.
pub(crate) fn items<'a>() -> [SharedItem<'a>; 4] {
    let file = |path: &str, text: fn(&Rules) -> String| {
        File::of(path, move |frame, _| Ok(text(&Rules::of(frame)).into_bytes()))
    };
    [
        file("_headers", headers_file),
        file("_redirects", redirects_file),
        file("server/nginx.conf", nginx),
        file("server/Caddyfile", caddy),
    ]
}

/// `_headers`, as Netlify and Cloudflare Pages read it.
///
/// Where two rules meet, such hosts send both policies, and a browser keeps the narrower of each; so every part of
/// the site has a rule of its own.
fn headers_file(rules: &Rules) -> String {
    let Rules { base, headers, policy, running, moved, .. } = rules;
    let mut text = format!("{base}*\n");
    for (name, value) in headers {
        text.push_str(&format!("  {name}: {value}\n"));
    }
    let strip = |it: &str| it.strip_prefix(base.as_str()).and_then(|it| it.split('/').next()).map(str::to_owned);
    let mut parts = folders();
    parts.extend(moved.iter().filter_map(|(old, _)| strip(old)));
    let paths = parts.iter().map(|it| format!("{it}/*"));
    for path in TOP.into_iter().map(str::to_owned).chain(paths) {
        let own = running.iter().find(|(folder, _)| path.starts_with(folder));
        let policy = own.map_or(policy, |(_, it)| it);
        text.push_str(&format!("{base}{path}\n  Content-Security-Policy: {policy}\n"));
    }
    for feed in ["atom.xml", "*/atom.xml"] {
        text.push_str(&format!("{base}{feed}\n  Content-Type: {}\n", media_type("atom.xml")));
    }
    for kind in TOLD {
        text.push_str(&format!("{base}*.{kind}\n  Content-Type: {}\n", media_type(&format!("x.{kind}"))));
    }
    text
}

/// `_redirects`. Netlify reads `!` as: although a file is there; Cloudflare passes over such a line and takes the next.
fn redirects_file(rules: &Rules) -> String {
    let mut text = String::new();
    for (old, new) in &rules.moved {
        text.push_str(&format!("{old} {new} 301!\n{old} {new} 301\n"));
    }
    for folder in &rules.gone {
        text.push_str(&format!("{folder}* {folder}index.html 410!\n"));
    }
    text
}

/// `server/nginx.conf`, to be included in a server of the operator's own.
fn nginx(rules: &Rules) -> String {
    let (base, unknown) = (&rules.base, media_type(""));
    let say = |policy: &str, indent: &str| {
        let mut text = format!("{indent}add_header Content-Security-Policy \"{policy}\" always;\n");
        for (name, value) in &rules.headers {
            text.push_str(&format!("{indent}add_header {name} \"{value}\" always;\n"));
        }
        text
    };
    let mut text = format!(
        "# The rules of this site for nginx, made with every build. In a server {{ }} of your own:\n\
         #     root /srv/dip/public;\n\
         #     include /srv/dip/public/server/nginx.conf;\n\
         # Reload nginx after each build.\n\
         index index.html;\n\
         charset utf-8;\n\
         error_page 404 {base}404.html;\n\
         # A folder without a page of its own is nothing to a reader.\n\
         error_page 403 =404 {base}404.html;\n\
         default_type {unknown};\n\
         gzip on;\n\
         gzip_vary on;\n\
         gzip_types text/css text/plain text/csv text/markdown text/xml application/xml application/atom+xml application/json application/ld+json image/svg+xml;\n\
         \n{}",
        say(&rules.policy, "")
    );
    // A location with headers of its own has only those.
    for (folder, policy) in &rules.running {
        text.push_str(&format!("location ^~ {base}{folder} {{\n{}}}\n\n", say(policy, "    ")));
    }
    for kind in TOLD {
        let media = media_type(&format!("x.{kind}"));
        text.push_str(&format!("location ~ \\.{kind}$ {{ types {{ }} default_type \"{media}\"; }}\n"));
    }
    let feed = media_type("atom.xml");
    text.push_str(&format!("location ~ /atom\\.xml$ {{ types {{ }} default_type \"{feed}\"; }}\n"));
    for folder in &rules.gone {
        // Asked for by its own name, the page that says so is gone as well.
        text.push_str(&format!(
            "\nlocation ^~ {folder} {{ error_page 410 {folder}index.html; return 410; }}\n\
             location = {folder}index.html {{ internal; error_page 404 =410 {folder}index.html; }}\n"
        ));
    }
    for (old, new) in &rules.moved {
        text.push_str(&format!("\nlocation = {old} {{ return 301 {new}; }}\n"));
    }
    text
}

/// `server/Caddyfile`, to be imported in a site of the operator's own.
fn caddy(rules: &Rules) -> String {
    let base = &rules.base;
    let mut text = String::from(
        "# The rules of this site for Caddy, made with every build. In a site block of your own:\n\
         #     root * /srv/dip/public\n\
         #     import /srv/dip/public/server/Caddyfile\n\
         # Reload Caddy after each build.\n\
         encode gzip\nheader {\n",
    );
    for (name, value) in &rules.headers {
        text.push_str(&format!("\t{name} \"{value}\"\n"));
    }
    text.push_str("}\n");
    let (running, every) = (rules.running.iter(), rules.running.iter().map(|(folder, _)| format!(" {base}{folder}*")));
    let own = running.map(|(folder, policy)| (folder.trim_end_matches('/'), format!("path {base}{folder}*"), policy));
    for (matcher, path, policy) in
        own.chain([("rest", format!("not path{}", every.collect::<String>()), &rules.policy)])
    {
        text.push_str(&format!("@maklumat-{matcher} {path}\n"));
        text.push_str(&format!("header @maklumat-{matcher} Content-Security-Policy \"{policy}\"\n"));
    }
    for kind in TOLD {
        let media = media_type(&format!("x.{kind}"));
        text.push_str(&format!("@maklumat-{kind} path *.{kind}\nheader @maklumat-{kind} Content-Type \"{media}\"\n"));
    }
    text.push_str(&format!(
        "@maklumat-atom path */atom.xml\nheader @maklumat-atom Content-Type \"{}\"\n",
        media_type("atom.xml")
    ));
    for (old, new) in &rules.moved {
        text.push_str(&format!("redir {old} {new} 301\n"));
    }
    // In place of the type of what was asked for.
    let page = format!("header Content-Type \"{}\"", media_type("index.html"));
    for folder in &rules.gone {
        text.push_str(&format!(
            "handle {folder}* {{\n\t{page}\n\trewrite * {folder}index.html\n\tfile_server {{\n\t\tstatus 410\n\t}}\n}}\n"
        ));
    }
    text.push_str(&format!(
        "handle {{\n\tfile_server\n}}\nhandle_errors {{\n\t{page}\n\theader Content-Security-Policy \"{}\"\n\trewrite * {base}404.html\n\tfile_server\n}}\n",
        rules.policy
    ));
    text
}

#[cfg(test)]
mod tests {
    use crate::site::OutputPath;
    use crate::site::hosting::host_rules::HostRules;
    use crate::site::tests::register::{Files, theme};

    fn files() -> Files {
        Files::new().with("protokol/b-2.md", "bentuk:", "alamat_lama: [/lama/a/]\nbentuk:")
    }

    #[test]
    fn every_file_has_exactly_one_policy_and_a_page_says_the_same() {
        let site = files().sample::<false>().site(&theme());
        let rules = HostRules::read(&site["_headers"], &site["_redirects"]);
        let policies = |path: &str| -> Vec<&str> {
            let headers = rules.headers(path).filter(|it| it.0 == "Content-Security-Policy");
            headers.map(|it| it.1).collect()
        };
        assert_eq!(rules.base(), "/sub/");
        for (path, text) in &site {
            let address = path.strip_suffix("index.html").unwrap_or(path);
            for address in [address, path] {
                let found = policies(&format!("/sub/{address}"));
                assert_eq!(found.len(), 1, "{address}");
                let own = found[0].strip_suffix("; media-src 'self'; frame-ancestors 'none'").unwrap();
                assert!(!path.ends_with(".html") || text.contains(&format!("content=\"{own}\"")), "{address}");
            }
        }
        let search: Vec<_> = site["_headers"].matches("wasm-unsafe-eval").collect();
        assert_eq!((search.len(), policies("/sub/cari/").len()), (1, 1));
        assert!(policies("/sub/cari/")[0].contains("'wasm-unsafe-eval'"));
    }

    #[test]
    fn every_host_is_told_the_same() {
        let site = files().sample::<false>().site(&theme());
        for file in ["_headers", "server/nginx.conf", "server/Caddyfile"] {
            let text = &site[file];
            for said in ["default-src 'none'", "frame-ancestors 'none'", "nosniff", "max-age=31536000", "camera=()"] {
                assert!(text.contains(said), "{file}: {said}");
            }
            assert!(!text.contains("unsafe-inline") && !text.to_lowercase().contains("cookie"), "{file}");
        }
        for file in ["_redirects", "server/nginx.conf", "server/Caddyfile"] {
            let text = &site[file];
            assert!(text.contains("/sub/lama/a/") && text.contains("/sub/info/b-2/"), "{file}");
            // A document, and a revision of another one.
            for gone in ["/sub/info/c-3/", "/sub/info/d-4/r1/"] {
                assert!(text.contains(gone), "{file}: {gone}");
            }
            assert!(!text.contains("/sub/info/a-1/"), "{file}");
        }
        assert!(site["lama/a/index.html"].contains("url=../../info/b-2/"));
        assert!(site["sitemap.xml"].contains("/sub/layanan/") && !site["sitemap.xml"].contains("lama"));
    }

    #[test]
    fn without_https_nothing_demands_it() {
        let sample = files().sample::<false>();
        let theme = theme();
        let plan = crate::site::plan(&sample, &theme, "http://dip.example.go.id/").unwrap();
        for path in plan.paths().map(OutputPath::as_str).filter(|it| it.starts_with("server/")) {
            let text = String::from_utf8(sample.bytes(&plan, path)).unwrap();
            assert!(!text.contains("Strict-Transport"), "{path}");
        }
    }
}
