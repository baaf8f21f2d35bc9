//! The commands of the guide on proofs (`BUKTI.md`), run as they stand in a register that `init` made.

use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};
use std::process::Command;

/// A register with a site and a folder in which somebody types the commands.
struct Office {
    place: tempfile::TempDir,
}

/// What stands in for the network: the site as it was built, and a time stamping authority.
const CURL: &str = r#"#!/bin/sh
set -eu
for last; do :; done
case "$*" in
  *--data-binary*)
    case "$*" in *"Content-Type: application/timestamp-query"*) ;; *) exit 22 ;; esac
    openssl ts -reply -config "$OFFICE/tsa.cnf" -queryfile kepala.tsq -out kepala.tsr 2>/dev/null ;;
  *) cp "$OFFICE/register/public/${last#https://dip.example.go.id/}" . ;;
esac
"#;

/// An authority of its own: a certificate that signs itself, for nothing but time stamps.
const AUTHORITY: &str = "[tsa]
default_tsa = one
[one]
serial = $ENV::OFFICE/serial
signer_cert = $ENV::OFFICE/penyedia.pem
signer_key = $ENV::OFFICE/penyedia.key
signer_digest = sha256
default_policy = 1.2.3.4
digests = sha256
[req]
distinguished_name = name
x509_extensions = stamps
prompt = no
[name]
CN = Penyedia Contoh
[stamps]
keyUsage = critical,digitalSignature
extendedKeyUsage = critical,timeStamping
";

impl Office {
    fn new() -> Office {
        let office = Office { place: tempfile::tempdir().unwrap() };
        for folder in ["bin", "meja"] {
            fs::create_dir(office.path(folder)).unwrap();
        }
        for (name, text) in [("curl", CURL), ("sandi", "#!/bin/sh\necho rahasia\n")] {
            let file = office.path("bin").join(name);
            fs::write(&file, text).unwrap();
            fs::set_permissions(&file, fs::Permissions::from_mode(0o755)).unwrap();
        }
        fs::write(office.path("tsa.cnf"), AUTHORITY).unwrap();
        fs::write(office.path("serial"), "01\n").unwrap();
        office
    }

    fn path(&self, name: &str) -> PathBuf {
        self.place.path().join(name)
    }

    /// What a command says, run in this folder; it must go well.
    fn run(&self, folder: &Path, command: &str) -> String {
        let (said, went_well) = self.tried(folder, command);
        assert!(went_well, "{command}\n{said}");
        said
    }

    fn tried(&self, folder: &Path, command: &str) -> (String, bool) {
        let program = Path::new(env!("CARGO_BIN_EXE_maklumat")).parent().unwrap();
        let (own, usual) = (self.path("bin"), std::env::var("PATH").unwrap());
        let mut shell = Command::new("bash");
        shell.args(["-euo", "pipefail", "-c", command]).current_dir(folder).stdin(std::process::Stdio::null());
        shell.env("PATH", format!("{}:{}:{usual}", own.display(), program.display()));
        shell.env("OFFICE", self.place.path()).env("HOME", self.place.path());
        // The passphrase is typed by a program here.
        shell.env("SSH_ASKPASS", self.path("bin").join("sandi")).env("SSH_ASKPASS_REQUIRE", "force");
        for it in ["SOURCE_DATE_EPOCH", "SSH_AUTH_SOCK", "GIT_DIR", "GITHUB_ACTIONS", "GITLAB_CI"] {
            shell.env_remove(it);
        }
        let output = shell.output().unwrap();
        let said = String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr);
        (said, output.status.success())
    }

    /// The commands below a heading of the guide, in order, with these words in place of those in capitals.
    fn commands(&self, heading: &str, words: &[(&str, &str)]) -> Vec<String> {
        let guide = fs::read_to_string(self.path("register/BUKTI.md")).unwrap();
        let part = guide.split("\n## ").find(|it| it.starts_with(heading)).unwrap();
        let programs = ["curl", "ssh-keygen", "cat", "maklumat", "openssl", "sha256sum", "head", "grep", "git"];
        let lines = part.lines().filter(|it| it.starts_with("    ")).map(str::trim);
        let commands = lines.filter(|it| programs.iter().any(|name| it.starts_with(&format!("{name} "))));
        commands.map(|it| words.iter().fold(it.to_owned(), |it, (word, by)| it.replace(word, by))).collect()
    }
}

/// Whether two commands name the same digest.
fn same_digest(one: &str, other: &str) -> bool {
    let digest = |text: &str| {
        let hexadecimal = |it: &&str| it.len() == 64 && it.bytes().all(|it| it.is_ascii_hexdigit());
        text.split(|it: char| !it.is_ascii_alphanumeric()).find(hexadecimal).map(str::to_owned)
    };
    digest(one).is_some() && digest(one) == digest(other)
}

