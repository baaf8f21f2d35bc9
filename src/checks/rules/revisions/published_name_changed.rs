//! Names shown on all published pages do not change unnoticed.

use crate::checks::{Check, Context, Findings, Rule};
use crate::diagnostics::{Code, Example, Place, Spot, phrase, say};
use crate::register::{CHECKLIST_FILE, Published, Register, ShownItem, ShownSettings};

pub(crate) static RULES: &[Rule] = &[Rule {
    code: Code {
        name: "published-name-changed",
        // Bodies and units are renamed and merged, and what a unit kept is then kept by the one that followed: to go on
        // showing the old name would be untrue. Approvals name officers and not units, so none of them changes.
        demands: phrase!(
            id = "Nama badan publik, nama unit, uraian butir, dan zona waktu di halaman yang sudah terbit tidak berganti \
                  tanpa disadari.",
            en = "The names of the body and of units, the words of items and the time zone do not change unnoticed on \
                  published pages.",
        ),
        because: phrase!(
            id = "Nama yang diganti di pengaturan langsung berganti di semua halaman, juga pada catatan yang lama.",
            en = "A name that is changed in the settings changes on every page at once, also beside old records.",
        ),
        bad: Example::APPROVED.published("dip-2026-0001 1 berlaku\nunit protokol Bagian Tamu"),
        good: Example::APPROVED.published("dip-2026-0001 1 berlaku"),
        ..Code::WARNING
    },
    check: Check::Register(check),
}];

fn check(register: &Register, context: &Context<'_>, findings: &mut Findings<'_>) {
    let settings = &register.settings;
    // That the manifest is another register's is said by `published-gone`.
    let published = context.published.filter(|it| it.register == settings.register_name);
    let Some(published) = published else { return };
    of_items(register, published, findings);
    let was = &published.settings;
    let is = ShownSettings::of(settings);
    let parent = |it: &ShownSettings| it.parent.clone().unwrap_or_else(|| "–".to_owned());
    let of_register = [
        ("badan_publik.nama".to_owned(), Spot::START, was.body.clone(), is.body.clone()),
        ("badan_publik.induk".to_owned(), Spot::START, parent(was), parent(&is)),
        ("zona_waktu".to_owned(), Spot::START, was.time_zone.clone(), is.time_zone.clone()),
    ];
    // That a unit is gone is said by `unit-unknown`.
    let of_units = settings.units.iter().filter_map(|unit| {
        let was = was.units.get(&unit.id.value)?;
        Some((format!("unit.{}.nama", unit.id.value), unit.id.spot, was.clone(), unit.name.clone()))
    });
    for (key, spot, was, is) in of_register.into_iter().chain(of_units).filter(|(.., was, is)| was != is) {
        change(Place::new(settings.file.clone(), spot), &key, &was, &is, findings);
    }
}

/// That an item is gone is said by `item-unknown`.
fn of_items(register: &Register, published: &Published, findings: &mut Findings<'_>) {
    for was in &published.items {
        let Some(is) = register.settings.checklist.item(&was.id).map(ShownItem::of).filter(|it| it != was) else {
            continue;
        };
        let words = |it: &ShownItem| format!("{} / {}", it.text, it.text_en);
        change(Place::file(std::sync::Arc::from(CHECKLIST_FILE)), &was.id, &words(was), &words(&is), findings);
    }
}

fn change(place: Place, key: &str, was: &str, is: &str, findings: &mut Findings<'_>) {
    let file = place.file.clone();
    findings.place(
        place,
        say!(
            id =
                "`{key}` dahulu terbit sebagai `{was}`, sekarang `{is}`: semua halaman yang sudah terbit ikut berganti",
            en = "`{key}` was published as `{was}` and is now `{is}`: all published pages change with it",
            key,
            was,
            is,
        ),
        say!(
            id = "bila memang berganti, tidak ada yang perlu dikerjakan: ini hanya disebut pada penerbitan berikutnya; \
                  bila tidak, kembalikan di {file}",
            en = "if it did change, nothing is to be done: this is only said at the next publication; if not, put it \
                  back in {file}",
            file,
        ),
    );
}
