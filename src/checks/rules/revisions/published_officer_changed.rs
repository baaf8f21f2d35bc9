//! An officer whom a published record names stays as the pages show the officer.

use crate::checks::published_now::published_now;
use crate::checks::{Check, Context, Findings, Rule};
use crate::diagnostics::{Code, Example, Place, Spot, Text, phrase, say};
use crate::register::{Published, Register, ShownAuthority, ShownLetter, ShownOfficer};

pub(crate) static RULES: &[Rule] = &[Rule {
    code: Code {
        name: "published-officer-changed",
        demands: phrase!(
            id = "Pejabat yang disebut catatan yang sudah terbit tetap tampil seperti waktu terbit, juga keputusan \
                  wewenangnya.",
            en = "An officer whom a published record names is still shown as then, and so is the decree that \
                  authorised one.",
        ),
        because: phrase!(
            id = "Halaman yang sudah terbit menyebut jabatan dari pengaturan: bila diubah, yang menyetujui tampak \
                  orang lain.",
            en = "Published pages take positions from the settings: a change there makes somebody else the approver.",
        ),
        bad: Example::APPROVED.published("dip-2026-0001 1 berlaku\npejabat atasan-ppid Kepala Biro Lama"),
        good: Example::APPROVED.published("dip-2026-0001 1 berlaku"),
        ..Code::ERROR
    },
    check: Check::Register(check),
}];

fn check(register: &Register, context: &Context<'_>, findings: &mut Findings<'_>) {
    // That the manifest is another register's is said by `published-gone`.
    let published = context.published.filter(|it| it.register == register.settings.register_name);
    let Some(published) = published else { return };
    let file = || register.settings.file.clone();
    for (id, was) in &published.settings.officers {
        // That there is no such officer any more is said where a record names one.
        let Some(officer) = register.officer(id) else { continue };
        let changes = of_officer(was, &ShownOfficer::of(officer), published);
        if !changes.is_empty() {
            let (message, help) = (message(id, &changes), help());
            findings.place(Place::new(file(), officer.id.spot), message, help);
        }
    }
    of_revisions(register, published, findings);
}

/// What of a revision is shown by the decree that let an officer announce it, and by who is one person.
fn of_revisions(register: &Register, published: &Published, findings: &mut Findings<'_>) {
    let settings = &register.settings;
    let now = published_now(register);
    for ((id, number), was) in &published.revisions {
        let Some(revision) = now.get(&(id.as_str(), *number)) else { continue };
        let authority = revision.announcement.as_ref().and_then(|it| settings.authority(&it.authority.value));
        if let (Some(was), Some(authority)) = (&was.authority, authority) {
            let changes = of_authority(was, &ShownAuthority::of(authority));
            if !changes.is_empty() {
                let (message, help) = (message(&authority.id.value, &changes), help());
                findings.place(Place::new(settings.file.clone(), authority.id.spot), message, help);
            }
        }
        if was.one_person != settings.one_person_signed(revision) {
            findings.at(
                revision,
                revision.approval.as_ref().map_or(Spot::START, |it| it.signed.by.spot),
                say!(
                    id = "`orang` pemeriksa atau pemberi persetujuan di maklumat.yml berubah: halaman yang sudah terbit \
                          ini akan berkata lain tentang apakah keduanya satu orang",
                    en = "`orang` of the reviewer or the approver was changed in maklumat.yml: this published page \
                          would say otherwise whether they are one person",
                ),
                help(),
            );
        }
    }
}

/// A key with what was published and what is written now.
type Change = (&'static str, String, String);

fn of_officer(was: &ShownOfficer, is: &ShownOfficer, published: &Published) -> Vec<Change> {
    let letter = |it: &Option<ShownLetter>| it.as_ref().map(|it| format!("{}, {}", it.number, it.date));
    // Days of office end, and are prolonged before they do; once over they are over.
    let over = was.until.as_ref().is_some_and(|it| it.parse().is_ok_and(|it| published.day > it));
    let until = if over { &is.until } else { &was.until };
    let all = [
        ("jabatan", Some(was.position.clone()), Some(is.position.clone())),
        ("peran", Some(was.role.clone()), Some(is.role.clone())),
        ("sebagai", was.capacity.clone(), is.capacity.clone()),
        ("surat_perintah", letter(&was.order), letter(&is.order)),
        ("unit", was.unit.clone(), is.unit.clone()),
        ("mulai", Some(was.from.clone()), Some(is.from.clone())),
        ("selesai", was.until.clone(), until.clone()),
    ];
    changed(all)
}

fn of_authority(was: &ShownAuthority, is: &ShownAuthority) -> Vec<Change> {
    changed([
        ("nomor", Some(was.number.clone()), Some(is.number.clone())),
        ("tanggal", Some(was.date.clone()), Some(is.date.clone())),
        ("oleh", Some(was.officer.clone()), Some(is.officer.clone())),
    ])
}

fn changed<const N: usize>(all: [(&'static str, Option<String>, Option<String>); N]) -> Vec<Change> {
    let written = |it: Option<String>| it.unwrap_or_else(|| "–".to_owned());
    let changed = all.into_iter().filter(|(_, was, is)| was != is);
    changed.map(|(key, was, is)| (key, written(was), written(is))).collect()
}

fn message(id: &str, changes: &[Change]) -> Text {
    let said = |was_word: &str, is_word: &str| {
        let one = |(key, was, is): &Change| format!("`{key}` {was_word} `{was}`, {is_word} `{is}`");
        changes.iter().map(one).collect::<Vec<_>>().join("; ")
    };
    let changes = Text::new(said("dahulu", "sekarang"), said("was", "is now"));
    say!(
        id = "`{id}` sudah tampil di halaman yang terbit, tetapi pengaturannya berubah: {changes}",
        en = "`{id}` is shown on published pages, but its settings changed: {changes}",
        id,
        changes = changes.each(),
    )
}

fn help() -> Text {
    say!(
        id = "kembalikan seperti waktu terbit; bila jabatan berganti nama, pejabatnya berganti, atau keputusannya baru, \
              tambahkan entri dengan id tersendiri dan akhiri yang ini dengan `selesai`",
        en = "put it back as it was published; when a position is renamed, another person takes it or there is a new \
              decree, add an entry with an id of its own and end this one with `selesai`",
    )
}
