//! Whoever decides sees what is decided, and confirms exactly that: who, what, and every byte. What is refused loses
//! nothing that was typed.

use maklumat::diagnostics::Start;

use super::*;
use crate::sample_register::{NEW, OLD, OTHER, SampleRegister, TABLE};

const LAIN: &str = "content/perencanaan/lain";

/// What a decision page is bound to.
fn seen(page: &Got) -> &str {
    between(&page.body, "name=\"dilihat\" value=\"", "\"").unwrap_or_else(|| panic!("{}", page.body))
}

/// What a person reads in the frame of a decision page.
fn framed(hand: &Hand<'_>, page: &Got) -> Got {
    let address = between(&page.body, "<iframe class=\"mkl-akan\" src=\"", "\"");
    let got = hand.ask("GET", address.unwrap_or_else(|| panic!("{}", page.body)), &[], "");
    assert!(got.status == 200 && got.head.contains("frame-ancestors 'self'"), "{}", got.head);
    assert!(!got.head.contains("script-src") && got.body.contains("<base target=\"_blank\">"));
    got
}

fn has(page: &Got, words: &[&str]) {
    for it in words {
        assert!(page.body.contains(it), "{it} in {}", page.body);
    }
}

/// A register in which the second revision of the guide waits for its approval, with another title, text and file.
fn waiting() -> SampleRegister {
    let good = SampleRegister::whole();
    let text = template(NEW).replace("judul: Pedoman Sambutan", "judul: Pedoman Pidato");
    let cut = text.find("persetujuan:").unwrap()..text.find("---\nSambutan").unwrap();
    let mut text = text;
    text.replace_range(cut, "");
    good.seal(NEW, &text);
    good
}

#[test]
fn a_confirmation_is_bound_to_who_saw_what() {
    let good = SampleRegister::whole();
    run(good.root(), &["submit", PATH, "--by", "petugas-pro"]);
    let desk = Serving::start(maklumat(good.root(), &["serve", "--officer"]));
    desk.get_until("/", |it| it.status == 200);
    let hand = Hand { desk: &desk, path: PATH };
    let sit = |officer: &str| assert_eq!(hand.post("/_petugas/siapa", &format!("petugas={officer}")).status, 303);
    let fields = "memo=1/A&tanggal_memo=2026-11-19&catatan=Judul%0D%0Adan%20tahun.";
    sit("ppid");
    let shown = hand.send(&format!("tindakan=perbaikan&{fields}"));
    let bound = seen(&shown).to_owned();
    let before = good.text(DRAFT);
    // One thing differs from what was shown; nothing is written, and what was typed is still there.
    let refused = |wish: &str, says: &str| {
        let got = hand.send(&format!("{wish}&dilihat={bound}"));
        assert!(got.status == 200 && got.body.contains(says), "{wish}: {}", got.body);
        assert_eq!(good.text(DRAFT), before, "{wish}");
        if !wish.contains("setujui") {
            has(&got, &["value=\"1/A\"", "dan tahun."]);
        }
        assert_ne!(between(&got.body, "name=\"dilihat\" value=\"", "\""), Some(bound.as_str()));
    };
    refused(&format!("tindakan=sesuai&{fields}"), "adalah keputusan lain");
    refused(&format!("tindakan=setujui&{fields}"), "adalah keputusan lain");
    let other = fields.replace("2026-11-19", "2026-11-20");
    refused(&format!("tindakan=perbaikan&{other}"), "tidak lagi sama");
    refused(&format!("tindakan=perbaikan&{fields}%20Lagi."), "tidak lagi sama");
    sit("ppid-dua");
    refused(&format!("tindakan=perbaikan&{fields}"), "untuk pejabat lain");
    sit("petugas-pro");
    refused(&format!("tindakan=perbaikan&{fields}"), "untuk pejabat lain");
    sit("ppid");
    // Another document, and a text and a digest that nobody was shown.
    let elsewhere = Hand { desk: &desk, path: "content/protokol/contoh" };
    let got = elsewhere.send(&format!("tindakan=perbaikan&{fields}&dilihat={bound}"));
    assert!(got.status == 200, "{}", got.body);
    let forged = format!("{}~2026-11-20~ppid~perbaikan", "0".repeat(64));
    assert_eq!(hand.send(&format!("tindakan=perbaikan&{fields}&dilihat={forged}")).status, 200);
    good.write(DRAFT, before.replace("Masih ditulis.", "Diganti.").as_bytes());
    let got = hand.send(&format!("tindakan=perbaikan&{fields}&dilihat={bound}"));
    assert!(got.status == 200 && !good.text(DRAFT).contains("pemeriksaan"), "{}", got.body);
    good.write(DRAFT, before.as_bytes());
    // A file beside it.
    good.write("content/perencanaan/konsep/a.csv", b"a\n");
    let got = hand.send(&format!("tindakan=perbaikan&{fields}&dilihat={bound}"));
    assert!(got.status == 200 && good.text(DRAFT) == before, "{}", got.body);
    fs::remove_dir_all(good.path("content/perencanaan/konsep")).unwrap();
    // Exactly what was shown, by who saw it; once the preview has noticed that the file beside it is gone.
    let again = || hand.send(&format!("tindakan=perbaikan&{fields}&dilihat={bound}"));
    let mut got = again();
    for _ in 0..100 {
        if got.status == 303 {
            break;
        }
        std::thread::sleep(std::time::Duration::from_millis(100));
        got = again();
    }
    assert_eq!(got.status, 303, "{}", got.body);
    let text = good.text(DRAFT);
    for it in [
        "oleh: ppid, tanggal: 2026-11-20, hasil: perlu-perbaikan, catatan: \"Judul\\ndan tahun.\"",
        "nomor: \"1/A\", tanggal: 2026-11-19",
    ] {
        assert!(text.contains(it), "{it} in {text}");
    }
}

