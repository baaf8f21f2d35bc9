//! What is damaged, exchanged or taken out of an archive is found; and what a verification claims grows with what it is
//! given.

use std::collections::BTreeMap;
use std::fs;

use maklumat::seal::{Verification, verify};
use maklumat::source::{Digest, hex};
use sha2::Digest as _;

use super::*;
use crate::counts::{Random, times};
use crate::signed_acts::write_decree;

/// Everything that is wrong with an archive, as `path fault`.
fn faults(folder: &Path) -> Vec<String> {
    match verify(folder, None) {
        Ok(Verification::Archive { differences, .. }) => {
            differences.iter().map(|it| format!("{} {}", it.path, it.fault.key())).collect()
        }
        Ok(_) => vec!["no archive".to_owned()],
        Err(error) => vec![error.to_string()],
    }
}

/// An archive of a document that both officers signed, and that was withdrawn then, with a head that is signed; the
/// keys lie beside it.
fn signed_archive() -> (SampleRegister, tempfile::TempDir, PathBuf) {
    let (sample, place) = published();
    let publisher = key(place.path(), "penerbit");
    recorded(&sample, 3, &["--key", publisher.to_str().unwrap()]);
    let folder = place.path().join("arsip");
    archived(&sample, &folder);
    fs::copy(folder.join("kepala.txt"), place.path().join("kepala-lama.txt")).unwrap();
    signed(&sample, place.path(), &["withdraw", FOLDER, "--by", "ppid", "--reason", "Usang."], "ppid");
    signed(&sample, place.path(), &["withdraw", FOLDER, "--by", "atasan-ppid"], "atasan-ppid");
    recorded(&sample, 4, &["--key", publisher.to_str().unwrap()]);
    archived(&sample, &folder);
    assert_eq!(faults(&folder), Vec::<String>::new());
    (sample, place, folder)
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let all = walkdir::WalkDir::new(folder).sort_by_file_name().into_iter().map(|it| it.unwrap());
    all.filter(|it| it.file_type().is_file()).map(walkdir::DirEntry::into_path).collect()
}

/// Every byte under `MAKLUMAT_LONG`, every forty-first otherwise.
#[test]
fn every_byte_that_changes_is_found() {
    let (_sample, _place, folder) = signed_archive();
    let (mut at, mut flipped) = (0, 0);
    for file in files(&folder) {
        let good = fs::read(&file).unwrap();
        for byte in 0..good.len() {
            at += 1;
            if at % times(41, 1) != 0 {
                continue;
            }
            let mut bad = good.clone();
            bad[byte] ^= 1 << (at % 8);
            fs::write(&file, &bad).unwrap();
            assert!(!faults(&folder).is_empty(), "{} {byte}", file.display());
            flipped += 1;
        }
        fs::write(&file, &good).unwrap();
    }
    assert_eq!(faults(&folder), Vec::<String>::new());
    println!("{flipped} of {at} bytes were flipped, all were found");
}

/// A register that edits its own archive: bytes, lines and files are cut, doubled, exchanged.
#[test]
fn every_edit_is_found() {
    let (_sample, _place, folder) = signed_archive();
    let all = files(&folder);
    let whole: BTreeMap<&PathBuf, Vec<u8>> = all.iter().map(|it| (it, fs::read(it).unwrap())).collect();
    let mut random = Random(1945);
    let mut edits = 0;
    while edits < times(120, 5_000) {
        let file = &all[random.below(all.len())];
        let good = &whole[file];
        let text = String::from_utf8(good.clone()).unwrap();
        let mut lines: Vec<&str> = text.split_inclusive('\n').collect();
        let mut bad = good.clone();
        match random.below(7) {
            _ if good.is_empty() => bad.push(b'\n'),
            0 => bad.truncate(random.below(good.len())),
            1 => bad.insert(random.below(good.len()), b'0'),
            2 => drop(bad.remove(random.below(good.len()))),
            3 => bad[random.below(good.len())] = b'a',
            4 => bad = text.replace('\n', "\r\n").into_bytes(),
            5 => bad.clone_from(&whole[&all[random.below(all.len())]]),
            _ => {
                let (one, other) = (random.below(lines.len()), random.below(lines.len()));
                lines.swap(one, other);
                bad = lines.concat().into_bytes();
            }
        }
        if bad == *good {
            continue;
        }
        fs::write(file, &bad).unwrap();
        assert!(!faults(&folder).is_empty(), "{} {:?}", file.display(), String::from_utf8_lossy(&bad));
        fs::write(file, good).unwrap();
        edits += 1;
    }
    for file in all.iter().filter(|it| !it.ends_with("kepala.txt.sig")) {
        fs::remove_file(file).unwrap();
        assert!(!faults(&folder).is_empty(), "{}", file.display());
        fs::write(file, &whole[file]).unwrap();
    }
    fs::write(folder.join("catatan.txt"), "x").unwrap();
    assert_eq!(faults(&folder), ["catatan.txt unlisted"]);
    println!("{edits} edits, all were found");
}

