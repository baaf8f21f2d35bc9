//! The commands that record: they change only the lines they must, write digests that anyone can repeat, and refuse
//! what the gate would refuse.

mod going_on;
mod keeping;
mod leading_out;
mod memorising;
mod refusing;
mod revising;
mod showing;
pub(crate) mod written;

use maklumat::register::Step;

use crate::counts::times;
use crate::records::written::{Written, at, digests, done, register};

/// How many documents go through all steps.
fn documents() -> usize {
    times(20, 200)
}

fn compare(good: &crate::sample_register::SampleRegister, documents: &[Written], step: &str) {
    let wrong: Vec<String> = documents.iter().filter_map(|it| it.is_at(good).err()).collect();
    assert!(wrong.is_empty(), "{step}: {} of {}\n{}", wrong.len(), documents.len(), wrong.join("\n\n"));
}

const DAY: &str = "tanggal: 2026-02-02";

#[test]
fn every_step_changes_only_its_own_lines() {
    // So many go through every step and are withdrawn, half as many are revised.
    let (good, mut all) = register(documents() * 3 / 2);
    done(&good, 9, &["submit", "--by", "petugas-pro"], &all);
    for it in &mut all {
        it.set("penyusunan", format!("penyusunan: {{ oleh: petugas-pro, {DAY}, pukul: \"09:00\" }}\n"));
    }
    compare(&good, &all, "submit");

    let note = "Tulis \"jam\": \u{e9}\nlagi.";
    done(&good, 10, &["review", "--by", "ppid", "--memo", "M-1", "--corrections", note], &all);
    let record = "{\"catatan\":\"Tulis \\\"jam\\\": \u{e9}\\nlagi.\",\"hasil\":\"perlu-perbaikan\",\"memo\":{\"nomor\":\"M-1\",\"tanggal\":\"2026-02-02\"},\"oleh\":\"ppid\",\"pukul\":\"10:00\",\"tanggal\":\"2026-02-02\"}";
    let due = digests(&good, &all, Step::Review, record);
    for (it, digest) in all.iter_mut().zip(&due) {
        it.append("pemeriksaan", &format!("  - {{ oleh: ppid, {DAY}, pukul: \"10:00\", hasil: perlu-perbaikan, catatan: \"Tulis \\\"jam\\\": \u{e9}\\nlagi.\", memo: {{ nomor: \"M-1\", {DAY} }}, sidik: \"{digest}\" }}\n"));
    }
    compare(&good, &all, "review with corrections");

    done(
        &good,
        11,
        &[
            "ajukan",
            "--oleh",
            "petugas-pro",
            "--dicatat-oleh",
            "petugas-ren",
            "--surat",
            "12/SP",
            "--tanggal-surat",
            "2026-02-01",
        ],
        &all,
    );
    for it in &mut all {
        it.set("penyusunan", format!("penyusunan: {{ oleh: petugas-pro, {DAY}, pukul: \"11:00\", dicatat_oleh: petugas-ren, surat: {{ nomor: \"12/SP\", tanggal: 2026-02-01 }} }}\n"));
    }
    compare(&good, &all, "submit again");

    done(&good, 12, &["review", "--by", "ppid", "--memo", "M-2", "--memo-date", "2026-02-01"], &all);
    let record = "{\"hasil\":\"sesuai\",\"memo\":{\"nomor\":\"M-2\",\"tanggal\":\"2026-02-01\"},\"oleh\":\"ppid\",\"pukul\":\"12:00\",\"tanggal\":\"2026-02-02\"}";
    let due = digests(&good, &all, Step::Review, record);
    for (it, digest) in all.iter_mut().zip(&due) {
        it.append("pemeriksaan", &format!("  - {{ oleh: ppid, {DAY}, pukul: \"12:00\", hasil: sesuai, memo: {{ nomor: \"M-2\", tanggal: 2026-02-01 }}, sidik: \"{digest}\" }}\n"));
    }
    compare(&good, &all, "review");

    done(&good, 13, &["approve", "--by", "atasan-ppid"], &all);
    let record = "{\"oleh\":\"atasan-ppid\",\"pukul\":\"13:00\",\"tanggal\":\"2026-02-02\"}";
    let due = digests(&good, &all, Step::Approval, record);
    for (it, digest) in all.iter_mut().zip(&due) {
        it.set(
            "persetujuan",
            format!("persetujuan: {{ oleh: atasan-ppid, {DAY}, pukul: \"13:00\", sidik: \"{digest}\" }}\n"),
        );
    }
    compare(&good, &all, "approve");
    sound(&good);

    withdraw(&good, &mut all[..documents()]);
    sound(&good);
    revising::revise(&good, &mut all[documents()..]);
    sound(&good);
}

