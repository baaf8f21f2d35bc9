//! What `init` shows: before it writes what will be permanent, and afterwards the commands that fit the answers.

use std::path::Path;

use crate::commands::init::answers::Answers;
use crate::commands::init::files::DRAFT;
use crate::commands::init::jobs::Program;
use crate::commands::init::judging::is_indonesian;
use crate::diagnostics::shell::typed_path;
use crate::diagnostics::{Text, say};
use crate::register::{ApprovalProof, SiteAddress};

/// What cannot be changed once a document is approved, and what is worth a second thought.
pub(crate) fn summary(answers: &Answers) -> Text {
    let Answers { name, register, address, zone, .. } = answers;
    let folder = |(folder, name): &(String, String)| format!("content/{folder}/ ({name})");
    let units: Vec<_> = answers.units.iter().map(folder).collect();
    let officers: Vec<_> = answers.units.iter().map(|(it, _)| format!("petugas-{it}")).collect();
    let (units, officers) = (units.join(", "), officers.join(", "));
    let (zone_shown, proof) = (zone_word(zone), answers.proof);
    let mut told = say!(
        id = "Badan publik: {name}. Zona waktu: {zone_shown}. Bukti persetujuan: {proof}, {what}.\nTetap sesudah \
              dokumen pertama disetujui; mengubahnya memutus sidik dan tautan:\n  Nama register  {register}, bagian dari setiap sidik\n  Folder unit    \
              {units}\n  Id pejabat     {officers}, ppid, atasan-ppid, pimpinan\n  Alamat situs   {address}, bagian \
              dari setiap tautan",
        en = "Public body: {name}. Time zone: {zone_shown}. Proof of approvals: {proof}, {what}.\nPermanent once a document is approved; a change breaks \
              digests and links:\n  Register name    {register}, part of every digest\n  Unit folders     {units}\n  \
              Ids of officers  {officers}, ppid, atasan-ppid, pimpinan\n  Site address     {address}, part of every \
              link",
        name,
        zone_shown,
        proof = proof.key(),
        what = proof.label().each(),
        register,
        units,
        officers,
        address,
    );
    for note in notes(address, zone) {
        told.id.push_str(&format!("\nCatatan: {}", note.id));
        told.en.push_str(&format!("\nNote: {}", note.en));
    }
    told
}

/// A zone as people in Indonesia call it, where they have a name for it.
pub(crate) fn zone_word(zone: &str) -> &str {
    match zone {
        "Asia/Jakarta" => "WIB",
        "Asia/Makassar" => "WITA",
        "Asia/Jayapura" => "WIT",
        other => other,
    }
}

fn notes(address: &str, zone: &str) -> Vec<Text> {
    let mut notes = Vec::new();
    let is_local = SiteAddress::read(address).is_ok_and(|it| it.is_local());
    if is_local {
        notes.push(say!(
            id = "alamat ini hanya dapat dibuka di komputer ini.",
            en = "this address can be opened on this computer only.",
        ));
    } else if address.starts_with("http://") {
        notes.push(say!(
            id = "alamat ini memakai http://. Dengan https:// isi situs tidak dapat diubah di perjalanan.",
            en = "this address has http://. With https:// nobody can change the site on its way.",
        ));
    }
    if !is_indonesian(zone) {
        notes.push(say!(
            id = "{zone} bukan zona waktu Indonesia.",
            en = "{zone} is not an Indonesian time zone.",
            zone
        ));
    }
    notes
}

/// What is to be done before the chosen proof of approvals can be given.
pub(crate) fn proof_told(proof: ApprovalProof) -> Option<Text> {
    (proof == ApprovalProof::Key).then(|| {
        say!(
            id = "Kunci pejabat belum ada: mereka membuatnya dengan `ssh-keygen -t ed25519`, \
                  lalu isi .pub ditulis di `kunci` dalam content/maklumat.yml (BUKTI.md).",
            en = "Officers have no keys yet: each makes one with `ssh-keygen -t ed25519`, then \
                  the .pub line goes to `kunci` in content/maklumat.yml (BUKTI.md).",
        )
    })
}

/// What was written, and what to type next; `told` is what git and its server need.
pub(crate) fn ending(root: &Path, answers: &Answers, count: usize, told: &Text) -> Text {
    let is_here = root == Path::new(".") || root.as_os_str().is_empty();
    let step = if is_here { String::new() } else { format!("  cd {}\n", typed_path(root)) };
    let unit = answers.first_unit();
    let (draft, officer) = (format!("content/{unit}/{DRAFT}"), format!("petugas-{unit}"));
    let year = answers.day.year();
    say!(
        id = "Register siap, {count} berkas. Pengaturan: content/maklumat.yml. Panduan: PANDUAN.md.\nDokumennya \
              contoh: hapus sebelum terbit pertama kali, sesudahnya hanya ditarik.\n{told}\nBerikutnya, satu per \
              satu (pratinjau berhenti dengan Ctrl-C):\n{step}  maklumat pratinjau --buka\n  maklumat cek\nDi \
              {draft} tulis berkala, bukan berkla. Lalu:\n  maklumat ajukan {draft} --oleh {officer}\n  maklumat \
              periksa {draft} --oleh ppid --memo 1/PPID/{year}\n  maklumat setujui {draft} --oleh atasan-ppid\n  \
              maklumat bangun\n  maklumat pratinjau --terbit --buka",
        en = "The register is ready, {count} files. Settings: content/maklumat.yml. Guide: PANDUAN.md.\nIts \
              documents are samples: delete them before you publish; later, only withdraw.\n{told}\nNext, one by one \
              (Ctrl-C ends a preview, --lang en speaks English):\n{step}  maklumat serve --open\n  maklumat \
              check\nIn {draft} write `berkala`, not `berkla`. Then:\n  maklumat submit {draft} --by {officer}\n  \
              maklumat review {draft} --by ppid --memo 1/PPID/{year}\n  maklumat approve {draft} --by atasan-ppid\n  \
              maklumat build\n  maklumat serve --published --open",
        count,
        step,
        draft,
        officer,
        year,
        told = told.each(),
    )
}

/// Where a git server gets the program from, or which lines are to be filled in and where their values are found.
pub(crate) fn program_told(program: &Program) -> Text {
    let (address, commit) = match program {
        Program::Release { address, .. } => {
            return say!(
                id = "Server git mengambil program dari {address}.",
                en = "A git server gets the program from {address}.",
                address,
            );
        }
        Program::Source { address, commit } => (address, commit),
    };
    let unknown = [("SUMBER_PROGRAM", address), ("KOMIT_PROGRAM", commit)];
    let unknown: Vec<&str> = unknown.iter().filter(|(_, it)| it.is_empty()).map(|(key, _)| *key).collect();
    if unknown.is_empty() {
        return say!(
            id = "Server git membuat program dari {address}, komit {commit}.",
            en = "A git server makes the program from {address}, commit {commit}.",
            address,
            commit,
        );
    }
    let lines = unknown.join(", ");
    say!(
        id = "Isi {lines} di ketiga berkas server git, atau ulangi dengan --sumber dan --komit-sumber: repositori \
              https:// dan komit program ini, dari yang memberikannya kepada Anda.",
        en = "Fill in {lines} in all three files of the git servers, or run it again with --source and \
              --source-commit: this program's https:// repository and commit, from whoever gave it to you.",
        lines,
    )
}
