//! `build`: check, then the whole site and its manifests, or nothing.

use std::fs;
use std::path::Path;

use anyhow::Context as _;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use crate::checks::{Cleared, Edition as _, Shown, clear, withheld};
use crate::commands::Outcome;
use crate::commands::check::outcome;
use crate::commands::command_line::Build;
use crate::commands::reading::{Reading, summary};
use crate::commands::terminal::Terminal;
use crate::commands::theme::files::theme_files;
use crate::diagnostics::{Diagnosed, Severity, Summary, Text};
use crate::output::{Budget, Target, TooHeavy, publish};
use crate::register::{Published, Register, Revision};
use crate::seal;
use crate::site::{OutputPath, Theme, plan};

/// # Errors
/// When something cannot be read or written, a theme does not parse, or another build holds the output. The old
/// site stays.
pub(crate) fn run(options: &Build, reading: &Reading, terminal: &mut Terminal) -> anyhow::Result<Outcome> {
    let since = options.since.as_deref().map(published).transpose()?;
    let read = reading.register(&reading.content)?;
    let context = reading.context(since.as_ref());
    let cleared = match clear(read, &context) {
        Ok(cleared) => cleared,
        Err(examined) => {
            let summary = summary(&examined);
            report(&examined, reading, terminal);
            terminal.say(&refused(summary));
            return Ok(Outcome::Refused);
        }
    };
    terminal.findings(cleared.diagnostics(), &reading.content);
    let warnings = cleared.diagnostics().iter().filter(|it| it.severity == Severity::Warning).count();
    if outcome(Summary { warnings, ..Summary::default() }, options.strict) == Outcome::Refused {
        terminal.say(&refused(Summary { warnings, ..Summary::default() }));
        return Ok(Outcome::Refused);
    }
    let settings = &cleared.contents().settings;
    let theme = Theme::new(theme_files(reading)?, &settings.language).with_context(|| {
        Text::new(
            "tema situs tidak dapat dipakai; situs lama tidak berubah",
            "the theme cannot be used; the old site stays",
        )
    })?;
    let address = options.base_url.as_deref().unwrap_or(&settings.address);
    let output = options.output.clone().unwrap_or_else(|| reading.content.path("public"));
    let plan = plan(&cleared, &theme, &with_slash(address))?;
    let target = Target::at(&output, &reading.content)?;
    let bar = progress(plan.items().len(), terminal);
    let step = |done: usize| bar.inc(done as u64);
    let budget = options.strict.then_some(Budget::PAGE);
    let texts = |attachment| reading.texts.text(attachment);
    let published = publish(&plan, &reading.content, &texts, target, budget, &step, &|seal, written, out| {
        seal::write(seal, &plan, written, out)
    });
    bar.finish_and_clear();
    let written = match published {
        Ok(written) => written,
        Err(error) => {
            let Some(TooHeavy(pages)) = error.downcast_ref() else { return Err(error) };
            terminal.say(&too_heavy(pages));
            return Ok(Outcome::Refused);
        }
    };
    terminal.say(&ending(&cleared, written.len(), &output));
    Ok(Outcome::Done)
}

fn with_slash(address: &str) -> String {
    if address.ends_with('/') { address.to_owned() } else { format!("{address}/") }
}

/// The findings, without the words of what nobody approved: the log of a build is often public.
pub(crate) fn report(examined: &Diagnosed<Register>, reading: &Reading, terminal: &mut Terminal) {
    let register = &examined.value;
    let (unapproved, others): (Vec<_>, Vec<_>) =
        examined.diagnostics.iter().cloned().partition(|it| withheld(&it.place.file, register).is_some());
    terminal.findings(&others, &reading.content);
    for one in unapproved.iter().filter(|it| it.severity == Severity::Error) {
        let demands = one.code.demands;
        let (line, name) = (one.place.spot.line, one.code.name);
        // The name of an attachment can tell as much as its text.
        let file = withheld(&one.place.file, register)
            .filter(|_| !one.place.file.ends_with(".md"))
            .map_or(&one.place.file, |it| &it.path);
        terminal.say(&Text::new(
            format!("{file}:{line}: {name}: {} Rinciannya: `maklumat cek`.\n", demands.id),
            format!("{file}:{line}: {name}: {} Details: `maklumat check`.\n", demands.en),
        ));
    }
}

