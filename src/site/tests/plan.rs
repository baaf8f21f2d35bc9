//! Tests of plans: what is on which path, and what a change leaves alone.

use std::collections::BTreeSet;

use crate::site::tests::register::{ADDRESS, Files, Sample, text, theme};
use crate::site::{OutputPath, SourceRef, folders, plan};

#[test]
fn a_document_leaves_the_pages_of_others_alone() {
    let theme = theme();
    let before: Sample<false> = Files::new().sample();
    let after: Sample<false> = Files::new().with("protokol/b-2.md", "Naskah", "Tulisan").sample();
    let (before, after) = (before.site(&theme), after.site(&theme));
    let changed = |path: &&String| before[*path] != after[*path];
    let changed: Vec<&String> = after.keys().filter(|it| it.starts_with("info/")).filter(changed).collect();
    let due = ["index.html", "r1/isi.md", "r1/naskah.txt"].map(|it| format!("info/b-2/{it}"));
    assert_eq!(changed, due.each_ref());
}

#[test]
fn each_text_is_read_for_one_item() {
    let files = Files::new();
    let (theme, sample) = (theme(), files.sample::<false>());
    let plan = sample.plan(&theme);
    let indexed = plan.indexes().iter().flat_map(|it| &it.items);
    let sources = plan.items().iter().chain(indexed).filter_map(|it| it.source());
    let mut read: Vec<&str> = sources.map(|it| &*it.file).collect();
    read.sort_unstable();
    // Of what was withdrawn nothing is read: the document c-3, and the first revision of d-4.
    let is_left = |it: &&str| !it.ends_with("/c-3.md") && !it.ends_with("/d-4/r1/index.md");
    let due: Vec<&str> = files.texts.keys().map(String::as_str).filter(is_left).collect();
    assert_eq!(read, due);
}

/// Else a page and the redirect of an old address could meet.
#[test]
fn every_folder_at_the_top_is_kept_from_old_addresses() {
    let (files, theme) = (Files::new(), theme());
    let sample = files.sample::<false>();
    let plan = sample.plan(&theme);
    let folder = |path: &OutputPath| Some(path.as_str().split_once('/')?.0.to_owned());
    let folders_of_plan: BTreeSet<String> = plan.paths().filter_map(folder).collect();
    assert!(folders_of_plan.len() > 15 && folders_of_plan.is_subset(&folders()), "{folders_of_plan:?}");
}

#[test]
fn a_new_document_changes_only_the_newest_pages_of_a_list() {
    let theme = theme();
    let mut files = Files::new();
    for number in 0..146 {
        files.add(&format!("umum/l-{number:03}.md"), text(&format!("l-{number:03}"), 1, "berkala", ""));
    }
    let mut more = files.clone();
    more.add("umum/z-9.md", text("z-9", 1, "berkala", ""));
    let (before, after): (Sample<false>, Sample<false>) = (files.sample(), more.sample());
    let (before, after) = (before.site(&theme), after.site(&theme));
    let pages: Vec<&String> = after.keys().filter(|it| it.starts_with("dip/halaman/")).collect();
    assert_eq!(
        pages,
        [
            "dip/halaman/1/index.html",
            "dip/halaman/2/index.html",
            "dip/halaman/3/index.html",
            "dip/halaman/4/index.html"
        ]
    );
    for page in ["dip/halaman/1/index.html", "dip/halaman/2/index.html"] {
        assert_eq!(before[page], after[page], "{page}");
    }
}

#[test]
fn two_things_on_one_path_are_an_error_that_names_both() {
    let mut files = Files::new();
    files.add("umum/ganda/index.md", text("a-9", 1, "berkala", "lampiran: [{ berkas: Naskah.TXT }]\n"));
    files.attachments.insert("content/umum/ganda/Naskah.TXT".into(), b"x".to_vec());
    let sample: Sample<false> = files.sample();
    let message = plan(&sample, &theme(), ADDRESS).unwrap_err().to_string();
    assert!(message.contains("Naskah.TXT") && message.contains("content/umum/ganda/index.md"), "{message}");
    let preview: Sample<true> = files.sample();
    plan(&preview, &theme(), ADDRESS).unwrap();
    assert!(plan(&sample, &theme(), "https://dip.go.id").is_err());
}

#[test]
fn a_text_that_changed_since_is_not_rendered() {
    let theme = theme();
    let sample: Sample<false> = Files::new().sample();
    let plan = sample.plan(&theme);
    let read = |_: &SourceRef| Ok(b"---\n---\n");
    let message = plan.file("info/b-2/index.html", read).unwrap_err().to_string();
    assert!(message.contains("content/protokol/b-2.md changed"), "{message}");
}
