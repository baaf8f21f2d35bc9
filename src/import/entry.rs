//! An entry of a list, understood: what its draft will say, and what is still to be done.

use std::collections::BTreeMap;

use crate::import::meaning::periods::Kept;
use crate::import::task::Task;
use crate::register::{Class, Form, PartialDate, Until, comparable};

/// An entry that may become a draft.
#[derive(Debug, Clone, Default)]
pub struct Entry {
    /// The sheet it stands in; empty in text files.
    pub sheet: String,
    /// Its rows, as people name them.
    pub rows: String,
    /// The first of them.
    pub first_row: u32,
    /// How many there are.
    pub row_count: usize,
    /// The sections it stands in.
    pub section: String,
    /// Its number in the list.
    pub number: String,
    /// What it is called in the list.
    pub name: String,
    /// The id that the list gives it, where it came from this program.
    pub id: Option<String>,
    /// The folder of its unit; none if that could not be told.
    pub unit: Option<String>,
    /// What is still to be done.
    pub tasks: Vec<Task>,
    pub(crate) fields: Written,
}

/// The fields of a draft.
#[derive(Debug, Clone, Default)]
pub(crate) struct Written {
    pub(crate) class: Option<Class>,
    pub(crate) title: Option<String>,
    pub(crate) summary: Option<String>,
    pub(crate) holders: Vec<String>,
    pub(crate) responsible: Option<String>,
    pub(crate) date: Option<PartialDate>,
    pub(crate) place: Option<String>,
    pub(crate) forms: Vec<Form>,
    pub(crate) kept: Kept,
    pub(crate) until: Option<Until>,
    /// What the list says of the fields that are texts and have a column of their own, by their keys.
    pub(crate) texts: BTreeMap<&'static str, String>,
    pub(crate) keywords: Vec<String>,
    /// Title and address.
    pub(crate) links: Vec<(String, String)>,
    pub(crate) ground: Option<String>,
}

impl Entry {
    /// The class, if the list names one.
    pub fn class(&self) -> Option<Class> {
        self.fields.class
    }

    /// Whether it is an entry of the list of excluded information.
    pub fn is_excluded(&self) -> bool {
        self.fields.class == Some(Class::Excluded)
    }

    /// Whether it can become a draft.
    pub fn can_be_draft(&self) -> bool {
        !self.tasks.iter().any(Task::is_fatal)
    }

    /// Whether its draft lacks nothing that it must have.
    pub fn is_ready(&self) -> bool {
        self.tasks.iter().all(Task::is_advice)
    }
}

impl Entry {
    /// By what it is known again.
    pub fn key(&self) -> [String; 3] {
        [comparable(&self.section), comparable(&self.number), comparable(&self.name)]
    }
}
