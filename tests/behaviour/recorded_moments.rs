//! The moment that the history recorded is the time of publication, everywhere where one is shown.

use maklumat::diagnostics::{Example, Start};
use serde_json::{Value, json};

use crate::sample_register::{FOLDER, SampleRegister};

/// Approved on Friday 23 January 2026 at 09:30 in Pontianak, which is 02:30 in UTC.
const APPROVED: &str = "persetujuan: { oleh: atasan-ppid, tanggal: 2026-01-23, pukul: \"09:30\", sidik: APPROVAL }";

/// `record` at this moment.
fn record(sample: &SampleRegister, moment: &str) {
    let at: jiff::Timestamp = moment.parse().unwrap();
    let output = sample.recording(at.as_second(), &[]).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}

/// A register whose history began before its document was approved: recorded at this moment.
fn published_at(moment: &str, example: &Example) -> SampleRegister {
    let sample = SampleRegister::of(example);
    opened(&sample);
    record(&sample, moment);
    sample
}

/// Begins the history before its document is there.
fn opened(sample: &SampleRegister) {
    sample.rename(FOLDER, "lain");
    record(sample, "2026-01-22T00:00:00Z");
    sample.rename("lain", FOLDER);
}

fn page(sample: &SampleRegister, path: &str) -> String {
    sample.text(&format!("public/{path}"))
}

fn status(sample: &SampleRegister) -> (Value, String) {
    let json = sample.run(&["status", "--format", "json"]).stdout;
    let text = String::from_utf8(sample.run(&["status"]).stdout).unwrap();
    (serde_json::from_slice::<Value>(&json).unwrap()["units"][0]["documents"][0].clone(), text)
}

/// What the list for programs says of the only document, which keeps to its schema.
fn listed(sample: &SampleRegister) -> Value {
    let read = |path| serde_json::from_str::<Value>(&page(sample, path)).unwrap();
    let (schema, data) = (read("skema/dip-v1.json"), read("data/dip.json"));
    assert!(jsonschema::validator_for(&schema).unwrap().is_valid(&data), "{data}");
    data["informasi"][0]["riwayat"][0]["tercatat"].clone()
}

#[test]
fn the_moment_recorded_is_the_time_of_publication() {
    let sample = published_at("2026-01-23T02:50:09Z", &Example::APPROVED.front(APPROVED));
    sample.build();
    let (document, text) = status(&sample);
    assert!(text.contains("pengarsipan (langkah 8) tidak dicatat") && !text.contains("langkah 7) dan"), "{text}");
    assert!(text.contains("Langkah 7, publikasi di situs: 20 menit, batasnya 30 menit: tepat waktu"), "{text}");
    assert!(text.contains("terbit sejak 2026-01-23 09:50"), "{text}");
    assert_eq!(document["recorded"], json!([{ "act": "terbit", "at": "2026-01-23T02:50:09Z", "by_first_run": false }]));
    assert_eq!((&document["step"], &document["next"]), (&json!(8), &Value::Null));
    let step = document["steps"].as_array().unwrap().last().unwrap();
    let said = (&step["first"], &step["spent"]["least"], &step["spent"]["most"], &step["pace"]);
    assert_eq!(said, (&json!(7), &json!(20), &json!(20), &json!("within")));

    let shown = page(&sample, "info/dip-2026-0001/index.html");
    assert!(shown.contains("<h3>Publikasi</h3><p>Terbit sejak <time datetime=\"2026-01-23\">"), "{shown}");
    assert!(shown.contains("pukul 09:50") && !shown.contains("Tercatat sejak"), "{shown}");
    let feed = page(&sample, "atom.xml");
    for name in ["published", "updated"] {
        assert!(feed.contains(&format!("<{name}>2026-01-23T09:50:09+07:00</{name}>")), "{feed}");
    }
    assert_eq!(
        listed(&sample),
        json!([{ "pencatatan_pertama": false, "tindakan": "terbit", "waktu": "2026-01-23T02:50:09Z" }])
    );
    let issued = "\"dct:issued\":{\"@type\":\"xsd:dateTime\",\"@value\":\"2026-01-23T02:50:09Z\"}";
    let catalogue = page(&sample, "data/catalog.jsonld");
    assert!(catalogue.contains(issued), "{catalogue}");
    let table = page(&sample, "data/waktu-proses.csv");
    assert!(table.contains(",7,7,2026-01-23 09:30,2026-01-23 09:50,20,20,30,,,tepat waktu"), "{table}");
    let timing = page(&sample, "waktu-proses/index.html");
    assert!(timing.contains("Langkah 7: <span") && timing.contains("tercatat dalam riwayat penerbitan"), "{timing}");
}