/// Writes the lists of a bag anew, as whoever changed it could; `bagit.py` takes it then.
fn sealed_again(bag: &Path) {
    let inside: Vec<(String, Vec<u8>)> = files(&bag.join("data"))
        .iter()
        .map(|it| (it.strip_prefix(bag).unwrap().to_str().unwrap().to_owned(), fs::read(it).unwrap()))
        .collect();
    let list = |files: &[(String, Vec<u8>)], sum: &dyn Fn(&[u8]) -> String| -> String {
        files.iter().fold(String::new(), |all, (path, bytes)| all + &sum(bytes) + "  " + path + "\n")
    };
    let sha256: &dyn Fn(&[u8]) -> String = &|it| Digest::of(it).to_string();
    let sha512: &dyn Fn(&[u8]) -> String = &|it| hex(&sha2::Sha512::digest(it));
    fs::write(bag.join("manifest-sha256.txt"), list(&inside, sha256)).unwrap();
    fs::write(bag.join("manifest-sha512.txt"), list(&inside, sha512)).unwrap();
    let info = fs::read_to_string(bag.join("bag-info.txt")).unwrap();
    let old = info.lines().find(|it| it.starts_with("Payload-Oxum")).unwrap();
    let bytes: usize = inside.iter().map(|it| it.1.len()).sum();
    fs::write(bag.join("bag-info.txt"), info.replace(old, &format!("Payload-Oxum: {bytes}.{}", inside.len()))).unwrap();
    let tags = ["bag-info.txt", "bagit.txt", "manifest-sha256.txt", "manifest-sha512.txt"];
    let tags: Vec<_> = tags.iter().map(|it| ((*it).to_owned(), fs::read(bag.join(it)).unwrap())).collect();
    fs::write(bag.join("tagmanifest-sha256.txt"), list(&tags, sha256)).unwrap();
    fs::write(bag.join("tagmanifest-sha512.txt"), list(&tags, sha512)).unwrap();
    let valid = bagit().arg("--validate").arg(bag).output().unwrap();
    assert!(valid.status.success(), "{}", String::from_utf8_lossy(&valid.stderr));
}

