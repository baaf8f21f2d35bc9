//! `approve`: the superior agrees that a document is published as it stands, or that a decree is; documents that a
//! decree lists are approved by it.

use std::path::PathBuf;

use clap::Args;

use crate::commands::Outcome;
use crate::commands::command_line::Signatory;
use crate::commands::moment::day;
use crate::commands::reading::Reading;
use crate::commands::recording::{Change, Decision, Record, Scope, record, record_within, signed};
use crate::commands::terminal::Terminal;
use crate::diagnostics::Text;
use crate::register::{Date, Decree, Document, Register, Revision, Status, Step};
use crate::source::DECREES;

#[derive(Debug, Args)]
#[command(next_help_heading = "Pilihan")]
pub(crate) struct Approve {
    /// Dokumen, atau keputusan di content/penetapan/; dengan --decree boleh kosong
    #[arg(help_heading = "Lokasi", value_name = "LOKASI", required_unless_present = "decree")]
    paths: Vec<PathBuf>,
    /// Id pejabat dari maklumat.yml
    #[arg(
        long,
        visible_alias = "oleh",
        value_name = "ID",
        required_unless_present = "decree",
        conflicts_with = "decree"
    )]
    by: Option<String>,
    /// Id pejabat yang mengetik catatan ini atas perintah tertulis
    #[arg(long, visible_alias = "dicatat-oleh", value_name = "ID", requires_all = ["letter", "by"])]
    typed_by: Option<String>,
    /// Nomor surat perintah itu
    #[arg(long, visible_alias = "surat", value_name = "NOMOR", requires = "typed_by")]
    letter: Option<String>,
    /// Tanggal surat itu [bila tidak disebut: hari ini]
    #[arg(long, visible_alias = "tanggal-surat", value_name = "HARI", value_parser = day, requires = "letter")]
    letter_date: Option<Date>,
    /// Keputusan yang mencantumkan dokumen itu, misalnya 2026; tanpa LOKASI: semua yang tercantum dan menunggu
    #[arg(long, visible_alias = "penetapan", value_name = "ID")]
    decree: Option<String>,
}

/// # Errors
/// When a file cannot be read or written.
pub(crate) fn run(options: &Approve, reading: &Reading, terminal: &mut Terminal) -> anyhow::Result<Outcome> {
    let Some(by) = &options.by else {
        return by_decree(options.decree.as_deref().unwrap_or_default(), &options.paths, reading, terminal);
    };
    let signatory = Signatory {
        by: by.clone(),
        typed_by: options.typed_by.clone(),
        letter: options.letter.clone(),
        letter_date: options.letter_date,
    };
    let signed = signed(&signatory, reading);
    let (mut decrees, mut documents) = (Vec::new(), Vec::new());
    for path in &options.paths {
        let is_decree = reading.revision_path(path)?.starts_with(&format!("content/{DECREES}/"));
        if is_decree { decrees.push(path.clone()) } else { documents.push(path.clone()) }
    }
    if !decrees.is_empty() && !documents.is_empty() {
        terminal.say(&Text::new(
            "Tidak ada yang ditulis: setujui keputusan dan dokumen dengan perintah sendiri-sendiri.",
            "Nothing was written: approve decrees and documents with a command each.",
        ));
        return Ok(Outcome::Refused);
    }
    if decrees.is_empty() {
        approve(&documents, &signed, reading, terminal)
    } else {
        agree(&decrees, &signed, reading, terminal)
    }
}

/// The superior approves documents one by one.
fn approve(
    paths: &[PathBuf],
    signed: &str,
    reading: &Reading,
    terminal: &mut Terminal,
) -> anyhow::Result<Outcome> {
    let act = Record {
        decide: &|register, document, revision| {
            if let Err(why) = waiting(revision) {
                return Ok(Err(why));
            }
            let statement =
                revision.statement(&register.settings.register_name, &document.unit, Step::Approval);
            let digest = statement.digest().prefixed();
            Ok(Ok(Change::Set("persetujuan", format!(" {{ {signed}, sidik: \"{digest}\" }}"))))
        },
        settled_later: &[],
        reaches_earlier: false,
        question: Text::new(
            "Setujui dokumen ini untuk diterbitkan persis seperti ini?",
            "Approve this for publication exactly as it is?",
        ),
        next: Text::new("Berikutnya: `maklumat build`.", "Next: `maklumat build`."),
    };
    record(paths, &act, reading, terminal)
}

/// Whether a document waits for its approval.
fn waiting(revision: &Revision) -> Result<(), Text> {
    match revision.status() {
        Status::Reviewed => Ok(()),
        Status::Approved | Status::Withdrawn => Err(Text::new("sudah disetujui", "it is approved already")),
        Status::Draft | Status::Submitted | Status::NeedsCorrection => Err(Text::new(
            "PPID belum menyatakan dokumen ini sesuai; jalankan `maklumat review` lebih dahulu",
            "the PPID has not found this fit yet; `maklumat review` comes first",
        )),
    }
}