#[test]
fn the_superior_sees_what_is_approved() {
    let good = waiting();
    let desk = desk(good.root(), "atasan-ppid");
    let hand = Hand { desk: &desk, path: "content/protokol/pedoman" };
    let page = hand.send("tindakan=setujui");
    #[rustfmt::skip]
    has(&page, &[
        "Setujui untuk diterbitkan persis seperti ini?", "Dibandingkan dengan revisi 1", "<dt>Judul</dt>", "<ins>Pedoman Pidato</ins>",
        "<del>Sambutan disusun paling lambat dua hari sebelumnya.</del>", "<ins>Sambutan disusun paling lambat tiga hari sebelumnya.</ins>",
        "href=\"/info/dip-2026-0002/r2/tabel.csv\"", "Hasil pemeriksaan program", "Hasil pemeriksaan PPID", "<strong>Sesuai.</strong>",
        "PPID Pembantu (ppid), 22 Februari 2026", "Memo nomor 047/12/ADPIM", "Yang akan dicatat", "Anda menyetujui bahwa ini diterbitkan",
        "<dt>Pejabat</dt><dd class=\"mkl-teks\">Atasan PPID (atasan-ppid)</dd>", "<dt>Tanggal</dt><dd class=\"mkl-teks\">20 November 2026</dd>",
    ]);
    let text = good.text(NEW);
    let digest = between(&page.body, "<code>sha256:", "</code>").unwrap();
    assert!(!page.body.contains("<pre"), "no raw lines");
    let frame = framed(&hand, &page);
    has(&frame, &["<h1", "Pedoman Pidato", "Atasan PPID", "tiga hari sebelumnya"]);
    assert!(!frame.body.contains("banner draft"), "as it will stand: {}", frame.body);
    assert!(hand.ask("GET", "/info/dip-2026-0002/", &[], "").body.contains("banner draft"));
    // What it is made with comes from the preview, and nobody else sees it.
    let (address, _) = between(&page.body, "src=\"/_petugas/akan/", "\"").unwrap().split_once('/').unwrap();
    let style = format!("/_petugas/akan/{address}/aset/gaya.css");
    let got = hand.ask("GET", &style, &[], "");
    assert!(got.status == 303 && got.head.contains("location: /aset/gaya.css"), "{}", got.head);
    let host = format!("127.0.0.1:{}", desk.port);
    assert_eq!(desk.ask("GET", &style, &[("Host", &host)], "").status, 403);
    assert_eq!(hand.ask("GET", "/info/dip-2026-0002/r2/tabel.csv", &[], "").body.as_bytes(), TABLE);
    assert_eq!(good.text(NEW), text, "nothing is written by looking");
    assert_eq!(hand.send(&format!("tindakan=setujui&dilihat={}", seen(&page))).status, 303);
    assert!(good.text(NEW).contains(digest), "what is recorded was shown");
    run(good.root(), &["check"]);
    let built = maklumat(good.root(), &["build"]).output().unwrap();
    assert!(built.status.success());
    let published = fs::read_to_string(good.root().join("public/info/dip-2026-0002/index.html")).unwrap();
    assert_eq!(between(&frame.body, "<main", "</main>"), between(&published, "<main", "</main>"));
    assert!(good.text(OLD).contains("revisi: 1"));
}

