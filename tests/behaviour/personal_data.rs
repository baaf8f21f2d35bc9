//! Personal data is found as people write it, and what only looks like it is not. The texts are made here, by rules
//! that share nothing with what looks for them.

use maklumat::inspect::TraceKind;
use maklumat::inspect::personal::find;

use crate::counts::{Random, times};

const PROVINCES: &str = "11 12 13 14 15 16 17 18 19 21 31 32 33 34 35 36 51 52 53 61 62 63 64 65 71 72 73 74 75 76 \
                         81 82 91 92 93 94 95 96";

fn nik(chance: &mut Random) -> String {
    let provinces: Vec<&str> = PROVINCES.split(' ').collect();
    let place = chance.pick(&provinces).to_owned() + &chance.two(1, 79) + &chance.two(1, 40);
    let day = if chance.below(2) == 0 { chance.two(1, 28) } else { chance.two(41, 68) };
    let most = if chance.below(3) == 0 { 9000 } else { 12 };
    let serial = format!("{:04}", 1 + chance.below(most));
    place + &day + &chance.two(1, 12) + &chance.two(0, 99) + &serial
}

fn parted(digits: &str, sizes: &[usize], mark: &str) -> String {
    let mut from = 0;
    let parts = sizes.iter().map(|size| {
        from += size;
        &digits[from - size..from]
    });
    parts.collect::<Vec<_>>().join(mark)
}

/// Sixteen digits as people write them.
fn written(nik: &str, chance: &mut Random) -> String {
    let broken = |at: usize, mark: &str| format!("{}{mark}{}", &nik[..at], &nik[at..]);
    match chance.below(16) {
        0..=4 => nik.to_owned(),
        5 => parted(nik, &[4, 4, 4, 4], " "),
        6 => parted(nik, &[6, 6, 4], " "),
        7 => parted(nik, &[6, 6, 4], "."),
        8 => parted(nik, &[2, 2, 2, 6, 4], "."),
        9 => parted(nik, &[4, 4, 4, 4], "-"),
        10 => parted(nik, &[6, 6, 4], "-"),
        11 => parted(nik, &[4, 4, 4, 4], "\u{a0}"),
        12 => broken(3 + chance.below(11), "\n"),
        13 => broken(4 + chance.below(9), "-\n"),
        14 => parted(nik, &[1; 16], " "),
        _ => parted(nik, &[4, 4, 4, 4], " – "),
    }
}

fn phone(chance: &mut Random) -> String {
    let start = chance.pick(&["811", "812", "813", "821", "852", "857", "878", "895", "896", "831"]).to_owned();
    let rest = 6 + chance.below(4);
    let rest = chance.digits(rest);
    let (a, b) = rest.split_at(rest.len() / 2);
    match chance.below(9) {
        0 | 1 => format!("0{start}{rest}"),
        2 => format!("0{start}-{a}-{b}"),
        3 => format!("0{start} {a} {b}"),
        4 => format!("+62{start}{rest}"),
        5 => format!("+62 {start} {a} {b}"),
        6 => format!("+62 {start}-{a}-{b}"),
        7 => format!("(0{start}) {a}-{b}"),
        _ => format!("0{start}.{a}.{b}"),
    }
}

/// A text with one piece of personal data, and of which kind.
fn personal(chance: &mut Random) -> (String, TraceKind) {
    let name = chance.pick(&["Budi", "Siti", "Rahmat", "Dewi", "Yohanes"]);
    match chance.below(20) {
        0..=9 => {
            let nik = nik(chance);
            let number = written(&nik, chance);
            let text = match chance.below(11) {
                0 => format!("NIK: {number}"),
                1 => format!("Pemohon {name} dengan nomor {number}, beralamat di Jalan Contoh 12."),
                2 => format!("No. KK {number} a.n. {name}"),
                3 => format!("| 1 | {name} | {number} | Palangka Raya |"),
                4 => format!("no;nama;nik\n1;{name};{nik}\n"),
                5 => format!("1,{name},{nik},2026-01-20"),
                6 => format!("1\t{name}\t{number}\tPalangka Raya"),
                7 => format!("KTP_{name}_{nik}.pdf"),
                8 => format!("Yang bertanda tangan di bawah ini ({number}) menyatakan"),
                9 => format!("{name}/{nik}/Palangka Raya"),
                _ => format!("Tanggal 20 Januari 2026, {number} hadir pukul 08.00."),
            };
            (text, TraceKind::IdentityNumber)
        }
        10 | 11 => {
            let old = chance.two(4, 98) + &chance.digits(12) + "1";
            let shape = format!("{}-{}", parted(&old[..9], &[2, 3, 3, 1], "."), parted(&old[9..], &[3, 3], "."));
            let text = match chance.below(5) {
                0 => format!("Penyedia {shape} menandatangani"),
                1 => format!("NPWP {old}"),
                2 => format!("nama,npwp,nilai\nCV Contoh,{old},12000000\n"),
                3 => format!("NPWP: 0{old}"),
                _ => format!("| CV Contoh | {shape} |"),
            };
            (text, TraceKind::TaxNumber)
        }
        12..=14 => {
            let number = phone(chance);
            let before = chance.pick(&["HP ", "Hubungi ", "WA: ", "Narahubung Dewi, ", "| Budi | ", "telp. "]);
            (format!("{before}{number} setiap hari kerja"), TraceKind::Phone)
        }
        15 | 16 => {
            let domain = chance.pick(&["surel.invalid", "kotak.test", "kampus.example", "surat.co.invalid"]);
            let local = chance.pick(&["budi.santoso", "siti_rahma", "dewi88", "y.rahmat", "rahmat-h"]);
            let text = match chance.below(4) {
                0 => format!("surel {local}@{domain}"),
                1 => format!("[{name}](mailto:{local}@{domain})"),
                2 => format!("{name},{local}@{domain},hadir"),
                _ => format!("{local} [at] {domain}"),
            };
            (text, TraceKind::Email)
        }
        17 => {
            let number = chance.pick(&["A", "B", "C", "X"]).to_owned() + &chance.digits(7);
            (format!("{} {number}", chance.pick(&["Paspor nomor", "No. Paspor:", "paspor"])), TraceKind::Passport)
        }
        _ => {
            let number = "3".to_owned() + &chance.digits(11) + "7";
            let text = match chance.below(5) {
                0 => format!("Nomor rekening {number} a.n. {name}"),
                1 => format!("No. Rek: {}", parted(&number, &[4, 2, 6, 1], "-")),
                2 => format!("nama,no rekening\n{name},{number}\n"),
                3 => format!("| Nama | Rekening |\n|---|---|\n| {name} | {number} |\n"),
                _ => format!("ditransfer ke rekening bank {}", parted(&number, &[4, 4, 5], " ")),
            };
            (text, TraceKind::BankAccount)
        }
    }
}

