//! The records of a revision in one list, each with the roles that may make it.

use crate::diagnostics::{Phrase, Text, phrase, say};
use crate::register::{Date, Document, Letter, Officer, Register, Revision, Role, Signed};

/// One act of one officer.
#[derive(Debug)]
pub(crate) struct Act<'a> {
    /// Who and when.
    pub(crate) signed: &'a Signed,
    /// Who may do it.
    pub(crate) roles: &'static [Role],
    /// What it is called in a sentence.
    pub(crate) name: Phrase,
}

/// All acts, in the order of the procedure.
pub(crate) fn acts(revision: &Revision) -> Vec<Act<'_>> {
    let act = |signed, roles: &'static [Role], name| Act { signed, roles, name };
    let prepared = revision.preparation.iter();
    let prepared = prepared.map(|it| act(&it.signed, &[Role::Staff], phrase!(id = "penyusunan", en = "preparation")));
    let reviewed = revision.reviews.iter();
    let reviewed = reviewed.map(|it| act(&it.signed, &[Role::Ppid], phrase!(id = "pemeriksaan", en = "review")));
    let may_be_excluded = may_be_excluded(revision);
    let (approving, proposing): (&[Role], &[Role]) =
        if may_be_excluded { (&APPROVING_EXCLUSION, &PROPOSING_EXCLUSION) } else { (&[Role::Superior], &ANYBODY) };
    let agreeing = agreeing_to_withdraw(revision);
    let announcing = phrase!(id = "pengumuman segera", en = "announcing at once");
    let announced = revision.announcement.iter().map(|it| act(&it.signed, &ANNOUNCING, announcing));
    // Who agreed to a decree is looked at there, once for all that it lists.
    let own = revision.approval.iter().filter(|_| revision.decree.is_none());
    let approved = own.map(|it| act(&it.signed, approving, phrase!(id = "persetujuan", en = "approval")));
    let renewed = revision.renewals.iter();
    let renewed = renewed.map(|it| act(&it.signed, &RENEWING, phrase!(id = "pemutakhiran", en = "renewal")));
    let withdrawal = revision.withdrawal.iter();
    // Anybody may propose; who agrees must be able to review or approve.
    let withdrawn = withdrawal.flat_map(|withdrawal| {
        let proposal = phrase!(id = "usul penarikan", en = "proposing a withdrawal");
        let agreement = phrase!(id = "persetujuan penarikan", en = "agreeing to a withdrawal");
        let proposed = withdrawal.proposed.iter().map(move |signed| act(signed, proposing, proposal));
        proposed.chain(withdrawal.agreed.iter().map(move |signed| act(signed, agreeing, agreement)))
    });
    prepared.chain(announced).chain(reviewed).chain(approved).chain(renewed).chain(withdrawn).collect()
}

/// Whether the role and the unit of an officer let them agree to a proposal to withdraw this, or refuse it.
pub(crate) fn may_agree_to_withdraw(officer: &Officer, document: &Document, revision: &Revision) -> bool {
    agreeing_to_withdraw(revision).contains(&officer.role) && officer.covers(&document.unit)
}

/// The roles that agree to a proposal to withdraw this, or refuse it.
pub(crate) fn agreeing_to_withdraw(revision: &Revision) -> &'static [Role] {
    if may_be_excluded(revision) { &AGREEING_EXCLUSION } else { &AGREEING }
}

/// A class that cannot be read is a finding of its own, and no ground for another.
fn may_be_excluded(revision: &Revision) -> bool {
    revision.class.is_none() || revision.is_excluded()
}

/// The roles that may do what a command of this name records, on public information or on an excluded entry.
pub(crate) fn roles(command: &str) -> Option<&'static [Role]> {
    match command {
        "submit" => Some(&[Role::Staff]),
        "review" => Some(&[Role::Ppid]),
        "approve" => Some(&APPROVING_EXCLUSION),
        "announce" => Some(&ANNOUNCING),
        "renew" => Some(&RENEWING),
        "withdraw" => Some(&PROPOSING_EXCLUSION),
        _ => None,
    }
}

