//! Who may prepare, review, approve and withdraw, when and in which order: every combination, against an oracle that is
//! written here from the procedure and shares nothing with the rules.

use std::collections::BTreeSet;

use maklumat::diagnostics::{Example, Start};

use crate::sample_register::SampleRegister;

const ROLES: [&str; 5] = ["petugas", "ppid", "atasan-ppid", "pimpinan", "ppid-utama"];

/// One who acts: in which office, which person, in which days of January or March 2026, for which unit.
#[derive(Clone, Copy, Debug)]
struct Actor {
    role: &'static str,
    person: u8,
    from: u8,
    until: u8,
    unit: &'static str,
    acting: bool,
    letter: bool,
    listed: bool,
    /// The day of the act.
    day: u8,
}

#[derive(Clone, Debug)]
struct Case {
    excluded: bool,
    /// Who prepared, reviewed and approved; and who proposed and agreed to withdraw, in March.
    procedure: [Actor; 3],
    withdrawal: Option<[Actor; 2]>,
    /// The day on which it is all looked at.
    today: u8,
}

const fn actor(role: &'static str, person: u8, day: u8) -> Actor {
    Actor { role, person, from: 1, until: 31, unit: "", acting: false, letter: false, listed: true, day }
}

fn sound(excluded: bool) -> Case {
    let approver = if excluded { "pimpinan" } else { "atasan-ppid" };
    let procedure = [actor("petugas", 1, 20), actor("ppid", 2, 21), actor(approver, 3, 22)];
    Case { excluded, procedure, withdrawal: None, today: 31 }
}

impl Case {
    fn with(&self, change: impl FnOnce(&mut Case)) -> Case {
        let mut case = self.clone();
        change(&mut case);
        case
    }

    /// What must be found, by the procedure.
    fn due(&self) -> BTreeSet<&'static str> {
        let mut due = BTreeSet::new();
        let [preparer, reviewer, approver] = self.procedure;
        let may_approve: &[&str] =
            if self.excluded { &["pimpinan", "ppid-utama", "atasan-ppid"] } else { &["atasan-ppid"] };
        let has = |actor: Actor, roles: &[&str]| !actor.listed || roles.contains(&actor.role);
        let mut in_order = has(preparer, &["petugas"]) && has(reviewer, &["ppid"]) && has(approver, may_approve);
        if self.excluded && approver.listed && ["atasan-ppid", "ppid-utama"].contains(&approver.role) {
            due.insert("exclusion-approver-not-head");
        }
        if self.procedure.iter().any(|it| it.listed && !["", "protokol"].contains(&it.unit)) {
            due.insert("officer-wrong-unit");
        }
        // Whoever is not listed is known by the id alone, and no two have the same.
        let same = |a: Actor, b: Actor| a.listed && b.listed && a.person == b.person;
        let by_order = |it: Actor| it.acting && it.letter;
        let two_offices = same(reviewer, approver) && !(by_order(reviewer) || by_order(approver));
        if same(preparer, reviewer) || same(preparer, approver) || two_offices {
            due.insert("officers-not-distinct");
        }
        if preparer.day > reviewer.day || reviewer.day > approver.day {
            due.insert("records-out-of-order");
        }
        let mut all = self.procedure.to_vec();
        if let Some([proposer, agreer]) = self.withdrawal {
            let higher: &[&str] = if self.excluded { &["pimpinan", "ppid-utama"] } else { &[] };
            let anybody: Vec<&str> = [&["petugas", "ppid", "atasan-ppid"], higher].concat();
            let second: Vec<&str> = [&["ppid", "atasan-ppid"], higher].concat();
            in_order &= has(proposer, &anybody) && has(agreer, &second);
            if same(proposer, agreer) || agreer.day < proposer.day {
                due.insert("withdrawal-by-one");
            }
            all.extend([proposer, agreer]);
        }
        if !in_order {
            due.insert("officer-wrong-role");
        }
        for it in &all {
            if !it.listed {
                due.insert("officer-unknown");
            } else if it.day < it.from || it.day > it.until {
                due.insert("officer-not-in-office");
            }
            if it.listed && it.acting && !it.letter {
                due.insert("acting-without-order");
            }
        }
        if self.procedure.iter().any(|it| it.day > self.today) {
            due.insert("record-in-future");
        }
        due
    }

    fn found(&self) -> BTreeSet<&'static str> {
        let ids = ["satu", "dua", "tiga", "empat", "lima"];
        let mut settings = "pejabat:\n".to_owned();
        let all: Vec<Actor> = self.procedure.iter().chain(self.withdrawal.iter().flatten()).copied().collect();
        for (at, it) in all.iter().enumerate().filter(|(_, it)| it.listed) {
            let month = if at > 2 { 3 } else { 1 };
            let unit = if it.unit.is_empty() { String::new() } else { format!(", unit: {}", it.unit) };
            let acting = if it.acting { ", sebagai: plt" } else { "" };
            let letter = if it.letter { ", surat_perintah: { nomor: 1/SP, tanggal: 2026-01-01 }" } else { "" };
            settings.push_str(&format!(
                "  - {{ id: {}, jabatan: Jabatan, peran: {}, mulai: 2026-{month:02}-{:02}, selesai: 2026-{month:02}-{:02}, orang: p-{}{unit}{acting}{letter} }}\n",
                ids[at], it.role, it.from, it.until, it.person
            ));
        }
        let [preparer, reviewer, approver] = self.procedure.map(|it| format!("2026-01-{:02}", it.day));
        let mut front = format!(
            "penyusunan: {{ oleh: satu, tanggal: {preparer} }}
pemeriksaan:
  - {{ oleh: dua, tanggal: {reviewer}, hasil: sesuai, memo: {{ nomor: 1, tanggal: {reviewer} }}, sidik: REVIEW }}
persetujuan: {{ oleh: tiga, tanggal: {approver}, sidik: APPROVAL }}
"
        );
        // What was made or tested is not what this is about.
        front.push_str(if self.excluded {
            "uji_konsekuensi: { nomor: 1, tanggal: 2026-01-01, penanda_tangan: PPID }\n"
        } else {
            "dibuat: { tanggal: 2025, tempat: Palangka Raya }\n"
        });
        if let Some([proposer, agreer]) = self.withdrawal {
            front.push_str(&format!(
                "penarikan:\n  diusulkan: {{ oleh: empat, tanggal: 2026-03-{:02}, sidik: WITHDRAWAL }}\n  disetujui: {{ oleh: lima, tanggal: 2026-03-{:02}, sidik: WITHDRAWAL }}\n  alasan: Usang.\n",
                proposer.day, agreer.day
            ));
        }
        let start = if self.excluded { Start::Excluded } else { Start::Approved };
        let example = Example::of(start).settings(settings.leak()).front(front.leak());
        let today =
            if self.withdrawal.is_some() { "2026-11-22".to_owned() } else { format!("2026-01-{:02}", self.today) };
        // What the calendar brings is warned of elsewhere; this is about what may be done and by whom.
        let ahead = ["term-ending", "role-vacant"];
        let found = SampleRegister::of(&example).findings_on(&today);
        found.iter().map(|it| it.code.name).filter(|it| !ahead.contains(it)).collect()
    }
}

