//! Which documents were saved, where every file lies in its place as before.

use std::collections::BTreeSet;

use crate::source::Content;
use crate::source::layout::walk::{DocumentFiles, Layout};

impl Layout {
    /// The documents whose files these are, if every file still lies where it was: none where something came, went or
    /// moved, or is no file of a document.
    pub fn saved(&self, content: &Content, files: &[String]) -> Option<BTreeSet<String>> {
        let mut saved = BTreeSet::new();
        for file in files {
            let there = content.path(file).symlink_metadata();
            match (self.document_with(file), there) {
                (Some(document), Ok(it)) if it.is_file() => drop(saved.insert(document.to_owned())),
                // It came and went, as those of editors do.
                (None, Err(_)) if !self.has_below(file) => {}
                _ => return None,
            }
        }
        Some(saved).filter(|it| !it.is_empty())
    }

    /// The document of which this is a file.
    fn document_with(&self, file: &str) -> Option<&str> {
        let (path, files) = self.documents.get_key_value(document_path(file))?;
        files.all().any(|it| it == file).then_some(path)
    }

    /// Whether a file of a document or decree lies in this folder, or is it.
    fn has_below(&self, folder: &str) -> bool {
        let is_in = |it: &str| it.strip_prefix(folder).is_some_and(|it| it.is_empty() || it.starts_with('/'));
        let path = document_path(folder);
        let mut own = self.documents.get(path).into_iter().chain(self.decrees.get(path)).flat_map(DocumentFiles::all);
        own.any(is_in) || self.documents.keys().chain(self.decrees.keys()).any(|it| is_in(it))
    }
}

/// The path of the document to which a file belongs, if it belongs to any: `content/<unit>/<name>`.
pub(crate) fn document_path(file: &str) -> &str {
    let end = file.match_indices('/').nth(2).map_or(file.len(), |(at, _)| at);
    let path = file.get(..end).unwrap_or(file);
    path.strip_suffix(".md").unwrap_or(path)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::walk;

    #[test]
    fn only_files_in_their_places_were_saved() {
        let folder = tempfile::tempdir().unwrap();
        let write = |file: &str| {
            let path = folder.path().join("content").join(file);
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(path, "x").unwrap();
        };
        for file in ["u/a.md", "u/b/index.md", "u/b/x.pdf", "u/b/r1/index.md", "maklumat.yml"] {
            write(file);
        }
        let content = Content::at(folder.path());
        let layout = walk(&content).unwrap().value;
        let saved = |files: &[&str]| {
            let files: Vec<String> = files.iter().map(|it| format!("content/{it}")).collect();
            layout.saved(&content, &files).map(|it| it.into_iter().collect::<Vec<_>>())
        };
        assert_eq!(saved(&["u/a.md", "u/a.md"]).unwrap(), ["content/u/a"]);
        let whole = ["u/b/r1/index.md", "u/b/x.pdf", "u/a.md", "u/b/.index.md.swp"];
        assert_eq!(saved(&whole).unwrap(), ["content/u/a", "content/u/b"]);
        for other in ["maklumat.yml", "u", "u/b", "u/c.md"] {
            assert_eq!(saved(&["u/a.md", other]).is_some(), other == "u/c.md", "{other}");
        }
        write("u/c.md");
        for gone in ["u/b/r1", "u/b"] {
            std::fs::remove_dir_all(folder.path().join("content").join(gone)).unwrap();
            assert_eq!(saved(&["u/a.md", gone]), None, "{gone}");
        }
        for other in ["u/c.md", "u/b/x.pdf", "u/b"] {
            assert_eq!(saved(&["u/a.md", other]), None, "{other}");
        }
        assert_eq!(saved(&[]), None);
    }
}
