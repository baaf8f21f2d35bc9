//! JSON Schemas (2020-12) of what officers write, for editors and forms; from the tables of fields.
//!
//! They describe the shape of each value as YAML is usually read, where `2026` is a number. What only a rule can tell,
//! such as whether an officer was in office, is for `maklumat check`.

mod shapes;

use serde_json::{Value, json};

use crate::register::Class;
use crate::register::fields::{CHECKLIST, DECREE, Field, SETTINGS, document, keys};
use crate::register::schema::shapes::{properties, record};

/// A kind of file that officers write.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Schema {
    /// The front matter of a document, or of an entry of the list of excluded information.
    Document,
    /// `content/maklumat.yml`.
    Settings,
    /// The front matter of a decree.
    Decree,
    /// `content/daftar-periksa.yml`.
    Checklist,
}

impl Schema {
    /// All of them.
    pub const ALL: [Schema; 4] = [Schema::Document, Schema::Settings, Schema::Decree, Schema::Checklist];

    /// As officers call it, also the first part of its file's name.
    pub const fn key(self) -> &'static str {
        match self {
            Schema::Document => "dokumen",
            Schema::Settings => "pengaturan",
            Schema::Decree => "penetapan",
            Schema::Checklist => "daftar-periksa",
        }
    }

    /// Where its schema lies in the site.
    pub const fn path(self) -> &'static str {
        match self {
            Schema::Document => "skema/dokumen-v1.json",
            Schema::Settings => "skema/pengaturan-v1.json",
            Schema::Decree => "skema/penetapan-v1.json",
            Schema::Checklist => "skema/daftar-periksa-v1.json",
        }
    }

    /// The schema itself.
    pub fn value(self) -> Value {
        let (title, about, schema) = match self {
            Schema::Document => ("Keterangan di atas naskah sebuah dokumen", "", document_schema()),
            Schema::Settings => ("Pengaturan register: content/maklumat.yml", "", record(SETTINGS)),
            Schema::Decree => (
                "Keterangan di atas sebuah keputusan penetapan",
                "Satu baris untuk setiap informasi di bawahnya: id revisi sidik",
                record(DECREE),
            ),
            Schema::Checklist => (
                "Daftar periksa sendiri: content/daftar-periksa.yml",
                "Menambah atau menggantikan daftar bawaan",
                record(CHECKLIST),
            ),
        };
        let mut whole = json!({
            "$schema": "https://json-schema.org/draft/2020-12/schema",
            "$id": format!("urn:maklumat:{}:v1", self.key()),
            "title": title,
        });
        if let (Value::Object(whole), Value::Object(schema)) = (&mut whole, schema) {
            whole.extend(schema);
            if !about.is_empty() {
                whole.insert("description".to_owned(), about.into());
            }
        }
        whole
    }

    /// The schema as a file.
    ///
    /// # Errors
    /// Never for a schema made here.
    pub fn text(self) -> anyhow::Result<String> {
        Ok(serde_json::to_string_pretty(&self.value())? + "\n")
    }
}

fn document_schema() -> Value {
    let always = keys(document::SHARED.iter().filter(|it| it.is_required(false)));
    let of_class = |is_excluded| {
        let own = |it: &&Field| it.is_required(is_excluded) && !always.contains(&it.key);
        json!({
            "required": keys(document::of_class(is_excluded).filter(own)),
            "propertyNames": { "enum": keys(document::of_class(is_excluded)) },
        })
    };
    let key = document::CLASS.key;
    json!({
        "type": "object",
        "additionalProperties": false,
        "required": always,
        "properties": properties(document::all()),
        "if": { "required": [key], "properties": { key: { "const": Class::Excluded.key() } } },
        "then": of_class(true),
        "else": of_class(false),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_schema_is_one() {
        for it in Schema::ALL {
            assert!(jsonschema::draft202012::meta::is_valid(&it.value()), "{}", it.key());
            assert!(it.path().contains(it.key()));
        }
    }
}
