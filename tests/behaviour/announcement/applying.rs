//! Until when immediate information applies: it heads the pages up to and including its last day, and nothing else of
//! the site changes with the day.

use std::collections::BTreeSet;

use maklumat::diagnostics::{Example, Start};
use serde_json::Value;

use crate::announcement::publishing::{Site, built};
use crate::announcement::{INDEX, at, done, ratify, said};
use crate::sample_register::{FOLDER, SampleRegister};

const A: Example = Example::of(Start::Announced);
const ID: &str = "dip-2026-0001";
const TITLE: &str = "Jadwal Layanan Informasi";
const LAST: &str = "2026-11-24 23:50";
/// In Greenwich it is still the day before.
const AFTER: &str = "2026-11-25 00:10";

fn page(site: &Site) -> &str {
    &site[&format!("info/{ID}/index.html")]
}

/// The pages that are headed by immediate information.
fn headed(site: &Site) -> usize {
    site.values().filter(|it| it.contains("<section class=\"urgent")).count()
}

fn day(site: &Site) -> Value {
    serde_json::from_str::<Value>(&site["bukti/manifest.json"]).unwrap()["day"].take()
}

/// The paths whose bytes differ; there are the same paths in both.
fn changed<'a>(one: &'a Site, other: &'a Site) -> BTreeSet<&'a str> {
    assert!(one.keys().eq(other.keys()));
    one.iter().filter(|(path, text)| other[*path] != **text).map(|(path, _)| path.as_str()).collect()
}

fn codes(place: &SampleRegister, today: &str) -> Vec<String> {
    place.findings_on(today).iter().map(|it| format!("{} {}", it.severity.name(), it.code.name)).collect()
}

#[test]
fn it_heads_the_pages_up_to_and_including_its_last_day() {
    let place = SampleRegister::of(&A.front("berlaku_sampai: 2026-11-24"));
    ratify(&place);
    let (last, after) = (built(&place, LAST), built(&place, AFTER));
    assert_eq!((day(&last), day(&after)), ("2026-11-24".into(), "2026-11-25".into()));
    for list in ["index.html", "dip/berkala/index.html", "cari/index.html", "404.html"] {
        assert!(last[list].contains("<section class=\"urgent"), "{list}");
    }
    assert!(last["dip/berkala/index.html"].contains(TITLE) && !after["dip/berkala/index.html"].contains(TITLE));
    assert!(last["index.html"].contains(TITLE) && !after["index.html"].contains(TITLE));
    assert_eq!(headed(&after), 0);
    // It is over, and not gone: page, list, feed and data have it as before.
    for site in [&last, &after] {
        let until = "Pengumuman ini berlaku sampai dengan <time datetime=\"2026-11-24\">24 November 2026</time>";
        assert!(page(site).contains(until), "{}", page(site));
        assert!(site["dip/serta-merta/index.html"].contains(TITLE));
        let data: Value = serde_json::from_str(&site["data/dip.json"]).unwrap();
        assert_eq!(data["informasi"][0]["berlaku_sampai"], "2026-11-24");
    }
    let changed = changed(&last, &after);
    assert!(changed.iter().all(|it| it.ends_with(".html") || is_manifest(it)), "{changed:?}");
    assert!(changed.len() > 20, "{changed:?}");
}

fn is_manifest(path: &str) -> bool {
    matches!(path, "bukti/manifest.json" | "manifest-sha256.txt")
}

#[test]
fn where_nothing_ends_only_the_manifests_name_another_day() {
    for start in [A, A.front("berlaku_sampai: 2027-01-31"), A.without(&["berlaku_sampai"])] {
        let place = SampleRegister::of(&start);
        ratify(&place);
        let (last, after) = (built(&place, LAST), built(&place, AFTER));
        assert!(changed(&last, &after).into_iter().all(is_manifest));
        assert!(headed(&after) > 20 && headed(&after) == headed(&last));
    }
}

#[test]
fn what_applies_until_it_is_withdrawn_goes_with_its_withdrawal() {
    let place = SampleRegister::of(&A);
    ratify(&place);
    let site = built(&place, "2027-06-01 10:00");
    assert!(headed(&site) > 20 && page(&site).contains("Pengumuman ini berlaku sampai dicabut"));
    done(&place, "2027-06-02 08:00", &["withdraw", FOLDER, "--by", "ppid", "--reason", "Sudah aman."]);
    done(&place, "2027-06-02 09:00", &["withdraw", FOLDER, "--by", "atasan-ppid"]);
    assert_eq!(headed(&built(&place, "2027-06-02 10:00")), 0);
}

