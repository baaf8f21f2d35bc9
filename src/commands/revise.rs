//! `revise`: keeps the approved or announced revision as `rN/` and opens the next one.

use std::fs;
use std::path::Path;

use anyhow::Context as _;

use crate::commands::Outcome;
use crate::commands::command_line::Revise;
use crate::commands::reading::Reading;
use crate::commands::recording::{find, objections_of, one_line};
use crate::commands::terminal::Terminal;
use crate::diagnostics::Text;
use crate::source::{Content, Edit, create, edit, quoted, replace};

/// What the next revision does not take over.
const RECORDS: [&str; 7] =
    ["persetujuan", "pemeriksaan", "penyusunan", "penarikan", "pengumuman_segera", "pemutakhiran", "proses"];

/// What a command that died midway left behind, and this one settles.
const SETTLED_LATER: [&str; 2] = ["revision-misplaced", "index-missing"];

/// # Errors
/// When a file cannot be read or written. What was copied stays; running the command again goes on from there.
pub(crate) fn run(options: &Revise, reading: &Reading, terminal: &mut Terminal) -> anyhow::Result<Outcome> {
    let content = &reading.content;
    let path = reading.document_path(&options.path)?;
    if let Some(number) = finish_interrupted(content, &path, options.note.as_deref())? {
        terminal.say(&kept_as(&path, number));
        return Ok(Outcome::Done);
    }
    let register = reading.register(content)?;
    let found = find(&register.value, &path).and_then(|(_, it)| Some((it, it.number.as_ref()?.value)));
    let Some((revision, number)) = found else {
        terminal.findings(&objections_of(content, std::slice::from_ref(&path), &[], reading)?, content);
        terminal.say(&Text::new(
            format!("{path}: dokumen ini tidak ada atau belum dapat dibaca."),
            format!("{path}: this document is not there or cannot be read."),
        ));
        return Ok(Outcome::Refused);
    };
    if !revision.claims_publication() {
        terminal.say(&Text::new(
            "Dokumen ini belum disetujui; ubah saja, lalu ajukan. Revisi baru dibuka sesudah persetujuan atau pengumuman segera.",
            "This is not approved yet; just change it and submit it. A new revision is opened after an approval or an urgent announcement.",
        ));
        return Ok(Outcome::Refused);
    }
    let objections = objections_of(content, std::slice::from_ref(&path), &SETTLED_LATER, reading)?;
    if !objections.is_empty() {
        terminal.findings(&objections, content);
        terminal.say(&Text::new(
            "Tidak ada yang ditulis: yang disimpan sebagai revisi lama harus persis yang disetujui atau diumumkan.",
            "Nothing was written: what is kept as an earlier revision must be exactly what was approved or announced.",
        ));
        return Ok(Outcome::Refused);
    }
    let question = Text::new(
        format!("Simpan revisi {number} sebagai r{number}/ dan buka revisi {}?", number + 1),
        format!("Keep revision {number} as r{number}/ and open revision {}?", number + 1),
    );
    terminal.describe(revision);
    if !reading.asks_nothing && !terminal.confirm(&question)? {
        terminal.say(&Text::new("Tidak ada yang ditulis.", "Nothing was written."));
        return Ok(Outcome::Refused);
    }
    let old = content.read(&revision.file)?;
    let Some(new) = opened(&revision.file, &old, number + 1, options.note.as_deref()) else {
        terminal.say(&one_line(&revision.file));
        return Ok(Outcome::Refused);
    };
    let kept = format!("{path}/r{number}");
    // First the copy, whole; only then the present file changes. A crash between leaves both as approved.
    for file in &revision.attachments {
        keep(content, &format!("{kept}/{}", file.name), &content.read(&file.file)?)?;
    }
    keep(content, &format!("{kept}/index.md"), &old)?;
    let index = format!("{path}/index.md");
    if *revision.file == *index {
        replace(&content.path(&index), &old, &new)?;
    } else {
        create(&content.path(&index), &new)?;
        remove(&content.path(&revision.file))?;
    }
    terminal.say(&kept_as(&path, number));
    Ok(Outcome::Done)
}

fn kept_as(path: &str, number: u32) -> Text {
    Text::new(
        format!(
            "Revisi {number} tersimpan di {path}/r{number}/. Ubah {path}/index.md, tulis catatan_perubahan, lalu `maklumat submit {path} --by ID`."
        ),
        format!(
            "Revision {number} is kept in {path}/r{number}/. Change {path}/index.md, write catatan_perubahan, then `maklumat submit {path} --by ID`."
        ),
    )
}

/// The text of the next revision: a higher number, no records; none if no line could be changed without another.
fn opened(file: &str, old: &[u8], number: u32, note: Option<&str>) -> Option<Vec<u8>> {
    let bare = RECORDS.iter().try_fold(old.to_vec(), |text, key| edit(file, &text, Edit::Remove(key)))?;
    let numbered = edit(file, &bare, Edit::Set("revisi", &format!(" {number}")))?;
    match note {
        Some(note) => edit(file, &numbered, Edit::Set("catatan_perubahan", &format!(" {}", quoted(note)))),
        None => edit(file, &numbered, Edit::Remove("catatan_perubahan")),
    }
}

/// Creates a file of the kept revision; one that is there already must be the same.
fn keep(content: &Content, file: &str, bytes: &[u8]) -> anyhow::Result<()> {
    let path = content.path(file);
    if !path.exists() {
        return create(&path, bytes);
    }
    if content.read(file)? == bytes {
        return Ok(());
    }
    Err(anyhow::Error::msg(Text::new(
        format!("{file} sudah ada dengan isi lain; tidak ada yang diubah"),
        format!("{file} is there already with other content; nothing was changed"),
    )))
}

/// Goes on where a command died while it made `<name>/` out of `<name>.md`: `rN/` has the same text already.
fn finish_interrupted(content: &Content, path: &str, note: Option<&str>) -> anyhow::Result<Option<u32>> {
    let single = format!("{path}.md");
    let folder = content.path(path);
    if !content.path(&single).exists() || !folder.is_dir() {
        return Ok(None);
    }
    let old = content.read(&single)?;
    for entry in fs::read_dir(&folder).with_context(|| unreadable(path))? {
        let kept = entry.with_context(|| unreadable(path))?.path();
        let number = kept.file_name().and_then(|it| it.to_str()?.strip_prefix('r')?.parse::<u32>().ok());
        let copy = kept.join("index.md");
        let Some(number) = number.filter(|_| copy.exists()) else { continue };
        if fs::read(&copy).with_context(|| unreadable(path))? == old {
            let index = content.path(&format!("{path}/index.md"));
            if !index.exists() {
                let opened = opened(&single, &old, number + 1, note);
                create(&index, &opened.ok_or_else(|| anyhow::Error::msg(one_line(&single)))?)?;
            }
            remove(&content.path(&single))?;
            return Ok(Some(number));
        }
    }
    Ok(None)
}

fn unreadable(path: &str) -> Text {
    Text::new(format!("{path} tidak dapat dibaca"), format!("{path} cannot be read"))
}

fn remove(path: &Path) -> anyhow::Result<()> {
    fs::remove_file(path).with_context(|| {
        let shown = path.display();
        Text::new(format!("{shown} tidak dapat dihapus"), format!("{shown} cannot be removed"))
    })
}
