//! Every row of a list is counted once in the report, and no rows are put together that differ.

use std::collections::BTreeMap;

use crate::counts::Random;
use crate::import::{empty, said};

/// Made-up lists: as many rows, made from a few values so that many rows are alike.
fn list(seed: u64, rows: u64) -> String {
    let mut random = Random(seed);
    let mut text =
        "No;Judul Informasi;Ringkasan;Kategori;Penanggung Jawab;Waktu;Bentuk;Jangka Waktu;Tautan\n".to_owned();
    for _ in 0..rows {
        match random.below(40) {
            0 => text.push_str("Jumlah;;;;;;;;\n"),
            1 => text.push_str(";;;;;;;;\n"),
            2 => text.push_str("Keterangan: disusun ulang;;;;;;;;\n"),
            _ => text.push_str(&format!(
                "{};Laporan {};Uraian {};Berkala;Bidang {};{};Softcopy;{} tahun;https://contoh.example.go.id/{}\n",
                1 + random.below(3),
                random.below(6),
                random.below(2),
                random.below(3),
                2024 + random.below(2),
                1 + random.below(2),
                random.below(1000),
            )),
        }
    }
    text
}

fn numbers(line: &str) -> Vec<usize> {
    line.split(|it: char| !it.is_ascii_digit()).filter_map(|it| it.parse().ok()).collect()
}

/// The rows that a line of the report names, as in `baris 3-4, 9 (…)`.
fn rows_named(line: &str) -> Vec<usize> {
    let named = line.trim().strip_prefix("baris ").unwrap().split(" (").next().unwrap();
    let spans = named.split(", ").map(|it| it.split_once('-').unwrap_or((it, it)));
    spans.flat_map(|(from, to)| from.parse().unwrap()..=to.parse().unwrap()).collect()
}

#[test]
fn the_sums_of_a_report_hold_every_row() {
    for seed in 0..8_u64 {
        let place = empty();
        let text = list(seed, 100 + 50 * seed);
        place.write("daftar.csv", text.as_bytes());
        let told = said(&place.run(&["import", "--unit", "protokol", "daftar.csv"]));
        let line =
            |words: &str| told.lines().find(|it| it.contains(words)).unwrap_or_else(|| panic!("{words}: {told}"));
        let filled: Vec<(usize, &str)> =
            text.lines().enumerate().filter(|(_, it)| it.chars().any(|it| it != ';')).collect();
        let counts = numbers(line(" baris terisi: "));
        assert_eq!(counts[0], filled.len(), "{told}");
        assert_eq!(counts[0], counts[1..].iter().sum::<usize>(), "{told}");
        let (entries, more, notes) = (counts[1], counts[2], counts[5]);
        assert!(more > 0 && notes > 0, "the list is too plain: {told}");
        assert_eq!(numbers(line(" informasi dari "))[..3], [entries, entries + more, more], "{told}");
        assert_eq!(told.matches(" bukan informasi: ").count(), notes, "{told}");
        let drafts = place.read().value.documents.len();
        assert_eq!(drafts, entries, "{told}");

        // Each row that was put together with others is named, and says the same but for its link.
        let rows: BTreeMap<usize, &str> = filled.into_iter().map(|(at, it)| (at + 1, it)).collect();
        let merges = told.lines().skip_while(|it| !it.starts_with("Baris yang digabung")).skip(1);
        let mut named = 0;
        for merge in merges.take_while(|it| it.starts_with("  baris ")) {
            let together = rows_named(merge);
            let said = |it: &usize| rows[it].rsplit_once(';').unwrap().0.to_owned();
            assert!(together.iter().all(|it| said(it) == said(&together[0])), "{merge}");
            named += together.len() - 1;
        }
        assert_eq!(named, more, "{told}");
    }
}
