//! What `init` says before it writes and afterwards: refused answers, what is permanent, and commands that work.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use crate::init::{maklumat, said, tree};

/// What is said at a real terminal, which `script` gives the program, to a person who types these lines; and whether
/// all went well. No day is named: printed commands are run as they stand.
fn at_a_terminal(folder: &Path, line: &str, typed: &str) -> (String, bool) {
    let programs = Path::new(env!("CARGO_BIN_EXE_maklumat")).parent().unwrap();
    let path = format!("{}:{}", programs.display(), std::env::var("PATH").unwrap());
    let mut script = Command::new("script")
        .args(["-qec", line, "/dev/null"])
        .current_dir(folder)
        .env("PATH", path)
        .env_remove("SOURCE_DATE_EPOCH")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    std::io::Write::write_all(&mut script.stdin.take().unwrap(), typed.as_bytes()).unwrap();
    let output = script.wait_with_output().unwrap();
    (String::from_utf8(output.stdout).unwrap().replace('\r', ""), output.status.success())
}

/// What is refused, and a part of what is said about it.
const REFUSED: [(&str, &str, &str); 26] = [
    ("--nama", "dip.kota.go.id", "adalah alamat situs; tulis nama badan publik"),
    ("--nama", "ppid@kota.go.id", "adalah alamat surel; tulis nama badan publik"),
    ("--nama", "", "belum diisi; tulis nama badan publik"),
    ("--unit", "Asia/Jakarta", "adalah zona waktu; tulis nama unit"),
    ("--unit", "Bagian Umum, https://kota.go.id/", "adalah alamat situs; tulis nama unit"),
    ("--unit", "Bagian Umum, bagian umum", "folder yang sama: bagian-umum"),
    ("--unit", "Penetapan", "nama folder"),
    ("--alamat", "Asia/Jakarta", "`Asia/Jakarta` adalah zona waktu, bukan alamat situs; misalnya https://"),
    ("--alamat", "WIB", "adalah zona waktu"),
    ("--alamat", "humas", "titik"),
    ("--alamat", "Bagian Umum", "spasi"),
    ("--alamat", "ppid@kota.go.id", "surel"),
    ("--alamat", "https://ppid:rahasia@kota.go.id/", "kata sandi"),
    ("--alamat", "https://kota.go.id/?a=1", "?"),
    ("--alamat", "kota.go.id/#a", "#"),
    ("--alamat", "kota.go.id:http", "porta"),
    ("--alamat", "kota.go.id:65536", "porta"),
    ("--alamat", "http:", "https://"),
    ("--alamat", "ftp://kota.go.id/", "https://"),
    ("--alamat", "-kota.go.id", "`-kota`"),
    ("--alamat", "10.0.0.1", "nomor"),
    ("--alamat", "kota.go.id/a b", "spasi"),
    ("--zona", "dip.kota.go.id", "zona waktu `dip.kota.go.id` tidak dikenal; tulis WIB"),
    ("--zona", "Mars/Utara", "tidak dikenal"),
    (
        "--bukti-persetujuan",
        "srat",
        "bukan salah satu pilihan: catatan, surat, server, kunci; mungkin maksud Anda `surat`",
    ),
    ("--bukti-persetujuan", "tanda tangan", "bukan salah satu pilihan: catatan, surat, server, kunci"),
];

#[test]
fn an_answer_that_will_not_do_is_refused_where_it_is_given() {
    let place = tempfile::tempdir().unwrap();
    for (option, answer, expected) in REFUSED {
        let refused = said(&maklumat(place.path(), &["init", &format!("{option}={answer}")]), 2);
        assert!(refused.contains(&format!("{option}: ")) && refused.contains(expected), "{answer}: {refused}");
        assert!(!refused.contains("rahasia"), "{refused}");
    }
    // The same to a person, who is asked again; the answers end before they are all there.
    let of = |option: &str| {
        let wrong = REFUSED.iter().filter(|it| it.0 == option && !it.1.is_empty());
        wrong.flat_map(|it| [it.1, "\n"]).collect::<String>()
    };
    let typed = [of("--nama"), "Dinas A\n".into(), of("--unit"), "Humas\n".into(), of("--alamat")].concat();
    let (told, _) = at_a_terminal(place.path(), "maklumat init", &(typed + "localhost\nlocalhost:8000\n"));
    for (_, answer, expected) in
        REFUSED.iter().filter(|it| !["--zona", "--bukti-persetujuan"].contains(&it.0) && !it.1.is_empty())
    {
        assert!(told.contains(expected), "{answer}: {told}");
    }
    assert_eq!(told.matches("hanya dapat dibuka di komputer ini").count(), 2, "{told}");
    assert!(told.ends_with("jawaban berhenti di sini; tidak ada yang ditulis\n"), "{told}");
    assert_eq!(tree(place.path()), []);
}

