//! Finds personal data in a text: by shape, by structure, and by the words around it.
//!
//! A number is found however people write it: with spaces, dots, hyphens, broken over a line, in a table. What only
//! looks like one (a NIP, an amount, a time stamp, a hash) is not.

mod email;
mod found;
mod groups;
mod near;
mod numbers;
mod phone;
mod run;
mod seen;
mod table;

use std::collections::BTreeSet;

pub use crate::inspect::personal::found::Personal;
use crate::inspect::personal::groups::has_digits_side_by_side;
pub(crate) use crate::inspect::personal::seen::{Seen, has_shortened};
use crate::inspect::personal::seen::{may_be_escaped, may_be_spoken};
use crate::inspect::personal::table::Headings;
use crate::inspect::{Part, Trace, TraceKind};

/// What is looked at in one go; longer texts are looked at piece by piece.
const PIECE: usize = 64 << 10;
/// How much of the piece before is looked at again: a number may lie across the two.
const OVERLAP: usize = 256;

/// Everything personal in a text, in the order it stands, each value once for each kind.
pub fn find(text: &str) -> Vec<Personal> {
    let mut found = Vec::new();
    if has_nothing(text) {
        return found;
    }
    let mut seen = BTreeSet::new();
    let mut headings = Headings::default();
    for (offset, piece) in pieces(text) {
        let read = Seen::of(piece);
        for mut it in within(&read.text, &mut headings, offset + piece.len() == text.len()) {
            let at = read.place(&it.at);
            it.at = at.start + offset..at.end + offset;
            if seen.insert((it.kind, it.value.clone())) {
                found.push(it);
            }
        }
    }
    found
}

/// Whether neither a number nor an address can be in a text, however it is read; so it is with most values of fields.
fn has_nothing(text: &str) -> bool {
    text.is_ascii()
        && (has_too_few_digits(text) || !has_digits_side_by_side(text))
        && !may_be_escaped(text)
        && !email::may_be_there(text)
        && !may_be_spoken(text)
}

/// Whether a text has no letter, and fewer digits than any number that is looked for without one: a date.
fn has_too_few_digits(text: &str) -> bool {
    let bytes = text.as_bytes();
    !bytes.iter().any(u8::is_ascii_alphabetic)
        && bytes.iter().filter(|it| it.is_ascii_digit()).count() < *numbers::DIGITS.start()
}

/// What is in a piece of a text; the headings are those of the pieces before it, then those of this one too.
fn within(text: &str, headings: &mut Headings, is_last: bool) -> Vec<Personal> {
    let mut found = email::find(text);
    let has_digits = has_digits_side_by_side(text);
    // A piece without numbers may hold the headings of those in the next.
    let headed = if has_digits || !is_last { headings.cells(text) } else { Vec::new() };
    if has_digits {
        let numbers = numbers::find(text);
        // Where sums stand matters only where a number could be one; in most texts there is none.
        let sums = if numbers.is_empty() { Vec::new() } else { table::sums(text) };
        let is_sum = |it: &Personal| sums.iter().any(|sum| sum.contains(&it.at.start));
        found.extend(numbers.into_iter().filter(|it| !is_sum(it)));
        // The heading of a column is the word near its numbers; where exactly they stand was found above, or else
        // the line is near enough.
        for (line, cell) in headed {
            let is_public = near::is_of_the_treasury(text.get(line.clone()).unwrap_or_default());
            let known: BTreeSet<String> = found.iter().map(|it| it.value.clone()).collect();
            let more = numbers::find(&cell).into_iter().filter(|it| !known.contains(&it.value));
            let more = more.filter(|it| it.kind != TraceKind::BankAccount || !is_public);
            found.extend(more.map(|it| Personal { at: line.clone(), ..it }));
        }
    }
    found.sort_by_key(|it| (it.at.start, it.kind));
    found
}

