//! What `tests/bench` measures with is a register that the gate lets through.

use std::path::Path;

use crate::init::{maklumat, said};
use crate::tools::{PYTHON, program};

#[test]
fn the_gate_lets_the_documents_of_the_bench_through() {
    let place = tempfile::tempdir().unwrap();
    let register = place.path().join("register");
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/bench/corpus.py");
    said(&program(PYTHON).arg(script).arg("12").arg(&register).arg("--attachments").output().unwrap(), 0);
    let checked = said(&maklumat(&register, &["--lang", "en", "check"]), 0);
    assert!(checked.contains("12 documents: 12 published or ready"), "{checked}");
}