#[test]
fn what_is_permanent_is_shown_before_it_is_written_and_may_be_refused() {
    let place = tempfile::tempdir().unwrap();
    let first = "Dinas Satu\nBagian Humas\nhttp://dip.satu.go.id\nAsia/Tokyo\nSurta\nSurat\n";
    let (told, went_well) = at_a_terminal(place.path(), "maklumat init", first);
    // Sentences are broken at the terminal's width.
    let told = told.replace('\n', " ");
    for part in [
        "Nama register  dip.satu.go.id, bagian dari setiap sidik",
        "content/bagian-humas/ (Bagian Humas)",
        "petugas-bagian-humas, ppid, atasan-ppid, pimpinan",
        "Alamat situs   http://dip.satu.go.id/",
        "Dengan https:// isi situs tidak dapat diubah di perjalanan",
        "mungkin maksud Anda `surat`",
        "Bukti persetujuan: surat, surat yang ditandatangani Atasan PPID.",
        "Asia/Tokyo bukan zona waktu Indonesia",
        "tidak ada yang ditulis",
    ] {
        assert!(told.contains(part), "{part}: {told}");
    }
    assert!(!went_well);
    assert_eq!(tree(place.path()), []);

    // No, and further back: the answers are proposed, one of them is changed, the second time it is right.
    let typed = format!("Kembali\n{first}entah\nt\nkembali\nkembali\nback\nkembali\n\n\ndip.dua.go.id\nWIT\n\n\n");
    let (told, went_well) = at_a_terminal(place.path(), "maklumat init", &typed);
    let told = told.replace('\n', " ");
    for part in [
        "ini pertanyaan pertama",
        "Enter memakai jawaban di dalam [ ]; `kembali` ke pertanyaan sebelumnya.",
        "jawab y atau kembali",
        "[Dinas Satu]: ",
        "[Bagian Humas]: ",
        "[http://dip.satu.go.id/]: ",
        "[Asia/Tokyo]: ",
        "[surat]: ",
    ] {
        assert!(told.contains(part), "{part}: {told}");
    }
    assert!(went_well, "{told}");
    let settings = fs::read_to_string(place.path().join("content/maklumat.yml")).unwrap();
    for part in ["dip.dua.go.id", "Dinas Satu", "Asia/Jayapura", "bagian-humas: ", "bukti_persetujuan: surat"] {
        assert!(settings.contains(part), "{settings}");
    }
    assert!(told.contains("Register baru di /"), "{told}");
    // What the command line answered is asked once the person goes back to it.
    let line = "maklumat --bahasa en init tiga --name Tiga --zone WITA";
    let typed = "Umum\ndip.tiga.go.id\nback\nWIB\n\n\n";
    let (told, went_well) = at_a_terminal(place.path(), line, typed);
    assert!(went_well && told.contains("/tiga. Enter takes"), "{told}");
    let settings = fs::read_to_string(place.path().join("tiga/content/maklumat.yml")).unwrap();
    assert!(settings.contains("Asia/Jakarta") && settings.contains("Tiga"), "{settings}");
    // Nobody to be asked: shown all the same.
    let other = place.path().join("lain");
    let told = said(&maklumat(place.path(), &["init", "lain", "--address", "http://127.0.0.1:8000/"]), 0);
    assert!(told.contains("Tanpa terminal tidak ada yang ditanya: untuk yang tidak disebut dipakai jawaban contoh."));
    let english = said(&maklumat(place.path(), &["--lang", "en", "init", "en", "--name", "A"]), 0);
    assert!(english.contains("the example answers were taken for what was not named"), "{english}");
    let whole = [
        "--ya",
        "init",
        "utuh",
        "--nama=A",
        "--unit=B",
        "--alamat=dip.a.go.id",
        "--zona=WIB",
        "--bukti-persetujuan=server",
    ];
    assert!(!said(&maklumat(place.path(), &whole), 0).contains("Tanpa terminal"));
    assert!(told.contains("Nama register  127.0.0.1-8000") && told.contains("hanya dapat dibuka"), "{told}");
    assert!(other.join("content").is_dir());
    let (told, went_well) = at_a_terminal(place.path(), "maklumat --yes init lagi", "");
    assert!(went_well && told.contains("Nama register  dip.example.go.id"), "{told}");
}

