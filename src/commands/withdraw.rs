//! `withdraw`: one officer proposes, a second one agrees; then only a tombstone is published.

use crate::commands::Outcome;
use crate::commands::command_line::Withdraw;
use crate::commands::reading::Reading;
use crate::commands::recording::{Change, Decision, Record, record, signed};
use crate::commands::terminal::Terminal;
use crate::diagnostics::Text;
use crate::register::{Register, Revision, withdrawal_statement};
use crate::source::{Value, parse, quoted, split, written};

/// # Errors
/// When a file cannot be read or written.
pub(crate) fn run(options: &Withdraw, reading: &Reading, terminal: &mut Terminal) -> anyhow::Result<Outcome> {
    let act = Record {
        decide: &|register, _, revision| match &revision.withdrawal {
            _ if !revision.has("persetujuan") => Ok(Err(Text::new(
                "belum disetujui, jadi tidak ada yang perlu ditarik",
                "it is not approved, so there is nothing to withdraw",
            ))),
            Some(withdrawal) if withdrawal.agreed.is_some() => {
                Ok(Err(Text::new("sudah ditarik", "it is withdrawn already")))
            }
            Some(_) => agree(options, reading, register, revision),
            None => Ok(propose(options, reading)),
        },
        settled_later: &[],
        question: Text::new(
            "Catat penarikan ini? Sesudah disetujui pejabat kedua, isi dan lampirannya tidak lagi diterbitkan.",
            "Record this withdrawal? Once the second officer agrees, its text and files are no longer published.",
        ),
        next: Text::new(
            "Usul menjadi penarikan setelah pejabat kedua menjalankan `maklumat withdraw LOKASI --by ID`; lalu `maklumat build`.",
            "A proposal becomes a withdrawal when the second officer runs `maklumat withdraw PATH --by ID`; then `maklumat build`.",
        ),
    };
    record(std::slice::from_ref(&options.path), &act, reading, terminal)
}

fn propose(options: &Withdraw, reading: &Reading) -> Decision {
    let Some(reason) = &options.reason else {
        return Err(Text::new(
            "tulis alasannya untuk warga: --reason \"…\" (--alasan)",
            "write the reason for the public: --reason \"…\"",
        ));
    };
    let mut text =
        format!("\n  diusulkan: {{ {} }}\n  alasan: {}", signed(&options.signatory, reading), quoted(reason));
    if let Some(successor) = &options.successor {
        text.push_str(&format!("\n  pengganti: {}", quoted(successor)));
    }
    if let Some(report) = &options.official_report {
        text.push_str(&format!("\n  berita_acara: {}", quoted(report)));
    }
    Ok(Change::Set("penarikan", text))
}

/// Adds the agreement and the digest; what was proposed stays as it was written.
fn agree(
    options: &Withdraw,
    reading: &Reading,
    register: &Register,
    revision: &Revision,
) -> anyhow::Result<Decision> {
    if options.reason.is_some() || options.successor.is_some() || options.official_report.is_some() {
        return Ok(Err(Text::new(
            "sudah diusulkan; pejabat kedua hanya menyetujui, tanpa mengubah alasan, pengganti, atau berita acara",
            "it is proposed already; the second officer only agrees and changes nothing of the proposal",
        )));
    }
    let Some((proposed, indent)) = proposal(reading, revision)? else {
        return Ok(Err(Text::new("usul penarikan tidak terbaca", "the proposal cannot be read")));
    };
    let agreed = format!("{proposed}\n{indent}disetujui: {{ {} }}", signed(&options.signatory, reading));
    let whole = format!("penarikan:{agreed}\n");
    let Some(Value::Map(map)) =
        parse(&revision.file, &whole, 1).value.and_then(|it| it.get("penarikan").map(|it| it.value.clone()))
    else {
        return Ok(Err(Text::new("usul penarikan tidak terbaca", "the proposal cannot be read")));
    };
    let id = revision.id.as_ref().map_or("", |it| &it.value);
    let number = revision.number.as_ref().map_or_else(String::new, |it| it.value.to_string());
    let digest =
        withdrawal_statement(&register.settings.register_name, id, &number, &map)?.digest().prefixed();
    Ok(Ok(Change::Set("penarikan", format!("{agreed}\n{indent}sidik: \"{digest}\""))))
}

/// The proposal as it is written, and how far its fields are indented. One in braces is written anew, field by field.
fn proposal(reading: &Reading, revision: &Revision) -> anyhow::Result<Option<(String, String)>> {
    let bytes = reading.content.read(&revision.file)?;
    if let Some(block) = written(&revision.file, &bytes, "penarikan") {
        let (first, fields) = block.split_once('\n').unwrap_or((&block, ""));
        let field = fields.lines().find(|it| !it.trim_start().starts_with('#') && !it.trim().is_empty());
        let indent: String = field.unwrap_or_default().chars().take_while(|it| *it == ' ').collect();
        if !indent.is_empty() && (first.trim().is_empty() || first.trim_start().starts_with('#')) {
            return Ok(Some((block, indent)));
        }
    }
    let text = split(&revision.file, &bytes).value;
    let Some(Value::Map(map)) = text.and_then(|it| it.fields.get("penarikan").map(|it| it.value.clone()))
    else {
        return Ok(None);
    };
    let mut block = String::new();
    for (key, node) in &map.0 {
        // Canonical JSON is YAML: every scalar quoted, nothing that could be read in another way.
        block.push_str(&format!("\n  {}: {}", key.value, serde_json::to_string(node)?));
    }
    Ok(Some((block, "  ".to_owned())))
}