type Attack<'a> = (&'a str, &'a dyn Fn(&Path, &Path), &'a [&'a str]);

/// Whoever can write the archive writes its lists anew too: what the history names, and who signed, tells.
#[test]
fn who_seals_a_bag_again_is_caught_by_history_and_signatures() {
    let (_sample, _place, folder) = signed_archive();
    let original = folder.with_file_name("asli");
    copy(&folder, &original, false);
    let remove = |file: PathBuf| fs::remove_file(file).unwrap();
    let replace = |bag: &Path, other: &Path, file: &str| {
        fs::copy(other.join(file), bag.join(file)).unwrap();
    };
    let apart = |bag: &Path, end: &str| {
        let all = files(&bag.join("data/pernyataan")).into_iter();
        all.into_iter().find(|it| it.to_str().unwrap().ends_with(end)).unwrap()
    };
    let exchange = |one: PathBuf, other: PathBuf| {
        let bytes = (fs::read(&one).unwrap(), fs::read(&other).unwrap());
        fs::write(one, bytes.1).unwrap();
        fs::write(other, bytes.0).unwrap();
    };
    let attacks: [Attack<'_>; 8] = [
        (
            "a file",
            &|bag, _| fs::write(bag.join("data/jadwal.csv"), "x").unwrap(),
            &["data/jadwal.csv not-as-approved"],
        ),
        ("one file more", &|bag, _| fs::write(bag.join("data/x.pdf"), "x").unwrap(), &["data/x.pdf unapproved"]),
        ("one file less", &|bag, _| remove(bag.join("data/isi.md")), &["data/isi.md not-as-approved"]),
        ("no signature", &|bag, _| remove(bag.join("data/naskah.txt.sig")), &["data/naskah.txt unsigned"]),
        (
            "the signature of the other act",
            &|bag, other| replace(bag, other, "data/naskah.txt.sig"),
            &["data/naskah.txt.sig signature-unsound"],
        ),
        (
            "the statement of the other act",
            &|bag, other| replace(bag, other, "data/naskah.txt"),
            &["data/naskah.txt not-as-approved"],
        ),
        (
            "the signatures of review and approval",
            &|bag, _| exchange(bag.join("data/naskah.txt.sig"), apart(bag, ".sig")),
            &["data/naskah.txt.sig signature-unsound", "signature-unsound"],
        ),
        (
            "a review that nobody approved",
            &|bag, other| {
                let proposal = apart(other, ".txt");
                let to = bag.join("data/pernyataan").join(proposal.file_name().unwrap());
                fs::copy(format!("{}.sig", proposal.display()), format!("{}.sig", to.display())).unwrap();
                fs::copy(proposal, to).unwrap();
            },
            &["unapproved", "unapproved"],
        ),
    ];
    for (what, attack, due) in attacks {
        fs::remove_dir_all(&folder).unwrap();
        copy(&original, &folder, false);
        let [bag, other] = <[PathBuf; 2]>::try_from(bags(&folder)).unwrap();
        attack(&bag, &other);
        sealed_again(&bag);
        let found = faults(&folder);
        assert!(
            found.len() == due.len() && due.iter().zip(&found).all(|(due, it)| it.ends_with(due)),
            "{what}: {found:?}"
        );
    }
    // A bag under another number, and one that is gone.
    fs::remove_dir_all(&folder).unwrap();
    copy(&original, &folder, false);
    let [bag, other] = <[PathBuf; 2]>::try_from(bags(&folder)).unwrap();
    fs::rename(&bag, other.with_file_name("000099-terbit-dip-2026-0001-r1")).unwrap();
    let found = faults(&folder);
    assert!(found.iter().any(|it| it.ends_with("terbit-dip-2026-0001-r1 missing")), "{found:?}");
    assert!(found.iter().any(|it| it.contains("000099") && it.ends_with("unlisted")), "{found:?}");
}

/// How `verify` ended, and what it said.
fn said(sample: &SampleRegister, what: &Path, more: &[&str]) -> (Option<i32>, String) {
    let output = sample.command(&["verify"]).arg(what).args(more).output().unwrap();
    (output.status.code(), String::from_utf8_lossy(&output.stderr).into_owned())
}

#[test]
fn what_is_claimed_grows_with_what_is_given() {
    let (sample, place, folder) = signed_archive();
    let stranger = key(place.path(), "lain");
    let public = |name: &str| place.path().join(format!("{name}.pub")).to_str().unwrap().to_owned();
    let old = place.path().join("kepala-lama.txt");
    let old = old.to_str().unwrap();
    sample.build();
    let [bag, _] = <[PathBuf; 2]>::try_from(bags(&folder)).unwrap();
    let own = folder.join("kepala.txt");
    let (publisher, superior, ppid) = (public("penerbit"), public("atasan-ppid"), public("ppid"));
    for what in [folder.clone(), sample.path("public")] {
        for (more, code, due) in [
            (&[][..], 0, &["asal-usul belum terbukti", "menurut riwayat itu sendiri"][..]),
            (&["--kunci", &publisher], 0, &["Dicatat oleh pemegang kunci penerbit ini"]),
            (&["--sejak", old], 0, &["Tidak ada yang tercatat sampai baris", "yang berubah atau hilang"]),
            (&["--kunci", &superior, "--kunci", &ppid], 0, &["pemegang kunci `atasan-ppid`", "pemegang kunci `ppid`"]),
            (&["--kunci", &public("lain")], 1, &["Tidak ada yang ditandatangani dengan kunci"]),
            (&["--kunci", stranger.to_str().unwrap()], 2, &["bukan kunci publik"]),
            (&["--sejak", &publisher], 2, &["bukan kepala.txt"]),
        ] {
            let (ended, text) = said(&sample, &what, more);
            assert!(ended == Some(code) && due.iter().all(|it| text.contains(it)), "{more:?} {ended:?} {text}");
        }
        let inside = what.join(if what == folder { "kepala.txt" } else { "bukti/kepala.txt" });
        let (ended, text) = said(&sample, &what, &["--sejak", inside.to_str().unwrap()]);
        assert!(ended == Some(2) && text.contains("tidak membuktikan apa pun"), "{text}");
    }
    // One file by the archive, and two heads with the history beside the later one.
    let file = place.path().join("unduhan.csv");
    fs::copy(bag.join("data/jadwal.csv"), &file).unwrap();
    let around = folder.to_str().unwrap().to_owned();
    let (ended, text) = said(&sample, &file, &["--manifes", &around, "--kunci", &publisher, "--sejak", old]);
    let due =
        ["dip-2026-0001 revisi 1, pernah terbit, sudah ditarik", "pemegang kunci penerbit", "yang berubah atau hilang"];
    assert!(ended == Some(0) && due.iter().all(|it| text.contains(it)), "{text}");
    fs::write(&file, "lain").unwrap();
    assert_eq!(said(&sample, &file, &["--manifes", &around]).0, Some(1));
    assert_eq!(said(&sample, &own, &["--sejak", old]).0, Some(0));
    let alone = place.path().join("kepala-baru.txt");
    fs::copy(&own, &alone).unwrap();
    let (ended, text) = said(&sample, &alone, &["--sejak", old]);
    assert!(ended == Some(2) && text.contains("dua kepala saja belum cukup"), "{text}");
    assert_eq!(said(&sample, &alone, &["--sejak", own.to_str().unwrap()]).0, Some(0), "they are the same");
    // A head of another history: of as many lines, and of fewer.
    let forged = fs::read_to_string(old).unwrap().replace("sha256 ", "sha256 0");
    let forged = forged.trim_end()[..forged.trim_end().len() - 1].to_owned() + "\n";
    fs::write(&alone, forged).unwrap();
    for (what, since) in [(&own, alone.to_str().unwrap()), (&folder, alone.to_str().unwrap()), (&alone, old)] {
        let (ended, text) = said(&sample, what, &["--sejak", since]);
        assert!(ended == Some(1) && text.starts_with("ditolak:") || text.contains("tidak berawal"), "{ended:?} {text}");
    }
    // A head that lost its signature is not the publisher's.
    fs::remove_file(folder.join("kepala.txt.sig")).unwrap();
    let (ended, text) = said(&sample, &folder, &["--kunci", &publisher]);
    assert!(ended == Some(1) && text.contains("tidak ditandatangani"), "{text}");
    assert!(said(&sample, &folder, &[]).1.contains("Kepala tidak ditandatangani"));
}

/// What interrupted runs leave is told until the next run takes it away.
#[test]
fn what_a_killed_run_left_is_told() {
    let (sample, _place, folder) = signed_archive();
    fs::create_dir(folder.join(".maklumat-arsip")).unwrap();
    fs::write(folder.join(".maklumat-arsip/riwayat.txt"), "").unwrap();
    assert_eq!(faults(&folder), [".maklumat-arsip/riwayat.txt unlisted"]);
    archived(&sample, &folder);
    assert_eq!(faults(&folder), Vec::<String>::new());
    // Bags that an official report names may go.
    let (sample, place) = (SampleRegister::whole(), tempfile::tempdir().unwrap());
    recorded(&sample, 1, &[]);
    let folder = place.path().join("arsip");
    archived(&sample, &folder);
    let bag = bags(&folder).into_iter().find(|it| it.to_str().unwrap().ends_with("terbit-dip-2026-0001-r1")).unwrap();
    let aside = place.path().join("aside");
    fs::rename(&bag, &aside).unwrap();
    assert!(faults(&folder).iter().any(|it| it.ends_with("missing")), "{:?}", faults(&folder));
    fs::rename(&aside, &bag).unwrap();
    withdraw(&sample, &["--official-report", "BA-1"]);
    recorded(&sample, 2, &[]);
    archived(&sample, &folder);
    assert_eq!(faults(&folder), Vec::<String>::new());
    fs::remove_dir_all(&bag).unwrap();
    assert_eq!(faults(&folder), Vec::<String>::new());
}

/// Documents that a decree set are in its list, in the archive too.
#[test]
fn a_decree_is_archived_with_its_list() {
    let (sample, place) = (SampleRegister::at(Start::Reviewed), tempfile::tempdir().unwrap());
    write_decree(&sample);
    for arguments in
        [&["approve", "content/penetapan/2026", "--by", "atasan-ppid"][..], &["approve", "--decree", "2026"]]
    {
        let output = sample.run(arguments);
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    }
    recorded(&sample, 1, &[]);
    let folder = place.path().join("arsip");
    archived(&sample, &folder);
    validated(&folder);
    assert_eq!(faults(&folder), Vec::<String>::new());
    assert_eq!(names(&folder), ["000002-tetapkan-2026", "000003-terbit-dip-2026-0001-r1"]);
    // Without its decree nothing approves the document.
    fs::rename(&bags(&folder)[0], place.path().join("aside")).unwrap();
    let found = faults(&folder);
    assert!(found.iter().any(|it| it.ends_with("data/naskah.txt not-as-approved")) && found.len() == 2, "{found:?}");
}
