//! What the guide says of a stolen key, done word by word.

use super::*;

/// The old key of the superior with its end, and a new one behind it.
fn replace(sample: &SampleRegister, place: &Path, from: &str, until: &str) {
    let old = since(&place.join("atasan-ppid"), "2026-11-20").replace(" }]", &format!(", selesai: {until} }}, "));
    let new = since(&place.join("atasan-baru"), from).replace(", kunci: [", "");
    entry(sample, "atasan-ppid", &format!("{old}{new}"));
}

#[test]
fn a_stolen_key_is_replaced_and_what_was_published_stays_until_it_is_withdrawn() {
    let (sample, place) = published();
    key(place.path(), "atasan-baru");
    let recorded = |hour| assert_eq!(record(&sample, hour, &[]).0, Some(0), "{}", record(&sample, hour, &[]).1);
    // It was stolen on the day on which both acts were published; the last day is the one before.
    replace(&sample, place.path(), "2026-11-22", "2026-11-21");
    assert_eq!(codes(&sample), Vec::<String>::new());
    // A signature of another text is found as before.
    let good = sample.text(DOC);
    let (review, approval) = (signature(&good, "hasil: sesuai"), signature(&good, "persetujuan:"));
    assert_ne!(review, approval);
    let at = approval.len() - 20;
    let bent = approval[at..].replacen(|it: char| it.is_ascii_lowercase(), "Z", 1);
    sample.write(DOC, good.replace(&approval[at..], &bent).as_bytes());
    assert_eq!(codes(&sample), ["signature-not-standing"]);
    sample.write(DOC, good.as_bytes());
    sample.build();
    recorded(3);
    assert!(keys(&sample).iter().any(|it| it.starts_with("cabut atasan-ppid ")));
    assert_eq!(codes(&sample), Vec::<String>::new());
    let proposing = ["withdraw", FOLDER, "--by", "ppid", "--reason", "Bukan dari Atasan PPID."];
    signed(&sample, place.path(), &proposing, "ppid");
    signed(&sample, place.path(), &["withdraw", FOLDER, "--by", "atasan-ppid"], "atasan-baru");
    assert_eq!(codes(&sample), Vec::<String>::new());
    recorded(4);
    assert_eq!(codes(&sample), Vec::<String>::new());
}

/// Whatever day is written in it, and before as well as after the line that ends the key.
#[test]
fn a_stolen_key_signs_nothing_more() {
    for day in ["2026-11-21", "2026-11-22"] {
        let (sample, place) = with_keys();
        key(place.path(), "atasan-baru");
        let on = |arguments: &[&str], officer| on_day(&sample, place.path(), day, arguments, officer);
        on(SUBMIT, None);
        on(REVIEW, Some("ppid"));
        let waiting = sample.text(DOC);
        on(APPROVE, Some("atasan-ppid"));
        assert_eq!(codes(&sample), Vec::<String>::new());
        let approved = sample.text(DOC);
        replace(&sample, place.path(), "2026-11-22", "2026-11-21");
        assert_eq!(codes(&sample), ["signature-key-not-valid"], "{day}");
        assert_eq!(record(&sample, 2, &[]).0, Some(1), "{day}");
        sample.write(DOC, waiting.as_bytes());
        assert_eq!(record(&sample, 2, &[]).0, Some(0), "{day}");
        sample.write(DOC, approved.as_bytes());
        assert_eq!(codes(&sample), ["signature-key-not-valid"], "{day}");
        assert_eq!(record(&sample, 3, &[]).0, Some(1), "{day}");
        forge(&sample, DOC, "dip-2026-0001", |_| assert_eq!(codes(&sample), ["signature-key-not-valid"]));
    }
}
