//! The memo as one page of HTML for A4 paper: nothing else is needed to print it. Always Indonesian: it is a letter of
//! the office.

use crate::diagnostics::Language;
use crate::diagnostics::excerpt::size;
use crate::register::{Date, Settings};
use crate::site::escape_html as escape;
use crate::source::Digest;

const STYLE: &str = "@page{size:A4;margin:20mm}
*{box-sizing:border-box}
body{max-width:170mm;margin:10mm auto;padding:0 4mm;color:#000;background:#fff;font:11pt/1.45 Cambria,Georgia,'Times New Roman',serif}
@media print{body{margin:0;padding:0;max-width:none}}
header{text-align:center;border-bottom:2pt solid #000;padding-bottom:3mm;margin-bottom:6mm}
header p{margin:0}
.induk{text-transform:uppercase}
.badan{font-weight:bold;font-size:13pt;text-transform:uppercase}
h1{text-align:center;font-size:14pt;letter-spacing:.15em;margin:0 0 5mm}
h2{font-size:11.5pt;margin:6mm 0 2mm;break-after:avoid}
dl{display:grid;grid-template-columns:24mm 1fr;gap:1mm 3mm;margin:0 0 5mm}
dd{margin:0;padding-left:4mm;text-indent:-4mm}
dd::before{content:':';display:inline-block;width:4mm;text-indent:0}
table{border-collapse:collapse;width:100%;margin:3mm 0}
th,td{border:.5pt solid #000;padding:1.5mm 2mm;text-align:left;vertical-align:top}
tr{break-inside:avoid}
td p,li p{margin:0}
code{font:9pt/1.4 Consolas,'Liberation Mono',monospace;overflow-wrap:anywhere}
.garis{display:inline-block;border-bottom:.5pt dotted #000;min-width:50mm;height:1.1em}
.panjang{display:block;width:100%;height:7mm}
.pilih{display:block;white-space:nowrap}
.sidik{white-space:nowrap}
.kecil{font-size:9.5pt}
.tanda{margin:10mm 0 0 auto;width:75mm;break-inside:avoid}
.tanda p{margin:0}
.tempat{min-width:28mm}
.ruang{height:25mm}
";

/// What a memo says.
pub(crate) struct Page<'a> {
    pub(crate) settings: &'a Settings,
    /// None: a line to fill in.
    pub(crate) number: Option<String>,
    pub(crate) date: Date,
    /// The position of who signs.
    pub(crate) from: &'a str,
    /// The positions of who handed the documents in.
    pub(crate) to: Vec<&'a str>,
    pub(crate) items: Vec<Item<'a>>,
}

/// One document.
pub(crate) struct Item<'a> {
    pub(crate) title: &'a str,
    pub(crate) id: &'a str,
    pub(crate) number: Option<u32>,
    pub(crate) unit: &'a str,
    pub(crate) file: &'a str,
    /// Names and sizes in bytes.
    pub(crate) attachments: Vec<(&'a str, u64)>,
    /// Of the statement of the review without the line of its record, which may not be there yet.
    pub(crate) digest: Digest,
    pub(crate) verdict: Verdict,
}

/// What the review came to.
pub(crate) enum Verdict {
    /// Not yet known: to be marked by hand.
    Open,
    Fit,
    /// What must be corrected.
    Correct(String),
}

/// The whole page.
pub(crate) fn page(it: &Page<'_>) -> String {
    let body = &it.settings.body;
    let line = |class: &str, text: &str| format!("<p class=\"{class}\">{}</p>\n", escape(text));
    let mut html = format!(
        "<!doctype html>\n<html lang=\"id\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"robots\" content=\"noindex\">\n<title>Memo pemeriksaan informasi publik, {}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n<header>\n",
        day(it.date)
    );
    html.push_str(&body.parent.iter().map(|it| line("induk", it)).collect::<String>());
    html.push_str(&line("badan", &body.name));
    html.push_str(&body.address.iter().map(|it| line("kecil", it)).collect::<String>());
    html.push_str(&body.email.iter().map(|it| line("kecil", it)).collect::<String>());
    html.push_str("</header>\n<main>\n<h1>MEMO</h1>\n<dl>\n");
    let blank = "<span class=\"garis\"></span>".to_owned();
    let to = if it.to.is_empty() {
        blank.clone()
    } else {
        it.to.iter().map(|it| escape(it)).collect::<Vec<_>>().join("<br>")
    };
    let procedure = match &it.settings.procedure.number {
        Some(number) => format!(
            "SOP Pendokumentasian Informasi Publik Nomor {}, langkah 6 (pelaporan untuk koreksi)",
            escape(number)
        ),
        None => "Prosedur pendokumentasian informasi publik, langkah 6 (pelaporan untuk koreksi)".to_owned(),
    };
    for (name, value) in [
        ("Nomor", it.number.as_deref().map_or(blank, escape)),
        ("Tanggal", day(it.date)),
        ("Dari", escape(it.from)),
        ("Kepada", to),
        ("Hal", "Hasil pemeriksaan informasi publik sebelum diterbitkan".to_owned()),
        ("Dasar", procedure),
    ] {
        html.push_str(&format!("<dt>{name}</dt><dd>{value}</dd>\n"));
    }
    html.push_str("</dl>\n<p>Informasi berikut telah diperiksa. Hasil ini berlaku hanya untuk isi dan lampiran yang sidiknya tercantum; bila satu huruf saja berubah, pemeriksaan diulang.</p>\n");
    html.push_str(&table(&it.items));
    html.push_str(&corrections(&it.items));
    html.push_str(&format!(
        "<div class=\"tanda\">\n<p><span class=\"garis tempat\"></span>, {}</p>\n<p>{}</p>\n<div class=\"ruang\"></div>\n<p><span class=\"garis\"></span></p>\n</div>\n",
        day(it.date),
        escape(it.from)
    ));
    html.push_str(&digests(&it.items));
    html + "</main>\n</body>\n</html>\n"
}

fn table(items: &[Item<'_>]) -> String {
    let mut html = "<table>\n<thead><tr><th scope=\"col\">No</th><th scope=\"col\">Informasi</th><th scope=\"col\">Sidik (awalnya)</th><th scope=\"col\">Hasil</th></tr></thead>\n<tbody>\n".to_owned();
    for (at, it) in items.iter().enumerate() {
        let result = match &it.verdict {
            Verdict::Open => "<span class=\"pilih\">☐ sesuai</span><span class=\"pilih\">☐ perlu perbaikan</span>",
            Verdict::Fit => "sesuai",
            Verdict::Correct(_) => "perlu perbaikan",
        };
        html.push_str(&format!(
            "<tr><td>{}</td><td><p>{}</p><p class=\"kecil\">{}, {}</p>{}</td><td class=\"sidik\"><code>{}</code></td><td>{result}</td></tr>\n",
            at + 1,
            escape(it.title),
            escape(&named(it)),
            escape(it.unit),
            attachments(&it.attachments),
            short(&it.digest),
        ));
    }
    html + "</tbody>\n</table>\n"
}

fn attachments(all: &[(&str, u64)]) -> String {
    let list: Vec<String> =
        all.iter().map(|(name, bytes)| format!("{} ({})", escape(name), size(*bytes, Language::Indonesian))).collect();
    if list.is_empty() { String::new() } else { format!("<p class=\"kecil\">Lampiran: {}</p>", list.join("; ")) }
}

/// What must be corrected, one item a line; lines to write on where nothing is known yet.
fn corrections(items: &[Item<'_>]) -> String {
    let mut html = "<h2>Perbaikan yang diminta</h2>\n".to_owned();
    let mut has_any = false;
    for it in items {
        let lines = match &it.verdict {
            Verdict::Fit => continue,
            Verdict::Open => "<span class=\"garis panjang\"></span>".repeat(3),
            Verdict::Correct(note) => {
                let lines = note.lines().map(str::trim).filter(|it| !it.is_empty());
                lines.fold(String::from("<ol>\n"), |list, it| list + "<li>" + &escape(it) + "</li>\n") + "</ol>"
            }
        };
        has_any = true;
        html.push_str(&format!(
            "<section><p>{} ({}):</p>\n{lines}\n</section>\n",
            escape(it.title),
            escape(&named(it))
        ));
    }
    if !has_any {
        html.push_str("<p>Tidak ada; semuanya sesuai.</p>\n");
    }
    html
}

/// The digests as a whole, and how anyone repeats them.
fn digests(items: &[Item<'_>]) -> String {
    let mut html = "<h2>Sidik selengkapnya</h2>\n<p class=\"kecil\">Sidik (SHA-256) mengikat isi dan lampiran: siapa pun dapat menghitungnya lagi dari naskah yang dicetak <code>maklumat naskah LOKASI --langkah isi</code>.</p>\n<ol class=\"kecil\">\n".to_owned();
    for it in items {
        html.push_str(&format!(
            "<li><p>{}, {}</p><p><code>{}</code></p></li>\n",
            escape(&named(it)),
            escape(it.file),
            it.digest.prefixed()
        ));
    }
    html + "</ol>\n"
}

fn named(it: &Item<'_>) -> String {
    it.number.map_or_else(|| it.id.to_owned(), |number| format!("{} revisi {number}", it.id))
}

/// The first sixteen digits in groups, as people compare them.
fn short(digest: &Digest) -> String {
    let digits: Vec<char> = digest.to_string().chars().take(16).collect();
    digits.chunks(4).map(|it| it.iter().collect::<String>()).collect::<Vec<_>>().join(" ")
}

/// `2026-01-20` as people write it.
fn day(date: Date) -> String {
    const MONTHS: [&str; 12] = [
        "Januari",
        "Februari",
        "Maret",
        "April",
        "Mei",
        "Juni",
        "Juli",
        "Agustus",
        "September",
        "Oktober",
        "November",
        "Desember",
    ];
    let month = usize::try_from(date.month()).unwrap_or(1);
    let month = MONTHS.get(month.saturating_sub(1)).copied().unwrap_or_default();
    format!("{} {month} {}", date.day(), date.year())
}
