//! Reads `content/maklumat.yml`.

use std::sync::Arc;

use crate::diagnostics::{Diagnosed, Located, Spot, say};
use crate::register::addresses::slug::is_id;
use crate::register::codes::fields::SETTINGS_MISSING;
use crate::register::codes::values;
use crate::register::documents::language;
use crate::register::fields::SETTINGS;
use crate::register::fields::reader::FieldReader;
use crate::register::fields::settings::{BODY, OFFICER, OFFICER_KEY, UNIT};
use crate::register::records::reader::letter;
use crate::register::settings::{read_look, read_procedure, read_service};
use crate::register::text::values::Values;
use crate::register::{
    ApprovalProof, Calendar, Capacity, Checklist, Look, Officer, OfficerKey, Policy, Procedure, PublicBody, Role,
    Service, Settings, SiteAddress, Unit,
};
use crate::source::{Digest, Map, NO_UNITS, Node, SshPublicKey, Value, decode, parse};

/// Reads the settings from the bytes of their file; none if there is no such file. Never fails: what cannot be
/// understood is left at its default and reported.
pub fn settings(file: &str, bytes: Option<&[u8]>) -> Diagnosed<Settings> {
    let file: Arc<str> = file.into();
    let mut settings = Settings {
        file: file.clone(),
        register_name: String::new(),
        address: "https://example.go.id/".to_owned(),
        language: "id".to_owned(),
        time_zone: "Asia/Jakarta".to_owned(),
        body: PublicBody::default(),
        units: Vec::new(),
        officers: Vec::new(),
        unread_officers: Vec::new(),
        authorities: Vec::new(),
        unread_authorities: Vec::new(),
        theme: None,
        look: Look::default(),
        procedure: Procedure::default(),
        calendar: Calendar::default(),
        policy: Policy::default(),
        approval_proof: ApprovalProof::default(),
        not_held: Vec::new(),
        service: Service::default(),
        checklist: Checklist::default(),
        personal: Vec::new(),
        theme_files: Vec::new(),
        digest: Digest::of(bytes.unwrap_or_default()),
        readable: false,
    };
    let mut fields = FieldReader::of(&file);
    let Some(bytes) = bytes else {
        fields.report(
            &SETTINGS_MISSING,
            Spot::START,
            say!(id = "pengaturan register tidak ditemukan", en = "the settings of the register were not found",),
            say!(
                id = "buat berkas content/maklumat.yml; jalankan perintah ini di folder yang memuat content/",
                en = "create content/maklumat.yml; run the command in the folder that holds content/",
            ),
        );
        return Diagnosed { value: settings, diagnostics: fields.found };
    };
    let tree = decode(&file, bytes).then(|text| match text {
        Some(text) => parse(&file, &text, 1),
        None => Diagnosed::sound(None),
    });
    let mut found = tree.diagnostics;
    if let Some(map) = tree.value {
        // An empty file says nothing: programs empty a file before they write it anew.
        settings.readable = !map.0.is_empty();
        settings.personal = Values::of_map(&map).personal;
        fill(&mut settings, &map, &mut fields);
    }
    found.append(&mut fields.found);
    Diagnosed { value: settings, diagnostics: found }
}