/// What an earlier manifest says was published.
fn published(manifest: &Path) -> anyhow::Result<Published> {
    let shown = manifest.display();
    let text = fs::read_to_string(manifest).with_context(|| {
        Text::new(format!("{shown} tidak dapat dibaca"), format!("{shown} cannot be read"))
    })?;
    seal::read_published(&text).with_context(|| {
        Text::new(
            format!("{shown} bukan bukti/manifest.json dari penerbitan yang lalu"),
            format!("{shown} is no bukti/manifest.json of an earlier publication"),
        )
    })
}

/// A bar on a terminal that somebody watches; nothing elsewhere.
fn progress(items: usize, terminal: &Terminal) -> ProgressBar {
    let target =
        if terminal.is_watched { ProgressDrawTarget::stderr() } else { ProgressDrawTarget::hidden() };
    let style = ProgressStyle::with_template("{wide_bar} {pos}/{len}")
        .unwrap_or_else(|_| ProgressStyle::default_bar());
    ProgressBar::with_draw_target(Some(items as u64), target).with_style(style)
}

fn refused(summary: Summary) -> Text {
    Text::new(
        format!(
            "Situs tidak dibangun: {} kesalahan, {} peringatan. Situs lama tidak berubah.\nPerbaiki temuan di atas, lalu jalankan `maklumat bangun` lagi. Penjelasan sebuah kode: `maklumat jelaskan KODE`.",
            summary.errors, summary.warnings
        ),
        format!(
            "The site was not built: {} errors, {} warnings. The old site is unchanged.\nMend what is named above, then run `maklumat build` again. To understand a code: `maklumat explain CODE`.",
            summary.errors, summary.warnings
        ),
    )
}

/// Pages that a slow phone waits for.
fn too_heavy(pages: &[(OutputPath, usize)]) -> Text {
    let Budget(most) = Budget::PAGE;
    let mut text = Text::default();
    for (path, weight) in pages {
        text.id.push_str(&format!("Halaman {path} terlalu berat: {weight} byte setelah dimampatkan.\n"));
        text.en.push_str(&format!("The page {path} weighs too much: {weight} bytes compressed.\n"));
    }
    text.id.push_str(&format!(
        "Situs tidak dibangun; situs lama tidak berubah. Dengan --ketat setiap halaman paling berat {most} byte. Pindahkan naskah yang panjang ke lampiran, atau bagi menjadi beberapa dokumen."
    ));
    text.en.push_str(&format!(
        "The site was not built; the old site is unchanged. With --strict a page weighs at most {most} bytes. Move a long text into an attachment, or divide it into several documents."
    ));
    text
}

/// What was published and what was left out; what is left out by path and status only, never by title.
fn ending(cleared: &Cleared, files: usize, output: &Path) -> Text {
    let documents = &cleared.contents().documents;
    let withdrawn = documents.iter().filter(|it| it.is_withdrawn()).count();
    let is_entry = |it: &&Shown| !it.is_withdrawn() && it.latest().is_some_and(Revision::is_excluded);
    let excluded = documents.iter().filter(is_entry).count();
    let in_force = documents.len() - withdrawn - excluded;
    let shown = output.display();
    let mut text = Text::new(
        format!(
            "Terbit: {in_force} dokumen, {excluded} entri dikecualikan, {withdrawn} ditarik; {files} berkas di {shown}."
        ),
        format!(
            "Published: {in_force} documents, {excluded} excluded entries, {withdrawn} withdrawn; {files} files in {shown}."
        ),
    );
    for one in documents.iter().filter_map(Shown::latest).filter(|it| it.awaits_approval()) {
        text.id.push_str(&format!("\nDiumumkan segera, menunggu pengesahan: {}", one.file));
        text.en.push_str(&format!("\nAnnounced at once, waiting for approval: {}", one.file));
    }
    for one in cleared.left_out() {
        text.id.push_str(&format!("\nTidak terbit ({}): {}", one.status.key(), one.file));
        text.en.push_str(&format!("\nNot published ({}): {}", one.status.key(), one.file));
    }
    if cleared.withheld() > 0 {
        let count = cleared.withheld();
        text.id
            .push_str(&format!("\n{count} temuan dalam yang tidak terbit; `maklumat cek` menampilkannya."));
        text.en
            .push_str(&format!("\n{count} findings in what is not published; `maklumat check` shows them."));
    }
    text.id.push_str("\nBerikutnya: `maklumat verifikasi`, lalu kirim folder itu ke server.");
    text.en.push_str("\nNext: `maklumat verify`, then send the folder to the server.");
    text
}
