//! The configuration of Sveltia CMS, a form in the browser over the forge; made from the schema and the units.

use std::path::Path;

use serde_json::{Map, Value, json};

use crate::commands::Outcome;
use crate::diagnostics::say;
use crate::reading::SETTINGS;
use crate::register::fields::{Writer, document};
use crate::register::schema::Schema;
use crate::register::{self, Class, Settings};
use crate::source::{Content, create, quoted};
use crate::terminal::Terminal;

/// Where the configuration goes: beside the public site, never in it.
pub(crate) const FILE: &str = "admin/config.yml";

/// The forges whose backends the form has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub(crate) enum Backend {
    Github,
    Gitlab,
    Forgejo,
}

/// Writes the configuration of the form for the units of the register that is there.
///
/// # Errors
/// When there is one already, or the settings cannot be read.
pub(crate) fn form(root: &Path, backend: Backend, terminal: &mut Terminal) -> anyhow::Result<Outcome> {
    let bytes = Content::at(root).read(SETTINGS)?;
    let settings = register::settings(SETTINGS, Some(&bytes)).value;
    let (path, file) = (root.join(FILE), FILE);
    if path.symlink_metadata().is_ok() {
        return Err(anyhow::Error::msg(say!(
            id = "{file} sudah ada dan tidak ditimpa; hapus dahulu bila ingin dibuat lagi",
            en = "{file} is there already and stays as it is; delete it first to have it made again",
            file,
        )));
    }
    create(&path, configuration(&settings, backend).as_bytes())?;
    terminal.say(&say!(
        id = "Ditulis: {file}. Sajikan di alamat tersendiri, tidak di dalam public/; caranya tertulis di awal berkas \
              itu.",
        en = "Written: {file}. Serve it from an address of its own, not from public/; its first lines say how.",
        file,
    ));
    Ok(Outcome::Done)
}

/// The form's configuration for these units.
pub(crate) fn configuration(settings: &Settings, backend: Backend) -> String {
    let schema = Schema::Document.value();
    let name = match backend {
        Backend::Github => "github",
        Backend::Gitlab => "gitlab",
        // Forgejo answers as Gitea does.
        Backend::Forgejo => "gitea",
    };
    let mut whole = json!({ "backend": { "name": name, "repo": "instansi/register", "branch": "main" } });
    let has_workflow = backend != Backend::Forgejo;
    let collections = settings.units.iter().flat_map(|it| unit(&it.id.value, &it.name, &schema));
    let rest = json!({
        "publish_mode": if has_workflow { "editorial_workflow" } else { "simple" },
        "media_folder": "content",
        "public_folder": "",
        "slug": { "encoding": "ascii", "clean_accents": true, "maxlength": 60 },
        "output": { "omit_empty_optional_fields": true, "yaml": { "quote": "double" } },
        "collections": collections.collect::<Vec<_>>(),
    });
    if let (Value::Object(whole), Value::Object(rest)) = (&mut whole, rest) {
        whole.extend(rest);
    }
    let mut text = HEAD.to_owned();
    if let Value::Object(map) = &whole {
        write_map(map, 0, &mut text);
    }
    text
}

const HEAD: &str = include_str!("files/admin.txt");

/// Three lists for a unit: documents with attachments, documents of one file, and what is excluded.
fn unit(id: &str, name: &str, schema: &Value) -> Vec<Value> {
    let collection = |kind: &str, label: &str, path: &str, filter: Value, is_excluded| {
        let mut collection = json!({
            "name": format!("{id}{kind}"),
            "label": format!("{name}{label}"),
            "folder": format!("content/{id}"),
            "path": path,
            "extension": "md",
            "format": "yaml-frontmatter",
            "create": true,
            "delete": false,
            "identifier_field": "judul",
            "summary": "{{id}}: {{judul}}",
            "media_folder": "",
            "public_folder": "",
        });
        if let Value::Object(map) = &mut collection {
            map.insert("filter".to_owned(), filter);
            map.insert("fields".to_owned(), fields(schema, is_excluded, path.contains('/')));
        }
        collection
    };
    let classes: Vec<&str> = Class::PUBLIC.iter().map(|it| it.key()).collect();
    let public = json!({ "field": "klasifikasi", "pattern": format!("^({})$", classes.join("|")) });
    let excluded = json!({ "field": "klasifikasi", "value": Class::Excluded.key() });
    vec![
        collection("", "", "{{slug}}/index", public.clone(), false),
        collection("-satu-berkas", ", tanpa lampiran", "{{slug}}", public, false),
        collection("-dikecualikan", ", daftar yang dikecualikan", "{{slug}}", excluded, true),
    ]
}