/// The next revision says another day; until it is published, the first one counts.
#[test]
fn a_revision_sets_another_day() {
    let place = SampleRegister::of(&A.front("berlaku_sampai: 2026-11-24"));
    ratify(&place);
    done(&place, "2026-11-26 08:00", &["revise", FOLDER, "--note", "Diperpanjang."]);
    assert_eq!(headed(&built(&place, "2026-11-26 09:00")), 0);
    let text = place.text(INDEX).replace("sampai: 2026-11-24", "sampai: 2026-11-30");
    place.write(INDEX, text.as_bytes());
    done(&place, "2026-11-26 10:00", &["submit", FOLDER, "--by", "petugas-pro"]);
    done(&place, "2026-11-26 11:00", &["review", FOLDER, "--by", "ppid", "--memo", "2"]);
    done(&place, "2026-11-26 12:00", &["approve", FOLDER, "--by", "atasan-ppid"]);
    assert!(headed(&built(&place, "2026-11-30 09:00")) > 20);
    assert_eq!(headed(&built(&place, "2026-12-01 09:00")), 0);
}

#[test]
fn its_end_is_asked_for_judged_and_noted() {
    let place = SampleRegister::of(&A.without(&["berlaku_sampai"]));
    let found = place.findings();
    assert_eq!(found.len(), 1, "{found:?}");
    let help = &found[0].help.id;
    assert!(help.contains("`maklumat revisi`") && help.contains("`berlaku_sampai: sampai dicabut`"), "{help}");
    let draft = SampleRegister::of(&A.without(&["berlaku_sampai", "pengumuman_segera"]));
    let found = draft.findings();
    assert!(found.len() == 1 && found[0].help.id.starts_with("tambahkan `berlaku_sampai: "), "{found:?}");

    // The day itself is one on which it applies.
    let place = SampleRegister::of(&A.front("berlaku_sampai: 2026-11-20"));
    assert_eq!(codes(&place, "2026-11-20"), [""; 0]);
    assert_eq!(codes(&place, "2026-11-21"), ["advice immediate-ended"]);
    // The approval that was to follow is late by then; after a week the end itself is history.
    let is_advised = |day: &str| codes(&place, day).contains(&"advice immediate-ended".to_owned());
    assert!(is_advised("2026-11-27") && !is_advised("2026-11-28"));
    let early = SampleRegister::of(&A.front("berlaku_sampai: 2026-11-19"));
    assert!(codes(&early, "2026-11-20").contains(&"error immediate-end-too-early".to_owned()));
    let odd = SampleRegister::of(&A.front("berlaku_sampai: besok"));
    assert_eq!(codes(&odd, "2026-11-20"), ["error date-unreadable"]);
    let help = &odd.findings_on("2026-11-20")[0].help.id;
    assert!(help.contains("sampai dicabut"), "{help}");
}

/// Nothing is announced that is over already; a correction of what is over is no announcement.
#[test]
fn nothing_is_published_that_is_over_already() {
    let place = SampleRegister::of(&A.front("berlaku_sampai: 2026-11-20").without(&["pengumuman_segera"]));
    assert_eq!(codes(&place, "2026-11-21"), ["warning immediate-end-too-early"]);
    let late = ["announce", FOLDER, "--by", "ppid", "--authority", "w-2026-1"];
    let refused = at(&place, "2026-11-21 08:00", &late);
    assert_eq!(refused.status.code(), Some(1));
    assert!(said(&refused).contains("immediate-end-too-early"), "{}", said(&refused));
    done(&place, "2026-11-20 16:00", &late);
    ratify(&place);
    done(&place, "2026-11-26 08:00", &["revise", FOLDER, "--note", "Salah ketik."]);
    let text = place.text(INDEX).replace("setiap hari", "tiap hari");
    place.write(INDEX, text.as_bytes());
    done(&place, "2026-11-26 10:00", &["submit", FOLDER, "--by", "petugas-pro"]);
    done(&place, "2026-11-26 11:00", &["review", FOLDER, "--by", "ppid", "--memo", "2"]);
    done(&place, "2026-11-26 12:00", &["approve", FOLDER, "--by", "atasan-ppid"]);
    let site = built(&place, "2026-11-26 13:00");
    assert!(page(&site).contains("tiap hari") && headed(&site) == 0);
}
