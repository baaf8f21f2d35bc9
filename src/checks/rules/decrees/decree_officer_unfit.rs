//! The officers who sign a decree and agree to it have the roles for that, and are in office.

use crate::checks::acts::{not_yet, typed_without_order, unknown_officer};
use crate::checks::decreed::by_number;
use crate::checks::{Check, Findings, Rule, Subject};
use crate::diagnostics::{Code, Example, Spot, Start, Text, phrase, say};
use crate::register::{Decree, Officer, Register, Role, Signed};

pub(crate) static RULES: &[Rule] = &[Rule {
    code: Code {
        name: "decree-officer-unfit",
        demands: phrase!(
            id = "Keputusan ditandatangani PPID dan disetujui Atasan PPID, dua orang yang sedang menjabat pada \
                  harinya.",
            en = "A decree is signed by the PPID and agreed to by the superior: two persons, each in office on the \
                  day.",
        ),
        because: phrase!(
            id = "Satu keputusan menerbitkan seluruh daftarnya; yang tidak berwenang tidak dapat menerbitkan apa \
                  pun.",
            en = "One decree publishes all that it lists; whoever has no power to sign publishes nothing.",
        ),
        bad: Example::of(Start::Decreed).decree("penetapan: { oleh: petugas-ren, tanggal: 2026-01-23 }"),
        good: Example::of(Start::Decreed),
        ..Code::ERROR
    },
    check: Check::Decree(check),
}];

const SIGNING: [Role; 2] = [Role::Ppid, Role::PrincipalPpid];
const AGREEING: [Role; 1] = [Role::Superior];

fn check(decree: &Decree, subject: &Subject<'_>, findings: &mut Findings<'_>) {
    let Some(file) = decree.revision() else { return };
    let signed = decree.signed.as_ref().map(|it| (it, &SIGNING[..]));
    let agreed = decree.agreement().map(|it| (&it.signed, &AGREEING[..]));
    for (act, roles) in signed.into_iter().chain(agreed) {
        let faults = faults(act, roles, subject).into_iter().chain(elsewhere(act, roles, decree, subject));
        for (spot, message, help) in faults {
            findings.at(file, spot, message, help);
        }
    }
    if let (Some((signed, _)), Some((agreed, _))) = (signed, agreed)
        && is_one_person(subject.register, signed, agreed)
    {
        findings.at(
            file,
            agreed.by.spot,
            say!(
                id = "`{by}` adalah orang yang sama dengan penanda tangan keputusan",
                en = "`{by}` is the same person as the signatory of the decree",
                by = agreed.by.value,
            ),
            say!(
                id = "keputusan harus disetujui orang lain, kecuali ia merangkap dengan surat perintah",
                en = "another person must agree, unless one holds both offices by a written order",
            ),
        );
    }
}

type Fault = (Spot, Text, Text);

/// What is wrong with one of the two records.
fn faults(act: &Signed, roles: &[Role], subject: &Subject<'_>) -> Vec<Fault> {
    let mut faults = Vec::new();
    let by = &act.by.value;
    let day = act.on.value;
    for id in std::iter::once(&act.by).chain(&act.typed_by) {
        let unknown = unknown_officer(&id.value, &[], subject.register);
        faults.extend(unknown.map(|(message, help)| (id.spot, message, help)));
    }
    if let Some(officer) = subject.register.officer(by) {
        if !roles.contains(&officer.role) {
            let roles = Role::any_of(roles);
            faults.push((
                act.by.spot,
                say!(
                    id = "`{by}` berperan {label}, padahal ini tugas {roles}",
                    en = "`{by}` is {label}, but this is for the {roles}",
                    by,
                    label = officer.role.label().each(),
                    roles = roles.each(),
                ),
                say!(
                    id = "tulis pejabat yang berperan {roles}",
                    en = "name an officer who is {roles}",
                    roles = roles.each(),
                ),
            ));
        }
        if !officer.in_office(day) {
            faults.push((
                act.on.spot,
                say!(id = "`{by}` tidak menjabat pada {day}", en = "`{by}` was not in office on {day}", by, day,),
                say!(
                    id = "perbaiki tanggalnya bila salah tulis; bila tidak, ini harus dilakukan pejabat yang \
                          menjabat pada hari itu",
                    en = "correct the day if it is mistyped; if not, this must be done by the officer in office on \
                          that day",
                ),
            ));
        }
    }
    if day > subject.context.today {
        let (message, help) = not_yet(day, subject.context.today);
        faults.push((act.on.spot, message, help));
    }
    faults.extend(typed_without_order(act).map(|(message, help)| (act.spot, message, help)));
    faults
}

/// An officer bound to a unit decides for no other one.
fn elsewhere(act: &Signed, roles: &[Role], decree: &Decree, subject: &Subject<'_>) -> Option<Fault> {
    let officer = subject.register.officer(&act.by.value).filter(|it| roles.contains(&it.role))?;
    let all = by_number(subject.register);
    let listed = decree.entries.iter().filter_map(|it| Some((it, all.get(&(it.id.as_str(), it.number))?.0)));
    let (entry, document) = listed.into_iter().find(|(_, it)| !officer.covers(&it.unit))?;
    let (by, own) = (&act.by.value, officer.unit.as_ref().map_or("", |it| &it.value));
    Some((
        act.by.spot,
        say!(
            id = "`{by}` bertugas di unit `{own}`, padahal `{entry}` milik unit `{unit}`",
            en = "`{by}` belongs to the unit `{own}`, but `{entry}` to the unit `{unit}`",
            by,
            own,
            entry = entry.id,
            unit = document.unit,
        ),
        say!(id = "tulis pejabat yang tidak terikat pada satu unit", en = "name an officer who is bound to no unit",),
    ))
}

/// Whether both are one person, who holds neither office by a written order.
fn is_one_person(register: &Register, signed: &Signed, agreed: &Signed) -> bool {
    let officers = register.officer(&signed.by.value).zip(register.officer(&agreed.by.value));
    officers.is_some_and(|(one, other)| {
        one.person() == other.person() && !Officer::acts_by_order(one) && !Officer::acts_by_order(other)
    })
}
