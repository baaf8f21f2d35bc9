//! Compares a site, or one file, with a manifest.

use std::path::Path;

use anyhow::Context as _;

use crate::output::unreadable;
use crate::seal::archive::verifying;
use crate::seal::identify::identify;
use crate::seal::site::{self, Trusted};
use crate::seal::verification::{Origin, Verification};

/// Verifies the folder of a site or of an archive, or finds out which published file one file is.
///
/// `manifest` is a copy from elsewhere, of `manifest-sha256.txt` or of `bukti/manifest.json`; one that lies in the
/// folder itself proves no more than none. Differences are no errors; an error is when something cannot be read or
/// is no manifest, or when there is none to compare a file with.
pub fn verify(what: &Path, manifest: Option<&Path>) -> anyhow::Result<Verification> {
    let unreadable = || unreadable(what);
    let what_real = what.canonicalize().with_context(unreadable)?;
    if !what_real.metadata().with_context(unreadable)?.is_dir() {
        return identify(&what_real, manifest);
    }
    if manifest.is_none() && verifying::is_archive(&what_real) {
        return Ok(verifying::compare(&what_real));
    }
    let trusted = manifest.map(Trusted::read).transpose()?;
    let elsewhere = manifest.is_some_and(|it| it.canonicalize().is_ok_and(|it| !it.starts_with(&what_real)));
    let origin = trusted.as_ref().filter(|_| elsewhere).map_or(Origin::Unproven, |_| Origin::Elsewhere);
    Ok(site::compare(&what_real, trusted, origin))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::register::{Head, State};
    use crate::seal::complete::sealed;
    use crate::seal::{CHECKSUMS, MANIFEST};
    use crate::seal::{Match, checksums};
    use crate::source::{Digest, hex};
    use sha2::Digest as _;
    use std::fs;

    /// A site of one document in force and one that was withdrawn.
    fn site() -> tempfile::TempDir {
        site_with(None)
    }

    /// The same with a history that ends in such a line about that digest.
    fn site_with(line: Option<&str>) -> tempfile::TempDir {
        let folder = tempfile::tempdir().unwrap();
        let put = |path: &str, text: &str| {
            let path = folder.path().join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        };
        let digest = |text: &str| Digest::of(text.as_bytes()).prefixed();
        let statement = format!(
            "maklumat-sidik/v2\nregister a.go.id\nunit u\nid a\nrevisi 1\npersetujuan {{}}\nmeta {}\nisi {} 4\nfile {} 4 x y.pdf\n",
            digest("{}"),
            digest("isi\n"),
            digest("%PDF")
        );
        let file = |name: &str, text: &str| {
            let (sha256, sha512) = (Digest::of(text.as_bytes()), hex(&sha2::Sha512::digest(text)));
            format!(r#"{{"media_type":"","path":"info/a/r1/{name}","sha256":"{sha256}","sha512":"{sha512}","size":4}}"#)
        };
        let document = |id: &str, state: &str, digest: &str, files: &str| {
            let act = format!(r#"{{"date":"2026-01-20","digest":"{digest}","officer":"p"}}"#);
            let withdrawal = format!(r#","withdrawal":{{"agreed":{act},"proposed":{act},"reason":"R"}}"#);
            let more = if state == "ditarik" { withdrawal } else { String::new() };
            format!(
                r#"{{"class":"berkala","digest":"{digest}","files":[{files}],"id":"{id}","revision":1,
                "records":{{"approval":{act},"preparation":{act},"reviews":[{act}]{more}}},"state":"{state}","unit":"u"}}"#
            )
        };
        let files = file("isi.md", "isi\n") + "," + &file("x y.pdf", "%PDF");
        let documents =
            document("a", "berlaku", &digest(&statement), &files) + "," + &document("b", "ditarik", &digest(""), "");
        let manifest = |site: &str| {
            sealed(&format!(
                r#"{{"built_in":[],"created":"2026-01-20","day":"2026-01-20","documents":[{documents}],
                "format":"maklumat-manifest/v1","items":[],"officers":[{{"from":"2026-01-01","id":"p","position":"P","role":"ppid"}}],
                "program":{{}},"public_body":{{"name":"B"}},"register":"a.go.id","settings":"","site":"{site}","theme":[],
                "time_zone":"Asia/Jakarta","units":[{{"id":"u","name":"U"}}]"#
            ))
        };
        put(MANIFEST, "");
        put("index.html", "<p>");
        put("info/a/index.html", "<p>");
        put("info/b/index.html", "<p>");
        put("info/a/r1/naskah.txt", &statement);
        put("info/a/r1/meta.json", "{}");
        put("info/a/r1/isi.md", "isi\n");
        put("info/a/r1/x y.pdf", "%PDF");
        if let Some(line) = line {
            let opened = "buka 2026-01-21T01:00:00Z a.go.id\n";
            let history = format!("{opened}{line} {}\n", digest(&statement));
            put("bukti/riwayat.txt", &history);
            put("bukti/kepala.txt", &Head::of("a.go.id", history.as_bytes()).to_string());
        }
        list(folder.path());
        let lines = fs::read(folder.path().join(CHECKSUMS)).unwrap();
        put(MANIFEST, &manifest(&checksums::digest_of_list(&lines).prefixed()));
        list(folder.path());
        folder
    }

    /// Writes the site's own list anew, as whoever changed the site could.
    fn list(root: &Path) {
        let mut lines = Vec::new();
        for entry in walkdir::WalkDir::new(root).sort_by_file_name() {
            let entry = entry.unwrap();
            let path = entry.path().strip_prefix(root).unwrap().to_str().unwrap();
            if entry.file_type().is_file() && path != CHECKSUMS {
                lines.push(format!("{}  {path}\n", Digest::of(&fs::read(entry.path()).unwrap())));
            }
        }
        fs::write(root.join(CHECKSUMS), lines.concat()).unwrap();
    }

    /// Everything that is wrong, as `path fault`.
    fn faults(root: &Path, manifest: Option<&Path>) -> Vec<String> {
        match verify(root, manifest).unwrap() {
            Verification::Site { differences, .. } => {
                differences.iter().map(|it| format!("{} {}", it.path, it.fault.key())).collect()
            }
            Verification::File { .. } | Verification::Archive { .. } => panic!("this is a site"),
        }
    }

    #[test]
    fn a_sound_site_agrees_with_itself_and_proves_no_origin() {
        let site = site();
        let result = verify(site.path(), None).unwrap();
        assert!(result.is_sound() && !result.origin_proven(), "{result:?}");
        let copies = tempfile::tempdir().unwrap();
        for name in [CHECKSUMS, MANIFEST] {
            let copy = copies.path().join("copy");
            fs::copy(site.path().join(name), &copy).unwrap();
            let result = verify(site.path(), Some(&copy)).unwrap();
            assert!(result.is_sound() && result.origin_proven());
            assert!(!verify(site.path(), Some(&site.path().join(name))).unwrap().origin_proven());
        }
    }

    #[test]
    fn what_the_history_records_is_in_the_site() {
        let at = "2026-01-21T01:00:00Z";
        assert_eq!(faults(site_with(Some(&format!("terbit {at} a 1"))).path(), None), Vec::<String>::new());
        for (line, due) in [
            (format!("terbit {at} c 1"), "info/c/r1/"),
            (format!("terbit {at} a 2"), "info/a/r2/"),
            (format!("umumkan {at} a 1"), "info/a/r1/"),
            (format!("tarik {at} a 1"), "info/a/r1/"),
            (format!("tetapkan {at} 2026"), "dip/2026/"),
        ] {
            assert_eq!(faults(site_with(Some(&line)).path(), None), [format!("{due} not-as-recorded")], "{line}");
        }
        let wrong = site_with(Some("terbit kemarin a 1"));
        assert_eq!(faults(wrong.path(), None), ["bukti/riwayat.txt damaged"]);
    }

    #[test]
    fn every_difference_is_named_and_not_only_the_first() {
        let site = site();
        let root = site.path();
        fs::write(root.join("index.html"), "<b>").unwrap();
        fs::remove_file(root.join("info/b/index.html")).unwrap();
        fs::write(root.join("info/a/r1/x y.pdf"), "%PDf").unwrap();
        fs::write(root.join("zz.txt"), "").unwrap();
        #[cfg(unix)]
        std::os::unix::fs::symlink("/etc/hostname", root.join("link")).unwrap();
        let expected = [
            "index.html changed",
            "info/a/r1/x y.pdf changed",
            "info/a/r1/x y.pdf not-as-approved",
            "info/b/index.html missing",
            "link link",
            "zz.txt unlisted",
        ];
        assert_eq!(faults(root, None), expected);
    }

    #[test]
    fn who_rewrites_the_list_too_is_caught_by_the_approval() {
        let changes: [(&str, Option<&str>, &[&str]); 6] = [
            ("isi.md", Some("lain"), &["info/a/r1/isi.md changed", "info/a/r1/isi.md not-as-approved"]),
            ("meta.json", Some("[]"), &["info/a/r1/meta.json not-as-approved"]),
            ("meta.json", None, &["info/a/r1/meta.json not-as-approved"]),
            ("naskah.txt", Some("maklumat-sidik/v2\n"), &["info/a/r1/naskah.txt not-as-approved"]),
            ("naskah.txt", None, &["info/a/r1/naskah.txt missing"]),
            ("palsu.pdf", Some("%PDF"), &["info/a/r1/palsu.pdf unapproved"]),
        ];
        for (name, text, expected) in changes {
            let site = site();
            let path = site.path().join("info/a/r1").join(name);
            match text {
                Some(text) => fs::write(path, text).unwrap(),
                None => fs::remove_file(path).unwrap(),
            }
            list(site.path());
            let mut expected = expected.to_vec();
            expected.push("manifest-sha256.txt changed");
            assert_eq!(faults(site.path(), None), expected);
        }
        let site = site();
        fs::create_dir_all(site.path().join("info/b/r1")).unwrap();
        fs::write(site.path().join("info/b/r1/isi.md"), "isi\n").unwrap();
        list(site.path());
        assert_eq!(
            faults(site.path(), None),
            ["info/b/r1/isi.md unapproved", "manifest-sha256.txt changed"],
            "it was withdrawn"
        );
    }

    #[test]
    fn who_rewrites_both_manifests_is_caught_by_a_copy_from_elsewhere() {
        let (site, copies) = (site(), tempfile::tempdir().unwrap());
        let copy = |name: &str, to: &str| {
            fs::copy(site.path().join(name), copies.path().join(to)).unwrap();
            copies.path().join(to)
        };
        let (checksums, manifest) = (copy(CHECKSUMS, "list"), copy(MANIFEST, "manifest"));
        let text = fs::read_to_string(site.path().join(MANIFEST)).unwrap();
        let (text, _) = text.split_once(",\"whole\"").unwrap();
        fs::write(site.path().join(MANIFEST), sealed(&text.replace("\"name\":\"B\"", "\"name\":\"C\""))).unwrap();
        fs::write(site.path().join("info/a/r1/x y.pdf"), "%PDf").unwrap();
        list(site.path());
        let pdf = ["info/a/r1/x y.pdf changed", "info/a/r1/x y.pdf not-as-approved"];
        let found = faults(site.path(), Some(&manifest));
        assert_eq!(found, [&["bukti/manifest.json changed"][..], &pdf, &["manifest-sha256.txt changed"]].concat());
        let found = faults(site.path(), Some(&checksums));
        assert!(found.starts_with(&["bukti/manifest.json changed".to_owned()]), "{found:?}");
        assert!(found.contains(&format!("{CHECKSUMS} changed")) && found.contains(&pdf[0].to_owned()), "{found:?}");
    }

    #[test]
    fn a_page_and_its_line_in_the_list_change_together_and_are_caught_by_the_manifest() {
        let (site, copies) = (site(), tempfile::tempdir().unwrap());
        let kept = copies.path().join("manifest.json");
        fs::copy(site.path().join(MANIFEST), &kept).unwrap();
        fs::write(site.path().join("info/a/index.html"), "<p>palsu").unwrap();
        list(site.path());
        for manifest in [None, Some(kept.as_path())] {
            assert_eq!(faults(site.path(), manifest), ["manifest-sha256.txt changed"]);
        }
    }

    #[test]
    fn a_hostile_list_leads_nowhere() {
        let site = site();
        let text = fs::read_to_string(site.path().join(CHECKSUMS)).unwrap();
        let line = format!("{}  ", Digest::of(b""));
        fs::write(site.path().join(CHECKSUMS), format!("{text}{line}../x\n{line}/dev/null\n{text}")).unwrap();
        let found = faults(site.path(), None);
        let bad = format!("{CHECKSUMS} bad-line");
        assert_eq!(found.iter().filter(|it| **it == bad).count(), 2 + text.lines().count());
        assert_eq!(found.iter().filter(|it| **it != bad).collect::<Vec<_>>(), [&format!("{CHECKSUMS} changed")]);
        let refused = verify(site.path(), Some(&site.path().join(CHECKSUMS))).unwrap_err().to_string();
        assert!(refused.contains(&format!("line {}", text.lines().count() + 1)), "{refused}");
    }

    #[test]
    fn a_file_is_known_by_its_bytes() {
        let (site, elsewhere) = (site(), tempfile::tempdir().unwrap());
        let file = elsewhere.path().join("unduhan.pdf");
        fs::write(&file, "%PDF").unwrap();
        assert!(verify(&file, None).is_err(), "nothing to compare it with");
        let manifest = site.path().join(MANIFEST);
        let Verification::File { matches, origin, .. } = verify(&file, Some(&manifest)).unwrap() else { panic!() };
        let expected = Match {
            path: "info/a/r1/x y.pdf".to_owned(),
            revision: Some(("a".to_owned(), 1)),
            state: Some(State::InForce),
        };
        assert_eq!((matches, origin), (vec![expected.clone()], Origin::Elsewhere));
        let within = verify(&site.path().join("info/a/r1/x y.pdf"), Some(&manifest)).unwrap();
        assert!(within.is_sound() && !within.origin_proven());
        assert_eq!(verify(&file, Some(site.path())).unwrap(), within, "a folder is its manifests");
        fs::write(&file, "%PDF ").unwrap();
        assert!(!verify(&file, Some(&manifest)).unwrap().is_sound());
    }
}
