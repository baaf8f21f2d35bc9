//! A command line that is not understood is answered in the reader's language, whatever is wrong with it.

use std::process::Command;

use maklumat::diagnostics::Language;

use crate::messages::collecting::Said;
use crate::messages::strange;
use crate::sample_register::SampleRegister;

/// What is typed, what Indonesian says, what English says.
#[rustfmt::skip]
const MISTAKES: [(&[&str], &str, &str); 33] = [
    (&["chek"], "tidak ada perintah `chek`; mungkin maksud Anda `cek`", "there is no command `chek`; perhaps you mean `check`"),
    (&["bulid"], "tidak ada perintah `bulid`; mungkin maksud Anda `build`", "there is no command `bulid`; perhaps you mean `build`"),
    (&["bagnun"], "tidak ada perintah `bagnun`; mungkin maksud Anda `bangun`", "there is no command `bagnun`; perhaps you mean `bangun`"),
    (&["zzz"], "tidak ada perintah `zzz`", "there is no command `zzz`"),
    (&["periks"], "tidak ada perintah `periks`; mungkin maksud Anda `periksa`", "there is no command `periks`; perhaps you mean `periksa`"),
    (&["cek", "--ketta"], "pilihan `--ketta` tidak dikenal", "the option `--ketta` is not known"),
    (&["ajukan", "--oleh", "x"], "masih diperlukan: <LOKASI>", "still needed: PATH"),
    (&["submit", "x"], "masih diperlukan: --oleh <ID>", "still needed: --by"),
    (&["submit", "x", "--by"], "--oleh <ID> memerlukan isi sesudahnya", "--by needs a value after it"),
    (&["submit", "x", "--by", "a", "--by", "b"], "--oleh <ID> hanya dapat ditulis sekali", "--by can be written only once"),
    (&["approve", "x", "--by", "a", "--decree", "2026"], "tidak dapat dipakai bersama", "cannot be used together with"),
    (&["check", "--format", "xml"], "`xml` tidak dapat dipakai untuk --bentuk <BENTUK>; pilihannya: human", "`xml` cannot be used for --format; it can be: human"),
    (&["check", "--date", "kemarin"], "`kemarin` tidak dapat dipakai untuk --tanggal <HARI>; misalnya: 2026-01-20", "`kemarin` cannot be used for --date; for instance: 2026-01-20"),
    (&["announce", "x", "--by", "a", "--authority", "w", "--time", "9"], "misalnya: 09:30", "for instance: 09:30"),
    (&["submit", "x", "--by", "a", "--letter", "1"], "masih diperlukan: --dicatat-oleh <ID>", "still needed: --typed-by"),
    (&["explain"], "masih diperlukan: <KODE>", "still needed: CODE"),
    (&["ekspor"], "masih diperlukan: <BERKAS>", "still needed: FILE"),
    (&["theme", "eject"], "masih diperlukan: <BERKAS>", "still needed: FILE"),
    (&["completions", "bsh"], "`bsh` tidak dapat dipakai untuk <CANGKANG>; pilihannya: bash", "`bsh` cannot be used for SHELL; it can be: bash"),
    (&["completions", "bsh"], "mungkin maksud Anda `bash`", "perhaps you mean `bash`"),
    (&["serve", "--port", "99999"], "misalnya: 1945", "for instance: 1945"),
    (&["serve", "--port", "abc"], "misalnya: 1945", "for instance: 1945"),
    (&["hlep"], "tidak ada perintah `hlep`; mungkin maksud Anda `help`", "there is no command `hlep`; perhaps you mean `help`"),
    (&["BUILD"], "mungkin maksud Anda `build`", "perhaps you mean `build`"),
    (&["build", "--FINDINGS"], "mungkin maksud Anda `--findings`", "perhaps you mean `--findings`"),
    (&["build", "--base-url", "nope"], "`nope` tidak dapat dipakai untuk --alamat <URL>: alamat situs diawali https://", "`nope` cannot be used for --base-url: the address of a site begins with https://"),
    (&["build", "x"], "`x` tidak diperlukan di sini", "`x` is not expected here"),
    (&["theme", "lst"], "tidak ada perintah `lst`; mungkin maksud Anda `list`", "there is no command `lst`; perhaps you mean `list`"),
    (&["schema", "dokumn"], "mungkin maksud Anda `dokumen`", "perhaps you mean `dokumen`"),
    (&["explain", "x"], "tidak ada aturan `x`; kode sebuah temuan tertulis di awal temuan itu", "there is no rule `x`; the code of a finding stands at its beginning"),
    (&["cek", "--ketat=ya"], "terlalu banyak untuk --ketat", "is too many for --strict"),
    (&["--bahasa", "fr", "cek"], "`fr` tidak dapat dipakai untuk --bahasa <id|en>; pilihannya: id, en", "`fr` cannot be used for --lang; it can be: id, en"),
    (&["periksa", "x", "--oleh", "a", "\u{0}utf8"], "tidak terbaca (bukan UTF-8)", "cannot be read (not UTF-8)"),
];