/// The text in pieces that end at a line's end where they can, each with the end of the one before.
fn pieces(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut from = 0;
    let mut is_done = false;
    std::iter::from_fn(move || {
        if is_done {
            return None;
        }
        let mut end = text.floor_char_boundary(from + PIECE);
        if end < text.len() {
            let piece = text.get(from..end).unwrap_or_default();
            end = piece.rfind('\n').filter(|it| *it > PIECE / 2).map_or(end, |it| from + it + 1);
        }
        is_done = end >= text.len();
        let piece = text.get(from..end).unwrap_or_default();
        let this = from;
        from = text.floor_char_boundary(end.saturating_sub(OVERLAP)).max(from + 1);
        Some((this, piece))
    })
}

/// A finding about it that does not publish it: its first characters, and how long it is. Of an address the whole is
/// kept, to be compared with those of the body.
pub fn trace(found: &Personal, part: Part) -> Trace {
    let (before, domain) = found.value.split_once('@').unwrap_or((&found.value, ""));
    let length = before.chars().count();
    let mut shown: String = before.chars().take(if length > 2 { 2 } else { 1 }).collect();
    shown.push('…');
    if found.kind == TraceKind::Email {
        shown.push('@');
        shown.push_str(domain);
    }
    let address = (found.kind == TraceKind::Email).then(|| found.value.clone());
    Trace { kind: found.kind, shown, length, part, address }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A number of the right shape in a regency that does not exist.
    const NIK: &str = "6279993102990001";

    fn kinds(text: &str) -> Vec<TraceKind> {
        find(text).into_iter().map(|it| it.kind).collect()
    }

    #[test]
    fn an_identity_number_is_found_however_it_is_written() {
        for text in [
            NIK.to_owned(),
            format!("NIK:{NIK}."),
            format!("KTP_{NIK}.pdf"),
            format!("ktp{NIK}.jpg"),
            "6279 9931 0299 0001".to_owned(),
            "6279-9931-0299-0001".to_owned(),
            "627999.310299.0001".to_owned(),
            "62.79.99.310299.0001".to_owned(),
            "62799931\n02990001".to_owned(),
            "62799931-\n02990001".to_owned(),
            "627999\u{a0}310299\u{a0}0001".to_owned(),
            "| 12 | 6279993102990001 | Nama |".to_owned(),
            "12,6279993102990001,Nama".to_owned(),
            "1 6279 9931 0299 0001 Nama".to_owned(),
            NIK.chars().flat_map(|it| [it, ' ']).collect(),
            NIK.chars().flat_map(|it| ['|', ' ', it, ' ']).collect(),
            NIK.chars().flat_map(|it| [it, ',']).collect(),
            "627999_310299_0001".to_owned(),
            "627999|310299|0001".to_owned(),
            "NIK 6279,9931,0299,0001".to_owned(),
            "Penduduk dengan NIK 6271 1203 1001 1020".to_owned(),
            "6271 1203 1001 1020".to_owned(),
            "NIK: 6279, 9931, 0299, 0001".to_owned(),
            "NIK [6279][9931][0299][0001]".to_owned(),
            "NIK (KTP) 6279 9931-0299 0001".to_owned(),
            "6279993lO299OOOl".to_owned(),
            "| 6279 | 0152 | 0391 | 0007 |\n|---|---|---|---|".to_owned(),
            "6279\t0152\t0391\t0007".to_owned(),
            "6279;0152;0391;0007".to_owned(),
            "NIK\tNama\n6,279015203910007E+15\tContoh".to_owned(),
        ] {
            assert_eq!(kinds(&text), [TraceKind::IdentityNumber], "{text}");
        }
    }

    #[test]
    fn what_only_looks_like_one_is_not() {
        for text in [
            "NIP 198704122010011001",
            "NIP 19870412 201001 1 001",
            "Rp 3.602.041.211.870.001",
            "113.9213456789012",
            "20260120093000123456",
            "a3f96279993102990001bc",
            "900/1234/ADPIM/2026",
            "6279993102990001234",
            "6279 9931 0299 0001 6279",
            "08.00-16.00 WIB, 08.30 - 11.30",
            "(0536) 3221234",
            "5.1.02.01.01.0024 kode rekening 5.1.02.01.01.0024",
            "1111 1111 1111 1111",
            "550e8400-e29b-41d4-a716-446655440000",
            "surel ppid@example.go.id, info.layanan@contoh.go.id",
            "perkim@kotacontoh.go.id, kaurumum@sukajaya.desa.id",
            "surel ppid@example.go.id . Informasi lain at contoh.invalid",
            "NIK berikut ada di lampiran. Nilai: 6279, 9931, 0299, 0001",
            "Surat Nomor 0812/3456/7890/ADPIM",
            "Penduduk 6271 1203 1001 1020 jiwa",
            "Wilayah 6271 1203 1001 1020 jiwa",
            "Penduduk 6271 1203 1001 1020",
            "rektorat@contoh.ac.id, tu@sman1.sch.id, humas@contoh.ac.id, sekretariat@contoh.sch.id, info@contoh.ac.id",
            "jam 08 12 34 56 78 91",
            "Hotline kebakaran 0811 520 0113",
            "0852-4900-1100 (call centre)",
            "Uraian\tPagu\nJalan\t6279993102990001\n",
            "12 | 34 | 56 | 78 | 62 | 79 | 99 | 31",
            "62\t79\t99\t31\t02\t99\t00\t01",
            "1412\t2311\t1210\t1290",
            "NPWP 00.123.456.7-711.000 bendahara",
            "NPWP: 02.345.678.9-711.000, 0012 3456 7871 1000",
            "https://doi.org/10.1234/6279015203910007 dan doi:10.31234/jp.0812345678",
            "Nomor rekening Kas Umum Daerah 100123456789",
            "No. Rekening 1001234567 a.n. Kas Umum Daerah Kabupaten Contoh",
            "Rekening Dinas Kesehatan: 1001234567",
            "nama,no rekening\nRKUD Contoh,1001234567890\n",
            "dinkeskota@surelku.invalid, ppidcontoh@surelku.invalid, sdn3contoh@surelku.invalid",
            "kecamatan.utara@surelku.invalid, puskesmastimur2@surelku.invalid",
            "Teknik;Nilai\nSipil;8120000001",
        ] {
            assert_eq!(kinds(text), [], "{text}");
        }
    }

    #[test]
    fn other_numbers_need_their_word_or_their_shape() {
        use TraceKind::{BankAccount, Email, Passport, Phone, TaxNumber};
        for (text, kind) in [
            ("12.345.678.9-012.345", TaxNumber),
            ("NPWP 123456789012345", TaxNumber),
            ("NPWP: 0123 4567 8901 2345", TaxNumber),
            ("HP 0812-0000-0000", Phone),
            ("+62 812 0000 0000", Phone),
            ("(+62) 812-0000-000", Phone),
            ("wa.me/6281200000000", Phone),
            ("0812 00 00 00 00", Phone),
            ("0841-0000-001", Phone),
            ("HP 0812/3456/7890/Budi", Phone),
            ("budi.santoso@contoh.ac.id", Email),
            ("tu@surelku.invalid", Email),
            ("HP (0812)34567891", Phone),
            ("HP: 08 12 34 56 78 91", Phone),
            ("+62 8 12 3456 7891", Phone),
            ("0812--3456--7891", Phone),
            ("0866 0000 0001", Phone),
            ("0062 812 0000 0001", Phone),
            ("Kontak: 0812\n0000 0001", Phone),
            ("0812/0000/0001", Phone),
            ("No HP 8120000001", Phone),
            ("| Nama | HP |\n|---|---|\n| Contoh | 8120000001 |\n", Phone),
            ("budi at surelku dot invalid", Email),
            ("nama.pegawai@surel.invalid", Email),
            ("nama.pegawai [at] surel.invalid", Email),
            ("x[at]gmail[.]com", Email),
            ("x (at) gmail.com", Email),
            ("x @ gmail . com", Email),
            ("budi.santoso at gmail.com", Email),
            ("Paspor X0000000", Passport),
            ("No. Rekening: 1234-01-567890-53-1", BankAccount),
            ("nama,no rekening\nContoh,1234567890\n", BankAccount),
            ("| Nama | NPWP |\n|---|---|\n| Contoh | 123456789012345 |\n", TaxNumber),
            ("Nama;Kontak\nContoh;8120000001\n", Phone),
            ("Nama,No_HP\nContoh,8120000001\n", Phone),
            ("HP,Total\n081200000001,5\n", Phone),
            ("Total;HP\n5;081200000001\n", Phone),
            ("| HP | Total |\n|---|---|\n| 081200000001 | 5 |\n", Phone),
            ("nama,jabatan,no rekening\nContoh,Bendahara,1234567890\n", BankAccount),
            ("NPWP 0712 3456 7890 1234", TaxNumber),
        ] {
            assert_eq!(kinds(text), [kind], "{text}");
        }
    }

    #[test]
    fn only_a_column_of_sums_in_a_table_holds_sums() {
        for text in [
            "Alamat,NIK,Total bantuan\n\"Jl. Mawar, RT 3\",6279993102990001,500000\n",
            "Nama,Jumlah NIK\nContoh,6279993102990001\n",
            "Nama,Pagu,Alamat\nContoh,6279993102990001\n",
            "Uraian,Identitas warga yang menerima bantuan menurut jumlah kuota\nContoh,6279993102990001\n",
            "Total penerima bantuan, sebagai berikut\n6279993102990001, Budi\n",
            "Total penerima bantuan,sebagai berikut\n6279993102990001,Budi\n",
            "Uraian,Pagu\nJalan,5\nNama,NIK\nContoh,6279993102990001\n",
        ] {
            assert_eq!(kinds(text), [TraceKind::IdentityNumber], "{text}");
        }
        for text in [
            "Uraian,Pagu\n\"Jalan, jembatan\",6279993102990001\n",
            "| Uraian | Pagu |\n|---|---|\n| Jalan | 6279993102990001 |\n",
            "Uraian;Nilai\r\nTotal;1\r\nJalan;6279993102990001\r\n",
        ] {
            assert_eq!(kinds(text), [], "{text}");
        }
    }

    #[test]
    fn only_an_amount_is_a_sum() {
        for (text, kind) in [
            ("Kegiatan,Kuasa Pengguna Anggaran,Lokasi\nJalan,Contoh 081234567890,A\n", TraceKind::Phone),
            ("Kegiatan,Kuasa Pengguna Anggaran,Lokasi\nJalan,6279993102990001,A\n", TraceKind::IdentityNumber),
            ("No,Pejabat Penilai,Ket\nsatu,Contoh (6279993102990001),-\n", TraceKind::IdentityNumber),
            ("No;Identitas Penilai\nsatu;6279993102990001\n", TraceKind::IdentityNumber),
            ("No;Nilai\nsatu;Contoh 6279993102990001\n", TraceKind::IdentityNumber),
            ("No;Nilai\nsatu;081234567890\n", TraceKind::Phone),
        ] {
            assert_eq!(kinds(text), [kind], "{text}");
        }
        assert_eq!(kinds("Uraian;Nilai (Rp)\nJalan;Rp 6279993102990001\n"), []);
    }

    #[test]
    fn headings_hold_until_the_table_ends() {
        use TraceKind::{BankAccount, Passport, Phone, TaxNumber};
        let filler = "Contoh,-,-\n".repeat(4);
        for (heading, row, kind) in [
            ("Nama,No Rekening,Keterangan", "Contoh,1234567890,-", BankAccount),
            ("Nama,No Rekening,Keterangan", "Contoh,1234567890,via WA", BankAccount),
            ("Nama,Kontak,Keterangan", "Contoh,8120000001,HP istri", Phone),
            ("Nama,NPWP,Keterangan", "Contoh,123456789012345,KTP ada", TaxNumber),
            ("Nama,Paspor,Keterangan", "Contoh,X1234567,foto KTP", Passport),
        ] {
            let text = format!("{heading}\nContoh,-,belum ada rekening\n{filler}{row}\n");
            assert_eq!(kinds(&text), [kind], "{text}");
            // The heading and its row may be far apart.
            let text = format!("{heading}\n{}{row}\n", filler.repeat(4000));
            assert_eq!(kinds(&text), [kind], "{row}");
        }
        for text in [
            "Nama,No Rekening\n\nContoh,1234567890\n",
            "Nama,No Rekening\nContoh,-\n\nBagian Umum,\n\nContoh,1234567890\n",
            "Nama;Nomor rekening bank penerima bantuan sosial tunai tahap kedua tahun ini\nContoh;1234567890\n",
            "Nama,Jabatan,No Rekening\n\nContoh,Kepala,-\nContoh,Staf,1234567890\n",
        ] {
            assert_eq!(kinds(text), [BankAccount], "{text}");
        }
        for (heading, number) in [("NoHP", "8120000001"), ("No. Telpon", "8120000001"), ("NomorWA", "8120000001")] {
            let text = format!("No;{heading}\n{}9;{number}\n", "1;-\n".repeat(40));
            assert_eq!(kinds(&text), [Phone], "{text}");
        }
        for text in [
            "Bank;Rekening\nBPD;Kas Umum Daerah\n\nUraian;Anggaran 2025\nJalan;12500000000\n",
            "Bank;Rekening\nBPD;Kas Umum Daerah\n\nTahun;2025\nJalan;12500000000\n",
            &format!("Uraian;Pagu\nBelanja telepon;\n{}Belanja gedung;8125000000\n", "Belanja lain;-\n".repeat(9)),
        ] {
            assert_eq!(kinds(text), [], "{text}");
        }
        let paragraph = "Alinea ini menjelaskan sesuatu yang sama sekali bukan baris sebuah tabel. ".repeat(2);
        let text = format!("Bank\tRekening\nBPD\t-\n{paragraph}\nUraian\tPagu\nJalan\t12500000000\n");
        assert_eq!(kinds(&text), []);
        for text in ["Nama,HP\nContoh,-\n\nUraian,Pagu\nJalan,8120000001\n", "Nama,HP\nBagian Umum\nJalan,8120000001\n"]
        {
            assert_eq!(kinds(text), [], "{text}");
        }
    }

    #[test]
    fn a_name_that_begins_like_an_office_is_one_of_a_person() {
        for name in ["suratno", "suratman.s", "suratmi88", "mediana.putri", "dinasti", "adminah", "smansur", "mi90"] {
            assert_eq!(kinds(&format!("{name}@surelku.invalid")), [TraceKind::Email], "{name}");
        }
        for name in [
            "surat",
            "surat.masuk",
            "suratmasuk",
            "mediacenter",
            "dinaskesehatan",
            "dinascontoh",
            "dinas1",
            "adminppid",
            "sman1contoh",
            "mi2contoh",
            "min1",
            "sman.satu",
            "admin",
        ] {
            assert_eq!(kinds(&format!("{name}@surelku.invalid")), [], "{name}");
        }
    }

    #[test]
    fn a_number_across_two_pieces_is_found_once_at_its_place() {
        let mut text = "kata ".repeat(PIECE / 5);
        text.truncate(PIECE - 8);
        text.push_str(NIK);
        let found = find(&text);
        assert_eq!(found.len(), 1);
        assert_eq!(text.get(found[0].at.clone()), Some(NIK));
        assert!(find(&"é".repeat(PIECE * 2)).is_empty());
    }

    #[test]
    fn a_finding_does_not_publish_what_it_found() {
        let found = &find(NIK)[0];
        let trace = trace(found, Part::Text);
        assert_eq!((trace.shown.as_str(), trace.length, trace.address), ("62…", 16, None));
    }
}