/// The whole register passes and becomes a site.
fn sound(good: &crate::sample_register::SampleRegister) {
    let (exit, errors) = good.errors();
    assert_eq!((exit, errors), (Some(0), vec![]));
    let built = good.run(&["build"]);
    assert_eq!(built.status.code(), Some(0), "{}", String::from_utf8_lossy(&built.stderr));
}

fn withdraw(good: &crate::sample_register::SampleRegister, all: &mut [Written]) {
    let proposal = ["withdraw", "--by", "ppid", "--reason", "Keliru: \"jam\".", "--successor", "dip-2026-0001"];
    done(good, 14, &proposal, all);
    let of = |text: &str| maklumat::source::Digest::of(text.as_bytes()).prefixed();
    let proposed = "{\"oleh\":\"ppid\",\"pukul\":\"14:00\",\"tanggal\":\"2026-02-02\"}";
    let agreed = "{\"oleh\":\"atasan-ppid\",\"pukul\":\"15:00\",\"tanggal\":\"2026-02-02\"}";
    let meta = of("{\"alasan\":\"Keliru: \\\"jam\\\".\",\"pengganti\":\"dip-2026-0001\"}");
    let digest = |it: &Written, records: &str| {
        let id = it.path.strip_prefix("content/protokol/").unwrap();
        of(&format!("maklumat-penarikan/v2\nregister biro.contoh.go.id\nid {id}\nrevisi 1\n{records}meta {meta}\n"))
    };
    let lines = |it: &Written| {
        let digest = digest(it, &format!("diusulkan {proposed}\n"));
        format!(
            "penarikan:\n  diusulkan: {{ oleh: ppid, {DAY}, pukul: \"14:00\", sidik: \"{digest}\" }}\n  alasan: \"Keliru: \\\"jam\\\".\"\n  pengganti: \"dip-2026-0001\"\n"
        )
    };
    for it in all.iter_mut() {
        it.set("penarikan", lines(it));
    }
    compare(good, all, "proposal");
    done(good, 15, &["tarik", "--oleh", "atasan-ppid"], all);
    for it in all.iter_mut() {
        let digest = digest(it, &format!("diusulkan {proposed}\ndisetujui {agreed}\n"));
        let whole = lines(it)
            + &format!("  disetujui: {{ oleh: atasan-ppid, {DAY}, pukul: \"15:00\", sidik: \"{digest}\" }}\n");
        it.set("penarikan", whole);
    }
    compare(good, all, "withdrawal");
}

#[test]
fn sha256sum_of_the_printed_statement_is_what_is_recorded() {
    let (good, all) = register(1);
    done(&good, 9, &["submit", "--by", "petugas-pro"], &all);
    done(&good, 10, &["review", "--by", "ppid", "--memo", "M-1"], &all);
    done(&good, 11, &["approve", "--by", "atasan-ppid"], &all);
    done(&good, 12, &["renew", "--by", "petugas-pro"], &all);
    done(&good, 13, &["withdraw", "--by", "ppid", "--reason", "Usang."], &all);
    done(&good, 14, &["withdraw", "--by", "atasan-ppid"], &all);
    let recorded = good.text(&all[0].file());
    let steps = ["review", "approval", "renewal", "proposal", "withdrawal"];
    for (step, key) in
        steps.into_iter().zip(["hasil: sesuai", "persetujuan:", "hasil: tetap", "diusulkan:", "disetujui:"])
    {
        let program = env!("CARGO_BIN_EXE_maklumat");
        let line = format!("'{program}' statement {} --step {step} | sha256sum", all[0].named());
        let sum = std::process::Command::new("sh").arg("-c").arg(&line).current_dir(good.root()).output().unwrap();
        let sum = String::from_utf8(sum.stdout).unwrap();
        let record = recorded.lines().find(|it| it.contains(key)).unwrap();
        assert!(record.contains(&format!("sidik: \"sha256:{}\"", &sum[..64])), "{step} {sum} in {recorded}");
    }
    let none = at(&good, 15, &["statement", &all[0].named(), "--step", "announcement"]);
    assert_eq!((none.status.code(), none.stdout.as_slice()), (Some(1), &b""[..]));
    assert!(String::from_utf8_lossy(&none.stderr).contains("belum ada"));
}
