//! Numbers of persons are found however they are hidden, and what is none is not accused. The numbers are made up here,
//! without anything of the program that looks for them.

mod containers;
mod innocents;
mod ways;

use maklumat::diagnostics::Start;

use crate::counts::{Random, times};
use crate::hidden_personal_data::containers::CONTAINERS;
use crate::hidden_personal_data::ways::WAYS;
use crate::sample_files::{Pdf, packed, workbook, zipped};
use crate::sample_register::{FOLDER, SampleRegister};

fn many() -> usize {
    times(2 * WAYS.len(), 1000)
}

#[test]
fn what_is_hidden_is_found_and_nobody_else_is_accused() {
    let mut chance = Random(20_260_120);
    let (mut missed, mut accused) = (Vec::new(), Vec::new());
    for at in 0..many() {
        let (way, hide) = WAYS[at % WAYS.len()];
        let (container, holds) = CONTAINERS[(at / WAYS.len() + at) % CONTAINERS.len()];
        let hidden = hide(&mut chance);
        if !holds(&hidden, &mut chance) {
            missed.push(format!("{way} in {container}: {hidden}"));
        }
    }
    for at in 0..many() {
        let (kind, innocent) = innocents::one(at, &mut chance);
        let (container, holds) = CONTAINERS[(at / innocents::KINDS.len() + at) % CONTAINERS.len()];
        if holds(&innocent, &mut chance) {
            accused.push(format!("{kind} in {container}: {innocent}"));
        }
    }
    let many = many();
    let found = many - missed.len();
    println!("{found} of {many} hidden in {} ways were found; {} of {many} others accused", WAYS.len(), accused.len());
    println!("{missed:#?}\n{accused:#?}");
    assert!(found * 100 >= many * 97, "{missed:#?}");
    assert!(found * 100 >= (found + accused.len()) * 98, "{accused:#?}");
}

/// The program as it is run, with its child: what readers see of a text, and files of every kind.
#[test]
fn the_program_finds_a_number_in_what_is_read_and_in_files() {
    let (number, half) = ("6279014507880003", "62790145");
    let wide: String = number.bytes().map(|it| char::from_u32(0xff10 + u32::from(it - b'0')).unwrap()).collect();
    let found = |body: &str, file: Option<(&str, &[u8])>| -> Vec<String> {
        let place = SampleRegister::at(Start::Draft);
        let index = format!("{FOLDER}/index.md");
        let text = place.text(&index).replace("Layanan dibuka setiap hari kerja.", body);
        assert!(text.contains(body), "{text}");
        place.write(&index, text.as_bytes());
        if let Some((name, bytes)) = file {
            place.write(&format!("{FOLDER}/{name}"), bytes);
        }
        let report = place.run(&["check", "--format", "json"]).stdout;
        let report: serde_json::Value = serde_json::from_slice(&report).unwrap();
        let all = report["diagnostics"].as_array().unwrap().iter();
        let all = all.filter(|it| it["code"].as_str().unwrap().starts_with("personal-"));
        all.map(|it| it["file"].as_str().unwrap().rsplit('/').next().unwrap().to_owned()).collect()
    };
    let none: [&str; 0] = [];
    for body in [
        format!("Nomor {number}."),
        format!("Nomor {half}**{}**.", &number[8..]),
        format!("Nomor {half}[{}](https://contoh.example.go.id/).", &number[8..]),
        format!("Nomor &#54;{}.", &number[1..]),
        format!("Nomor {half}\\\n{}.", &number[8..]),
        format!("Nomor {wide}."),
        format!("Nomor {half}`{}`.", &number[8..]),
        format!("1. Nomor {half}\n   {}.", &number[8..]),
        format!("> Nomor {number}."),
        format!("| a | b |\n|---|---|\n| x | {number} |"),
        format!("Catatan[^1].\n\n[^1]: Nomor {number}."),
        format!("![Foto {number}](jadwal.csv)"),
    ] {
        assert_eq!(found(&body, None), ["index.md"], "{body}");
    }
    let pdf = Pdf { text: number, ..Pdf::default() }.bytes();
    let letter = format!("<w:document><w:p><w:r><w:t>{number}</w:t></w:r></w:p></w:document>");
    let open = format!("<office:document-content><text:p>{number}</text:p></office:document-content>");
    let open = zipped(&[("mimetype", b"application/vnd.oasis.opendocument.text"), ("content.xml", open.as_bytes())]);
    for (name, bytes) in [
        ("a.pdf", pdf),
        ("b.docx", packed(&[("word/document.xml", letter.as_bytes())])),
        ("c.xlsx", workbook(&[("Nomor", number)])),
        ("d.odt", open),
        ("e.csv", format!("nama,nomor\nContoh,{number}\n").into_bytes()),
        ("f.txt", format!("Nomor {wide}\n").into_bytes()),
        ("g.json", format!("{{\"nomor\": \"{number}\"}}").into_bytes()),
    ] {
        assert_eq!(found("Isi.", Some((name, &bytes))), [name]);
    }
    assert_eq!(found("Pegawai NIP 19790102 200501 1 003.", Some(("h.csv", b"a,b\n1,2\n"))), none);
}
