//! `theme`: copies a file of the default theme into the register's own, or lists them all.

use std::collections::{BTreeMap, BTreeSet};

use clap::{Args, Subcommand};

use crate::commands::Outcome;
use crate::commands::command_line::languages::SHAPE;
use crate::commands::command_line::nearest::{near_words, nearest};
use crate::diagnostics::{Language, Text, say};
use crate::reading::{Reading, SETTINGS};
use crate::register::is_id;
use crate::site::Theme;
use crate::source::create;
use crate::terminal::Terminal;

/// The name proposed for a theme that has none yet.
const PROPOSED: &str = "kami";

#[derive(Debug, Args)]
#[command(next_help_heading = "Pilihan")]
pub(crate) struct Themes {
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, Subcommand)]
enum What {
    /// Salin satu berkas tema bawaan ke themes/NAMA/ untuk diubah
    #[command(long_about = "Copy a file of the default theme to themes/<theme>/, to be changed")]
    #[command(visible_alias = "salin", help_template = SHAPE)]
    Eject(Eject),
    /// Tampilkan semua berkas tema, dan mana yang sudah digantikan
    #[command(long_about = "List all files of the theme, and which of them were replaced")]
    #[command(visible_alias = "daftar", help_template = SHAPE)]
    List,
}

#[derive(Debug, Args)]
#[command(next_help_heading = "Pilihan")]
struct Eject {
    /// Berkas tema bawaan, misalnya templates/missing.html; daftarnya: `maklumat tema daftar`
    #[arg(
        long_help = "A file of the default theme, for instance templates/missing.html; `maklumat theme list` names them"
    )]
    #[arg(help_heading = "Berkas", value_name = "BERKAS")]
    file: String,
    /// Nama tema [bila tidak disebut: `tema` di maklumat.yml]
    #[arg(long_help = "The name of the theme [if not named: `tema` in maklumat.yml]")]
    #[arg(long, visible_alias = "nama", value_name = "NAMA")]
    name: Option<String>,
}

/// # Errors
/// When there is no such file in the default theme, when the register's own theme has it already, or when the disk
/// does not take it.
pub(crate) fn run(options: &Themes, reading: &Reading, terminal: &mut Terminal) -> anyhow::Result<Outcome> {
    match &options.what {
        What::Eject(it) => eject(it, reading, terminal),
        What::List => list(reading, terminal),
    }
}

fn eject(options: &Eject, reading: &Reading, terminal: &mut Terminal) -> anyhow::Result<Outcome> {
    let built_in = Theme::built_in();
    let name = find(&options.file, &built_in)?;
    let bytes = built_in.get(name).map(Vec::as_slice).unwrap_or_default();
    if !reading.content.has(SETTINGS) {
        return Err(anyhow::Error::msg(say!(
            id = "content/maklumat.yml tidak ada di sini; jalankan perintah ini di folder register, atau sebut \
                  foldernya dengan --daftar",
            en = "there is no content/maklumat.yml here; run the command in the register's folder, or name it with \
                  --register",
        )));
    }
    let named = reading.settings.value.theme.as_ref().map(|it| it.value.as_str());
    let Some(theme) = options.name.as_deref().or(named) else {
        return Err(anyhow::Error::msg(say!(
            id = "register ini belum mempunyai tema sendiri; tambahkan baris `tema: {proposed}` di {settings}, lalu \
                  ulangi perintah ini, atau sebut namanya dengan --nama",
            en = "this register has no theme of its own yet; add the line `tema: {proposed}` to {settings} and run \
                  this again, or name it with --name",
            proposed = PROPOSED,
            settings = SETTINGS,
        )));
    };
    if !is_id(theme) {
        return Err(anyhow::Error::msg(say!(
            id = "`{theme}` tidak dapat menjadi nama tema; pakai huruf kecil, angka, dan tanda hubung",
            en = "`{theme}` cannot be the name of a theme; use lower-case letters, digits and hyphens",
            theme,
        )));
    }
    let file = format!("themes/{theme}/{name}");
    let path = reading.content.place(&file)?;
    if path.symlink_metadata().is_ok() {
        return Err(anyhow::Error::msg(say!(
            id = "{file} sudah ada dan tidak ditimpa; hapus dahulu bila ingin mulai lagi dari bawaan",
            en = "{file} is there already and stays as it is; delete it first to begin again from the default",
            file,
        )));
    }
    create(&path, bytes)?;
    terminal.say(&say!(id = "Disalin: {file}", en = "Copied: {file}", file));
    if named != Some(theme) {
        terminal.say(&say!(
            id = "Agar tema ini dipakai, tulis `tema: {theme}` di {settings}.",
            en = "For this theme to be used, write `tema: {theme}` in {settings}.",
            theme,
            settings = SETTINGS,
        ));
    }
    if let Some(template) = name.strip_prefix("templates/") {
        terminal.say(&say!(
            id = "Yang tidak diubah boleh dihapus: dengan `{{% extends \"bawaan/{template}\" %}}` cukup blok yang \
                  berbeda yang ditulis, dan perbaikan bawaan tetap ikut.",
            en = "What you leave as it is can go: with `{{% extends \"bawaan/{template}\" %}}` only the blocks that \
                  differ are written, and mends of the default still reach you.",
            template,
        ));
    }
    if name.starts_with("i18n/") {
        terminal.say(&say!(
            id = "Cukup pesan yang berbeda yang disimpan; yang lain diambil dari bawaan.",
            en = "Keep only the messages that differ; the others come from the default.",
        ));
    }
    if !name.starts_with("i18n/") {
        terminal.say(&limits(name));
    }
    terminal.say(&say!(
        id = "Berikutnya: ubah berkas itu, lalu `maklumat bangun`.",
        en = "Next: change the file, then `maklumat build`.",
    ));
    Ok(Outcome::Done)
}

