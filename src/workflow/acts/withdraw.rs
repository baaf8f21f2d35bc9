//! Proposes a withdrawal, or agrees to one as the second officer.

use crate::diagnostics::{Text, say};
use crate::reading::Reading;
use crate::register::{Revision, Withdrawal};
use crate::source::{Node, Value, quoted, split};
use crate::workflow::in_force::{in_force, not_in_force};
use crate::workflow::judging::{ActKind, Change, Decision, Objection, judge_act};
use crate::workflow::officers::only;
use crate::workflow::ready::{Judgement, Note};
use crate::workflow::signing::{Signatory, digest, signed};
use std::path::PathBuf;

/// A proposal to withdraw, or the agreement to one.
#[derive(Debug)]
pub(crate) struct WithdrawalRequest {
    pub(crate) signatory: Signatory,
    /// The reason, for citizens; who agrees gives none.
    pub(crate) reason: Option<String>,
    /// The id of the document that takes its place.
    pub(crate) successor: Option<String>,
    /// The number of the official report.
    pub(crate) official_report: Option<String>,
}

/// What would be written, or why not; writes nothing.
///
/// # Errors
/// When a file cannot be read.
pub(crate) fn judge(request: &WithdrawalRequest, paths: &[PathBuf], reading: &Reading) -> anyhow::Result<Judgement> {
    let proposes = request.reason.is_some();
    let act = ActKind {
        decide: &|_, document, revision| match &revision.withdrawal {
            _ if in_force(document).is_none_or(|it| it.folder != revision.folder) => {
                Ok(Err(not_in_force(document).into()))
            }
            Some(it) if it.agreed.is_some() => Ok(Err(withdrawn_already(request, it))),
            Some(it) if is_proposal(request, it) => Ok(Err(Objection::Already(say!(
                id = "sudah diusulkan; pejabat kedua yang menyetujuinya",
                en = "it is proposed already; a second officer agrees to it",
            )))),
            Some(_) => agree(request, reading, revision),
            None => Ok(propose(request, reading)),
        },
        settled_later: &[],
        reaches_earlier: true,
        question: if proposes { ask_proposal() } else { ask_agreement() },
        next: &|follow_up| {
            if proposes {
                after_proposal(&follow_up.paths(), &follow_up.deciding(&request.signatory.by))
            } else {
                after_agreement()
            }
        },
        note: Note::of(if proposes { "Usulkan penarikan" } else { "Setujui penarikan" }, &request.signatory),
    };
    judge_act(paths, &act, reading)
}

fn ask_proposal() -> Text {
    say!(
        id = "Catat usul penarikan ini? Sesudah disetujui pejabat kedua, isi dan lampirannya tidak lagi diterbitkan.",
        en = "Record this proposal? Once a second officer agrees, its text and files are no longer published.",
    )
}

fn ask_agreement() -> Text {
    say!(
        id = "Setujui penarikan ini? Isi dan lampirannya tidak lagi diterbitkan; halamannya memuat alasannya.",
        en = "Agree to this withdrawal? Its text and files are no longer published; its page tells the reason.",
    )
}

fn after_proposal(path: &str, officers: &[String]) -> Text {
    let (who, all) = (only(officers), officers.join(", "));
    let all = if officers.len() > 1 { format!(" ({all})") } else { String::new() };
    say!(
        id = "Usul menjadi penarikan setelah pejabat kedua{all} menjalankan `maklumat tarik {path} --oleh {who}`; \
              lalu `maklumat bangun`.",
        en = "A proposal becomes a withdrawal when the second officer{all} runs `maklumat withdraw {path} --by \
              {who}`; then `maklumat build`.",
        all,
        path,
        who,
    )
}

fn after_agreement() -> Text {
    say!(
        id = "Penarikan sudah lengkap. Berikutnya: `maklumat bangun`; sesudah itu isinya tidak lagi terbit.",
        en = "The withdrawal is complete. Next: `maklumat build`; after that its text is no longer published.",
    )
}

fn withdrawn_already(request: &WithdrawalRequest, withdrawal: &Withdrawal) -> Objection {
    let why = say!(id = "sudah ditarik", en = "it is withdrawn already");
    let is_mine = withdrawal.agreed.as_ref().is_some_and(|it| it.by.value == request.signatory.by);
    if is_mine && request.reason.is_none() { Objection::Already(why) } else { why.into() }
}

/// Whether exactly this was proposed, by this officer.
fn is_proposal(request: &WithdrawalRequest, withdrawal: &Withdrawal) -> bool {
    withdrawal.proposed.as_ref().is_some_and(|it| it.by.value == request.signatory.by)
        && request.reason.as_ref() == Some(&withdrawal.reason)
        && request.successor.as_ref() == withdrawal.successor.as_ref().map(|it| &it.value)
        && request.official_report == withdrawal.official_report
}

fn propose(request: &WithdrawalRequest, reading: &Reading) -> Decision {
    let Some(reason) = &request.reason else {
        return Err(say!(
            id = "tulis alasannya untuk warga: --alasan \"…\"",
            en = "write the reason for the public: --reason \"…\"",
        )
        .into());
    };
    let signed = signed(&request.signatory, reading);
    let mut text = format!("\n  diusulkan: {{ {signed}, {} }}\n  alasan: {}", digest(), quoted(reason));
    if let Some(successor) = &request.successor {
        text.push_str(&format!("\n  pengganti: {}", quoted(successor)));
    }
    if let Some(report) = &request.official_report {
        text.push_str(&format!("\n  berita_acara: {}", quoted(report)));
    }
    Ok(Change::Set("penarikan", text))
}

/// Adds the agreement; what was proposed stays as it was written.
fn agree(request: &WithdrawalRequest, reading: &Reading, revision: &Revision) -> anyhow::Result<Decision> {
    if request.reason.is_some() || request.successor.is_some() || request.official_report.is_some() {
        return Ok(Err(say!(
            id = "sudah diusulkan; pejabat kedua hanya menyetujui, tanpa mengubah alasan, pengganti, atau berita \
                  acara",
            en = "it is proposed already; the second officer only agrees and changes nothing of the proposal",
        )
        .into()));
    }
    let bytes = reading.content.read(&revision.file)?;
    let agreed = format!("disetujui: {{ {}, {} }}", signed(&request.signatory, reading), digest());
    let below = Change::Extend("penarikan", agreed.clone());
    if below.apply(&revision.file, &bytes).is_some() {
        return Ok(Ok(below));
    }
    // Written on one line, to which none can be added.
    let Some(proposal) = rewritten(revision, &bytes)? else {
        return Ok(Err(say!(id = "usul penarikan tidak terbaca", en = "the proposal cannot be read").into()));
    };
    Ok(Ok(Change::Set("penarikan", format!("{proposal}\n  {agreed}"))))
}

/// The proposal as a block map, field by field.
fn rewritten(revision: &Revision, bytes: &[u8]) -> anyhow::Result<Option<String>> {
    let fields = split(&revision.file, bytes).value.map(|it| it.fields).unwrap_or_default();
    let Some(Node { value: Value::Map(map), .. }) = fields.get("penarikan") else { return Ok(None) };
    let mut block = String::new();
    for (key, node) in &map.0 {
        // JSON is YAML: every scalar quoted, nothing that could be read in another way.
        block.push_str(&format!("\n  {}: {}", key.value, serde_json::to_string(node)?));
    }
    Ok(Some(block))
}
