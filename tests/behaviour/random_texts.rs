//! Random texts and edits: equal content has an equal statement, and nothing panics.

use std::fs;
use std::process::Command;

use maklumat::diagnostics::Start;
use maklumat::register::{self, Step, stated};
use maklumat::source::split;
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};

use crate::counts::times;
use crate::sample_register::{DIK, SampleRegister, template};

/// What a public document has that an excluded one has not.
const PUBLIC: &str = "klasifikasi: berkala\npenanggung_jawab: Kepala\ndibuat: { tanggal: 2026, tempat: Sini }\nbentuk: [daring]\nretensi: { aktif: 1 tahun, inaktif: 1 tahun, nasib_akhir: musnah }";

/// How often; `tests/long` asks for ten times as much.
fn cases(usual: u32) -> Config {
    let cases = times(usual, usual * 10);
    Config { cases, failure_persistence: None, ..Config::default() }
}

/// A text that YAML can write in every style: no line ends, no blanks at its ends.
fn words() -> impl Strategy<Value = String> {
    "[a-zA-Z0-9é—][a-zA-Z0-9 .,:#'\"é—\\\\-]{0,24}[a-zA-Z0-9é]"
}

/// The same text in one of the ways to write it.
fn written(text: &str, style: u8) -> String {
    let plain =
        !text.contains(": ") && !text.contains(" #") && !text.contains(['"', '\'', '\\']) && !text.starts_with('-');
    match style % 5 {
        0 if plain => text.to_owned(),
        1 => format!("'{}'", text.replace('\'', "''")),
        2 => {
            format!("\"{}\"   # catatan", text.replace('\\', "\\\\").replace('"', "\\\"").replace('\u{e9}', "\\u00e9"))
        }
        3 => format!(">-\n  {}", fold(text)),
        _ => format!("|-\n  {text}"),
    }
}

/// A blank between two words may be a line end in a folded text.
fn fold(text: &str) -> String {
    let at = text.match_indices(' ').map(|(at, _)| at);
    let alone = |at: &usize| !text[..*at].ends_with(' ') && !text[at + 1..].starts_with(' ');
    match at.into_iter().find(alone) {
        Some(at) => format!("{}\n  {}", &text[..at], &text[at + 1..]),
        None => text.to_owned(),
    }
}

/// Front matter with these texts; the style, the order and the comments are nobody's business.
fn document(texts: &[String], styles: &[u8], order: &[usize], windows: bool) -> Vec<u8> {
    const KEYS: [&str; 6] =
        ["judul", "ringkasan", "penanggung_jawab", "yang_menguasai", "catatan_perubahan", "kode_klasifikasi"];
    let mut lines = vec!["id: sama\n".to_owned(), "revisi: 1\n".to_owned()];
    for (at, text) in texts.iter().enumerate() {
        lines.push(format!("{}: {}\n", KEYS[at], written(text, styles[at])));
    }
    let flow = styles[0].is_multiple_of(2);
    lines.push(if flow { "bentuk: [cetak, daring]\n" } else { "bentuk:\n  - cetak\n\n  - 'daring'\n" }.to_owned());
    lines.push(
        if flow {
            "pemeriksaan: [{ oleh: a, sidik: x, memo: { nomor: 01 } }]\n"
        } else {
            "pemeriksaan:\n  - memo:\n      nomor: '01'\n    # c\n    sidik: x\n    oleh: \"a\"\n"
        }
        .to_owned(),
    );
    lines.push(
        if flow {
            "persetujuan: { tanggal: 2026-01-01, sidik: x, oleh: b }\n"
        } else {
            "persetujuan:\n  oleh: 'b'\n  tanda: y\n  tanggal: \"2026-01-01\"\n"
        }
        .to_owned(),
    );
    lines.push(
        if flow { "dibuat: {tempat: X, tanggal: 2026}\n" } else { "dibuat:\n    tanggal: 2026\n    tempat: X\n" }
            .to_owned(),
    );
    let mut sorted: Vec<(usize, String)> = order.iter().copied().chain(0..).zip(lines).collect();
    sorted.sort_by_key(|(rank, _)| *rank);
    let comment = if styles[1].is_multiple_of(2) { "# ---\n\n" } else { "" };
    let front: Vec<String> = sorted.into_iter().flat_map(|(_, it)| [comment.to_owned(), it]).collect();
    let front = front.concat();
    let text = format!("---\n{front}---\nIsi.\n\nLagi.\n");
    if windows { text.replace('\n', "\r\n").into_bytes() } else { text.into_bytes() }
}