/// A text with what only looks like personal data.
fn alike(chance: &mut Random) -> String {
    let hex = |many: usize, chance: &mut Random| -> String {
        (0..many).map(|_| char::from_digit(u32::try_from(chance.below(16)).unwrap(), 16).unwrap()).collect()
    };
    let nip = format!(
        "{}{}{} {}{} {} {}",
        1965 + chance.below(35),
        chance.two(1, 12),
        chance.two(1, 28),
        2000 + chance.below(25),
        chance.two(1, 12),
        1 + chance.below(2),
        "00".to_owned() + &chance.digits(1)
    );
    let amount = |chance: &mut Random, mark: &str| {
        let mut text = (1 + chance.below(999)).to_string();
        for _ in 0..=chance.below(5) {
            text = text + mark + &chance.digits(3);
        }
        text
    };
    match chance.below(26) {
        0 | 1 => format!("NIP {nip}"),
        2 => format!("NIP. {}", nip.replace(' ', "")),
        3 => format!("| Kepala | {} | Pembina |", nip.replace(' ', "")),
        4 => format!("Nomor 800/{}/ADPIM/2026", chance.digits(4)),
        5 => format!("Surat 045.2/{}/KPTS/X/{}", chance.digits(3), 2015 + chance.below(12)),
        6 => format!("sebesar Rp {},00", amount(chance, ".")),
        7 => format!("Rp{}", amount(chance, ".")),
        8 => format!("pagu {} realisasi {}", amount(chance, "."), amount(chance, ".")),
        9 => format!("pada 2026-01-20T09:30:00.{}Z", chance.digits(6)),
        10 => format!("berkas 202601{}{} disimpan", chance.two(1, 28), chance.digits(6)),
        11 => format!("dibuat 17{}{}", chance.digits(8), ["", "000"][chance.below(2)]),
        12 => format!("barcode 899{}", chance.digits(10)),
        13 => format!("kode batang {}", chance.digits(16)),
        14 => format!("-2.{}, 113.{}", chance.digits(13), chance.digits(13)),
        15 => format!("koordinat 113.{} BT", chance.digits(6)),
        16 => format!("sha256:{}", hex(64, chance)),
        17 => format!("md5 {} selesai", hex(32, chance)),
        18 => [8, 4, 4, 4, 12].map(|it| hex(it, chance)).join("-"),
        19 => format!("(0536) 322{}", chance.digits(4)),
        20 => format!("{}-{}, buka 08.00-15.30 WIB", "021", chance.digits(7)),
        21 => format!("kode rekening 5.1.02.01.01.{}", chance.digits(4)),
        22 => format!("ISBN 978-602-{}-{}-{}", chance.digits(4), chance.digits(2), chance.digits(1)),
        23 => format!("Tahun 2022 2023 2024 2025: {} {} {}", chance.digits(3), chance.digits(4), chance.digits(3)),
        24 => chance.pick(&["surel ppid@example.go.id", "info@contoh.go.id", "humas.kalteng@contoh.go.id"]).to_owned(),
        _ => format!("NIB {} resi {}", chance.digits(13), chance.digits(12)),
    }
}

#[test]
fn personal_data_is_told_from_what_looks_like_it() {
    let many = times(100, 1000);
    let mut chance = Random(0x2026_1122_0808_1945);
    let (mut found, mut missed, mut wrong) = (0_u32, Vec::new(), Vec::new());
    for _ in 0..many {
        let (text, kind) = personal(&mut chance);
        let (right, other): (Vec<_>, Vec<_>) = find(&text).into_iter().partition(|it| it.kind == kind);
        found += u32::from(!right.is_empty());
        if right.is_empty() {
            missed.push(format!("{kind:?} {text:?}"));
        }
        wrong.extend(other.into_iter().map(|it| format!("{:?} {} in {text:?}", it.kind, it.value)));
        let text = alike(&mut chance);
        wrong.extend(find(&text).into_iter().map(|it| format!("{:?} {} in {text:?}", it.kind, it.value)));
    }
    let recall = f64::from(found) / f64::from(many);
    let precision = f64::from(found) / f64::from(found + u32::try_from(wrong.len()).unwrap());
    println!("{} texts: recall {recall:.4}, precision {precision:.4}", many * 2);
    assert!(recall > 0.98, "recall {recall}: {missed:#?}");
    assert!(precision > 0.98, "precision {precision}: {wrong:#?}");
}
