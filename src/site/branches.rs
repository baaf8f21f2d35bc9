//! Test: every branch of every template of the default theme is rendered, so that a variable that is not there, which
//! is an error, cannot wait for an officer to meet it.

use std::collections::BTreeSet;

use crate::site::Theme;
use crate::site::sample::{Files, text};
use crate::source::{SignatureFacts, SignedState};

/// Marks that no page has of itself.
const OPEN: char = '\u{27e6}';
const CLOSE: char = '\u{27e7}';

/// The branches that no register can reach, with the reason.
const UNREACHABLE: [(&str, &str); 0] = [];

/// A template with a numbered mark behind each `if`, `elif`, `else` and `for`; `marks` says where each stands.
fn marked(name: &str, source: &str, marks: &mut Vec<String>) -> String {
    let mut out = String::new();
    for (number, line) in source.split_inclusive('\n').enumerate() {
        let mut rest = line;
        while let Some(at) = rest.find("{%") {
            let end = at + rest[at..].find("%}").expect("a tag ends on its line") + 2;
            out.push_str(&rest[..end]);
            let words = rest[at + 2..end - 2].trim_matches('-').trim();
            rest = &rest[end..];
            if ["if ", "elif ", "for "].iter().any(|it| words.starts_with(it)) || words == "else" {
                out.push_str(&format!("{OPEN}{}{CLOSE}", marks.len()));
                marks.push(format!("{name}:{}: {words} … {}", number + 1, line.trim_end()));
            }
        }
        out.push_str(rest);
    }
    out
}

/// The default theme with its marks, and all of them.
fn theme(language: &str, more: Vec<(String, Vec<u8>)>) -> (Theme, Vec<String>) {
    let mut marks = Vec::new();
    let mut files = more;
    for (file, bytes) in Theme::built_in() {
        if let Some(name) = file.strip_prefix("templates/") {
            let source = String::from_utf8(bytes).unwrap();
            files.push((file.clone(), marked(name, &source, &mut marks).into_bytes()));
        }
    }
    (Theme::new(files, language).unwrap(), marks)
}

/// The marks of a whole site.
fn seen<const P: bool>(files: &Files, theme: &Theme) -> BTreeSet<usize> {
    let site = files.sample::<P>().site(theme);
    let pages = site.iter().filter(|(path, _)| path.ends_with(".html"));
    let marks = pages.flat_map(|(_, it)| it.split(OPEN).skip(1).filter_map(|it| it.split(CLOSE).next()));
    marks.map(|it| it.parse().unwrap()).collect()
}