/// The superior agrees to decrees.
fn agree(
    paths: &[PathBuf],
    signed: &str,
    reading: &Reading,
    terminal: &mut Terminal,
) -> anyhow::Result<Outcome> {
    let scope = Scope { decrees: true, ..Scope::default() };
    let act = Record {
        decide: &|register, document, revision| {
            if revision.has("persetujuan") {
                return Ok(Err(Text::new(
                    "keputusan ini sudah disetujui",
                    "this decree is agreed to already",
                )));
            }
            let decree = register.decrees.iter().find(|it| it.document.path == document.path);
            let digest =
                decree.and_then(Decree::statement).map(|it| it.digest().prefixed()).unwrap_or_default();
            Ok(Ok(Change::Set("persetujuan", format!(" {{ {signed}, sidik: \"{digest}\" }}"))))
        },
        settled_later: &[],
        reaches_earlier: false,
        question: Text::new(
            "Setujui keputusan ini beserta seluruh daftarnya, persis seperti ini?",
            "Agree to this decree with all that it lists, exactly as it is?",
        ),
        next: Text::new(
            "Berikutnya: `maklumat approve --decree ID`, supaya dokumen yang tercantum disetujui dengan keputusan itu.",
            "Next: `maklumat approve --decree ID`, so that the documents it lists are approved by it.",
        ),
    };
    record_within(&scope, paths, &act, reading, terminal)
}

/// Documents are approved by the decree that lists them.
fn by_decree(
    id: &str,
    given: &[PathBuf],
    reading: &Reading,
    terminal: &mut Terminal,
) -> anyhow::Result<Outcome> {
    let read = reading.register(&reading.content)?.value;
    let Some(decree) = read.decree(id) else {
        let ids: Vec<&str> = read.decrees.iter().map(|it| it.id.as_str()).collect();
        let ids = if ids.is_empty() { "–".to_owned() } else { ids.join(", ") };
        terminal.say(&Text::new(
            format!("Tidak ada keputusan penetapan `{id}` di content/penetapan/; yang ada: {ids}."),
            format!("There is no decree `{id}` in content/penetapan/; there are: {ids}."),
        ));
        return Ok(Outcome::Refused);
    };
    let mut paths = given.to_vec();
    if paths.is_empty() {
        paths = listed(&read, decree, terminal).iter().map(|it| reading.content.path(&it.path)).collect();
        if paths.is_empty() {
            terminal.say(&Text::new(
                format!("Tidak ada dokumen tercantum dalam keputusan `{id}` yang menunggu persetujuan."),
                format!("No document that the decree `{id}` lists waits for its approval."),
            ));
            return Ok(Outcome::Done);
        }
    }
    let scope = Scope {
        decrees: false,
        leans_on: Some(decree.document.path.to_string()),
        // Documents of one list may link to each other.
        settled_together: &["link-broken", "excluded-part-unknown"],
    };
    let act = Record {
        decide: &|register, document, revision| Ok(decide(register, id, document, revision)),
        settled_later: &[],
        reaches_earlier: false,
        question: Text::new(
            format!("Catat bahwa dokumen ini disetujui dengan keputusan {id}?"),
            format!("Record that this is approved by the decree {id}?"),
        ),
        next: Text::new("Berikutnya: `maklumat build`.", "Next: `maklumat build`."),
    };
    record_within(&scope, &paths, &act, reading, terminal)
}

/// The documents that the decree lists and that wait; what it lists and is not ready is named.
fn listed<'a>(register: &'a Register, decree: &Decree, terminal: &mut Terminal) -> Vec<&'a Document> {
    let mut ready = Vec::new();
    for document in &register.documents {
        let Some(revision) = document.present().filter(|it| !it.has("persetujuan")) else { continue };
        let Some((id, number)) = revision.id.as_ref().zip(revision.number.as_ref()) else { continue };
        if decree.entry(&id.value, number.value).is_none() {
            continue;
        }
        match waiting(revision) {
            Ok(()) => ready.push(document),
            Err(why) => terminal.say(&Text::new(
                format!("Dilewati: {}: {}", revision.file, why.id),
                format!("Passed over: {}: {}", revision.file, why.en),
            )),
        }
    }
    ready
}

fn decide(register: &Register, id: &str, document: &Document, revision: &Revision) -> Decision {
    waiting(revision)?;
    let Some(decree) = register.decree(id).filter(|it| it.claims_agreement()) else {
        return Err(Text::new(
            format!("keputusan `{id}` belum disetujui Atasan PPID"),
            format!("the superior has not agreed to the decree `{id}`"),
        ));
    };
    let named = revision.id.as_ref().zip(revision.number.as_ref());
    let Some(entry) = named.and_then(|(id, number)| decree.entry(&id.value, number.value)) else {
        return Err(Text::new(
            format!("keputusan `{id}` tidak mencantumkan revisi ini"),
            format!("the decree `{id}` does not list this revision"),
        ));
    };
    let statement = revision.statement(&register.settings.register_name, &document.unit, Step::Approval);
    if statement.digest() != entry.digest {
        return Err(Text::new(
            format!(
                "isinya bukan lagi yang tercantum dalam keputusan `{id}`; kembalikan isinya, atau tetapkan dengan keputusan tambahan"
            ),
            format!(
                "it is no longer what the decree `{id}` lists; put it back, or set it by a supplementary decree"
            ),
        ));
    }
    Ok(Change::Set("persetujuan", format!(" {{ penetapan: \"{id}\" }}")))
}