/// Beyond 30 minutes of office time, from Friday to Monday.
#[test]
fn a_late_publication_is_said_to_be_late() {
    let sample = published_at("2026-01-26T01:30:00Z", &Example::APPROVED.front(APPROVED));
    let (document, text) = status(&sample);
    assert_eq!(document["steps"].as_array().unwrap().last().unwrap()["pace"], "late", "{document}");
    assert!(text.contains("batasnya 30 menit: TERLAMBAT"), "{text}");
}

/// What the first run finds may have been out for years: nobody claims to know since when.
#[test]
fn what_was_out_before_is_only_on_record_since() {
    let sample = SampleRegister::of(&Example::APPROVED.front(APPROVED));
    record(&sample, "2026-01-23T02:50:09Z");
    sample.build();
    let (document, text) = status(&sample);
    assert!(text.contains("tercatat sejak 2026-01-23 09:50") && !text.contains("terbit sejak"), "{text}");
    assert!(!text.contains("Langkah 7"), "{text}");
    assert_eq!((&document["step"], &document["recorded"][0]["by_first_run"]), (&json!(7), &json!(true)));
    let shown = page(&sample, "info/dip-2026-0001/index.html");
    assert!(shown.contains("Tercatat sejak <time") && !shown.contains("Terbit sejak"), "{shown}");
    assert!(shown.contains("terbitnya mungkin lebih dahulu"), "{shown}");
    assert!(page(&sample, "atom.xml").contains("<published>2026-01-23T00:00:00+07:00</published>"));
    assert_eq!(listed(&sample)[0]["pencatatan_pertama"], true);
    assert!(!page(&sample, "waktu-proses/index.html").contains("Langkah 7: <span"));
    assert!(!page(&sample, "data/waktu-proses.csv").contains(",7,7,"));
}

/// With a history, what it does not hold yet is said; without one nothing is.
#[test]
fn what_is_not_recorded_is_not_said_to_be_out() {
    let sample = SampleRegister::at(Start::Approved);
    assert!(!status(&sample).1.contains("belum tercatat terbit"));
    opened(&sample);
    let (document, text) = status(&sample);
    assert!(text.contains("belum tercatat terbit") && document.get("recorded").is_none(), "{text}");
    sample.build();
    assert!(!page(&sample, "info/dip-2026-0001/index.html").contains("<h3>Publikasi</h3>"));
}

#[test]
fn a_withdrawal_has_its_moment_too() {
    let sample = published_at("2026-01-23T02:50:09Z", &Example::APPROVED.front(APPROVED));
    for wanted in [["--by", "ppid", "--reason", "Usang."].as_slice(), &["--by", "atasan-ppid"]] {
        let output = sample.run(&[&["withdraw", FOLDER], wanted].concat());
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    }
    record(&sample, "2026-11-22T03:00:00Z");
    sample.build();
    let shown = page(&sample, "info/dip-2026-0001/index.html");
    assert!(shown.contains("<h3>Penarikan dalam riwayat penerbitan</h3><p>Tercatat <time datetime=\"2026-11-22\">"));
    let feed = page(&sample, "atom.xml");
    assert!(
        feed.contains("<published>2026-01-23T09:50:09+07:00") && feed.contains("<updated>2026-11-22T10:00:00+07:00")
    );
    let acts: Vec<Value> = listed(&sample).as_array().unwrap().iter().map(|it| it["tindakan"].clone()).collect();
    assert_eq!(acts, ["terbit", "tarik"]);
}
