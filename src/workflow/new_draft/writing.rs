//! Writes the draft of a new document: with the next free id, in a folder that no other document has.

use crate::reading::Reading;
use crate::register::{Class, FreeIds, slug};
use crate::source::{DECREES, create, split};
use crate::workflow::new_draft::draft::{DraftFields, text};

/// The longest name of a folder: with its unit and a file's name it stays short enough for Windows.
const FOLDER_BYTES: usize = 60;

/// What a new document is to be.
#[derive(Debug)]
pub(crate) struct Wanted<'a> {
    pub(crate) title: &'a str,
    pub(crate) unit: &'a str,
    pub(crate) class: Class,
    /// The folder's name; from the title where there is none.
    pub(crate) name: Option<&'a str>,
    pub(crate) fields: &'a DraftFields,
}

/// A draft that was written.
#[derive(Debug)]
pub(crate) struct Draft {
    pub(crate) id: String,
    /// `content/<unit>/<name>`.
    pub(crate) path: String,
    pub(crate) file: String,
}

/// # Errors
/// When the disk does not take the file.
pub(crate) fn write(wanted: &Wanted<'_>, reading: &Reading) -> anyhow::Result<Draft> {
    let Wanted { title, unit, class, .. } = *wanted;
    let is_excluded = class == Class::Excluded;
    let id = FreeIds::among(ids(reading).into_iter(), is_excluded, reading.moment.day.year()).next();
    let id = id.unwrap_or_default();
    let name = free_name(wanted.name.unwrap_or(title), &id, unit, reading);
    let path = format!("content/{unit}/{name}");
    let file = format!("{path}{}", if is_excluded { ".md" } else { "/index.md" });
    let unit_name = reading.settings.value.unit_name(unit);
    let text = text(wanted.fields, [&id, title, unit_name], class);
    create(&reading.content.place(&file)?, text.as_bytes())?;
    Ok(Draft { id, path, file })
}

/// Every id in the register, with whether it is that of an excluded entry: from the texts alone, however large the
/// attachments are. A text that cannot be read has no id that could be taken.
fn ids(reading: &Reading) -> Vec<(String, bool)> {
    let mut ids = Vec::new();
    let root = reading.content.path("content");
    for entry in walkdir::WalkDir::new(&root).follow_links(false).into_iter().flatten() {
        let Some(file) = entry.path().strip_prefix(reading.content.root()).ok().and_then(|it| it.to_str()) else {
            continue;
        };
        let is_text = entry.file_type().is_file() && file.ends_with(".md");
        let Some(read) = is_text.then(|| reading.content.read(file).ok()).flatten() else { continue };
        let Some(text) = split(file, &read).value else { continue };
        if file.replace('\\', "/").starts_with(&format!("content/{DECREES}/")) {
            let listed = text.body.lines().filter_map(|it| it.split_whitespace().next());
            ids.extend(listed.map(|it| (it.to_owned(), false)));
        }
        let scalar = |key| text.fields.get(key).and_then(|it| it.scalar());
        let is_excluded = scalar("klasifikasi") == Some(Class::Excluded.key());
        ids.extend(scalar("id").map(|it| (it.to_owned(), is_excluded)));
    }
    ids
}

/// A name that no document of the unit has: from the title, or the id where a title gives none.
fn free_name(wanted: &str, id: &str, unit: &str, reading: &Reading) -> String {
    let name = slug(wanted, FOLDER_BYTES).unwrap_or_else(|| id.to_owned());
    let is_free = |name: &str| {
        let there = |it: String| reading.content.path(&it).symlink_metadata().is_ok();
        !there(format!("content/{unit}/{name}")) && !there(format!("content/{unit}/{name}.md"))
    };
    let numbered = (2..1000_u32).map(|it| format!("{name}-{it}"));
    std::iter::once(name.clone()).chain(numbered).find(|it| is_free(it)).unwrap_or_else(|| id.to_owned())
}