fn fill(settings: &mut Settings, map: &Map, fields: &mut FieldReader<'_>) {
    fields.table(map, SETTINGS, None);
    if let Some(node) = map.get("nama_register") {
        let (id, en) = REGISTER_NAME_FORM;
        let name = |text: &str| is_register_name(text).then(|| text.to_owned());
        settings.register_name =
            fields.parsed(node, name, &values::ID_MALFORMED, id, en).map_or_else(String::new, |it| it.value);
    }
    if let Some(text) = map.get("alamat_situs").and_then(|it| fields.text(it)) {
        match SiteAddress::read(&text.value) {
            Ok(address) => settings.address = address.to_string(),
            Err(why) => fields.report(
                &values::ADDRESS_UNREADABLE,
                text.spot,
                why,
                say!(
                    id = "tulis alamat lengkap yang diakhiri garis miring, misalnya https://dip.example.go.id/",
                    en = "write a whole address with a slash at the end, for instance https://dip.example.go.id/",
                ),
            ),
        }
    }
    if let Some(language) = map.get("bahasa").and_then(|it| language::code(it, fields)) {
        settings.language = language.value;
    }
    if let Some(node) = map.get("zona_waktu") {
        let zone = |text: &str| jiff::tz::TimeZone::get(text).is_ok().then(|| text.to_owned());
        if let Some(zone) = fields.parsed(
            node,
            zone,
            &values::WORD_UNKNOWN,
            "Asia/Pontianak, Asia/Jakarta, Asia/Makassar, atau Asia/Jayapura",
            "an IANA zone like Asia/Pontianak",
        ) {
            settings.time_zone = zone.value;
        }
    }
    if let Some(node) = map.get("badan_publik") {
        settings.body = body(node, fields);
    }
    if let Some(node) = map.get("unit") {
        settings.units = units(node, fields);
    }
    if let Some(node) = map.get("pejabat") {
        for node in fields.list(node) {
            match officer(node, fields) {
                Ok(officer) => settings.officers.push(officer),
                Err(id) => settings.unread_officers.extend(id),
            }
        }
    }
    if let Some(node) = map.get("bukti_persetujuan") {
        let proof = fields.word(node, &ApprovalProof::KEYS, ApprovalProof::of);
        settings.approval_proof = proof.map_or_else(ApprovalProof::default, |it| it.value);
    }
    read_procedure::fill(settings, map, fields);
    settings.service = read_service::service(map, fields);
    settings.service.hours = map.get("jam_kerja").map(|_| settings.calendar.hours.clone());
    settings.look = read_look::look(map, fields);
    if let Some(node) = map.get("tema") {
        let (id, en) = ("nama folder di themes/", "the name of a folder in themes/");
        settings.theme = fields.parsed(node, |it| is_id(it).then(|| it.to_owned()), &values::ID_MALFORMED, id, en);
    }
}

/// The longest name of a register: it becomes the name of a folder, with room for what is put before and behind it.
pub(crate) const REGISTER_NAME_BYTES: usize = 100;

/// What [`is_register_name`] takes, in words.
pub(crate) const REGISTER_NAME_FORM: (&str, &str) = (
    "nama dengan huruf kecil, angka, titik, dan tanda hubung, diawali huruf atau angka, paling panjang 100",
    "lower-case letters, digits, dots and hyphens, a letter or digit first, at most 100",
);

/// Whether a register can have this name. It is a folder's name too, so it is neither `..` nor hidden, nor read as an
/// option.
pub(crate) fn is_register_name(text: &str) -> bool {
    let plain = |it: u8| it.is_ascii_lowercase() || it.is_ascii_digit() || matches!(it, b'.' | b'-');
    (1..=REGISTER_NAME_BYTES).contains(&text.len()) && text.bytes().all(plain) && !text.starts_with(['.', '-'])
}

fn body(node: &Node, fields: &mut FieldReader<'_>) -> PublicBody {
    let Some(map) = fields.record(node, "badan_publik", BODY) else {
        return PublicBody::default();
    };
    let mut text = |key| map.get(key).and_then(|it| fields.text(it)).map(|it| it.value);
    PublicBody {
        name: text("nama").unwrap_or_default(),
        parent: text("induk"),
        address: text("alamat"),
        email: text("surel"),
    }
}

fn units(node: &Node, fields: &mut FieldReader<'_>) -> Vec<Unit> {
    let Value::Map(map) = &node.value else {
        fields.map(node, &["protokol"]);
        return Vec::new();
    };
    let mut units = Vec::new();
    for (key, node) in &map.0 {
        if !is_id(&key.value) {
            fields.report(
                &values::ID_MALFORMED,
                key.spot,
                say!(
                    id = "`{key}` tidak dapat menjadi nama folder unit",
                    en = "`{key}` cannot be the name of a unit's folder",
                    key = key.value,
                ),
                say!(
                    id = "pakai huruf kecil, angka, dan tanda hubung",
                    en = "use lower-case letters, digits and hyphens",
                ),
            );
        }
        if NO_UNITS.contains(&&*key.value) {
            fields.report(
                &values::ID_MALFORMED,
                key.spot,
                say!(
                    id = "`{key}` tidak dapat menjadi unit: content/{key}/ dipakai untuk hal lain",
                    en = "`{key}` cannot be a unit: content/{key}/ is used for something else",
                    key = key.value,
                ),
                say!(id = "pilih nama folder lain untuk unit ini", en = "choose another folder name for the unit",),
            );
        }
        let Some(unit) = fields.record(node, &key.value, UNIT) else { continue };
        let name = unit.get("nama").and_then(|it| fields.text(it));
        let name = name.map_or_else(|| key.value.clone(), |it| it.value);
        units.push(Unit { id: key.clone(), name });
    }
    units
}

