//! The links of an entry: from columns of links, from words that lead somewhere, each address once.

use crate::register::intake::addresses::{Target, targets};
use crate::register::intake::column::Column;
use crate::register::intake::gather::{Gathered, one_line};
use crate::register::intake::work::{Why, Work};
use crate::register::values::says_nothing;

/// Columns whose text may be an address; any cell may lead somewhere without saying so.
const ADDRESSES: [Column; 3] = [Column::Link, Column::Media, Column::Extra];

/// Title and address of each link, and what is to be done about the others.
pub(crate) fn links(gathered: &Gathered, title: Option<&str>) -> (Vec<(String, String)>, Vec<Work>) {
    let mut found: Vec<(String, String)> = Vec::new();
    let mut work: Vec<Work> = Vec::new();
    let several = gathered.all(Column::Summary).len() > 1;
    for (column, said) in &gathered.columns {
        for it in said {
            let mut all = Vec::new();
            let mut words = String::new();
            if let Some(link) = &it.link {
                all.extend(targets(link).0);
                words.clone_from(&it.text);
            }
            if ADDRESSES.contains(column) {
                let (more, rest) = targets(&it.text);
                if *column != Column::Extra || more.iter().all(|it| matches!(it, Target::Address(_))) {
                    all.extend(more);
                }
                words = rest;
            }
            if *column == Column::Link && all.is_empty() && says_nothing(&it.text) {
                push(&mut work, Work::new("tautan", Why::Placeholder, it.text.clone()));
            }
            for target in all {
                match target {
                    Target::Address(address) => {
                        if !found.iter().any(|(_, it)| *it == address) {
                            let named = name(gathered, it.row, &words, several).or_else(|| title.map(str::to_owned));
                            found.push((named.unwrap_or_else(|| "Tautan".to_owned()), address));
                        }
                    }
                    Target::File(name) => push(&mut work, Work::new("tautan", Why::File, name)),
                    Target::Broken(address) => push(&mut work, Work::new("tautan", Why::Broken, address)),
                }
            }
        }
    }
    if !found.is_empty() {
        work.retain(|it| it.why != Why::Placeholder);
    }
    (found, work)
}

fn push(work: &mut Vec<Work>, one: Work) {
    if !work.contains(&one) {
        work.push(one);
    }
}

/// What a link is called: the words that lead there, the words beside them, or what its own row says.
fn name(gathered: &Gathered, row: u32, words: &str, several: bool) -> Option<String> {
    let beside = gathered.columns.get(&Column::Media).into_iter().flatten();
    let beside = beside.filter(|it| it.row == row).map(|it| targets(&it.text).1);
    let own = gathered.columns.get(&Column::Summary).into_iter().flatten();
    let own = own.filter(|it| several && it.row == row).map(|it| it.text.clone());
    let mut all = std::iter::once(words.to_owned()).chain(beside).chain(own).map(|it| one_line(&it));
    all.find(|it| says_something(it)).map(|it| it.chars().take(200).collect())
}

/// Whether words tell more than that there is something to look at.
fn says_something(words: &str) -> bool {
    let lower = words.to_lowercase();
    let idle = ["lihat", "unduh", "klik", "disini", "di", "sini", "link", "tautan", "download", "buka", "file", "pdf", "url", "selengkapnya", "berkas"];
    let mut rest = lower.split(|it: char| !it.is_alphanumeric()).filter(|it| !it.is_empty());
    rest.any(|it| !idle.contains(&it)) && lower.chars().count() > 3 && !says_nothing(&lower)
}
