//! `memo`: the letter of step 6, whole on one page, the same bytes for the same content and day, never over another
//! file.

use std::fs;

use crate::records::written::{Written, at, contents, done, register};

fn memo(good: &crate::sample_register::SampleRegister, all: &[Written], more: &[&str]) -> (Option<i32>, String) {
    let paths: Vec<String> = all.iter().map(Written::named).collect();
    let mut arguments = vec!["memo"];
    arguments.extend(paths.iter().map(String::as_str));
    arguments.extend(more);
    let output = at(good, 13, &arguments);
    (output.status.code(), String::from_utf8_lossy(&output.stderr).into_owned())
}

fn text(good: &crate::sample_register::SampleRegister, name: &str) -> String {
    fs::read_to_string(good.root().join(name)).unwrap()
}

#[test]
fn it_says_what_is_reviewed_with_whole_digests_and_no_names() {
    let (good, all) = register(3);
    let (exit, said) = memo(&good, &all, &[]);
    assert_eq!((exit, said.contains("belum diajukan")), (Some(1), true), "{said}");
    done(&good, 9, &["submit", "--by", "petugas-pro"], &all);

    // Before the review: lines to fill in by hand.
    let before = contents(&good);
    let (exit, said) = memo(&good, &all, &["--by", "ppid"]);
    assert_eq!(exit, Some(0), "{said}");
    let open = text(&good, "memo-2026-02-02.html");
    // Of what is reviewed: the record is not written yet.
    let due = |it: &maklumat::register::Revision| it.content_statement("biro.contoh.go.id", "protokol");
    let digests = crate::records::written::statements(&good, &all, "isi", due);
    for digest in &digests {
        assert!(open.contains(digest) && open.contains(&digest[7..11]), "{open}");
    }
    for due in ["☐ sesuai", "Tanggal", "2 Februari 2026", "PPID Pembantu", "Petugas Pelayanan Informasi", "langkah 6"]
    {
        assert!(open.contains(due), "{due}: {open}");
    }
    assert!(!open.contains("<script") && !open.contains("http"), "one file that needs nothing else");
    assert!(open.contains("Jadwal"), "titles");
    assert_eq!(crate::folders::differences(&before, &contents(&good)), Vec::<String>::new());

    // The same again is the same file; another text is not written over it.
    assert_eq!(memo(&good, &all, &["--by", "ppid"]).0, Some(0));
    assert_eq!(text(&good, "memo-2026-02-02.html"), open);
    let (exit, said) = memo(&good, &all, &["--by", "ppid", "--nomor", "7"]);
    assert_eq!((exit, said.contains("sudah ada dengan isi lain")), (Some(2), true), "{said}");
    assert_eq!(text(&good, "memo-2026-02-02.html"), open);

    // After it: what the records say.
    done(&good, 10, &["review", "--by", "ppid", "--memo", "M-<1>"], &all[..1]);
    done(
        &good,
        10,
        &["review", "--by", "ppid", "--memo", "M-<1>", "--corrections", "Tulis <jam>.\nDan hari."],
        &all[1..2],
    );
    let (exit, said) = memo(&good, &all[..2], &["--hasil", "m.html"]);
    assert_eq!(exit, Some(0), "{said}");
    let both = text(&good, "m.html");
    for due in [
        "<td>sesuai</td>",
        "M-&lt;1&gt;",
        "<li>Tulis &lt;jam&gt;.</li>\n<li>Dan hari.</li>",
        "<td>perlu perbaikan</td>",
    ] {
        assert!(both.contains(due), "{due}: {both}");
    }
    assert!(!both.contains('☐'));
    done(&good, 11, &["review", "--by", "ppid", "--memo", "M-2"], &all[2..]);
    let (exit, said) = memo(&good, &all, &["--output", "semua.html"]);
    assert_eq!((exit, said.contains("satu memo untuk setiap nomor")), (Some(1), true), "{said}");
    for (flags, due) in
        [(&["--by", "petugas-pro"][..], "bukan PPID"), (&["--output", "content/protokol/memo.html"], "ada di content/")]
    {
        let (exit, said) = memo(&good, &all[..1], flags);
        assert!(exit != Some(0) && said.contains(due), "{said}");
    }
}