/// Every command that is printed works as it stands, one after the other, in both languages; on one screen.
#[test]
fn the_printed_commands_work_as_they_stand() {
    for (language, proof) in [("id", ""), ("en", "kunci")] {
        let place = tempfile::tempdir().unwrap();
        let line = format!("maklumat --lang {language} init \"dip kota's\"");
        let typed = format!("Dinas Kota\nBagian Humas, Bagian Umum\ndip.kota.go.id/ppid\nWITA\n{proof}\n\n");
        let (told, went_well) = at_a_terminal(place.path(), &line, &typed);
        assert!(went_well, "{told}");
        // What follows the yes, on a terminal of 80 columns.
        let begin = told.find("Register siap").or_else(|| told.find("The register is ready")).unwrap();
        let rows: usize = told[begin..].lines().map(|it| it.chars().count().div_ceil(80).max(1)).sum();
        assert!(rows <= 24, "{rows}: {told}");
        let (_, steps) = told.split_once("Berikutnya, ").or_else(|| told.split_once("Next, ")).unwrap();
        let mut commands = steps.lines().filter_map(|it| it.strip_prefix("  "));
        let change = commands.next().unwrap();
        assert_eq!(change, "cd 'dip kota'\\''s'");
        let guide = fs::read_to_string(place.path().join("dip kota's/PANDUAN.md")).unwrap();
        let commands: Vec<_> = commands.collect();
        assert_eq!(commands.len(), 7, "{commands:?}");
        let mut previews = 0;
        for command in commands {
            assert!(command.starts_with("maklumat "), "{command}");
            assert!(language == "en" || guide.contains(&format!("\n    {command}\n")), "{command}: {guide}");
            if command.contains("pratinjau") || command.contains("serve") {
                previews += 1;
                continue;
            }
            let (told, went_well) = at_a_terminal(place.path(), &format!("{change} && {command}"), "y\n");
            let is_check = command.ends_with("cek") || command.ends_with("check");
            assert!(went_well, "{command}: {told}");
            if is_check {
                let named = told.split_whitespace().find(|it| it.contains("contoh-kunjungan.md:8"));
                assert!(named.is_some() && told.contains("berkala"), "{told}");
                let draft = place.path().join("dip kota's/content/bagian-humas/contoh-kunjungan.md");
                let text = fs::read_to_string(&draft).unwrap();
                fs::write(&draft, text.replace("berkla", "berkala")).unwrap();
            }
        }
        assert_eq!(previews, 2);
        let page = place.path().join("dip kota's/public");
        let published = tree(&page).into_iter().filter(|it| it.0.ends_with("index.html"));
        let held: Vec<_> = published
            .filter(|it| String::from_utf8_lossy(&it.1).contains("Tata Cara Kunjungan"))
            .map(|it| it.0)
            .collect();
        assert!(held.iter().any(|it| it.starts_with("info/")), "{held:?}");
        let (told, went_well) = at_a_terminal(place.path(), &format!("{change} && maklumat cek --strict"), "");
        // All that is left to say is that these are samples.
        let left: Vec<&str> = told.lines().filter(|it| it.contains("  peringatan  ")).collect();
        assert!(!went_well && left.len() == 1 && left[0].contains("sample-left"), "{told}");
    }
}

/// The program without a word asks in the language of the register, and in no other.
#[test]
fn without_a_word_it_asks_in_the_register_s_language() {
    let place = tempfile::tempdir().unwrap();
    said(&maklumat(place.path(), &["--ya", "init"]), 0);
    let (told, _) = at_a_terminal(place.path(), "maklumat", "t\n");
    assert!(told.contains("Folder ini memuat register") && !told.contains("This folder"), "{told}");
    let settings = place.path().join("content/maklumat.yml");
    let text = fs::read_to_string(&settings).unwrap();
    fs::write(&settings, text.replace("\nbahasa: id", "\nbahasa: en")).unwrap();
    let (told, _) = at_a_terminal(place.path(), "maklumat", "n\n");
    assert!(told.contains("This folder holds a register") && !told.contains("Folder ini"), "{told}");
}