#[test]
fn a_browser_shows_it_on_every_screen_and_without_scripts() {
    let good = waiting();
    run(good.root(), &["withdraw", LAIN, "--by", "ppid", "--reason", "Salah unggah."]);
    let desk = desk(good.root(), "atasan-ppid");
    let mut node = node("browser/deciding.mjs");
    node.args([&desk.address(), "content/protokol/pedoman", LAIN]);
    if let Some(pictures) = std::env::var_os("MAKLUMAT_GAMBAR") {
        node.arg(pictures);
    }
    let output = node.output().unwrap();
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(output.status.success(), "{said}{}", String::from_utf8_lossy(&output.stderr));
    assert!(good.text(NEW).contains("persetujuan: { oleh: atasan-ppid, tanggal: 2026-11-20"));
    assert!(good.text(OTHER).contains("ditolak oleh atasan-ppid, 2026-11-20: Masih dipakai warga."));
}

#[test]
fn a_correction_shows_its_note_and_its_memo() {
    let good = SampleRegister::whole();
    run(good.root(), &["submit", PATH, "--by", "petugas-pro"]);
    let desk = desk(good.root(), "ppid");
    let hand = Hand { desk: &desk, path: PATH };
    let page = hand.send("tindakan=perbaikan&memo=7/ADPIM&tanggal_memo=2026-11-18&catatan=Sebutkan%20tahunnya.");
    has(
        &page,
        &[
            "<dt>Hasil</dt><dd class=\"mkl-teks\">perlu perbaikan</dd>",
            "<dt>Yang perlu diperbaiki</dt><dd class=\"mkl-teks\">Sebutkan tahunnya.</dd>",
            "<dt>Memo</dt><dd class=\"mkl-teks\">nomor 7/ADPIM, tanggal 2026-11-18</dd>",
            "Belum ada pemeriksaan PPID.",
            "Ini revisi pertama.",
        ],
    );
    framed(&hand, &page);
    let page = hand.send("tindakan=sesuai&memo=8/ADPIM&tanggal_memo=2026-11-18");
    has(&page, &["<dd class=\"mkl-teks\">sesuai</dd>", "nomor 8/ADPIM"]);
    // Refused with everything that was typed.
    let got = hand.send("tindakan=perbaikan&memo=9/ADPIM&tanggal_memo=2026-11-17&catatan=");
    has(&got, &["tuliskan dahulu apa yang perlu diperbaiki", "value=\"9/ADPIM\"", "value=\"2026-11-17\""]);
    let got = hand.send("tindakan=sesuai&memo=10/ADPIM&tanggal_memo=kemarin&catatan=Ingat%20ini.");
    has(&got, &["value=\"10/ADPIM\"", "value=\"kemarin\"", "Ingat ini."]);
    assert!(!got.body.contains("name=\"dilihat\""), "{}", got.body);
}

