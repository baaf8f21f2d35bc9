//! After the approval nothing changes unnoticed: not a field, not a byte of the text or of an attachment, no file, no
//! letter of a record, and no record serves for another document. All bytes under `MAKLUMAT_LONG`, every tenth
//! otherwise.

mod records;

use std::fs;

use maklumat::diagnostics::{Example, Severity, Start};

use crate::counts::times;
use crate::sample_register::{FOLDER, SampleRegister};

const INDEX: &str = "content/protokol/contoh/index.md";

/// A document of 2 kB of text with two attachments, one of 2 kB, approved.
fn approved() -> SampleRegister {
    let body: String = (0..40)
        .fold(String::new(), |text, it| text + &format!("Layanan nomor {it:02} dibuka setiap hari kerja, kata é.\n"));
    assert!(body.len() > 2000);
    let front = "lampiran:\n  - { berkas: jadwal.csv, judul: Jadwal }\n  - { berkas: daftar.csv, judul: Daftar }\nkata_kunci: [jadwal, layanan]\nbutir: [S03]\nkode_klasifikasi: 000.4\nyang_menguasai: Bagian Protokol\nalamat_lama: [/lama/jadwal/]\ntautan:\n  - { judul: Lain, alamat: https://lain.example.go.id/ }";
    let mut place =
        SampleRegister::of(&Example::of(Start::Approved).front(front).body(body.leak()).files(&[("daftar.csv", b"")]));
    let table: String =
        (0..120).fold("nomor,nama\n".to_owned(), |text, it| text + &format!("{it:03},Nama yang {it:03}\n"));
    assert!(table.len() > 2000);
    place.write(&format!("{FOLDER}/daftar.csv"), table.as_bytes());
    reseal(&mut place);
    assert_eq!(errors(&place), Vec::<&str>::new());
    place
}

/// Computes the digests anew.
fn reseal(place: &mut SampleRegister) {
    let mut text = place.text(INDEX);
    for (record, mark) in [("  - { oleh: ppid", "REVIEW"), ("persetujuan:", "APPROVAL")] {
        let line = text.lines().find(|it| it.starts_with(record)).unwrap().to_owned();
        let (before, after) = line.split_once("sidik: ").unwrap();
        text = text.replace(&line, &format!("{before}sidik: {mark}{}", &after[73..]));
    }
    place.seal(INDEX, &text);
}

fn errors(place: &SampleRegister) -> Vec<&'static str> {
    let all = place.findings();
    all.iter().filter(|it| it.severity == Severity::Error).map(|it| it.code.name).collect()
}

fn step() -> usize {
    times(10, 1)
}

/// Another byte of the same kind, so that nothing but a digest can tell.
fn other(byte: u8) -> u8 {
    match byte {
        b'a'..=b'y' | b'A'..=b'Y' | b'0'..=b'8' => byte + 1,
        b'z' | b'Z' | b'9' => byte - 1,
        b'\n' => b' ',
        b' ' => b'_',
        0x80..=0xbf => byte ^ 1,
        other => other ^ 1,
    }
}

/// Changes one byte after the other of a stretch of a file, and counts; every change must be refused.
fn every_byte(place: &SampleRegister, file: &str, from: usize, to: usize) -> usize {
    let whole = fs::read(place.path(file)).unwrap();
    let mut tried = 0;
    for at in (from..to).step_by(step()) {
        let mut changed = whole.clone();
        changed[at] = other(changed[at]);
        place.write(file, &changed);
        assert!(
            !errors(place).is_empty(),
            "byte {at} of {file}: {}",
            String::from_utf8_lossy(&changed[at.saturating_sub(40)..=at])
        );
        tried += 1;
    }
    place.write(file, &whole);
    assert_eq!(errors(place), Vec::<&str>::new());
    tried
}

#[test]
fn every_byte_of_the_text_is_what_was_approved() {
    let place = approved();
    let whole = place.text(INDEX);
    let start = whole.find("\n---\n").unwrap() + 5;
    let tried = every_byte(&place, INDEX, start, whole.len());
    println!("{tried} changes of {} bytes of text refused", whole.len() - start);
}

#[test]
fn every_byte_of_an_attachment_is_what_was_approved() {
    let place = approved();
    let file = format!("{FOLDER}/daftar.csv");
    let size = place.text(&file).len();
    let tried = every_byte(&place, &file, 0, size);
    println!("{tried} changes of {size} bytes of an attachment refused");
}

#[test]
fn every_field_is_part_of_what_was_approved() {
    let place = approved();
    let whole = place.text(INDEX);
    let (front, body) = whole.split_at(whole.find("\n---\n").unwrap() + 1);
    // Each field with the lines below it.
    let mut fields: Vec<String> = Vec::new();
    for line in front.split_inclusive('\n').skip(1) {
        match fields.last_mut().filter(|_| line.starts_with(' ')) {
            Some(field) => field.push_str(line),
            None => fields.push(line.to_owned()),
        }
    }
    let spoiled = |text: String| {
        place.write(INDEX, text.as_bytes());
        errors(&place)
    };
    for field in fields.iter().filter(|it| !it.starts_with("persetujuan")) {
        assert!(!spoiled(whole.replacen(field.as_str(), "", 1)).is_empty(), "without {field}");
    }
    for field in ["catatan_perubahan: Lain.\n", "bagian_dikecualikan: []\n", "kunci: x\n"] {
        assert!(!spoiled(format!("{front}{field}{body}")).is_empty(), "with {field}");
    }
    // The order, comments and quotes are not.
    let turned: String = fields.iter().rev().map(String::as_str).collect();
    assert_eq!(spoiled(format!("---\n# catatan\n{turned}{body}")), Vec::<&str>::new());
    assert_eq!(
        spoiled(whole.replace("judul: Jadwal Layanan Informasi", "judul: \"Jadwal Layanan Informasi\"")),
        Vec::<&str>::new()
    );
    assert_eq!(spoiled(whole.replace('\n', "\r\n")), Vec::<&str>::new());
    // Another digest in either record.
    for record in ["  - { oleh: ppid", "persetujuan:"] {
        let line = whole.lines().find(|it| it.starts_with(record)).unwrap();
        let at = line.find("sha256:").unwrap() + 7;
        for at in at..at + 64 {
            let mut changed = line.as_bytes().to_vec();
            changed[at] = if changed[at] == b'0' { b'1' } else { b'0' };
            assert!(!spoiled(whole.replace(line, std::str::from_utf8(&changed).unwrap())).is_empty());
        }
    }
}

