//! The text of `status` for a person: unit by unit, what is open in full, what is approved in one line each.

use crate::commands::status::overview::{Overview, UnitOverview};
use crate::diagnostics::shell::typed;
use crate::diagnostics::{Language, Phrase, Text, say};
use crate::reading::Reading;
use crate::register::{
    Next, Pace, Procedure, Recorded, Settings, Signed, Spent, Status, Stretch, moment, spell_days, spell_minutes,
};
use crate::workflow::officers::only;
use crate::workflow::state::{Announced, DocumentState};

/// The whole report as text, with files as they are named from here.
pub(crate) fn text(overview: &Overview<'_>, settings: &Settings, reading: &Reading, language: Language) -> String {
    let writer = Writer { language, of_a_day: settings.calendar.minutes_of_a_day(), settings, reading };
    let mut out = String::new();
    let number = settings.procedure.number.as_deref().unwrap_or_default();
    let (gap, date) = (if number.is_empty() { "" } else { " " }, &overview.date);
    out.push_str(&writer.put(
        format!("Keadaan dokumen pada {date}, menurut SOP Pendokumentasian Informasi Publik{gap}{number}\n"),
        format!("The documents on {date}, by the SOP for documenting public information{gap}{number}\n"),
    ));
    for unit in &overview.units {
        writer.unit(unit, &mut out);
    }
    if !overview.due.is_empty() {
        out.push_str(&format!("\n{}\n", writer.say("Jatuh tempo atau lewat waktu:", "Due or overdue:")));
        for one in &overview.due {
            let (file, message) = (reading.shown(&one.place.file), one.message.get(language));
            out.push_str(&format!("  {file}:{}: {message} [{}]\n", one.place.spot.line, one.code.name));
        }
    }
    out.push_str(&format!(
        "\n{}\n",
        writer.say(
            "Berikutnya: `maklumat cek` untuk semua temuan; `maklumat status --cakupan` untuk daftar periksa.",
            "Next: `maklumat check` for all findings; `maklumat status --coverage` for the checklist.",
        )
    ));
    out
}

struct Writer<'a> {
    language: Language,
    of_a_day: u32,
    settings: &'a Settings,
    reading: &'a Reading,
}

