//! The sound register that is spoiled: documents of every kind, each line of them known by its number.

use std::fs;
use std::process::Output;
use std::sync::OnceLock;

use maklumat::diagnostics::Start;
use serde_json::Value;

use crate::example_register::Workplace;

pub(crate) const SETTINGS: &str = "maklumat.yml";
pub(crate) const DOC: &str = "protokol/contoh/index.md";
pub(crate) const CSV: &str = "protokol/contoh/jadwal.csv";
pub(crate) const PNG: &str = "protokol/contoh/denah.png";
pub(crate) const DIK: &str = "protokol/dik.md";
pub(crate) const NEW: &str = "protokol/pedoman/index.md";
pub(crate) const OLD: &str = "protokol/pedoman/r1/index.md";
pub(crate) const GONE: &str = "protokol/ditarik.md";
pub(crate) const OTHER: &str = "perencanaan/lain.md";
pub(crate) const DRAFT: &str = "perencanaan/konsep.md";

/// What lies in the folders of [`DOC`], [`NEW`] and [`OLD`].
pub(crate) const TABLE: &[u8] = b"hari,jam\nSenin,08.00\n";
pub(crate) const PICTURE: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\0\0\0\0";

/// The templates, with REVIEW, APPROVAL and WITHDRAWAL where digests stand.
const TEXTS: [(&str, &str); 8] = [
    (SETTINGS, include_str!("sound_register/maklumat.yml")),
    (DOC, include_str!("sound_register/contoh.md")),
    (DIK, include_str!("sound_register/dik.md")),
    (NEW, include_str!("sound_register/pedoman.md")),
    (OLD, include_str!("sound_register/pedoman-r1.md")),
    (GONE, include_str!("sound_register/ditarik.md")),
    (OTHER, include_str!("sound_register/lain.md")),
    (DRAFT, include_str!("sound_register/konsep.md")),
];

/// The same with their digests.
static SEALED: OnceLock<[String; 8]> = OnceLock::new();

/// A document as it is before its digests are computed.
pub(crate) fn template(file: &str) -> &'static str {
    TEXTS.iter().find(|(it, _)| *it == file).unwrap().1
}

/// A good register in a folder that goes with it.
pub(crate) struct Good {
    place: Workplace,
}

impl Good {
    pub(crate) fn new() -> Good {
        let good = Good { place: Workplace::new(Start::Approved) };
        for file in [CSV, "protokol/pedoman/tabel.csv", "protokol/pedoman/r1/tabel.csv"] {
            good.write(file, TABLE);
        }
        good.write(PNG, PICTURE);
        let sealed = SEALED.get_or_init(|| {
            TEXTS.map(|(file, text)| {
                good.seal(file, text);
                good.text(file)
            })
        });
        for ((file, _), text) in TEXTS.iter().zip(sealed) {
            good.write(file, text.as_bytes());
        }
        good
    }

    /// Changes the one place of a template where `from` stands, and computes its digests. `[FILE:LINE]` in `to` is
    /// the digest that stands there.
    pub(crate) fn rewrite(&self, file: &str, from: &str, to: &str) {
        let template = template(file);
        assert_eq!(template.matches(from).count(), 1, "`{from}` in {file}");
        let mut to = to.to_owned();
        for (other, _) in TEXTS {
            while let Some(at) = to.find(&format!("[{other}:")) {
                let end = at + to[at..].find(']').unwrap();
                let line = to[at + other.len() + 2..end].parse().unwrap();
                to.replace_range(at..=end, &format!("\"{}\"", self.digest(other, line)));
            }
        }
        self.seal(file, &template.replacen(from, &to, 1));
    }

    /// The register as the library reads it.
    pub(crate) fn read(&self) -> maklumat::register::Register {
        self.place.read().value
    }

    /// The register's folder.
    pub(crate) fn root(&self) -> &std::path::Path {
        self.place.root()
    }

    /// Writes a text with digests that stand.
    pub(crate) fn seal(&self, file: &str, text: &str) {
        if file.ends_with(".yml") {
            self.write(file, text.as_bytes());
        } else {
            self.place.seal(&format!("content/{file}"), text);
        }
    }

    /// The digest on a line; the last one, if there are several.
    pub(crate) fn digest(&self, file: &str, line: usize) -> String {
        let text = self.text(file);
        let line = text.lines().nth(line - 1).unwrap();
        let at = line.rfind("sha256:").unwrap();
        line[at..at + 71].to_owned()
    }

    /// Puts the digest of one line in place of that of another.
    pub(crate) fn replay(&self, from: (&str, usize), to: (&str, usize)) {
        self.swap(to.0, &self.digest(to.0, to.1), &self.digest(from.0, from.1));
    }

    /// Writes `new` instead of `old`, which stands there once, without sealing.
    pub(crate) fn swap(&self, file: &str, old: &str, new: &str) {
        let text = self.text(file);
        assert_eq!(text.matches(old).count(), 1, "`{old}` in {file}");
        self.write(file, text.replacen(old, new, 1).as_bytes());
    }

    pub(crate) fn text(&self, file: &str) -> String {
        self.place.text(&format!("content/{file}"))
    }

    pub(crate) fn write(&self, file: &str, bytes: &[u8]) {
        self.place.write(&format!("content/{file}"), bytes);
    }

    pub(crate) fn path(&self, file: &str) -> std::path::PathBuf {
        self.place.path(&format!("content/{file}"))
    }

    pub(crate) fn remove(&self, file: &str) {
        fs::remove_file(self.path(file)).unwrap();
    }

    /// Moves a file or folder.
    pub(crate) fn rename(&self, from: &str, to: &str) {
        fs::create_dir_all(self.path(to).parent().unwrap()).unwrap();
        fs::rename(self.path(from), self.path(to)).unwrap();
    }

    /// A link in place of what is there.
    pub(crate) fn link(&self, file: &str, target: &str) {
        let _ = fs::remove_file(self.path(file));
        std::os::unix::fs::symlink(target, self.path(file)).unwrap();
    }

    pub(crate) fn folder(&self, folder: &str) {
        fs::create_dir_all(self.path(folder)).unwrap();
    }

    /// The program, about to run on this register.
    pub(crate) fn command(&self, arguments: &[&str]) -> std::process::Command {
        self.place.command(arguments)
    }

    pub(crate) fn run(&self, arguments: &[&str]) -> Output {
        self.place.run(arguments)
    }

    /// What `check` says, as JSON.
    pub(crate) fn report(&self) -> Value {
        let output = self.run(&["check", "--format", "json"]);
        serde_json::from_slice(&output.stdout).unwrap_or_else(|_| panic!("{}", String::from_utf8_lossy(&output.stderr)))
    }

    /// The exit code of `check` and its errors, `code file:line`, files from `content/` on.
    pub(crate) fn errors(&self) -> (Option<i32>, Vec<String>) {
        let output = self.run(&["check", "--format", "json"]);
        let Ok(report) = serde_json::from_slice::<Value>(&output.stdout) else {
            return (output.status.code(), vec![String::from_utf8_lossy(&output.stderr).into_owned()]);
        };
        let all = report["diagnostics"].as_array().unwrap().iter();
        let errors = all.filter(|it| it["severity"] == "error").map(|it| {
            let file = it["file"].as_str().unwrap();
            let file = file.strip_prefix("content/").unwrap_or(file);
            format!("{} {file}:{}", it["code"].as_str().unwrap(), it["line"])
        });
        (output.status.code(), errors.collect())
    }
}