/// A change to the files of a document; the second argument tells where a file of its folder is.
type Change = (&'static str, fn(&SampleRegister, &dyn Fn(&str) -> String));

#[test]
fn files_are_neither_added_nor_removed_renamed_or_swapped() {
    let in_folder = |name: &str| format!("{FOLDER}/{name}");
    let changes: [Change; 9] = [
        ("added", |it, at| it.write(&at("baru.csv"), b"a,1\n")),
        ("added and listed", |it, at| {
            it.write(&at("baru.csv"), b"a,1\n");
            it.write(INDEX, it.text(INDEX).replace("lampiran:\n", "lampiran:\n  - { berkas: baru.csv }\n").as_bytes());
        }),
        ("removed", |it, at| fs::remove_file(it.path(&at("daftar.csv"))).unwrap()),
        ("removed and not listed", |it, at| {
            fs::remove_file(it.path(&at("daftar.csv"))).unwrap();
            it.write(INDEX, it.text(INDEX).replace("  - { berkas: daftar.csv, judul: Daftar }\n", "").as_bytes());
        }),
        ("renamed", |it, at| fs::rename(it.path(&at("daftar.csv")), it.path(&at("daftar-2.csv"))).unwrap()),
        ("renamed and listed so", |it, at| {
            fs::rename(it.path(&at("daftar.csv")), it.path(&at("daftar-2.csv"))).unwrap();
            it.write(INDEX, it.text(INDEX).replace("daftar.csv", "daftar-2.csv").as_bytes());
        }),
        ("renamed in capitals", |it, at| {
            fs::rename(it.path(&at("daftar.csv")), it.path(&at("Daftar.csv"))).unwrap();
        }),
        ("swapped", |it, at| {
            let (one, two) = (it.text(&at("daftar.csv")), it.text(&at("jadwal.csv")));
            it.write(&at("daftar.csv"), two.as_bytes());
            it.write(&at("jadwal.csv"), one.as_bytes());
        }),
        ("emptied", |it, at| it.write(&at("jadwal.csv"), b"")),
    ];
    for (name, change) in changes {
        let place = approved();
        change(&place, &in_folder);
        assert!(!errors(&place).is_empty(), "{name}");
    }
}

#[test]
fn a_record_serves_for_no_other_document() {
    let records = |text: &str| -> Vec<String> {
        let lines = text.split_inclusive('\n');
        lines
            .filter(|it| {
                ["penyusunan:", "pemeriksaan:", "  - { oleh: ppid", "persetujuan:"]
                    .iter()
                    .any(|key| it.starts_with(key))
            })
            .map(str::to_owned)
            .collect()
    };
    let whole = approved().text(INDEX);
    // Another id, another revision, another unit, another text; each with the records as they are.
    let replay = |text: &str, folder: &str, more: &[(&str, &[u8])]| {
        let place = approved();
        fs::rename(place.path(FOLDER), place.path("content/asal")).unwrap();
        fs::create_dir_all(place.path(folder)).unwrap();
        fs::remove_dir(place.path(folder)).unwrap();
        fs::rename(place.path("content/asal"), place.path(folder)).unwrap();
        place.write(&format!("{folder}/index.md"), text.as_bytes());
        for (file, bytes) in more {
            place.write(file, bytes);
        }
        errors(&place)
    };
    assert_eq!(replay(&whole, "content/protokol/lain", &[]), Vec::<&str>::new(), "the folder's name is free");
    assert!(
        replay(&whole.replace("id: dip-2026-0001", "id: dip-2026-0002"), FOLDER, &[])
            .contains(&"approval-not-standing")
    );
    let second = whole.replace("revisi: 1", "revisi: 2\ncatatan_perubahan: x");
    assert!(replay(&second, FOLDER, &[]).contains(&"approval-not-standing"));
    assert!(replay(&whole, "content/perencanaan/contoh", &[]).contains(&"approval-not-standing"));
    // A document of its own with the records of this one.
    let place = approved();
    let own = "---\nid: dip-2026-0009\nrevisi: 1\njudul: Lain\nringkasan: Yang lain.\nklasifikasi: berkala\npenanggung_jawab: Kepala\ndibuat: { tanggal: 2026-01-20, tempat: Palangka Raya }\nbentuk: [daring]\nretensi: { aktif: 2 tahun, inaktif: 3 tahun, nasib_akhir: musnah }\n";
    place.write("content/protokol/lain.md", format!("{own}{}---\nLain.\n", records(&whole).concat()).as_bytes());
    assert!(errors(&place).contains(&"approval-not-standing"));
    // The same document under the name of another register.
    let place = approved();
    let settings = place.text("content/maklumat.yml");
    place.write("content/maklumat.yml", settings.replace("biro.contoh.go.id", "lain.contoh.go.id").as_bytes());
    assert!(errors(&place).contains(&"approval-not-standing"));
}
