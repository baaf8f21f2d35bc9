//! What `build` says last: what came of it, what was found in numbers, and what comes next.

use std::path::Path;

use crate::checks::{Cleared, Edition as _, LeftOut, Shown};
use crate::commands::command_line::Build;
use crate::commands::shell::typed_path;
use crate::commands::tally::{documents, rules};
use crate::commands::terminal::Terminal;
use crate::diagnostics::{Phrase, Summary, Text, counted};
use crate::output::{Budget, is_site};
use crate::register::Revision;
use crate::site::OutputPath;

/// So many files are named before the others are only counted.
const MOST: usize = 10;

/// That the site that was there before still is, after a space; nothing where there was none.
pub(crate) fn old_site(output: &Path) -> Text {
    if is_site(output).unwrap_or(false) {
        Text::new(" Situs lama tidak berubah.", " The old site is unchanged.")
    } else {
        Text::default()
    }
}

/// No site was built because of what was found, which stands above; `withheld` findings in drafts did not matter.
pub(crate) fn refused(found: Summary, withheld: usize, options: &Build, old: &Text, terminal: &mut Terminal) {
    if !options.findings {
        terminal.say(&where_to_read(options));
    }
    terminal.say(&Text::new(
        "Perbaiki yang disebut di atas, lalu jalankan `maklumat bangun` lagi. Penjelasan sebuah kode: `maklumat jelaskan KODE`.",
        "Mend what is named above, then run `maklumat build` again. To understand a code: `maklumat explain CODE`.",
    ));
    in_drafts(withheld, terminal);
    let Text { id, en } = found.sentence();
    terminal.say(&Text::new(
        format!("Situs tidak dibangun: {id}{}", old.id),
        format!("The site was not built: {en}{}", old.en),
    ));
}

/// No site was built because a slow phone would wait for these pages.
pub(crate) fn too_heavy(pages: &[(OutputPath, usize)], old: &Text, terminal: &mut Terminal) {
    let Budget(most) = Budget::PAGE;
    for (path, weight) in pages {
        terminal.say(&Text::new(
            format!("Halaman {path} terlalu berat: {weight} byte setelah dimampatkan."),
            format!("The page {path} weighs too much: {weight} bytes compressed."),
        ));
    }
    terminal.say(&Text::new(
        format!(
            "Dengan --ketat setiap halaman paling berat {most} byte. Pindahkan naskah yang panjang ke lampiran, atau bagi menjadi beberapa dokumen.\nSitus tidak dibangun.{}",
            old.id
        ),
        format!(
            "With --strict a page weighs at most {most} bytes. Move a long text into an attachment, or divide it into several documents.\nThe site was not built.{}",
            old.en
        ),
    ));
}

/// What was published and what was left out; what is left out by path and status only, never by title.
pub(crate) fn built(
    cleared: &Cleared,
    files: usize,
    output: &Path,
    options: &Build,
    terminal: &mut Terminal,
) {
    let folder = output.display();
    terminal.say(&Text::new(
        format!("Situs selesai dibangun: {files} berkas di {folder}."),
        format!("The site is built: {files} files in {folder}."),
    ));
    terminal.say(&documents(cleared.counts(), Phrase::new("terbit", "published")));
    let shown = cleared.contents().documents.iter().filter_map(Shown::latest);
    let announced: Vec<Text> = shown.filter(|it| it.awaits_approval()).map(announced).collect();
    let left_out: Vec<Text> = cleared.left_out().iter().map(unpublished).collect();
    for lines in [announced, left_out] {
        name(&lines, options, terminal);
    }
    found(cleared, options, terminal);
    let (id, en) = match &options.output {
        Some(output) => {
            let output = typed_path(output);
            (format!(" --hasil {output}"), format!(" --output {output}"))
        }
        None => (String::new(), String::new()),
    };
    terminal.say_next(&Text::new(
        format!(
            "Berikutnya: lihat situs itu dengan `maklumat pratinjau --terbit{id}`, lalu kirim folder {folder} ke server."
        ),
        format!(
            "Next: look at the site with `maklumat serve --published{en}`, then send the folder {folder} to the server."
        ),
    ));
}

/// What was found, by rule; of what is not published only how much.
fn found(cleared: &Cleared, options: &Build, terminal: &mut Terminal) {
    let findings = cleared.diagnostics();
    let counts = Summary::of(findings).sentence();
    let withheld = cleared.withheld();
    if findings.is_empty() && withheld > 0 {
        terminal.say(&Text::new(
            format!(
                "Tidak ada temuan dalam yang terbit; dalam yang belum terbit {withheld}: `maklumat cek` menampilkannya."
            ),
            format!(
                "Nothing to object to in what is published; in what is not published yet {}: `maklumat check` shows them.",
                counted(withheld, "finding", "findings")
            ),
        ));
        return;
    }
    if findings.is_empty() {
        terminal.say(&counts);
    } else {
        let table = rules(findings, terminal.language);
        terminal.say(&Text::new(
            format!("Temuan: {}\n{}", counts.id, table.trim_end()),
            format!("Findings: {}\n{}", counts.en, table.trim_end()),
        ));
        if !options.findings {
            terminal.say(&where_to_read(options));
        }
    }
    in_drafts(withheld, terminal);
}

/// How many findings are about what is not published.
fn in_drafts(withheld: usize, terminal: &mut Terminal) {
    if withheld > 0 {
        terminal.say(&Text::new(
            format!("Temuan dalam yang belum terbit: {withheld}; `maklumat cek` menampilkannya."),
            format!("Findings in what is not published yet: {withheld}; `maklumat check` shows them."),
        ));
    }
}

/// Where all findings stand in full. Only `build` knows what was published before.
fn where_to_read(options: &Build) -> Text {
    if options.since.is_some() {
        return Text::new(
            "Semua temuan seutuhnya: ulangi perintah ini dengan --temuan.",
            "All findings in full: give this command again with --findings.",
        );
    }
    Text::new(
        "Semua temuan seutuhnya: `maklumat cek`, atau `maklumat bangun --temuan`.",
        "All findings in full: `maklumat check`, or `maklumat build --findings`.",
    )
}

/// Some lines of a kind; when they are many only the first, unless everything is asked for.
fn name(lines: &[Text], options: &Build, terminal: &mut Terminal) {
    let most = if options.findings { lines.len() } else { MOST };
    let rest = lines.len().saturating_sub(most);
    for line in lines.iter().take(most) {
        terminal.say(line);
    }
    if rest > 0 {
        terminal.say(&Text::new(
            format!("… dan {rest} lagi: `maklumat status` menampilkan semuanya."),
            format!("… and {rest} more: `maklumat status` shows all of them."),
        ));
    }
}

fn announced(revision: &Revision) -> Text {
    Text::new(
        format!("Diumumkan segera, menunggu pengesahan: {}", revision.file),
        format!("Announced at once, waiting for approval: {}", revision.file),
    )
}

fn unpublished(one: &LeftOut) -> Text {
    let (Phrase { id, en }, file) = (one.status.words(), &one.file);
    if one.is_next {
        Text::new(
            format!("Revisi baru belum terbit ({id}): {file}"),
            format!("Next revision not published ({en}): {file}"),
        )
    } else {
        Text::new(format!("Tidak terbit ({id}): {file}"), format!("Not published ({en}): {file}"))
    }
}
