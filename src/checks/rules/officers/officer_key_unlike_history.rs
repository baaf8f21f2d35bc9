//! The settings say of the officers' keys what the history holds.

use crate::checks::samples::history_with_key;
use crate::checks::{Check, Context, Findings, Rule};
use crate::diagnostics::{Code, Example, Place, phrase, say};
use crate::register::{HistoryEvent, OfficerKey, Register};
use crate::source::SshPublicKey;

pub(crate) static RULES: &[Rule] = &[Rule {
    code: Code {
        name: "officer-key-unlike-history",
        even_in_drafts: true,
        demands: phrase!(
            id = "Kunci pejabat yang tercatat di riwayat tetap tertulis di pengaturan, pada pejabat yang sama; yang \
                  sudah berakhir tidak berlaku lagi.",
            en = "A key of an officer that the history holds stays in the settings, with the same officer; one that has \
                  ended holds no more.",
        ),
        because: phrase!(
            id = "Tanpa kunci itu tanda tangan lama tidak dapat diperiksa, dan tindakan tanpa tanda tangan lolos.",
            en = "Without that key old signatures cannot be verified, and acts without a signature pass.",
        ),
        bad: Example::APPROVED.files(history_with_key!(
            "petugas-pro",
            "5c6446a1f34ed5f466ba011308f69114bb3a3d655350958727b1ce9ea72e1f3d"
        )),
        good: Example::APPROVED,
        ..Code::ERROR
    },
    check: Check::Register(check),
}];

fn check(register: &Register, _: &Context<'_>, findings: &mut Findings<'_>) {
    let settings = &register.settings;
    for line in register.history.iter().flat_map(|it| &it.lines) {
        let recorded = line.recorded;
        let (officer, key, is_ended) = match &line.event {
            HistoryEvent::OfficerKey { officer, key } => (officer, key, false),
            HistoryEvent::OfficerKeyEnded { officer, key } => (officer, key, true),
            _ => continue,
        };
        let named = named(register, officer, key);
        let (message, help) = match named {
            None => (
                say!(
                    id = "kunci `{officer}` yang tercatat di riwayat pada {recorded} tidak ada lagi di sini",
                    en = "the key of `{officer}` that the history recorded at {recorded} is no longer here",
                    officer,
                    recorded,
                ),
                say!(
                    id = "tulis kembali pada `{officer}`: `kunci: [{{ kunci: {line}, mulai: … }}]`; kunci yang tidak \
                          dipakai lagi diberi `selesai`",
                    en = "write it again at `{officer}`: `kunci: [{{ kunci: {line}, mulai: … }}]`; a key that is used no \
                          more gets `selesai`",
                    officer,
                    line = key.line(),
                ),
            ),
            Some(it) if is_ended && it.until.is_none_or(|last| last >= settings.day_of(recorded)) => (
                say!(
                    id = "kunci `{officer}` sudah berakhir menurut riwayat ({recorded}), jadi tidak dapat berlaku lagi",
                    en = "by the history the key of `{officer}` has ended ({recorded}), so it cannot hold again",
                    officer,
                    recorded,
                ),
                say!(
                    id = "kembalikan `selesai` kunci itu; untuk menandatangani lagi buat kunci baru",
                    en = "put the `selesai` of that key back; to sign again make a new key",
                ),
            ),
            Some(_) => continue,
        };
        let spot = named.map(|it| it.key.spot).or(settings.officer(officer).map(|it| it.id.spot));
        let place =
            spot.map_or_else(|| Place::file(settings.file.clone()), |spot| Place::new(settings.file.clone(), spot));
        findings.place(place, message, help);
    }
}

/// The key as the settings have it at this officer.
fn named<'r>(register: &'r Register, officer: &str, key: &SshPublicKey) -> Option<&'r OfficerKey> {
    register.officer(officer)?.keys.iter().find(|it| it.key.value == *key)
}