/// A register with a signed approval and a signed head, made as the guide says it.
fn published() -> Office {
    let office = Office::new();
    let (register, desk) = (office.path("register"), office.path("meja"));
    office.run(office.place.path(), "maklumat --ya init register --bukti-persetujuan kunci");
    let draft = "content/bagian-umum/contoh-kunjungan.md";
    let keys = office.commands("Kunci pejabat", &[("LOKASI", draft), ("kunci-saya", "../meja/kunci-saya")]);
    let [make, show, approve] = keys.as_slice() else { panic!("{keys:?}") };
    office.run(&register, make);
    let public = office.run(&register, show);
    assert!(fs::read_to_string(desk.join("kunci-saya")).unwrap().starts_with("-----BEGIN OPENSSH PRIVATE KEY-----"));
    // The line of the guide, with the key in it.
    let guide = fs::read_to_string(register.join("BUKTI.md")).unwrap();
    let line =
        guide.lines().find_map(|it| it.strip_prefix("    - { id: atasan-ppid, …, ")?.strip_suffix(" }")).unwrap();
    let line = line.replace("ssh-ed25519 AAAA…", public.trim());
    let settings = register.join("content/maklumat.yml");
    let text = fs::read_to_string(&settings).unwrap();
    let entry = "peran: atasan-ppid, mulai: ";
    let at = text.find(entry).unwrap() + entry.len() + "2026-01-01".len();
    fs::write(&settings, format!("{}, {line}{}", &text[..at], &text[at..])).unwrap();
    let text = fs::read_to_string(register.join(draft)).unwrap();
    fs::write(register.join(draft), text.replace("berkla", "berkala")).unwrap();
    office.run(&register, &format!("maklumat ajukan --ya {draft} --oleh petugas-bagian-umum"));
    office.run(&register, &format!("maklumat periksa --ya {draft} --oleh ppid --memo 1/PPID"));
    office.run(&register, &format!("{approve} --ya"));
    assert!(fs::read_to_string(register.join(draft)).unwrap().contains(", tanda: "));
    let [make] = office.commands("Kunci penerbit", &[]).try_into().unwrap();
    office.run(&desk, &make);
    office.run(&register, "maklumat catat --kunci ../meja/kunci-penerbit");
    office.run(&register, "maklumat bangun");
    office
}

#[test]
fn the_commands_of_the_guide_work_as_they_stand() {
    let office = published();
    let (register, desk) = (office.path("register"), office.path("meja"));

    // The head that others keep.
    let commands = office.commands("Kepala riwayat ke luar", &[("kepala-lama.txt", "../meja/kepala.txt")]);
    assert_eq!(commands.len(), 8, "{commands:?}");
    let said: Vec<String> = commands[..7].iter().map(|it| office.run(&desk, it)).collect();
    assert!(said[3].contains("\nbaris "), "{said:?}");
    assert!(same_digest(&said[5], &said[6]), "{said:?}");
    assert!(office.run(&register, &commands[7]).contains("Tidak ada peristiwa baru"));
    // A line that is changed is noticed, by both.
    let history = desk.join("riwayat.txt");
    let text = fs::read_to_string(&history).unwrap();
    fs::write(&history, text.replacen(" 1 ", " 2 ", 1)).unwrap();
    assert!(!same_digest(&office.run(&desk, &commands[5]), &said[6]));
    let head = fs::read_to_string(desk.join("kepala.txt")).unwrap();
    let (first, rest) = head.trim_end().split_at(head.trim_end().len() - 1);
    fs::write(desk.join("kepala.txt"), format!("{first}{}\n", if rest == "0" { "1" } else { "0" })).unwrap();
    let (told, went_well) = office.tried(&register, &commands[7]);
    assert!(!went_well && told.contains("Riwayat ini tidak berawal dengan"), "{told}");

    // Everything with programs that others made.
    let history = fs::read_to_string(register.join("content/riwayat/riwayat.txt")).unwrap();
    let line = history.lines().find(|it| it.starts_with("terbit ") && it.contains("-0003 1 ")).unwrap();
    let (id, moment) = (line.split(' ').nth(2).unwrap(), line.split(' ').nth(1).unwrap().replace(['-', ':', 'T'], ""));
    let words = [(" ID ", &*format!(" {id} ")), ("/ID/", &*format!("/{id}/")), ("WAKTU", &*moment)];
    fs::copy(office.path("register/public/bukti/riwayat.txt"), desk.join("riwayat-lama.txt")).unwrap();
    let mut said = Vec::new();
    let commands = office.commands("Memeriksa tanpa program ini", &words);
    assert_eq!(commands.len(), 16, "{commands:?}");
    for command in commands.iter().filter(|it| !it.contains("BERKAS") && !it.contains("^file ")) {
        said.push((command.as_str(), office.run(&desk, command)));
    }
    let told = |begin: &str| &said.iter().find(|it| it.0.starts_with(begin)).unwrap().1;
    assert!(same_digest(told("sha256sum naskah.txt"), told(&format!("grep \" {id} 1 \""))), "{said:?}");
    assert!(same_digest(told("head -n"), told("grep sha256")), "{said:?}");
    assert_eq!(told("head -c"), "");
    assert!(said.iter().filter(|it| it.1.starts_with("Good \"maklumat-")).count() == 2, "{said:?}");
    // Another text, a history that is cut, and a key that is not yet there are refused.
    let last = commands.last().unwrap();
    assert!(!office.tried(&desk, &last.replace(&*moment, "20200101000000Z")).1);
    fs::write(desk.join("naskah.txt"), "lain\n").unwrap();
    assert!(!office.tried(&desk, last).1);
    fs::write(desk.join("riwayat-lama.txt"), "buka\n").unwrap();
    let compare = commands.iter().find(|it| it.contains("| cmp ")).unwrap();
    assert!(!office.tried(&desk, compare).1);
    // An attachment: of the sample that has one.
    let line = history.lines().find(|it| it.contains(" dip-") && it.contains("-0001 1 ")).unwrap();
    let words = [("/ID/", &*format!("/{}/", line.split(' ').nth(2).unwrap())), ("BERKAS", "jadwal-layanan.csv")];
    let commands = office.commands("Memeriksa tanpa program ini", &words);
    let said: Vec<String> = commands.iter().take(6).map(|it| office.run(&desk, it)).collect();
    assert!(same_digest(&said[4], &said[5]), "{said:?}");
}

