//! The files that `init` writes; they lie in `files/`, as they are, with marks where the answers go.

use crate::commands::init::answers::Answers;
use crate::commands::init::jobs::{Jobs, Program};
use crate::commands::init::new_file::NewFile;
use crate::commands::init::owners::owners;
use crate::commands::init::samples::seal;
use crate::source::quoted;
use crate::workflow::new_draft::fill::{Marks, fill};

/// Where each file goes, and what is in it.
const FILES: [(&str, &str); 12] = [
    ("content/maklumat.yml", include_str!("files/content/maklumat.yml")),
    (".gitattributes", include_str!("files/gitattributes")),
    (".gitignore", include_str!("files/gitignore")),
    (".githooks/pre-commit", include_str!("files/pre-commit")),
    ("PANDUAN.md", include_str!("files/PANDUAN.md")),
    ("BUKTI.md", include_str!("files/BUKTI.md")),
    (".github/CODEOWNERS", include_str!("files/github/CODEOWNERS")),
    (".github/workflows/register.yml", include_str!("files/github/register.yml")),
    (".gitlab/CODEOWNERS", include_str!("files/gitlab/CODEOWNERS")),
    (".gitlab-ci.yml", include_str!("files/gitlab/gitlab-ci.yml")),
    (".forgejo/CODEOWNERS", include_str!("files/forgejo/CODEOWNERS")),
    (".forgejo/workflows/register.yml", include_str!("files/forgejo/register.yml")),
];

/// Every place outside `content/<unit>/` that something is written to.
pub(crate) fn places() -> impl Iterator<Item = &'static str> {
    FILES.iter().map(|(path, _)| *path)
}

/// The sample documents, below the folder of the first unit; a file beside a text stands before it.
const SAMPLES: [(&str, &str); 5] = [
    ("contoh-standar-layanan/jadwal-layanan.csv", include_str!("files/content/jadwal-layanan.csv")),
    ("contoh-standar-layanan/index.md", include_str!("files/content/contoh-standar-layanan.md")),
    ("contoh-laporan-layanan.md", include_str!("files/content/contoh-laporan-layanan.md")),
    ("contoh-dikecualikan.md", include_str!("files/content/contoh-dikecualikan.md")),
    (DRAFT, include_str!("files/content/contoh-kunjungan.md")),
];

/// The sample with a mistake on purpose, which the first steps bring to publication.
pub(crate) const DRAFT: &str = "contoh-kunjungan.md";

/// Every file of a new register; `prefix` is its folder within the git repository, with `/` at the end, or empty.
///
/// # Errors
/// When a sample cannot be sealed, which no answer can bring about.
pub(crate) fn files(answers: &Answers, jobs: &Jobs, prefix: &str) -> anyhow::Result<Vec<NewFile>> {
    let mut marks = marks(answers, prefix);
    marks.extend(job_marks(jobs));
    marks.extend(owners(answers));
    let mut files = Vec::new();
    for (path, text) in FILES {
        let is_run = path.ends_with("pre-commit");
        files.push(NewFile { path: path.to_owned(), text: fill(text, &marks), is_run });
    }
    let unit = answers.first_unit();
    for (name, text) in SAMPLES {
        let path = format!("content/{unit}/{name}");
        let text = fill(text, &marks);
        let text = if name.ends_with(".md") { seal(&answers.register, &path, &text, &files)? } else { text };
        files.push(NewFile { path, text, is_run: false });
    }
    Ok(files)
}

fn marks(answers: &Answers, prefix: &str) -> Marks {
    let year = answers.day.year();
    let lines = |one: &dyn Fn(&str, &str) -> String| -> String {
        answers.units.iter().map(|(folder, name)| one(folder, name) + "\n").collect()
    };
    let register = if prefix.is_empty() { "." } else { prefix.trim_end_matches('/') };
    Marks::from([
        ("NAMA_REGISTER", quoted(&answers.register)),
        ("ALAMAT_SITUS", quoted(&answers.address)),
        ("ALAMAT", answers.address.clone()),
        ("ZONA_WAKTU", answers.zone.clone()),
        ("NAMA_BADAN", quoted(&answers.name)),
        ("UNIT", lines(&|folder, name| format!("{folder}: {{ nama: {} }}", quoted(name)))),
        (
            "PETUGAS",
            lines(&|folder, name| {
                let position = quoted(&format!("Petugas Pelayanan Informasi {name}"));
                format!(
                    "- {{ id: petugas-{folder}, jabatan: {position}, peran: petugas, unit: {folder}, mulai: {year}-01-01 }}"
                )
            }),
        ),
        ("AWAL_TAHUN", format!("{year}-01-01")),
        ("TAHUN", year.to_string()),
        ("HARI", answers.day.to_string()),
        ("UNIT_PERTAMA", answers.first_unit().to_owned()),
        ("KELOMPOK", lines(&|folder, name| format!("| `@instansi/petugas-{folder}` | petugas {} |", cell(name)))),
        ("FOLDER_KAIT", format!("{prefix}.githooks")),
        // In single quotes a shell reads nothing but another one as anything else.
        ("FOLDER_REGISTER", format!("'{}'", register.replace('\'', "'\\''"))),
        ("SITUS", include_str!("files/situs.sh").to_owned()),
        ("GIT_SERVER", include_str!("files/git-server.sh").to_owned()),
        ("TERBITAN", include_str!("files/terbitan.sh").to_owned()),
        ("BANGUN", include_str!("files/bangun.sh").to_owned()),
        ("TERBARU", include_str!("files/terbaru.sh").to_owned()),
        ("CATAT", include_str!("files/catat.sh").to_owned()),
        ("RIWAYAT_UTUH", include_str!("files/riwayat-utuh.sh").to_owned()),
        ("COCOKKAN", include_str!("files/cocokkan.sh").to_owned()),
    ])
}

