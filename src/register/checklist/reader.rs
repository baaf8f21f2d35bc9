//! Reads the checklist: the built-in one, and `content/daftar-periksa.yml`, which adds to it or replaces it.
//!
//! ```yaml
//! cara: tambah            # tambah: adds to the built-in list (the default); ganti: takes its place
//! butir:
//!   - { id: D01, dasar: Perda 5/2013, pasal: Pasal 7, kelas: berkala, uraian: …, uraian_en: …,
//!       frekuensi: 6 bulan, jenis: isi, berlaku: ya, induk: B01, dicocokkan: belum }
//! ```
//!
//! Required are `id`, `dasar`, `kelas`, `uraian`. Left out, `frekuensi` is `saat berubah`, `jenis` is `isi`, `berlaku`
//! is `ya`. An entry with the id of another one takes its place. `dicocokkan: belum` says that nobody compared the
//! wording with the law's text, and the page says so too.

use std::sync::{Arc, LazyLock};

use crate::diagnostics::Diagnosed;
use crate::register::Duty;
use crate::register::checklist::item::{Applies, Checklist, Frequency, Item, Kind};
use crate::register::codes::values;
use crate::register::fields::reader::FieldReader;
use crate::register::fields::{CHECKLIST, ITEM};
use crate::register::text::values::Values;
use crate::source::{Map, Node, decode, parse};

/// Where a body keeps a list of its own.
pub const CHECKLIST_FILE: &str = "content/daftar-periksa.yml";

const BUILT_IN_FILE: &str = include_str!("../data/daftar-periksa.yml");

static BUILT_IN: LazyLock<Checklist> = LazyLock::new(built_in);

/// What no item can be called: an item is a section of a page of the site, and these sections are on every page.
const TAKEN: [&str; 4] = ["hubungi", "segera", "temuan", "utama"];

impl Default for Checklist {
    fn default() -> Checklist {
        BUILT_IN.clone()
    }
}

/// The list of the program.
fn built_in() -> Checklist {
    let file: Arc<str> = "daftar-periksa.yml".into();
    let mut fields = FieldReader::of(&file);
    let map = parse(&file, BUILT_IN_FILE, 1).value.unwrap_or_default();
    Checklist::of(items(&map, &mut fields))
}

/// The list that holds for a register: the built-in one, changed by the bytes of its own file if there is one.
pub fn checklist(bytes: Option<&[u8]>) -> Diagnosed<Checklist> {
    let Some(bytes) = bytes else { return Diagnosed::sound(Checklist::default()) };
    let file: Arc<str> = CHECKLIST_FILE.into();
    let tree = decode(&file, bytes).then(|text| match text {
        Some(text) => parse(&file, &text, 1),
        None => Diagnosed::sound(None),
    });
    tree.then(|map| {
        let mut fields = FieldReader::of(&file);
        let Some(map) = map else { return Diagnosed::sound(Checklist::default()) };
        fields.table(&map, CHECKLIST, None);
        let way = |word: &str| ["tambah", "ganti"].contains(&word).then(|| word == "ganti");
        let replaces = map.get("cara").and_then(|it| fields.word(it, &["tambah", "ganti"], way));
        let mut all = match replaces {
            Some(replaces) if replaces.value => Vec::new(),
            _ => Checklist::default().items().to_vec(),
        };
        all.extend(items(&map, &mut fields));
        let mut checklist = Checklist::of(all);
        checklist.personal = Values::of_map(&map).personal;
        Diagnosed { value: checklist, diagnostics: fields.found }
    })
}

fn items(map: &Map, fields: &mut FieldReader<'_>) -> Vec<Item> {
    let items = map.get("butir").map_or(&[][..], |it| fields.list(it));
    items.iter().filter_map(|it| item(it, fields)).collect()
}

