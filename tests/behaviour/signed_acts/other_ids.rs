//! An act is signed too under an id that has no key.

use super::*;

/// One more officer in the settings.
fn add(sample: &SampleRegister, officer: &str) {
    let text = sample.text(SETTINGS);
    let (before, behind) = text.split_once("pejabat:\n").unwrap();
    sample.write(SETTINGS, format!("{before}pejabat:\n  - {{ {officer} }}\n{behind}").as_bytes());
}

/// How many signatures `check` misses in an approved document without any, in which one record bears another name.
fn unsigned(sample: &SampleRegister, step: &str, id: &str, other: &str) -> usize {
    let text =
        template(OTHER).replace("dip-2026-0004", "dip-2026-0099").replace("tanggal: 2026-01-2", "tanggal: 2026-11-2");
    let named = |it: &str| {
        if it.contains(step) { it.replace(&format!("oleh: {id},"), &format!("oleh: {other},")) } else { it.to_owned() }
    };
    let text: String = text.split_inclusive('\n').map(named).collect();
    sample.seal("content/protokol/palsu.md", &text);
    assert!(sample.text("content/protokol/palsu.md").contains(&format!("oleh: {other},")));
    codes(sample).into_iter().filter(|it| it == "signature-missing").count()
}

/// Where approvals are proved by key, nobody approves without one; elsewhere an officer who has none does.
#[test]
fn an_officer_of_the_past_approves_nothing_without_a_signature() {
    for (step, id, other, role) in
        [("persetujuan:", "atasan-ppid", "plt-atasan", "atasan-ppid"), ("hasil: sesuai", "ppid", "plt-ppid", "ppid")]
    {
        let (sample, _place) = with_keys();
        add(&sample, &format!("id: {other}, jabatan: Plt, peran: {role}, mulai: 2026-02-01, selesai: 2026-11-27"));
        assert_eq!(unsigned(&sample, step, id, other), 1);
        let settings = sample.text(SETTINGS);
        sample.write(SETTINGS, format!("bukti_persetujuan: kunci\n{settings}").as_bytes());
        assert_eq!(unsigned(&sample, step, id, other), 2);
        assert_eq!(record(&sample, 3, &[]).0, Some(1));
    }
}

/// A key binds the person, not the id.
#[test]
fn a_person_with_a_key_signs_under_every_id() {
    let (sample, place) = with_keys();
    let text = sample.text(SETTINGS);
    sample.write(SETTINGS, text.replace("{ id: atasan-ppid,", "{ id: atasan-ppid, orang: a1,").as_bytes());
    add(&sample, "id: plt-atasan, orang: a1, jabatan: Plt, peran: atasan-ppid, mulai: 2026-01-01");
    assert_eq!(unsigned(&sample, "persetujuan:", "atasan-ppid", "plt-atasan"), 2);
    fs::remove_file(sample.path("content/protokol/palsu.md")).unwrap();
    // Nor does the command write it.
    assert_eq!(act(&sample, place.path(), SUBMIT, &[]).0, Some(0));
    signed(&sample, place.path(), REVIEW, "ppid");
    let (code, said) = act(&sample, place.path(), &["approve", FOLDER, "--by", "plt-atasan"], &[]);
    assert!(code == Some(2) && said.contains("tidak mempunyai kunci"), "{said}");
}
