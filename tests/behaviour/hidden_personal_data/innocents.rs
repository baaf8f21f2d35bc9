//! Numbers and addresses of offices, budgets and machines, which are nobody's.

use crate::counts::Random;

pub(crate) type Make = fn(&mut Random) -> String;

pub(crate) const KINDS: [(&str, Make); 54] = [
    ("an employee's number", |c| {
        format!(
            "NIP {}{:02}{:02}{}{:02}1{}",
            c.between(1965, 1999),
            c.between(1, 12),
            c.between(1, 28),
            c.between(1990, 2025),
            c.between(1, 12),
            c.digits(3)
        )
    }),
    ("an employee's number in parts", |c| {
        format!(
            "NIP {}{:02}{:02} {}{:02} 2 {}",
            c.between(1965, 1999),
            c.between(1, 12),
            c.between(1, 28),
            c.between(1990, 2025),
            c.between(1, 12),
            c.digits(3)
        )
    }),
    ("a letter", |c| format!("nomor {}/{}/ADPIM/2026", c.digits(3), c.digits(4))),
    ("an amount", |c| format!("Rp {}.{}.{}.{}", c.between(1, 999), c.digits(3), c.digits(3), c.digits(3))),
    ("a large amount", |c| {
        format!("Rp{}.{}.{}.{}.{},00", c.between(1, 9), c.digits(3), c.digits(3), c.digits(3), c.digits(3))
    }),
    ("an amount in digits", |c| format!("Jumlah: {}{}", c.between(1, 9), c.digits(12))),
    ("an office's phone", |c| format!("(0536) 32{}", c.digits(5))),
    ("an office's phone with an extension", |c| format!("Telepon 0536-32{} pesawat {}", c.digits(5), c.digits(3))),
    ("a capital's phone", |c| format!("(021) {} {}", c.between(2000, 8999), c.digits(4))),
    ("a call centre", |c| format!("Call center 0811-{}-{}", c.digits(4), c.digits(3))),
    ("a hotline", |c| format!("Hotline pengaduan 0812 {} {}", c.digits(4), c.digits(4))),
    ("a service on WhatsApp", |c| format!("WhatsApp layanan: 0821{}", c.digits(8))),
    ("a short number", |c| format!("hubungi 1500{} atau 112", c.digits(3))),
    ("a free number", |c| format!("0800-1-{}", c.digits(6))),
    ("an address of a regency", |c| {
        format!("{}@kab{}.go.id", c.pick(&["dinkes", "dinsos", "setdako", "kecamatanutara"]), c.below(99))
    }),
    ("an address of a village", |c| {
        format!("{}{}@contoh.desa.id", c.pick(&["kades", "sukamaju", "bumdes"]), c.below(99))
    }),
    ("an address of an office", |c| {
        format!("{}@lembaga{}.invalid", c.pick(&["ppid", "info", "humas", "layanan.informasi"]), c.below(99))
    }),
    ("coordinates", |c| format!("-2.{}, 113.{}", c.digits(8), c.digits(9))),
    ("a code of the budget", |c| format!("5.1.02.{:02}.{:02}.{}", c.below(99), c.below(99), c.digits(4))),
    ("a code of a programme", |c| {
        format!("{}.{:02}.{:02}.2.{:02}.{:02}", c.between(1, 8), c.below(99), c.below(99), c.below(99), c.below(99))
    }),
    ("a stamp of time", |c| {
        format!(
            "2026{:02}{:02}{:02}{:02}{:02}{}",
            c.between(1, 12),
            c.between(1, 28),
            c.below(24),
            c.below(60),
            c.below(60),
            c.digits(6)
        )
    }),
    ("a hash", |c| format!("{:016x}{:016x}", c.below(usize::MAX), c.below(usize::MAX))),
    ("a mark of a machine", |c| {
        format!(
            "{:08x}-{:04x}-4{}-a{}-{:012x}",
            c.below(1 << 32),
            c.below(1 << 16),
            c.digits(3),
            c.digits(3),
            c.below(1 << 40)
        )
    }),
    ("a book", |c| format!("ISBN 978-602-{}-{}-{}", c.digits(4), c.digits(2), c.digits(1))),
    ("a tax payment", |c| format!("NTPN {}", c.digits(16))),
    ("a business", |c| format!("NIB {}", c.digits(13))),
    ("a parcel of land", |c| {
        format!("NOP 62.{:02}.{}.{}.{}-{}.0", c.below(99), c.digits(3), c.digits(3), c.digits(3), c.digits(4))
    }),
    ("years", |c| {
        let year = c.between(2000, 2020);
        format!("{year} {} {} {}", year + 1, year + 2, year + 3)
    }),
    ("hours", |c| {
        format!("08.{:02}-16.{:02} WIB, 08.{:02} - 11.{:02}", c.below(60), c.below(60), c.below(60), c.below(60))
    }),
    ("a table of sums", |c| {
        format!("Triwulan | Jumlah\n1 | {}{}\n2 | {}{}", c.between(1, 9), c.digits(12), c.between(1, 9), c.digits(12))
    }),
    ("months", |c| (0..12).map(|_| c.digits(1)).collect::<Vec<_>>().join(" ")),
    ("counts", |c| (0..6).map(|_| c.between(1, 999).to_string()).collect::<Vec<_>>().join(" ")),
    ("sums with marks", |c| {
        (0..5).map(|_| format!("{}.{}", c.between(1, 99), c.digits(3))).collect::<Vec<_>>().join("; ")
    }),
    ("shares", |c| format!("{},{}% dan {},{}%", c.below(99), c.digits(2), c.below(99), c.digits(2))),
    ("an address of the network", |c| format!("10.{}.{}.{}", c.below(255), c.below(255), c.below(255))),
    ("an account of the treasury", |c| format!("Rekening Kas Umum Daerah {}", c.digits(13))),
    ("a school", |c| format!("NPSN {}", c.digits(8))),
    ("a payment order", |c| {
        format!("{}/SP2D/2026 tanggal {:02}-{:02}-2026", c.digits(5), c.between(1, 28), c.between(1, 12))
    }),
    ("a law", |c| {
        format!(
            "Undang-Undang Nomor {} Tahun {} Pasal {} ayat ({})",
            c.between(1, 40),
            c.between(1990, 2025),
            c.between(1, 99),
            c.between(1, 9)
        )
    }),
    ("columns of counts", |c| (0..8).map(|_| c.between(10, 99).to_string()).collect::<Vec<_>>().join(" | ")),
    ("columns of sums", |c| (0..4).map(|_| c.between(1100, 9699).to_string()).collect::<Vec<_>>().join("\t")),
    ("sums under a heading", |c| format!("Uraian;Pagu (Rp)\nBelanja;62{}{}", c.between(10, 79), c.digits(12))),
    ("a hotline of the province", |c| format!("Posko bencana, pusat panggilan 0811{}", c.digits(7))),
    ("a tax number of a body", |c| {
        format!("NPWP 0{}.{}.{}.{}-{}.000", c.between(1, 3), c.digits(3), c.digits(3), c.digits(1), c.digits(3))
    }),
    ("a tax number of a treasurer", |c| format!("NPWP 00{}", c.digits(13))),
    ("a tax number of a body in sixteen digits", |c| {
        format!("NPWP: 00{}{} {} {} {}", c.between(0, 3), c.digits(1), c.digits(4), c.digits(4), c.digits(4))
    }),
    ("an article", |c| format!("https://doi.org/10.{}/jurnal.{}", c.digits(5), c.digits(12))),
    ("an article by number", |c| format!("DOI 10.{}/62{}", c.digits(4), c.digits(14))),
    ("an account named behind it", |c| format!("Nomor rekening {} a.n. Kas Daerah", c.digits(10))),
    ("an account of an office", |c| format!("Rekening Dinas Contoh {}", c.digits(11))),
    ("a mailbox of an office", |c| {
        let office = c.pick(&["dinkescontoh", "bappedacontoh", "ppidcontoh", "puskesmas.contoh", "kecamatancontoh"]);
        format!("{office}{}@surelku.invalid", c.below(99))
    }),
    ("a mailbox of a school", |c| {
        format!("{}{}contoh@surelku.invalid", c.pick(&["sdn", "smpn", "sman"]), c.between(1, 9))
    }),
    ("marks of an engineer", |c| format!("Teknik;Nilai\nSipil;81{}", c.digits(8))),
    ("a parcel in the post", |c| format!("resi {}", c.digits(14))),
];

/// One of them.
pub(crate) fn one(at: usize, chance: &mut Random) -> (&'static str, String) {
    let (kind, make) = KINDS[at % KINDS.len()];
    (kind, make(chance))
}
