//! Documents as people write them, made up from a number: comments, any order of keys, folded texts, quotes, Windows
//! line ends; and what each command must make of them, known without the program.

use std::fs;
use std::process::{Command, Output};

use maklumat::register::{Revision, Statement, Step};

use crate::counts::Random;
use crate::folders::{Snapshot, snapshot};
use crate::sample_register::SampleRegister;

/// A document as the lines of its keys; comments and blank lines are blocks without a key.
#[derive(Clone)]
pub(crate) struct Written {
    blocks: Vec<(&'static str, String)>,
    body: String,
    windows: bool,
    /// `content/protokol/…`, without `.md`.
    pub(crate) path: String,
    pub(crate) single: bool,
}

impl Written {
    /// The document of this number.
    pub(crate) fn new(number: usize) -> Written {
        let mut random = Random(0x5eed + number as u64 * 7919);
        for _ in 0..4 {
            random.below(2);
        }
        let single = random.below(2) == 0;
        let mut keys = vec![
            ("id", format!("id: tulis-{number}\n")),
            (
                "revisi",
                random.pick(&["revisi: 1\n", "revisi: \"1\"\n", "revisi: '1'   # pertama\n"]).to_owned(),
            ),
            (
                "judul",
                random.pick(&[
                    "judul: Jadwal: lagi\n",
                    "judul: 'Jadwal \"resmi\"'\n",
                    "judul: >-\n  Jadwal\n  layanan\n",
                    "judul: Jadwal #\n",
                ])
                .replace("Jadwal: lagi", "\"Jadwal: lagi\""),
            ),
            (
                "ringkasan",
                random.pick(&[
                    "ringkasan: |\n  Satu.\n\n  Dua: tiga.\n",
                    "ringkasan: >\n  Hari dan jam\n  layanan.\n",
                    "ringkasan: \"Caf\u{e9} \\u00e9 \\\"x\\\"\"\n",
                    "ringkasan: Hari\n  dan jam\n",
                ])
                .to_owned(),
            ),
            (
                "klasifikasi",
                random.pick(&["klasifikasi: berkala\n", "klasifikasi:   'setiap-saat'\n"]).to_owned(),
            ),
            ("penanggung_jawab", "penanggung_jawab: Kepala Bagian\n".to_owned()),
            (
                "dibuat",
                random.pick(&[
                    "dibuat: { tanggal: 2026-01-20, tempat: Palangka Raya }\n",
                    "dibuat:\n  # hari rapat\n  tempat: \"Palangka Raya\"\n\n  tanggal: 2026-01\n",
                ])
                .to_owned(),
            ),
            (
                "bentuk",
                random.pick(&[
                    "bentuk: [daring]\n",
                    "bentuk:\n- cetak\n- daring\n",
                    "bentuk: [\n  cetak,\n  rekam,\n]\n",
                ])
                .to_owned(),
            ),
            (
                "retensi",
                random.pick(&[
                    "retensi: { aktif: 2 tahun, inaktif: 3 tahun, nasib_akhir: musnah }\n",
                    "retensi: {\n  \"aktif\": 2 tahun,   # dalam kurung\n  inaktif: '3 tahun', nasib_akhir: musnah,\n}\n",
                ])
                .to_owned(),
            ),
        ];
        if !single {
            keys.push(("lampiran", "lampiran:\n  - berkas: jadwal.csv\n    judul: Jadwal\n".to_owned()));
        }
        let mut blocks = Vec::new();
        while !keys.is_empty() {
            match random.below(5) {
                0 => blocks.push((
                    "",
                    random.pick(&["# catatan: --- bukan akhir\n", "\n", "#\tTab dalam catatan\n"]).to_owned(),
                )),
                _ => blocks.push(keys.remove(random.below(keys.len()))),
            }
        }
        let body = random.pick(&["Isi.\n", "\nIsi\n---\nlagi", "", "Isi dengan `---` dan \u{e9}.\n\n\n"]).to_owned();
        Written {
            blocks,
            body,
            windows: random.below(3) == 0,
            path: format!("content/protokol/tulis-{number}"),
            single,
        }
    }

    /// Its bytes.
    pub(crate) fn bytes(&self) -> Vec<u8> {
        let keys: String = self.blocks.iter().map(|(_, it)| it.as_str()).collect();
        // Nothing at all after the closing line, where the text is empty.
        let end = if self.body.is_empty() { "" } else { "\n" };
        let text = format!("---\n{keys}---{end}{}", self.body);
        if self.windows { text.replace('\n', "\r\n").into_bytes() } else { text.into_bytes() }
    }

