//! Reads what the settings say about procedure, calendar, policy and what the body does not hold.
//!
//! ```yaml
//! prosedur:
//!   nomor: 270/ADPIM.II/III/2024
//!   langkah: { 4: 5 hari kerja, 6: 1 jam }     # only where the SOP differs from the standards built in
//! jam_kerja: { jumat: ["07:30-11:30", "13:00-16:30"] }  # by day, senin to minggu; a day left out keeps its hours
//! kalender:
//!   cuti_bersama: libur                        # libur (built in) or kerja
//!   libur: [{ tanggal: 2026-05-23, nama: Hari Jadi Provinsi }]   # further days off
//!   tahun_lengkap: [2028]                      # years whose days off all stand here
//! kebijakan:
//!   peringatan_dini: { retensi: 90 hari, pengecualian: 90 hari, masa_jabatan: 60 hari, pemutakhiran: 30 hari }
//!   masa_berkala: 6 bulan                      # at most 6
//!   batas_tahunan: 03-31                       # until then last year's document answers an annual item
//!   lampiran_terbesar: 20 MB                   # larger attachments are told of
//!   pengesahan_susulan: 2 hari kerja           # an urgent announcement is approved within; at most 5
//! tidak_dikuasai:
//!   - { butir: B09.05, alasan: …, surat: { nomor: …, tanggal: 2026-01-05 } }
//! ```

use crate::diagnostics::Located;
use crate::register::codes::values;
use crate::register::dates::working_time::{Calendar, stretch};
use crate::register::fields::reader::FieldReader;
use crate::register::fields::settings::{
    CALENDAR, DAY_OFF, EARLY_WARNING, NOT_HELD, POLICY, PROCEDURE_STANDARDS, STEPS, WEEK,
};
use crate::register::records::read_urgent::authorities;
use crate::register::records::reader::letter;
use crate::register::settings::policy::{Policy, day_of_year, days, months, size, working_days};
use crate::register::{NotHeld, Procedure, Settings, Standard};
use crate::source::{Map, Node};

pub(crate) fn fill(settings: &mut Settings, map: &Map, fields: &mut FieldReader<'_>) {
    if let Some(node) = map.get("prosedur") {
        settings.procedure = procedure(node, fields);
    }
    if let Some(node) = map.get("kalender") {
        settings.calendar = calendar(node, fields);
    }
    if let Some(map) = map.get("jam_kerja").and_then(|it| fields.map(it, &WEEK)) {
        for (name, hours) in WEEK.iter().zip(&mut settings.calendar.hours.0) {
            if let Some(node) = map.get(name) {
                *hours = stretches(node, fields);
            }
        }
    }
    if let Some(node) = map.get("kebijakan") {
        settings.policy = policy(node, fields);
    }
    if let Some(node) = map.get("tidak_dikuasai") {
        settings.not_held = fields.list(node).iter().filter_map(|it| not_held(it, fields)).collect();
    }
    if let Some(node) = map.get("wewenang_segera") {
        authorities(node, settings, fields);
    }
}

fn procedure(node: &Node, fields: &mut FieldReader<'_>) -> Procedure {
    let mut procedure = Procedure::default();
    let Some(map) = fields.record(node, "prosedur", PROCEDURE_STANDARDS) else { return procedure };
    procedure.number = map.get("nomor").and_then(|it| fields.text(it)).map(|it| it.value);
    if let Some(map) = map.get("langkah").and_then(|it| fields.map(it, &STEPS)) {
        let (id, en) = ("lama seperti 15 menit, 1 jam, 5 hari kerja", "a time like 15 menit, 1 jam, 5 hari kerja");
        for (key, standard) in STEPS.iter().zip(&mut procedure.standards) {
            let node = map.get(key);
            let read = node.and_then(|it| fields.parsed(it, Standard::of, &values::DURATION_UNREADABLE, id, en));
            *standard = read.map_or(*standard, |it| it.value);
        }
    }
    procedure
}

fn calendar(node: &Node, fields: &mut FieldReader<'_>) -> Calendar {
    let Some(map) = fields.record(node, "kalender", CALENDAR) else {
        return Calendar::default();
    };
    let off = |word: &str| ["libur", "kerja"].contains(&word).then(|| word == "libur");
    let leave = map.get("cuti_bersama").and_then(|it| fields.word(it, &["libur", "kerja"], off));
    let mut calendar = Calendar::decreed(leave.is_none_or(|it| it.value));
    for node in map.get("libur").map_or(&[][..], |it| fields.list(it)) {
        let Some(map) = fields.record(node, "libur", DAY_OFF) else { continue };
        let day = map.get("tanggal").and_then(|it| fields.day(it));
        let name = map.get("nama").and_then(|it| fields.text(it));
        calendar.off.extend(day.zip(name).map(|(day, name)| (day.value, name.value)));
    }
    let year = |text: &str| (text.len() == 4).then(|| text.parse().ok())?;
    for node in map.get("tahun_lengkap").map_or(&[][..], |it| fields.list(it)) {
        let year = fields.parsed(node, year, &values::NUMBER_UNREADABLE, "tahun seperti 2028", "a year like 2028");
        calendar.years.extend(year.map(|it: Located<i16>| it.value));
    }
    calendar
}