/// An officer, or the id of one whose entry says too little.
fn officer(node: &Node, fields: &mut FieldReader<'_>) -> Result<Officer, Option<String>> {
    let map = fields.record(node, "pejabat", OFFICER).ok_or(None)?;
    let (id_form, en_form) =
        ("id dengan huruf kecil, angka, dan tanda hubung", "an id of lower-case letters, digits and hyphens");
    let id_text = |it: &str| is_id(it).then(|| it.to_owned());
    let id: Option<Located<String>> =
        map.get("id").and_then(|it| fields.parsed(it, id_text, &values::ID_MALFORMED, id_form, en_form));
    let position = map.get("jabatan").and_then(|it| fields.text(it));
    let role = map.get("peran").and_then(|it| fields.word(it, &Role::KEYS, Role::of));
    let from = map.get("mulai").and_then(|it| fields.day(it));
    let until = map.get("selesai").and_then(|it| fields.day(it));
    let unit = map.get("unit").and_then(|it| fields.text(it));
    let (code_id, code_en) = (
        "kode orang dari huruf, angka, titik, garis bawah, atau tanda hubung, misalnya p-04",
        "a code of letters, digits, dots, underscores or hyphens, for instance p-04",
    );
    let code = map.get("orang").and_then(|it| fields.parsed(it, person, &values::ID_MALFORMED, code_id, code_en));
    let capacity = map.get("sebagai").and_then(|it| fields.word(it, &Capacity::KEYS, Capacity::of));
    let order = map.get("surat_perintah").and_then(|it| letter(it, "surat_perintah", fields));
    let keys = map.get("kunci").map(|it| fields.list(it)).unwrap_or_default();
    let keys = keys.iter().filter_map(|it| key(it, fields)).collect();
    let Some(id) = id else { return Err(None) };
    let (Some(position), Some(role), Some(from)) = (position, role, from) else { return Err(Some(id.value)) };
    Ok(Officer {
        id,
        position: position.value,
        role: role.value,
        from: from.value,
        until: until.map(|it| it.value),
        unit,
        person: code.map(|it| it.value),
        capacity: capacity.map_or_else(Capacity::default, |it| it.value),
        order,
        has_order: map.get("surat_perintah").is_some(),
        keys,
    })
}

/// A key of an officer.
fn key(node: &Node, fields: &mut FieldReader<'_>) -> Option<OfficerKey> {
    let map = fields.record(node, "kunci", OFFICER_KEY)?;
    let (id, en) = (
        "kunci publik ed25519 seperti `ssh-ed25519 AAAA…`, yaitu isi berkas .pub tanpa nama di belakangnya",
        "a public ed25519 key like `ssh-ed25519 AAAA…`: what the .pub file holds, without the name behind it",
    );
    let key = map
        .get("kunci")
        .and_then(|it| fields.parsed(it, SshPublicKey::from_line, &values::PUBLIC_KEY_UNREADABLE, id, en));
    let from = map.get("mulai").and_then(|it| fields.day(it));
    let until = map.get("selesai").and_then(|it| fields.day(it));
    Some(OfficerKey { key: key?, from: from?.value, until: until.map(|it| it.value) })
}

/// A code as it is compared: one person is not two by a capital letter, a space or a look-alike from another script.
fn person(text: &str) -> Option<String> {
    let code = text.trim();
    let is_plain = |it: u8| it.is_ascii_alphanumeric() || b"._-".contains(&it);
    (!code.is_empty() && code.bytes().all(is_plain)).then(|| code.to_ascii_lowercase())
}