/// Every role in every place of the procedure.
fn roles() -> Vec<Case> {
    let mut cases = Vec::new();
    for excluded in [false, true] {
        for at in 0..125 {
            cases.push(sound(excluded).with(|it| {
                it.procedure[0].role = ROLES[at / 25];
                it.procedure[1].role = ROLES[at / 5 % 5];
                it.procedure[2].role = ROLES[at % 5];
            }));
        }
    }
    cases
}

/// Who is the same person as whom, and who acts by order.
fn persons() -> Vec<Case> {
    let mut cases = Vec::new();
    for (persons, acting) in [[1, 2, 3], [1, 1, 3], [1, 2, 1], [1, 2, 2], [1, 1, 1]]
        .into_iter()
        .flat_map(|it| (0..4).map(move |acting| (it, acting)))
    {
        for letter in [true, false] {
            for excluded in [false, true] {
                cases.push(sound(excluded).with(|it| {
                    for (who, person) in it.procedure.iter_mut().zip(persons) {
                        who.person = person;
                    }
                    // Nobody, or one of the three.
                    if let Some(who) = it.procedure.get_mut(acting) {
                        (who.acting, who.letter) = (true, letter);
                    }
                }));
            }
        }
    }
    cases
}

/// Every order of days, looked at on every day.
fn days() -> Vec<Case> {
    let mut cases = Vec::new();
    for at in 0..27 {
        for today in [21, 22] {
            cases.push(sound(false).with(|it| {
                it.procedure[0].day = 20 + at / 9;
                it.procedure[1].day = 20 + at / 3 % 3;
                it.procedure[2].day = 20 + at % 3;
                it.today = today;
            }));
        }
    }
    cases
}

/// Each officer at the edges of a term, of another unit, or unknown.
fn terms() -> Vec<Case> {
    let mut cases = Vec::new();
    for at in 0..3 {
        let day = 20 + u8::try_from(at).unwrap();
        for (from, until) in [(day, day), (day + 1, 31), (1, day - 1), (day, 31), (1, day)] {
            for excluded in [false, true] {
                cases.push(sound(excluded).with(|it| (it.procedure[at].from, it.procedure[at].until) = (from, until)));
            }
        }
        for unit in ["protokol", "perencanaan"] {
            cases.push(sound(false).with(|it| it.procedure[at].unit = unit));
        }
        for excluded in [false, true] {
            cases.push(sound(excluded).with(|it| it.procedure[at].listed = false));
        }
    }
    cases
}

/// Who proposes and who agrees to withdraw.
fn withdrawals() -> Vec<Case> {
    let mut cases = Vec::new();
    for (first, second) in ROLES.iter().flat_map(|first| ROLES.iter().map(move |second| (first, second))) {
        for (persons, days) in [((4, 5), (1, 2)), ((4, 4), (1, 1)), ((4, 5), (2, 1))] {
            for excluded in [false, true] {
                let pair = [actor(first, persons.0, days.0), actor(second, persons.1, days.1)];
                cases.push(sound(excluded).with(|it| it.withdrawal = Some(pair)));
            }
        }
    }
    cases
}

#[test]
fn every_combination_gives_what_the_procedure_says() {
    let cases = [roles(), persons(), days(), terms(), withdrawals()].concat();
    let sound = cases.iter().filter(|it| it.due().is_empty()).count();
    println!("{} combinations, {sound} of them in order", cases.len());
    assert!(cases.len() >= 300 && sound > 20);
    let wrong: Vec<String> = cases
        .iter()
        .filter_map(|it| {
            let (due, found) = (it.due(), it.found());
            (due != found).then(|| format!("{it:?}\n  due {due:?}\n  found {found:?}"))
        })
        .collect();
    assert!(wrong.is_empty(), "{} of {}:\n{}", wrong.len(), cases.len(), wrong[..wrong.len().min(12)].join("\n"));
}
