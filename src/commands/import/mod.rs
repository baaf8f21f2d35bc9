//! `import`: drafts from an existing list, with a report on every row.

pub(crate) mod counts;
pub(crate) mod plan;
pub(crate) mod report;
pub(crate) mod table_child;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use clap::Args;

use crate::commands::Outcome;
use crate::commands::import::plan::{Done, Plan, plan};
use crate::commands::import::report::report;
use crate::commands::import::table_child::table;
use crate::diagnostics::{Text, say};
use crate::import::table::{Table, TableFormat};
use crate::import::{Entry, Units, intake};
use crate::reading::Reading;
use crate::register::Next;
use crate::source::write_all;
use crate::terminal::Terminal;
use crate::workflow::officers::{able, choice, only};

#[derive(Debug, Args)]
#[command(next_help_heading = "Pilihan")]
pub(crate) struct Import {
    /// Daftar yang sudah ada: .xlsx, .xls, .ods, atau .csv
    #[arg(long_help = "The existing list: .xlsx, .xls, .ods or .csv")]
    #[arg(help_heading = "Lokasi", value_name = "BERKAS")]
    file: PathBuf,
    /// Unit untuk informasi yang di daftar tidak menyebut unit yang dikenal
    #[arg(long_help = "The unit of entries for which the list names no known unit")]
    #[arg(long, value_name = "UNIT")]
    unit: Option<String>,
    /// Tabel dua kolom: nama di daftar, lalu unitnya di maklumat.yml
    #[arg(long_help = "A table of two columns: a name in the list, then its unit in maklumat.yml")]
    #[arg(long, visible_alias = "tabel-unit", value_name = "BERKAS")]
    units_table: Option<PathBuf>,
    /// Nama daftar ini dahulu, bila berkasnya berganti nama: konsep yang dibuat darinya diperbarui
    #[arg(long_help = "The list's earlier name, if its file was renamed: drafts made from it are brought up to date")]
    #[arg(long, visible_alias = "nama-dahulu", value_name = "NAMA")]
    formerly: Option<String>,
    /// Laporkan saja apa yang akan dibuat; tidak menulis apa pun
    #[arg(long_help = "Only report what would be made; write nothing")]
    #[arg(long, visible_alias = "coba")]
    dry_run: bool,
}

/// # Errors
/// When the list or the register cannot be read, or a draft not be written.
pub(crate) fn run(
    options: &Import,
    reading: &Reading,
    program: Option<&Path>,
    terminal: &mut Terminal,
) -> anyhow::Result<Outcome> {
    let list = read(&options.file, program)?;
    let register = reading.register(&reading.content)?.value;
    let mut units = Units::of(&reading.settings.value);
    if let Some(unit) = &options.unit {
        units = units.with_fallback(unit).map_err(anyhow::Error::msg)?;
    }
    if let Some(file) = &options.units_table {
        units = units.with_table(&read(file, program)?).map_err(anyhow::Error::msg)?;
    }
    let found = intake(&list, &units);
    let name = options.file.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let lists: Vec<&str> = [name.as_str()].into_iter().chain(options.formerly.as_deref()).collect();
    let plan: Plan = plan(&found, &lists, &register, reading)?;
    terminal.print(&report(&list, &found, &plan, &name, options.dry_run, terminal.language))?;
    if found.sheets.iter().all(|it| it.headings.is_empty()) {
        terminal.say(&no_headings());
        if matches!(list.format, TableFormat::Delimited(it) if !it.is_told) {
            terminal.say(&another_sign());
        }
        return Ok(Outcome::Refused);
    }
    if found.entries.is_empty() {
        terminal.say(&say!(
            id = "Di bawah judul kolomnya tidak ada informasi apa pun.",
            en = "There is no information below the headings.",
        ));
        return Ok(Outcome::Refused);
    }
    if !options.dry_run {
        write_all(&plan.writings)?;
    }
    terminal.say(&next(options.dry_run, &plan, reading));
    let all = found.entries.iter().all(Entry::can_be_draft);
    Ok(if all { Outcome::Done } else { Outcome::Refused })
}

fn read(file: &Path, program: Option<&Path>) -> anyhow::Result<Table> {
    let name = file.display().to_string();
    table(file, program)?.map_err(|it| anyhow::Error::msg(it.text(&name)))
}

fn no_headings() -> Text {
    say!(
        id = "Tidak ditemukan baris judul kolom. Sebuah daftar mempunyai sedikitnya kolom judul atau ringkasan dan \
              satu kolom lain, misalnya: Nomor, Judul Informasi, Ringkasan Isi Informasi, Penanggung Jawab.",
        en = "No row of headings was found. A list has at least a column for the title or the summary and one more, \
              such as: `Nomor`, `Judul Informasi`, `Ringkasan Isi Informasi`, `Penanggung Jawab`.",
    )
}

fn another_sign() -> Text {
    say!(
        id = "Bila kolomnya dipisah tanda lain, tulis tanda itu di baris pertama berkas, misalnya: sep=;",
        en = "If another sign stands between the columns, write it into the first line of the file, such as: sep=;",
    )
}

fn next(dry_run: bool, plan: &Plan, reading: &Reading) -> Text {
    match (dry_run, plan.writings.is_empty()) {
        (true, _) => say!(
            id = "Tidak ada yang ditulis. Bila laporan ini sesuai, ulangi tanpa --coba.",
            en = "Nothing was written. If the report is as it should be, run it again without --dry-run.",
        ),
        (false, true) => say!(
            id = "Tidak ada yang perlu ditulis. Berikutnya: `maklumat cek`.",
            en = "Nothing had to be written. Next: `maklumat check`.",
        ),
        (false, false) => {
            let officers = submitting(plan, reading);
            say!(
                id = "Berikutnya: `maklumat cek` menunjukkan apa yang masih harus diisi pada setiap konsep; lalu \
                      `maklumat ajukan LOKASI --oleh {who}`{choice}.",
                en = "Next: `maklumat check` shows what is still to be filled in, draft by draft; then `maklumat \
                      submit PATH --by {who}`{choice}.",
                who = only(&officers),
                choice = choice(&officers),
            )
        }
    }
}

/// Who may hand in what was written, one draft or another.
fn submitting(plan: &Plan, reading: &Reading) -> Vec<String> {
    let written = plan.entries.iter().filter(|(done, _)| matches!(done, Done::Created | Done::Updated));
    let units: BTreeSet<&str> = written.filter_map(|(_, path)| path.split('/').nth(1)).collect();
    let (settings, today) = (&reading.settings.value, reading.moment.day);
    let of_unit = units.into_iter().flat_map(|it| able(Next::Submit.roles(false), it, settings, today));
    of_unit.collect::<BTreeSet<String>>().into_iter().collect()
}