fn answer(good: &SampleRegister, language: Option<&str>, arguments: &[&str]) -> String {
    use std::os::unix::ffi::OsStringExt as _;
    let mut command = Command::new(env!("CARGO_BIN_EXE_maklumat"));
    for it in arguments {
        // What is not UTF-8 stands here as a mark, and only an option that takes text refuses it.
        if it.starts_with('\u{0}') {
            command.arg("--memo").arg(std::ffi::OsString::from_vec(vec![0xff, 0xfe]));
        } else {
            command.arg(it);
        }
    }
    command.args(language.iter().flat_map(|it| ["--lang", it])).current_dir(good.root());
    let output = command.output().unwrap();
    assert_eq!(output.status.code(), Some(2), "{arguments:?}");
    String::from_utf8(output.stderr).unwrap()
}

#[test]
fn every_mistake_is_answered_in_the_reader_s_language() {
    let good = SampleRegister::whole();
    let mut wrong = Vec::new();
    for (arguments, id, en) in MISTAKES {
        let bahasa = arguments.contains(&"--bahasa");
        let said = answer(&good, None, arguments);
        let strange = strange(&[Said { place: String::new(), text: said.clone() }], Language::Indonesian);
        if !said.contains(id) || !strange.is_empty() || said.contains("--help") {
            wrong.push(format!("{arguments:?}: {said}{strange:?}"));
        }
        let said = if bahasa { en.to_owned() } else { answer(&good, Some("en"), arguments) };
        if !said.contains(en) {
            wrong.push(format!("{arguments:?}: {said}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    let said = answer(&good, None, &["--lang", "en", "--"]);
    assert_eq!(said, "no command is named\nHelp: maklumat --help\n");
    // A register in English answers in English by itself.
    good.swap("content/maklumat.yml", "bahasa: id", "bahasa: en");
    assert!(answer(&good, None, &["chek"]).starts_with("there is no command"));
}

/// What is missing is named with who may be named, and the help is that of the command.
#[test]
fn a_missing_officer_is_one_of_those_who_may() {
    let good = SampleRegister::whole();
    let said = answer(&good, None, &["periksa", "x", "--memo", "1"]);
    assert!(said.contains("menurut maklumat.yml: ppid, ") && !said.contains("petugas-pro"), "{said}");
    assert!(said.ends_with("Bantuan: maklumat periksa --bantuan\n"), "{said}");
    let said = answer(&good, Some("en"), &["submit", "x", "--by"]);
    assert!(said.contains("by maklumat.yml: petugas-") && !said.contains("ppid"), "{said}");
    assert!(said.ends_with("Help: maklumat submit --help\n"), "{said}");
    assert!(answer(&good, None, &["chek"]).ends_with("Bantuan: maklumat --bantuan\n"));
}

/// As many programs take it.
#[test]
fn help_is_a_command_too() {
    let good = SampleRegister::whole();
    for (typed, meant) in [
        (&["help"][..], &["--help"][..]),
        (&["bantuan"], &["--help"]),
        (&["help", "build"], &["build", "--help"]),
        (&["--lang", "en", "help", "theme", "list"], &["--lang", "en", "theme", "list", "--help"]),
    ] {
        let [typed, meant] = [typed, meant].map(|it| good.run(it));
        assert_eq!((typed.status.code(), meant.status.code()), (Some(0), Some(0)));
        assert_eq!(typed.stdout, meant.stdout);
    }
}
