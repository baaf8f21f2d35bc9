//! The one step by which a new site takes the place of the old one.

use std::io;
use std::path::Path;

use anyhow::Context as _;

use crate::diagnostics::{Each, Text, say};
use crate::output::disk::{self, Identity};
use crate::output::earlier;
use crate::output::staging::{self, Staging};
use crate::output::target::Target;
use crate::output::trouble::{refusal, unwritable};

/// The context of an error that came after the swap: the new site is published, whole.
///
/// A caller that says "the old site is still there" must first look whether the error is one of these.
#[derive(Debug)]
pub struct PublishedBut;

impl std::fmt::Display for PublishedBut {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("the new site is published")
    }
}

/// Puts what was staged in the place of the output.
///
/// After an error the old site stands as before, unless it is [`PublishedBut`].
pub(crate) fn publish(staging: &Staging, target: &Target) -> anyhow::Result<()> {
    disk::share_folder(staging.root())
        .and_then(|()| disk::sync_everything(staging.root()))
        .with_context(|| unwritable(staging.root()))?;
    // Looked at when the build began; by now somebody may have put a file there.
    match earlier::replaceable(&target.output)? {
        None => std::fs::rename(staging.root(), &target.output).with_context(|| unplaced(target))?,
        Some(old) => {
            if disk::exchange(staging.root(), &target.output).with_context(|| unplaced(target))? {
                give_back_if_foreign(old, staging.root(), target)?;
            } else {
                in_two_steps(staging.root(), target).with_context(|| unplaced(target))?;
            }
        }
    }
    after(staging.root(), target)
}

fn unplaced(target: &Target) -> Text {
    let shown = target.output.display();
    let has_old = std::fs::symlink_metadata(&target.output).is_ok();
    let (id, en) = if has_old { ("; situs lama tidak berubah", "; the old site stays") } else { ("", "") };
    say!(
        id = "situs baru tidak dapat ditempatkan di {shown}{what}",
        en = "cannot put the new site at {shown}{what}",
        shown,
        what = Each(&id, &en),
    )
}

/// What the exchange took away must be what was looked at; anything else is put back.
fn give_back_if_foreign(old: Identity, taken: &Path, target: &Target) -> anyhow::Result<()> {
    if std::fs::symlink_metadata(taken).is_ok_and(|it| it.is_dir() && disk::identity(&it) == old) {
        return Ok(());
    }
    let shown = target.output.display();
    if !disk::exchange(taken, &target.output).with_context(|| unplaced(target))? {
        return Err(anyhow::Error::msg(unplaced(target)));
    }
    Err(refusal(
        &format!("{shown} diubah pihak lain selagi situs dibangun"),
        &format!("somebody else changed {shown} while the site was being built"),
    ))
}

/// The way of file systems that cannot exchange two folders. Between its two steps there is no site; after a
/// crash there [`Target::recover`] puts it right.
fn in_two_steps(new: &Path, target: &Target) -> io::Result<()> {
    std::fs::rename(&target.output, &target.aside)?;
    std::fs::rename(new, &target.output).inspect_err(|_| {
        // Should this fail as well, `Target::recover` does it.
        let _still_aside = std::fs::rename(&target.aside, &target.output);
    })
}

