//! The end of an import's report: how many entries of which class, and what became of them.

use crate::commands::import::plan::{Done, Plan};
use crate::commands::import::report::Lines;
use crate::diagnostics::{Each, Text, say};
use crate::import::Intake;
use crate::register::Class;

impl Lines {
    /// How many entries there are, and what becomes of them.
    pub(crate) fn counts(&mut self, found: &Intake, plan: &Plan, dry_run: bool) {
        let all = found.entries.len();
        let rows: usize = found.entries.iter().map(|it| it.row_count).sum();
        let more = rows.saturating_sub(all);
        let by_class = |class: Option<Class>| found.entries.iter().filter(|it| it.class() == class).count();
        let mut classes: Vec<(Text, usize)> = Vec::new();
        for key in Class::KEYS {
            classes.push((Text::new(key, key), by_class(Class::of(key))));
        }
        classes.push((say!(id = "tanpa klasifikasi", en = "without a class"), by_class(None)));
        classes.retain(|(_, count)| *count > 0);
        let joined = |pick: fn(&Text) -> &str| {
            classes.iter().map(|(word, count)| format!("{} {count}", pick(word))).collect::<Vec<_>>().join(", ")
        };
        let (id, en) = (joined(|it| &it.id), joined(|it| &it.en));
        self.say(
            0,
            &say!(
                id = "{all} informasi dari {rows} baris ({more} digabung): {what}",
                en = "{all} entries from {rows} rows ({more} put together): {what}",
                all,
                rows,
                more,
                what = Each(&id, &en),
            ),
        );
        let ready = found.entries.iter().filter(|it| it.is_ready()).count();
        let refused = found.entries.iter().filter(|it| !it.can_be_draft()).count();
        let open = all - ready - refused;
        self.say(
            1,
            &say!(
                id = "lengkap {ready}, perlu dilengkapi {open}, tidak dapat dijadikan konsep {refused}",
                en = "complete {ready}, need work {open}, cannot become a draft {refused}",
                ready,
                open,
                refused,
            ),
        );
        self.done(plan, dry_run);
    }

    fn done(&mut self, plan: &Plan, dry_run: bool) {
        let would = if dry_run { ("akan ", "to be ") } else { ("", "") };
        for (done, id, en) in DONE {
            let paths: Vec<&str> = plan.entries.iter().filter(|it| it.0 == done).map(|it| it.1.as_str()).collect();
            if paths.is_empty() {
                continue;
            }
            let is_act = matches!(done, Done::Created | Done::Updated);
            let would = if is_act { would } else { ("", "") };
            let span = match paths.as_slice() {
                [] => String::new(),
                [first] => format!(": {first}"),
                [first, .., last] => format!(": {first} … {last}"),
            };
            let span = if done == Done::Refused { String::new() } else { span };
            let count = paths.len();
            self.say(
                1,
                &say!(
                    id = "{count} {would}{what}{span}",
                    en = "{count} {would}{what}{span}",
                    count,
                    span,
                    would = Each(&would.0, &would.1),
                    what = Each(&id, &en),
                ),
            );
        }
        for path in &plan.gone {
            self.say(
                1,
                &say!(
                    id = "{path}: tidak ada lagi di daftar; hapus sendiri bila memang tidak dipakai",
                    en = "{path}: no longer in the list; delete it yourself if it is not wanted",
                    path,
                ),
            );
        }
    }
}

const DONE: [(Done, &str, &str); 8] = [
    (Done::Created, "dibuat sebagai konsep", "made into drafts"),
    (Done::Updated, "diperbarui", "brought up to date"),
    (Done::Same, "tidak berubah", "unchanged"),
    (Done::Edited, "dibiarkan karena sudah disunting petugas", "left alone because an officer edited them"),
    (
        Done::Settled,
        "dibiarkan karena sudah diajukan, diperiksa, atau disetujui",
        "left alone because they were handed in, reviewed or approved",
    ),
    (Done::Own, "sudah ada di register, bukan dari daftar", "in the register already, not from a list"),
    (
        Done::Elsewhere,
        "dibiarkan karena konsepnya ada di unit lain",
        "left alone because their draft lies in another unit",
    ),
    (Done::Refused, "tidak dijadikan konsep", "not made into drafts"),
];