#[test]
fn a_proposal_is_read_before_it_is_agreed_to_or_refused() {
    let (browser, commands) = (SampleRegister::whole(), SampleRegister::whole());
    let before = browser.text(OTHER);
    for good in [&browser, &commands] {
        let more = ["--successor", "dip-2026-0001", "--official-report", "5/BA"];
        run(good.root(), &[&["withdraw", LAIN, "--by", "ppid", "--reason", "Salah unggah."][..], &more].concat());
    }
    let desks = ["atasan-ppid", "ppid", "petugas-pro"].map(|it| desk(browser.root(), it));
    let [superior, proposer, staff] = desks.each_ref().map(|desk| Hand { desk, path: LAIN });
    let says = ["Salah unggah.", "dip-2026-0001", "5/BA", "PPID Pembantu (ppid)", "20 November 2026", "tetap terbit"];
    has(&superior.page(), &says);
    has(&superior.page(), &["value=\"tolak-penarikan\"", "value=\"setujui-penarikan\""]);
    for hand in [&proposer, &staff] {
        assert!(!hand.page().body.contains("value=\"tolak-penarikan\""));
        let got = hand.send("tindakan=tolak-penarikan&alasan=Masih%20dipakai.");
        assert!(got.status == 200 && !got.body.contains("name=\"dilihat\""), "{}", got.body);
        has(&got, &["Masih dipakai."]);
    }
    let page = superior.send("tindakan=setujui-penarikan");
    has(&page, &says);
    has(&page, &["Setujui penarikan ini? Isi dan lampirannya tidak lagi diterbitkan; halamannya memuat alasannya."]);
    has(&framed(&superior, &page), &["Informasi ini ditarik", "Salah unggah."]);
    let got = superior.send("tindakan=tolak-penarikan&alasan=");
    has(&got, &["tulis mengapa usulnya ditolak"]);
    let page = superior.send("tindakan=tolak-penarikan&alasan=Masih%20dipakai.");
    has(&page, &says);
    has(&page, &["Masih dipakai.", "Anda menolak usul ini. Dokumen tetap terbit."]);
    assert!(!framed(&superior, &page).body.contains("Salah unggah"), "what stands then has no proposal");
    superior.act("tindakan=tolak-penarikan&alasan=Masih%20dipakai.");
    run(commands.root(), &["withdraw", LAIN, "--by", "atasan-ppid", "--refuse", "Masih  dipakai."]);
    let text = browser.text(OTHER);
    assert_eq!(text, commands.text(OTHER));
    let remark = "# Usul penarikan oleh ppid, 2026-11-20 (Salah unggah.), ditolak oleh atasan-ppid, 2026-11-20: Masih dipakai.\n";
    assert_eq!(text, before.replace("---\nRencana", &format!("{remark}---\nRencana")));
    run(browser.root(), &["check"]);
}

#[test]
fn who_may_not_agree_may_not_refuse() {
    let good = SampleRegister::whole();
    run(good.root(), &["withdraw", LAIN, "--by", "ppid-dua", "--reason", "Usang."]);
    let text = good.text(OTHER);
    for (by, why, says) in [
        ("ppid-dua", "x", "orang yang sama"),
        ("atasan-dua", "x", "orang yang sama"),
        ("petugas-ren", "x", "PPID atau Atasan PPID"),
        ("pimpinan", "x", "PPID atau Atasan PPID"),
        ("ppid-lama", "x", "sedang menjabat"),
        ("entah", "x", "sedang menjabat"),
        ("ppid", " ", "tulis mengapa"),
    ] {
        let output = maklumat(good.root(), &["withdraw", LAIN, "--by", by, "--refuse", why]).output().unwrap();
        let said = String::from_utf8(output.stderr).unwrap();
        assert!(output.status.code() == Some(1) && said.contains(says), "{by}: {said}");
        assert_eq!(good.text(OTHER), text);
    }
    let output =
        maklumat(good.root(), &["withdraw", "content/protokol/contoh", "--by", "ppid", "--refuse", "x"]).output();
    let output = output.unwrap();
    assert!(String::from_utf8_lossy(&output.stderr).contains("tidak ada usul"));
    // Words that could end a comment do not.
    run(good.root(), &["withdraw", LAIN, "--by", "ppid", "--refuse", "a\nid: b # c\r\n---\nx"]);
    let after = good.text(OTHER);
    assert!(after.contains(": a id: b # c --- x\n---\nRencana"), "{after}");
    run(good.root(), &["check"]);
    // It can be proposed again.
    run(good.root(), &["withdraw", LAIN, "--by", "ppid", "--reason", "Usang sekali."]);
    run(good.root(), &["withdraw", LAIN, "--by", "atasan-ppid"]);
}

