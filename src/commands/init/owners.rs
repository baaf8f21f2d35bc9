//! What the choice of proof of approvals changes in the files of a new register: who owns documents on the git server,
//! and what the guide says.

use crate::commands::init::answers::Answers;
use crate::register::ApprovalProof;
use crate::workflow::new_draft::fill::{Marks, fill};

/// The lines of CODEOWNERS on the documents of units, and the words of the guide. Where the git server is what proves
/// an approval, the superior owns every document.
pub(crate) fn owners(answers: &Answers) -> Marks {
    let by_superior = answers.proof == ApprovalProof::Forge;
    let lines = |one: &dyn Fn(&str, &str) -> String| -> String {
        answers.units.iter().map(|(folder, name)| one(folder, name) + "\n").collect()
    };
    // GitHub takes one approval from any owner on the line: the superior's has to be the only one.
    let github = if by_superior { "@instansi/atasan-ppid" } else { "@instansi/petugas-{unit} @instansi/ppid" };
    let forgejo = if by_superior { " @instansi/atasan-ppid" } else { "" };
    let whose = if by_superior {
        "Atasan PPID, yang persetujuannya di server ini menjadi bukti (bukti_persetujuan: server)"
    } else {
        "petugas unit itu dan PPID"
    };
    let mut sections = lines(&|folder, name| {
        // A name may hold what ends a section's.
        let name: String = name.chars().filter(|it| !"[]".contains(*it)).collect();
        format!("[{name}]\n/content/{folder}/ @instansi/petugas-{folder}\n")
    });
    if by_superior {
        sections.push_str("[Atasan PPID, sebagai bukti persetujuan]\n");
        sections.push_str(&lines(&|folder, _| format!("/content/{folder}/ @instansi/atasan-ppid")));
        sections.push('\n');
    }
    Marks::from([
        ("PEMILIK_DOKUMEN", whose.to_owned()),
        (
            "PEMILIK_UNIT",
            lines(&|folder, _| format!("{:<34} {}", format!("/content/{folder}/"), github.replace("{unit}", folder))),
        ),
        ("BAGIAN_UNIT", sections),
        (
            "POLA_UNIT",
            lines(&|folder, _| format!("content/{folder}/.* @instansi/petugas-{folder} @instansi/ppid{forgejo}")),
        ),
        (
            "YANG_DISETUJUI",
            if by_superior { "dokumen, pengaturan, dan keputusan" } else { "pengaturan dan keputusan" }.to_owned(),
        ),
        ("BUKTI", answers.proof.key().to_owned()),
        ("CARA_BUKTI", fill(way(answers.proof), &Marks::from([("HARI", answers.day.to_string())]))),
    ])
}

/// What the guide says of the proof that was chosen.
const fn way(proof: ApprovalProof) -> &'static str {
    match proof {
        ApprovalProof::Record => include_str!("files/persetujuan/catatan.md"),
        ApprovalProof::Letter => include_str!("files/persetujuan/surat.md"),
        ApprovalProof::Forge => include_str!("files/persetujuan/server.md"),
        ApprovalProof::Key => include_str!("files/persetujuan/kunci.md"),
    }
}
