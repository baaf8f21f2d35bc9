//! `archive`: adds to an archive, a folder that only grows, what the history records as published.

use std::path::PathBuf;

use clap::Args;

use crate::checks::Edition as _;
use crate::commands::Outcome;
use crate::commands::build::obstacles;
use crate::commands::record::unrecorded;
use crate::diagnostics::{Text, counted, phrase, say};
use crate::reading::{Reading, absolute};
use crate::register::PublicationHistory;
use crate::seal::{self, Archived, Archiving};
use crate::terminal::Terminal;

#[derive(Debug, Args)]
#[command(next_help_heading = "Pilihan")]
pub(crate) struct Archive {
    /// Folder arsip, di luar content/ dan di luar situs; boleh di penyimpanan lain, misalnya USB
    #[arg(long_help = "The folder of the archive, outside content/ and outside the site; it may be on another disk")]
    #[arg(help_heading = "Lokasi", value_name = "FOLDER", required = true)]
    pub(crate) folder: PathBuf,
}

/// # Errors
/// When something cannot be read or written.
pub(crate) fn run(options: &Archive, reading: &Reading, terminal: &mut Terminal) -> anyhow::Result<Outcome> {
    let folder = absolute(&options.folder)?;
    let taken = [reading.content.path("content"), reading.content.path("public")];
    if taken.iter().filter_map(|it| absolute(it).ok()).any(|it| folder.starts_with(&it) || it.starts_with(&folder)) {
        terminal.refuse(&say!(
            id = "Arsip tidak dapat diletakkan di dalam content/ atau situs, dan tidak dapat memuatnya; pilih folder lain.",
            en = "An archive cannot lie in content/ or in the site, nor hold them; choose another folder.",
        ));
        return Ok(Outcome::Refused);
    }
    let nothing = phrase!(id = "Tidak ada yang diarsipkan", en = "Nothing was archived");
    let Some(cleared) = obstacles::cleared(reading, nothing, terminal)? else { return Ok(Outcome::Refused) };
    let Some(history) = cleared.contents().history.as_ref().filter(|it| it.is_head_whole()) else {
        terminal.refuse(&say!(
            id = "Riwayat penerbitan belum ada, atau kepalanya belum mencakup semua barisnya; jalankan dahulu `maklumat catat`.",
            en = "There is no history of publications yet, or its head is not that of all its lines; run `maklumat record` first.",
        ));
        return Ok(Outcome::Refused);
    };
    let archived = match seal::archive(&cleared, &reading.content, &folder)? {
        Archiving::Refused(why) => {
            terminal.refuse(&why);
            return Ok(Outcome::Refused);
        }
        Archiving::Done(archived) => archived,
    };
    tell(&archived, history, terminal);
    let waiting = unrecorded(&cleared).len();
    if waiting > 0 {
        terminal.say(&say!(
            id = "{waiting} peristiwa penerbitan belum tercatat, jadi belum diarsipkan; jalankan `maklumat catat`, lalu perintah ini lagi.",
            en = "{waiting} events of publication are not recorded, so they are not archived yet; run `maklumat record`, then this command again.",
            waiting,
        ));
    }
    let is_sound = archived.damaged.is_empty() && archived.lost.is_empty();
    Ok(if is_sound { Outcome::Done } else { Outcome::Refused })
}

fn tell(archived: &Archived, history: &PublicationHistory, terminal: &mut Terminal) {
    let Archived { added, bags, damaged, lost, destroyable } = archived;
    let each = |all: &[String], terminal: &mut Terminal, text: &dyn Fn(&str) -> Text| {
        for it in all {
            terminal.say(&text(it));
        }
    };
    each(damaged, terminal, &|folder| {
        say!(
            id = "{folder}: rusak atau bukan dari baris riwayat itu; dibiarkan apa adanya. Kembalikan dari salinan arsip \
                  yang lain.",
            en = "{folder}: damaged, or not of that line of the history; left as it is. Restore it from another copy of \
                  the archive.",
            folder,
        )
    });
    each(lost, terminal, &|folder| {
        say!(
            id = "{folder}: tidak dapat diarsipkan, karena register tidak lagi memuat isinya seperti yang tercatat.",
            en = "{folder}: cannot be archived, since the register does not hold its content as it was recorded any more.",
            folder,
        )
    });
    each(destroyable, terminal, &|folder| {
        say!(
            id = "{folder}: disebut berita acara pemusnahan; perintah ini tidak menghapus apa pun, jadi hapus sendiri \
                  folder itu bila memang harus musnah.",
            en = "{folder}: an official report of destruction names it; this command deletes nothing, so delete that \
                  folder yourself if it must go.",
            folder,
        )
    });
    let lines = history.lines.len();
    terminal.say(&match added {
        0 => say!(
            id = "Tidak ada yang baru: arsip memuat {bags} kemasan untuk {lines} baris riwayat.",
            en = "There is nothing new: the archive holds {bags} bags for {lines} lines of the history.",
            bags,
            lines,
        ),
        _ => say!(
            id = "{added} kemasan ditambahkan; arsip kini memuat {bags} kemasan untuk {lines} baris riwayat.",
            en = "{new} added; the archive now holds {all} for {lines} lines of the history.",
            added,
            bags,
            lines,
            new = counted(*added, "bag was", "bags were"),
            all = counted(*bags, "bag", "bags"),
        ),
    });
}
