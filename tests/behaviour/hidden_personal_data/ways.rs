//! The ways in which people and their programs write a number so that a plain search does not find it.

use crate::counts::Random;

type Hide = fn(&mut Random) -> String;

/// An identity number of a regency that does not exist.
fn nik(chance: &mut Random) -> String {
    let day = chance.between(1, 28) + 40 * chance.below(2);
    let (month, year) = (chance.between(1, 12), chance.between(50, 99));
    format!("6279{:02}{day:02}{month:02}{year:02}{:04}", chance.between(1, 30), chance.between(1, 99))
}

fn phone(chance: &mut Random) -> String {
    let operator = chance.pick(&["0812", "0821", "0838", "0841", "0852", "0865", "0878", "0896"]);
    format!("{operator}{}{:03}", chance.between(10000, 99999), chance.below(1000))
}

fn address(chance: &mut Random) -> (String, &'static str) {
    let name = chance.pick(&["rahmat.wijaya", "sitikomalasari", "andi_pratama77", "dewi.lestari"]);
    (format!("{name}{}", chance.below(90)), chance.pick(&["surelku", "kotakpos", "pesanku"]))
}

fn each(number: &str, change: impl Fn(u32) -> String) -> String {
    number.chars().filter_map(|it| it.to_digit(10)).map(change).collect::<Vec<_>>().concat()
}

/// In groups of so many digits with this between them.
fn grouped(number: &str, sizes: &[usize], mark: &str) -> String {
    let (mut rest, mut parts) = (number, Vec::new());
    for size in sizes.iter().cycle() {
        let (part, more) = rest.split_at((*size).min(rest.len()));
        parts.push(part);
        rest = more;
        if rest.is_empty() {
            break;
        }
    }
    parts.join(mark)
}

fn script(number: &str, zero: u32) -> String {
    each(number, |it| char::from_u32(zero + it).unwrap().to_string())
}

fn spoken(number: &str) -> String {
    let words = ["nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan"];
    each(number, |it| format!("{} ", words[it as usize])).trim().to_owned()
}

fn power(number: &str, mark: &str) -> String {
    format!("{}{mark}{}E+15", &number[..1], &number[1..])
}

fn circled(it: u32) -> String {
    char::from_u32(if it == 0 { 0x24ea } else { 0x245f + it }).unwrap().to_string()
}

fn raised(it: u32) -> String {
    char::from_u32(match it {
        1 => 0xb9,
        2 | 3 => 0xb0 + it,
        _ => 0x2070 + it,
    })
    .unwrap()
    .to_string()
}

