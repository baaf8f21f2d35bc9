//! No attachment is larger than the policy of the register allows.

use crate::checks::{Check, Findings, Rule, Subject};
use crate::diagnostics::{Code, Place, phrase, say, with_file};
use crate::register::Revision;

pub(crate) static RULES: &[Rule] = &[Rule {
    code: Code {
        name: "attachment-too-large",
        demands: phrase!(
            id = "Lampiran tidak lebih besar daripada kebijakan lampiran_terbesar (bawaan 20 MB).",
            en = "Attachments are no larger than the policy lampiran_terbesar (20 MB unless set).",
        ),
        because: phrase!(
            id = "Warga mengunduh lewat telepon genggam dengan kuota; berkas besar sering berupa hasil pindai yang \
                  belum dimampatkan.",
            en = "People download by phone and pay for it; a large file is often a scan that nobody compressed.",
        ),
        bad: with_file!("data.txt", &[b'a'; 1500]).settings("kebijakan: { lampiran_terbesar: 1 KB }"),
        good: with_file!("data.txt", &[b'a'; 1500]),
        ..Code::WARNING
    },
    check: Check::Files(check),
}];

fn check(revision: &Revision, subject: &Subject<'_>, findings: &mut Findings<'_>) {
    let most = subject.register.settings.policy.largest_attachment;
    for file in revision.attachments.iter().filter(|it| it.size > most) {
        let (size, most) = (shown(file.size), shown(most));
        findings.place(
            Place::file(file.file.clone()),
            say!(id = "berkas ini {size}, lebih dari {most}", en = "this is {size}, more than {most}", size, most,),
            say!(
                id = "perkecil resolusi hasil pindai sebelum ditandatangani, atau bagi menjadi beberapa berkas; jangan \
                      memampatkan PDF yang sudah ditandatangani",
                en = "lower the resolution of scans before they are signed, or split the file; never compress a PDF \
                      that is signed",
            ),
        );
    }
}

/// In the largest unit of which there is one.
fn shown(bytes: u64) -> String {
    match bytes {
        1_000_000.. => format!("{} MB", bytes.div_ceil(1_000_000)),
        _ => format!("{} KB", bytes.div_ceil(1_000)),
    }
}