/// Makes sure of the new names and removes the old site.
fn after(taken: &Path, target: &Target) -> anyhow::Result<()> {
    let shown = target.output.display();
    disk::sync_names(&target.parent).context(PublishedBut).with_context(|| {
        say!(
            id = "situs baru sudah terbit di {shown}, tetapi belum tentu bertahan bila listrik padam",
            en = "the new site is published at {shown}, but may not outlive a power cut",
            shown,
        )
    })?;
    for old in [taken, &target.aside] {
        staging::remove(old).context(PublishedBut).with_context(|| {
            let old = old.display();
            say!(
                id = "situs baru sudah terbit di {shown}, tetapi yang lama tidak dapat dihapus dari {old}",
                en = "the new site is published at {shown}, but the old one cannot be removed from {old}",
                shown,
                old,
            )
        })?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Content;

    /// A place with an old site of one file, and a staged one.
    fn place() -> (tempfile::TempDir, Target, Staging) {
        let folder = tempfile::tempdir().unwrap();
        std::fs::create_dir_all(folder.path().join("content")).unwrap();
        let target = Target::at(&folder.path().join("public"), &Content::at(folder.path())).unwrap();
        write(&target.output, "old");
        let staging = Staging::create(&target.staging).unwrap();
        write(&target.staging, "new");
        (folder, target, staging)
    }

    fn write(site: &Path, text: &str) {
        std::fs::create_dir_all(site.join("bukti")).unwrap();
        std::fs::write(site.join("bukti/manifest.json"), text).unwrap();
        std::fs::write(site.join("manifest-sha256.txt"), "0  bukti/manifest.json\n").unwrap();
    }

    fn read(site: &Path) -> String {
        std::fs::read_to_string(site.join("bukti/manifest.json")).unwrap()
    }

    fn nothing_else(target: &Target) {
        assert!(!target.staging.exists() && !target.aside.exists());
    }

    #[test]
    fn the_new_site_takes_the_place_of_the_old_one() {
        let (_folder, target, staging) = place();
        publish(&staging, &target).unwrap();
        assert_eq!(read(&target.output), "new");
        nothing_else(&target);
    }

    #[test]
    fn the_first_site_needs_no_old_one() {
        let (_folder, target, staging) = place();
        std::fs::remove_dir_all(&target.output).unwrap();
        publish(&staging, &target).unwrap();
        assert_eq!(read(&target.output), "new");
    }

    #[test]
    fn a_file_that_came_while_the_site_was_built_stops_the_swap() {
        let (_folder, target, staging) = place();
        std::fs::write(target.output.join("upload.txt"), "").unwrap();
        let error = publish(&staging, &target).unwrap_err();
        assert!(error.to_string().contains("holds upload.txt") && error.downcast_ref::<PublishedBut>().is_none());
        drop(staging);
        assert_eq!(read(&target.output), "old");
        nothing_else(&target);
    }

    #[test]
    fn another_folder_in_the_place_of_the_old_one_is_put_back() {
        let (_folder, target, staging) = place();
        let seen = earlier::replaceable(&target.output).unwrap().unwrap();
        std::fs::rename(&target.output, target.parent.join("mine")).unwrap();
        write(&target.output, "foreign");
        assert!(disk::exchange(&target.staging, &target.output).unwrap());
        assert!(give_back_if_foreign(seen, staging.root(), &target).is_err());
        assert_eq!(read(&target.output), "foreign");
        assert_eq!(read(&target.staging), "new");
    }

    #[test]
    fn without_an_exchange_there_are_two_steps() {
        let (_folder, target, staging) = place();
        in_two_steps(staging.root(), &target).unwrap();
        after(staging.root(), &target).unwrap();
        assert_eq!(read(&target.output), "new");
        nothing_else(&target);

        let (_folder, target, staging) = place();
        std::fs::remove_dir_all(staging.root()).unwrap();
        assert!(in_two_steps(staging.root(), &target).is_err());
        assert_eq!(read(&target.output), "old");
    }

    #[test]
    fn what_fails_after_the_swap_does_not_speak_of_an_old_site() {
        let (folder, target, staging) = place();
        publish(&staging, &target).unwrap();
        std::fs::remove_dir_all(folder.path()).unwrap();
        let error = after(staging.root(), &target).unwrap_err();
        assert!(error.downcast_ref::<PublishedBut>().is_some());
        assert!(error.to_string().starts_with("the new site is published at"), "{error}");
    }

    #[test]
    fn whoever_dies_between_the_two_steps_is_recovered_from() {
        let (_folder, target, _staging) = place();
        std::fs::rename(&target.output, &target.aside).unwrap();
        target.recover().unwrap();
        assert_eq!(read(&target.output), "old");

        let (_folder, target, staging) = place();
        in_two_steps(staging.root(), &target).unwrap();
        target.recover().unwrap();
        assert_eq!(read(&target.output), "new");
        assert!(!target.aside.exists());
    }
}