pub(crate) const WAYS: [(&str, Hide); 73] = [
    ("plain", |c| nik(c)),
    ("named", |c| format!("NIK: {}", nik(c))),
    ("fours", |c| grouped(&nik(c), &[4], " ")),
    ("fours with hyphens", |c| grouped(&nik(c), &[4], "-")),
    ("sixes with dots", |c| grouped(&nik(c), &[6], ".")),
    ("twos and a name", |c| format!("NIK {}", grouped(&nik(c), &[2], " "))),
    ("ones", |c| grouped(&nik(c), &[1], " ")),
    ("ones with bars", |c| grouped(&nik(c), &[1], " | ")),
    ("two blanks", |c| grouped(&nik(c), &[4], "  ")),
    ("hard blanks", |c| grouped(&nik(c), &[4], "\u{a0}")),
    ("thin blanks", |c| grouped(&nik(c), &[4], "\u{2009}")),
    ("blanks of Chinese", |c| grouped(&nik(c), &[4], "\u{3000}")),
    ("dashes", |c| grouped(&nik(c), &[4], "–")),
    ("hard hyphens", |c| grouped(&nik(c), &[4], "\u{2011}")),
    ("minus signs", |c| grouped(&nik(c), &[4], "−")),
    ("middle dots", |c| grouped(&nik(c), &[4], "·")),
    ("underscores", |c| grouped(&nik(c), &[4], "_")),
    ("colons", |c| grouped(&nik(c), &[4], ":")),
    ("tildes", |c| grouped(&nik(c), &[4], "~")),
    ("slashes and a name", |c| format!("NIK {}", grouped(&nik(c), &[6], "/"))),
    ("commas and a name", |c| format!("NIK {}", grouped(&nik(c), &[4], ","))),
    ("brackets", |c| format!("({})", grouped(&nik(c), &[6], ") ("))),
    ("no width", |c| grouped(&nik(c), &[3], "\u{200b}")),
    ("soft hyphens", |c| grouped(&nik(c), &[5], "\u{ad}")),
    ("joiners", |c| grouped(&nik(c), &[1], "\u{2060}")),
    ("separators unseen", |c| grouped(&nik(c), &[2], "\u{2063}")),
    ("direction marks", |c| grouped(&nik(c), &[4], "\u{200e}")),
    ("variations", |c| each(&nik(c), |it| format!("{it}\u{fe0e}"))),
    ("keys", |c| each(&nik(c), |it| format!("{it}\u{fe0f}\u{20e3}"))),
    ("struck through", |c| each(&nik(c), |it| format!("{it}\u{336}"))),
    ("underlined", |c| each(&nik(c), |it| format!("{it}\u{332}"))),
    ("a Hangul filler", |c| grouped(&nik(c), &[4], "\u{3164}")),
    ("wide digits", |c| script(&nik(c), 0xff10)),
    ("Arabic digits", |c| script(&nik(c), 0x660)),
    ("Persian digits", |c| script(&nik(c), 0x6f0)),
    ("Devanagari digits", |c| script(&nik(c), 0x966)),
    ("Thai digits", |c| script(&nik(c), 0xe50)),
    ("Javanese digits", |c| script(&nik(c), 0xa9d0)),
    ("Balinese digits", |c| script(&nik(c), 0x1b50)),
    ("bold digits", |c| script(&nik(c), 0x1d7ce)),
    ("typewriter digits", |c| script(&nik(c), 0x1d7f6)),
    ("digits of a screen", |c| script(&nik(c), 0x1fbf0)),
    ("raised digits", |c| each(&nik(c), raised)),
    ("lowered digits", |c| script(&nik(c), 0x2080)),
    ("digits in circles", |c| each(&nik(c), circled)),
    ("digits of three scripts", |c| {
        let nik = nik(c);
        format!("{}{}{}", &nik[..5], script(&nik[5..10], 0x660), script(&nik[10..], 0x966))
    }),
    ("letters for digits", |c| nik(c).replace('0', "O").replace('1', "l")),
    ("spoken", |c| spoken(&nik(c))),
    ("in a file's name", |c| format!("scan_KTP_{}_depan", nik(c))),
    ("glued to its name", |c| format!("NIK{}", nik(c))),
    ("as an address", |c| each(&nik(c), |it| format!("%3{it}"))),
    ("as HTML", |c| each(&nik(c), |it| format!("&#{};", 48 + it))),
    ("a phone", |c| phone(c)),
    ("a phone abroad", |c| format!("+62 {}", grouped(&phone(c)[1..], &[3, 4, 5], "-"))),
    ("a phone with dots", |c| grouped(&phone(c), &[4], ".")),
    ("a phone with hyphens", |c| grouped(&phone(c), &[4], " - ")),
    ("a phone without its zero", |c| format!("HP {}", &phone(c)[1..])),
    ("a phone to tap", |c| format!("https://wa.me/62{}", &phone(c)[1..])),
    ("a phone spoken", |c| spoken(&phone(c))),
    ("an address", |c| {
        let (name, host) = address(c);
        format!("{name}@{host}.invalid")
    }),
    ("an address in words", |c| {
        let (name, host) = address(c);
        format!("{name} [at] {host} [titik] invalid")
    }),
    ("four cells", |c| grouped(&nik(c), &[4], "\t")),
    ("four cells of a table", |c| grouped(&nik(c), &[4], " | ")),
    ("four cells of a list", |c| grouped(&nik(c), &[4], ";")),
    ("a power of ten", |c| power(&nik(c), ".")),
    ("a power of ten with a comma", |c| power(&nik(c), ",")),
    ("a family's card", |c| format!("Nomor KK {}", nik(c))),
    ("under its heading", |c| format!("Nama;NIK\nContoh;{}", nik(c))),
    ("beside a sum", |c| format!("NIK;Jumlah bantuan\n{};500000", nik(c))),
    ("a phone under its heading", |c| format!("Nama;Kontak\nContoh;{}", &phone(c)[1..])),
    ("a phone beside a sum", |c| format!("HP;Total\n{};5", phone(c))),
    ("a phone under a heading in one word", |c| format!("Nama;No_HP\nContoh;{}", &phone(c)[1..])),
    ("an address with a wide mark", |c| {
        let (name, host) = address(c);
        format!("{name}＠{host}.invalid")
    }),
];
