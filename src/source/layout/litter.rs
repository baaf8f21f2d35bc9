//! Files that operating systems and programs leave in folders by themselves: they are ignored, and reported once.

use std::collections::BTreeSet;

use crate::diagnostics::{Diagnostic, Each, Place, plain, say};
use crate::source::STAGED;
use crate::source::codes::files::LITTER_PASSED_OVER;

/// Names of files and folders, in lower-case letters.
const NAMES: [&str; 31] = [
    // Windows
    "thumbs.db",
    "ehthumbs.db",
    "ehthumbs_vista.db",
    "desktop.ini",
    "$recycle.bin",
    "system volume information",
    // macOS
    ".ds_store",
    ".localized",
    ".apdisk",
    ".appledouble",
    ".lsoverride",
    ".fseventsd",
    ".documentrevisions-v100",
    ".spotlight-v100",
    ".temporaryitems",
    ".trashes",
    ".volumeicon.icns",
    ".com.apple.timemachine.donotpresent",
    "__macosx",
    "icon\r",
    // Linux, and what shares and copies folders
    ".directory",
    ".hidden",
    "lost+found",
    "@eadir",
    "#recycle",
    ".stfolder",
    ".dropbox",
    ".dropbox.cache",
    ".picasa.ini",
    ".tmp.drivedownload",
    ".tmp.driveupload",
];
/// How names begin: details that macOS keeps beside a file, locks of offices, what an editor or a share holds open.
const STARTS: [&str; 7] = ["._", "~$", ".~lock.", ".#", ".nfs0", ".fuse_hidden", ".goutputstream-"];
/// How names end: backups, what is half written, half downloaded, or where a download came from.
const ENDS: [&str; 13] = [
    "~",
    ".bak",
    ".tmp",
    ".temp",
    ".swp",
    ".swo",
    ".swx",
    ".part",
    ".partial",
    ".crdownload",
    ".download",
    ":zone.identifier",
    ":com.dropbox.attrs",
];
/// So many are named; the rest is counted.
const NAMED: usize = 3;

/// Whether nobody means a file of that name to be there.
pub fn is_litter(name: &str) -> bool {
    let lower = name.to_lowercase();
    // What a command of this program left behind is told of by itself.
    !name.starts_with(STAGED)
        && (is_litter_folder(name)
            || STARTS.iter().any(|it| lower.starts_with(it))
            || ENDS.iter().any(|it| lower.ends_with(it))
            || lower.len() > 2 && lower.starts_with('#') && lower.ends_with('#'))
}

/// The same of a folder: somebody may have published what lies in one that is called `laporan.bak`.
pub(crate) fn is_litter_folder(name: &str) -> bool {
    let lower = name.to_lowercase();
    NAMES.contains(&lower.as_str()) || lower.starts_with(".trash-")
}

/// What is said of all of it together; nothing where there is none.
pub(crate) fn told(paths: &[String]) -> Option<Diagnostic> {
    let place = Place::file(plain(paths.first()?));
    let names = paths.iter().filter_map(|it| it.rsplit('/').next()).map(|it| plain(it).trim_end().to_owned());
    let all: BTreeSet<String> = names.collect();
    let some: Vec<String> = all.iter().take(NAMED).map(|it| format!("`{it}`")).collect();
    let (count, some) = (paths.len(), some.join(", "));
    let (more, more_en) = if all.len() > NAMED { (", dan lainnya", ", and others") } else { ("", "") };
    Some(Diagnostic::new(
        &LITTER_PASSED_OVER,
        place,
        say!(
            id = "{count} berkas sisa sistem atau program dilewati dan tidak diterbitkan: {some}{more}",
            en = "{count} files that systems and programs left behind are passed over and not published: \
                  {some}{more}",
            count,
            some,
            more = Each(more, more_en),
        ),
        say!(
            id = "tidak ada yang perlu dilakukan; berkas seperti itu boleh dihapus",
            en = "there is nothing to do; such files can be deleted",
        ),
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn litter_is_told_from_what_somebody_wrote() {
        for name in [
            "Thumbs.db",
            "THUMBS.DB",
            "desktop.ini",
            "Desktop.ini",
            ".DS_Store",
            "~$laporan.docx",
            "._laporan.pdf",
            ".~lock.laporan.odt#",
            "laporan.docx~",
            "index.md~",
            ".index.md.swp",
            "#index.md#",
            ".#index.md",
            "~WRL0001.tmp",
            "Icon\r",
            ".directory",
            "ehthumbs.db",
            "__MACOSX",
            "@eaDir",
            "x.pdf:Zone.Identifier",
            "laporan.pdf.crdownload",
            ".Trash-1000",
            "laporan.bak",
        ] {
            assert!(is_litter(name), "{name}");
        }
        for name in [
            "laporan.pdf",
            "index.md",
            ".htaccess",
            ".gitkeep",
            ".maklumat-x.tmp",
            "~laporan.docx",
            "$laporan.pdf",
            "ikon.png",
            "icon",
            "thumbs.csv",
            "r1",
            "tmp",
            "#",
            "##",
            "database.db",
            "-rf.pdf",
        ] {
            assert!(!is_litter(name), "{name}");
        }
        assert!(is_litter_folder("__MACOSX") && !is_litter_folder("laporan.bak") && !is_litter_folder("~$a"));
    }

    #[test]
    fn all_of_it_is_told_of_once() {
        assert!(told(&[]).is_none());
        let paths = ["content/u/a/Thumbs.db", "content/u/a/.DS_Store", "content/u/b/Icon\r", "content/u/~$x.docx"];
        let said = told(&paths.map(str::to_owned)).unwrap();
        assert_eq!(&*said.place.file, paths[0]);
        assert!(said.message.id.starts_with("4 berkas"), "{}", said.message.id);
        assert!(said.message.id.ends_with("`.DS_Store`, `Icon`, `Thumbs.db`, dan lainnya"), "{}", said.message.id);
    }
}