fn item(node: &Node, fields: &mut FieldReader<'_>) -> Option<Item> {
    let map = fields.record(node, "butir", ITEM)?;
    let shape = |text: &str| {
        let plain = |it: u8| it.is_ascii_alphanumeric() || matches!(it, b'.' | b'-');
        let sound = text.bytes().all(plain) && !text.contains("..") && text.len() <= 32;
        let sound = sound && !TAKEN.contains(&text.to_ascii_lowercase().as_str());
        (sound && !text.starts_with(['.', '-']) && !text.ends_with(['.', '-'])).then(|| text.to_owned())
    };
    let id = map
        .get("id")
        .and_then(|it| fields.parsed(it, shape, &values::ID_MALFORMED, "id seperti B01.2", "an id like B01.2"));
    let law = map.get("dasar").and_then(|it| fields.text(it));
    let duty = map.get("kelas").and_then(|it| fields.word(it, &Duty::KEYS, Duty::of));
    let text = map.get("uraian").and_then(|it| fields.text(it));
    let mut other = |key| map.get(key).and_then(|it| fields.text(it)).map(|it| it.value);
    let (article, text_en, parent) = (other("pasal"), other("uraian_en"), other("induk"));
    let frequency = map.get("frekuensi").and_then(|it| fields.word(it, &Frequency::KEYS, Frequency::of));
    let kind = map.get("jenis").and_then(|it| fields.word(it, &Kind::KEYS, Kind::of));
    let applies = map.get("berlaku").and_then(|it| fields.word(it, &Applies::KEYS, Applies::of));
    let compared = |word: &str| ["sudah", "belum"].contains(&word).then(|| word == "sudah");
    let compared = map.get("dicocokkan").and_then(|it| fields.word(it, &["sudah", "belum"], compared));
    let text = text?.value;
    Some(Item {
        id: id?.value,
        law: law?.value,
        article,
        duty: duty?.value,
        text_en: text_en.unwrap_or_else(|| text.clone()),
        text,
        frequency: frequency.map_or(Frequency::OnChange, |it| it.value),
        kind: kind.map_or(Kind::Content, |it| it.value),
        applies: applies.map_or(Applies::Yes, |it| it.value),
        parent,
        is_compared: compared.is_none_or(|it| it.value),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_built_in_list_is_read_whole() {
        let file: Arc<str> = "daftar-periksa.yml".into();
        let mut fields = FieldReader::of(&file);
        let parsed = parse(&file, BUILT_IN_FILE, 1);
        assert!(parsed.diagnostics.is_empty(), "{:?}", parsed.diagnostics);
        assert_eq!(items(&parsed.value.unwrap(), &mut fields).len(), 188);
        assert!(fields.found.is_empty(), "{:?}", fields.found);
        let list = Checklist::default();
        assert_eq!(list.items().len(), 188);
        for item in list.items() {
            assert!(item.parent.as_ref().is_none_or(|it| list.item(it).is_some()), "{}", item.id);
        }
        assert_eq!(list.parts("B04").count(), 4);
    }

    /// Articles that were never read are not shown: neither by number nor by letter.
    #[test]
    fn no_article_is_named_from_memory() {
        for item in Checklist::default().items() {
            let Some(article) = &item.article else { continue };
            assert!(item.is_compared, "{}", item.id);
            for word in ["ingatan", "disimpulkan", "belum dipastikan"] {
                assert!(!article.contains(word), "{}: {article}", item.id);
            }
            if item.law == "PERKI 1/2021" {
                let seen = ["15 ayat (9)", "23", "24", "25", "48", "49"];
                assert!(seen.iter().any(|it| article.starts_with(&format!("Pasal {it}"))), "{}: {article}", item.id);
            }
        }
    }

    #[test]
    fn grounds_and_details_are_those_of_the_law() {
        let list = Checklist::default();
        let text = |id: &str| list.item(id).unwrap().text.clone();
        assert!(text("X17b").ends_with("perlindungan dari persaingan usaha tidak sehat"), "{}", text("X17b"));
        // The entry of an exclusion records a day and no place.
        assert!(text("DIK.7").ends_with("tanggalnya, tidak tempatnya)"), "{}", text("DIK.7"));
    }

    #[test]
    fn a_body_adds_to_the_list_or_takes_its_place() {
        let own = "butir:\n  - { id: D01, dasar: Perda 5/2013, kelas: berkala, uraian: Laporan triwulan }\n";
        let added = checklist(Some(own.as_bytes()));
        assert!(added.diagnostics.is_empty(), "{:?}", added.diagnostics);
        assert_eq!(added.value.items().len(), 189);
        assert_eq!(added.value.item("D01").unwrap().frequency, Frequency::OnChange);
        let alone = checklist(Some(format!("cara: ganti\n{own}").as_bytes())).value;
        assert_eq!(alone.items().len(), 1);
        let changed = checklist(Some(own.replace("D01", "b03").as_bytes())).value;
        assert_eq!((changed.items().len(), changed.item("B03").is_some()), (188, false));
        let wrong = checklist(Some(b"cara: hapus\nbutir:\n  - { id: ../x, dasar: a, kelas: b }\n"));
        let names: Vec<_> = wrong.diagnostics.iter().map(|it| it.code.name).collect();
        assert_eq!(names, ["word-unknown", "field-missing", "id-malformed", "word-unknown"]);
        assert_eq!(checklist(None).value, Checklist::default());
        let taken = checklist(Some(own.replace("D01", "Utama").as_bytes()));
        assert_eq!(taken.diagnostics.iter().map(|it| it.code.name).collect::<Vec<_>>(), ["id-malformed"]);
    }
}