/// The fields of one class of documents; an excluded entry has no text.
fn fields(schema: &Value, is_excluded: bool, has_files: bool) -> Value {
    let mut fields = Vec::new();
    for it in document::of_class(is_excluded).filter(|it| has_files || it.key != document::ATTACHMENTS.key) {
        let Some(shape) = schema.pointer(&format!("/properties/{}", it.key)) else { continue };
        // What the commands write the form keeps as it is and does not show.
        let field = if it.writer != Writer::Officer {
            json!({ "name": it.key, "widget": "hidden" })
        } else if is_excluded && it.key == document::CLASS.key {
            json!({ "name": it.key, "widget": "hidden", "default": Class::Excluded.key() })
        } else {
            field(it.key, shape, it.is_required(is_excluded))
        };
        fields.push(field);
    }
    if !is_excluded {
        let text = json!({ "name": "body", "label": "Naskah", "widget": "markdown", "required": false, "sanitize_preview": true });
        fields.push(text);
    }
    Value::Array(fields)
}

/// The widget for a shape of the schema.
fn field(key: &str, shape: &Value, required: bool) -> Value {
    let shape = chosen(shape);
    let mut field = Map::new();
    let mut put = |key: &str, value: Value| drop(field.insert(key.to_owned(), value));
    put("name", key.into());
    put("label", label(key).into());
    let is = |kind: &str| shape.get("type").and_then(Value::as_str) == Some(kind);
    let pattern = shape.get("pattern").and_then(Value::as_str);
    if let Some(words) = shape.get("enum") {
        let public: Vec<&Value> =
            words.as_array().into_iter().flatten().filter(|it| *it != Class::Excluded.key()).collect();
        put("widget", "select".into());
        put("options", json!(public));
    } else if is("array") {
        list(shape.get("items").unwrap_or(&Value::Null), &mut put);
    } else if is("object") {
        put("widget", "object".into());
        put("fields", below(shape));
    } else if key == "revisi" {
        put("widget", "number".into());
        put("value_type", "int".into());
        put("min", 1.into());
        put("default", 1.into());
    } else if key == "berkas" {
        put("widget", "file".into());
        put("media_folder", "".into());
        put("public_folder", "".into());
        put("choose_url", false.into());
    } else {
        put("widget", if key == "ringkasan" { "text" } else { "string" }.into());
        let own = pattern.filter(|it| *it != "\\S");
        let about = shape.get("description").and_then(Value::as_str).unwrap_or_default();
        if let Some(pattern) = own {
            put("pattern", json!([pattern, format!("Tulis dengan benar: {about}")]));
        }
    }
    put("required", required.into());
    if let Some(about) = shape.get("description").and_then(Value::as_str).filter(|it| !it.is_empty()) {
        put("hint", about.into());
    }
    Value::Object(field)
}

fn list(item: &Value, put: &mut impl FnMut(&str, Value)) {
    if let Some(words) = item.get("enum") {
        put("widget", "select".into());
        put("multiple", true.into());
        put("options", words.clone());
        return;
    }
    put("widget", "list".into());
    if item.get("properties").is_some() {
        put("fields", below(item));
    }
}

/// The fields of an object.
fn below(shape: &Value) -> Value {
    let required = shape.get("required").and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
    let properties = shape.get("properties").and_then(Value::as_object);
    let of = |(key, below): (&String, &Value)| field(key, below, required.iter().any(|it| it == key));
    Value::Array(properties.into_iter().flatten().map(of).collect())
}

/// Of several shapes the one with the most in it: a form shows one.
fn chosen(shape: &Value) -> &Value {
    let several = shape.get("anyOf").and_then(Value::as_array).filter(|_| shape.get("type").is_none());
    let is_larger = |it: &&Value| it.get("properties").is_some() || it.get("items").is_some();
    several.and_then(|it| it.iter().find(is_larger)).unwrap_or(shape)
}

/// `penanggung_jawab` as people write it.
fn label(key: &str) -> String {
    let words = key.replace('_', " ");
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |it| it.to_uppercase().chain(letters).collect())
}

fn write_map(map: &Map<String, Value>, depth: usize, text: &mut String) {
    for (key, value) in map {
        let indent = "  ".repeat(depth);
        text.push_str(&format!("{indent}{key}:"));
        write_value(value, depth, text);
    }
}

fn write_value(value: &Value, depth: usize, text: &mut String) {
    match value {
        Value::Object(map) if !map.is_empty() => {
            text.push('\n');
            write_map(map, depth + 1, text);
        }
        Value::Array(items) if items.iter().any(Value::is_object) => {
            text.push('\n');
            for item in items {
                let mut inner = String::new();
                if let Value::Object(map) = item {
                    write_map(map, depth + 2, &mut inner);
                }
                text.push_str(&format!("{}- {}", "  ".repeat(depth + 1), inner.trim_start()));
            }
        }
        Value::String(it) => text.push_str(&format!(" {}\n", quoted(it))),
        other => text.push_str(&format!(" {other}\n")),
    }
}
