//! JSON Schemas (2020-12) of what officers write, for editors and forms; from the tables that the reader uses.
//!
//! They describe the shape of each value as YAML is usually read, where `2026` is a number. What only a rule can tell,
//! such as whether an officer was in office, is for `maklumat check`.

mod decree;
mod document;
mod records;
mod settings;
mod shapes;

use serde_json::{Value, json};

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
        let (title, schema) = match self {
            Schema::Document => ("Keterangan di atas naskah sebuah dokumen", document::schema()),
            Schema::Settings => ("Pengaturan register: content/maklumat.yml", settings::schema()),
            Schema::Decree => ("Keterangan di atas sebuah keputusan penetapan", decree::schema()),
            Schema::Checklist => ("Daftar periksa sendiri: content/daftar-periksa.yml", decree::checklist()),
        };
        let mut whole = json!({
            "$schema": "https://json-schema.org/draft/2020-12/schema",
            "$id": format!("urn:maklumat:{}:v1", self.key()),
            "title": title,
        });
        if let (Value::Object(whole), Value::Object(schema)) = (&mut whole, schema) {
            whole.extend(schema);
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