fn statement(bytes: &[u8], step: Step) -> String {
    let read = split("content/u/n.md", bytes);
    let text = String::from_utf8_lossy(bytes);
    assert!(read.diagnostics.is_empty(), "{:?}\n{text}", read.diagnostics);
    let read = read.value.unwrap();
    let mut records = stated("r", &read, &[]).unwrap().into_iter();
    records.find(|it| it.step == step).unwrap().statement.text().to_owned()
}

#[test]
fn how_it_is_written_does_not_change_a_statement() {
    let texts = prop::collection::vec(words(), 6);
    let styles = || prop::collection::vec(any::<u8>(), 6);
    let orders = || prop::collection::vec(0_usize..100, 10);
    let input = (texts, styles(), styles(), orders(), orders(), any::<bool>(), any::<bool>());
    let run = TestRunner::new_with_rng(
        cases(500),
        proptest::test_runner::TestRng::deterministic_rng(proptest::test_runner::RngAlgorithm::ChaCha),
    )
    .run(&input, |(texts, one, other, order, another, windows, unix)| {
        let (one, other) = (document(&texts, &one, &order, windows), document(&texts, &other, &another, unix));
        for step in [Step::Review, Step::Approval] {
            prop_assert_eq!(
                statement(&one, step),
                statement(&other, step),
                "\n{}\n{}",
                String::from_utf8_lossy(&one),
                String::from_utf8_lossy(&other)
            );
        }
        // And what it says does.
        let mut changed = texts.clone();
        changed[0].push('x');
        let changed = document(&changed, &[1; 6], &order, false);
        prop_assert_ne!(statement(&one, Step::Approval), statement(&changed, Step::Approval));
        Ok(())
    });
    run.unwrap();
}

/// Bytes that come close to a document: pieces of YAML and Markdown, and anything.
fn bytes() -> impl Strategy<Value = Vec<u8>> {
    let pieces: Vec<&'static [u8]> = vec![
        b"---\n",
        b"---",
        b"\n",
        b"\r\n",
        b"\r",
        b"id: a",
        b"revisi: 1\n",
        b"judul: ",
        b"klasifikasi: dikecualikan\n",
        b"retensi:",
        b"lampiran:\n  - ",
        b"{ ",
        b" }",
        b"[",
        b"]",
        b"&a ",
        b"*a",
        b"!!str ",
        b"<<: ",
        b"\t",
        b"'",
        b"\"",
        b"|\n  ",
        b">-\n",
        b"? ",
        b"- ",
        b": ",
        b"%YAML 1.2\n",
        b"\xef\xbb\xbf",
        b"\xff",
        b"\0",
        b"\xe2\x80\xae",
        b"e\xcc\x81",
        b"\\u202e",
        b"\\uD800",
        b"\\x",
        b"# ",
        b"persetujuan: { oleh: ppid, tanggal: 2026-01-01, sidik: \"sha256:00\" }\n",
        b"pemeriksaan:\n  - hasil: sesuai\n",
        b"penarikan:\n  diusulkan: x\n",
        b"<b>",
        b"[x](/info/a/)",
        b"![x](y)",
        b"| a |\n|---|\n",
        b"[^1]",
        b"&#x202e;",
        b"```\n",
        b"unit: { a: { nama: b } }\n",
        b"pejabat:\n",
        b"nama_register: a\n",
        b"tema: a\n",
        b"zona_waktu: ",
        b"999999999999999999999",
        b"-1",
        b"0000-00-00",
        b"99999-12-31",
    ];
    let piece = prop_oneof![4 => prop::sample::select(pieces).prop_map(<[u8]>::to_vec), 1 => prop::collection::vec(any::<u8>(), 0..6)];
    prop::collection::vec(piece, 0..24).prop_map(|it| it.concat())
}