fn stretches(node: &Node, fields: &mut FieldReader<'_>) -> Vec<(jiff::civil::Time, jiff::civil::Time)> {
    let (id, en) = ("jam buka seperti \"07:30-12:00\"", "opening hours like \"07:30-12:00\"");
    let all = fields.list(node);
    let mut hours: Vec<_> = all
        .iter()
        .filter_map(|it| fields.parsed(it, stretch, &values::TIME_UNREADABLE, id, en))
        .map(|it| it.value)
        .collect();
    hours.sort_unstable();
    // Hours that overlap would be counted twice.
    hours.dedup_by(|next, kept| {
        let overlaps = next.0 <= kept.1;
        kept.1 = if overlaps { kept.1.max(next.1) } else { kept.1 };
        overlaps
    });
    hours
}

fn policy(node: &Node, fields: &mut FieldReader<'_>) -> Policy {
    let mut policy = Policy::default();
    let Some(map) = fields.record(node, "kebijakan", POLICY) else { return policy };
    let ahead = map.get("peringatan_dini");
    if let Some(map) = ahead.and_then(|it| fields.record(it, "peringatan_dini", EARLY_WARNING)) {
        let mut read = |key, value: &mut u16| {
            let node = map.get(key);
            let (id, en) = ("lama seperti 30 hari", "a time like 30 hari");
            let read = node.and_then(|it| fields.parsed(it, days, &values::DURATION_UNREADABLE, id, en));
            *value = read.map_or(*value, |it| it.value);
        };
        read("retensi", &mut policy.retention);
        read("pengecualian", &mut policy.exclusion);
        read("masa_jabatan", &mut policy.term);
        read("pemutakhiran", &mut policy.renewal);
    }
    if let Some(node) = map.get("masa_berkala") {
        let (id, en) = (
            "1 bulan sampai 6 bulan; undang-undang tidak mengizinkan lebih lama",
            "1 bulan to 6 bulan; the Act allows no more",
        );
        let read = fields.parsed(node, months, &values::DURATION_UNREADABLE, id, en);
        policy.periodic_months = read.map_or(policy.periodic_months, |it| it.value);
    }
    if let Some(node) = map.get("batas_tahunan") {
        let (id, en) = ("bulan dan hari seperti 03-31", "a month and day like 03-31");
        let read = fields.parsed(node, day_of_year, &values::DATE_UNREADABLE, id, en);
        policy.annual_by = read.map_or(policy.annual_by, |it| it.value);
    }
    if let Some(node) = map.get("lampiran_terbesar") {
        let (id, en) = ("ukuran seperti 20 MB", "a size like 20 MB");
        let read = fields.parsed(node, size, &values::NUMBER_UNREADABLE, id, en);
        policy.largest_attachment = read.map_or(policy.largest_attachment, |it| it.value);
    }
    if let Some(node) = map.get("pengesahan_susulan") {
        let (id, en) = (
            "1 hari kerja sampai 5 hari kerja; pengesahan tidak boleh ditunda lebih lama",
            "1 hari kerja to 5 hari kerja; the approval may not wait longer",
        );
        let read = fields.parsed(node, working_days, &values::DURATION_UNREADABLE, id, en);
        policy.ratification = read.map_or(policy.ratification, |it| it.value);
    }
    policy
}

fn not_held(node: &Node, fields: &mut FieldReader<'_>) -> Option<NotHeld> {
    let map = fields.record(node, "tidak_dikuasai", NOT_HELD)?;
    let item = map.get("butir").and_then(|it| fields.text(it));
    let reason = map.get("alasan").and_then(|it| fields.text(it));
    let letter = map.get("surat").and_then(|it| letter(it, "surat", fields));
    Some(NotHeld { item: item?, reason: reason?.value, letter: letter? })
}

#[cfg(test)]
mod tests {
    use crate::register::Standard;
    use crate::register::settings::read_with_required as read;

    #[test]
    fn what_is_left_out_keeps_its_default() {
        let (settings, found) = read(
            "prosedur: { nomor: 270, langkah: { 6: 2 jam } }\njam_kerja: { sabtu: [\"08:00-12:00\", \"11:00-12:30\"] }\nkalender: { libur: [{ tanggal: 2026-05-23, nama: Hari Jadi }], tahun_lengkap: [2028] }\nkebijakan: { peringatan_dini: { retensi: 10 hari }, masa_berkala: 3 bulan }\n",
        );
        assert!(found.is_empty(), "{found:?}");
        assert_eq!(settings.procedure.standards[5], Standard::Minutes(120));
        assert_eq!(settings.procedure.standards[3], Standard::Days(5));
        assert_eq!(settings.calendar.hours.0[5].len(), 1);
        assert_eq!(settings.calendar.hours.0[4].len(), 2);
        assert!(settings.calendar.years.contains(&2028) && settings.calendar.years.contains(&2026));
        assert!(!settings.calendar.is_working_day("2026-05-23".parse().unwrap()));
        assert_eq!((settings.policy.retention, settings.policy.exclusion), (10, 90));
        assert_eq!(settings.policy.periodic_months, 3);
    }

    #[test]
    fn what_cannot_be_read_is_a_finding() {
        let (_, found) = read(
            "prosedur: { langkah: { 6: sejam, 9: 1 jam } }\njam_kerja: { sabtu: [\"12-8\"] }\nkebijakan: { masa_berkala: 7 bulan, pengesahan_susulan: 6 hari kerja, diam: ya }\n",
        );
        let mut found = found;
        found.sort_unstable();
        assert_eq!(
            found,
            [
                "duration-unreadable",
                "duration-unreadable",
                "duration-unreadable",
                "key-unknown",
                "key-unknown",
                "time-unreadable"
            ]
        );
    }
}
