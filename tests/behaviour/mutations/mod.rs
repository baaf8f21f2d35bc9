//! One register that is sound, and a hundred ways to spoil it by one change: `check` must name exactly that change,
//! in that file, on that line.

mod fields;
mod files;
mod records;
mod settings;
mod yaml;

use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};

use crate::sample_register::SampleRegister;

/// A change to the text of one file, after which every digest is computed anew: what is wrong is wrong even where an
/// attacker knows how digests are made. The last two are the new text and what must be found: `code:line`, or
/// `code:file:line` in another file below `content/`.
pub(crate) type Resealed = (&'static str, &'static str, &'static str, &'static str, &'static str);

/// A change to files whose digests stand, and what must be found: `code:file:line`.
pub(crate) type Touched = (&'static str, fn(&SampleRegister), &'static str);

/// Applies every row to a good register of its own and compares what `check` says.
pub(crate) fn resealed(rows: &[Resealed]) {
    let mut wrong = Vec::new();
    for (name, file, from, to, expected) in rows {
        let good = SampleRegister::whole();
        good.rewrite(file, from, to);
        compare(&good, name, file, expected, &mut wrong);
    }
    assert!(wrong.is_empty(), "{} of {}:\n{}", wrong.len(), rows.len(), wrong.join("\n"));
}

/// The same for changes to files.
pub(crate) fn touched(rows: &[Touched]) {
    let mut wrong = Vec::new();
    for (name, change, expected) in rows {
        let good = SampleRegister::whole();
        change(&good);
        compare(&good, name, "", expected, &mut wrong);
    }
    assert!(wrong.is_empty(), "{} of {}:\n{}", wrong.len(), rows.len(), wrong.join("\n"));
}

/// Copies a register into the folder that this variable of the environment names, for `tests/compare.py`.
pub(crate) fn keep(root: &Path, name: &str) {
    static KEPT: AtomicUsize = AtomicUsize::new(0);
    let Some(folder) = std::env::var_os("MAKLUMAT_KEEP") else { return };
    let number = KEPT.fetch_add(1, Ordering::Relaxed);
    std::fs::create_dir_all(&folder).unwrap();
    let into = Path::new(&folder).join(format!("{number:03} {}", name.replace('/', " ")));
    assert!(std::process::Command::new("cp").arg("-a").arg(root).arg(into).status().unwrap().success());
}

fn compare(good: &SampleRegister, name: &str, file: &str, expected: &str, wrong: &mut Vec<String>) {
    keep(good.root(), name);
    let file = file.strip_prefix("content/").unwrap_or(file);
    let mut expected: Vec<String> = expected
        .split_whitespace()
        .map(|it| match it.split(':').collect::<Vec<_>>().as_slice() {
            [code, line] => format!("{code} {file}:{line}"),
            [code, other, line] => format!("{code} {other}:{line}"),
            other => panic!("{other:?}"),
        })
        .collect();
    expected.sort();
    let (exit, mut errors) = good.errors();
    errors.sort();
    let due = i32::from(!expected.is_empty());
    if errors != expected || exit != Some(due) {
        wrong.push(format!("{name}: exit {exit:?}\n    due   {expected:?}\n    found {errors:?}"));
    }
}

#[test]
fn the_register_that_is_spoiled_is_sound() {
    let good = SampleRegister::whole();
    let report = good.report();
    assert_eq!(report["diagnostics"], serde_json::json!([]), "{report:#}");
    assert_eq!(report["summary"]["published"], 5);
    assert_eq!(report["summary"]["left_out"], 1);
}