#[test]
fn no_bytes_make_the_reading_or_the_rules_fall() {
    let place = SampleRegister::at(Start::Revised);
    let sound = place.text("content/maklumat.yml");
    let run = TestRunner::new_with_rng(
        cases(2_000),
        proptest::test_runner::TestRng::deterministic_rng(proptest::test_runner::RngAlgorithm::ChaCha),
    )
    .run(&(bytes(), 0_u8..4), |(bytes, what)| {
        match what {
            0 => {
                register::settings("content/maklumat.yml", Some(&bytes));
                place.write("content/maklumat.yml", &bytes);
            }
            1 => place.write("content/protokol/contoh/r1/index.md", &bytes),
            2 => place.write("content/protokol/contoh/index.md", &bytes),
            _ => place.write("content/protokol/lain.md", &[b"---\n", &bytes[..], b"\n---\n", &bytes[..]].concat()),
        }
        place.findings();
        if what == 0 {
            place.write("content/maklumat.yml", sound.as_bytes());
        }
        Ok(())
    });
    run.unwrap();
}

#[test]
fn no_bytes_make_a_command_end_in_another_way_than_it_says() {
    let good = SampleRegister::whole();
    let sound = good.text("content/maklumat.yml");
    let mut config = cases(60);
    config.max_shrink_iters = 50;
    let run = TestRunner::new_with_rng(
        config,
        proptest::test_runner::TestRng::deterministic_rng(proptest::test_runner::RngAlgorithm::ChaCha),
    )
    .run(&(bytes(), 0_u8..3), |(bytes, what)| {
        match what {
            0 => good.write("content/maklumat.yml", &bytes),
            1 => good.write("content/protokol/acak.md", &bytes),
            // Approved as it is, so that it is rendered too.
            _ => {
                let text = template(DIK).replace("dik-2026-0001", "acak").replace("klasifikasi: dikecualikan", PUBLIC);
                let excluded = ["huruf:", "dasar_hukum:", "konsekuensi:", "uji_konsekuensi:", "jangka_waktu:"];
                let front: String =
                    text.split_inclusive('\n').filter(|it| !excluded.iter().any(|key| it.starts_with(key))).collect();
                good.seal("content/protokol/acak.md", &format!("{front}{}", String::from_utf8_lossy(&bytes)));
            }
        }
        for command in [
            &["check"][..],
            &["build"],
            &["statement", "content/protokol/acak"],
            &["submit", "content/protokol/acak", "--by", "petugas-pro"],
        ] {
            let mut program = Command::new(env!("CARGO_BIN_EXE_maklumat"));
            let output = program
                .args(["--yes", "--date", "2026-11-22"])
                .args(command)
                .current_dir(good.root())
                .output()
                .unwrap();
            let said = String::from_utf8_lossy(&output.stderr);
            let code = output.status.code();
            prop_assert!(
                matches!(code, Some(0..=2)) && !said.contains("panicked"),
                "{:?} {:?}: {}",
                command,
                code,
                said
            );
            prop_assert!(code != Some(2) || command[0] != "check", "{}", said);
        }
        if what == 0 {
            good.write("content/maklumat.yml", sound.as_bytes());
        }
        let _ = fs::remove_file(good.path("content/protokol/acak.md"));
        Ok(())
    });
    run.unwrap();
}