/// A register in which there is something of everything.
fn full() -> Files {
    let mut files = Files::new();
    files.settings =
        files.settings.replace("{ nama: Biro Contoh,", "{ nama: Biro Contoh, induk: Setda, alamat: Jalan 1,");
    files.settings.push_str(
        "  - { id: lama, jabatan: PPID Lama, peran: ppid, mulai: 2020-01-01, selesai: 2023-11-30 }
  - { id: plh, jabatan: Plh. PPID, peran: ppid, sebagai: plh, orang: k-1, surat_perintah: { nomor: 1, tanggal: 2026-01-01 }, mulai: 2026-01-01 }
  - { id: plt, jabatan: Plt. Atasan, peran: atasan-ppid, sebagai: plt, orang: k-1, surat_perintah: { nomor: 2, tanggal: 2026-01-01 }, mulai: 2026-01-01 }
prosedur: { nomor: 270 }
tampilan: { warna: 07543f, logo: logo.png }
tidak_dikuasai: [{ butir: B02, alasan: Tidak ada., surat: { nomor: 3, tanggal: 2026-01-01 } }]
",
    );
    let everything = "bahasa: en
kode_klasifikasi: 000.4
butir: [B01, tidak-ada]
kata_kunci: [satu]
bagian_dikecualikan: [x-5, x-9]
tautan: [{ judul: JDIH, alamat: \"https://jdih.example.go.id/\" }]
pengecualian: [{ aturan: personal-phone, bidang: isi, alasan: Layanan., sampai: 2027-01-01 }]
pemutakhiran: [{ oleh: ppid, tanggal: 2026-05-01, hasil: tetap }]
lampiran: [{ berkas: a.pdf }]
";
    let by_order = text("f-1", 1, "serta-merta", everything)
        .replace("oleh: ppid, tanggal: 2026-01-11,", "oleh: plh, tanggal: 2026-01-11, pukul: \"09:30\",")
        .replace("oleh: atasan, tanggal: 2026-01-11 ", "oleh: plt, tanggal: 2026-01-11, dicatat_oleh: petugas, surat: { nomor: 4, tanggal: 2026-01-11 } ")
        .replace("pemeriksaan:\n", "pemeriksaan:\n  - { oleh: ppid, tanggal: 2026-01-10, hasil: perlu-perbaikan, catatan: Perbaiki., memo: { nomor: 5, tanggal: 2026-01-10 } }\n");
    files.add("umum/f-1/index.md", by_order);
    let signature = |name: Option<&str>, is_timestamp, is_whole, state| SignatureFacts {
        name: name.map(str::to_owned),
        is_timestamp,
        covered: 9,
        is_whole,
        state,
    };
    let pdf = "content/umum/f-1/a.pdf".to_owned();
    files.attachments.insert(pdf.clone(), b"%PDF-1.7".to_vec());
    files.signatures.insert(
        pdf,
        vec![
            signature(Some("PPID"), false, true, SignedState::Unchanged),
            signature(None, true, false, SignedState::Unchanged),
            signature(None, false, false, SignedState::Unknown),
        ],
    );
    // More announcements than head a page.
    for number in 1..=3 {
        files.add(
            &format!("umum/g-{number}.md"),
            text(&format!("g-{number}"), 1, "serta-merta", "bahasa: en\n"),
        );
    }
    files
        .add("umum/h-1.md", "---\nid: h-1\nrevisi: 1\njudul: Konsep\nklasifikasi: berkala\n---\n".to_owned());
    let proposed = "penarikan: { diusulkan: { oleh: ppid, tanggal: 2026-03-01 }, alasan: Keliru. }\n";
    files.add("umum/i-1.md", text("i-1", 1, "berkala", proposed));
    let gone = "bahasa: en\npenarikan: { diusulkan: { oleh: ppid, tanggal: 2026-03-01 }, disetujui: { oleh: atasan, tanggal: 2026-03-02 }, alasan: Keliru., pengganti: tidak-ada, berita_acara: 7 }\n";
    files.add("umum/j-1.md", text("j-1", 1, "berkala", gone));
    excluded(&mut files);
    // Long before any year whose days off are known.
    files.add(
        "umum/k-1.md",
        text("k-1", 1, "berkala", "").replace("2026-", "2011-").replace("2025-", "2011-"),
    );
    files
}

/// Entries of the list of excluded information: until an event, superseded, a draft, and one that was opened.
fn excluded(files: &mut Files) {
    let fields = "yang_menguasai: Bagian Umum\nhuruf: i\ndasar_hukum: Undang-Undang\nkonsekuensi: Akibatnya.\n\
                  uji_konsekuensi: { nomor: 1, tanggal: 2026-01-01, penanda_tangan: PPID }\n\
                  jangka_waktu: { mulai: 2026-01-02, peristiwa: Selesai }\nbahasa: en\n";
    let entry = |id: &str, revision, more: &str| -> String {
        let whole = text(id, revision, "dikecualikan", &format!("{fields}{more}"));
        whole.split_inclusive("---\n").take(2).collect()
    };
    files.add("umum/x-6/r1/index.md", entry("x-6", 1, ""));
    files.add("umum/x-6/index.md", entry("x-6", 2, "catatan_perubahan: Baru.\n"));
    let draft = entry("x-7", 1, "");
    files.add(
        "umum/x-7.md",
        draft
            .lines()
            .filter(|it| !it.starts_with("persetujuan"))
            .fold(String::new(), |all, it| all + it + "\n"),
    );
    files.add("umum/x-8.md", entry("x-8", 1, "penarikan: { diusulkan: { oleh: ppid, tanggal: 2026-03-01 }, disetujui: { oleh: atasan, tanggal: 2026-03-02 }, alasan: Dibuka., pengganti: f-1 }\n"));
}

/// More rows than stand on a page.
fn long() -> Files {
    let mut files = Files::none();
    for number in 0..100 {
        files.add(&format!("umum/l-{number}.md"), text(&format!("l-{number}"), 1, "berkala", ""));
    }
    files
}

/// A register of which nothing is known, and that says something wrong.
fn empty() -> Files {
    let mut files = Files::none();
    files.settings.push_str("asing: ya\n");
    files
}

#[test]
fn every_branch_of_every_template_is_rendered() {
    let png = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x90\0\0\0\x60\x08\x02\0\0\0".to_vec();
    let own = vec![("aset/logo.png".to_owned(), png), ("aset/huruf.woff2".to_owned(), b"wOF2".to_vec())];
    let (id, marks) = theme("id", own);
    let (en, _) = theme("en", Vec::new());
    let (nij, _) = theme("nij", vec![("i18n/nij.ftl".to_owned(), b"column-3 = Je mingkes\n".to_vec())]);
    let mut found = seen::<false>(&long(), &id);
    found.extend(seen::<true>(&empty(), &nij));
    for files in [full(), empty(), Files::new()] {
        found.extend(seen::<true>(&files, &id));
        for theme in [&id, &en, &nij] {
            found.extend(seen::<false>(&files, theme));
        }
    }
    let missing = marks.iter().enumerate().filter(|(at, _)| !found.contains(at)).map(|(_, it)| it);
    let missing: Vec<&String> =
        missing.filter(|it| !UNREACHABLE.iter().any(|(at, _)| it.starts_with(at))).collect();
    assert!(
        missing.is_empty(),
        "{} of {} branches are never rendered: {missing:#?}",
        missing.len(),
        marks.len()
    );
}

#[test]
fn a_variable_that_is_not_there_is_an_error() {
    for wrong in
        ["{{ it.nothing }}", "{{ page.nothing }}", "{{ nothing }}", "{% for x in it.nothing %}{% endfor %}"]
    {
        let source =
            format!("{{% extends \"bawaan/missing.html\" %}}{{% block main %}}{wrong}{{% endblock main %}}");
        let theme =
            Theme::new(vec![("templates/missing.html".to_owned(), source.into_bytes())], "id").unwrap();
        let sample = Files::new().sample::<false>();
        let plan = sample.plan(&theme);
        let (path, item) = plan.items().iter().find(|(path, _)| path.as_str() == "404.html").unwrap();
        assert!(plan.render(path, item, None).is_err(), "{wrong}");
    }
}
