//! What published pages show of the settings and the checklist: officers and how they act, who may announce at once,
//! names, and the items that documents answer.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::register::{Authority, Capacity, Item, Letter, Officer, Settings};

/// An officer as published pages show one. Keys stand in the order of RFC 8785, in which the manifest has them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ShownOfficer {
    /// `sebagai`, of one who acts in the position.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub capacity: Option<String>,
    /// The first day in office.
    pub from: String,
    /// Never used again for anybody else.
    pub id: String,
    /// The letter by which one acts in the position.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub order: Option<ShownLetter>,
    /// The position.
    pub position: String,
    /// The word of the role.
    pub role: String,
    /// The unit for which the officer works; none who works for all.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unit: Option<String>,
    /// The last day in office.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub until: Option<String>,
}

/// A letter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ShownLetter {
    /// Its day.
    pub date: String,
    /// Its number.
    pub number: String,
}

/// The decree by which an officer announces at once.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ShownAuthority {
    /// Its day.
    pub date: String,
    /// Its number.
    pub number: String,
    /// Who decreed it.
    pub officer: String,
}

/// An item of the checklist, as it stands on the pages of documents that answer it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ShownItem {
    /// As documents name it.
    pub id: String,
    /// What it asks for.
    pub text: String,
    /// In English.
    pub text_en: String,
}

/// Everything of the kind that the settings say.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ShownSettings {
    /// The name of the body.
    pub body: String,
    /// The body it belongs to.
    pub parent: Option<String>,
    /// The officers by id.
    pub officers: BTreeMap<String, ShownOfficer>,
    /// The zone of every hour.
    pub time_zone: String,
    /// The names of the units by id.
    pub units: BTreeMap<String, String>,
}

impl ShownOfficer {
    /// As they stand in the settings.
    pub fn of(officer: &Officer) -> ShownOfficer {
        let acts = officer.capacity != Capacity::Appointed;
        ShownOfficer {
            capacity: acts.then(|| officer.capacity.key().to_owned()),
            from: officer.from.to_string(),
            id: officer.id.value.clone(),
            order: officer.order.as_ref().filter(|_| acts).map(ShownLetter::of),
            position: officer.position.clone(),
            role: officer.role.key().to_owned(),
            unit: officer.unit.as_ref().map(|it| it.value.clone()),
            until: officer.until.map(|it| it.to_string()),
        }
    }
}

impl ShownLetter {
    fn of(letter: &Letter) -> ShownLetter {
        ShownLetter { date: letter.date.value.to_string(), number: letter.number.clone() }
    }
}

impl ShownAuthority {
    /// As it stands in the settings.
    pub fn of(authority: &Authority) -> ShownAuthority {
        ShownAuthority {
            date: authority.date.to_string(),
            number: authority.number.clone(),
            officer: authority.by.value.clone(),
        }
    }
}

impl ShownItem {
    /// As it stands in the checklist.
    pub fn of(item: &Item) -> ShownItem {
        ShownItem { id: item.id.clone(), text: item.text.clone(), text_en: item.text_en.clone() }
    }
}

impl ShownSettings {
    /// As they stand. Of two officers or units with one id the first counts, as it does on the pages.
    pub fn of(settings: &Settings) -> ShownSettings {
        let officers = settings.officers.iter().rev().map(|it| (it.id.value.clone(), ShownOfficer::of(it)));
        let units = settings.units.iter().rev().map(|it| (it.id.value.clone(), it.name.clone()));
        ShownSettings {
            body: settings.body.name.clone(),
            parent: settings.body.parent.clone(),
            officers: officers.collect(),
            time_zone: settings.time_zone.clone(),
            units: units.collect(),
        }
    }
}
