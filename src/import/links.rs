//! The links of an entry: from columns of links, from words that lead somewhere, each address once.

use crate::import::columns::column::Column;
use crate::import::gather::{Gathered, Said, one_line};
use crate::import::meaning::addresses::{Target, targets};
use crate::import::task::{Task, Why};
use crate::register::fields::document;
use crate::register::says_nothing;

/// Columns whose text may be an address; any cell may lead somewhere without saying so.
const ADDRESSES: [Column; 4] = [Column::Link, Column::Media, Column::Extra, Column::Remarks];

/// Title and address of each link, and what is to be done about the others.
pub(crate) fn links(gathered: &Gathered, title: Option<&str>) -> (Vec<(String, String)>, Vec<Task>) {
    let mut found: Vec<Found> = Vec::new();
    let mut tasks: Vec<Task> = Vec::new();
    for (column, said) in &gathered.columns {
        for it in said {
            let all = leads(*column, it);
            if *column == Column::Link && all.is_empty() && says_nothing(&it.text) {
                push(&mut tasks, Task::new(document::LINKS.key, Why::Placeholder, it.text.clone()));
            }
            if *column == Column::Link && all.is_empty() && !says_nothing(&it.text) {
                push(&mut tasks, Task::new(document::LINKS.key, Why::LinkLost, one_line(&it.text)));
            }
            for (target, words) in all {
                match target {
                    Target::Address(address) => {
                        if !found.iter().any(|it| it.address == address) {
                            found.push(Found { row: it.row, words, address });
                        }
                    }
                    Target::File(name) => push(&mut tasks, Task::new(document::LINKS.key, Why::File, name)),
                    Target::Broken(address) => push(&mut tasks, Task::new(document::LINKS.key, Why::Broken, address)),
                }
            }
        }
    }
    if !found.is_empty() {
        tasks.retain(|it| !matches!(it.why, Why::Placeholder | Why::LinkLost));
    }
    let several = found.len() > 1;
    let named = found.into_iter().map(|it| {
        let name = it.name(gathered, several).or_else(|| title.map(str::to_owned));
        (name.unwrap_or_else(|| "Tautan".to_owned()), it.address)
    });
    (named.collect(), tasks)
}

/// An address, the words that lead there, and the row they stand in.
struct Found {
    row: u32,
    words: String,
    address: String,
}

/// What a cell leads to, each with the words of its line.
fn leads(column: Column, said: &Said) -> Vec<(Target, String)> {
    let mut all = Vec::new();
    if let Some(link) = &said.link {
        all.extend(targets(link).0.into_iter().map(|it| (it, one_line(&said.text))));
    }
    if ADDRESSES.contains(&column) {
        for line in said.text.lines() {
            let (more, words) = targets(line);
            // A remark may name a file or a site without being a link.
            if !matches!(column, Column::Extra | Column::Remarks)
                || more.iter().all(|it| matches!(it, Target::Address(_)))
            {
                all.extend(more.into_iter().map(|it| (it, words.clone())));
            }
        }
    }
    all
}

fn push(tasks: &mut Vec<Task>, one: Task) {
    if !tasks.contains(&one) {
        tasks.push(one);
    }
}

impl Found {
    /// What the link is called: the words that lead there, the words beside them, or, where an entry has several,
    /// what its own row says.
    fn name(&self, gathered: &Gathered, several: bool) -> Option<String> {
        let of_row = |column| gathered.columns.get(&column).into_iter().flatten().filter(|it| it.row == self.row);
        let beside = of_row(Column::Media).map(|it| targets(&it.text).1);
        let own = of_row(Column::Summary).filter(|_| several).map(|it| it.text.clone());
        let mut all = std::iter::once(self.words.clone()).chain(beside).chain(own).map(|it| one_line(&it));
        all.find(|it| says_something(it)).map(|it| it.chars().take(200).collect::<String>().trim().to_owned())
    }
}

/// Whether words tell more than that there is something to look at.
fn says_something(words: &str) -> bool {
    let lower = words.to_lowercase();
    let idle = [
        "lihat",
        "unduh",
        "klik",
        "disini",
        "di",
        "sini",
        "link",
        "tautan",
        "download",
        "buka",
        "file",
        "pdf",
        "url",
        "selengkapnya",
        "berkas",
    ];
    let mut rest = lower.split(|it: char| !it.is_alphanumeric()).filter(|it| !it.is_empty());
    rest.any(|it| !idle.contains(&it)) && !says_nothing(&lower) && !lower.starts_with("http")
}