impl Writer<'_> {
    fn say(&self, id: &'static str, en: &'static str) -> &'static str {
        Phrase::new(id, en).get(self.language)
    }

    fn put(&self, id: String, en: String) -> String {
        Text { id, en }.get(self.language).to_owned()
    }

    fn unit(&self, unit: &UnitOverview<'_>, out: &mut String) {
        let count = |status| unit.documents.iter().filter(|it| it.status == status).count();
        let (approved, withdrawn, late) = (count(Status::Approved), count(Status::Withdrawn), unit.late());
        let open = unit.documents.len() - approved - withdrawn;
        out.push_str(&format!("\n{}\n", unit.name));
        out.push_str(&self.put(
            format!("  {open} sedang dikerjakan ({late} terlambat), {approved} disetujui, {withdrawn} ditarik\n"),
            format!("  {open} under way ({late} late), {approved} approved, {withdrawn} withdrawn\n"),
        ));
        let is_open = |it: &&DocumentState<'_>| !matches!(it.status, Status::Approved | Status::Withdrawn);
        for document in unit.documents.iter().filter(is_open) {
            self.open(document, out);
        }
        let mut done = unit.documents.iter().filter(|it| it.status == Status::Approved).peekable();
        if let Some(first) = done.peek() {
            let heading = match first.recorded {
                None => self.say(
                    "Sudah disetujui; penerbitan (langkah 7) dan pengarsipan (langkah 8) tidak dicatat:",
                    "Approved; publication (step 7) and filing (step 8) are not recorded:",
                ),
                Some(_) => self.say(
                    "Sudah disetujui; pengarsipan (langkah 8) tidak dicatat:",
                    "Approved; filing (step 8) is not recorded:",
                ),
            };
            out.push_str(&format!("  {heading}\n"));
        }
        for document in done {
            out.push_str(&format!("    {}: {}\n", self.name(document), self.finished(document)));
            self.proposed(document, "      ", out);
        }
    }

    fn name(&self, it: &DocumentState<'_>) -> String {
        let id = it.id().unwrap_or(&it.document.path);
        match it.number() {
            Some(revision) if revision > 1 => {
                self.put(format!("{id} revisi {revision}"), format!("{id} revision {revision}"))
            }
            _ => id.to_owned(),
        }
    }

    fn open(&self, it: &DocumentState<'_>, out: &mut String) {
        let title = it.title().unwrap_or("…");
        out.push_str(&format!("  {} {title}\n    {}\n", self.name(it), self.reading.shown(&it.revision.file)));
        out.push_str(&format!("    {}\n", self.place(it)));
        if let Some(announced) = &it.announcement {
            out.push_str(&format!("    {}\n", self.announced(announced)));
        }
        self.proposed(it, "    ", out);
        if it.progress.stretches.is_empty() {
            let unknown = self.say("Waktu pengerjaan: tidak dicatat", "Time used: not recorded");
            out.push_str(&format!("    {unknown}\n"));
        }
        for step in &it.progress.stretches {
            out.push_str(&format!("    {}\n", self.step(step)));
        }
        if let Some(spent) = it.approval {
            let spent = self.spent(spent);
            out.push_str(&self.put(
                format!("    Sudah menunggu persetujuan: {spent}\n"),
                format!("    Has waited for approval: {spent}\n"),
            ));
        }
        out.push_str(&format!("    {}\n", next(it).get(self.language)));
    }

    /// That it is public already, and until when its approval is in time.
    fn announced(&self, it: &Announced<'_>) -> String {
        let Signed { by: officer, .. } = &it.announcement.signed;
        let (at, officer) = (moment(&it.announcement.signed), &officer.value);
        let authority = &it.announcement.authority.value;
        let revision = it.number.unwrap_or(1);
        let due = it.due.map_or_else(|| "…".to_owned(), |it| it.to_string());
        let late = if it.is_overdue { self.say(": TERLAMBAT", ": LATE") } else { "" };
        self.put(
            format!("Revisi {revision} diumumkan segera {at} oleh {officer} ({authority}); pengesahan paling lambat {due}{late}"),
            format!("Revision {revision} was announced at once {at} by {officer} ({authority}); approval by {due}{late}"),
        )
    }

    /// That its withdrawal was proposed, and how that is decided.
    fn proposed(&self, document: &DocumentState<'_>, indent: &str, out: &mut String) {
        let Some(it) = &document.proposal else { return };
        let (position, day, path, who) = (&it.position, &it.day, typed(&document.document.path), only(&it.officers));
        let told = self.put(
            format!("penarikan diusulkan oleh {position}, {day}; Berikutnya: `maklumat tarik {path} --oleh {who}`, atau menolaknya dengan `--tolak`"),
            format!("withdrawal proposed by {position}, {day}; Next: `maklumat withdraw {path} --by {who}`, or refuse it with `--refuse`"),
        );
        out.push_str(&format!("{indent}{told}\n"));
    }

    /// The step and who is on it.
    fn place(&self, it: &DocumentState<'_>) -> String {
        let who = if it.officers.is_empty() {
            self.say("tidak ada pejabat yang menjabat", "nobody in office").to_owned()
        } else {
            it.officers.join(", ")
        };
        let step = match it.progress.step {
            None => self.say("Masih disusun (langkah 1 sampai 5)", "Still being prepared (steps 1 to 5)").to_owned(),
            Some(step) => {
                let name = Procedure::name(step);
                self.put(format!("Langkah {step}, {}", name.id), format!("Step {step}, {}", name.en))
            }
        };
        let act = match it.progress.next {
            Next::Correct => self.say("diperbaiki oleh", "corrected by"),
            Next::Review => self.say("menunggu pemeriksaan oleh", "waiting for review by"),
            Next::Approve => self.say("sesuai, menunggu persetujuan oleh", "found fit, waiting for approval by"),
            _ => self.say("dikerjakan oleh", "worked on by"),
        };
        format!("{step}; {act} {who}")
    }

    fn step(&self, it: &Stretch) -> String {
        let name = if it.first == it.last {
            let name = Procedure::name(it.first);
            self.put(format!("Langkah {}, {}", it.first, name.id), format!("Step {}, {}", it.first, name.en))
        } else {
            self.put(format!("Langkah {} sampai {}", it.first, it.last), format!("Steps {} to {}", it.first, it.last))
        };
        let standard = spell_minutes(it.standard, self.of_a_day);
        let Some(spent) = it.spent else {
            return self.put(
                format!("{name}: waktunya tidak dicatat (batasnya {})", standard.id),
                format!("{name}: its time was not recorded (the limit is {})", standard.en),
            );
        };
        let pace = match it.pace {
            Pace::Late => self.say(": TERLAMBAT", ": LATE"),
            Pace::Within if it.to.is_some() => self.say(": tepat waktu", ": in time"),
            Pace::Within => self.say(": masih dalam batas", ": still in time"),
            Pace::Unknown => self.say(": tepat waktu atau terlambat tidak diketahui", ": in time or late is not known"),
        };
        if let Some(days) = it.days.and_then(|it| it.spent) {
            let days = spell_days(days);
            return self.put(
                format!("{name}: {}, batasnya {}{pace}", days.id, standard.id),
                format!("{name}: {}, the limit is {}{pace}", days.en, standard.en),
            );
        }
        let spent = self.spent(spent);
        self.put(
            format!("{name}: {spent}, batasnya {}{pace}", standard.id),
            format!("{name}: {spent}, the limit is {}{pace}", standard.en),
        )
    }

    fn spent(&self, spent: Spent) -> String {
        let (least, most) = (spell_minutes(spent.least, self.of_a_day), spell_minutes(spent.most, self.of_a_day));
        if spent.most == 0 {
            return self.say("kurang dari 1 menit", "less than 1 minute").to_owned();
        }
        if spent.least == spent.most {
            return most.get(self.language).to_owned();
        }
        if spent.least == 0 {
            return self.put(
                format!("paling lama {} (pukulnya tidak dicatat)", most.id),
                format!("at most {} (time of day not recorded)", most.en),
            );
        }
        self.put(
            format!("antara {} dan {} (pukulnya tidak dicatat)", least.id, most.id),
            format!("between {} and {} (time of day not recorded)", least.en, most.en),
        )
    }

    /// What an approved document took, in one line.
    fn finished(&self, it: &DocumentState<'_>) -> String {
        let mut parts: Vec<String> =
            it.progress.stretches.iter().filter(|it| it.spent.is_some()).map(|it| self.step(it)).collect();
        if let Some(spent) = it.approval {
            let spent = self.spent(spent);
            parts.push(self.put(
                format!("dari pemeriksaan sampai persetujuan {spent}"),
                format!("from review to approval {spent}"),
            ));
        }
        if parts.is_empty() {
            parts.push(self.say("waktunya tidak dicatat", "its time was not recorded").to_owned());
        }
        if it.recorded.is_some() {
            parts.push(self.publication(it.publication()));
        }
        parts.join("; ")
    }

    /// Since when it is out. What the first run found may have been out for long.
    fn publication(&self, recorded: Option<Recorded>) -> String {
        let Some(recorded) = recorded else {
            return self.say("belum tercatat terbit", "not recorded as published yet").to_owned();
        };
        let at = self.settings.when(recorded.at);
        if recorded.by_first_run {
            return self.put(format!("tercatat sejak {at}"), format!("on record since {at}"));
        }
        self.put(format!("terbit sejak {at}"), format!("published since {at}"))
    }
}