#[test]
fn what_was_typed_in_a_form_is_never_lost() {
    let good = SampleRegister::whole();
    let desk = desk(good.root(), "petugas-pro");
    let hand = Hand { desk: &desk, path: PATH };
    let form = "/_petugas/sunting";
    let typed = "judul=Judul%20panjang&isi=Satu%0D%0ADua%20baris.";
    // Somebody approved it, made it unreadable, or moved it away meanwhile.
    let contoh = Hand { desk: &desk, path: "content/protokol/contoh" };
    for (hand, path) in [(&contoh, contoh.path), (&hand, "content/perencanaan/tidak-ada")] {
        let got = hand.post(form, &format!("lokasi={path}&dilihat=00&{typed}"));
        assert_eq!(got.status, 409, "{}", got.body);
        has(&got, &["Belum disimpan", "Judul panjang", "Dua baris."]);
    }
    let got = hand.post(form, &format!("lokasi={PATH}&dilihat=00&{typed}"));
    assert_eq!(got.status, 200);
    has(&got, &["berubah sejak formulir ini dibuka", "Judul panjang", "Dua baris."]);
    good.write(DRAFT, b"---\nid: [\n---\n");
    let got = hand.post(form, &format!("lokasi={PATH}&dilihat=00&{typed}"));
    has(&got, &["Judul panjang", "Dua baris."]);
    assert_eq!(good.text(DRAFT), "---\nid: [\n---\n");
}

#[test]
fn a_decree_is_agreed_to_at_the_desk() {
    let (browser, commands) = (SampleRegister::at(Start::Reviewed), SampleRegister::at(Start::Reviewed));
    let decree = "content/penetapan/2026/index.md";
    for place in [&browser, &commands] {
        assert!(place.run(&["export", decree, "--untuk-penetapan"]).status.success());
        let text = place.text(decree).replace("nomor:\n", "nomor: 188/7/ADPIM\n");
        let text = text.replace("tanggal:\n", "tanggal: 2026-11-20\n");
        let text =
            text.replace("# lampiran:\n#   - { berkas: keputusan.pdf }", "lampiran: [{ berkas: keputusan.csv }]");
        place.write(decree, text.as_bytes());
        place.write("content/penetapan/2026/keputusan.csv", b"a,b\n");
    }
    let desks = ["atasan-ppid", "ppid"].map(|it| desk(browser.root(), it));
    let [superior, ppid] = desks.each_ref().map(|desk| Hand { desk, path: "content/penetapan/2026" });
    has(&superior.ask("GET", "/_petugas/", &[], ""), &["188/7/ADPIM: 1 informasi tercantum"]);
    let page = superior.send("tindakan=setujui");
    has(&page, &["Setujui keputusan ini beserta seluruh daftarnya", "keputusan.csv", "<dt>Pejabat</dt>"]);
    let file = between(&page.body, "<ul class=\"mkl-berkas\">\n<li><a href=\"", "\"").unwrap();
    assert_eq!(superior.ask("GET", file, &[], "").body, "a,b\n", "{file}");
    has(&framed(&superior, &page), &["188/7/ADPIM", "dip-2026-0001"]);
    superior.act("tindakan=setujui");
    desks[1].get_until("/_petugas/", |it| it.body.contains("188/7/ADPIM"));
    let page = ppid.send("tindakan=terapkan");
    has(&page, &["Catat bahwa ini disetujui dengan keputusan 2026?", "<dt>Keputusan penetapan</dt>"]);
    ppid.act("tindakan=terapkan");
    for arguments in
        [&["approve", "content/penetapan/2026", "--by", "atasan-ppid"][..], &["approve", "--decree", "2026"]]
    {
        run(commands.root(), arguments);
    }
    for file in [decree, "content/protokol/contoh/index.md"] {
        assert_eq!(browser.text(file), commands.text(file));
    }
}
