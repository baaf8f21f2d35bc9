//! Whoever announces at once was authorised by the superior before.

use crate::checks::{Check, Findings, Rule, Subject};
use crate::diagnostics::{Code, Example, Start, Text, phrase, say};
use crate::register::{Announcement, Authority, Date, Register, Revision, Role};

pub(crate) static RULES: &[Rule] = &[Rule {
    code: Code {
        name: "announcement-unauthorised",
        demands: phrase!(
            id = "Pengumuman segera dilakukan pejabat yang sebelumnya diberi wewenang oleh Atasan PPID, selama \
                  wewenang itu berlaku.",
            en = "An urgent announcement is made by an officer whom the superior authorised before, while the \
                  authority holds.",
        ),
        because: phrase!(
            id = "Persetujuannya baru datang kemudian; yang membenarkan terbitnya adalah wewenang itu.",
            en = "The approval comes later; until then only that authority justifies the publication.",
        ),
        bad: Example::of(Start::Announced).settings(
            "wewenang_segera:\n  - { id: w-2026-1, nomor: 188/5/ADPIM, tanggal: 2026-01-05, oleh: atasan-ppid, \
             pejabat: [ppid], selesai: 2026-11-19 }",
        ),
        good: Example::of(Start::Announced).settings(
            "wewenang_segera:\n  - { id: w-2026-1, nomor: 188/5/ADPIM, tanggal: 2026-01-05, oleh: atasan-ppid, \
             pejabat: [ppid], selesai: 2026-12-31 }",
        ),
        ..Code::ERROR
    },
    check: Check::Revision(check),
}];

fn check(revision: &Revision, subject: &Subject<'_>, findings: &mut Findings<'_>) {
    let Some(announcement) = &revision.announcement else { return };
    let settings = &subject.register.settings;
    let named = &announcement.authority;
    // An authority whose entry cannot be read is a finding in the settings.
    if settings.unread_authorities.contains(&named.value) {
        return;
    }
    let Some(authority) = settings.authority(&named.value) else {
        let (message, help) = unknown(announcement, subject.register);
        findings.at(revision, named.spot, message, help);
        return;
    };
    let by = &announcement.signed.by;
    // That it names nobody at all was said when it was read.
    if !authority.officers.is_empty() && !authority.officers.iter().any(|it| it.value == by.value) {
        let (message, help) = unnamed(authority, &by.value);
        findings.at(revision, by.spot, message, help);
    }
    let found = out_of_time(authority, announcement.signed.on.value)
        .into_iter()
        .chain(not_of_superior(authority, subject.register));
    for (message, help) in found {
        findings.at(revision, named.spot, message, help);
    }
}

fn unknown(announcement: &Announcement, register: &Register) -> (Text, Text) {
    let (id, signed) = (&announcement.authority.value, &announcement.signed);
    let (by, day, settings) = (&signed.by.value, signed.on.value, &register.settings);
    let known: Vec<&str> = settings.authorities.iter().map(|it| it.id.value.as_str()).collect();
    let known = if known.is_empty() {
        let superior = settings.officers.iter().find(|it| it.role == Role::Superior && it.in_office(day));
        let superior = superior.map_or("ID", |it| it.id.value.as_str());
        let line = format!(
            "wewenang_segera: [{{ id: {id}, nomor: NOMOR, tanggal: {day}, oleh: {superior}, pejabat: [{by}] }}]"
        );
        say!(
            id = "belum ada satu pun; tambahkan di maklumat.yml, dengan nomor dan tanggal surat Atasan PPID: \
                  `{line}`",
            en = "there is none yet; add it to maklumat.yml, with the number and day of the superior's letter: \
                  `{line}`",
            line,
        )
    } else {
        let known = known.join(", ");
        say!(id = "yang dikenal: {known}", en = "known: {known}", known)
    };
    (
        say!(
            id = "wewenang `{id}` tidak ada pada wewenang_segera di maklumat.yml",
            en = "there is no authority `{id}` in wewenang_segera in maklumat.yml",
            id,
        ),
        say!(
            id = "{known}; wewenang diberikan lebih dahulu, bukan sesudah pengumuman",
            en = "{known}; an authority is granted before the announcement, not after it",
            known = known.each(),
        ),
    )
}

fn unnamed(authority: &Authority, officer: &str) -> (Text, Text) {
    let officers: Vec<&str> = authority.officers.iter().map(|it| it.value.as_str()).collect();
    let (id, officers) = (&authority.id.value, officers.join(", "));
    (
        say!(
            id = "`{officer}` tidak termasuk pejabat yang diberi wewenang `{id}`",
            en = "`{officer}` is not among the officers whom `{id}` authorises",
            officer,
            id,
        ),
        say!(
            id = "yang berwenang: {officers}; mintalah salah satunya mengumumkan",
            en = "those authorised: {officers}; let one of them announce it",
            officers,
        ),
    )
}

fn out_of_time(authority: &Authority, day: Date) -> Option<(Text, Text)> {
    let (id, date) = (&authority.id.value, authority.date);
    if authority.holds_on(day) {
        return None;
    }
    let message = match authority.until.filter(|last| *last < day) {
        Some(last) => say!(
            id = "wewenang `{id}` berakhir {last}, sebelum diumumkan {day}",
            en = "the authority `{id}` ended on {last}, before the announcement on {day}",
            id,
            last,
            day,
        ),
        None => say!(
            id = "wewenang `{id}` baru diberikan {date}, sesudah diumumkan {day}",
            en = "the authority `{id}` was granted on {date} only, after the announcement on {day}",
            id,
            date,
            day,
        ),
    };
    let help = say!(
        id = "pakai wewenang yang berlaku pada hari itu; bila tidak ada, hapus `pengumuman_segera` dan mintakan \
              persetujuan biasa",
        en = "use an authority that held on that day; if there is none, delete `pengumuman_segera` and have it \
              approved as usual",
    );
    Some((message, help))
}

fn not_of_superior(authority: &Authority, register: &Register) -> Option<(Text, Text)> {
    let (id, by, day) = (&authority.id.value, &authority.by.value, authority.date);
    if register.settings.unread_officers.contains(by) {
        return None;
    }
    let why = match register.officer(by) {
        None => say!(id = "tidak ada di maklumat.yml", en = "is not in maklumat.yml"),
        Some(officer) if officer.role != Role::Superior => say!(
            id = "berperan {role}, bukan Atasan PPID",
            en = "is {role}, not the superior",
            role = officer.role.label().each(),
        ),
        Some(officer) if !officer.in_office(day) => {
            say!(id = "tidak menjabat pada {day}", en = "was not in office on {day}", day)
        }
        Some(_) => return None,
    };
    let message = say!(
        id = "wewenang `{id}` diberikan `{by}`, yang {why}",
        en = "the authority `{id}` was granted by `{by}`, who {why}",
        id,
        by,
        why = why.each(),
    );
    let help = say!(
        id = "perbaiki `oleh` atau `tanggal` wewenang itu di maklumat.yml bila salah tulis; hanya Atasan PPID yang \
              menjabat dapat memberi wewenang",
        en = "correct `oleh` or `tanggal` of that authority in maklumat.yml if mistyped; only a superior in office \
              can grant it",
    );
    Some((message, help))
}