/// What is said of an id that no officer has, and which ids there are of these roles (of any, where none is named).
/// None where there is one, or where an entry of the settings with this id cannot be read: that is a finding there.
pub(crate) fn unknown_officer(id: &str, roles: &[Role], register: &Register) -> Option<(Text, Text)> {
    let settings = &register.settings;
    if register.officer(id).is_some() || settings.unread_officers.iter().any(|it| it == id) {
        return None;
    }
    let fits = |officer: &&Officer| roles.is_empty() || roles.contains(&officer.role);
    let ids: Vec<&str> = settings.officers.iter().filter(fits).map(|it| it.id.value.as_str()).collect();
    Some((
        say!(id = "pejabat `{id}` tidak ada di maklumat.yml", en = "there is no officer `{id}` in maklumat.yml", id),
        say!(
            id = "pakai salah satu id ini: {ids}; pejabat baru ditambahkan di maklumat.yml",
            en = "use one of these ids: {ids}; a new officer is added in maklumat.yml",
            ids = ids.join(", "),
        ),
    ))
}

/// What is said of a letter or memo that is later than the record that names it.
pub(crate) fn later_paper(paper: &Letter, signed: &Signed) -> Text {
    let (number, date, day) = (&paper.number, paper.date.value, signed.on.value);
    say!(
        id = "{number} bertanggal {date}, sesudah catatan yang menyebutnya ({day})",
        en = "{number} is of {date}, later than the record that names it ({day})",
        number,
        date,
        day,
    )
}

/// What is said of a record that is dated after today, and what to do.
pub(crate) fn not_yet(day: Date, today: Date) -> (Text, Text) {
    (
        say!(
            id = "tanggal {day} belum tiba; hari ini {today}",
            en = "{day} has not come yet; today is {today}",
            day,
            today,
        ),
        say!(id = "tulis tanggal yang sebenarnya", en = "write the real day"),
    )
}

/// What is said of a record that was typed in for somebody without a letter, or with a letter but by nobody.
pub(crate) fn typed_without_order(signed: &Signed) -> Option<(Text, Text)> {
    match (&signed.typed_by, &signed.letter) {
        (Some(_), None) if !signed.has_letter => Some((
            say!(
                id = "dicatat oleh pejabat lain, tetapi suratnya tidak disebut",
                en = "typed in by another officer, but no letter is named",
            ),
            say!(id = "tambahkan surat: {{ nomor: …, tanggal: … }}", en = "add surat: {{ nomor: …, tanggal: … }}"),
        )),
        (None, Some(_)) => Some((
            say!(
                id = "ada surat, tetapi tidak tertulis siapa yang mencatat",
                en = "there is a letter, but nobody who typed it in",
            ),
            say!(id = "tambahkan dicatat_oleh: (id pejabat)", en = "add dicatat_oleh: (an officer's id)"),
        )),
        _ => None,
    }
}

/// What to do about a day that cannot be.
pub(crate) fn retry() -> Text {
    say!(
        id = "perbaiki tanggal yang salah tulis, lalu catat ulang",
        en = "correct the mistyped day, then record it again",
    )
}

/// Who answers for what is in the register: the officer who prepared it, or the PPID.
const RENEWING: [Role; 2] = [Role::Staff, Role::Ppid];
// The decree says who, whatever their role: that is a rule of its own.
const ANNOUNCING: [Role; 5] = [Role::Staff, Role::Ppid, Role::Superior, Role::Head, Role::PrincipalPpid];
const ANYBODY: [Role; 3] = [Role::Staff, Role::Ppid, Role::Superior];
const AGREEING: [Role; 2] = [Role::Ppid, Role::Superior];
// The list of excluded information is agreed by the head of the body. In many bodies that is the PPID's superior or the
// principal PPID, which a role cannot tell: their approval stands, with a warning of its own.
const APPROVING_EXCLUSION: [Role; 3] = [Role::Head, Role::PrincipalPpid, Role::Superior];
const PROPOSING_EXCLUSION: [Role; 5] = [Role::Staff, Role::Ppid, Role::Superior, Role::Head, Role::PrincipalPpid];
const AGREEING_EXCLUSION: [Role; 4] = [Role::Ppid, Role::Superior, Role::Head, Role::PrincipalPpid];