/// A name in a table of Markdown.
fn cell(name: &str) -> String {
    name.replace('|', "\\|")
}

/// What the CI files hold that depends on where the program comes from. From source it is kept once it is made.
fn job_marks(jobs: &Jobs) -> Marks {
    const RUST: &str = env!("CARGO_PKG_RUST_VERSION");
    let mut marks = Marks::from([
        ("RUST", RUST.to_owned()),
        ("BELUM_DIISI", include_str!("files/belum-diisi.sh").to_owned()),
        ("FOLDER_SITUS", quoted(&jobs.site_folder)),
        ("FOLDER_SITUS_POLOS", jobs.site_folder.clone()),
        ("FOLDER_SIAP", include_str!("files/forgejo/folder-siap.sh").to_owned()),
    ]);
    let (settings, script, rest) = match &jobs.program {
        Program::Release { address, digest } => {
            marks.extend([("ALAMAT_PROGRAM", quoted(address)), ("SIDIK_PROGRAM", quoted(digest))]);
            let rest = [
                ("PROGRAM_DARI", "Program itu sebuah rilis, diambil menurut alamat dan sidiknya.".to_owned()),
                ("RUST_FORGEJO", String::new()),
                ("GAMBAR", "buildpack-deps:bookworm-scm".to_owned()),
                ("ISI_GAMBAR", "git dan curl".to_owned()),
                ("SIMPANAN_GITHUB", String::new()),
                ("SIMPANAN_FORGEJO", String::new()),
                ("SIMPANAN_GITLAB", String::new()),
                ("TEMPAT_PROGRAM_FORGEJO", String::new()),
                ("TEMPAT_PROGRAM_GITLAB", String::new()),
            ];
            (include_str!("files/program/rilis.yml"), include_str!("files/ambil-rilis.sh"), rest)
        }
        Program::Source { address, commit } => {
            marks.extend([("SUMBER_PROGRAM", quoted(address)), ("KOMIT_PROGRAM", quoted(commit))]);
            let rest = [
                ("PROGRAM_DARI", made_from(address, commit).to_owned()),
                ("RUST_FORGEJO", fill(include_str!("files/program/rust-forgejo.md"), &marks)),
                ("GAMBAR", format!("rust:{RUST}-bookworm")),
                ("ISI_GAMBAR", "git, curl, dan Rust".to_owned()),
                ("SIMPANAN_GITHUB", include_str!("files/program/simpanan-github.yml").to_owned()),
                ("SIMPANAN_FORGEJO", include_str!("files/program/simpanan-forgejo.yml").to_owned()),
                ("SIMPANAN_GITLAB", include_str!("files/program/simpanan-gitlab.yml").to_owned()),
                ("TEMPAT_PROGRAM_FORGEJO", "FOLDER_PROGRAM=\"$HOME/.cache/maklumat/$KOMIT_PROGRAM\"".to_owned()),
                ("TEMPAT_PROGRAM_GITLAB", "FOLDER_PROGRAM=\"$PWD/.program-maklumat\"".to_owned()),
            ];
            (include_str!("files/program/sumber.yml"), include_str!("files/ambil-sumber.sh"), rest)
        }
    };
    let filled = [("PROGRAM", fill(settings, &marks)), ("AMBIL_PROGRAM", fill(script, &marks))];
    marks.extend(filled);
    marks.extend(rest);
    marks
}

fn made_from(address: &str, commit: &str) -> &'static str {
    if address.is_empty() || commit.is_empty() {
        return "Program itu dibuat dari sumbernya. Sumber itu belum diketahui: isi dahulu\n`SUMBER_PROGRAM` dan `KOMIT_PROGRAM` di sana.";
    }
    "Program itu dibuat dari sumbernya satu kali (sekitar sepuluh menit), lalu disimpan."
}
