//! A withdrawal that only one officer proposed: until a second one agrees, the public is told the office and the day,
//! and nothing that the officer wrote.

use std::collections::BTreeMap;

use maklumat::checks::{Context, preview};
use maklumat::diagnostics::{Example, Start};
use maklumat::site::{Rendered, Theme, own_addresses, plan};

use crate::folders::snapshot;
use crate::leaks::telling::told;
use crate::sample_register::{FOLDER, SampleRegister};

const WORD: &str = "qwxzorbin";
const INDEX: &str = "content/protokol/contoh/index.md";
const PAGE: &str = "info/dip-2026-0001/index.html";

/// An approved document whose withdrawal one officer proposed, with the word wherever the record takes free text.
fn proposed() -> SampleRegister {
    let place = SampleRegister::at(Start::Approved);
    propose(&place, &[]);
    place
}

/// The same with another document to replace it, whose id has the word.
fn proposed_with_successor() -> SampleRegister {
    let place = SampleRegister::at(Start::Approved);
    let entry = "---\nid: dip-qwxzorbin\nrevisi: 1\njudul: Lain\nringkasan: Yang lain.\nklasifikasi: setiap-saat\npenanggung_jawab: Kepala Bagian Protokol\ndibuat: { tanggal: 2026-01-20, tempat: Palangka Raya }\nbentuk: [daring]\nretensi: { aktif: 2 tahun, inaktif: 3 tahun, nasib_akhir: musnah }\npenyusunan: { oleh: petugas-pro, tanggal: 2026-01-20 }\npemeriksaan:\n  - { oleh: ppid, tanggal: 2026-01-22, hasil: sesuai, memo: { nomor: 1, tanggal: 2026-01-22 }, sidik: REVIEW }\npersetujuan: { oleh: atasan-ppid, tanggal: 2026-01-23, sidik: APPROVAL }\n---\nLain.\n";
    place.seal("content/protokol/lain.md", entry);
    propose(&place, &["--successor", "dip-qwxzorbin"]);
    place
}

fn propose(place: &SampleRegister, more: &[&str]) {
    let letter = ["--typed-by", "petugas-pro", "--letter", "1/qwxzorbin"];
    let reason = ["--reason", "Isinya qwxzorbin.", "--official-report", "2/qwxzorbin"];
    let output = place.run(&[&["withdraw", FOLDER, "--by", "ppid"], &letter[..], &reason, more].concat());
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}

/// The paths of the site's files that hold the word, in their name or in their bytes, but for those of its own.
fn telling(site: &BTreeMap<String, (u32, Vec<u8>)>) -> Vec<&String> {
    site.iter()
        .filter(|(path, (_, bytes))| path.contains(WORD) || told(bytes).contains(WORD))
        .map(|(path, _)| path)
        .collect()
}

#[test]
fn what_one_officer_proposed_comes_out_nowhere() {
    let place = proposed();
    for language in ["id", "en"] {
        let output = place.run(&["--lang", language, "build"]);
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        let said = [output.stdout, output.stderr].concat();
        assert!(!String::from_utf8_lossy(&said).contains(WORD));
    }
    let site = snapshot(&place.path("public"));
    assert_eq!(telling(&site), Vec::<&String>::new());
    // But that it is proposed is told, by which office and on which day, and no more.
    let page = String::from_utf8(site[PAGE].1.clone()).unwrap();
    let banner = page.lines().find(|it| it.contains("Penarikan diusulkan")).unwrap();
    assert!(banner.contains("PPID Pembantu") && banner.contains("22 November 2026"), "{banner}");
    assert!(!banner.contains("Petugas") && !banner.contains("pukul"), "{banner}");
    // Once two agreed, it is told.
    let agreed = place.run(&["withdraw", FOLDER, "--by", "atasan-ppid"]);
    assert!(agreed.status.success(), "{}", String::from_utf8_lossy(&agreed.stderr));
    assert!(place.run(&["build"]).status.success());
    let site = snapshot(&place.path("public"));
    let told = telling(&site);
    assert!(told.iter().any(|it| *it == PAGE) && told.iter().any(|it| *it == "bukti/manifest.json"), "{told:?}");
}

#[test]
fn the_page_of_what_is_proposed_names_no_successor() {
    let place = proposed_with_successor();
    assert!(place.run(&["build"]).status.success());
    let site = snapshot(&place.path("public"));
    let own = |it: &&&String| it.starts_with("info/dip-2026-0001/");
    let told: Vec<_> = telling(&site).into_iter().filter(|it| own(&it)).collect();
    // Lists beside it, such as what heads every page, may name the other document; its own files do not.
    assert_eq!(told, Vec::<&String>::new());
}

#[test]
fn the_second_officer_reads_in_a_preview_what_would_be_agreed_to() {
    let place = proposed_with_successor();
    let context =
        Context { today: "2026-11-22".parse().unwrap(), published: None, history: None, site: own_addresses() };
    let shown = preview(place.read(), &context);
    let theme = Theme::new(Vec::new(), "id").unwrap();
    let plan = plan(&shown, &theme, "https://dip.example.go.id/").unwrap();
    let page = plan.file(PAGE, |it| Ok(std::fs::read(place.path(&it.file))?)).unwrap();
    let Some(Rendered::Bytes(page)) = page else { panic!("{page:?}") };
    let page = String::from_utf8(page).unwrap();
    for told in ["Isinya qwxzorbin.", "dip-qwxzorbin", "2/qwxzorbin", "Belum diumumkan"] {
        assert!(page.contains(told), "{told}");
    }
}

#[test]
fn a_proposal_without_a_digest_or_by_hand_is_refused() {
    let hand = "penarikan: { diusulkan: { oleh: ppid, tanggal: 2026-03-01 }, alasan: Keliru. }";
    let place = SampleRegister::of(&Example::APPROVED.front(hand));
    let codes: Vec<_> = place.findings().iter().map(|it| it.code.name).collect();
    assert_eq!(codes, ["field-missing"]);
    // The reason is bound from the proposal on: the second officer agrees to what was proposed.
    let place = proposed();
    place.write(INDEX, place.text(INDEX).replace("Isinya", "Katanya").as_bytes());
    let refused = place.run(&["--lang", "en", "withdraw", FOLDER, "--by", "atasan-ppid"]);
    let said = String::from_utf8_lossy(&refused.stderr);
    assert!(refused.status.code() == Some(1) && said.contains("withdrawal-not-standing"), "{said}");
}

/// Only a proposal waits for somebody; after the agreement the site is built.
#[test]
fn the_agreement_asks_for_no_second_officer() {
    let place = SampleRegister::at(Start::Approved);
    let told = |more: &[&str]| {
        let output = place.run(&[&["withdraw", FOLDER], more].concat());
        String::from_utf8([output.stdout, output.stderr].concat()).unwrap()
    };
    let proposed = told(&["--by", "ppid", "--reason", "Keliru."]);
    assert!(proposed.contains("pejabat kedua"), "{proposed}");
    // The second time it was done already.
    for _ in 0..2 {
        let agreed = told(&["--by", "atasan-ppid"]);
        assert!(!agreed.contains("pejabat kedua"), "{agreed}");
    }
    assert!(place.text(INDEX).contains("disetujui: {"));
}