#[test]
fn a_time_stamp_is_asked_for_and_verified() {
    let office = published();
    let desk = office.path("meja");
    let certificate =
        "openssl req -new -x509 -newkey rsa:2048 -noenc -days 2 -config tsa.cnf -keyout penyedia.key -out penyedia.pem";
    office.run(office.place.path(), certificate);
    let words = [("SERTIFIKAT.pem", "../penyedia.pem"), ("ALAMAT-PENYEDIA", "https://cap.example/")];
    let commands = office.commands("Cap waktu", &words);
    assert_eq!(commands.len(), 5, "{commands:?}");
    let said: Vec<String> = commands.iter().map(|it| office.run(&desk, it)).collect();
    assert!(said[3].contains("Time stamp: ") && said[4].contains("Verification: OK"), "{said:?}");
    // Of another head it is no stamp.
    let other = commands[4].replace("-queryfile kepala.tsq", "-data lain.txt");
    fs::write(desk.join("lain.txt"), "lain\n").unwrap();
    assert!(!office.tried(&desk, &other).1);
}

/// Somebody recorded on a branch; it was merged and taken back. Nothing is recorded any more until main is made anew.
#[test]
fn a_history_that_was_merged_and_taken_back_is_left_out() {
    let office = published();
    let register = office.path("register");
    let git = |line: &str| office.run(&register, &format!("git -c user.name=x -c user.email=x@example.org {line}"));
    let named = |name: &str| git(&format!("rev-parse {name}")).trim().to_owned();
    git("init -q -b main");
    office.run(&register, "mv content/riwayat ..");
    git("add -A");
    git("commit -qm register");
    git("switch -qc lain");
    office.run(&register, "SOURCE_DATE_EPOCH=$(($(date +%s) + 60)) maklumat catat");
    git("add -A");
    git("commit -qm lain");
    git("switch -q main");
    office.run(&register, "mv ../riwayat content");
    git("add -A");
    git("commit -qm riwayat");
    let sound = fs::read_to_string(register.join("content/riwayat/kepala.txt")).unwrap();
    office.run(&register, "maklumat cek");
    git("merge -q --no-commit -s ours lain");
    git("checkout -q lain -- content/riwayat");
    git("commit -qm gabung");
    let merged = named("HEAD");
    git("revert --no-edit -m 1 HEAD");
    let reverted = named("HEAD");
    fs::write(register.join("sesudah.txt"), "x").unwrap();
    git("add -A");
    git("commit -qm sesudah");
    // The files are those from before; what git once kept is not.
    assert_eq!(fs::read_to_string(register.join("content/riwayat/kepala.txt")).unwrap(), sound);
    for command in ["maklumat cek", "maklumat catat"] {
        let (told, went_well) = office.tried(&register, command);
        assert!(!went_well && told.contains("history-forked") && told.contains("Dua riwayat"), "{told}");
    }
    let other = named("lain");
    let words = [("GABUNG", merged.as_str()), ("BATAL", &reverted), ("KOMIT", &other)];
    let commands = office.commands("Dua riwayat", &words);
    let [log, show, branch, rebase, check, push] = commands.as_slice() else { panic!("{commands:?}") };
    let told = office.run(&register, log);
    assert!(told.contains("lain") && told.contains("gabung"), "{told}");
    assert_ne!(office.run(&register, show), sound);
    office.run(&register, branch);
    git(rebase.trim_start_matches("git "));
    office.run(&register, check);
    office.run(&register, "maklumat catat");
    assert!(register.join("sesudah.txt").exists());
    assert!(push.starts_with("git push --force-with-lease"), "{push}");
}
