//! Officers who act in an office by a written order.

use maklumat::diagnostics::Example;

use crate::sample_register::SampleRegister;

fn codes(example: &Example) -> Vec<&'static str> {
    SampleRegister::of(example).findings().into_iter().map(|it| it.code.name).collect()
}

const ONE: &str = "pejabat:
  - { id: petugas-pro, jabatan: Petugas, peran: petugas, mulai: 2023-12-01, orang: p-1 }
  - { id: ppid, jabatan: PPID Pembantu, peran: ppid, mulai: 2023-12-01, orang: p-7 }
  - { id: atasan-ppid, jabatan: Kepala Biro, peran: atasan-ppid, mulai: 2023-12-01, orang: p-7, sebagai: plh, surat_perintah: { nomor: 090/7/ADPIM, tanggal: 2026-01-20 } }";

#[test]
fn one_person_may_review_and_approve_only_by_order() {
    assert_eq!(codes(&Example::APPROVED.settings(ONE)), Vec::<&str>::new());
    let appointed = Box::leak(ONE.replace("sebagai: plh", "sebagai: definitif").into_boxed_str());
    assert_eq!(codes(&Example::APPROVED.settings(appointed)), ["officers-not-distinct"]);
}

#[test]
fn the_drafter_never_approves_or_reviews_whatever_the_order() {
    let drafter = Box::leak(ONE.replace("orang: p-1", "orang: p-7").into_boxed_str());
    let found = codes(&Example::APPROVED.settings(drafter));
    assert_eq!(found, ["officers-not-distinct", "officers-not-distinct"]);
}

#[test]
fn the_page_shows_the_order_and_that_it_was_one_person() {
    let place = SampleRegister::of(&Example::APPROVED.settings(ONE));
    assert!(place.run(&["build"]).status.success());
    let page = place.text("public/info/dip-2026-0001/index.html");
    for words in ["pelaksana harian, Plh.", "Surat perintah nomor 090/7/ADPIM,", "adalah satu orang"] {
        assert!(page.contains(words), "{words}");
    }
}
