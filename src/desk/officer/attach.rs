//! Puts a file beside a draft and lists it: under the rules of names and types, and never over another one.

use unicode_normalization::UnicodeNormalization as _;

use crate::checks::offered;
use crate::desk::officer::save::{grave, open_file};
use crate::diagnostics::{Text, say};
use crate::reading::Reading;
use crate::register::Class;
use crate::register::fields::document;
use crate::source::{Content, Edit, Node, Value, create, edit, look_alike, name_value, remove, replace, split};

/// The name under which the file lies there now.
///
/// # Errors
/// When the rules do not allow it, or it cannot be written; then nothing of it stays.
pub(crate) fn attach(reading: &Reading, path: &str, name: &str, bytes: &[u8]) -> anyhow::Result<String> {
    let content = &reading.content;
    let file = open_file(reading, path)?;
    let most = reading.settings.value.policy.largest_attachment;
    if bytes.len() as u64 > most {
        let most = most / 1_000_000;
        return Err(anyhow::Error::msg(say!(
            id = "berkas ini lebih besar dari {most} MB; kecilkan atau bagi dahulu",
            en = "this file is larger than {most} MB; make it smaller or divide it first",
            most,
        )));
    }
    let name: String = name.nfc().collect();
    let name = offered(&name, bytes).map_err(anyhow::Error::msg)?;
    let is_taken = |it: &std::fs::DirEntry| look_alike(&it.file_name().to_string_lossy(), &name);
    let folder = content.path(path);
    if std::fs::read_dir(&folder).into_iter().flatten().flatten().any(|it| is_taken(&it)) {
        return Err(anyhow::Error::msg(say!(
            id = "sudah ada berkas bernama {name} pada dokumen ini; ganti namanya dahulu",
            en = "this document has a file named {name} already; rename it first",
            name,
        )));
    }
    let old = content.read(&file)?;
    let new = listed(&file, &old, &name)?;
    let refused = excluded(reading, content, path, &file, &new)?;
    if let Some(why) = refused {
        return Err(anyhow::Error::msg(why));
    }
    let at = content.path(&format!("{path}/{name}"));
    create(&at, bytes)?;
    let index = format!("{path}/index.md");
    let written = if file == index {
        replace(&content.path(&file), &old, &new)
    } else {
        // A document of one file becomes a folder.
        create(&content.path(&index), &new).and_then(|()| remove(&content.path(&file)))
    };
    if let Err(error) = written {
        remove(&at)?;
        return Err(error);
    }
    Ok(name)
}

/// Takes a file from beside a draft, and off its list. What was published keeps its files.
///
/// # Errors
/// When it is not there, or cannot be taken away alone; then nothing changes.
pub(crate) fn detach(reading: &Reading, path: &str, name: &str) -> anyhow::Result<()> {
    let content = &reading.content;
    let file = open_file(reading, path)?;
    let old = content.read(&file)?;
    let fields = split(&file, &old).value.map(|it| it.fields).unwrap_or_default();
    let entries = match fields.get(document::ATTACHMENTS.key).map(|it| &it.value) {
        Some(Value::List(entries)) => entries.as_slice(),
        _ => &[],
    };
    let names = |entry: &Node| match &entry.value {
        // What is typed reaches us with each letter as one character; the list may have it otherwise.
        Value::Map(fields) => {
            fields.get("berkas").and_then(|it| it.scalar()).is_some_and(|it| it.nfc().eq(name.chars()))
        }
        Value::Scalar(_) | Value::List(_) => false,
    };
    let at = entries.iter().position(names).ok_or_else(|| {
        anyhow::Error::msg(say!(
            id = "{name} tidak tercantum pada lampiran dokumen ini",
            en = "{name} is not listed among the files of this document",
            name,
        ))
    })?;
    let new = edit(&file, &old, Edit::Omit(document::ATTACHMENTS.key, at)).ok_or_else(|| unlisted_by_hand(&file))?;
    // The list first: a file that is left over is found by the rules, a missing one is a loss.
    replace(&content.path(&file), &old, &new)?;
    let at = content.path(&format!("{path}/{name}"));
    if at.symlink_metadata().is_ok() { remove(&at) } else { Ok(()) }
}

fn unlisted_by_hand(file: &str) -> anyhow::Error {
    anyhow::Error::msg(say!(
        id = "{file}: daftar lampirannya tidak dapat diubah dari sini; ubah berkasnya dengan penyunting teks",
        en = "{file}: its list of files cannot be changed from here; change the file in a text editor",
        file,
    ))
}

/// The document with one more entry under `lampiran`.
fn listed(file: &str, old: &[u8], name: &str) -> anyhow::Result<Vec<u8>> {
    let is_listed = split(file, old).value.is_some_and(|it| {
        it.fields
            .get(document::ATTACHMENTS.key)
            .is_some_and(|it| format!("{:?}", it.value).contains(&format!("Scalar({name:?})")))
    });
    if is_listed {
        return Ok(old.to_vec());
    }
    edit(file, old, Edit::Append(document::ATTACHMENTS.key, &format!("{{ berkas: {} }}", name_value(name))))
        .ok_or_else(|| unlisted_by_hand(file))
}

/// Why an entry of the list of excluded information gets no file.
fn excluded(reading: &Reading, content: &Content, path: &str, file: &str, new: &[u8]) -> anyhow::Result<Option<Text>> {
    let after = content.clone().with(file, new.to_vec());
    let is_entry = split(file, new)
        .value
        .is_some_and(|it| it.fields.get(document::CLASS.key).and_then(|it| it.scalar()) == Some(Class::Excluded.key()));
    let found = grave(reading, &after, path)?;
    Ok((is_entry || !found.is_empty()).then(|| match found.first() {
        Some(it) if !is_entry => it.message.clone(),
        _ => say!(
            id = "informasi yang dikecualikan tidak disertai berkas; naskahnya disimpan di luar folder ini",
            en = "excluded information comes without files; its text is kept outside this folder",
        ),
    }))
}