/// What is next for a document that waits for somebody, with the command that records it.
pub(crate) fn next(it: &DocumentState<'_>) -> Text {
    let (who, path) = (only(&it.officers), typed(&it.document.path));
    match it.progress.next {
        Next::Review => say!(
            id = "Berikutnya: `maklumat periksa {path} --oleh {who} --memo NOMOR`",
            en = "Next: `maklumat review {path} --by {who} --memo NUMBER`",
            path,
            who,
        ),
        Next::Approve => say!(
            id = "Berikutnya: `maklumat setujui {path} --oleh {who}`",
            en = "Next: `maklumat approve {path} --by {who}`",
            path,
            who,
        ),
        Next::Correct if it.is_announced() => say!(
            id = "Berikutnya: perbaiki sebagai revisi baru: `maklumat revisi {path}`; atau PPID memeriksa sekali \
                  lagi",
            en = "Next: correct it in a new revision: `maklumat revise {path}`; or the PPID reviews it once more",
            path,
        ),
        Next::Correct => say!(
            id = "Berikutnya: perbaiki menurut catatan, lalu `maklumat ajukan {path} --oleh {who}`",
            en = "Next: correct it as noted, then `maklumat submit {path} --by {who}`",
            path,
            who,
        ),
        Next::Submit | Next::Publish | Next::Nothing => say!(
            id = "Berikutnya: lengkapi, lalu `maklumat ajukan {path} --oleh {who}`",
            en = "Next: complete it, then `maklumat submit {path} --by {who}`",
            path,
            who,
        ),
    }
}