    /// From the register's folder on.
    pub(crate) fn file(&self) -> String {
        if self.single { format!("{}.md", self.path) } else { format!("{}/index.md", self.path) }
    }

    /// As it is named on the command line.
    pub(crate) fn named(&self) -> String {
        self.path.clone()
    }

    pub(crate) fn put(&self, good: &SampleRegister) {
        good.write(&self.file(), &self.bytes());
        if !self.single {
            good.write(&format!("{}/jadwal.csv", self.path), b"hari,jam\nSenin,08.00\n");
        }
    }

    /// With a key written so, where it stands, or else as the last one.
    pub(crate) fn set(&mut self, key: &'static str, text: String) {
        match self.blocks.iter().position(|(it, _)| *it == key) {
            Some(at) => self.blocks[at].1 = text,
            None => self.blocks.push((key, text)),
        }
    }

    /// With an entry at the end of a list.
    pub(crate) fn append(&mut self, key: &'static str, entry: &str) {
        match self.blocks.iter_mut().find(|(it, _)| *it == key) {
            Some((_, text)) => text.push_str(entry),
            None => self.blocks.push((key, format!("{key}:\n{entry}"))),
        }
    }

    pub(crate) fn remove(&mut self, key: &str) {
        self.blocks.retain(|(it, _)| *it != key);
    }

    /// Whether the file is what it must be.
    pub(crate) fn is_at(&self, good: &SampleRegister) -> Result<(), String> {
        let found = fs::read(good.path(&self.file())).map_err(|it| format!("{}: {it}", self.file()))?;
        let (due, found) =
            (String::from_utf8_lossy(&self.bytes()).into_owned(), String::from_utf8_lossy(&found).into_owned());
        (due == found).then_some(()).ok_or(format!("{}\n--- due\n{due}\n--- found\n{found}", self.file()))
    }
}

/// The program on 2 February 2026 at this hour in Palangka Raya.
pub(crate) fn at(good: &SampleRegister, hour: u64, arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_maklumat"));
    let epoch = 1_769_965_200 + hour * 3600;
    command.arg("--yes").args(arguments).current_dir(good.root()).env("SOURCE_DATE_EPOCH", epoch.to_string());
    command.stdin(std::process::Stdio::null()).output().unwrap()
}

/// Runs it over many documents; it must do what it is asked.
pub(crate) fn done(good: &SampleRegister, hour: u64, command: &[&str], documents: &[Written]) {
    let paths: Vec<String> = documents.iter().map(Written::named).collect();
    let mut arguments = vec![command[0]];
    arguments.extend(paths.iter().map(String::as_str));
    arguments.extend(&command[1..]);
    let output = at(good, hour, &arguments);
    assert_eq!(output.status.code(), Some(0), "{command:?}: {}", String::from_utf8_lossy(&output.stderr));
}

/// The digests that records of this step must have now, each with this record in its statement; for the first ones as
/// anyone computes them from the printed statement.
pub(crate) fn digests(good: &SampleRegister, documents: &[Written], step: Step, record: &str) -> Vec<String> {
    let line = format!("\n{} {record}\nmeta ", step.key());
    statements(good, documents, step.key(), |it| {
        let statement = it.statement("biro.contoh.go.id", "protokol", step).unwrap();
        assert!(statement.text().contains(&line), "{line} in {}", statement.text());
        statement
    })
}

/// The digests of the statements of documents, as the library and as the command makes them.
pub(crate) fn statements(
    good: &SampleRegister,
    documents: &[Written],
    word: &str,
    of: impl Fn(&Revision) -> Statement,
) -> Vec<String> {
    let register = good.read().value;
    let digest = |document: &Written| {
        let found = register.documents().find(|it| *it.path == *document.named()).unwrap();
        of(found.present().unwrap()).digest().prefixed()
    };
    let digests: Vec<String> = documents.iter().map(digest).collect();
    for (document, digest) in documents.iter().zip(&digests).take(5) {
        let output = at(good, 8, &["statement", &document.named(), "--step", word]);
        assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
        assert_eq!(maklumat::source::Digest::of(&output.stdout).prefixed(), *digest, "{}", document.path);
    }
    digests
}

/// A register of its own with so many documents.
pub(crate) fn register(documents: usize) -> (SampleRegister, Vec<Written>) {
    let good = SampleRegister::whole();
    let documents: Vec<Written> = (0..documents).map(Written::new).collect();
    for document in &documents {
        document.put(&good);
    }
    (good, documents)
}

/// Everything below `content/`, by its path in the register's folder.
pub(crate) fn contents(good: &SampleRegister) -> Snapshot {
    snapshot(good.root()).into_iter().filter(|(path, _)| path.starts_with("content/")).collect()
}