/// What a theme may do with a template, a style or a picture.
fn limits(name: &str) -> Text {
    if name.starts_with("aset/") {
        return say!(
            id = "Gaya hanya mengatur warna (kontras paling sedikit 4,5), jarak, garis, dan huruf yang terbaca; gambar \
                  tema hanya di kepala dan kaki halaman, paling besar 288 × 96 piksel.",
            en = "A style sets colours (a contrast of 4.5 at least), spaces, lines and letters that can be read; pictures \
                  of a theme stand in the header and footer only, 288 by 96 pixels at most.",
        );
    }
    say!(
        id = "Isi <main> tetap seperti bawaan: bagian (<section>) boleh dipindah dengan judulnya, dibungkus, dan diberi \
              kelas; kutipan, penyaring, dan bentuk unduhan boleh dihapus. Kepala dan kaki halaman bebas, dengan nama, \
              alamat, dan telepon dari maklumat.yml serta sedikit kata sendiri: paling banyak 12 sebaris, tanpa angka, \
              tanggal, uang, atau kata tentang keadaan dokumen.",
        en = "What <main> holds stays as it is shipped: a section (<section>) may be moved with its heading, wrapped and \
              given a class; the citation, filters and formats may go. Header and footer are free, with name, address \
              and telephone from maklumat.yml and few words of your own: 12 in a line at most, no numbers, days, money, \
              or words on what becomes of a document.",
    )
}

fn list(reading: &Reading, terminal: &mut Terminal) -> anyhow::Result<Outcome> {
    let theme = reading.settings.value.theme.as_ref().map(|it| it.value.as_str());
    let folder = theme.map(|it| reading.content.path("themes").join(it));
    let own: BTreeSet<String> = match folder {
        Some(folder) if folder.is_dir() => reading.theme_files()?.into_iter().map(|(name, _)| name).collect(),
        _ => BTreeSet::new(),
    };
    let built_in: BTreeSet<String> = Theme::built_in().into_keys().collect();
    let is_indonesian = terminal.language == Language::Indonesian;
    let word = |id: &'static str, en: &'static str| if is_indonesian { id } else { en };
    let mut text = String::new();
    for name in own.union(&built_in) {
        let origin = match (own.contains(name), built_in.contains(name)) {
            (true, true) => word("digantikan", "replaced"),
            (true, false) => word("tambahan", "added"),
            (false, _) => word("bawaan", "default"),
        };
        text.push_str(&format!("{origin:<12}{name}\n"));
    }
    terminal.print(&text)?;
    terminal.say(&match theme {
        Some(theme) => say!(
            id = "Tema register ini: themes/{theme}/. Berikutnya: `maklumat tema salin BERKAS` menyalin satu berkas \
                  ke sana untuk diubah.",
            en = "This register's theme: themes/{theme}/. Next: `maklumat theme eject FILE` copies one file there to \
                  be changed.",
            theme,
        ),
        None => say!(
            id = "Register ini memakai tema bawaan. Untuk mengubahnya: tambahkan baris `tema: {proposed}` di \
                  {settings}, lalu `maklumat tema salin BERKAS`.",
            en = "This register uses the default theme. To change it: add the line `tema: {proposed}` to {settings}, \
                  then `maklumat theme eject FILE`.",
            proposed = PROPOSED,
            settings = SETTINGS,
        ),
    });
    Ok(Outcome::Done)
}

/// A file of the default theme by its name, with or without its folder.
fn find<'a>(given: &str, files: &'a BTreeMap<String, Vec<u8>>) -> anyhow::Result<&'a str> {
    let short = |name: &'a str| name.rsplit('/').next().unwrap_or(name);
    let names = || files.keys().map(String::as_str);
    if let Some(name) = names().find(|it| *it == given || short(it) == given) {
        return Ok(name);
    }
    let near = near_words(nearest(given, names().chain(names().map(short))));
    Err(anyhow::Error::msg(say!(
        id = "tema bawaan tidak mempunyai berkas `{given}`{near}; daftarnya: `maklumat tema daftar`",
        en = "the default theme has no file `{given}`{near}; all of them: `maklumat theme list`",
        given,
        near = near.each(),
    )))
}
