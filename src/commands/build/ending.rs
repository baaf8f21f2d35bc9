//! The last message of `build`: the result, the counts of findings, and what to do next.

use std::path::Path;

use crate::checks::{Cleared, Edition as _, LeftOut};
use crate::commands::build::arguments::Build;
use crate::commands::tally::{documents, rules};
use crate::diagnostics::shell::typed_path;
use crate::diagnostics::{Each, Phrase, Summary, Text, counted, phrase, say};
use crate::output::{Budget, is_site};
use crate::site::OutputPath;
use crate::terminal::Terminal;

/// So many files are named before the others are only counted.
const MOST: usize = 10;

/// That the site that was there before still is, after a space; nothing where there was none.
pub(crate) fn old_site(output: &Path) -> Text {
    if is_site(output).unwrap_or(false) {
        say!(id = " Situs lama tidak berubah.", en = " The old site is unchanged.")
    } else {
        Text::default()
    }
}

/// No site was built because of what was found, which stands above; `withheld` findings in drafts did not matter.
pub(crate) fn refused(found: Summary, withheld: usize, options: &Build, old: &Text, terminal: &mut Terminal) {
    if !options.findings {
        terminal.say(&where_to_read(options));
    }
    terminal.say(&say!(
        id = "Perbaiki yang disebut di atas, lalu jalankan `maklumat bangun` lagi. Penjelasan sebuah kode: `maklumat \
              jelaskan KODE`.",
        en = "Mend what is named above, then run `maklumat build` again. To understand a code: `maklumat explain \
              CODE`.",
    ));
    in_drafts(withheld, terminal);
    let Text { id, en } = found.sentence();
    terminal.say(&say!(
        id = "Situs tidak dibangun: {what}{old}",
        en = "The site was not built: {what}{old}",
        what = Each(&id, &en),
        old = old.each(),
    ));
}

/// No site was built because a slow phone would wait for these pages.
pub(crate) fn too_heavy(pages: &[(OutputPath, usize)], old: &Text, terminal: &mut Terminal) {
    let Budget(most) = Budget::PAGE;
    for (path, weight) in pages {
        terminal.say(&say!(
            id = "Halaman {path} terlalu berat: {weight} byte setelah dimampatkan.",
            en = "The page {path} weighs too much: {weight} bytes compressed.",
            path,
            weight,
        ));
    }
    terminal.say(&say!(
        id = "Dengan --ketat setiap halaman paling berat {most} byte. Pindahkan naskah yang panjang ke lampiran, \
              atau bagi menjadi beberapa dokumen.\nSitus tidak dibangun.{old}",
        en = "With --strict a page weighs at most {most} bytes. Move a long text into an attachment, or divide it \
              into several documents.\nThe site was not built.{old}",
        most,
        old = old.each(),
    ));
}

/// What was published and what was left out; what is left out by path and status only, never by title.
pub(crate) fn built(cleared: &Cleared, files: usize, output: &Path, options: &Build, terminal: &mut Terminal) {
    let folder = output.display();
    terminal.say(&say!(
        id = "Situs selesai dibangun: {files} berkas di {folder}.",
        en = "The site is built: {files} files in {folder}.",
        files,
        folder,
    ));
    terminal.say(&documents(cleared.counts(), phrase!(id = "terbit", en = "published")));
    let shown = cleared.contents().documents.iter().map(|it| it.latest().facts());
    let announced: Vec<Text> = shown.filter(|it| it.records.awaits_approval()).map(|it| announced(&it.file)).collect();
    let left_out: Vec<Text> = cleared.left_out().iter().map(unpublished).collect();
    for lines in [announced, left_out] {
        name(&lines, options, terminal);
    }
    found(cleared, options, terminal);
}

/// What comes after a site was built; where a git server `publishes` it, nobody carries it there.
pub(crate) fn next(output: &Path, options: &Build, publishes: bool) -> Text {
    let (id, en) = match &options.output {
        Some(output) => {
            let output = typed_path(output);
            (format!(" --hasil {output}"), format!(" --output {output}"))
        }
        None => (String::new(), String::new()),
    };
    let then = if publishes {
        say!(
            id = "simpan perubahannya di git dan jalankan `git push`: server git membangun dan menerbitkannya",
            en = "commit what changed and run `git push`: the git server builds and publishes it",
        )
    } else {
        let folder = output.display();
        say!(id = "kirim folder {folder} ke server", en = "send the folder {folder} to the server", folder)
    };
    say!(
        id = "Berikutnya: lihat situs itu dengan `maklumat pratinjau --terbit{what}`, lalu {then}.",
        en = "Next: look at the site with `maklumat serve --published{what}`, then {then}.",
        what = Each(&id, &en),
        then = then.each(),
    )
}

/// What was found, by rule; of what is not published only how much.
fn found(cleared: &Cleared, options: &Build, terminal: &mut Terminal) {
    let findings = cleared.diagnostics();
    let counts = Summary::of(findings).sentence();
    let withheld = cleared.withheld();
    if findings.is_empty() && withheld > 0 {
        terminal.say(&say!(
            id = "Tidak ada temuan dalam yang terbit; dalam yang belum terbit {withheld}: `maklumat cek` \
                  menampilkannya.",
            en = "Nothing to object to in what is published; in what is not published yet {count_finding}: `maklumat \
                  check` shows them.",
            withheld,
            count_finding = counted(withheld, "finding", "findings"),
        ));
        return;
    }
    if findings.is_empty() {
        terminal.say(&counts);
    } else {
        let table = rules(findings, terminal.language);
        terminal.say(&say!(
            id = "Temuan: {counts}\n{trim_end}",
            en = "Findings: {counts}\n{trim_end}",
            counts = counts.each(),
            trim_end = table.trim_end(),
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
        terminal.say(&say!(
            id = "Temuan dalam yang belum terbit: {withheld}; `maklumat cek` menampilkannya.",
            en = "Findings in what is not published yet: {withheld}; `maklumat check` shows them.",
            withheld,
        ));
    }
}

/// Where all findings stand in full. Only `build` knows what was published before.
fn where_to_read(options: &Build) -> Text {
    if options.since.is_some() {
        return say!(
            id = "Semua temuan seutuhnya: ulangi perintah ini dengan --temuan.",
            en = "All findings in full: give this command again with --findings.",
        );
    }
    say!(
        id = "Semua temuan seutuhnya: `maklumat cek`, atau `maklumat bangun --temuan`.",
        en = "All findings in full: `maklumat check`, or `maklumat build --findings`.",
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
        terminal.say(&say!(
            id = "… dan {rest} lagi: `maklumat status` menampilkan semuanya.",
            en = "… and {rest} more: `maklumat status` shows all of them.",
            rest,
        ));
    }
}

fn announced(file: &str) -> Text {
    say!(
        id = "Diumumkan segera, menunggu pengesahan: {file}",
        en = "Announced at once, waiting for approval: {file}",
        file,
    )
}

fn unpublished(one: &LeftOut) -> Text {
    let (Phrase { id, en }, file) = (one.status.words(), &one.file);
    if one.is_next {
        say!(
            id = "Revisi baru belum terbit ({what}): {file}",
            en = "Next revision not published ({what}): {file}",
            file,
            what = Each(&id, &en),
        )
    } else {
        say!(id = "Tidak terbit ({what}): {file}", en = "Not published ({what}): {file}", file, what = Each(&id, &en),)
    }
}
